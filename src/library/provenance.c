/* Where a number is from: sources of a table, and rows that are refused without one. */

#include "library/provenance.h"

#include <math.h>

#include "base/quartier-error.h"

/* "Oke 1981, 1981" would say nothing twice: where a title stands alone and ends with the year, it is enough. */
static char *
source_line (const QuartierDataPlace *source, GError **error)
{
  const char *title, *publisher;
  double year;

  if (!quartier_data_get_string (source, "title", &title, error)
      || !quartier_data_get_optional_string (source, "publisher", &publisher, error)
      || !quartier_data_get_optional_number (source, "year", &year, error))
    return NULL;
  if (publisher == NULL && !isnan (year))
    {
      g_autofree char *said = g_strdup_printf ("%d", (int)year);

      if (g_str_has_suffix (title, said))
        return g_strdup (title);
    }
  return g_strdup_printf (isnan (year) ? "%s%s%s" : "%s%s%s, %d", title,
                          publisher != NULL ? ", " : "", publisher != NULL ? publisher : "",
                          isnan (year) ? 0 : (int)year);
}

/**
 * quartier_provenance_init:
 * @table: the root of a table
 * @strings: where strings are kept; must outlive every factor read
 * @error: %QUARTIER_ERROR_FORMAT, naming the source
 *
 * Reads the table's sources. On failure there is nothing to clear.
 */
gboolean
quartier_provenance_init (QuartierProvenance *self,
                          const QuartierDataPlace *table,
                          GStringChunk *strings,
                          GError **error)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GList) keys = NULL;
  QuartierDataPlace list;
  const char *sector;

  if (!quartier_data_get_object (table, "sources", &list, error)
      || !quartier_data_get_optional_string (table, "sector", &sector, error))
    return FALSE;
  keys = json_object_get_members (list.object);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      g_autofree char *line = NULL;
      QuartierDataPlace source;

      if (!quartier_data_get_object (&list, l->data, &source, error))
        return FALSE;
      line = source_line (&source, error);
      if (line == NULL)
        return FALSE;
      g_hash_table_insert (sources, g_string_chunk_insert_const (strings, l->data),
                           g_string_chunk_insert_const (strings, line));
    }
  self->sources = g_steal_pointer (&sources);
  self->strings = strings;
  self->sector = sector != NULL ? g_string_chunk_insert_const (strings, sector) : NULL;
  return TRUE;
}

void
quartier_provenance_clear (QuartierProvenance *self)
{
  g_clear_pointer (&self->sources, g_hash_table_unref);
}

gboolean
quartier_provenance_read_evidence (const QuartierDataPlace *row,
                                   QuartierEvidence *out,
                                   GError **error)
{
  static const char *const words[] = { "found", "derived", "recalled", "assumed" };
  const char *word;

  if (!quartier_data_get_string (row, "evidence", &word, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *out = (QuartierEvidence)i;
        return TRUE;
      }
  quartier_data_fail (row, QUARTIER_ERROR_FORMAT, error,
                      "evidence: \"%s\" is not known; write found, derived, recalled or assumed",
                      word);
  return FALSE;
}

static const char *
keep (const QuartierProvenance *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/**
 * quartier_provenance_read_row:
 * @row: one element of a table's rows
 * @out: (out): the factor; its strings live in the chunk given at init. Untouched on error
 * @error: %QUARTIER_ERROR_FORMAT if id, value, unit, region, source or evidence is missing, the
 *   source is not among the table's, or a recalled or assumed row has no note;
 *   %QUARTIER_ERROR_RANGE if low > value or value > high
 */
gboolean
quartier_provenance_read_row (const QuartierProvenance *self,
                              const QuartierDataPlace *row,
                              QuartierFactor *out,
                              GError **error)
{
  QuartierFactor factor = { 0 };
  const char *id, *unit, *region, *key, *at, *note;
  double year;

  if (!quartier_data_get_string (row, "id", &id, error)
      || !quartier_data_get_number (row, "value", &factor.value, error)
      || !quartier_data_get_optional_number (row, "low", &factor.low, error)
      || !quartier_data_get_optional_number (row, "high", &factor.high, error)
      || !quartier_data_get_string (row, "unit", &unit, error)
      || !quartier_data_get_string (row, "region", &region, error)
      || !quartier_data_get_optional_number (row, "year", &year, error)
      || !quartier_data_get_string (row, "source", &key, error)
      || !quartier_data_get_optional_string (row, "at", &at, error)
      || !quartier_provenance_read_evidence (row, &factor.evidence, error)
      || !quartier_data_get_optional_string (row, "note", &note, error))
    return FALSE;
  factor.source = g_hash_table_lookup (self->sources, key);
  if (factor.source == NULL)
    {
      quartier_data_fail (row, QUARTIER_ERROR_FORMAT, error,
                          "source: \"%s\" is not among the table's sources; add it there", key);
      return FALSE;
    }
  if (note == NULL && factor.evidence >= QUARTIER_EVIDENCE_RECALLED)
    {
      quartier_data_fail (row, QUARTIER_ERROR_FORMAT, error,
                          "a recalled or assumed row needs a note that says why");
      return FALSE;
    }
  if (factor.low > factor.value || factor.value > factor.high)
    {
      quartier_data_fail (row, QUARTIER_ERROR_RANGE, error,
                          "value %g is outside %g…%g; low, value and high must rise", factor.value,
                          factor.low, factor.high);
      return FALSE;
    }
  factor.id = g_string_chunk_insert (self->strings, id);
  factor.unit = keep (self, unit);
  factor.region = keep (self, region);
  factor.year = isnan (year) ? 0 : (int)year;
  factor.at = keep (self, at);
  factor.note = keep (self, note);
  factor.sector = self->sector;
  *out = factor;
  return TRUE;
}
