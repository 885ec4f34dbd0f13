#pragma once

#include "document/quartier-plan.h"
#include "io/vector.h"

G_BEGIN_DECLS

/**
 * QuartierFillRow:
 * @scenario, @id, @name: the district
 * @n_buildings: outlines that lie in it, in part at least
 * @footprint_m2: the area they cover in it, each spot counted once
 * @storeys: mean, by footprint
 * @mix: (nullable): the mix that was set, "residential 0.8, retail 0.2"; %NULL where no building
 *   tells its use
 * @filled: whether the district was changed; the figures before are 0 where it was not
 */
typedef struct
{
  char *scenario;
  char *id;
  char *name;
  gsize n_buildings;
  double area_m2;
  double footprint_m2;
  double coverage;
  double storeys;
  double far;
  char *mix;
  gboolean filled;
} QuartierFillRow;

/**
 * QuartierFill:
 * @rows: (element-type QuartierFillRow): a row for each district, in the plan's order
 * @warnings: (element-type utf8): what was assumed and what was left alone
 * @n_buildings: buildings in any of the districts
 * @n_with_levels: how many of them tell their storeys
 *
 * What was made of a file of buildings.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *warnings;
  gsize n_buildings;
  gsize n_with_levels;
} QuartierFill;

QuartierFill *quartier_fill_plan (QuartierPlan *plan, const char *scenario,
                                  const QuartierFootprints *footprints, double storeys,
                                  GError **error);
void quartier_fill_free (QuartierFill *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierFill, quartier_fill_free)

G_END_DECLS
