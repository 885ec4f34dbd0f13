#include "ui/quartier-table-page-private.h"

#include <glib/gi18n.h>

#include "ui/quartier-settings.h"

G_DEFINE_FINAL_TYPE (QuartierTablePage, quartier_table_page, QUARTIER_TYPE_PANE_PAGE)

/* Reading */

QuartierPlan *
quartier_table_page_get_plan (QuartierTablePage *self)
{
  return self->estimator != NULL ? quartier_estimator_get_plan (self->estimator) : NULL;
}

static GListModel *
get_districts (QuartierTablePage *self)
{
  QuartierPlan *plan = quartier_table_page_get_plan (self);
  const char *scenario = plan != NULL ? quartier_plan_get_current (plan) : NULL;

  return scenario != NULL ? quartier_plan_get_districts (plan, scenario) : NULL;
}

guint
quartier_table_page_get_n_rows (QuartierTablePage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

/* Returns: (transfer full) (nullable): the district in a row */
QuartierDistrict *
quartier_table_page_dup_row (QuartierTablePage *self, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (self->selection), position);
}

/* GTK_INVALID_LIST_POSITION where it is not shown. */
guint
quartier_table_page_find_row (QuartierTablePage *self, const char *id)
{
  const guint n = quartier_table_page_get_n_rows (self);

  for (guint i = 0; i < n && id != NULL; i++)
    {
      g_autoptr (QuartierDistrict) district = quartier_table_page_dup_row (self, i);

      if (g_str_equal (quartier_district_get_id (district), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Returns: (transfer full) (element-type QuartierDistrict): in the order of the table */
GPtrArray *
quartier_table_page_dup_selected (QuartierTablePage *self)
{
  GPtrArray *districts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) bits
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, bits, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (districts, quartier_table_page_dup_row (self, position));
  return districts;
}

/* Returns: (transfer full) (element-type QuartierTableColumn): those shown, in the order of the
 * table */
GPtrArray *
quartier_table_page_list_columns (QuartierTablePage *self)
{
  GPtrArray *columns = g_ptr_array_new ();
  GListModel *all = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);
      const QuartierTableOrder *order = g_object_get_data (G_OBJECT (column), "order");

      if (gtk_column_view_column_get_visible (column))
        g_ptr_array_add (columns, (gpointer)order->column);
    }
  return columns;
}

/* Returns: (nullable): the cell under the cursor, where it is to be seen */
QuartierTableCell *
quartier_table_page_find_cell (QuartierTablePage *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    {
      QuartierDistrict *district = gtk_list_item_get_item (quartier_table_cell_get_item (cell));

      if (quartier_table_cell_get_column (cell) == self->column && district != NULL
          && g_strcmp0 (quartier_district_get_id (district), self->cursor) == 0)
        return cell;
    }
  return NULL;
}

/* Where the cursor's cell is in the page; FALSE where it is not on the screen. */
gboolean
quartier_table_page_find_box (QuartierTablePage *self, GdkRectangle *place)
{
  QuartierTableCell *cell
      = self->cursor != NULL ? quartier_table_page_find_cell (self) : NULL;
  graphene_rect_t box;

  if (cell == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &box))
    return FALSE;
  *place = (GdkRectangle){ (int)box.origin.x, (int)box.origin.y, (int)box.size.width,
                           (int)box.size.height };
  return TRUE;
}

/* Showing */

/* What cells are read from: the estimate only where it is of this scenario. */
static void
update_source (QuartierTablePage *self)
{
  QuartierPlan *plan = quartier_table_page_get_plan (self);
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  const QuartierScenario *scenario
      = quartier_plan_find_scenario (plan, quartier_plan_get_current (plan));
  const char *climate = quartier_plan_get_climate (plan);
  const QuartierMonthlyClimate *place;

  if (estimate != NULL
      && g_strcmp0 (quartier_estimate_get_scenario (estimate), quartier_plan_get_current (plan))
             != 0)
    estimate = NULL;
  self->source.library = quartier_estimator_get_library (self->estimator);
  self->source.estimate = estimate;
  self->source.year = estimate != NULL   ? quartier_estimate_get_year (estimate)
                      : scenario != NULL ? scenario->year
                                         : 0;
  if (climate == NULL && estimate != NULL)
    climate = quartier_estimate_get_climate_id (estimate);
  place = climate != NULL ? quartier_library_get_climate (self->source.library, climate) : NULL;
  self->source.place = NULL;
  if (place == NULL)
    return;
  self->place = *place;
  if (quartier_plan_get_country (plan) != NULL)
    self->place.country = quartier_plan_get_country (plan);
  else if (estimate != NULL)
    self->place.country = quartier_estimate_get_country (estimate);
  self->source.place = &self->place;
}

void
quartier_table_page_show_cells (QuartierTablePage *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    quartier_table_page_show_cell (self, cell);
}

/* Of what is selected, where that is more than one; else of all that is shown. */
static void
show_sum (QuartierTablePage *self)
{
  GListModel *all = get_districts (self);
  g_autoptr (GPtrArray) districts = quartier_table_page_dup_selected (self);
  g_autofree char *sum = NULL;

  if (districts->len < 2)
    {
      const guint n = quartier_table_page_get_n_rows (self);

      g_ptr_array_set_size (districts, 0);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (districts, quartier_table_page_dup_row (self, i));
    }
  sum = quartier_table_sum (&self->source, (QuartierDistrict *const *)districts->pdata,
                            districts->len, all != NULL ? g_list_model_get_n_items (all) : 0);
  gtk_label_set_text (self->sum, sum);
}

/* An empty table says what to do. */
static void
show_words (QuartierTablePage *self)
{
  GListModel *all = get_districts (self);
  const guint n_all = all != NULL ? g_list_model_get_n_items (all) : 0;
  const gboolean is_empty = quartier_table_page_get_n_rows (self) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "words" : "table");
  gtk_widget_set_visible (self->clear_filter, n_all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sum), !is_empty);
  if (!is_empty)
    return;
  if (n_all == 0)
    gtk_label_set_text (self->words, _ ("No districts yet: press D and draw one on the map, and it "
                                        "stands here as a row"));
  else
    {
      g_autofree char *text
          = g_strdup_printf (_ ("No district is like “%s”"), gtk_editable_get_text (self->search));

      gtk_label_set_text (self->words, text);
    }
}

/* Sorts and filters again by what the estimate says, once the plan rests: rows do not run about
 * under a slider that is dragged. */
static void
order_again (QuartierTablePage *self)
{
  if (quartier_plan_is_editing (quartier_table_page_get_plan (self)) || self->edited != NULL)
    return;
  if (self->filter != NULL && quartier_table_filter_has_figure (self->filter))
    gtk_filter_changed (self->shown, GTK_FILTER_CHANGE_DIFFERENT);
  for (gsize i = 0, n = (quartier_table_columns (&n), n); i < n; i++)
    if (quartier_table_is_figure (self->orders[i].column)
        && gtk_column_view_column_get_visible (self->columns[i]))
      gtk_sorter_changed (gtk_column_view_column_get_sorter (self->columns[i]),
                          GTK_SORTER_CHANGE_DIFFERENT);
}

/* Brings everything that is to be seen up to date. */
void
quartier_table_page_refresh (QuartierTablePage *self)
{
  if (self->estimator == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  update_source (self);
  quartier_table_page_show_cells (self);
  quartier_table_page_follow (self);
  show_words (self);
  show_sum (self);
}

static void
updated_cb (QuartierTablePage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  update_source (self);
  order_again (self);
  quartier_table_page_refresh (self);
}

static void
plan_changed_cb (QuartierTablePage *self)
{
  if (!self->is_applying)
    quartier_table_page_refresh (self);
}

static void
scenario_changed_cb (QuartierTablePage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  update_source (self);
  gtk_filter_list_model_set_model (self->filtered, get_districts (self));
  quartier_table_page_refresh (self);
}

/* One sentence on what was wrong, or on what was done; NULL for nothing. */
void
quartier_table_page_say (QuartierTablePage *self, const char *text)
{
  gtk_label_set_text (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
}

/* The cursor */

void
quartier_table_page_set_cursor (QuartierTablePage *self, const char *id, guint column)
{
  if (g_strcmp0 (self->cursor, id) == 0 && self->column == column)
    return;
  if (self->cursor != id)
    {
      g_free (self->cursor);
      self->cursor = g_strdup (id);
    }
  self->column = column;
  quartier_table_page_show_cells (self);
}

/* A list that has no height yet would take one row for all that it has to show. */
static gboolean
scroll_later_cb (GtkWidget *list, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  QuartierTablePage *self = data;

  if (gtk_widget_get_height (list) <= 1)
    return G_SOURCE_CONTINUE;
  self->scroll_later = 0;
  quartier_table_page_scroll_to_cursor (self);
  return G_SOURCE_REMOVE;
}

/* So far that the cell is to be seen, and no farther. */
void
quartier_table_page_scroll_to_cursor (QuartierTablePage *self)
{
  const guint position = quartier_table_page_find_row (self, self->cursor);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);
  QuartierTableCell *cell;
  graphene_rect_t box;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  if (gtk_widget_get_height (self->list) <= 1)
    {
      if (self->scroll_later == 0)
        self->scroll_later = gtk_widget_add_tick_callback (self->list, scroll_later_cb, self, NULL);
      return;
    }
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  cell = quartier_table_page_find_cell (self);
  if (cell != NULL && gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self->view), &box))
    {
      const double from = gtk_adjustment_get_value (across) + box.origin.x;

      gtk_adjustment_clamp_page (across, from - 6, from + box.size.width + 6);
    }
}

/* What is selected */

static void
tell_map (QuartierTablePage *self)
{
  g_autoptr (GPtrArray) districts = quartier_table_page_dup_selected (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  /* The one with the cursor has the handles. */
  for (guint i = 0; i < districts->len; i++)
    {
      const char *id = quartier_district_get_id (districts->pdata[i]);

      g_ptr_array_insert (ids, g_strcmp0 (id, self->cursor) == 0 ? 0 : -1, (gpointer)id);
    }
  g_ptr_array_add (ids, NULL);
  self->is_telling = TRUE;
  quartier_edit_controller_set_tool (self->controller, QUARTIER_TOOL_SELECT);
  quartier_edit_controller_set_selection (self->controller, (const char *const *)ids->pdata);
  self->is_telling = FALSE;
}

static void
selected_cb (QuartierTablePage *self)
{
  if (self->is_following || self->is_applying || self->controller == NULL)
    return;
  tell_map (self);
  show_sum (self);
  if (quartier_table_page_has_block (self))
    quartier_table_page_show_cells (self);
}

/* Selects in the table what is selected on the map. */
void
quartier_table_page_follow (QuartierTablePage *self)
{
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self->controller);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GtkBitset) bits = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;
  g_autoptr (GtkBitset) now = NULL;
  const guint n = quartier_table_page_get_n_rows (self);

  for (gsize i = 0; ids[i] != NULL; i++)
    g_hash_table_add (wanted, ids[i]);
  for (guint i = 0; i < n && ids[0] != NULL; i++)
    {
      g_autoptr (QuartierDistrict) district = quartier_table_page_dup_row (self, i);

      if (g_hash_table_contains (wanted, quartier_district_get_id (district)))
        gtk_bitset_add (bits, i);
    }
  now = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (!gtk_bitset_equals (bits, now))
    {
      mask = gtk_bitset_new_range (0, n);
      self->is_following = TRUE;
      gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), bits, mask);
      self->is_following = FALSE;
    }
  if (ids[0] != NULL && (self->cursor == NULL || !g_hash_table_contains (wanted, self->cursor)))
    {
      quartier_table_page_set_cursor (self, ids[0], self->column);
      quartier_table_page_scroll_to_cursor (self);
    }
}

static void
map_selected_cb (QuartierTablePage *self)
{
  if (self->is_telling || self->is_applying || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  quartier_table_page_mark (self, FALSE);
  quartier_table_page_follow (self);
  show_sum (self);
}

/* Filtering */

static gboolean
is_shown_cb (gpointer item, gpointer data)
{
  QuartierTablePage *self = data;

  return self->filter == NULL
         || quartier_table_filter_matches (self->filter, &self->source, QUARTIER_DISTRICT (item));
}

/* A filter that cannot be read hides nothing, and says so. */
static void
search_changed_cb (QuartierTablePage *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->filter, quartier_table_filter_free);
  self->filter = quartier_table_filter_new (gtk_editable_get_text (self->search), &error);
  quartier_table_page_say (self, error != NULL ? error->message : NULL);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->search), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->search), "error");
  self->is_following = TRUE;
  gtk_filter_changed (self->shown, GTK_FILTER_CHANGE_DIFFERENT);
  self->is_following = FALSE;
  quartier_table_page_refresh (self);
}

static void
clear_filter_cb (QuartierTablePage *self)
{
  gtk_editable_set_text (self->search, "");
  search_changed_cb (self);
}

/* The page */

static void
quartier_table_page_update (QuartierPanePage *page, const QuartierPaneView *view G_GNUC_UNUSED)
{
  quartier_table_page_refresh (QUARTIER_TABLE_PAGE (page));
}

static GtkWidget *
quartier_table_page_get_controls (QuartierPanePage *page)
{
  return QUARTIER_TABLE_PAGE (page)->controls;
}

/* Rows are there while somebody looks: sorting ten thousand costs nothing while the pane is closed.
 */
static void
quartier_table_page_map (GtkWidget *widget)
{
  QuartierTablePage *self = QUARTIER_TABLE_PAGE (widget);

  if (self->estimator != NULL)
    {
      update_source (self);
      gtk_filter_list_model_set_model (self->filtered, get_districts (self));
    }
  GTK_WIDGET_CLASS (quartier_table_page_parent_class)->map (widget);
  quartier_table_page_refresh (self);
}

static void
quartier_table_page_unmap (GtkWidget *widget)
{
  QuartierTablePage *self = QUARTIER_TABLE_PAGE (widget);

  GTK_WIDGET_CLASS (quartier_table_page_parent_class)->unmap (widget);
  if (self->filtered != NULL)
    gtk_filter_list_model_set_model (self->filtered, NULL);
}

static void
disconnect (QuartierTablePage *self)
{
  if (self->estimator != NULL)
    {
      g_signal_handlers_disconnect_by_data (quartier_table_page_get_plan (self), self);
      g_signal_handlers_disconnect_by_data (self->estimator, self);
    }
  if (self->controller != NULL)
    g_signal_handlers_disconnect_by_data (self->controller, self);
  g_clear_object (&self->estimator);
  g_clear_object (&self->controller);
  self->source = (QuartierTableSource){ 0 };
}

static void
quartier_table_page_dispose (GObject *object)
{
  QuartierTablePage *self = QUARTIER_TABLE_PAGE (object);

  g_clear_handle_id (&self->edit_source, g_source_remove);
  g_clear_handle_id (&self->drag_source, g_source_remove);
  disconnect (self);
  if (self->filtered != NULL)
    gtk_filter_list_model_set_model (self->filtered, NULL);
  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->controls);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (quartier_table_page_parent_class)->dispose (object);
  /* The view went with its parent; its cells knew these. */
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->shown);
  g_clear_object (&self->probes[0]);
  g_clear_object (&self->probes[1]);
  g_clear_pointer (&self->filter, quartier_table_filter_free);
  g_clear_pointer (&self->cursor, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_clear_pointer (&self->drag_from, g_free);
}

static void
quartier_table_page_finalize (GObject *object)
{
  QuartierTablePage *self = QUARTIER_TABLE_PAGE (object);

  g_clear_pointer (&self->sort_keys, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);
  g_clear_pointer (&self->marked, gtk_bitset_unref);
  g_free (self->orders);
  g_free (self->columns);
  G_OBJECT_CLASS (quartier_table_page_parent_class)->finalize (object);
}

static void
quartier_table_page_class_init (QuartierTablePageClass *klass)
{
  QuartierPanePageClass *page_class = QUARTIER_PANE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_table_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_table_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = quartier_table_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = quartier_table_page_unmap;
  page_class->update = quartier_table_page_update;
  page_class->get_controls = quartier_table_page_get_controls;
}

static void
add_controls (QuartierTablePage *self)
{
  GtkWidget *search = gtk_search_entry_new ();
  GtkWidget *columns = gtk_menu_button_new ();

  self->controls = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_halign (self->controls, GTK_ALIGN_END);
  self->search = GTK_EDITABLE (search);
  g_object_set (search, "placeholder-text", _ ("A name, or far > 1.2"), NULL);
  gtk_editable_set_width_chars (self->search, 20);
  gtk_widget_set_tooltip_text (
      search, _ ("Show what has this in its name, use, standard or heat supply, or "
                 "what a column says: far > 1.2; heat = gas"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter the table"), -1);
  g_signal_connect_object (search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (clear_filter_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (columns), _ ("Columns"));
  gtk_widget_set_tooltip_text (columns, _ ("Choose the columns that are shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (columns), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose the columns that are shown"), -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (columns),
                               quartier_table_page_make_column_menu (self));
  gtk_box_append (GTK_BOX (self->controls), search);
  gtk_box_append (GTK_BOX (self->controls), columns);
}

static void
add_models (QuartierTablePage *self)
{
  const QuartierPosition nowhere[] = { { 0, 0 }, { 0.001, 0 }, { 0, 0.001 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (nowhere, G_N_ELEMENTS (nowhere));
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  for (int i = 0; i < 2; i++)
    self->probes[i] = quartier_district_new (i == 0 ? "first" : "second", shape);
  self->shown = GTK_FILTER (gtk_custom_filter_new (is_shown_cb, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->shown));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the rows are sorted. */
  g_signal_connect_object (sorter, "changed", G_CALLBACK (quartier_table_page_refresh), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_words (QuartierTablePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->clear_filter = gtk_button_new_with_label (_ ("Show all"));
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dim-label");
  gtk_widget_set_halign (self->clear_filter, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), self->clear_filter);
  g_signal_connect_object (self->clear_filter, "clicked", G_CALLBACK (clear_filter_cb), self,
                           G_CONNECT_SWAPPED);
  return box;
}

static GtkLabel *
add_line (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
quartier_table_page_init (QuartierTablePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->sort_keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cells = g_hash_table_new (NULL, NULL);
  self->marked = gtk_bitset_new_empty ();
  self->settings = quartier_settings_new ();
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "district-table");
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Districts"), -1);
  quartier_table_page_add_columns (self);
  add_models (self);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->view));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->scroller), "table");
  gtk_stack_add_named (self->stack, make_words (self), "words");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  self->message = add_line (GTK_BOX (box), "table-message");
  self->sum = add_line (GTK_BOX (box), "table-sum");
  quartier_table_page_say (self, NULL);
  add_controls (self);
  adw_bin_set_child (ADW_BIN (self), box);
  quartier_table_page_add_hands (self);
}

GtkWidget *
quartier_table_page_new (void)
{
  return g_object_new (QUARTIER_TYPE_TABLE_PAGE, NULL);
}

/**
 * quartier_table_page_set_context:
 * @estimator: (nullable): whose plan and whose figures
 * @controller: whose selection is the table's
 */
void
quartier_table_page_set_context (QuartierTablePage *self,
                                 QuartierEstimator *estimator,
                                 QuartierEditController *controller)
{
  QuartierPlan *plan;

  disconnect (self);
  gtk_filter_list_model_set_model (self->filtered, NULL);
  g_clear_pointer (&self->cursor, g_free);
  g_clear_pointer (&self->anchor, g_free);
  quartier_table_page_mark (self, FALSE);
  quartier_table_page_say (self, NULL);
  if (estimator == NULL)
    return;
  self->estimator = g_object_ref (estimator);
  self->controller = g_object_ref (controller);
  plan = quartier_table_page_get_plan (self);
  g_signal_connect_swapped (estimator, "updated", G_CALLBACK (updated_cb), self);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (scenario_changed_cb), self);
  g_signal_connect_swapped (controller, "selection-changed", G_CALLBACK (map_selected_cb), self);
  scenario_changed_cb (self);
}

/* Gives the keys to the table, the cursor in its first row where it is in none. */
void
quartier_table_page_take_focus (QuartierTablePage *self)
{
  gtk_widget_grab_focus (self->list);
  if (quartier_table_page_find_row (self, self->cursor) == GTK_INVALID_LIST_POSITION
      && quartier_table_page_get_n_rows (self) > 0)
    {
      g_autoptr (QuartierDistrict) first = quartier_table_page_dup_row (self, 0);

      quartier_table_page_set_cursor (self, quartier_district_get_id (first), self->column);
    }
}
