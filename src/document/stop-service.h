#pragma once

#include "base/access.h"
#include "document/quartier-plan.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierServed:
 * @district: borrowed from the plan until it changes
 * @share: of its area within reach of the stop, above 0, to 1
 */
typedef struct
{
  QuartierDistrict *district;
  double share;
} QuartierServed;

gboolean quartier_stop_find_reach (QuartierPlan *plan,
                                   QuartierLibrary *tables,
                                   QuartierStop *stop,
                                   QuartierReach *out);
QuartierServed *
quartier_stop_find_served (QuartierPlan *plan, const QuartierReach *reach, gsize *n);

G_END_DECLS
