/*
 * Members of a pack that nothing reads: a pack is kept as it came, so they are not lost, but a
 * figure's low that was written "lower" is not shown, and whoever wrote it should hear of it.
 */
#include "io/case-pack.h"

#include <glib/gi18n.h>

#include "io/json-tree.h"

/* More lines than this tell nobody anything. */
#define MOST_LINES 20
#define ROOT 0

static const char *const of_pack[] = { "format", "pack", "cases", NULL };
static const char *const of_case[]
    = { "case",  "version", "origin", "generator", "name",    "name_local", "city",   "country", "country_name",
        "scope", "built",   "pin",    "themes",    "figures", "texts",      "inputs", "sources", "related",
        NULL };
static const char *const of_built[] = { "from", "to", NULL };
static const char *const of_pin[] = { "lat", "lon", "note", NULL };
static const char *const of_figure[]
    = { "indicator", "label", "value",  "low",      "high", "unit", "kind",
        "year",      "year_approximate", "source", "evidence", "note", "like", "city_of", NULL };
static const char *const of_text[] = { "topic", "text", NULL };
static const char *const of_inputs[]
    = { "climate",   "country",      "standard",      "note", "mix",   "site_m2", "residents", "dwellings", "jobs",
        "gfa_m2", "residents_ha", "dwellings_ha", "far",  "supply", "form",    "takes",     NULL };
static const char *const of_supply[] = { "heat", NULL };
static const char *const of_source[]
    = { "title", "publisher", "url", "accessed", "year", "year_approximate", NULL };

typedef struct
{
  const QuartierJson *json;
  GPtrArray *lines;
  guint n;
} Check;

/* What is not known of an object; of anything else nothing, for the reader says what that should be. */
static void
check_object (Check *self, QuartierJsonValue object, const char *const *known)
{
  if (object == QUARTIER_JSON_NONE
      || quartier_json_get_kind (self->json, object) != QUARTIER_JSON_OBJECT)
    return;
  for (QuartierJsonValue one = quartier_json_get_first (self->json, object); one != QUARTIER_JSON_NONE;
       one = quartier_json_get_next (self->json, one))
    {
      g_autofree char *path = NULL;

      if (g_strv_contains (known, quartier_json_get_key (self->json, one)))
        continue;
      self->n++;
      if (self->n > MOST_LINES)
        continue;
      path = quartier_json_dup_path (self->json, one);
      /* Translators: where in the file. */
      g_ptr_array_add (self->lines, g_strdup_printf (_ ("%.200s: no member is called so; it is kept, "
                                                        "and not looked at"), path));
    }
}

/* Of each value in an array or object. */
static void
check_each (Check *self, QuartierJsonValue container, const char *const *known)
{
  if (container == QUARTIER_JSON_NONE)
    return;
  for (QuartierJsonValue one = quartier_json_get_first (self->json, container); one != QUARTIER_JSON_NONE;
       one = quartier_json_get_next (self->json, one))
    check_object (self, one, known);
}

static QuartierJsonValue
get (const Check *self, QuartierJsonValue object, const char *member)
{
  return object != QUARTIER_JSON_NONE ? quartier_json_get_member (self->json, object, member)
                                      : QUARTIER_JSON_NONE;
}

static void
check_case (Check *self, QuartierJsonValue one)
{
  const QuartierJsonValue texts = get (self, one, "texts");
  const QuartierJsonValue inputs = get (self, one, "inputs");

  check_object (self, one, of_case);
  check_object (self, get (self, one, "built"), of_built);
  check_object (self, get (self, one, "pin"), of_pin);
  check_each (self, get (self, one, "figures"), of_figure);
  if (texts != QUARTIER_JSON_NONE)
    for (QuartierJsonValue text = quartier_json_get_first (self->json, texts); text != QUARTIER_JSON_NONE;
         text = quartier_json_get_next (self->json, text))
      check_each (self, text, of_text);
  check_object (self, inputs, of_inputs);
  check_object (self, get (self, inputs, "supply"), of_supply);
  check_each (self, get (self, one, "sources"), of_source);
}

/**
 * quartier_case_pack_list_unknown:
 * @text: (array length=length): a pack that quartier_case_pack_import() takes, with a 0 behind it
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each member that nothing reads; of
 *   very many only how many more there are
 */
GPtrArray *
quartier_case_pack_list_unknown (const char *text, gsize length)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QuartierJson) json = quartier_json_parse (text, length, NULL);
  Check self = { json, lines, 0 };
  QuartierJsonValue cases;

  if (json == NULL)
    return lines;
  check_object (&self, ROOT, of_pack);
  cases = get (&self, ROOT, "cases");
  for (QuartierJsonValue one = quartier_json_get_first (json, cases); one != QUARTIER_JSON_NONE;
       one = quartier_json_get_next (json, one))
    check_case (&self, one);
  if (self.n > MOST_LINES)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u more member is not known", "%u more members are not known",
                                                       self.n - MOST_LINES),
                                             self.n - MOST_LINES));
  return lines;
}
