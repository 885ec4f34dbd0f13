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
  gsize n_selected; /* districts, of the current scenario */
};

enum
{
  DELETED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

/* What is done to a tab: from its menu, with the pointer or the menu key */

static void
rename_entry_cb (GtkEntry *entry, QuartierScenarioBar *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (entry));
  const char *id = g_object_get_data (G_OBJECT (entry), "scenario");

  if (*name != '\0' && quartier_plan_find_scenario (self->plan, id) != NULL)
    {
      quartier_plan_begin (self->plan, _("Rename the scenario"));
      quartier_plan_rename_scenario (self->plan, id, name);
      quartier_plan_commit (self->plan);
    }
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER)));
}

static gboolean
unparent_cb (gpointer popover)
{
  /* Its tab may be gone by now, and it with the tab. */
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* What was chosen is done after the menu has closed: it must still be there then. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

/* A popover that lives while it is open. */
static void
pop_up (GtkWidget *popover, GtkWidget *tab)
{
  gtk_widget_set_parent (popover, tab);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GtkWidget *
find_tab (QuartierScenarioBar *self, const char *id)
{
  for (guint i = 0; i < self->tabs->len; i++)
    if (g_strcmp0 (g_object_get_data (self->tabs->pdata[i], "scenario"), id) == 0)
      return self->tabs->pdata[i];
  return NULL;
}

static void
rename_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  QuartierScenarioBar *self = QUARTIER_SCENARIO_BAR (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const QuartierScenario *scenario = quartier_plan_find_scenario (self->plan, id);
  GtkWidget *tab = find_tab (self, id);
  GtkWidget *popover, *entry;

  if (scenario == NULL || tab == NULL)
    return;
  popover = gtk_popover_new ();
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), name_of (scenario));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the scenario"), -1);
  g_object_set_data_full (G_OBJECT (entry), "scenario", g_strdup (id), g_free);
  g_signal_connect (entry, "activate", G_CALLBACK (rename_entry_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  pop_up (popover, tab);
  gtk_widget_grab_focus (entry);
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuartierScenarioBar *self = QUARTIER_SCENARIO_BAR (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  quartier_plan_begin (self->plan, _("Move the scenario"));
  quartier_plan_move_scenario (self->plan, id, g_str_equal (action, "scenario.left") ? -1 : 1);
  quartier_plan_commit (self->plan);
}

static void
delete_action (GtkWidget *widget, const char *action G_GNUC_UNUSED, GVariant *parameter)
{
  QuartierScenarioBar *self = QUARTIER_SCENARIO_BAR (widget);
  const QuartierScenario *scenario
      = quartier_plan_find_scenario (self->plan, g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;

  if (scenario == NULL || quartier_plan_get_n_scenarios (self->plan) < 2)
    return;
  name = g_strdup (name_of (scenario));
  step = g_strdup_printf (_("Delete %s"), name);
  quartier_plan_begin (self->plan, step);
  quartier_plan_remove_scenario (self->plan, g_variant_get_string (parameter, NULL));
  quartier_plan_commit (self->plan);
  g_signal_emit (self, signals[DELETED], 0, name);
}

static void
append_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_string (id));
  g_menu_append_item (menu, item);
}

/* Only what can be done: a menu has no dead entries. */
static void
pop_up_menu (QuartierScenarioBar *self, GtkWidget *tab)
{
  const char *id = g_object_get_data (G_OBJECT (tab), "scenario");
  g_autoptr (GMenu) menu = g_menu_new ();
  guint at = 0;

  g_ptr_array_find (self->tabs, tab, &at);
  append_item (menu, _("Rename…"), "scenario.rename", id);
  if (self->n_selected > 0 && g_strcmp0 (id, quartier_plan_get_current (self->plan)) != 0)
    append_item (menu, _("Copy the values of the selected districts here"), "win.copy-across", id);
  if (at > 0)
    append_item (menu, _("Move left"), "scenario.left", id);
  if (at + 1 < self->tabs->len)
    append_item (menu, _("Move right"), "scenario.right", id);
  if (self->tabs->len > 1)
    append_item (menu, _("Delete"), "scenario.delete", id);
  pop_up (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)), tab);
}

static void
tab_pressed_cb (GtkGestureClick *gesture, int n_press, double x G_GNUC_UNUSED,
                double y G_GNUC_UNUSED, QuartierScenarioBar *self)
{
  GtkWidget *tab = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == GDK_BUTTON_SECONDARY)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      pop_up_menu (self, tab);
    }
  else if (button == GDK_BUTTON_PRIMARY && n_press == 2)
    gtk_widget_activate_action (tab, "scenario.rename", "s",
                                g_object_get_data (G_OBJECT (tab), "scenario"));
}

static gboolean
tab_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode G_GNUC_UNUSED,
            GdkModifierType state, QuartierScenarioBar *self)
{
  GtkWidget *tab = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (keyval == GDK_KEY_F2)
    return gtk_widget_activate_action (tab, "scenario.rename", "s",
                                       g_object_get_data (G_OBJECT (tab), "scenario"));
  if (keyval != GDK_KEY_Menu && !(keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK)))
    return FALSE;
  pop_up_menu (self, tab);
  return TRUE;
}

static void
add_controllers (QuartierScenarioBar *self, GtkWidget *tab)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (tab_pressed_cb), self);
  gtk_widget_add_controller (tab, GTK_EVENT_CONTROLLER (click));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (tab_key_cb), self);
  gtk_widget_add_controller (tab, keys);
}

static GtkWidget *
new_tab (QuartierScenarioBar *self, const QuartierScenario *scenario)
{
  GtkWidget *tab = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (name_of (scenario));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (tab), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name_of (scenario), -1);
  /* The tooltip is also what a tab is compared with. */
  gtk_widget_set_tooltip_text (tab, name_of (scenario));
  gtk_widget_add_css_class (tab, "scenario-tab");
  gtk_widget_set_hexpand (tab, TRUE);
  g_object_set_data_full (G_OBJECT (tab), "scenario", g_strdup (scenario->id), g_free);
  if (self->tabs->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), g_ptr_array_index (self->tabs, 0));
  g_signal_connect (tab, "toggled", G_CALLBACK (tab_toggled_cb), self);
  add_controllers (self, tab);
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

/* A tab that goes takes the menu with it that it was deleted by. */
static void
drop_popovers (GtkWidget *tab)
{
  GtkWidget *child = gtk_widget_get_first_child (tab);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
      child = next;
    }
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
        {
          drop_popovers (self->tabs->pdata[i]);
          gtk_box_remove (self->box, g_ptr_array_index (self->tabs, i));
        }
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_scenario_bar_dispose;
  gtk_widget_class_install_action (widget_class, "scenario.rename", "s", rename_action);
  gtk_widget_class_install_action (widget_class, "scenario.left", "s", move_action);
  gtk_widget_class_install_action (widget_class, "scenario.right", "s", move_action);
  gtk_widget_class_install_action (widget_class, "scenario.delete", "s", delete_action);
  signals[DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Copy this scenario into a new one"), -1);
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

/* How many districts are selected, whose values another scenario may take. */
void
quartier_scenario_bar_set_n_selected (QuartierScenarioBar *self, gsize n)
{
  self->n_selected = n;
}
