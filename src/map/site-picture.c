#include "map/site-picture.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "map/tile-image.h"

/* Half of the circumference that EPSG:3857 gives the Earth, in its metres. */
#define HALF_WORLD_M 20037508.342789244
#define MAX_PX 8192
#define MAX_LEVELS 8
#define LEAST_PX 64

struct _QuartierSitePicture
{
  char *id;
  cairo_surface_t *levels[MAX_LEVELS]; /* each half as large as the one before */
  guint n_levels;
  gboolean is_placed;
  cairo_matrix_t own; /* pixels to Mercator units, where the file says so */
};

/* Half the size, each pixel the mean of four. */
static cairo_surface_t *
halve (cairo_surface_t *from)
{
  const int width = (cairo_image_surface_get_width (from) + 1) / 2;
  const int height = (cairo_image_surface_get_height (from) + 1) / 2;
  cairo_surface_t *to = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (to);

  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, from, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  return to;
}

/* A world file: six numbers, of which two turn; those of quartier-cli site-plan never do. */
static gboolean
read_world_file (const char *png_path, cairo_matrix_t *out)
{
  g_autofree char *path = g_strconcat (png_path, ".wld", NULL);
  g_autofree char *text = NULL;
  const double per_m = QUARTIER_MERCATOR_SIDE / (2 * HALF_WORLD_M);
  double numbers[6];
  const char *at;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  at = text;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char *end;

      numbers[i] = g_ascii_strtod (at, &end);
      if (end == at || !isfinite (numbers[i]))
        return FALSE;
      at = end;
    }
  /* The last two are of the first pixel's middle. */
  cairo_matrix_init (out, numbers[0] * per_m, -numbers[1] * per_m, numbers[2] * per_m,
                     -numbers[3] * per_m,
                     (numbers[4] - numbers[0] / 2 - numbers[2] / 2 + HALF_WORLD_M) * per_m,
                     (HALF_WORLD_M - numbers[5] + numbers[3] / 2 + numbers[1] / 2) * per_m);
  return fabs (numbers[0] * numbers[3] - numbers[1] * numbers[2]) > 1e-12;
}

static void
picture_clear (QuartierSitePicture *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    cairo_surface_destroy (self->levels[i]);
  g_free (self->id);
}

/**
 * quartier_site_picture_load:
 * @png_path: what quartier-cli site-plan wrote
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT
 *
 * Reads and decodes: call it from a thread.
 *
 * Returns: (transfer full) (nullable): the picture
 */
QuartierSitePicture *
quartier_site_picture_load (const char *png_path, GError **error)
{
  g_autoptr (QuartierSitePicture) self = g_atomic_rc_box_new0 (QuartierSitePicture);
  g_autoptr (GMappedFile) file = g_mapped_file_new (png_path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  if (bytes == NULL)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                           _ ("the picture cannot be read; open the site plan again"));
      return NULL;
    }
  self->levels[0] = quartier_tile_image_decode (bytes, MAX_PX);
  if (self->levels[0] == NULL)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           _ ("the picture is damaged; open the site plan again"));
      return NULL;
    }
  self->n_levels = 1;
  while (self->n_levels < MAX_LEVELS
         && MAX (cairo_image_surface_get_width (self->levels[self->n_levels - 1]),
                 cairo_image_surface_get_height (self->levels[self->n_levels - 1]))
                > LEAST_PX)
    {
      self->levels[self->n_levels] = halve (self->levels[self->n_levels - 1]);
      self->n_levels++;
    }
  self->is_placed = read_world_file (png_path, &self->own);
  self->id = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_steal_pointer (&self);
}

QuartierSitePicture *
quartier_site_picture_ref (QuartierSitePicture *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_site_picture_unref (QuartierSitePicture *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)picture_clear);
}

/* Of the picture, in its own pixels. */
int
quartier_site_picture_get_width (const QuartierSitePicture *self)
{
  return cairo_image_surface_get_width (self->levels[0]);
}

int
quartier_site_picture_get_height (const QuartierSitePicture *self)
{
  return cairo_image_surface_get_height (self->levels[0]);
}

/* (transfer none): the same for the same picture. */
const char *
quartier_site_picture_get_id (const QuartierSitePicture *self)
{
  return self->id;
}

/* Whether its own georeference places it. */
gboolean
quartier_site_picture_is_placed (const QuartierSitePicture *self)
{
  return self->is_placed;
}

/**
 * quartier_site_picture_get_matrix:
 * @overlay: its two points count before the file's own georeference
 * @out: (out): pixels of the picture to Mercator units
 *
 * Two points say where the picture lies, how large it is and how it is turned: on the Mercator map,
 * where angles are true, that is one complex number and one shift.
 *
 * Returns: %FALSE where nothing places it
 */
gboolean
quartier_site_picture_get_matrix (const QuartierSitePicture *self,
                                  const QuartierOverlay *overlay,
                                  cairo_matrix_t *out)
{
  const double width = quartier_site_picture_get_width (self);
  const double height = quartier_site_picture_get_height (self);
  double px[2], py[2], mx[2], my[2], dx, dy, length, re, im;

  if (!overlay->is_placed)
    {
      *out = self->own;
      return self->is_placed;
    }
  if (!quartier_overlay_can_be_placed (overlay))
    return FALSE;
  for (guint i = 0; i < 2; i++)
    {
      const QuartierMercator at = quartier_mercator (overlay->at[i].lon, overlay->at[i].lat);

      px[i] = overlay->picture[i][0] * width;
      py[i] = overlay->picture[i][1] * height;
      mx[i] = at.x;
      my[i] = at.y;
    }
  dx = px[1] - px[0];
  dy = py[1] - py[0];
  length = dx * dx + dy * dy;
  re = ((mx[1] - mx[0]) * dx + (my[1] - my[0]) * dy) / length;
  im = ((my[1] - my[0]) * dx - (mx[1] - mx[0]) * dy) / length;
  cairo_matrix_init (out, re, im, -im, re, mx[0] - re * px[0] + im * py[0],
                     my[0] - im * px[0] - re * py[0]);
  return re * re + im * im > 0;
}

/**
 * quartier_site_picture_paint:
 * @to_pixels: pixels of the picture to those of @cr
 *
 * Paints the copy that is not much larger than what is seen of it.
 */
void
quartier_site_picture_paint (const QuartierSitePicture *self,
                             cairo_t *cr,
                             const cairo_matrix_t *to_pixels)
{
  const double scale = sqrt (fabs (to_pixels->xx * to_pixels->yy - to_pixels->xy * to_pixels->yx));
  const guint level
      = (guint)CLAMP (floor (-log2 (MAX (scale, 1e-9)) + 1e-6), 0, self->n_levels - 1);
  cairo_surface_t *surface = self->levels[level];

  cairo_save (cr);
  cairo_transform (cr, to_pixels);
  cairo_scale (
      cr, (double)quartier_site_picture_get_width (self) / cairo_image_surface_get_width (surface),
      (double)quartier_site_picture_get_height (self) / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}
