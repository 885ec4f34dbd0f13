/* Cases for a terminal. */
#include "io/case-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/date-text.h"
#include "base/joined-text.h"
#include "io/text-table.h"
#include "library/unit-words.h"

/* What a case itself says; its catalogue is another. What a pack says stays as it is. */
static const char *
say (const char *text)
{
  return text == NULL || *text == '\0' ? text : dgettext (QUARTIER_CASES_DOMAIN, text);
}

/* As many decimals as the figure came with, at most three. */
static char *
number_text (double number)
{
  int decimals = 0;

  while (decimals < 3
         && fabs (number * pow (10, decimals) - round (number * pow (10, decimals))) > 1e-6)
    decimals++;
  return quartier_text_number (number, decimals);
}

static char *
years_text (const QuartierCase *one)
{
  if (one->built_from == 0 && one->built_to == 0)
    return g_strdup ("–");
  if (one->built_to == 0)
    return g_strdup_printf ("%d–", one->built_from);
  return g_strdup_printf ("%d–%d", one->built_from, one->built_to);
}

char *
quartier_cases_to_table (const QuartierCase *const *cases, gsize n)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("llllrl");
  GString *out = g_string_new (NULL);

  quartier_text_table_add (table, _ ("id"), _ ("name"), _ ("city"), _ ("built"), _ ("figures"),
                           _ ("measured"), NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *city = g_strdup_printf (_ ("%s, %s"), say (cases[i]->city), cases[i]->country);
      g_autofree char *built = years_text (cases[i]);
      g_autofree char *figures = g_strdup_printf ("%u", (guint)cases[i]->n_figures);

      quartier_text_table_add (table, cases[i]->id, say (cases[i]->name), city, built, figures,
                               cases[i]->measured ? _ ("yes") : "", NULL);
    }
  quartier_text_table_append (table, 0, out);
  g_string_append_c (out, '\n');
  g_string_append_printf (out, ngettext ("%u case", "%u cases", n), (guint)n);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}

/* A year is a name, not an amount. */
static char *
value_text (const QuartierCaseFigure *figure)
{
  return g_str_equal (figure->unit, "year") ? g_strdup_printf ("%.0f", figure->value)
                                            : number_text (figure->value);
}

static void
add_figure (QuartierTextTable *table, const QuartierCaseFigure *figure)
{
  g_autofree char *value = value_text (figure);
  g_autofree char *low = number_text (figure->low);
  g_autofree char *high = number_text (figure->high);
  g_autofree char *range
      = isnan (figure->low) ? g_strdup ("") : g_strdup_printf ("%s … %s", low, high);
  g_autofree char *year
      = g_strdup_printf (figure->year_approximate ? _ ("about %d") : "%d", figure->year);
  /* Unchecked is shown as such. */
  g_autofree char *source = figure->evidence >= QUARTIER_EVIDENCE_RECALLED
                                ? g_strdup_printf (_ ("%s (not checked)"), figure->source->key)
                                : g_strdup (figure->source->key);

  quartier_text_table_add (
      table, figure->indicator != NULL ? _ (figure->indicator->name) : say (figure->label), value,
      range, g_str_equal (figure->unit, "year") ? "" : say (figure->unit), year, source, figure->note != NULL ? say (figure->note) : "",
      NULL);
}

/* Kinds apart: what was designed is not what was measured. */
static void
append_figures (GString *out, const QuartierCase *one)
{
  static const char *const titles[QUARTIER_N_CASE_KINDS] = {
    N_ ("Designed (plan, requirement, target)"), N_ ("Reported (the source does not say how)"),
    N_ ("Measured (metered, counted, surveyed)"), N_ ("Estimated (modelled, or an expert's)")
  };

  for (int kind = 0; kind < QUARTIER_N_CASE_KINDS; kind++)
    {
      g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrlllll");
      gboolean any = FALSE;

      for (gsize i = 0; i < one->n_figures; i++)
        if ((int)one->figures[i].kind == kind)
          {
            add_figure (table, &one->figures[i]);
            any = TRUE;
          }
      if (!any)
        continue;
      g_string_append_printf (out, "\n%s\n", _ (titles[kind]));
      quartier_text_table_append (table, 2, out);
    }
}

static void
append_missing (GString *out, const QuartierCaseLibrary *library, const QuartierCase *one)
{
  gsize n;
  const QuartierCaseIndicator *indicators = quartier_case_library_list_indicators (library, &n);
  const char *between = NULL;

  for (gsize i = 0; i < n; i++)
    if (quartier_case_find_figure (one, indicators[i].id) == NULL)
      {
        if (between == NULL)
          g_string_append_printf (out, "\n%s%s", _ ("Not found"), _ (": "));
        g_string_append_printf (out, "%s%s", between != NULL ? between : "", indicators[i].id);
        between = ", ";
      }
  g_string_append_c (out, '\n');
}

static void
append_texts (GString *out, const QuartierCase *one)
{
  static const char *const titles[QUARTIER_N_CASE_HEADINGS]
      = { N_ ("What was done"), N_ ("What made it work"), N_ ("What went wrong"),
          N_ ("What transfers"), N_ ("What is doubtful") };

  for (int h = 0; h < QUARTIER_N_CASE_HEADINGS; h++)
    {
      if (one->n_texts[h] > 0)
        g_string_append_printf (out, "\n%s\n", _ (titles[h]));
      for (gsize i = 0; i < one->n_texts[h]; i++)
        g_string_append_printf (out, "  - %s\n", say (one->texts[h][i].text));
    }
}

static void
append_sources (GString *out, const QuartierCase *one)
{
  g_string_append_printf (out, "\n%s\n", _ ("Sources"));
  for (gsize i = 0; i < one->n_sources; i++)
    {
      const QuartierCaseSource *source = &one->sources[i];

      g_string_append_printf (out, "  %s  %s", source->key, source->title);
      if (source->publisher != NULL)
        g_string_append_printf (out, "; %s", source->publisher);
      if (source->year != 0)
        g_string_append_printf (out, source->year_approximate ? _ (", about %d") : ", %d",
                                source->year);
      if (source->url != NULL)
        g_string_append_printf (out, "\n      %s", source->url);
      if (source->accessed != NULL)
        {
          g_autofree char *day = quartier_date_text_of (source->accessed);

          g_string_append_printf (out, " (%s)", day);
        }
      g_string_append_c (out, '\n');
    }
}

/* Packs may have kinds of their own, which stay as they are. */
static const char *
say_scope (const char *scope)
{
  static const struct
  {
    const char *scope;
    const char *text;
  } words[] = {
    { "district", NC_ ("scope of a case, within a line", "district") },
    { "city", NC_ ("scope of a case, within a line", "city") },
    { "building-group", NC_ ("scope of a case, within a line", "group of buildings") },
    { "new-town", NC_ ("scope of a case, within a line", "new town") },
    { "region", NC_ ("scope of a case, within a line", "region") },
    { "square", NC_ ("scope of a case, within a line", "squares") },
    { "town", NC_ ("scope of a case, within a line", "town") },
    { "industrial-site", NC_ ("scope of a case, within a line", "industrial site") },
    { "programme", NC_ ("scope of a case, within a line", "programme") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].scope, scope))
      return g_dpgettext2 (NULL, "scope of a case, within a line", words[i].text);
  return scope;
}

static char *
themes_text (const QuartierCase *one)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (int i = 0; one->themes[i] != NULL; i++)
    g_ptr_array_add (labels, (gpointer)quartier_case_theme_label (one->themes[i]));
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (_ (", "), (char **)labels->pdata);
}

static char *
name_text (const QuartierCase *one)
{
  return one->name_local == NULL
             ? g_strdup (say (one->name))
             : g_strdup_printf (_ ("%s (%s)"), say (one->name), one->name_local);
}

/* A case's page. */
char *
quartier_case_to_text (const QuartierCaseLibrary *library, const QuartierCase *one)
{
  g_autofree char *built = years_text (one);
  g_autofree char *themes = themes_text (one);
  g_autofree char *name = name_text (one);
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n", name);
  /* Translators: a city, its country, what kind of project it is, and its years */
  g_string_append_printf (out, _ ("%s, %s; %s, built %s"), say (one->city), say (one->country_name),
                          say_scope (one->scope), built);
  g_string_append_printf (out, "\n%s\n", themes);
  /* Translators: latitude and longitude of a place of which no outline is known */
  g_string_append_printf (out, _ ("Pin %.3f, %.3f, no outline"), one->lat, one->lon);
  g_string_append_c (out, '\n');
  append_figures (out, one);
  append_missing (out, library, one);
  append_texts (out, one);
  if (one->inputs.note != NULL)
    g_string_append_printf (out, "\n%s\n  %s\n", _ ("As a plan"), say (one->inputs.note));
  append_sources (out, one);
  return g_string_free (out, FALSE);
}

/* Matches */

static char *
why_text (const QuartierCaseWhy *why)
{
  const int decimals = why->plan < 10 || why->other < 10 ? 1 : 0;
  g_autofree char *plan = quartier_text_number (why->plan, decimals);
  g_autofree char *other = quartier_text_number (why->other, decimals);
  g_autofree char *unit = why->unit != NULL ? quartier_unit_text (why->unit) : NULL;

  if (isnan (why->distance))
    return g_strdup (_ ("not known"));
  return g_strdup_printf ("%s : %s %s", plan, other, unit);
}

char *
quartier_case_matches_to_table (const GArray *matches)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrlllll");
  GString *out = g_string_new (NULL);

  quartier_text_table_add (table, _ ("id"), _ ("distance"), _ ("known"), _ ("heating, plan : case"),
                           _ ("cooling"), _ ("density"), _ ("size"), _ ("mix"), NULL);
  for (guint i = 0; i < matches->len; i++)
    {
      const QuartierCaseMatch *match = &g_array_index (matches, QuartierCaseMatch, i);
      g_autofree char *distance = quartier_text_number (match->distance, 2);
      g_autofree char *share = quartier_text_number (100 * match->confidence_share, 0);
      g_autofree char *known = quartier_number_with_unit (share, "%");
      char *why[QUARTIER_N_CASE_TRAITS];

      for (int t = 0; t < QUARTIER_N_CASE_TRAITS; t++)
        why[t] = why_text (&match->why[t]);
      quartier_text_table_add (table, match->one->id, distance, known, why[0], why[1], why[2],
                               why[3], why[4], NULL);
      for (int t = 0; t < QUARTIER_N_CASE_TRAITS; t++)
        g_free (why[t]);
    }
  quartier_text_table_append (table, 0, out);
  return g_string_free (out, FALSE);
}

char *
quartier_case_indicators_to_table (const QuartierCaseLibrary *library)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("llll");
  GString *out = g_string_new (NULL);
  gsize n;
  const QuartierCaseIndicator *list = quartier_case_library_list_indicators (library, &n);

  quartier_text_table_add (table, _ ("id"), _ ("unit"), _ ("name"), _ ("definition"), NULL);
  for (gsize i = 0; i < n; i++)
    quartier_text_table_add (table, list[i].id, list[i].unit, _ (list[i].name),
                             _ (list[i].definition), NULL);
  quartier_text_table_append (table, 0, out);
  return g_string_free (out, FALSE);
}
