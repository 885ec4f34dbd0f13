/*
 * Units as people read them: "km/(person·d)" is written in the tables, "km/(人·d)" is shown.
 */
#include "library/unit-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is counted, not measured: it has no sign that all languages share. */
static const char *const words[] = {
  NC_ ("unit", "person"),
  NC_ ("unit", "persons"),
  NC_ ("unit", "residents"),
  NC_ ("unit", "job"),
  NC_ ("unit", "jobs"),
  NC_ ("unit", "dwelling"),
  NC_ ("unit", "dwellings"),
  NC_ ("unit", "trip"),
  NC_ ("unit", "trips"),
  NC_ ("unit", "vehicle"),
  NC_ ("unit", "flush"),
  /* Translators: years, of a payback: "12 yr" */
  NC_ ("unit", "yr"),
  /* Translators: of heat, at the customers: "kg/kWh delivered" */
  NC_ ("unit", "delivered"),
  /* Translators: lower heating value: "kg/kWh LHV" */
  NC_ ("unit", "LHV"),
};

static void
append_word (GString *text, const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], word))
      {
        g_string_append (text, g_dpgettext2 (NULL, "unit", words[i]));
        return;
      }
  g_string_append (text, word);
}

/**
 * quartier_unit_text:
 * @unit: of a row, as the tables have it
 *
 * Returns: (transfer full): it in the user's language and with the signs of print; what is no word
 * stays, and of a bare number ("1") nothing
 */
char *
quartier_unit_text (const char *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (g_str_equal (unit, "1"))
    return g_strdup ("");
  for (const char *c = unit; *c != '\0';)
    {
      gsize n = 0;

      while (g_ascii_isalpha (c[n]))
        n++;
      if (n > 0)
        {
          g_autofree char *word = g_strndup (c, n);

          append_word (text, word);
          c += n;
        }
      else
        g_string_append_c (text, *c++);
    }
  return quartier_gases_text (g_string_free (g_steal_pointer (&text), FALSE));
}

/**
 * quartier_gases_text:
 * @text: (transfer full): a unit or a sentence of a table, which names gases by plain digits
 *
 * Returns: (transfer full): it with the signs of print: CO₂
 */
char *
quartier_gases_text (char *text)
{
  GString *signs = g_string_new (text);

  g_free (text);
  g_string_replace (signs, "CO2", "CO₂", 0);
  g_string_replace (signs, "CH4", "CH₄", 0);
  g_string_replace (signs, "N2O", "N₂O", 0);
  return g_string_free (signs, FALSE);
}
