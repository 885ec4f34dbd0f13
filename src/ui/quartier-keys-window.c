/*
 * What keys do, in a list that scrolls: it fits a small screen in every language.
 */
#include "ui/quartier-keys-window.h"

#include <glib/gi18n.h>

#include "ui/text-size.h"

/* Keys as gtk_accelerator_parse() reads them, several apart by spaces; none: a gesture; NULL: a heading. */
static const struct
{
  const char *keys;
  const char *title;
} rows[] = {
  { NULL, N_ ("Drawing") },
  { "d", N_ ("Draw a district") },
  { "r", N_ ("Draw a rectangle by three points") },
  { "f", N_ ("Draw a district by a free hand") },
  { "h", N_ ("Draw a hole into the selected district") },
  { "o", N_ ("Rotate the selected districts; type an angle") },
  { "t", N_ ("Follow the edges of districts while drawing") },
  { "less", N_ ("While drawing, type a length, or a length and a bearing: 12.5<90") },
  { "Left Up", N_ ("Keep the edge east–west or north–south, or not") },
  { "k", N_ ("Split districts by a line") },
  { "m", N_ ("Merge the selected districts") },
  { "s", N_ ("Snap to corners and edges, or not; Alt pauses") },
  { "p", N_ ("Place a stop") },
  { "b", N_ ("Paint districts as a kind of place") },
  { "Return", N_ ("Finish the outline") },
  { "BackSpace", N_ ("Take the last corner back") },
  { "Escape", N_ ("Leave the drawing, or the selection") },
  { NULL, N_ ("Map") },
  { "v", N_ ("Select and reshape") },
  { "<Control>A", N_ ("Select all districts") },
  { "<Control><Shift>A", N_ ("Select nothing") },
  { "", N_ ("Add a district to the selection: Shift and a click; many: Shift and a drag") },
  { "", N_ ("Take out of the selection: Ctrl and a drag") },
  { "<Control>D", N_ ("Duplicate the selected districts") },
  { "<Control>C <Control>X <Control>V", N_ ("Copy, cut and paste districts, also between plans") },
  { "<Control>F", N_ ("Find a place or a district") },
  { "i", N_ ("How the figure is made") },
  { "F2", N_ ("Rename the selected district") },
  { "<Control>1 <Control>2", N_ ("The scenario of that number, up to 9") },
  { "", N_ ("See the scenario compared with: hold the key above Tab") },
  { "Delete", N_ ("Delete the corner, the district or the stop") },
  { "z", N_ ("Zoom to what is selected") },
  { "Menu <Shift>F10", N_ ("What can be done with what is selected; or a right click") },
  { "plus minus 0", N_ ("Zoom in, out, to the plan") },
  { NULL, N_ ("Plan") },
  { "<Control>z", N_ ("Undo") },
  { "<Control><Shift>z", N_ ("Redo") },
  { "<Control>n", N_ ("New plan") },
  { "<Control>o", N_ ("Open") },
  { "<Control>s", N_ ("Save") },
  { "<Control><Shift>s", N_ ("Save as") },
  { "<Control>p", N_ ("Print the report") },
  { "<Control>e", N_ ("Export for a GIS") },
  { "<Control>b", N_ ("Open a backdrop") },
  { "F8", N_ ("Hourly curves") },
  { "F7", N_ ("Table of districts") },
  { "<Control>i", N_ ("All figures") },
  { "<Control><Shift>r", N_ ("Reference cases") },
  { "F6", N_ ("Next part of the window; with Shift the one before") },
  { "F9", N_ ("Side panel") },
  { "F10", N_ ("Main menu") },
  { "F11", N_ ("Full screen") },
  { "F5", N_ ("Present to a room; arrow keys turn scenarios") },
  { "<Control>comma", N_ ("Preferences") },
  { "<Control>w", N_ ("Close the window") },
  { "<Control>q", N_ ("Quit") },
  { NULL, N_ ("Table") },
  { "F2", N_ ("Change the cell; or type") },
  { "<Control>i", N_ ("How the figure is made") },
  { "Menu <Shift>F10", N_ ("What can be done with what is selected; or a right click") },
  { "<Control>Return", N_ ("Write what is typed into all selected rows") },
  { "<Shift>Right", N_ ("Mark cells; or drag over them") },
  { "<Shift>space <Control>space", N_ ("Select whole rows; a whole column") },
  { "<Control>D", N_ ("Fill the first selected row's value down") },
  { "<Control>C <Control>V", N_ ("Copy rows, paste cells, as with a spreadsheet") },
  { "Delete", N_ ("Leave the cell to what is usual") },
  { "<Control>minus", N_ ("Delete the districts of the selected rows") },
};

static GtkWidget *
make_keys (const char *keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; all[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), gtk_shortcut_label_new (all[i]));
  return box;
}

static GtkWidget *
make_row (const char *keys, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (*keys != '\0')
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_keys (keys));
  return row;
}

/**
 * quartier_keys_window_show:
 * @parent: the window that asks
 */
void
quartier_keys_window_show (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].keys != NULL)
        {
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                     make_row (rows[i].keys, _ (rows[i].title)));
          continue;
        }
      group = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (rows[i].title));
      adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
    }
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 640);
  quartier_suit_text_size (GTK_WINDOW (window));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
