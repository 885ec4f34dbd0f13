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
/* Hours of a day that are gone through together: as many as have room in a processor's registers, and what lies
 * side by side in memory. */
#define N_TOGETHER 3
#define TOGETHER_HOURS (N_TOGETHER * QUARTIER_LANES)
#define UNROLLED _Pragma ("GCC unroll 4")

typedef double Loose __attribute__ ((vector_size (8 * QUARTIER_LANES), aligned (8)));
typedef float Floats __attribute__ ((vector_size (4 * QUARTIER_LANES), aligned (4)));

/* Half of the year there is no heat to be brought in, and in most of the rest no cold. */
static void
add_need (const QuartierSupplyNeed *need, double *load_w, QuartierDaySums *out)
{
  for (int first = 0; first < 24; first += TOGETHER_HOURS)
    {
      Vector sum[N_TOGETHER] = { 0 }, electricity[N_TOGETHER] = { 0 }, capped[N_TOGETHER] = { 0 },
             most_w[N_TOGETHER] = { 0 };

      for (int hour = first; hour < QUARTIER_HOURS; hour += 24)
        UNROLLED
        for (int v = 0; v < N_TOGETHER; v++)
          {
            const int h = hour + QUARTIER_LANES * v;
            const Vector need_w
                = need->scale
                  * __builtin_convertvector (*(const Floats *) (need->hours_w + h), Vector);
            Vector per_need, electricity_w;

            if (!any (need_w > 0))
              continue;
            per_need = *(const Loose *) (need->per_need + h);
            electricity_w = need_w * per_need;
            sum[v] += need_w;
            electricity[v] += electricity_w;
            capped[v] += choose (per_need > need->best, all (0), electricity_w);
            most_w[v] = most (most_w[v], need_w);
            *(Loose *) (load_w + h) += electricity_w;
          }
      for (int v = 0; v < N_TOGETHER; v++)
        {
          const int at = first + QUARTIER_LANES * v;

          *(Loose *) (out->need + at) = sum[v];
          *(Loose *) (out->electricity + at) = electricity[v];
          *(Loose *) (out->capped + at) = capped[v];
          *(Loose *) (out->most + at) = most_w[v];
        }
    }
}

static void
share (const QuartierElectricHours *hours, const double *charging_w, QuartierSunSums *out)
{
  for (int first = 0; first < 24; first += TOGETHER_HOURS)
    {
      Vector load[N_TOGETHER] = { 0 }, pv[N_TOGETHER] = { 0 }, met[N_TOGETHER] = { 0 },
             used[N_TOGETHER] = { 0 };

      for (int hour = first; hour < QUARTIER_HOURS; hour += 24)
        UNROLLED
        for (int v = 0; v < N_TOGETHER; v++)
          {
            const int h = hour + QUARTIER_LANES * v;
            const Vector load_w = *(const Loose *) (hours->load_w + h);
            const Vector pv_w = *(const Loose *) (hours->pv_w + h);
            const Vector all_w
                = load_w + *(const Loose *) (charging_w + first + QUARTIER_LANES * v);

            load[v] += load_w;
            pv[v] += pv_w;
            met[v] += least (pv_w, all_w);
            used[v] += choose (pv_w > all_w, all (0), pv_w);
          }
      for (int v = 0; v < N_TOGETHER; v++)
        {
          const int at = first + QUARTIER_LANES * v;

          *(Loose *) (out->load + at) = load[v];
          *(Loose *) (out->pv + at) = pv[v];
          *(Loose *) (out->met + at) = met[v];
          *(Loose *) (out->used + at) = used[v];
        }
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
  for (int first = 0; first < QUARTIER_HOURS; first += 24)
    for (int v = 0; v < N_VECTORS; v++)
      {
        const int h = first + QUARTIER_LANES * v;
        const Vector all_w = *(const Loose *) (sun->load_w + h)
                             + *(const Loose *) (sun->charging_w + QUARTIER_LANES * v);

        *(Loose *) (out_sunny + h)
            = choose (ratio * *(const Loose *) (sun->pv_w + h) > all_w, all (1), all (0));
      }
}

/* Hours of days that have none are passed by: at night, and in most of winter. */
static void
take (const double *sunny, const float *hours_w, const double *per_need, double *out_wh)
{
  for (int first = 0; first < 24; first += TOGETHER_HOURS)
    {
      Vector sum[N_TOGETHER] = { 0 };

      for (int hour = first; hour < QUARTIER_HOURS; hour += 24)
        UNROLLED
        for (int v = 0; v < N_TOGETHER; v++)
          {
            const int h = hour + QUARTIER_LANES * v;
            const Vector shines = *(const Loose *) (sunny + h);

            if (any (shines > 0))
              sum[v] += shines
                        * __builtin_convertvector (*(const Floats *) (hours_w + h), Vector)
                        * *(const Loose *) (per_need + h);
          }
      for (int v = 0; v < N_TOGETHER; v++)
        *(Loose *) (out_wh + first + QUARTIER_LANES * v) = sum[v];
    }
}

static void
take_rows (const double *sunny, const guint16 *day_rows, const double *rows_w, const double *per_need,
           double *out_wh)
{
  for (int first = 0; first < 24; first += TOGETHER_HOURS)
    {
      Vector sum[N_TOGETHER] = { 0 };

      for (int day = 0; day < N_DAYS; day++)
        UNROLLED
        for (int v = 0; v < N_TOGETHER; v++)
          {
            const int in_day = first + QUARTIER_LANES * v, h = 24 * day + in_day;

            sum[v] += *(const Loose *) (sunny + h)
                      * *(const Loose *) (rows_w + day_rows[day] + in_day)
                      * *(const Loose *) (per_need + h);
          }
      for (int v = 0; v < N_TOGETHER; v++)
        *(Loose *) (out_wh + first + QUARTIER_LANES * v) = sum[v];
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
