/*
 * Lengths, directions and angles that are typed while drawing or turning.
 *
 * "12.5" is a length in metres, towards the pointer; "<90" a bearing, as long as the pointer is far;
 * "12.5<90" both. Tab writes the "<". Enter sets the corner.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* No length of a district has more digits. */
#define MOST_CHARS 16

typedef struct
{
  double length_m;    /* NAN: not typed */
  double bearing_deg; /* NAN: not typed */
} Typed;

static gboolean
is_typing_tool (QuartierEditController *self)
{
  gsize n;

  if (self->tool == QUARTIER_TOOL_ROTATE)
    return quartier_edit_controller_get_district (self) != NULL;
  quartier_polygon_edit_get_points (self->drawing, &n);
  return quartier_edit_controller_is_drawing_tool (self) && n > 0
         && quartier_polygon_edit_get_state (self->drawing) == QUARTIER_POLYGON_EDIT_DRAWING;
}

static double
read_number (const char *text)
{
  char *end;
  const double number = g_ascii_strtod (text, &end);

  return end != text ? number : NAN;
}

static Typed
read_typed (QuartierEditController *self)
{
  const char *mark = strchr (self->typed->str, '<');

  return (Typed){ read_number (self->typed->str), mark != NULL ? read_number (mark + 1) : NAN };
}

/* Of a rectangle whose first edge is there: the direction in which it has its width. */
static double
find_width_bearing (const QuartierPosition *points, const QuartierPosition *towards)
{
  const double edge_deg = quartier_azimuth_deg (&points[0], &points[1]);
  const double turn_deg = quartier_azimuth_deg (&points[1], towards) - edge_deg;

  return edge_deg + (sin (turn_deg * G_PI / 180) >= 0 ? 90 : -90);
}

/**
 * quartier_edit_controller_apply_typed:
 * @point: (inout): where the next corner would be
 *
 * Puts it where what is typed says.
 */
void
quartier_edit_controller_apply_typed (QuartierEditController *self, QuartierPosition *point)
{
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);
  const Typed typed = read_typed (self);
  double bearing_deg, length_m;

  if (n == 0 || (isnan (typed.length_m) && isnan (typed.bearing_deg)))
    return;
  bearing_deg = quartier_azimuth_deg (&points[n - 1], point);
  length_m = quartier_distance_m (&points[n - 1], point);
  if (self->tool == QUARTIER_TOOL_RECTANGLE && n >= 2)
    bearing_deg = find_width_bearing (points, point);
  else if (!isnan (typed.bearing_deg))
    {
      /* As far as the pointer is in that direction. */
      length_m = MAX (0.1, length_m * cos ((bearing_deg - typed.bearing_deg) * G_PI / 180));
      bearing_deg = typed.bearing_deg;
    }
  if (!isnan (typed.length_m))
    length_m = typed.length_m;
  *point = quartier_position_towards (&points[n - 1], bearing_deg, length_m);
}

static void
show_typed (QuartierEditController *self)
{
  QuartierPosition point = self->pointed;

  if (self->layer != NULL)
    quartier_district_layer_set_typed (self->layer, self->typed->len > 0 ? self->typed->str : NULL);
  if (self->tool == QUARTIER_TOOL_ROTATE || self->typed->len == 0)
    quartier_edit_controller_show_turn (self);
  if (self->tool == QUARTIER_TOOL_ROTATE || !self->has_pointed)
    {
      quartier_edit_controller_update (self);
      return;
    }
  quartier_edit_controller_apply_typed (self, &point);
  quartier_edit_controller_point_at (self, &point);
  quartier_edit_controller_say_hint (self);
}

void
quartier_edit_controller_clear_typed (QuartierEditController *self)
{
  if (self->typed->len == 0)
    return;
  g_string_truncate (self->typed, 0);
  show_typed (self);
}

static char
find_char (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (char)('0' + keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (char)('0' + keyval - GDK_KEY_KP_0);
  switch (keyval)
    {
    case GDK_KEY_period:
    case GDK_KEY_comma:
    case GDK_KEY_KP_Decimal:
    case GDK_KEY_KP_Separator:
      return '.';
    case GDK_KEY_less:
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return '<';
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return '-';
    default:
      return 0;
    }
}

/* What would make no number is not taken. */
static gboolean
can_append (QuartierEditController *self, char c)
{
  const char *mark = strchr (self->typed->str, '<');
  const char *field = mark != NULL ? mark + 1 : self->typed->str;
  const gboolean is_angle = self->tool == QUARTIER_TOOL_ROTATE || mark != NULL;

  if (self->typed->len >= MOST_CHARS)
    return FALSE;
  /* The angle of a rectangle's width is the right one. */
  if (c == '<')
    return mark == NULL && self->tool != QUARTIER_TOOL_ROTATE
           && !quartier_polygon_edit_is_setting_width (self->drawing);
  if (c == '-')
    return is_angle && *field == '\0';
  return c != '.' || strchr (field, '.') == NULL;
}

/* Takes a typed length, or the corner that it leads to. */
static gboolean
enter (QuartierEditController *self)
{
  QuartierPosition point;
  const Typed typed = read_typed (self);
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);

  if (self->tool == QUARTIER_TOOL_ROTATE)
    {
      quartier_edit_controller_clear_typed (self);
      if (isfinite (typed.length_m))
        quartier_edit_controller_rotate_by (self, typed.length_m);
      return TRUE;
    }
  if (isnan (typed.length_m) && isnan (typed.bearing_deg))
    {
      quartier_edit_controller_clear_typed (self);
      return TRUE;
    }
  /* Without a pointer both have to be typed. */
  if (typed.length_m <= 0
      || (!self->has_pointed && (isnan (typed.length_m) || isnan (typed.bearing_deg))))
    {
      quartier_edit_controller_say (
          self, _ ("Type a length above 0, and point the way or type an angle after Tab"));
      return TRUE;
    }
  point = self->has_pointed ? self->pointed : points[n - 1];
  quartier_edit_controller_apply_typed (self, &point);
  g_string_truncate (self->typed, 0);
  quartier_district_layer_set_typed (self->layer, NULL);
  quartier_edit_controller_add_point (self, &point);
  return TRUE;
}

/**
 * quartier_edit_controller_type_key:
 *
 * Returns: whether the key is part of a number that is typed
 */
gboolean
quartier_edit_controller_type_key (QuartierEditController *self, guint keyval)
{
  const char c = find_char (keyval);

  if (keyval == GDK_KEY_Tab && self->tool == QUARTIER_TOOL_ROTATE)
    return FALSE;
  if (!is_typing_tool (self) || self->layer == NULL)
    return FALSE;
  if (c != 0 && (self->typed->len > 0 || c != '-' || self->tool == QUARTIER_TOOL_ROTATE))
    {
      if (can_append (self, c))
        g_string_append_c (self->typed, c);
      show_typed (self);
      return TRUE;
    }
  if (self->typed->len == 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_BackSpace:
      g_string_truncate (self->typed, self->typed->len - 1);
      show_typed (self);
      return TRUE;
    case GDK_KEY_Escape:
      quartier_edit_controller_clear_typed (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return enter (self);
    default:
      return FALSE;
    }
}
