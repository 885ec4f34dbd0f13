#pragma once

#include "base/mercator.h"

G_BEGIN_DECLS

/**
 * QuartierCoastline:
 *
 * Pieces of coast, land on their left and sea on their right as OpenStreetMap draws them, from
 * which the sea within a box is made.
 */
typedef struct _QuartierCoastline QuartierCoastline;

QuartierCoastline *quartier_coastline_new (void);
void quartier_coastline_free (QuartierCoastline *self);
void quartier_coastline_add (QuartierCoastline *self,
                             const QuartierMercator *points,
                             gsize n,
                             gboolean closed);
void quartier_coastline_make_sea (const QuartierCoastline *self,
                                  const QuartierMercatorBox *box,
                                  GArray *points,
                                  GArray *ring_ends);

G_END_DECLS
