/*
 * What people do in a land use, hour by hour.
 */
#include "engine/land-use.h"

/**
 * quartier_schedule_fill_rows:
 * @self: (inout): whose days and months are filled in
 *
 * Fills in what follows from these.
 */
void
quartier_schedule_fill_rows (QuartierSchedule *self)
{
  double *row = self->rows;

  for (int month = 0; month < 12; month++)
    for (int day = 0; day < QUARTIER_N_DAYS; day++)
      for (int hour = 0; hour < 24; hour++)
        *row++ = self->fraction[day][hour] * self->month[month];
}
