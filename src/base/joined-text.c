/*
 * A number and its unit stay in one line, wherever what is said is broken into lines: sentences are
 * put together with plain spaces, in each language by its translator.
 */
#include "base/joined-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define NO_BREAK_SPACE "\u00a0"

/* What a unit begins with, up to the first sign that is no letter: "kgCO" of "kgCO₂e/kWh". */
static const char *const units[]
    = { "%",   "‰",   "°",   "°C",  "t",   "kg",  "g",    "kgCO", "gCO",  "tCO",  "m",   "m²",  "m³",
        "km",  "km²", "ha",  "cm",  "mm",  "l",   "h",    "s",    "W",    "kW",   "MW",  "GW",  "Wh",
        "kWh", "MWh", "GWh", "TWh", "kWp", "MWp", "MJ",   "GJ",   "K",    "EUR",  "CNY", "CHF", "GBP",
        "DKK", "SEK", "NOK", "€",   "µg",  "pkm", "J",    "kJ",   "N",    "p",    "tkm" };

static gboolean
is_of_unit (gunichar c)
{
  return g_unichar_isalpha (c) || c == 0x25 || c == 0xb0 || c == 0xb2 || c == 0xb3
         || c == 0x2030 || c == 0x20ac;
}

/* Ideographs, and the kana and signs beside them: a measure word needs no space to be one. */
static gboolean
is_ideograph (gunichar c)
{
  return c >= 0x2e80 && c <= 0x9fff;
}

/* Whether what begins at @at is a unit: not "l’eau", not "to". */
static gboolean
is_unit (const char *at)
{
  const char *end = at;

  if (is_ideograph (g_utf8_get_char (at)))
    return TRUE;
  while (*end != '\0' && is_of_unit (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (*end == '\'' || g_str_has_prefix (end, "’"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == (gsize)(end - at) && strncmp (units[i], at, end - at) == 0)
      return TRUE;
  return FALSE;
}

/* "t CO₂e", "kg CO₂e": a mass of what. */
static gboolean
is_mass_of_gas (const char *text, const char *space)
{
  const char *word = space;

  while (word > text && g_ascii_isalpha (word[-1]))
    word--;
  return space > word && is_unit (word) && g_str_has_prefix (space + 1, "CO₂");
}

/**
 * quartier_joined_text:
 *
 * Returns: (transfer full): @text with spaces that do not break between a number and its unit
 */
char *
quartier_joined_text (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at == ' ' && at > text
        && ((g_ascii_isdigit (at[-1]) && is_unit (at + 1)) || is_mass_of_gas (text, at)))
      g_string_append (out, NO_BREAK_SPACE);
    else
      g_string_append_c (out, *at);
  return g_string_free (out, FALSE);
}

/**
 * quartier_number_with_unit:
 * @number: as it is written
 * @unit: may be empty
 *
 * Returns: (transfer full): both, with the space between them that the language has there
 */
char *
quartier_number_with_unit (const char *number, const char *unit)
{
  if (*unit == '\0')
    return g_strdup (number);
  if (g_str_equal (unit, "%"))
    /* Translators: so many per cent; without the space where the language has none there */
    return g_strdup_printf (_ ("%s %%"), number);
  return g_strdup_printf ("%s %s", number, unit);
}
