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
  for (int v = 0; v < N_VECTORS; v++)
    {
      Vector sum = { 0 }, electricity = { 0 }, capped = { 0 }, most_w = { 0 };

      for (int h = QUARTIER_LANES * v; h < QUARTIER_HOURS; h += 24)
        {
          const Vector need_w
              = need->scale * __builtin_convertvector(*(const Floats *)(need->hours_w + h), Vector);
          const Vector per_need = *(const Loose *)(need->per_need + h);
          const Vector electricity_w = need_w * per_need;

          sum += need_w;
          electricity += electricity_w;
          capped += choose (per_need > need->best, all (0), electricity_w);
          most_w = most (most_w, need_w);
          *(Loose *)(load_w + h) += electricity_w;
        }
      *(Loose *)(out->need + QUARTIER_LANES * v) = sum;
      *(Loose *)(out->electricity + QUARTIER_LANES * v) = electricity;
      *(Loose *)(out->capped + QUARTIER_LANES * v) = capped;
      *(Loose *)(out->most + QUARTIER_LANES * v) = most_w;
    }
}

static void
share (const QuartierElectricHours *hours, const double *charging_w, QuartierSunSums *out)
{
  for (int v = 0; v < N_VECTORS; v++)
    {
      const Vector cars_w = *(const Loose *)(charging_w + QUARTIER_LANES * v);
      Vector load = { 0 }, pv = { 0 }, met = { 0 }, used = { 0 };

      for (int h = QUARTIER_LANES * v; h < QUARTIER_HOURS; h += 24)
        {
          const Vector load_w = *(const Loose *)(hours->load_w + h);
          const Vector pv_w = *(const Loose *)(hours->pv_w + h), all_w = load_w + cars_w;

          load += load_w;
          pv += pv_w;
          met += least (pv_w, all_w);
          used += choose (pv_w > all_w, all (0), pv_w);
        }
      *(Loose *)(out->load + QUARTIER_LANES * v) = load;
      *(Loose *)(out->pv + QUARTIER_LANES * v) = pv;
      *(Loose *)(out->met + QUARTIER_LANES * v) = met;
      *(Loose *)(out->used + QUARTIER_LANES * v) = used;
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

/* Hours of days that have none are passed by: at night, and in most of winter. */
static void
take (const double *sunny, const float *hours_w, const double *per_need, double *out_wh)
{
  for (int v = 0; v < N_VECTORS; v++)
    {
      Vector sum = { 0 };

      for (int h = QUARTIER_LANES * v; h < QUARTIER_HOURS; h += 24)
        {
          const Vector shines = *(const Loose *)(sunny + h);

          if (any (shines > 0))
            sum += shines * __builtin_convertvector(*(const Floats *)(hours_w + h), Vector)
                   * *(const Loose *)(per_need + h);
        }
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
    = { add_need, spread, share, meet, find, take, take_rows, count };
