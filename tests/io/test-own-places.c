/*
 * Place types of the user's own: what is written is read again and paints what the district said.
 */
#include "document/district-bundle.h"
#include "io/own-places.h"

#include <glib/gstdio.h>

static QuartierDistrict *
make_district (void)
{
  static const QuartierPosition ring[] = { { 8, 47 }, { 8.01, 47 }, { 8, 47.01 } };
  static const QuartierMixShare mix[] = { { "residential", 3 }, { "office", 1 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierDistrict) bare = quartier_district_new ("d", shape);
  g_autoptr (QuartierDistrict) mixed = quartier_district_with_mix (bare, mix, G_N_ELEMENTS (mix));
  g_autoptr (QuartierDistrict) dense
      = quartier_district_with_number (mixed, QUARTIER_FIELD_FAR, 1.7);
  g_autoptr (QuartierDistrict) shared
      = quartier_district_with_number (dense, QUARTIER_FIELD_CAR_SHARING, 1);
  g_autoptr (QuartierDistrict) heated
      = quartier_district_with_text (shared, QUARTIER_FIELD_HEAT, "heat-pump-ground");

  return quartier_district_with_number (heated, QUARTIER_FIELD_RESIDENTS, 900);
}

static void
own_places_are_kept_and_painted (void)
{
  g_autofree char *dir = g_dir_make_tmp ("quartier-own-XXXXXX", NULL);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QuartierDistrict) district = make_district ();
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlaceTypes) types = NULL;
  g_autoptr (QuartierBundle) bundle = NULL;
  g_autoptr (QuartierDistrict) painted = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = quartier_own_place_new_id (dir), *next = NULL, *text = NULL;
  const QuartierPlaceType *type;

  text = quartier_own_place_write (district, id, "Insel \"Nord\"", "Werder", &error);
  g_assert_no_error (error);
  g_assert_true (quartier_own_place_keep (dir, id, text, &error));
  next = quartier_own_place_new_id (dir);
  g_assert_cmpstr (next, !=, id);
  g_assert_true (quartier_own_place_rename (dir, id, "沙洲", &error));
  g_assert_no_error (error);
  types = quartier_place_types_new_own (dir, faults);
  g_assert_cmpuint (faults->len, ==, 0);
  type = quartier_place_types_find (types, id);
  g_assert_nonnull (type);
  g_assert_cmpstr (type->entry.name, ==, "沙洲");
  bundle = quartier_bundle_new_for_place_type (type, library, type->entry.name, &error);
  g_assert_no_error (error);
  painted = quartier_district_with_bundle (district, bundle);
  /* Shares of 3 and 1 are three quarters and one; residents are of the site. */
  g_assert_cmpfloat_with_epsilon (quartier_district_get_mix_share (painted, "residential"), 0.75, 1e-12);
  g_assert_cmpfloat (quartier_district_get_number (painted, QUARTIER_FIELD_FAR), ==, 1.7);
  g_assert_cmpfloat (quartier_district_get_number (painted, QUARTIER_FIELD_CAR_SHARING), ==, 1);
  g_assert_cmpstr (quartier_district_get_text (painted, QUARTIER_FIELD_HEAT), ==, "heat-pump-ground");
  g_assert_false (quartier_district_has (painted, QUARTIER_FIELD_RESIDENTS));
  g_assert_true (quartier_own_place_remove (dir, id, &error));
  g_assert_false (quartier_own_place_remove (dir, id, &error));
  g_assert_nonnull (error);
}

static void
one_that_cannot_be_read_hides_no_other (void)
{
  g_autofree char *dir = g_dir_make_tmp ("quartier-own-XXXXXX", NULL);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QuartierDistrict) district = make_district ();
  g_autoptr (QuartierPlaceTypes) types = NULL;
  g_autofree char *text = quartier_own_place_write (district, "own-2", "Good", NULL, NULL);
  gsize n;

  g_assert_true (quartier_own_place_keep (dir, "own-1", "{\"place_type\": 3}", NULL));
  g_assert_true (quartier_own_place_keep (dir, "own-2", text, NULL));
  types = quartier_place_types_new_own (dir, faults);
  quartier_place_types_list (types, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (faults->len, ==, 1);
  g_assert_nonnull (strstr (faults->pdata[0], "own-1.json"));
  g_assert_true (quartier_own_place_remove (dir, "own-1", NULL));
  g_assert_true (quartier_own_place_remove (dir, "own-2", NULL));
}

static void
uses_are_needed (void)
{
  static const QuartierPosition ring[] = { { 8, 47 }, { 8.01, 47 }, { 8, 47.01 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, G_N_ELEMENTS (ring));
  g_autoptr (QuartierDistrict) bare = quartier_district_new ("d", shape);
  g_autoptr (GError) error = NULL;

  g_assert_null (quartier_own_place_write (bare, "own-1", "Bare", NULL, &error));
  g_assert_nonnull (strstr (error->message, "no uses yet"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-places/painted", own_places_are_kept_and_painted);
  g_test_add_func ("/own-places/fault", one_that_cannot_be_read_hides_no_other);
  g_test_add_func ("/own-places/uses", uses_are_needed);
  return g_test_run ();
}
