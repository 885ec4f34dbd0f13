/*
 * Districts kept as pictures: what is painted again when one of them changes.
 */
#include <math.h>

#include "map/district-tiles.h"

#define N_DISCS 400
#define WORLD_PX 512.0

typedef struct
{
  QuartierMapPoint at[N_DISCS]; /* of the world */
  guint n_painted;
} Discs;

/* Of a disc with a radius of 9 px. */
static QuartierMapBox
disc_box (const QuartierMapPoint *at)
{
  const double r = 9 / WORLD_PX;

  return (QuartierMapBox){ at->x - r, at->y - r, at->x + r, at->y + r };
}

static gboolean
paint_discs (cairo_t *cr, const QuartierMapAffine *affine, const QuartierMapBox *box, gpointer data)
{
  Discs *discs = data;
  const guint n_before = discs->n_painted;

  for (int i = 0; i < N_DISCS; i++)
    {
      const QuartierMapBox disc = disc_box (&discs->at[i]);

      if (disc.x0 > box->x1 || disc.x1 < box->x0 || disc.y0 > box->y1 || disc.y1 < box->y0)
        continue;
      cairo_set_source_rgba (cr, i % 3 / 2.0, i % 5 / 4.0, 0.5, 0.6);
      cairo_arc (cr, affine->xx * discs->at[i].x + affine->x0,
                 affine->yy * discs->at[i].y + affine->y0, 9, 0, 2 * G_PI);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1.3);
      cairo_stroke (cr);
      discs->n_painted++;
    }
  return discs->n_painted > n_before;
}

/* (transfer full): all of the world as the pictures show it. */
static cairo_surface_t *
draw_tiles (QuartierDistrictTiles *tiles, int scale)
{
  const QuartierMapAffine affine = { WORLD_PX, 0, 0, 0, WORLD_PX, 0 };
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)WORLD_PX, (int)WORLD_PX);
  cairo_t *cr = cairo_create (surface);
  gboolean is_whole = FALSE;

  /* As often as it asks for another frame: a slow machine paints less within the time of one. */
  for (int frame = 0; frame < 100 && !is_whole; frame++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      is_whole = quartier_district_tiles_snapshot (tiles, snapshot, &affine, (int)WORLD_PX,
                                                   (int)WORLD_PX, scale, TRUE);
      g_clear_pointer (&node, gsk_render_node_unref);
      node = gtk_snapshot_free_to_node (snapshot);
    }
  g_assert_true (is_whole);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The most that a byte differs by. */
static int
find_difference (cairo_surface_t *a, cairo_surface_t *b)
{
  const gsize length
      = (gsize)cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);
  int most = 0;

  for (gsize i = 0; i < length; i++)
    most = MAX (most, ABS ((int)cairo_image_surface_get_data (a)[i]
                           - (int)cairo_image_surface_get_data (b)[i]));
  return most;
}

/* A disc in one picture, one on the edge of two, and one that leaves a picture for another: what is
 * painted again is a few discs, and what painting all of them makes, but for how
 * Cairo rounds within a clip. */
static void
tiles_mend_what_changed (gconstpointer data)
{
  static const int moved[] = { 45, 209, 250 };
  const int scale = GPOINTER_TO_INT (data);
  g_autofree Discs *discs = g_new0 (Discs, 1);
  g_autoptr (QuartierDistrictTiles) tiles = quartier_district_tiles_new (paint_discs, discs);
  g_autoptr (QuartierDistrictTiles) anew = quartier_district_tiles_new (paint_discs, discs);
  cairo_surface_t *first, *mended, *whole;

  for (int i = 0; i < N_DISCS; i++)
    discs->at[i] = (QuartierMapPoint){ (i % 20 + 0.5) / 20, (i / 20 + 0.5) / 20 };
  first = draw_tiles (tiles, scale);
  g_assert_cmpuint (discs->n_painted, >=, N_DISCS);
  for (gsize k = 0; k < G_N_ELEMENTS (moved); k++)
    {
      QuartierMapPoint *at = &discs->at[moved[k]];
      const QuartierMapBox before = disc_box (at);
      QuartierMapBox after;

      at->x += 5.3 / WORLD_PX;
      at->y += 7.7 / WORLD_PX;
      after = disc_box (at);
      quartier_district_tiles_invalidate (tiles, &before);
      quartier_district_tiles_invalidate (tiles, &after);
      discs->n_painted = 0;
      cairo_surface_destroy (draw_tiles (tiles, scale));
      g_assert_cmpuint (discs->n_painted, >, 0);
      g_assert_cmpuint (discs->n_painted, <, 40);
    }
  mended = draw_tiles (tiles, scale);
  whole = draw_tiles (anew, scale);
  g_assert_cmpint (find_difference (mended, whole), <=, 2);
  g_assert_cmpint (find_difference (first, whole), >, 100);
  cairo_surface_destroy (first);
  cairo_surface_destroy (mended);
  cairo_surface_destroy (whole);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/map/tiles/mended", GINT_TO_POINTER (1), tiles_mend_what_changed);
  g_test_add_data_func ("/map/tiles/mended-fine", GINT_TO_POINTER (2), tiles_mend_what_changed);
  return g_test_run ();
}
