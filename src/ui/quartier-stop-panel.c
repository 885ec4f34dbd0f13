#include "ui/quartier-stop-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/date-line.h"
#include "base/decimal-sign.h"
#include "base/joined-text.h"
#include "document/stop-service.h"
#include "map/stop-symbol.h"
#include "report/words.h"
#include "ui/value-row.h"

/* Letters that follow each other within this time are one step to undo. */
#define REST_MS 700
#define SYMBOL_PX 18
/* More districts than this are counted, not listed. */
#define MAX_LISTED 12

struct _QuartierStopPanel
{
  AdwBin parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library;
  char *stop;        /* id; NULL: none is shown */
  guint rest;        /* source that will end our step */
  guint64 step;      /* number of our step; 0: we opened none */
  GPtrArray *rows;   /* borrowed rows of the districts within reach */
  gboolean updating; /* the panel follows the plan, not the user */
  /* From the template */
  GtkBox *content;
  AdwEntryRow *name;
  AdwComboRow *mode;
  AdwActionRow *place;
  AdwPreferencesGroup *served;
  AdwActionRow *nobody;
};

G_DEFINE_FINAL_TYPE (QuartierStopPanel, quartier_stop_panel, ADW_TYPE_BIN)

static guint chosen_signal;

static QuartierStop *
find_stop (QuartierStopPanel *self)
{
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;

  return scenario != NULL && self->stop != NULL
             ? quartier_plan_find_stop (self->plan, scenario, self->stop)
             : NULL;
}

static const char *
name_of (QuartierStop *stop)
{
  return quartier_stop_get_name (stop) != NULL ? quartier_stop_get_name (stop)
                                               : quartier_stop_get_id (stop);
}

/* What the user does */

static gboolean
rested_cb (gpointer data)
{
  QuartierStopPanel *self = data;

  self->rest = 0;
  quartier_stop_panel_settle (self);
  return G_SOURCE_REMOVE;
}

/* Whether our step is still the open one; undo or another hand may have closed it. */
static gboolean
is_ours (QuartierStopPanel *self)
{
  return self->step != 0 && quartier_plan_get_step (self->plan) == self->step;
}

static void
name_changed_cb (QuartierStopPanel *self)
{
  QuartierStop *stop = find_stop (self);
  g_autoptr (QuartierStop) changed = NULL;

  if (self->updating || stop == NULL)
    return;
  changed = quartier_stop_with_name (stop, gtk_editable_get_text (GTK_EDITABLE (self->name)));
  if (!is_ours (self))
    {
      g_autofree char *step = g_strdup_printf (_ ("Rename %s"), name_of (stop));

      quartier_stop_panel_settle (self);
      quartier_plan_begin (self->plan, step);
      self->step = quartier_plan_get_step (self->plan);
    }
  self->updating = TRUE;
  quartier_plan_put_stop (self->plan, quartier_plan_get_current (self->plan), changed);
  self->updating = FALSE;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

/* The next letter is a tool's. */
static void
name_entered_cb (QuartierStopPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.map", NULL);
}

static void
mode_selected_cb (QuartierStopPanel *self)
{
  const guint selected = adw_combo_row_get_selected (self->mode);
  QuartierStop *stop = find_stop (self);
  g_autoptr (QuartierStop) changed = NULL;
  g_autofree char *step = NULL;

  if (self->updating || stop == NULL || selected >= QUARTIER_N_STOP_SYMBOLS)
    return;
  quartier_stop_panel_settle (self);
  stop = find_stop (self);
  changed = quartier_stop_with_mode (stop, quartier_stop_symbols ()[selected].mode);
  step = g_strdup_printf (_ ("Change the mode of %s"), name_of (stop));
  quartier_plan_begin (self->plan, step);
  quartier_plan_put_stop (self->plan, quartier_plan_get_current (self->plan), changed);
  quartier_plan_commit (self->plan);
}

static void
row_activated_cb (AdwActionRow *row, QuartierStopPanel *self)
{
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "district"));
}

/* Following the plan */

static GtkWidget *
add_served_row (QuartierStopPanel *self)
{
  GtkWidget *row = quartier_value_row_new ();

  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  adw_preferences_group_add (self->served, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* Rows are made anew only when there are more or fewer. */
static void
show_rows (QuartierStopPanel *self, const QuartierServed *served, gsize n)
{
  const gsize n_listed = n > MAX_LISTED ? MAX_LISTED - 1 : n;
  const gsize n_rows = n_listed + (n > n_listed);

  while (self->rows->len > n_rows)
    {
      adw_preferences_group_remove (self->served,
                                    g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_set_size (self->rows, self->rows->len - 1);
    }
  for (gsize i = 0; i < n_rows; i++)
    {
      GtkWidget *row
          = i < self->rows->len ? g_ptr_array_index (self->rows, i) : add_served_row (self);
      g_autofree char *title = NULL;
      g_autofree char *text = NULL;

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), i < n_listed);
      if (i < n_listed)
        {
          title = g_strdup (quartier_district_get_name (served[i].district));
          text = quartier_number_text (served[i].share * 100, 0);
          g_object_set_data_full (G_OBJECT (row), "district",
                                  g_strdup (quartier_district_get_id (served[i].district)), g_free);
        }
      else
        title = g_strdup_printf (
            ngettext ("%u more district", "%u more districts", (guint)(n - n_listed)),
            (guint)(n - n_listed));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      if (text != NULL)
        {
          g_autofree char *share = quartier_number_with_unit (text, "%");

          quartier_value_row_set_value (row, share);
        }
      else
        quartier_value_row_set_value (row, NULL);
    }
}

static void
show_served (QuartierStopPanel *self, QuartierStop *stop)
{
  g_autofree QuartierServed *served = NULL;
  g_autofree char *text = NULL;
  QuartierReach reach;
  gsize n = 0;

  if (quartier_stop_find_reach (self->plan, self->library, stop, &reach))
    {
      g_autofree char *distance = quartier_number_text (reach.reach_m, 0);

      served = quartier_stop_find_served (self->plan, &reach, &n);
      text = g_strdup_printf (_ ("Share of each district’s area within %s m of this stop"),
                              distance);
    }
  adw_preferences_group_set_description (self->served, text);
  show_rows (self, served, n);
  gtk_widget_set_visible (GTK_WIDGET (self->nobody), n == 0);
}

static void
show_place (QuartierStopPanel *self, QuartierStop *stop)
{
  const QuartierPosition *at = quartier_stop_get_position (stop);
  const double lon = quartier_lon_on_globe (at->lon);
  /* Translators: a position: latitude and longitude in degrees, N or S, E or W. */
  g_autofree char *text
      = quartier_decimal_text (g_strdup_printf (
          _ ("%.5f° %s, %.5f° %s"), fabs (at->lat),
          at->lat < 0 ? C_ ("latitude", "S") : C_ ("latitude", "N"), fabs (lon),
          lon < 0 ? C_ ("longitude", "W") : C_ ("longitude", "E")));

  adw_action_row_set_subtitle (self->place, text);
}

static void
refresh (QuartierStopPanel *self)
{
  QuartierStop *stop = find_stop (self);
  const char *name;

  gtk_widget_set_visible (GTK_WIDGET (self->content), stop != NULL);
  if (stop == NULL)
    return;
  self->updating = TRUE;
  name = quartier_stop_get_name (stop) != NULL ? quartier_stop_get_name (stop) : "";
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->name)), name) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  adw_combo_row_set_selected (self->mode,
                              (guint)quartier_stop_symbol_find (quartier_stop_get_mode (stop)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->mode),
                               quartier_stop_get_mode (stop) == NULL
                                   ? _ ("The file does not say: taken for a bus stop")
                                   : NULL);
  show_place (self, stop);
  show_served (self, stop);
  self->updating = FALSE;
}

static void
plan_changed_cb (QuartierStopPanel *self)
{
  if (self->updating)
    return;
  if (self->step != 0 && !is_ours (self))
    {
      g_clear_handle_id (&self->rest, g_source_remove);
      self->step = 0;
    }
  refresh (self);
}

/* Modes with their symbols */

static void
draw_symbol (GtkDrawingArea *area G_GNUC_UNUSED, cairo_t *cr, int width, int height, gpointer data)
{
  cairo_translate (cr, width / 2.0, height / 2.0);
  quartier_stop_symbol_draw (cr, GPOINTER_TO_INT (data), SYMBOL_PX, QUARTIER_STOP_STATE_NORMAL,
                             adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

static void
mode_set_up_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *symbol = gtk_drawing_area_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (symbol), SYMBOL_PX + 10);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (symbol), SYMBOL_PX + 6);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), symbol);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
mode_bound_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *symbol = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *name
      = gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
  int which = 0;

  /* What the row itself shows is a list of one, so its position says nothing. */
  for (int i = 0; i < QUARTIER_N_STOP_SYMBOLS; i++)
    if (g_str_equal (name, _ (quartier_stop_symbols ()[i].label)))
      which = i;
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (symbol), draw_symbol, GINT_TO_POINTER (which),
                                  NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (symbol)), name);
}

static void
fill_modes (QuartierStopPanel *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  for (int i = 0; i < QUARTIER_N_STOP_SYMBOLS; i++)
    gtk_string_list_append (names, _ (quartier_stop_symbols ()[i].label));
  g_signal_connect (factory, "setup", G_CALLBACK (mode_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (mode_bound_cb), NULL);
  self->updating = TRUE;
  adw_combo_row_set_factory (self->mode, factory);
  adw_combo_row_set_model (self->mode, G_LIST_MODEL (names));
  self->updating = FALSE;
}

static void
quartier_stop_panel_dispose (GObject *object)
{
  QuartierStopPanel *self = QUARTIER_STOP_PANEL (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_pointer (&self->stop, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (quartier_stop_panel_parent_class)->dispose (object);
}

static void
quartier_stop_panel_class_init (QuartierStopPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_stop_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/stop-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierStopPanel, content);
  gtk_widget_class_bind_template_child (widget_class, QuartierStopPanel, name);
  gtk_widget_class_bind_template_child (widget_class, QuartierStopPanel, mode);
  gtk_widget_class_bind_template_child (widget_class, QuartierStopPanel, place);
  gtk_widget_class_bind_template_child (widget_class, QuartierStopPanel, served);
  gtk_widget_class_bind_template_child (widget_class, QuartierStopPanel, nobody);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_selected_cb);
  chosen_signal = g_signal_new ("chosen", QUARTIER_TYPE_STOP_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quartier_stop_panel_init (QuartierStopPanel *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_modes (self);
}

/**
 * quartier_stop_panel_set_context:
 * @plan: whose stops to change
 * @library: says how far they reach
 */
void
quartier_stop_panel_set_context (QuartierStopPanel *self,
                                 QuartierPlan *plan,
                                 QuartierLibrary *library)
{
  quartier_stop_panel_settle (self);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_pointer (&self->stop, g_free);
  g_set_object (&self->plan, plan);
  g_set_object (&self->library, library);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (plan_changed_cb), self);
  refresh (self);
}

/* Shows another stop; NULL for none, and so any id that is no stop's. */
void
quartier_stop_panel_set_stop (QuartierStopPanel *self, const char *id)
{
  if (g_strcmp0 (self->stop, id) == 0)
    return;
  quartier_stop_panel_settle (self);
  g_free (self->stop);
  self->stop = g_strdup (id);
  refresh (self);
}

/* Ends the step that typing left open, so that what comes next is a step of its own. */
void
quartier_stop_panel_settle (QuartierStopPanel *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (is_ours (self))
    {
      self->step = 0;
      quartier_plan_commit (self->plan);
    }
  self->step = 0;
}
