/*
 * Plans across the date line: read as they are meant, whichever way a file has them, and written so
 * that any GIS reads them.
 */
#include "io/plan-file.h"

#include <math.h>
#include <string.h>

#include "base/quartier-error.h"

static QuartierLibrary *library;

#define HEAD                                                                                       \
  "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "      \
  "\"mannheim\", \"country\": \"DE\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, "        \
  "\"features\": ["
#define DISTRICT(id, type, coordinates)                                                            \
  "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": {\"type\": \"" type                   \
  "\", \"coordinates\": " coordinates "}, \"properties\": {\"kind\": \"district\", \"scenario\": " \
  "\"a\"}}"
#define STOP(id, coordinates)                                                                      \
  "{\"type\": \"Feature\", \"id\": \"" id                                                          \
  "\", \"geometry\": {\"type\": \"Point\", \"coordinates\": " coordinates                          \
  "}, \"properties\": {\"kind\": \"stop\", \"scenario\": \"a\", \"mode\": \"bus\"}}"

/* Taveuni: the same shape as RFC 7946 cuts it and as a ring that jumps; a neighbour on either side;
 * a stop to the east. */
static const char plan_text[] = HEAD DISTRICT (
    "cut",
    "MultiPolygon",
    "[[[[179.99, -17], [180.0, -17], [180.0, -16.98], [179.99, -16.98], [179.99, -17]]], "
    "[[[-180.0, -17], [-179.990, -17], [-179.990, -16.98], [-180.0, -16.98], [-180.0, "
    "-17]]]]") ", " DISTRICT ("jump",
                              "Polygon",
                              "[[[179.99, -16.98], [-179.99, -16.98], [-179.99, -16.96], "
                              "[179.99, -16.96], [179.99, "
                              "-16.98]]]") ", " DISTRICT ("west",
                                                          "Polygon",
                                                          "[[[179.97, -17], [179.99, "
                                                          "-17], [179.99, -16.98], "
                                                          "[179.97, -16.98], [179.97, "
                                                          "-17]]]") ", " DISTRICT ("east",
                                                                                   "Polyg"
                                                                                   "on",
                                                                                   "[[[-"
                                                                                   "179."
                                                                                   "99, "
                                                                                   "-17],"
                                                                                   " [-"
                                                                                   "179."
                                                                                   "97, "
                                                                                   "-17],"
                                                                                   " [-"
                                                                                   "179."
                                                                                   "97, "
                                                                                   "-16."
                                                                                   "98], "
                                                                                   "[-"
                                                                                   "179."
                                                                                   "99, "
                                                                                   "-16."
                                                                                   "98], "
                                                                                   "[-"
                                                                                   "179."
                                                                                   "99, "
                                                                                   "-17]]"
                                                                                   "]") ", " STOP ("s",
                                                                                                   "[-179.98, -16.970]") "]}";

static QuartierPlan *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan
      = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);

  g_assert_no_error (error);
  return plan;
}

static QuartierPolygon *
shape_of (QuartierPlan *plan, const char *id)
{
  return quartier_district_get_shape (quartier_plan_find_district (plan, "a", id));
}

static void
neighbours_are_neighbours (void)
{
  g_autoptr (QuartierPlan) plan = parse (plan_text);
  QuartierBounds all;
  const double m2 = quartier_polygon_get_area_m2 (shape_of (plan, "west"));

  quartier_plan_get_bounds (plan, "a", &all);
  g_assert_cmpfloat_with_epsilon (all.west, 179.97, 1e-9);
  g_assert_cmpfloat_with_epsilon (all.east, 180.03, 1e-9);
  g_assert_cmpuint (quartier_polygon_get_n_parts (shape_of (plan, "cut")), ==, 1);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (shape_of (plan, "cut")) / m2, 1,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (shape_of (plan, "east")) / m2, 1,
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (
      quartier_stop_get_position (quartier_plan_find_stop (plan, "a", "s"))->lon, 180.02, 1e-9);
}

/* What nobody edited is written as it stood; the rest within ±180, cut, and as large as it was. */
static void
written_as_a_gis_reads_it (void)
{
  g_autoptr (QuartierPlan) plan = parse (plan_text);
  g_autofree char *untouched = quartier_plan_to_text (plan);
  QuartierDistrict *jump = quartier_plan_find_district (plan, "a", "jump");
  g_autoptr (QuartierPolygon) moved
      = quartier_polygon_translated (quartier_district_get_shape (jump), 0.001, 0);
  g_autoptr (QuartierDistrict) changed = quartier_district_with_shape (jump, moved);
  const QuartierPosition at = { 180.01, -16.97 };
  g_autoptr (QuartierStop) stop
      = quartier_stop_with_position (quartier_plan_find_stop (plan, "a", "s"), &at);
  g_autofree char *text = NULL;
  g_autoptr (QuartierPlan) again = NULL;

  g_assert_nonnull (strstr (untouched, "[-179.990, -16.98]"));
  g_assert_nonnull (strstr (untouched, "[-179.98, -16.970]"));
  /* But for the ring that jumps: other programs draw it across the whole world. */
  g_assert_nonnull (strstr (untouched, "[-180, -16.98]"));
  quartier_plan_begin (plan, "Move");
  quartier_plan_put_district (plan, "a", changed);
  quartier_plan_put_stop (plan, "a", stop);
  quartier_plan_commit (plan);
  text = quartier_plan_to_text (plan);
  g_assert_null (strstr (text, "[180.01"));
  g_assert_nonnull (strstr (text, "[180, -16.96]"));
  g_assert_nonnull (strstr (text, "[-180, -16.96]"));
  g_assert_nonnull (strstr (text, "[-179.99, -16.97]"));
  again = parse (text);
  g_assert_cmpuint (quartier_polygon_get_n_parts (shape_of (again, "jump")), ==, 1);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (shape_of (again, "jump"))
                                      / quartier_polygon_get_area_m2 (moved),
                                  1, 1e-9);
}

static void
assert_refused (const char *features, int code, const char *says)
{
  g_autofree char *text = g_strconcat (HEAD, features, "]}", NULL);
  g_autoptr (GError) error = NULL;
  QuartierPlan *plan
      = quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, &error);

  g_assert_null (plan);
  g_assert_error (error, QUARTIER_ERROR, code);
  if (strstr (error->message, says) == NULL)
    g_error ("it says: %s", error->message);
}

static void
what_is_not_on_the_globe_is_refused (void)
{
  assert_refused (
      DISTRICT ("d", "Polygon", "[[[179.99, 0], [180.01, 0], [180.01, 0.02], [179.99, 0]]]"),
      QUARTIER_ERROR_RANGE, "beyond the date line go on at its other side");
  assert_refused (DISTRICT ("d", "Polygon", "[[[0, 80], [120, 80], [-120, 80], [0, 80]]]"),
                  QUARTIER_ERROR_RANGE, "once round the globe; give an area that holds no pole");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, NULL);
  g_assert_nonnull (library);
  g_test_add_func ("/date-line/neighbours", neighbours_are_neighbours);
  g_test_add_func ("/date-line/written", written_as_a_gis_reads_it);
  g_test_add_func ("/date-line/refused", what_is_not_on_the_globe_is_refused);
  result = g_test_run ();
  g_object_unref (library);
  return result;
}
