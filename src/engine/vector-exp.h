#pragma once

#include "engine/zone-vector.h"

/*
 * The exponential of each lane, to two units in the last place; 1 of 0 exactly, and a NAN stays one. By whole
 * powers of 2 and Taylor's series of what is left, at most ½ ln 2, whose next term is below 2e−16 of the sum.
 * What would be beyond e^±708 is taken at that edge. Without fused products the same to the bit for all
 * widths.
 */
INLINE Vector
vector_exp (Vector x)
{
  static const double terms[] = {
    1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
    1.0 / 720,       1.0 / 120,      1.0 / 24,      1.0 / 6,      1.0 / 2,     1.0,
    1.0,
  };
  /* Added, it leaves the nearest whole number in the last bits. */
  const double round = 0x1.8p52;
  const Vector held = choose (x > 708, all (708), choose (x < -708, all (-708), x));
  const Vector rounded = held * 0x1.71547652b82fep0 + round;
  const Vector n = rounded - round;
  /* ln 2 in two parts, of which n times the first is exact. */
  const Vector rest = held - n * 0x1.62e42fee00000p-1 - n * 0x1.a39ef35793c76p-33;
  const Mask power = ((Mask)rounded << 52) + (Mask)all (1.0);
  Vector sum = all (terms[0]);

  for (gsize i = 1; i < G_N_ELEMENTS (terms); i++)
    sum = sum * rest + terms[i];
  return sum * (Vector)power;
}
