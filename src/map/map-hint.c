/*
 * What is said on the map in the width there is for it.
 */
#include "map/map-hint.h"

#include <glib.h>

#include "base/joined-text.h"

#define PART " · "
/* More parts are not parted by trying all ways. */
#define MOST_PARTS 10

static int
measure (PangoLayout *layout, const char *text)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
count_lines (PangoLayout *layout, const char *text, int width_px)
{
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width_px * PANGO_SCALE);
  return pango_layout_get_line_count (layout);
}

static char *
join (char **parts, guint first, guint end)
{
  GString *text = g_string_new (parts[first]);

  for (guint i = first + 1; i < end; i++)
    g_string_append_printf (text, PART "%s", parts[i]);
  return g_string_free (text, FALSE);
}

/* The lines of a way to part them: a bit for each part after which a line ends. */
static char *
put_lines (PangoLayout *layout, char **parts, guint n_parts, guint ends, int *widest)
{
  GString *text = g_string_new (NULL);
  guint first = 0;

  *widest = 0;
  for (guint i = 0; i < n_parts; i++)
    if (i + 1 == n_parts || (ends & (1u << i)) != 0)
      {
        g_autofree char *line = join (parts, first, i + 1);

        *widest = MAX (*widest, measure (layout, line));
        g_string_append_printf (text, "%s%s", first > 0 ? "\n" : "", line);
        first = i + 1;
      }
  return g_string_free (text, FALSE);
}

/* Lines that end where a part does, so that the longest is as short as can be. */
static char *
part_between (PangoLayout *layout, char **parts, guint n_parts, int n_lines, int width_px)
{
  char *best = NULL;
  int least = width_px + 1;

  if (n_parts > MOST_PARTS)
    return NULL;
  for (guint ends = 0; ends < 1u << (n_parts - 1); ends++)
    if (__builtin_popcount (ends) + 1 == n_lines)
      {
        int widest;
        g_autofree char *text = put_lines (layout, parts, n_parts, ends, &widest);

        if (widest >= least)
          continue;
        least = widest;
        g_free (best);
        best = g_steal_pointer (&text);
      }
  return best;
}

static gboolean
holds (PangoLayout *layout, const char *text, int width_px, int n_lines)
{
  int widest;

  if (count_lines (layout, text, width_px) > n_lines)
    return FALSE;
  pango_layout_get_pixel_size (layout, &widest, NULL);
  return widest <= width_px;
}

/* Lines between words, all of about the same length. */
static char *
part_anywhere (PangoLayout *layout, const char *text, int n_lines, int width_px)
{
  GString *lines = g_string_new (NULL);
  int too_narrow = 0, enough = width_px;

  while (enough - too_narrow > 1)
    {
      const int middle = (too_narrow + enough) / 2;

      if (holds (layout, text, middle, n_lines))
        enough = middle;
      else
        too_narrow = middle;
    }
  count_lines (layout, text, enough);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char *part = g_strndup (text + line->start_index, line->length);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", g_strstrip (part));
    }
  return g_string_free (lines, FALSE);
}

/**
 * quartier_map_hint_fit:
 * @layout: of the writing it will have; its text and width change
 * @hint: parts between middle dots, the most important first
 * @most_lines: more are not made while there is more than one part
 *
 * Nothing is cut off within a part: where all of them have no room the last ones are left out. Lines
 * end between parts if that takes no more of them, and no word stands alone in the last.
 *
 * Returns: (transfer full): the hint with its lines
 */
char *
quartier_map_hint_fit (PangoLayout *layout, const char *hint, int width_px, int most_lines)
{
  g_autofree char *joined = quartier_joined_text (hint);
  g_auto (GStrv) parts = g_strsplit (joined, PART, -1);
  guint n_parts = g_strv_length (parts);

  if (n_parts == 0)
    return g_strdup (hint);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_NONE);
  for (;; n_parts--)
    {
      g_autofree char *text = join (parts, 0, n_parts);
      const int n_lines = count_lines (layout, text, width_px);
      char *fitted;

      if (n_lines > most_lines && n_parts > 1)
        continue;
      if (n_lines == 1)
        return g_steal_pointer (&text);
      fitted = part_between (layout, parts, n_parts, n_lines, width_px);
      return fitted != NULL ? fitted : part_anywhere (layout, text, n_lines, width_px);
    }
}
