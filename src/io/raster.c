/*
 * Site plans, read with GDAL; like vector.c it is linked by quartier-cli alone. Whatever kind of
 * picture comes in, what goes out is one kind: PNG of 8-bit red, green, blue and opacity, of a size
 * a window can hold, and where the file says where it lies, north up on the Mercator map with a
 * world file (.wld, metres of EPSG:3857) beside it.
 */
#include "io/raster.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal.h>
#include <gdal_utils.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/local-copy.h"
#include "io/unfinished.h"

typedef struct
{
  char *fault; /* (nullable): the first failure GDAL told us */
  QuartierRasterProgress progress;
  gpointer progress_data;
  gboolean stopped;
} Job;

static void CPL_STDCALL
note_fault (CPLErr kind, CPLErrorNum number G_GNUC_UNUSED, const char *message)
{
  Job *self = CPLGetErrorHandlerUserData ();

  if (kind >= CE_Failure && self->fault == NULL)
    self->fault = g_strdelimit (g_utf8_make_valid (message, -1), "\n\r", ' ');
}

static int CPL_STDCALL
report_cb (double share, const char *message G_GNUC_UNUSED, void *data)
{
  Job *self = data;

  if (self->progress != NULL && !self->progress (share, self->progress_data))
    self->stopped = TRUE;
  return !self->stopped;
}

static gboolean
set_fault (const Job *self, GError **error, const char *what)
{
  if (self->stopped)
    g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "stopped");
  else if (self->fault == NULL)
    /* Translators: what is wrong with a picture, as a clause. */
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ ("%s; give GeoTIFF, PNG or JPEG"),
                 what);
  else
    /* Translators: what is wrong with a picture, as a clause; then what GDAL says of it. */
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                 _ ("%s: %s; give GeoTIFF, PNG or JPEG"), what, self->fault);
  return FALSE;
}

/* Whether the file says where it lies: a world file alone does not, having no coordinate system. */
static gboolean
is_georeferenced (GDALDatasetH dataset)
{
  const char *system = GDALGetProjectionRef (dataset);
  double transform[6];

  if (GDALGetGCPCount (dataset) > 2 && *GDALGetGCPProjection (dataset) != '\0')
    return TRUE;
  return system != NULL && *system != '\0' && GDALGetGeoTransform (dataset, transform) == CE_None;
}

static GDALDatasetH
translate (Job *self, GDALDatasetH from, const char *const *arguments)
{
  GDALTranslateOptions *options = GDALTranslateOptionsNew ((char **)arguments, NULL);
  GDALDatasetH to;

  GDALTranslateOptionsSetProgress (options, report_cb, self);
  to = GDALTranslate ("", from, options, NULL);
  GDALTranslateOptionsFree (options);
  return to;
}

/* The least and the most of all colours, nought included: one scale for all keeps their
 * proportions. */
static void
find_range (GDALDatasetH from, double *least, double *most)
{
  *least = 0;
  *most = 0;
  for (int i = 1; i <= GDALGetRasterCount (from); i++)
    {
      const GDALRasterBandH band = GDALGetRasterBand (from, i);
      double range[2] = { 0, 0 };

      if (GDALGetRasterColorInterpretation (band) == GCI_AlphaBand)
        continue;
      GDALComputeRasterMinMax (band, TRUE, range);
      *least = MIN (*least, range[0]);
      *most = MAX (*most, range[1]);
    }
  if (!(*most > *least))
    *most = *least + 1;
}

static void
add_scale (GPtrArray *arguments, int band, double least, double most)
{
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

  g_ptr_array_add (arguments, g_strdup_printf ("-scale_%d", band));
  g_ptr_array_add (arguments, g_strdup (g_ascii_dtostr (numbers[0], sizeof numbers[0], least)));
  g_ptr_array_add (arguments, g_strdup (g_ascii_dtostr (numbers[1], sizeof numbers[1], most)));
  g_ptr_array_add (arguments, g_strdup ("0"));
  g_ptr_array_add (arguments, g_strdup ("255"));
}

/* Colours of a table as colours, and any kind of number as 0…255. */
static GDALDatasetH
to_bytes (Job *self, GDALDatasetH from)
{
  const GDALRasterBandH band = GDALGetRasterBand (from, 1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (arguments, g_strdup ("-q"));
  g_ptr_array_add (arguments, g_strdup ("-of"));
  g_ptr_array_add (arguments, g_strdup ("VRT"));
  if (GDALGetRasterColorTable (band) != NULL)
    {
      g_ptr_array_add (arguments, g_strdup ("-expand"));
      g_ptr_array_add (arguments, g_strdup ("rgba"));
    }
  else if (GDALGetRasterDataType (band) != GDT_Byte)
    {
      double least, most;

      find_range (from, &least, &most);
      g_ptr_array_add (arguments, g_strdup ("-ot"));
      g_ptr_array_add (arguments, g_strdup ("Byte"));
      for (int i = 1; i <= GDALGetRasterCount (from); i++)
        if (GDALGetRasterColorInterpretation (GDALGetRasterBand (from, i)) == GCI_AlphaBand)
          add_scale (arguments, i, 0, 65535);
        else
          add_scale (arguments, i, least, most);
    }
  g_ptr_array_add (arguments, NULL);
  return translate (self, from, (const char *const *)arguments->pdata);
}

/* The size that keeps the proportions and the longest side within the limit. */
static void
fit_size (int width, int height, char out_width[12], char out_height[12])
{
  const double scale = MIN (1.0, QUARTIER_RASTER_MAX_PX / (double)MAX (width, height));

  g_snprintf (out_width, 12, "%d", MAX ((int)(width * scale + 0.5), 1));
  g_snprintf (out_height, 12, "%d", MAX ((int)(height * scale + 0.5), 1));
}

static GDALDatasetH
shrink (Job *self, GDALDatasetH from)
{
  char width[12], height[12];
  const char *const arguments[]
      = { "-q", "-of", "MEM", "-r", "average", "-outsize", width, height, NULL };

  fit_size (GDALGetRasterXSize (from), GDALGetRasterYSize (from), width, height);
  return translate (self, from, arguments);
}

static GDALDatasetH
warp_with (Job *self, GDALDatasetH from, const char *const *arguments)
{
  GDALWarpAppOptions *options = GDALWarpAppOptionsNew ((char **)arguments, NULL);
  GDALDatasetH to;

  GDALWarpAppOptionsSetProgress (options, report_cb, self);
  to = GDALWarp ("", NULL, 1, &from, options, NULL);
  GDALWarpAppOptionsFree (options);
  return to;
}

/* North up on the Mercator map; corners beyond the file are not opaque. */
static GDALDatasetH
warp (Job *self, GDALDatasetH from)
{
  static const char *const sizing[]
      = { "-q", "-of", "VRT", "-t_srs", "EPSG:3857", "-dstalpha", NULL };
  char width[12], height[12];
  const char *const arguments[] = { "-q", "-of",      "MEM", "-t_srs", "EPSG:3857", "-dstalpha",
                                    "-r", "bilinear", "-ts", width,    height,      NULL };
  GDALDatasetH sized = warp_with (self, from, sizing);

  if (sized == NULL)
    return NULL;
  fit_size (GDALGetRasterXSize (sized), GDALGetRasterYSize (sized), width, height);
  GDALClose (sized);
  return warp_with (self, from, arguments);
}

/* Four bands, whatever there were: grey is all three colours, and what has no opacity is opaque. */
static GDALDatasetH
to_rgba (GDALDatasetH from)
{
  const int width = GDALGetRasterXSize (from), height = GDALGetRasterYSize (from);
  const int n_bands = GDALGetRasterCount (from);
  const GDALRasterBandH last = GDALGetRasterBand (from, n_bands);
  const gboolean has_alpha
      = n_bands > 1 && GDALGetRasterColorInterpretation (last) == GCI_AlphaBand;
  const int n_colours = n_bands - has_alpha;
  GDALDatasetH to = GDALCreate (GDALGetDriverByName ("MEM"), "", width, height, 4, GDT_Byte, NULL);
  g_autofree guint8 *row = g_malloc (width);
  double transform[6];
  CPLErr done = CE_None;

  for (int y = 0; to != NULL && y < height && done == CE_None; y++)
    for (int i = 0; i < 4 && done == CE_None; i++)
      {
        const GDALRasterBandH mask = GDALGetMaskBand (GDALGetRasterBand (from, 1));
        const GDALRasterBandH band = i == 3 ? (has_alpha ? last : mask)
                                            : GDALGetRasterBand (from, n_colours >= 3 ? i + 1 : 1);

        done = GDALRasterIO (band, GF_Read, 0, y, width, 1, row, width, 1, GDT_Byte, 0, 0);
        if (done == CE_None)
          done = GDALRasterIO (GDALGetRasterBand (to, i + 1), GF_Write, 0, y, width, 1, row, width,
                               1, GDT_Byte, 0, 0);
      }
  if (to != NULL && GDALGetGeoTransform (from, transform) == CE_None)
    GDALSetGeoTransform (to, transform);
  for (int i = 0; to != NULL && i < 4; i++)
    GDALSetRasterColorInterpretation (GDALGetRasterBand (to, i + 1), GCI_RedBand + i);
  if (done != CE_None)
    g_clear_pointer (&to, GDALClose);
  return to;
}

/* Both files under names of their own first; the picture, which is what is looked for, comes last.
 */
static gboolean
write_png (Job *self, GDALDatasetH from, const char *out_png, gboolean is_placed, GError **error)
{
  g_autofree char *part = g_strdup_printf ("%s.%08x.png", out_png, g_random_int ());
  g_autofree char *part_world = g_strdup_printf ("%.*s.wld", (int)strlen (part) - 4, part);
  g_autofree char *world = g_strconcat (out_png, ".wld", NULL);
  const char *const placed[] = { "WORLDFILE=YES", NULL };
  GDALDatasetH to;
  gboolean done;

  CPLSetConfigOption ("GDAL_PAM_ENABLED", "NO"); /* no notes beside it */
  quartier_unfinished_begin (part);
  quartier_unfinished_begin (part_world);
  to = GDALCreateCopy (GDALGetDriverByName ("PNG"), part, from, FALSE,
                       is_placed ? (char **)placed : NULL, NULL, NULL);
  g_clear_pointer (&to, GDALClose);
  if (self->fault == NULL)
    g_unlink (world);
  done = self->fault == NULL && (!is_placed || quartier_unfinished_move (part_world, world))
         && quartier_unfinished_move (part, out_png);
  if (!done)
    {
      g_unlink (part);
      g_unlink (part_world);
    }
  quartier_unfinished_end (part);
  quartier_unfinished_end (part_world);
  if (done)
    return TRUE;
  if (self->fault == NULL)
    g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                         _ ("the picture cannot be written; check the folder and the free space"));
  else
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                 _ ("the picture cannot be written: %s; check the folder and the free space"),
                 self->fault);
  return FALSE;
}

static gboolean
prepare (Job *self, GDALDatasetH dataset, const char *out_png, GError **error)
{
  const gboolean is_placed = is_georeferenced (dataset);
  GDALDatasetH bytes, sized, rgba = NULL;
  gboolean done = FALSE;

  if (GDALGetRasterCount (dataset) < 1)
    return set_fault (self, error, _ ("it holds no picture"));
  bytes = to_bytes (self, dataset);
  sized = bytes == NULL ? NULL : is_placed ? warp (self, bytes) : shrink (self, bytes);
  if (sized != NULL)
    rgba = to_rgba (sized);
  if (rgba == NULL || self->fault != NULL || self->stopped)
    set_fault (self, error, _ ("the picture is damaged, or cannot be placed"));
  else
    done = write_png (self, rgba, out_png, is_placed, error);
  g_clear_pointer (&rgba, GDALClose);
  g_clear_pointer (&sized, GDALClose);
  g_clear_pointer (&bytes, GDALClose);
  return done;
}

/**
 * quartier_raster_prepare:
 * @path: a site plan
 * @out_png: the picture to write; where @path has a georeference, a world file with ".wld" after
 * this name too, and where it has none, none
 * @error: %QUARTIER_ERROR_FORMAT, %QUARTIER_ERROR_IO, %QUARTIER_ERROR_CANCELLED
 *
 * Returns: whether it was written; otherwise neither file is left half done
 */
gboolean
quartier_raster_prepare (const char *path,
                         const char *out_png,
                         QuartierRasterProgress progress,
                         gpointer user_data,
                         GError **error)
{
  g_autofree char *absolute = NULL, *local = NULL;
  static const char *const drivers[] = { "GTiff", "PNG", "JPEG", NULL };
  Job job = { .progress = progress, .progress_data = user_data };
  GDALDatasetH dataset;
  gboolean done;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                           _ ("it cannot be read (no such file); give the name of a picture"));
      return FALSE;
    }
  absolute = g_canonicalize_filename (path, NULL);
  local = quartier_local_copy (absolute, error);
  if (local == NULL)
    return FALSE;
  GDALAllRegister ();
  CPLPushErrorHandlerEx (note_fault, &job);
  dataset = GDALOpenEx (local, GDAL_OF_RASTER | GDAL_OF_READONLY, drivers, NULL, NULL);
  if (dataset == NULL)
    done = set_fault (&job, error, _ ("it is not a picture that can be read"));
  else
    done = prepare (&job, dataset, out_png, error);
  g_clear_pointer (&dataset, GDALClose);
  CPLPopErrorHandler ();
  g_free (job.fault);
  return done;
}
