#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierScale:
 * @unit: its symbol
 * @per_base: how many of it are one of the base unit
 * @decimals: that show three digits of the greatest figure
 *
 * A unit in which a set of figures is neither too long nor all zeros.
 */
typedef struct
{
  const char *unit;
  double per_base;
  int decimals;
} QuartierScale;

QuartierScale quartier_power_scale (double greatest_kw);
QuartierScale quartier_energy_scale (double greatest_kwh);
char *quartier_power_text (double kw);
char *quartier_energy_text (double kwh);

G_END_DECLS
