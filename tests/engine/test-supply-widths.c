/*
 * The kernel of the supply: the same sums however wide a processor's vectors are.
 */
#include "base/random.h"
#include "engine/supply-electricity.h"
#include "engine/supply-kernel.h"
#include "engine/zone-model.h"

/* However wide vectors are, to the bit: hour by hour against plain sums, in the same order. */
static void
all_widths_sum_alike (void)
{
  static const QuartierSupplyKernel *const kernels[] = {
    &quartier_supply_kernel_1, &quartier_supply_kernel_2,
#if defined(__x86_64__)
    &quartier_supply_kernel_4, &quartier_supply_kernel_8,
#endif
  };
  g_autofree float *hours_w = g_new (float, QUARTIER_HOURS);
  g_autofree double *per_need = g_new (double, QUARTIER_HOURS);
  guint64 random = quartier_random_seed ("widths");
  QuartierSupplyNeed need = { hours_w, 1.3, per_need, 0.5 };
  g_autofree double *pv_w = g_new (double, QUARTIER_HOURS), *sunny = g_new (double, QUARTIER_HOURS);
  double by_hour[24] = { 0 }, capped[24] = { 0 }, met[24] = { 0 }, used[24] = { 0 }, taken[24] = { 0 };
  double charging_w[24];
  const QuartierElectricHours hours = { per_need, pv_w, NULL, charging_w };

  for (int j = 0; j < 24; j++)
    charging_w[j] = 0.2 * quartier_random_uniform (&random);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      volatile double electricity_w, wh;

      hours_w[h] = (float) (50 * quartier_random_uniform (&random));
      per_need[h] = quartier_random_uniform (&random);
      electricity_w = 1.3 * (double) hours_w[h] * per_need[h];
      by_hour[h % 24] += electricity_w;
      capped[h % 24] += per_need[h] > 0.5 ? 0 : electricity_w;
      /* Nights and some days have no sun at all. */
      pv_w[h] = h % 24 < 6 || h / 24 % 5 == 0 ? 0 : 2 * quartier_random_uniform (&random);
      sunny[h] = pv_w[h] > per_need[h] + charging_w[h % 24] ? 1 : 0;
      met[h % 24] += MIN (pv_w[h], per_need[h] + charging_w[h % 24]);
      used[h % 24] += sunny[h] > 0 ? 0 : pv_w[h];
      wh = sunny[h] * (double) hours_w[h] * per_need[h];
      taken[h % 24] += wh;
    }
  for (int k = 0, lanes = 1; lanes <= quartier_zone_lanes (); k++, lanes *= 2)
    {
      g_autofree double *load_w = g_new0 (double, QUARTIER_HOURS);
      double out_wh[24];
      QuartierDaySums sums;
      QuartierSunSums sun;

      kernels[k]->need (&need, load_w, &sums);
      kernels[k]->share (&hours, charging_w, &sun);
      kernels[k]->take (sunny, hours_w, per_need, out_wh);
      g_assert_cmpmem (sun.met, sizeof met, met, sizeof met);
      g_assert_cmpmem (sun.used, sizeof used, used, sizeof used);
      g_assert_cmpmem (out_wh, sizeof taken, taken, sizeof taken);
      g_assert_cmpmem (sums.electricity, sizeof by_hour, by_hour, sizeof by_hour);
      g_assert_cmpmem (sums.capped, sizeof capped, capped, sizeof capped);
      g_assert_cmpfloat (load_w[100], ==, 1.3 * (double) hours_w[100] * per_need[100]);
      g_assert_cmpfloat (sums.most[4], >=, 1.3 * (double) hours_w[100]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/supply/widths", all_widths_sum_alike);
  return g_test_run ();
}
