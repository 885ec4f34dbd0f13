#include "engine/water-many.h"

#include <math.h>

#include "engine/water-kernel.h"
#include "engine/water-private.h"
#include "engine/zone-block.h"

struct _QuartierWaterMany
{
  gsize n;
  const QuartierWaterInput *inputs; /* borrowed */
  QuartierWaterBlock *blocks;
};

static QuartierWaterKernel *
get_kernel (void)
{
  switch (quartier_zone_lanes ())
    {
#if defined(__x86_64__)
    case 8:
      return quartier_water_kernel_8;
    case 4:
      return quartier_water_kernel_4;
#endif
    default:
      return quartier_water_kernel_2;
    }
}

/**
 * quartier_water_many_new:
 * @inputs: (array length=n): stay where they are; what ground is covered with and what basins hold
 * stays as it is
 *
 * Returns: (transfer full): them side by side
 */
QuartierWaterMany *
quartier_water_many_new (const QuartierWaterInput *inputs, gsize n)
{
  QuartierWaterMany *self = g_new0 (QuartierWaterMany, 1);

  self->n = n;
  self->inputs = inputs;
  self->blocks = g_new0 (QuartierWaterBlock, (n + QUARTIER_WATER_LANES - 1) / QUARTIER_WATER_LANES);
  for (gsize i = 0; i < n; i++)
    {
      QuartierWaterBlock *block = &self->blocks[i / QUARTIER_WATER_LANES];
      const gsize lane = i % QUARTIER_WATER_LANES;

      for (int s = 0; s < QUARTIER_N_SURFACES; s++)
        block->area_m2[s][lane] = inputs[i].surfaces.area_m2[s] / 1000;
      block->retention_m3[lane] = inputs[i].retention_m3;
      block->keeps_days = block->keeps_days || inputs[i].rainwater || inputs[i].retention_m3 > 0;
    }
  return self;
}

void
quartier_water_many_free (QuartierWaterMany *self)
{
  g_free (self->blocks);
  g_free (self);
}

/* A district's tank and its way to the outlet, with these coefficients. */
static void
put_district (const QuartierWaterInput *input,
              const double *values,
              double rest_l,
              gsize lane,
              QuartierWaterBlock *block)
{
  const double step_s = QUARTIER_STORM_STEP_MIN * 60;
  const double lag_s = quartier_water_get_lag_s (input, values);
  const double keep = exp (-step_s / lag_s);
  QuartierWaterTank tank;

  quartier_water_read_tank (input, values, rest_l, input->tables->rain_mm, &tank);
  block->demand_m3[lane] = tank.demand_m3;
  block->size_m3[lane] = tank.size_m3;
  block->yield_m3_mm[lane] = tank.yield_share_m2 / 1000;
  block->keep_share[lane] = keep;
  block->held_share[lane] = lag_s / step_s * (1 - keep);
  block->steps[lane]
      = quartier_storm_count_steps (input->tables->n_blocks, lag_s, input->retention_m3);
}

static void
fill (const QuartierWaterBlockYear *year,
      gsize lane,
      const QuartierWaterInput *input,
      const double *values,
      QuartierWater *out)
{
  *out = (QuartierWater){ 0 };
  quartier_water_fill_rain (input, values, out);
  if (input->rainwater || input->retention_m3 > 0)
    out->runoff_m3 = year->runoff_m3[lane];
  if (input->rainwater)
    out->rainwater_m3 = year->rainwater_m3[lane];
  out->storm_runoff_m3 = year->storm_runoff_m3[lane];
  out->peak_before_m3_s = year->peak_before_m3_s[lane];
  out->peak_m3_s = year->peak_m3_s[lane];
  quartier_water_fill_storm (input, out);
}

/* What people use, by fixtures and reuse. */
typedef struct
{
  QuartierWaterUses uses[2][2];
  QuartierStorm storm;
} Common;

static void
read_common (const double *values, Common *out)
{
  for (int efficient = 0; efficient < 2; efficient++)
    for (int greywater = 0; greywater < 2; greywater++)
      {
        const QuartierWaterInput input = { .efficient = efficient, .greywater = greywater };

        quartier_water_read_uses (&input, values, &out->uses[efficient][greywater]);
      }
  quartier_water_read_storm (values, &out->storm);
}

static const QuartierWaterUses *
uses_of (const Common *common, const QuartierWaterInput *input)
{
  return &common->uses[input->efficient != 0][input->greywater != 0];
}

/**
 * quartier_water_many_run:
 * @values: (array length=QUARTIER_N_WATER_FACTORS): coefficients; the tables of all districts are
 * made from them
 * @out: (out) (array): of each district, in their order, as quartier_water_run() has it, to
 * rounding
 */
void
quartier_water_many_run (QuartierWaterMany *self, const double *values, QuartierWater *out)
{
  QuartierWaterKernel *kernel = get_kernel ();
  QuartierWaterBlockYear year;
  Common common;

  read_common (values, &common);
  for (gsize first = 0; first < self->n; first += QUARTIER_WATER_LANES)
    {
      QuartierWaterBlock *block = &self->blocks[first / QUARTIER_WATER_LANES];
      const QuartierWaterInput *inputs = self->inputs + first;
      const gsize n = MIN (self->n - first, QUARTIER_WATER_LANES);

      for (gsize i = 0; i < n; i++)
        put_district (&inputs[i], values, uses_of (&common, &inputs[i])->rest_l, i, block);
      kernel (inputs[0].tables, block, &year);
      for (gsize i = 0; i < n; i++)
        {
          fill (&year, i, &inputs[i], values, &out[first + i]);
          quartier_water_fill_coefficients (&inputs[i], values, &common.storm, &out[first + i]);
          quartier_water_fill_demand (&inputs[i], values, uses_of (&common, &inputs[i]),
                                      &out[first + i]);
        }
    }
}
