/*
 * Ways to look at the plan: what the districts' colours show, and how it was before.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

#include "ui/quartier-settings.h"

static void
colour_changed_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuartierWindow *self = data;

  g_simple_action_set_state (action, parameter);
  if (self->colouring == NULL)
    return;
  quartier_map_colouring_choose (self->colouring, g_variant_get_string (parameter, NULL));
  quartier_window_update_comparison (self);
}

/* Two maps have half the room each: a plan that was seen whole still is. */
static void
compare_changed_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuartierWindow *self = data;
  const gboolean was_beside = quartier_map_view_get_other_map (self->map) != NULL;
  const gboolean saw_plan = self->plan != NULL && quartier_map_view_sees_plan (self->map);

  g_simple_action_set_state (action, parameter);
  quartier_window_update_comparison (self);
  if (saw_plan && was_beside != (quartier_map_view_get_other_map (self->map) != NULL))
    quartier_map_view_zoom_to_plan (self->map, FALSE);
}

/* Which scenario to compare with: "" is the one this was copied from, whichever is current. */
static void
compare_with_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QuartierWindow *self = data;
  const char *id = g_variant_get_string (parameter, NULL);

  g_simple_action_set_state (action, parameter);
  if (self->estimator == NULL)
    {
      g_free (self->wanted_against);
      self->wanted_against = *id != '\0' ? g_strdup (id) : NULL;
      return;
    }
  quartier_estimator_set_against (self->estimator, *id != '\0' ? id : NULL);
  quartier_window_update_comparison (self);
}

static GMenuModel *
make_compare_menu (QuartierWindow *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) ways = g_menu_new ();

  g_menu_append (ways, _("This scenario _alone"), "win.compare::not");
  g_menu_append (ways, _("The other one, _left of a line"), "win.compare::swipe");
  g_menu_append (ways, _("_Two maps side by side"), "win.compare::beside");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  g_menu_append_section (menu, _("Compared with"), G_MENU_MODEL (self->against_menu));
  return G_MENU_MODEL (menu);
}

static void
set_up_comparison (QuartierWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
      "compare", G_VARIANT_TYPE_STRING, g_variant_new_string ("not"));
  g_autoptr (GSimpleAction) with = g_simple_action_new_stateful (
      "compare-with", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_autoptr (GMenuModel) menu = NULL;

  g_signal_connect_object (action, "activate", G_CALLBACK (compare_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  g_signal_connect_object (with, "activate", G_CALLBACK (compare_with_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (with));
  menu = make_compare_menu (self);
  quartier_map_view_set_compare_menu (self->map, menu);
}

static const char *
name_of (const QuartierScenario *scenario)
{
  return scenario->name != NULL && *scenario->name != '\0' ? scenario->name : scenario->id;
}

/* An underline in a name is no mnemonic. */
static void
append_scenario (GMenu *menu, const char *format, const QuartierScenario *scenario, const char *id)
{
  g_auto (GStrv) parts = g_strsplit (name_of (scenario), "_", -1);
  g_autofree char *name = g_strjoinv ("__", parts);
  g_autofree char *label = g_strdup_printf (format, name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, "win.compare-with", g_variant_new_string (id));
  g_menu_append_item (menu, item);
}

/* There is something to choose from three scenarios on. */
static void
fill_against_menu (QuartierWindow *self)
{
  const gsize n = quartier_plan_get_n_scenarios (self->plan);
  const char *current = quartier_plan_get_current (self->plan);
  const QuartierScenario *usual = quartier_plan_find_other (self->plan, NULL);
  const QuartierScenario *here = quartier_plan_find_scenario (self->plan, current);

  g_menu_remove_all (self->against_menu);
  if (usual == NULL || n < 3)
    return;
  append_scenario (self->against_menu,
                   g_strcmp0 (here->parent, usual->id) == 0
                       /* Translators: %s is the name of a scenario */
                       ? _("The one this was copied from: %s")
                       /* Translators: %s is the name of a scenario */
                       : _("The first other one: %s"),
                   usual, "");
  for (gsize i = 0; i < n; i++)
    {
      const QuartierScenario *one = quartier_plan_get_scenario (self->plan, i);

      if (!g_str_equal (one->id, current))
        append_scenario (self->against_menu, "%s", one, one->id);
    }
}

/* The menu is made anew where scenarios came, went, or have another name. */
static void
update_against_menu (QuartierWindow *self)
{
  g_autoptr (GString) listed = g_string_new (quartier_plan_get_current (self->plan));
  const char *asked = quartier_estimator_get_asked (self->estimator);

  for (gsize i = 0; i < quartier_plan_get_n_scenarios (self->plan); i++)
    {
      const QuartierScenario *one = quartier_plan_get_scenario (self->plan, i);

      g_string_append_printf (listed, "\n%s\n%s\n%s", one->id, one->name, one->parent);
    }
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "compare-with")),
      g_variant_new_string (asked != NULL ? asked : ""));
  if (g_strcmp0 (listed->str, self->against_listed) == 0)
    return;
  g_free (self->against_listed);
  self->against_listed = g_string_free (g_steal_pointer (&listed), FALSE);
  fill_against_menu (self);
}

void
quartier_window_set_up_views (QuartierWindow *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
      "colour-by", G_VARIANT_TYPE_STRING, g_variant_new_string ("use"));
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *overlay = gtk_overlay_new ();
  g_autoptr (GSettings) settings = NULL;

  self->against_menu = g_menu_new ();
  menu = quartier_map_colouring_make_menu ("win.colour-by", G_MENU_MODEL (self->against_menu));
  self->colouring = quartier_map_colouring_new (self->map);
  g_signal_connect_object (action, "activate", G_CALLBACK (colour_changed_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  quartier_map_view_set_legend_menu (self->map, menu);
  set_up_comparison (self);
  quartier_window_set_up_case_pins (self);
  quartier_window_set_up_basemap (self);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->map));
  self->before = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->before), "map-before");
  gtk_widget_set_halign (GTK_WIDGET (self->before), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->before), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self->before), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self->before), FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->before));
  settings = quartier_settings_new ();
  if (settings != NULL)
    g_settings_bind (settings, "legend-folded", quartier_map_view_get_legend (self->map), "folded",
                     G_SETTINGS_BIND_DEFAULT);
  self->tips = QUARTIER_TIPS (quartier_tips_new (settings));
  quartier_map_view_set_card (self->map, GTK_WIDGET (self->tips));
  adw_bin_set_child (self->map_place, quartier_window_set_up_stage (self, GTK_OVERLAY (overlay)));
}

/* Whether newcomers are told anything: not on a picture of the window. */
void
quartier_window_show_tips (QuartierWindow *self, gboolean are_shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self->tips), are_shown);
}

static gboolean
has_districts (QuartierWindow *self)
{
  GListModel *districts
      = self->plan != NULL
            ? quartier_plan_get_districts (self->plan, quartier_plan_get_current (self->plan))
            : NULL;

  return districts != NULL && g_list_model_get_n_items (districts) > 0;
}

/**
 * quartier_window_update_comparison:
 *
 * Shows on the map what is to be compared, of the scenarios that there are now.
 */
void
quartier_window_update_comparison (QuartierWindow *self)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self), "compare");
  const char *way = g_variant_get_string (state, NULL);
  const QuartierScenario *before
      = self->estimator != NULL ? quartier_estimator_get_against (self->estimator) : NULL;
  QuartierMapComparison comparison = QUARTIER_MAP_COMPARE_NOT;
  g_autofree char *key = NULL;

  if (self->held_scenario != NULL || self->colouring == NULL)
    return;
  if (self->estimator != NULL)
    update_against_menu (self);
  quartier_tips_set_plan (self->tips, has_districts (self), before != NULL);
  if (before != NULL && g_str_equal (way, "swipe"))
    comparison = QUARTIER_MAP_COMPARE_SWIPE;
  else if (before != NULL && g_str_equal (way, "beside"))
    comparison = QUARTIER_MAP_COMPARE_BESIDE;
  quartier_map_view_set_compare_reason (
      self->map, before != NULL
                     ? NULL
                     : _("There is no other scenario to see: + beside its tab makes one"));
  key = g_strdup_printf ("%d %p %s %s %s %d", comparison, (void *) self->plan,
                         self->against_listed, before != NULL ? before->id : "",
                         before != NULL ? before->name : "",
                         quartier_map_colouring_get_other (self->colouring) != NULL);
  if (g_strcmp0 (key, self->compared) == 0)
    return;
  g_free (self->compared);
  self->compared = g_steal_pointer (&key);
  quartier_map_view_set_comparison (self->map, comparison, before != NULL ? before->id : NULL,
                                    quartier_map_colouring_get_other (self->colouring),
                                    self->colouring);
  quartier_window_update_case_pins (self);
  quartier_map_colouring_refresh (self->colouring);
}

/**
 * quartier_window_hold_before:
 *
 * Shows map and figures of the scenario before, until quartier_window_release_before(); nothing can be
 * changed meanwhile.
 */
void
quartier_window_hold_before (QuartierWindow *self)
{
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  const QuartierScenario *before, *current;
  g_autofree char *text = NULL;

  if (self->held_scenario != NULL || self->plan == NULL)
    return;
  quartier_window_settle (self);
  before = quartier_estimator_get_against (self->estimator);
  if (before == NULL || quartier_plan_is_editing (self->plan))
    {
      quartier_window_toast (self, _("There is no other scenario to see: + beside its tab makes one"));
      return;
    }
  current = quartier_plan_find_scenario (self->plan, quartier_plan_get_current (self->plan));
  text = g_strdup_printf (g_strcmp0 (current->parent, before->id) == 0
                              ? _("Before: %s")
                              /* Translators: %s is the name of the scenario that is seen meanwhile */
                              : _("Compared with: %s"),
                          name_of (before));
  quartier_tips_done (self->tips, QUARTIER_TIP_BEFORE);
  self->held_scenario = g_strdup (quartier_plan_get_current (self->plan));
  self->held_selection = quartier_edit_controller_dup_selection (controller);
  gtk_label_set_text (self->before, text);
  gtk_widget_set_visible (GTK_WIDGET (self->before), !gtk_widget_get_visible (GTK_WIDGET (self->stage)));
  quartier_stage_set_before (self->stage, text);
  gtk_widget_set_can_target (GTK_WIDGET (self->flap), FALSE);
  quartier_plan_set_current (self->plan, before->id);
  quartier_map_view_name_current (self->map, name_of (before));
}

void
quartier_window_release_before (QuartierWindow *self)
{
  g_autofree char *scenario = g_steal_pointer (&self->held_scenario);
  g_auto (GStrv) ids = g_steal_pointer (&self->held_selection);

  if (scenario == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->before), FALSE);
  quartier_stage_set_before (self->stage, NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self->flap), TRUE);
  if (self->plan == NULL || quartier_plan_find_scenario (self->plan, scenario) == NULL)
    return;
  quartier_plan_set_current (self->plan, scenario);
  quartier_map_view_name_current (self->map, name_of (quartier_plan_find_scenario (self->plan, scenario)));
  quartier_edit_controller_set_selection (quartier_map_view_get_controller (self->map),
                                          (const char *const *) ids);
}
