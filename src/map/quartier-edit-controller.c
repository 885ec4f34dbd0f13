/*
 * What the tools do and what is selected; several corners in quartier-edit-controller-corners.c,
 * what is drawn in quartier-edit-controller-draw.c. The pointer is in quartier-edit-controller-gestures.c,
 * keys are in quartier-edit-controller-keys.c,
 * more than one district in quartier-edit-controller-selection.c, stops in
 * quartier-edit-controller-stops.c, the brush in quartier-edit-controller-brush.c, what is said in
 * quartier-edit-controller-hints.c.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_TOOL = 1,
  PROP_SELECTED,
  PROP_HINT,
  PROP_SNAPPING,
  PROP_TRACING,
  PROP_CAN_ADD_AGAIN,
  N_PROPS
};

enum
{
  CROSSING,
  DELETED,
  SELECTION_CHANGED,
  BRUSH_CHANGED,
  TOLD,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QuartierEditController, quartier_edit_controller, G_TYPE_OBJECT)

GType
quartier_tool_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
    { QUARTIER_TOOL_SELECT, "QUARTIER_TOOL_SELECT", "select" },
    { QUARTIER_TOOL_DRAW, "QUARTIER_TOOL_DRAW", "draw" },
    { QUARTIER_TOOL_SPLIT, "QUARTIER_TOOL_SPLIT", "split" },
    { QUARTIER_TOOL_STOP, "QUARTIER_TOOL_STOP", "stop" },
    { QUARTIER_TOOL_BRUSH, "QUARTIER_TOOL_BRUSH", "brush" },
    { QUARTIER_TOOL_RECTANGLE, "QUARTIER_TOOL_RECTANGLE", "rectangle" },
    { QUARTIER_TOOL_FREEHAND, "QUARTIER_TOOL_FREEHAND", "freehand" },
    { QUARTIER_TOOL_HOLE, "QUARTIER_TOOL_HOLE", "hole" },
    { QUARTIER_TOOL_ROTATE, "QUARTIER_TOOL_ROTATE", "rotate" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("QuartierTool", values));
  return type;
}

/* What is said */

/* Says something until the next thing happens. */
void
quartier_edit_controller_say (QuartierEditController *self, const char *hint)
{
  if (g_strcmp0 (self->hint, hint) == 0)
    return;
  g_free (self->hint);
  self->hint = g_strdup (hint);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HINT]);
}

static void
describe (QuartierEditController *self)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  QuartierStop *stop = quartier_edit_controller_get_stop (self);
  g_autofree char *label = NULL;

  if (self->layer == NULL)
    return;
  if (district != NULL)
    label = g_strdup_printf (_ ("Map, %s selected"), quartier_district_get_name (district));
  else if (stop != NULL)
    label = g_strdup_printf (_ ("Map, %s selected"), quartier_edit_controller_name_stop (stop));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->layer), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : _ ("Map of the districts"), -1);
}

/* Corner after corner is taken back under the same hint. */
static void
tell_can_add_again (QuartierEditController *self)
{
  const gboolean can = quartier_edit_controller_get_can_add_again (self);

  if (self->could_add_again == can)
    return;
  self->could_add_again = can;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_ADD_AGAIN]);
}

/* After anything happened: the layer shows it and the hint fits it. */
void
quartier_edit_controller_update (QuartierEditController *self)
{
  const QuartierPosition *pointer = quartier_polygon_edit_get_provisional (self->drawing);

  if (self->layer != NULL)
    {
      quartier_edit_controller_point_at (self, pointer);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->layer),
                                       self->tool != QUARTIER_TOOL_SELECT ? "crosshair" : NULL);
    }
  quartier_edit_controller_say_hint (self);
  tell_can_add_again (self);
}

/* Changing the selected district, seen at once */

static void
clear_change (QuartierEditController *self)
{
  quartier_edit_controller_clear_neighbours (self);
  self->is_changing = FALSE;
  self->is_turning = FALSE;
  self->is_turning_by_keys = FALSE;
  if (self->layer != NULL)
    quartier_district_layer_set_note (self->layer, NULL, 0, 0);
  g_clear_pointer (&self->original, quartier_polygon_unref);
  g_clear_pointer (&self->last_valid, quartier_polygon_unref);
  g_clear_handle_id (&self->settle_id, g_source_remove);
}

/* Opens a step that changes the selected district; FALSE where there is none. */
gboolean
quartier_edit_controller_begin_step (QuartierEditController *self, const char *name)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);

  if (district == NULL || self->is_changing)
    return FALSE;
  quartier_edit_controller_keep_originals (self);
  self->original = quartier_polygon_ref (quartier_district_get_shape (district));
  self->last_valid = NULL;
  self->was_valid = self->is_valid = quartier_polygon_check (self->original, NULL);
  self->is_changing = TRUE;
  quartier_plan_begin (self->plan, name);
  return TRUE;
}

/* Opens such a step, named after what is selected. */
gboolean
quartier_edit_controller_begin_change (QuartierEditController *self, const char *format)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  g_autofree char *name = NULL;

  if (district == NULL || self->is_changing)
    return FALSE;
  name = self->others->len == 0
             ? g_strdup_printf (format, quartier_district_get_name (district))
             : g_strdup_printf (self->tool == QUARTIER_TOOL_ROTATE
                                    ? ngettext ("Rotate %u district", "Rotate %u districts",
                                                self->others->len + 1)
                                    : ngettext ("Move %u district", "Move %u districts",
                                                self->others->len + 1),
                                self->others->len + 1);
  return quartier_edit_controller_begin_step (self, name);
}

void
quartier_edit_controller_put_shape (QuartierEditController *self, QuartierPolygon *shape)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  g_autoptr (QuartierDistrict) changed = NULL;

  /* Somebody else may have closed the step. */
  if (district == NULL || !quartier_plan_is_editing (self->plan))
    return;
  changed = quartier_district_with_shape (district, shape);
  quartier_plan_put_district (self->plan, quartier_plan_get_current (self->plan), changed);
}

void
quartier_edit_controller_change (QuartierEditController *self, QuartierPolygon *shape)
{
  if (!self->is_changing || shape == NULL)
    return;
  self->is_valid = quartier_polygon_check (shape, NULL);
  if (self->is_valid)
    {
      g_clear_pointer (&self->last_valid, quartier_polygon_unref);
      self->last_valid = quartier_polygon_ref (shape);
    }
  quartier_edit_controller_put_shape (self, shape);
  if (!self->is_valid && self->was_valid)
    quartier_edit_controller_say (self, _ ("The outline crosses itself here"));
  else
    quartier_edit_controller_update (self);
}

/* Ends the step. A shape that was whole and now crosses itself goes back to where it last did not:
 * an area that crosses itself has no size that a figure could rest on. */
void
quartier_edit_controller_end_change (QuartierEditController *self)
{
  gboolean is_back = FALSE;

  if (!self->is_changing)
    return;
  if (self->was_valid && !self->is_valid)
    {
      is_back = TRUE;
      if (self->last_valid == NULL)
        {
          quartier_edit_controller_abandon_change (self);
          quartier_edit_controller_say (
              self, _ ("The outline would cross itself there; the corner is back where it was"));
          return;
        }
      quartier_edit_controller_put_shape (self, self->last_valid);
      quartier_edit_controller_move_neighbours (self, &self->last_valid_corner);
    }
  if (quartier_plan_is_editing (self->plan))
    quartier_plan_commit (self->plan);
  clear_change (self);
  quartier_edit_controller_update (self);
  if (is_back)
    quartier_edit_controller_say (
        self, _ ("The outline would cross itself there; the corner stays at the last good place"));
}

void
quartier_edit_controller_abandon_change (QuartierEditController *self)
{
  if (!self->is_changing)
    return;
  if (quartier_plan_is_editing (self->plan))
    quartier_plan_abandon (self->plan);
  clear_change (self);
  quartier_edit_controller_update (self);
}

/* Deleting */

/**
 * quartier_edit_controller_delete:
 *
 * Deletes the vertex under the pointer or the selected ones; without either, the selected district or
 * stop.
 *
 * Returns: whether there was anything to delete
 */
gboolean
quartier_edit_controller_delete (QuartierEditController *self)
{
  QuartierDistrict *district;
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  quartier_edit_controller_settle (self);
  if (self->drag != DRAG_NONE)
    return FALSE;
  name = quartier_edit_controller_delete_stop (self);
  if (name != NULL)
    {
      g_signal_emit (self, signals[DELETED], 0, name);
      return TRUE;
    }
  if (quartier_edit_controller_delete_many (self, &name))
    {
      g_signal_emit (self, signals[TOLD], 0, name);
      return TRUE;
    }
  district = quartier_edit_controller_get_district (self);
  if (district == NULL)
    return FALSE;
  if (quartier_edit_controller_delete_corners (self))
    return TRUE;
  name = g_strdup (quartier_district_get_name (district));
  id = g_strdup (quartier_district_get_id (district));
  step = g_strdup_printf (_ ("Delete %s"), name);
  quartier_plan_begin (self->plan, step);
  quartier_plan_remove_district (self->plan, quartier_plan_get_current (self->plan), id);
  quartier_plan_commit (self->plan);
  quartier_edit_controller_set_selected (self, NULL);
  g_signal_emit (self, signals[DELETED], 0, name);
  return TRUE;
}

/**
 * quartier_edit_controller_settle:
 *
 * Closes the step that arrow keys have left open, before something else is done to the plan, and takes
 * back a turn that no second click has ended.
 */
void
quartier_edit_controller_settle (QuartierEditController *self)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->is_turning)
    quartier_edit_controller_abandon_change (self);
  if (self->drag == DRAG_NONE)
    quartier_edit_controller_end_change (self);
}

/* Selection */

/* An undo may take what is selected away, or the vertex of it. */
static void
plan_changed_cb (QuartierEditController *self)
{
  quartier_edit_controller_learn_mode (self);
  if (self->selected != NULL && quartier_edit_controller_get_district (self) == NULL
      && quartier_edit_controller_get_stop (self) == NULL)
    {
      quartier_edit_controller_set_selected (self, NULL);
      return;
    }
  quartier_edit_controller_forget_missing (self);
  self->is_hot = FALSE;
  quartier_edit_controller_forget_missing_corners (self);
}

static void
scenario_changed_cb (QuartierEditController *self)
{
  quartier_edit_controller_cancel_drag (self);
  plan_changed_cb (self);
}

static void
quartier_edit_controller_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QuartierEditController *self = QUARTIER_EDIT_CONTROLLER (object);

  switch (id)
    {
    case PROP_TOOL:
      g_value_set_enum (value, self->tool);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, self->selected);
      break;
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_SNAPPING:
      g_value_set_boolean (value, self->is_snapping);
      break;
    case PROP_TRACING:
      g_value_set_boolean (value, self->is_tracing);
      break;
    case PROP_CAN_ADD_AGAIN:
      g_value_set_boolean (value, quartier_edit_controller_get_can_add_again (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_edit_controller_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  QuartierEditController *self = QUARTIER_EDIT_CONTROLLER (object);

  switch (id)
    {
    case PROP_TOOL:
      quartier_edit_controller_set_tool (self, g_value_get_enum (value));
      break;
    case PROP_SELECTED:
      quartier_edit_controller_set_selected (self, g_value_get_string (value));
      break;
    case PROP_SNAPPING:
      quartier_edit_controller_set_snapping (self, g_value_get_boolean (value));
      break;
    case PROP_TRACING:
      quartier_edit_controller_set_tracing (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_edit_controller_dispose (GObject *object)
{
  QuartierEditController *self = QUARTIER_EDIT_CONTROLLER (object);

  g_clear_handle_id (&self->hold_id, g_source_remove);
  quartier_edit_controller_set_plan (self, NULL);
  if (self->layer != NULL)
    {
      quartier_district_layer_set_drawing (self->layer, NULL, FALSE);
      quartier_district_layer_set_ghost (self->layer, NULL);
    }
  g_clear_weak_pointer (&self->layer);
  G_OBJECT_CLASS (quartier_edit_controller_parent_class)->dispose (object);
}

static void
quartier_edit_controller_finalize (GObject *object)
{
  QuartierEditController *self = QUARTIER_EDIT_CONTROLLER (object);

  quartier_polygon_edit_free (self->drawing);
  g_free (self->selected);
  g_free (self->hint);
  g_string_free (self->typed, TRUE);
  g_free (self->stop_mode);
  g_clear_pointer (&self->neighbours, g_array_unref);
  g_clear_pointer (&self->brush, quartier_bundle_unref);
  g_array_unref (self->corners);
  g_ptr_array_unref (self->painted);
  g_ptr_array_unref (self->others);
  g_ptr_array_unref (self->other_originals);
  g_free (self->pressed_stop);
  G_OBJECT_CLASS (quartier_edit_controller_parent_class)->finalize (object);
}

static void
quartier_edit_controller_class_init (QuartierEditControllerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = quartier_edit_controller_get_property;
  object_class->set_property = quartier_edit_controller_set_property;
  object_class->dispose = quartier_edit_controller_dispose;
  object_class->finalize = quartier_edit_controller_finalize;
  props[PROP_TOOL] = g_param_spec_enum ("tool", NULL, NULL, QUARTIER_TYPE_TOOL,
                                        QUARTIER_TOOL_SELECT, G_PARAM_READWRITE | flags);
  props[PROP_SELECTED]
      = g_param_spec_string ("selected", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  props[PROP_SNAPPING]
      = g_param_spec_boolean ("snapping", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  props[PROP_TRACING]
      = g_param_spec_boolean ("tracing", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  props[PROP_CAN_ADD_AGAIN]
      = g_param_spec_boolean ("can-add-again", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CROSSING] = g_signal_new ("crossing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, QUARTIER_TYPE_POLYGON);
  signals[SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BRUSH_CHANGED] = g_signal_new ("brush-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("merge-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("menu-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  g_signal_new ("dragged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_DOUBLE);
  signals[DELETED] = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quartier_edit_controller_init (QuartierEditController *self)
{
  self->drawing = quartier_polygon_edit_new ();
  self->stop_mode = g_strdup ("bus");
  self->is_snapping = TRUE;
  self->typed = g_string_new (NULL);
  self->corners = g_array_new (FALSE, FALSE, sizeof (QuartierVertex));
  self->others = g_ptr_array_new_with_free_func (g_free);
  self->painted = g_ptr_array_new_with_free_func (g_free);
  self->other_originals
      = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_polygon_unref);
}

/* A hint may depend on how near the map is; one on what just happened stays. */
static void
zoom_changed_cb (QuartierEditController *self)
{
  if (quartier_edit_controller_may_draw (self)
      && quartier_polygon_edit_get_state (self->drawing) == QUARTIER_POLYGON_EDIT_EMPTY)
    quartier_edit_controller_say_hint (self);
}

/**
 * quartier_edit_controller_new:
 * @layer: what is listened to; not kept alive
 */
QuartierEditController *
quartier_edit_controller_new (QuartierDistrictLayer *layer)
{
  QuartierEditController *self = g_object_new (QUARTIER_TYPE_EDIT_CONTROLLER, NULL);

  g_set_weak_pointer (&self->layer, layer);
  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (layer)), "notify::zoom-level",
                           G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  quartier_edit_controller_add_gestures (self);
  quartier_edit_controller_update (self);
  describe (self);
  return self;
}

/**
 * quartier_edit_controller_set_plan:
 * @plan: (nullable): what is edited
 */
void
quartier_edit_controller_set_plan (QuartierEditController *self, QuartierPlan *plan)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->plan == plan)
    return;
  if (self->plan != NULL)
    {
      quartier_edit_controller_cancel_drag (self);
      quartier_edit_controller_settle (self);
      g_signal_handlers_disconnect_by_data (self->plan, self);
    }
  quartier_edit_controller_set_selected (self, NULL);
  quartier_polygon_edit_discard (self->drawing);
  self->axis = AXIS_FREE;
  g_set_object (&self->plan, plan);
  if (plan == NULL)
    return;
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  quartier_edit_controller_update (self);
}

gboolean
quartier_edit_controller_get_snapping (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  return self->is_snapping;
}

void
quartier_edit_controller_set_snapping (QuartierEditController *self, gboolean is_snapping)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->is_snapping == !!is_snapping)
    return;
  self->is_snapping = is_snapping;
  if (self->layer != NULL)
    quartier_district_layer_set_snap (self->layer, QUARTIER_SNAP_NONE, NULL);
  quartier_edit_controller_say (
      self, is_snapping ? _ ("Corners snap to what is near, and shared ones move together · Alt pauses")
                        : _ ("Corners go where the pointer is, and shared ones come apart"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SNAPPING]);
}

gboolean
quartier_edit_controller_get_tracing (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  return self->is_tracing;
}

void
quartier_edit_controller_set_tracing (QuartierEditController *self, gboolean is_tracing)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->is_tracing == !!is_tracing)
    return;
  self->is_tracing = is_tracing;
  quartier_edit_controller_update (self);
  quartier_edit_controller_say (
      self, is_tracing ? _ ("Drawing follows the edges of districts between two points on them, and goes on where districts touch")
                       : _ ("Drawing goes straight from point to point"));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TRACING]);
}

QuartierTool
quartier_edit_controller_get_tool (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), QUARTIER_TOOL_SELECT);
  return self->tool;
}

/**
 * quartier_edit_controller_set_tool:
 *
 * Changes the tool. What was being drawn is laid aside: Ctrl+Z in the drawing tool brings it back.
 */
void
quartier_edit_controller_set_tool (QuartierEditController *self, QuartierTool tool)
{
  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  if (self->tool == tool)
    return;
  quartier_edit_controller_cancel_drag (self);
  quartier_edit_controller_settle (self);
  quartier_polygon_edit_discard (self->drawing);
  self->axis = AXIS_FREE;
  quartier_polygon_edit_set_provisional (self->drawing, NULL);
  quartier_polygon_edit_set_rectangle (self->drawing, tool == QUARTIER_TOOL_RECTANGLE);
  self->tool = tool;
  self->is_hot = FALSE;
  self->has_pointed = FALSE;
  quartier_edit_controller_clear_typed (self);
  if (tool == QUARTIER_TOOL_DRAW || tool == QUARTIER_TOOL_RECTANGLE
      || tool == QUARTIER_TOOL_FREEHAND
      || (tool == QUARTIER_TOOL_STOP && quartier_edit_controller_get_stop (self) == NULL))
    quartier_edit_controller_set_selected (self, NULL);
  if (self->layer != NULL)
    {
      quartier_district_layer_set_line (self->layer, tool == QUARTIER_TOOL_SPLIT);
      quartier_district_layer_set_hovered (self->layer, NULL);
      quartier_district_layer_set_hot_handle (self->layer, NULL, FALSE);
      quartier_district_layer_set_ghost (self->layer, NULL);
    }
  quartier_edit_controller_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOOL]);
}

/**
 * quartier_edit_controller_get_selected:
 *
 * Returns: (transfer none) (nullable): id of the selected district or stop
 */
const char *
quartier_edit_controller_get_selected (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  return self->selected;
}

void
quartier_edit_controller_set_selected (QuartierEditController *self, const char *id)
{
  g_autofree char *kept = g_strdup (id);

  g_return_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self));
  quartier_edit_controller_drop_others (self);
  if (g_strcmp0 (self->selected, kept) == 0)
    return;
  quartier_edit_controller_cancel_drag (self);
  quartier_edit_controller_settle (self);
  g_free (self->selected);
  self->selected = g_steal_pointer (&kept);
  self->has_vertex = FALSE;
  g_array_set_size (self->corners, 0);
  self->is_hot = FALSE;
  if (self->layer != NULL)
    quartier_district_layer_set_selected (self->layer, self->selected);
  quartier_edit_controller_update (self);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/**
 * quartier_edit_controller_get_district:
 *
 * Returns: (transfer none) (nullable): the selected district as it is now
 */
QuartierDistrict *
quartier_edit_controller_get_district (QuartierEditController *self)
{
  const char *scenario;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  if (self->plan == NULL || self->selected == NULL)
    return NULL;
  scenario = quartier_plan_get_current (self->plan);
  return scenario != NULL ? quartier_plan_find_district (self->plan, scenario, self->selected)
                          : NULL;
}

const char *
quartier_edit_controller_get_hint (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  return self->hint;
}

/**
 * quartier_edit_controller_get_drawing:
 *
 * Returns: (transfer none): the outline being drawn
 */
const QuartierPolygonEdit *
quartier_edit_controller_get_drawing (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), NULL);
  return self->drawing;
}

/**
 * quartier_edit_controller_is_outlining:
 *
 * Returns: whether a corner stands of an outline: undo and redo are its own then, and nobody else's
 */
gboolean
quartier_edit_controller_is_outlining (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  return quartier_edit_controller_may_draw (self)
         && quartier_polygon_edit_get_state (self->drawing) != QUARTIER_POLYGON_EDIT_EMPTY;
}

/**
 * quartier_edit_controller_can_restore:
 *
 * Returns: whether undo brings a discarded outline back
 */
gboolean
quartier_edit_controller_can_restore (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  return quartier_edit_controller_may_draw (self)
         && quartier_polygon_edit_can_restore (self->drawing);
}

/**
 * quartier_edit_controller_get_can_add_again:
 *
 * Returns: whether redo adds a corner of the outline again
 */
gboolean
quartier_edit_controller_get_can_add_again (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  return quartier_edit_controller_may_draw (self)
         && quartier_polygon_edit_can_add_again (self->drawing);
}
