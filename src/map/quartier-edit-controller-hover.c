/*
 * What is under the pointer, and what a press there would do.
 */
#include "map/quartier-edit-controller-private.h"

/* How far from a stop the pointer, and how far a finger, still takes it. */
#define STOP_REACH_PX 12.0
#define STOP_TOUCH_PX 22.0

void
quartier_edit_controller_set_cursor (QuartierEditController *self, const char *name)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->layer), name);
}

QuartierStop *
quartier_edit_controller_find_stop (QuartierEditController *self, GtkEventController *controller, double x, double y)
{
  GdkDevice *device
      = controller != NULL ? gtk_event_controller_get_current_event_device (controller) : NULL;
  const gboolean is_touch
      = device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;

  return quartier_district_layer_find_stop (self->layer, x, y,
                                            is_touch ? STOP_TOUCH_PX : STOP_REACH_PX);
}

static gboolean
hover_stop (QuartierEditController *self, double x, double y)
{
  QuartierStop *stop = quartier_edit_controller_find_stop (self, NULL, x, y);

  if (stop == NULL)
    return FALSE;
  quartier_district_layer_set_hovered (self->layer, quartier_stop_get_id (stop));
  quartier_edit_controller_set_cursor (self, g_strcmp0 (quartier_stop_get_id (stop), self->selected) == 0 ? "grab"
                                                                                  : "pointer");
  return TRUE;
}

/* With the stop tool: what a click would place, or the stop that it would select. */
void
quartier_edit_controller_hover_to_place (QuartierEditController *self, double x, double y)
{
  QuartierPosition point;

  if (hover_stop (self, x, y) || !quartier_district_layer_get_position (self->layer, x, y, &point))
    {
      quartier_edit_controller_show_ghost (self, NULL);
      return;
    }
  quartier_district_layer_set_hovered (self->layer, NULL);
  quartier_edit_controller_show_ghost (self, &point);
  quartier_edit_controller_set_cursor (self, "crosshair");
}

/* With the brush: what a click would change. */
void
quartier_edit_controller_hover_to_paint (QuartierEditController *self, double x, double y)
{
  QuartierDistrict *district = quartier_district_layer_find_district (self->layer, x, y);

  quartier_district_layer_set_hovered (
      self->layer, district != NULL ? quartier_district_get_id (district) : NULL);
  quartier_edit_controller_set_cursor (self, "crosshair");
}

/* With the turning tool: what a click would select first, or that a drag turns what is. */
void
quartier_edit_controller_hover_to_turn (QuartierEditController *self, double x, double y)
{
  QuartierDistrict *district = quartier_edit_controller_get_district (self) == NULL
                                   ? quartier_district_layer_find_district (self->layer, x, y)
                                   : NULL;

  quartier_district_layer_set_hovered (
      self->layer, district != NULL ? quartier_district_get_id (district) : NULL);
  quartier_edit_controller_set_cursor (self, quartier_edit_controller_get_district (self) != NULL ? "grab" : "pointer");
}

void
quartier_edit_controller_hover (QuartierEditController *self, double x, double y)
{
  QuartierVertex vertex;
  QuartierDistrict *district = NULL;
  gboolean is_midpoint = FALSE;
  const char *cursor = NULL;

  self->is_hot = self->others->len == 0
                 && quartier_district_layer_find_vertex (self->layer, x, y, &vertex);
  if (self->is_hot)
    self->hot = vertex;
  else if (hover_stop (self, x, y))
    {
      quartier_district_layer_set_hot_handle (self->layer, NULL, FALSE);
      return;
    }
  else
    is_midpoint = self->others->len == 0
                  && quartier_district_layer_find_midpoint (self->layer, x, y, &vertex);
  quartier_district_layer_set_hot_handle (self->layer, self->is_hot || is_midpoint ? &vertex : NULL,
                                          is_midpoint);
  if (self->is_hot)
    cursor = "grab";
  else if (is_midpoint)
    cursor = "copy";
  else
    {
      district = quartier_district_layer_find_district (self->layer, x, y);
      if (district != NULL)
        cursor = quartier_edit_controller_has_selected (self, quartier_district_get_id (district))
                     ? "move"
                     : "pointer";
    }
  quartier_district_layer_set_hovered (
      self->layer, district != NULL ? quartier_district_get_id (district) : NULL);
  quartier_edit_controller_set_cursor (self, cursor);
}
