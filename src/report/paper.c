#include "report/paper.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/joined-text.h"

#define WIDTH 595.0
#define HEIGHT 842.0
#define MARGIN 48.0
/* Room for the line at the foot. */
#define FOOT 30.0
#define CELL_GAP 10.0
#define ROW_GAP 3.0
/* A heading takes at least so much of what follows with it. */
#define KEEP_TOGETHER 60.0
/* A table up to so high is not parted. */
#define WHOLE_TABLE 240.0
#define TABLE_SIZE 8.5
#define NOTE_SIZE 6.5
#define DASH "–"
#define RANGE_DASH ((ptrdiff_t)strlen (DASH))
#define WORD_JOINER "\u2060"

struct _QuartierPaper
{
  cairo_t *cr;      /* (nullable): none between two pages that are surfaces of their own */
  GPtrArray *pages; /* (nullable): cairo_surface_t */
  PangoContext *context;
  char *footer;
  const gint *cancelled; /* (nullable) */
  double y;     /* from the top of the page to what comes next */
  double block; /* height of what is being drawn */
  int page;     /* from 1; 0 before anything */
};

/* How a style is set. */
static const struct
{
  double size;
  gboolean is_bold;
  gboolean is_faint;
  double before;
  double after;
} styles[] = {
  [QUARTIER_PAPER_TITLE] = { 20, TRUE, FALSE, 0, 2 },
  [QUARTIER_PAPER_HEADING] = { 12, TRUE, FALSE, 16, 5 },
  [QUARTIER_PAPER_BODY] = { 9.5, FALSE, FALSE, 0, 4 },
  [QUARTIER_PAPER_FAINT] = { 9.5, FALSE, TRUE, 0, 4 },
  [QUARTIER_PAPER_SMALL] = { 8, FALSE, TRUE, 0, 2 },
};

/* A page that is drawn again later, as sharp as on paper. */
static void
begin_page (QuartierPaper *self)
{
  cairo_surface_t *page;

  if (self->pages == NULL)
    return;
  page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA,
                                         &(const cairo_rectangle_t){ 0, 0, WIDTH, HEIGHT });
  g_ptr_array_add (self->pages, page);
  self->cr = cairo_create (page);
}

static void
end_page (QuartierPaper *self)
{
  if (self->pages != NULL)
    g_clear_pointer (&self->cr, cairo_destroy);
  else
    cairo_show_page (self->cr);
}

static QuartierPaper *
make_paper (const char *footer)
{
  QuartierPaper *self = g_new0 (QuartierPaper, 1);

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  /* A point of the page is a point of the writing. */
  pango_cairo_context_set_resolution (self->context, 72);
  self->footer = g_strdup (footer);
  self->y = MARGIN;
  self->page = 1;
  return self;
}

/**
 * quartier_paper_new:
 * @surface: of pages of any size, a PDF's
 * @footer: what stands at the foot of each, before its number
 *
 * Returns: (transfer full): an empty first page
 */
QuartierPaper *
quartier_paper_new (cairo_surface_t *surface, const char *footer)
{
  QuartierPaper *self = make_paper (footer);

  self->cr = cairo_create (surface);
  return self;
}

/**
 * quartier_paper_new_pages:
 * @pages: (element-type cairo_surface_t): where each page is put, to be drawn from wherever it is wanted
 *
 * Returns: (transfer full): an empty first page
 */
QuartierPaper *
quartier_paper_new_pages (GPtrArray *pages, const char *footer)
{
  QuartierPaper *self = make_paper (footer);

  self->pages = pages;
  begin_page (self);
  return self;
}

void
quartier_paper_free (QuartierPaper *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cr, cairo_destroy);
  g_object_unref (self->context);
  g_free (self->footer);
  g_free (self);
}

/**
 * quartier_paper_set_cancelled:
 * @cancelled: (nullable): becomes another than 0, by whatever thread, when nobody wants the pages any more
 *
 * Tables end with their next row then: pages that are there are of no use.
 */
void
quartier_paper_set_cancelled (QuartierPaper *self, const gint *cancelled)
{
  self->cancelled = cancelled;
}

gboolean
quartier_paper_is_cancelled (const QuartierPaper *self)
{
  return self->cancelled != NULL && g_atomic_int_get (self->cancelled) != 0;
}

double
quartier_paper_get_width (const QuartierPaper *self G_GNUC_UNUSED)
{
  return WIDTH - 2 * MARGIN;
}

/* (transfer none): for those who lay out what is drawn in a block. */
PangoContext *
quartier_paper_get_context (const QuartierPaper *self)
{
  return self->context;
}

static void
use_ink (QuartierPaper *self, gboolean is_faint)
{
  const QuartierColour *ink
      = is_faint ? &quartier_palette_light.faint : &quartier_palette_light.ink;

  cairo_set_source_rgb (self->cr, ink->red, ink->green, ink->blue);
}

/* "3093 t", "0.211–0.282" and "1949–1979" are not parted. */
static char *
keep_whole (const char *text)
{
  g_autofree char *joined = quartier_joined_text (text);
  GString *out = g_string_new (NULL);

  for (const char *at = joined; *at != '\0'; at++)
    {
      g_string_append_c (out, *at);
      if (at - joined >= RANGE_DASH && g_ascii_isdigit (at[1]) && g_ascii_isdigit (at[-RANGE_DASH])
          && g_str_has_prefix (at - RANGE_DASH + 1, DASH))
        g_string_append (out, WORD_JOINER);
    }
  return g_string_free (out, FALSE);
}

static PangoLayout *
set_text (QuartierPaper *self, const char *text, double size, gboolean is_bold, double width)
{
  g_autofree char *whole = keep_whole (text);
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.15f);
  pango_layout_set_text (layout, whole, -1);
  pango_font_description_free (font);
  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double)extents.height / PANGO_SCALE;
}

static void
draw_foot (QuartierPaper *self)
{
  const double width = quartier_paper_get_width (self);
  /* Translators: %d is the number of a page */
  g_autofree char *number = g_strdup_printf (_ ("Page %d"), self->page);
  PangoLayout *left = set_text (self, self->footer, 7.5, FALSE, width - 60);
  PangoLayout *right = set_text (self, number, 7.5, FALSE, width);

  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);
  use_ink (self, TRUE);
  cairo_move_to (self->cr, MARGIN, HEIGHT - FOOT);
  pango_cairo_show_layout (self->cr, left);
  cairo_move_to (self->cr, MARGIN, HEIGHT - FOOT);
  pango_cairo_show_layout (self->cr, right);
  g_object_unref (left);
  g_object_unref (right);
}

static void
turn_page (QuartierPaper *self)
{
  draw_foot (self);
  end_page (self);
  begin_page (self);
  self->page++;
  self->y = MARGIN;
}

/* Goes on to the next page unless so much has room on this one, or it is empty. */
static void
make_room (QuartierPaper *self, double height)
{
  if (self->y > MARGIN && self->y + height > HEIGHT - FOOT - 14)
    turn_page (self);
}

/**
 * quartier_paper_begin:
 * @height: that is needed, in one piece
 *
 * Returns: (transfer none): to draw on, with the block's top left corner at 0, 0, until
 *   quartier_paper_end()
 */
cairo_t *
quartier_paper_begin (QuartierPaper *self, double height)
{
  make_room (self, height);
  self->block = height;
  cairo_save (self->cr);
  cairo_translate (self->cr, MARGIN, self->y);
  return self->cr;
}

void
quartier_paper_end (QuartierPaper *self)
{
  cairo_restore (self->cr);
  self->y += self->block;
}

/* Leaves room, but not at the top of a page. */
void
quartier_paper_space (QuartierPaper *self, double height)
{
  if (self->y > MARGIN)
    self->y += height;
}

/**
 * quartier_paper_text:
 *
 * A paragraph; a heading stays with what follows it.
 */
void
quartier_paper_text (QuartierPaper *self, QuartierPaperStyle style, const char *text)
{
  PangoLayout *layout = set_text (self, text, styles[style].size, styles[style].is_bold,
                                  quartier_paper_get_width (self));
  const double height = get_height (layout);

  quartier_paper_space (self, styles[style].before);
  make_room (self, height + (style == QUARTIER_PAPER_HEADING ? KEEP_TOGETHER : 0));
  use_ink (self, styles[style].is_faint);
  cairo_move_to (self->cr, MARGIN, self->y);
  pango_cairo_show_layout (self->cr, layout);
  self->y += height + styles[style].after;
  g_object_unref (layout);
}

/* Tables */

/* A cell's text. What stands after a line's end is a note to it: small and faint. */
static PangoLayout *
set_cell (QuartierPaper *self, const char *text, gboolean is_strong, double width)
{
  PangoLayout *layout = set_text (self, text, TABLE_SIZE, is_strong, width);
  const QuartierColour *ink = &quartier_palette_light.faint;
  const char *set = pango_layout_get_text (layout);
  const char *note = strchr (set, '\n');
  PangoAttrList *attributes;
  PangoAttribute *marks[2];

  if (note == NULL)
    return layout;
  attributes = pango_attr_list_new ();
  marks[0] = pango_attr_size_new_absolute ((int)(NOTE_SIZE * PANGO_SCALE));
  marks[1] = pango_attr_foreground_new ((guint16)(ink->red * G_MAXUINT16),
                                        (guint16)(ink->green * G_MAXUINT16),
                                        (guint16)(ink->blue * G_MAXUINT16));
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      marks[i]->start_index = (guint)(note - set);
      pango_attr_list_insert (attributes, marks[i]);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* What a text takes at least that is broken between words alone; a note to it may be broken
 * anywhere. */
static double
measure_words (QuartierPaper *self, const char *text, gboolean is_strong)
{
  g_autofree char *words = g_strndup (text, strcspn (text, "\n"));
  PangoLayout *layout = set_text (self, words, TABLE_SIZE, is_strong, 1);
  PangoRectangle extents;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (layout, NULL, &extents);
  g_object_unref (layout);
  return ceil ((double)extents.width / PANGO_SCALE) + 1;
}

/* The columns as they are shared out, save that those too narrow for their longest word take what they
 * lack from those that have more than they need. Where all words together are too long, words are
 * broken. */
static void
fit_columns (QuartierPaper *self, QuartierPaperColumn *columns, int n_columns, GArray *rows)
{
  const double width = quartier_paper_get_width (self);
  double needed[QUARTIER_PAPER_MAX_COLUMNS], lacking = 0, spare = 0;

  for (int c = 0; c < n_columns; c++)
    {
      needed[c] = measure_words (self, columns[c].title, FALSE);
      for (guint i = 0; i < rows->len && !quartier_paper_is_cancelled (self); i++)
        {
          const QuartierPaperRow *row = &g_array_index (rows, QuartierPaperRow, i);

          if (row->cells[c] != NULL)
            needed[c] = MAX (needed[c], measure_words (self, row->cells[c], row->is_strong));
        }
      needed[c] += c + 1 < n_columns ? CELL_GAP : 0;
      lacking += MAX (needed[c] - columns[c].share * width, 0);
      spare += MAX (columns[c].share * width - needed[c], 0);
    }
  if (lacking > spare)
    return;
  for (int c = 0; c < n_columns; c++)
    {
      const double more = columns[c].share * width - needed[c];

      columns[c].share -= more > 0 ? more * lacking / (spare * width) : more / width;
    }
}

static void
draw_rule (QuartierPaper *self, double width)
{
  const QuartierColour *ink = &quartier_palette_light.faint;

  cairo_set_source_rgba (self->cr, ink->red, ink->green, ink->blue, 0.5);
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, MARGIN, self->y);
  cairo_rel_line_to (self->cr, quartier_paper_get_width (self), 0);
  cairo_stroke (self->cr);
}

/* A row's height; it is drawn if @draw. */
static double
lay_row (QuartierPaper *self,
         const QuartierPaperColumn *columns,
         int n_columns,
         char *const *cells,
         gboolean is_strong,
         gboolean is_faint,
         gboolean draw)
{
  double x = MARGIN, height = 0;

  for (int c = 0; c < n_columns; c++)
    {
      const double width = columns[c].share * quartier_paper_get_width (self);
      PangoLayout *layout = set_cell (self, cells[c] != NULL ? cells[c] : "", is_strong,
                                      width - (c + 1 < n_columns ? CELL_GAP : 0));

      if (columns[c].is_number)
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      height = MAX (height, get_height (layout));
      if (draw)
        {
          use_ink (self, is_faint);
          cairo_move_to (self->cr, x, self->y);
          pango_cairo_show_layout (self->cr, layout);
        }
      x += width;
      g_object_unref (layout);
    }
  return height;
}

static void
draw_head (QuartierPaper *self, const QuartierPaperColumn *columns, int n_columns)
{
  char *titles[QUARTIER_PAPER_MAX_COLUMNS];

  for (int c = 0; c < n_columns; c++)
    titles[c] = (char *)columns[c].title;
  self->y += lay_row (self, columns, n_columns, titles, FALSE, TRUE, TRUE) + ROW_GAP;
  draw_rule (self, 0.8);
  self->y += ROW_GAP;
}

static double
measure_table (QuartierPaper *self, const QuartierPaperColumn *columns, int n_columns, GArray *rows)
{
  double height = KEEP_TOGETHER;

  for (guint i = 0; i < rows->len && height < WHOLE_TABLE; i++)
    {
      const QuartierPaperRow *row = &g_array_index (rows, QuartierPaperRow, i);

      height += lay_row (self, columns, n_columns, row->cells, row->is_strong, FALSE, FALSE)
                + 2 * ROW_GAP;
    }
  return height;
}

/**
 * quartier_paper_table:
 * @heading: over it
 * @planned: (array length=n_columns): at most %QUARTIER_PAPER_MAX_COLUMNS; a column that is too narrow
 *   for a word takes from the others
 * @rows: (element-type QuartierPaperRow):
 *
 * A table, on one page where it is not long; else its head stands again on each page it reaches.
 */
void
quartier_paper_table (QuartierPaper *self,
                      const char *heading,
                      const QuartierPaperColumn *planned,
                      int n_columns,
                      GArray *rows)
{
  QuartierPaperColumn columns[QUARTIER_PAPER_MAX_COLUMNS];
  double height;

  g_return_if_fail (n_columns <= QUARTIER_PAPER_MAX_COLUMNS);

  memcpy (columns, planned, sizeof *columns * n_columns);
  fit_columns (self, columns, n_columns, rows);
  height = measure_table (self, columns, n_columns, rows);
  make_room (self, height < WHOLE_TABLE ? height : KEEP_TOGETHER);
  quartier_paper_text (self, QUARTIER_PAPER_HEADING, heading);
  draw_head (self, columns, n_columns);
  for (guint i = 0; i < rows->len && !quartier_paper_is_cancelled (self); i++)
    {
      const QuartierPaperRow *row = &g_array_index (rows, QuartierPaperRow, i);
      const int page = self->page;

      height = lay_row (self, columns, n_columns, row->cells, row->is_strong, FALSE, FALSE);
      make_room (self, height + ROW_GAP);
      if (self->page != page)
        draw_head (self, columns, n_columns);
      lay_row (self, columns, n_columns, row->cells, row->is_strong, FALSE, TRUE);
      self->y += height + ROW_GAP;
      draw_rule (self, 0.3);
      self->y += ROW_GAP;
    }
}

/* For an array of rows: g_array_set_clear_func(). */
void
quartier_paper_row_clear (gpointer row)
{
  QuartierPaperRow *self = row;

  for (int c = 0; c < QUARTIER_PAPER_MAX_COLUMNS; c++)
    g_clear_pointer (&self->cells[c], g_free);
}

/**
 * quartier_paper_finish:
 *
 * Ends the last page.
 *
 * Returns: how many there are
 */
int
quartier_paper_finish (QuartierPaper *self)
{
  draw_foot (self);
  end_page (self);
  return self->page;
}
