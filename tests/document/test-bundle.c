#include "document/district-bundle.h"

#include <math.h>
#include <string.h>

static QuartierDistrict *
make_district (void)
{
  static const QuartierPosition ring[] = { { 8, 50 }, { 8.01, 50 }, { 8.01, 50.01 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (ring, 3);
  g_autoptr (QuartierDistrict) bare = quartier_district_new ("a", shape);
  g_autoptr (QuartierDistrict) named
      = quartier_district_with_text (bare, QUARTIER_FIELD_NAME, "Harbour");
  g_autoptr (QuartierDistrict) counted
      = quartier_district_with_number (named, QUARTIER_FIELD_RESIDENTS, 1234);
  g_autoptr (QuartierDistrict) old
      = quartier_district_with_text (counted, QUARTIER_FIELD_STANDARD, "stock-to-1948");

  return quartier_district_with_number (old, QUARTIER_FIELD_CENTRE_KM, 3);
}

/* Every place type that is shipped can be said of a district, and painting it twice changes nothing. */
static void
every_place_type_can_be_painted (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, &error);
  g_autoptr (QuartierPlaceTypes) types = quartier_place_types_new (NULL, &error);
  const QuartierPlaceType *const *list;
  gsize n;

  g_assert_no_error (error);
  list = quartier_place_types_list (types, &n);
  g_assert_cmpuint (n, >=, 20);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (QuartierDistrict) district = make_district ();
      g_autoptr (QuartierBundle) bundle = quartier_bundle_new_for_place_type (
          list[i], library, list[i]->entry.name, &error);
      g_autoptr (QuartierDistrict) painted = NULL;

      g_assert_no_error (error);
      g_assert_false (quartier_district_is_like_bundle (district, bundle));
      painted = quartier_district_with_bundle (district, bundle);
      g_assert_true (quartier_district_is_like_bundle (painted, bundle));
      g_assert_cmpfloat (quartier_district_get_number (painted, QUARTIER_FIELD_FAR), >, 0.2);
    }
}

/* As its file says: old-town-block-refurbished has far 2.2, standard refurbished-advanced, mix 0.8,
 * 0.1 and 0.1; car-reduced-quarter has standard null, half a space a dwelling and car sharing. */
static void
painting_keeps_what_is_of_the_site (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, &error);
  g_autoptr (QuartierPlaceTypes) types = quartier_place_types_new (NULL, &error);
  g_autoptr (QuartierDistrict) district = make_district ();
  g_autoptr (QuartierBundle) block = quartier_bundle_new_for_place_type (
      quartier_place_types_find (types, "old-town-block-refurbished"), library, "Block", &error);
  g_autoptr (QuartierBundle) vauban = quartier_bundle_new_for_place_type (
      quartier_place_types_find (types, "car-reduced-quarter"), library, "Vauban", &error);
  g_autoptr (QuartierDistrict) painted = quartier_district_with_bundle (district, block);
  g_autoptr (QuartierDistrict) again = quartier_district_with_bundle (painted, vauban);
  g_autoptr (QuartierBundle) pattern = quartier_bundle_new_for_district (again);
  g_autoptr (QuartierDistrict) like = quartier_district_with_bundle (district, pattern);

  g_assert_no_error (error);
  g_assert_cmpstr (quartier_district_get_name (painted), ==, "Harbour");
  g_assert_cmpstr (quartier_district_get_id (painted), ==, "a");
  g_assert_cmpfloat (quartier_district_get_number (painted, QUARTIER_FIELD_CENTRE_KM), ==, 3);
  g_assert_false (quartier_district_has (painted, QUARTIER_FIELD_RESIDENTS));
  g_assert_cmpfloat (quartier_district_get_number (painted, QUARTIER_FIELD_FAR), ==, 2.2);
  g_assert_cmpstr (quartier_district_get_text (painted, QUARTIER_FIELD_STANDARD), ==,
                   "refurbished-advanced");
  g_assert_cmpfloat (quartier_district_get_mix_share (painted, "residential"), ==, 0.8);
  /* null takes back what was said. */
  g_assert_false (quartier_district_has (again, QUARTIER_FIELD_STANDARD));
  g_assert_cmpfloat (quartier_district_get_number (again, QUARTIER_FIELD_PARKING_PER_DWELLING), ==,
                     0.5);
  g_assert_cmpfloat (quartier_district_get_number (again, QUARTIER_FIELD_CAR_SHARING), ==, 1);
  /* A district as the pattern says the same. */
  g_assert_cmpstr (quartier_bundle_get_name (pattern), ==, "Harbour");
  g_assert_true (quartier_district_is_like_bundle (like, vauban));
}

static void
a_value_no_district_can_say_is_refused (void)
{
  static const QuartierPlaceValue wrong[]
      = { { NULL, "standard", "no-such", NAN }, { NULL, "far", NULL, 41 }, { NULL, "far", "x", NAN },
          { "mix", "castle", NULL, 1 },        { "supply", "steam", NULL, 1 } };
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      const QuartierPlaceType type = { .entry = { .id = "t", .name = "T" }, &wrong[i], 1 };
      g_autoptr (GError) error = NULL;

      g_assert_null (quartier_bundle_new_for_place_type (&type, library, "T", &error));
      g_assert_nonnull (strstr (error->message, wrong[i].key));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundle/place-types", every_place_type_can_be_painted);
  g_test_add_func ("/bundle/painting", painting_keeps_what_is_of_the_site);
  g_test_add_func ("/bundle/refused", a_value_no_district_can_say_is_refused);
  return g_test_run ();
}
