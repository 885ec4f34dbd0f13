#pragma once

#include "base/access.h"
#include "document/snapshot.h"

G_BEGIN_DECLS

/**
 * QuartierSnapshot:
 *
 * What one run needs of a plan, which may change while it is being read.
 */
struct _QuartierSnapshot
{
  QuartierLibrary *library;     /* with the plan's own figures */
  QuartierSite *site;           /* of which the districts are not read yet */
  QuartierHeldDistricts *held;  /* its districts, which never change */
  GPtrArray *districts;         /* the same, borrowed */
  QuartierHeldDistricts *first; /* (nullable): those of the scenario that all began with, where it tells what stood */
  QuartierAccess *stops;
  gboolean names_climate; /* whether the plan does */
};

gboolean quartier_snapshot_read_districts (const QuartierSnapshot *self, QuartierSnapshots *snapshots,
                                           const gint *cancelled);

G_END_DECLS
