/*
 * A coefficient as JSON, with everything a reader needs to judge it.
 */
#include "io/factor-json.h"

#include <glib/gi18n.h>

#include "io/json-write.h"

/* The word data/ has for it, which is a msgid too. */
const char *
quartier_evidence_get_id (QuartierEvidence evidence)
{
  static const char *const ids[]
      = { N_ ("found"), N_ ("derived"), N_ ("recalled"), N_ ("assumed"), N_ ("plan") };

  g_return_val_if_fail (evidence < G_N_ELEMENTS (ids), NULL);
  return ids[evidence];
}

static void
append_text (GString *out, gboolean *first, const char *key, const char *text)
{
  quartier_json_append_key (out, first, -1, key);
  if (text != NULL)
    quartier_json_append_string (out, text);
  else
    g_string_append (out, "null");
}

static void
append_number (GString *out, gboolean *first, const char *key, double number)
{
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_number (out, number);
}

/**
 * quartier_factor_append_json_members:
 * @first: (inout): whether these are the object's first members; cleared
 *
 * Appends id, value, low, high, unit, region, year, source, at, evidence, note and sector, without
 * the braces around them. What a row does not have is null.
 */
void
quartier_factor_append_json_members (GString *out, gboolean *first, const QuartierFactor *factor)
{
  append_text (out, first, "id", factor->id);
  append_number (out, first, "value", factor->value);
  append_number (out, first, "low", factor->low);
  append_number (out, first, "high", factor->high);
  append_text (out, first, "unit", factor->unit);
  append_text (out, first, "region", factor->region);
  quartier_json_append_key (out, first, -1, "year");
  if (factor->year != 0)
    g_string_append_printf (out, "%d", factor->year);
  else
    g_string_append (out, "null");
  append_text (out, first, "source", factor->source);
  append_text (out, first, "at", factor->at);
  append_text (out, first, "evidence", quartier_evidence_get_id (factor->evidence));
  append_text (out, first, "note", factor->note);
  append_text (out, first, "sector", factor->sector);
}
