/* Cases for other programs, and a case as a plan. */
#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "io/case-text.h"
#include "io/factor-json.h"
#include "io/json-write.h"

static void
append_text (GString *out, gboolean *first, int indent, const char *key, const char *text)
{
  quartier_json_append_key (out, first, indent, key);
  if (text != NULL)
    quartier_json_append_string (out, text);
  else
    g_string_append (out, "null");
}

static void
append_number (GString *out, gboolean *first, int indent, const char *key, double number)
{
  quartier_json_append_key (out, first, indent, key);
  quartier_json_append_number (out, number);
}

static void
append_flag (GString *out, gboolean *first, const char *key, gboolean flag)
{
  quartier_json_append_key (out, first, -1, key);
  g_string_append (out, flag ? "true" : "false");
}

static double
year_or_nan (int year)
{
  return year != 0 ? year : NAN;
}

/* What a list shows of a case. */
static void
append_head (GString *out, gboolean *first, int indent, const QuartierCase *one)
{
  append_text (out, first, indent, "id", one->id);
  append_text (out, first, indent, "pack", one->pack);
  append_text (out, first, indent, "name", one->name);
  append_text (out, first, indent, "name_local", one->name_local);
  append_text (out, first, indent, "city", one->city);
  append_text (out, first, indent, "country", one->country);
  append_text (out, first, indent, "scope", one->scope);
  append_number (out, first, indent, "lat", one->lat);
  append_number (out, first, indent, "lon", one->lon);
  append_number (out, first, indent, "built_from", year_or_nan (one->built_from));
  append_number (out, first, indent, "built_to", year_or_nan (one->built_to));
  quartier_json_append_key (out, first, indent, "themes");
  for (int i = 0; one->themes[i] != NULL; i++)
    {
      g_string_append (out, i == 0 ? "[" : ", ");
      quartier_json_append_string (out, one->themes[i]);
    }
  g_string_append (out, one->themes[0] == NULL ? "[]" : "]");
}

/* As the list prints them; the JSON of "cases list". */
char *
quartier_cases_to_json (const QuartierCase *const *cases, gsize n)
{
  GString *out = g_string_new ("[");

  for (gsize i = 0; i < n; i++)
    {
      gboolean first = TRUE;

      g_string_append (out, i > 0 ? ",\n  {" : "\n  {");
      append_head (out, &first, -1, cases[i]);
      append_flag (out, &first, "measured", cases[i]->measured);
      append_number (out, &first, -1, "figures", (double)cases[i]->n_figures);
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n]\n");
  return g_string_free (out, FALSE);
}

static void
append_figure (GString *out, const QuartierCase *one, const QuartierCaseFigure *figure)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  append_text (out, &first, -1, "indicator",
               figure->indicator != NULL ? figure->indicator->id : NULL);
  append_text (out, &first, -1, "label",
               figure->indicator != NULL ? figure->indicator->name : figure->label);
  append_number (out, &first, -1, "value", figure->value);
  append_number (out, &first, -1, "low", figure->low);
  append_number (out, &first, -1, "high", figure->high);
  append_text (out, &first, -1, "unit", figure->unit);
  append_text (out, &first, -1, "kind", quartier_case_kind_get_id (figure->kind));
  append_number (out, &first, -1, "year", figure->year);
  append_flag (out, &first, "year_approximate", figure->year_approximate);
  append_text (out, &first, -1, "source", figure->source->key);
  append_text (out, &first, -1, "evidence", quartier_evidence_get_id (figure->evidence));
  append_text (out, &first, -1, "note", figure->note);
  append_text (out, &first, -1, "like", figure->like);
  if (figure->city_of != NULL)
    {
      append_text (out, &first, -1, "city_of", figure->city_of->id);
      append_number (out, &first, -1, "less_here_share",
                     quartier_case_find_reduction (one, figure));
    }
  g_string_append_c (out, '}');
}

/* What is looked for in every case and was not found in this one: null, never a guess. */
static void
append_missing (GString *out, const QuartierCaseLibrary *library, const QuartierCase *one)
{
  gboolean any = FALSE;
  gsize n;
  const QuartierCaseIndicator *indicators = quartier_case_library_list_indicators (library, &n);

  g_string_append_c (out, '[');
  for (gsize i = 0; i < n; i++)
    if (quartier_case_find_figure (one, indicators[i].id) == NULL)
      {
        g_string_append (out, any ? ", " : "");
        quartier_json_append_string (out, indicators[i].id);
        any = TRUE;
      }
  g_string_append_c (out, ']');
}

static void
append_texts (GString *out, const QuartierCase *one)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (int h = 0; h < QUARTIER_N_CASE_HEADINGS; h++)
    {
      if (one->n_texts[h] == 0)
        continue;
      quartier_json_append_key (out, &first, 4, quartier_case_heading_get_id (h));
      g_string_append_c (out, '[');
      for (gsize i = 0; i < one->n_texts[h]; i++)
        {
          gboolean inside = TRUE;

          g_string_append (out, i > 0 ? ",\n      {" : "\n      {");
          append_text (out, &inside, -1, "topic", one->texts[h][i].topic);
          append_text (out, &inside, -1, "text", one->texts[h][i].text);
          g_string_append_c (out, '}');
        }
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, '}');
}

static void
append_sources (GString *out, const QuartierCase *one)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (gsize i = 0; i < one->n_sources; i++)
    {
      const QuartierCaseSource *source = &one->sources[i];
      gboolean inside = TRUE;

      quartier_json_append_key (out, &first, 4, source->key);
      g_string_append_c (out, '{');
      append_text (out, &inside, -1, "title", source->title);
      append_text (out, &inside, -1, "publisher", source->publisher);
      append_number (out, &inside, -1, "year", year_or_nan (source->year));
      append_flag (out, &inside, "year_approximate", source->year_approximate);
      append_text (out, &inside, -1, "url", source->url);
      append_text (out, &inside, -1, "accessed", source->accessed);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, '}');
}

/* All that is held of a case. */
char *
quartier_case_to_json (const QuartierCaseLibrary *library, const QuartierCase *one)
{
  GString *out = g_string_new ("{");
  gboolean first = TRUE;

  append_head (out, &first, 2, one);
  quartier_json_append_key (out, &first, 2, "figures");
  for (gsize i = 0; i < one->n_figures; i++)
    {
      g_string_append (out, i == 0 ? "[\n    " : ",\n    ");
      append_figure (out, one, &one->figures[i]);
    }
  g_string_append (out, one->n_figures == 0 ? "[]" : "]");
  quartier_json_append_key (out, &first, 2, "missing");
  append_missing (out, library, one);
  quartier_json_append_key (out, &first, 2, "texts");
  append_texts (out, one);
  quartier_json_append_key (out, &first, 2, "sources");
  append_sources (out, one);
  g_string_append (out, "\n}\n");
  return g_string_free (out, FALSE);
}

/* Matches */

char *
quartier_case_matches_to_json (const GArray *matches)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < matches->len; i++)
    {
      const QuartierCaseMatch *match = &g_array_index (matches, QuartierCaseMatch, i);
      gboolean first = TRUE, inside = TRUE;

      g_string_append (out, i > 0 ? ",\n  {" : "\n  {");
      append_text (out, &first, -1, "id", match->one->id);
      append_text (out, &first, -1, "name", match->one->name);
      append_text (out, &first, -1, "country", match->one->country);
      append_number (out, &first, -1, "distance", match->distance);
      append_number (out, &first, -1, "confidence_share", match->confidence_share);
      quartier_json_append_key (out, &first, -1, "why");
      g_string_append_c (out, '{');
      for (int t = 0; t < QUARTIER_N_CASE_TRAITS; t++)
        {
          const QuartierCaseWhy *why = &match->why[t];
          gboolean deep = TRUE;

          quartier_json_append_key (out, &inside, 4, quartier_case_trait_get_id (t));
          g_string_append_c (out, '{');
          append_number (out, &deep, -1, "plan", why->plan);
          append_number (out, &deep, -1, "case", why->other);
          append_text (out, &deep, -1, "unit", why->unit);
          append_number (out, &deep, -1, "distance", why->distance);
          g_string_append_c (out, '}');
        }
      g_string_append (out, "}}");
    }
  g_string_append (out, "\n]\n");
  return g_string_free (out, FALSE);
}

/* A case as a plan */

/* A square about the pin, its sides along the meridians. Degrees of the WGS 84 ellipsoid to the
 * first order: good to a tenth of a per cent, and the pin is known to some hundred metres. */
static void
append_square (GString *out, const QuartierCase *one, double site_m2)
{
  const double lat_rad = one->lat * G_PI / 180, e2 = 0.00669437999014, a_m = 6378137;
  const double w2 = 1 - e2 * sin (lat_rad) * sin (lat_rad);
  const double lat_m = G_PI / 180 * a_m * (1 - e2) / pow (w2, 1.5);
  const double lon_m = G_PI / 180 * a_m * cos (lat_rad) / sqrt (w2);
  const double half = sqrt (site_m2) / 2;
  static const int corners[5][2] = { { -1, -1 }, { 1, -1 }, { 1, 1 }, { -1, 1 }, { -1, -1 } };

  g_string_append (out, "{\"type\": \"Polygon\", \"coordinates\": [[");
  for (int i = 0; i < 5; i++)
    {
      g_string_append (out, i > 0 ? ", [" : "[");
      quartier_json_append_number (out,
                                   round ((one->lon + corners[i][0] * half / lon_m) * 1e9) / 1e9);
      g_string_append (out, ", ");
      quartier_json_append_number (out,
                                   round ((one->lat + corners[i][1] * half / lat_m) * 1e9) / 1e9);
      g_string_append_c (out, ']');
    }
  g_string_append (out, "]]}");
}

static void
append_known (GString *out, gboolean *first, const char *key, double number)
{
  if (!isnan (number))
    append_number (out, first, -1, key, number);
}

static void
append_properties (GString *out, const QuartierCase *one, const char *name, double site_m2)
{
  const QuartierCaseInputs *inputs = &one->inputs;
  gboolean first = TRUE, inside = TRUE;

  g_string_append_c (out, '{');
  append_text (out, &first, -1, "kind", "district");
  append_text (out, &first, -1, "scenario", "case");
  append_text (out, &first, -1, "name", name);
  append_known (out, &first, "residents", inputs->residents);
  append_known (out, &first, "dwellings", inputs->dwellings);
  append_known (out, &first, "jobs", inputs->jobs);
  append_known (out, &first, "gfa_m2", inputs->gfa_m2);
  append_known (out, &first, "far",
                isnan (inputs->gfa_m2) ? inputs->far : inputs->gfa_m2 / site_m2);
  if (inputs->standard != NULL)
    append_text (out, &first, -1, "standard", inputs->standard);
  if (inputs->heat != NULL)
    {
      quartier_json_append_key (out, &first, -1, "supply");
      g_string_append_c (out, '{');
      append_text (out, &inside, -1, "heat", inputs->heat);
      g_string_append_c (out, '}');
    }
  if (inputs->n_mix > 0)
    {
      inside = TRUE;
      quartier_json_append_key (out, &first, -1, "mix");
      g_string_append_c (out, '{');
      for (gsize i = 0; i < inputs->n_mix; i++)
        append_number (out, &inside, -1, inputs->mix[i].land_use, inputs->mix[i].share);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, '}');
}

/**
 * quartier_case_to_plan:
 * @name: (nullable): of the plan and its district; %NULL for the case's own
 * @scenario: (nullable): name of its scenario; %NULL for English
 * @error: %QUARTIER_ERROR_UNSUPPORTED where its area is not known
 *
 * Returns: (transfer full): a plan file of one district with what the case's own facts say; its
 *   shape is a square of the case's area about its pin, and no outline
 */
char *
quartier_case_to_plan (const QuartierCase *one,
                       const char *name,
                       const char *scenario,
                       GError **error)
{
  const QuartierCaseInputs *inputs = &one->inputs;
  const double site_m2
      = !isnan (inputs->site_m2) ? inputs->site_m2 : 1e4 * inputs->residents / inputs->residents_ha;
  GString *out;
  gboolean first = TRUE;

  if (!(site_m2 > 0))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                   _ ("its area is not known, so it makes no plan; choose a case with an area"));
      return NULL;
    }
  out = g_string_new ("{\"type\": \"FeatureCollection\",\n \"quartier\": {\"format\": 1, ");
  append_text (out, &first, -1, "title", name != NULL ? name : one->name);
  g_string_append (out, ", \"place\": {");
  first = TRUE;
  append_text (out, &first, -1, "climate", inputs->climate);
  append_text (out, &first, -1, "country", inputs->country);
  g_string_append (out, "},\n  \"scenarios\": [{\"id\": \"case\", \"name\": ");
  quartier_json_append_string (out, scenario != NULL ? scenario : "As the case's facts say");
  g_string_append (out, "}]},\n \"features\": [\n  {\"type\": \"Feature\", \"id\": "
                        "\"quarter\", \"geometry\": ");
  append_square (out, one, site_m2);
  g_string_append (out, ",\n   \"properties\": ");
  append_properties (out, one, name != NULL ? name : one->name, site_m2);
  g_string_append (out, "}]}\n");
  return g_string_free (out, FALSE);
}
