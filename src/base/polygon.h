#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * QuartierPosition:
 * @lon: degrees east, WGS 84, −180…180
 * @lat: degrees north, −90…90
 */
typedef struct
{
  double lon;
  double lat;
} QuartierPosition;

/**
 * QuartierBounds:
 *
 * A box of longitude and latitude; empty when @west > @east.
 */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
} QuartierBounds;

/**
 * QuartierPolygon:
 *
 * One or more areas with holes, on the globe: what RFC 7946 calls a Polygon or a MultiPolygon.
 * Immutable, so that threads, the undo history and the map share it by reference. A part's ring 0
 * is its outline, the others its holes; rings are kept without their closing point, in the
 * orientation they came in.
 */
typedef struct _QuartierPolygon QuartierPolygon;

#define QUARTIER_TYPE_POLYGON (quartier_polygon_get_type ())

/**
 * QuartierVertex:
 *
 * Names one vertex of a polygon.
 */
typedef struct
{
  gsize part;
  gsize ring;
  gsize index;
} QuartierVertex;

typedef struct _QuartierPolygonBuilder QuartierPolygonBuilder;

GType quartier_polygon_get_type (void);

QuartierPolygonBuilder *quartier_polygon_builder_new (void);
void quartier_polygon_builder_add_part (QuartierPolygonBuilder *self);
void quartier_polygon_builder_add_ring (QuartierPolygonBuilder *self);
void quartier_polygon_builder_add (QuartierPolygonBuilder *self, double lon, double lat);
void quartier_polygon_builder_add_all (QuartierPolygonBuilder *self, const QuartierPolygon *other,
                                       gsize part);
QuartierPolygon *quartier_polygon_builder_end (QuartierPolygonBuilder *self);
void quartier_polygon_builder_free (QuartierPolygonBuilder *self);

QuartierPolygon *quartier_polygon_new (const QuartierPosition *outline, gsize n);
QuartierPolygon *quartier_polygon_ref (QuartierPolygon *self);
void quartier_polygon_unref (QuartierPolygon *self);
gboolean quartier_polygon_equal (const QuartierPolygon *a, const QuartierPolygon *b);

gsize quartier_polygon_get_n_parts (const QuartierPolygon *self);
gsize quartier_polygon_get_n_rings (const QuartierPolygon *self, gsize part);
const QuartierPosition *quartier_polygon_get_ring (const QuartierPolygon *self, gsize part,
                                                   gsize ring, gsize *n);

double quartier_polygon_get_area_m2 (const QuartierPolygon *self);
void quartier_polygon_get_bounds (const QuartierPolygon *self, QuartierBounds *out);
gboolean quartier_polygon_contains (const QuartierPolygon *self, double lon, double lat);
gboolean quartier_polygon_check (const QuartierPolygon *self, GError **error);
void quartier_polygon_get_label_position (const QuartierPolygon *self, QuartierPosition *out);

QuartierPolygon *quartier_polygon_with_vertex (const QuartierPolygon *self,
                                               const QuartierVertex *vertex, double lon,
                                               double lat);
QuartierPolygon *quartier_polygon_with_vertex_inserted (const QuartierPolygon *self,
                                                        const QuartierVertex *after, double lon,
                                                        double lat);
QuartierPolygon *quartier_polygon_without_vertex (const QuartierPolygon *self,
                                                  const QuartierVertex *vertex);
QuartierPolygon *quartier_polygon_translated (const QuartierPolygon *self, double d_lon,
                                              double d_lat);
QuartierPolygon *quartier_polygon_repaired (const QuartierPolygon *self);
QuartierPolygon *quartier_polygon_intersection (const QuartierPolygon *self,
                                                const QuartierPolygon *other);
QuartierPolygon *quartier_polygon_union (QuartierPolygon *const *polygons, gsize n);

QuartierPolygon *quartier_polygon_difference (const QuartierPolygon *self,
                                              const QuartierPolygon *other);
QuartierPolygon *quartier_polygon_rotated (const QuartierPolygon *self,
                                           const QuartierPosition *centre, double angle_deg);
QuartierPolygon *quartier_polygon_with_hole (const QuartierPolygon *self,
                                             const QuartierPosition *ring, gsize n,
                                             GError **error);
void quartier_polygon_get_centroid (const QuartierPolygon *self, QuartierPosition *out);
GArray *quartier_polygon_trace (const QuartierPolygon *self, const QuartierPosition *from,
                                const QuartierPosition *to, double tolerance_m,
                                double *out_length_m);
GArray *quartier_line_simplified (const QuartierPosition *points, gsize n, double tolerance_m);

GPtrArray *quartier_polygon_split (const QuartierPolygon *self, const QuartierPosition *line, gsize n);

double quartier_distance_m (const QuartierPosition *a, const QuartierPosition *b);
double quartier_azimuth_deg (const QuartierPosition *from, const QuartierPosition *to);
QuartierPosition quartier_position_towards (const QuartierPosition *from, double azimuth_deg,
                                            double distance_m);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierPolygon, quartier_polygon_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierPolygonBuilder, quartier_polygon_builder_free)

G_END_DECLS
