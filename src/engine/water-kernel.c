/*
 * The days of rain and the storm of sixteen districts side by side, as water.c and storm.c have
 * them of one. Compiled once for each width of vectors; QUARTIER_LANES says which this is. Products
 * are rounded before they are added, and each district has sums of its own, so that all widths say
 * the same to the bit.
 */
#include "engine/water-kernel.h"

#include "engine/zone-vector.h"

#define NAME_(lanes) quartier_water_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)

#define N_VECTORS (QUARTIER_WATER_LANES / QUARTIER_LANES)

typedef double Loose __attribute__ ((vector_size (8 * QUARTIER_LANES), aligned (8)));

INLINE Vector
load (const double *lanes, int v)
{
  return *(const Loose *)(lanes + QUARTIER_LANES * v);
}

INLINE void
store (double *lanes, int v, Vector value)
{
  *(Loose *)(lanes + QUARTIER_LANES * v) = value;
}

/* Nothing of what is not there, whatever would run off it. */
INLINE Vector
run_off (const QuartierWaterBlock *block, int v, const double *mm, Vector *roofs_m3)
{
  Vector m3[QUARTIER_N_SURFACES], all_m3 = { 0 };

  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    {
      const Vector area_m2 = load (block->area_m2[s], v);

      m3[s] = choose (area_m2 > 0, area_m2 * mm[s], all (0));
      all_m3 += m3[s];
    }
  *roofs_m3 = m3[QUARTIER_SURFACE_ROOF] + m3[QUARTIER_SURFACE_GREEN_ROOF];
  return all_m3;
}

typedef struct
{
  Vector stored_m3;
  Vector used_m3;
  Vector runoff_m3;
} Days;

INLINE void
run_dry_days (const QuartierWaterBlock *block, int v, int n, Days *days)
{
  const Vector used_m3 = least (days->stored_m3, n * load (block->demand_m3, v));

  days->used_m3 += used_m3;
  days->stored_m3 -= used_m3;
}

INLINE void
run_wet_day (
    const QuartierWaterTables *tables, const QuartierWaterBlock *block, int v, int i, Days *days)
{
  const Vector retention_m3 = load (block->retention_m3, v);
  Vector roofs_m3, runoff_m3 = run_off (block, v, tables->runoff_mm[i], &roofs_m3);
  const Vector used_m3 = least (days->stored_m3, load (block->demand_m3, v));
  const Vector comes_m3
      = least (load (block->yield_m3_mm, v) * tables->daily_rain_mm[tables->wet[i]], roofs_m3);
  const Vector takes_m3 = least (comes_m3, load (block->size_m3, v) - (days->stored_m3 - used_m3));

  days->used_m3 += used_m3;
  days->stored_m3 += takes_m3 - used_m3;
  runoff_m3 -= takes_m3;
  days->runoff_m3 += choose (runoff_m3 <= retention_m3, all (0), runoff_m3 - retention_m3);
}

static void
run_days (const QuartierWaterTables *tables,
          const QuartierWaterBlock *block,
          QuartierWaterBlockYear *out)
{
  Days days[N_VECTORS] = { 0 };
  int next = 0;

  for (int i = 0; i < tables->n_wet; i++)
    {
      for (int v = 0; v < N_VECTORS; v++)
        {
          run_dry_days (block, v, tables->wet[i] - next, &days[v]);
          run_wet_day (tables, block, v, i, &days[v]);
        }
      next = tables->wet[i] + 1;
    }
  for (int v = 0; v < N_VECTORS; v++)
    {
      run_dry_days (block, v, QUARTIER_RAIN_DAYS - next, &days[v]);
      store (out->runoff_m3, v, days[v].runoff_m3);
      store (out->rainwater_m3, v, days[v].used_m3);
    }
}

/* find_level() of storm.c; a lane that has its level keeps it. */
INLINE Vector
find_level (const Vector *flow_m3_s, int n, Vector above_m3_s)
{
  Vector level = { 0 }, n_before = all (n + 1);
  Mask goes_on = level == level;

  while (any (goes_on))
    {
      Vector sum = { 0 }, n_above = { 0 };

      for (int i = 0; i < n; i++)
        {
          const Mask is_above = flow_m3_s[i] > level;

          sum += choose (is_above, flow_m3_s[i] - level, all (0));
          n_above += choose (is_above, all (1), all (0));
        }
      goes_on &= n_above > 0;
      goes_on &= n_above != n_before;
      goes_on &= sum > above_m3_s;
      level = choose (goes_on, level + (sum - above_m3_s) / n_above, level);
      n_before = n_above;
    }
  return level;
}

static void
run_storm (const QuartierWaterTables *tables,
           const QuartierWaterBlock *block,
           int v,
           QuartierWaterBlockYear *out)
{
  const double step_s = QUARTIER_STORM_STEP_MIN * 60;
  const Vector keep = load (block->keep_share, v), held = load (block->held_share, v);
  const Vector steps = load (block->steps, v), retention_m3 = load (block->retention_m3, v);
  Vector flow_m3_s[QUARTIER_WATER_MAX_STEPS], roofs_m3;
  Vector stored_m3 = { 0 }, high = { 0 }, runoff_m3 = { 0 };
  int n = 0;

  for (; n < QUARTIER_WATER_MAX_STEPS && any (steps > n); n++)
    {
      const Vector in_m3
          = n < tables->n_blocks ? run_off (block, v, tables->block_mm[n], &roofs_m3) : all (0);
      const Vector end_m3 = stored_m3 * keep + in_m3 * held;
      const Vector flow = (stored_m3 + in_m3 - end_m3) / step_s;
      const Mask is_followed = steps > n;

      runoff_m3 += in_m3;
      stored_m3 = end_m3;
      flow_m3_s[n] = choose (is_followed, flow, all (0));
      high = choose (is_followed, choose (flow <= high, high, flow), high);
    }
  store (out->storm_runoff_m3, v, runoff_m3);
  store (out->peak_before_m3_s, v, high);
  if (any (retention_m3 > 0))
    {
      const Vector level = find_level (flow_m3_s, n, retention_m3 / step_s);

      /* Where flow is not known, nor is the least of the two. */
      high = choose (retention_m3 > 0, least (level, high), high);
    }
  store (out->peak_m3_s, v, high);
}

/* Of what @block->keeps_days does not hold for, days are left out. */
void
NAME (QUARTIER_LANES) (const QuartierWaterTables *tables,
                       const QuartierWaterBlock *block,
                       QuartierWaterBlockYear *out)
{
  if (block->keeps_days)
    run_days (tables, block, out);
  for (int v = 0; v < N_VECTORS; v++)
    run_storm (tables, block, v, out);
}
