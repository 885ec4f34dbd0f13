/*
 * Chance that is always the same: weather and uncertainty must not be rolled anew when a slider
 * moves, nor differ between versions of a library.
 */
#include "base/random.h"

#include <math.h>

/**
 * quartier_random_seed:
 *
 * Returns: a state that depends on the text alone
 * Source: FNV-1a, G. Fowler, L. C. Noll, K.-P. Vo.
 */
guint64
quartier_random_seed (const char *text)
{
  guint64 hash = 14695981039346656037u;

  for (const char *c = text; *c != '\0'; c++)
    hash = (hash ^ (guchar) *c) * 1099511628211u;
  return hash;
}

/* Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA
 * (2014). */
static guint64
next (guint64 *state)
{
  guint64 z = (*state += 0x9e3779b97f4a7c15u);

  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

/**
 * quartier_random_uniform:
 *
 * Returns: a number in 0…1, both ends left out
 */
double
quartier_random_uniform (guint64 *state)
{
  return ((next (state) >> 11) + 0.5) / 9007199254740992.0;
}

/**
 * quartier_random_normal:
 *
 * Returns: a standard normal number, by Box and Muller
 */
double
quartier_random_normal (guint64 *state)
{
  const double u = quartier_random_uniform (state), v = quartier_random_uniform (state);

  return sqrt (-2 * log (u)) * cos (2 * G_PI * v);
}
