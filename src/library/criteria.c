/* Criteria of finance from their tables, and their thresholds at a place. */

#include <string.h>

#include "base/quartier-error.h"
#include "library/json-reader.h"
#include "library/provenance.h"
#include "library/quartier-library-private.h"

#define MAX_STEPS 8

/* A threshold as the table names it: one row, or one from each of some years on. */
typedef struct
{
  int n;
  int from_year[MAX_STEPS];
  const char *row[MAX_STEPS];
  const char *times; /* (nullable) */
} Threshold;

struct _QuartierCriterionRow
{
  QuartierCriterion criterion;
  const char *const *regions; /* (nullable): where it holds */
  Threshold applies[QUARTIER_MAX_CONDITIONS];
  Threshold conditions[QUARTIER_MAX_CONDITIONS];
  GPtrArray *lists; /* owns the arrays of strings */
};

/* What one table is read with. */
typedef struct
{
  const QuartierFactors *factors;
  GStringChunk *strings;
  QuartierProvenance provenance;
  QuartierDataPlace sources;
  const char *title;
  const char *const *regions;
  QuartierCriterionKind kind;
} Reader;

void
quartier_criterion_row_free (QuartierCriterionRow *self)
{
  g_ptr_array_unref (self->lists);
  g_free (self);
}

static const char *
keep (const Reader *reader, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (reader->strings, text) : NULL;
}

/* An array of texts; @out is %NULL where the member is missing. */
static gboolean
read_texts (const Reader *reader,
            const QuartierDataPlace *place,
            const char *member,
            GPtrArray *lists,
            const char *const **out,
            GError **error)
{
  JsonArray *list;
  const char **texts;
  guint n;

  *out = NULL;
  if (!json_object_has_member (place->object, member)
      || json_object_get_null_member (place->object, member))
    return TRUE;
  if (!quartier_data_get_array (place, member, &list, error))
    return FALSE;
  n = json_array_get_length (list);
  texts = g_new0 (const char *, n + 1);
  g_ptr_array_add (lists, texts);
  for (guint i = 0; i < n; i++)
    {
      const char *text = json_array_get_string_element (list, i);

      if (text == NULL)
        {
          quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error, "%s: element %u is not a text",
                              member, i);
          return FALSE;
        }
      texts[i] = keep (reader, text);
    }
  *out = texts;
  return TRUE;
}

/* Whether some row's id is @row, or @row with a region in it. */
static gboolean
is_held (const QuartierFactors *factors, const char *row)
{
  const char *member = strrchr (row, '.');
  const gsize base = member != NULL ? (gsize)(member - row) : 0;

  if (member == NULL)
    return FALSE;
  if (quartier_factors_find (factors, row) != NULL)
    return TRUE;
  for (guint i = 0; i < factors->rows->len; i++)
    {
      const char *id = ((const QuartierFactor *)factors->rows->pdata[i])->id;

      if (strncmp (id, row, base + 1) == 0 && g_str_has_suffix (id, member))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_row_name (const Reader *reader,
               const QuartierDataPlace *place,
               const char *text,
               const char **out,
               GError **error)
{
  if (!is_held (reader->factors, text))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "threshold: %s is not held; add it to factors/criteria.json", text);
      return FALSE;
    }
  *out = keep (reader, text);
  return TRUE;
}

static gboolean
read_steps (const Reader *reader, const QuartierDataPlace *place, Threshold *out, GError **error)
{
  JsonArray *list;

  if (!quartier_data_get_array (place, "by_year", &list, error))
    return FALSE;
  if (json_array_get_length (list) > MAX_STEPS)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "by_year has %u steps; at most %d are read", json_array_get_length (list),
                          MAX_STEPS);
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierDataPlace step;
      const char *row;
      double year;

      if (!quartier_data_get_element (place, "by_year", list, i, &step, error)
          || !quartier_data_get_number (&step, "from", &year, error)
          || !quartier_data_get_string (&step, "threshold", &row, error)
          || !read_row_name (reader, &step, row, &out->row[i], error))
        return FALSE;
      out->from_year[i] = (int)year;
      out->n++;
    }
  return TRUE;
}

static gboolean
read_threshold (const Reader *reader,
                const QuartierDataPlace *place,
                QuartierCondition *condition,
                Threshold *out,
                GError **error)
{
  const char *text, *times;

  condition->against = QUARTIER_N_INDICATORS;
  if (!quartier_data_get_optional_string (place, "times", &times, error)
      || (times != NULL && !read_row_name (reader, place, times, &out->times, error)))
    return FALSE;
  if (json_object_has_member (place->object, "by_year"))
    return read_steps (reader, place, out, error);
  if (!quartier_data_get_string (place, "threshold", &text, error))
    return FALSE;
  if (quartier_indicator_from_id (text, &condition->against))
    return TRUE;
  out->n = 1;
  out->from_year[0] = G_MININT;
  return read_row_name (reader, place, text, &out->row[0], error);
}

static gboolean
read_condition (const Reader *reader,
                const QuartierDataPlace *place,
                GPtrArray *lists,
                QuartierCondition *out,
                Threshold *threshold,
                GError **error)
{
  const char *indicator, *comparison, *either, *means;

  if (!quartier_data_get_string (place, "indicator", &indicator, error)
      || !quartier_data_get_string (place, "comparison", &comparison, error)
      || !quartier_data_get_optional_string (place, "either", &either, error)
      || !quartier_data_get_optional_string (place, "means", &means, error)
      || !read_texts (reader, place, "of", lists, &out->of, error)
      || !read_threshold (reader, place, out, threshold, error))
    return FALSE;
  if (!quartier_indicator_from_id (indicator, &out->indicator))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "indicator: \"%s\" is not known; give one of engine/criteria.h",
                          indicator);
      return FALSE;
    }
  if (!quartier_comparison_from_id (comparison, &out->comparison))
    {
      quartier_data_fail (
          place, QUARTIER_ERROR_FORMAT, error,
          "comparison: \"%s\" is not known; write at-least, at-most, above or below", comparison);
      return FALSE;
    }
  if ((out->indicator == QUARTIER_INDICATOR_TO_STANDARD) != (out->of != NULL))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "of: standards are named for floor_to_standard_share, and for it alone");
      return FALSE;
    }
  out->either = keep (reader, either);
  out->means = keep (reader, means);
  return TRUE;
}

static gboolean
read_conditions (const Reader *reader,
                 const QuartierDataPlace *place,
                 const char *member,
                 GPtrArray *lists,
                 QuartierCondition *conditions,
                 Threshold *thresholds,
                 int *n,
                 GError **error)
{
  JsonArray *list;

  if (!quartier_data_get_array (place, member, &list, error))
    return FALSE;
  if (json_array_get_length (list) > QUARTIER_MAX_CONDITIONS)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "%s: %u are too many; at most %d are read", member,
                          json_array_get_length (list), QUARTIER_MAX_CONDITIONS);
      return FALSE;
    }
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierDataPlace item;

      if (!quartier_data_get_element (place, member, list, i, &item, error)
          || !read_condition (reader, &item, lists, &conditions[i], &thresholds[i], error))
        return FALSE;
      (*n)++;
    }
  return TRUE;
}

static gboolean
read_source (const Reader *reader,
             const QuartierDataPlace *place,
             QuartierCriterion *out,
             GError **error)
{
  QuartierDataPlace source;
  const char *key, *url;

  if (!quartier_data_get_string (place, "source", &key, error))
    return FALSE;
  out->source = g_hash_table_lookup (reader->provenance.sources, key);
  if (out->source == NULL)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "source: \"%s\" is not among the table's sources; add it there", key);
      return FALSE;
    }
  if (!quartier_data_get_object (&reader->sources, key, &source, error)
      || !quartier_data_get_optional_string (&source, "url", &url, error)
      || !quartier_provenance_read_evidence (place, &out->evidence, error))
    return FALSE;
  out->url = keep (reader, url);
  return TRUE;
}

static gboolean
read_criterion (const Reader *reader,
                const QuartierDataPlace *place,
                QuartierCriterionRow *row,
                GError **error)
{
  QuartierCriterion *out = &row->criterion;
  const char *id, *title, *sector, *text, *at, *note, *decides;

  if (!quartier_data_get_string (place, "id", &id, error)
      || !quartier_data_get_string (place, "title", &title, error)
      || !quartier_data_get_string (place, "sector", &sector, error)
      || !quartier_data_get_string (place, "text", &text, error)
      || !quartier_data_get_optional_string (place, "at", &at, error)
      || !quartier_data_get_optional_string (place, "note", &note, error)
      || !quartier_data_get_optional_string (place, "decides", &decides, error)
      || !read_source (reader, place, out, error)
      || !read_texts (reader, place, "documents", row->lists, &out->documents, error)
      || !read_conditions (reader, place, "conditions", row->lists, out->conditions,
                           row->conditions, &out->n_conditions, error)
      || (json_object_has_member (place->object, "applies")
          && !read_conditions (reader, place, "applies", row->lists, out->applies, row->applies,
                               &out->n_applies, error)))
    return FALSE;
  if (note == NULL && out->evidence >= QUARTIER_EVIDENCE_RECALLED)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "a recalled or assumed criterion needs a note that says why");
      return FALSE;
    }
  out->id = keep (reader, id);
  out->title = keep (reader, title);
  out->group = reader->title;
  out->kind = reader->kind;
  out->sector = keep (reader, sector);
  out->text = keep (reader, text);
  out->at = keep (reader, at);
  out->note = keep (reader, note);
  out->decides = keep (reader, decides);
  row->regions = reader->regions;
  return TRUE;
}

/**
 * quartier_criteria_read:
 * @root: of a file of criteria/
 * @factors: that hold the thresholds
 * @strings: where strings are kept
 * @out: (element-type QuartierCriterionRow): is added to
 * @error: %QUARTIER_ERROR_FORMAT, naming file and criterion
 */
gboolean
quartier_criteria_read (const QuartierDataPlace *root,
                        const QuartierFactors *factors,
                        GStringChunk *strings,
                        GPtrArray *out,
                        GError **error)
{
  Reader reader = { .factors = factors, .strings = strings };
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_free);
  const char *title, *kind;
  JsonArray *list;
  gboolean ok;

  if (!quartier_provenance_init (&reader.provenance, root, strings, error))
    return FALSE;
  ok = quartier_data_get_object (root, "sources", &reader.sources, error)
       && quartier_data_get_string (root, "title", &title, error)
       && quartier_data_get_string (root, "kind", &kind, error)
       && read_texts (&reader, root, "regions", lists, &reader.regions, error)
       && quartier_data_get_array (root, "criteria", &list, error);
  if (ok && !quartier_criterion_kind_from_id (kind, &reader.kind))
    {
      quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                          "kind: \"%s\" is not known; write taxonomy, catalogue, programme or "
                          "instrument",
                          kind);
      ok = FALSE;
    }
  reader.title = ok ? keep (&reader, title) : NULL;
  for (guint i = 0; ok && i < json_array_get_length (list); i++)
    {
      QuartierCriterionRow *row = g_new0 (QuartierCriterionRow, 1);
      QuartierDataPlace item;

      /* The regions are all rows': they live as long as the first that has them, and all do. */
      row->lists = i == 0 ? g_ptr_array_ref (lists) : g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (out, row);
      ok = quartier_data_get_element (root, "criteria", list, i, &item, error)
           && read_criterion (&reader, &item, row, error);
    }
  quartier_provenance_clear (&reader.provenance);
  return ok;
}

static gboolean
holds_in (const QuartierCriterionRow *row, const char *country)
{
  return row->regions == NULL || (country != NULL && g_strv_contains (row->regions, country));
}

static const QuartierFactor *
find_row (QuartierLibrary *self, const char *row, const QuartierMonthlyClimate *place)
{
  const char *dot = strrchr (row, '.');
  g_autofree char *base = g_strndup (row, (gsize)(dot - row));

  return quartier_library_get_factor_for (self, base, dot + 1, place);
}

/* Before the first of its years a threshold is that of the first. */
static void
resolve (QuartierLibrary *self,
         const Threshold *thresholds,
         int n,
         const QuartierMonthlyClimate *place,
         int year,
         QuartierCondition *conditions)
{
  for (int i = 0; i < n; i++)
    {
      const Threshold *threshold = &thresholds[i];
      int step = 0;

      if (threshold->times != NULL)
        conditions[i].times = find_row (self, threshold->times, place);
      while (step + 1 < threshold->n && threshold->from_year[step + 1] <= year)
        step++;
      if (threshold->n > 0)
        conditions[i].threshold = find_row (self, threshold->row[step], place);
    }
}

/**
 * quartier_library_make_criteria:
 * @place: where; its country decides which criteria hold
 * @year: whose thresholds apply
 *
 * Returns: (transfer full) (element-type QuartierCriterion): in the order to show them: acts,
 *   catalogues, programmes, instruments; they borrow from the library
 */
GPtrArray *
quartier_library_make_criteria (QuartierLibrary *self,
                                const QuartierMonthlyClimate *place,
                                int year)
{
  GPtrArray *criteria = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), criteria);
  g_return_val_if_fail (place != NULL, criteria);

  for (int kind = 0; kind < QUARTIER_N_CRITERION_KINDS; kind++)
    for (guint i = 0; i < self->criteria->len; i++)
      {
        const QuartierCriterionRow *row = self->criteria->pdata[i];
        QuartierCriterion *criterion;

        if ((int)row->criterion.kind != kind || !holds_in (row, place->country))
          continue;
        criterion = g_memdup2 (&row->criterion, sizeof row->criterion);
        resolve (self, row->applies, criterion->n_applies, place, year, criterion->applies);
        resolve (self, row->conditions, criterion->n_conditions, place, year,
                 criterion->conditions);
        g_ptr_array_add (criteria, criterion);
      }
  return criteria;
}
