/*
 * Turning the selected districts about their common middle.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"

#define SHIFT_STEP_DEG 45.0

/* Their centre of gravity, as they were before: unlike the box around them it stays where it is when they are
 * turned, so that turning back by as much is what was. */
static QuartierPosition
find_middle (QuartierEditController *self)
{
  QuartierPosition sum = { 0, 0 };
  double area_m2 = 0;

  for (guint i = 0; i <= self->other_originals->len; i++)
    {
      const QuartierPolygon *shape
          = i == 0 ? self->original : self->other_originals->pdata[i - 1];
      const double one_m2 = shape != NULL ? MAX (quartier_polygon_get_area_m2 (shape), 1e-6) : 0;
      QuartierPosition centre = { 0, 0 };

      if (shape != NULL)
        quartier_polygon_get_centroid (shape, &centre);
      sum.lon += one_m2 * centre.lon;
      sum.lat += one_m2 * centre.lat;
      area_m2 += one_m2;
    }
  return (QuartierPosition){ sum.lon / area_m2, sum.lat / area_m2 };
}

static gboolean
begin (QuartierEditController *self)
{
  return self->is_changing || quartier_edit_controller_begin_change (self, _ ("Rotate %s"));
}

static void
turn_others (QuartierEditController *self, const QuartierPosition *middle, double angle_deg)
{
  const char *scenario = quartier_plan_get_current (self->plan);

  quartier_edit_controller_hold_others (self);
  for (guint i = 0; i < self->other_originals->len && quartier_plan_is_editing (self->plan); i++)
    {
      QuartierPolygon *original = self->other_originals->pdata[i];
      QuartierDistrict *district
          = quartier_plan_find_district (self->plan, scenario, self->others->pdata[i]);
      g_autoptr (QuartierPolygon) shape = NULL;
      g_autoptr (QuartierDistrict) turned = NULL;

      if (original == NULL || district == NULL)
        continue;
      shape = quartier_polygon_rotated (original, middle, angle_deg);
      turned = quartier_district_with_shape (district, shape);
      quartier_plan_put_district (self->plan, scenario, turned);
    }
  quartier_edit_controller_release_others (self);
}

/* Turns what is selected from where it was when the step began. */
static void
turn (QuartierEditController *self, double angle_deg)
{
  const QuartierPosition middle = find_middle (self);
  g_autoptr (QuartierPolygon) shape = quartier_polygon_rotated (self->original, &middle, angle_deg);
  g_autofree char *text = NULL;

  quartier_edit_controller_change (self, shape);
  turn_others (self, &middle, angle_deg);
  /* Translators: %.0f: an angle, clockwise */
  text = g_strdup_printf (_ ("Turned by %.0f° · Shift: steps of 45° · Esc: as before"), angle_deg);
  quartier_edit_controller_say (self, text);
}

/**
 * quartier_edit_controller_rotate_by:
 * @angle_deg: clockwise
 *
 * Turns what is selected, in one step; instead of as far as the pointer has turned it, if it has.
 */
void
quartier_edit_controller_rotate_by (QuartierEditController *self, double angle_deg)
{
  quartier_edit_controller_settle (self);
  if (self->drag != DRAG_NONE || !begin (self))
    return;
  turn (self, angle_deg);
  quartier_edit_controller_end_change (self);
}

/**
 * quartier_edit_controller_rotate_on:
 * @angle_deg: clockwise
 *
 * Turns what is selected further, in the step that the key before has opened, if it has.
 *
 * Returns: whether there is anything to turn; the step is open then
 */
gboolean
quartier_edit_controller_rotate_on (QuartierEditController *self, double angle_deg)
{
  if (!self->is_turning_by_keys)
    {
      quartier_edit_controller_settle (self);
      if (self->drag != DRAG_NONE || !begin (self))
        return FALSE;
      self->is_turning_by_keys = TRUE;
      self->turned_deg = 0;
    }
  self->turned_deg += angle_deg;
  turn (self, self->turned_deg);
  return TRUE;
}

static double
find_angle (QuartierEditController *self, double x, double y)
{
  const QuartierPosition middle = find_middle (self);
  double middle_x, middle_y;

  if (!quartier_district_layer_get_place (self->layer, &middle, &middle_x, &middle_y))
    return 0;
  return atan2 (x - middle_x, middle_y - y) * 180 / G_PI;
}

/* What is typed, or else how far it is turned, beside the pointer. */
static void
show_angle (QuartierEditController *self)
{
  GtkWidget *widget = GTK_WIDGET (self->layer);
  g_autofree char *text = NULL;

  if (widget == NULL)
    return;
  /* Where no pointer has been, in the middle. */
  if (self->turn_x == 0 && self->turn_y == 0)
    {
      self->turn_x = gtk_widget_get_width (widget) / 2.0;
      self->turn_y = gtk_widget_get_height (widget) / 2.0;
    }
  if (self->typed->len > 0)
    text = g_strdup_printf ("%s|°", self->typed->str);
  else if (self->is_changing)
    text = quartier_decimal_text (
        g_strdup_printf (fabs (self->turned_deg) < 0.05 ? "0°" : "%.1f°", self->turned_deg));
  quartier_district_layer_set_note (self->layer, text, self->turn_x, self->turn_y);
}

/* Turns it by the angle between where the pointer took hold and where it is. */
static void
turn_to (QuartierEditController *self, double x, double y, GdkModifierType state)
{
  double angle_deg = remainder (find_angle (self, x, y) - self->turn_from_deg, 360);

  if (state & GDK_SHIFT_MASK)
    angle_deg = round (angle_deg / SHIFT_STEP_DEG) * SHIFT_STEP_DEG;
  self->turned_deg = angle_deg;
  self->turn_x = x;
  self->turn_y = y;
  turn (self, angle_deg);
  show_angle (self);
}

/* The pointer turns them as a hand turns a sheet that is pinned in the middle. */
void
quartier_edit_controller_drag_turn (QuartierEditController *self, double dx, double dy)
{
  self->is_consumed = TRUE;
  if (!begin (self))
    return;
  self->turn_from_deg = find_angle (self, self->start_x, self->start_y);
  turn_to (self, self->start_x + dx, self->start_y + dy,
           gtk_event_controller_get_current_event_state (
               GTK_EVENT_CONTROLLER (self->drag_gesture)));
}

/* A click takes hold of it: the pointer turns it until the next one. */
void
quartier_edit_controller_click_turn (QuartierEditController *self, double x, double y)
{
  quartier_edit_controller_clear_typed (self);
  if (!begin (self))
    return;
  self->is_turning = TRUE;
  self->turn_from_deg = find_angle (self, x, y);
  turn_to (self, x, y, 0);
}

void
quartier_edit_controller_move_turn (QuartierEditController *self,
                                    double x,
                                    double y,
                                    GdkModifierType state)
{
  self->turn_x = x;
  self->turn_y = y;
  if (self->is_turning && self->typed->len == 0)
    turn_to (self, x, y, state);
  else
    show_angle (self);
}

/* After what is typed has changed, or the turning has ended. */
void
quartier_edit_controller_show_turn (QuartierEditController *self)
{
  show_angle (self);
}

const char *
quartier_edit_controller_get_turn_hint (QuartierEditController *self)
{
  return quartier_edit_controller_get_district (self) == NULL
             ? _ ("Click a district to turn it · Esc: back to selecting")
             : _ ("Drag, or click, move and click, to turn · or type an angle and Enter · Shift: steps of "
                  "45° · Esc: back to selecting");
}
