/*
 * The pane below the map: opening it, its height, and giving its charts out.
 */
#include <glib/gi18n.h>

#include "charts/chart-export.h"
#include "io/replace-file.h"
#include "report/hourly-charts.h"
#include "ui/quartier-chart-view.h"
#include "ui/quartier-curves-page.h"
#include "ui/quartier-settings.h"
#include "ui/quartier-window-private.h"
#include "ui/text-size.h"

/* A chart on paper or on a slide. */
#define EXPORT_WIDTH_PT 720
#define EXPORT_HEIGHT_PT 330
#define LEAST_HEIGHT 120
#define USUAL_HEIGHT 280
/* Of the room of map and pane together, what larger text may have for the pane. */
#define SPARED_SHARE 0.4

/* Height */

/* What it was given by hand; until then, larger text has a higher one, where the map can spare it. */
static int
find_wanted_height (QuartierWindow *self, int height)
{
  g_autoptr (GVariant) given
      = self->settings != NULL ? g_settings_get_user_value (self->settings, "pane-height") : NULL;
  const int suiting = (int)(USUAL_HEIGHT * quartier_get_text_scale ());

  return given != NULL ? g_variant_get_int32 (given)
                       : MIN (suiting, MAX (USUAL_HEIGHT, (int)(height * SPARED_SHARE)));
}

/* The pane keeps its height, the map takes the rest; but never more than half for the pane when it
 * opens. */
static gboolean
place_cb (GtkWidget *paned, GdkFrameClock *clock G_GNUC_UNUSED, gpointer window)
{
  QuartierWindow *self = window;
  const int height = gtk_widget_get_height (paned);
  const int wanted = find_wanted_height (self, height);

  if (height <= 0)
    return G_SOURCE_CONTINUE;
  gtk_paned_set_position (GTK_PANED (paned),
                          height - CLAMP (wanted, LEAST_HEIGHT, MAX (LEAST_HEIGHT, height / 2)));
  self->pane_placed = TRUE;
  return G_SOURCE_REMOVE;
}

static void
moved_cb (QuartierWindow *self)
{
  const int height
      = gtk_widget_get_height (GTK_WIDGET (self->paned)) - gtk_paned_get_position (self->paned);

  if (self->pane_placed && self->settings != NULL && height >= LEAST_HEIGHT
      && gtk_widget_get_visible (GTK_WIDGET (self->pane)))
    g_settings_set_int (self->settings, "pane-height", height);
}

/* Opening */

/* Opens or folds away the pane below the map. */
void
quartier_window_show_pane (QuartierWindow *self, gboolean open)
{
  GtkWidget *pane = GTK_WIDGET (self->pane);

  if (gtk_widget_get_visible (pane) == open)
    return;
  self->pane_placed = FALSE;
  gtk_widget_set_visible (pane, open);
  quartier_bottom_pane_set_open (self->pane, open);
  if (open)
    gtk_widget_add_tick_callback (GTK_WIDGET (self->paned), place_cb, self, NULL);
  else
    gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
  gtk_toggle_button_set_active (self->pane_toggle, open);
}

static void
close_wanted_cb (QuartierWindow *self)
{
  quartier_window_show_pane (self, FALSE);
}

static void
toggled_cb (QuartierWindow *self)
{
  quartier_window_show_pane (self, gtk_toggle_button_get_active (self->pane_toggle));
}

/* Opens a page, or folds the pane away where that page is open. Returns: whether it is open now */
static gboolean
turn_to (QuartierWindow *self, const char *page)
{
  const gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->pane))
                           && g_strcmp0 (quartier_bottom_pane_get_page (self->pane), page) == 0;

  if (!is_open)
    quartier_bottom_pane_set_page (self->pane, page);
  quartier_window_show_pane (self, !is_open);
  return !is_open;
}

void
quartier_window_show_table (QuartierWindow *self)
{
  if (turn_to (self, "table"))
    quartier_table_page_take_focus (self->table);
}

void
quartier_window_show_figures (QuartierWindow *self)
{
  if (turn_to (self, "figures"))
    quartier_figures_page_take_focus (self->figures);
}

/* Fills the pane; it stays folded away. */
void
quartier_window_set_up_pane (QuartierWindow *self)
{
  for (QuartierCurvesKind kind = 0; kind < QUARTIER_N_CURVES; kind++)
    quartier_bottom_pane_add_page (self->pane, quartier_curves_kind_get_id (kind),
                                   quartier_curves_kind_get_title (kind),
                                   QUARTIER_PANE_PAGE (quartier_curves_page_new (kind)));
  self->figures = QUARTIER_FIGURES_PAGE (quartier_figures_page_new ());
  quartier_bottom_pane_add_page (self->pane, "figures", _("Figures"),
                                 QUARTIER_PANE_PAGE (self->figures));
  self->table = QUARTIER_TABLE_PAGE (quartier_table_page_new ());
  quartier_bottom_pane_add_page (self->pane, "table", _("Table"), QUARTIER_PANE_PAGE (self->table));
  self->settings = quartier_settings_new ();
  if (self->settings != NULL)
    {
      g_settings_bind (self->settings, "pane-page", self->pane, "page", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (self->settings, "snapping", self->snapping, "active",
                       G_SETTINGS_BIND_DEFAULT);
    }
  g_signal_connect_swapped (self->pane, "close-wanted", G_CALLBACK (close_wanted_cb), self);
  g_signal_connect_swapped (self->pane_toggle, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->paned, "notify::position", G_CALLBACK (moved_cb), self);
}

/* Giving out */

/* The font of charts that are given out: the window's, in a size for paper. */
static char *
dup_font (QuartierWindow *self)
{
  const PangoFontDescription *own
      = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  return g_strdup_printf ("%s 11", pango_font_description_get_family (own));
}

static GBytes *
export_chart (QuartierChart *chart, QuartierChartFormat format, const char *font)
{
  return quartier_chart_export (chart, format, EXPORT_WIDTH_PT, EXPORT_HEIGHT_PT, font,
                                &quartier_palette_light);
}

/* Puts the chart on the clipboard, on white. */
void
quartier_window_copy_chart (QuartierWindow *self)
{
  QuartierChart *chart = quartier_bottom_pane_get_chart (self->pane);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *font = dup_font (self);

  if (chart == NULL)
    {
      quartier_window_toast (self, _("There is no chart to copy yet"));
      return;
    }
  bytes = export_chart (chart, QUARTIER_CHART_PNG, font);
  texture = gdk_texture_new_from_bytes (bytes, NULL);
  if (texture == NULL)
    return;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  quartier_window_toast (self, _("The chart is on the clipboard"));
}

/* What is to be written: made and written on another thread. */
typedef struct
{
  char *path;
  char *format;
  char *font;
  QuartierChart *chart;   /* (nullable) */
  QuartierHourly *hourly; /* (nullable) */
} Write;

static void
free_write (Write *write)
{
  g_free (write->path);
  g_free (write->format);
  g_free (write->font);
  g_clear_pointer (&write->chart, quartier_chart_unref);
  g_clear_pointer (&write->hourly, quartier_hourly_unref);
  g_free (write);
}

static GBytes *
make_file (const Write *write)
{
  if (g_str_equal (write->format, "csv"))
    {
      char *text = quartier_hourly_to_csv (write->hourly);

      return g_bytes_new_take (text, strlen (text));
    }
  return export_chart (write->chart,
                       g_str_equal (write->format, "svg")   ? QUARTIER_CHART_SVG
                       : g_str_equal (write->format, "pdf") ? QUARTIER_CHART_PDF
                                                            : QUARTIER_CHART_PNG,
                       write->font);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Write *write = data;
  g_autoptr (GBytes) bytes = make_file (write);
  GError *error = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (quartier_replace_file (write->path, text, length, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    quartier_window_toast (self, _("Saved"));
  else
    quartier_window_show_error (self, _("The chart was not saved"), error->message);
}

static void
write_chart (QuartierWindow *self, const char *path, const char *format)
{
  QuartierHourly *hourly = quartier_bottom_pane_get_hourly (self->pane);
  QuartierChart *chart = quartier_bottom_pane_get_chart (self->pane);
  g_autoptr (GTask) task = NULL;
  Write *write;

  /* What was there when the question was asked may be gone. */
  if (g_str_equal (format, "csv") ? hourly == NULL : chart == NULL)
    return;
  write = g_new0 (Write, 1);
  write->path = g_strdup (path);
  write->format = g_strdup (format);
  write->font = dup_font (self);
  write->chart = chart != NULL ? quartier_chart_ref (chart) : NULL;
  write->hourly = hourly != NULL ? quartier_hourly_ref (hourly) : NULL;
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_task_data (task, write, (GDestroyNotify) free_write);
  g_task_run_in_thread (task, write_thread);
}

static void
file_chosen_cb (GtkFileChooserNative *chooser, int response, QuartierWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && g_file_peek_path (file) != NULL)
    write_chart (self, g_file_peek_path (file), g_object_get_data (G_OBJECT (chooser), "format"));
  else if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    quartier_window_show_error (self, _("The chart was not saved"),
                                _("Files can be saved on this computer only; choose a folder "
                                   "here."));
  g_object_unref (chooser);
}

/* Asks where to, then writes the chart, or as "csv" the hours. */
void
quartier_window_save_chart (QuartierWindow *self, const char *format)
{
  g_autofree char *pattern = g_strdup_printf ("*.%s", format);
  const char *const patterns[] = { pattern, NULL };
  g_autofree char *name
      = g_strdup_printf ("%s.%s", quartier_bottom_pane_get_page (self->pane), format);
  GtkFileChooserNative *chooser;

  if (quartier_bottom_pane_get_hourly (self->pane) == NULL
      || (!g_str_equal (format, "csv") && quartier_bottom_pane_get_chart (self->pane) == NULL))
    {
      quartier_window_toast (self, _("There is nothing to save yet"));
      return;
    }
  chooser = quartier_window_new_chooser (
      self, g_str_equal (format, "csv") ? _("Save the hours") : _("Save the chart"),
      GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), pattern, patterns);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_object_set_data_full (G_OBJECT (chooser), "format", g_strdup (format), g_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
