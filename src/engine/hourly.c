#include "engine/hourly.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (QuartierHourly, quartier_hourly, quartier_hourly_ref, quartier_hourly_unref)

/**
 * quartier_hourly_new:
 * @district: (nullable): id; %NULL for the whole plan
 *
 * Returns: (transfer full): a year in which nothing is used yet, for the engine to fill
 */
QuartierHourly *
quartier_hourly_new (const char *district, const QuartierClimate *climate)
{
  QuartierHourly *self = g_atomic_rc_box_new0 (QuartierHourly);

  self->district = g_strdup (district);
  self->first_weekday = quartier_climate_get_first_weekday (climate);
  memcpy (self->outdoor_c, quartier_climate_get_outdoor_c (climate), sizeof self->outdoor_c);
  return self;
}

static void
free_contents (QuartierHourly *self)
{
  g_free (self->district);
  g_free (self->rooms);
}

QuartierHourly *
quartier_hourly_ref (QuartierHourly *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_hourly_unref (QuartierHourly *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}
