#pragma once

#include "engine/zone-block.h"

/* One lane of one item's vectors, for those who fill a block and read it. */
typedef struct
{
  double *at;
  int lanes;
} Lane;

static inline Lane
lane_of (double *vectors, int item, int n_names, int lanes, int lane)
{
  return (Lane){ vectors + (gsize)item * (gsize)n_names * (gsize)lanes + lane, lanes };
}

static inline void
put (Lane lane, int name, double value)
{
  lane.at[name * lane.lanes] = value;
}

static inline void
add (Lane lane, int name, double value)
{
  lane.at[name * lane.lanes] += value;
}

static inline double
get (Lane lane, int name)
{
  return lane.at[name * lane.lanes];
}
