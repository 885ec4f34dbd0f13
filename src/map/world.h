#pragma once

#include "base/mercator.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** QUARTIER_WORLD_CHUNK: points between the starts of two boxes of a #QuartierWorldPath. */
#define QUARTIER_WORLD_CHUNK 32

/**
 * QuartierWorldPath:
 * @points: a ring without its closing point, or a line
 * @n_points: at least 2
 * @box: around all of them
 * @chunks: box k is around the points from %QUARTIER_WORLD_CHUNK × k to the same × (k + 1), both
 * included
 *
 * A ring of land or a border. Those that cross the date line appear twice, a world apart, so that
 * a painter need not look round the corner.
 */
typedef struct
{
  const QuartierMercator *points;
  gsize n_points;
  QuartierMercatorBox box;
  const QuartierMercatorBox *chunks;
} QuartierWorldPath;

typedef enum
{
  QUARTIER_WORLD_COUNTRY,
  QUARTIER_WORLD_CITY,
} QuartierWorldLabelKind;

/**
 * QuartierWorldLabel:
 * @name: English, UTF-8
 * @iso_code: of a country, ISO 3166-1 numeric; 0: none
 * @at: where the name stands
 * @size: country: side, in Mercator units, of a square as large as its largest part; city: rank, 0
 *   (small) … 1000 (large)
 */
typedef struct
{
  QuartierWorldLabelKind kind;
  const char *name;
  guint iso_code;
  QuartierMercator at;
  double size;
} QuartierWorldLabel;

/**
 * QuartierWorld:
 *
 * Land, borders and names of the whole world, from Natural Earth (data/world/README.md). Immutable,
 * so threads share it by reference.
 */
typedef struct _QuartierWorld QuartierWorld;

QuartierWorld *quartier_world_get_default (void);
QuartierWorld *quartier_world_new_from_bytes (GBytes *bytes, GError **error);
QuartierWorld *quartier_world_ref (QuartierWorld *self);
void quartier_world_unref (QuartierWorld *self);

const QuartierWorldPath *quartier_world_get_land (const QuartierWorld *self, guint zoom, gsize *n);
const QuartierWorldPath *
quartier_world_get_borders (const QuartierWorld *self, guint zoom, gsize *n);
const QuartierWorldLabel *quartier_world_get_labels (const QuartierWorld *self, gsize *n);
const QuartierWorldLabel *quartier_world_find_country (const QuartierWorld *self, guint iso_code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierWorld, quartier_world_unref)

G_END_DECLS
