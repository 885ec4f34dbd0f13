#include "map/world-names.h"

#include <string.h>

#define RESOURCE "/org/eclink/Quartier/world/names.tsv"

/* Columns before those of languages: kind, English name, source. */
#define FIRST_LANGUAGE 3
#define MAX_LANGUAGES 8

struct _QuartierWorldNames
{
  char *language;
  GHashTable *names[2]; /* by kind; English to this */
};

typedef struct
{
  QuartierWorldNames languages[MAX_LANGUAGES];
  guint n;
  GStringChunk *texts;
} Table;

/* What glib-compile-resources makes; named here so that a static library's linker keeps it. */
GResource *quartier_world_get_resource (void);

static void
read_head (Table *table, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);

  for (guint i = FIRST_LANGUAGE; i < g_strv_length (words) && table->n < MAX_LANGUAGES; i++)
    {
      QuartierWorldNames *names = &table->languages[table->n++];

      names->language = g_strdup (words[i]);
      for (guint kind = 0; kind < 2; kind++)
        names->names[kind] = g_hash_table_new (g_str_hash, g_str_equal);
    }
}

static void
read_row (Table *table, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, "\t", -1);
  const guint n = g_strv_length (words);
  const QuartierWorldLabelKind kind
      = n > 0 && g_str_equal (words[0], "city") ? QUARTIER_WORLD_CITY : QUARTIER_WORLD_COUNTRY;

  for (guint i = FIRST_LANGUAGE; i < n && i - FIRST_LANGUAGE < table->n; i++)
    if (*words[i] != '\0')
      g_hash_table_insert (table->languages[i - FIRST_LANGUAGE].names[kind],
                           g_string_chunk_insert_const (table->texts, words[1]),
                           g_string_chunk_insert (table->texts, words[i]));
}

static const Table *
get_table (void)
{
  static Table *table;

  if (g_once_init_enter (&table))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes
          = g_resource_lookup_data (quartier_world_get_resource (), RESOURCE, 0, &error);
      Table *read = g_new0 (Table, 1);
      g_auto (GStrv) lines = NULL;

      if (bytes == NULL) /* a program built wrongly, not a user's mistake */
        g_error ("%s: %s", RESOURCE, error->message);
      read->texts = g_string_chunk_new (4096);
      lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
      read_head (read, lines[0]);
      for (guint i = 1; lines[i] != NULL; i++)
        read_row (read, lines[i]);
      g_once_init_leave (&table, read);
    }
  return table;
}

/**
 * quartier_world_names_get:
 * @languages: (nullable): wanted ones, the dearest first; %NULL for the program's, as of now
 *
 * Returns: (transfer none) (nullable): %NULL for English, and where none of them is held
 */
const QuartierWorldNames *
quartier_world_names_get (const char *const *languages)
{
  const Table *table = get_table ();

  if (languages == NULL)
    languages = g_get_language_names ();
  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (g_str_has_prefix (languages[i], "en"))
        return NULL;
      for (guint j = 0; j < table->n; j++)
        if (g_str_equal (table->languages[j].language, languages[i]))
          return &table->languages[j];
    }
  return NULL;
}

/** quartier_world_names_get_language: Returns: its code, "en" for %NULL */
const char *
quartier_world_names_get_language (const QuartierWorldNames *self)
{
  return self != NULL ? self->language : "en";
}

/**
 * quartier_world_names_look_up:
 * @self: (nullable): %NULL for English
 * @name: as the world has it
 *
 * Returns: (transfer none): what it is called, or @name where that is not known
 */
const char *
quartier_world_names_look_up (const QuartierWorldNames *self,
                              QuartierWorldLabelKind kind,
                              const char *name)
{
  const char *found = self != NULL ? g_hash_table_lookup (self->names[kind], name) : NULL;

  return found != NULL ? found : name;
}
