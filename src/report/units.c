#include "report/units.h"

#include <math.h>

#include "report/words.h"

#define SIGNIFICANT 3
/* Many figures share a unit: the small ones should not be all zeros. */
#define LEAST_OF_MANY 10

/* The largest unit of which the greatest figure is at least @least; the base where there is
 * nothing.
 */
static QuartierScale
find_scale (double greatest, double least, const char *const units[4])
{
  static const double per_base[4] = { 1000, 1, 1e-3, 1e-6 };
  QuartierScale scale = { units[1], 1, 0 };
  double figure;

  greatest = fabs (greatest);
  if (!(greatest > 0) || !isfinite (greatest))
    return scale;
  for (int i = 0; i < 4; i++)
    if (greatest * per_base[i] >= least || i == 0)
      scale = (QuartierScale) { units[i], per_base[i], 0 };
  figure = greatest * scale.per_base;
  scale.decimals = CLAMP (SIGNIFICANT - 1 - (int) floor (log10 (figure)), 0, 3);
  return scale;
}

static const char *const power_units[4] = { "W", "kW", "MW", "GW" };
static const char *const energy_units[4] = { "Wh", "kWh", "MWh", "GWh" };

/* A unit for powers up to @greatest_kw, in which a hundredth of it can still be told. */
QuartierScale
quartier_power_scale (double greatest_kw)
{
  return find_scale (greatest_kw, LEAST_OF_MANY, power_units);
}

/* A unit for energies up to @greatest_kwh, in which a hundredth of it can still be told. */
QuartierScale
quartier_energy_scale (double greatest_kwh)
{
  return find_scale (greatest_kwh, LEAST_OF_MANY, energy_units);
}

static char *
dup_text (const QuartierScale *scale, double base)
{
  g_autofree char *number = quartier_number_text (base * scale->per_base, scale->decimals);

  return g_strdup_printf ("%s\u00a0%s", number, scale->unit);
}

/* A single power as people read it; (transfer full). */
char *
quartier_power_text (double kw)
{
  const QuartierScale scale = find_scale (kw, 1, power_units);

  return dup_text (&scale, kw);
}

/* A single energy as people read it; (transfer full). */
char *
quartier_energy_text (double kwh)
{
  const QuartierScale scale = find_scale (kwh, 1, energy_units);

  return dup_text (&scale, kwh);
}
