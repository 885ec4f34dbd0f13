#include "ui/quartier-heat-mix-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/joined-text.h"
#include "document/snapshot.h"
#include "report/words.h"
#include "ui/quartier-slider-row.h"
#include "ui/text-size.h"

/* As the plan's reader takes them. */
#define MOST_LOSS 0.9
#define LEAST_EFFICIENCY 0.1
#define MOST_EFFICIENCY 1.1
#define MOST_COP 20
/* What sliders go to; more can be typed. */
#define SHOWN_LOSS 0.4
#define SHOWN_COP 8

struct _QuartierHeatMixWindow
{
  AdwWindow parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library; /* with the plan's own figures */
  char *scenario;
  QuartierHeatMix *mix;
  QuartierMonthlyClimate place;
  int year;
  GPtrArray *rows; /* borrowed rows that stand for the mix as it is now */
  GMenu *menu;
  gboolean updating;
  /* Borrowed */
  QuartierSliderRow *loss;
  AdwComboRow *allocation;
  /* From the template */
  GtkWidget *use;
  GtkLabel *said;
  AdwPreferencesGroup *shares;
  GtkMenuButton *add;
  AdwPreferencesGroup *efficiencies;
  AdwPreferencesGroup *others;
};

G_DEFINE_FINAL_TYPE (QuartierHeatMixWindow, quartier_heat_mix_window, ADW_TYPE_WINDOW)

static void rebuild (QuartierHeatMixWindow *self);

static gboolean
is_whole (QuartierHeatMixWindow *self)
{
  return fabs (quartier_heat_mix_sum (self->mix) - 1) <= QUARTIER_HEAT_MIX_TOLERANCE;
}

/* "82.5", "90" */
static char *
percent_text (double share)
{
  const double percent = 100 * share;

  return quartier_number_text (percent, fabs (percent - round (percent)) < 0.05 ? 0 : 1);
}

/* What is wrong with the shares and what would be right; or what a kWh of the heat emits. */
static char *
describe (QuartierHeatMixWindow *self)
{
  const double sum = quartier_heat_mix_sum (self->mix);
  g_autofree char *percent = percent_text (sum);
  g_autofree char *off = percent_text (fabs (1 - sum));
  g_autofree char *kg = NULL;
  const QuartierFactor *factor;

  if (!is_whole (self))
    return sum < 1 ? g_strdup_printf (
               _("The shares sum to %s %%: add what makes the other %s %%."), percent, off)
                   : g_strdup_printf (_("The shares sum to %s %%: take %s %% away."), percent, off);
  factor = quartier_network_heat_get_factor (
      quartier_library_get_network_heat (self->library, &self->place, self->year, self->mix),
      QUARTIER_HEAT_GHG);
  kg = quartier_number_text (factor != NULL ? factor->value : NAN, 3);
  return g_strdup_printf (_("The shares sum to 100 %%. A kWh of heat emits %s kg CO₂e."), kg);
}

static gboolean
has_combined (QuartierHeatMixWindow *self)
{
  for (int i = 0; i < self->mix->n; i++)
    if (quartier_library_find_heat_power (self->library, self->mix->shares[i].source) != NULL)
      return TRUE;
  return FALSE;
}

static void
show (QuartierHeatMixWindow *self)
{
  g_autofree char *text = describe (self);
  g_autofree char *joined = quartier_joined_text (text);

  gtk_label_set_label (self->said, joined);
  if (is_whole (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self->said), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->said), "warning");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "heat.use", is_whole (self));
  gtk_widget_set_visible (GTK_WIDGET (self->allocation), has_combined (self));
}

/* Rows */

static QuartierHeatShare *
get_share (QuartierHeatMixWindow *self, GtkWidget *row)
{
  return &self->mix->shares[GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "share"))];
}

static void
share_edited_cb (GtkWidget *row, double percent, QuartierHeatMixWindow *self)
{
  get_share (self, row)->share = percent / 100;
  show (self);
}

/* A heat pump's is a number, all others are per cent. */
static gboolean
is_pump (QuartierHeatMixWindow *self, const char *source)
{
  return quartier_library_find_heat_efficiency (self->library, source)->value > MOST_EFFICIENCY;
}

static void
efficiency_edited_cb (GtkWidget *row, double value, QuartierHeatMixWindow *self)
{
  QuartierHeatShare *share = get_share (self, row);

  share->efficiency = is_pump (self, share->source) ? value : value / 100;
  show (self);
}

static void
show_efficiency (QuartierHeatMixWindow *self, QuartierSliderRow *row)
{
  const QuartierHeatShare *share = get_share (self, GTK_WIDGET (row));
  const double usual = quartier_library_find_heat_efficiency (self->library, share->source)->value;
  const double times = is_pump (self, share->source) ? 1 : 100;

  quartier_slider_row_set_default (row, times * usual);
  quartier_slider_row_set_value (row, times * (isnan (share->efficiency) ? usual : share->efficiency),
                                 isnan (share->efficiency));
}

static void
efficiency_reset_cb (GtkWidget *row, QuartierHeatMixWindow *self)
{
  get_share (self, row)->efficiency = NAN;
  show_efficiency (self, QUARTIER_SLIDER_ROW (row));
  show (self);
}

static void
put_row (QuartierHeatMixWindow *self, AdwPreferencesGroup *group, GtkWidget *row, int share)
{
  g_object_set_data (G_OBJECT (row), "share", GINT_TO_POINTER (share));
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static const char *
name_of (QuartierHeatMixWindow *self, const char *source)
{
  const QuartierCatalogueEntry *entry
      = quartier_library_find (self->library, QUARTIER_CATALOGUE_HEAT_SOURCE, source);

  return entry != NULL ? _(entry->name) : source;
}

static void
add_rows (QuartierHeatMixWindow *self, int i)
{
  const QuartierHeatShare *share = &self->mix->shares[i];
  const char *name = name_of (self, share->source);
  GtkWidget *row = quartier_slider_row_new (name, "%", 0, 100, 1, 1);

  quartier_slider_row_set_has_reset (QUARTIER_SLIDER_ROW (row), FALSE);
  quartier_slider_row_set_value (QUARTIER_SLIDER_ROW (row), 100 * share->share, FALSE);
  g_signal_connect (row, "edited", G_CALLBACK (share_edited_cb), self);
  put_row (self, self->shares, row, i);
  if (quartier_library_find_heat_efficiency (self->library, share->source) == NULL)
    return;
  if (is_pump (self, share->source))
    {
      row = quartier_slider_row_new (name, NULL, 1, SHOWN_COP, 0.1, 1);
      quartier_slider_row_set_limits (QUARTIER_SLIDER_ROW (row), 1, MOST_COP);
    }
  else
    row = quartier_slider_row_new (name, "%", 100 * LEAST_EFFICIENCY, 100 * MOST_EFFICIENCY, 1, 1);
  g_signal_connect (row, "edited", G_CALLBACK (efficiency_edited_cb), self);
  g_signal_connect (row, "reset", G_CALLBACK (efficiency_reset_cb), self);
  put_row (self, self->efficiencies, row, i);
  show_efficiency (self, QUARTIER_SLIDER_ROW (row));
}

/* What can be added still. */
static void
rebuild_menu (QuartierHeatMixWindow *self)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (self->library, QUARTIER_CATALOGUE_HEAT_SOURCE, &n);

  g_menu_remove_all (self->menu);
  for (gsize e = 0; e < n; e++)
    {
      g_autofree char *action = g_strdup_printf ("heat.add('%s')", entries[e].id);
      gboolean present = FALSE;

      for (int i = 0; i < self->mix->n; i++)
        present |= g_str_equal (self->mix->shares[i].source, entries[e].id);
      if (!present)
        g_menu_append (self->menu, _(entries[e].name), action);
    }
}

static void
rebuild (QuartierHeatMixWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  for (int i = 0; i < self->mix->n; i++)
    add_rows (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->efficiencies),
                          self->rows->len > (guint) self->mix->n);
  rebuild_menu (self);
  show (self);
}

static void
show_loss (QuartierHeatMixWindow *self)
{
  const double usual = quartier_library_get_factor (self->library, "dh.loss.typical")->value;
  const gboolean by_density = isnan (self->mix->loss);

  quartier_slider_row_set_value (self->loss, 100 * (by_density ? usual : self->mix->loss),
                                 by_density);
  quartier_slider_row_set_note (self->loss,
                                by_density ? _("By what is sold per metre of trench") : NULL);
}

static void
loss_edited_cb (QuartierHeatMixWindow *self, double percent)
{
  self->mix->loss = percent / 100;
  quartier_slider_row_set_note (self->loss, NULL);
  show (self);
}

static void
loss_reset_cb (QuartierHeatMixWindow *self)
{
  self->mix->loss = NAN;
  show_loss (self);
  show (self);
}

static void
allocation_selected_cb (QuartierHeatMixWindow *self)
{
  if (self->updating)
    return;
  self->mix->allocation = (int) adw_combo_row_get_selected (self->allocation) - 1;
  show (self);
}

/* Actions */

/* The new source has what is missing, so that the last one makes the mix whole. */
static void
add_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  QuartierHeatMixWindow *self = QUARTIER_HEAT_MIX_WINDOW (widget);
  QuartierHeatMix *mix = self->mix;
  const double missing = 1 - quartier_heat_mix_sum (mix);

  if (mix->n == QUARTIER_MAX_HEAT_SOURCES)
    return;
  mix->shares[mix->n++] = (QuartierHeatShare){
    g_intern_string (g_variant_get_string (parameter, NULL)), MAX (0, missing), NAN
  };
  rebuild (self);
}

/* (transfer full): without the sources that have no share. */
static QuartierHeatMix *
dup_without_nothing (const QuartierHeatMix *mix)
{
  QuartierHeatMix *out = quartier_heat_mix_copy (mix);

  out->n = 0;
  for (int i = 0; i < mix->n; i++)
    if (mix->shares[i].share > 0)
      out->shares[out->n++] = mix->shares[i];
  return out;
}

static void
use_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierHeatMixWindow *self = QUARTIER_HEAT_MIX_WINDOW (widget);
  const QuartierScenario *scenario = quartier_plan_find_scenario (self->plan, self->scenario);
  g_autoptr (QuartierHeatMix) mix = dup_without_nothing (self->mix);
  QuartierScenario changed;

  if (scenario != NULL && !quartier_heat_mix_equal (scenario->heat_mix, mix))
    {
      changed = *scenario;
      changed.heat_network = NULL;
      changed.heat_mix = mix;
      quartier_plan_begin (self->plan, _("Change the heat network"));
      quartier_plan_put_scenario (self->plan, &changed);
      quartier_plan_commit (self->plan);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
quartier_heat_mix_window_dispose (GObject *object)
{
  QuartierHeatMixWindow *self = QUARTIER_HEAT_MIX_WINDOW (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->mix, quartier_heat_mix_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (quartier_heat_mix_window_parent_class)->dispose (object);
}

static void
quartier_heat_mix_window_class_init (QuartierHeatMixWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_heat_mix_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/heat-mix-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierHeatMixWindow, use);
  gtk_widget_class_bind_template_child (widget_class, QuartierHeatMixWindow, said);
  gtk_widget_class_bind_template_child (widget_class, QuartierHeatMixWindow, shares);
  gtk_widget_class_bind_template_child (widget_class, QuartierHeatMixWindow, add);
  gtk_widget_class_bind_template_child (widget_class, QuartierHeatMixWindow, efficiencies);
  gtk_widget_class_bind_template_child (widget_class, QuartierHeatMixWindow, others);
  gtk_widget_class_install_action (widget_class, "heat.use", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "heat.add", "s", add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_others (QuartierHeatMixWindow *self)
{
  const char *const methods[] = { _("Usual here"), _("By energy"), _("By exergy"),
                                  _("By power bonus"), _("As if heat were made at 200 %"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (methods);

  self->loss = QUARTIER_SLIDER_ROW (
      quartier_slider_row_new (_("Loss of the network"), "%", 0, 100 * SHOWN_LOSS, 1, 1));
  quartier_slider_row_set_limits (self->loss, 0, 100 * MOST_LOSS);
  g_signal_connect_swapped (self->loss, "edited", G_CALLBACK (loss_edited_cb), self);
  g_signal_connect_swapped (self->loss, "reset", G_CALLBACK (loss_reset_cb), self);
  adw_preferences_group_add (self->others, GTK_WIDGET (self->loss));
  self->allocation = g_object_new (
      ADW_TYPE_COMBO_ROW, "title", _("Combined heat and power"), "subtitle",
      _("How its fuel is shared out between heat and electricity"), "model", names, NULL);
  g_signal_connect_swapped (self->allocation, "notify::selected",
                            G_CALLBACK (allocation_selected_cb), self);
  adw_preferences_group_add (self->others, GTK_WIDGET (self->allocation));
}

static void
quartier_heat_mix_window_init (QuartierHeatMixWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->menu = g_menu_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quartier_suit_text_size (GTK_WINDOW (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->use);
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (self->menu));
  self->updating = TRUE;
  add_others (self);
  self->updating = FALSE;
}

/* The kind of network that holds now is a mix of itself alone, where it is a source too. */
static QuartierHeatMix *
make_first (QuartierLibrary *library, const QuartierScenario *scenario)
{
  const char *kind = scenario->heat_network;
  QuartierHeatMix *mix = scenario->heat_mix != NULL ? quartier_heat_mix_copy (scenario->heat_mix)
                                                    : quartier_heat_mix_new ();

  if (mix->n == 0 && kind != NULL
      && quartier_library_find (library, QUARTIER_CATALOGUE_HEAT_SOURCE, kind) != NULL)
    mix->shares[mix->n++] = (QuartierHeatShare){ g_intern_string (kind), 1, NAN };
  return mix;
}

/**
 * quartier_heat_mix_window_new:
 * @library: the tables, without the plan's own figures
 * @scenario: id
 *
 * Returns: a window that begins with what makes the heat now
 */
GtkWidget *
quartier_heat_mix_window_new (QuartierPlan *plan, QuartierLibrary *library, const char *scenario)
{
  QuartierHeatMixWindow *self = g_object_new (QUARTIER_TYPE_HEAT_MIX_WINDOW, NULL);
  const QuartierScenario *found = quartier_plan_find_scenario (plan, scenario);

  self->plan = g_object_ref (plan);
  self->library = quartier_library_overridden (library, quartier_plan_get_overrides (plan));
  self->scenario = g_strdup (scenario);
  self->year = found->year != 0
                   ? found->year
                   : (int) quartier_library_get_factor (self->library, "default.year")->value;
  quartier_snapshot_find_place (plan, self->library, scenario, &self->place);
  self->mix = make_first (self->library, found);
  self->updating = TRUE;
  adw_combo_row_set_selected (self->allocation, (guint) (self->mix->allocation + 1));
  self->updating = FALSE;
  show_loss (self);
  rebuild (self);
  return GTK_WIDGET (self);
}
