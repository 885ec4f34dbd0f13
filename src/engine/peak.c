#include "engine/peak.h"

/**
 * quartier_peak_run:
 * @lanes: 1, 2, 4 or 8, not more than the processor has
 * @n: rounds
 *
 * Keeps a processor as busy as it can be.
 *
 * Returns: floating-point operations done
 */
double
quartier_peak_run (int lanes, gsize n)
{
  static volatile double kept;
  double sink, flops;

  switch (lanes)
    {
#if defined(__x86_64__)
    case 8:
      flops = quartier_peak_kernel_8 (n, &sink);
      break;
    case 4:
      flops = quartier_peak_kernel_4 (n, &sink);
      break;
#endif
    case 2:
      flops = quartier_peak_kernel_2 (n, &sink);
      break;
    default:
      flops = quartier_peak_kernel_1 (n, &sink);
      break;
    }
  kept = sink;
  (void) kept;
  return flops;
}
