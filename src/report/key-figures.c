/*
 * The estimate's figures in the order, words and units in which planners compare them: emissions,
 * energy, travel, water and flood, waste, materials and green, money.
 */
#include "report/key-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "engine/estimate-money.h"
#include "report/words.h"

/* A watt all year. */
#define WATT_YEAR_KWH 8.76
/* So many digits of a figure mean something. */
#define DIGITS 3

/* What readers share: bands that are dear to find. */
struct _QuartierKeyContext
{
  const QuartierEstimate *estimate;
  double low_kg;
  double high_kg;
  QuartierMoneyBands money;
  const QuartierSectorDraws *sectors; /* (nullable) */
};

static double
over (double all, double of)
{
  return of > 0 ? all / of : NAN;
}

#define READER(name)                                                                               \
  static void name (const QuartierKeyContext *context, const QuartierFigures *f,                   \
                    QuartierKeyReading *out)

/* A figure that is one of the estimate's over another. */
#define RATIO(name, all, of)                                                                       \
  READER (name)                                                                                    \
  {                                                                                                \
    (void)context;                                                                                 \
    out->value = over (all, of);                                                                   \
  }

/* Where the draws are at hand, its band: @all over @of, @times to be in the figure's unit. */
static void
set_band (const QuartierKeyContext *context,
          QuartierDrawn all,
          QuartierDrawn of,
          double times,
          QuartierKeyReading *out)
{
  if (context == NULL || context->sectors == NULL)
    return;
  quartier_sector_draws_get_band (context->sectors, all, of, &out->low, &out->high);
  out->low *= times;
  out->high *= times;
  quartier_uncertainty_reach (out->value, &out->low, &out->high);
}

/* A figure of sectors beside buildings: one sum over another, each named as in the estimate and as
 * among the draws, in the unit of @times the two. */
#define DRAWN(name, all, of, times, drawn, drawn_of)                                               \
  READER (name)                                                                                    \
  {                                                                                                \
    out->value = over ((all) * (times), of);                                                       \
    set_band (context, QUARTIER_DRAWN_##drawn, QUARTIER_DRAWN_##drawn_of, times, out);             \
  }

/* The same over what is not drawn. */
#define DRAWN_PER(name, all, of, drawn)                                                            \
  READER (name)                                                                                    \
  {                                                                                                \
    out->value = over (all, of);                                                                   \
    set_band (context, QUARTIER_DRAWN_##drawn, QUARTIER_DRAWN_ONE, over (1, of), out);             \
  }

#define ENERGY(name, kwh, drawn) DRAWN (name, kwh, 1, 1e-3, drawn, ONE)

/* The share of a mode among all trips, per cent. */
#define TRIPS(name, mode)                                                                          \
  DRAWN (name, f->mobility.trips[QUARTIER_MODE_##mode], quartier_mobility_get_trips (&f->mobility),   \
         100, TRIPS_##mode, TRIPS)

/* Emissions, t */

READER (read_ghg_each)
{
  out->value = over (quartier_figures_get_ghg_kg (f) / 1000, f->residents);
  out->low = over (context->low_kg / 1000, f->residents);
  out->high = over (context->high_kg / 1000, f->residents);
}

READER (read_ghg_all)
{
  out->value = quartier_figures_get_ghg_kg (f) / 1000;
  out->low = context->low_kg / 1000;
  out->high = context->high_kg / 1000;
}

DRAWN (read_ghg_buildings, f->ghg_buildings_kg, 1, 1e-3, GHG_BUILDINGS, ONE)
DRAWN (read_ghg_travel, f->mobility.ghg_kg, 1, 1e-3, GHG_MOBILITY, ONE)
DRAWN (read_ghg_water, quartier_water_get_ghg_kg (&f->water), 1, 1e-3, GHG_WATER, ONE)
DRAWN (read_ghg_waste, quartier_waste_get_ghg_kg (&f->waste), 1, 1e-3, GHG_WASTE, ONE)
DRAWN (read_ghg_materials, f->materials.ghg_kg, 1, 1e-3, GHG_MATERIALS, ONE)
DRAWN (read_ghg_nature, quartier_nature_get_ghg_kg (&f->nature), 1, 1e-3, GHG_NATURE, ONE)

/* Energy, kWh/m² and MWh. The primary power is a mean of all primary energy, as the 2000-watt
 * society counts; of buildings alone here. */

DRAWN_PER (read_energy_each, quartier_figures_get_energy_kwh (f), f->gfa_m2, ENERGY)
ENERGY (read_energy, quartier_figures_get_energy_kwh (f), ENERGY)
ENERGY (read_heating, f->supplied.energy_kwh[QUARTIER_END_USE_HEATING], HEATING)
ENERGY (read_cooling, f->supplied.energy_kwh[QUARTIER_END_USE_COOLING], COOLING)
ENERGY (read_hot_water, f->supplied.energy_kwh[QUARTIER_END_USE_HOT_WATER], HOT_WATER)
ENERGY (read_ventilation, f->supplied.energy_kwh[QUARTIER_END_USE_VENTILATION], VENTILATION)
ENERGY (read_lighting, f->supplied.energy_kwh[QUARTIER_END_USE_LIGHTING], LIGHTING)
ENERGY (read_appliances, f->supplied.energy_kwh[QUARTIER_END_USE_APPLIANCES], APPLIANCES)
DRAWN_PER (read_primary, f->primary_non_renewable_kwh, f->gfa_m2, PRIMARY_NON_RENEWABLE)
DRAWN (read_primary_power,
       f->primary_total_kwh,
       f->residents,
       1 / WATT_YEAR_KWH,
       PRIMARY,
       RESIDENTS)
ENERGY (read_solar_made, f->supplied.pv_generated_kwh, SOLAR_MADE)
ENERGY (read_solar_used, f->supplied.pv_self_kwh, SOLAR_USED)
ENERGY (read_solar_sold, f->supplied.pv_exported_kwh, SOLAR_SOLD)

/* Travel */

DRAWN (read_distance,
       quartier_mobility_get_person_km (&f->mobility),
       f->residents,
       1.0 / 365,
       PERSON_KM,
       RESIDENTS)
DRAWN (read_driving, f->mobility.car_km, f->residents, 1, CAR_KM, RESIDENTS)
TRIPS (read_walk, WALK)
TRIPS (read_cycle, CYCLE)
TRIPS (read_transit, TRANSIT)
TRIPS (read_car, CAR)
DRAWN (read_cars, f->mobility.cars, f->residents, 1000, CARS, RESIDENTS)
RATIO (read_access, 100 * f->mobility.access_m2, f->site_m2)
DRAWN (read_charging, f->mobility.charging_kwh, 1, 1e-3, CHARGING, ONE)

/* Beside the residents' driving: a second opinion, and of those who work here. */

READER (read_capcoa_driving)
{
  (void)context;
  out->value = f->capcoa.usual_car_km > 0 ? quartier_capcoa_get_car_km (&f->capcoa) / f->residents
                                          : NAN;
}

READER (read_capcoa_jobs)
{
  (void)context;
  out->value = 100 * quartier_capcoa_get_change (&f->capcoa, QUARTIER_CAPCOA_JOBS, f->jobs);
}

/* Water and flood, m³ */

DRAWN (read_water_each, f->water.demand_m3, f->residents, 1000.0 / 365, DEMAND, RESIDENTS)
DRAWN (read_water, f->water.demand_m3, 1, 1, DEMAND, ONE)
DRAWN (read_potable, f->water.potable_m3, 1, 1, POTABLE, ONE)
DRAWN (read_runoff, f->water.runoff_m3, 1, 1, RUNOFF, ONE)
DRAWN (read_storm, f->water.storm_runoff_m3, 1, 1, STORM_RUNOFF, ONE)
DRAWN (read_peak, f->water.peak_m3_s, 1, 1, PEAK, ONE)
DRAWN (read_rational_peak, f->water.rational_peak_m3_s, 1, 1, RATIONAL_PEAK, ONE)
DRAWN (read_storage, f->water.storage_needed_m3, 1, 1, STORAGE, ONE)
DRAWN (read_sponge, f->water.sponge_storage_m3, 1, 1, SPONGE_STORAGE, ONE)

READER (read_capture)
{
  out->value = 100 * quartier_water_get_capture_ratio (&f->water);
  set_band (context, QUARTIER_DRAWN_CAPTURED, QUARTIER_DRAWN_RAIN, 100, out);
  out->target = 100 * f->water.target_m3 / f->water.rain_m3;
}

/* Waste, t */

DRAWN (read_waste, f->waste.generated_kg, 1, 1e-3, WASTE, ONE)
DRAWN (read_sorted,
       f->waste.recycled_kg + f->waste.composted_kg,
       f->waste.generated_kg,
       100,
       SORTED,
       WASTE)
DRAWN (read_residual, f->waste.residual_kg, 1, 1e-3, RESIDUAL, ONE)
DRAWN (read_spared, f->waste.credit_recycling_kg + f->waste.credit_energy_kg, 1, 1e-3, CREDITS, ONE)

/* Beside the emissions of waste, which have all of it; where nothing is landfilled, nothing is told. */
READER (read_landfill_10a)
{
  (void)context;
  out->value = f->landfill.all_kg > 0 ? f->landfill.within_10a_kg / 1000 : NAN;
}

READER (read_landfill_20a)
{
  (void)context;
  out->value = f->landfill.all_kg > 0 ? f->landfill.within_20a_kg / 1000 : NAN;
}

/* Materials and green */

DRAWN (read_upfront, quartier_materials_get_upfront_kg (&f->materials), 1, 1e-3, UPFRONT, ONE)
RATIO (read_green, f->nature.green_m2, f->residents)
RATIO (read_near_green, 100 * f->nature.near_green, f->residents)

READER (read_heat)
{
  const double error_share = quartier_estimate_get_site (context->estimate)
                                 ->sectors[QUARTIER_SECTOR_NATURE]
                                 .values[QUARTIER_NATURE_HEAT_ERROR_SHARE];

  out->value = over (f->nature.heat_k_m2, f->site_m2);
  out->low = out->value * (1 - error_share);
  out->high = out->value * (1 + error_share);
}

/* Money */

#define MILLION 1e6

/* Euro, with their band. */
#define MONEY(name, eur, which, per)                                                               \
  READER (name)                                                                                    \
  {                                                                                                \
    out->value = over (eur, per);                                                                  \
    out->low = over (context->money.low_eur[which], per);                                          \
    out->high = over (context->money.high_eur[which], per);                                        \
  }

MONEY (read_capital, quartier_finance_get_capex_eur (&f->finance), QUARTIER_MONEY_CAPEX, MILLION)
MONEY (read_yearly, quartier_finance_get_opex_eur_a (&f->finance), QUARTIER_MONEY_OPEX, MILLION)
MONEY (read_household,
       f->finance.household_energy_eur_a,
       QUARTIER_MONEY_HOUSEHOLD_ENERGY,
       f->dwellings)
MONEY (read_value, f->finance.npv_eur, QUARTIER_MONEY_NPV, MILLION)
MONEY (read_carbon_price, f->finance.carbon_eur_a, QUARTIER_MONEY_CARBON, MILLION)

/* All of them */

static const QuartierKeyFigure key_figures[] = {
  { "ghg-each", QUARTIER_KEY_EMISSIONS, N_ ("Emissions per resident"), N_ ("t CO₂e a year"),
    "ghg_kg_per_resident", read_ghg_each },
  { "ghg", QUARTIER_KEY_EMISSIONS, N_ ("Emissions in all"), N_ ("t CO₂e a year"), "ghg_kg.total",
    read_ghg_all },
  { "ghg-buildings", QUARTIER_KEY_EMISSIONS, N_ ("Buildings"), N_ ("t CO₂e a year"),
    "ghg_kg.buildings", read_ghg_buildings },
  { "ghg-travel", QUARTIER_KEY_EMISSIONS, N_ ("Travel"), N_ ("t CO₂e a year"), "ghg_kg.mobility",
    read_ghg_travel },
  { "ghg-water", QUARTIER_KEY_EMISSIONS, N_ ("Water"), N_ ("t CO₂e a year"), "ghg_kg.water",
    read_ghg_water },
  { "ghg-waste", QUARTIER_KEY_EMISSIONS, N_ ("Waste"), N_ ("t CO₂e a year"), "ghg_kg.waste",
    read_ghg_waste },
  { "ghg-materials", QUARTIER_KEY_EMISSIONS, N_ ("Materials"), N_ ("t CO₂e a year"),
    "ghg_kg.materials", read_ghg_materials },
  { "ghg-nature", QUARTIER_KEY_EMISSIONS, N_ ("Green"), N_ ("t CO₂e a year"), "ghg_kg.nature",
    read_ghg_nature },

  { "energy-each", QUARTIER_KEY_ENERGY, N_ ("Energy per floor area"), N_ ("kWh/m² a year"),
    ".energy_kwh_per_m2", read_energy_each },
  { "energy", QUARTIER_KEY_ENERGY, N_ ("Energy in all"), N_ ("MWh a year"), "energy_kwh.total",
    read_energy },
  { "heating", QUARTIER_KEY_ENERGY, N_ ("Heating"), N_ ("MWh a year"), "energy_kwh.heating",
    read_heating },
  { "cooling", QUARTIER_KEY_ENERGY, N_ ("Cooling"), N_ ("MWh a year"), "energy_kwh.cooling",
    read_cooling },
  { "hot-water", QUARTIER_KEY_ENERGY, N_ ("Hot water"), N_ ("MWh a year"), "energy_kwh.hot_water",
    read_hot_water },
  { "ventilation", QUARTIER_KEY_ENERGY, N_ ("Ventilation"), N_ ("MWh a year"),
    "energy_kwh.ventilation", read_ventilation },
  { "lighting", QUARTIER_KEY_ENERGY, N_ ("Lighting"), N_ ("MWh a year"), "energy_kwh.lighting",
    read_lighting },
  { "appliances", QUARTIER_KEY_ENERGY, N_ ("Appliances"), N_ ("MWh a year"),
    "energy_kwh.appliances", read_appliances },
  { "primary", QUARTIER_KEY_ENERGY, N_ ("Primary energy, not renewable, per floor area"),
    N_ ("kWh/m² a year"), ".primary_kwh_per_m2", read_primary },
  { "primary-power", QUARTIER_KEY_ENERGY, N_ ("Primary power of buildings per resident"), "W",
    ".primary_w_per_resident", read_primary_power },
  { "solar-made", QUARTIER_KEY_ENERGY, N_ ("Photovoltaics, made"), N_ ("MWh a year"),
    "pv_kwh.generated", read_solar_made },
  { "solar-used", QUARTIER_KEY_ENERGY, N_ ("Photovoltaics, used here"), N_ ("MWh a year"),
    "pv_kwh.self_consumed", read_solar_used },
  { "solar-sold", QUARTIER_KEY_ENERGY, N_ ("Photovoltaics, sold"), N_ ("MWh a year"),
    "pv_kwh.exported", read_solar_sold },

  { "distance", QUARTIER_KEY_TRAVEL, N_ ("Distance travelled per resident"), N_ ("km a day"),
    ".km_per_day", read_distance },
  { "driving", QUARTIER_KEY_TRAVEL, N_ ("Driven by car per resident"), N_ ("km a year"),
    ".car_km_per_resident", read_driving },
  { "capcoa-driving", QUARTIER_KEY_TRAVEL, N_ ("Second opinion on that, CAPCOA (US)"),
    N_ ("km a year"), ".capcoa_km_per_resident", read_capcoa_driving, .is_local = TRUE },
  { "walk", QUARTIER_KEY_TRAVEL, N_ ("Trips on foot"), "%", "mobility.mode_share.walk",
    read_walk },
  { "cycle", QUARTIER_KEY_TRAVEL, N_ ("Trips by bicycle"), "%",
    "mobility.mode_share.cycle", read_cycle },
  { "transit", QUARTIER_KEY_TRAVEL, N_ ("Trips by transit"), "%",
    "mobility.mode_share.transit", read_transit },
  { "car", QUARTIER_KEY_TRAVEL, N_ ("Trips by car"), "%", "mobility.mode_share.car",
    read_car },
  { "cars", QUARTIER_KEY_TRAVEL, N_ ("Cars per 1000 residents"), "",
    "mobility.cars_per_1000", read_cars },
  { "access", QUARTIER_KEY_TRAVEL, N_ ("Area within reach of a stop"), "%",
    "mobility.transit_access_share", read_access },
  { "charging", QUARTIER_KEY_TRAVEL, N_ ("Charging of cars"), N_ ("MWh a year"),
    "mobility.charging_kwh", read_charging },
  { "capcoa-jobs", QUARTIER_KEY_TRAVEL, N_ ("Driving to jobs here, change by CAPCOA (US)"), "%",
    "mobility.capcoa_jobs_change", read_capcoa_jobs, .is_local = TRUE },

  { "water-each", QUARTIER_KEY_WATER, N_ ("Water used per resident"), N_ ("l a day"),
    ".water_l_per_day", read_water_each },
  { "water", QUARTIER_KEY_WATER, N_ ("Water used"), N_ ("m³ a year"), "water.demand_m3",
    read_water },
  { "potable", QUARTIER_KEY_WATER, N_ ("Drinking water"), N_ ("m³ a year"), "water.potable_m3",
    read_potable },
  { "capture", QUARTIER_KEY_WATER, N_ ("Rain that stays"), "%", "water.capture_ratio",
    read_capture },
  { "runoff", QUARTIER_KEY_WATER, N_ ("Runoff of a year"), N_ ("m³ a year"), "water.runoff_m3",
    read_runoff },
  { "storm", QUARTIER_KEY_WATER, N_ ("Runoff of the design storm"), "m³", "water.storm_runoff_m3",
    read_storm },
  { "peak", QUARTIER_KEY_WATER, N_ ("Peak flow of the design storm"), "m³/s", "water.peak_m3_s",
    read_peak },
  { "rational-peak", QUARTIER_KEY_WATER, N_ ("Peak by the rational method"), "m³/s",
    "water.rational_peak_m3_s", read_rational_peak },
  { "storage", QUARTIER_KEY_WATER, N_ ("Storage still needed"), "m³", "water.storage_needed_m3",
    read_storage },
  { "sponge", QUARTIER_KEY_WATER, N_ ("Storage for the Sponge City target"), "m³",
    "water.sponge_storage_m3", read_sponge, .is_local = TRUE },

  { "waste", QUARTIER_KEY_WASTE, N_ ("Waste"), N_ ("t a year"), "waste.generated_t", read_waste },
  { "sorted", QUARTIER_KEY_WASTE, N_ ("Sorted for recycling and compost"), "%", ".sorted_share",
    read_sorted },
  { "residual", QUARTIER_KEY_WASTE, N_ ("Residual waste"), N_ ("t a year"), "waste.residual_t",
    read_residual },
  { "spared", QUARTIER_KEY_WASTE, N_ ("Spared elsewhere, in no total"), N_ ("t CO₂e a year"),
    "waste.credits_kg", read_spared },
  { "landfill-10a", QUARTIER_KEY_WASTE, N_ ("Methane of landfill, within 10 years"), N_ ("t CO₂e"),
    "waste.landfill_10a_kg", read_landfill_10a, .is_local = TRUE },
  { "landfill-20a", QUARTIER_KEY_WASTE, N_ ("Methane of landfill, within 20 years"), N_ ("t CO₂e"),
    "waste.landfill_20a_kg", read_landfill_20a, .is_local = TRUE },

  { "upfront", QUARTIER_KEY_GREEN, N_ ("Emissions of building, up front"), N_ ("t CO₂e"),
    "materials.upfront_kg", read_upfront },
  { "green", QUARTIER_KEY_GREEN, N_ ("Green space per resident"), "m²",
    "nature.green_m2_per_resident", read_green },
  { "near-green", QUARTIER_KEY_GREEN, N_ ("Residents near a green"), "%",
    ".near_green_share", read_near_green },
  { "heat", QUARTIER_KEY_GREEN, N_ ("Heat-island index"), "K", "nature.heat_island_k", read_heat },

  { "capital", QUARTIER_KEY_MONEY, N_ ("Capital cost"), N_ ("million EUR"), "finance.capex_eur",
    read_capital },
  { "yearly", QUARTIER_KEY_MONEY, N_ ("Yearly cost"), N_ ("million EUR a year"),
    "finance.opex_eur_a", read_yearly },
  { "household", QUARTIER_KEY_MONEY, N_ ("Energy bought by a household"), N_ ("EUR a year"),
    "finance.household_energy_eur_a_per_dwelling", read_household },
  { "value", QUARTIER_KEY_MONEY, N_ ("Net present value"), N_ ("million EUR"), "finance.npv_eur",
    read_value },
  { "carbon-price", QUARTIER_KEY_MONEY, N_ ("Price of emissions"), N_ ("million EUR a year"),
    "finance.carbon_eur_a", read_carbon_price },
};

/**
 * quartier_key_figures_list:
 *
 * Returns: (transfer none) (array length=n): all, group by group
 */
const QuartierKeyFigure *
quartier_key_figures_list (gsize *n)
{
  *n = G_N_ELEMENTS (key_figures);
  return key_figures;
}

const char *
quartier_key_group_label (QuartierKeyGroup group)
{
  static const char *const labels[QUARTIER_N_KEY_GROUPS] = {
    N_ ("Emissions"),           N_ ("Energy"), N_ ("Travel"), N_ ("Water and flood"), N_ ("Waste"),
    N_ ("Materials and green"), N_ ("Money")
  };

  return _ (labels[group]);
}

/**
 * quartier_key_figures_read:
 * @figures: of one of its districts, or its totals: bands are found by them
 * @sectors: (nullable): draws of the same; %NULL: figures of sectors beside buildings have no bands
 * @out: (out): (array): one for each that quartier_key_figures_list() lists, in its unit
 */
void
quartier_key_figures_read (const QuartierEstimate *estimate,
                           const QuartierFigures *figures,
                           const QuartierSectorDraws *sectors,
                           QuartierKeyReading *out)
{
  QuartierKeyContext context = { .estimate = estimate, .sectors = sectors };

  quartier_estimate_get_ghg_band (estimate, figures, &context.low_kg, &context.high_kg);
  quartier_estimate_get_money_bands (estimate, figures, NULL, NULL, &context.money);
  for (gsize i = 0; i < G_N_ELEMENTS (key_figures); i++)
    {
      out[i] = (QuartierKeyReading){ NAN, NAN, NAN, NAN };
      key_figures[i].read (&context, figures, &out[i]);
    }
}

/**
 * quartier_key_figure_text:
 *
 * Returns: (transfer full): a value with the digits that mean something; a dash where it is missing
 */
char *
quartier_key_figure_text (double value)
{
  return quartier_quantity_text (value, DIGITS);
}

/**
 * quartier_key_figure_range_text:
 *
 * Returns: (transfer full) (nullable): "2.1–3.4"; %NULL where no range is told
 */
char *
quartier_key_figure_range_text (const QuartierKeyReading *reading)
{
  g_autofree char *low = quartier_key_figure_text (reading->low);
  g_autofree char *high = quartier_key_figure_text (reading->high);

  if (!(reading->low < reading->high))
    return NULL;
  /* A minus beside the dash would be read as two dashes. */
  return g_strdup_printf (reading->low < 0 ? "%s – %s" : "%s–%s", low, high);
}

/**
 * quartier_key_figure_change_text:
 *
 * Returns: (transfer full): what it became more or less by, with its sign, as the two are shown
 */
char *
quartier_key_figure_change_text (double from, double to)
{
  const double change = to - from;
  const double larger = MAX (fabs (from), fabs (to));
  const int decimals = larger > 0 ? CLAMP (DIGITS - 1 - (int)floor (log10 (larger)), 0, 6) : 0;
  g_autofree char *text = quartier_number_text (change, decimals);

  if (isfinite (change) && fabs (change) < 0.5 * pow (10, -decimals))
    return g_strdup ("0");
  return change > 0 ? g_strconcat ("+", text, NULL) : g_steal_pointer (&text);
}
