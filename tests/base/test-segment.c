/* Straight pieces cut at a rectangle, by hand */
#include <glib.h>

#include "base/segment.h"

static const double low[] = { 0, 0 }, high[] = { 10, 5 };

static void
cuts_where_it_crosses (void)
{
  double enter, leave;

  /* Over a width of 40 the box takes 10…20 */
  g_assert_true (
      quartier_segment_clip ((double[]){ -10, 1 }, (double[]){ 30, 1 }, low, high, &enter, &leave));
  g_assert_cmpfloat (enter, ==, 0.25);
  g_assert_cmpfloat (leave, ==, 0.5);

  /* The same piece the other way round */
  g_assert_true (
      quartier_segment_clip ((double[]){ 30, 1 }, (double[]){ -10, 1 }, low, high, &enter, &leave));
  g_assert_cmpfloat (enter, ==, 0.5);
  g_assert_cmpfloat (leave, ==, 0.75);

  /* From inside out through the top, at 3 of its 6 */
  g_assert_true (
      quartier_segment_clip ((double[]){ 5, 2 }, (double[]){ 5, 8 }, low, high, &enter, &leave));
  g_assert_cmpfloat (enter, ==, 0);
  g_assert_cmpfloat (leave, ==, 0.5);
}

static void
keeps_what_is_inside (void)
{
  double enter, leave;

  g_assert_true (
      quartier_segment_clip ((double[]){ 0, 0 }, (double[]){ 10, 5 }, low, high, &enter, &leave));
  g_assert_cmpfloat (enter, ==, 0);
  g_assert_cmpfloat (leave, ==, 1);

  /* A piece of no length, inside */
  g_assert_true (
      quartier_segment_clip ((double[]){ 3, 3 }, (double[]){ 3, 3 }, low, high, &enter, &leave));
}

static void
leaves_what_is_outside (void)
{
  double enter = -1, leave = -1;

  g_assert_false (
      quartier_segment_clip ((double[]){ -1, 6 }, (double[]){ 11, 6 }, low, high, &enter, &leave));
  /* Past a corner: both its spans overlap the box, and still it misses */
  g_assert_false (
      quartier_segment_clip ((double[]){ -4, 3 }, (double[]){ 3, 9 }, low, high, &enter, &leave));
  g_assert_cmpfloat (enter, ==, -1);
  g_assert_cmpfloat (leave, ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment/crosses", cuts_where_it_crosses);
  g_test_add_func ("/segment/inside", keeps_what_is_inside);
  g_test_add_func ("/segment/outside", leaves_what_is_outside);
  return g_test_run ();
}
