#pragma once

#include "document/quartier-plan.h"

G_BEGIN_DECLS

/**
 * QuartierOverlap:
 * @first, @second: ids, in the order of the scenario
 * @shape: what both cover
 * @area_m2: of it
 */
typedef struct
{
  char *first;
  char *second;
  QuartierPolygon *shape;
  double area_m2;
} QuartierOverlap;

/**
 * QuartierOverlaps:
 *
 * Which districts of a list cover the same ground: found again as they change, one against all
 * others; a whole list a little at a time, while nothing else is to be done.
 *
 * "changed" is emitted when there are others than before.
 */
#define QUARTIER_TYPE_OVERLAPS (quartier_overlaps_get_type ())
G_DECLARE_FINAL_TYPE (QuartierOverlaps, quartier_overlaps, QUARTIER, OVERLAPS, GObject)

QuartierOverlaps *quartier_overlaps_new (void);
void quartier_overlaps_set_districts (QuartierOverlaps *self, GListModel *districts);
const QuartierOverlap *quartier_overlaps_get (QuartierOverlaps *self, gsize index);
gsize quartier_overlaps_get_n (QuartierOverlaps *self);
double quartier_overlaps_get_area_m2 (QuartierOverlaps *self);
void quartier_overlaps_finish (QuartierOverlaps *self);
gsize quartier_plan_cut_overlaps (QuartierPlan *plan, QuartierOverlaps *overlaps,
                                  const char *step);

G_END_DECLS
