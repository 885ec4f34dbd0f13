/*
 * JSON that people bring (plans, zones), read strictly by RFC 8259.
 *
 * The catalogues of data/ are ours and go through json-glib. What users bring does not: json-glib
 * 1.6 follows nesting until the stack ends, turns long integers into others, cuts texts at \u0000,
 * takes the last of two equal members in silence, and forgets how a number was written. A plan must
 * give back what it does not understand letter by letter, and a refusal must name its place. Both
 * want a tree over the text itself.
 */
#include "io/json-tree.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"

#define MAX_BYTES (512u * 1024 * 1024)
#define MAX_DEPTH 100

typedef struct
{
  gsize start, end;         /* of the value's text */
  gsize key_start, key_end; /* of the member's name, without its quotes; 0, 0 in an array */
  char *key;                /* decoded; NULL in an array */
  guint parent;
  guint first, last, next;
  guint length;
  guint index;              /* in its container */
  guint8 kind;
} Value;

struct _QuartierJson
{
  char *text;
  gsize length;
  GArray *values;
};

typedef struct
{
  QuartierJson *json;
  const char *text;
  gsize length;
  gsize at;
  guint open; /* container being read */
  int depth;
} Parser;

/* Characters of a place that a refusal names. */
#define MAX_PATH 80

#define VALUE(json, i) (&g_array_index ((json)->values, Value, (i)))

/* @path: (transfer full): A path that nobody would read to its end. */
static char *
cut_path (char *path)
{
  g_autofree char *whole = path;
  g_autofree char *kept = g_utf8_strlen (path, -1) > MAX_PATH ? g_utf8_substring (path, 0, MAX_PATH) : NULL;

  return kept != NULL ? g_strconcat (kept, "…", NULL) : g_steal_pointer (&whole);
}

static gboolean
refuse (Parser *parser, GError **error, const char *what)
{
  guint line = 1, column = 1;
  g_autofree char *path = NULL;

  for (gsize i = 0; i < parser->at && i < parser->length; i++)
    {
      column = parser->text[i] == '\n' ? 1 : column + 1;
      line += parser->text[i] == '\n';
    }
  if (parser->open != QUARTIER_JSON_NONE)
    path = cut_path (quartier_json_dup_path (parser->json, parser->open));
  if (path != NULL && *path != '\0')
    /* Translators: a member's path; then a sentence on what is wrong there. */
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ ("line %u, column %u, in %s: %s"),
                 line, column, path, what);
  else
    /* Translators: then a sentence on what is wrong there. */
    g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT, _ ("line %u, column %u: %s"), line,
                 column, what);
  return FALSE;
}

static void
skip_space (Parser *parser)
{
  while (parser->at < parser->length && strchr (" \t\r\n", parser->text[parser->at]) != NULL
         && parser->text[parser->at] != '\0')
    parser->at++;
}

static char
peek (const Parser *parser)
{
  return parser->at < parser->length ? parser->text[parser->at] : '\0';
}

/* Reads a string from its opening quote to behind its closing one. */
static gboolean
scan_string (Parser *parser, gsize *start, gsize *end, GError **error)
{
  *start = ++parser->at;
  for (; parser->at < parser->length; parser->at++)
    {
      const guchar c = (guchar) parser->text[parser->at];

      if (c == '"')
        {
          *end = parser->at++;
          return TRUE;
        }
      if (c < 0x20)
        return refuse (parser, error,
                       _ ("a text holds a control character; write it as \\n, \\t or \\u00XX"));
      if (c == '\\')
        {
          const char escape = parser->at + 1 < parser->length ? parser->text[parser->at + 1] : 0;

          if (escape == 'u')
            {
              gunichar unit = 0;

              for (int i = 2; i < 6; i++)
                {
                  const int digit = parser->at + i < parser->length
                                        ? g_ascii_xdigit_value (parser->text[parser->at + i])
                                        : -1;

                  if (digit < 0)
                    return refuse (parser, error, _ ("\\u needs four hexadecimal digits"));
                  unit = unit * 16 + digit;
                }
              if (unit == 0)
                return refuse (parser, error,
                               _ ("a text holds the character \\u0000; leave it out"));
              if (unit >= 0xdc00 && unit < 0xe000)
                return refuse (parser, error, _ ("half a surrogate pair; write both halves"));
              if (unit >= 0xd800 && unit < 0xdc00)
                {
                  const char *low = parser->text + parser->at + 6;

                  if (parser->at + 11 >= parser->length || low[0] != '\\' || low[1] != 'u'
                      || g_ascii_tolower (low[2]) != 'd' || strchr ("cdefCDEF", low[3]) == NULL)
                    return refuse (parser, error, _ ("half a surrogate pair; write both halves"));
                  parser->at += 6;
                }
              parser->at += 5;
            }
          else if (escape != 0 && strchr ("\"\\/bfnrt", escape) != NULL)
            parser->at++;
          else
            return refuse (parser, error, _ ("a backslash that JSON does not know; write \\\\"));
        }
    }
  return refuse (parser, error, _ ("a text does not end; close it with a quote"));
}

static char *
decode_string (const char *text, gsize start, gsize end)
{
  GString *out = g_string_sized_new (end - start);

  for (gsize i = start; i < end; i++)
    {
      if (text[i] != '\\')
        {
          g_string_append_c (out, text[i]);
          continue;
        }
      i++;
      if (text[i] == 'u')
        {
          gunichar unit = (gunichar) g_ascii_strtoull (
              (char[]){ text[i + 1], text[i + 2], text[i + 3], text[i + 4], '\0' }, NULL, 16);

          i += 4;
          if (unit >= 0xd800 && unit < 0xdc00)
            {
              const gunichar low = (gunichar) g_ascii_strtoull (
                  (char[]){ text[i + 3], text[i + 4], text[i + 5], text[i + 6], '\0' }, NULL, 16);

              unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
              i += 6;
            }
          g_string_append_unichar (out, unit);
        }
      else
        {
          static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
          const char *known = strchr (from, text[i]);

          g_string_append_c (out, known != NULL ? to[known - from] : text[i]);
        }
    }
  return g_string_free (out, FALSE);
}

static gboolean
scan_digits (Parser *parser)
{
  const gsize start = parser->at;

  while (g_ascii_isdigit (peek (parser)))
    parser->at++;
  return parser->at > start;
}

static gboolean
scan_number (Parser *parser, GError **error)
{
  static const char wrong[] = N_ ("not a number; write it like 1, -0.5 or 2.5e3");

  if (peek (parser) == '-')
    parser->at++;
  if (peek (parser) == '0')
    parser->at++;
  else if (!scan_digits (parser))
    return refuse (parser, error, _ (wrong));
  if (peek (parser) == '.')
    {
      parser->at++;
      if (!scan_digits (parser))
        return refuse (parser, error, _ (wrong));
    }
  if (peek (parser) == 'e' || peek (parser) == 'E')
    {
      parser->at++;
      if (peek (parser) == '+' || peek (parser) == '-')
        parser->at++;
      if (!scan_digits (parser))
        return refuse (parser, error, _ (wrong));
    }
  if (g_ascii_isalnum (peek (parser)) || peek (parser) == '.' || peek (parser) == '_')
    return refuse (parser, error, _ (wrong));
  return TRUE;
}

static gboolean
scan_word (Parser *parser, const char *word)
{
  const gsize n = strlen (word);

  if (parser->length - parser->at < n || strncmp (parser->text + parser->at, word, n) != 0)
    return FALSE;
  parser->at += n;
  return TRUE;
}

static guint
append_value (Parser *parser, const Value *value)
{
  const guint index = parser->json->values->len;

  g_array_append_val (parser->json->values, *value);
  if (parser->open != QUARTIER_JSON_NONE)
    {
      Value *container = VALUE (parser->json, parser->open);
      Value *added = VALUE (parser->json, index);

      added->parent = parser->open;
      added->index = container->length++;
      if (container->first == QUARTIER_JSON_NONE)
        container->first = index;
      else
        VALUE (parser->json, container->last)->next = index;
      container->last = index;
    }
  return index;
}

static gboolean
scan_key (Parser *parser, Value *value, GError **error)
{
  if (peek (parser) != '"')
    return refuse (parser, error, _ ("a member's name is missing; write \"name\": value"));
  if (!scan_string (parser, &value->key_start, &value->key_end, error))
    return FALSE;
  value->key = decode_string (parser->text, value->key_start, value->key_end);
  skip_space (parser);
  if (peek (parser) != ':')
    return refuse (parser, error, _ ("a colon is missing after a member's name; write \"name\": value"));
  parser->at++;
  skip_space (parser);
  return TRUE;
}

/* Reads one value; a container is left open for its members. */
static gboolean
scan_value (Parser *parser, GError **error)
{
  Value value = { .parent = QUARTIER_JSON_NONE,
                  .first = QUARTIER_JSON_NONE,
                  .last = QUARTIER_JSON_NONE,
                  .next = QUARTIER_JSON_NONE };
  const gboolean named
      = parser->open != QUARTIER_JSON_NONE
        && VALUE (parser->json, parser->open)->kind == QUARTIER_JSON_OBJECT;
  gsize end = 0;
  char c;

  if (named && !scan_key (parser, &value, error))
    {
      g_free (value.key);
      return FALSE;
    }
  c = peek (parser);
  value.start = parser->at;
  if (c == '{' || c == '[')
    {
      value.kind = c == '{' ? QUARTIER_JSON_OBJECT : QUARTIER_JSON_ARRAY;
      if (++parser->depth > MAX_DEPTH)
        {
          g_free (value.key);
          return refuse (parser, error,
                         _ ("nested too deep; no more than a hundred levels are read"));
        }
      parser->at++;
      parser->open = append_value (parser, &value);
      return TRUE;
    }
  if (c == '"')
    {
      gsize start;

      value.kind = QUARTIER_JSON_STRING;
      if (!scan_string (parser, &start, &end, error))
        goto failed;
    }
  else if (c == '-' || g_ascii_isdigit (c))
    {
      value.kind = QUARTIER_JSON_NUMBER;
      if (!scan_number (parser, error))
        goto failed;
    }
  else if (scan_word (parser, "true") || scan_word (parser, "false"))
    value.kind = QUARTIER_JSON_BOOLEAN;
  else if (scan_word (parser, "null"))
    value.kind = QUARTIER_JSON_NULL;
  else
    {
      refuse (parser, error,
              parser->at >= parser->length
                  ? _ ("the text ends before its last value does; the file seems cut off")
                  : _ ("not a JSON value; write an object, an array, a \"text\", a number, true, "
                       "false or null"));
      goto failed;
    }
  value.end = parser->at;
  append_value (parser, &value);
  return TRUE;

failed:
  g_free (value.key);
  return FALSE;
}

static gboolean
close_container (Parser *parser)
{
  Value *container = VALUE (parser->json, parser->open);

  container->end = ++parser->at;
  parser->open = container->parent;
  parser->depth--;
  return TRUE;
}

/* All values in a loop without recursion: what is open is the parent of what was read last. */
static gboolean
scan_all (Parser *parser, GError **error)
{
  gboolean after_value = FALSE;

  skip_space (parser);
  if (!scan_value (parser, error))
    return FALSE;
  after_value = parser->open == QUARTIER_JSON_NONE;
  while (parser->open != QUARTIER_JSON_NONE)
    {
      const char closing
          = VALUE (parser->json, parser->open)->kind == QUARTIER_JSON_OBJECT ? '}' : ']';
      const guint before = parser->open;

      skip_space (parser);
      if (peek (parser) == closing
          && (after_value || VALUE (parser->json, parser->open)->length == 0))
        {
          after_value = close_container (parser);
          continue;
        }
      if (after_value)
        {
          if (peek (parser) != ',')
            return refuse (
                parser, error,
                parser->at >= parser->length
                    ? _ ("the text ends before its last value does; the file seems cut off")
                    : _ ("a comma or a closing bracket is missing; write one of them"));
          parser->at++;
          skip_space (parser);
        }
      if (!scan_value (parser, error))
        return FALSE;
      after_value = parser->open == before;
    }
  skip_space (parser);
  if (parser->at < parser->length)
    return refuse (parser, error, _ ("something follows the end of the JSON text; remove it"));
  return TRUE;
}

static void
clear_value (gpointer value)
{
  g_free (((Value *) value)->key);
}

/**
 * quartier_json_fail:
 * @code: of %QUARTIER_ERROR
 *
 * Puts a value's place in front of what is wrong with it.
 *
 * Returns: %FALSE
 */
gboolean
quartier_json_fail (const QuartierJson *self, QuartierJsonValue value, int code, GError **error,
                    const char *format, ...)
{
  g_autofree char *path = quartier_json_dup_path (self, value);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  if (*path != '\0')
    g_set_error (error, QUARTIER_ERROR, code, "%s: %s", path, what);
  else
    g_set_error_literal (error, QUARTIER_ERROR, code, what);
  return FALSE;
}

/* After the whole text is known to be JSON: what the grammar allows and we do not. */
static gboolean
check_values (QuartierJson *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = VALUE (self, i);

      if (value->kind == QUARTIER_JSON_NUMBER && !isfinite (quartier_json_get_number (self, i)))
        return quartier_json_fail (self, i, QUARTIER_ERROR_RANGE, error,
                                   _ ("the number is too large; write a finite one"));
      if (value->kind != QUARTIER_JSON_OBJECT || value->length < 2)
        continue;
      g_hash_table_remove_all (names);
      for (guint j = value->first; j != QUARTIER_JSON_NONE; j = VALUE (self, j)->next)
        if (!g_hash_table_add (names, VALUE (self, j)->key))
          return quartier_json_fail (self, j, QUARTIER_ERROR_FORMAT, error,
                                     _ ("the member is given twice; keep one"));
    }
  return TRUE;
}

/**
 * quartier_json_parse:
 * @text: (array length=length): need not end with a zero; a byte order mark is skipped
 * @error: %QUARTIER_ERROR_FORMAT with line, column and place
 *
 * Checks a whole text by RFC 8259 and some more: members given once, numbers finite, no \u0000, not
 * nested deeper than 100, not above 512 MB.
 *
 * Returns: (transfer full) (nullable): the tree
 */
QuartierJson *
quartier_json_parse (const char *text, gsize length, GError **error)
{
  g_autoptr (QuartierJson) self = NULL;
  const char *bad;
  Parser parser;

  if (length > MAX_BYTES)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   _ ("%zu MB is too large; give a file below %u MB"), length / 1048576,
                   MAX_BYTES / 1048576);
      return NULL;
    }
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  self = g_new0 (QuartierJson, 1);
  self->text = g_strndup (text, 0);
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (self->values, clear_value);
  parser = (Parser) { self, text, length, 0, QUARTIER_JSON_NONE, 0 };
  if (!g_utf8_validate_len (text, length, &bad))
    {
      parser.at = bad - text;
      refuse (&parser, error,
              *bad == '\0' ? _ ("a zero byte, which is in no text; is this another kind of file?")
                           : _ ("a byte that is not UTF-8 text; save the file as UTF-8"));
      return NULL;
    }
  g_free (self->text);
  self->text = g_malloc (length + 1);
  memcpy (self->text, text, length);
  self->text[length] = '\0';
  self->length = length;
  parser.text = self->text;
  skip_space (&parser);
  if (parser.at == length)
    {
      refuse (&parser, error, _ ("the file is empty; a JSON object was expected"));
      return NULL;
    }
  if (!scan_all (&parser, error))
    return NULL;
  if (!check_values (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
quartier_json_free (QuartierJson *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->values);
  g_free (self->text);
  g_free (self);
}

QuartierJsonKind
quartier_json_get_kind (const QuartierJson *self, QuartierJsonValue value)
{
  return VALUE (self, value)->kind;
}

/* The first member or element; QUARTIER_JSON_NONE in an empty container. */
QuartierJsonValue
quartier_json_get_first (const QuartierJson *self, QuartierJsonValue container)
{
  return VALUE (self, container)->first;
}

/* The member or element after; QUARTIER_JSON_NONE after the last. */
QuartierJsonValue
quartier_json_get_next (const QuartierJson *self, QuartierJsonValue value)
{
  return VALUE (self, value)->next;
}

guint
quartier_json_get_length (const QuartierJson *self, QuartierJsonValue container)
{
  return VALUE (self, container)->length;
}

/**
 * quartier_json_get_member:
 *
 * Returns: the member of that name; %QUARTIER_JSON_NONE where there is none or @object is no object
 */
QuartierJsonValue
quartier_json_get_member (const QuartierJson *self, QuartierJsonValue object, const char *key)
{
  if (object == QUARTIER_JSON_NONE || VALUE (self, object)->kind != QUARTIER_JSON_OBJECT)
    return QUARTIER_JSON_NONE;
  for (guint i = VALUE (self, object)->first; i != QUARTIER_JSON_NONE; i = VALUE (self, i)->next)
    if (g_str_equal (VALUE (self, i)->key, key))
      return i;
  return QUARTIER_JSON_NONE;
}

/* The name of a member; NULL for an element of an array. */
const char *
quartier_json_get_key (const QuartierJson *self, QuartierJsonValue value)
{
  return VALUE (self, value)->key;
}

/* The value of a number. */
double
quartier_json_get_number (const QuartierJson *self, QuartierJsonValue value)
{
  return g_ascii_strtod (self->text + VALUE (self, value)->start, NULL);
}

gboolean
quartier_json_get_boolean (const QuartierJson *self, QuartierJsonValue value)
{
  return self->text[VALUE (self, value)->start] == 't';
}

/**
 * quartier_json_dup_string:
 *
 * Returns: (transfer full): the text of a string, UTF-8
 */
char *
quartier_json_dup_string (const QuartierJson *self, QuartierJsonValue value)
{
  return decode_string (self->text, VALUE (self, value)->start + 1, VALUE (self, value)->end - 1);
}

/**
 * quartier_json_dup_text:
 *
 * Returns: (transfer full): the JSON text of a value, letter by letter
 */
char *
quartier_json_dup_text (const QuartierJson *self, QuartierJsonValue value)
{
  const Value *found = VALUE (self, value);

  return g_strndup (self->text + found->start, found->end - found->start);
}

/**
 * quartier_json_dup_path:
 *
 * Returns: (transfer full): where a value stands, "features[3].properties.far"; "" for the root
 */
char *
quartier_json_dup_path (const QuartierJson *self, QuartierJsonValue value)
{
  GString *path = g_string_new (NULL);

  for (guint i = value; VALUE (self, i)->parent != QUARTIER_JSON_NONE; i = VALUE (self, i)->parent)
    {
      const Value *at = VALUE (self, i);
      const gboolean top
          = VALUE (self, at->parent)->parent == QUARTIER_JSON_NONE;
      g_autofree char *step = at->key != NULL ? g_strdup_printf ("%s%s", top ? "" : ".", at->key)
                                              : g_strdup_printf ("[%u]", at->index);

      g_string_prepend (path, step);
    }
  return g_string_free (path, FALSE);
}

/**
 * quartier_json_dup_members_except:
 * @known: %NULL-terminated names
 *
 * Returns: (transfer full) (nullable): the other members of an object as JSON text, "\"a\": 1,
 * \"b\": 2"; %NULL where there are none
 */
char *
quartier_json_dup_members_except (const QuartierJson *self, QuartierJsonValue object,
                                  const char *const *known)
{
  GString *text = g_string_new (NULL);

  for (guint i = VALUE (self, object)->first; i != QUARTIER_JSON_NONE; i = VALUE (self, i)->next)
    {
      const Value *member = VALUE (self, i);

      if (g_strv_contains (known, member->key))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append_c (text, '"');
      g_string_append_len (text, self->text + member->key_start,
                           member->key_end - member->key_start);
      g_string_append (text, "\": ");
      g_string_append_len (text, self->text + member->start, member->end - member->start);
    }
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return NULL;
    }
  return g_string_free (text, FALSE);
}
