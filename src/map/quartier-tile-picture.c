#include "map/quartier-tile-picture.h"

#include "map/map-ink.h"

#define SEAM_PX 0.75

struct _QuartierTilePicture
{
  GObject parent_instance;

  /* Owned */
  cairo_surface_t *surface; /* (nullable): until it is first shown */
  GskRenderNode *node;      /* (nullable): from then on */

  int size_px;
};

/* A paintable is not told who will draw it. All windows of a program are drawn alike. */
static gboolean cairo_draws;

static int
get_size (GdkPaintable *paintable)
{
  return QUARTIER_TILE_PICTURE (paintable)->size_px;
}

static GdkPaintableFlags
get_flags (GdkPaintable *paintable G_GNUC_UNUSED)
{
  return GDK_PAINTABLE_STATIC_CONTENTS | GDK_PAINTABLE_STATIC_SIZE;
}

static void
snapshot_picture (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  QuartierTilePicture *self = QUARTIER_TILE_PICTURE (paintable);

  if (self->node == NULL)
    self->node = quartier_map_picture (g_steal_pointer (&self->surface), self->size_px,
                                       self->size_px, cairo_draws);
  gtk_snapshot_save (GTK_SNAPSHOT (snapshot));
  /* A hair larger than its place: where tiles lie between whole pixels, their soft edges would let
   * the paper through as a seam. */
  gtk_snapshot_scale (GTK_SNAPSHOT (snapshot), (width + SEAM_PX) / self->size_px,
                      (height + SEAM_PX) / self->size_px);
  gtk_snapshot_append_node (GTK_SNAPSHOT (snapshot), self->node);
  gtk_snapshot_restore (GTK_SNAPSHOT (snapshot));
}

static void
init_paintable (GdkPaintableInterface *iface)
{
  iface->snapshot = snapshot_picture;
  iface->get_flags = get_flags;
  iface->get_intrinsic_width = get_size;
  iface->get_intrinsic_height = get_size;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (QuartierTilePicture,
                               quartier_tile_picture,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable))

static void
quartier_tile_picture_finalize (GObject *object)
{
  QuartierTilePicture *self = QUARTIER_TILE_PICTURE (object);

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  G_OBJECT_CLASS (quartier_tile_picture_parent_class)->finalize (object);
}

static void
quartier_tile_picture_class_init (QuartierTilePictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_tile_picture_finalize;
}

static void
quartier_tile_picture_init (QuartierTilePicture *self G_GNUC_UNUSED)
{
}

/**
 * quartier_tile_picture_new:
 * @surface: (transfer full): a square image, larger than @size_px on a screen of high resolution
 * @size_px: in logical pixels
 *
 * Any thread may make one; the main thread alone shows it.
 */
QuartierTilePicture *
quartier_tile_picture_new (cairo_surface_t *surface, int size_px)
{
  QuartierTilePicture *self = g_object_new (QUARTIER_TYPE_TILE_PICTURE, NULL);

  self->surface = surface;
  self->size_px = size_px;
  return self;
}

/**
 * quartier_tile_picture_set_cairo:
 * @is_cairo: see quartier_map_is_cairo()
 *
 * To be called once it is known who draws the windows, before any picture is shown.
 */
void
quartier_tile_picture_set_cairo (gboolean is_cairo)
{
  cairo_draws = is_cairo;
}
