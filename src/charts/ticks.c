#include "charts/ticks.h"

#include <math.h>

/* An axis shorter than this share of another is worth a coarser step. */
#define WORTH_SHARE 0.85

/* Steps, over and over in each power of ten. */
typedef struct
{
  int n;
  double mantissas[8];
} Steps;

static const Steps round_steps = { 4, { 1, 2, 2.5, 5 } };
/* Where the number of ticks is given, a little less round, or much would stay empty. */
static const Steps fitting_steps = { 7, { 1, 1.5, 2, 2.5, 3, 4, 5 } };

static double
get_step (const Steps *steps, int index)
{
  const int power = (int) floor ((double) index / steps->n);

  return steps->mantissas[index - power * steps->n] * pow (10, power);
}

/* The first of the steps that is not below a length. */
static int
find_step (const Steps *steps, double length)
{
  int index = (int) floor (log10 (length)) * steps->n;

  while (get_step (steps, index) < length * (1 - 1e-9))
    index++;
  return index;
}

static int
count_decimals (double step)
{
  int decimals = 0;

  while (decimals < 9
         && fabs (step * pow (10, decimals) - round (step * pow (10, decimals))) > 1e-6)
    decimals++;
  return decimals;
}

/* What is no range becomes one. */
static void
mend_range (double *least, double *greatest)
{
  if (!isfinite (*least) || !isfinite (*greatest) || *greatest < *least)
    {
      *least = 0;
      *greatest = 1;
    }
  if (*greatest - *least <= 1e-12 * MAX (fabs (*least), fabs (*greatest)))
    *greatest = *least + (*least != 0 ? fabs (*least) : 1);
}

/* The ticks of one of the round steps. */
static void
try_step (double least, double greatest, int index, QuartierTicks *out)
{
  const double step = get_step (&round_steps, index);
  const double first = floor (least / step + 1e-9) * step;
  const int n = (int) ceil ((greatest - first) / step - 1e-9) + 1;

  *out = (QuartierTicks) { first, step, MAX (2, n), count_decimals (step) };
}

/**
 * quartier_ticks_find:
 * @n_most: no more ticks than this, at least 2
 *
 * The finest step that gives so few, or the next if it leaves clearly less of the axis empty.
 */
void
quartier_ticks_find (double least, double greatest, int n_most, QuartierTicks *out)
{
  QuartierTicks wider;
  int index;

  mend_range (&least, &greatest);
  n_most = MAX (2, n_most);
  index = find_step (&round_steps, (greatest - least) / (n_most - 1));
  for (try_step (least, greatest, index, out); out->n > n_most;)
    try_step (least, greatest, ++index, out);
  try_step (least, greatest, index + 1, &wider);
  if ((wider.n - 1) * wider.step < WORTH_SHARE * (out->n - 1) * out->step)
    *out = wider;
}

/**
 * quartier_ticks_fit:
 * @n: exactly so many, at least 2: those of another axis whose lines they share
 */
void
quartier_ticks_fit (double least, double greatest, int n, QuartierTicks *out)
{
  int index;

  mend_range (&least, &greatest);
  n = MAX (2, n);
  index = find_step (&fitting_steps, (greatest - least) / (n - 1));
  for (;; index++)
    {
      const double step = get_step (&fitting_steps, index);
      const double first = floor (least / step + 1e-9) * step;

      if (first + (n - 1) * step < greatest - 1e-9 * step)
        continue;
      *out = (QuartierTicks) { first, step, n, count_decimals (step) };
      return;
    }
}

double
quartier_ticks_get_last (const QuartierTicks *ticks)
{
  return ticks->first + (ticks->n - 1) * ticks->step;
}
