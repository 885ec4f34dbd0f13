#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierReach:
 * @at: a stop
 * @reach_m: how far its reach goes, airline, > 0
 * @station: whether it counts among stations
 */
typedef struct
{
  QuartierPosition at;
  double reach_m;
  gboolean station;
} QuartierReach;

/**
 * QuartierAccess:
 *
 * All stops of a scenario, ready to be asked what is within their reach. Never changed after, and
 * shared by reference.
 */
typedef struct _QuartierAccess QuartierAccess;

QuartierAccess *quartier_access_new (const QuartierReach *stops, gsize n);
QuartierAccess *quartier_access_ref (QuartierAccess *self);
void quartier_access_unref (QuartierAccess *self);
gboolean quartier_access_equal (const QuartierAccess *a, const QuartierAccess *b);
void quartier_access_measure (const QuartierAccess *self,
                              const QuartierPolygon *shape,
                              double *out_share,
                              double *out_station_share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierAccess, quartier_access_unref)

G_END_DECLS
