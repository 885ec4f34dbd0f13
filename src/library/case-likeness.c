/*
 * Which value of an estimate is defined as a figure of a case is. Only such pairs are ever shown
 * side by side; what is near but counted otherwise is not.
 */
#include "library/case-likeness.h"

#include <math.h>

#define M2_PER_HA 1e4

static double
divide (double a, double b)
{
  return b > 0 ? a / b : NAN;
}

static double
energy_kwh (const QuartierFigures *figures, guint uses)
{
  double kwh = 0;

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    if ((uses & 1u << i) != 0)
      kwh += figures->supplied.energy_kwh[i];
  return kwh;
}

#define USE(name) (1u << QUARTIER_END_USE_##name)

/* Per cent of trips, of modes by bit. */
static double
trips_percent (const QuartierFigures *figures, guint modes)
{
  double trips = 0;

  for (int i = 0; i < QUARTIER_N_MODES; i++)
    if ((modes & 1u << i) != 0)
      trips += figures->mobility.trips[i];
  return 100 * divide (trips, quartier_mobility_get_trips (&figures->mobility));
}

static const char *const names[] = {
  "site_ha",
  "residents",
  "dwellings",
  "jobs",
  "gfa_m2",
  "residents_ha",
  "dwellings_ha",
  "far",
  "need_heating_kwh_net_m2",
  "heating_kwh_net_m2",
  "heat_kwh_net_m2",
  "electricity_kwh_net_m2",
  "pv_kwh",
  "ghg_buildings_t_person",
  "cars_per_1000",
  "mode_walk",
  "mode_cycle",
  "mode_walk_cycle",
  "mode_transit",
  "mode_car",
};

gboolean
quartier_case_likeness_is_known (const char *like)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], like))
      return TRUE;
  return FALSE;
}

/**
 * quartier_case_likeness:
 * @figures: of an estimate, of a district or of all
 * @net_share: net floor over gross floor, 0…1: figures of cases are per heated or living area,
 *   about the net floor
 * @like: as an indicator or a figure of a case names it
 *
 * Returns: the value in the unit of the indicator; NAN where there is none (nobody lives there)
 */
double
quartier_case_likeness (const QuartierFigures *figures, double net_share, const char *like)
{
  const double site_ha = figures->site_m2 / M2_PER_HA;
  const double net_m2 = figures->gfa_m2 * net_share;
  const guint walk = 1u << QUARTIER_MODE_WALK, cycle = 1u << QUARTIER_MODE_CYCLE;
  const double values[G_N_ELEMENTS (names)] = {
    site_ha,
    figures->residents,
    figures->dwellings,
    figures->jobs,
    figures->gfa_m2,
    divide (figures->residents, site_ha),
    divide (figures->dwellings, site_ha),
    divide (figures->gfa_m2, figures->site_m2),
    divide (figures->supplied.need_heating_kwh, net_m2),
    divide (energy_kwh (figures, USE (HEATING)), net_m2),
    divide (energy_kwh (figures, USE (HEATING) | USE (HOT_WATER)), net_m2),
    divide (
        energy_kwh (figures, USE (COOLING) | USE (VENTILATION) | USE (LIGHTING) | USE (APPLIANCES)),
        net_m2),
    figures->supplied.pv_generated_kwh,
    divide (figures->ghg_buildings_kg / 1000, figures->residents),
    1000 * divide (figures->mobility.cars, figures->residents),
    trips_percent (figures, walk),
    trips_percent (figures, cycle),
    trips_percent (figures, walk | cycle),
    trips_percent (figures, 1u << QUARTIER_MODE_TRANSIT),
    trips_percent (figures, 1u << QUARTIER_MODE_CAR),
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], like))
      return values[i];
  return NAN;
}
