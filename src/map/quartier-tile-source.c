#include "map/quartier-tile-source.h"

#include "map/quartier-tile-picture.h"

#define USUAL_DPI 96.0

typedef struct
{
  double text_scale; /* of names */
} QuartierTileSourcePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QuartierTileSource, quartier_tile_source,
                                     SHUMATE_TYPE_MAP_SOURCE)

typedef struct
{
  guint x;
  guint y;
  guint zoom;
  guint size_px;
  double scale; /* device pixels per pixel */
} Job;

static QuartierTilePicture *
paint_picture (QuartierTileSource *self, const Job *job)
{
  int side = (int)ceil (job->size_px * job->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, job->scale, job->scale);
  quartier_tile_source_paint (self, cr, job->x, job->y, job->zoom, job->size_px);
  cairo_destroy (cr);
  return quartier_tile_picture_new (surface, job->size_px);
}

/* In a worker */
static void
paint_job (gpointer data, gpointer user_data G_GNUC_UNUSED)
{
  g_autoptr (GTask) task = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (
      task, paint_picture (g_task_get_source_object (task), g_task_get_task_data (task)),
      g_object_unref);
}

/* Own threads, kept: GLib's shared ones may be busy with an estimate, and each new thread would
 * set up the fonts again. */
static GThreadPool *
get_painters (void)
{
  static GThreadPool *painters;

  if (g_once_init_enter (&painters))
    {
      GThreadPool *pool = g_thread_pool_new (paint_job, NULL,
                                             CLAMP (g_get_num_processors () - 1, 2, 4), TRUE, NULL);

      g_once_init_leave (&painters, pool);
    }
  return painters;
}

static void
tile_painted_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) fill = user_data;
  ShumateTile *tile = g_task_get_task_data (fill);
  GError *error = NULL;
  g_autoptr (QuartierTilePicture) picture = g_task_propagate_pointer (G_TASK (result), &error);

  /* Done even when it was cancelled: otherwise the map waits for it for ever */
  if (picture != NULL)
    {
      shumate_tile_set_paintable (tile, GDK_PAINTABLE (picture));
      shumate_tile_set_fade_in (tile, FALSE);
    }
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  if (picture != NULL)
    g_task_return_boolean (fill, TRUE);
  else
    g_task_return_error (fill, error);
}

static void
quartier_tile_source_fill_tile_async (ShumateMapSource *source,
                                      ShumateTile *tile,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  GTask *fill = g_task_new (source, cancellable, callback, user_data);
  GTask *paint = g_task_new (source, cancellable, tile_painted_cb, fill);
  Job *job = g_new0 (Job, 1);

  job->x = shumate_tile_get_x (tile);
  job->y = shumate_tile_get_y (tile);
  job->zoom = shumate_tile_get_zoom_level (tile);
  job->size_px = shumate_tile_get_size (tile);
  job->scale = 1;
#if SHUMATE_CHECK_VERSION(1, 1, 0)
  job->scale = shumate_tile_get_scale_factor (tile);
#endif
  g_task_set_task_data (fill, g_object_ref (tile), g_object_unref);
  g_task_set_task_data (paint, job, g_free);
  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  g_thread_pool_push (get_painters (), paint, NULL);
}

static gboolean
quartier_tile_source_fill_tile_finish (ShumateMapSource *source G_GNUC_UNUSED,
                                       GAsyncResult *result,
                                       GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static double
read_text_scale (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;

  if (settings != NULL)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return MAX (1, dpi / (USUAL_DPI * PANGO_SCALE));
}

static void
quartier_tile_source_class_init (QuartierTileSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = quartier_tile_source_fill_tile_async;
  source_class->fill_tile_finish = quartier_tile_source_fill_tile_finish;
}

static void
quartier_tile_source_init (QuartierTileSource *self)
{
  QuartierTileSourcePrivate *priv = quartier_tile_source_get_instance_private (self);

  priv->text_scale = 1;
}

/**
 * quartier_tile_source_take_text_size:
 *
 * Names are as large as text is now. Tiles with larger names are others, so the id says so; to be called once,
 * by who makes the source.
 */
void
quartier_tile_source_take_text_size (QuartierTileSource *self)
{
  QuartierTileSourcePrivate *priv = quartier_tile_source_get_instance_private (self);
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);
  g_autofree char *id = NULL;

  priv->text_scale = read_text_scale ();
  if (priv->text_scale == 1)
    return;
  id = g_strdup_printf ("%s-text-%.0f", shumate_map_source_get_id (source), 100 * priv->text_scale);
  shumate_map_source_set_id (source, id);
}

/**
 * quartier_tile_source_paint:
 * @cr: paints in pixels of the tile
 * @x: column
 * @y: row, from the north
 * @zoom: zoom level
 * @size_px: side of the tile
 *
 * Paints a tile at once, in the calling thread: for reports, pictures and tests.
 */
void
quartier_tile_source_paint (
    QuartierTileSource *self, cairo_t *cr, guint x, guint y, guint zoom, double size_px)
{
  QuartierTileSourcePrivate *priv = quartier_tile_source_get_instance_private (self);
  g_autoptr (QuartierTileCanvas) canvas = NULL;

  g_return_if_fail (QUARTIER_IS_TILE_SOURCE (self));

  canvas = quartier_tile_canvas_new (cr, x, y, zoom, size_px);
  quartier_tile_canvas_set_text_scale (canvas, priv->text_scale);
  QUARTIER_TILE_SOURCE_GET_CLASS (self)->paint (self, canvas);
}
