/*
 * Every figure opens, and what it opens to is true.
 */
#include "engine/explain.h"

#include <math.h>

#include "base/quartier-error.h"
#include "document/snapshot.h"
#include "engine/engine.h"
#include "io/plan-file.h"

static QuartierLibrary *library;
static QuartierEstimate *estimate;

static const char plan_text[]
    = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, \"features\": ["
      "{\"type\": \"Feature\", \"id\": \"homes\", \"geometry\": {\"type\": \"Polygon\", "
      "\"coordinates\": [[[8.4, 49.4], [8.41, 49.4], [8.4, 49.41], [8.4, 49.4]]]}, "
      "\"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": 0.4, "
      "\"coverage\": 0.2, \"mix\": {\"residential\": 0.9, \"retail\": 0.1}, \"standard\": "
      "\"passivhaus\", \"supply\": {\"heat\": \"district-heat\", \"pv_roof_share\": 0.4}}}, "
      "{\"type\": \"Feature\", \"id\": \"work\", \"geometry\": {\"type\": \"Polygon\", "
      "\"coordinates\": [[[8.42, 49.4], [8.43, 49.4], [8.42, 49.41], [8.42, 49.4]]]}, "
      "\"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": 1.4, \"residents\": 250, "
      "\"mix\": {\"residential\": 0.2, \"office\": 0.6, \"parking\": 0.2}, "
      "\"supply\": {\"heat\": \"heat-pump-air\"}}}]}";

static void
estimate_plan (void)
{
  g_autoptr (QuartierPlan) plan = quartier_plan_from_text (
      plan_text, sizeof plan_text - 1, library, QUARTIER_PLAN_LOAD_NONE, NULL);
  g_autoptr (QuartierSite) site = quartier_snapshot_new (NULL, plan, library, NULL, 0, NULL);
  g_autoptr (QuartierEngine) engine = quartier_engine_new ();
  g_autoptr (QuartierClimate) climate = NULL;

  climate = quartier_snapshot_make_climate (library, &site->place);
  quartier_site_set_climate (site, climate);
  estimate = quartier_engine_run (engine, site, NULL, NULL);
}

static double
value_of (const char *district, const char *member)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSum) sum = quartier_explain (estimate, district, member, &error);

  g_assert_no_error (error);
  return sum->value;
}

static void
all_that_opens_is_true (void)
{
  const char *const *members = quartier_explain_list_members ();
  static const char *const districts[] = { NULL, "homes", "work" };
  int n = 0;

  for (gsize i = 0; members[i] != NULL; i++)
    for (gsize d = 0; d < G_N_ELEMENTS (districts); d++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (QuartierSum) sum
            = quartier_explain (estimate, districts[d], members[i], &error);
        g_autofree char *where = NULL;

        g_assert_no_error (error);
        if (!quartier_sum_is_true (sum, 1e-9, &where))
          g_error ("%s of %s: %s", members[i], districts[d] != NULL ? districts[d] : "all", where);
        n++;
      }
  g_assert_cmpint (n, >=, 60);
}

/* Of two districts one opens and the other is a figure; together they are what both are. */
static void
first_of_many (void)
{
  static const char *const members[] = { "ghg_kg.total", "water.peak_m3_s", "ghg_kg_per_resident" };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (QuartierSum) sum = quartier_explain_first (estimate, NULL, members[i], 1, NULL);
      const QuartierSum *all = i == 2 ? sum->parts->pdata[0] : sum;
      const QuartierSum *others = all->parts->pdata[1];
      const double work = value_of ("work", i == 1 ? members[1] : "ghg_kg.total");
      g_autofree char *where = NULL;

      g_assert_cmpfloat_with_epsilon (sum->value, value_of (NULL, members[i]),
                                      1e-9 * sum->value);
      g_assert_cmpuint (all->parts->len, ==, 2);
      g_assert_null (others->parts);
      g_assert_cmpfloat_with_epsilon (others->value, work, 1e-9 * work);
      g_assert_true (quartier_sum_is_true (sum, 1e-9, &where));
    }
}

static void
is_the_estimate (void)
{
  for (gsize i = 0; i < 2; i++)
    {
      const char *id = quartier_estimate_get_id (estimate, i);
      const QuartierFigures *figures = quartier_estimate_get_figures (estimate, i);

      g_assert_cmpfloat_with_epsilon (value_of (id, "gfa_m2"), figures->gfa_m2, 1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (id, "residents"), figures->residents, 1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (id, "dwellings"), figures->dwellings, 1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (id, "jobs"), figures->jobs, 1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (id, "ghg_kg.buildings"), figures->ghg_buildings_kg,
                                      1e-6);
      g_assert_cmpfloat_with_epsilon (value_of (id, "ghg_kg.total"),
                                      quartier_figures_get_ghg_kg (figures), 1e-5);
      g_assert_cmpfloat_with_epsilon (value_of (id, "mobility.car_km"), figures->mobility.car_km,
                                      1e-5);
      g_assert_cmpfloat_with_epsilon (value_of (id, "energy_kwh.total"),
                                      quartier_figures_get_energy_kwh (figures), 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (value_of (NULL, "ghg_kg.buildings"),
                                  quartier_estimate_get_totals (estimate)->ghg_buildings_kg, 1e-6);
}

/* Somewhere below, a factor with a source. */
static gboolean
has_factor (const QuartierSum *sum, const char *id)
{
  if (sum->factor != NULL && g_str_equal (sum->factor->id, id) && sum->factor->source != NULL)
    return TRUE;
  for (guint i = 0; sum->parts != NULL && i < sum->parts->len; i++)
    if (has_factor (sum->parts->pdata[i], id))
      return TRUE;
  return FALSE;
}

static void
leads_to_the_sources (void)
{
  g_autoptr (QuartierSum) carbon
      = quartier_explain (estimate, "homes", "ghg_kg.buildings", NULL);
  g_autoptr (QuartierSum) heat = quartier_explain (estimate, "homes", "energy_kwh.heating", NULL);
  g_autoptr (QuartierSum) pump = quartier_explain (estimate, "work", "energy_kwh.heating", NULL);

  g_assert_true (has_factor (carbon, "grid.DE.2030"));
  g_assert_true (has_factor (heat, "standard.passivhaus.u_wall_w_m2k"));
  g_assert_false (has_factor (heat, "system.heat-pump-air.cop_c0"));
  g_assert_true (has_factor (pump, "system.heat-pump-air.cop_c0"));
}

/* Of each use its floor by what a square metre of it takes: a square metre of homes takes as much hot water in one
 * district as in the other, where as many people share it, and parking none. */
static void
hot_water_opens_by_use (void)
{
  g_autoptr (QuartierSum) homes = quartier_explain (estimate, "homes", "need_kwh.hot_water", NULL);
  g_autoptr (QuartierSum) work = quartier_explain (estimate, "work", "need_kwh.hot_water", NULL);
  g_autoptr (QuartierSum) energy = quartier_explain (estimate, "work", "energy_kwh.hot_water", NULL);
  const QuartierSum *of_homes = homes->parts->pdata[0], *of_office = work->parts->pdata[1];

  g_assert_cmpuint (homes->parts->len, ==, 2);
  g_assert_cmpuint (work->parts->len, ==, 2);
  g_assert_cmpstr (of_homes->label, ==, "residential");
  g_assert_cmpstr (of_office->label, ==, "office");
  g_assert_true (has_factor (of_homes, "land-use.residential.hot_water_l_person_day"));
  g_assert_true (has_factor (of_office, "land-use.office.hot_water_l_person_day"));
  g_assert_false (has_factor (of_office, "land-use.residential.hot_water_l_person_day"));
  g_assert_cmpfloat (of_homes->value, >, 0.9 * homes->value);
  g_assert_cmpfloat_with_epsilon (
      homes->value, quartier_estimate_find (estimate, "homes")->supplied.need_hot_water_kwh, 1e-6);
  g_assert_cmpfloat_with_epsilon (((const QuartierSum *) energy->parts->pdata[0])->value, work->value, 1e-6);
}

static void
refuses_what_is_not_there (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_explain (estimate, "nowhere", "gfa_m2", &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID);
  g_clear_error (&error);
  g_assert_null (quartier_explain (estimate, NULL, "happiness", &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID);
  g_assert_nonnull (g_strstr_len (error->message, -1, "ghg_kg.buildings"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  estimate_plan ();
  g_test_add_func ("/explain/true", all_that_opens_is_true);
  g_test_add_func ("/explain/first-of-many", first_of_many);
  g_test_add_func ("/explain/estimate", is_the_estimate);
  g_test_add_func ("/explain/sources", leads_to_the_sources);
  g_test_add_func ("/explain/hot-water", hot_water_opens_by_use);
  g_test_add_func ("/explain/refused", refuses_what_is_not_there);
  status = g_test_run ();
  quartier_estimate_unref (estimate);
  g_object_unref (library);
  return status;
}
