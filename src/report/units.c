#include "report/units.h"

#include <math.h>

#include "report/words.h"

#define SIGNIFICANT 3

/* The largest unit of which the greatest figure is at least one; the base where there is nothing.
 */
static QuartierScale
find_scale (double greatest, const char *const units[4])
{
  static const double per_base[4] = { 1000, 1, 1e-3, 1e-6 };
  QuartierScale scale = { units[1], 1, 0 };
  double figure;

  greatest = fabs (greatest);
  if (!(greatest > 0) || !isfinite (greatest))
    return scale;
  for (int i = 0; i < 4; i++)
    if (greatest * per_base[i] >= 1 || i == 0)
      scale = (QuartierScale){ units[i], per_base[i], 0 };
  figure = greatest * scale.per_base;
  scale.decimals = CLAMP (SIGNIFICANT - 1 - (int) floor (log10 (figure)), 0, 3);
  return scale;
}

/* A unit for powers up to @greatest_kw. */
QuartierScale
quartier_power_scale (double greatest_kw)
{
  static const char *const units[4] = { "W", "kW", "MW", "GW" };

  return find_scale (greatest_kw, units);
}

/* A unit for energies up to @greatest_kwh. */
QuartierScale
quartier_energy_scale (double greatest_kwh)
{
  static const char *const units[4] = { "Wh", "kWh", "MWh", "GWh" };

  return find_scale (greatest_kwh, units);
}

/* A figure in the base unit as people read it; (transfer full). */
char *
quartier_scale_text (const QuartierScale *scale, double base)
{
  g_autofree char *number = quartier_number_text (base * scale->per_base, scale->decimals);

  return g_strdup_printf ("%s\u00a0%s", number, scale->unit);
}

char *
quartier_power_text (double kw)
{
  const QuartierScale scale = quartier_power_scale (kw);

  return quartier_scale_text (&scale, kw);
}

char *
quartier_energy_text (double kwh)
{
  const QuartierScale scale = quartier_energy_scale (kwh);

  return quartier_scale_text (&scale, kwh);
}
