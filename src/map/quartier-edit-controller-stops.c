/*
 * Stops: placed, moved and deleted. What is open while one is moved is the same step as a
 * district's, and ends in the same way.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

/**
 * quartier_edit_controller_get_stop:
 *
 * Returns: (transfer none) (nullable): the selected stop as it is now
 */
QuartierStop *
quartier_edit_controller_get_stop (QuartierEditController *self)
{
  const char *scenario;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  if (self->plan == NULL || self->selected == NULL)
    return NULL;
  scenario = quartier_plan_get_current (self->plan);
  return scenario != NULL ? quartier_plan_find_stop (self->plan, scenario, self->selected) : NULL;
}

/* What people call it; its id where it has no name. */
const char *
quartier_edit_controller_name_stop (QuartierStop *stop)
{
  return quartier_stop_get_name (stop) != NULL ? quartier_stop_get_name (stop)
                                               : quartier_stop_get_id (stop);
}

/* What would be placed, where the pointer is; NULL: nothing. */
void
quartier_edit_controller_show_ghost (QuartierEditController *self, const QuartierPosition *point)
{
  g_autoptr (QuartierStop) ghost = NULL;

  if (self->layer == NULL)
    return;
  if (point != NULL && self->tool == QUARTIER_TOOL_STOP && self->plan != NULL
      && quartier_plan_get_current (self->plan) != NULL)
    ghost = quartier_stop_new ("ghost", point, self->stop_mode, NULL);
  quartier_district_layer_set_ghost (self->layer, ghost);
}

static char *
make_name (GListModel *stops)
{
  for (guint i = g_list_model_get_n_items (stops) + 1;; i++)
    {
      /* Translators: the name of a stop of public transport just placed. */
      g_autofree char *name = g_strdup_printf (_ ("Stop %u"), i);
      gboolean is_taken = FALSE;

      for (guint k = 0; k < g_list_model_get_n_items (stops) && !is_taken; k++)
        {
          g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, k);

          is_taken = g_strcmp0 (quartier_stop_get_name (stop), name) == 0;
        }
      if (!is_taken)
        return g_steal_pointer (&name);
    }
}

/**
 * quartier_edit_controller_place_stop:
 *
 * Places a stop of the mode that was used last and selects it, as a click with the stop tool does.
 *
 * Returns: whether there is a new stop
 */
gboolean
quartier_edit_controller_place_stop (QuartierEditController *self, const QuartierPosition *point)
{
  const char *scenario;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  g_autoptr (QuartierStop) stop = NULL;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  if (scenario == NULL)
    return FALSE;
  quartier_edit_controller_settle (self);
  id = quartier_plan_new_stop_id (self->plan, scenario);
  name = make_name (quartier_plan_get_stops (self->plan, scenario));
  stop = quartier_stop_new (id, point, self->stop_mode, name);
  step = g_strdup_printf (_ ("Place %s"), name);
  quartier_edit_controller_show_ghost (self, NULL);
  quartier_plan_begin (self->plan, step);
  quartier_plan_put_stop (self->plan, scenario, stop);
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_selected (self, id);
  return TRUE;
}

/* Puts the selected stop elsewhere, in a step that stays open until the movement ends. */
gboolean
quartier_edit_controller_move_stop (QuartierEditController *self, const QuartierPosition *to)
{
  QuartierStop *stop = quartier_edit_controller_get_stop (self);
  g_autoptr (QuartierStop) moved = NULL;

  if (stop == NULL)
    return FALSE;
  if (!self->is_changing)
    {
      g_autofree char *step
          = g_strdup_printf (_ ("Move %s"), quartier_edit_controller_name_stop (stop));

      self->was_valid = self->is_valid = TRUE;
      self->is_changing = TRUE;
      quartier_plan_begin (self->plan, step);
      stop = quartier_edit_controller_get_stop (self);
    }
  /* Somebody else may have closed the step. */
  if (stop == NULL || !quartier_plan_is_editing (self->plan))
    return FALSE;
  moved = quartier_stop_with_position (stop, to);
  quartier_plan_put_stop (self->plan, quartier_plan_get_current (self->plan), moved);
  return TRUE;
}

/* Deletes the selected stop; its name, for who is to be told. (transfer full) (nullable) */
char *
quartier_edit_controller_delete_stop (QuartierEditController *self)
{
  QuartierStop *stop = quartier_edit_controller_get_stop (self);
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  g_autofree char *id = NULL;

  if (stop == NULL)
    return NULL;
  name = g_strdup (quartier_edit_controller_name_stop (stop));
  id = g_strdup (quartier_stop_get_id (stop));
  step = g_strdup_printf (_ ("Delete %s"), name);
  quartier_plan_begin (self->plan, step);
  quartier_plan_remove_stop (self->plan, quartier_plan_get_current (self->plan), id);
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_selected (self, NULL);
  return g_steal_pointer (&name);
}

/* The mode of what is placed next is the one that was chosen last. */
void
quartier_edit_controller_learn_mode (QuartierEditController *self)
{
  QuartierStop *stop = quartier_edit_controller_get_stop (self);
  const char *mode = stop != NULL ? quartier_stop_get_mode (stop) : NULL;

  if (mode == NULL || g_str_equal (mode, self->stop_mode))
    return;
  g_free (self->stop_mode);
  self->stop_mode = g_strdup (mode);
}

const char *
quartier_edit_controller_get_stop_hint (QuartierEditController *self)
{
  if (self->tool == QUARTIER_TOOL_STOP)
    return quartier_edit_controller_get_stop (self) != NULL
               ? _ ("Click to place another stop · its name and mode are in the panel · Esc: back "
                    "to selecting")
               : _ ("Click to place a stop of public transport · Esc: back to selecting");
  return _ ("Drag the stop or use the arrow keys to move it · Delete removes it · Esc: done");
}
