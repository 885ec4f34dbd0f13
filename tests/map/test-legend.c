/*
 * The legend on a map that has little room for it. Sizes are those a person sees: of the map, of the tools in
 * its upper left corner, 148 × 160 pixels, of the buttons in its upper right one, 64 × 180, and of the legend.
 */
#include <adwaita.h>

#include "map-fixture.h"

#define TOOLS_WIDTH 148
#define TOOLS_HEIGHT 160
#define BUTTONS_WIDTH 64
#define BUTTONS_HEIGHT 180

static const char *const uses[] = { "residential", "hotel",  "retail",   "restaurant", "office", "industry",
                                    "storage",     "school", "hospital", "sport",      "parking" };

/* A plan with every use there is, in a window of this size with text of this size. */
static void
set_up (MapFixture *fixture, int width, int height, int text_percent)
{
  gint64 end;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * text_percent / 100, NULL);
  map_fixture_set_up (fixture, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (uses); i++)
    map_fixture_put (fixture, map_fixture_make_square (uses[i], WEST + (double)i * SIDE, SOUTH, SIDE, uses[i]));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;
  while ((gtk_widget_get_width (GTK_WIDGET (fixture->view)) != width
          || gtk_widget_get_height (GTK_WIDGET (fixture->view)) != height)
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->view)), ==, height);
  /* The legend follows the plan when that pauses. */
  map_fixture_spin (400);
}

static void
tear_down (MapFixture *fixture)
{
  map_fixture_tear_down (fixture, NULL);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static graphene_rect_t
find_legend (MapFixture *fixture)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (quartier_map_view_get_legend (fixture->view),
                                            GTK_WIDGET (fixture->view), &bounds));
  return bounds;
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

static void
never_more_than_a_third (void)
{
  static const int sizes[][3] = { { 720, 484, 100 }, { 720, 484, 175 }, { 720, 240, 100 }, { 720, 240, 175 },
                                  { 360, 484, 175 }, { 1280, 720, 175 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const int *size = sizes[i];
      MapFixture fixture = { 0 };
      graphene_rect_t legend;

      g_test_message ("%d x %d, text of %d %%", size[0], size[1], size[2]);
      set_up (&fixture, size[0], size[1], size[2]);
      legend = find_legend (&fixture);
      g_assert_cmpfloat (legend.size.height, >, 20);
      g_assert_cmpfloat (legend.size.width * legend.size.height, <=, size[0] * size[1] / 3.0);
      g_assert_cmpfloat (legend.origin.y, >=, 0);
      g_assert_cmpfloat (legend.origin.x + legend.size.width, <=, size[0]);
      g_assert_cmpfloat (legend.origin.y + legend.size.height, <=, size[1]);
      g_assert_true (legend.origin.x >= TOOLS_WIDTH - 1 || legend.origin.y >= TOOLS_HEIGHT - 1);
      tear_down (&fixture);
    }
}

/* What a newcomer is told: a wrapped text over two buttons, as wide as those. */
static GtkWidget *
make_card (void)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *text = gtk_label_new ("Select a district and drag one of its corners: the figures follow while you drag.");
  GtkWidget *buttons = gtk_button_new_with_label ("Tip 1 of 4 No more tips Next");

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (text), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 36);
  gtk_box_append (GTK_BOX (card), text);
  gtk_box_append (GTK_BOX (card), buttons);
  return card;
}

/* The card stands beside legend, tools, buttons and scale, and is seen wherever there is room for it. In a window of
 * usual size it leaves the middle of the map, where a plan is, to the plan: it stands right and low. */
static void
card_covers_nothing (void)
{
  static const struct
  {
    int width, height, text_percent;
    gboolean is_folded, is_seen, is_aside;
  } cases[] = {
    { 1440, 800, 100, FALSE, TRUE, TRUE },   { 1024, 600, 100, FALSE, TRUE, TRUE },
    { 900, 460, 100, FALSE, TRUE, TRUE },    { 720, 440, 100, FALSE, TRUE, FALSE },
    { 1024, 600, 175, FALSE, TRUE, FALSE },  { 720, 440, 175, FALSE, TRUE, FALSE },
    { 720, 440, 175, TRUE, TRUE, FALSE },    { 640, 480, 100, FALSE, TRUE, FALSE },
    { 360, 484, 175, FALSE, FALSE, FALSE },  { 720, 200, 175, FALSE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int width = cases[i].width, height = cases[i].height;
      const graphene_rect_t fixed[] = {
        { { 0, 0 }, { TOOLS_WIDTH, TOOLS_HEIGHT } },
        { { (float)width - BUTTONS_WIDTH, 0 }, { BUTTONS_WIDTH, BUTTONS_HEIGHT } },
      };
      MapFixture fixture = { 0 };
      GtkWidget *card = make_card ();
      graphene_rect_t bounds, legend, map;

      g_test_message ("%d x %d, text of %d %%", width, height, cases[i].text_percent);
      set_up (&fixture, width, height, cases[i].text_percent);
      quartier_map_view_set_card (fixture.view, card);
      g_object_set (quartier_map_view_get_legend (fixture.view), "folded", cases[i].is_folded, NULL);
      map_fixture_spin (100);
      g_assert_cmpint (gtk_widget_get_mapped (card), ==, cases[i].is_seen);
      if (cases[i].is_seen)
        {
          g_assert_true (gtk_widget_compute_bounds (card, GTK_WIDGET (fixture.view), &bounds));
          map = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
          legend = find_legend (&fixture);
          g_assert_true (graphene_rect_contains_rect (&map, &bounds));
          g_assert_false (graphene_rect_intersection (&bounds, &legend, NULL));
          for (gsize k = 0; k < G_N_ELEMENTS (fixed); k++)
            g_assert_false (graphene_rect_intersection (&bounds, &fixed[k], NULL));
          if (cases[i].is_aside)
            {
              g_assert_cmpfloat (bounds.origin.x, >, (float)width / 2);
              g_assert_cmpfloat (bounds.origin.y, >, (float)height / 2);
            }
        }
      tear_down (&fixture);
    }
}

/* What has no room is not lost: the rows turn. On a map with room for all there is nothing to turn. */
static void
rows_turn (void)
{
  static const struct
  {
    int height;
    gboolean turns;
  } cases[] = { { 300, TRUE }, { 760, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MapFixture fixture = { 0 };
      GtkWidget *scroller;
      GtkAdjustment *adjustment;

      set_up (&fixture, 1000, cases[i].height, 100);
      scroller = find_child (quartier_map_view_get_legend (fixture.view), GTK_TYPE_SCROLLED_WINDOW);
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      g_assert_cmpint (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment), ==,
                       cases[i].turns);
      tear_down (&fixture);
    }
}

/* A picture of the map has all of the legend, whatever the screen shows of it. */
static GBytes *
make_picture (MapFixture *fixture)
{
  g_autoptr (GdkTexture) picture = quartier_map_view_make_picture (fixture->view, 1);
  gsize size;
  guchar *pixels;

  g_assert_nonnull (picture);
  size = (gsize)gdk_texture_get_width (picture) * (gsize)gdk_texture_get_height (picture) * 4;
  pixels = g_malloc (size);
  gdk_texture_download (picture, pixels, (gsize)gdk_texture_get_width (picture) * 4);
  return g_bytes_new_take (pixels, size);
}

static void
folds (void)
{
  MapFixture fixture = { 0 };
  g_autoptr (GBytes) open_picture = NULL;
  g_autoptr (GBytes) folded_picture = NULL;
  graphene_rect_t whole, folded, again;
  GtkWidget *legend;
  gboolean is_folded;

  set_up (&fixture, 800, 600, 100);
  legend = quartier_map_view_get_legend (fixture.view);
  whole = find_legend (&fixture);
  open_picture = make_picture (&fixture);
  map_fixture_spin (100);
  /* The button by the head, as the keyboard presses it. */
  g_signal_emit_by_name (find_child (legend, GTK_TYPE_BUTTON), "clicked");
  map_fixture_spin (100);
  g_object_get (legend, "folded", &is_folded, NULL);
  g_assert_true (is_folded);
  folded = find_legend (&fixture);
  g_assert_cmpfloat (folded.size.height, <, whole.size.height / 4);
  g_assert_cmpfloat (folded.size.height, >, 20);
  /* Its foot stays where it was: above the scale. */
  g_assert_cmpfloat_with_epsilon (folded.origin.y + folded.size.height, whole.origin.y + whole.size.height, 0.5);
  folded_picture = make_picture (&fixture);
  g_assert_true (g_bytes_equal (open_picture, folded_picture));
  map_fixture_spin (100);
  /* The picture has not opened it. */
  again = find_legend (&fixture);
  g_assert_cmpfloat (again.size.height, ==, folded.size.height);
  g_object_set (legend, "folded", FALSE, NULL);
  map_fixture_spin (100);
  again = find_legend (&fixture);
  g_assert_cmpfloat (again.size.height, ==, whole.size.height);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/legend/third", never_more_than_a_third);
  g_test_add_func ("/legend/card", card_covers_nothing);
  g_test_add_func ("/legend/turns", rows_turn);
  g_test_add_func ("/legend/folds", folds);
  return g_test_run ();
}
