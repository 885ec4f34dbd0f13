/*
 * What energy is used for, in each draw: the rows of rooms and of systems that draw what is bought
 * (draws.c), by purpose instead of by carrier, with the same draws. So the purposes sum to what is
 * bought and what photovoltaics gives.
 *
 * The error of the whole calculation is known of all energy alone; each purpose is taken to share
 * it. What photovoltaics makes is drawn by its modules and losses; which part of that is used here
 * follows from it and from the load of sunny hours, each of whose purposes is so much more or less as
 * in its year (supply-sun.c).
 */
#include "engine/end-use-draws.h"

#include <math.h>
#include <string.h>

#include "engine/supply-sun.h"

typedef double EndUseDraws[QUARTIER_N_END_USES][QUARTIER_N_DRAWS];

/* Of what a row of systems changes, the part of each purpose. */
static void
share_out (QuartierSystemRow row,
           const QuartierSupplied *supplied,
           const QuartierConstants *constants,
           double share[QUARTIER_N_END_USES])
{
  const double pumps = constants->circulation_pump_share->value;
  const double heating_kwh = supplied->need_heating_kwh + supplied->heating_loss_kwh;
  const double taps_kwh
      = supplied->need_hot_water_kwh + supplied->hot_water_loss_kwh + supplied->storage_loss_kwh;
  const double heating_energy
      = supplied->energy_kwh[QUARTIER_END_USE_HEATING] - pumps * heating_kwh;
  const double taps_energy = supplied->energy_kwh[QUARTIER_END_USE_HOT_WATER] - pumps * taps_kwh;
  double heating = 0;

  switch (row)
    {
    case QUARTIER_SYSTEM_PV_MODULES:
    case QUARTIER_SYSTEM_PV_LOSSES:
      return;
    case QUARTIER_SYSTEM_FANS:
      share[QUARTIER_END_USE_VENTILATION] = 1;
      return;
    case QUARTIER_SYSTEM_CHILLER:
    case QUARTIER_SYSTEM_CHILLER_MOST:
      share[QUARTIER_END_USE_COOLING] = 1;
      return;
    case QUARTIER_SYSTEM_HEATING_LOSS:
      heating = 1;
      break;
    case QUARTIER_SYSTEM_HOT_WATER_RISE:
      break;
    case QUARTIER_SYSTEM_PUMPS:
    case QUARTIER_SYSTEM_CHP_HEAT:
    case QUARTIER_SYSTEM_CHP_POWER:
    case QUARTIER_SYSTEM_CHP_EXERGY:
      heating = heating_kwh > 0 ? heating_kwh / (heating_kwh + taps_kwh) : 0;
      break;
    default:
      heating = heating_energy > 0 ? heating_energy / (heating_energy + taps_energy) : 0;
      break;
    }
  share[QUARTIER_END_USE_HEATING] = heating;
  share[QUARTIER_END_USE_HOT_WATER] = 1 - heating;
}

/* Of each row of systems, used more at the low and at the high of its range. */
typedef double SystemSums[QUARTIER_N_SYSTEM_ROWS][QUARTIER_N_ENDS][QUARTIER_N_END_USES];

static void
add_systems (const QuartierFigures *figures, const QuartierConstants *constants, SystemSums sums)
{
  const QuartierSystemRanges *systems = &figures->systems;

  for (QuartierSystemRow row = 0; row < QUARTIER_N_SYSTEM_ROWS; row++)
    {
      double share[QUARTIER_N_END_USES] = { 0 }, kwh[QUARTIER_N_ENDS] = { 0 };

      for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
        {
          kwh[QUARTIER_END_LOW] += systems->low_kwh[row][c];
          kwh[QUARTIER_END_HIGH] += systems->high_kwh[row][c];
        }
      if (kwh[QUARTIER_END_LOW] == 0 && kwh[QUARTIER_END_HIGH] == 0)
        continue;
      share_out (row, &figures->supplied, constants, share);
      for (int end = 0; end < QUARTIER_N_ENDS; end++)
        for (int e = 0; e < QUARTIER_N_END_USES; e++)
          sums[row][end][e] += kwh[end] * share[e];
    }
}

/* A row that is at its low and its high with so much more of each purpose. */
static void
draw_row (double kwh[QUARTIER_N_ENDS][QUARTIER_N_END_USES],
          const double *normals,
          EndUseDraws out_kwh)
{
  for (int e = 0; e < QUARTIER_N_END_USES; e++)
    if (kwh[QUARTIER_END_LOW][e] != 0 || kwh[QUARTIER_END_HIGH][e] != 0)
      quartier_uncertainty_add_change (kwh[QUARTIER_END_LOW][e], kwh[QUARTIER_END_HIGH][e], normals,
                                       out_kwh[e]);
}

static gboolean
has_sun (const QuartierFigures *figures)
{
  return figures->supplied.pv_generated_kwh > 0;
}

/* Of the districts, or of those with photovoltaics alone; what is not drawn is in @central_kwh. */
static void
draw_uses (const QuartierEstimate *estimate,
           const QuartierFigures *figures,
           gboolean sunny,
           double central_kwh[QUARTIER_N_END_USES],
           EndUseDraws out_kwh)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierDraws *draws = quartier_estimate_get_draws (estimate);
  const gsize n = quartier_estimate_get_n_districts (estimate);
  const gboolean all = figures == quartier_estimate_get_totals (estimate);
  g_autofree const QuartierDistrictRanges **rooms = g_new (const QuartierDistrictRanges *, n);
  g_autoptr (GArray) ranges = NULL;
  SystemSums systems = { 0 };
  gsize n_rooms = 0;

  for (gsize d = 0; d < n; d++)
    {
      const QuartierFigures *of = quartier_estimate_get_figures (estimate, d);

      if ((!all && of != figures) || (sunny && !has_sun (of)))
        continue;
      for (int e = 0; e < QUARTIER_N_END_USES; e++)
        central_kwh[e] += of->supplied.energy_kwh[e];
      add_systems (of, &site->constants, systems);
      rooms[n_rooms++] = ((const QuartierAnswer *)(const void *)of)->rooms;
    }
  for (int e = 0; e < QUARTIER_N_END_USES; e++)
    for (int i = 0; i < QUARTIER_N_DRAWS; i++)
      out_kwh[e][i] = central_kwh[e];
  for (QuartierSystemRow row = 0; row < QUARTIER_N_SYSTEM_ROWS; row++)
    draw_row (systems[row],
              quartier_uncertainty_get_normals ((int)quartier_draws_get_system_slot (draws, row)),
              out_kwh);
  ranges = quartier_district_ranges_sum_end_uses (rooms, n_rooms);
  for (guint i = 0; i < ranges->len; i++)
    {
      QuartierEndUseRange *range = &g_array_index (ranges, QuartierEndUseRange, i);

      draw_row (range->kwh, quartier_draws_get_room_normals (draws, range->row), out_kwh);
    }
}

/* Never less than nothing, with what the whole calculation errs beside the rows. */
static void
add_error (const double error[QUARTIER_N_DRAWS], EndUseDraws out_kwh)
{
  for (int e = 0; e < QUARTIER_N_END_USES; e++)
    for (int i = 0; i < QUARTIER_N_DRAWS; i++)
      out_kwh[e][i] = MAX (0, out_kwh[e][i]) * error[i];
}

/* A factor of primary energy in a draw; one without a range is as it is. */
static void
add_primary (const QuartierFactor *factor, const double *kwh, double out[QUARTIER_N_DRAWS])
{
  const double *normals = factor != NULL ? quartier_uncertainty_get_normals_of (factor->id) : NULL;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out[i] += factor != NULL ? kwh[i] * quartier_uncertainty_draw (factor, normals[i]) : NAN;
}

static void
draw_primary (const QuartierSite *site,
              const QuartierFigures *figures,
              const QuartierEnergyDraws *bought,
              QuartierEndUseDraws *out)
{
  double counted_kwh[QUARTIER_N_CARRIERS];

  quartier_figures_get_counted_kwh (figures, counted_kwh);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out->primary_non_renewable_kwh[i] = out->primary_total_kwh[i] = 0;
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (counted_kwh[c] != 0)
      {
        add_primary (site->primary_non_renewable[c], bought->kwh[c],
                     out->primary_non_renewable_kwh);
        add_primary (site->primary_renewable[c], bought->kwh[c], out->primary_total_kwh);
      }
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out->primary_total_kwh[i] += out->primary_non_renewable_kwh[i];
}

static void
draw_solar (const QuartierEstimate *estimate,
            const QuartierFigures *figures,
            double out_kwh[QUARTIER_N_DRAWS])
{
  static const QuartierSystemRow rows[] = { QUARTIER_SYSTEM_PV_MODULES, QUARTIER_SYSTEM_PV_LOSSES };
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const double made_kwh = figures->supplied.pv_generated_kwh;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out_kwh[i] = made_kwh;
  for (gsize r = 0; made_kwh > 0 && r < G_N_ELEMENTS (rows); r++)
    {
      const QuartierFactor *row
          = quartier_system_find_row (rows[r], site->districts[0], &site->constants);
      const double *normals = quartier_uncertainty_get_normals (
          (int)quartier_draws_get_system_slot (quartier_estimate_get_draws (estimate), rows[r]));
      double more_kwh[QUARTIER_N_ENDS] = { 0 };

      if (!isnan (row->low))
        more_kwh[QUARTIER_END_LOW]
            = made_kwh * quartier_system_more_pv_share (rows[r], row->value, row->low);
      if (!isnan (row->high))
        more_kwh[QUARTIER_END_HIGH]
            = made_kwh * quartier_system_more_pv_share (rows[r], row->value, row->high);
      quartier_uncertainty_add_change (more_kwh[QUARTIER_END_LOW], more_kwh[QUARTIER_END_HIGH],
                                       normals, out_kwh);
    }
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out_kwh[i] = MAX (0, out_kwh[i]);
}

/* The load of sunny hours over that of the year that was calculated. */
static void
draw_sunny_load (const QuartierEstimate *estimate,
                 const QuartierFigures *figures,
                 const double *error,
                 const double *charging_kwh,
                 double load[QUARTIER_N_DRAWS])
{
  const QuartierSupplied *supplied = &figures->supplied;
  const double charging_central_kwh = figures->mobility.charging_kwh;
  g_autofree double (*kwh)[QUARTIER_N_DRAWS] = g_malloc (sizeof (EndUseDraws));
  double central_kwh[QUARTIER_N_END_USES] = { 0 }, all_kwh = supplied->sunny_charging_kwh;

  draw_uses (estimate, figures, TRUE, central_kwh, kwh);
  add_error (error, kwh);
  for (int e = 0; e < QUARTIER_N_END_USES; e++)
    all_kwh += supplied->sunny_kwh[e];
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      double sunny_kwh = supplied->sunny_charging_kwh;

      if (charging_central_kwh > 0)
        sunny_kwh *= charging_kwh[i] / charging_central_kwh;
      for (int e = 0; e < QUARTIER_N_END_USES; e++)
        if (central_kwh[e] > 0)
          sunny_kwh += supplied->sunny_kwh[e] * kwh[e][i] / central_kwh[e];
      load[i] = all_kwh > 0 ? sunny_kwh / all_kwh : 1;
    }
}

static void
split_solar (const QuartierEstimate *estimate,
             const QuartierFigures *figures,
             const double *error,
             const double *charging_kwh,
             QuartierEndUseDraws *out)
{
  double load[QUARTIER_N_DRAWS];

  memset (out->solar_used_kwh, 0, sizeof out->solar_used_kwh);
  memset (out->solar_sold_kwh, 0, sizeof out->solar_sold_kwh);
  if (!has_sun (figures))
    return;
  draw_sunny_load (estimate, figures, error, charging_kwh, load);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    quartier_supplied_split_sun (&figures->supplied,
                                 out->solar_kwh[i] / figures->supplied.pv_generated_kwh, load[i],
                                 &out->solar_used_kwh[i], &out->solar_sold_kwh[i]);
}

/**
 * quartier_end_use_draws_fill:
 * @figures: totals or a district of @estimate
 * @bought: of the same
 * @charging_kwh: (array fixed-size=1000): of cars, the same
 */
void
quartier_end_use_draws_fill (const QuartierEstimate *estimate,
                             const QuartierFigures *figures,
                             const QuartierEnergyDraws *bought,
                             const double *charging_kwh,
                             QuartierEndUseDraws *out)
{
  double central_kwh[QUARTIER_N_END_USES] = { 0 }, error[QUARTIER_N_DRAWS];

  quartier_estimate_draw_error (estimate, figures, error);
  draw_uses (estimate, figures, FALSE, central_kwh, out->kwh);
  add_error (error, out->kwh);
  draw_primary (quartier_estimate_get_site (estimate), figures, bought, out);
  draw_solar (estimate, figures, out->solar_kwh);
  split_solar (estimate, figures, error, charging_kwh, out);
}
