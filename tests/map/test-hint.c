/*
 * Hints in the width there is for them. Widths are counted in those of the texts themselves, so that
 * any font will do.
 */
#include <pango/pangocairo.h>
#include <string.h>

#include "map/map-hint.h"

#define SELECT "Click a district to select it"
#define DRAW "D: draw a new one"
#define STOP "P: place a stop"
#define ALL SELECT " · " DRAW " · " STOP

static PangoLayout *layout;

static int
width_of (const char *text)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
assert_fits (const char *hint, int width, int most_lines, const char *expected)
{
  g_autofree char *text = quartier_map_hint_fit (layout, hint, width, most_lines);

  g_assert_cmpstr (text, ==, expected);
}

static void
one_line_stays_one (void)
{
  assert_fits (ALL, width_of (ALL), 3, ALL);
  assert_fits ("", 100, 3, "");
}

/* A pixel too few for one line: not one word in the second, but whole parts in lines of about the
 * same length. The other way to part it, two parts and one, has the longer line. */
static void
lines_end_between_parts (void)
{
  assert_fits (ALL, width_of (ALL) - 1, 3, SELECT "\n" DRAW " · " STOP);
  assert_fits (ALL, width_of (DRAW " · " STOP), 3, SELECT "\n" DRAW " · " STOP);
}

/* Wide enough for the words in two lines, too narrow for two parts in one of them: lines of words,
 * and none begins with the dot or is a word alone. */
static void
words_are_spread (void)
{
  const char *hint = "Drag a corner to move it, a small handle to add one, the area to move it all";
  g_autofree char *text = quartier_map_hint_fit (layout, hint, width_of (hint) - 1, 3);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpint (width_of (lines[0]), <, width_of (hint) * 2 / 3);
  g_assert_cmpint (width_of (lines[1]), <, width_of (hint) * 2 / 3);
}

/* Where three lines do not hold it, the last parts are left out whole; the first one is always said,
 * in as many lines as it takes. */
static void
nothing_is_cut (void)
{
  const int narrow = width_of ("Click a district");

  assert_fits (ALL, narrow, 3, "Click a district\nto select it");
  assert_fits (ALL, narrow, 1, "Click a district\nto select it");
}

static void
no_width_at_all (void)
{
  g_autofree char *text = quartier_map_hint_fit (layout, ALL, 1, 3);

  g_assert_nonnull (strstr (text, "Click"));
  g_assert_nonnull (strstr (text, "select"));
  g_assert_null (strstr (text, "draw"));
}

int
main (int argc, char **argv)
{
  PangoContext *context;
  int status;

  g_test_init (&argc, &argv, NULL);
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  layout = pango_layout_new (context);
  g_object_unref (context);
  g_test_add_func ("/hint/one-line", one_line_stays_one);
  g_test_add_func ("/hint/parts", lines_end_between_parts);
  g_test_add_func ("/hint/words", words_are_spread);
  g_test_add_func ("/hint/whole", nothing_is_cut);
  g_test_add_func ("/hint/no-width", no_width_at_all);
  status = g_test_run ();
  g_object_unref (layout);
  return status;
}
