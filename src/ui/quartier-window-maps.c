/*
 * Foreign map files: an extract as backdrop, real buildings into the districts. quartier-cli reads
 * them; what it leaves is ours.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "io/backdrop.h"
#include "io/plan-file.h"
#include "ui/quartier-child.h"

/* Backdrops */

static void
backdrop_progress (double share, gpointer data)
{
  QuartierWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, share);
}

/* Looks at the plan on its backdrop; one without districts goes to where the backdrop is. */
void
quartier_window_show_backdrop_bounds (QuartierWindow *self, const QuartierBounds *bounds)
{
  QuartierBounds plan;

  if (quartier_plan_get_bounds (self->plan, quartier_plan_get_current (self->plan), &plan))
    quartier_map_view_zoom_to_plan (self->map, FALSE);
  else
    quartier_map_view_zoom_to_bounds (self->map, bounds, FALSE);
}

static void
show_backdrop (QuartierWindow *self, const char *index, GFile *file)
{
  g_autoptr (GError) error = NULL;
  QuartierBounds bounds;

  if (self->plan == NULL)
    return;

  if (!quartier_map_view_set_backdrop (self->map, index, &error))
    {
      quartier_window_show_error (self, _("The backdrop was not opened"), error->message);
      return;
    }
  quartier_backdrop_get_bounds (quartier_map_view_get_backdrop (self->map), &bounds);
  quartier_window_show_backdrop_bounds (self, &bounds);
  quartier_window_backdrop_shown (self, "file", file);
}

static void
backdrop_indexed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = quartier_child_run_finish (result, &error);

  g_clear_object (&self->backdrop_job);
  gtk_revealer_set_reveal_child (self->progress_revealer, FALSE);
  quartier_window_update_actions (self);
  if (done)
    show_backdrop (self, g_object_get_data (G_OBJECT (self), "backdrop-index"),
                   g_object_get_data (G_OBJECT (self), "backdrop-file"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    quartier_window_show_error (self, _("The backdrop was not opened"), error->message);
}

/* Where the index of an extract is kept: a changed file has another. */
static char *
backdrop_index_of (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *folder
      = g_build_filename (g_get_user_cache_dir (), "quartier", "backdrops", NULL);
  g_autofree char *key = NULL, *hash = NULL, *name = NULL;
  GStatBuf status = { 0 };

  g_stat (g_file_peek_path (file), &status);
  key = g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, uri,
                         (gint64) status.st_mtime, (gint64) status.st_size);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  name = g_strdup_printf ("%.24s.backdrop", hash);
  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, name, NULL);
}

/**
 * quartier_window_open_backdrop:
 * @file: a map extract (.osm, .osm.gz, .osm.pbf), or tiles (.mbtiles)
 *
 * Shows it under the districts; an extract is indexed the first time, which may take a while and can
 * be stopped.
 */
void
quartier_window_open_backdrop (QuartierWindow *self, GFile *file)
{
  g_autofree char *index = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *label = NULL;

  if (g_file_peek_path (file) == NULL || self->plan == NULL || self->backdrop_job != NULL)
    return;
  if (quartier_mbtiles_is_named_so (g_file_peek_path (file)))
    {
      quartier_window_open_tiles (self, file);
      return;
    }
  index = backdrop_index_of (file);
  g_object_set_data_full (G_OBJECT (self), "backdrop-file", g_object_ref (file), g_object_unref);
  g_object_set_data_full (G_OBJECT (self), "backdrop-index", g_strdup (index), g_free);
  if (g_file_test (index, G_FILE_TEST_EXISTS))
    {
      show_backdrop (self, index, file);
      return;
    }
  label = g_strdup_printf (_("Reading %s…"), name);
  gtk_label_set_label (self->progress_label, label);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_revealer_set_reveal_child (self->progress_revealer, TRUE);
  self->backdrop_job = g_cancellable_new ();
  quartier_window_update_actions (self);
  {
    const char *const arguments[]
        = { "backdrop", "--progress", "-o", index, "--", g_file_peek_path (file), NULL };

    quartier_child_run (arguments, self->backdrop_job, backdrop_progress, backdrop_indexed_cb,
                        g_object_ref (self));
  }
}

static void
backdrop_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    quartier_window_open_backdrop (self, file);
  g_object_unref (chooser);
}

void
quartier_window_choose_backdrop (QuartierWindow *self)
{
  static const char *const patterns[]
      = { "*.osm", "*.osm.gz", "*.osm.pbf", "*.pbf", "*.mbtiles", NULL };
  GtkFileChooserNative *chooser = quartier_window_new_chooser (
      self, _("Open a map as backdrop"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
      _("OpenStreetMap extracts and MBTiles"), patterns);

  g_signal_connect (chooser, "response", G_CALLBACK (backdrop_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Real buildings */

typedef struct
{
  QuartierWindow *window;
  char *scenario;
  char *before; /* path of the plan as it is */
  char *after;  /* path of the plan filled */
  guint64 revision;
} Fill;

static void
free_fill (Fill *fill)
{
  g_unlink (fill->before);
  g_unlink (fill->after);
  g_object_unref (fill->window);
  g_free (fill->scenario);
  g_free (fill->before);
  g_free (fill->after);
  g_free (fill);
}

/* Takes the filled districts over, as one step. */
static guint
take_over (QuartierWindow *self, QuartierPlan *filled, const char *scenario)
{
  GListModel *districts = quartier_plan_get_districts (filled, scenario);
  guint n_changed = 0;

  quartier_plan_begin (self->plan, _("Fill from buildings"));
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierDistrict *old = quartier_plan_find_district (self->plan, scenario,
                                                           quartier_district_get_id (district));

      if (old == NULL
          || (quartier_district_get_number (old, QUARTIER_FIELD_FAR)
                  == quartier_district_get_number (district, QUARTIER_FIELD_FAR)
              && quartier_district_get_number (old, QUARTIER_FIELD_COVERAGE)
                     == quartier_district_get_number (district, QUARTIER_FIELD_COVERAGE)))
        continue;
      quartier_plan_put_district (self->plan, scenario, district);
      n_changed++;
    }
  quartier_plan_commit (self->plan);
  return n_changed;
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fill *fill = data;
  QuartierWindow *self = fill->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) filled = NULL;

  if (quartier_child_run_finish (result, &error))
    filled = quartier_plan_load (fill->after, self->library, QUARTIER_PLAN_LOAD_NONE, &error);
  if (filled == NULL)
    quartier_window_show_error (self, _("The buildings were not read"), error->message);
  else if (self->plan == NULL || quartier_plan_get_revision (self->plan) != fill->revision)
    quartier_window_toast (self, _("The plan changed meanwhile: nothing was filled in"));
  else
    {
      const guint n = take_over (self, filled, fill->scenario);
      g_autofree char *text
          = n > 0 ? g_strdup_printf (ngettext ("Density of %u district from its buildings",
                                               "Density of %u districts from their buildings", n),
                                     n)
                  : g_strdup (_("No building of that file stands in a district"));

      if (n > 0)
        quartier_window_offer_undo (self, text);
      else
        quartier_window_toast (self, text);
    }
  free_fill (fill);
}

static char *
new_temporary_path (void)
{
  g_autofree char *path = NULL;
  const int fd = g_file_open_tmp ("quartier-XXXXXX.quartier", &path, NULL);

  if (fd < 0)
    return NULL;
  g_close (fd, NULL);
  return g_steal_pointer (&path);
}

static void
fill_from (QuartierWindow *self, GFile *file)
{
  Fill *fill = g_new0 (Fill, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  quartier_window_settle (self);
  fill->window = g_object_ref (self);
  fill->scenario = g_strdup (quartier_plan_get_current (self->plan));
  fill->revision = quartier_plan_get_revision (self->plan);
  fill->before = new_temporary_path ();
  fill->after = new_temporary_path ();
  text = quartier_plan_to_text (self->plan);
  if (fill->before == NULL || fill->after == NULL
      || !g_file_set_contents (fill->before, text, -1, &error))
    {
      quartier_window_show_error (self, _("The buildings were not read"),
                                  error != NULL ? error->message
                                                : _("No temporary file can be made."));
      free_fill (fill);
      return;
    }
  {
    const char *const arguments[] = { "fill",      fill->before, "--buildings", g_file_peek_path (file),
                                      "--scenario", fill->scenario, "-o",        fill->after,
                                      NULL };

    quartier_child_run (arguments, NULL, NULL, filled_cb, fill);
  }
}

static void
buildings_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && g_file_peek_path (file) != NULL)
    fill_from (self, file);
  g_object_unref (chooser);
}

/* Asks for a file of footprints and takes density and mix of the current scenario from it. */
void
quartier_window_choose_buildings (QuartierWindow *self)
{
  static const char *const patterns[] = { "*.osm",  "*.osm.gz",  "*.osm.pbf", "*.pbf", "*.gpkg",
                                          "*.shp", "*.geojson", "*.kml",     NULL };
  GtkFileChooserNative *chooser = quartier_window_new_chooser (
      self, _("Fill the districts from real buildings"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Fill"),
      _("Building footprints"), patterns);

  g_signal_connect (chooser, "response", G_CALLBACK (buildings_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
