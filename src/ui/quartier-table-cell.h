#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuartierTableStep:
 *
 * Where the hand goes on to once a cell is written.
 */
typedef enum
{
  QUARTIER_TABLE_STAY,
  QUARTIER_TABLE_UP,
  QUARTIER_TABLE_DOWN,
  QUARTIER_TABLE_LEFT,
  QUARTIER_TABLE_RIGHT,
  QUARTIER_TABLE_ALL, /* all that are marked, or selected, are written; the hand stays */
} QuartierTableStep;

/**
 * QuartierTableCell:
 *
 * A cell of the table of districts: a text, and while it is edited an entry in its place.
 *
 * Signals: "written" (text, step): what was typed is to be taken, and the hand goes on by a
 * #QuartierTableStep; the handler returns whether it was taken. "left" when the entry is gone.
 */
#define QUARTIER_TYPE_TABLE_CELL (quartier_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (QuartierTableCell, quartier_table_cell, QUARTIER, TABLE_CELL, AdwBin)

GtkWidget *quartier_table_cell_new (guint column, gboolean is_number, int width_chars);
guint quartier_table_cell_get_column (QuartierTableCell *self);
void quartier_table_cell_set_item (QuartierTableCell *self, GtkListItem *item);
GtkListItem *quartier_table_cell_get_item (QuartierTableCell *self);
void quartier_table_cell_set_text (QuartierTableCell *self, const char *text, gboolean is_open);
void quartier_table_cell_set_is_cursor (QuartierTableCell *self, gboolean is_cursor);
void quartier_table_cell_set_is_marked (QuartierTableCell *self, gboolean is_marked);
void quartier_table_cell_edit (QuartierTableCell *self, const char *text, gboolean is_begun);
gboolean quartier_table_cell_is_edited (QuartierTableCell *self);
void quartier_table_cell_leave (QuartierTableCell *self);

G_END_DECLS
