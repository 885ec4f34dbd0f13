/*
 * Figures on the map: which there are, and their steps of colour.
 */
#include "report/map-figures.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/words.h"

/* Light to dark, told apart without red and green. Source: C. Brewer, ColorBrewer, YlGnBu (2002). */
static const QuartierColour colours[QUARTIER_N_MAP_CLASSES] = {
  { 1.000, 1.000, 0.800, 1 }, { 0.631, 0.855, 0.706, 1 }, { 0.255, 0.714, 0.769, 1 },
  { 0.173, 0.498, 0.722, 1 }, { 0.145, 0.204, 0.580, 1 },
};

/* From less to more: neither is better in itself. Told apart by those who see no red or no green. */
static const QuartierColour change_colours[QUARTIER_N_MAP_CLASSES] = {
  { 0.10, 0.36, 0.64, 1 }, { 0.53, 0.74, 0.88, 1 }, { 0.93, 0.93, 0.90, 1 },
  { 0.96, 0.71, 0.42, 1 }, { 0.71, 0.33, 0.02, 1 },
};

static double
over (double figure, double size)
{
  return size > 0 ? figure / size : NAN;
}

static double
read_ghg_resident (const QuartierFigures *figures)
{
  return over (quartier_figures_get_ghg_kg (figures) / 1000, figures->residents);
}

static double
read_ghg_site (const QuartierFigures *figures)
{
  return over (quartier_figures_get_ghg_kg (figures), figures->site_m2);
}

static double
read_energy (const QuartierFigures *figures)
{
  return over (quartier_figures_get_energy_kwh (figures), figures->gfa_m2);
}

static double
read_heat (const QuartierFigures *figures)
{
  return over (figures->supplied.need_heating_kwh, figures->gfa_m2);
}

static double
read_far (const QuartierFigures *figures)
{
  return over (figures->gfa_m2, figures->site_m2);
}

static double
read_density (const QuartierFigures *figures)
{
  return over (figures->residents * 10000, figures->site_m2);
}

static double
read_car_km (const QuartierFigures *figures)
{
  return over (figures->mobility.car_km, figures->residents);
}

static double
read_access (const QuartierFigures *figures)
{
  return over (100 * figures->mobility.access_m2, figures->site_m2);
}

static double
read_capture (const QuartierFigures *figures)
{
  return 100 * quartier_water_get_capture_ratio (&figures->water);
}

static double
read_solar (const QuartierFigures *figures)
{
  return over (100 * figures->supplied.pv_generated_kwh,
               quartier_figures_get_energy_kwh (figures));
}

static double
read_cooling (const QuartierFigures *figures)
{
  return over (figures->supplied.need_cooling_kwh, figures->gfa_m2);
}

static double
read_primary (const QuartierFigures *figures)
{
  return over (figures->primary_non_renewable_kwh, figures->gfa_m2);
}

static double
read_cars (const QuartierFigures *figures)
{
  return over (1000 * figures->mobility.cars, figures->residents);
}

static double
read_active (const QuartierFigures *figures)
{
  return over (100
                   * (figures->mobility.trips[QUARTIER_MODE_WALK]
                      + figures->mobility.trips[QUARTIER_MODE_CYCLE]),
               quartier_mobility_get_trips (&figures->mobility));
}

static double
read_water (const QuartierFigures *figures)
{
  return over (1000 * figures->water.demand_m3 / 365, figures->residents);
}

static double
read_storm (const QuartierFigures *figures)
{
  return over (1000 * figures->water.storm_runoff_m3, figures->site_m2);
}

static double
read_residual (const QuartierFigures *figures)
{
  return over (figures->waste.residual_kg, figures->residents);
}

static double
read_upfront (const QuartierFigures *figures)
{
  return over (quartier_materials_get_upfront_kg (&figures->materials), figures->gfa_m2);
}

static double
read_green (const QuartierFigures *figures)
{
  return over (figures->nature.green_m2, figures->residents);
}

static double
read_heat_island (const QuartierFigures *figures)
{
  return over (figures->nature.heat_k_m2, figures->site_m2);
}

static double
read_capital (const QuartierFigures *figures)
{
  return over (quartier_finance_get_capex_eur (&figures->finance), figures->gfa_m2);
}

/* The first QUARTIER_N_MAIN_MAP_FIGURES are those that are asked for most. */
static const QuartierMapFigure map_figures[] = {
  { "ghg-resident", N_ ("Emissions, t CO₂e per resident"), read_ghg_resident, { "ghg_kg_per_resident" } },
  { "ghg-site", N_ ("Emissions, kg CO₂e per m² of site"), read_ghg_site, { "ghg_kg.total", "site_m2" } },
  { "energy", N_ ("Energy, kWh per m² of floor"), read_energy, { "energy_kwh.total", "gfa_m2" } },
  { "heat-need", N_ ("Heat need of rooms, kWh per m² of floor"), read_heat, { "need_kwh.heating", "gfa_m2" } },
  { "far", N_ ("Floor area ratio"), read_far, { "gfa_m2", "site_m2" } },
  { "density", N_ ("Residents per hectare"), read_density, { "residents", "site_m2" } },
  { "car-km", N_ ("Driving, car-km per resident"), read_car_km, { "mobility.car_km", "residents" } },
  { "access", N_ ("Within reach of a stop, %"), read_access, { "mobility.transit_access_share" } },
  { "capture", N_ ("Rain kept on the site, %"), read_capture, { "water.capture_ratio" } },
  { "solar", N_ ("Photovoltaics over energy used, %"), read_solar, { "pv_kwh.generated", "energy_kwh.total" } },
  { "cooling-need", N_ ("Cooling need of rooms, kWh per m² of floor"), read_cooling, { "need_kwh.cooling", "gfa_m2" } },
  { "primary", N_ ("Primary energy, not renewable, kWh per m² of floor"), read_primary, { "primary_energy_kwh.non_renewable", "gfa_m2" } },
  { "cars", N_ ("Cars per 1000 residents"), read_cars, { "mobility.cars_per_1000" } },
  { "active", N_ ("Trips on foot and by bicycle, %"), read_active, { "mobility.mode_share.walk", "mobility.mode_share.cycle" } },
  { "water-resident", N_ ("Water used, l per resident and day"), read_water, { "water.demand_m3", "residents" } },
  { "storm", N_ ("Runoff of the design storm, mm"), read_storm, { "water.storm_runoff_m3", "site_m2" } },
  { "residual-resident", N_ ("Residual waste, kg per resident"), read_residual, { "waste.residual_t", "residents" } },
  { "upfront", N_ ("Emissions of building, kg CO₂e per m² of floor"), read_upfront, { "materials.upfront_kg", "gfa_m2" } },
  { "green-resident", N_ ("Green space, m² per resident"), read_green, { "nature.green_m2_per_resident" } },
  { "heat-island", N_ ("Heat-island index, K"), read_heat_island, { "nature.heat_island_k" } },
  { "capital", N_ ("Capital cost, EUR per m² of floor"), read_capital, { "finance.capex_eur", "gfa_m2" } },
};

const QuartierMapFigure *
quartier_map_figures (gsize *n)
{
  *n = G_N_ELEMENTS (map_figures);
  return map_figures;
}

/* (nullable): the figure with that id. */
const QuartierMapFigure *
quartier_map_figure_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (map_figures); i++)
    if (g_strcmp0 (map_figures[i].id, id) == 0)
      return &map_figures[i];
  return NULL;
}

/* The round width, 1, 2, 2.5 or 5 times a power of ten, not below @width. */
static double
round_up (double width)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  const double power = pow (10, floor (log10 (width)));

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= width * (1 - 1e-9))
      return steps[i] * power;
  return 10 * power;
}

/**
 * quartier_map_scale_fit:
 * @values: (array length=n): NAN among them is left out
 * @out: (out): as few round classes as hold them all
 *
 * Round steps stay where they are while a figure moves a little, so that colours do not flicker in a
 * drag.
 */
void
quartier_map_scale_fit (const double *values, gsize n, QuartierMapScale *out)
{
  double least = INFINITY, most = -INFINITY;

  *out = (QuartierMapScale) { 0 };
  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      {
        least = MIN (least, values[i]);
        most = MAX (most, values[i]);
      }
  if (!(least <= most))
    return;
  out->step = round_up (MAX ((most - least) / QUARTIER_N_MAP_CLASSES, 1e-3 * MAX (fabs (most), 1e-3)));
  for (;; out->step = round_up (1.01 * out->step))
    {
      out->from = floor (least / out->step + 1e-9) * out->step;
      out->n = (int) MAX (1, ceil ((most - out->from) / out->step - 1e-9));
      if (out->n <= QUARTIER_N_MAP_CLASSES)
        return;
    }
}

/**
 * quartier_map_scale_fit_change:
 * @values: (array length=n): differences; NAN among them is left out
 * @out: (out): five round classes, of which the middle one holds what hardly changes
 */
void
quartier_map_scale_fit_change (const double *values, gsize n, QuartierMapScale *out)
{
  double most = -1;

  *out = (QuartierMapScale) { 0 };
  for (gsize i = 0; i < n; i++)
    if (isfinite (values[i]))
      most = MAX (most, fabs (values[i]));
  if (most < 0)
    return;
  out->is_change = TRUE;
  out->n = QUARTIER_N_MAP_CLASSES;
  out->step = round_up (MAX (2 * most / QUARTIER_N_MAP_CLASSES, 1e-6));
  out->from = -out->step * QUARTIER_N_MAP_CLASSES / 2;
}

/* The class of a value; −1 where it has none. What lies beyond is in the nearest. */
int
quartier_map_scale_find (const QuartierMapScale *self, double value)
{
  if (self->n == 0 || !isfinite (value))
    return -1;
  return CLAMP ((int) floor ((value - self->from) / self->step + 1e-9), 0, self->n - 1);
}

static int
count_decimals (double number)
{
  int decimals = 0;

  for (; decimals < 6 && fabs (number - round (number)) > 1e-6; number *= 10)
    decimals++;
  return decimals;
}

static char *
dup_bound (const QuartierMapScale *self, int index)
{
  const int decimals
      = MAX (count_decimals (self->step), count_decimals (fabs (self->from)));
  const double bound = self->from + index * self->step;
  g_autofree char *number = quartier_number_text (bound, decimals);

  return g_strconcat (self->is_change && bound > 0 ? "+" : "", number, NULL);
}

/* (transfer full): from where to where, in the locale's numbers; of differences with their sign. */
char *
quartier_map_scale_label (const QuartierMapScale *self, int index)
{
  g_autofree char *from = dup_bound (self, index);
  g_autofree char *to = dup_bound (self, index + 1);

  return g_strdup_printf (self->is_change ? "%s … %s" : "%s – %s", from, to);
}

/* Fewer classes are spread over the whole range of light to dark. */
const QuartierColour *
quartier_map_scale_colour (const QuartierMapScale *self, int index)
{
  const int last = QUARTIER_N_MAP_CLASSES - 1;

  if (self->is_change)
    return &change_colours[CLAMP (index, 0, last)];
  return &colours[self->n > 1 ? index * last / (self->n - 1) : last / 2];
}
