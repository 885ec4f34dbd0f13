#include "ui/quartier-table-cell.h"

struct _QuartierTableCell
{
  AdwBin parent_instance;
  guint column;
  gboolean is_number;
  gboolean is_leaving;
  /* Borrowed */
  GtkListItem *item; /* (nullable): whose row it is in */
  GtkLabel *label;   /* held, as it is away while something is typed */
  GtkText *entry;    /* (nullable): while something is typed */
};

G_DEFINE_FINAL_TYPE (QuartierTableCell, quartier_table_cell, ADW_TYPE_BIN)

enum
{
  WRITTEN,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Tells what was typed; the entry stays where it was not taken. */
static gboolean
tell (QuartierTableCell *self, QuartierTableStep step)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gboolean is_taken = FALSE;

  g_signal_emit (self, signals[WRITTEN], 0, text, step, &is_taken);
  if (!is_taken && self->entry != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  return is_taken;
}

static gboolean
key_cb (QuartierTableCell *self, guint keyval, guint keycode G_GNUC_UNUSED, GdkModifierType state)
{
  const gboolean is_shifted = (state & GDK_SHIFT_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      quartier_table_cell_leave (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      tell (self, (state & GDK_CONTROL_MASK) != 0 ? QUARTIER_TABLE_ALL
                  : is_shifted                    ? QUARTIER_TABLE_UP
                                                  : QUARTIER_TABLE_DOWN);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      tell (self, is_shifted ? QUARTIER_TABLE_LEFT : QUARTIER_TABLE_RIGHT);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The whole text, where it is cut. */
static gboolean
query_tooltip_cb (QuartierTableCell *self,
                  int x G_GNUC_UNUSED,
                  int y G_GNUC_UNUSED,
                  gboolean by_keys G_GNUC_UNUSED,
                  GtkTooltip *tooltip)
{
  if (self->entry != NULL || !pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (self->label));
  return TRUE;
}

/* Who clicks elsewhere means what was typed; what cannot be taken is told and dropped. */
static void
focus_left_cb (QuartierTableCell *self)
{
  if (self->entry == NULL || self->is_leaving)
    return;
  self->is_leaving = TRUE;
  tell (self, QUARTIER_TABLE_STAY);
  self->is_leaving = FALSE;
  quartier_table_cell_leave (self);
}

static void
quartier_table_cell_dispose (GObject *object)
{
  QuartierTableCell *self = QUARTIER_TABLE_CELL (object);

  self->entry = NULL;
  self->item = NULL;
  g_clear_object (&self->label);
  G_OBJECT_CLASS (quartier_table_cell_parent_class)->dispose (object);
}

static void
quartier_table_cell_class_init (QuartierTableCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_table_cell_dispose;
  signals[WRITTEN] = g_signal_new ("written", QUARTIER_TYPE_TABLE_CELL, G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                   G_TYPE_STRING, G_TYPE_INT);
  signals[LEFT] = g_signal_new ("left", QUARTIER_TYPE_TABLE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tablecell");
}

static void
quartier_table_cell_init (QuartierTableCell *self)
{
  self->label = GTK_LABEL (g_object_ref_sink (gtk_label_new (NULL)));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
}

/**
 * quartier_table_cell_new:
 * @column: its number among all columns
 * @is_number: stands at the right, in figures of one width, and is never cut short
 * @width_chars: of a text, at least; what is longer is cut
 */
GtkWidget *
quartier_table_cell_new (guint column, gboolean is_number, int width_chars)
{
  QuartierTableCell *self = g_object_new (QUARTIER_TYPE_TABLE_CELL, NULL);

  self->column = column;
  self->is_number = is_number;
  gtk_label_set_xalign (self->label, is_number ? 1 : 0);
  if (is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  else
    {
      gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (self->label, width_chars);
      gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
      g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
    }
  return GTK_WIDGET (self);
}

guint
quartier_table_cell_get_column (QuartierTableCell *self)
{
  return self->column;
}

/* In which row it stands now; NULL for none. */
void
quartier_table_cell_set_item (QuartierTableCell *self, GtkListItem *item)
{
  if (item == NULL)
    quartier_table_cell_leave (self);
  self->item = item;
}

GtkListItem *
quartier_table_cell_get_item (QuartierTableCell *self)
{
  return self->item;
}

/* @is_open: the plan says nothing, and this stands in. */
void
quartier_table_cell_set_text (QuartierTableCell *self, const char *text, gboolean is_open)
{
  gtk_label_set_text (self->label, text);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "stands-in");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stands-in");
}

void
quartier_table_cell_set_is_cursor (QuartierTableCell *self, gboolean is_cursor)
{
  if (is_cursor)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cursor");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "cursor");
}

/* Whether it is in the block that is copied, filled, cleared. */
void
quartier_table_cell_set_is_marked (QuartierTableCell *self, gboolean is_marked)
{
  if (is_marked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "marked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "marked");
}

/**
 * quartier_table_cell_edit:
 * @text: to begin with
 * @is_begun: it was typed already, and what is typed next follows it; else it is selected
 */
void
quartier_table_cell_edit (QuartierTableCell *self, const char *text, gboolean is_begun)
{
  GtkEventController *keys;
  GtkEventController *focus;

  if (self->entry != NULL)
    return;
  self->entry = GTK_TEXT (gtk_text_new ());
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), self->is_number ? 1 : 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), self->is_number ? 4 : 12);
  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (is_begun)
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

gboolean
quartier_table_cell_is_edited (QuartierTableCell *self)
{
  return self->entry != NULL;
}

/* Puts the text back in the place of the entry, whatever was typed. */
void
quartier_table_cell_leave (QuartierTableCell *self)
{
  if (self->entry == NULL)
    return;
  self->entry = NULL;
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  g_signal_emit (self, signals[LEFT], 0);
}
