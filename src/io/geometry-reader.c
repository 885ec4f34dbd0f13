/*
 * Geometries of GeoJSON (RFC 7946), each fault with its place in the file.
 */
#include "io/geometry-reader.h"

#include <glib/gi18n.h>

#include "base/date-line.h"
#include "base/quartier-error.h"

static gboolean
read_position (const QuartierJson *json, QuartierJsonValue value, QuartierPosition *out,
               GError **error)
{
  QuartierJsonValue lon, lat;

  if (!quartier_json_expect (json, value, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  if (quartier_json_get_length (json, value) < 2)
    return quartier_json_fail (json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("a position needs longitude and latitude; give [lon, lat]"));
  lon = quartier_json_get_first (json, value);
  lat = quartier_json_get_next (json, lon);
  if (!quartier_json_expect (json, lon, QUARTIER_JSON_NUMBER, error)
      || !quartier_json_expect (json, lat, QUARTIER_JSON_NUMBER, error))
    return FALSE;
  out->lon = quartier_json_get_number (json, lon);
  out->lat = quartier_json_get_number (json, lat);
  if (!(out->lon >= -180 && out->lon <= 180))
    return quartier_json_fail (json, lon, QUARTIER_ERROR_RANGE, error,
                               _ ("%g is no longitude; give degrees from -180 to 180, and beyond the "
                                  "date line go on at its other side"),
                               out->lon);
  if (!(out->lat >= -90 && out->lat <= 90))
    return quartier_json_fail (json, lat, QUARTIER_ERROR_RANGE, error,
                               _ ("%g is no latitude; give the longitude first, then degrees from -90 to 90"),
                               out->lat);
  return TRUE;
}

static gboolean
read_ring (const QuartierJson *json, QuartierJsonValue ring, QuartierPolygonBuilder *builder,
           GError **error)
{
  QuartierPosition first = { 0 }, position = { 0 };
  guint n, i = 0;

  if (!quartier_json_expect (json, ring, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  n = quartier_json_get_length (json, ring);
  if (n < 4)
    return quartier_json_fail (
        json, ring, QUARTIER_ERROR_FORMAT, error,
        _ ("the ring has %u positions; give four at least, the last like the "
           "first"),
        n);
  quartier_polygon_builder_add_ring (builder);
  for (QuartierJsonValue v = quartier_json_get_first (json, ring); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v), i++)
    {
      if (!read_position (json, v, &position, error))
        return FALSE;
      if (i == 0)
        first = position;
      if (i + 1 < n)
        quartier_polygon_builder_add (builder, position.lon, position.lat);
    }
  if (position.lon != first.lon || position.lat != first.lat)
    return quartier_json_fail (json, ring, QUARTIER_ERROR_FORMAT, error,
                               _ ("the ring is not closed; repeat its first position at its end"));
  return TRUE;
}

static gboolean
read_part (const QuartierJson *json, QuartierJsonValue rings, QuartierPolygonBuilder *builder,
           GError **error)
{
  if (!quartier_json_expect (json, rings, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  if (quartier_json_get_length (json, rings) == 0)
    return quartier_json_fail (json, rings, QUARTIER_ERROR_FORMAT, error,
                               _ ("the polygon has no ring; give its outline"));
  quartier_polygon_builder_add_part (builder);
  for (QuartierJsonValue v = quartier_json_get_first (json, rings); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    if (!read_ring (json, v, builder, error))
      return FALSE;
  return TRUE;
}

/**
 * quartier_geometry_read_polygon:
 * @geometry: a Polygon or a MultiPolygon
 *
 * What goes across the date line is in one piece then, however the file has it.
 *
 * Returns: (transfer full) (nullable): the shape, whose edges may still cross; %NULL with a sentence that
 * says where it is no shape
 */
QuartierPolygon *
quartier_geometry_read_polygon (const QuartierJson *json, QuartierJsonValue geometry,
                                GError **error)
{
  g_autoptr (QuartierPolygonBuilder) builder = quartier_polygon_builder_new ();
  g_autoptr (QuartierPolygon) read = NULL;
  g_autoptr (QuartierPolygon) joined = NULL;
  g_autofree char *type = NULL;
  QuartierJsonValue coordinates;
  gboolean good = TRUE;

  if (!quartier_json_expect (json, geometry, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, geometry, "type", &type, error))
    return NULL;
  if (g_strcmp0 (type, "Polygon") != 0 && g_strcmp0 (type, "MultiPolygon") != 0)
    {
      if (type != NULL)
        quartier_json_fail (json, geometry, QUARTIER_ERROR_FORMAT, error,
                            /* Translators: a type of GeoJSON, like LineString. */
                            _ ("a district is %s; give it a Polygon or a MultiPolygon"), type);
      else
        quartier_json_fail (json, geometry, QUARTIER_ERROR_FORMAT, error,
                            _ ("a district is of no type; give it a Polygon or a MultiPolygon"));
      return NULL;
    }
  coordinates = quartier_json_get_member (json, geometry, "coordinates");
  if (coordinates == QUARTIER_JSON_NONE)
    {
      quartier_json_fail (json, geometry, QUARTIER_ERROR_FORMAT, error,
                          _ ("\"coordinates\" is missing; give the rings"));
      return NULL;
    }
  if (g_str_equal (type, "Polygon"))
    good = read_part (json, coordinates, builder, error);
  else if (!quartier_json_expect (json, coordinates, QUARTIER_JSON_ARRAY, error))
    good = FALSE;
  else if (quartier_json_get_length (json, coordinates) == 0)
    good = quartier_json_fail (json, coordinates, QUARTIER_ERROR_FORMAT, error,
                               _ ("the shape has no polygon; give one at least"));
  else
    for (QuartierJsonValue v = quartier_json_get_first (json, coordinates);
         good && v != QUARTIER_JSON_NONE; v = quartier_json_get_next (json, v))
      good = read_part (json, v, builder, error);
  if (!good)
    return NULL;
  read = quartier_polygon_builder_end (g_steal_pointer (&builder));
  joined = quartier_polygon_joined (read);
  if (quartier_polygon_circles_pole (joined))
    {
      quartier_json_fail (json, coordinates, QUARTIER_ERROR_RANGE, error,
                          "a ring goes once round the globe; give an area that holds no pole");
      return NULL;
    }
  return g_steal_pointer (&joined);
}

/**
 * quartier_geometry_jumps:
 * @shape: as it was read from @geometry
 *
 * Returns: whether a ring jumps from one side of the globe to the other: what other programs draw
 *   across the whole world, so that it is not kept as it stands
 */
gboolean
quartier_geometry_jumps (const QuartierJson *json, QuartierJsonValue geometry,
                         const QuartierPolygon *shape)
{
  g_autofree char *type = NULL;
  QuartierBounds bounds;

  quartier_polygon_get_bounds (shape, &bounds);
  return (bounds.west < -180 || bounds.east > 180)
         && quartier_json_read_string (json, geometry, "type", &type, NULL)
         && g_strcmp0 (type, "Polygon") == 0;
}

/**
 * quartier_geometry_read_point:
 * @feature: whose geometry is a Point of at least longitude and latitude
 */
gboolean
quartier_geometry_read_point (const QuartierJson *json, QuartierJsonValue feature,
                              QuartierPosition *out, GError **error)
{
  const QuartierJsonValue geometry = quartier_json_get_member (json, feature, "geometry");
  g_autofree char *type = NULL;
  QuartierJsonValue coordinates;

  if (geometry == QUARTIER_JSON_NONE
      || quartier_json_get_kind (json, geometry) != QUARTIER_JSON_OBJECT)
    return quartier_json_fail (json, feature, QUARTIER_ERROR_FORMAT, error,
                               _ ("the stop has no geometry; give it a Point"));
  if (!quartier_json_read_string (json, geometry, "type", &type, error))
    return FALSE;
  coordinates = quartier_json_get_member (json, geometry, "coordinates");
  if (g_strcmp0 (type, "Point") != 0 || coordinates == QUARTIER_JSON_NONE)
    return type != NULL
               ? quartier_json_fail (json, geometry, QUARTIER_ERROR_FORMAT, error,
                                     /* Translators: a type of GeoJSON, like LineString. */
                                     _ ("a stop is %s; give it a Point with coordinates"), type)
               : quartier_json_fail (json, geometry, QUARTIER_ERROR_FORMAT, error,
                                     _ ("a stop is of no type; give it a Point with coordinates"));
  return read_position (json, coordinates, out, error);
}
