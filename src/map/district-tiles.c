#include "map/district-tiles.h"

#include <math.h>
#include <string.h>

#include "map/map-ink.h"

#define TILE_PX 256

/* Outlines reach this far beyond the shapes they belong to. */
#define REACH_PX 3.0

/* How long painting may take in one frame, as long as there is something older to show instead. */
#define BUDGET_US 8000

/* How long the zoom must rest before new pictures are made. */
#define REST_US 100000

/* More pictures than this: those out of view go. */
#define MAX_TILES 240

typedef struct
{
  GskRenderNode *picture;   /* (nullable): nothing to show */
  cairo_surface_t *surface; /* (nullable): what it shows, never painted on again */
  gboolean is_dirty;
  gboolean is_all_dirty; /* not only in the box */
  QuartierMapBox dirty;  /* of the world */
} Tile;

typedef struct
{
  int x0, y0, x1, y1; /* inclusive */
} TileRange;

struct _QuartierDistrictTiles
{
  /* Owned */
  GHashTable *tiles; /* column and row in a gint64 → Tile */
  GHashTable *stale; /* (nullable): those of the zoom before */

  QuartierDistrictTilesFunc paint;
  gpointer paint_data;

  double px_per_world;
  double stale_px_per_world;
  int scale_factor;
  gboolean is_cairo;
  gint64 zoomed_at_us;
  TileRange in_view;
};

static void
tile_free (gpointer data)
{
  Tile *tile = data;

  g_clear_pointer (&tile->picture, gsk_render_node_unref);
  g_clear_pointer (&tile->surface, cairo_surface_destroy);
  g_free (tile);
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, tile_free);
}

static gint64
pack (int x, int y)
{
  return (gint64)((guint64)(guint32)x << 32 | (guint32)y);
}

static Tile *
find_tile (GHashTable *tiles, int x, int y)
{
  const gint64 key = pack (x, y);

  return g_hash_table_lookup (tiles, &key);
}

static void
copy_surface (cairo_surface_t *from, cairo_surface_t *to)
{
  const gsize length
      = (gsize)cairo_image_surface_get_stride (from) * cairo_image_surface_get_height (from);

  cairo_surface_flush (to);
  memcpy (cairo_image_surface_get_data (to), cairo_image_surface_get_data (from), length);
  cairo_surface_mark_dirty (to);
}

/* Leaves of @cr only whole pixels around @dirty, and nothing in them; @box becomes what has ink there. */
static void
clip_to (QuartierDistrictTiles *self,
         cairo_t *cr,
         const QuartierMapAffine *affine,
         const QuartierMapBox *dirty,
         QuartierMapBox *box)
{
  const QuartierMapBox px = quartier_map_affine_box (affine, dirty);
  const double x0 = floor (px.x0 - REACH_PX), x1 = ceil (px.x1 + REACH_PX);
  const double y0 = floor (px.y0 - REACH_PX), y1 = ceil (px.y1 + REACH_PX);

  cairo_rectangle (cr, x0, y0, x1 - x0, y1 - y0);
  cairo_clip (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  box->x0 = MAX (box->x0, (x0 - REACH_PX - affine->x0) / self->px_per_world);
  box->x1 = MIN (box->x1, (x1 + REACH_PX - affine->x0) / self->px_per_world);
  box->y0 = MAX (box->y0, (y0 - REACH_PX - affine->y0) / self->px_per_world);
  box->y1 = MIN (box->y1, (y1 + REACH_PX - affine->y0) / self->px_per_world);
}

/* As it was, but for what is dirty. */
static void
paint_picture (QuartierDistrictTiles *self, Tile *tile, int x, int y)
{
  const int size = TILE_PX * self->scale_factor;
  const QuartierMapAffine affine = { self->px_per_world,   0,
                                     -(double)x * TILE_PX, 0,
                                     self->px_per_world,   -(double)y * TILE_PX };
  QuartierMapBox box = { ((double)x * TILE_PX - REACH_PX) / self->px_per_world,
                         ((double)y * TILE_PX - REACH_PX) / self->px_per_world,
                         ((x + 1.0) * TILE_PX + REACH_PX) / self->px_per_world,
                         ((y + 1.0) * TILE_PX + REACH_PX) / self->px_per_world };
  cairo_surface_t *before = g_steal_pointer (&tile->surface);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  gboolean is_painted = FALSE;

  cairo_scale (cr, self->scale_factor, self->scale_factor);
  if (before != NULL && tile->is_dirty && !tile->is_all_dirty)
    {
      copy_surface (before, surface);
      clip_to (self, cr, &affine, &tile->dirty, &box);
      is_painted = TRUE;
    }
  is_painted |= self->paint (cr, &affine, &box, self->paint_data);
  cairo_destroy (cr);
  g_clear_pointer (&before, cairo_surface_destroy);
  if (is_painted)
    {
      tile->surface = cairo_surface_reference (surface);
      tile->picture = quartier_map_picture (surface, TILE_PX, TILE_PX, self->is_cairo);
    }
  else
    cairo_surface_destroy (surface);
}

static Tile *
paint_tile (QuartierDistrictTiles *self, int x, int y)
{
  Tile *tile = find_tile (self->tiles, x, y);

  if (tile == NULL)
    {
      const gint64 key = pack (x, y);

      tile = g_new0 (Tile, 1);
      g_hash_table_insert (self->tiles, g_memdup2 (&key, sizeof key), tile);
    }
  g_clear_pointer (&tile->picture, gsk_render_node_unref);
  paint_picture (self, tile, x, y);
  tile->is_dirty = tile->is_all_dirty = FALSE;
  return tile;
}

static gboolean
is_out_of_view (gpointer key, gpointer value G_GNUC_UNUSED, gpointer data)
{
  const TileRange *keep = data;
  const gint64 packed = *(gint64 *)key;
  const int x = packed >> 32;
  const int y = (gint32)(packed & 0xffffffff);

  return x < keep->x0 - 1 || x > keep->x1 + 1 || y < keep->y0 - 1 || y > keep->y1 + 1;
}

/* Keeps what was painted for another zoom as stale; what was not worth keeping goes. */
static void
start_zoom (QuartierDistrictTiles *self, double px_per_world, int scale_factor)
{
  if (g_hash_table_size (self->tiles) > 0)
    {
      g_clear_pointer (&self->stale, g_hash_table_unref);
      self->stale = g_steal_pointer (&self->tiles);
      self->stale_px_per_world = self->px_per_world;
      self->tiles = new_table ();
    }
  self->px_per_world = px_per_world;
  self->scale_factor = scale_factor;
  self->zoomed_at_us = g_get_monotonic_time ();
}

/* Shows the stale pictures in the place of a missing one. */
static void
append_stale (QuartierDistrictTiles *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *rect,
              double base_x,
              double base_y)
{
  const double scale = self->px_per_world / self->stale_px_per_world;
  const double size = TILE_PX * scale;
  const int x0 = floor ((rect->origin.x - base_x) / size);
  const int y0 = floor ((rect->origin.y - base_y) / size);
  const int x1 = ceil ((rect->origin.x + rect->size.width - base_x) / size);
  const int y1 = ceil ((rect->origin.y + rect->size.height - base_y) / size);

  /* Far out of the old zoom there is little to see and much to append. */
  if ((double)(x1 - x0) * (y1 - y0) > 64)
    return;
  gtk_snapshot_push_clip (snapshot, rect);
  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++)
      {
        const Tile *tile = find_tile (self->stale, x, y);

        if (tile != NULL && tile->picture != NULL)
          quartier_map_append_picture (snapshot, tile->picture, base_x + x * size,
                                       base_y + y * size, scale);
      }
  gtk_snapshot_pop (snapshot);
}

QuartierDistrictTiles *
quartier_district_tiles_new (QuartierDistrictTilesFunc paint, gpointer data)
{
  QuartierDistrictTiles *self = g_new0 (QuartierDistrictTiles, 1);

  self->tiles = new_table ();
  self->paint = paint;
  self->paint_data = data;
  self->scale_factor = 1;
  return self;
}

void
quartier_district_tiles_free (QuartierDistrictTiles *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->tiles);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  g_free (self);
}

/**
 * quartier_district_tiles_clear:
 *
 * Forgets all pictures at once: another plan.
 */
void
quartier_district_tiles_clear (QuartierDistrictTiles *self)
{
  g_hash_table_remove_all (self->tiles);
  g_clear_pointer (&self->stale, g_hash_table_unref);
}

static void
make_dirty (Tile *tile, const QuartierMapBox *box)
{
  tile->is_all_dirty |= box == NULL;
  if (box != NULL && tile->is_dirty)
    tile->dirty = (QuartierMapBox){ MIN (tile->dirty.x0, box->x0), MIN (tile->dirty.y0, box->y0),
                                    MAX (tile->dirty.x1, box->x1), MAX (tile->dirty.y1, box->y1) };
  else if (box != NULL)
    tile->dirty = *box;
  tile->is_dirty = TRUE;
}

/**
 * quartier_district_tiles_invalidate:
 * @box: (nullable): where something changed; %NULL for everywhere
 *
 * The pictures there are painted anew where the box is, and shown as they are until then.
 */
void
quartier_district_tiles_invalidate (QuartierDistrictTiles *self, const QuartierMapBox *box)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->tiles);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const gint64 packed = *(gint64 *)key;
      const double x = (double)(packed >> 32) * TILE_PX;
      const double y = (double)(gint32)(packed & 0xffffffff) * TILE_PX;

      if (box == NULL
          || (box->x0 * self->px_per_world - REACH_PX <= x + TILE_PX
              && box->x1 * self->px_per_world + REACH_PX >= x
              && box->y0 * self->px_per_world - REACH_PX <= y + TILE_PX
              && box->y1 * self->px_per_world + REACH_PX >= y))
        make_dirty (value, box);
    }
}

/**
 * quartier_district_tiles_snapshot:
 * @affine: of the widget, not rotated
 * @is_cairo: see quartier_map_is_cairo()
 *
 * Shows the pictures in view, painting those that are missing as far as the frame's time allows.
 * Where there is nothing older to show, it paints whatever that takes.
 *
 * Returns: whether all is shown as it should be; %FALSE asks for another frame
 */
gboolean
quartier_district_tiles_snapshot (QuartierDistrictTiles *self,
                                  GtkSnapshot *snapshot,
                                  const QuartierMapAffine *affine,
                                  int width,
                                  int height,
                                  int scale_factor,
                                  gboolean is_cairo)
{
  const gint64 start_us = g_get_monotonic_time ();
  /* Whole pixels of the device, or every picture is blurred. */
  const double base_x = round (affine->x0 * scale_factor) / scale_factor;
  const double base_y = round (affine->y0 * scale_factor) / scale_factor;
  const TileRange range
      = { floor (-base_x / TILE_PX), floor (-base_y / TILE_PX), floor ((width - base_x) / TILE_PX),
          floor ((height - base_y) / TILE_PX) };
  gboolean is_resting, is_whole = TRUE;

  /* The affine comes from differences of large numbers: equal to a part in 10⁹ is equal. */
  if (self->px_per_world == 0 || self->scale_factor != scale_factor
      || fabs (affine->xx / self->px_per_world - 1) > 1e-9)
    start_zoom (self, affine->xx, scale_factor);
  self->in_view = range;
  self->is_cairo = is_cairo;
  is_resting = start_us - self->zoomed_at_us >= REST_US;
  for (int y = range.y0; y <= range.y1; y++)
    for (int x = range.x0; x <= range.x1; x++)
      {
        const graphene_rect_t rect = GRAPHENE_RECT_INIT (
            base_x + (double)x * TILE_PX, base_y + (double)y * TILE_PX, TILE_PX, TILE_PX);
        const gboolean may_paint = is_resting && g_get_monotonic_time () - start_us < BUDGET_US;
        Tile *tile = find_tile (self->tiles, x, y);

        if (tile == NULL && self->stale != NULL && !may_paint)
          {
            append_stale (self, snapshot, &rect, base_x, base_y);
            is_whole = FALSE;
            continue;
          }
        if (tile == NULL || (tile->is_dirty && g_get_monotonic_time () - start_us < BUDGET_US))
          tile = paint_tile (self, x, y);
        is_whole &= !tile->is_dirty;
        if (tile->picture != NULL)
          quartier_map_append_picture (snapshot, tile->picture, rect.origin.x, rect.origin.y, 1);
      }
  if (is_whole)
    g_clear_pointer (&self->stale, g_hash_table_unref);
  if (g_hash_table_size (self->tiles) > MAX_TILES)
    g_hash_table_foreach_remove (self->tiles, is_out_of_view, &self->in_view);
  return is_whole;
}

/**
 * quartier_district_tiles_prefetch:
 *
 * Paints one picture just out of view, so that panning finds it there.
 *
 * Returns: whether there may be more to do
 */
gboolean
quartier_district_tiles_prefetch (QuartierDistrictTiles *self)
{
  const TileRange *range = &self->in_view;

  if (self->px_per_world == 0 || self->stale != NULL)
    return FALSE;
  for (int y = range->y0 - 1; y <= range->y1 + 1; y++)
    for (int x = range->x0 - 1; x <= range->x1 + 1; x++)
      {
        const Tile *tile = find_tile (self->tiles, x, y);

        if (tile == NULL || tile->is_dirty)
          {
            paint_tile (self, x, y);
            return TRUE;
          }
      }
  return FALSE;
}
