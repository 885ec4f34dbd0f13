#pragma once

#include "report/table-text.h"
#include "ui/quartier-table-cell.h"
#include "ui/quartier-table-page.h"

G_BEGIN_DECLS

/**
 * QuartierTableOrder:
 *
 * By what the rows may be sorted.
 */
typedef struct
{
  QuartierTablePage *page;
  const QuartierTableColumn *column;
} QuartierTableOrder;

struct _QuartierTablePage
{
  QuartierPanePage parent_instance;
  /* Owned */
  QuartierEstimator *estimator;       /* (nullable) */
  QuartierEditController *controller; /* (nullable) */
  QuartierTableFilter *filter;        /* (nullable): every row is shown */
  GSettings *settings;                /* (nullable) */
  QuartierTableSource source;         /* what cells are read from now */
  QuartierMonthlyClimate place;
  char *cursor;               /* (nullable): id of the district it is in */
  char *anchor;               /* (nullable): id where a range began */
  GtkBitset *marked;          /* columns of the block of cells, in the selected rows; empty: there is none */
  char *drag_from;            /* (nullable): id of the row that was pressed */
  GHashTable *sort_keys;      /* text to what it is sorted by */
  GHashTable *cells;          /* (element-type QuartierTableCell): that are shown, not held */
  QuartierTableOrder *orders; /* of each column */
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkFilter *shown;
  QuartierDistrict *probes[2]; /* the first sorts before the second, whatever the column */
  GtkWidget *controls;
  GtkWidget *choices; /* popover */
  GtkWidget *menu;    /* popover */
  guint column;       /* of the cursor, among all */
  guint anchor_column; /* where the block began */
  guint drag_column;   /* that was pressed */
  guint drag_source;   /* while the pointer is beyond the edge */
  int drag_rows, drag_columns; /* which way */
  gboolean is_marking;         /* a drag is on */
  gboolean is_descending;
  gboolean is_applying;
  gboolean is_telling;   /* the map's selection follows the table's */
  gboolean is_following; /* the table's the map's */
  guint edit_source;
  /* Borrowed */
  QuartierTableCell *edited; /* (nullable): cell that is written into */
  GtkColumnView *view;
  GtkWidget *list;
  guint scroll_later; /* of a tick, once the list has a height; 0: none */
  GtkScrolledWindow *scroller;
  GtkColumnViewColumn **columns;
  GtkListBox *choice_list;
  GtkEditable *search;
  GtkStack *stack;
  GtkLabel *words;
  GtkWidget *clear_filter;
  GtkLabel *sum;
  GtkLabel *message;
};

/* quartier-table-page.c */
QuartierPlan *quartier_table_page_get_plan (QuartierTablePage *self);
guint quartier_table_page_get_n_rows (QuartierTablePage *self);
QuartierDistrict *quartier_table_page_dup_row (QuartierTablePage *self, guint position);
guint quartier_table_page_find_row (QuartierTablePage *self, const char *id);
QuartierTableCell *quartier_table_page_find_cell (QuartierTablePage *self);
gboolean quartier_table_page_find_box (QuartierTablePage *self, GdkRectangle *place);
GPtrArray *quartier_table_page_dup_selected (QuartierTablePage *self);
GPtrArray *quartier_table_page_list_columns (QuartierTablePage *self);
void quartier_table_page_set_cursor (QuartierTablePage *self, const char *id, guint column);
void quartier_table_page_scroll_to_cursor (QuartierTablePage *self);
void quartier_table_page_show_cells (QuartierTablePage *self);
void quartier_table_page_say (QuartierTablePage *self, const char *text);
void quartier_table_page_refresh (QuartierTablePage *self);
void quartier_table_page_follow (QuartierTablePage *self);

/* quartier-table-page-edit.c */
void quartier_table_page_add_hands (QuartierTablePage *self);
gboolean quartier_table_page_write (QuartierTablePage *self,
                                    QuartierTableCell *cell,
                                    const char *text,
                                    QuartierTableStep step);

/* quartier-table-page-sum.c */
gboolean quartier_table_page_has_sum (QuartierTablePage *self);
void quartier_table_page_open_sum (QuartierTablePage *self);

/* quartier-table-page-block.c */
gboolean quartier_table_page_has_block (QuartierTablePage *self);
gboolean quartier_table_page_is_marked (QuartierTablePage *self, guint column, guint position);
GPtrArray *quartier_table_page_list_marked (QuartierTablePage *self);
void quartier_table_page_mark (QuartierTablePage *self, gboolean is_block);
void quartier_table_page_go_to_row (QuartierTablePage *self, guint position, gboolean is_extended);
void quartier_table_page_move_columns (QuartierTablePage *self, int by);
gboolean quartier_table_page_move_key (QuartierTablePage *self,
                                       guint keyval,
                                       GdkModifierType held);
gboolean quartier_table_page_point_at (QuartierTablePage *self, double x, double y);
gboolean quartier_table_page_press (QuartierTablePage *self,
                                    double x,
                                    double y,
                                    GdkModifierType state);
void quartier_table_page_add_drag (QuartierTablePage *self);

/* quartier-table-page-columns.c */
void quartier_table_page_add_columns (QuartierTablePage *self);
GtkWidget *quartier_table_page_make_column_menu (QuartierTablePage *self);
void quartier_table_page_show_cell (QuartierTablePage *self, QuartierTableCell *cell);

G_END_DECLS
