#include "base/fold.h"

/* Letters that stand for others without being those with an accent. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0xdf, "ss" },   { 0xe6, "ae" },  { 0xf0, "d" },   { 0xf8, "o" },   { 0xfe, "th" },  { 0x111, "d" }, { 0x127, "h" },
  { 0x131, "i" },   { 0x142, "l" },  { 0x153, "oe" }, { 0x2bc, "'" },  { 0x2013, "-" }, { 0x2018, "'" }, { 0x2019, "'" },
};

static void
append (GString *bare, gunichar c)
{
  if (g_unichar_combining_class (c) != 0)
    return;
  for (gsize i = 0; c > 0x7f && i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (bare, letters[i].plain);
        return;
      }
  g_string_append_unichar (bare, c);
}

/**
 * quartier_fold:
 * @text: UTF-8
 *
 * A name as it is compared: without case, accents and what else a keyboard may lack, so that "zürich" is
 * found by "zurich" and "Łódź" by "lodz". Other scripts stay as they are.
 *
 * Returns: (transfer full): the folded name
 */
char *
quartier_fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_autofree char *apart = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  GString *bare = g_string_new (NULL);

  for (const char *c = apart; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    append (bare, g_utf8_get_char (c));
  return g_string_free (bare, FALSE);
}
