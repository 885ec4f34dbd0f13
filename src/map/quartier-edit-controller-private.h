#pragma once

#include "map/quartier-edit-controller.h"

G_BEGIN_DECLS

typedef enum
{
  DRAG_NONE,
  DRAG_PAN,
  DRAG_VERTEX,
  DRAG_MOVE,
  DRAG_STOP,
  DRAG_BOX,
  DRAG_SWEEP,
  DRAG_TURN,
  DRAG_FREEHAND,
} DragKind;

/* Along what the edge that is drawn next goes. */
typedef enum
{
  AXIS_FREE,
  AXIS_EAST_WEST,
  AXIS_NORTH_SOUTH,
} EditAxis;

/* A corner of another district that lies on one that is dragged. */
typedef struct
{
  char *id;
  QuartierPolygon *original;
  QuartierVertex vertex;
  guint corner; /* which of the selected ones it lies on */
} QuartierNeighbour;

/* A finger on the layer, in its pixels. */
typedef struct
{
  GdkEventSequence *sequence;
  double x, y;
} QuartierFinger;

struct _QuartierEditController
{
  GObject parent_instance;

  /* Owned */
  QuartierPlan *plan; /* (nullable) */
  QuartierPolygonEdit *drawing;
  char *selected; /* (nullable): id */
  GPtrArray *others; /* utf8: ids of the districts selected beside it, in the order they were */
  GPtrArray *other_originals; /* QuartierPolygon: of each, before the change that is open */
  char *hint;
  char *stop_mode; /* of the next stop */
  QuartierBundle *brush; /* (nullable): what the brush paints */
  GPtrArray *painted;    /* utf8: ids of the districts of this sweep */
  QuartierPolygon *original; /* (nullable): of the district being changed, before */
  QuartierPolygon
      *last_valid; /* (nullable): of what it went through, the last without a crossing */

  /* Borrowed */
  QuartierDistrictLayer *layer; /* (nullable): a weak pointer */
  GtkGesture *drag_gesture;     /* the layer's */

  QuartierTool tool;
  gboolean is_changing; /* a step is open */
  gboolean was_valid;   /* the original */
  gboolean is_valid;    /* as it is now, with its neighbours */
  QuartierPosition last_valid_corner; /* of the one that is dragged */
  guint settle_id;
  gboolean is_panning; /* Space is held */
  gboolean is_box_removing; /* the box that is drawn takes out of the selection */
  gboolean is_snapping;
  gboolean is_tracing;
  GString *typed;           /* a length, a direction or an angle */
  QuartierPosition pointed; /* where the pointer would put the next corner */
  gboolean has_pointed;
  gboolean could_add_again; /* when it was last told */
  EditAxis axis; /* along which the next edge goes: an arrow key says so, for one edge */
  GArray *neighbours; /* QuartierNeighbour: corners of other districts at the one that is dragged */
  GArray *corners;     /* QuartierVertex: the selected ones */
  gboolean has_vertex; /* a vertex is selected */
  QuartierVertex vertex; /* of them, the one that was pressed last: it is where the pointer is */
  gboolean is_adding_corner;    /* the press on it was one with Shift or Ctrl */
  gboolean was_corner_selected; /* before that press */
  gboolean is_turning;     /* between the two clicks that turn */
  gboolean is_turning_by_keys; /* the step that is open is theirs */
  double turn_from_deg;    /* where the pointer took hold, seen from the middle */
  double turned_deg;       /* clockwise, so far */
  double turn_x, turn_y;   /* where the pointer is */
  gboolean is_hot; /* the pointer is on a vertex */
  QuartierVertex hot;

  /* The pointer */
  DragKind drag;
  gboolean is_consumed; /* the press did what it was for: its release is no click */
  double start_x, start_y;
  double handle_x, handle_y;
  QuartierMapAffine start_affine;
  QuartierMapPoint start_centre;
  double press_x, press_y;
  double swept_x, swept_y; /* where the sweep has come to */
  graphene_rect_t box; /* of a drag that selects */
  char *pressed_stop; /* (nullable) (owned): id of the stop that a drag would move */
  int n_press;

  /* Fingers on the map */
  int n_fingers;
  QuartierFinger fingers[2]; /* the first two */
  guint hold_id;
  double held_x, held_y; /* where the first came down */
  gboolean has_pinch;
  double pinch_zoom, pinch_spread_px; /* zoom level and distance when the second came */
  QuartierMapPoint pinched; /* what was between them */
};

/* For the parts of the class. */
void quartier_edit_controller_say (QuartierEditController *self, const char *hint);
void quartier_edit_controller_say_hint (QuartierEditController *self);
void quartier_edit_controller_update (QuartierEditController *self);
void quartier_edit_controller_select_vertex (QuartierEditController *self,
                                             const QuartierVertex *vertex);
gboolean quartier_edit_controller_begin_step (QuartierEditController *self, const char *name);
gboolean quartier_edit_controller_begin_change (QuartierEditController *self, const char *format);
void quartier_edit_controller_change (QuartierEditController *self, QuartierPolygon *shape);
void quartier_edit_controller_put_shape (QuartierEditController *self, QuartierPolygon *shape);
void quartier_edit_controller_end_change (QuartierEditController *self);
void quartier_edit_controller_abandon_change (QuartierEditController *self);
void quartier_edit_controller_cancel_drag (QuartierEditController *self);
void quartier_edit_controller_point_at (QuartierEditController *self,
                                        const QuartierPosition *point);


static inline gboolean
quartier_edit_controller_is_drawing_tool (QuartierEditController *self)
{
  return self->tool == QUARTIER_TOOL_DRAW || self->tool == QUARTIER_TOOL_SPLIT
         || self->tool == QUARTIER_TOOL_RECTANGLE || self->tool == QUARTIER_TOOL_HOLE;
}

/* Whether what is drawn may be waiting to be repaired, or to be brought back. */
static inline gboolean
quartier_edit_controller_may_draw (QuartierEditController *self)
{
  return quartier_edit_controller_is_drawing_tool (self) || self->tool == QUARTIER_TOOL_FREEHAND;
}

gboolean quartier_edit_controller_type_key (QuartierEditController *self, guint keyval);
void quartier_edit_controller_apply_typed (QuartierEditController *self, QuartierPosition *point);
void quartier_edit_controller_clear_typed (QuartierEditController *self);
void quartier_edit_controller_trace (QuartierEditController *self, const QuartierPosition *to);
void quartier_edit_controller_rotate_by (QuartierEditController *self, double angle_deg);
gboolean quartier_edit_controller_rotate_on (QuartierEditController *self, double angle_deg);
void quartier_edit_controller_drag_turn (QuartierEditController *self, double dx, double dy);
void quartier_edit_controller_click_turn (QuartierEditController *self, double x, double y);
void quartier_edit_controller_move_turn (QuartierEditController *self,
                                         double x,
                                         double y,
                                         GdkModifierType state);
void quartier_edit_controller_show_turn (QuartierEditController *self);
const char *quartier_edit_controller_get_turn_hint (QuartierEditController *self);
gboolean quartier_edit_controller_insert_in_neighbours (QuartierEditController *self,
                                                        const QuartierPosition *from,
                                                        const QuartierPosition *to,
                                                        const QuartierPosition *at);

void quartier_edit_controller_press_corner (QuartierEditController *self,
                                            const QuartierVertex *vertex,
                                            gboolean is_adding);
void quartier_edit_controller_release_corner (QuartierEditController *self);
gboolean quartier_edit_controller_select_corners_in_box (QuartierEditController *self,
                                                         const graphene_rect_t *box);
void quartier_edit_controller_forget_missing_corners (QuartierEditController *self);
gboolean quartier_edit_controller_delete_corners (QuartierEditController *self);
gboolean quartier_edit_controller_begin_corner (QuartierEditController *self);
QuartierPosition quartier_edit_controller_place_corner (QuartierEditController *self,
                                                        guint index,
                                                        const QuartierPosition *to);
void quartier_edit_controller_change_corner (QuartierEditController *self,
                                             const QuartierPosition *to);
void quartier_edit_controller_show_edges (QuartierEditController *self, double x, double y);
void quartier_edit_controller_clear_neighbours (QuartierEditController *self);
void quartier_edit_controller_find_neighbours (QuartierEditController *self);
void quartier_edit_controller_find_shared (QuartierEditController *self,
                                           const GArray *vertices,
                                           GPtrArray *out_ids,
                                           GPtrArray *out_vertices);
gboolean quartier_edit_controller_move_neighbours (QuartierEditController *self,
                                                   const QuartierPosition *to);
gboolean quartier_edit_controller_snap (QuartierEditController *self,
                                        GtkEventController *controller,
                                        double x,
                                        double y,
                                        gboolean but_selected,
                                        QuartierPosition *out);
void quartier_edit_controller_lock (QuartierEditController *self,
                                    GtkEventController *controller,
                                    QuartierPosition *out);
gboolean quartier_edit_controller_finish_split (QuartierEditController *self);
void quartier_edit_controller_drop_others (QuartierEditController *self);
void quartier_edit_controller_forget_missing (QuartierEditController *self);
gboolean quartier_edit_controller_has_selected (QuartierEditController *self, const char *id);
void quartier_edit_controller_toggle (QuartierEditController *self, const char *id);
void quartier_edit_controller_keep_originals (QuartierEditController *self);
void quartier_edit_controller_move_others (QuartierEditController *self, double dlon, double dlat);
void quartier_edit_controller_drag_box (QuartierEditController *self, double dx, double dy);
void quartier_edit_controller_end_box (QuartierEditController *self);
void quartier_edit_controller_hold_others (QuartierEditController *self);
void quartier_edit_controller_release_others (QuartierEditController *self);
gboolean quartier_edit_controller_delete_many (QuartierEditController *self, char **out_said);
const char *quartier_edit_controller_name_stop (QuartierStop *stop);
const char *quartier_edit_controller_get_stop_hint (QuartierEditController *self);
void quartier_edit_controller_show_ghost (QuartierEditController *self,
                                          const QuartierPosition *point);
gboolean quartier_edit_controller_move_stop (QuartierEditController *self,
                                             const QuartierPosition *to);
char *quartier_edit_controller_delete_stop (QuartierEditController *self);
void quartier_edit_controller_learn_mode (QuartierEditController *self);

void quartier_edit_controller_begin_sweep (QuartierEditController *self, gboolean picks_up);
void quartier_edit_controller_sweep (QuartierEditController *self, double dx, double dy);
void quartier_edit_controller_end_sweep (QuartierEditController *self);
void quartier_edit_controller_tell_merged (QuartierEditController *self,
                                           const char *name,
                                           const GArray *lost);
void quartier_edit_controller_tell_painted (QuartierEditController *self, GPtrArray *districts);
void quartier_edit_controller_say_brush (QuartierEditController *self);

void quartier_edit_controller_set_cursor (QuartierEditController *self, const char *name);
QuartierStop *quartier_edit_controller_find_stop (QuartierEditController *self,
                                                  GtkEventController *controller,
                                                  double x,
                                                  double y);
void quartier_edit_controller_hover (QuartierEditController *self, double x, double y);
void quartier_edit_controller_hover_to_place (QuartierEditController *self, double x, double y);
void quartier_edit_controller_hover_to_paint (QuartierEditController *self, double x, double y);
void quartier_edit_controller_hover_to_turn (QuartierEditController *self, double x, double y);
void quartier_edit_controller_click_menu (QuartierEditController *self,
                                          GtkEventController *controller,
                                          double x,
                                          double y);
void quartier_edit_controller_begin_freehand (QuartierEditController *self);
void quartier_edit_controller_drag_freehand (QuartierEditController *self, double dx, double dy);
void quartier_edit_controller_end_freehand (QuartierEditController *self);

void quartier_edit_controller_look_at (QuartierEditController *self, QuartierMapPoint centre);
void quartier_edit_controller_add_touch (QuartierEditController *self);
void quartier_edit_controller_add_gestures (QuartierEditController *self);

G_END_DECLS
