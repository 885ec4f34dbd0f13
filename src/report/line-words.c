/*
 * What an estimate assumed and what was odd, for people: "quarter: pv_roof_share: 0
 * (default.pv_roof_share)" is said of members, ids and coefficients by their names in files, and
 * read by what they are called. What is the same of several districts is said once.
 */
#include "report/line-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "base/joined-text.h"
#include "document/fields.h"
#include "library/factor-names.h"
#include "report/district-table.h"
#include "report/words.h"

/* So many districts are named in a line; the rest are counted. */
#define MOST_NAMES 8
/* "%s" in a format. */
#define MOST_WORDS 3

/* What lines are about, besides the fields of a district and its uses. */
static const struct
{
  const char *member;
  const char *label;
} subjects[] = {
  { "place.climate", N_ ("Climate") },
  { "place.country", N_ ("Country") },
  { "place.storm", N_ ("Heavy rain") },
  { "year", N_ ("Year") },
  { "heat_network", N_ ("Heat network") },
  { "heat_mix", N_ ("Heat network") },
  { "finance", N_ ("Finance") },
  { "stops", N_ ("Stops") },
  { "mode", N_ ("Mode") },
  { "mix", N_ ("Mix of uses") },
  { "travel", N_ ("Travel") },
  { "surfaces", N_ ("Surfaces") },
  { "waste", N_ ("Waste") },
  { "overrides", N_ ("Own figure") },
};

/* The kinds of words that ids of a catalogue are, as the names of factors have them. */
static const char *const kinds[QUARTIER_N_CATALOGUES] = {
  [QUARTIER_CATALOGUE_LAND_USE] = "use",
  [QUARTIER_CATALOGUE_STANDARD] = "standard",
  [QUARTIER_CATALOGUE_STRUCTURE] = "structure",
  [QUARTIER_CATALOGUE_HEAT_SUPPLY] = "heat",
  [QUARTIER_CATALOGUE_HEAT_NETWORK] = "heat_network",
  [QUARTIER_CATALOGUE_HEAT_SOURCE] = "heat_source",
  [QUARTIER_CATALOGUE_CYCLE_NETWORK] = "cycle_network",
  [QUARTIER_CATALOGUE_STOP_MODE] = "stop",
  [QUARTIER_CATALOGUE_WATER_FIXTURES] = "fixtures",
  [QUARTIER_CATALOGUE_RESIDUAL_TREATMENT] = "residual",
  [QUARTIER_CATALOGUE_CLIMATE] = "region",
};

/* Sentences with ids in them; each id is of a kind, and "field" is whatever the member takes. */
static const struct
{
  const char *format;
  const char *kinds[MOST_WORDS];
} sentences[] = {
  /* Before the next, which would take "existing buildings of CN" for a region. */
  { N_ ("%s (usual in existing buildings of %s)"), { "field", "region" } },
  { N_ ("%s (usual in %s)"), { "field", "region" } },
  { N_ ("%s, the nearest of the catalogue"), { "region" } },
  { N_ ("%s, that of the climate"), { "region" } },
  { N_ ("%s, that of %s near by"), { "region", NULL } },
  { N_ ("%s; its primary energy is still that usual in the country"), { "heat_network" } },
  { N_ ("no reach is known of a stop of mode %s"), { "stop" } },
  { N_ ("no emission factor of %s is known for %s in %d; emissions that need it are missing"),
    { "carrier", "region", NULL } },
};

static int
find_field (const char *member)
{
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    if (g_str_equal (member, quartier_field_get_info ((QuartierField)i)->key))
      return i;
  return -1;
}

static char *
dup_label (const char *member)
{
  const int field = find_field (member);

  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_str_equal (member, subjects[i].member))
      return g_strdup (_ (subjects[i].label));
  if (field >= 0)
    return g_strdup (_ (quartier_field_get_info ((QuartierField)field)->label));
  return quartier_word_name ("use", member, TRUE);
}

/* "0 (default.pv_roof_share)" without the coefficient, in whatever brackets a language has.
 *
 * Returns: whether there was one */
static gboolean
drop_factors (GString *text)
{
  static const struct
  {
    const char *open;
    const char *close;
  } brackets[] = { { " (", ")" }, { "(", ")" }, { "（", "）" } };
  gboolean any = FALSE;

  for (gsize b = 0; b < G_N_ELEMENTS (brackets); b++)
    for (char *open = text->str; (open = strstr (open, brackets[b].open)) != NULL;)
      {
        const char *id = open + strlen (brackets[b].open);
        const char *close = strstr (id, brackets[b].close);
        g_autofree char *inside = close != NULL ? g_strndup (id, (gsize)(close - id)) : NULL;
        const gsize at = (gsize)(open - text->str);

        if (inside != NULL && quartier_factor_is_named (inside))
          {
            g_string_erase (text, (gssize)at, (gssize)(close + strlen (brackets[b].close) - open));
            open = text->str + at;
            any = TRUE;
          }
        else
          open++;
      }
  return any;
}

static const QuartierTableColumn *
find_column (QuartierField field)
{
  gsize n;
  const QuartierTableColumn *columns = quartier_table_columns (&n);

  for (gsize i = 0; i < n; i++)
    if (columns[i].kind == QUARTIER_TABLE_FIELD && columns[i].field == field)
      return &columns[i];
  g_return_val_if_reached (NULL);
}

/* A number of a field, in the unit it is shown in: "0.05" is "5 %". */
static char *
dup_number (int field, double number)
{
  const QuartierTableColumn *column = find_column ((QuartierField)field);
  g_autofree char *shown = NULL;
  g_autofree char *text = NULL;

  if (quartier_field_get_info ((QuartierField)field)->kind == QUARTIER_KIND_BOOLEAN)
    return g_strdup (number > 0 ? _ ("yes") : _ ("no"));
  shown = quartier_number_text (number * column->scale, column->decimals);
  text = quartier_number_with_unit (shown, column->unit != NULL ? column->unit : "");
  return quartier_joined_text (text);
}

/* What stood before a coefficient: a number of @member, or a use and its share. */
static char *
dup_value (const char *member, const char *value)
{
  const int field = member != NULL ? find_field (member) : -1;
  char *rest;
  const double number = g_strtod (value, &rest);
  const char *space = strchr (value, ' ');

  if (field >= 0 && *value != '\0' && *rest == '\0')
    return dup_number (field, number);
  if (g_strcmp0 (member, "mix") == 0 && space != NULL)
    {
      g_autofree char *id = g_strndup (value, (gsize)(space - value));
      g_autofree char *name = quartier_word_name ("use", id, TRUE);

      if (name != NULL)
        /* Translators: a use and its share of the floor. */
        return g_strdup_printf (_ ("%s, %.0f %%"), name, 100 * g_strtod (space + 1, NULL));
    }
  return quartier_decimal_text (g_strdup (value));
}

/* Where in @text what the next "%s" took has ended: before what stands after it in @format, up to
 * the one after. NULL where that does not come. */
static const char *
find_end (const char *text, const char *format)
{
  const char *next = strchr (format, '%');
  g_autofree char *between = next != NULL ? g_strndup (format, (gsize)(next - format)) : NULL;

  if (between != NULL)
    return strstr (text, between);
  return g_str_has_suffix (text, format) ? text + strlen (text) - strlen (format) : NULL;
}

/* The words that @text has where @format has its "%s" and "%d"; FALSE where it is no such sentence.
 */
static gboolean
read_words (const char *format, const char *text, char *words[MOST_WORDS])
{
  int n = 0;

  while (*format != '\0')
    {
      const char *end;

      if (*format != '%')
        {
          if (*format++ != *text++)
            return FALSE;
          continue;
        }
      format += strlen ("%s");
      end = find_end (text, format);
      if (end == NULL || n == MOST_WORDS)
        return FALSE;
      words[n++] = g_strndup (text, (gsize)(end - text));
      text = end;
    }
  return *text == '\0';
}

/* @format with @words in the places of its "%s" and "%d". */
static char *
put_words (const char *format, char *const words[MOST_WORDS])
{
  GString *text = g_string_new (NULL);

  for (int n = 0; *format != '\0'; format++)
    if (*format == '%')
      {
        g_string_append (text, words[n++]);
        format++;
      }
    else
      g_string_append_c (text, *format);
  return g_string_free (text, FALSE);
}

static char *
dup_name (const char *kind, const char *member, const char *id)
{
  const int field = member != NULL ? find_field (member) : -1;
  char *name;

  if (g_strcmp0 (kind, "field") == 0)
    kind = field >= 0 ? kinds[quartier_field_get_info ((QuartierField)field)->catalogue] : NULL;
  name = kind != NULL ? quartier_word_name (kind, id, TRUE) : NULL;
  return name != NULL ? name : g_strdup (id);
}

/* A sentence with ids in it, with names for them; NULL for any other. */
static char *
dup_sentence (const char *member, const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const char *format = _ (sentences[i].format);
      char *words[MOST_WORDS] = { NULL };
      char *said = NULL;

      /* A language that has the words in another order keeps the ids. */
      if (strchr (format, '$') == NULL && read_words (format, text, words))
        {
          for (int w = 0; w < MOST_WORDS; w++)
            if (words[w] != NULL)
              {
                g_autofree char *id = words[w];

                words[w] = dup_name (sentences[i].kinds[w], member, id);
              }
          said = put_words (format, words);
        }
      for (int w = 0; w < MOST_WORDS; w++)
        g_free (words[w]);
      if (said != NULL)
        return said;
    }
  return NULL;
}

/**
 * quartier_line_text:
 * @line: a warning or default of an estimate, without the district it is about; its sentence is in
 *   the user's language already
 *
 * Returns: (transfer full): the line with members, ids and shares as the window has them, and
 * without coefficients
 */
char *
quartier_line_text (const char *line)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GString) sentence = NULL;
  g_autofree char *member = NULL, *said = NULL;
  const char *end;

  /* A member, seldom one of its own: no more stands before a sentence. */
  for (int i = 0; i < 2 && (end = strstr (line, ": ")) != NULL; i++)
    {
      g_autofree char *subject = g_strndup (line, (gsize)(end - line));
      g_autofree char *label = dup_label (subject);

      if (label == NULL)
        break;
      g_string_append (text, label);
      g_string_append (text, _ (": "));
      line = end + 2;
      g_free (member);
      member = g_steal_pointer (&subject);
    }
  sentence = g_string_new (line);
  if (drop_factors (sentence))
    said = dup_value (member, sentence->str);
  else
    said = dup_sentence (member, sentence->str);
  if (said == NULL)
    said = quartier_decimal_text (g_strdup (sentence->str));
  g_string_append (text, said);
  return g_string_free (text, FALSE);
}

/* Lines of several districts */

/* What is said, and of which districts. */
typedef struct
{
  const char *rest;
  GArray *districts; /* of gsize; NULL: of the whole */
} Group;

static void
clear_group (gpointer data)
{
  g_clear_pointer (&((Group *)data)->districts, g_array_unref);
}

static char *
dup_districts (const QuartierEstimate *estimate, const GArray *districts)
{
  const gsize n = quartier_estimate_get_n_districts (estimate);
  /* One more is named sooner than counted. */
  const guint n_named = districts->len > MOST_NAMES + 1 ? MOST_NAMES : districts->len;
  GString *names = g_string_new (NULL);

  if (districts->len == n && n > 1)
    return g_string_free (g_string_append (names, _ ("All districts")), FALSE);
  for (guint i = 0; i < n_named; i++)
    g_string_append_printf (
        names, "%s%s", i > 0 ? _ (", ") : "",
        quartier_estimate_get_name (estimate, g_array_index (districts, gsize, i)));
  if (n_named < districts->len)
    {
      g_string_append (names, _ (", "));
      g_string_append_printf (names, _ ("and %u more"), districts->len - n_named);
    }
  return g_string_free (names, FALSE);
}

/* The district a line is about, and what it says of it; -1 for one about the whole. */
static gssize
find_district (GHashTable *by_id, const char *line, const char **rest)
{
  for (const char *end = strstr (line, ": "); end != NULL; end = strstr (end + 1, ": "))
    {
      g_autofree char *id = g_strndup (line, (gsize)(end - line));
      gpointer found;

      if (g_hash_table_lookup_extended (by_id, id, NULL, &found))
        {
          *rest = end + 2;
          return GPOINTER_TO_INT (found);
        }
    }
  *rest = line;
  return -1;
}

static void
add_line (GArray *groups, GHashTable *known, const char *rest, gssize district)
{
  const gsize index = (gsize)district;
  Group group = { rest, NULL };
  gpointer found;

  if (district >= 0 && g_hash_table_lookup_extended (known, rest, NULL, &found))
    {
      g_array_append_val (g_array_index (groups, Group, GPOINTER_TO_UINT (found)).districts, index);
      return;
    }
  if (district >= 0)
    {
      group.districts = g_array_new (FALSE, FALSE, sizeof (gsize));
      g_array_append_val (group.districts, index);
      g_hash_table_insert (known, (gpointer)rest, GUINT_TO_POINTER (groups->len));
    }
  g_array_append_val (groups, group);
}

/**
 * quartier_line_texts:
 * @estimate: whose lines they are
 * @lines: (array length=n): its warnings or its defaults
 * @district: (nullable): id; %NULL for the whole scenario
 *
 * Of one district: its own lines, and those of the place and the year. Of the whole: all, each that
 * is the same of several districts once, with their names before it.
 *
 * Returns: (transfer full): the lines for people, in their order
 */
char **
quartier_line_texts (const QuartierEstimate *estimate,
                     const char *const *lines,
                     gsize n,
                     const char *district)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  GPtrArray *texts = g_ptr_array_new ();

  g_array_set_clear_func (groups, clear_group);
  for (gsize i = 0; i < quartier_estimate_get_n_districts (estimate); i++)
    g_hash_table_insert (by_id, (gpointer)quartier_estimate_get_id (estimate, i),
                         GINT_TO_POINTER ((int)i));
  for (gsize i = 0; i < n; i++)
    {
      const char *rest;
      const gssize found = find_district (by_id, lines[i], &rest);

      if (district == NULL
          || (found >= 0
              && g_str_equal (quartier_estimate_get_id (estimate, (gsize)found), district))
          || (found < 0 && (g_str_has_prefix (rest, "place.") || g_str_has_prefix (rest, "year"))))
        add_line (groups, known, rest, found);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      char *text = quartier_line_text (group->rest);

      if (group->districts != NULL && district == NULL)
        {
          g_autofree char *said = text;
          g_autofree char *names = dup_districts (estimate, group->districts);

          /* One colon in a sentence is enough. */
          text = g_strconcat (names, strstr (said, _ (": ")) != NULL ? " · " : _ (": "), said, NULL);
        }
      g_ptr_array_add (texts, text);
    }
  g_ptr_array_add (texts, NULL);
  return (char **)g_ptr_array_free (texts, FALSE);
}
