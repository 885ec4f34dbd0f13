/*
 * Names of factors: a pattern of ids has a name, and the parts of an id that vary follow it in
 * brackets, each as its own word: "Floor area per person (homes)".
 */
#include "library/factor-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "library/data-source.h"
#include "library/json-reader.h"

/* More parts than an id has. */
#define MAX_SLOTS 6

/* A pattern of ids, cut at its dots. */
typedef struct
{
  char **segments;
  const char *name; /* msgid */
  guint n_slots;    /* fewer: more special */
} Pattern;

typedef struct
{
  GHashTable *patterns; /* first segment to GPtrArray of Pattern */
  GHashTable *kinds;    /* kind of word to GHashTable of ids to msgids */
  GHashTable *proper;   /* kinds whose words keep their capital */
  GStringChunk *strings;
} Names;

/* A varying part of an id; borrows the pattern and the id. */
typedef struct
{
  char kind[24];
  char id[64];
} Slot;

typedef struct
{
  Slot slots[MAX_SLOTS];
  guint n;
} Slots;

/* Reading: the tables are compiled in, and judged by tests/data-check.py. */

static JsonNode *
open_table (const QuartierDataSource *source, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = quartier_data_source_load (source, path, &error);
  JsonNode *node = bytes != NULL ? quartier_data_parse (bytes, path, &error) : NULL;

  if (node == NULL)
    g_error ("%s", error->message);
  return node;
}

static void
add_word (Names *names, const char *kind, const char *id, const char *name)
{
  GHashTable *words = g_hash_table_lookup (names->kinds, kind);

  if (words == NULL)
    {
      words = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (names->kinds, g_string_chunk_insert_const (names->strings, kind), words);
    }
  g_hash_table_insert (words, g_string_chunk_insert_const (names->strings, id),
                       g_string_chunk_insert_const (names->strings, name));
}

static void
add_words (Names *names, const char *kind, JsonObject *object, const char *member)
{
  JsonArray *list = json_object_get_array_member (object, member);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *word = json_array_get_object_element (list, i);

      add_word (names, kind, json_object_get_string_member (word, "id"),
                json_object_get_string_member (word, "name"));
    }
}

static void
add_pattern (Names *names, const char *id, const char *name)
{
  Pattern *pattern = g_new0 (Pattern, 1);
  GPtrArray *alike;

  pattern->segments = g_strsplit (id, ".", -1);
  pattern->name = g_string_chunk_insert_const (names->strings, name);
  for (const char *c = id; *c != '\0'; c++)
    pattern->n_slots += *c == '{';
  alike = g_hash_table_lookup (names->patterns, pattern->segments[0]);
  if (alike == NULL)
    {
      alike = g_ptr_array_new ();
      g_hash_table_insert (names->patterns, pattern->segments[0], alike);
    }
  g_ptr_array_add (alike, pattern);
}

static void
read_names (Names *names, const QuartierDataSource *source)
{
  g_autoptr (JsonNode) node = open_table (source, "factor-names.json");
  JsonObject *root = json_node_get_object (node);
  JsonObject *words = json_object_get_object_member (root, "words");
  JsonArray *list = json_object_get_array_member (root, "names");
  JsonArray *proper = json_object_get_array_member (root, "proper");
  g_autoptr (GList) kinds = json_object_get_members (words);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *entry = json_array_get_object_element (list, i);

      add_pattern (names, json_object_get_string_member (entry, "id"),
                   json_object_get_string_member (entry, "name"));
    }
  for (GList *kind = kinds; kind != NULL; kind = kind->next)
    add_words (names, kind->data, words, kind->data);
  for (guint i = 0; i < json_array_get_length (proper); i++)
    g_hash_table_add (
        names->proper,
        g_string_chunk_insert_const (names->strings, json_array_get_string_element (proper, i)));
}

/* Land uses, standards, systems, places… are called as their catalogues call them. */
static void
read_catalogues (Names *names, const QuartierDataSource *source)
{
  static const struct
  {
    const char *kind;
    const char *catalogue;
  } catalogues[] = { { "standard", "standard" },
                     { "structure", "structure" },
                     { "heat", "heat_supply" },
                     { "heat_network", "heat_network" },
                     { "heat_source", "heat_source" },
                     { "stop", "stop_mode" },
                     { "cycle_network", "cycle_network" },
                     { "fixtures", "water_fixtures" },
                     { "residual", "residual_treatment" } };
  g_autoptr (JsonNode) node = open_table (source, "catalogues.json");
  g_autoptr (JsonNode) index = open_table (source, "climates/index.json");
  JsonObject *root = json_node_get_object (node);
  JsonObject *lists = json_object_get_object_member (root, "catalogues");
  JsonArray *uses = json_object_get_array_member (root, "land_uses");

  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    add_words (names, catalogues[i].kind, lists, catalogues[i].catalogue);
  add_words (names, "region", json_node_get_object (index), "entries");
  for (guint i = 0; i < json_array_get_length (uses); i++)
    {
      const char *id = json_array_get_string_element (uses, i);
      g_autofree char *path = g_strdup_printf ("land-uses/%s.json", id);
      g_autoptr (JsonNode) table = open_table (source, path);
      JsonObject *use = json_object_get_object_member (json_node_get_object (table), "land_use");

      add_word (names, "use", id, json_object_get_string_member (use, "name"));
    }
}

static const Names *
get_names (void)
{
  static Names *names;

  if (g_once_init_enter (&names))
    {
      Names *read = g_new0 (Names, 1);
      QuartierDataSource source;

      read->patterns = g_hash_table_new (g_str_hash, g_str_equal);
      read->kinds = g_hash_table_new (g_str_hash, g_str_equal);
      read->proper = g_hash_table_new (g_str_hash, g_str_equal);
      read->strings = g_string_chunk_new (1 << 14);
      quartier_data_source_init (&source, NULL);
      read_names (read, &source);
      read_catalogues (read, &source);
      quartier_data_source_clear (&source);
      g_once_init_leave (&names, read);
    }
  return names;
}

/* Words */

static gboolean
are_digits (const char *text, gsize n)
{
  return n > 0 && strlen (text) >= n && strspn (text, "0123456789") >= n;
}

static const char *
find_word (const Names *names, const char *kind, const char *id)
{
  GHashTable *words = g_hash_table_lookup (names->kinds, kind);

  return words != NULL ? g_hash_table_lookup (words, id) : NULL;
}

/* A year, "2025"; years, "2030-2059"; a demand for heat, "100"; or a word of a list. */
static gboolean
is_of_kind (const Names *names, const char *kind, const char *id)
{
  if (g_str_equal (kind, "year"))
    return strlen (id) == 4 && are_digits (id, 4);
  if (g_str_equal (kind, "years"))
    return strlen (id) == 9 && are_digits (id, 4) && id[4] == '-' && are_digits (id + 5, 4);
  if (g_str_equal (kind, "demand"))
    return are_digits (id, strlen (id));
  return find_word (names, kind, id) != NULL;
}

/* The entries of a list begin with a capital; in the middle of a text only German nouns do. */
static char *
dup_inside (const char *word, gboolean translated)
{
  const char *second = g_utf8_next_char (word);
  gunichar first = g_utf8_get_char (word);
  GString *text;

  if ((translated && g_str_has_prefix (g_get_language_names ()[0], "de"))
      || !g_unichar_islower (g_utf8_get_char (second)))
    return g_strdup (word);
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_tolower (first));
  g_string_append (text, second);
  return g_string_free (text, FALSE);
}

static char *
dup_word (const Names *names, const Slot *slot, gboolean translated)
{
  const char *name = find_word (names, slot->kind, slot->id);

  if (g_str_equal (slot->kind, "years"))
    return g_strdup_printf ("%.4s–%s", slot->id, slot->id + 5);
  if (g_str_equal (slot->kind, "demand"))
    return g_strdup_printf ("%s kWh/m²", slot->id);
  if (name == NULL)
    return g_strdup (slot->id);
  if (translated)
    name = _ (name);
  return g_hash_table_contains (names->proper, slot->kind) ? g_strdup (name)
                                                           : dup_inside (name, translated);
}

/* Patterns */

/* One segment, which may hold a word between its own letters: "{waste}_share". */
static gboolean
match_segment (const Names *names, const char *segment, const char *part, Slots *slots)
{
  const char *open = strchr (segment, '{'), *close;
  gsize n_before, n_after, n_part = strlen (part);
  Slot *slot = &slots->slots[slots->n];
  gsize n_kind;

  if (open == NULL)
    return g_str_equal (segment, part);
  close = strchr (open, '}');
  n_before = (gsize)(open - segment);
  n_after = strlen (close + 1);
  n_kind = (gsize)(close - open) - 1;
  if (open[n_kind] == '?')
    n_kind--;
  if (slots->n == MAX_SLOTS || n_part <= n_before + n_after
      || n_part - n_before - n_after >= sizeof slot->id || n_kind >= sizeof slot->kind
      || strncmp (segment, part, n_before) != 0
      || !g_str_equal (close + 1, part + n_part - n_after))
    return FALSE;
  g_strlcpy (slot->kind, open + 1, n_kind + 1);
  g_strlcpy (slot->id, part + n_before, n_part - n_before - n_after + 1);
  if (!is_of_kind (names, slot->kind, slot->id))
    return FALSE;
  slots->n++;
  return TRUE;
}

/* The rest of an id against the rest of a pattern: a segment with a question mark may be missing.
 */
static gboolean
match (const Names *names, char *const *segments, char *const *parts, Slots *slots)
{
  const guint n = slots->n;

  if (*segments == NULL)
    return *parts == NULL;
  if (*parts != NULL && match_segment (names, *segments, *parts, slots)
      && match (names, segments + 1, parts + 1, slots))
    return TRUE;
  slots->n = n;
  return g_str_has_suffix (*segments, "?}") && match (names, segments + 1, parts, slots);
}

static const Pattern *
find_pattern (const Names *names, const char *id, Slots *out)
{
  g_auto (GStrv) parts = g_strsplit (id, ".", -1);
  const GPtrArray *alike
      = parts[0] != NULL ? g_hash_table_lookup (names->patterns, parts[0]) : NULL;
  const Pattern *found = NULL;

  for (guint i = 0; alike != NULL && i < alike->len; i++)
    {
      const Pattern *pattern = g_ptr_array_index (alike, i);
      Slots slots = { .n = 0 };

      if ((found == NULL || pattern->n_slots < found->n_slots)
          && match (names, pattern->segments, parts, &slots))
        {
          found = pattern;
          *out = slots;
        }
    }
  return found;
}

/**
 * quartier_factor_name:
 * @id: of a coefficient, "land-use.residential.area_per_person_m2"
 * @translated: in the language of the program; else in English
 *
 * Of several patterns that @id is of, the one with the fewest varying parts counts.
 *
 * Returns: (transfer full): what it is called, "Floor area per person (homes)", without a unit;
 *   @id itself where no pattern is of it
 */
char *
quartier_factor_name (const char *id, gboolean translated)
{
  const Names *names = get_names ();
  g_autoptr (GString) words = g_string_new (NULL);
  Slots slots = { .n = 0 };
  const Pattern *pattern;
  const char *name;

  g_return_val_if_fail (id != NULL, NULL);
  pattern = find_pattern (names, id, &slots);
  if (pattern == NULL)
    return g_strdup (id);
  name = translated ? _ (pattern->name) : pattern->name;
  if (slots.n == 0)
    return g_strdup (name);
  for (guint i = 0; i < slots.n; i++)
    {
      g_autofree char *word = dup_word (names, &slots.slots[i], translated);

      /* Translators: between the words in the brackets after a figure's name */
      const char *between = translated ? C_ ("after a name", ", ") : ", ";

      g_string_append_printf (words, "%s%s", i == 0 ? "" : between, word);
    }
  if (!translated)
    return g_strdup_printf ("%s (%s)", name, words->str);
  /* Translators: the name of a figure, and what it is of: "Floor area per person (homes)" */
  return g_strdup_printf (_ ("%s (%s)"), name, words->str);
}

/**
 * quartier_factor_is_named:
 *
 * Returns: whether @id is one that a factor may have
 */
gboolean
quartier_factor_is_named (const char *id)
{
  Slots slots = { .n = 0 };

  g_return_val_if_fail (id != NULL, FALSE);
  return find_pattern (get_names (), id, &slots) != NULL;
}

/**
 * quartier_word_name:
 * @kind: "region" (countries by ISO code, thermal zones, places of the catalogue), "use",
 * "standard", "structure", "heat", "stop", "cycle_network", "fixtures", "residual", "carrier"…
 * @id: of one of them
 *
 * Returns: (transfer full) (nullable): what it is called; %NULL where the tables do not name it
 */
char *
quartier_word_name (const char *kind, const char *id, gboolean translated)
{
  const char *name;

  g_return_val_if_fail (kind != NULL && id != NULL, NULL);
  name = find_word (get_names (), kind, id);
  return name != NULL ? g_strdup (translated ? _ (name) : name) : NULL;
}

/**
 * quartier_sum_name:
 *
 * Returns: (transfer full): what a sum is called in the user's language; one of what is done in a land use has
 *   the use's id for a label, and is called as that is
 */
char *
quartier_sum_name (const QuartierSum *sum)
{
  char *use = quartier_word_name ("use", sum->label, TRUE);

  if (use != NULL)
    return use;
  return g_strdup (*sum->label != '\0' ? _ (sum->label) : "");
}
