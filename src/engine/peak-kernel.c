/*
 * As much arithmetic as the processor can do: twelve chains of multiply-add that nothing interrupts.
 * Fewer would wait for themselves, more do not fit into sixteen registers. Compiled once for each
 * width of vectors, as the zones are.
 */
#include "engine/peak.h"

#define N_CHAINS 12

#if QUARTIER_LANES == 1
/* A vector of one would go by way of memory. */
typedef double Vector;
#else
typedef double Vector __attribute__ ((vector_size (8 * QUARTIER_LANES)));
#endif

#define NAME_(lanes) quartier_peak_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)

/**
 * quartier_peak_kernel_1, _2, _4, _8:
 * @n: rounds
 * @sink: (out): so that the work is not thrown away
 *
 * Returns: floating-point operations done
 */
double
NAME (QUARTIER_LANES) (gsize n, double *sink)
{
  Vector chains[N_CHAINS], zero = { 0 };
  const Vector factor = zero + 0.999999999, term = zero + 1e-9;
  Vector sum = { 0 };

  for (int i = 0; i < N_CHAINS; i++)
    chains[i] = zero + i;
  for (gsize round = 0; round < n; round++)
    for (int i = 0; i < N_CHAINS; i++)
      chains[i] = chains[i] * factor + term;
  for (int i = 0; i < N_CHAINS; i++)
    sum += chains[i];
  *sink = ((const double *)&sum)[0];
  return (double) n * N_CHAINS * QUARTIER_LANES * 2;
}
