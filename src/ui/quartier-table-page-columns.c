/*
 * The columns of the table: their cells, what they are sorted by, and which are shown.
 */
#include "ui/quartier-table-page-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/name-order.h"

/* A heading longer than this is broken in two. */
#define LONG_HEADING 14
/* Widths of texts. */
#define NAME_CHARS 22
#define TEXT_CHARS 15

/* Cells */

/* Brings a cell up to date. */
void
quartier_table_page_show_cell (QuartierTablePage *self, QuartierTableCell *cell)
{
  GtkListItem *item = quartier_table_cell_get_item (cell);
  const guint column = quartier_table_cell_get_column (cell);
  QuartierDistrict *district = item != NULL ? gtk_list_item_get_item (item) : NULL;
  g_autofree char *text = NULL;
  gboolean is_open;

  if (district == NULL || self->source.library == NULL)
    return;
  text = quartier_table_text (self->orders[column].column, &self->source, district, &is_open);
  quartier_table_cell_set_text (cell, text, is_open);
  quartier_table_cell_set_is_cursor (
      cell,
      column == self->column && g_strcmp0 (self->cursor, quartier_district_get_id (district)) == 0);
  quartier_table_cell_set_is_marked (
      cell, quartier_table_page_is_marked (self, column, gtk_list_item_get_position (item)));
}

static gboolean
written_cb (QuartierTablePage *self,
            const char *text,
            QuartierTableStep step,
            QuartierTableCell *cell)
{
  return quartier_table_page_write (self, cell, text, step);
}

static void
left_cb (QuartierTablePage *self, QuartierTableCell *cell)
{
  if (self->edited == cell)
    self->edited = NULL;
}

static void
set_up_cb (const QuartierTableOrder *order, GtkListItem *item)
{
  gsize n;
  const guint index = (guint)(order->column - quartier_table_columns (&n));
  GtkWidget *cell = quartier_table_cell_new (index, quartier_table_is_number (order->column),
                                             index == 0 ? NAME_CHARS : TEXT_CHARS);

  g_signal_connect_swapped (cell, "written", G_CALLBACK (written_cb), order->page);
  g_signal_connect_swapped (cell, "left", G_CALLBACK (left_cb), order->page);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (const QuartierTableOrder *order, GtkListItem *item)
{
  QuartierTableCell *cell = QUARTIER_TABLE_CELL (gtk_list_item_get_child (item));

  quartier_table_cell_set_item (cell, item);
  g_hash_table_add (order->page->cells, cell);
  quartier_table_page_show_cell (order->page, cell);
}

static void
unbind_cb (const QuartierTableOrder *order, GtkListItem *item)
{
  QuartierTableCell *cell = QUARTIER_TABLE_CELL (gtk_list_item_get_child (item));

  quartier_table_cell_set_item (cell, NULL);
  if (order->page->cells != NULL)
    g_hash_table_remove (order->page->cells, cell);
}

/* Sorting */

/* Names with numbers in them stand as people count. */
static const char *
get_sort_key (QuartierTablePage *self,
              const QuartierTableColumn *column,
              QuartierDistrict *district)
{
  char *text = quartier_table_text (column, &self->source, district, NULL);
  const char *key = g_hash_table_lookup (self->sort_keys, text);

  if (key != NULL)
    {
      g_free (text);
      return key;
    }
  key = quartier_name_order_key (text);
  g_hash_table_insert (self->sort_keys, text, (gpointer)key);
  return key;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const QuartierTableOrder *order = data;
  QuartierTablePage *self = order->page;
  double x, y;

  if (a == self->probes[0] || a == self->probes[1])
    return a == b ? 0 : (a == self->probes[0] ? -1 : 1);
  if (!quartier_table_is_number (order->column))
    return strcmp (get_sort_key (self, order->column, (QuartierDistrict *)a),
                   get_sort_key (self, order->column, (QuartierDistrict *)b));
  x = quartier_table_number (order->column, &self->source, (QuartierDistrict *)a);
  y = quartier_table_number (order->column, &self->source, (QuartierDistrict *)b);
  /* What has no figure stands last, whichever way the rest is sorted. */
  if (!isfinite (x) || !isfinite (y))
    return (isfinite (y) - isfinite (x)) * (self->is_descending ? -1 : 1);
  return (x > y) - (x < y);
}

/* Before the rows are sorted: which way. */
static void
sorter_changed_cb (QuartierTablePage *self, int change G_GNUC_UNUSED, GtkSorter *sorter)
{
  self->is_descending
      = gtk_sorter_compare (sorter, self->probes[0], self->probes[1]) == GTK_ORDERING_LARGER;
}

/* Headings */

/* Long ones in two lines, broken near their middle. */
static char *
break_heading (const char *title)
{
  char *broken = g_strdup (title);
  const glong length = g_utf8_strlen (title, -1);
  char *best = NULL;
  glong best_off = G_MAXLONG, at = 0;

  if (length <= LONG_HEADING)
    return broken;
  for (char *c = broken; *c != '\0'; c = g_utf8_next_char (c), at++)
    if (*c == ' ' && ABS (2 * at - length) < best_off)
      {
        best = c;
        best_off = ABS (2 * at - length);
      }
  if (best != NULL)
    *best = '\n';
  return broken;
}

static gboolean
is_wanted (const char *const *wanted, const QuartierTableColumn *column)
{
  return wanted != NULL && wanted[0] != NULL ? g_strv_contains (wanted, column->id)
                                             : column->is_usual;
}

static void
add_column (QuartierTablePage *self, gsize i, const char *const *wanted)
{
  const QuartierTableColumn *column = self->orders[i].column;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = quartier_table_title (column);
  g_autofree char *heading = break_heading (title);
  g_autoptr (GtkColumnViewColumn) added = gtk_column_view_column_new (heading, factory);
  g_autoptr (GtkSorter) sorter
      = GTK_SORTER (gtk_custom_sorter_new (compare_cb, &self->orders[i], NULL));

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (set_up_cb), &self->orders[i]);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), &self->orders[i]);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), &self->orders[i]);
  g_object_set_data (G_OBJECT (added), "order", &self->orders[i]);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, i == 0);
  gtk_column_view_column_set_visible (added, is_wanted (wanted, column));
  gtk_column_view_append_column (self->view, added);
  self->columns[i] = added;
}

/* Over figures, which stand at the right, their heading does too. GTK has no call for it: where its
 * header is made otherwise, headings stay at the left. */
static void
align_headings (QuartierTablePage *self)
{
  GtkWidget *title
      = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));

  for (gsize i = 0, n = (quartier_table_columns (&n), n); i < n && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);
      GtkWidget *label = box != NULL ? gtk_widget_get_first_child (box) : NULL;

      if (GTK_IS_LABEL (label) && quartier_table_is_number (self->orders[i].column))
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_widget_set_halign (label, GTK_ALIGN_FILL);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
          gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
        }
      title = gtk_widget_get_next_sibling (title);
    }
}

/* Fills the view; its columns can then be sorted by. */
void
quartier_table_page_add_columns (QuartierTablePage *self)
{
  gsize n;
  const QuartierTableColumn *all = quartier_table_columns (&n);
  g_auto (GStrv) wanted
      = self->settings != NULL ? g_settings_get_strv (self->settings, "table-columns") : NULL;

  self->orders = g_new0 (QuartierTableOrder, n);
  self->columns = g_new0 (GtkColumnViewColumn *, n);
  for (gsize i = 0; i < n; i++)
    {
      self->orders[i] = (QuartierTableOrder){ self, &all[i] };
      add_column (self, i, (const char *const *)wanted);
    }
  align_headings (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Which are shown */

static void
keep_columns (QuartierTablePage *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  gsize n;
  const QuartierTableColumn *all = quartier_table_columns (&n);
  gboolean is_usual = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      const gboolean is_visible = gtk_column_view_column_get_visible (self->columns[i]);

      is_usual = is_usual && is_visible == all[i].is_usual;
      if (is_visible)
        g_ptr_array_add (ids, (gpointer)all[i].id);
    }
  if (is_usual)
    g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (ids, NULL);
  if (self->settings != NULL)
    g_settings_set_strv (self->settings, "table-columns", (const char *const *)ids->pdata);
}

static void
show_usual_cb (QuartierTablePage *self)
{
  gsize n;
  const QuartierTableColumn *all = quartier_table_columns (&n);

  for (gsize i = 0; i < n; i++)
    gtk_column_view_column_set_visible (self->columns[i], all[i].is_usual);
}

static GtkWidget *
make_check (QuartierTablePage *self, gsize i)
{
  g_autofree char *title = quartier_table_title (self->orders[i].column);
  GtkWidget *check = gtk_check_button_new_with_label (title);

  /* A row without a name is no row. */
  gtk_widget_set_sensitive (check, i > 0);
  g_object_bind_property (self->columns[i], "visible", check, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (check, "toggled", G_CALLBACK (keep_columns), self, G_CONNECT_SWAPPED);
  return check;
}

/* Returns: (transfer floating): a popover to choose columns in */
GtkWidget *
quartier_table_page_make_column_menu (QuartierTablePage *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *usual = gtk_button_new_with_label (_ ("The usual columns"));
  gsize n;

  quartier_table_columns (&n);
  for (gsize i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (list), make_check (self, i));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), usual);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (usual, "clicked", G_CALLBACK (show_usual_cb), self, G_CONNECT_SWAPPED);
  return popover;
}
