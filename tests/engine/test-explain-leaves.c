/*
 * Every number of an estimate's JSON opens, to a sum that is true and that makes the number.
 *
 * The leaves are read from the JSON itself, so that a new member without a sum fails here.
 */
#include <math.h>
#include <string.h>

#include "document/snapshot.h"
#include "engine/engine.h"
#include "engine/explain.h"
#include "io/estimate-json.h"
#include "io/json-tree.h"
#include "io/plan-file.h"

typedef struct
{
  const QuartierEstimate *estimate;
  const QuartierEstimate *reference;
  const char *district; /* (nullable) */
  const QuartierJson *json;
  int n;
} Walk;

static QuartierLibrary *library;
static QuartierEngine *engine;

static QuartierPlan *
load (const char *path)
{
  g_autofree char *whole = g_build_filename (g_getenv ("QUARTIER_SOURCE_ROOT"), path, NULL);
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan = quartier_plan_load (whole, library, QUARTIER_PLAN_LOAD_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static QuartierEstimate *
estimate_scenario (QuartierPlan *plan, const char *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierSite) site
      = quartier_snapshot_new (NULL, plan, library, scenario, 0, &error);
  g_autoptr (QuartierClimate) climate = NULL;
  QuartierEstimate *estimate;

  g_assert_no_error (error);
  climate = quartier_snapshot_make_climate (library, &site->place);
  quartier_site_set_climate (site, climate);
  estimate = quartier_engine_run (engine, site, NULL, &error);
  g_assert_no_error (error);
  return estimate;
}

static QuartierSum *
open_member (const Walk *walk, const char *member)
{
  QuartierSum *sum = quartier_explain_against (walk->estimate, walk->reference, walk->district, member);
  g_autoptr (GError) error = NULL;

  if (sum == NULL)
    sum = quartier_explain (walk->estimate, walk->district, member, &error);
  g_assert_no_error (error);
  return sum;
}

/* What rounding may make of it: of a total, by what is added. */
static double
get_scale (const QuartierSum *sum)
{
  double scale = fabs (sum->value);

  for (guint i = 0; sum->kind == QUARTIER_SUM_TOTAL && sum->parts != NULL && i < sum->parts->len; i++)
    scale = MAX (scale, get_scale (sum->parts->pdata[i]));
  return scale;
}

/* What the plan itself says is not made of anything. */
static gboolean
is_of_plan (const char *member)
{
  return g_str_equal (member, "site_m2") || g_str_equal (member, "residents")
         || g_str_equal (member, "dwellings") || g_str_equal (member, "water.retention_m3");
}

static void
check_leaf (Walk *walk, QuartierJsonValue leaf, const char *member)
{
  g_autoptr (QuartierSum) sum = open_member (walk, member);
  const char *where = walk->district != NULL ? walk->district : "the plan";
  g_autofree char *untrue = NULL;
  double value;

  if (!quartier_sum_is_true (sum, 1e-9, &untrue))
    g_error ("%s of %s: %s", member, where, untrue);
  if (quartier_json_get_kind (walk->json, leaf) != QUARTIER_JSON_NUMBER)
    {
      if (!isnan (sum->value) || sum->words == NULL)
        g_error ("%s of %s is missing, and nothing says why: %g", member, where, sum->value);
      return;
    }
  value = quartier_json_get_number (walk->json, leaf);
  if (!(fabs (sum->value - value) <= 1e-9 * MAX (fabs (value), get_scale (sum))))
    g_error ("%s of %s is %.12g, and opens to %.12g", member, where, value, sum->value);
  if (sum->parts == NULL && sum->factor == NULL && sum->words == NULL && !is_of_plan (member))
    g_error ("%s of %s opens to nothing", member, where);
}

/* Lists tell of what is in no sum; names are no figures. */
static void
walk_members (Walk *walk, QuartierJsonValue object, const char *prefix)
{
  for (QuartierJsonValue v = quartier_json_get_first (walk->json, object); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (walk->json, v))
    {
      const char *key = quartier_json_get_key (walk->json, v);
      g_autofree char *member = *prefix != '\0' ? g_strconcat (prefix, ".", key, NULL) : g_strdup (key);
      const QuartierJsonKind kind = quartier_json_get_kind (walk->json, v);

      if (kind == QUARTIER_JSON_OBJECT)
        walk_members (walk, v, member);
      else if (kind != QUARTIER_JSON_ARRAY && !g_str_equal (member, "id")
               && !g_str_equal (member, "name"))
        {
          check_leaf (walk, v, member);
          walk->n++;
        }
    }
}

/* What stands beside the figures; years and names among it are none. */
static void
walk_beside (Walk *walk)
{
  static const char *const groups[]
      = { "targets_per_resident", "supply", "benchmarks.embodied_kg_m2" };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_auto (GStrv) path = g_strsplit (groups[i], ".", 2);
      QuartierJsonValue group = quartier_json_get_member (walk->json, 0, path[0]);

      if (group != QUARTIER_JSON_NONE && path[1] != NULL)
        group = quartier_json_get_member (walk->json, group, path[1]);
      for (QuartierJsonValue v = group != QUARTIER_JSON_NONE ? quartier_json_get_first (walk->json, group)
                                                             : QUARTIER_JSON_NONE;
           v != QUARTIER_JSON_NONE; v = quartier_json_get_next (walk->json, v))
        {
          const char *key = quartier_json_get_key (walk->json, v);
          g_autofree char *member = g_strconcat (groups[i], ".", key, NULL);

          if (quartier_json_get_kind (walk->json, v) == QUARTIER_JSON_STRING
              || g_str_has_prefix (key, "mean_from") || g_str_has_prefix (key, "mean_to"))
            continue;
          check_leaf (walk, v, member);
          walk->n++;
        }
    }
}

static void
all_leaves_of (const char *path, const char *scenario, const char *parent)
{
  g_autoptr (QuartierPlan) plan = load (path);
  g_autoptr (QuartierEstimate) reference
      = parent != NULL ? estimate_scenario (plan, parent) : NULL;
  g_autoptr (QuartierEstimate) estimate = estimate_scenario (plan, scenario);
  g_autofree char *text = quartier_estimate_to_json (estimate, reference);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierJson) json = quartier_json_parse (text, strlen (text), &error);
  Walk walk = { estimate, reference, NULL, json, 0 };
  QuartierJsonValue districts;

  g_assert_no_error (error);
  walk_members (&walk, quartier_json_get_member (json, 0, "totals"), "");
  walk_beside (&walk);
  g_test_message ("%s: %d leaves of the plan", path, walk.n);
  g_assert_cmpint (walk.n, >=, 170);
  districts = quartier_json_get_member (json, 0, "districts");
  for (QuartierJsonValue v = quartier_json_get_first (json, districts); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    {
      g_autofree char *id
          = quartier_json_dup_string (json, quartier_json_get_member (json, v, "id"));

      walk.district = id;
      walk_members (&walk, v, "");
    }
}

static void
leaves_of_the_sample (void)
{
  all_leaves_of ("data/samples/vauban.quartier", "vauban", "ordinary");
}

static void
leaves_in_china (void)
{
  all_leaves_of ("tests/fixtures/explain/china.quartier", "then", "now");
}

static void
leaves_without_a_parent (void)
{
  all_leaves_of ("tests/fixtures/explain/china.quartier", "now", NULL);
}

static void
leaves_of_systems (void)
{
  all_leaves_of ("tests/fixtures/explain/systems.quartier", "systems", "first");
}

static void
leaves_of_a_mixed_network (void)
{
  all_leaves_of ("tests/fixtures/explain/systems.quartier", "mixed", "first");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  engine = quartier_engine_new ();
  g_test_add_func ("/explain-leaves/sample", leaves_of_the_sample);
  g_test_add_func ("/explain-leaves/china", leaves_in_china);
  g_test_add_func ("/explain-leaves/no-parent", leaves_without_a_parent);
  g_test_add_func ("/explain-leaves/systems", leaves_of_systems);
  g_test_add_func ("/explain-leaves/mixed-network", leaves_of_a_mixed_network);
  status = g_test_run ();
  quartier_engine_free (engine);
  g_object_unref (library);
  return status;
}
