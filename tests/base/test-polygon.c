/*
 * Areas against hand-derived figures. An ellipsoid's surface between the equator and latitude φ, per
 * radian of longitude, is b²/2 · q(φ) with q = sin φ/(1 − e² sin² φ) + (1/2e) ln((1 + e sin φ)/
 * (1 − e sin φ)): J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395
 * (1987), equation 3-12 and its integral.
 */
#include "base/polygon.h"

#include <math.h>
#include <string.h>

#include "base/quartier-error.h"

#define A 6378137.0
#define F (1 / 298.257223563)

static double
zone_m2 (double lat_deg, double d_lon_deg)
{
  const double e2 = F * (2 - F), e = sqrt (e2), b = A * (1 - F);
  const double s = sin (lat_deg * G_PI / 180);
  const double q = s / (1 - e2 * s * s) + log ((1 + e * s) / (1 - e * s)) / (2 * e);

  return d_lon_deg * G_PI / 180 * b * b / 2 * q;
}

static void
an_octant_is_an_eighth_of_the_globe (void)
{
  /* The equator and two meridians are geodesics, so nothing is approximated. The surface of WGS 84
   * is published as 510 065 621.724 km² (NIMA TR8350.2, 3rd edition, 2000, table 3.3 by its
   * semi-axes); an eighth of it is 63 758 202.7155 km². */
  const QuartierPosition octant[] = { { 0, 0 }, { 90, 0 }, { 0, 90 } };
  g_autoptr (QuartierPolygon) polygon = quartier_polygon_new (octant, G_N_ELEMENTS (octant));

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (polygon), 510065621.724e6 / 8, 1e3);
  g_assert_cmpfloat_with_epsilon (zone_m2 (90, 90), 510065621.724e6 / 8, 1e3);
}

static void
a_degree_square_on_the_equator (void)
{
  /* Between parallels it would be zone_m2 (1, 1) = 12 308.463 km². Its upper edge is a geodesic and
   * bends towards the pole: over a chord of d = 111.3 km at 1° the sagitta is d² tan φ/(8 R), the
   * sliver two thirds of that times d, 0.32 km². Published for this very square, by geodesics:
   * 12 308.778 km². */
  const QuartierPosition square[] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  g_autoptr (QuartierPolygon) polygon = quartier_polygon_new (square, G_N_ELEMENTS (square));
  const double d = 111319.5 * cos (G_PI / 180);
  const double sliver_m2 = 2.0 / 3 * d * d * d * tan (G_PI / 180) / (8 * A);

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (polygon), 12308.778e6, 1e3);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (polygon),
                                  zone_m2 (1, 1) + sliver_m2, 1e4);
}

static void
a_hundred_metres_square_in_the_north (void)
{
  /* At 60° N: a degree of longitude is a cos φ/√(1 − e² sin² φ) · π/180, one of latitude
   * a (1 − e²)/(1 − e² sin² φ)^1.5 · π/180. */
  const double e2 = F * (2 - F), s = sin (G_PI / 3);
  const double per_lon_m = A * cos (G_PI / 3) / sqrt (1 - e2 * s * s) * G_PI / 180;
  const double per_lat_m = A * (1 - e2) / pow (1 - e2 * s * s, 1.5) * G_PI / 180;
  const double w = 100 / per_lon_m, h = 100 / per_lat_m;
  const QuartierPosition square[] = { { 10 - w / 2, 60 - h / 2 },
                                      { 10 + w / 2, 60 - h / 2 },
                                      { 10 + w / 2, 60 + h / 2 },
                                      { 10 - w / 2, 60 + h / 2 } };
  g_autoptr (QuartierPolygon) polygon = quartier_polygon_new (square, G_N_ELEMENTS (square));

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (polygon), 1e4, 0.01);
}

static QuartierPolygon *
with_hole (gboolean reversed)
{
  const QuartierPosition outer[] = { { 8, 49 }, { 8.1, 49 }, { 8.1, 49.1 }, { 8, 49.1 } };
  const QuartierPosition inner[]
      = { { 8.02, 49.02 }, { 8.06, 49.02 }, { 8.06, 49.06 }, { 8.02, 49.06 } };
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  quartier_polygon_builder_add_part (builder);
  quartier_polygon_builder_add_ring (builder);
  for (int i = 0; i < 4; i++)
    quartier_polygon_builder_add (builder, outer[reversed ? 3 - i : i].lon,
                                  outer[reversed ? 3 - i : i].lat);
  quartier_polygon_builder_add_ring (builder);
  for (int i = 0; i < 4; i++)
    quartier_polygon_builder_add (builder, inner[i].lon, inner[i].lat);
  return quartier_polygon_builder_end (builder);
}

static void
a_hole_is_taken_out (void)
{
  const QuartierPosition outer[] = { { 8, 49 }, { 8.1, 49 }, { 8.1, 49.1 }, { 8, 49.1 } };
  const QuartierPosition inner[]
      = { { 8.02, 49.02 }, { 8.06, 49.02 }, { 8.06, 49.06 }, { 8.02, 49.06 } };
  g_autoptr (QuartierPolygon) whole = quartier_polygon_new (outer, 4);
  g_autoptr (QuartierPolygon) hole = quartier_polygon_new (inner, 4);
  g_autoptr (QuartierPolygon) polygon = with_hole (FALSE);

  g_assert_cmpfloat_with_epsilon (
      quartier_polygon_get_area_m2 (polygon),
      quartier_polygon_get_area_m2 (whole) - quartier_polygon_get_area_m2 (hole), 1e-6);
  g_assert_cmpfloat (quartier_polygon_get_area_m2 (hole), >, 1e7);
  g_assert_true (quartier_polygon_contains (polygon, 8.01, 49.01));
  g_assert_false (quartier_polygon_contains (polygon, 8.04, 49.04));
  g_assert_true (quartier_polygon_check (polygon, NULL));
}

static void
the_direction_of_a_ring_does_not_matter (void)
{
  g_autoptr (QuartierPolygon) one = with_hole (FALSE);
  g_autoptr (QuartierPolygon) other = with_hole (TRUE);

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (one),
                                  quartier_polygon_get_area_m2 (other), 1e-3);
}

static void
add_box (QuartierPolygonBuilder *builder, double west, double east)
{
  quartier_polygon_builder_add_part (builder);
  quartier_polygon_builder_add_ring (builder);
  quartier_polygon_builder_add (builder, west, -17);
  quartier_polygon_builder_add (builder, east, -17);
  quartier_polygon_builder_add (builder, east, -16);
  quartier_polygon_builder_add (builder, west, -16);
}

static void
an_area_cut_at_the_date_line (void)
{
  /* RFC 7946, 3.1.9: what crosses the antimeridian is cut there. Fiji lies so. */
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) cut = NULL, same = NULL;

  add_box (builder, 179, 180);
  add_box (builder, -180, -179);
  cut = quartier_polygon_builder_end (builder);
  builder = quartier_polygon_builder_new ();
  add_box (builder, 8, 9);
  same = quartier_polygon_builder_end (builder);
  g_assert_true (quartier_polygon_check (cut, NULL));
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (cut),
                                  2 * quartier_polygon_get_area_m2 (same), 1);
  g_assert_true (quartier_polygon_contains (cut, -179.5, -16.5));
  g_assert_true (quartier_polygon_contains (cut, 179.5, -16.5));
  g_assert_false (quartier_polygon_contains (cut, 0, -16.5));
}

static void
a_crossing_outline_is_found_and_mended (void)
{
  /* A bow tie: 0,0 – 2,2 – 2,0 – 0,2 crosses at 1,1 and encloses two triangles of half a degree
   * square each. */
  const QuartierPosition bow[] = { { 0, 0 }, { 0.2, 0.2 }, { 0.2, 0 }, { 0, 0.2 } };
  const QuartierPosition half[] = { { 0, 0 }, { 0.1, 0.1 }, { 0, 0.2 } };
  g_autoptr (QuartierPolygon) polygon = quartier_polygon_new (bow, 4);
  g_autoptr (QuartierPolygon) triangle = quartier_polygon_new (half, 3);
  g_autoptr (QuartierPolygon) mended = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (quartier_polygon_check (polygon, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CROSSING);
  g_assert_nonnull (strstr (error->message, "crosses itself at 0.1"));
  mended = quartier_polygon_repaired (polygon);
  g_assert_nonnull (mended);
  g_assert_true (quartier_polygon_check (mended, NULL));
  g_assert_cmpuint (quartier_polygon_get_n_parts (mended), ==, 2);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (mended),
                                  2 * quartier_polygon_get_area_m2 (triangle), 1);
}

/* There and back on one line: it crosses itself, but nothing would be left of it to mend. */
static void
an_outline_without_area_is_told_so (void)
{
  const QuartierPosition line[] = { { 0, 0 }, { 0.2, 0 }, { 0.1, 0 } };
  const QuartierPosition point[] = { { 0, 0 }, { 0, 0 }, { 0, 0 } };
  const QuartierPosition *const rings[] = { line, point };

  for (gsize i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autoptr (QuartierPolygon) polygon = quartier_polygon_new (rings[i], 3);
      g_autoptr (GError) error = NULL;

      g_assert_false (quartier_polygon_check (polygon, &error));
      g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, "encloses no area"));
      g_assert_null (quartier_polygon_repaired (polygon));
    }
}

/* A box of longitude and latitude. */
static QuartierPolygon *
box (double west, double south, double east, double north)
{
  const QuartierPosition corners[]
      = { { west, south }, { east, south }, { east, north }, { west, north } };

  return quartier_polygon_new (corners, 4);
}

static void
cutting_keeps_the_area (void)
{
  /* Between two meridians, cut from one to the other: meridians are geodesics and the cut is the
   * same line for both parts, so nothing is lost. */
  g_autoptr (QuartierPolygon) whole = box (15.6, 48.40, 15.61, 48.41);
  g_autoptr (QuartierPolygon) south = box (15.5, 48.3, 15.7, 48.4063);
  g_autoptr (QuartierPolygon) north = box (15.5, 48.4063, 15.7, 48.5);
  g_autoptr (QuartierPolygon) a = quartier_polygon_intersection (whole, south);
  g_autoptr (QuartierPolygon) b = quartier_polygon_intersection (whole, north);
  QuartierPolygon *const both[] = { a, b };
  g_autoptr (QuartierPolygon) joined = quartier_polygon_union (both, 2);
  const double area_m2 = quartier_polygon_get_area_m2 (whole);

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (a)
                                      + quartier_polygon_get_area_m2 (b),
                                  area_m2, 1e-3);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (joined), area_m2, 1e-3);
}

static void
a_cut_across_an_edge_moves_it_a_little (void)
{
  /* An edge is a geodesic, a new corner is put on the straight line of longitude and latitude. Over
   * d = 740 m at 48° these are d² tan φ/(8 R) = 12 mm apart, 6 m² of 380,000 an edge. */
  const QuartierPosition corners[] = { { 15.6, 48.40 }, { 15.61, 48.401 }, { 15.608, 48.41 } };
  g_autoptr (QuartierPolygon) whole = quartier_polygon_new (corners, 3);
  g_autoptr (QuartierPolygon) west = box (15.5, 48.3, 15.6052, 48.5);
  g_autoptr (QuartierPolygon) east = box (15.6052, 48.3, 15.7, 48.5);
  g_autoptr (QuartierPolygon) a = quartier_polygon_intersection (whole, west);
  g_autoptr (QuartierPolygon) b = quartier_polygon_intersection (whole, east);

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (a)
                                      + quartier_polygon_get_area_m2 (b),
                                  quartier_polygon_get_area_m2 (whole), 15);
}

static void
distances_are_geodesic (void)
{
  /* A quarter of a meridian of WGS 84: 10 001 965.729 m (Karney 2013, section 2). */
  const QuartierPosition equator = { 8, 0 }, pole = { 8, 90 };

  g_assert_cmpfloat_with_epsilon (quartier_distance_m (&equator, &pole), 10001965.729, 0.001);
  g_assert_cmpfloat_with_epsilon (quartier_azimuth_deg (&equator, &pole), 0, 1e-9);
}

/* A field of a hundredth of a degree on each side, with a pond of a fifth of that in its middle. */
static QuartierPolygon *
field_with_pond (void)
{
  static const QuartierPosition outline[] = { { 8, 50 }, { 8.01, 50 }, { 8.01, 50.01 }, { 8, 50.01 } };
  static const QuartierPosition pond[]
      = { { 8.004, 50.004 }, { 8.006, 50.004 }, { 8.006, 50.006 }, { 8.004, 50.006 } };
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  quartier_polygon_builder_add_part (builder);
  quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (outline); i++)
    quartier_polygon_builder_add (builder, outline[i].lon, outline[i].lat);
  quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (pond); i++)
    quartier_polygon_builder_add (builder, pond[i].lon, pond[i].lat);
  return quartier_polygon_builder_end (builder);
}

/* Through the pond: two pieces alike, which together are the field; the pond is in neither. */
static void
split_through_a_hole (void)
{
  static const QuartierPosition line[] = { { 8.005, 49.99 }, { 8.005, 50.02 } };
  g_autoptr (QuartierPolygon) field = field_with_pond ();
  g_autoptr (GPtrArray) pieces = quartier_polygon_split (field, line, 2);
  double area_m2 = 0;

  g_assert_nonnull (pieces);
  g_assert_cmpuint (pieces->len, ==, 2);
  for (guint i = 0; i < pieces->len; i++)
    {
      area_m2 += quartier_polygon_get_area_m2 (pieces->pdata[i]);
      g_assert_false (quartier_polygon_contains (pieces->pdata[i], 8.0045, 50.005));
      g_assert_true (quartier_polygon_check (pieces->pdata[i], NULL));
    }
  g_assert_cmpfloat_with_epsilon (area_m2, quartier_polygon_get_area_m2 (field), 1e-3 * area_m2);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (pieces->pdata[0]), area_m2 / 2,
                                  1e-3 * area_m2);
}

/* A line that ends inside, one beside and one along the edge cut nothing; one that crosses twice makes
 * three pieces, the largest first. */
static void
split_only_from_edge_to_edge (void)
{
  static const QuartierPosition inside[] = { { 8.002, 49.99 }, { 8.002, 50.005 } };
  static const QuartierPosition beside[] = { { 8.02, 49.99 }, { 8.02, 50.02 } };
  static const QuartierPosition along[] = { { 8, 49.99 }, { 8, 50.02 } };
  static const QuartierPosition twice[]
      = { { 8.002, 49.99 }, { 8.002, 50.02 }, { 8.003, 50.02 }, { 8.003, 49.99 } };
  g_autoptr (QuartierPolygon) field = field_with_pond ();
  g_autoptr (GPtrArray) pieces = NULL;

  g_assert_null (quartier_polygon_split (field, inside, 2));
  g_assert_null (quartier_polygon_split (field, beside, 2));
  g_assert_null (quartier_polygon_split (field, along, 2));
  pieces = quartier_polygon_split (field, twice, 4);
  g_assert_cmpuint (pieces->len, ==, 3);
  g_assert_cmpfloat (quartier_polygon_get_area_m2 (pieces->pdata[0]), >,
                     quartier_polygon_get_area_m2 (pieces->pdata[1]));
}

/* Metres in degrees at 48° N on the sphere of the mean radius: good to half a per cent. */
#define M_LAT (180 / (G_PI * 6371008.8))
#define M_LON (M_LAT / cos (48 * G_PI / 180))

static QuartierPolygon *
make_box (double x, double y, double width, double height)
{
  const QuartierPosition ring[]
      = { { 8 + x * M_LON, 48 + y * M_LAT },
          { 8 + (x + width) * M_LON, 48 + y * M_LAT },
          { 8 + (x + width) * M_LON, 48 + (y + height) * M_LAT },
          { 8 + x * M_LON, 48 + (y + height) * M_LAT } };

  return quartier_polygon_new (ring, G_N_ELEMENTS (ring));
}

/* Clockwise by 90°, what lay 300 m east lies 300 m south; the area stays. */
static void
a_quarter_turn (void)
{
  g_autoptr (QuartierPolygon) box = make_box (0, 0, 300, 100);
  const QuartierPosition corner = { 8, 48 };
  g_autoptr (QuartierPolygon) turned = quartier_polygon_rotated (box, &corner, 90);
  g_autoptr (QuartierPolygon) back = quartier_polygon_rotated (turned, &corner, -90);
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (turned, 0, 0, &n);
  const QuartierPosition *again = quartier_polygon_get_ring (back, 0, 0, &n);
  const QuartierPosition *before = quartier_polygon_get_ring (box, 0, 0, &n);

  g_assert_cmpfloat_with_epsilon (ring[0].lon, 8, 1e-12);
  g_assert_cmpfloat_with_epsilon (ring[1].lon, 8, 1e-12);
  g_assert_cmpfloat (ring[1].lat, <, 48);
  g_assert_cmpfloat (ring[3].lon, >, 8);
  /* To a centimetre, by geodesics, which know nothing of the plane. */
  for (gsize i = 1; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (quartier_distance_m (&corner, &ring[i]),
                                    quartier_distance_m (&corner, &before[i]), 0.01);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (turned)
                                      / quartier_polygon_get_area_m2 (box),
                                  1, 1e-4);
  g_assert_cmpfloat_with_epsilon (again[2].lon, 8 + 300 * M_LON, 1e-12);
}

/* 100 × 100 less 20 × 20: 0.96 of the area is left. One that reaches out is refused. */
static void
a_hole_is_left_out (void)
{
  g_autoptr (QuartierPolygon) box = make_box (0, 0, 100, 100);
  g_autoptr (QuartierPolygon) inside = make_box (40, 40, 20, 20);
  g_autoptr (QuartierPolygon) across = make_box (90, 40, 20, 20);
  g_autoptr (QuartierPolygon) beside = make_box (140, 40, 20, 20);
  g_autoptr (GError) error = NULL, nowhere = NULL;
  g_autoptr (QuartierPolygon) holed = NULL;
  gsize n;
  const QuartierPosition *ring = quartier_polygon_get_ring (inside, 0, 0, &n);

  holed = quartier_polygon_with_hole (box, ring, n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (quartier_polygon_get_n_rings (holed, 0), ==, 2);
  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (holed)
                                      / quartier_polygon_get_area_m2 (box),
                                  0.96, 1e-6);
  ring = quartier_polygon_get_ring (across, 0, 0, &n);
  g_assert_null (quartier_polygon_with_hole (box, ring, n, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
  ring = quartier_polygon_get_ring (beside, 0, 0, &n);
  g_assert_null (quartier_polygon_with_hole (box, ring, n, &nowhere));
  g_assert_error (nowhere, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT);
}

/* 30 of 100 m are covered by the other: 0.7 is left; of what is wholly covered nothing. */
static void
what_another_covers_is_cut (void)
{
  g_autoptr (QuartierPolygon) box = make_box (0, 0, 100, 100);
  g_autoptr (QuartierPolygon) other = make_box (70, -10, 100, 120);
  g_autoptr (QuartierPolygon) all = make_box (-10, -10, 200, 200);
  g_autoptr (QuartierPolygon) rest = quartier_polygon_difference (box, other);

  g_assert_cmpfloat_with_epsilon (quartier_polygon_get_area_m2 (rest)
                                      / quartier_polygon_get_area_m2 (box),
                                  0.7, 1e-6);
  g_assert_null (quartier_polygon_difference (box, all));
}

/* A point 0.4 m off the line goes, one 3 m off it stays. */
static void
a_simpler_line (void)
{
  const QuartierPosition line[] = { { 8, 48 },
                                    { 8 + 50 * M_LON, 48 + 0.4 * M_LAT },
                                    { 8 + 100 * M_LON, 48 },
                                    { 8 + 150 * M_LON, 48 + 3 * M_LAT },
                                    { 8 + 200 * M_LON, 48 } };
  g_autoptr (GArray) simpler = quartier_line_simplified (line, G_N_ELEMENTS (line), 1);

  g_assert_cmpuint (simpler->len, ==, 4);
  g_assert_cmpfloat_with_epsilon (g_array_index (simpler, QuartierPosition, 1).lon,
                                  8 + 100 * M_LON, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (simpler, QuartierPosition, 3).lat, 48, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/polygon/octant", an_octant_is_an_eighth_of_the_globe);
  g_test_add_func ("/polygon/degree-square", a_degree_square_on_the_equator);
  g_test_add_func ("/polygon/hectare-in-the-north", a_hundred_metres_square_in_the_north);
  g_test_add_func ("/polygon/hole", a_hole_is_taken_out);
  g_test_add_func ("/polygon/reversed", the_direction_of_a_ring_does_not_matter);
  g_test_add_func ("/polygon/date-line", an_area_cut_at_the_date_line);
  g_test_add_func ("/polygon/crossing", a_crossing_outline_is_found_and_mended);
  g_test_add_func ("/polygon/without-area", an_outline_without_area_is_told_so);
  g_test_add_func ("/polygon/cut", cutting_keeps_the_area);
  g_test_add_func ("/polygon/cut-edge", a_cut_across_an_edge_moves_it_a_little);
  g_test_add_func ("/polygon/distance", distances_are_geodesic);
  g_test_add_func ("/polygon/split/hole", split_through_a_hole);
  g_test_add_func ("/polygon/rotated", a_quarter_turn);
  g_test_add_func ("/polygon/new-hole", a_hole_is_left_out);
  g_test_add_func ("/polygon/difference", what_another_covers_is_cut);
  g_test_add_func ("/polygon/simplified", a_simpler_line);
  g_test_add_func ("/polygon/split/edges", split_only_from_edge_to_edge);
  return g_test_run ();
}
