/*
 * Drawing with a free hand: the outline follows the pointer and is made simpler once that is lifted.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/map-ink.h"

/* A free hand's points, and how far from them the outline may be. */
#define FREEHAND_STEP_PX 3.0
#define FREEHAND_TOLERANCE_PX 2.0

/* A free hand: points as the pointer goes, fewer once it is lifted. */
void
quartier_edit_controller_begin_freehand (QuartierEditController *self)
{
  QuartierPosition point;

  if (!quartier_district_layer_get_position (self->layer, self->start_x, self->start_y, &point))
    return;
  quartier_polygon_edit_discard (self->drawing);
  quartier_polygon_edit_add (self->drawing, &point);
  self->drag = DRAG_FREEHAND;
  self->swept_x = self->start_x;
  self->swept_y = self->start_y;
}

void
quartier_edit_controller_drag_freehand (QuartierEditController *self, double dx, double dy)
{
  const double x = self->start_x + dx, y = self->start_y + dy;
  QuartierPosition point;

  if (hypot (x - self->swept_x, y - self->swept_y) < FREEHAND_STEP_PX
      || !quartier_district_layer_get_position (self->layer, x, y, &point))
    return;
  self->is_consumed = TRUE;
  self->swept_x = x;
  self->swept_y = y;
  quartier_polygon_edit_add (self->drawing, &point);
  quartier_district_layer_set_drawing (self->layer, self->drawing, FALSE);
}

void
quartier_edit_controller_end_freehand (QuartierEditController *self)
{
  QuartierPosition here, beside;
  double tolerance_m;

  if (!quartier_district_layer_get_position (self->layer, self->start_x, self->start_y, &here)
      || !quartier_district_layer_get_position (self->layer, self->start_x + FREEHAND_TOLERANCE_PX,
                                                self->start_y, &beside))
    return;
  tolerance_m = quartier_distance_m (&here, &beside);
  quartier_polygon_edit_simplify (self->drawing, tolerance_m);
  if (quartier_edit_controller_finish (self))
    {
      g_autofree char *within = quartier_map_format_length (tolerance_m);
      /* Translators: a length. */
      g_autofree char *text
          = g_strdup_printf (_ ("The outline follows your hand to within %s"), within);

      quartier_edit_controller_say (self, text);
    }
  else if (quartier_polygon_edit_get_state (self->drawing) == QUARTIER_POLYGON_EDIT_DRAWING)
    {
      quartier_polygon_edit_discard (self->drawing);
      quartier_edit_controller_update (self);
    }
}
