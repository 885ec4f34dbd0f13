/*
 * JSON as we write it: the shortest number that reads back the same, so that 7.825 stays 7.825 and
 * a diff of two plans shows what changed.
 */
#include "io/json-write.h"

#include <math.h>

/**
 * quartier_json_append_string:
 * @text: UTF-8
 *
 * Appends a JSON string with its quotes.
 */
void
quartier_json_append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '"':
        g_string_append (out, "\\\"");
        break;
      case '\\':
        g_string_append (out, "\\\\");
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      default:
        if ((guchar) *c < 0x20 || *c == 0x7f)
          g_string_append_printf (out, "\\u%04x", (guchar) *c);
        else
          g_string_append_c (out, *c);
      }
  g_string_append_c (out, '"');
}

/**
 * quartier_json_append_number:
 * @number: anything that is not finite is written as null, which is JSON's word for missing
 *
 * Appends the shortest text that reads back as the same number.
 */
void
quartier_json_append_number (GString *out, double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (number))
    {
      g_string_append (out, "null");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  g_string_append (out, text);
}

/**
 * quartier_json_append_key:
 * @first: (inout): whether it is the object's first member; cleared
 * @indent: spaces before it on a line of its own; negative: on the same line
 *
 * Appends the separator, the name and the colon of a member.
 */
void
quartier_json_append_key (GString *out, gboolean *first, int indent, const char *key)
{
  if (!*first)
    g_string_append (out, indent < 0 ? ", " : ",");
  *first = FALSE;
  if (indent >= 0)
    g_string_append_printf (out, "\n%*s", indent, "");
  quartier_json_append_string (out, key);
  g_string_append (out, ": ");
}
