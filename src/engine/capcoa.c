/*
 * A second opinion on how far residents drive, beside the estimate of travel and never in it: the measures of land
 * use of CAPCOA, Handbook for Analyzing Greenhouse Gas Emission Reductions (2024), T-1 to T-4, at the scale of a
 * project. Made for California, of studies in the United States.
 *
 * Measures of a group combine as 1 − Π (1 − r). T-2 is of those who work in the district, so it stands apart from
 * the three that are of residents. The handbook counts land without streets and parks; a plan draws no streets,
 * so all of the site is counted, which makes districts less dense than the handbook would have them.
 *
 * Left out: T-55, which excludes T-1 and T-3, and the other groups, whose measures are of programmes.
 */
#include "engine/capcoa.h"

#include <math.h>

#include "engine/mobility-state.h"

#define V(name) values[QUARTIER_CAPCOA_##name]

/**
 * quartier_capcoa_input_read:
 * @mobility: (array): in the order of %QUARTIER_MOBILITY_FACTORS
 * @out: (out): what the second opinion hangs on; stations are stops of any mode but ordinary buses
 */
void
quartier_capcoa_input_read (const QuartierMobilityInput *travel,
                            const double *mobility,
                            double dwellings,
                            double jobs,
                            double affordable_share,
                            QuartierCapcoaInput *out)
{
  QuartierMobilityUsual usual;

  quartier_mobility_read_usual (mobility, &usual);
  *out = (QuartierCapcoaInput){ .residents = travel->residents,
                                .dwellings = dwellings,
                                .jobs = jobs,
                                .site_m2 = travel->site_m2,
                                .transit_share = usual.share[QUARTIER_MODE_TRANSIT],
                                .car_share = usual.share[QUARTIER_MODE_CAR],
                                .usual_car_km = usual.car_km,
                                .station_share = travel->plan.station_share,
                                .affordable_share = affordable_share };
}

/* @change, no rise, and no more than the most that may be cut. */
static double
hold (double change, double cut_most, QuartierCapcoaMeasure measure, QuartierCapcoaChanges *out)
{
  if (change < -cut_most)
    {
      out->at_most |= 1u << measure;
      return -cut_most;
    }
  return change > 0 ? 0 : change;
}

/* Linear in the density, over the typical one. */
static double
by_density (double per_acre, double typical, double elasticity)
{
  return (per_acre - typical) / typical * elasticity;
}

static double
by_transit (const QuartierCapcoaInput *input, const double *values)
{
  return -MIN (input->transit_share * V (TRANSIT_RATIO), V (TRANSIT_SHARE_MOST)) / input->car_share;
}

/**
 * quartier_capcoa_work_out:
 * @values: (array): in the order of %QUARTIER_CAPCOA_FACTORS
 * @out: (out): what each measure changes
 */
void
quartier_capcoa_work_out (const QuartierCapcoaInput *input,
                          const double *values,
                          QuartierCapcoaChanges *out)
{
  const double acres = input->site_m2 / QUARTIER_M2_PER_ACRE;
  const double homes_acre = input->dwellings / acres;
  const double jobs_acre = input->jobs / acres;
  double left = 1;

  out->at_most = 0;
  for (int m = 0; m < QUARTIER_N_CAPCOA_MEASURES; m++)
    out->change[m] = NAN;
  if (input->jobs > 0)
    out->change[QUARTIER_CAPCOA_JOBS]
        = hold (by_density (jobs_acre, V (TYPICAL_JOBS_ACRE), V (CAR_BY_JOBS)), V (JOBS_CUT_MOST),
                QUARTIER_CAPCOA_JOBS, out);
  if (!(input->residents > 0))
    return;
  out->change[QUARTIER_CAPCOA_HOMES]
      = hold (by_density (homes_acre, V (TYPICAL_HOMES_ACRE), V (CAR_BY_HOMES)),
              V (HOMES_CUT_MOST), QUARTIER_CAPCOA_HOMES, out);
  /* Of those within reach, by the share of the site. */
  out->change[QUARTIER_CAPCOA_TRANSIT]
      = input->station_share == 0
            ? 0
            : input->station_share
                  * hold (by_transit (input, values), V (TRANSIT_CUT_MOST),
                          QUARTIER_CAPCOA_TRANSIT, out);
  if (!isnan (input->affordable_share))
    out->change[QUARTIER_CAPCOA_AFFORDABLE] = input->affordable_share * V (AFFORDABLE_EFFECT);
  for (int m = 0; m < QUARTIER_CAPCOA_LAND_USE; m++)
    if (m != QUARTIER_CAPCOA_AFFORDABLE || !isnan (input->affordable_share))
      left *= 1 + out->change[m];
  out->change[QUARTIER_CAPCOA_LAND_USE]
      = hold (left - 1, V (LAND_USE_CUT_MOST), QUARTIER_CAPCOA_LAND_USE, out);
}

/**
 * quartier_capcoa_run:
 * @values: (array): in the order of %QUARTIER_CAPCOA_FACTORS
 * @out: (out): a year
 */
void
quartier_capcoa_run (const QuartierCapcoaInput *input, const double *values, QuartierCapcoa *out)
{
  QuartierCapcoaChanges changes;

  quartier_capcoa_work_out (input, values, &changes);
  *out = (QuartierCapcoa){ .at_most = changes.at_most };
  if (input->jobs > 0)
    out->change_km[QUARTIER_CAPCOA_JOBS] = input->jobs * changes.change[QUARTIER_CAPCOA_JOBS];
  if (!(input->residents > 0))
    return;
  out->usual_car_km = input->residents * QUARTIER_DAYS_PER_YEAR * input->usual_car_km;
  if (!isnan (input->affordable_share))
    out->answered_car_km = out->usual_car_km;
  for (int m = 0; m <= QUARTIER_CAPCOA_LAND_USE; m++)
    if (m != QUARTIER_CAPCOA_AFFORDABLE || !isnan (input->affordable_share))
      out->change_km[m] = out->usual_car_km * changes.change[m];
}

void
quartier_capcoa_add (QuartierCapcoa *sum, const QuartierCapcoa *part)
{
  sum->usual_car_km += part->usual_car_km;
  sum->answered_car_km += part->answered_car_km;
  for (int m = 0; m < QUARTIER_N_CAPCOA_MEASURES; m++)
    sum->change_km[m] += part->change_km[m];
  sum->at_most |= part->at_most;
}

double
quartier_capcoa_get_car_km (const QuartierCapcoa *self)
{
  return self->usual_car_km + self->change_km[QUARTIER_CAPCOA_LAND_USE];
}

/**
 * quartier_capcoa_get_change:
 * @jobs: of the same districts
 *
 * Returns: of all car-km that the measure is about, −1…0; NAN where there are none, or nothing is told
 */
double
quartier_capcoa_get_change (const QuartierCapcoa *self, QuartierCapcoaMeasure measure, double jobs)
{
  const double of = measure == QUARTIER_CAPCOA_JOBS         ? jobs
                    : measure == QUARTIER_CAPCOA_AFFORDABLE ? self->answered_car_km
                                                            : self->usual_car_km;

  return of > 0 ? self->change_km[measure] / of : NAN;
}

/* As in the answer's "capcoa_<id>_change". */
const char *
quartier_capcoa_measure_get_id (QuartierCapcoaMeasure measure)
{
  static const char *const ids[QUARTIER_N_CAPCOA_MEASURES]
      = { "homes", "transit", "affordable", "land_use", "jobs" };

  g_return_val_if_fail (measure < QUARTIER_N_CAPCOA_MEASURES, NULL);
  return ids[measure];
}
