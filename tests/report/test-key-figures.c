/*
 * The table of figures: each is what its sum says in the unit of its row, and is written as it is
 * known.
 */
#include "report/key-figures.h"

#include <math.h>
#include <string.h>

#include "document/snapshot.h"
#include "engine/engine.h"
#include "engine/explain.h"
#include "io/plan-file.h"

static QuartierEstimate *estimate;

/* A square of homes and shops in Beijing, where a Sponge City target is held.
 * @more: members of the district */
static QuartierEstimate *
estimate_with (const char *more)
{
  static const char before[]
      = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
        "\"beijing\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, \"features\": ["
        "{\"type\": \"Feature\", \"id\": \"homes\", \"geometry\": {\"type\": \"Polygon\", "
        "\"coordinates\": [[[116.4, 39.9], [116.405, 39.9], [116.405, 39.904], [116.4, 39.904], "
        "[116.4, 39.9]]]}, \"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": "
        "1.5, \"mix\": {\"residential\": 0.9, \"retail\": 0.1}, \"surfaces\": {\"green\": 0.3}";
  g_autofree char *text = g_strconcat (before, more, "}}]}", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, &error);
  g_autoptr (QuartierPlan) plan
      = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_autoptr (QuartierSite) site = NULL;
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierClimate) climate = NULL;

  g_assert_no_error (error);
  site = quartier_snapshot_new (NULL, plan, library, NULL, 0, NULL);
  climate = quartier_snapshot_make_climate (library, &site->place);
  quartier_site_set_climate (site, climate);
  return quartier_engine_run (engine, site, NULL, NULL);
}

static QuartierEstimate *
estimate_plan (const char *more)
{
  g_autofree char *all = g_strconcat (
      ", \"supply\": {\"heat\": \"district-heat\", \"pv_roof_share\": 0.4}", more, NULL);

  return estimate_with (all);
}

/* What one of a row's unit is of the unit of the sum that it opens. */
static double
scale_of (const char *id)
{
  static const struct
  {
    const char *id;
    double scale;
  } scales[] = {
    { "energy-each", 1 },    { "distance", 1 },   { "driving", 1 },       { "walk", 0.01 },
    { "cycle", 0.01 },       { "transit", 0.01 }, { "car", 0.01 },        { "cars", 1 },
    { "access", 0.01 },      { "water-each", 1 }, { "sorted", 0.01 },        { "upfront", 1000 },
    { "near-green", 0.01 },     { "primary", 1 },    { "primary-power", 1 }, { "household", 1 },
    { "capture", 0.01 },     { "capital", 1e6 },  { "yearly", 1e6 },      { "value", 1e6 },
    { "carbon-price", 1e6 }, { "water", 1 },      { "potable", 1 },       { "runoff", 1 },
    { "storm", 1 },          { "peak", 1 },       { "rational-peak", 1 }, { "storage", 1 },
    { "sponge", 1 },         { "waste", 1 },      { "residual", 1 },      { "green", 1 },
    { "heat", 1 },           { "capcoa-driving", 1 }, { "capcoa-jobs", 0.01 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_str_equal (scales[i].id, id))
      return scales[i].scale;
  return 1000;
}

static void
each_is_its_sum (void)
{
  gsize n;
  const QuartierKeyFigure *figures = quartier_key_figures_list (&n);
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree QuartierKeyReading *readings = g_new (QuartierKeyReading, n);
  g_autoptr (QuartierSectorDraws) sectors = quartier_sector_draws_new (estimate, totals, NULL);

  quartier_key_figures_read (estimate, totals, sectors, readings);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierSum) sum = quartier_explain (estimate, NULL, figures[i].opens, &error);
      const double scale = scale_of (figures[i].id);
      const QuartierKeyReading reading = readings[i];

      g_assert_no_error (error);
      g_assert_true (g_hash_table_add (ids, (gpointer)figures[i].id));
      g_assert_true (i == 0 || figures[i].group >= figures[i - 1].group);
      g_test_message ("%s %g", figures[i].id, reading.value);
      /* What is not known of Beijing is not known of its sum either. */
      if (g_str_equal (figures[i].id, "primary") || g_str_equal (figures[i].id, "primary-power"))
        {
          g_assert_true (isfinite (reading.value) == isfinite (sum->value));
          continue;
        }
      /* What is not of this plan is left out, and its sum is none. */
      if (figures[i].is_local && isnan (reading.value))
        {
          g_assert_false (sum->value > 0);
          continue;
        }
      g_assert_true (isfinite (reading.value));
      g_assert_cmpfloat_with_epsilon (reading.value * scale, sum->value,
                                      1e-9 * fabs (sum->value) + 1e-9);
      if (isfinite (reading.low))
        {
          g_assert_cmpfloat (reading.low, <=, reading.value);
          g_assert_cmpfloat (reading.value, <=, reading.high);
        }
    }
}

static gsize
find (const char *id)
{
  gsize n;
  const QuartierKeyFigure *figures = quartier_key_figures_list (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (figures[i].id, id))
      return i;
  g_assert_not_reached ();
}

static double
read_one (const char *id)
{
  gsize n;
  g_autofree QuartierKeyReading *readings = NULL;

  quartier_key_figures_list (&n);
  readings = g_new (QuartierKeyReading, n);
  quartier_key_figures_read (estimate, quartier_estimate_get_totals (estimate), NULL, readings);
  return readings[find (id)].value;
}

static void
shares_by_hand (void)
{
  const QuartierFigures *f = quartier_estimate_get_totals (estimate);
  const QuartierMobility *m = &f->mobility;

  g_assert_cmpfloat_with_epsilon (
      read_one ("walk") + read_one ("cycle") + read_one ("transit") + read_one ("car"), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (read_one ("car") * quartier_mobility_get_trips (m) / 100,
                                  m->trips[QUARTIER_MODE_CAR], 1e-6);
  g_assert_cmpfloat_with_epsilon (read_one ("cars") * f->residents / 1000, m->cars, 1e-6);
  g_assert_cmpfloat_with_epsilon (read_one ("driving") * f->residents, m->car_km, 1e-3);
  g_assert_cmpfloat_with_epsilon (read_one ("distance") * f->residents * 365,
                                  quartier_mobility_get_person_km (m), 1e-3);
  g_assert_cmpfloat_with_epsilon (read_one ("water-each") * f->residents * 0.365,
                                  f->water.demand_m3, 1e-6);
  g_assert_cmpfloat_with_epsilon (read_one ("energy-each") * f->gfa_m2,
                                  quartier_figures_get_energy_kwh (f), 1e-3);
  g_assert_cmpfloat_with_epsilon (read_one ("household") * f->dwellings,
                                  f->finance.household_energy_eur_a, 1e-3);
  /* Whatever is not sorted is residual; the share of both is all. */
  g_assert_cmpfloat_with_epsilon (
      read_one ("sorted") + 100 * read_one ("residual") / read_one ("waste"), 100, 1e-9);
  /* A place without stops reaches none. */
  g_assert_cmpfloat (read_one ("access"), ==, 0);
}

/* Where people and jobs are told, water is use per person and waste is waste per person, times people:
 * their bands are those of the rows, as near as a thousand draws find them. */
static void
bands_by_hand (void)
{
  g_autoptr (QuartierEstimate) told
      = estimate_plan (", \"residents\": 1000, \"jobs\": 0, \"water\": {\"fixtures\": \"standard\"}");
  const QuartierFigures *totals = quartier_estimate_get_totals (told);
  g_autoptr (QuartierSectorDraws) sectors = quartier_sector_draws_new (told, totals, NULL);
  const QuartierSite *site = quartier_estimate_get_site (told);
  const QuartierFactor *use
      = site->sectors[QUARTIER_SECTOR_WATER].factors[QUARTIER_WATER_USE_L];
  const QuartierFactor *waste
      = site->sectors[QUARTIER_SECTOR_WASTE].factors[QUARTIER_WASTE_GENERATED_KG];
  gsize n;
  g_autofree QuartierKeyReading *readings = NULL;

  quartier_key_figures_list (&n);
  readings = g_new (QuartierKeyReading, n);
  quartier_key_figures_read (told, totals, sectors, readings);
  g_assert_cmpfloat_with_epsilon (readings[find ("water")].low, 365 * use->low, 10 * use->value);
  g_assert_cmpfloat_with_epsilon (readings[find ("water")].high, 365 * use->high, 10 * use->value);
  g_assert_cmpfloat_with_epsilon (readings[find ("waste")].low, waste->low, 0.03 * waste->value);
  g_assert_cmpfloat_with_epsilon (readings[find ("waste")].high, waste->high, 0.03 * waste->value);
  /* Nobody asks any more. */
  g_assert_null (quartier_sector_draws_new (told, totals, &(int){ 1 }));
}

/* What sectors are known by has a band; the same of one district as of the plan that it is all of. */
static void
sectors_have_bands (void)
{
  static const char *const ids[]
      = { "ghg-buildings", "ghg-travel", "ghg-water", "ghg-waste", "ghg-materials", "ghg-nature",
          "distance", "driving", "walk", "cycle", "transit", "car", "cars", "charging",
          "water-each", "water", "potable", "capture", "runoff", "storm", "peak", "rational-peak",
          "storage", "sponge", "waste", "sorted", "residual", "spared", "upfront",
          "energy-each", "energy", "heating", "cooling", "hot-water", "ventilation", "lighting",
          "appliances", "solar-made", "solar-used" };
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const QuartierFigures *homes = quartier_estimate_find (estimate, "homes");
  g_autoptr (QuartierSectorDraws) of_all = quartier_sector_draws_new (estimate, totals, NULL);
  g_autoptr (QuartierSectorDraws) of_one = quartier_sector_draws_new (estimate, homes, NULL);
  gsize n;
  g_autofree QuartierKeyReading *all = NULL, *one = NULL;

  quartier_key_figures_list (&n);
  all = g_new (QuartierKeyReading, n);
  one = g_new (QuartierKeyReading, n);
  quartier_key_figures_read (estimate, totals, of_all, all);
  quartier_key_figures_read (estimate, homes, of_one, one);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const QuartierKeyReading *reading = &all[find (ids[i])];

      g_test_message ("%s %g (%g to %g)", ids[i], reading->value, reading->low, reading->high);
      g_assert_cmpfloat (reading->low, <=, reading->value);
      g_assert_cmpfloat (reading->value, <=, reading->high);
      /* What is sorted is said by the plan, unless there is less that can be. */
      if (!g_str_equal (ids[i], "sorted"))
        g_assert_cmpfloat (reading->low, <, reading->high);
      g_assert_cmpfloat (one[find (ids[i])].low, ==, reading->low);
      g_assert_cmpfloat (one[find (ids[i])].high, ==, reading->high);
    }
  quartier_key_figures_read (estimate, totals, NULL, all);
  g_assert_true (isnan (all[find ("water")].low));
  g_assert_true (isfinite (all[find ("water")].value));
}

/* In each draw the purposes sum to all, and all is what is bought, where nothing is made here: what
 * rows change by purpose and by carrier is the same. Draws in which one would be less than nothing
 * are cut there, and left out. */
static void
used_is_bought (void)
{
  static const char *const supplies[]
      = { "heat-pump-air", "heat-pump-ground", "gas-boiler", "chp-gas", "biomass-boiler" };

  for (gsize s = 0; s < G_N_ELEMENTS (supplies); s++)
    {
      g_autofree char *more
          = g_strdup_printf (", \"supply\": {\"heat\": \"%s\"}, \"standard\": \"gb55015\"",
                             supplies[s]);
      g_autoptr (QuartierEstimate) made = estimate_with (more);
      const QuartierFigures *totals = quartier_estimate_get_totals (made);
      g_autoptr (QuartierSectorDraws) draws = quartier_sector_draws_new (made, totals, NULL);
      g_autofree QuartierEnergyDraws *bought = g_new (QuartierEnergyDraws, 1);
      gsize n_cut = 0;

      quartier_estimate_draw_energy (made, totals, bought);
      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        {
          double uses_kwh = 0, bought_kwh = 0;
          gboolean cut = FALSE;

          for (int e = 0; e < QUARTIER_N_END_USES; e++)
            {
              uses_kwh += draws->sums[QUARTIER_DRAWN_HEATING + e][i];
              cut |= draws->sums[QUARTIER_DRAWN_HEATING + e][i] == 0;
            }
          for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
            {
              bought_kwh += bought->kwh[c][i];
              cut |= bought->kwh[c][i] == 0 && totals->supplied.carriers_kwh[c] > 0;
            }
          g_assert_cmpfloat_with_epsilon (draws->sums[QUARTIER_DRAWN_ENERGY][i], uses_kwh,
                                          1e-9 * uses_kwh);
          n_cut += cut;
          if (!cut)
            g_assert_cmpfloat_with_epsilon (uses_kwh, bought_kwh, 1e-5 * bought_kwh);
        }
      g_test_message ("%s: %d draws cut", supplies[s], (int)n_cut);
      g_assert_cmpuint (n_cut, <, QUARTIER_N_DRAWS / 20);
    }
}

/* Whatever is built and however it is heated, a figure stands within its band. */
static void
bands_hold_their_figures (void)
{
  static const char *const standards[]
      = { "stock-to-1948", "stock-1980-1999", "refurbished", "gb55015", "passivhaus" };
  static const char *const supplies[]
      = { "district-heat", "coal-boiler", "gas-boiler", "heat-pump-air", "direct-electric", "chp-gas" };
  gsize n;
  const QuartierKeyFigure *figures = quartier_key_figures_list (&n);
  g_autofree QuartierKeyReading *readings = g_new (QuartierKeyReading, n);

  for (gsize k = 0; k < G_N_ELEMENTS (standards) * G_N_ELEMENTS (supplies); k++)
    {
      const char *standard = standards[k % G_N_ELEMENTS (standards)];
      const char *supply = supplies[k / G_N_ELEMENTS (standards)];
      g_autofree char *more = g_strdup_printf (
          ", \"supply\": {\"heat\": \"%s\", \"pv_roof_share\": 0.2}, \"standard\": \"%s\"",
          supply, standard);
      g_autoptr (QuartierEstimate) made = estimate_with (more);
      const QuartierFigures *totals = quartier_estimate_get_totals (made);
      g_autoptr (QuartierSectorDraws) draws = quartier_sector_draws_new (made, totals, NULL);

      quartier_key_figures_read (made, totals, draws, readings);
      for (gsize i = 0; i < n; i++)
        if (figures[i].group == QUARTIER_KEY_ENERGY && isfinite (readings[i].low))
          {
            g_test_message ("%s, %s: %s %g (%g to %g)", standard, supply, figures[i].id,
                            readings[i].value, readings[i].low, readings[i].high);
            g_assert_cmpfloat (readings[i].low, <=, readings[i].value);
            g_assert_cmpfloat (readings[i].value, <=, readings[i].high);
          }
    }
}

/* On however many threads, to the bit. */
static void
threads_say_the_same (void)
{
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  g_autoptr (QuartierSectorDraws) one = NULL;

  for (int n = 1; n <= 4; n++)
    {
      g_autoptr (QuartierSectorDraws) many = NULL;

      quartier_sector_draws_set_threads (n);
      many = quartier_sector_draws_new (estimate, totals, NULL);
      if (n == 1)
        one = g_steal_pointer (&many);
      else
        g_assert_cmpmem (one, sizeof *one, many, sizeof *many);
    }
  quartier_sector_draws_set_threads (0);
}

/* Two plans that differ in one thing differ in nothing else of a draw: sorting changes no energy, heat from
 * elsewhere no trips. */
static void
plans_share_draws (void)
{
  g_autoptr (QuartierEstimate) sorted = estimate_plan (", \"waste\": {\"separation\": 0.6}");
  g_autoptr (QuartierEstimate) boiler = estimate_with (", \"supply\": {\"heat\": \"gas-boiler\"}");
  g_autoptr (QuartierSectorDraws) as_is
      = quartier_sector_draws_new (estimate, quartier_estimate_get_totals (estimate), NULL);
  g_autoptr (QuartierSectorDraws) as_sorted
      = quartier_sector_draws_new (sorted, quartier_estimate_get_totals (sorted), NULL);
  g_autoptr (QuartierSectorDraws) as_heated
      = quartier_sector_draws_new (boiler, quartier_estimate_get_totals (boiler), NULL);

#define SAME(a, b, drawn)                                                                          \
  g_assert_cmpmem ((a)->sums[QUARTIER_DRAWN_##drawn], sizeof (a)->sums[0],                         \
                   (b)->sums[QUARTIER_DRAWN_##drawn], sizeof (b)->sums[0])
  SAME (as_is, as_sorted, HEATING);
  SAME (as_is, as_sorted, ENERGY);
  SAME (as_is, as_sorted, SOLAR_MADE);
  SAME (as_is, as_sorted, WASTE);
  SAME (as_is, as_heated, TRIPS);
  SAME (as_is, as_heated, CAR_KM);
  SAME (as_is, as_heated, RUNOFF);
#undef SAME
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    g_assert_cmpfloat (as_sorted->sums[QUARTIER_DRAWN_RESIDUAL][i], <,
                       as_is->sums[QUARTIER_DRAWN_RESIDUAL][i]);
}

/* Lamps, modules: where a purpose hangs on one row and on what the whole calculation errs by, its band
 * is at least the row's and at most both together. */
static void
energy_bands_by_hand (void)
{
  const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierFactor *error = site->constants.model_error_share;
  const QuartierFactor *modules = site->constants.pv_efficiency_share;
  const QuartierFactor *losses = site->constants.pv_losses_share;
  g_autoptr (QuartierSectorDraws) sectors = quartier_sector_draws_new (estimate, totals, NULL);
  gsize n;
  g_autofree QuartierKeyReading *all = NULL;
  const QuartierKeyReading *made;

  quartier_key_figures_list (&n);
  all = g_new (QuartierKeyReading, n);
  quartier_key_figures_read (estimate, totals, sectors, all);
  made = &all[find ("solar-made")];
  g_assert_cmpfloat (made->low, <=, made->value * modules->low / modules->value);
  g_assert_cmpfloat (made->low, >=,
                     made->value * modules->low / modules->value * (1 - losses->high)
                         / (1 - losses->value));
  g_assert_cmpfloat (made->high, >=, made->value * modules->high / modules->value);
  /* What all errs by is never less than the rows make together, and rows make more than nothing. */
  g_assert_cmpfloat (all[find ("energy")].low, <, all[find ("energy")].value);
  g_assert_cmpfloat (all[find ("energy")].high, <=,
                     all[find ("energy")].value * (2 * error->high - error->value));
}

static void
read_solar (const char *members, QuartierKeyReading *used, QuartierKeyReading *sold)
{
  g_autoptr (QuartierEstimate) made = estimate_with (members);
  const QuartierFigures *totals = quartier_estimate_get_totals (made);
  g_autoptr (QuartierSectorDraws) draws = quartier_sector_draws_new (made, totals, NULL);
  const gboolean battery = totals->supplied.battery_loss_kwh > 0;
  gsize n;
  g_autofree QuartierKeyReading *all = NULL;

  quartier_key_figures_list (&n);
  all = g_new (QuartierKeyReading, n);
  quartier_key_figures_read (made, totals, draws, all);
  *used = all[find ("solar-used")];
  *sold = all[find ("solar-sold")];
  g_test_message ("%s: used %g (%g to %g), sold %g (%g to %g)", members, used->value, used->low,
                  used->high, sold->value, sold->low, sold->high);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      const double made_kwh = draws->sums[QUARTIER_DRAWN_SOLAR_MADE][i];
      const double used_kwh = draws->sums[QUARTIER_DRAWN_SOLAR_USED][i];
      const double sold_kwh = draws->sums[QUARTIER_DRAWN_SOLAR_SOLD][i];

      g_assert_cmpfloat (used_kwh, >=, 0);
      g_assert_cmpfloat (sold_kwh, >=, -1e-9 * made_kwh);
      g_assert_cmpfloat (used_kwh + sold_kwh, <=, (1 + 1e-9) * made_kwh);
      if (!battery)
        g_assert_cmpfloat_with_epsilon (used_kwh + sold_kwh, made_kwh, 1e-9 * made_kwh + 1e-9);
      g_assert_cmpfloat (used_kwh, <=,
                         draws->sums[QUARTIER_DRAWN_ENERGY][i]
                             + draws->sums[QUARTIER_DRAWN_CHARGING][i]);
    }
  g_assert_cmpfloat (used->low, <=, used->value);
  g_assert_cmpfloat (used->value, <=, used->high);
  g_assert_cmpfloat (sold->low, <=, sold->value);
  g_assert_cmpfloat (sold->value, <=, sold->high);
  g_assert_cmpfloat (used->high, <=, all[find ("solar-made")].high);
}

/* What is used and what is sold make up what is made, in each draw; a battery keeps more of it here; few
 * modules sell nothing, so that all that is used is as sure as what they make. */
static void
sun_is_used_or_sold (void)
{
  QuartierKeyReading used, sold, more, less;

  read_solar (", \"supply\": {\"heat\": \"gas-boiler\", \"pv_roof_share\": 0}", &used, &sold);
  g_assert_cmpfloat (used.low, ==, 0);
  g_assert_cmpfloat (used.high, ==, 0);
  g_assert_cmpfloat (sold.high, ==, 0);
  read_solar (", \"supply\": {\"heat\": \"gas-boiler\", \"pv_roof_share\": 0.01}", &used, &sold);
  g_assert_cmpfloat (sold.high, ==, 0);
  g_assert_cmpfloat (used.low, <, used.value);
  read_solar (", \"supply\": {\"heat\": \"heat-pump-air\", \"pv_roof_share\": 0.6, "
              "\"battery_kwh_per_kwp\": 0}", &used, &sold);
  g_assert_cmpfloat (used.low, <, used.value);
  g_assert_cmpfloat (used.high, >, used.value);
  g_assert_cmpfloat (sold.low, <, sold.value);
  g_assert_cmpfloat (sold.high, >, sold.value);
  /* The least of two is surer than either: not wider than the wider of load and modules. */
  g_assert_cmpfloat (used.high / used.value, <, 1.4);
  read_solar (", \"supply\": {\"heat\": \"heat-pump-air\", \"pv_roof_share\": 0.6, "
              "\"battery_kwh_per_kwp\": 1}", &more, &less);
  g_assert_cmpfloat (more.value, >, used.value);
  g_assert_cmpfloat (more.low, >, used.low);
  g_assert_cmpfloat (more.high, >, used.high);
  g_assert_cmpfloat (less.value, <, sold.value);
  g_assert_cmpfloat (less.low, <, sold.low);
  g_assert_cmpfloat (less.high, <, sold.high);
}

/* 2,000 W all year are 17,520 kWh. */
static void
primary_by_hand (void)
{
  const QuartierFigures made = { .gfa_m2 = 5000,
                                 .residents = 100,
                                 .primary_non_renewable_kwh = 600000,
                                 .primary_total_kwh = 1752000 };
  gsize n;
  const QuartierKeyFigure *figures = quartier_key_figures_list (&n);
  QuartierKeyReading reading;

  figures[find ("primary")].read (NULL, &made, &reading);
  g_assert_cmpfloat_with_epsilon (reading.value, 120, 1e-9);
  figures[find ("primary-power")].read (NULL, &made, &reading);
  g_assert_cmpfloat_with_epsilon (reading.value, 2000, 1e-9);
}

static void
texts (void)
{
  const QuartierKeyReading cost = { -162, -216, -140, NAN }, none = { 3, NAN, NAN, NAN };
  const QuartierKeyReading tonnes = { 2.667, 2.1, 3.43, NAN };
  g_autofree char *below = quartier_key_figure_range_text (&cost);
  g_autofree char *band = quartier_key_figure_range_text (&tonnes);
  g_autofree char *more = quartier_key_figure_change_text (2.6, 2.667);
  g_autofree char *less = quartier_key_figure_change_text (16148, 14192);
  g_autofree char *same = quartier_key_figure_change_text (0.3, 0.3);
  g_autofree char *unknown = quartier_key_figure_change_text (NAN, 1);

  g_assert_cmpstr (below, ==, "−216 – −140");
  g_assert_cmpstr (band, ==, "2.10–3.43");
  g_assert_null (quartier_key_figure_range_text (&none));
  g_assert_cmpstr (more, ==, "+0.07");
  g_assert_cmpstr (less, ==, "−1956");
  g_assert_cmpstr (same, ==, "0");
  g_assert_cmpstr (unknown, ==, "–");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  estimate = estimate_plan ("");
  g_test_add_func ("/key-figures/each-is-its-sum", each_is_its_sum);
  g_test_add_func ("/key-figures/shares-by-hand", shares_by_hand);
  g_test_add_func ("/key-figures/primary-by-hand", primary_by_hand);
  g_test_add_func ("/key-figures/bands-by-hand", bands_by_hand);
  g_test_add_func ("/key-figures/sectors-have-bands", sectors_have_bands);
  g_test_add_func ("/key-figures/used-is-bought", used_is_bought);
  g_test_add_func ("/key-figures/bands-hold-their-figures", bands_hold_their_figures);
  g_test_add_func ("/key-figures/threads-say-the-same", threads_say_the_same);
  g_test_add_func ("/key-figures/plans-share-draws", plans_share_draws);
  g_test_add_func ("/key-figures/energy-bands-by-hand", energy_bands_by_hand);
  g_test_add_func ("/key-figures/sun-is-used-or-sold", sun_is_used_or_sold);
  g_test_add_func ("/key-figures/texts", texts);
  status = g_test_run ();
  quartier_estimate_unref (estimate);
  return status;
}
