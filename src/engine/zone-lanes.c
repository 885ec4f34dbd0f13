/*
 * How wide the vectors are in which zones run side by side.
 */
#include "engine/zone-block.h"

static int chosen_lanes;

static int
find_lanes (void)
{
#if defined(__x86_64__)
  __builtin_cpu_init ();
  if (__builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512dq")
      && __builtin_cpu_supports ("avx512vl"))
    return 8;
  if (__builtin_cpu_supports ("avx2") && __builtin_cpu_supports ("fma"))
    return 4;
#endif
  return 2;
}

/**
 * quartier_zone_lanes:
 *
 * Returns: how many zones run side by side here: 8 with AVX-512, 4 with AVX2, else 2
 */
int
quartier_zone_lanes (void)
{
  int lanes = g_atomic_int_get (&chosen_lanes);

  if (lanes == 0)
    {
      lanes = find_lanes ();
      g_atomic_int_set (&chosen_lanes, lanes);
    }
  return lanes;
}

/**
 * quartier_zone_set_lanes:
 * @lanes: 1, 2, 4 or 8, not more than the processor has; 0: as many as it has
 *
 * For measuring, and for tests that hold the widths against each other. Not while zones run.
 */
void
quartier_zone_set_lanes (int lanes)
{
  g_return_if_fail (lanes == 0 || lanes == 1 || lanes == 2 || lanes == 4 || lanes == 8);
  g_return_if_fail (lanes <= find_lanes ());
  g_atomic_int_set (&chosen_lanes, lanes);
}

/**
 * quartier_zone_kernels:
 * @lanes: 1, 2, 4 or 8, not more than the processor has
 *
 * Returns: (transfer none): what runs zones so many side by side
 */
const QuartierZoneKernels *
quartier_zone_kernels (int lanes)
{
#define KERNELS(n)                                                                                 \
  static const QuartierZoneKernels kernels_##n                                                     \
      = { quartier_zone_kernel_##n, quartier_zone_constant_kernel_##n, quartier_zone_turn_##n }
  KERNELS (1);
  KERNELS (2);
#if defined(__x86_64__)
  KERNELS (4);
  KERNELS (8);
#endif
#undef KERNELS

  switch (lanes)
    {
#if defined(__x86_64__)
    case 8:
      return &kernels_8;
    case 4:
      return &kernels_4;
#endif
    case 2:
      return &kernels_2;
    default:
      return &kernels_1;
    }
}
