/*
 * Figures as people read them, on screen and on paper.
 */
#include "report/words.h"

#include "base/decimal-sign.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * quartier_number_text:
 *
 * Thousands are parted by a narrow space, as ISO 80000-1 has it: a point or a comma there would be
 * the decimal sign of the next reader. From five digits on, which po/README.md says the sources of for each
 * language: 5310, but 12 345.
 *
 * Returns: (transfer full): a number with the decimal sign of the language; a dash where it is missing
 */
char *
quartier_number_text (double number, int decimals)
{
  g_autofree char *plain = NULL;
  GString *text;
  gsize n_digits;

  if (!isfinite (number))
    return g_strdup ("–");
  if (fabs (number) < 0.5 * pow (10, -decimals))
    number = 0;
  plain = g_strdup_printf ("%.*f", decimals, fabs (number));
  n_digits = strspn (plain, "0123456789");
  text = g_string_new (number < 0 ? "−" : "");
  for (gsize i = 0; i < n_digits; i++)
    {
      if (i > 0 && (n_digits - i) % 3 == 0 && n_digits > 4)
        g_string_append (text, "\u202f");
      g_string_append_c (text, plain[i]);
    }
  if (decimals > 0)
    {
      g_string_append (text, quartier_decimal_sign ());
      g_string_append (text, plain + strlen (plain) - decimals);
    }
  return g_string_free (text, FALSE);
}

/**
 * quartier_change_text:
 *
 * Returns: (transfer full): what something became more or less by: quartier_number_text() with its sign
 *   where it is more, too, and none where it rounds to nothing
 */
char *
quartier_change_text (double change, int decimals)
{
  g_autofree char *text = quartier_number_text (change, decimals);

  if (isfinite (change) && fabs (change) < 0.5 * pow (10, -decimals))
    return quartier_number_text (0, decimals);
  return change > 0 ? g_strconcat ("+", text, NULL) : g_steal_pointer (&text);
}

/**
 * quartier_share_text:
 *
 * Returns: (transfer full): a share in per cent without the sign, with a decimal where it is below
 * one
 */
char *
quartier_share_text (double share)
{
  return quartier_number_text (100 * share, fabs (share) < 0.01 ? 1 : 0);
}

/**
 * quartier_quantity_text:
 * @significant: digits that mean something
 *
 * Returns: (transfer full): a number without more decimals than it can bear; large ones whole
 */
char *
quartier_quantity_text (double number, int significant)
{
  int decimals = 0;

  if (isfinite (number) && number != 0)
    decimals = CLAMP (significant - 1 - (int) floor (log10 (fabs (number))), 0, 6);
  return quartier_number_text (number, decimals);
}

/**
 * quartier_coefficient_text:
 * @significant: digits at most, 1…17, of which a number of 10 000 and more may have as many as it is whole
 *
 * Returns: (transfer full): a coefficient as its row has it, "0.342" and "−0.18", without zeros that say nothing, with
 *   the decimal sign of the language; a dash where it is missing
 */
char *
quartier_coefficient_text (double number, int significant)
{
  g_autofree char *plain = NULL;

  if (!isfinite (number))
    return g_strdup ("–");
  /* "1e+04" is no number that is said aloud: large ones are whole, as all others are, as long as
   * their digits can be counted. */
  if (fabs (number) >= 1e4 && fabs (number) < 1e15)
    {
      const int n_before = 1 + (int) floor (log10 (fabs (number)));

      return quartier_number_text (number, number == floor (number) ? 0 : MAX (0, significant - n_before));
    }
  plain = quartier_decimal_text (g_strdup_printf ("%.*g", significant, fabs (number)));
  return g_strconcat (number < 0 ? "−" : "", plain, NULL);
}

const char *
quartier_end_use_label (QuartierEndUse use)
{
  static const char *const labels[QUARTIER_N_END_USES]
      = { N_ ("Heating"),     N_ ("Cooling"),  N_ ("Hot water"),
          N_ ("Ventilation"), N_ ("Lighting"), N_ ("Appliances") };

  return _(labels[use]);
}

const char *
quartier_carrier_label (QuartierCarrier carrier)
{
  static const char *const labels[QUARTIER_N_CARRIERS]
      = { N_ ("Electricity"), N_ ("Natural gas"), N_ ("Heating oil"),
          N_ ("Coal"),        N_ ("Biomass"),     N_ ("District heat") };

  return _(labels[carrier]);
}

/**
 * quartier_weather_text:
 *
 * Returns: (transfer full): what weather the estimate is of
 */
char *
quartier_weather_text (const QuartierEstimate *estimate)
{
  const char *name = quartier_estimate_get_weather (estimate);

  if (name == NULL || *name == '\0')
    name = quartier_estimate_get_climate_id (estimate);
  /* A climate's name is a msgid; a weather file's is not, and stays as it is. */
  return quartier_estimate_is_weather_synthetic (estimate)
             ? g_strdup_printf (_("typical year of %s"), _(name))
             : g_strdup_printf (_("weather of %s"), name);
}

/* How a figure is known, in words that say whether it was checked. */
const char *
quartier_evidence_label (QuartierEvidence evidence)
{
  switch (evidence)
    {
    case QUARTIER_EVIDENCE_FOUND:
      return _("read in the source");
    case QUARTIER_EVIDENCE_DERIVED:
      return _("derived from other figures");
    case QUARTIER_EVIDENCE_RECALLED:
      return _("recalled, unchecked");
    case QUARTIER_EVIDENCE_PLAN:
      return _("this plan's own figure");
    case QUARTIER_EVIDENCE_ASSUMED:
    default:
      return _("assumed, unchecked");
    }
}
