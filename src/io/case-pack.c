/*
 * Packs of reference cases: one JSON file that people pass on. It comes from outside, so it goes
 * through the strict reader first (size, depth, members named twice), then through the reader of
 * the program's own cases; only then is it kept.
 */
#include "io/case-pack.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/json-tree.h"
#include "io/json-write.h"
#include "io/replace-file.h"

/* A case is some 5 kB; more than this is no pack of cases. */
#define MAX_BYTES ((gsize)16 * 1024 * 1024)

/* Where the packs of the user are kept; need not be there. */
char *
quartier_case_packs_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "quartier", "cases", NULL);
}

/**
 * quartier_case_pack_id_of_file:
 *
 * Returns: (transfer full): an id for a pack that is written to this file: its name without
 * ".json", in small letters, digits and single hyphens
 */
char *
quartier_case_pack_id_of_file (const char *file)
{
  g_autofree char *base = g_path_get_basename (file);
  GString *id = g_string_new (NULL);

  if (g_str_has_suffix (base, ".json"))
    base[strlen (base) - strlen (".json")] = '\0';
  for (const char *c = base; *c != '\0' && id->len < 64; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_assign (id, "pack");
  return g_string_free (id, FALSE);
}

/**
 * quartier_case_pack_read:
 * @error: why it cannot be read, without the file's name
 *
 * Reads no more of a file than shows that it is too large for a pack.
 *
 * Returns: (transfer full): what is in it, with a 0 behind it
 */
char *
quartier_case_pack_read (GFile *file, gsize *length, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = NULL;

  if (stream == NULL)
    return NULL;
  text = g_malloc (MAX_BYTES + 2);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, MAX_BYTES + 1, length, NULL, error))
    return NULL;
  text[*length] = '\0';
  return g_realloc (g_steal_pointer (&text), *length + 1);
}

/* A pack as it is kept. */
char *
quartier_case_pack_load (const char *folder, const char *pack, gsize *length, GError **error)
{
  g_autofree char *name = g_strconcat (pack, ".json", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);

  return quartier_case_pack_read (file, length, error);
}

/* The text of an object, moved in by two letters a line. */
static void
append_indented (GString *out, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_string_append_printf (out, "%s    %s", i > 0 ? "\n" : "", lines[i]);
}

static gboolean
append_case (
    GString *out, const QuartierCaseLibrary *cases, const char *id, gboolean first, GError **error)
{
  const QuartierCase *one = quartier_case_library_find (cases, id);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (one == NULL)
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
          _ ("\"%.80s\": there is no such case; give one that quartier-cli cases list shows"), id);
      return FALSE;
    }
  if (one->pack != NULL)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNSUPPORTED,
                   _ ("\"%.80s\" is of the pack %s; pass that pack on instead"), id, one->pack);
      return FALSE;
    }
  bytes = quartier_case_load_text (NULL, id, error);
  if (bytes == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_string_append (out, first ? "\n" : ",\n");
  append_indented (out, text);
  return TRUE;
}

/**
 * quartier_case_pack_export:
 * @pack: id of the pack to make
 * @ids: (nullable): of the program's own cases, %NULL-terminated; %NULL or empty for all of them
 * @error: %QUARTIER_ERROR_UNKNOWN_ID, %QUARTIER_ERROR_UNSUPPORTED for a case of another pack
 *
 * Returns: (transfer full): the pack as JSON
 */
char *
quartier_case_pack_export (const QuartierCaseLibrary *cases,
                           const char *pack,
                           const char *const *ids,
                           GError **error)
{
  g_autoptr (GString) out = g_string_new ("{\n  \"format\": \"quartier-cases/1\",\n  \"pack\": ");
  gboolean first = TRUE;
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (cases, &n);

  quartier_json_append_string (out, pack);
  g_string_append (out, ",\n  \"cases\": [");
  if (ids != NULL && ids[0] != NULL)
    for (gsize i = 0; ids[i] != NULL; i++, first = FALSE)
      {
        if (!append_case (out, cases, ids[i], first, error))
          return NULL;
      }
  else
    for (gsize i = 0; i < n; i++)
      {
        if (list[i]->pack != NULL)
          continue;
        if (!append_case (out, cases, list[i]->id, first, error))
          return NULL;
        first = FALSE;
      }
  g_string_append (out, "\n  ]\n}\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
keep_pack (const char *folder, const char *pack, const char *text, gsize length, gboolean replaces,
           GError **error)
{
  g_autofree char *name = g_strconcat (pack, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO,
                   _ ("the folder %s cannot be made (%s); see that you may write there"), folder,
                   g_strerror (errno));
      return FALSE;
    }
  if (!replaces && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (
          error, QUARTIER_ERROR, QUARTIER_ERROR_EXISTS,
          _ ("pack: \"%s\" is there already; remove it first (quartier-cli cases remove %s), "
             "or give this one another id"),
          pack, pack);
      return FALSE;
    }
  if (quartier_replace_file (path, text, length, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

/**
 * quartier_case_pack_import:
 * @text: (array length=length): the pack, with a 0 behind it
 * @folder: where packs are kept; is made if need be
 * @replaces: one of its id that is there goes
 * @out_pack: (out) (transfer full): its id, where it is sound; whether or not it could be kept
 * @out_n: (out): how many cases it holds
 * @error: what is wrong with it and where, without the file's name; %QUARTIER_ERROR_EXISTS where one of
 *   its id is there and stays
 *
 * Keeps a pack if every case of it is sound. Its cases are called PACK:ID, so that they never stand
 * in for the program's own.
 */
gboolean
quartier_case_pack_import (const char *text,
                           gsize length,
                           QuartierLibrary *library,
                           const char *folder,
                           gboolean replaces,
                           char **out_pack,
                           guint *out_n,
                           GError **error)
{
  g_autoptr (QuartierJson) json = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  *out_pack = NULL;
  if (length > MAX_BYTES)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("it is larger than %u MB; a pack of cases is smaller"),
                   (guint)(MAX_BYTES / 1024 / 1024));
      return FALSE;
    }
  json = quartier_json_parse (text, length, error);
  return json != NULL
         && quartier_case_check_pack (library, NULL, bytes, "pack", out_pack, out_n, error)
         && keep_pack (folder, *out_pack, text, length, replaces, error);
}

/* Forgets a pack that was imported. */
gboolean
quartier_case_pack_remove (const char *folder, const char *pack, GError **error)
{
  g_autofree char *name = g_strconcat (pack, ".json", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  /* An id alone: a path would lead elsewhere. */
  if (strchr (pack, G_DIR_SEPARATOR) != NULL || pack[0] == '.'
      || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   _ ("there is no such pack; give the part before the colon of a case that "
                      "quartier-cli cases list shows"));
      return FALSE;
    }
  if (g_unlink (path) == 0)
    return TRUE;
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_IO, _ ("it cannot be removed (%s); see that you may write in %s"), g_strerror (errno), folder);
  return FALSE;
}
