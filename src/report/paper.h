#pragma once

#include <pango/pangocairo.h>

#include "charts/palette.h"

G_BEGIN_DECLS

/**
 * QuartierPaper:
 *
 * A4 pages that are filled from the top: text and tables go on where the last ended, and on a new
 * page where that is full. Lengths are points.
 */
typedef struct _QuartierPaper QuartierPaper;

/**
 * QuartierPaperStyle:
 *
 * What a piece of text is.
 */
typedef enum
{
  QUARTIER_PAPER_TITLE,
  QUARTIER_PAPER_HEADING,
  QUARTIER_PAPER_BODY,
  QUARTIER_PAPER_FAINT,
  QUARTIER_PAPER_SMALL,
} QuartierPaperStyle;

/**
 * QuartierPaperColumn:
 * @title: translated
 * @share: of the width of the page; all of a table sum to 1
 * @is_number: set at the right edge
 */
typedef struct
{
  const char *title;
  double share;
  gboolean is_number;
} QuartierPaperColumn;

#define QUARTIER_PAPER_MAX_COLUMNS 10

/* A row's cells, owned; %NULL for an empty one. What stands in one after a line's end is a note: small
 * and faint. */
typedef struct
{
  char *cells[QUARTIER_PAPER_MAX_COLUMNS];
  gboolean is_strong;
} QuartierPaperRow;

QuartierPaper *quartier_paper_new (cairo_surface_t *surface, const char *footer);
QuartierPaper *quartier_paper_new_pages (GPtrArray *pages, const char *footer);
void quartier_paper_free (QuartierPaper *self);
void quartier_paper_set_cancelled (QuartierPaper *self, const gint *cancelled);
gboolean quartier_paper_is_cancelled (const QuartierPaper *self);
double quartier_paper_get_width (const QuartierPaper *self);
PangoContext *quartier_paper_get_context (const QuartierPaper *self);
cairo_t *quartier_paper_begin (QuartierPaper *self, double height);
void quartier_paper_end (QuartierPaper *self);
void quartier_paper_space (QuartierPaper *self, double height);
void quartier_paper_text (QuartierPaper *self, QuartierPaperStyle style, const char *text);
void quartier_paper_table (QuartierPaper *self,
                           const char *heading,
                           const QuartierPaperColumn *columns,
                           int n_columns,
                           GArray *rows);
void quartier_paper_row_clear (gpointer row);
int quartier_paper_finish (QuartierPaper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierPaper, quartier_paper_free)

G_END_DECLS
