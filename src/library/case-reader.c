/*
 * A case is read strictly: a figure without unit, kind, year or source is none. Messages name the
 * case and the figure, so that whoever wrote a pack finds the line.
 */
#include "library/case-reader.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/quartier-error.h"
#include "library/case-likeness.h"
#include "library/provenance.h"

static const char *
keep (const QuartierCaseReader *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static gboolean
read_choice (const QuartierDataPlace *place,
             const char *member,
             const char *const *words,
             gsize n,
             int *out,
             GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  const char *word;

  if (!quartier_data_get_string (place, member, &word, error))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      if (g_str_equal (words[i], word))
        {
          *out = (int)i;
          return TRUE;
        }
      /* Translators: between the last two of a list of ids. */
      g_string_append_printf (known, "%s%s", i == 0 ? "" : i + 1 < n ? ", " : _ (" or "), words[i]);
    }
  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                      _ ("%s: \"%.40s\" is not known; write %s"), member, word, known->str);
  return FALSE;
}

static gboolean
read_between (const QuartierDataPlace *place,
              const char *member,
              gboolean required,
              double least,
              double most,
              double *out,
              GError **error)
{
  if (!(required ? quartier_data_get_number (place, member, out, error)
                 : quartier_data_get_optional_number (place, member, out, error)))
    return FALSE;
  if (isnan (*out) || (*out >= least && *out <= most))
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_RANGE, error,
                      _ ("%s: %g is out of range; write %g to %g"), member, *out, least, most);
  return FALSE;
}

/* 0 where it is missing. */
static gboolean
read_year (
    const QuartierDataPlace *place, const char *member, gboolean required, int *out, GError **error)
{
  double year;

  if (!read_between (place, member, required, 1800, 2100, &year, error))
    return FALSE;
  if (!isnan (year) && year != floor (year))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("%s: %g is no whole year; write one like 2019"), member, year);
      return FALSE;
    }
  *out = isnan (year) ? 0 : (int)year;
  return TRUE;
}

static gboolean
read_approximate (const QuartierDataPlace *place, gboolean *out, GError **error)
{
  *out = FALSE;
  return !json_object_has_member (place->object, "year_approximate")
         || quartier_data_get_boolean (place, "year_approximate", out, error);
}

static gboolean
check_country (const QuartierDataPlace *place, const char *country, GError **error)
{
  if (strlen (country) == 2 && g_ascii_isupper (country[0]) && g_ascii_isupper (country[1]))
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                      _ ("country: \"%.40s\" is no ISO code; write two capitals, like DE"),
                      country);
  return FALSE;
}

/* Indicators */

gboolean
quartier_case_reader_read_indicators (QuartierCaseReader *self,
                                      const QuartierDataPlace *root,
                                      GError **error)
{
  JsonArray *list;

  if (!quartier_data_get_array (root, "indicators", &list, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      QuartierDataPlace item;
      QuartierCaseIndicator read;

      if (!quartier_data_get_element (root, "indicators", list, i, &item, error)
          || !quartier_data_get_string (&item, "id", &read.id, error)
          || !quartier_data_get_string (&item, "unit", &read.unit, error)
          || !quartier_data_get_string (&item, "name", &read.name, error)
          || !quartier_data_get_string (&item, "definition", &read.definition, error)
          || !quartier_data_get_optional_string (&item, "like", &read.like, error)
          || !quartier_data_get_optional_number (&item, "least", &read.least, error)
          || !quartier_data_get_optional_number (&item, "most", &read.most, error))
        return FALSE;
      read = (QuartierCaseIndicator){ keep (self, read.id),
                                      keep (self, read.unit),
                                      keep (self, read.name),
                                      keep (self, read.definition),
                                      keep (self, read.like),
                                      read.least,
                                      read.most };
      g_array_append_val (self->indicators, read);
    }
  return TRUE;
}

static const QuartierCaseIndicator *
find_indicator (const QuartierCaseReader *self, const char *id)
{
  for (guint i = 0; i < self->indicators->len; i++)
    {
      const QuartierCaseIndicator *one
          = &g_array_index (self->indicators, QuartierCaseIndicator, i);

      if (g_str_equal (one->id, id))
        return one;
    }
  return NULL;
}

/* Sources */

static gboolean
is_web_address (const char *url)
{
  g_autoptr (GUri) uri = NULL;

  if (!g_str_has_prefix (url, "http://") && !g_str_has_prefix (url, "https://"))
    return FALSE;
  uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

/* A day of the calendar, like 2026-03-31. */
static gboolean
is_day (const char *text)
{
  int year, month, day, end = 0;

  return sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &end) == 3 && end == 10
         && text[end] == '\0' && strspn (text, "0123456789-") == 10 && year > 0 && month > 0 && day > 0
         && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

static gboolean
read_source (const QuartierCaseReader *self,
             const QuartierDataPlace *place,
             const char *key,
             QuartierCaseSource *out,
             GError **error)
{
  const char *title, *publisher, *url, *accessed;

  if (!quartier_data_get_string (place, "title", &title, error)
      || !quartier_data_get_optional_string (place, "publisher", &publisher, error)
      || !quartier_data_get_optional_string (place, "url", &url, error)
      || !quartier_data_get_optional_string (place, "accessed", &accessed, error)
      || !read_year (place, "year", FALSE, &out->year, error)
      || !read_approximate (place, &out->year_approximate, error))
    return FALSE;
  if (url != NULL && !is_web_address (url))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("url: \"%.60s\" is no address of the web; begin it with https://"),
                          url);
      return FALSE;
    }
  if (accessed != NULL && !is_day (accessed))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("accessed: \"%.40s\" is no day; write one like 2026-03-31"), accessed);
      return FALSE;
    }
  out->key = keep (self, key);
  out->title = keep (self, title);
  out->publisher = keep (self, publisher);
  out->url = keep (self, url);
  out->accessed = keep (self, accessed);
  return TRUE;
}

static gboolean
read_sources (const QuartierCaseReader *self,
              const QuartierDataPlace *root,
              QuartierCase *out,
              GError **error)
{
  g_autoptr (GList) keys = NULL;
  QuartierDataPlace list;

  if (!quartier_data_get_object (root, "sources", &list, error))
    return FALSE;
  keys = json_object_get_members (list.object);
  out->sources = g_new0 (QuartierCaseSource, g_list_length (keys) + 1);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      QuartierDataPlace source;
      g_autofree char *where = g_strdup_printf ("sources.%s", (const char *)l->data);

      if (!quartier_data_get_object (&list, l->data, &source, error))
        return FALSE;
      source.id = where;
      if (!read_source (self, &source, l->data, &out->sources[out->n_sources], error))
        return FALSE;
      out->n_sources++;
    }
  return TRUE;
}

/* Figures */

static gboolean
read_what (const QuartierCaseReader *self,
           const QuartierDataPlace *place,
           QuartierCaseFigure *out,
           GError **error)
{
  const char *indicator, *label;

  if (!quartier_data_get_optional_string (place, "indicator", &indicator, error)
      || !quartier_data_get_optional_string (place, "label", &label, error))
    return FALSE;
  if ((indicator == NULL) == (label == NULL))
    {
      quartier_data_fail (
          place, QUARTIER_ERROR_FORMAT, error, "%s",
          indicator == NULL
              ? _ ("it has neither indicator nor label; write one of indicator and label")
              : _ ("it has both indicator and label; write one of indicator and label"));
      return FALSE;
    }
  out->label = keep (self, label);
  if (indicator == NULL)
    return TRUE;
  out->indicator = find_indicator (self, indicator);
  if (out->indicator != NULL)
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_UNKNOWN_ID, error,
                      _ ("indicator: \"%.60s\" is not known; write one of those that "
                         "quartier-cli cases indicators lists, or a label instead"),
                      indicator);
  return FALSE;
}

/* Of the whole city: an indicator of the case's own that it is the like of, in the same unit. */
static gboolean
read_city (const QuartierCaseReader *self,
           const QuartierDataPlace *place,
           QuartierCaseFigure *out,
           GError **error)
{
  const char *id;

  if (!quartier_data_get_optional_string (place, "city_of", &id, error))
    return FALSE;
  if (id == NULL)
    return TRUE;
  out->city_of = find_indicator (self, id);
  if (out->city_of != NULL && out->label != NULL && g_str_equal (out->city_of->unit, out->unit))
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                      _ ("city_of: \"%.60s\" is no indicator of the same unit; write one beside a "
                         "label, or leave it out"),
                      id);
  return FALSE;
}

/* Of an indicator: there are no residents below none, and no share of trips above all. Of none: no figure of a
 * place has more digits than 1e15, in any unit. */
static gboolean
check_bounds (const QuartierDataPlace *place, const QuartierCaseFigure *figure, GError **error)
{
  const double values[] = { figure->low, figure->value, figure->high };
  const char *const members[] = { "low", "value", "high" },
                    *name = figure->indicator != NULL ? figure->indicator->id : figure->label;
  const double least = figure->indicator != NULL ? MAX (figure->indicator->least, -1e15) : -1e15;
  const double most = figure->indicator != NULL ? MIN (figure->indicator->most, 1e15) : 1e15;

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      if (values[i] < least)
        quartier_data_fail (place, QUARTIER_ERROR_RANGE, error,
                            _ ("%s: %g is less than a figure of %s can be; write %g or more"),
                            members[i], values[i], name, least);
      else if (values[i] > most)
        quartier_data_fail (place, QUARTIER_ERROR_RANGE, error,
                            _ ("%s: %g is more than a figure of %s can be; write %g or less"),
                            members[i], values[i], name, most);
      else
        continue;
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_figure (const QuartierDataPlace *place, const QuartierCaseFigure *figure, GError **error)
{
  if (!check_bounds (place, figure, error))
    return FALSE;
  if (figure->indicator != NULL && !g_str_equal (figure->indicator->unit, figure->unit))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("unit: \"%.40s\" is not that of %s; write %s"), figure->unit,
                          figure->indicator->id, figure->indicator->unit);
      return FALSE;
    }
  if (figure->low > figure->value || figure->value > figure->high)
    {
      const gboolean below = figure->low > figure->value;

      quartier_data_fail (place, QUARTIER_ERROR_RANGE, error,
                          below ? _ ("value %g is below low, %g; low, value and high must rise")
                                : _ ("value %g is above high, %g; low, value and high must rise"),
                          figure->value, below ? figure->low : figure->high);
      return FALSE;
    }
  if (figure->note == NULL && figure->evidence >= QUARTIER_EVIDENCE_RECALLED)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("note is missing; a recalled or assumed figure says why"));
      return FALSE;
    }
  if (figure->like != NULL && !quartier_case_likeness_is_known (figure->like))
    {
      quartier_data_fail (place, QUARTIER_ERROR_UNKNOWN_ID, error,
                          _ ("like: \"%.40s\" is no value of an estimate; leave it out"),
                          figure->like);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_figure (const QuartierCaseReader *self,
             const QuartierCase *owner,
             const QuartierDataPlace *place,
             QuartierCaseFigure *out,
             GError **error)
{
  static const char *const kinds[] = { "designed", "reported", "measured", "estimated" };
  const char *unit, *source, *note, *like;
  int kind;

  if (!read_what (self, place, out, error)
      || !quartier_data_get_number (place, "value", &out->value, error)
      || !quartier_data_get_optional_number (place, "low", &out->low, error)
      || !quartier_data_get_optional_number (place, "high", &out->high, error)
      || !quartier_data_get_string (place, "unit", &unit, error)
      || !read_choice (place, "kind", kinds, G_N_ELEMENTS (kinds), &kind, error)
      || !read_year (place, "year", TRUE, &out->year, error)
      || !read_approximate (place, &out->year_approximate, error)
      || !quartier_data_get_string (place, "source", &source, error)
      || !quartier_provenance_read_evidence (place, &out->evidence, error)
      || !quartier_data_get_optional_string (place, "note", &note, error)
      || !quartier_data_get_optional_string (place, "like", &like, error))
    return FALSE;
  for (gsize i = 0; i < owner->n_sources; i++)
    if (g_str_equal (owner->sources[i].key, source))
      out->source = &owner->sources[i];
  if (out->source == NULL)
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          _ ("source: \"%.40s\" is not among the case's sources; add it there"),
                          source);
      return FALSE;
    }
  out->kind = (QuartierCaseKind)kind;
  out->unit = keep (self, unit);
  out->note = keep (self, note);
  out->like = keep (self, like);
  if (!read_city (self, place, out, error) || !check_figure (place, out, error))
    return FALSE;
  if (out->like == NULL && out->indicator != NULL)
    out->like = out->indicator->like;
  return TRUE;
}

static gboolean
read_figures (const QuartierCaseReader *self,
              const QuartierDataPlace *root,
              QuartierCase *out,
              GError **error)
{
  JsonArray *list;
  guint n;

  if (!quartier_data_get_array (root, "figures", &list, error))
    return FALSE;
  n = json_array_get_length (list);
  out->figures = g_new0 (QuartierCaseFigure, n + 1);
  for (guint i = 0; i < n; i++)
    {
      QuartierDataPlace item;
      const char *name;

      if (!quartier_data_get_element (root, "figures", list, i, &item, error)
          || !quartier_data_get_optional_string (&item, "indicator", &name, error))
        return FALSE;
      item.id = name;
      if (!read_figure (self, out, &item, &out->figures[i], error))
        return FALSE;
      out->measured |= out->figures[i].kind == QUARTIER_CASE_MEASURED;
      out->n_figures++;
    }
  return TRUE;
}

/* Texts */

static gboolean
read_heading (const QuartierCaseReader *self,
              const QuartierDataPlace *texts,
              QuartierCaseHeading heading,
              QuartierCase *out,
              GError **error)
{
  const char *name = quartier_case_heading_get_id (heading);
  JsonArray *list;
  guint n;

  if (!json_object_has_member (texts->object, name))
    return TRUE;
  if (!quartier_data_get_array (texts, name, &list, error))
    return FALSE;
  n = json_array_get_length (list);
  out->texts[heading] = g_new0 (QuartierCaseText, n + 1);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      QuartierCaseText *text = &out->texts[heading][i];
      QuartierDataPlace item;
      const char *topic, *words;

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        text->text = keep (self, json_node_get_string (node));
      else if (!quartier_data_get_element (texts, name, list, i, &item, error)
               || !quartier_data_get_optional_string (&item, "topic", &topic, error)
               || !quartier_data_get_string (&item, "text", &words, error))
        return FALSE;
      else
        *text = (QuartierCaseText){ keep (self, topic), keep (self, words) };
      out->n_texts[heading]++;
    }
  return TRUE;
}

/* A heading misspelt would lose what stands under it. */
static gboolean
check_headings (const QuartierDataPlace *texts, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (texts->object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      gboolean known = FALSE;

      for (int h = 0; h < QUARTIER_N_CASE_HEADINGS; h++)
        known |= g_str_equal (l->data, quartier_case_heading_get_id ((QuartierCaseHeading)h));
      if (!known)
        {
          quartier_data_fail (texts, QUARTIER_ERROR_UNKNOWN_ID, error,
                              _ ("\"%.40s\" is no heading; write done, worked, wrong, transfers "
                                 "or doubts"),
                              (const char *)l->data);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_texts (const QuartierCaseReader *self,
            const QuartierDataPlace *root,
            QuartierCase *out,
            GError **error)
{
  QuartierDataPlace texts;

  if (!json_object_has_member (root->object, "texts"))
    return TRUE;
  if (!quartier_data_get_object (root, "texts", &texts, error))
    return FALSE;
  texts.id = "texts";
  if (!check_headings (&texts, error))
    return FALSE;
  for (int h = 0; h < QUARTIER_N_CASE_HEADINGS; h++)
    if (!read_heading (self, &texts, (QuartierCaseHeading)h, out, error))
      return FALSE;
  return TRUE;
}

/* Inputs */

static gboolean
read_catalogue_id (const QuartierCaseReader *self,
                   const QuartierDataPlace *place,
                   const char *member,
                   gboolean required,
                   QuartierCatalogue catalogue,
                   const char **out,
                   GError **error)
{
  const char *id;

  if (!(required ? quartier_data_get_string (place, member, &id, error)
                 : quartier_data_get_optional_string (place, member, &id, error)))
    return FALSE;
  *out = keep (self, id);
  if (id == NULL || quartier_library_find (self->library, catalogue, id) != NULL)
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_UNKNOWN_ID, error,
                      _ ("%s: \"%.40s\" is not known; write one that quartier-cli factors --ids "
                         "lists"),
                      member, id);
  return FALSE;
}

static gboolean
read_mix (const QuartierCaseReader *self,
          const QuartierDataPlace *inputs,
          QuartierCaseInputs *out,
          GError **error)
{
  g_autoptr (GList) uses = NULL;
  QuartierDataPlace mix;
  double sum = 0;

  if (!json_object_has_member (inputs->object, "mix"))
    return TRUE;
  if (!quartier_data_get_object (inputs, "mix", &mix, error))
    return FALSE;
  mix.id = "inputs.mix";
  uses = json_object_get_members (mix.object);
  out->mix = g_new0 (QuartierCaseShare, g_list_length (uses) + 1);
  for (GList *l = uses; l != NULL; l = l->next)
    {
      QuartierCaseShare *share = &out->mix[out->n_mix++];

      share->land_use = keep (self, l->data);
      if (!read_between (&mix, l->data, TRUE, 0, 1, &share->share, error))
        return FALSE;
      if (quartier_library_find (self->library, QUARTIER_CATALOGUE_LAND_USE, l->data) == NULL)
        {
          quartier_data_fail (&mix, QUARTIER_ERROR_UNKNOWN_ID, error,
                              _ ("\"%.40s\" is no land use; write one that quartier-cli factors "
                                 "--ids lists"),
                              (const char *)l->data);
          return FALSE;
        }
      sum += share->share;
    }
  if (fabs (sum - 1) < 0.01)
    return TRUE;
  quartier_data_fail (&mix, QUARTIER_ERROR_RANGE, error,
                      _ ("the shares add up to %g; write shares of all floors, which add up to 1"),
                      sum);
  return FALSE;
}

static gboolean
read_inputs (const QuartierCaseReader *self,
             const QuartierDataPlace *root,
             QuartierCase *owner,
             GError **error)
{
  QuartierCaseInputs *out = &owner->inputs;
  const struct
  {
    const char *member;
    double *out;
    double most;
  } numbers[] = {
    { "site_m2", &out->site_m2, 1e12 },
    { "residents", &out->residents, 1e9 },
    { "dwellings", &out->dwellings, 1e9 },
    { "jobs", &out->jobs, 1e9 },
    { "gfa_m2", &out->gfa_m2, 1e12 },
    { "residents_ha", &out->residents_ha, 1e5 },
    { "dwellings_ha", &out->dwellings_ha, 1e5 },
    { "far", &out->far, 40 },
  };
  QuartierDataPlace inputs, supply;
  const char *note, *country;

  if (!quartier_data_get_object (root, "inputs", &inputs, error)
      || !read_catalogue_id (self, &inputs, "climate", TRUE, QUARTIER_CATALOGUE_CLIMATE,
                             &out->climate, error)
      || !quartier_data_get_optional_string (&inputs, "country", &country, error)
      || !read_catalogue_id (self, &inputs, "standard", FALSE, QUARTIER_CATALOGUE_STANDARD,
                             &out->standard, error)
      || !quartier_data_get_optional_string (&inputs, "note", &note, error)
      || !read_mix (self, &inputs, out, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!read_between (&inputs, numbers[i].member, FALSE, 0, numbers[i].most, numbers[i].out,
                       error))
      return FALSE;
  if (country != NULL && !check_country (&inputs, country, error))
    return FALSE;
  out->country = country != NULL ? keep (self, country) : owner->country;
  out->note = keep (self, note);
  if (!json_object_has_member (inputs.object, "supply"))
    return TRUE;
  if (!quartier_data_get_object (&inputs, "supply", &supply, error))
    return FALSE;
  supply.id = "inputs.supply";
  return read_catalogue_id (self, &supply, "heat", FALSE, QUARTIER_CATALOGUE_HEAT_SUPPLY,
                            &out->heat, error);
}

/* The head */

static gboolean
read_themes (const QuartierCaseReader *self,
             const QuartierDataPlace *root,
             QuartierCase *out,
             GError **error)
{
  const char *const *known = quartier_case_list_themes ();
  const char **themes;
  JsonArray *list;
  guint n;

  if (!quartier_data_get_array (root, "themes", &list, error))
    return FALSE;
  n = json_array_get_length (list);
  out->themes = themes = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      const char *theme = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

      if (theme == NULL || !g_strv_contains (known, theme))
        {
          g_autofree char *words = g_strjoinv (", ", (char **)known);

          quartier_data_fail (root, QUARTIER_ERROR_UNKNOWN_ID, error,
                              _ ("themes[%u] is not known; write one of %s"), i, words);
          return FALSE;
        }
      if (g_strv_contains (themes, theme))
        {
          quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                              _ ("themes[%u]: \"%s\" stands here twice; keep one"), i, theme);
          return FALSE;
        }
      themes[i] = keep (self, theme);
    }
  return TRUE;
}

static gboolean
read_place (const QuartierCaseReader *self,
            const QuartierDataPlace *root,
            QuartierCase *out,
            GError **error)
{
  QuartierDataPlace pin, built;
  const char *note;

  if (!quartier_data_get_object (root, "pin", &pin, error)
      || !read_between (&pin, "lat", TRUE, -90, 90, &out->lat, error)
      || !read_between (&pin, "lon", TRUE, -180, 180, &out->lon, error)
      || !quartier_data_get_optional_string (&pin, "note", &note, error))
    return FALSE;
  out->pin_note = note != NULL ? keep (self, note) : NULL;
  if (!json_object_has_member (root->object, "built"))
    return TRUE;
  if (!quartier_data_get_object (root, "built", &built, error))
    return FALSE;
  built.id = "built";
  if (!read_year (&built, "from", FALSE, &out->built_from, error)
      || !read_year (&built, "to", FALSE, &out->built_to, error))
    return FALSE;
  if (out->built_to == 0 || out->built_from <= out->built_to)
    return TRUE;
  quartier_data_fail (&built, QUARTIER_ERROR_RANGE, error,
                      _ ("from %d is after to %d; write the year the building began first"),
                      out->built_from, out->built_to);
  return FALSE;
}

static gboolean
read_head (const QuartierCaseReader *self,
           const QuartierDataPlace *root,
           const char *pack,
           QuartierCase *out,
           GError **error)
{
  g_autofree char *full = NULL;
  const char *id, *name, *local, *city, *country, *country_name, *scope;

  if (!quartier_data_get_string (root, "case", &id, error)
      || !quartier_data_get_string (root, "name", &name, error)
      || !quartier_data_get_optional_string (root, "name_local", &local, error)
      || !quartier_data_get_string (root, "city", &city, error)
      || !quartier_data_get_string (root, "country", &country, error)
      || !quartier_data_get_optional_string (root, "country_name", &country_name, error)
      || !quartier_data_get_string (root, "scope", &scope, error))
    return FALSE;
  if (!quartier_case_is_id (id))
    {
      quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                          _ ("case: \"%.40s\" is no id; write up to 64 small letters, figures and "
                             "hyphens, like my-quarter"),
                          id);
      return FALSE;
    }
  if (!check_country (root, country, error))
    return FALSE;
  full = pack != NULL ? g_strdup_printf ("%s:%s", pack, id) : g_strdup (id);
  out->id = keep (self, full);
  out->pack = keep (self, pack);
  out->name = keep (self, name);
  out->name_local = keep (self, local);
  out->city = keep (self, city);
  out->country = keep (self, country);
  out->country_name = keep (self, country_name != NULL ? country_name : country);
  out->scope = keep (self, scope);
  return TRUE;
}

void
quartier_case_free (QuartierCase *self)
{
  if (self == NULL)
    return;
  for (int h = 0; h < QUARTIER_N_CASE_HEADINGS; h++)
    g_free (self->texts[h]);
  g_free ((gpointer)self->themes);
  g_free (self->figures);
  g_free (self->sources);
  g_free (self->inputs.mix);
  g_free (self);
}

/**
 * quartier_case_reader_read:
 * @root: the JSON object of a case
 * @pack: (nullable): the pack it comes with, which goes before its id
 * @error: %QUARTIER_ERROR_FORMAT, %QUARTIER_ERROR_RANGE or %QUARTIER_ERROR_UNKNOWN_ID, naming the
 *   place in the case
 *
 * Returns: (transfer full): the case; its strings live in the reader's
 */
QuartierCase *
quartier_case_reader_read (const QuartierCaseReader *self,
                           const QuartierDataPlace *root,
                           const char *pack,
                           GError **error)
{
  QuartierCase *out = g_new0 (QuartierCase, 1);

  if (read_head (self, root, pack, out, error) && read_place (self, root, out, error)
      && read_themes (self, root, out, error) && read_sources (self, root, out, error)
      && read_figures (self, root, out, error) && read_texts (self, root, out, error)
      && read_inputs (self, root, out, error))
    return out;
  quartier_case_free (out);
  return NULL;
}
