/*
 * The store of reference cases: those compiled into the program, and the packs of the user's own
 * folder. All are read at once when someone first looks at a case, which takes some milliseconds.
 */
#include "library/cases.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/name-order.h"
#include "base/quartier-error.h"
#include "library/case-check.h"
#include "library/case-reader.h"
#include "library/data-source.h"

#define PACK_FORMAT "quartier-cases/1"

struct _QuartierCaseLibrary
{
  QuartierLibrary *library;
  GStringChunk *strings;
  GArray *indicators; /* of QuartierCaseIndicator */
  GPtrArray *cases;
  GHashTable *by_id;
  GPtrArray *warnings; /* NULL-terminated */
};

static void
free_content (QuartierCaseLibrary *self)
{
  g_clear_object (&self->library);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

QuartierCaseLibrary *
quartier_case_library_ref (QuartierCaseLibrary *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_case_library_unref (QuartierCaseLibrary *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)free_content);
}

static JsonNode *
open_file (const QuartierDataSource *source,
           const char *path,
           QuartierDataPlace *out,
           GError **error)
{
  g_autoptr (GBytes) bytes = quartier_data_source_load (source, path, error);
  g_autoptr (JsonNode) root = bytes != NULL ? quartier_data_parse (bytes, path, error) : NULL;

  if (root == NULL || !quartier_data_root (root, path, out, error))
    return NULL;
  return g_steal_pointer (&root);
}

static gboolean
add_case (QuartierCaseLibrary *self,
          const QuartierCaseReader *reader,
          const QuartierDataPlace *root,
          const char *pack,
          GError **error)
{
  QuartierCase *one = quartier_case_reader_read (reader, root, pack, error);

  if (one == NULL)
    return FALSE;
  if (g_hash_table_contains (self->by_id, one->id))
    {
      quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                          _ ("case: \"%s\" stands here twice; give each an id of its own"),
                          one->id);
      quartier_case_free (one);
      return FALSE;
    }
  g_ptr_array_add (self->cases, one);
  g_hash_table_insert (self->by_id, (gpointer)one->id, one);
  return TRUE;
}

static gboolean
read_indicators (QuartierCaseReader *reader, const QuartierDataSource *source, GError **error)
{
  QuartierDataPlace root;
  g_autoptr (JsonNode) node = open_file (source, "cases/indicators.json", &root, error);

  return node != NULL && quartier_case_reader_read_indicators (reader, &root, error);
}

static gboolean
read_own (QuartierCaseLibrary *self,
          const QuartierCaseReader *reader,
          const QuartierDataSource *source,
          GError **error)
{
  g_auto (GStrv) names = quartier_data_source_list (source, "cases", error);

  for (int i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("cases/", names[i], NULL);
      g_autoptr (JsonNode) node = NULL;
      QuartierDataPlace root;

      if (g_str_equal (names[i], "indicators.json"))
        continue;
      node = open_file (source, path, &root, error);
      if (node == NULL || !add_case (self, reader, &root, NULL, error))
        return FALSE;
    }
  return names != NULL;
}

/* Packs */

static gboolean
read_pack_head (const QuartierDataPlace *root, const char **out_pack, GError **error)
{
  const char *format;

  if (!quartier_data_get_string (root, "format", &format, error)
      || !quartier_data_get_string (root, "pack", out_pack, error))
    return FALSE;
  if (!g_str_equal (format, PACK_FORMAT))
    {
      quartier_data_fail (root, QUARTIER_ERROR_UNSUPPORTED, error,
                          _ ("format: \"%.40s\" is not one this version knows; write %s"), format,
                          PACK_FORMAT);
      return FALSE;
    }
  if (quartier_case_is_id (*out_pack))
    return TRUE;
  quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                      _ ("pack: \"%.40s\" is no id; write up to 64 small letters, figures and "
                         "hyphens, like my-city"),
                      *out_pack);
  return FALSE;
}

/* All of a pack or nothing: what was added before a fault is taken out again. */
static gboolean
read_pack (QuartierCaseLibrary *self,
           const QuartierCaseReader *reader,
           GBytes *bytes,
           const char *file,
           const char **out_pack,
           GError **error)
{
  const guint before = self->cases->len;
  g_autoptr (JsonNode) node = quartier_data_parse (bytes, file, error);
  const char *pack = NULL;
  QuartierDataPlace root;
  JsonArray *list;
  gboolean ok = node != NULL && quartier_data_root (node, file, &root, error)
                && quartier_case_check_texts (&root, error)
                && read_pack_head (&root, &pack, error)
                && quartier_data_get_array (&root, "cases", &list, error);

  for (guint i = 0; ok && i < json_array_get_length (list); i++)
    {
      g_autofree char *where = g_strdup_printf ("%s: cases[%u]", file, i);
      QuartierDataPlace item;

      ok = quartier_data_get_element (&root, "cases", list, i, &item, error);
      item = (QuartierDataPlace){ .file = where, .object = item.object };
      ok = ok && add_case (self, reader, &item, pack, error);
    }
  if (ok && self->cases->len == before)
    {
      quartier_data_fail (&root, QUARTIER_ERROR_FORMAT, error,
                          _ ("cases is empty; write one case at least"));
      ok = FALSE;
    }
  for (guint i = before; !ok && i < self->cases->len; i++)
    g_hash_table_remove (self->by_id, ((QuartierCase *)self->cases->pdata[i])->id);
  if (!ok)
    g_ptr_array_set_size (self->cases, (int)before);
  else
    *out_pack = g_string_chunk_insert_const (self->strings, pack);
  return ok;
}

/* A pack that cannot be read is told and left out: the others are still of use. */
static void
read_packs (QuartierCaseLibrary *self, const QuartierCaseReader *reader, const char *folder)
{
  QuartierDataSource source = { .dir = (char *)folder };
  g_auto (GStrv) names = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;
  names = quartier_data_source_list (&source, ".", NULL);
  for (int i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = quartier_data_source_load (&source, names[i], &error);
      const char *pack;

      if (bytes == NULL || !read_pack (self, reader, bytes, names[i], &pack, &error))
        g_ptr_array_add (self->warnings,
                         g_strdup_printf (_ ("pack %s; it is left out"), error->message));
    }
}

static QuartierCaseLibrary *
make_empty (QuartierLibrary *library, QuartierCaseReader *reader)
{
  QuartierCaseLibrary *self = g_atomic_rc_box_new0 (QuartierCaseLibrary);

  self->library = g_object_ref (library);
  self->strings = g_string_chunk_new (65536);
  self->indicators = g_array_new (FALSE, FALSE, sizeof (QuartierCaseIndicator));
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_case_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  *reader = (QuartierCaseReader){ library, self->strings, self->indicators };
  return self;
}

/**
 * quartier_case_library_new:
 * @library: whose catalogues the cases name
 * @data_dir: (nullable): the folder of tables; %NULL for those compiled in
 * @packs_dir: (nullable): the folder of the user's packs; need not be there
 * @error: %QUARTIER_ERROR_IO, %QUARTIER_ERROR_FORMAT and others, naming the file, of the program's
 *   own cases; a damaged pack is a warning
 *
 * Returns: (transfer full): all cases
 */
QuartierCaseLibrary *
quartier_case_library_new (QuartierLibrary *library,
                           const char *data_dir,
                           const char *packs_dir,
                           GError **error)
{
  QuartierCaseReader reader;
  g_autoptr (QuartierCaseLibrary) self = make_empty (library, &reader);
  QuartierDataSource source;
  gboolean ok;

  quartier_data_source_init (&source, data_dir);
  ok = read_indicators (&reader, &source, error) && read_own (self, &reader, &source, error);
  quartier_data_source_clear (&source);
  if (!ok)
    return NULL;
  if (packs_dir != NULL)
    read_packs (self, &reader, packs_dir);
  g_ptr_array_add (self->warnings, NULL);
  return g_steal_pointer (&self);
}

/**
 * quartier_case_check_pack:
 * @bytes: a pack, already known to be JSON that is not too deep and names no member twice
 * @file: its name for messages
 * @out_pack: (out) (transfer full): its id
 * @out_n: (out): how many cases it holds
 * @error: as quartier_case_reader_read(), naming the case and the figure
 *
 * Returns: whether every case of it can be read
 */
gboolean
quartier_case_check_pack (QuartierLibrary *library,
                          const char *data_dir,
                          GBytes *bytes,
                          const char *file,
                          char **out_pack,
                          guint *out_n,
                          GError **error)
{
  QuartierCaseReader reader;
  g_autoptr (QuartierCaseLibrary) self = make_empty (library, &reader);
  QuartierDataSource source;
  const char *pack = NULL;
  gboolean ok;

  quartier_data_source_init (&source, data_dir);
  ok = read_indicators (&reader, &source, error)
       && read_pack (self, &reader, bytes, file, &pack, error);
  quartier_data_source_clear (&source);
  if (!ok)
    return FALSE;
  *out_pack = g_strdup (pack);
  *out_n = self->cases->len;
  return TRUE;
}

/**
 * quartier_case_load_text:
 * @id: of one of the program's own cases
 * @error: %QUARTIER_ERROR_IO
 *
 * Returns: (transfer full): the case as its file has it, for passing it on
 */
GBytes *
quartier_case_load_text (const char *data_dir, const char *id, GError **error)
{
  g_autofree char *path = g_strdup_printf ("cases/%s.json", id);
  QuartierDataSource source;
  GBytes *bytes;

  quartier_data_source_init (&source, data_dir);
  bytes = quartier_data_source_load (&source, path, error);
  quartier_data_source_clear (&source);
  return bytes;
}

/* Looking */

QuartierLibrary *
quartier_case_library_get_library (const QuartierCaseLibrary *self)
{
  return self->library;
}

/* Those of the program by id, then those of packs. */
const QuartierCase *const *
quartier_case_library_list (const QuartierCaseLibrary *self, gsize *n)
{
  *n = self->cases->len;
  return (const QuartierCase *const *)self->cases->pdata;
}

typedef struct
{
  gpointer one;
  const char *pack; /* "" for the program's own */
  char *key;
} Sorted;

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *x = a, *y = b;
  const int by_pack = strcmp (x->pack, y->pack);

  return by_pack != 0 ? by_pack : strcmp (x->key, y->key);
}

/**
 * quartier_cases_sort:
 * @cases: (element-type QuartierCase): borrowed ones; sorted in place
 *
 * As people look for them: those of the program, then pack by pack, and in each by the names in the language
 * spoken, as quartier_name_order_key() has them.
 */
void
quartier_cases_sort (GPtrArray *cases)
{
  g_autofree Sorted *sorted = g_new (Sorted, cases->len);

  for (guint i = 0; i < cases->len; i++)
    {
      const QuartierCase *one = cases->pdata[i];

      sorted[i] = (Sorted){ cases->pdata[i], one->pack != NULL ? one->pack : "",
                            quartier_name_order_key (dgettext (QUARTIER_CASES_DOMAIN, one->name)) };
    }
  qsort (sorted, cases->len, sizeof (Sorted), compare_sorted);
  for (guint i = 0; i < cases->len; i++)
    {
      cases->pdata[i] = sorted[i].one;
      g_free (sorted[i].key);
    }
}

const QuartierCase *
quartier_case_library_find (const QuartierCaseLibrary *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const QuartierCaseIndicator *
quartier_case_library_list_indicators (const QuartierCaseLibrary *self, gsize *n)
{
  *n = self->indicators->len;
  return (const QuartierCaseIndicator *)self->indicators->data;
}

/* Packs that were left out, a sentence each; %NULL-terminated. */
const char *const *
quartier_case_library_get_warnings (const QuartierCaseLibrary *self)
{
  return (const char *const *)self->warnings->pdata;
}

const QuartierCaseFigure *
quartier_case_find_figure (const QuartierCase *self, const char *indicator)
{
  for (gsize i = 0; i < self->n_figures; i++)
    if (self->figures[i].indicator != NULL
        && g_str_equal (self->figures[i].indicator->id, indicator))
      return &self->figures[i];
  return NULL;
}

/* Letters and figures of a file's name, so that an id can be one. */
gboolean
quartier_case_is_id (const char *id)
{
  if (!g_ascii_isalnum (id[0]) || strlen (id) > 64)
    return FALSE;
  for (const char *c = id; *c != '\0'; c++)
    if (!g_ascii_islower (*c) && !g_ascii_isdigit (*c) && *c != '-')
      return FALSE;
  return TRUE;
}

/* How much less a place has than its city, 1 − place / city; negative: more. */
double
quartier_case_get_reduction (double value, double city)
{
  return city > 0 ? 1 - value / city : NAN;
}

/**
 * quartier_case_find_reduction:
 * @city: a figure of @self
 *
 * Returns: how much less the case has than the city that @city is of; NAN where @city is of no city, or
 *   the case has no such figure
 */
double
quartier_case_find_reduction (const QuartierCase *self, const QuartierCaseFigure *city)
{
  const QuartierCaseFigure *own
      = city->city_of != NULL ? quartier_case_find_figure (self, city->city_of->id) : NULL;

  return own != NULL ? quartier_case_get_reduction (own->value, city->value) : NAN;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/**
 * quartier_case_library_list_values:
 * @indicator: id
 *
 * Returns: (transfer full) (element-type double): what cases say of it, the least first
 */
GArray *
quartier_case_library_list_values (const QuartierCaseLibrary *self, const char *indicator)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (self, &n);

  for (gsize i = 0; i < n; i++)
    {
      const QuartierCaseFigure *figure = quartier_case_find_figure (list[i], indicator);

      if (figure != NULL && isfinite (figure->value))
        g_array_append_val (values, figure->value);
    }
  g_array_sort (values, compare_numbers);
  return values;
}

/* How large cases are, by what they are a case of; a closed list, the smallest first. */
const char *const *
quartier_case_list_sizes (void)
{
  static const char *const sizes[] = { "buildings", "district", "town", "city", NULL };

  return sizes;
}

/* Returns: (nullable): one of quartier_case_list_sizes(); %NULL where what it is a case of has no size. */
const char *
quartier_case_get_size (const QuartierCase *self)
{
  static const struct
  {
    const char *scope;
    const char *size;
  } sizes[] = { { "building-group", "buildings" }, { "square", "buildings" },
                { "district", "district" },        { "industrial-site", "district" },
                { "town", "town" },                { "new-town", "town" },
                { "city", "city" },                { "region", "city" } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (self->scope, sizes[i].scope))
      return sizes[i].size;
  return NULL;
}

/* What cases are about; a closed list. */
const char *const *
quartier_case_list_themes (void)
{
  static const char *const themes[] = { "compact-development",
                                        "clean-energy",
                                        "green-buildings",
                                        "green-transport",
                                        "water",
                                        "waste",
                                        "urban-renewal",
                                        "finance",
                                        "green-industry",
                                        NULL };

  return themes;
}

/* A theme in words; of one that is not listed, its id. */
const char *
quartier_case_theme_label (const char *theme)
{
  static const struct
  {
    const char *id;
    const char *label;
  } words[] = {
    { "compact-development", N_ ("Compact development") },
    { "clean-energy", N_ ("Clean energy") },
    { "green-buildings", N_ ("Green buildings") },
    { "green-transport", N_ ("Green transport") },
    { "water", N_ ("Water") },
    { "waste", N_ ("Waste") },
    { "urban-renewal", N_ ("Urban renewal") },
    { "finance", N_ ("Finance") },
    { "green-industry", N_ ("Green industry") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].id, theme) == 0)
      return _ (words[i].label);
  return theme;
}

const char *
quartier_case_kind_get_id (QuartierCaseKind kind)
{
  static const char *const ids[QUARTIER_N_CASE_KINDS]
      = { "designed", "reported", "measured", "estimated" };

  return ids[kind];
}

const char *
quartier_case_heading_get_id (QuartierCaseHeading heading)
{
  static const char *const ids[QUARTIER_N_CASE_HEADINGS]
      = { "done", "worked", "wrong", "transfers", "doubts" };

  return ids[heading];
}
