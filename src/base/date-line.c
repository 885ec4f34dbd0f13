/*
 * Shapes across the date line. A file keeps longitudes of −180° to 180° and parts a shape there
 * (RFC 7946, 3.1.9); what works on a plane needs it in one piece, whose longitudes then go on
 * beyond.
 */
#include "base/date-line.h"

#include <math.h>

#include "base/polygon-geos.h"

#define ROUND_DEG 360.0
#define HALF_DEG 180.0

/* The same meridian, −180…180. */
double
quartier_lon_on_globe (double lon)
{
  return lon >= -HALF_DEG && lon <= HALF_DEG ? lon : remainder (lon, ROUND_DEG);
}

/* The same meridian, within half the globe of another. */
double
quartier_lon_near (double lon, double other)
{
  return fabs (lon - other) <= HALF_DEG ? lon : lon - ROUND_DEG * round ((lon - other) / ROUND_DEG);
}

static gboolean
needs_joining (const QuartierPolygon *self)
{
  QuartierBounds bounds;

  quartier_polygon_get_bounds (self, &bounds);
  return bounds.east - bounds.west > HALF_DEG;
}

/* Goes on from each point by the shorter way; of points that are one then, one is kept. */
static void
add_ring (QuartierPolygonBuilder *builder, const QuartierPosition *ring, gsize n, double near_lon)
{
  double lon = n > 0 ? quartier_lon_near (ring[0].lon, near_lon) : 0;

  quartier_polygon_builder_add_ring (builder);
  for (gsize i = 0; i < n; i++)
    {
      const double next = quartier_lon_near (ring[i].lon, lon);

      if (i == 0 || next != lon || ring[i].lat != ring[i - 1].lat)
        quartier_polygon_builder_add (builder, next, ring[i].lat);
      lon = next;
    }
}

static QuartierPolygon *
unroll (const QuartierPolygon *self)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
  gsize n;
  const double first = quartier_polygon_get_ring (self, 0, 0, &n)[0].lon;

  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    {
      quartier_polygon_builder_add_part (builder);
      for (gsize r = 0; r < quartier_polygon_get_n_rings (self, p); r++)
        {
          const QuartierPosition *ring = quartier_polygon_get_ring (self, p, r, &n);

          add_ring (builder, ring, n, first);
        }
    }
  return quartier_polygon_builder_end (builder);
}

/* A point that only the cut brought: on the date line, and straight between its neighbours. */
static gboolean
is_of_cut (const QuartierPosition *before,
           const QuartierPosition *at,
           const QuartierPosition *after)
{
  const double east = after->lon - before->lon, north = after->lat - before->lat;
  const double beside = (at->lon - before->lon) * north - (at->lat - before->lat) * east;

  return fabs (remainder (at->lon - HALF_DEG, ROUND_DEG)) == 0
         && (at->lon - before->lon) * (after->lon - at->lon) > 0
         && fabs (beside) <= 1e-9 * (east * east + north * north);
}

static QuartierPolygon *
without_cut (const QuartierPolygon *self)
{
  QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();

  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    {
      quartier_polygon_builder_add_part (builder);
      for (gsize r = 0; r < quartier_polygon_get_n_rings (self, p); r++)
        {
          gsize n;
          const QuartierPosition *ring = quartier_polygon_get_ring (self, p, r, &n);

          quartier_polygon_builder_add_ring (builder);
          for (gsize i = 0; i < n; i++)
            if (n <= 3 || !is_of_cut (&ring[(i + n - 1) % n], &ring[i], &ring[(i + 1) % n]))
              quartier_polygon_builder_add (builder, ring[i].lon, ring[i].lat);
        }
    }
  return quartier_polygon_builder_end (builder);
}

static gboolean
are_parts_sound (const QuartierPolygon *self)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    {
      QuartierPolygonBuilder *builder = quartier_polygon_builder_new ();
      g_autoptr (QuartierPolygon) part = NULL;

      quartier_polygon_builder_add_all (builder, self, p);
      part = quartier_polygon_builder_end (builder);
      if (!quartier_polygon_check (part, NULL))
        return FALSE;
    }
  return TRUE;
}

/* Parts that meet at the date line are one. What is wrong by itself is left for others to say so.
 */
static QuartierPolygon *
join_parts (QuartierPolygon *self)
{
  g_autoptr (QuartierPolygon) whole = NULL;

  if (quartier_polygon_get_n_parts (self) < 2 || !are_parts_sound (self))
    return self;
  whole = quartier_polygon_union (&self, 1);
  if (whole == NULL || quartier_polygon_get_n_parts (whole) >= quartier_polygon_get_n_parts (self))
    return self;
  quartier_polygon_unref (self);
  return without_cut (whole);
}

/**
 * quartier_polygon_joined:
 * @self: as a file has it, longitudes −180…180
 *
 * A shape that goes across the date line in one piece, whether the file parts it there or its ring
 * jumps from one side of the globe to the other: no edge of a district goes round half the globe.
 * Longitudes may lie beyond ±180 then.
 *
 * Returns: (transfer full): the shape; the same where it does not go across
 */
QuartierPolygon *
quartier_polygon_joined (QuartierPolygon *self)
{
  gsize n;

  if (!needs_joining (self) || quartier_polygon_get_n_parts (self) == 0
      || quartier_polygon_get_ring (self, 0, 0, &n) == NULL || n == 0)
    return quartier_polygon_ref (self);
  return join_parts (unroll (self));
}

/**
 * quartier_polygon_circles_pole:
 * @self: as quartier_polygon_joined() has it
 *
 * Returns: whether a ring does not end where it began, but once round the globe
 */
gboolean
quartier_polygon_circles_pole (const QuartierPolygon *self)
{
  for (gsize p = 0; p < quartier_polygon_get_n_parts (self); p++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (self, p); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (self, p, r, &n);

        if (n > 0 && fabs (ring[n - 1].lon - ring[0].lon) > HALF_DEG)
          return TRUE;
      }
  return FALSE;
}

/* The piece of a shape that is on one turn of the globe, back on the globe itself; NULL: none. */
static QuartierPolygon *
take_turn (const QuartierPolygon *self, int turn)
{
  const double west = turn * ROUND_DEG - HALF_DEG, east = turn * ROUND_DEG + HALF_DEG;
  const QuartierPosition corners[] = { { west, -90 }, { east, -90 }, { east, 90 }, { west, 90 } };
  g_autoptr (QuartierPolygon) box = quartier_polygon_new (corners, G_N_ELEMENTS (corners));
  g_autoptr (QuartierPolygon) piece = quartier_polygon_intersection (self, box);

  return piece != NULL ? quartier_polygon_translated (piece, -turn * ROUND_DEG, 0) : NULL;
}

/* Each point back on the globe: of a shape that cannot be cut as it is. Its ring jumps. */
static QuartierPosition
wrap (const QuartierPosition *position, gpointer data G_GNUC_UNUSED)
{
  return (QuartierPosition){ quartier_lon_on_globe (position->lon), position->lat };
}

/**
 * quartier_polygon_parted:
 *
 * A shape as files have it: longitudes −180…180, cut at the date line where it goes across.
 *
 * Returns: (transfer full): the shape; the same where it lies between
 */
QuartierPolygon *
quartier_polygon_parted (QuartierPolygon *self)
{
  QuartierPolygonBuilder *builder = NULL;
  QuartierBounds bounds;
  int first, last;

  quartier_polygon_get_bounds (self, &bounds);
  if (!(bounds.west < -HALF_DEG || bounds.east > HALF_DEG))
    return quartier_polygon_ref (self);
  first = (int)floor ((bounds.west + HALF_DEG) / ROUND_DEG);
  last = (int)ceil ((bounds.east - HALF_DEG) / ROUND_DEG);
  if (first == last)
    return quartier_polygon_translated (self, -first * ROUND_DEG, 0);
  if (!quartier_polygon_check (self, NULL))
    return quartier_polygon_mapped (self, wrap, NULL);
  builder = quartier_polygon_builder_new ();
  for (int turn = first; turn <= last; turn++)
    {
      g_autoptr (QuartierPolygon) piece = take_turn (self, turn);

      for (gsize p = 0; piece != NULL && p < quartier_polygon_get_n_parts (piece); p++)
        quartier_polygon_builder_add_all (builder, piece, p);
    }
  return quartier_polygon_builder_end (builder);
}
