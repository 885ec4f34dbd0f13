#pragma once

#include <glib.h>
#if defined(__x86_64__) && QUARTIER_LANES > 1
#include <immintrin.h>
#endif

/* Vectors of QUARTIER_LANES doubles, for the kernels, each of which is compiled once for each
 * width. */

typedef double Vector __attribute__ ((vector_size (8 * QUARTIER_LANES)));
typedef long long Mask __attribute__ ((vector_size (8 * QUARTIER_LANES)));

#define INLINE static inline __attribute__ ((always_inline))

INLINE Vector
choose (Mask mask, Vector a, Vector b)
{
  return (Vector)((mask & (Mask)a) | (~mask & (Mask)b));
}

/* a < b ? a : b and a > b ? a : b, for which compilers see no instruction in the above. */
#if defined(__x86_64__) && QUARTIER_LANES == 8
#define least(a, b) ((Vector)_mm512_min_pd ((__m512d)(a), (__m512d)(b)))
#define most(a, b) ((Vector)_mm512_max_pd ((__m512d)(a), (__m512d)(b)))
#elif defined(__x86_64__) && QUARTIER_LANES == 4
#define least(a, b) ((Vector)_mm256_min_pd ((__m256d)(a), (__m256d)(b)))
#define most(a, b) ((Vector)_mm256_max_pd ((__m256d)(a), (__m256d)(b)))
#elif defined(__x86_64__) && QUARTIER_LANES == 2
#define least(a, b) ((Vector)_mm_min_pd ((__m128d)(a), (__m128d)(b)))
#define most(a, b) ((Vector)_mm_max_pd ((__m128d)(a), (__m128d)(b)))
#else
#define least(a, b) choose ((a) < (b), (a), (b))
#define most(a, b) choose ((a) > (b), (a), (b))
#endif

INLINE Vector
all (double value)
{
  Vector zero = { 0 };

  return zero + value;
}

/* Whether a mask holds in any lane. */
INLINE int
any (Mask mask)
{
#if defined(__x86_64__) && QUARTIER_LANES == 8
  return _mm512_movepi64_mask ((__m512i)mask) != 0;
#elif defined(__x86_64__) && QUARTIER_LANES == 4
  return _mm256_movemask_pd ((__m256d)mask) != 0;
#elif defined(__x86_64__) && QUARTIER_LANES == 2
  return _mm_movemask_pd ((__m128d)mask) != 0;
#else
  long long found = 0;

  for (int lane = 0; lane < QUARTIER_LANES; lane++)
    found |= mask[lane];
  return found != 0;
#endif
}
