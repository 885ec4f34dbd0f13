/*
 * A line for people on what can be done now.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

/* Zoom level below which a pixel is wider than a street: what is drawn there is no district. */
#define FAR_ZOOM 9.0

static gboolean
is_far (QuartierEditController *self)
{
  return self->layer != NULL
         && shumate_viewport_get_zoom_level (
                shumate_layer_get_viewport (SHUMATE_LAYER (self->layer)))
                < FAR_ZOOM;
}

static const char *
get_drawing_hint (QuartierEditController *self)
{
  switch (quartier_polygon_edit_get_state (self->drawing))
    {
    case QUARTIER_POLYGON_EDIT_EMPTY:
      if (is_far (self) && !quartier_polygon_edit_can_restore (self->drawing))
        return _ ("Find your place first: Ctrl+F looks for it, the wheel zooms in · Esc: back to "
                  "selecting");
      return quartier_polygon_edit_can_restore (self->drawing)
                 ? _ ("Click to set the first corner · Ctrl+Z brings the discarded outline back")
                 : _ ("Click to set the first corner · Esc: back to selecting");
    case QUARTIER_POLYGON_EDIT_CROSSING:
      return _ ("The outline crosses itself · Backspace: one corner back · Esc: discard");
    case QUARTIER_POLYGON_EDIT_DRAWING:
    default:
      return quartier_polygon_edit_can_finish (self->drawing)
                 ? _ ("Finish: double-click, Enter, right-click or the first corner · Backspace: "
                      "one back · Esc: discard")
                 : _ ("Click to add corners, or type a length and Enter · Shift: right angles · "
                      "Backspace: one back · Esc: discard");
    }
}

static const char *
get_rectangle_hint (QuartierEditController *self)
{
  gsize n;

  quartier_polygon_edit_get_points (self->drawing, &n);
  switch (n)
    {
    case 0:
      return quartier_polygon_edit_can_restore (self->drawing)
                 ? _ ("Click to set the first corner · Ctrl+Z brings the discarded outline back")
                 : _ ("Rectangle: click one end of an edge · Esc: back to selecting");
    case 1:
      return _ ("Click the other end of the edge, or type its length and Enter · Esc: discard");
    default:
      return _ ("Click how wide it is, or type that and Enter · Esc: discard");
    }
}

static const char *
get_hole_hint (QuartierEditController *self)
{
  if (quartier_polygon_edit_get_state (self->drawing) != QUARTIER_POLYGON_EDIT_EMPTY)
    return get_drawing_hint (self);
  return quartier_edit_controller_get_district (self) != NULL
             ? _ ("Draw the hole inside the selected district · Esc: back to selecting")
             : _ ("Click the district that gets a hole · Esc: back to selecting");
}

static const char *
get_freehand_hint (QuartierEditController *self)
{
  return quartier_polygon_edit_get_state (self->drawing) == QUARTIER_POLYGON_EDIT_CROSSING
             ? get_drawing_hint (self)
             : _ ("Press and draw the outline in one go · Esc: back to selecting");
}

static const char *
get_split_hint (QuartierEditController *self)
{
  if (quartier_polygon_edit_get_state (self->drawing) != QUARTIER_POLYGON_EDIT_EMPTY)
    return _ ("Click on across the district · Cut: double-click, Enter or right-click · Esc: discard");
  return self->selected != NULL && quartier_edit_controller_get_district (self) != NULL
             ? _ ("Draw a line across the selected districts · Esc: back to selecting")
             : _ ("Draw a line across the districts to cut · Esc: back to selecting");
}

static const char *
get_selection_hint (QuartierEditController *self)
{
  if (self->selected == NULL)
    return _ ("Click a district to select it · D: draw a new one · P: place a stop");
  if (self->others->len > 0)
    return _ ("Drag one to move all · Shift+click adds or takes out · Delete removes all · Esc: "
              "none");
  if (self->drag == DRAG_VERTEX && self->is_changing && self->is_snapping)
    return _ ("Hold Alt to put it anywhere, without snapping · Esc: back where it was");
  if (self->corners->len > 1)
    return _ ("Drag one to move all · arrow keys too, Shift further · Delete removes them · Esc: done");
  if (self->has_vertex)
    return _ ("Arrow keys move the corner, Shift further · Shift+click adds another · Delete removes "
              "it · Esc: done");
  return _ ("Drag a corner to move it, a small handle to add one, the area to move it all · Delete "
            "removes the district");
}

/* What fits the tool, and how far it has come. */
void
quartier_edit_controller_say_hint (QuartierEditController *self)
{
  if (self->typed->len > 0 && quartier_edit_controller_is_drawing_tool (self))
    {
      quartier_edit_controller_say (self, _ ("Enter sets the corner · Tab: then its angle, clockwise from north · "
                                             "Esc: as the pointer has it"));
      return;
    }
  if (self->axis != AXIS_FREE)
    {
      quartier_edit_controller_say (self, self->axis == AXIS_EAST_WEST
                                              ? _ ("This edge goes east or west · Left or Right: free again")
                                              : _ ("This edge goes north or south · Up or Down: free again"));
      return;
    }
  switch (self->tool)
    {
    case QUARTIER_TOOL_SPLIT:
      quartier_edit_controller_say (self, get_split_hint (self));
      break;
    case QUARTIER_TOOL_DRAW:
      quartier_edit_controller_say (self, get_drawing_hint (self));
      break;
    case QUARTIER_TOOL_RECTANGLE:
      quartier_edit_controller_say (self, get_rectangle_hint (self));
      break;
    case QUARTIER_TOOL_HOLE:
      quartier_edit_controller_say (self, get_hole_hint (self));
      break;
    case QUARTIER_TOOL_FREEHAND:
      quartier_edit_controller_say (self, get_freehand_hint (self));
      break;
    case QUARTIER_TOOL_ROTATE:
      quartier_edit_controller_say (self, quartier_edit_controller_get_turn_hint (self));
      break;
    case QUARTIER_TOOL_BRUSH:
      quartier_edit_controller_say_brush (self);
      break;
    case QUARTIER_TOOL_STOP:
      quartier_edit_controller_say (self, quartier_edit_controller_get_stop_hint (self));
      break;
    case QUARTIER_TOOL_SELECT:
    default:
      quartier_edit_controller_say (self, quartier_edit_controller_get_stop (self) != NULL
                                              ? quartier_edit_controller_get_stop_hint (self)
                                              : get_selection_hint (self));
    }
}
