#include "ui/quartier-tips.h"

#include <glib/gi18n.h>

#include "ui/text-size.h"

#define KEY "tips-told"
/* From here on two buttons beside each other are wider than what a small map has free. */
#define LARGE_TEXT 1.5
#define LEAST_CHARS 20
#define LEAST_CHARS_OF_LARGE 12

static const char *const tips[QUARTIER_N_TIPS] = {
  N_ ("Select a district and drag one of its corners: the figures follow while you drag."),
  N_ ("“Show the sum” opens every figure: how it is made, each factor with its source and range."),
  N_ ("Ctrl+? shows all keys. Everything can be undone with Ctrl+Z."),
  N_ ("Hold the key above Tab to see the scenario before; let go, and you are back."),
};

struct _QuartierTips
{
  AdwBin parent_instance;

  GSettings *settings; /* (nullable): nothing is remembered */
  int at;
  gboolean has_districts;
  gboolean has_before;
  gboolean is_busy;
  GtkRevealer *revealer;
  GtkLabel *text;
  GtkLabel *count;
  GtkOrientable *buttons;
};

G_DEFINE_FINAL_TYPE (QuartierTips, quartier_tips, ADW_TYPE_BIN)

/* One at a time, and none that cannot be tried yet. */
static gboolean
is_timely (QuartierTips *self)
{
  return self->at < QUARTIER_N_TIPS && self->has_districts && !self->is_busy
         && (self->at != QUARTIER_TIP_BEFORE || self->has_before);
}

/* A card that is not there does not stand before the map. */
static void
take_pointer (QuartierTips *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), is_timely (self));
}

/* One that has faded takes no place of the map, nor of its names. */
static void
faded_cb (QuartierTips *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          is_timely (self) || gtk_revealer_get_child_revealed (self->revealer));
}

static void
show (QuartierTips *self)
{
  g_autofree char *count = NULL;

  if (is_timely (self))
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, is_timely (self));
  take_pointer (self);
  if (self->at >= QUARTIER_N_TIPS)
    return;
  /* Translators: which hint for newcomers this is, of how many */
  count = g_strdup_printf (_ ("Tip %d of %d"), self->at + 1, QUARTIER_N_TIPS);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->text, _ (tips[self->at]));
}

static void
go_to (QuartierTips *self, int at)
{
  self->at = at;
  if (self->settings != NULL)
    g_settings_set_int (self->settings, KEY, at);
  show (self);
}

static void
next_cb (QuartierTips *self)
{
  go_to (self, self->at + 1);
}

static void
no_more_cb (QuartierTips *self)
{
  go_to (self, QUARTIER_N_TIPS);
}

/**
 * quartier_tips_set_plan:
 * @has_districts: there is something to drag and to open
 * @has_before: there is another scenario to see
 *
 * What cannot be done yet is not told yet.
 */
void
quartier_tips_set_plan (QuartierTips *self, gboolean has_districts, gboolean has_before)
{
  if (self->has_districts == has_districts && self->has_before == has_before)
    return;
  self->has_districts = has_districts;
  self->has_before = has_before;
  show (self);
}

/**
 * quartier_tips_set_busy:
 * @is_busy: the hand is at something else, such as an outline, and the map is wanted whole
 */
void
quartier_tips_set_busy (QuartierTips *self, gboolean is_busy)
{
  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  show (self);
}

/**
 * quartier_tips_done:
 *
 * The hand has found it: it need not be told any more.
 */
void
quartier_tips_done (QuartierTips *self, QuartierTip tip)
{
  if (self->at == (int) tip)
    go_to (self, self->at + 1);
}

static void
quartier_tips_dispose (GObject *object)
{
  g_clear_object (&QUARTIER_TIPS (object)->settings);
  G_OBJECT_CLASS (quartier_tips_parent_class)->dispose (object);
}

static void
quartier_tips_class_init (QuartierTipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_tips_dispose;
}

static GtkWidget *
make_button (QuartierTips *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
suit_text (QuartierTips *self)
{
  const gboolean is_large = quartier_get_text_scale () >= LARGE_TEXT;

  gtk_orientable_set_orientation (self->buttons, is_large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_width_chars (self->text, is_large ? LEAST_CHARS_OF_LARGE : LEAST_CHARS);
}

static void
quartier_tips_init (QuartierTips *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "caption");
  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_max_width_chars (self->text, 36);
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->text));
  gtk_widget_set_halign (row, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (row), make_button (self, _ ("N_o more tips"), G_CALLBACK (no_more_cb)));
  gtk_box_append (GTK_BOX (row), make_button (self, _ ("_Next"), G_CALLBACK (next_cb)));
  gtk_box_append (GTK_BOX (card), row);
  self->buttons = GTK_ORIENTABLE (row);
  suit_text (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (suit_text), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (card, "map-tip");
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_transition_type (self->revealer, GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (self->revealer, card);
  g_signal_connect_swapped (self->revealer, "notify::child-revealed", G_CALLBACK (faded_cb), self);
  faded_cb (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
}

/**
 * quartier_tips_new:
 * @settings: (nullable): where is remembered what has been told
 *
 * Returns: (transfer full): the card
 */
GtkWidget *
quartier_tips_new (GSettings *settings)
{
  QuartierTips *self = g_object_new (QUARTIER_TYPE_TIPS, NULL);

  if (settings != NULL)
    self->settings = g_object_ref (settings);
  self->at = settings != NULL ? g_settings_get_int (settings, KEY) : 0;
  show (self);
  return GTK_WIDGET (self);
}
