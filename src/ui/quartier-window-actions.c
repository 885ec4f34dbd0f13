/*
 * Every action of the window, and what is enabled when.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

#include "ui/quartier-keys-window.h"
#include "ui/quartier-town-window.h"

/* Of what is beside the map, below the answer. */
#define LEAST_PANEL_PX 240

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_choose_plan (QUARTIER_WINDOW (widget));
}

static void
cancel_loading_action (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                       GVariant *parameter G_GNUC_UNUSED)
{
  quartier_window_cancel_loading (QUARTIER_WINDOW (widget));
}

/* The panes, in the order that F6 goes through them. */
static void
pane_action (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  GtkWidget *panes[] = {
    GTK_WIDGET (quartier_map_view_get_layer (self->map)),
    adw_flap_get_flap (self->flap),
    GTK_WIDGET (self->pane),
    self->header,
  };
  const int n = G_N_ELEMENTS (panes), step = g_str_equal (name, "win.next-pane") ? 1 : n - 1;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int at = 0;

  for (int i = 0; i < n && focus != NULL; i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      at = i;
  for (int i = 0; i < n - 1; i++)
    {
      at = (at + step) % n;
      if (gtk_widget_get_mapped (panes[at])
          && (at == 0 ? gtk_widget_grab_focus (panes[at])
                      : gtk_widget_child_focus (panes[at], GTK_DIR_TAB_FORWARD)))
        return;
    }
}

/* Gives the values of the selected districts to those of the same id in another scenario. */
static void
copy_across_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  const QuartierScenario *to = quartier_plan_find_scenario (self->plan, id);
  g_auto (GStrv) ids
      = quartier_edit_controller_dup_selection (quartier_map_view_get_controller (self->map));
  g_autofree char *step = NULL, *text = NULL;
  gsize n;

  if (to == NULL)
    return;
  quartier_window_settle (self);
  step = g_strdup_printf (_("Copy values to “%s”"), to->name);
  n = quartier_plan_copy_across (self->plan, id, (const char *const *) ids, step);
  text = g_strdup_printf (ngettext ("Values of %lu district copied to “%s”",
                                    "Values of %lu districts copied to “%s”", n),
                          (gulong) n, to->name);
  quartier_window_toast (self, text);
}

static void
town_made_cb (QuartierWindow *self, QuartierPlan *plan)
{
  if (quartier_window_is_empty (self))
    quartier_window_set_plan (self, plan, NULL);
  else
    {
      QuartierWindow *other
          = quartier_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library);

      gtk_window_present (GTK_WINDOW (other));
      quartier_window_set_plan (other, plan, NULL);
    }
}

static void
town_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  GtkWidget *window = quartier_town_window_new (self->library);

  if (window == NULL)
    return;
  g_signal_connect_object (window, "made", G_CALLBACK (town_made_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

/* The questions again, of the plan that was drawn from answers. */
static void
answers_action (GtkWidget *widget, const char *name G_GNUC_UNUSED,
                GVariant *parameter G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  GtkWidget *window;

  if (self->plan == NULL || quartier_plan_get_town (self->plan) == NULL)
    return;
  quartier_window_settle (self);
  window = quartier_town_window_new_for_plan (self->library, self->plan);
  if (window == NULL)
    return;
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_save (QUARTIER_WINDOW (widget));
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_save_as (QUARTIER_WINDOW (widget));
}

static void
open_backdrop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_choose_backdrop (QUARTIER_WINDOW (widget));
}

static void
site_plans_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (g_str_equal (name, "win.add-site-plan"))
    quartier_window_choose_site (QUARTIER_WINDOW (widget));
  else
    quartier_window_toggle_sites (QUARTIER_WINDOW (widget));
}

static void
fill_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_choose_buildings (QUARTIER_WINDOW (widget));
}

static void
exchange_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (g_str_equal (name, "win.export"))
    quartier_window_choose_export (QUARTIER_WINDOW (widget));
  else if (g_str_equal (name, "win.report"))
    quartier_window_choose_report (QUARTIER_WINDOW (widget));
  else if (g_str_equal (name, "win.print"))
    quartier_window_print (QUARTIER_WINDOW (widget));
  else if (g_str_equal (name, "win.map-picture"))
    quartier_window_choose_picture (QUARTIER_WINDOW (widget));
  else
    quartier_window_choose_districts (QUARTIER_WINDOW (widget));
}

static void
stop_backdrop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (self->backdrop_job != NULL)
    g_cancellable_cancel (self->backdrop_job);
  quartier_window_stop_site (self);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  /* While something is drawn, undo takes its last point. */
  if (quartier_map_view_handle_key (self->map, GDK_KEY_z, GDK_CONTROL_MASK))
    return;
  quartier_window_settle (self);
  quartier_plan_undo (self->plan);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (quartier_map_view_handle_key (self->map, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return;
  quartier_window_settle (self);
  quartier_plan_redo (self->plan);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  quartier_window_settle (self);
  quartier_edit_controller_delete (quartier_map_view_get_controller (self->map));
}

static void
repair_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (!quartier_edit_controller_repair (quartier_map_view_get_controller (self->map)))
    quartier_window_toast (self, _("The outline encloses no area; draw it again"));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (QUARTIER_WINDOW (widget)->find);
}

static void
select_none_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_map_view_set_selected (QUARTIER_WINDOW (widget)->map, NULL);
}

static void
tool_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  const char *tool = g_variant_get_string (parameter, NULL);

  g_autoptr (GEnumClass) tools = g_type_class_ref (QUARTIER_TYPE_TOOL);
  const GEnumValue *found = g_enum_get_value_by_nick (tools, tool);

  if (found != NULL)
    quartier_map_view_set_tool (self->map, (QuartierTool) found->value);
  quartier_window_update_actions (self);
  gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
}

static void
map_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (QUARTIER_WINDOW (widget)->map)));
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (g_str_equal (name, "win.zoom-fit"))
    quartier_map_view_zoom_to_plan (self->map, TRUE);
  else
    quartier_map_view_zoom_by (self->map, g_str_equal (name, "win.zoom-in") ? 1 : -1);
}

static void
panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
curves_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  quartier_window_show_pane (self, !gtk_widget_get_visible (GTK_WIDGET (self->pane)));
}

static void
table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_show_table (QUARTIER_WINDOW (widget));
}

/* What a part of the window has to say. */
static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_toast (QUARTIER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
figures_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_show_figures (QUARTIER_WINDOW (widget));
}

/* What the key does: an accelerator comes before a table's own keys, so the table is asked here. */
static void
figures_or_sum_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (!quartier_table_page_take_sum_key (self->table))
    quartier_window_show_figures (self);
}

static void
sum_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_answer_view_open_sum (QUARTIER_WINDOW (widget)->answer);
}

static void
keys_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_keys_window_show (GTK_WINDOW (widget));
}

static void
open_weather_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_choose_weather (QUARTIER_WINDOW (widget));
}

static void
typical_weather_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_forget_weather (QUARTIER_WINDOW (widget));
}

static void
chart_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_copy_chart (QUARTIER_WINDOW (widget));
}

static void
chart_save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  quartier_window_save_chart (QUARTIER_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static char *
free_scenario_id (QuartierPlan *plan)
{
  for (guint i = (guint) quartier_plan_get_n_scenarios (plan) + 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("scenario-%u", i);

      if (quartier_plan_find_scenario (plan, id) == NULL)
        return g_steal_pointer (&id);
    }
}

static void
duplicate_scenario_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);
  const QuartierScenario *original
      = quartier_plan_find_scenario (self->plan, quartier_plan_get_current (self->plan));
  g_autofree char *id = free_scenario_id (self->plan);
  g_autofree char *original_id = g_strdup (original->id);
  g_autofree char *copy_name
      = g_strdup_printf (_("Copy of %s"), original->name != NULL ? original->name : original->id);

  quartier_window_settle (self);
  quartier_plan_begin (self->plan, _("Copy the scenario"));
  quartier_plan_duplicate_scenario (self->plan, original_id, id, copy_name);
  quartier_plan_commit (self->plan);
  quartier_plan_set_current (self->plan, id);
}

void
quartier_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL,
                                   cancel_loading_action);
  gtk_widget_class_install_action (widget_class, "win.town", NULL, town_action);
  gtk_widget_class_install_action (widget_class, "win.answers", NULL, answers_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "win.copy-across", "s", copy_across_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.open-backdrop", NULL,
                                   open_backdrop_action);
  gtk_widget_class_install_action (widget_class, "win.fill", NULL, fill_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "win.report", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "win.map-picture", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "win.add-districts", NULL, exchange_action);
  gtk_widget_class_install_action (widget_class, "win.site-plans", NULL, site_plans_action);
  gtk_widget_class_install_action (widget_class, "win.add-site-plan", NULL, site_plans_action);
  gtk_widget_class_install_action (widget_class, "win.stop-backdrop", NULL,
                                   stop_backdrop_action);
  gtk_widget_class_install_action (widget_class, "win.map", NULL, map_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "win.repair", NULL, repair_action);
  gtk_widget_class_install_action (widget_class, "win.select-none", NULL, select_none_action);
  gtk_widget_class_install_action (widget_class, "win.select-all", NULL,
                                   quartier_window_selection_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate", NULL,
                                   quartier_window_selection_action);
  gtk_widget_class_install_action (widget_class, "win.copy", NULL, quartier_window_copy_action);
  gtk_widget_class_install_action (widget_class, "win.cut", NULL, quartier_window_copy_action);
  gtk_widget_class_install_action (widget_class, "win.merge", NULL,
                                   quartier_window_selection_action);
  gtk_widget_class_install_action (widget_class, "win.save-place-type", NULL,
                                   quartier_window_selection_action);
  gtk_widget_class_install_action (widget_class, "win.rename", NULL, quartier_window_menu_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-selection", NULL,
                                   quartier_window_menu_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.paste", NULL, quartier_window_paste_action);
  gtk_widget_class_install_action (widget_class, "win.tool", "s", tool_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.panel", NULL, panel_action);
  gtk_widget_class_install_action (widget_class, "win.curves", NULL, curves_action);
  gtk_widget_class_install_action (widget_class, "win.table", NULL, table_action);
  gtk_widget_class_install_action (widget_class, "win.figures", NULL, figures_action);
  gtk_widget_class_install_action (widget_class, "win.figures-or-sum", NULL, figures_or_sum_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.open-weather", NULL,
                                   open_weather_action);
  gtk_widget_class_install_action (widget_class, "win.typical-weather", NULL,
                                   typical_weather_action);
  gtk_widget_class_install_action (widget_class, "win.chart-copy", NULL, chart_copy_action);
  gtk_widget_class_install_action (widget_class, "win.chart-save", "s", chart_save_action);
  gtk_widget_class_install_action (widget_class, "win.cases", NULL, quartier_window_cases_action);
  gtk_widget_class_install_action (widget_class, "win.case", "s", quartier_window_cases_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate-scenario", NULL,
                                   duplicate_scenario_action);
  gtk_widget_class_install_action (widget_class, "win.sum", NULL, sum_action);
  gtk_widget_class_install_action (widget_class, "win.keys", NULL, keys_action);
  quartier_window_install_stage_actions (widget_class);
}

/* A step's button says what it would do, or why it cannot. */
static void
show_step (GtkButton *button, const char *verb, const char *step, const char *none)
{
  g_autofree char *text = step != NULL ? g_strdup_printf (_("%s: %s"), verb, step) : g_strdup (none);

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), text);
}

/* Undo and redo are an outline's as long as a corner of it stands, else the plan's. */
static void
update_steps (QuartierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  const gboolean any = self->plan != NULL;
  const gboolean is_outlining = any && quartier_edit_controller_is_outlining (controller);
  const char *undo = any ? quartier_plan_get_undo_name (self->plan) : NULL;
  const char *redo
      = any && !is_outlining ? quartier_plan_get_redo_name (self->plan) : NULL;

  if (is_outlining)
    undo = _("Last corner");
  else if (any && quartier_edit_controller_can_restore (controller))
    undo = _("Discard the outline");
  if (any && quartier_edit_controller_get_can_add_again (controller))
    redo = _("Last corner");
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 undo != NULL || (any && quartier_plan_is_editing (self->plan)));
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);
  show_step (self->undo, _("Undo"), undo, _("Nothing to undo yet"));
  show_step (self->redo, _("Redo"), redo, _("Nothing to redo"));
}

/* The first page has nothing to save, undo or find: no dead buttons above it. */
static void
show_header (QuartierWindow *self, gboolean has_plan)
{
  GtkWidget *const with_plan[]
      = { GTK_WIDGET (self->undo), GTK_WIDGET (self->redo),         GTK_WIDGET (self->find),
          self->save_button,       GTK_WIDGET (self->panel_toggle), GTK_WIDGET (self->pane_toggle) };

  for (gsize i = 0; i < G_N_ELEMENTS (with_plan); i++)
    gtk_widget_set_visible (with_plan[i], has_plan);
}

/* What a panel has beside a large answer: kinds of place scroll on their own, some in sight; of the
 * others the answer leaves the beginning. */
static void
make_room (QuartierWindow *self, const char *name)
{
  int least = LEAST_PANEL_PX;

  if (g_str_equal (name, "palette"))
    gtk_widget_measure (GTK_WIDGET (self->palette), GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL,
                        NULL);
  gtk_scrolled_window_set_min_content_height (
      self->panel_scroller,
      g_str_equal (name, "palette") ? least + gtk_widget_get_margin_top (GTK_WIDGET (self->panels))
                                          + gtk_widget_get_margin_bottom (GTK_WIDGET (self->panels))
                                    : least);
}

/* Beside the map stands what is selected, or what the brush paints. */
static void
show_panel (QuartierWindow *self, QuartierTool tool)
{
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->panels));
  const char *name = "plan";

  if (tool == QUARTIER_TOOL_BRUSH)
    name = "palette";
  else if (quartier_edit_controller_get_stop (controller) != NULL)
    name = "stop";
  else if (quartier_edit_controller_get_n_selected (controller) > 0)
    name = "district";
  else if (self->sites_open)
    name = "sites";
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->panels), name) == 0)
    return;
  /* A site plan has no figures, and wants the room. */
  gtk_widget_set_visible (self->answer_scroller, !g_str_equal (name, "sites"));
  gtk_stack_set_visible_child_name (self->panels, name);
  /* The stack gives the keys to what comes: letters would be written into the plan's title. */
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
  make_room (self, name);
  if (tool != QUARTIER_TOOL_BRUSH)
    return;
  quartier_place_palette_open (self->palette);
  adw_flap_set_reveal_flap (self->flap, TRUE);
}

void
quartier_window_update_actions (QuartierWindow *self)
{
  static const char *const with_plan[]
      = { "win.save",    "win.save-as",  "win.open-backdrop", "win.tool", "win.zoom-in",
          "win.zoom-out", "win.zoom-fit", "win.panel",         "win.fill",
          "win.duplicate-scenario", "win.curves",    "win.open-weather",
          "win.table",    "win.figures", "win.figures-or-sum", "win.site-plans",     "win.add-site-plan", "win.export",
          "win.add-districts", "win.report",  "win.print", "win.sum",            "win.present",
          "win.map-picture" };
  static const char *const with_districts[] = { "win.duplicate", "win.copy", "win.cut" };
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean any = self->plan != NULL;
  const gboolean selected = any && quartier_map_view_get_selected (self->map) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (with_plan); i++)
    gtk_widget_action_set_enabled (widget, with_plan[i], any);
  update_steps (self);
  gtk_widget_action_set_enabled (widget, "win.typical-weather",
                                 any && quartier_plan_get_weather (self->plan) != NULL);
  gtk_widget_action_set_enabled (widget, "win.delete", selected);
  gtk_widget_action_set_enabled (widget, "win.zoom-selection", selected);
  gtk_widget_action_set_enabled (
      widget, "win.rename",
      any
          && quartier_edit_controller_get_n_selected (quartier_map_view_get_controller (self->map))
                 == 1);
  gtk_widget_action_set_enabled (
      widget, "win.save-place-type",
      any
          && quartier_edit_controller_get_n_selected (quartier_map_view_get_controller (self->map))
                 == 1);
  gtk_widget_action_set_enabled (widget, "win.select-none", selected);
  gtk_widget_action_set_enabled (widget, "win.select-all", any);
  gtk_widget_action_set_enabled (widget, "win.paste", any);
  gtk_widget_action_set_enabled (widget, "win.find", any);
  gtk_widget_action_set_enabled (
      widget, "win.merge",
      any
          && quartier_edit_controller_get_n_selected (quartier_map_view_get_controller (self->map))
                 > 1);
  quartier_scenario_bar_set_n_selected (
      self->scenarios,
      any ? quartier_edit_controller_get_n_selected (quartier_map_view_get_controller (self->map))
          : 0);
  for (gsize i = 0; i < G_N_ELEMENTS (with_districts); i++)
    gtk_widget_action_set_enabled (
        widget, with_districts[i],
        any
            && quartier_edit_controller_get_n_selected (quartier_map_view_get_controller (self->map))
                   > 0);
  gtk_widget_action_set_enabled (widget, "win.stop-backdrop",
                                 self->backdrop_job != NULL || self->wanted_site != NULL);
  show_header (self, any);
  if (any)
    {
      const QuartierTool tool = quartier_map_view_get_tool (self->map);
      const struct
      {
        GtkButton *button;
        QuartierTool tool;
      } tools[] = {
        { self->select_tool, QUARTIER_TOOL_SELECT },     { self->draw_tool, QUARTIER_TOOL_DRAW },
        { self->rectangle_tool, QUARTIER_TOOL_RECTANGLE }, { self->freehand_tool, QUARTIER_TOOL_FREEHAND },
        { self->hole_tool, QUARTIER_TOOL_HOLE },         { self->rotate_tool, QUARTIER_TOOL_ROTATE },
        { self->split_tool, QUARTIER_TOOL_SPLIT },       { self->stop_tool, QUARTIER_TOOL_STOP },
        { self->brush_tool, QUARTIER_TOOL_BRUSH },
      };

      for (gsize i = 0; i < G_N_ELEMENTS (tools); i++)
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tools[i].button), tool == tools[i].tool);
      show_panel (self, tool);
    }
}
