#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierFootprint:
 * @outline: owned by the array
 * @levels: storeys above ground; NaN where the file does not tell
 * @height_m: height above ground; NaN where the file does not tell. No storeys are made from it
 * here
 * @use: (nullable): land-use id of the catalogue; %NULL where the file does not tell
 */
typedef struct
{
  QuartierPolygon *outline;
  double levels;
  double height_m;
  const char *use;
} QuartierFootprint;

/**
 * QuartierFootprints:
 *
 * Buildings of a file.
 */
typedef struct
{
  QuartierFootprint *items;
  gsize n;
} QuartierFootprints;

/**
 * QuartierVectorProgress:
 * @share: what is done, 0…1
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*QuartierVectorProgress) (double share, gpointer user_data);

gboolean quartier_vector_index_backdrop (const char *path,
                                         const char *out_index,
                                         QuartierVectorProgress progress,
                                         gpointer user_data,
                                         GError **error);
QuartierFootprints *
quartier_vector_read_footprints (const char *path, const QuartierBounds *bounds, GError **error);
void quartier_footprints_free (QuartierFootprints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierFootprints, quartier_footprints_free)

G_END_DECLS
