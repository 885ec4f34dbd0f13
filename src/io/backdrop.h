#pragma once

#include "base/mercator.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierBackdropClass:
 *
 * What a feature of a backdrop is, in the order in which it is painted. The numbers stand in index
 * files: add at the end of a group's gap, never renumber.
 */
typedef enum
{
  QUARTIER_BACKDROP_SEA = 5,
  QUARTIER_BACKDROP_RESIDENTIAL = 10,
  QUARTIER_BACKDROP_INDUSTRIAL = 11,
  QUARTIER_BACKDROP_FARMLAND = 20,
  QUARTIER_BACKDROP_MEADOW = 21,
  QUARTIER_BACKDROP_FOREST = 22,
  QUARTIER_BACKDROP_PARK = 23,
  QUARTIER_BACKDROP_WATER = 30,
  QUARTIER_BACKDROP_WATERWAY = 31,
  QUARTIER_BACKDROP_STREAM = 32,
  QUARTIER_BACKDROP_BUILDING = 40,
  QUARTIER_BACKDROP_PATH = 50,
  QUARTIER_BACKDROP_TRACK = 51,
  QUARTIER_BACKDROP_SERVICE = 52,
  QUARTIER_BACKDROP_STREET = 53,
  QUARTIER_BACKDROP_TERTIARY = 54,
  QUARTIER_BACKDROP_SECONDARY = 55,
  QUARTIER_BACKDROP_PRIMARY = 56,
  QUARTIER_BACKDROP_TRUNK = 57,
  QUARTIER_BACKDROP_MOTORWAY = 58,
  QUARTIER_BACKDROP_TRAM = 60,
  QUARTIER_BACKDROP_RAIL = 61,
  QUARTIER_BACKDROP_HAMLET = 70,
  QUARTIER_BACKDROP_SUBURB = 71,
  QUARTIER_BACKDROP_VILLAGE = 72,
  QUARTIER_BACKDROP_TOWN = 73,
  QUARTIER_BACKDROP_CITY = 74,
} QuartierBackdropClass;

typedef enum
{
  QUARTIER_BACKDROP_POINT,
  QUARTIER_BACKDROP_LINE,
  QUARTIER_BACKDROP_AREA,
} QuartierBackdropShape;

/**
 * QuartierBackdropFlags:
 * @QUARTIER_BACKDROP_TUNNEL: under ground
 * @QUARTIER_BACKDROP_BRIDGE: on a bridge
 * @QUARTIER_BACKDROP_MINOR: a siding, a driveway, an aisle of a car park
 */
typedef enum
{
  QUARTIER_BACKDROP_TUNNEL = 1 << 0,
  QUARTIER_BACKDROP_BRIDGE = 1 << 1,
  QUARTIER_BACKDROP_MINOR = 1 << 2,
} QuartierBackdropFlags;

/**
 * QuartierBackdropFeature:
 * @klass: what it is
 * @shape: a point has one ring of one point; an area's rings are filled together by the even-odd
 *   rule and do not repeat their first point
 * @name: (nullable): as in the extract, in the place's own language
 * @box: around it
 * @points: all rings, one after the other
 * @ring_ends: (array length=n_rings): where each ring ends in @points
 */
typedef struct
{
  QuartierBackdropClass klass;
  QuartierBackdropShape shape;
  QuartierBackdropFlags flags;
  const char *name;
  QuartierMercatorBox box;
  const QuartierMercator *points;
  const guint *ring_ends;
  guint n_rings;
} QuartierBackdropFeature;

/**
 * QuartierBackdropWriter:
 *
 * Writes an index file: an SQLite database with an R*Tree. The file appears under its name when it
 * is finished, and not at all otherwise. Not for sharing between threads.
 */
typedef struct _QuartierBackdropWriter QuartierBackdropWriter;

QuartierBackdropWriter *quartier_backdrop_writer_new (const char *path, GError **error);
gboolean quartier_backdrop_writer_add (QuartierBackdropWriter *self,
                                       const QuartierBackdropFeature *feature,
                                       GError **error);
gboolean quartier_backdrop_writer_finish (QuartierBackdropWriter *self,
                                          const QuartierBounds *bounds,
                                          const char *attribution,
                                          GError **error);
void quartier_backdrop_writer_free (QuartierBackdropWriter *self);

/**
 * QuartierBackdrop:
 *
 * An index file, open for reading. Any number of threads may query it at once.
 */
typedef struct _QuartierBackdrop QuartierBackdrop;

/**
 * QuartierBackdropFunc:
 * @feature: (transfer none): valid during the call only
 */
typedef void (*QuartierBackdropFunc) (const QuartierBackdropFeature *feature, gpointer user_data);

QuartierBackdrop *quartier_backdrop_open (const char *path, GError **error);
QuartierBackdrop *quartier_backdrop_ref (QuartierBackdrop *self);
void quartier_backdrop_unref (QuartierBackdrop *self);

void quartier_backdrop_get_bounds (const QuartierBackdrop *self, QuartierBounds *out);
const char *quartier_backdrop_get_attribution (const QuartierBackdrop *self);
const char *quartier_backdrop_get_id (const QuartierBackdrop *self);
gboolean quartier_backdrop_query (QuartierBackdrop *self,
                                  const QuartierMercatorBox *box,
                                  guint zoom,
                                  QuartierBackdropFunc func,
                                  gpointer user_data,
                                  GError **error);

/**
 * QuartierBackdropName:
 * @name: as in the extract
 * @lon, @lat: the middle of what is called so
 */
typedef struct
{
  char *name;
  double lon;
  double lat;
} QuartierBackdropName;

GPtrArray *quartier_backdrop_find_names (QuartierBackdrop *self, const char *text, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierBackdropWriter, quartier_backdrop_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierBackdrop, quartier_backdrop_unref)

G_END_DECLS
