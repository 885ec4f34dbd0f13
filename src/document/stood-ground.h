#pragma once

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierStoodPart:
 * @index: of a district that stands, in the scenario that all began with
 * @share: of that district's ground, 0…1
 * @taken_share: of the ground of it on which something stands now, as long as @share, @share…1: where the plan
 *   tells a total of it and not how that lies on its ground, so much may have come along
 */
typedef struct
{
  guint index;
  double share;
  double taken_share;
} QuartierStoodPart;

/**
 * QuartierStoodGround:
 * @as_now: of the district's own ground, what had no standing buildings at first: whoever draws some there later
 *   draws of the existing town, which stands as it is now, 0…1
 * @n, @parts: what else of its ground stood at first, and is no other's
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
 * QuartierStoodGrounds:
 *
 * What stood at first where each district of a scenario lies, from one moment of a plan to the next. No square metre
 * of what stood is two districts': who has the outline that something stood on has all of that, and of the others the
 * one that comes first in the plan has what both cover, as when overlaps are cut.
 */
typedef struct _QuartierStoodGrounds QuartierStoodGrounds;

gboolean quartier_district_stands (QuartierDistrict *self);

QuartierStoodGrounds *quartier_stood_grounds_new (void);
void quartier_stood_grounds_free (QuartierStoodGrounds *self);
void quartier_stood_grounds_forget (QuartierStoodGrounds *self);
gboolean quartier_stood_grounds_follow (QuartierStoodGrounds *self, GPtrArray *districts, GPtrArray *first,
                                        const gint *cancelled);
gboolean quartier_stood_grounds_are_changed (const QuartierStoodGrounds *self, gsize index, gsize n);
const QuartierStoodGround *quartier_stood_grounds_get (const QuartierStoodGrounds *self, gsize index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierStoodGrounds, quartier_stood_grounds_free)

G_END_DECLS
