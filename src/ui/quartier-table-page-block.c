/*
 * Where the hand is in the table: the cursor, the rows that are selected and the block of cells that is
 * marked in them, by keys and by the pointer.
 */
#include "ui/quartier-table-page-private.h"

/* Rows that a page key goes by. */
#define PAGE_ROWS 10
/* Farther than any row or column is. */
#define ALL_THE_WAY 10000000
/* How often a drag beyond the edge of the table goes on by a row. */
#define SCROLL_MS 60

static const QuartierTableColumn *
get_column (QuartierTablePage *self, guint column)
{
  return self->orders[column].column;
}

/* The block */

gboolean
quartier_table_page_has_block (QuartierTablePage *self)
{
  return !gtk_bitset_is_empty (self->marked);
}

/* Whether a cell is in the block: its column is, and its row is selected. */
gboolean
quartier_table_page_is_marked (QuartierTablePage *self, guint column, guint position)
{
  return gtk_bitset_contains (self->marked, column)
         && gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position);
}

/**
 * quartier_table_page_list_marked:
 *
 * Returns: (transfer full) (element-type QuartierTableColumn): those of the block, in the order of the
 *   table; the cursor's where no cells are marked
 */
GPtrArray *
quartier_table_page_list_marked (QuartierTablePage *self)
{
  g_autoptr (GPtrArray) all = quartier_table_page_list_columns (self);
  GPtrArray *columns = g_ptr_array_new ();
  gsize n;

  for (guint i = 0; i < all->len; i++)
    if (gtk_bitset_contains (self->marked, (guint)((const QuartierTableColumn *)all->pdata[i]
                                                   - quartier_table_columns (&n))))
      g_ptr_array_add (columns, all->pdata[i]);
  if (columns->len == 0)
    g_ptr_array_add (columns, (gpointer)get_column (self, self->column));
  return columns;
}

/**
 * quartier_table_page_mark:
 * @is_block: whether the cells between the column where the block began and the cursor's are marked;
 *   else none are, and the next block begins at the cursor
 */
void
quartier_table_page_mark (QuartierTablePage *self, gboolean is_block)
{
  g_autoptr (GPtrArray) columns = quartier_table_page_list_columns (self);
  gsize n_all;
  guint from = 0, to = 0;

  if (!is_block)
    self->anchor_column = self->column;
  if (!is_block && !quartier_table_page_has_block (self))
    return;
  gtk_bitset_remove_all (self->marked);
  if (is_block && g_ptr_array_find (columns, get_column (self, self->anchor_column), &from)
      && g_ptr_array_find (columns, get_column (self, self->column), &to))
    for (guint i = MIN (from, to); i <= MAX (from, to); i++)
      gtk_bitset_add (self->marked, (guint)((const QuartierTableColumn *)columns->pdata[i]
                                            - quartier_table_columns (&n_all)));
  quartier_table_page_show_cells (self);
}

/* Moving */

/* Puts the cursor into a row, which is then selected, alone or with all between it and where Shift
 * began. */
void
quartier_table_page_go_to_row (QuartierTablePage *self, guint position, gboolean is_extended)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (QuartierDistrict) district = quartier_table_page_dup_row (self, position);
  guint from;

  if (district == NULL)
    return;
  quartier_table_page_set_cursor (self, quartier_district_get_id (district), self->column);
  from = is_extended ? quartier_table_page_find_row (self, self->anchor) : position;
  if (from == GTK_INVALID_LIST_POSITION)
    from = position;
  if (!is_extended)
    {
      g_free (self->anchor);
      self->anchor = g_strdup (self->cursor);
      quartier_table_page_mark (self, FALSE);
    }
  gtk_selection_model_select_range (model, MIN (from, position),
                                    MAX (from, position) - MIN (from, position) + 1, TRUE);
  quartier_table_page_scroll_to_cursor (self);
}

static void
move_rows (QuartierTablePage *self, int by, gboolean is_extended)
{
  const guint n = quartier_table_page_get_n_rows (self);
  const guint now = quartier_table_page_find_row (self, self->cursor);

  if (n == 0)
    return;
  quartier_table_page_go_to_row (
      self,
      now == GTK_INVALID_LIST_POSITION ? 0 : (guint)CLAMP ((gint64)now + by, 0, (gint64)n - 1),
      is_extended);
}

/* FALSE: there is no column that way. */
static gboolean
step_columns (QuartierTablePage *self, int by)
{
  g_autoptr (GPtrArray) columns = quartier_table_page_list_columns (self);
  const guint before = self->column;
  gsize n;
  guint at = 0;

  if (columns->len == 0)
    return FALSE;
  g_ptr_array_find (columns, get_column (self, self->column), &at);
  at = (guint)CLAMP ((int)at + by, 0, (int)columns->len - 1);
  quartier_table_page_set_cursor (
      self, self->cursor,
      (guint)((const QuartierTableColumn *)columns->pdata[at] - quartier_table_columns (&n)));
  quartier_table_page_scroll_to_cursor (self);
  return self->column != before;
}

void
quartier_table_page_move_columns (QuartierTablePage *self, int by)
{
  step_columns (self, by);
  quartier_table_page_mark (self, FALSE);
}

/* With Shift the cells in between are marked. */
static void
move (QuartierTablePage *self, int columns, int rows, gboolean is_extended)
{
  if (columns != 0)
    step_columns (self, columns);
  if (rows != 0)
    move_rows (self, rows, is_extended);
  else if (is_extended && self->anchor == NULL)
    self->anchor = g_strdup (self->cursor);
  quartier_table_page_mark (self, is_extended);
}

static void
select_space (QuartierTablePage *self, gboolean is_column)
{
  if (is_column)
    {
      gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
      if (!quartier_table_page_has_block (self))
        self->anchor_column = self->column;
    }
  quartier_table_page_mark (self, is_column);
}

/**
 * quartier_table_page_move_key:
 * @held: modifiers
 *
 * Keys that move, as in a spreadsheet: Shift marks the cells in between, Ctrl goes all the way. Shift
 * and space selects whole rows, Ctrl and space a column.
 *
 * Returns: whether it is one; Tab leaves the table at either end of a row
 */
gboolean
quartier_table_page_move_key (QuartierTablePage *self, guint keyval, GdkModifierType held)
{
  const gboolean is_far = (held & GDK_CONTROL_MASK) != 0;
  const gboolean is_shifted = (held & GDK_SHIFT_MASK) != 0;
  const int step = is_far ? ALL_THE_WAY : 1;

  if ((held & ~(GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, 0, -step, is_shifted);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 0, step, is_shifted);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move (self, -step, 0, is_shifted);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move (self, step, 0, is_shifted);
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      if (!is_far)
        move (self, 0, -PAGE_ROWS, is_shifted);
      return !is_far;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      if (!is_far)
        move (self, 0, PAGE_ROWS, is_shifted);
      return !is_far;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      move (self, -ALL_THE_WAY, is_far ? -ALL_THE_WAY : 0, is_shifted);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      move (self, ALL_THE_WAY, is_far ? ALL_THE_WAY : 0, is_shifted);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (is_far || !step_columns (self, keyval == GDK_KEY_ISO_Left_Tab || is_shifted ? -1 : 1))
        return FALSE;
      quartier_table_page_mark (self, FALSE);
      return TRUE;
    case GDK_KEY_space:
      if (!is_far && !is_shifted)
        return FALSE;
      select_space (self, is_far);
      return TRUE;
    case GDK_KEY_Escape:
      if (held != 0 || !quartier_table_page_has_block (self))
        return FALSE;
      quartier_table_page_mark (self, FALSE);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The pointer */

/* Returns: (nullable): the cell there, unless it is written into */
static QuartierTableCell *
find_cell_at (QuartierTablePage *self, double x, double y)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *found
      = under != NULL ? gtk_widget_get_ancestor (under, QUARTIER_TYPE_TABLE_CELL) : NULL;
  QuartierTableCell *cell = found != NULL ? QUARTIER_TABLE_CELL (found) : NULL;
  GtkListItem *item = cell != NULL ? quartier_table_cell_get_item (cell) : NULL;

  return item != NULL && gtk_list_item_get_item (item) != NULL && cell != self->edited ? cell : NULL;
}

/* Puts the cursor into the cell there; FALSE where there is none. */
gboolean
quartier_table_page_point_at (QuartierTablePage *self, double x, double y)
{
  QuartierTableCell *cell = find_cell_at (self, x, y);

  if (cell == NULL)
    return FALSE;
  quartier_table_page_set_cursor (
      self,
      quartier_district_get_id (gtk_list_item_get_item (quartier_table_cell_get_item (cell))),
      quartier_table_cell_get_column (cell));
  return TRUE;
}

/**
 * quartier_table_page_press:
 * @state: modifiers; with Shift in another column than before cells are marked, else rows are selected
 *
 * Returns: whether a cell was pressed
 */
gboolean
quartier_table_page_press (QuartierTablePage *self, double x, double y, GdkModifierType state)
{
  if (!quartier_table_page_point_at (self, x, y))
    return FALSE;
  if (state & GDK_SHIFT_MASK)
    {
      if (self->column != self->anchor_column || quartier_table_page_has_block (self))
        quartier_table_page_mark (self, TRUE);
      return TRUE;
    }
  g_free (self->anchor);
  self->anchor = g_strdup (self->cursor);
  quartier_table_page_mark (self, FALSE);
  return TRUE;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
drag_begun_cb (QuartierTablePage *self, double x, double y, GtkGesture *gesture)
{
  const GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  QuartierTableCell *cell = find_cell_at (self, x, y);

  self->is_marking = FALSE;
  g_clear_pointer (&self->drag_from, g_free);
  /* A finger scrolls. */
  if (cell == NULL || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0 || is_touch (gesture))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag_from = g_strdup (
      quartier_district_get_id (gtk_list_item_get_item (quartier_table_cell_get_item (cell))));
  self->drag_column = quartier_table_cell_get_column (cell);
}

/* Marks from where the drag began to a cell. */
static void
mark_to (QuartierTablePage *self, const char *id, guint column)
{
  if (g_strcmp0 (id, self->cursor) == 0 && column == self->column)
    return;
  self->column = column;
  quartier_table_page_go_to_row (self, quartier_table_page_find_row (self, id), TRUE);
  quartier_table_page_mark (self, TRUE);
}

static gboolean
go_on_marking_cb (gpointer data)
{
  QuartierTablePage *self = data;

  if (self->drag_rows != 0)
    move_rows (self, self->drag_rows, TRUE);
  if (self->drag_columns != 0)
    step_columns (self, self->drag_columns);
  quartier_table_page_mark (self, TRUE);
  return G_SOURCE_CONTINUE;
}

/* Beyond the edge of what is seen the block goes on growing that way. */
static void
mark_beyond (QuartierTablePage *self, double x, double y)
{
  GtkWidget *seen = GTK_WIDGET (self->scroller);
  graphene_rect_t list;
  graphene_point_t at;

  self->drag_rows = self->drag_columns = 0;
  if (gtk_widget_compute_bounds (self->list, seen, &list)
      && gtk_widget_compute_point (GTK_WIDGET (self->view), seen,
                                   &GRAPHENE_POINT_INIT ((float)x, (float)y), &at))
    {
      self->drag_rows = at.y < MAX (list.origin.y, 0)             ? -1
                        : at.y > (float)gtk_widget_get_height (seen) ? 1
                                                                     : 0;
      self->drag_columns = at.x < 0                                  ? -1
                           : at.x > (float)gtk_widget_get_width (seen) ? 1
                                                                       : 0;
    }
  if (self->drag_rows == 0 && self->drag_columns == 0)
    g_clear_handle_id (&self->drag_source, g_source_remove);
  else if (self->drag_source == 0)
    self->drag_source = g_timeout_add (SCROLL_MS, go_on_marking_cb, self);
}

static void
dragged_cb (QuartierTablePage *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x = 0, y = 0;
  QuartierTableCell *cell;
  const char *id;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  cell = find_cell_at (self, x + dx, y + dy);
  id = cell != NULL ? quartier_district_get_id (
                          gtk_list_item_get_item (quartier_table_cell_get_item (cell)))
                    : NULL;
  if (!self->is_marking)
    {
      if (id == NULL
          || (g_strcmp0 (id, self->drag_from) == 0
              && quartier_table_cell_get_column (cell) == self->drag_column))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_grab_focus (self->list);
      self->is_marking = TRUE;
      self->column = self->drag_column;
      quartier_table_page_go_to_row (self, quartier_table_page_find_row (self, self->drag_from),
                                     FALSE);
    }
  mark_beyond (self, x + dx, y + dy);
  if (id != NULL && self->drag_source == 0)
    mark_to (self, id, quartier_table_cell_get_column (cell));
}

static void
drag_ended_cb (QuartierTablePage *self)
{
  self->is_marking = FALSE;
  g_clear_handle_id (&self->drag_source, g_source_remove);
}

/* A drag over cells marks them. */
void
quartier_table_page_add_drag (QuartierTablePage *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
}
