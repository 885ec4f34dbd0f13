/*
 * What more than one district covers: stripes in the warning colour, and where they would hide all that is below
 * them, as seen from far off, a sign.
 */
#include "map/quartier-district-layer-private.h"

#include <math.h>

/* Between the stripes; and so many places are striped at most. */
#define HATCH_PX 8.0
#define MOST_HATCHED 300

/* What is smaller than two stripes has a sign instead; those so near each other have one together. */
#define SIGN_BELOW_PX 16.0
#define SIGN_PX 5.0
#define SIGN_CELL_PX 24.0

static void
add_rings (cairo_t *cr, const QuartierPolygon *shape, const QuartierMapAffine *affine)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (shape); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (shape, p, r, &n);

        for (gsize i = 0; i < n; i++)
          {
            const QuartierMapPoint at = quartier_map_point (&ring[i]);

            cairo_line_to (cr, QUARTIER_AFFINE_X (affine, at.x, at.y),
                           QUARTIER_AFFINE_Y (affine, at.x, at.y));
          }
        cairo_close_path (cr);
        cairo_new_sub_path (cr);
      }
}

/* The warning colour in stripes: what is below stays to be seen. */
static void
hatch (cairo_t *cr, const GdkRGBA *colour)
{
  double x0, y0, x1, y1;

  cairo_path_extents (cr, &x0, &y0, &x1, &y1);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  cairo_set_line_width (cr, 2);
  for (double x = floor ((x0 - (y1 - y0)) / HATCH_PX) * HATCH_PX; x < x1; x += HATCH_PX)
    {
      cairo_move_to (cr, x, y1);
      cairo_line_to (cr, x + (y1 - y0), y0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static QuartierMapBox
get_box (const QuartierPolygon *shape)
{
  QuartierBounds bounds;
  QuartierMapPoint a, b;

  quartier_polygon_get_bounds (shape, &bounds);
  a = quartier_map_point (&(QuartierPosition){ bounds.west, bounds.north });
  b = quartier_map_point (&(QuartierPosition){ bounds.east, bounds.south });
  return (QuartierMapBox){ a.x, a.y, b.x, b.y };
}

/* Another shape than any handle, stop or pin has. */
static void
draw_sign (cairo_t *cr, const QuartierMapInk *ink, double x, double y)
{
  cairo_move_to (cr, x, y - SIGN_PX);
  cairo_line_to (cr, x + SIGN_PX, y + SIGN_PX * 0.8);
  cairo_line_to (cr, x - SIGN_PX, y + SIGN_PX * 0.8);
  cairo_close_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 4);
  gdk_cairo_set_source_rgba (cr, &ink->halo);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &ink->crossing);
  cairo_fill (cr);
}

/* Whether a sign stands already in this part of the map, which has one from now on. The parts are the map's and not
 * the window's, so that signs stay where they are while it is panned. */
static gboolean
is_signed (GHashTable *cells, const QuartierMapAffine *affine, double x, double y)
{
  const gint64 column = (gint64)floor ((x - affine->x0) / SIGN_CELL_PX);
  const gint64 row = (gint64)floor ((y - affine->y0) / SIGN_CELL_PX);
  gint64 *cell = g_new (gint64, 1);

  *cell = column * G_MAXINT32 + row;
  return !g_hash_table_add (cells, cell);
}

static gboolean
is_striped (const GArray *striped, double x, double y)
{
  for (guint i = 0; i < striped->len; i++)
    {
      const QuartierMapBox *px = &g_array_index (striped, QuartierMapBox, i);

      if (x >= px->x0 && x <= px->x1 && y >= px->y0 && y <= px->y1)
        return TRUE;
    }
  return FALSE;
}

/* In what is striped already nothing more is said. */
static void
snapshot_sign (QuartierDistrictLayer *self,
               GtkSnapshot *snapshot,
               const QuartierMapAffine *affine,
               const QuartierMapBox *box,
               GHashTable *cells,
               const GArray *striped)
{
  const QuartierMapPoint at = { (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2 };
  const double x = QUARTIER_AFFINE_X (affine, at.x, at.y), y = QUARTIER_AFFINE_Y (affine, at.x, at.y);
  cairo_t *cr;

  if (is_striped (striped, x, y) || is_signed (cells, affine, x, y))
    return;
  cr = quartier_district_layer_append_cairo (self, snapshot, affine, &(QuartierMapBox){ at.x, at.y, at.x, at.y },
                                             SIGN_PX + 4);
  if (cr == NULL)
    return;
  draw_sign (cr, quartier_map_ink (self->is_dark), x, y);
  cairo_destroy (cr);
}

static void
snapshot_stripes (QuartierDistrictLayer *self,
                  GtkSnapshot *snapshot,
                  const QuartierMapAffine *affine,
                  const QuartierMapBox *box,
                  const QuartierPolygon *shape)
{
  cairo_t *cr = quartier_district_layer_append_cairo (self, snapshot, affine, box, 2);

  if (cr == NULL)
    return;
  add_rings (cr, shape, affine);
  hatch (cr, &quartier_map_ink (self->is_dark)->crossing);
  cairo_destroy (cr);
}

void
quartier_district_layer_snapshot_overlaps (QuartierDistrictLayer *self,
                                           GtkSnapshot *snapshot,
                                           const QuartierMapAffine *affine,
                                           const QuartierMapBox *view)
{
  const gsize n = self->overlaps != NULL ? quartier_overlaps_get_n (self->overlaps) : 0;
  g_autoptr (GHashTable) cells = NULL;
  g_autoptr (GArray) striped = NULL, small = NULL;

  if (n == 0)
    return;
  cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  striped = g_array_new (FALSE, FALSE, sizeof (QuartierMapBox));
  small = g_array_new (FALSE, FALSE, sizeof (QuartierMapBox));
  for (gsize i = 0; i < n; i++)
    {
      const QuartierPolygon *shape = quartier_overlaps_get (self->overlaps, i)->shape;
      const QuartierMapBox box = get_box (shape);
      QuartierMapBox px;

      if (box.x0 > view->x1 || box.x1 < view->x0 || box.y0 > view->y1 || box.y1 < view->y0)
        continue;
      px = quartier_map_affine_box (affine, &box);
      if (MAX (px.x1 - px.x0, px.y1 - px.y0) < SIGN_BELOW_PX)
        g_array_append_val (small, box);
      else if (striped->len < MOST_HATCHED)
        {
          snapshot_stripes (self, snapshot, affine, &box, shape);
          g_array_append_val (striped, px);
        }
    }
  for (guint i = 0; i < small->len; i++)
    snapshot_sign (self, snapshot, affine, &g_array_index (small, QuartierMapBox, i), cells, striped);
}
