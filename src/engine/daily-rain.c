#include "engine/daily-rain.h"

#include <math.h>
#include <string.h>

#include "base/random.h"

static const int month_days[12] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

/* As many different days of a month as asked for, marked. */
static void
pick_days (guint64 *random, int n_days, int n, double *out_mm)
{
  while (n > 0)
    {
      const int day = (int)(quartier_random_uniform (random) * n_days);

      if (out_mm[day] == 0)
        {
          out_mm[day] = 1;
          n--;
        }
    }
}

/**
 * quartier_daily_rain_make:
 * @seed: of chance: a place's id
 * @month_mm: rain of each month
 * @wet_day_mm: mean of the days on which it rains, > 0
 * @out_mm: (out): rain of each day
 *
 * A typical year of days: as many wet days a month as its rain makes at that mean, anywhere in it,
 * their depths exponentially distributed, one of each equal part of that distribution, and scaled
 * so that each month has its rain. The same place always has the same year.
 */
void
quartier_daily_rain_make (const char *seed,
                          const double month_mm[12],
                          double wet_day_mm,
                          double out_mm[QUARTIER_RAIN_DAYS])
{
  guint64 random = quartier_random_seed (seed);
  double depth[QUARTIER_RAIN_DAYS];
  int n_wet = 0, first = 0, used = 0;

  memset (out_mm, 0, QUARTIER_RAIN_DAYS * sizeof *out_mm);
  for (int m = 0; m < 12; m++)
    {
      const int n
          = month_mm[m] > 0 ? CLAMP ((int)lround (month_mm[m] / wet_day_mm), 1, month_days[m]) : 0;

      pick_days (&random, month_days[m], n, out_mm + first);
      n_wet += n;
      first += month_days[m];
    }
  for (int i = 0; i < n_wet; i++)
    depth[i] = -log (1 - (i + 0.5) / n_wet);
  for (int i = n_wet - 1; i > 0; i--)
    {
      const int j = (int)(quartier_random_uniform (&random) * (i + 1));
      const double swap = depth[i];

      depth[i] = depth[j];
      depth[j] = swap;
    }
  first = 0;
  for (int m = 0; m < 12; m++)
    {
      double sum = 0;

      for (int d = first; d < first + month_days[m]; d++)
        if (out_mm[d] > 0)
          sum += out_mm[d] = depth[used++];
      for (int d = first; d < first + month_days[m]; d++)
        out_mm[d] = sum > 0 ? out_mm[d] * month_mm[m] / sum : 0;
      first += month_days[m];
    }
}
