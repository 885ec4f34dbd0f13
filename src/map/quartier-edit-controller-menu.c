/*
 * What a menu on the map is about: what lies where it is asked for is selected first.
 */
#include "map/quartier-edit-controller-private.h"

/**
 * quartier_edit_controller_get_n_corners:
 *
 * Returns: how many corners of the selected district are selected
 */
gsize
quartier_edit_controller_get_n_corners (QuartierEditController *self)
{
  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), 0);
  return self->has_vertex ? self->corners->len : 0;
}

static gboolean
select_corner (QuartierEditController *self, double x, double y)
{
  QuartierVertex vertex;

  if (quartier_edit_controller_get_n_selected (self) != 1
      || !quartier_district_layer_find_vertex (self->layer, x, y, &vertex))
    return FALSE;
  quartier_edit_controller_press_corner (self, &vertex, FALSE);
  return TRUE;
}

/* Whether it is on the line around the one that is selected, which reaches beyond its ground. */
static gboolean
is_on_edge (QuartierEditController *self, double x, double y)
{
  QuartierVertex after;

  return quartier_edit_controller_get_n_selected (self) == 1
         && quartier_district_layer_find_edge (self->layer, x, y, &after);
}

/* What is selected already stays so, all of it. */
static void
select_under (QuartierEditController *self, GtkEventController *controller, double x, double y)
{
  QuartierStop *stop;
  QuartierDistrict *district;
  const char *id = NULL;

  if (select_corner (self, x, y))
    return;
  quartier_edit_controller_select_vertex (self, NULL);
  stop = quartier_edit_controller_find_stop (self, controller, x, y);
  district = quartier_district_layer_find_district (self->layer, x, y);
  if (stop == NULL && district == NULL && is_on_edge (self, x, y))
    return;
  if (stop != NULL)
    id = quartier_stop_get_id (stop);
  else if (district != NULL)
    id = quartier_district_get_id (district);
  if (stop != NULL || id == NULL || !quartier_edit_controller_has_selected (self, id))
    quartier_edit_controller_set_selected (self, id);
}

/* The second button: "menu-asked" for what lies there. */
void
quartier_edit_controller_click_menu (QuartierEditController *self,
                                     GtkEventController *controller,
                                     double x,
                                     double y)
{
  quartier_edit_controller_settle (self);
  select_under (self, controller, x, y);
  g_signal_emit_by_name (self, "menu-asked", x, y);
}

/* Where what is selected has its middle; that of the map where that is out of sight or nothing is selected. */
static void
find_middle (QuartierEditController *self, double *out_x, double *out_y)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self->layer));
  const double height = gtk_widget_get_height (GTK_WIDGET (self->layer));
  QuartierDistrict *district = quartier_edit_controller_get_district (self);
  QuartierStop *stop = quartier_edit_controller_get_stop (self);
  QuartierPosition at;
  gboolean is_found = TRUE;

  if (stop != NULL)
    at = *quartier_stop_get_position (stop);
  else if (district != NULL)
    quartier_polygon_get_label_position (quartier_district_get_shape (district), &at);
  else
    is_found = FALSE;
  if (is_found && quartier_district_layer_get_place (self->layer, &at, out_x, out_y) && *out_x >= 0
      && *out_x <= width && *out_y >= 0 && *out_y <= height)
    return;
  *out_x = width / 2;
  *out_y = height / 2;
}

/**
 * quartier_edit_controller_ask_menu:
 *
 * The same by a key: for what is selected.
 *
 * Returns: FALSE while an outline is being drawn
 */
gboolean
quartier_edit_controller_ask_menu (QuartierEditController *self)
{
  double x, y;

  g_return_val_if_fail (QUARTIER_IS_EDIT_CONTROLLER (self), FALSE);
  if (self->layer == NULL || self->plan == NULL || self->drag != DRAG_NONE
      || quartier_edit_controller_is_outlining (self))
    return FALSE;
  quartier_edit_controller_settle (self);
  find_middle (self, &x, &y);
  g_signal_emit_by_name (self, "menu-asked", x, y);
  return TRUE;
}
