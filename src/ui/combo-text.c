/* Lists to choose from whose words are not cut off. */
#include "ui/combo-text.h"

#include <glib/gi18n.h>

/* Of what is chosen, beside a note that others have it otherwise: the note can have more lines. */
#define CHARS_OF_CHOSEN 18

static const char *
get_text (GtkListItem *item)
{
  return gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
}

static GtkWidget *
make_label (void)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
}

static void
chosen_set_up_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer chars)
{
  GtkWidget *label = make_label ();

  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (chars));
  gtk_list_item_set_child (item, label);
}

/* An ideograph is as wide as two letters. */
static int
count_widths (const char *text)
{
  int n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
  return n;
}

static void
chosen_bound_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, gpointer chars)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = get_text (item);

  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, MIN (GPOINTER_TO_INT (chars), count_widths (text)));
}

static void
set_up_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item,
           gpointer data G_GNUC_UNUSED)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_label ());
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

/* A mark that is not there takes its room all the same, so that nothing moves. */
static void
mark (AdwComboRow *row, GParamSpec *pspec G_GNUC_UNUSED, GtkListItem *item)
{
  GtkWidget *image = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (image,
                          adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item));
}

static void
bound_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), get_text (item));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (mark), item);
  mark (row, NULL, item);
}

static void
unbound_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, mark, item);
}

/**
 * quartier_combo_row_show_whole:
 * @row: one of a #GtkStringList
 * @chosen_chars: so much of what is chosen stands in the row; 0: as any row shows it
 *
 * Its list is as wide as its words, which end after twenty letters otherwise.
 */
void
quartier_combo_row_show_whole (AdwComboRow *row, int chosen_chars)
{
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  if (chosen_chars > 0)
    {
      g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();

      g_signal_connect (chosen, "setup", G_CALLBACK (chosen_set_up_cb),
                        GINT_TO_POINTER (chosen_chars));
      g_signal_connect (chosen, "bind", G_CALLBACK (chosen_bound_cb),
                        GINT_TO_POINTER (chosen_chars));
      adw_combo_row_set_factory (row, chosen);
    }
  g_signal_connect (list, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect_object (list, "bind", G_CALLBACK (bound_cb), row, 0);
  g_signal_connect_object (list, "unbind", G_CALLBACK (unbound_cb), row, 0);
  adw_combo_row_set_list_factory (row, list);
}

/* A list that begins with what is usual, @none, and goes on with the names of a catalogue. */
void
quartier_combo_row_fill (AdwComboRow *row, QuartierLibrary *library, QuartierCatalogue catalogue,
                         const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gsize n;
  const QuartierCatalogueEntry *entries = quartier_library_list (library, catalogue, &n);

  gtk_string_list_append (names, none);
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (names, _(entries[i].name));
  quartier_combo_row_show_whole (row, CHARS_OF_CHOSEN);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/* Of such a list: puts it at @id, or where that is %NULL at the usual. */
void
quartier_combo_row_select_id (AdwComboRow *row, QuartierLibrary *library, QuartierCatalogue catalogue,
                              const char *id)
{
  gsize n;
  const QuartierCatalogueEntry *entries = quartier_library_list (library, catalogue, &n);
  guint position = 0;

  for (gsize i = 0; i < n && id != NULL; i++)
    if (g_str_equal (entries[i].id, id))
      position = (guint) i + 1;
  if (adw_combo_row_get_selected (row) != position)
    adw_combo_row_set_selected (row, position);
}
