#pragma once

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierStoodPart:
 * @index: of a district that stands, in the scenario that all began with
 * @share: of that district's ground, 0…1
 */
typedef struct
{
  guint index;
  double share;
} QuartierStoodPart;

/**
 * QuartierStoodGround:
 * @as_now: of the district's own ground, what had no standing buildings at first: whoever draws some there later
 *   draws of the existing town, which stands as it is now, 0…1
 * @n, @parts: what else of its ground stood at first
 *
 * What the ground of a district that stands is in the scenario that all began with.
 */
typedef struct
{
  double as_now;
  guint n;
  QuartierStoodPart parts[];
} QuartierStoodGround;

/**
 * QuartierFirstDistricts:
 *
 * The districts of the scenario that all others of its line were copied from, to look for ground among.
 */
typedef struct _QuartierFirstDistricts QuartierFirstDistricts;

gboolean quartier_district_stands (QuartierDistrict *self);

QuartierFirstDistricts *quartier_first_districts_new (GPtrArray *districts);
void quartier_first_districts_free (QuartierFirstDistricts *self);
GPtrArray *quartier_first_districts_get (QuartierFirstDistricts *self);
GArray *quartier_first_districts_compare (QuartierFirstDistricts *self,
                                          QuartierFirstDistricts *before);
gboolean quartier_district_touches (QuartierDistrict *self, GArray *boxes);
gboolean quartier_first_districts_are (QuartierFirstDistricts *self, GPtrArray *districts);
gboolean quartier_first_districts_find (QuartierFirstDistricts *self, QuartierDistrict *district,
                                        guint *cursor, QuartierStoodGround **out);
QuartierStoodGround *quartier_first_districts_measure (QuartierFirstDistricts *self,
                                                       QuartierDistrict *district);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierFirstDistricts, quartier_first_districts_free)

G_END_DECLS
