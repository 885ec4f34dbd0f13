/*
 * What an estimate assumed and what was odd, for people: "quarter: far: 1.5 (default.far)" is said
 * of a member by its name in a file, and read by what it is called.
 */
#include "ui/line-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "document/fields.h"

/* What lines are about, besides the fields of a district. */
static const struct
{
  const char *member;
  const char *label;
} subjects[] = {
  { "place.climate", N_ ("Climate") },
  { "place.country", N_ ("Country") },
  { "place.storm", N_ ("Heavy rain") },
  { "year", N_ ("Year") },
  { "finance", N_ ("Finance") },
  { "stops", N_ ("Stops") },
  { "mode", N_ ("Mode") },
  { "mix", N_ ("Mix of uses") },
  { "travel", N_ ("Travel") },
  { "surfaces", N_ ("Surfaces") },
  { "waste", N_ ("Waste") },
};

static const char *
find_label (const char *member)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (g_str_equal (member, subjects[i].member))
      return _ (subjects[i].label);
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    if (g_str_equal (member, quartier_field_get_info ((QuartierField)i)->key))
      return _ (quartier_field_get_info ((QuartierField)i)->label);
  return NULL;
}

/**
 * quartier_line_text:
 * @line: a warning or default of an estimate; its sentence is in the user's language already
 * @names: (element-type utf8 utf8): names of districts by their ids
 *
 * Returns: (transfer full): the line with districts and members called as the window calls them
 */
char *
quartier_line_text (const char *line, GHashTable *names)
{
  GString *text = g_string_new (NULL);
  const char *end;

  /* A district, a member, seldom one of its own: no more stands before a sentence. */
  for (int i = 0; i < 3 && (end = strstr (line, ": ")) != NULL; i++)
    {
      g_autofree char *subject = g_strndup (line, (gsize)(end - line));
      const char *label = i == 0 ? g_hash_table_lookup (names, subject) : NULL;

      if (label == NULL)
        label = find_label (subject);
      if (label != NULL)
        g_string_append (text, label);
      else if (i == 0)
        g_string_append (text, subject);
      else
        break;
      g_string_append (text, _ (": "));
      line = end + 2;
    }
  g_string_append (text, line);
  return g_string_free (text, FALSE);
}
