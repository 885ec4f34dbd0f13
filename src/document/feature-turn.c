/*
 * Which turn of the globe a feature is on. All of a plan are within half the globe of its first
 * one, so that neighbours on both sides of the date line are neighbours on the plane too.
 */
#include "document/feature-turn.h"

#include <math.h>

#include "base/date-line.h"
#include "document/quartier-district-private.h"
#include "document/quartier-stop.h"

static double
get_lon (GObject *object)
{
  QuartierBounds bounds;

  if (QUARTIER_IS_STOP (object))
    return quartier_stop_get_position (QUARTIER_STOP (object))->lon;
  quartier_polygon_get_bounds (quartier_district_get_shape (QUARTIER_DISTRICT (object)), &bounds);
  return (bounds.west + bounds.east) / 2;
}

/* What a file said of the place still says it. */
static GObject *
move_district (QuartierDistrict *district, double by_deg)
{
  g_autoptr (QuartierPolygon) shape
      = quartier_polygon_translated (quartier_district_get_shape (district), by_deg, 0);
  QuartierDistrict *moved = quartier_district_with_shape (district, shape);

  quartier_district_set_kept (moved, QUARTIER_KEEP_GEOMETRY,
                              quartier_district_get_kept (district, QUARTIER_KEEP_GEOMETRY));
  return G_OBJECT (moved);
}

static GObject *
move_stop (QuartierStop *stop, double by_deg)
{
  QuartierPosition at = *quartier_stop_get_position (stop);
  QuartierStop *moved;

  at.lon += by_deg;
  moved = quartier_stop_with_position (stop, &at);
  quartier_stop_set_kept (moved, QUARTIER_STOP_KEEP_GEOMETRY,
                          quartier_stop_get_kept (stop, QUARTIER_STOP_KEEP_GEOMETRY));
  return G_OBJECT (moved);
}

/**
 * quartier_feature_near:
 * @object: a district or a stop
 * @middle_lon: (inout): longitude of the plan's first feature; NAN: this is the first
 *
 * Returns: (transfer full): the same, on the turn of the globe that is nearest to there
 */
GObject *
quartier_feature_near (GObject *object, double *middle_lon)
{
  const double lon = get_lon (object);
  double by_deg;

  if (isnan (*middle_lon) && isfinite (lon))
    *middle_lon = lon;
  by_deg = isfinite (lon) ? round ((quartier_lon_near (lon, *middle_lon) - lon) / 360) * 360 : 0;
  if (by_deg == 0)
    return g_object_ref (object);
  return QUARTIER_IS_STOP (object) ? move_stop (QUARTIER_STOP (object), by_deg)
                                   : move_district (QUARTIER_DISTRICT (object), by_deg);
}
