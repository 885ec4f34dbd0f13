/*
 * The hours of a use's heat or cold, and of typical days, put into a district's load. Compiled once
 * for each width of vectors; QUARTIER_LANES says which this is. Every sum has its hour of the day,
 * and products are rounded before they are added, so that all widths say the same to the bit.
 */
#include "engine/supply-kernel.h"
#include "engine/zone-vector.h"

#define NAME_(lanes) quartier_supply_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)

#define N_DAYS (QUARTIER_HOURS / 24)
#define N_VECTORS (24 / QUARTIER_LANES)

typedef double Loose __attribute__ ((vector_size (8 * QUARTIER_LANES), aligned (8)));
typedef float Floats __attribute__ ((vector_size (4 * QUARTIER_LANES), aligned (4)));

static void
add_need (const QuartierSupplyNeed *need, double *load_w, QuartierDaySums *out)
{
  Vector sums[N_VECTORS] = { 0 }, electricity[N_VECTORS] = { 0 }, capped[N_VECTORS] = { 0 },
         most_w[N_VECTORS] = { 0 };

  for (int day = 0; day < N_DAYS; day++)
    for (int v = 0; v < N_VECTORS; v++)
      {
        const int first = 24 * day + QUARTIER_LANES * v;
        const Vector need_w
            = need->scale
              * __builtin_convertvector(*(const Floats *)(need->hours_w + first), Vector);
        const Vector per_need = *(const Loose *)(need->per_need + first);
        const Vector electricity_w = need_w * per_need;
        Loose *load = (Loose *)(load_w + first);

        sums[v] += need_w;
        electricity[v] += electricity_w;
        capped[v] += choose (per_need > need->best, all (0), electricity_w);
        most_w[v] = most (most_w[v], need_w);
        *load += electricity_w;
      }
  for (int v = 0; v < N_VECTORS; v++)
    {
      *(Loose *)(out->need + QUARTIER_LANES * v) = sums[v];
      *(Loose *)(out->electricity + QUARTIER_LANES * v) = electricity[v];
      *(Loose *)(out->capped + QUARTIER_LANES * v) = capped[v];
      *(Loose *)(out->most + QUARTIER_LANES * v) = most_w[v];
    }
}

static void
spread (const QuartierSupplySpread *of, double *load_w)
{
  for (int day = 0; day < N_DAYS; day++)
    for (int v = 0; v < N_VECTORS; v++)
      {
        const int row = of->day_rows[day] + QUARTIER_LANES * v;
        const int first = 24 * day + QUARTIER_LANES * v;
        Loose *load = (Loose *)(load_w + first);
        Vector sum = *load + *(const Loose *)(of->rest_w + row);

        for (int t = 0; t < QUARTIER_N_TAPS; t++)
          sum += *(const Loose *)(of->hot_water_w[t] + row)
                 * *(const Loose *)(of->per_hot_water[t] + first);
        *load = sum;
      }
}

static void
meet (const QuartierSupplySun *sun, double (*out_wh)[24])
{
  for (int v = 0; v < N_VECTORS; v++)
    {
      const Vector charging_w = *(const Loose *)(sun->charging_w + QUARTIER_LANES * v);
      Vector met[QUARTIER_N_PV_RATIOS] = { 0 };

      for (int h = QUARTIER_LANES * v; h < QUARTIER_HOURS; h += 24)
        {
          const Vector all_w = *(const Loose *)(sun->load_w + h) + charging_w;
          const Vector pv_w = *(const Loose *)(sun->pv_w + h);

          for (int k = 0; k < QUARTIER_N_PV_RATIOS; k++)
            met[k] += least (sun->ratios[k] * pv_w, all_w);
        }
      for (int k = 0; k < QUARTIER_N_PV_RATIOS; k++)
        *(Loose *)(out_wh[k] + QUARTIER_LANES * v) = met[k];
    }
}

static void
find (const QuartierSupplySun *sun, double ratio, double *out_sunny)
{
  for (int v = 0; v < N_VECTORS; v++)
    {
      const Vector charging_w = *(const Loose *)(sun->charging_w + QUARTIER_LANES * v);

      for (int h = QUARTIER_LANES * v; h < QUARTIER_HOURS; h += 24)
        {
          const Vector all_w = *(const Loose *)(sun->load_w + h) + charging_w;

          *(Loose *)(out_sunny + h)
              = choose (ratio * *(const Loose *)(sun->pv_w + h) > all_w, all (1), all (0));
        }
    }
}

static void
take (const double *sunny, const float *hours_w, const double *per_need, double *out_wh)
{
  for (int v = 0; v < N_VECTORS; v++)
    {
      Vector sum = { 0 };

      for (int h = QUARTIER_LANES * v; h < QUARTIER_HOURS; h += 24)
        sum += *(const Loose *)(sunny + h)
               * __builtin_convertvector(*(const Floats *)(hours_w + h), Vector)
               * *(const Loose *)(per_need + h);
      *(Loose *)(out_wh + QUARTIER_LANES * v) = sum;
    }
}

static void
take_rows (const double *sunny, const guint16 *day_rows, const double *rows_w, const double *per_need,
           double *out_wh)
{
  for (int v = 0; v < N_VECTORS; v++)
    {
      Vector sum = { 0 };

      for (int day = 0; day < N_DAYS; day++)
        {
          const int in_day = QUARTIER_LANES * v, first = 24 * day + in_day;

          sum += *(const Loose *)(sunny + first)
                 * *(const Loose *)(rows_w + day_rows[day] + in_day)
                 * *(const Loose *)(per_need + first);
        }
      *(Loose *)(out_wh + QUARTIER_LANES * v) = sum;
    }
}

static void
count (const double *sunny, const guint16 *day_rows, double *out_rows)
{
  for (int day = 0; day < N_DAYS; day++)
    for (int v = 0; v < N_VECTORS; v++)
      *(Loose *)(out_rows + day_rows[day] + QUARTIER_LANES * v)
          += *(const Loose *)(sunny + 24 * day + QUARTIER_LANES * v);
}

const QuartierSupplyKernel NAME (QUARTIER_LANES)
    = { add_need, spread, meet, find, take, take_rows, count };
