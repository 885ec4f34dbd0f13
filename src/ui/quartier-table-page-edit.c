/*
 * Hands on the table: the cursor, cells that are written into, and blocks from and for
 * spreadsheets.
 */
#include "ui/quartier-table-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* From how many districts on the lists are made anew once, not for each of them. */
#define MANY 100

static QuartierDistrict *
find_cursor (QuartierTablePage *self)
{
  QuartierPlan *plan = quartier_table_page_get_plan (self);

  return plan != NULL && self->cursor != NULL
             ? quartier_plan_find_district (plan, quartier_plan_get_current (plan), self->cursor)
             : NULL;
}

static const QuartierTableColumn *
get_column (QuartierTablePage *self)
{
  return self->orders[self->column].column;
}

/* Steps */

static char *
name_districts (GPtrArray *districts)
{
  return districts->len == 1
             ? g_strdup (quartier_district_get_name (districts->pdata[0]))
             : g_strdup_printf (ngettext ("%u district", "%u districts", districts->len),
                                districts->len);
}

static char *
name_change (const QuartierTableColumn *column, GPtrArray *districts)
{
  g_autofree char *of = name_districts (districts);

  return g_strdup_printf (_ ("Change %s of %s"), _ (column->label), of);
}

/* Puts changed districts into the plan, in one step. */
static void
apply (QuartierTablePage *self, const char *step, GPtrArray *districts)
{
  QuartierPlan *plan = quartier_table_page_get_plan (self);
  g_autofree char *scenario = g_strdup (quartier_plan_get_current (plan));

  if (districts->len == 0)
    return;
  self->is_applying = TRUE;
  quartier_plan_begin (plan, step);
  if (districts->len > MANY)
    quartier_plan_hold (plan);
  for (guint i = 0; i < districts->len; i++)
    quartier_plan_put_district (plan, scenario, districts->pdata[i]);
  if (districts->len > MANY)
    quartier_plan_release (plan);
  quartier_plan_commit (plan);
  self->is_applying = FALSE;
  quartier_table_page_refresh (self);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
take_keys (QuartierTablePage *self)
{
  gtk_widget_grab_focus (self->list);
}

static void
go_on (QuartierTablePage *self, QuartierTableStep step, const char *above, const char *below)
{
  const char *id = step == QUARTIER_TABLE_DOWN ? below : step == QUARTIER_TABLE_UP ? above : NULL;

  if (step == QUARTIER_TABLE_STAY)
    return;
  take_keys (self);
  if (id != NULL)
    quartier_table_page_go_to_row (self, quartier_table_page_find_row (self, id), FALSE);
  else if (step == QUARTIER_TABLE_LEFT || step == QUARTIER_TABLE_RIGHT)
    quartier_table_page_move_columns (self, step == QUARTIER_TABLE_LEFT ? -1 : 1);
}

/* What is done to many cells */

/* The selected rows; the cursor's where none is. */
static GPtrArray *
dup_rows (QuartierTablePage *self)
{
  GPtrArray *rows = quartier_table_page_dup_selected (self);
  QuartierDistrict *district = find_cursor (self);

  if (rows->len == 0 && district != NULL)
    g_ptr_array_add (rows, g_object_ref (district));
  return rows;
}

/* What is done to cells of several columns, or of one. */
static char *
name_values (const char *format, GPtrArray *columns, GPtrArray *districts, guint n)
{
  return columns->len == 1 ? name_change (columns->pdata[0], districts)
                           : g_strdup_printf (format, n);
}

static void
fill_down (QuartierTablePage *self)
{
  g_autoptr (GPtrArray) rows = quartier_table_page_dup_selected (self);
  g_autoptr (GPtrArray) columns = quartier_table_page_list_marked (self);
  g_autoptr (GPtrArray) changed = new_list ();
  g_autoptr (GError) error = NULL;
  g_autofree char *step = NULL;
  const guint n = columns->len * (MAX (rows->len, 1) - 1);

  if (rows->len < 2)
    {
      quartier_table_page_say (self,
                               _ ("Select more rows with Shift or Ctrl: the first is repeated "
                                  "in the others"));
      return;
    }
  for (guint i = 1; i < rows->len; i++)
    {
      QuartierDistrict *next = g_object_ref (rows->pdata[i]);

      for (guint c = 0; c < columns->len && next != NULL; c++)
        {
          g_autoptr (QuartierDistrict) before = next;

          next = quartier_table_fill (columns->pdata[c], before, rows->pdata[0], &error);
        }
      if (next == NULL)
        {
          quartier_table_page_say (self, error->message);
          return;
        }
      g_ptr_array_add (changed, next);
    }
  quartier_table_page_say (self, NULL);
  step = name_values (ngettext ("Fill %u value", "Fill %u values", n), columns, changed, n);
  apply (self, step, changed);
}

/* Writes this into all cells that are marked; "" leaves them to what is usual. */
static void
change_many (QuartierTablePage *self, const char *text)
{
  g_autoptr (GPtrArray) rows = dup_rows (self);
  g_autoptr (GPtrArray) columns = quartier_table_page_list_marked (self);
  g_autoptr (GPtrArray) changed = new_list ();
  g_autoptr (GError) error = NULL;
  g_autofree char *step = NULL;
  const guint n = columns->len * rows->len;

  for (guint i = 0; i < rows->len; i++)
    {
      QuartierDistrict *next = g_object_ref (rows->pdata[i]);

      for (guint c = 0; c < columns->len && next != NULL; c++)
        {
          g_autoptr (QuartierDistrict) before = next;

          next = quartier_table_change (columns->pdata[c], &self->source, before, text, &error);
        }
      if (next == NULL)
        {
          quartier_table_page_say (self, error->message);
          return;
        }
      if (next != rows->pdata[i])
        g_ptr_array_add (changed, next);
      else
        g_object_unref (next);
    }
  quartier_table_page_say (self, NULL);
  if (changed->len == 0)
    return;
  step = name_values (ngettext ("Change %u value", "Change %u values", n), columns, changed, n);
  apply (self, step, changed);
}

/* Writing into a cell */

static char *
dup_id (QuartierTablePage *self, guint position)
{
  g_autoptr (QuartierDistrict) district = quartier_table_page_dup_row (self, position);

  return district != NULL ? g_strdup (quartier_district_get_id (district)) : NULL;
}

/* What a cell becomes; FALSE where it cannot be that, which is said. */
static gboolean
change_cell (QuartierTablePage *self,
             QuartierDistrict *district,
             const QuartierTableColumn *column,
             const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changed = new_list ();
  g_autofree char *step = NULL;
  QuartierDistrict *next = quartier_table_change (column, &self->source, district, text, &error);

  quartier_table_page_say (self, error != NULL ? error->message : NULL);
  if (next == NULL)
    return FALSE;
  g_ptr_array_add (changed, next);
  if (next == district)
    return TRUE;
  step = name_change (column, changed);
  apply (self, step, changed);
  return TRUE;
}

/**
 * quartier_table_page_write:
 *
 * Takes what was typed into a cell.
 *
 * Returns: whether the cell can be that
 */
gboolean
quartier_table_page_write (QuartierTablePage *self,
                           QuartierTableCell *cell,
                           const char *text,
                           QuartierTableStep step)
{
  GtkListItem *item = quartier_table_cell_get_item (cell);
  const QuartierTableColumn *column = self->orders[quartier_table_cell_get_column (cell)].column;
  g_autoptr (QuartierDistrict) district = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierDistrict) tried = NULL;
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;
  guint position;

  if (item == NULL || gtk_list_item_get_item (item) == NULL)
    return TRUE;
  position = gtk_list_item_get_position (item);
  district = g_object_ref (gtk_list_item_get_item (item));
  /* Where the hand goes on to, before the row may be sorted away. */
  above = position > 0 ? dup_id (self, position - 1) : NULL;
  below = dup_id (self, position + 1);
  tried = quartier_table_change (column, &self->source, district, text, &error);
  if (tried == NULL)
    {
      quartier_table_page_say (self, error->message);
      return FALSE;
    }
  quartier_table_cell_leave (cell);
  if (step == QUARTIER_TABLE_ALL)
    change_many (self, text);
  else
    change_cell (self, district, column, text);
  go_on (self, step, above, below);
  return TRUE;
}

/* Choosing from a list */

static void
chosen_cb (QuartierTablePage *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");
  QuartierDistrict *found = find_cursor (self);
  g_autoptr (QuartierDistrict) district = found != NULL ? g_object_ref (found) : NULL;

  gtk_popover_popdown (GTK_POPOVER (self->choices));
  if (district != NULL)
    change_cell (self, district, get_column (self), id);
  take_keys (self);
}

static GtkWidget *
add_choice (QuartierTablePage *self, const char *id, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (self->choice_list, row);
  return row;
}

/* What a cell is now, as a choice; "" where the plan leaves it open. */
static const char *
get_choice (const QuartierTableColumn *column, QuartierDistrict *district)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);

  if (column->kind == QUARTIER_TABLE_USE)
    return n == 1 ? mix[0].land_use : "";
  if (!quartier_district_has (district, column->field))
    return "";
  if (quartier_field_get_info (column->field)->kind == QUARTIER_KIND_BOOLEAN)
    return quartier_district_get_number (district, column->field) > 0 ? "1" : "0";
  return quartier_district_get_text (district, column->field);
}

static void
open_choices (QuartierTablePage *self, GArray *choices, QuartierDistrict *district)
{
  const QuartierTableColumn *column = get_column (self);
  const char *now = get_choice (column, district);
  GtkWidget *row;
  GdkRectangle box;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->choice_list))) != NULL)
    gtk_list_box_remove (self->choice_list, row);
  row = add_choice (self, "", _ ("As usual in the place"));
  gtk_list_box_select_row (self->choice_list, GTK_LIST_BOX_ROW (row));
  for (guint i = 0; i < choices->len; i++)
    {
      const QuartierTableChoice *choice = &g_array_index (choices, QuartierTableChoice, i);

      row = add_choice (self, choice->id, choice->name);
      if (g_str_equal (choice->id, now))
        gtk_list_box_select_row (self->choice_list, GTK_LIST_BOX_ROW (row));
    }
  if (!quartier_table_page_find_box (self, &box))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->choices), &box);
  gtk_popover_popup (GTK_POPOVER (self->choices));
  row = GTK_WIDGET (gtk_list_box_get_selected_row (self->choice_list));
  gtk_widget_grab_focus (row);
}

/* Begins to write into the cell under the cursor; @typed: (nullable): what has been typed already.
 */
static void
edit (QuartierTablePage *self, const char *typed)
{
  QuartierTableCell *cell = quartier_table_page_find_cell (self);
  QuartierDistrict *district = find_cursor (self);
  const QuartierTableColumn *column = get_column (self);
  g_autoptr (GArray) choices = NULL;
  g_autofree char *text = NULL;

  if (cell == NULL || district == NULL || self->edited != NULL)
    return;
  if (!quartier_table_is_editable (column) && typed == NULL && quartier_table_page_has_sum (self))
    {
      quartier_table_page_open_sum (self);
      return;
    }
  if (!quartier_table_is_editable (column))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuartierDistrict) none
          = quartier_table_change (column, &self->source, district, "", &error);

      quartier_table_page_say (self, none == NULL ? error->message : NULL);
      return;
    }
  quartier_table_page_say (self, NULL);
  choices = quartier_table_list_choices (column, self->source.library);
  if (choices->len > 0)
    {
      open_choices (self, choices, district);
      return;
    }
  text = typed != NULL ? g_strdup (typed) : quartier_table_plain (column, &self->source, district);
  self->edited = cell;
  quartier_table_cell_edit (cell, text, typed != NULL);
}

static gboolean
edit_later_cb (gpointer data)
{
  QuartierTablePage *self = data;

  self->edit_source = 0;
  edit (self, NULL);
  return G_SOURCE_REMOVE;
}

/* The districts of the selected rows, from the plan; with a corner of one selected on the map too. */
static void
delete_rows (QuartierTablePage *self)
{
  static const char *const none[] = { NULL };
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (self->controller);

  self->is_telling = TRUE;
  quartier_edit_controller_set_selection (self->controller, none);
  quartier_edit_controller_set_selection (self->controller, (const char *const *)ids);
  self->is_telling = FALSE;
  quartier_table_page_say (self, quartier_edit_controller_delete (self->controller)
                                     ? NULL
                                     : _ ("Select the rows of the districts to delete: a click, with "
                                          "Shift or Ctrl for more"));
}

/* Blocks */

/* Cells that are marked as they are; else rows, with headings. */
static void
copy (QuartierTablePage *self)
{
  const gboolean is_block = quartier_table_page_has_block (self);
  g_autoptr (GPtrArray) rows = dup_rows (self);
  g_autoptr (GPtrArray) columns = is_block ? quartier_table_page_list_marked (self)
                                           : quartier_table_page_list_columns (self);
  const guint n = is_block ? rows->len * columns->len : rows->len;
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;

  if (rows->len == 0)
    {
      quartier_table_page_say (self,
                               _ ("Select rows to copy: a click, with Shift or Ctrl for more"));
      return;
    }
  text = quartier_table_copy ((const QuartierTableColumn *const *)columns->pdata, columns->len,
                              !is_block, &self->source, (QuartierDistrict *const *)rows->pdata,
                              rows->len);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  said = g_strdup_printf (
      is_block ? ngettext ("%u cell is on the clipboard", "%u cells are on the clipboard", n)
               : ngettext ("%u row is on the clipboard, with headings",
                           "%u rows are on the clipboard, with headings", n),
      n);
  quartier_table_page_say (self, said);
}

/* From the cursor's row on, in the order of the table; from where the block begins. */
static GPtrArray *
dup_rows_below (QuartierTablePage *self)
{
  GPtrArray *rows = new_list ();
  g_autoptr (GPtrArray) marked
      = quartier_table_page_has_block (self) ? quartier_table_page_dup_selected (self) : NULL;
  const char *first = marked != NULL && marked->len > 0
                          ? quartier_district_get_id (marked->pdata[0])
                          : self->cursor;
  const guint n = quartier_table_page_get_n_rows (self);

  for (guint i = quartier_table_page_find_row (self, first); i < n; i++)
    g_ptr_array_add (rows, quartier_table_page_dup_row (self, i));
  return rows;
}

/* @rows: that it goes into */
static void
paste_block (QuartierTablePage *self, GPtrArray *rows, const char *text)
{
  g_autoptr (GPtrArray) columns = quartier_table_page_list_columns (self);
  g_autoptr (GPtrArray) marked = quartier_table_page_list_marked (self);
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *step = NULL;
  guint first = 0, n_values;

  g_ptr_array_find (columns, marked->pdata[0], &first);
  changed = quartier_table_paste (
      text, (const QuartierTableColumn *const *)columns->pdata, columns->len, first, &self->source,
      (QuartierDistrict *const *)rows->pdata, rows->len, &n_values, &error);
  if (changed == NULL)
    {
      quartier_table_page_say (self, error->message);
      return;
    }
  quartier_table_page_say (self, n_values == 0 ? _ ("Nothing was pasted: all of it stands there "
                                                    "already")
                                               : NULL);
  step = g_strdup_printf (ngettext ("Paste %u value", "Paste %u values", n_values), n_values);
  apply (self, step, changed);
}

/* One line goes into all selected rows, and one cell into all that are marked in them. */
static void
paste_into_many (QuartierTablePage *self, GPtrArray *rows, const char *line)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  if (strchr (line, '\t') == NULL)
    {
      change_many (self, line);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (lines, "%s\n", line);
  paste_block (self, rows, lines->str);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QuartierTablePage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  if (self->estimator == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (text == NULL || *text == '\0')
    {
      quartier_table_page_say (self, _ ("There are no cells on the clipboard: copy some in a "
                                        "spreadsheet, or rows here with Ctrl+C"));
      return;
    }
  if (find_cursor (self) == NULL)
    {
      quartier_table_page_say (self, _ ("Click the cell that the block begins in"));
      return;
    }
  rows = dup_rows (self);
  g_strchomp (text);
  if (strpbrk (text, "\n\r") == NULL && (rows->len > 1 || quartier_table_page_has_block (self)))
    {
      paste_into_many (self, rows, text);
      return;
    }
  g_ptr_array_unref (rows);
  rows = dup_rows_below (self);
  paste_block (self, rows, text);
}

static void
paste (QuartierTablePage *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb,
                                 g_object_ref (self));
}

/* Opens the menu of the cursor's cell, or of those that are marked, beside what is @at in the page. */
static void
open_menu (QuartierTablePage *self, const GdkRectangle *at)
{
  const guint position = quartier_table_page_find_row (self, self->cursor);

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    quartier_table_page_go_to_row (self, position, FALSE);
  /* The menu is of the cells that were marked, or of the one that was pressed. */
  if (!quartier_table_page_is_marked (self, self->column, position))
    quartier_table_page_mark (self, FALSE);
  take_keys (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.sum", quartier_table_page_has_sum (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
open_menu_by_key (QuartierTablePage *self)
{
  GdkRectangle box;

  if (quartier_table_page_find_box (self, &box))
    open_menu (self, &box);
}

/* Keys */

static gboolean
do_command (QuartierTablePage *self, guint keyval)
{
  switch (gdk_keyval_to_lower (keyval))
    {
    case GDK_KEY_c:
      copy (self);
      return TRUE;
    case GDK_KEY_v:
      paste (self);
      return TRUE;
    case GDK_KEY_d:
      fill_down (self);
      return TRUE;
    case GDK_KEY_a:
      quartier_table_page_mark (self, FALSE);
      gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      delete_rows (self);
      return TRUE;
    case GDK_KEY_x:
      quartier_table_page_say (self,
                               _ ("Rows are not cut here: Ctrl+C copies them, Delete leaves a "
                                  "cell to what is usual"));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (QuartierTablePage *self, guint keyval, guint keycode G_GNUC_UNUSED, GdkModifierType state)
{
  const GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  const gunichar letter = gdk_keyval_to_unicode (keyval);
  char typed[7] = { 0 };

  if (self->edited != NULL || gtk_widget_get_visible (self->choices))
    return FALSE;
  if (quartier_table_page_move_key (self, keyval, held))
    return TRUE;
  if (held == GDK_CONTROL_MASK)
    return do_command (self, keyval);
  if ((held & ~GDK_SHIFT_MASK) != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Menu:
    case GDK_KEY_F10:
      if (keyval == GDK_KEY_F10 && held == 0)
        return FALSE;
      open_menu_by_key (self);
      return TRUE;
    case GDK_KEY_F2:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      edit (self, NULL);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      change_many (self, "");
      return TRUE;
    default:
      break;
    }
  /* As in a spreadsheet; and no letter of it reaches the map. */
  if (letter == 0 || !g_unichar_isgraph (letter))
    return letter == ' ';
  g_unichar_to_utf8 (letter, typed);
  edit (self, typed);
  return TRUE;
}

/* The pointer */

static void
pressed_cb (QuartierTablePage *self, int n_press, double x, double y, GtkGesture *gesture)
{
  const GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (!quartier_table_page_press (self, x, y, state))
    return;
  /* Once the row is through with the click, which gives it the keys. */
  if (n_press == 2 && self->edit_source == 0 && (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0)
    self->edit_source = g_idle_add (edit_later_cb, self);
}

static void
menu_cb (QuartierTablePage *self, int n_press G_GNUC_UNUSED, double x, double y)
{
  graphene_point_t at;

  if (quartier_table_page_point_at (self, x, y)
      && gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                   &GRAPHENE_POINT_INIT ((float)x, (float)y), &at))
    open_menu (self, &(GdkRectangle){ (int)at.x, (int)at.y, 1, 1 });
}

/* The menu */

static void
action_cb (GSimpleAction *action, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  QuartierTablePage *self = data;

  take_keys (self);
  if (g_str_equal (name, "edit"))
    {
      if (self->edit_source == 0)
        self->edit_source = g_idle_add (edit_later_cb, self);
    }
  else if (g_str_equal (name, "fill"))
    fill_down (self);
  else if (g_str_equal (name, "clear"))
    change_many (self, "");
  else if (g_str_equal (name, "delete"))
    delete_rows (self);
  else if (g_str_equal (name, "copy"))
    copy (self);
  else if (g_str_equal (name, "sum"))
    quartier_table_page_open_sum (self);
  else
    paste (self);
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
add_menu (QuartierTablePage *self)
{
  static const GActionEntry entries[] = {
    { "edit", action_cb, NULL, NULL, NULL },  { "fill", action_cb, NULL, NULL, NULL },
    { "clear", action_cb, NULL, NULL, NULL }, { "copy", action_cb, NULL, NULL, NULL },
    { "paste", action_cb, NULL, NULL, NULL }, { "delete", action_cb, NULL, NULL, NULL },
    { "sum", action_cb, NULL, NULL, NULL },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) cells = g_menu_new ();
  g_autoptr (GMenu) blocks = g_menu_new ();
  g_autoptr (GMenu) rows = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (actions));
  add_item (cells, _ ("_Change the cell"), "table.edit", "F2");
  add_item (cells, _ ("Show the _sum"), "table.sum", "<Control>i");
  add_item (cells, _ ("_Fill down"), "table.fill", "<Control>d");
  add_item (cells, _ ("_Leave to what is usual"), "table.clear", "Delete");
  add_item (blocks, _ ("C_opy"), "table.copy", "<Control>c");
  add_item (blocks, _ ("_Paste cells"), "table.paste", "<Control>v");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (cells));
  add_item (rows, _ ("_Delete the districts"), "table.delete", "<Control>minus");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (blocks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rows));
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
add_choices (QuartierTablePage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->choices = gtk_popover_new ();
  self->choice_list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->choice_list), "navigation-sidebar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->choice_list));
  gtk_popover_set_child (GTK_POPOVER (self->choices), scroller);
  gtk_widget_set_parent (self->choices, GTK_WIDGET (self));
  g_signal_connect_swapped (self->choice_list, "row-activated", G_CALLBACK (chosen_cb), self);
}

/* Keys, pointer and menus of the table. */
void
quartier_table_page_add_hands (QuartierTablePage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  /* A menu that opens under a button that is still held takes the press from the cell: GTK then counts one more
   * that ends than had begun. */
  g_signal_connect_swapped (menu, "released", G_CALLBACK (menu_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (menu));
  quartier_table_page_add_drag (self);
  add_choices (self);
  add_menu (self);
}
