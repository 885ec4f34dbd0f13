#include "ui/quartier-scenario-bar.h"

#include <glib/gi18n.h>

struct _QuartierScenarioBar
{
  AdwBin parent_instance;
  /* Owned */
  QuartierPlan *plan;  /* (nullable) */
  GPtrArray *tabs;     /* borrowed toggle buttons */
  gboolean updating;
  /* Borrowed */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (QuartierScenarioBar, quartier_scenario_bar, ADW_TYPE_BIN)

static const char *
name_of (const QuartierScenario *scenario)
{
  return scenario->name != NULL && *scenario->name != '\0' ? scenario->name : scenario->id;
}

static void
tab_toggled_cb (GtkToggleButton *tab, QuartierScenarioBar *self)
{
  const char *id = g_object_get_data (G_OBJECT (tab), "scenario");

  if (!self->updating && gtk_toggle_button_get_active (tab))
    quartier_plan_set_current (self->plan, id);
}

static GtkWidget *
new_tab (QuartierScenarioBar *self, const QuartierScenario *scenario)
{
  GtkWidget *tab = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (name_of (scenario));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (tab), label);
  gtk_widget_set_tooltip_text (tab, name_of (scenario));
  gtk_widget_set_hexpand (tab, TRUE);
  g_object_set_data_full (G_OBJECT (tab), "scenario", g_strdup (scenario->id), g_free);
  if (self->tabs->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), g_ptr_array_index (self->tabs, 0));
  g_signal_connect (tab, "toggled", G_CALLBACK (tab_toggled_cb), self);
  return tab;
}

static gboolean
is_up_to_date (QuartierScenarioBar *self)
{
  if (self->tabs->len != quartier_plan_get_n_scenarios (self->plan))
    return FALSE;
  for (guint i = 0; i < self->tabs->len; i++)
    {
      const QuartierScenario *scenario = quartier_plan_get_scenario (self->plan, i);
      GtkWidget *tab = g_ptr_array_index (self->tabs, i);

      if (g_strcmp0 (g_object_get_data (G_OBJECT (tab), "scenario"), scenario->id) != 0
          || g_strcmp0 (gtk_widget_get_tooltip_text (tab), name_of (scenario)) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
refresh (QuartierScenarioBar *self)
{
  if (self->plan == NULL)
    return;
  self->updating = TRUE;
  if (!is_up_to_date (self))
    {
      for (guint i = 0; i < self->tabs->len; i++)
        gtk_box_remove (self->box, g_ptr_array_index (self->tabs, i));
      g_ptr_array_set_size (self->tabs, 0);
      for (gsize i = 0; i < quartier_plan_get_n_scenarios (self->plan); i++)
        {
          GtkWidget *tab = new_tab (self, quartier_plan_get_scenario (self->plan, i));

          gtk_box_append (self->box, tab);
          g_ptr_array_add (self->tabs, tab);
        }
    }
  for (guint i = 0; i < self->tabs->len; i++)
    {
      GtkToggleButton *tab = g_ptr_array_index (self->tabs, i);

      if (g_strcmp0 (g_object_get_data (G_OBJECT (tab), "scenario"),
                     quartier_plan_get_current (self->plan))
          == 0)
        gtk_toggle_button_set_active (tab, TRUE);
    }
  self->updating = FALSE;
}

static void
quartier_scenario_bar_dispose (GObject *object)
{
  QuartierScenarioBar *self = QUARTIER_SCENARIO_BAR (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->tabs, g_ptr_array_unref);
  G_OBJECT_CLASS (quartier_scenario_bar_parent_class)->dispose (object);
}

static void
quartier_scenario_bar_class_init (QuartierScenarioBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_scenario_bar_dispose;
}

static void
quartier_scenario_bar_init (QuartierScenarioBar *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->tabs = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_box_set_homogeneous (self->box, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->box), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "linked");
  gtk_widget_set_tooltip_text (add, _("Copy this scenario into a new one"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.duplicate-scenario");
  gtk_widget_add_css_class (add, "flat");
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (outer), add);
  adw_bin_set_child (ADW_BIN (self), outer);
}

/* Shows another plan's scenarios; NULL for none. */
void
quartier_scenario_bar_set_plan (QuartierScenarioBar *self, QuartierPlan *plan)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (!g_set_object (&self->plan, plan) || plan == NULL)
    return;
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (refresh), self);
  refresh (self);
}
