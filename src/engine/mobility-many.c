#include "engine/mobility-many.h"

#include <math.h>

#include "engine/mobility-kernel.h"
#include "engine/zone-model.h"

#define M2_PER_HA 10000.0
#define V(name) values[QUARTIER_MOBILITY_##name]
#define COLUMN(name) self->columns[QUARTIER_MOBILITY_COLUMN_##name]

struct _QuartierMobilityMany
{
  gsize n;
  double *columns[QUARTIER_MOBILITY_N_COLUMNS]; /* by set */
};

static QuartierMobilityKernel *
get_kernel (void)
{
  switch (quartier_zone_lanes ())
    {
#if defined(__x86_64__)
    case 8:
      return quartier_mobility_kernel_8;
    case 4:
      return quartier_mobility_kernel_4;
#endif
    default:
      return quartier_mobility_kernel_2;
    }
}

static void
put_set (QuartierMobilityMany *self, gsize i, const double *values)
{
  QuartierMobilityUsual usual;

  quartier_mobility_read_usual (values, &usual);
  for (int f = 0; f < QUARTIER_MOBILITY_N_FACTORS; f++)
    self->columns[f][i] = values[f];
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    {
      self->columns[QUARTIER_MOBILITY_COLUMN_SHARE + m][i] = usual.share[m];
      self->columns[QUARTIER_MOBILITY_COLUMN_KM + m][i] = usual.km[m];
    }
  for (int n = 0; n <= QUARTIER_CYCLE_NETWORK_GOOD; n++)
    self->columns[QUARTIER_MOBILITY_COLUMN_CYCLING + n][i] = usual.cycling[n];
  COLUMN (CAR_KM)[i] = usual.car_km;
  COLUMN (TRIP_KM)[i] = V (PERSON_KM) / V (TRIPS);
  COLUMN (CYCLE_PER_CAR)[i] = usual.share[QUARTIER_MODE_CYCLE] * usual.km[QUARTIER_MODE_CYCLE]
                              / (usual.share[QUARTIER_MODE_CAR] * usual.km[QUARTIER_MODE_CAR]);
  COLUMN (LOG_STOP)[i] = usual.log_stop;
  COLUMN (LOG_DENSITY)[i] = log (V (USUAL_DENSITY));
  COLUMN (LOG_MIX)[i] = log (V (USUAL_MIX));
  COLUMN (LOG_INTERSECTIONS)[i] = log (V (USUAL_INTERSECTIONS));
  COLUMN (LOG_CENTRE)[i] = log (V (USUAL_CENTRE));
  COLUMN (LOG_PARKING)[i] = log (V (PARKING_FULL));
  COLUMN (LOG_LEAST)[i] = log (V (RATIO_LEAST));
  COLUMN (LOG_MOST)[i] = log (V (RATIO_MOST));
}

/**
 * quartier_mobility_many_new:
 * @values: (array): sets of coefficients, one after the other, each in the order of
 * %QUARTIER_MOBILITY_FACTORS; not kept
 * @n: sets, a multiple of 8
 *
 * Returns: (transfer full): them side by side
 */
QuartierMobilityMany *
quartier_mobility_many_new (const double *values, gsize n)
{
  QuartierMobilityMany *self = g_new0 (QuartierMobilityMany, 1);

  self->n = n;
  for (int c = 0; c < QUARTIER_MOBILITY_N_COLUMNS; c++)
    self->columns[c] = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    put_set (self, i, values + i * QUARTIER_MOBILITY_N_FACTORS);
  return self;
}

void
quartier_mobility_many_free (QuartierMobilityMany *self)
{
  for (int c = 0; c < QUARTIER_MOBILITY_N_COLUMNS; c++)
    g_free (self->columns[c]);
  g_free (self);
}

/**
 * quartier_mobility_many_run:
 * @input: its grid's emissions and share of photovoltaics do not count
 * @out_kg: (out) (array): emissions of a year of the residents' travel with each set of coefficients,
 * kgCO₂e, as quartier_mobility_run() has them, to rounding
 */
void
quartier_mobility_many_run (const QuartierMobilityMany *self, const QuartierMobilityInput *input,
                            const QuartierMobilityDrawn *drawn, double *out_kg)
{
  g_autofree double *residents = g_new (double, self->n);
  const QuartierMobilityAsked asked = {
    .n = self->n,
    .columns = (const double *const *)self->columns,
    .plan = &input->plan,
    .log_density = log (input->residents / (input->site_m2 / M2_PER_HA)),
    .log_mix = log (input->plan.mix_entropy),
    .log_intersections = log (input->plan.intersections_km2),
    .log_centre = log (input->plan.centre_km),
    .log_parking = log (input->plan.parking_per_dwelling),
    .log_price = log (input->plan.driving_price),
    .residents = residents,
    .log_people_share = drawn->log_people_share,
    .grid_kg_kwh = drawn->grid_kg_kwh,
    .charging_pv_share = drawn->charging_pv_share,
  };

  for (gsize i = 0; i < self->n; i++)
    residents[i] = input->residents * drawn->people_share[i];
  get_kernel () (&asked, out_kg);
}
