#pragma once

#include "document/district-bundle.h"
#include "map/quartier-district-layer.h"

G_BEGIN_DECLS

/**
 * QuartierTool:
 * @QUARTIER_TOOL_SELECT: choose, move and reshape districts
 * @QUARTIER_TOOL_DRAW: draw a new one
 * @QUARTIER_TOOL_SPLIT: draw a line that cuts
 * @QUARTIER_TOOL_STOP: place stops of public transport
 * @QUARTIER_TOOL_BRUSH: paint districts as a kind of place
 * @QUARTIER_TOOL_RECTANGLE: draw a new one as a rectangle, by three points
 * @QUARTIER_TOOL_FREEHAND: draw a new one by a free hand
 * @QUARTIER_TOOL_HOLE: draw a hole into the selected one
 * @QUARTIER_TOOL_ROTATE: turn the selected ones
 */
typedef enum
{
  QUARTIER_TOOL_SELECT,
  QUARTIER_TOOL_DRAW,
  QUARTIER_TOOL_SPLIT,
  QUARTIER_TOOL_STOP,
  QUARTIER_TOOL_BRUSH,
  QUARTIER_TOOL_RECTANGLE,
  QUARTIER_TOOL_FREEHAND,
  QUARTIER_TOOL_HOLE,
  QUARTIER_TOOL_ROTATE,
} QuartierTool;

#define QUARTIER_TYPE_TOOL (quartier_tool_get_type ())
GType quartier_tool_get_type (void);

/**
 * QuartierEditController:
 *
 * Pointer and keys on a #QuartierDistrictLayer, as edits of a #QuartierPlan. A drag is seen at once
 * and is one step to undo; Esc takes it back.
 *
 * Properties: "tool"; "selected" (id of a district or a stop of the current
 * scenario, or %NULL); "hint" (a
 * line for people on what can be done now, translated).
 * "can-add-again": whether a corner of the outline was taken back, which redo adds again.
 * "tracing": whether a line that is drawn from one point of a district's edge to another follows it.
 * "snapping": whether points are taken to corners, crossings and edges nearby, and corners that
 * districts share move together.
 * Several districts may be selected: "selected" is the one with handles, and "selection-changed" is
 * emitted when any of them changes.
 * "brush-changed" is emitted when the brush paints something else.
 * Signals: "selection-changed"; "crossing" (#QuartierPolygon) when a finished outline crosses itself: it stays as it is,
 * in red, until quartier_edit_controller_repair() or further drawing; "deleted" (name) after a
 * district or a stop was deleted, for a toast that offers undo; "told" (a sentence) after a step did more than it was
 * asked for, for such a toast too; "menu-asked" (x, y of the layer) where a menu on what is selected
 * is wanted, after what lies under the pointer was selected.
 */
#define QUARTIER_TYPE_EDIT_CONTROLLER (quartier_edit_controller_get_type ())
G_DECLARE_FINAL_TYPE (
    QuartierEditController, quartier_edit_controller, QUARTIER, EDIT_CONTROLLER, GObject)

QuartierEditController *quartier_edit_controller_new (QuartierDistrictLayer *layer);

void quartier_edit_controller_set_plan (QuartierEditController *self, QuartierPlan *plan);
gboolean quartier_edit_controller_get_snapping (QuartierEditController *self);
void quartier_edit_controller_set_snapping (QuartierEditController *self, gboolean is_snapping);
gboolean quartier_edit_controller_get_tracing (QuartierEditController *self);
void quartier_edit_controller_set_tracing (QuartierEditController *self, gboolean is_tracing);
QuartierTool quartier_edit_controller_get_tool (QuartierEditController *self);
void quartier_edit_controller_set_tool (QuartierEditController *self, QuartierTool tool);
const char *quartier_edit_controller_get_selected (QuartierEditController *self);
void quartier_edit_controller_set_selected (QuartierEditController *self, const char *id);
char **quartier_edit_controller_dup_selection (QuartierEditController *self);
gsize quartier_edit_controller_get_n_selected (QuartierEditController *self);
gsize quartier_edit_controller_get_n_corners (QuartierEditController *self);
gboolean quartier_edit_controller_ask_menu (QuartierEditController *self);
void quartier_edit_controller_set_selection (QuartierEditController *self,
                                             const char *const *ids);
void quartier_edit_controller_select_all (QuartierEditController *self);
gboolean quartier_edit_controller_duplicate (QuartierEditController *self);
gboolean quartier_edit_controller_merge (QuartierEditController *self);
gboolean quartier_edit_controller_merge_like (QuartierEditController *self, const char *like);
gboolean quartier_edit_controller_put_copies (QuartierEditController *self,
                                              QuartierDistrict *const *districts,
                                              gsize n,
                                              double offset_px,
                                              const char *step);
QuartierDistrict *quartier_edit_controller_get_district (QuartierEditController *self);
QuartierStop *quartier_edit_controller_get_stop (QuartierEditController *self);
const char *quartier_edit_controller_get_hint (QuartierEditController *self);
const QuartierPolygonEdit *quartier_edit_controller_get_drawing (QuartierEditController *self);
gboolean quartier_edit_controller_is_outlining (QuartierEditController *self);
gboolean quartier_edit_controller_can_restore (QuartierEditController *self);
gboolean quartier_edit_controller_get_can_add_again (QuartierEditController *self);

QuartierBundle *quartier_edit_controller_get_brush (QuartierEditController *self);
void quartier_edit_controller_set_brush (QuartierEditController *self, QuartierBundle *bundle);
gboolean quartier_edit_controller_paint_selection (QuartierEditController *self);

gboolean quartier_edit_controller_handle_key (QuartierEditController *self,
                                              guint keyval,
                                              GdkModifierType state);
void quartier_edit_controller_set_panning (QuartierEditController *self, gboolean is_panning);
void quartier_edit_controller_settle (QuartierEditController *self);

gboolean quartier_edit_controller_add_point (QuartierEditController *self,
                                             const QuartierPosition *point);
gboolean quartier_edit_controller_place_stop (QuartierEditController *self,
                                              const QuartierPosition *point);
gboolean quartier_edit_controller_finish (QuartierEditController *self);
gboolean quartier_edit_controller_repair (QuartierEditController *self);
gboolean quartier_edit_controller_delete (QuartierEditController *self);

G_END_DECLS
