#include "map/quartier-site-source.h"

struct _QuartierSiteSource
{
  QuartierTileSource parent_instance;
  /* Owned */
  QuartierSitePicture *picture;

  cairo_matrix_t to_mercator;
};

G_DEFINE_FINAL_TYPE (QuartierSiteSource, quartier_site_source, QUARTIER_TYPE_TILE_SOURCE)

static void
quartier_site_source_paint (QuartierTileSource *source, QuartierTileCanvas *canvas)
{
  QuartierSiteSource *self = QUARTIER_SITE_SOURCE (source);
  const QuartierMercatorBox box = quartier_tile_canvas_get_box (canvas, 0);
  const double scale = quartier_tile_canvas_get_px_per_unit (canvas);
  cairo_matrix_t to_tile;

  cairo_matrix_init (&to_tile, scale, 0, 0, scale, -box.x0 * scale, -box.y0 * scale);
  cairo_matrix_multiply (&to_tile, &self->to_mercator, &to_tile);
  quartier_site_picture_paint (self->picture, quartier_tile_canvas_get_cairo (canvas), &to_tile);
}

static void
quartier_site_source_finalize (GObject *object)
{
  QuartierSiteSource *self = QUARTIER_SITE_SOURCE (object);

  g_clear_pointer (&self->picture, quartier_site_picture_unref);
  G_OBJECT_CLASS (quartier_site_source_parent_class)->finalize (object);
}

static void
quartier_site_source_class_init (QuartierSiteSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_site_source_finalize;
  QUARTIER_TILE_SOURCE_CLASS (klass)->paint = quartier_site_source_paint;
}

static void
quartier_site_source_init (QuartierSiteSource *self G_GNUC_UNUSED)
{
}

/* (transfer full): the same for the same picture in the same place. */
char *
quartier_site_source_dup_id (QuartierSitePicture *picture, const cairo_matrix_t *to_mercator)
{
  return g_strdup_printf ("quartier-site-%s-%a-%a-%a-%a-%a-%a",
                          quartier_site_picture_get_id (picture), to_mercator->xx, to_mercator->xy,
                          to_mercator->yx, to_mercator->yy, to_mercator->x0, to_mercator->y0);
}

/**
 * quartier_site_source_new:
 * @picture: a reference is taken
 * @to_mercator: its pixels to Mercator units
 *
 * Returns: (transfer full): a map source whose id names the picture and its place
 */
QuartierSiteSource *
quartier_site_source_new (QuartierSitePicture *picture, const cairo_matrix_t *to_mercator)
{
  g_autofree char *id = quartier_site_source_dup_id (picture, to_mercator);
  QuartierSiteSource *self = g_object_new (
      QUARTIER_TYPE_SITE_SOURCE, "id", id, "name", "Site plan", "min-zoom-level", 0,
      "max-zoom-level", 19, "tile-size", 256, "projection", SHUMATE_MAP_PROJECTION_MERCATOR, NULL);

  self->picture = quartier_site_picture_ref (picture);
  self->to_mercator = *to_mercator;
  return self;
}
