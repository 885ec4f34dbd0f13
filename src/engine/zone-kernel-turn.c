/*
 * The plant's hours of a block, which stand zone beside zone, turned to those of each zone: as many
 * hours at once as there are lanes. Compiled once for each width of vectors; QUARTIER_LANES says
 * which this is.
 */
#include "engine/zone-block.h"
#include "engine/zone-vector.h"

#define NAME_(lanes) quartier_zone_turn_##lanes
#define NAME(lanes) NAME_ (lanes)

#if defined(__x86_64__) && QUARTIER_LANES == 8
typedef __m256 Turned;
#define READ(at) _mm512_cvtpd_ps (_mm512_loadu_pd (at))
#define WRITE_ABOVE(to, hours)                                                                     \
  _mm256_storeu_ps ((to), _mm256_max_ps ((hours), _mm256_setzero_ps ()))

/* Eight hours of eight zones: first within fours, then these against each other. */
INLINE void
turn (Turned *hours)
{
  Turned pairs[8], fours[8];

  for (int i = 0; i < 8; i += 2)
    {
      pairs[i] = _mm256_unpacklo_ps (hours[i], hours[i + 1]);
      pairs[i + 1] = _mm256_unpackhi_ps (hours[i], hours[i + 1]);
    }
  for (int i = 0; i < 8; i += 4)
    for (int j = 0; j < 2; j++)
      {
        fours[i + 2 * j] = _mm256_shuffle_ps (pairs[i + j], pairs[i + j + 2], 0x44);
        fours[i + 2 * j + 1] = _mm256_shuffle_ps (pairs[i + j], pairs[i + j + 2], 0xee);
      }
  for (int i = 0; i < 4; i++)
    {
      hours[i] = _mm256_permute2f128_ps (fours[i], fours[i + 4], 0x20);
      hours[i + 4] = _mm256_permute2f128_ps (fours[i], fours[i + 4], 0x31);
    }
}
#elif defined(__x86_64__) && QUARTIER_LANES == 4
typedef __m128 Turned;
#define READ(at) _mm256_cvtpd_ps (_mm256_loadu_pd (at))
#define WRITE_ABOVE(to, hours) _mm_storeu_ps ((to), _mm_max_ps ((hours), _mm_setzero_ps ()))

INLINE void
turn (Turned *hours)
{
  _MM_TRANSPOSE4_PS (hours[0], hours[1], hours[2], hours[3]);
}
#endif

/**
 * quartier_zone_turn_1, _2, _4, _8:
 * @power_w: of so many lanes, hour by hour; what takes away is negative
 * @width: from one hour to the next, doubles
 * @n_hours: a multiple of eight
 * @heating_w, @cooling_w: (array): where each lane's hours go, >= 0; both NULL where nobody wants
 * them
 */
void
NAME (QUARTIER_LANES) (const double *power_w,
                       int width,
                       int n_hours,
                       float *const *heating_w,
                       float *const *cooling_w)
{
#if defined(__x86_64__) && QUARTIER_LANES >= 4
  for (int h = 0; h < n_hours; h += QUARTIER_LANES)
    {
      Turned turned[QUARTIER_LANES];

      for (int i = 0; i < QUARTIER_LANES; i++)
        turned[i] = READ (power_w + (h + i) * width);
      turn (turned);
      for (int lane = 0; lane < QUARTIER_LANES; lane++)
        if (heating_w[lane] != NULL)
          {
            WRITE_ABOVE (heating_w[lane] + h, turned[lane]);
            WRITE_ABOVE (cooling_w[lane] + h, -turned[lane]);
          }
    }
#else
  for (int lane = 0; lane < QUARTIER_LANES; lane++)
    for (int h = 0; h < n_hours && heating_w[lane] != NULL; h++)
      {
        const float w = (float)power_w[h * width + lane];

        heating_w[lane][h] = MAX (w, 0);
        cooling_w[lane][h] = MAX (-w, 0);
      }
#endif
}
