#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

#include "io/replace-file.h"
#include "io/weather.h"
#include "ui/quartier-toasts.h"

G_DEFINE_FINAL_TYPE (QuartierWindow, quartier_window, ADW_TYPE_APPLICATION_WINDOW)

static void show_wanted (QuartierWindow *self);

/* Title, panels, selection */

static void
show_title (QuartierWindow *self)
{
  g_autofree char *name
      = self->file != NULL ? g_file_get_basename (self->file) : g_strdup (_("Not saved yet"));
  const char *title = self->plan != NULL ? quartier_plan_get_title (self->plan) : NULL;
  const gboolean modified = self->plan != NULL && quartier_plan_get_modified (self->plan);
  g_autofree char *subtitle
      = modified ? g_strdup_printf (_("%s · changed"), name) : g_strdup (name);

  if (self->plan == NULL)
    {
      adw_window_title_set_title (self->window_title, "Quartier");
      adw_window_title_set_subtitle (self->window_title, "");
      gtk_window_set_title (GTK_WINDOW (self), "Quartier");
      return;
    }
  title = title != NULL && *title != '\0' ? title : _("Untitled plan");
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
selection_changed_cb (QuartierWindow *self)
{
  const char *selected = quartier_map_view_get_selected (self->map);

  QuartierStop *stop
      = quartier_edit_controller_get_stop (quartier_map_view_get_controller (self->map));
  g_auto (GStrv) ids
      = quartier_edit_controller_dup_selection (quartier_map_view_get_controller (self->map));
  const char *district = ids[0] != NULL && ids[1] == NULL ? ids[0] : NULL;

  /* A stop and several districts have no figures of their own: beside them stand those of the plan. */
  quartier_answer_view_set_district (self->answer, district);
  quartier_district_panel_set_districts (self->district_panel, (const char *const *) ids);
  quartier_bottom_pane_set_district (self->pane, district);
  quartier_stop_panel_set_stop (self->stop_panel, stop != NULL ? selected : NULL);
  quartier_window_update_actions (self);
}

static void
district_chosen_cb (QuartierWindow *self, const char *id)
{
  quartier_map_view_set_selected (self->map, id);
}

/* Half the width of a town, degrees. */
#define TOWN_DEG 0.03

/* A plan without districts goes to the place that was chosen for it. */
static void
place_chosen_cb (QuartierWindow *self, double lon, double lat)
{
  const QuartierBounds town
      = { lon - TOWN_DEG, lat - TOWN_DEG, lon + TOWN_DEG, lat + TOWN_DEG };
  QuartierBounds bounds;

  if (!quartier_plan_get_bounds (self->plan, quartier_plan_get_current (self->plan), &bounds))
    quartier_map_view_zoom_to_bounds (self->map, &town, TRUE);
}

static void
tool_changed_cb (QuartierWindow *self)
{
  const QuartierPolygonEdit *drawing
      = quartier_edit_controller_get_drawing (quartier_map_view_get_controller (self->map));

  if (self->crossing != NULL
      && quartier_polygon_edit_get_state (drawing) != QUARTIER_POLYGON_EDIT_CROSSING)
    quartier_toast_dismiss (self->crossing);
  quartier_window_update_actions (self);
  quartier_tips_set_busy (self->tips, quartier_map_view_get_tool (self->map) != QUARTIER_TOOL_SELECT);
  if (quartier_edit_controller_is_outlining (quartier_map_view_get_controller (self->map)))
    quartier_window_keep_safe (self);
}

static void
plan_changed_cb (QuartierWindow *self)
{
  show_title (self);
  quartier_window_update_actions (self);
  quartier_window_update_comparison (self);
  if (quartier_plan_get_undo_name (self->plan) != NULL)
    quartier_tips_done (self->tips, QUARTIER_TIP_DRAG);
  quartier_window_update_sites (self);
  if (!quartier_plan_is_editing (self->plan))
    quartier_window_keep_safe (self);
}

/* The map's own events */

static void
told_cb (QuartierWindow *self, const char *text)
{
  quartier_window_offer_undo (self, text);
}

static void
deleted_cb (QuartierWindow *self, const char *name)
{
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), name);

  told_cb (self, text);
}

static void
crossing_cb (QuartierWindow *self)
{
  GtkWidget *toast = quartier_toast_new (_("The outline crosses itself"), _("Repair"));

  quartier_toast_set_action (toast, "win.repair");
  g_set_weak_pointer (&self->crossing, toast);
  quartier_toast_show (self->toasts, toast, TRUE);
}

/* Of the key above Tab, whatever the layout writes with it. */
#define KEYCODE_ABOVE_TAB 49

/* What a plain key does: how the figure is made, or something with what is selected. */
static gboolean
letter_action (QuartierWindow *self, guint keyval, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0
      || gtk_widget_get_visible (GTK_WIDGET (self->stage)))
    return FALSE;
  if (gdk_keyval_to_lower (keyval) == GDK_KEY_i)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.sum", NULL);
  if (gdk_keyval_to_lower (keyval) == GDK_KEY_z)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.zoom-selection", NULL);
  return keyval == GDK_KEY_F2 && gtk_widget_activate_action (GTK_WIDGET (self), "win.rename", NULL);
}

/* Letters are for the map only while nobody types. */
static gboolean
key_pressed_cb (QuartierWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* Out of a field of the panel, so that the next letter is a tool and not a name. */
  if (keyval == GDK_KEY_Escape && GTK_IS_EDITABLE (focus)
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->panels)))
    return gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
  if (self->plan == NULL || GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
      || g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "work") != 0)
    return FALSE;
  if (keyval == GDK_KEY_grave || keyval == GDK_KEY_dead_grave || keycode == KEYCODE_ABOVE_TAB)
    {
      quartier_window_hold_before (self);
      return TRUE;
    }
  if (self->held_scenario != NULL)
    return TRUE;
  if (letter_action (self, keyval, state))
    return TRUE;
  return quartier_window_clipboard_key (self, keyval, state)
         || quartier_map_view_handle_key (self->map, keyval, state);
}

static void
key_released_cb (QuartierWindow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_grave || keyval == GDK_KEY_dead_grave || keycode == KEYCODE_ABOVE_TAB)
    quartier_window_release_before (self);
}

/* Recent plans */

static void
recent_activated_cb (GtkListBox *list, GtkListBoxRow *row, QuartierWindow *self)
{
  GFile *file = g_object_get_data (G_OBJECT (row), "file");

  gtk_popover_popdown (
      GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  if (file != NULL)
    quartier_window_open (self, file);
}

static void
recent_mapped_cb (GtkPopover *popover, QuartierWindow *self G_GNUC_UNUSED)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_popover_get_child (popover));
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkWidget *child;
  int n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (GList *l = items; l != NULL && n < 8; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      GtkWidget *row;
      g_autofree char *place = NULL;

      if (!gtk_recent_info_has_application (info, "Quartier") || !gtk_recent_info_exists (info))
        continue;
      place = gtk_recent_info_get_uri_display (info);
      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                          gtk_recent_info_get_display_name (info), "subtitle",
                          place != NULL ? place : "", "activatable", TRUE, NULL);
      g_object_set_data_full (G_OBJECT (row), "file",
                              g_file_new_for_uri (gtk_recent_info_get_uri (info)),
                              g_object_unref);
      gtk_list_box_append (list, row);
      n++;
    }
  if (n == 0)
    gtk_list_box_append (
        list, g_object_new (ADW_TYPE_ACTION_ROW, "title", _("No recent plans"), "subtitle",
                            _("Plans you open or save are listed here"), NULL));
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

/* The window itself */

static gboolean
quartier_window_close_request (GtkWindow *window)
{
  QuartierWindow *self = QUARTIER_WINDOW (window);

  if (!quartier_window_confirm_close (self))
    return TRUE;
  quartier_window_forget_recovery (self);
  return GTK_WINDOW_CLASS (quartier_window_parent_class)->close_request (window);
}

static void
drop_plan (QuartierWindow *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  quartier_answer_view_set_estimator (self->answer, NULL);
  quartier_stage_set_estimator (self->stage, NULL);
  quartier_bottom_pane_set_estimator (self->pane, NULL);
  quartier_table_page_set_context (self->table, NULL, NULL);
  quartier_window_release_before (self);
  quartier_map_colouring_set_estimator (self->colouring, NULL);
  g_clear_object (&self->estimator);
  g_clear_object (&self->plan);
  quartier_window_update_cases (self);
}

static void
quartier_window_dispose (GObject *object)
{
  QuartierWindow *self = QUARTIER_WINDOW (object);

  g_clear_handle_id (&self->aside_timeout, g_source_remove);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_handle_id (&self->stage_fit, g_source_remove);
  g_clear_object (&self->loading);
  if (self->map != NULL)
    g_signal_handlers_disconnect_by_data (quartier_map_view_get_controller (self->map), self);
  g_clear_pointer (&self->colouring, quartier_map_colouring_free);
  self->map = NULL;
  if (self->backdrop_job != NULL)
    g_cancellable_cancel (self->backdrop_job);
  g_clear_object (&self->backdrop_job);
  quartier_window_drop_cases (self);
  quartier_window_drop_sites (self);
  g_clear_object (&self->wanted_site_file);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->estimator);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->file);
  g_clear_pointer (&self->aside, quartier_aside_unref);
  g_clear_pointer (&self->aside_about, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->name_before, g_free);
  g_clear_pointer (&self->name_of, g_free);
  g_clear_pointer (&self->wanted_scenario, g_free);
  g_clear_pointer (&self->wanted_against, g_free);
  g_clear_pointer (&self->held_scenario, g_free);
  g_clear_pointer (&self->compared, g_free);
  g_clear_object (&self->against_menu);
  g_clear_pointer (&self->against_listed, g_free);
  g_clear_pointer (&self->held_selection, g_strfreev);
  g_clear_pointer (&self->wanted_district, g_free);
  g_clear_pointer (&self->wanted_pane, g_free);
  g_clear_pointer (&self->wanted_selection, g_strfreev);
  g_clear_pointer (&self->wanted_place, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->wanted_backdrop);
  g_clear_object (&self->backdrop_file);
  g_clear_object (&self->backdrop_menu);
  g_clear_weak_pointer (&self->crossing);
  G_OBJECT_CLASS (quartier_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, header);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, loading_bar);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, map_place);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, pane_toggle);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, panel_toggle);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, find);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, finder);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, save_button);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, scenarios);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, answer);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, answer_scroller);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, panel_scroller);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, panels);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, plan_panel);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, district_panel);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, stop_panel);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, draw_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, snapping);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, rectangle_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, freehand_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, hole_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, rotate_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, split_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, tracing);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, stop_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, brush_tool);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, palette);
  gtk_widget_class_bind_template_child (widget_class, QuartierWindow, select_tool);
}

static void
quartier_window_class_init (QuartierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = quartier_window_close_request;
  g_type_ensure (QUARTIER_TYPE_ANSWER_VIEW);
  g_type_ensure (QUARTIER_TYPE_BOTTOM_PANE);
  g_type_ensure (QUARTIER_TYPE_DISTRICT_PANEL);
  g_type_ensure (QUARTIER_TYPE_FINDER);
  g_type_ensure (QUARTIER_TYPE_PLACE_PALETTE);
  g_type_ensure (QUARTIER_TYPE_PLAN_PANEL);
  g_type_ensure (QUARTIER_TYPE_SCENARIO_BAR);
  g_type_ensure (QUARTIER_TYPE_STOP_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, district_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
  quartier_window_install_actions (widget_class);
}

/* Where the panel has no room beside the map, the header bar has none for a word. A new window begins without:
 * it would be as wide as the word wants, and keep that. */
static gboolean
shorten_header (gpointer data)
{
  QuartierWindow *self = data;

  if (self->flap == NULL)
    return G_SOURCE_REMOVE;
  if (adw_flap_get_folded (self->flap) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      gtk_button_set_icon_name (GTK_BUTTON (self->save_button), "document-save-symbolic");
      gtk_widget_set_tooltip_text (self->save_button, _ ("Save"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->save_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Save"), -1);
      return G_SOURCE_REMOVE;
    }
  gtk_button_set_label (GTK_BUTTON (self->save_button), _ ("_Save"));
  gtk_button_set_use_underline (GTK_BUTTON (self->save_button), TRUE);
  gtk_widget_set_tooltip_text (self->save_button, NULL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->save_button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  return G_SOURCE_REMOVE;
}

/* While sizes are given no other can be asked for. */
static void
folded_cb (QuartierWindow *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, shorten_header, g_object_ref (self), g_object_unref);
}

static void
quartier_window_init (QuartierWindow *self)
{
  GtkEventController *keys;
  QuartierEditController *controller;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->map = quartier_map_view_new ();
  quartier_window_set_up_views (self);
  quartier_window_set_up_drop (self);
  shorten_header (self);
  g_signal_connect_after (self, "map", G_CALLBACK (folded_cb), NULL);
  controller = quartier_map_view_get_controller (self->map);
  g_signal_connect_swapped (controller, "selection-changed", G_CALLBACK (selection_changed_cb),
                            self);
  g_signal_connect_swapped (controller, "notify::tool", G_CALLBACK (tool_changed_cb), self);
  /* The hint changes with the outline's first corner and its last, so what can be undone does too. */
  g_signal_connect_swapped (controller, "notify::hint", G_CALLBACK (tool_changed_cb), self);
  g_signal_connect_swapped (controller, "notify::can-add-again", G_CALLBACK (tool_changed_cb), self);
  g_signal_connect_swapped (controller, "deleted", G_CALLBACK (deleted_cb), self);
  g_signal_connect_swapped (controller, "told", G_CALLBACK (told_cb), self);
  g_signal_connect_swapped (controller, "merge-asked", G_CALLBACK (quartier_window_ask_merge), self);
  g_signal_connect_swapped (controller, "crossing", G_CALLBACK (crossing_cb), self);
  g_signal_connect_swapped (self->scenarios, "deleted", G_CALLBACK (deleted_cb), self);
  g_signal_connect_swapped (self->palette, "told", G_CALLBACK (quartier_window_toast), self);
  keys = gtk_event_controller_key_new ();
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  g_signal_connect_swapped (self, "notify::is-active", G_CALLBACK (quartier_window_release_before),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_object_bind_property (controller, "snapping", self->snapping, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (controller, "tracing", self->tracing, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  quartier_window_set_up_pane (self);
  quartier_window_set_up_sites (self);
  quartier_window_set_up_keeping (self);
  quartier_window_set_up_menu (self);
  quartier_window_update_actions (self);
}

/**
 * quartier_window_new:
 *
 * Returns: a window on its start page
 */
QuartierWindow *
quartier_window_new (GtkApplication *application, QuartierLibrary *library)
{
  QuartierWindow *self = g_object_new (QUARTIER_TYPE_WINDOW, "application", application, NULL);

  self->library = g_object_ref (library);
  return self;
}

/**
 * quartier_window_set_plan:
 * @plan: to work on
 * @file: (nullable): where it is from
 */
void
quartier_window_set_plan (QuartierWindow *self, QuartierPlan *plan, GFile *file)
{
  quartier_window_settle (self);
  quartier_window_forget_recovery (self);
  drop_plan (self);
  self->plan = g_object_ref (plan);
  self->sample = FALSE;
  g_set_object (&self->file, file);
  g_clear_pointer (&self->etag, g_free);
  self->estimator = quartier_estimator_new (plan, self->library);
  quartier_estimator_set_weather_reader (self->estimator, quartier_weather_read);
  quartier_map_view_set_library (self->map, self->library);
  quartier_map_view_set_plan (self->map, plan);
  quartier_scenario_bar_set_plan (self->scenarios, plan);
  quartier_answer_view_set_district (self->answer, NULL);
  quartier_answer_view_set_estimator (self->answer, self->estimator);
  quartier_stage_set_estimator (self->stage, self->estimator);
  quartier_window_update_cases (self);
  quartier_bottom_pane_set_estimator (self->pane, self->estimator);
  quartier_table_page_set_context (self->table, self->estimator,
                                   quartier_map_view_get_controller (self->map));
  quartier_map_colouring_set_estimator (self->colouring, self->estimator);
  quartier_finder_set_context (self->finder, self->map, plan, self->library);
  quartier_plan_panel_set_context (self->plan_panel, self->estimator);
  quartier_district_panel_set_context (self->district_panel, self->estimator);
  quartier_stop_panel_set_context (self->stop_panel, plan, self->library);
  quartier_place_palette_set_context (self->palette, self->map, plan, self->library);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (plan, "notify::modified", G_CALLBACK (plan_changed_cb), self);
  gtk_stack_set_visible_child_name (self->pages, "work");
  quartier_window_begin_sites (self);
  selection_changed_cb (self);
  plan_changed_cb (self);
  g_clear_pointer (&self->compared, g_free);
  quartier_window_update_comparison (self);
  quartier_window_restore_online (self);
  quartier_map_view_zoom_to_plan (self->map, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
  show_wanted (self);
}

static void
show_wanted (QuartierWindow *self)
{
  g_autofree char *scenario = g_steal_pointer (&self->wanted_scenario);
  g_autofree char *against = g_steal_pointer (&self->wanted_against);
  g_autofree char *district = g_steal_pointer (&self->wanted_district);
  g_autoptr (GFile) backdrop = g_steal_pointer (&self->wanted_backdrop);
  g_autofree char *pane = g_steal_pointer (&self->wanted_pane);
  g_auto (GStrv) selection = g_steal_pointer (&self->wanted_selection);
  g_autofree QuartierMapPlace *place = g_steal_pointer (&self->wanted_place);

  if (scenario != NULL && quartier_plan_find_scenario (self->plan, scenario) != NULL)
    {
      quartier_plan_set_current (self->plan, scenario);
      quartier_map_view_zoom_to_plan (self->map, FALSE);
    }
  if (against != NULL)
    {
      quartier_estimator_set_against (self->estimator, against);
      quartier_window_update_comparison (self);
    }
  if (district != NULL)
    quartier_map_view_set_selected (self->map, district);
  if (selection != NULL && selection[0] != NULL && selection[1] == NULL)
    quartier_map_view_set_selected (self->map, selection[0]);
  else if (selection != NULL)
    quartier_edit_controller_set_selection (quartier_map_view_get_controller (self->map),
                                            (const char *const *) selection);
  if (place != NULL)
    quartier_map_view_set_place (self->map, place);
  if (backdrop != NULL)
    quartier_window_open_backdrop (self, backdrop);
  if (self->wanted_site_file != NULL)
    {
      g_autoptr (GFile) site = g_steal_pointer (&self->wanted_site_file);

      quartier_window_open_site (self, site);
    }
  if (pane != NULL)
    {
      quartier_bottom_pane_set_page (self->pane, pane);
      quartier_window_show_pane (self, TRUE);
    }
}

/**
 * quartier_window_want:
 * @scenario: (nullable): id
 * @district: (nullable): id
 * @backdrop: (nullable): a map extract
 * @pane: (nullable): page of the pane below the map
 *
 * Says what to look at, now or as soon as the plan that is being read is there.
 */
void
quartier_window_want (QuartierWindow *self, const char *scenario, const char *district,
                      GFile *backdrop, const char *pane)
{
  g_free (self->wanted_scenario);
  self->wanted_scenario = g_strdup (scenario);
  g_free (self->wanted_district);
  self->wanted_district = g_strdup (district);
  g_set_object (&self->wanted_backdrop, backdrop);
  g_free (self->wanted_pane);
  self->wanted_pane = g_strdup (pane);
  if (self->plan != NULL && self->n_loading == 0)
    show_wanted (self);
}

/* The same for a site plan. */
void
quartier_window_want_site (QuartierWindow *self, GFile *file)
{
  if (self->plan != NULL && self->n_loading == 0)
    quartier_window_open_site (self, file);
  else
    g_set_object (&self->wanted_site_file, file);
}

/* Ends what sliders and arrow keys have left open, before something else is done to the plan. */
void
quartier_window_settle (QuartierWindow *self)
{
  if (self->plan == NULL)
    return;
  quartier_district_panel_settle (self->district_panel);
  quartier_stop_panel_settle (self->stop_panel);
  quartier_site_panel_settle (self->site_panel);
  quartier_edit_controller_settle (quartier_map_view_get_controller (self->map));
}

void
quartier_window_toast (QuartierWindow *self, const char *text)
{
  quartier_toast_show (self->toasts, quartier_toast_new (text, NULL), FALSE);
}

/* Says what was done, with a button that takes it back. */
void
quartier_window_offer_undo (QuartierWindow *self, const char *text)
{
  GtkWidget *toast = quartier_toast_new (text, _("Undo"));

  quartier_toast_set_action (toast, "win.undo");
  quartier_toast_show (self->toasts, toast, FALSE);
}

/* Says what went wrong, in a dialog that stays until it is read. */
void
quartier_window_show_error (QuartierWindow *self, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* More lines than this would not fit a screen. */
#define MOST_REMARKS 8

/* Of what went well as a whole; no remark is empty. */
void
quartier_window_show_remarks (QuartierWindow *self, const char *heading,
                              const char *const *remarks, gsize n)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (gsize i = 0; i < MIN (n, MOST_REMARKS); i++)
    {
      const gunichar first = g_unichar_toupper (g_utf8_get_char (remarks[i]));

      g_string_append (body, i > 0 ? "\n" : "");
      g_string_append (body, n > 1 ? "• " : "");
      g_string_append_unichar (body, first);
      g_string_append (body, g_utf8_next_char (remarks[i]));
    }
  if (n > MOST_REMARKS)
    g_string_append (body, "\n…");
  quartier_window_show_error (self, heading, body->str);
}

/* What is being looked at goes on being so in the other window, as soon as that has the plan. */
static void
hand_over (QuartierWindow *self, QuartierWindow *other)
{
  static const char *const views[] = { "colour-by", "compare", "compare-with" };
  g_autoptr (GVariant) base = g_action_group_get_action_state (G_ACTION_GROUP (self), "backdrop");
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  const char *selected = quartier_map_view_get_selected (self->map);

  if (self->backdrop_file != NULL && g_str_equal (g_variant_get_string (base, NULL), "file"))
    quartier_window_open_backdrop (other, self->backdrop_file);
  else if (g_str_equal (g_variant_get_string (base, NULL), "online"))
    g_action_group_activate_action (G_ACTION_GROUP (other), "backdrop", base);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (GVariant) view = g_action_group_get_action_state (G_ACTION_GROUP (self), views[i]);

      g_action_group_activate_action (G_ACTION_GROUP (other), views[i], view);
    }
  other->wanted_scenario = g_strdup (quartier_plan_get_current (self->plan));
  other->wanted_selection = quartier_edit_controller_dup_selection (controller);
  /* A stop is not among the districts. */
  if (other->wanted_selection[0] == NULL && selected != NULL)
    {
      g_strfreev (other->wanted_selection);
      other->wanted_selection = g_strsplit (selected, "\n", 0);
    }
  other->wanted_place = g_new (QuartierMapPlace, 1);
  *other->wanted_place = quartier_map_view_get_place (self->map);
  if (gtk_widget_get_visible (GTK_WIDGET (self->pane)))
    other->wanted_pane = g_strdup (quartier_bottom_pane_get_page (self->pane));
  adw_flap_set_reveal_flap (other->flap, adw_flap_get_reveal_flap (self->flap));
  quartier_map_view_set_tool (other->map, quartier_map_view_get_tool (self->map));
}

/**
 * quartier_window_make_anew:
 *
 * Puts another window in its place, with the same plan and all that can be undone in it: text on the
 * screen does not follow the language. A sample nobody has changed is brought anew: its names are
 * the program's own text.
 */
void
quartier_window_make_anew (QuartierWindow *self)
{
  QuartierWindow *other
      = quartier_window_new (gtk_window_get_application (GTK_WINDOW (self)), self->library);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (other), width, height);
  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    gtk_window_maximize (GTK_WINDOW (other));
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_fullscreen (GTK_WINDOW (other));
  gtk_window_present (GTK_WINDOW (other));
  if (self->plan != NULL)
    {
      quartier_window_release_before (self);
      quartier_window_settle (self);
      hand_over (self, other);
      if (self->sample && !quartier_plan_get_modified (self->plan))
        quartier_window_open_sample (other);
      else
        quartier_window_set_plan (other, self->plan, self->file);
      other->etag = g_steal_pointer (&self->etag);
      other->aside = g_steal_pointer (&self->aside);
      quartier_window_keep_safe (other);
    }
  quartier_window_forget_recovery (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Whether it shows no plan yet. */
gboolean
quartier_window_is_empty (QuartierWindow *self)
{
  return self->plan == NULL && self->n_loading == 0;
}

/* Whether everything it was asked to show is there: plan, figures, tiles. */
gboolean
quartier_window_is_settled (QuartierWindow *self)
{
  if (self->n_loading > 0 || self->backdrop_job != NULL
      || quartier_site_pictures_get_busy (self->site_pictures))
    return FALSE;
  if (self->plan == NULL)
    return TRUE;
  return quartier_estimator_get_estimate (self->estimator) != NULL
         && !quartier_estimator_get_busy (self->estimator)
         && !quartier_estimator_awaits_reference (self->estimator)
         && shumate_map_get_state (quartier_map_view_get_map (self->map)) != SHUMATE_STATE_LOADING;
}

/**
 * quartier_window_save_picture:
 * @path: of a PNG file
 *
 * Writes what the window shows.
 */
gboolean
quartier_window_save_picture (QuartierWindow *self, const char *path, GError **error)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) png = NULL;
  const int width = gdk_paintable_get_intrinsic_width (paintable);
  const int height = gdk_paintable_get_intrinsic_height (paintable);

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "nothing is drawn yet");
      return FALSE;
    }
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  png = gdk_texture_save_to_png_bytes (texture);
  return quartier_replace_file (path, g_bytes_get_data (png, NULL), g_bytes_get_size (png), error);
}
