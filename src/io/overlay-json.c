/*
 * A site plan in a plan file:
 *
 *   {"file": "plan.png", "opacity": 0.7,
 *    "points": [{"picture": [0.1, 0.2], "at": [7.8, 48.0]}, {"picture": [0.9, 0.8], "at": [7.9, 47.9]}]}
 */
#include "io/overlay-json.h"

#include <glib/gi18n.h>

#include "base/quartier-error.h"
#include "io/json-write.h"

/* Where two numbers stand, and what they must be. */
typedef struct
{
  const char *key;
  double limits[4];
  const char *missing, *not_two, *out_of_range; /* gettext msgids */
} Pair;

static const Pair of_picture = {
  "picture",
  { 0, 1, 0, 1 },
  N_ ("\"picture\" is missing; give shares of the picture's width and height, 0…1"),
  N_ ("there must be two numbers; give shares of the picture's width and height, 0…1"),
  N_ ("%g is out of range; give shares of the picture's width and height, 0…1"),
};

static const Pair of_globe = {
  "at",
  { -180, 180, -85.05, 85.05 },
  N_ ("\"at\" is missing; give longitude −180…180 and latitude −85.05…85.05"),
  N_ ("there must be two numbers; give longitude −180…180 and latitude −85.05…85.05"),
  N_ ("%g is out of range; give longitude −180…180 and latitude −85.05…85.05"),
};

static gboolean
read_pair (const QuartierJson *json,
           QuartierJsonValue object,
           const Pair *pair,
           double out[2],
           GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (json, object, pair->key);
  QuartierJsonValue number;

  if (value == QUARTIER_JSON_NONE)
    return quartier_json_fail (json, object, QUARTIER_ERROR_FORMAT, error, "%s", _ (pair->missing));
  if (!quartier_json_expect (json, value, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  if (quartier_json_get_length (json, value) != 2)
    return quartier_json_fail (json, value, QUARTIER_ERROR_FORMAT, error, "%s", _ (pair->not_two));
  number = quartier_json_get_first (json, value);
  for (guint i = 0; i < 2; i++, number = quartier_json_get_next (json, number))
    {
      if (!quartier_json_expect (json, number, QUARTIER_JSON_NUMBER, error))
        return FALSE;
      out[i] = quartier_json_get_number (json, number);
      if (!(out[i] >= pair->limits[2 * i] && out[i] <= pair->limits[2 * i + 1]))
        return quartier_json_fail (json, number, QUARTIER_ERROR_RANGE, error,
                                   _ (pair->out_of_range), out[i]);
    }
  return TRUE;
}

/* The two points that place a site plan. */
static gboolean
read_points (const QuartierJson *json, QuartierJsonValue object, QuartierOverlay *overlay,
             GError **error)
{
  const QuartierJsonValue points = quartier_json_get_member (json, object, "points");
  QuartierJsonValue point;

  if (points == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (json, points, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  if (quartier_json_get_length (json, points) != G_N_ELEMENTS (overlay->at))
    return quartier_json_fail (
        json, points, QUARTIER_ERROR_FORMAT, error,
        _ ("there must be two points; or leave points out where the file has a "
           "georeference of its own"));
  point = quartier_json_get_first (json, points);
  for (guint i = 0; i < G_N_ELEMENTS (overlay->at); i++)
    {
      double at[2];

      if (!quartier_json_expect (json, point, QUARTIER_JSON_OBJECT, error)
          || !read_pair (json, point, &of_picture, overlay->picture[i], error)
          || !read_pair (json, point, &of_globe, at, error))
        return FALSE;
      overlay->at[i] = (QuartierPosition) { at[0], at[1] };
      point = quartier_json_get_next (json, point);
    }
  overlay->is_placed = TRUE;
  if (!quartier_overlay_can_be_placed (overlay))
    return quartier_json_fail (json, points, QUARTIER_ERROR_RANGE, error,
                               _ ("the two points are the same or too far apart; give two that are "
                                  "apart in the picture and on the ground"));
  return TRUE;
}

/**
 * quartier_overlay_from_json:
 * @folder: (nullable): absolute, where a relative name starts
 * @error: of %QUARTIER_ERROR, naming the member
 *
 * Returns: (transfer full) (nullable): a site plan
 */
QuartierOverlay *
quartier_overlay_from_json (const QuartierJson *json, QuartierJsonValue value, const char *folder,
                            GError **error)
{
  static const char *const known[] = { "file", "opacity", "points", NULL };
  g_autoptr (QuartierOverlay) self = g_new0 (QuartierOverlay, 1);

  self->opacity_share = QUARTIER_OVERLAY_OPACITY;
  if (!quartier_json_expect (json, value, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, value, "file", &self->file, error)
      || !quartier_json_read_number (json, value, "opacity", 0, 1, &self->opacity_share, error)
      || !read_points (json, value, self, error))
    return NULL;
  if (self->file == NULL || *self->file == '\0')
    {
      quartier_json_fail (json, value, QUARTIER_ERROR_FORMAT, error,
                          _ ("\"file\" is missing; name a picture: GeoTIFF, PNG or JPEG"));
      return NULL;
    }
  self->folder = g_strdup (folder);
  self->kept = quartier_json_dup_members_except (json, value, known);
  return g_steal_pointer (&self);
}

static void
append_pair (GString *out, gboolean *first, const char *key, double x, double y)
{
  quartier_json_append_key (out, first, -1, key);
  g_string_append_c (out, '[');
  quartier_json_append_number (out, x);
  g_string_append (out, ", ");
  quartier_json_append_number (out, y);
  g_string_append_c (out, ']');
}

/**
 * quartier_overlay_append_json:
 * @file: its name from where the plan will lie
 * @indent: of a member; -1: all on one line
 */
void
quartier_overlay_append_json (GString *out, const QuartierOverlay *overlay, const char *file,
                              int indent)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  quartier_json_append_key (out, &first, indent, "file");
  quartier_json_append_string (out, file);
  quartier_json_append_key (out, &first, indent, "opacity");
  quartier_json_append_number (out, overlay->opacity_share);
  if (overlay->is_placed)
    {
      quartier_json_append_key (out, &first, indent, "points");
      for (guint i = 0; i < G_N_ELEMENTS (overlay->at); i++)
        {
          gboolean inside = TRUE;

          g_string_append (out, i == 0 ? "[{" : ", {");
          append_pair (out, &inside, "picture", overlay->picture[i][0], overlay->picture[i][1]);
          append_pair (out, &inside, "at", overlay->at[i].lon, overlay->at[i].lat);
          g_string_append_c (out, '}');
        }
      g_string_append_c (out, ']');
    }
  if (overlay->kept != NULL)
    g_string_append_printf (out, ", %s", overlay->kept);
  g_string_append_c (out, '}');
}
