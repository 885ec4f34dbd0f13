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

static gboolean
is_member (const char *text, gsize length, const char *member)
{
  return strlen (member) == length && strncmp (text, member, length) == 0;
}

static const char *
find_label (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (is_member (text, length, subjects[i].member))
      return _ (subjects[i].label);
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    if (is_member (text, length, quartier_field_get_info ((QuartierField)i)->key))
      return _ (quartier_field_get_info ((QuartierField)i)->label);
  return NULL;
}

/**
 * quartier_line_text:
 * @line: a warning or default of an estimate; its sentence is in the user's language already
 *
 * Returns: (transfer full): the line with members called as the window calls them
 */
char *
quartier_line_text (const char *line)
{
  GString *text = g_string_new (NULL);
  const char *end;

  /* A district, a member, seldom one of its own: no more stands before a sentence. */
  for (int i = 0; i < 3 && (end = strstr (line, ": ")) != NULL; i++)
    {
      const char *label = find_label (line, (gsize)(end - line));

      if (label != NULL)
        g_string_append (text, label);
      else if (i == 0)
        g_string_append_len (text, line, end - line);
      else
        break;
      g_string_append (text, _ (": "));
      line = end + 2;
    }
  g_string_append (text, line);
  return g_string_free (text, FALSE);
}
