#include "charts/stack.h"

#include <math.h>

/* Pango 1.50 declares none of its own. */
typedef PangoContext Context;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Context, g_object_unref)

static PangoContext *
new_context (void)
{
  PangoFontMap *fonts = pango_cairo_font_map_get_default ();

  return pango_font_map_create_context (fonts);
}

static const QuartierStackItem items[] = {
  { "Heating", 30, "30", { 1, 0, 0, 1 } },
  { "Cooling", 0, "0", { 0, 1, 0, 1 } },
  { "Light", 10, "10", { 0, 0, 1, 1 } },
};

/* 30 of 40 in 400 points: 300; nothing for none; 10 of 40: the last 100. */
static void
parts_share_the_width_by_value (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierStackLayout) layout
      = quartier_stack_layout_new (items, G_N_ELEMENTS (items), 400, context);
  double x, width;

  g_assert_true (quartier_stack_layout_get_part (layout, 0, &x, &width));
  g_assert_cmpfloat_with_epsilon (x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (width, 300, 1e-9);
  g_assert_false (quartier_stack_layout_get_part (layout, 1, &x, &width));
  g_assert_true (quartier_stack_layout_get_part (layout, 2, &x, &width));
  g_assert_cmpfloat_with_epsilon (x, 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (width, 100, 1e-9);
}

static void
the_pointer_finds_the_part_it_is_on (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierStackLayout) layout
      = quartier_stack_layout_new (items, G_N_ELEMENTS (items), 400, context);
  const double last_row = quartier_stack_layout_get_height_pt (layout) - 2;

  g_assert_cmpint (quartier_stack_layout_hit (layout, 299, 5), ==, 0);
  g_assert_cmpint (quartier_stack_layout_hit (layout, 301, 5), ==, 2);
  g_assert_cmpint (quartier_stack_layout_hit (layout, 401, 5), ==, -1);
  /* Two columns of two rows: the second row of the first column is the one without a part. */
  g_assert_cmpint (quartier_stack_layout_hit (layout, 10, last_row), ==, 1);
  g_assert_cmpint (quartier_stack_layout_hit (layout, 10, last_row + 100), ==, -1);
}

static void
a_narrow_key_has_one_column (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierStackLayout) wide
      = quartier_stack_layout_new (items, G_N_ELEMENTS (items), 400, context);
  g_autoptr (QuartierStackLayout) narrow
      = quartier_stack_layout_new (items, G_N_ELEMENTS (items), 200, context);

  g_assert_cmpfloat (quartier_stack_layout_get_height_pt (narrow), >,
                     quartier_stack_layout_get_height_pt (wide));
}

static void
nothing_and_missing_are_no_parts (void)
{
  const QuartierStackItem none[] = { { "A", 0, "0", { 0 } }, { "B", NAN, "–", { 0 } } };
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierStackLayout) layout
      = quartier_stack_layout_new (none, G_N_ELEMENTS (none), 300, context);
  double x, width;

  g_assert_false (quartier_stack_layout_get_part (layout, 0, &x, &width));
  g_assert_false (quartier_stack_layout_get_part (layout, 1, &x, &width));
  g_assert_cmpint (quartier_stack_layout_hit (layout, 150, 5), ==, -1);
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  cairo_surface_flush (surface);
  return *(guint32 *) (cairo_image_surface_get_data (surface)
                       + y * cairo_image_surface_get_stride (surface) + x * 4);
}

static void
ink_is_where_the_layout_says (void)
{
  g_autoptr (Context) context = new_context ();
  g_autoptr (QuartierStackLayout) layout
      = quartier_stack_layout_new (items, G_N_ELEMENTS (items), 400, context);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 100);
  cairo_t *cr = cairo_create (surface);

  quartier_stack_draw (layout, cr, &quartier_palette_light);
  g_assert_cmphex (pixel_at (surface, 150, 10), ==, 0xffff0000);
  g_assert_cmphex (pixel_at (surface, 350, 10), ==, 0xff0000ff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stack/parts", parts_share_the_width_by_value);
  g_test_add_func ("/stack/hit", the_pointer_finds_the_part_it_is_on);
  g_test_add_func ("/stack/narrow", a_narrow_key_has_one_column);
  g_test_add_func ("/stack/nothing", nothing_and_missing_are_no_parts);
  g_test_add_func ("/stack/ink", ink_is_where_the_layout_says);
  return g_test_run ();
}
