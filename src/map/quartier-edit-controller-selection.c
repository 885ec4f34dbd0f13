/*
 * More than one district: choosing them, and what is done to all of them in one step.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/district-cut.h"

/* From how many others on the lists are made anew once, not for each of them. */
#define MANY 32

static const char *
get_scenario (QuartierEditController *self)
{
  return self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
}

static QuartierDistrict *
find (QuartierEditController *self, const char *id)
{
  const char *scenario = get_scenario (self);

  return scenario != NULL ? quartier_plan_find_district (self->plan, scenario, id) : NULL;
}

static void
tell (QuartierEditController *self)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self);

  if (self->layer != NULL)
    quartier_district_layer_set_others (
        self->layer, ids[0] != NULL ? (const char *const *) ids + 1 : NULL);
  quartier_edit_controller_update (self);
  g_signal_emit_by_name (self, "selection-changed");
}

/**
 * quartier_edit_controller_get_n_selected:
 *
 * Returns: how many districts are selected; 0 also where a stop is
 */
gsize
quartier_edit_controller_get_n_selected (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), 0);
  return quartier_edit_controller_get_district (self) != NULL ? 1 + self->others->len : 0;
}

/**
 * quartier_edit_controller_dup_selection:
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of the selected districts, the one with
 *   handles first
 */
char **
quartier_edit_controller_dup_selection (QuartierEditController *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  if (quartier_edit_controller_get_district (self) != NULL)
    {
      g_strv_builder_add (ids, self->selected);
      for (guint i = 0; i < self->others->len; i++)
        g_strv_builder_add (ids, self->others->pdata[i]);
    }
  return g_strv_builder_end (ids);
}

/* Whether a district is among them. */
gboolean
quartier_edit_controller_has_selected (QuartierEditController *self, const char *id)
{
  if (g_strcmp0 (self->selected, id) == 0)
    return TRUE;
  for (guint i = 0; i < self->others->len; i++)
    if (g_str_equal (self->others->pdata[i], id))
      return TRUE;
  return FALSE;
}

/* When only one is selected. */
void
quartier_edit_controller_drop_others (QuartierEditController *self)
{
  if (self->others->len == 0)
    return;
  g_ptr_array_set_size (self->others, 0);
  tell (self);
}

/* After an undo, or in another scenario, some may not be there. */
void
quartier_edit_controller_forget_missing (QuartierEditController *self)
{
  gboolean is_changed = FALSE;

  for (guint i = self->others->len; i > 0; i--)
    if (find (self, self->others->pdata[i - 1]) == NULL)
      {
        g_ptr_array_remove_index (self->others, i - 1);
        is_changed = TRUE;
      }
  if (is_changed)
    tell (self);
}

/**
 * quartier_edit_controller_set_selection:
 * @ids: (array zero-terminated=1): districts of the current scenario, the one with handles first;
 *   those that are not there are left out
 */
void
quartier_edit_controller_set_selection (QuartierEditController *self, const char *const *ids)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  const char *first = NULL;

  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      if (find (self, ids[i]) == NULL || !g_hash_table_add (seen, (gpointer) ids[i]))
        continue;
      if (first == NULL)
        first = ids[i];
      else
        g_ptr_array_add (others, g_strdup (ids[i]));
    }
  quartier_edit_controller_set_selected (self, first);
  g_ptr_array_unref (self->others);
  self->others = g_steal_pointer (&others);
  tell (self);
}

/* Adds a district to the selection, or takes it out. */
void
quartier_edit_controller_toggle (QuartierEditController *self, const char *id)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  gboolean was_in = FALSE;

  for (gsize i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], id))
      was_in = TRUE;
    else
      g_ptr_array_add (chosen, ids[i]);
  if (!was_in)
    g_ptr_array_add (chosen, (gpointer) id);
  g_ptr_array_add (chosen, NULL);
  quartier_edit_controller_set_selection (self, (const char *const *) chosen->pdata);
}

void
quartier_edit_controller_select_all (QuartierEditController *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GListModel *districts;

  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (get_scenario (self) == NULL)
    return;
  districts = quartier_plan_get_districts (self->plan, get_scenario (self));
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      g_ptr_array_add (ids, (gpointer) quartier_district_get_id (district));
    }
  g_ptr_array_add (ids, NULL);
  quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
  quartier_edit_controller_set_selection (self, (const char *const *) ids->pdata);
}

/* Moving all */

void
quartier_edit_controller_keep_originals (QuartierEditController *self)
{
  g_ptr_array_set_size (self->other_originals, 0);
  for (guint i = 0; i < self->others->len; i++)
    {
      QuartierDistrict *district = find (self, self->others->pdata[i]);

      g_ptr_array_add (self->other_originals,
                       district != NULL
                           ? quartier_polygon_ref (quartier_district_get_shape (district))
                           : NULL);
    }
}

/* Many that are put at once are told once; to be closed by quartier_edit_controller_release_others(). */
void
quartier_edit_controller_hold_others (QuartierEditController *self)
{
  if (self->others->len > MANY)
    quartier_plan_hold (self->plan);
}

void
quartier_edit_controller_release_others (QuartierEditController *self)
{
  if (self->others->len > MANY)
    quartier_plan_release (self->plan);
}

/* Moves the others as far from where they were as the one with handles. */
void
quartier_edit_controller_move_others (QuartierEditController *self, double dlon, double dlat)
{
  if (!self->is_changing || !quartier_plan_is_editing (self->plan))
    return;
  quartier_edit_controller_hold_others (self);
  for (guint i = 0; i < self->other_originals->len; i++)
    {
      QuartierPolygon *original = self->other_originals->pdata[i];
      QuartierDistrict *district = find (self, self->others->pdata[i]);
      g_autoptr (QuartierPolygon) shape = NULL;
      g_autoptr (QuartierDistrict) moved = NULL;

      if (original == NULL || district == NULL)
        continue;
      shape = quartier_polygon_translated (original, dlon, dlat);
      moved = quartier_district_with_shape (district, shape);
      quartier_plan_put_district (self->plan, get_scenario (self), moved);
    }
  quartier_edit_controller_release_others (self);
}

/* A box */

void
quartier_edit_controller_drag_box (QuartierEditController *self, double dx, double dy)
{
  const graphene_rect_t box = GRAPHENE_RECT_INIT (
      (float) MIN (self->start_x, self->start_x + dx), (float) MIN (self->start_y, self->start_y + dy),
      (float) ABS (dx), (float) ABS (dy));

  self->is_consumed = self->is_consumed || ABS (dx) > 4 || ABS (dy) > 4;
  self->box = box;
  quartier_district_layer_set_box (self->layer, self->is_consumed ? &box : NULL);
}

/* Adds what the box holds to the selection, or takes it out: corners of the district that is being changed,
 * or districts. */
void
quartier_edit_controller_end_box (QuartierEditController *self)
{
  g_auto (GStrv) found = NULL;
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  quartier_district_layer_set_box (self->layer, NULL);
  if (!self->is_consumed || quartier_edit_controller_select_corners_in_box (self, &self->box))
    return;
  found = quartier_district_layer_find_in_box (self->layer, &self->box, FALSE);
  for (gsize i = 0; ids[i] != NULL; i++)
    if (!self->is_box_removing || !g_strv_contains ((const char *const *) found, ids[i]))
      g_ptr_array_add (all, ids[i]);
  for (gsize i = 0; found[i] != NULL && !self->is_box_removing; i++)
    g_ptr_array_add (all, found[i]);
  g_ptr_array_add (all, NULL);
  quartier_edit_controller_set_selection (self, (const char *const *) all->pdata);
}

/* Deleting and copying */

/* FALSE where fewer than two are selected; else what was done. */
gboolean
quartier_edit_controller_delete_many (QuartierEditController *self, char **out_said)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self);
  const guint n = g_strv_length (ids);
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;

  if (n < 2)
    return FALSE;
  name = g_strdup_printf (ngettext ("%u district", "%u districts", n), n);
  step = g_strdup_printf (_ ("Delete %s"), name);
  *out_said = g_strdup_printf (ngettext ("%u district deleted", "%u districts deleted", n), n);
  quartier_plan_begin (self->plan, step);
  quartier_plan_hold (self->plan);
  for (guint i = 0; i < n; i++)
    quartier_plan_remove_district (self->plan, get_scenario (self), ids[i]);
  quartier_plan_release (self->plan);
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_selected (self, NULL);
  return TRUE;
}

/* How far @offset_px to the right and down is, from the middle of the map. */
static gboolean
get_offset (QuartierEditController *self, double offset_px, double *dlon, double *dlat)
{
  GtkWidget *widget = GTK_WIDGET (self->layer);
  QuartierPosition from, to;
  const double x = widget != NULL ? gtk_widget_get_width (widget) / 2.0 : 0;
  const double y = widget != NULL ? gtk_widget_get_height (widget) / 2.0 : 0;

  if (widget == NULL || !quartier_district_layer_get_position (self->layer, x, y, &from)
      || !quartier_district_layer_get_position (self->layer, x + offset_px, y + offset_px, &to))
    return FALSE;
  *dlon = to.lon - from.lon;
  *dlat = to.lat - from.lat;
  return TRUE;
}

/**
 * quartier_edit_controller_put_copies:
 * @districts: (array length=n): of this plan or another
 * @offset_px: how far from there they are put, to the right and down
 * @step: what it is called, for undo
 *
 * Puts districts into the current scenario under new ids, in one step, and selects them.
 *
 * Returns: whether there was anything to put
 */
gboolean
quartier_edit_controller_put_copies (QuartierEditController *self,
                                     QuartierDistrict *const *districts,
                                     gsize n,
                                     double offset_px,
                                     const char *step)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) chosen = NULL;
  double dlon = 0, dlat = 0;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  if (n == 0 || get_scenario (self) == NULL
      || (offset_px != 0 && !get_offset (self, offset_px, &dlon, &dlat)))
    return FALSE;
  quartier_edit_controller_settle (self);
  quartier_plan_begin (self->plan, step);
  quartier_plan_hold (self->plan);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *id = quartier_plan_new_id (self->plan, get_scenario (self));
      g_autoptr (QuartierPolygon) shape
          = quartier_polygon_translated (quartier_district_get_shape (districts[i]), dlon, dlat);
      g_autoptr (QuartierDistrict) renamed = quartier_district_with_id (districts[i], id);
      g_autoptr (QuartierDistrict) copy = quartier_district_with_shape (renamed, shape);

      quartier_plan_put_district (self->plan, get_scenario (self), copy);
      g_strv_builder_add (ids, id);
    }
  quartier_plan_release (self->plan);
  quartier_plan_commit (self->plan);
  chosen = g_strv_builder_end (ids);
  quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
  quartier_edit_controller_set_selection (self, (const char *const *) chosen);
  return TRUE;
}

/**
 * quartier_edit_controller_duplicate:
 *
 * Puts a copy of each selected district a little beside it.
 *
 * Returns: whether any was selected
 */
gboolean
quartier_edit_controller_duplicate (QuartierEditController *self)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self);
  g_autoptr (GPtrArray) districts = g_ptr_array_new ();
  g_autofree char *step = NULL;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  for (gsize i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (districts, find (self, ids[i]));
  if (districts->len == 1)
    step = g_strdup_printf (_ ("Duplicate %s"), quartier_district_get_name (districts->pdata[0]));
  else
    step = g_strdup_printf (ngettext ("Duplicate %u district", "Duplicate %u districts",
                                      districts->len),
                            districts->len);
  return quartier_edit_controller_put_copies (self, (QuartierDistrict *const *) districts->pdata,
                                              districts->len, 24, step);
}

/* Cutting and putting together */

/* The selected districts; with none selected, all. */
static char **
find_targets (QuartierEditController *self)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  GListModel *districts;

  if (ids[0] != NULL)
    return g_steal_pointer (&ids);
  districts = quartier_plan_get_districts (self->plan, get_scenario (self));
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      g_strv_builder_add (all, quartier_district_get_id (district));
    }
  return g_strv_builder_end (all);
}

/* Cuts along the line that is drawn, in one step. Where it cuts nothing it stays, to be drawn on. */
gboolean
quartier_edit_controller_finish_split (QuartierEditController *self)
{
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);
  g_auto (GStrv) ids = NULL;
  guint n_cut = 0;

  if (n < 2)
    {
      quartier_edit_controller_say (self, _ ("A cut needs two points at least, one on either side"));
      return FALSE;
    }
  ids = find_targets (self);
  quartier_plan_begin (self->plan, _ ("Split districts"));
  for (gsize i = 0; ids[i] != NULL; i++)
    n_cut += quartier_plan_split_district (self->plan, get_scenario (self), ids[i], points, n) > 1;
  if (n_cut == 0)
    {
      quartier_plan_abandon (self->plan);
      quartier_edit_controller_say (
          self, _ ("The line cuts no district from edge to edge: draw on, or discard with Esc"));
      return FALSE;
    }
  quartier_plan_commit (self->plan);
  quartier_polygon_edit_discard (self->drawing);
  quartier_edit_controller_set_tool (self, QUARTIER_TOOL_SELECT);
  return TRUE;
}

/**
 * quartier_edit_controller_merge:
 *
 * Makes one district of those that are selected. Where they differ "merge-asked" is emitted, if anybody
 * listens, and quartier_edit_controller_merge_like() does it; else the whole is what the largest was.
 *
 * Returns: whether there were two to merge
 */
gboolean
quartier_edit_controller_merge (QuartierEditController *self)
{
  g_auto (GStrv) ids = NULL;
  const guint asked = g_signal_lookup ("merge-asked", QUARTIER_TYPE_EDIT_CONTROLLER);

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  ids = quartier_edit_controller_dup_selection (self);
  if (g_strv_length (ids) < 2)
    {
      quartier_edit_controller_say (
          self, _ ("Select two districts or more to merge them: Shift and a click adds one"));
      return FALSE;
    }
  if (!g_signal_has_handler_pending (self, asked, 0, FALSE)
      || !quartier_plan_do_districts_differ (self->plan, get_scenario (self),
                                             (const char *const *) ids))
    return quartier_edit_controller_merge_like (self, NULL);
  g_signal_emit (self, asked, 0);
  return TRUE;
}

/* Only outlines without any area leave nothing to be one of. */
static void
say_refusal (QuartierEditController *self, const char *const *ids)
{
  const char *name = quartier_district_get_name (find (self, ids[0]));
  g_autofree char *text = g_strdup_printf (
      _ ("The districts stay as they are: “%s” has no area. Delete it, or draw it anew"), name);

  quartier_edit_controller_say (self, text);
}

/* That a gap is left between them, however narrow, is not seen from far off. */
static void
say_merged (QuartierEditController *self, const char *done, const QuartierPolygon *shape)
{
  const gsize n = quartier_polygon_get_n_parts (shape);
  /* Translators: %s: "Merged: it is what … was"; %lu: how many pieces the district has now, two at least */
  g_autofree char *text
      = n > 1 ? g_strdup_printf (_ ("%s · %lu areas that do not touch each other"), done, (gulong) n) : g_strdup (done);

  quartier_edit_controller_say (self, text);
}

/**
 * quartier_edit_controller_merge_like:
 * @like: (nullable): of the selected districts the one whose values the whole has; %NULL: the largest
 *
 * Returns: whether there were two to merge
 */
gboolean
quartier_edit_controller_merge_like (QuartierEditController *self, const char *like)
{
  g_auto (GStrv) ids = NULL;
  g_autofree char *merged = NULL;
  g_autofree char *step = NULL;
  g_autofree char *done = NULL;
  g_autoptr (GArray) lost = NULL;
  guint n;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  ids = quartier_edit_controller_dup_selection (self);
  n = g_strv_length (ids);
  if (n < 2)
    return FALSE;
  quartier_edit_controller_settle (self);
  step = g_strdup_printf (ngettext ("Merge %u district", "Merge %u districts", n), n);
  lost = quartier_plan_find_partial_totals (self->plan, get_scenario (self), (const char *const *) ids);
  quartier_plan_begin (self->plan, step);
  if (!quartier_plan_merge_districts (self->plan, get_scenario (self), (const char *const *) ids,
                                      like, &merged))
    {
      quartier_plan_abandon (self->plan);
      say_refusal (self, (const char *const *) ids);
      return FALSE;
    }
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_selected (self, merged);
  done = g_strdup_printf (like != NULL ? _ ("Merged: it is what %s was")
                                       : _ ("Merged: it is what %s was, the largest"),
                          quartier_district_get_name (find (self, merged)));
  say_merged (self, done, quartier_district_get_shape (find (self, merged)));
  quartier_edit_controller_tell_merged (self, quartier_district_get_name (find (self, merged)), lost);
  return TRUE;
}
