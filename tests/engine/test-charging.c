/*
 * Cars that are charged with what photovoltaics make: hours by hand, and laws.
 */
#include <math.h>
#include <string.h>

#include "base/random.h"
#include "document/snapshot.h"
#include "engine/engine.h"
#include "engine/explain.h"
#include "engine/supply-electricity.h"
#include "io/plan-file.h"

static QuartierLibrary *library;

/* Hours by hand */

static const QuartierBattery no_battery = { 0, 0, 1 };

static void
assert_hour (const QuartierElectricHour *hour, double self_w, double cars_w, double chp_w,
             double bought_w, double sold_w)
{
  g_assert_cmpfloat_with_epsilon (hour->pv_self, self_w, 1e-12);
  g_assert_cmpfloat_with_epsilon (hour->pv_charging, cars_w, 1e-12);
  g_assert_cmpfloat_with_epsilon (hour->chp_self, chp_w, 1e-12);
  g_assert_cmpfloat_with_epsilon (hour->bought, bought_w, 1e-12);
  g_assert_cmpfloat_with_epsilon (hour->pv_exported, sold_w, 1e-12);
}

/* Buildings 3 W, cars 1 W. Of 2 W of sun, 3 : 1: buildings 1.5, cars 0.5, and 1.5 are bought. A unit of 1 W
 * serves the buildings alone: 0.5 bought. Then 0.5 are missing on either side, and 0.6 W out of a battery
 * are shared evenly: 0.2 bought. Of 10 W of sun, all 4 are served and 6 sold. */
static void
shares_the_sun_by_load (void)
{
  const QuartierBattery battery = { 4, 2, 0.9 };
  QuartierElectricHour hour;
  double left_wh;

  quartier_electricity_step (3, 1, 2, 0, &no_battery, 0, &hour);
  assert_hour (&hour, 2, 0.5, 0, 1.5, 0);
  quartier_electricity_step (3, 1, 2, 1, &no_battery, 0, &hour);
  assert_hour (&hour, 2, 0.5, 1, 0.5, 0);
  left_wh = quartier_electricity_step (3, 1, 2, 1, &battery, 0.6, &hour);
  assert_hour (&hour, 2.6, 0.8, 1, 0.2, 0);
  g_assert_cmpfloat_with_epsilon (left_wh, 0, 1e-12);
  quartier_electricity_step (3, 1, 10, 0, &no_battery, 0, &hour);
  assert_hour (&hour, 4, 1, 0, 0, 6);
  /* Cars alone. */
  quartier_electricity_step (0, 1, 0.25, 0, &no_battery, 0, &hour);
  assert_hour (&hour, 0.25, 0.25, 0, 0, 0);
}

static void
fill_random (double *load_w, double *pv_w, double *chp_w)
{
  guint64 random = quartier_random_seed ("charging");

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      load_w[h] = 5 * quartier_random_uniform (&random);
      pv_w[h] = h % 24 > 6 && h % 24 < 18 ? 12 * quartier_random_uniform (&random) : 0;
      chp_w[h] = h < 2000 ? 2 * quartier_random_uniform (&random) : 0;
    }
}

/* Energy in is energy out in each hour and in the year, and more charging never means less of the own sun. */
static void
electricity_is_kept (void)
{
  g_autofree double *load_w = g_new (double, QUARTIER_HOURS);
  g_autofree double *pv_w = g_new (double, QUARTIER_HOURS);
  g_autofree double *chp_w = g_new (double, QUARTIER_HOURS);
  g_autofree QuartierElectricHour *hours = g_new (QuartierElectricHour, QUARTIER_HOURS);

  fill_random (load_w, pv_w, chp_w);
  for (double capacity_wh = 0; capacity_wh < 20; capacity_wh += 9)
    {
      const QuartierBattery battery = { capacity_wh, capacity_wh / 2, 0.9 };
      double before = 0;

      for (double most_w = 0; most_w < 30; most_w = 2 * most_w + 1)
        {
          double charging_w[24], load = 0, pv = 0;
          const QuartierElectricHours year = { load_w, pv_w, chp_w, charging_w };
          QuartierElectricSums sums, again;

          for (int h = 0; h < 24; h++)
            charging_w[h] = most_w * h / 23;
          quartier_electricity_run (&year, &battery, &sums, NULL);
          quartier_electricity_run (&year, &battery, &again, hours);
          g_assert_cmpfloat_with_epsilon (again.pv_self, sums.pv_self, 1e-6);
          g_assert_cmpfloat_with_epsilon (again.pv_charging, sums.pv_charging, 1e-6);
          g_assert_cmpfloat_with_epsilon (again.bought, sums.bought, 1e-6);
          for (int h = 0; h < QUARTIER_HOURS; h++)
            {
              const QuartierElectricHour *hour = &hours[h];

              load += load_w[h];
              pv += pv_w[h];
              g_assert_cmpfloat (hour->pv_charging, >=, 0);
              g_assert_cmpfloat (hour->pv_charging, <=, charging_w[h % 24] + 1e-12);
              g_assert_cmpfloat (hour->bought, >=, -1e-12);
              g_assert_cmpfloat (hour->pv_exported, >=, -1e-12);
              g_assert_cmpfloat_with_epsilon (
                  hour->pv_self - hour->pv_charging + hour->chp_self + hour->bought, load_w[h],
                  1e-9);
              g_assert_cmpfloat_with_epsilon (hour->pv_self + hour->pv_exported + hour->battery,
                                              pv_w[h], 1e-9);
            }
          g_assert_cmpfloat_with_epsilon (
              sums.pv_self - sums.pv_charging + sums.chp_self + sums.bought, load, 1e-6);
          g_assert_cmpfloat_with_epsilon (sums.pv_self + sums.pv_exported + sums.battery, pv, 1e-6);
          g_assert_cmpfloat (sums.pv_self, >=, before);
          g_assert_true ((sums.pv_charging > 0) == (most_w > 0));
          before = sums.pv_self;
        }
    }
}

/* A district's year */

static QuartierSite *
make_site (const char *heat, double pv_roof_share, double battery, double ev_share)
{
  g_autofree char *text = g_strdup_printf (
      "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\", \"country\": \"DE\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, "
      "\"features\": [{\"type\": \"Feature\", \"id\": \"d\", \"geometry\": {\"type\": \"Polygon\", "
      "\"coordinates\": [[[8.4, 49.4], [8.401, 49.4], [8.401, 49.401], [8.4, 49.401], "
      "[8.4, 49.4]]]}, \"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": 1, "
      "\"coverage\": 0.3, \"standard\": \"geg\", \"structure\": \"concrete\", "
      "\"mix\": {\"residential\": 0.8, \"office\": 0.2}, \"mobility\": {\"ev_share\": %g}, "
      "\"supply\": {\"heat\": \"%s\", \"pv_roof_share\": %g, \"battery_kwh_per_kwp\": %g}}}]}",
      ev_share, heat, pv_roof_share, battery);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = quartier_plan_from_text (text, strlen (text), library,
                                                           QUARTIER_PLAN_LOAD_NONE, &error);
  g_autoptr (QuartierClimate) climate = NULL;
  QuartierSite *site;

  g_assert_no_error (error);
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, &error);
  g_assert_no_error (error);
  climate = quartier_snapshot_make_climate (library,
                                            quartier_library_get_climate (library, "mannheim"));
  quartier_site_set_climate (site, climate);
  return site;
}

static QuartierEstimate *
run (QuartierEngine *engine, const QuartierSite *site)
{
  g_autoptr (GError) error = NULL;
  QuartierEstimate *estimate = quartier_engine_run (engine, site, NULL, &error);

  g_assert_no_error (error);
  return estimate;
}

/* Nothing but cars, 0.1 W per m², in the year of Mannheim, or with 1 mW of light besides. */
static void
run_cars (const QuartierSite *site, double lighting_w, const double *charging_w,
          QuartierSupplied *out, QuartierSupplyHours *hours)
{
  g_autoptr (QuartierSupplyTables) tables
      = quartier_supply_tables_new (site->climate, &site->constants);
  g_autofree QuartierNeeds *needs = g_new0 (QuartierNeeds, 1);
  const QuartierNeeds *const list[] = { needs, needs };
  QuartierSketch sketch;

  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    needs->lighting_w[r] = lighting_w;
  quartier_sketch_read (site->districts[0], &site->constants, &sketch);
  quartier_supply_run (tables, site->districts[0], &sketch, list, charging_w, out, NULL, hours);
}

/* Modules that make far more than all that is used cover what is charged by day, and nothing by night. */
static void
charges_by_day_and_not_by_night (void)
{
  g_autoptr (QuartierSite) site = make_site ("direct-electric", 1, 0, 0.3);
  g_autofree QuartierSupplyHours *hours = g_new0 (QuartierSupplyHours, 1);
  const double area_m2 = site->districts[0]->area_m2;
  double charging_w[24];
  QuartierSupplied out;
  int day = 0, night = 0;

  for (int h = 0; h < 24; h++)
    charging_w[h] = 0.1;
  run_cars (site, 0.001, charging_w, &out, hours);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double kwh = 0.1 * area_m2 / 1000;

      if (hours->pv_generated_kwh[h] == 0)
        {
          g_assert_cmpfloat (hours->pv_charging_kwh[h], ==, 0);
          night++;
        }
      else if (hours->pv_generated_kwh[h] > 2 * kwh)
        {
          g_assert_cmpfloat_with_epsilon (hours->pv_charging_kwh[h], kwh, 1e-9);
          day++;
        }
    }
  /* Half of the year's hours are night; the sun makes 0.2 W per m² soon after it has risen. */
  g_assert_cmpint (night, >, 4000);
  g_assert_cmpint (day, >, 3500);
}

/* A district that only charges cars: what is used of the sun is theirs, and nothing is bought for buildings. */
static void
charges_alone (void)
{
  g_autoptr (QuartierSite) site = make_site ("direct-electric", 0.5, 1, 0.3);
  double charging_w[24] = { [12] = 1, [20] = 2 };
  QuartierSupplied out;

  site->districts[0]->uses[0].use = site->districts[0]->uses[1].use;
  run_cars (site, 0, charging_w, &out, NULL);
  /* Tanks of homes aside, which are gone: offices without needs use nothing. */
  g_assert_cmpfloat (out.energy_kwh[QUARTIER_END_USE_LIGHTING], ==, 0);
  g_assert_cmpfloat (out.carriers_kwh[QUARTIER_CARRIER_ELECTRICITY], ==, 0);
  g_assert_cmpfloat (out.pv_charging_kwh, ==, out.pv_self_kwh);
  /* 3 Wh a day, 1.095 kWh a year, of which a battery gives the evening's nearly all too. */
  g_assert_cmpfloat (out.pv_charging_kwh, >, 0.6 * 1.095);
  g_assert_cmpfloat (out.pv_charging_kwh, <=, 1.095);
}

/* Without modules, cars change no bit of what buildings buy, with combined heat and power neither. */
static void
no_sun_no_change (void)
{
  static const char *const heats[] = { "gas-boiler", "chp-gas" };
  double charging_w[24];

  for (int h = 0; h < 24; h++)
    charging_w[h] = 0.5 * h;
  for (gsize i = 0; i < G_N_ELEMENTS (heats); i++)
    {
      g_autoptr (QuartierSite) site = make_site (heats[i], 0, 1, 0.3);
      QuartierSupplied with, without;

      run_cars (site, 2, charging_w, &with, NULL);
      run_cars (site, 2, NULL, &without, NULL);
      g_assert_cmpmem (&with, sizeof with, &without, sizeof without);
      g_assert_cmpfloat (without.carriers_kwh[QUARTIER_CARRIER_ELECTRICITY], >, 0);
    }
}

/* Estimates */

static double
value_of (const QuartierEstimate *estimate, const char *member)
{
  g_autoptr (GError) error = NULL;
  QuartierSum *sum = quartier_explain (estimate, "d", member, &error);
  g_autofree char *where = NULL;
  double value;

  g_assert_no_error (error);
  g_assert_true (quartier_sum_is_true (sum, 1e-9, &where));
  value = sum->value;
  quartier_sum_free (sum);
  return value;
}

/* What is taken from the grid has the grid's emissions, what is of photovoltaics has none, and the sums that
 * open say the same. Buildings and cars together buy what they use less what is used of the sun. */
static void
emissions_are_those_of_the_grid (void)
{
  g_autoptr (QuartierSite) site = make_site ("heat-pump-air", 0.6, 1, 0.5);
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = run (engine, site);
  const QuartierFigures *figures = quartier_estimate_get_totals (estimate);
  const QuartierMobility *travel = &figures->mobility;
  const double grid_kg_kwh
      = quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_ELECTRICITY)->value;
  const double fuel_kg_km
      = site->sectors[QUARTIER_SECTOR_MOBILITY].values[QUARTIER_MOBILITY_FUEL_CAR_KG];
  double low_kg, high_kg;

  g_assert_cmpfloat (travel->charging_pv_kwh, >, 0.05 * travel->charging_kwh);
  g_assert_cmpfloat (travel->charging_pv_kwh, <, travel->charging_kwh);
  g_assert_cmpfloat_with_epsilon (travel->charging_pv_kwh, figures->supplied.pv_charging_kwh, 1e-6);
  g_assert_cmpfloat_with_epsilon (
      travel->ghg_car_kg,
      0.5 * travel->car_km * fuel_kg_km
          + grid_kg_kwh * (travel->charging_kwh - travel->charging_pv_kwh),
      1e-6);
  g_assert_cmpfloat_with_epsilon (
      figures->supplied.carriers_kwh[QUARTIER_CARRIER_ELECTRICITY] + figures->supplied.pv_self_kwh
          - travel->charging_pv_kwh,
      quartier_figures_get_energy_kwh (figures), 1e-6);
  g_assert_cmpfloat_with_epsilon (value_of (estimate, "ghg_kg.mobility"), travel->ghg_kg, 1e-6);
  g_assert_cmpfloat_with_epsilon (value_of (estimate, "pv_kwh.self_consumed"),
                                  figures->supplied.pv_self_kwh, 1e-6);
  g_assert_cmpfloat_with_epsilon (value_of (estimate, "finance.opex_eur_a"),
                                  quartier_finance_get_opex_eur_a (&figures->finance), 1e-6);
  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  g_assert_cmpfloat (low_kg, <, quartier_figures_get_ghg_kg (figures));
  g_assert_cmpfloat (high_kg, >, quartier_figures_get_ghg_kg (figures));
}

/* More cars on electricity, more own use, less sold, and money no worse: what cars take of the sun is worth
 * what it would cost. An engine that answered for other shares before says the same, to the bit. */
static void
more_charging_never_less_own_use (void)
{
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  double self_kwh = 0, sold_kwh = INFINITY, opex_eur = INFINITY;

  for (double ev_share = 0; ev_share <= 1; ev_share += 0.25)
    {
      g_autoptr (QuartierSite) site = make_site ("chp-gas", 0.8, 1, ev_share);
      g_autoptr (QuartierEngine) fresh = quartier_engine_new ();
      g_autoptr (QuartierEstimate) estimate = run (engine, site), alone = run (fresh, site);
      const QuartierFigures *figures = quartier_estimate_get_totals (estimate);
      const double eur = quartier_finance_get_opex_eur_a (&figures->finance);

      g_assert_cmpmem (figures, sizeof *figures, quartier_estimate_get_totals (alone),
                       sizeof *figures);
      g_assert_cmpfloat (figures->supplied.pv_self_kwh, >, self_kwh);
      g_assert_cmpfloat (figures->supplied.pv_exported_kwh, <, sold_kwh);
      g_assert_cmpfloat (eur, <, opex_eur);
      self_kwh = figures->supplied.pv_self_kwh;
      sold_kwh = figures->supplied.pv_exported_kwh;
      opex_eur = eur;
    }
}

/* The hours of charging, of photovoltaics and of the grid, sum to the year's. */
static void
hours_sum_to_the_year (void)
{
  g_autoptr (QuartierSite) site = make_site ("gas-boiler", 0.7, 0.5, 0.6);
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierEstimate) estimate = run (engine, site);
  g_autoptr (QuartierHourly) hourly = quartier_engine_run_hours (engine, site, NULL, NULL, NULL);
  const QuartierMobility *travel = &quartier_estimate_get_totals (estimate)->mobility;
  double bought_kwh = 0, pv_kwh = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      g_assert_cmpfloat_with_epsilon (hourly->charging_kwh[h],
                                      hourly->charging_bought_kwh[h]
                                          + hourly->supply.pv_charging_kwh[h],
                                      1e-9);
      bought_kwh += hourly->charging_bought_kwh[h];
      pv_kwh += hourly->supply.pv_charging_kwh[h];
    }
  g_assert_cmpfloat (pv_kwh, >, 0);
  g_assert_cmpfloat_with_epsilon (pv_kwh, travel->charging_pv_kwh, 1e-6 * pv_kwh);
  g_assert_cmpfloat_with_epsilon (bought_kwh, travel->charging_kwh - travel->charging_pv_kwh,
                                  1e-6 * bought_kwh);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/charging/by-load", shares_the_sun_by_load);
  g_test_add_func ("/charging/kept", electricity_is_kept);
  g_test_add_func ("/charging/day-and-night", charges_by_day_and_not_by_night);
  g_test_add_func ("/charging/alone", charges_alone);
  g_test_add_func ("/charging/no-sun", no_sun_no_change);
  g_test_add_func ("/charging/emissions", emissions_are_those_of_the_grid);
  g_test_add_func ("/charging/more", more_charging_never_less_own_use);
  g_test_add_func ("/charging/hours", hours_sum_to_the_year);
  status = g_test_run ();
  g_object_unref (library);
  return status;
}
