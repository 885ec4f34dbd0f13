/*
 * Districts on the clipboard: as the text of a plan file, which is GeoJSON, so that another plan, a
 * text and a GIS can take them.
 */
#include "ui/quartier-own-places.h"
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "io/plan-file.h"

/* How far a copy is put from what it is a copy of. */
#define PASTE_OFFSET_PX 24

static QuartierEditController *
get_controller (QuartierWindow *self)
{
  return quartier_map_view_get_controller (self->map);
}

/* A plan that holds the selected districts and nothing else. */
static QuartierPlan *
make_excerpt (QuartierWindow *self, char **ids)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  QuartierPlan *excerpt = quartier_plan_new ();

  quartier_plan_begin (excerpt, "copy");
  quartier_plan_set_place (excerpt, quartier_plan_get_climate (self->plan),
                           quartier_plan_get_country (self->plan));
  quartier_plan_put_scenario (excerpt, quartier_plan_find_scenario (self->plan, scenario));
  for (gsize i = 0; ids[i] != NULL; i++)
    quartier_plan_put_district (excerpt, scenario,
                                quartier_plan_find_district (self->plan, scenario, ids[i]));
  quartier_plan_commit (excerpt);
  return excerpt;
}

static gboolean
copy (QuartierWindow *self)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (get_controller (self));
  g_autoptr (QuartierPlan) excerpt = NULL;
  g_autofree char *text = NULL;

  if (ids[0] == NULL)
    return FALSE;
  excerpt = make_excerpt (self, ids);
  text = quartier_plan_to_text (excerpt);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  return TRUE;
}

void
quartier_window_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  quartier_window_settle (self);
  if (copy (self) && g_str_equal (name, "win.cut"))
    quartier_edit_controller_delete (get_controller (self));
}

/* The districts of another plan: of the scenario that would be estimated. */
static GListModel *
get_districts (QuartierPlan *plan)
{
  const gsize n = quartier_plan_get_n_scenarios (plan);

  return quartier_plan_get_districts (plan, quartier_plan_get_scenario (plan, n - 1)->id);
}

/* Whether there were any. */
static gboolean
put_districts (QuartierWindow *self, GListModel *districts, gboolean beside, const char *step)
{
  const guint n = g_list_model_get_n_items (districts);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  double offset_px = 0;

  for (guint i = 0; i < n; i++)
    {
      QuartierDistrict *district = g_list_model_get_item (districts, i);

      g_ptr_array_add (all, district);
      /* Where it came from it would lie upon itself. */
      if (beside
          && quartier_plan_find_district (self->plan, quartier_plan_get_current (self->plan),
                                          quartier_district_get_id (district))
                 != NULL)
        offset_px = PASTE_OFFSET_PX;
    }
  return quartier_edit_controller_put_copies (get_controller (self),
                                              (QuartierDistrict *const *) all->pdata, all->len,
                                              offset_px, step);
}

/**
 * quartier_window_add_districts:
 * @from: a plan that was read; of several scenarios the last one's districts are taken
 *
 * Puts districts where they lie, in one step.
 */
void
quartier_window_add_districts (QuartierWindow *self, QuartierPlan *from)
{
  GListModel *districts = get_districts (from);
  const guint n = g_list_model_get_n_items (districts);
  g_autofree char *step = g_strdup_printf (ngettext ("Add %u district", "Add %u districts", n), n);

  if (put_districts (self, districts, FALSE, step))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.zoom-fit", NULL);
  else
    quartier_window_toast (self, _("There is no district in that file"));
}

/* Looks at what is selected where none of it is in sight: what comes from another town lies there still. */
static void
show_selected (QuartierWindow *self)
{
  QuartierDistrictLayer *layer = quartier_map_view_get_layer (self->map);
  const graphene_rect_t sight
      = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (layer)),
                            (float) gtk_widget_get_height (GTK_WIDGET (layer)));
  g_auto (GStrv) seen = quartier_district_layer_find_in_box (layer, &sight, FALSE);
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (get_controller (self));
  QuartierBounds bounds = { 0, 0, 0, 0 };

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      QuartierDistrict *one = quartier_plan_find_district (
          self->plan, quartier_plan_get_current (self->plan), ids[i]);
      QuartierBounds own;

      if (one == NULL || g_strv_contains ((const char *const *) seen, ids[i]))
        return;
      quartier_polygon_get_bounds (quartier_district_get_shape (one), &own);
      if (i == 0)
        bounds = own;
      bounds.west = MIN (bounds.west, own.west);
      bounds.south = MIN (bounds.south, own.south);
      bounds.east = MAX (bounds.east, own.east);
      bounds.north = MAX (bounds.north, own.north);
    }
  if (ids[0] != NULL)
    quartier_map_view_zoom_to_bounds (self->map, &bounds, TRUE);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierWindow) self = data;
  g_autofree char *text
      = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) pasted
      = text != NULL ? quartier_plan_from_text (text, strlen (text), self->library,
                                                QUARTIER_PLAN_LOAD_REPAIR, &error)
                     : NULL;

  if (self->plan == NULL)
    return;
  if (pasted != NULL)
    {
      GListModel *districts = get_districts (pasted);
      const guint n = g_list_model_get_n_items (districts);
      g_autofree char *step
          = g_strdup_printf (ngettext ("Paste %u district", "Paste %u districts", n), n);

      if (put_districts (self, districts, TRUE, step))
        show_selected (self);
      else
        quartier_window_toast (self, _("There is no district on the clipboard"));
    }
  else
    quartier_window_toast (self, _("There is no district on the clipboard: copy some with Ctrl+C, "
                                   "here or in another plan"));
}

void
quartier_window_paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  quartier_window_settle (self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                 g_object_ref (self));
}

static void
place_named_cb (const char *name, gpointer window)
{
  QuartierWindow *self = window;
  QuartierDistrict *district = quartier_edit_controller_get_district (get_controller (self));

  if (district != NULL)
    quartier_place_palette_save (self->palette, district, name);
}

static void
save_place_type (QuartierWindow *self)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (get_controller (self));

  if (district != NULL)
    quartier_ask_name (GTK_WIDGET (self), _("Save as a Kind of Place"),
                       _("The brush has it then, in every plan: uses, density, standard, supply and "
                         "the like, not shape and numbers of residents."),
                       _("_Save"), quartier_district_get_name (district), place_named_cb,
                       G_OBJECT (self));
}

/* Merging districts that differ */

/* Of many districts the largest are offered. */
#define MOST_MODELS 50

static int
compare_areas (gconstpointer a, gconstpointer b)
{
  const double one = quartier_district_get_area_m2 (*(QuartierDistrict *const *) a);
  const double other = quartier_district_get_area_m2 (*(QuartierDistrict *const *) b);

  return (one < other) - (one > other);
}

/* The selected districts, the largest first. */
static GPtrArray *
list_models (QuartierWindow *self)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (get_controller (self));
  GPtrArray *models = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; ids[i] != NULL; i++)
    {
      QuartierDistrict *one = quartier_plan_find_district (
          self->plan, quartier_plan_get_current (self->plan), ids[i]);

      if (one != NULL)
        g_ptr_array_add (models, g_object_ref (one));
    }
  g_ptr_array_sort (models, compare_areas);
  if (models->len > MOST_MODELS)
    g_ptr_array_set_size (models, MOST_MODELS);
  return models;
}

static void
merge_answered_cb (GtkWidget *dialog, const char *response, QuartierWindow *self)
{
  GPtrArray *models = g_object_get_data (G_OBJECT (dialog), "models");
  const guint chosen = gtk_drop_down_get_selected (g_object_get_data (G_OBJECT (dialog), "choice"));

  if (g_str_equal (response, "merge") && chosen < models->len)
    quartier_edit_controller_merge_like (get_controller (self),
                                         quartier_district_get_id (models->pdata[chosen]));
}

/* Whose values the whole shall have. */
void
quartier_window_ask_merge (QuartierWindow *self)
{
  GPtrArray *models = list_models (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *dialog, *choice;

  for (guint i = 0; i < models->len; i++)
    gtk_string_list_append (names, quartier_district_get_name (models->pdata[i]));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Values of"), -1);
  dialog = adw_message_dialog_new (
      GTK_WINDOW (self), _("Whose values shall the whole have?"),
      _("The districts differ in uses, density or what they are equipped with. The largest stands "
        "first. Residents, dwellings, jobs and floor that are given for each are added up."));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), choice);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "merge",
                                    _("_Merge"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "merge",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "merge");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "choice", choice);
  g_object_set_data_full (G_OBJECT (dialog), "models", models, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (merge_answered_cb), self, 0);
  gtk_window_set_title (GTK_WINDOW (dialog), _("Whose values shall the whole have?"));
  gtk_window_present (GTK_WINDOW (dialog));
  /* Return merges: the list would open by it. */
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}

void
quartier_window_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  quartier_window_settle (self);
  if (g_str_equal (name, "win.save-place-type"))
    save_place_type (self);
  else if (g_str_equal (name, "win.duplicate"))
    quartier_edit_controller_duplicate (get_controller (self));
  else if (g_str_equal (name, "win.merge"))
    quartier_edit_controller_merge (get_controller (self));
  else
    quartier_edit_controller_select_all (get_controller (self));
}

/* Ctrl with a letter, while no text has the focus: FALSE for all else. */
gboolean
quartier_window_clipboard_key (QuartierWindow *self, guint keyval, GdkModifierType state)
{
  const char *action = NULL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_CONTROL_MASK)
    return FALSE;
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_c:
      action = "win.copy";
      break;
    case GDK_KEY_x:
      action = "win.cut";
      break;
    case GDK_KEY_v:
      action = "win.paste";
      break;
    default:
      return FALSE;
    }
  return gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}
