#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierTicks:
 * @first: value of the lowest tick
 * @step: from one to the next: 1, 2, 2.5 or 5 times a power of ten; where the number of ticks is
 *   given also 1.5, 3 or 4 times
 * @n: how many there are, at least 2
 * @decimals: that tell neighbours apart
 *
 * Round numbers along an axis, from at or below the least value to at or above the greatest.
 */
typedef struct
{
  double first;
  double step;
  int n;
  int decimals;
} QuartierTicks;

void quartier_ticks_find (double least, double greatest, int n_most, QuartierTicks *out);
void quartier_ticks_fit (double least, double greatest, int n, QuartierTicks *out);
double quartier_ticks_get_last (const QuartierTicks *ticks);

G_END_DECLS
