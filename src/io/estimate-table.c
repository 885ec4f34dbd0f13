/*
 * An estimate as rows: CSV for spreadsheets, an aligned table for people.
 */
#include "io/estimate-table.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "base/joined-text.h"
#include "io/criteria-text.h"
#include "io/estimate-json.h"
#include "io/finance-json.h"
#include "io/json-write.h"
#include "io/text-table.h"
#include "io/travel-text.h"

/* CSV */

static void
append_cell (GString *out, const char *text)
{
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  g_string_append_c (out, '"');
}

/* A missing figure is an empty cell. */
static void
append_number (GString *out, double number)
{
  g_string_append_c (out, ',');
  if (isfinite (number))
    quartier_json_append_number (out, number);
}

static void
append_header (GString *out)
{
  g_string_append (out, "row,id,name,site_m2,gfa_m2,residents,dwellings,jobs");
  for (int use = 0; use < QUARTIER_N_END_USES; use++)
    g_string_append_printf (out, ",energy_%s_kwh", quartier_end_use_get_id (use));
  g_string_append (out, ",energy_total_kwh,need_heating_kwh,need_cooling_kwh,need_hot_water_kwh");
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    g_string_append_printf (out, ",carrier_%s_kwh", quartier_carrier_get_id (c));
  g_string_append (out, ",pv_generated_kwh,pv_self_consumed_kwh,pv_exported_kwh"
                        ",ghg_buildings_kg,ghg_total_kg,ghg_low_kg,ghg_high_kg"
                        ",ghg_kg_per_resident,ghg_kg_per_m2"
                        ",battery_loss_kwh,chp_generated_kwh,chp_self_consumed_kwh"
                        ",chp_exported_kwh,network_loss_kwh,primary_non_renewable_kwh"
                        ",primary_total_kwh,expected_heating_kwh,expected_total_kwh"
                        ",expected_ghg_kg,capex_eur,opex_eur_a,npv_eur"
                        ",household_energy_eur_a,carbon_eur_a"
                        ",ghg_mobility_kg,person_km,car_km,cars,transit_access_share"
                        ",charging_kwh"
                        ",ghg_water_kg,ghg_waste_kg,ghg_materials_kg,ghg_nature_kg"
                        ",water_demand_m3,water_potable_m3,water_runoff_m3,water_capture_ratio"
                        ",water_storm_runoff_m3,water_peak_m3_s,water_storage_needed_m3"
                        ",waste_generated_t,waste_recycled_t,waste_residual_t"
                        ",materials_upfront_kg,green_m2,heat_island_k,charging_pv_kwh\n");
}

/* What is beside the buildings. */
static void
append_sectors (GString *out, const QuartierFigures *figures)
{
  const QuartierWater *water = &figures->water;
  const QuartierWaste *waste = &figures->waste;

  append_number (out, quartier_water_get_ghg_kg (water));
  append_number (out, quartier_waste_get_ghg_kg (waste));
  append_number (out, figures->materials.ghg_kg);
  append_number (out, quartier_nature_get_ghg_kg (&figures->nature));
  append_number (out, water->demand_m3);
  append_number (out, water->potable_m3);
  append_number (out, water->runoff_m3);
  append_number (out, quartier_water_get_capture_ratio (water));
  append_number (out, water->storm_runoff_m3);
  append_number (out, water->peak_m3_s);
  append_number (out, water->storage_needed_m3);
  append_number (out, waste->generated_kg / 1000);
  append_number (out, (waste->recycled_kg + waste->composted_kg) / 1000);
  append_number (out, waste->residual_kg / 1000);
  append_number (out, quartier_materials_get_upfront_kg (&figures->materials));
  append_number (out, figures->nature.green_m2);
  append_number (out, figures->site_m2 > 0 ? figures->nature.heat_k_m2 / figures->site_m2 : NAN);
  append_number (out, figures->mobility.charging_pv_kwh);
}

static void
append_row (GString *out,
            const QuartierEstimate *estimate,
            const char *row,
            const char *id,
            const char *name,
            const QuartierFigures *figures)
{
  const QuartierSupplied *supplied = &figures->supplied;
  const double ghg_kg = quartier_figures_get_ghg_kg (figures);
  double low_kg, high_kg;

  g_string_append_printf (out, "%s,", row);
  append_cell (out, id);
  g_string_append_c (out, ',');
  append_cell (out, name);
  append_number (out, figures->site_m2);
  append_number (out, figures->gfa_m2);
  append_number (out, figures->residents);
  append_number (out, figures->dwellings);
  append_number (out, figures->jobs);
  for (int use = 0; use < QUARTIER_N_END_USES; use++)
    append_number (out, supplied->energy_kwh[use]);
  append_number (out, quartier_figures_get_energy_kwh (figures));
  append_number (out, supplied->need_heating_kwh);
  append_number (out, supplied->need_cooling_kwh);
  append_number (out, supplied->need_hot_water_kwh);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    append_number (out, supplied->carriers_kwh[c]);
  append_number (out, supplied->pv_generated_kwh);
  append_number (out, supplied->pv_self_kwh);
  append_number (out, supplied->pv_exported_kwh);
  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  append_number (out, figures->ghg_buildings_kg);
  append_number (out, ghg_kg);
  append_number (out, low_kg);
  append_number (out, high_kg);
  append_number (out, figures->residents > 0 ? ghg_kg / figures->residents : NAN);
  append_number (out, figures->gfa_m2 > 0 ? ghg_kg / figures->gfa_m2 : NAN);
  append_number (out, supplied->battery_loss_kwh);
  append_number (out, supplied->chp_generated_kwh);
  append_number (out, supplied->chp_self_kwh);
  append_number (out, supplied->chp_exported_kwh);
  append_number (out, supplied->network_loss_kwh);
  append_number (out, figures->primary_non_renewable_kwh);
  append_number (out, figures->primary_total_kwh);
  append_number (out, figures->metered_heat_kwh[QUARTIER_BOUND_CENTRAL]);
  append_number (out, figures->metered_total_kwh);
  append_number (out, figures->metered_ghg_kg);
  append_number (out, quartier_finance_get_capex_eur (&figures->finance));
  append_number (out, quartier_finance_get_opex_eur_a (&figures->finance));
  append_number (out, figures->finance.npv_eur);
  append_number (out, figures->finance.household_energy_eur_a);
  append_number (out, figures->finance.carbon_eur_a);
  append_number (out, figures->mobility.ghg_kg);
  append_number (out, quartier_mobility_get_person_km (&figures->mobility));
  append_number (out, figures->mobility.car_km);
  append_number (out, figures->mobility.cars);
  append_number (out, figures->site_m2 > 0 ? figures->mobility.access_m2 / figures->site_m2 : NAN);
  append_number (out, figures->mobility.charging_kwh);
  append_sectors (out, figures);
  g_string_append_c (out, '\n');
}

/**
 * quartier_estimate_to_csv:
 *
 * Returns: (transfer full): a header with units in the names, a row for each district ("district"
 * in column "row") and one for all of them ("total")
 */
char *
quartier_estimate_to_csv (const QuartierEstimate *estimate)
{
  GString *out = g_string_new (NULL);

  append_header (out);
  for (gsize i = 0; i < quartier_estimate_get_n_districts (estimate); i++)
    append_row (out, estimate, "district", quartier_estimate_get_id (estimate, i),
                quartier_estimate_get_name (estimate, i),
                quartier_estimate_get_figures (estimate, i));
  append_row (out, estimate, "total", "", "", quartier_estimate_get_totals (estimate));
  return g_string_free (out, FALSE);
}

/* Table */

static void
add_quantity (QuartierTextTable *table, const char *label, double number, const char *unit)
{
  g_autofree char *text = quartier_text_number (number, 0);

  quartier_text_table_add (table, label, text, unit, NULL);
}

static void
append_size (GString *out, const QuartierFigures *totals)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrl");

  add_quantity (table, _ ("Site"), totals->site_m2, "m²");
  add_quantity (table, _ ("Gross floor"), totals->gfa_m2, "m²");
  add_quantity (table, _ ("Residents"), totals->residents, "");
  add_quantity (table, _ ("Dwellings"), totals->dwellings, "");
  add_quantity (table, _ ("Jobs"), totals->jobs, "");
  quartier_text_table_append (table, 0, out);
}

static void
add_energy (QuartierTextTable *table, const char *label, double kwh, double gfa_m2)
{
  g_autofree char *mwh = quartier_text_number (kwh / 1000, 1);
  g_autofree char *per_m2 = quartier_text_number (gfa_m2 > 0 ? kwh / gfa_m2 : NAN, 1);

  quartier_text_table_add (table, label, mwh, per_m2, NULL);
}

static void
append_energy (GString *out, const QuartierFigures *totals)
{
  static const char *const labels[QUARTIER_N_END_USES]
      = { N_ ("Heating"),     N_ ("Cooling"),  N_ ("Hot water"),
          N_ ("Ventilation"), N_ ("Lighting"), N_ ("Appliances") };
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrr");

  quartier_text_table_add (table, _ ("Energy used"), "MWh/a", "kWh/(m²·a)", NULL);
  for (int use = 0; use < QUARTIER_N_END_USES; use++)
    add_energy (table, _ (labels[use]), totals->supplied.energy_kwh[use], totals->gfa_m2);
  add_energy (table, _ ("Total"), quartier_figures_get_energy_kwh (totals), totals->gfa_m2);
  if (totals->supplied.pv_generated_kwh > 0)
    {
      add_energy (table, _ ("Photovoltaics"), totals->supplied.pv_generated_kwh, totals->gfa_m2);
      add_energy (table, _ ("  used here"), totals->supplied.pv_self_kwh, totals->gfa_m2);
      add_energy (table, _ ("  exported"), totals->supplied.pv_exported_kwh, totals->gfa_m2);
    }
  if (totals->supplied.battery_loss_kwh > 0)
    add_energy (table, _ ("  lost in batteries"), totals->supplied.battery_loss_kwh,
                totals->gfa_m2);
  if (totals->supplied.chp_generated_kwh > 0)
    {
      add_energy (table, _ ("Combined heat and power"), totals->supplied.chp_generated_kwh,
                  totals->gfa_m2);
      add_energy (table, _ ("  used here"), totals->supplied.chp_self_kwh, totals->gfa_m2);
      add_energy (table, _ ("  exported"), totals->supplied.chp_exported_kwh, totals->gfa_m2);
    }
  quartier_text_table_append (table, 0, out);
}

/* What the network's pipes lose beyond what the factor of district heat holds. */
static void
add_network (QuartierTextTable *table,
             const QuartierEstimate *estimate,
             const QuartierFigures *totals)
{
  const QuartierFactor *factor
      = quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_DISTRICT_HEAT);
  g_autofree char *mwh = quartier_text_number (totals->network_extra_kwh / 1000, 1);
  g_autofree char *per_kwh = quartier_text_number (factor != NULL ? factor->value : NAN, 3);
  g_autofree char *t = quartier_text_number (totals->ghg_network_kg / 1000, 1);

  if (totals->supplied.network_m > 0
      && isnan (quartier_estimate_get_network_loss_share (estimate)))
    quartier_text_table_add (table, _ ("  network loss"), mwh, per_kwh, t,
                             _ ("beyond the usual, which the factor holds"), NULL);
}

static void
append_carriers (GString *out, const QuartierEstimate *estimate, const QuartierFigures *totals)
{
  static const char *const labels[QUARTIER_N_CARRIERS]
      = { N_ ("Electricity"), N_ ("Gas"),     N_ ("Oil"),
          N_ ("Coal"),        N_ ("Biomass"), N_ ("District heat") };
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrrl");

  quartier_text_table_add (table, _ ("Energy bought"), "MWh/a", "kgCO₂e/kWh", "tCO₂e/a", "", NULL);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const double kwh = totals->supplied.carriers_kwh[c];
      const QuartierFactor *factor = quartier_estimate_get_carrier_factor (estimate, c);
      g_autofree char *mwh = quartier_text_number (kwh / 1000, 1);
      g_autofree char *per_kwh = quartier_text_number (factor != NULL ? factor->value : NAN, 3);
      g_autofree char *t = quartier_text_number (totals->ghg_carrier_kg[c] / 1000, 1);

      if (c == QUARTIER_CARRIER_ELECTRICITY || kwh != 0)
        quartier_text_table_add (table, _ (labels[c]), mwh, per_kwh, t,
                                 factor != NULL ? factor->id : "", NULL);
    }
  add_network (table, estimate, totals);
  quartier_text_table_append (table, 0, out);
}

/* How the energy is made, beside the sums above: losses between source and room, primary energy. */
static void
append_behind (GString *out, const QuartierFigures *totals)
{
  const QuartierSupplied *supplied = &totals->supplied;
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrr");

  quartier_text_table_add (table, _ ("Behind it"), "MWh/a", "kWh/(m²·a)", NULL);
  add_energy (table, _ ("Lost between source and rooms"), supplied->heating_loss_kwh,
              totals->gfa_m2);
  add_energy (table, _ ("Lost by hot water in pipes"), supplied->hot_water_loss_kwh,
              totals->gfa_m2);
  add_energy (table, _ ("Lost by hot water in tanks"), supplied->storage_loss_kwh, totals->gfa_m2);
  add_energy (table, _ ("Circulation pumps"), supplied->pumps_kwh, totals->gfa_m2);
  if (supplied->network_m > 0)
    add_energy (table, _ ("Lost by the heat network"), supplied->network_loss_kwh, totals->gfa_m2);
  if (supplied->ambient_kwh > 0)
    {
      add_energy (table, _ ("Heat from air and ground"), supplied->ambient_kwh, totals->gfa_m2);
      add_energy (table, _ ("Heaters beside heat pumps"), supplied->backup_kwh, totals->gfa_m2);
    }
  add_energy (table, _ ("Primary energy, not renewable"), totals->primary_non_renewable_kwh,
              totals->gfa_m2);
  add_energy (table, _ ("Primary energy, all"), totals->primary_total_kwh, totals->gfa_m2);
  quartier_text_table_append (table, 0, out);
}

/* Beside what is calculated, never part of it. */
static void
append_expected (GString *out, const QuartierFigures *totals)
{
  g_autoptr (QuartierTextTable) table = NULL;

  if (!(totals->supplied.dwelling_heat_kwh > 0))
    return;
  if (isnan (totals->metered_total_kwh))
    {
      g_string_append_printf (
          out, "%s\n",
          _ ("What meters would likely show is not known for this place: no curve "
             "from calculated to metered energy is held."));
      return;
    }
  table = quartier_text_table_new ("lrr");
  quartier_text_table_add (table, _ ("Meters would likely show"), "MWh/a", "kWh/(m²·a)", NULL);
  add_energy (table, _ ("Heating and hot water"), totals->metered_heat_kwh[QUARTIER_BOUND_CENTRAL],
              totals->gfa_m2);
  add_energy (table, "  10 %", totals->metered_heat_kwh[QUARTIER_BOUND_LOW], totals->gfa_m2);
  add_energy (table, "  90 %", totals->metered_heat_kwh[QUARTIER_BOUND_HIGH], totals->gfa_m2);
  add_energy (table, _ ("Total"), totals->metered_total_kwh, totals->gfa_m2);
  quartier_text_table_append (table, 0, out);
}

static void
add_emissions (QuartierTextTable *table,
               const char *label,
               double value,
               double low,
               double high,
               int decimals,
               const char *unit)
{
  g_autofree char *central = quartier_text_number (value, decimals);
  g_autofree char *from = quartier_text_number (low, decimals);
  g_autofree char *to = quartier_text_number (high, decimals);

  quartier_text_table_add (table, label, central, from, to, unit, NULL);
}

/* "Most of this range comes from: dh.DE.average 62 %, mobility 21 %". */
static void
append_mean_supply (GString *out, const QuartierEstimate *estimate, const QuartierFigures *totals)
{
  const double kg = quartier_estimate_get_mean_supply_ghg_kg (estimate, totals);
  int to_year;
  const QuartierFactor *mean = quartier_estimate_get_mean_electricity (estimate, &to_year);
  g_autofree char *tonnes = NULL, *text = NULL;

  if (mean == NULL || isnan (kg))
    return;
  tonnes = quartier_text_number (kg / 1000, 1);
  text = quartier_decimal_text (g_strdup_printf (
      _ ("With the mean electricity of %d to %d, %.3f kgCO₂e/kWh (%s): %s tCO₂e/a"),
      quartier_estimate_get_year (estimate), to_year, mean->value, mean->id, tonnes));
  g_string_append_printf (out, "%s\n", text);
}

static void
append_band_causes (GString *out, const QuartierEstimate *estimate, const QuartierFigures *totals)
{
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  const int n = quartier_estimate_find_band_causes (estimate, totals, causes);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = quartier_text_number (100 * causes[i].share, 0);
      g_autofree char *share = quartier_number_with_unit (number, "%");

      g_string_append_printf (out, "%s%s %s", i > 0 ? ", " : _ ("Most of this range comes from: "),
                              causes[i].factor->id, share);
    }
  if (n > 0)
    g_string_append_c (out, '\n');
}

static void
append_emissions (GString *out, const QuartierEstimate *estimate, const QuartierFigures *totals)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrrl");
  const double kg = quartier_figures_get_ghg_kg (totals);
  const double persons = totals->residents > 0 ? totals->residents : NAN;
  const double m2 = totals->gfa_m2 > 0 ? totals->gfa_m2 : NAN;
  double low, high;

  quartier_estimate_get_ghg_band (estimate, totals, &low, &high);
  quartier_text_table_add (table, _ ("Greenhouse gases"), "", "10 %", "90 %", "", NULL);
  add_emissions (table, _ ("Buildings"), totals->ghg_buildings_kg / 1000, NAN, NAN, 1, "tCO₂e/a");
  add_emissions (table, _ ("Residents' travel"), totals->mobility.ghg_kg / 1000, NAN, NAN, 1,
                 "tCO₂e/a");
  add_emissions (table, _ ("Water"), quartier_water_get_ghg_kg (&totals->water) / 1000, NAN, NAN, 1,
                 "tCO₂e/a");
  add_emissions (table, _ ("Waste"), quartier_waste_get_ghg_kg (&totals->waste) / 1000, NAN, NAN, 1,
                 "tCO₂e/a");
  add_emissions (table, _ ("Materials, over 50 years"), totals->materials.ghg_kg / 1000, NAN, NAN,
                 1, "tCO₂e/a");
  add_emissions (table, _ ("Trees and green"), quartier_nature_get_ghg_kg (&totals->nature) / 1000,
                 NAN, NAN, 1, "tCO₂e/a");
  add_emissions (table, _ ("Total"), kg / 1000, low / 1000, high / 1000, 1, "tCO₂e/a");
  add_emissions (table, _ ("Per resident"), kg / persons, low / persons, high / persons, 0,
                 "kgCO₂e/a");
  add_emissions (table, _ ("Per m² of gross floor"), kg / m2, low / m2, high / m2, 1, "kgCO₂e/a");
  quartier_text_table_append (table, 0, out);
  append_mean_supply (out, estimate, totals);
  append_band_causes (out, estimate, totals);
}

/* Water, waste and green, which are not energy. */
static void
append_resources (GString *out, const QuartierEstimate *estimate, const QuartierFigures *totals)
{
  const QuartierWater *water = &totals->water;
  const QuartierWaste *waste = &totals->waste;
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrl");
  g_autofree char *peak = quartier_text_number (water->peak_m3_s, 3);
  g_autofree char *rational = quartier_text_number (water->rational_peak_m3_s, 3);
  const double error_share = quartier_estimate_get_site (estimate)
                                 ->sectors[QUARTIER_SECTOR_NATURE]
                                 .values[QUARTIER_NATURE_HEAT_ERROR_SHARE];
  const double heat_k = totals->site_m2 > 0 ? totals->nature.heat_k_m2 / totals->site_m2 : NAN;
  g_autofree char *heat = quartier_text_number (heat_k, 1);
  g_autofree char *coolest = quartier_text_number (heat_k * (1 - error_share), 1);
  g_autofree char *warmest = quartier_text_number (heat_k * (1 + error_share), 1);
  g_autofree char *band = g_strdup_printf (_ ("K, between %s and %s"), coolest, warmest);

  quartier_text_table_add (table, _ ("Water, waste, green"), "", "", NULL);
  add_quantity (table, _ ("Water used"), water->demand_m3, "m³/a");
  add_quantity (table, _ ("  from the mains"), water->potable_m3, "m³/a");
  add_quantity (table, _ ("Rain that stays"), 100 * quartier_water_get_capture_ratio (water), "%");
  if (isfinite (water->target_m3))
    add_quantity (table, _ ("  aimed at"), 100 * water->target_m3 / water->rain_m3, "%");
  add_quantity (table, _ ("Runoff"), water->runoff_m3, "m³/a");
  add_quantity (table, _ ("  of the design storm"), water->storm_runoff_m3, "m³");
  quartier_text_table_add (table, _ ("  its peak"), peak,
                           quartier_estimate_get_n_districts (estimate) > 1
                               ? _ ("m³/s, those of the districts added")
                               : "m³/s",
                           NULL);
  quartier_text_table_add (table, _ ("  by the rational method"), rational, "m³/s", NULL);
  add_quantity (table, _ ("Storage still needed"), water->storage_needed_m3, "m³");
  if (isfinite (water->sponge_storage_m3))
    add_quantity (table, _ ("  for the Sponge City target"), water->sponge_storage_m3, "m³");
  add_quantity (table, _ ("Waste"), waste->generated_kg / 1000, "t/a");
  add_quantity (table, _ ("  sorted"), (waste->recycled_kg + waste->composted_kg) / 1000, "t/a");
  add_quantity (table, _ ("  residual"), waste->residual_kg / 1000, "t/a");
  if (totals->landfill.all_kg > 0)
    {
      add_quantity (table, _ ("Methane of landfill, all years"), totals->landfill.all_kg / 1000,
                    "tCO₂e");
      add_quantity (table, _ ("  within 10 years"), totals->landfill.within_10a_kg / 1000,
                    "tCO₂e");
      add_quantity (table, _ ("  within 20 years"), totals->landfill.within_20a_kg / 1000,
                    "tCO₂e");
    }
  add_quantity (table, _ ("Spared by recycling and energy from waste"),
                -(waste->credit_recycling_kg + waste->credit_energy_kg) / 1000,
                _ ("tCO₂e/a, in no total"));
  add_quantity (table, _ ("Green space per resident"),
                totals->residents > 0 ? totals->nature.green_m2 / totals->residents : NAN, "m²");
  quartier_text_table_add (table, _ ("Heat-island index"), heat, band, NULL);
  quartier_text_table_append (table, 0, out);
}

static void
add_money (QuartierTextTable *table,
           const char *label,
           double eur,
           double low_eur,
           double high_eur,
           double divided_by)
{
  const int decimals = divided_by > 1 ? 1 : 0;
  g_autofree char *text = quartier_text_number (eur / divided_by, decimals);
  g_autofree char *low
      = isnan (low_eur) ? g_strdup ("") : quartier_text_number (low_eur / divided_by, decimals);
  g_autofree char *high
      = isnan (high_eur) ? g_strdup ("") : quartier_text_number (high_eur / divided_by, decimals);

  quartier_text_table_add (table, label, text, low, high, NULL);
}

/* What a tonne abated costs against where the scenario came from. */
static void
append_abatement (GString *out,
                  const QuartierEstimate *estimate,
                  const QuartierFigures *totals,
                  const QuartierEstimate *reference,
                  const QuartierMoneyBands *bands,
                  double per_eur,
                  const char *currency)
{
  const char *against = quartier_estimate_get_scenario (reference);
  const double eur_per_t = quartier_finance_find_eur_per_t (
      estimate, totals, quartier_estimate_get_totals (reference));

  if (isnan (eur_per_t))
    g_string_append_printf (
        out, _ ("Cost of a tonne abated: not defined, no less is emitted than in %s"), against);
  else if (isnan (bands->low_eur_t))
    g_string_append_printf (out,
                            _ ("Cost of a tonne abated against %s: %.0f %s; its range cannot be "
                               "told, as it is not sure that less is emitted"),
                            against, per_eur * eur_per_t, currency);
  else
    g_string_append_printf (out,
                            /* Translators: a scenario; amounts with their currency */
                            _ ("Cost of a tonne abated against %s: %.0f %s, between %.0f and %.0f "
                               "%s (10 %%, 90 %%)"),
                            against, per_eur * eur_per_t, currency, per_eur * bands->low_eur_t,
                            per_eur * bands->high_eur_t, currency);
  g_string_append_c (out, '\n');
}

/* Thousands of the place's currency, by measure. */
static void
append_money (GString *out,
              const QuartierEstimate *estimate,
              const QuartierFigures *totals,
              const QuartierEstimate *reference)
{
  const QuartierFinance *finance = &totals->finance;
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrr");
  double per_eur = 1;
  g_autofree char *local = quartier_finance_dup_currency (estimate, &per_eur);
  const char *currency = local != NULL ? local : "EUR";
  g_autofree char *title = g_strdup_printf ("1000 %s", currency);
  const double thousand = 1000 / per_eur;
  QuartierMoneyBands bands;
  const struct
  {
    const char *label;
    double eur;
    QuartierMoney money;
  } rows[] = {
    { N_ ("Capital cost of measures"), quartier_finance_get_capex_eur (finance),
      QUARTIER_MONEY_CAPEX },
    { N_ ("Cost a year, upkeep and energy"), quartier_finance_get_opex_eur_a (finance),
      QUARTIER_MONEY_OPEX },
    { N_ ("  households' energy"), finance->household_energy_eur_a,
      QUARTIER_MONEY_HOUSEHOLD_ENERGY },
    { N_ ("Net present value"), finance->npv_eur, QUARTIER_MONEY_NPV },
    { N_ ("  at the rate of households"), finance->npv_household_eur,
      QUARTIER_MONEY_NPV_HOUSEHOLD },
    { N_ ("Price of the year's emissions"), finance->carbon_eur_a, QUARTIER_MONEY_CARBON },
  };

  quartier_estimate_get_money_bands (
      estimate, totals, reference,
      reference != NULL ? quartier_estimate_get_totals (reference) : NULL, &bands);
  quartier_text_table_add (table, _ ("Money"), title, "10 %", "90 %", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_money (table, _ (rows[i].label), rows[i].eur, bands.low_eur[rows[i].money],
                 bands.high_eur[rows[i].money], thousand);
      for (int m = 0; i == 0 && m < QUARTIER_N_MEASURES; m++)
        if (finance->capex_eur[m] != 0)
          {
            g_autofree char *label = g_strdup_printf ("  %s", _ (quartier_measure_get_label (m)));

            add_money (table, label, finance->capex_eur[m], bands.capex_low_eur[m],
                       bands.capex_high_eur[m], thousand);
          }
    }
  quartier_text_table_append (table, 0, out);
  if (totals->dwellings > 0)
    {
      g_string_append_printf (out, _ ("Energy of a household: %.0f %s a year"),
                              per_eur * finance->household_energy_eur_a / totals->dwellings,
                              currency);
      g_string_append_c (out, '\n');
    }
  if (reference != NULL)
    append_abatement (out, estimate, totals, reference, &bands, per_eur, currency);
}

/* Beside the estimate, which covers a part of what they are of. */
static void
append_targets (GString *out, const QuartierEstimate *estimate)
{
  static const char *const labels[QUARTIER_TARGET_PRESENT + 1]
      = { N_ ("Budget of 2030"), N_ ("Budget of 2040"), N_ ("Budget of 2050"),
          N_ ("Present average") };
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrll");

  quartier_text_table_add (table, _ ("Targets, all that a person consumes"), "tCO₂e/a", "", "",
                           NULL);
  for (int i = 0; i <= QUARTIER_TARGET_PRESENT; i++)
    {
      const QuartierFactor *factor = quartier_estimate_get_target (estimate, i);
      g_autofree char *number = quartier_text_number (factor != NULL ? factor->value : NAN, 1);

      quartier_text_table_add (table, _ (labels[i]), number, factor != NULL ? factor->region : "",
                               factor != NULL ? factor->id : "", NULL);
    }
  quartier_text_table_append (table, 0, out);
}

/* Beside what the plan's buildings emit by being built, where buildings of the place were surveyed. */
static void
append_benchmarks (GString *out, const QuartierEstimate *estimate, const QuartierFigures *totals)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrl");
  QuartierEmbodiedBenchmark embodied;

  if (!quartier_estimate_read_embodied (estimate, &embodied) || !(totals->gfa_m2 > 0))
    return;
  add_quantity (table, _ ("Emissions of building, per floor area"),
                totals->materials.buildings_kg / totals->gfa_m2, "kgCO₂e/m²");
  add_quantity (table, _ ("  15 residential buildings in Shaanxi, least"), embodied.low, "kgCO₂e/m²");
  add_quantity (table, _ ("  most"), embodied.high, "kgCO₂e/m²");
  add_quantity (table, _ ("  of materials alone, least"), embodied.materials_low, "kgCO₂e/m²");
  add_quantity (table, _ ("  most"), embodied.materials_high, "kgCO₂e/m²");
  quartier_text_table_append (table, 0, out);
  g_string_append_c (out, '\n');
}

static void
add_district (QuartierTextTable *table,
              const char *id,
              const char *name,
              const QuartierFigures *figures)
{
  const double kwh = quartier_figures_get_energy_kwh (figures);
  const double kg = quartier_figures_get_ghg_kg (figures);
  g_autofree char *gfa = quartier_text_number (figures->gfa_m2, 0);
  g_autofree char *residents = quartier_text_number (figures->residents, 0);
  g_autofree char *mwh = quartier_text_number (kwh / 1000, 1);
  g_autofree char *per_m2
      = quartier_text_number (figures->gfa_m2 > 0 ? kwh / figures->gfa_m2 : NAN, 1);
  g_autofree char *t = quartier_text_number (kg / 1000, 1);
  g_autofree char *per_person
      = quartier_text_number (figures->residents > 0 ? kg / figures->residents : NAN, 0);

  quartier_text_table_add (table, id, name, gfa, residents, mwh, per_m2, t, per_person, NULL);
}

static void
append_districts (GString *out, const QuartierEstimate *estimate)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("llrrrrrr");

  quartier_text_table_add (table, _ ("District"), _ ("Name"), _ ("floor m²"), _ ("residents"),
                           "MWh/a", "kWh/(m²·a)", "tCO₂e/a", _ ("kgCO₂e/resident"), NULL);
  for (gsize i = 0; i < quartier_estimate_get_n_districts (estimate); i++)
    add_district (table, quartier_estimate_get_id (estimate, i),
                  quartier_estimate_get_name (estimate, i),
                  quartier_estimate_get_figures (estimate, i));
  add_district (table, _ ("Total"), "", quartier_estimate_get_totals (estimate));
  quartier_text_table_append (table, 0, out);
}

/* A plan of a hundred districts takes a thousand defaults; a reader of a table wants to know that,
 * not to read them. */
static void
append_defaults (GString *out, const QuartierEstimate *estimate)
{
  const gsize most = 12;
  gsize n;
  const char *const *lines = quartier_estimate_get_defaults (estimate, &n);

  if (n == 0)
    return;
  g_string_append_printf (out, "\n%s\n", _ ("Taken where the plan says nothing"));
  for (gsize i = 0; i < MIN (n, most); i++)
    g_string_append_printf (out, "  %s\n", lines[i]);
  if (n > most)
    {
      g_string_append (out, "  ");
      g_string_append_printf (out, _ ("and %u more, in --format json"), (guint)(n - most));
      g_string_append_c (out, '\n');
    }
}

/* Whether any of them counts with the plan's own figure of that index. */
static gboolean
is_counted (const QuartierEstimate *const *estimates, gsize n_estimates, gsize index)
{
  for (gsize i = 0; i < n_estimates; i++)
    {
      gsize n;
      const QuartierFactor *const *own = quartier_estimate_get_overridden (estimates[i], &n);

      if (quartier_estimate_counts_with (estimates[i], own[index]))
        return TRUE;
    }
  return FALSE;
}

/**
 * quartier_estimate_append_overridden:
 * @estimates: (array length=n_estimates): of scenarios of one plan, one at least
 *
 * Appends the plan's own figures, each with its reason and, where that is so, that none of them counts with it;
 * nothing where it has none.
 */
void
quartier_estimate_append_overridden (GString *out, const QuartierEstimate *const *estimates, gsize n_estimates)
{
  gsize n;
  const QuartierFactor *const *factors = quartier_estimate_get_overridden (estimates[0], &n);

  if (n == 0)
    return;
  g_string_append_printf (out, "\n%s\n", _ ("The plan's own figures"));
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *value = quartier_decimal_text (g_strdup_printf ("%g", factors[i]->value));

      g_string_append_printf (out, "  %s: %s %s (%s)", factors[i]->id, value, factors[i]->unit, factors[i]->note);
      if (!is_counted (estimates, n_estimates, i))
        g_string_append_printf (out, "; %s", _ ("nothing here counts with it"));
      g_string_append_c (out, '\n');
    }
}

/**
 * quartier_estimate_to_table:
 * @reference: (nullable): of the scenario this one came from
 *
 * Returns: (transfer full): the estimate for people, UTF-8, aligned for a fixed-width font
 */
char *
quartier_estimate_to_table (const QuartierEstimate *estimate, const QuartierEstimate *reference)
{
  GString *out = g_string_new (NULL);
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);

  if (quartier_estimate_is_weather_synthetic (estimate))
    g_string_append_printf (
        out, _ ("Scenario %s, %d; weather: %s (a typical year made from monthly means)"),
        quartier_estimate_get_scenario (estimate), quartier_estimate_get_year (estimate),
        quartier_estimate_get_weather (estimate));
  else
    g_string_append_printf (
        out, _ ("Scenario %s, %d; weather: %s"), quartier_estimate_get_scenario (estimate),
        quartier_estimate_get_year (estimate), quartier_estimate_get_weather (estimate));
  g_string_append (out, "\n\n");
  append_size (out, totals);
  g_string_append_c (out, '\n');
  append_energy (out, totals);
  g_string_append_c (out, '\n');
  append_carriers (out, estimate, totals);
  g_string_append_c (out, '\n');
  append_emissions (out, estimate, totals);
  g_string_append_c (out, '\n');
  quartier_travel_append_table (out, totals);
  g_string_append_c (out, '\n');
  append_resources (out, estimate, totals);
  g_string_append_c (out, '\n');
  append_behind (out, totals);
  g_string_append_c (out, '\n');
  append_expected (out, totals);
  g_string_append_c (out, '\n');
  append_money (out, estimate, totals, reference);
  g_string_append_c (out, '\n');
  append_targets (out, estimate);
  g_string_append_c (out, '\n');
  append_benchmarks (out, estimate, totals);
  quartier_criteria_append_table (out, estimate, reference);
  g_string_append_c (out, '\n');
  append_districts (out, estimate);
  quartier_estimate_append_overridden (out, &estimate, 1);
  append_defaults (out, estimate);
  return g_string_free (out, FALSE);
}
