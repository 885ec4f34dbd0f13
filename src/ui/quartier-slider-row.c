#include "ui/quartier-slider-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"

struct _QuartierSliderRow
{
  AdwPreferencesRow parent_instance;
  int digits;
  double allowed_lower; /* what may be typed; the slider may show less */
  double allowed_upper;
  gboolean updating;    /* the program sets values, not the user */
  gboolean has_reset;   /* whether there is a default to go back to */
  gboolean has_colour;
  GdkRGBA colour;
  double usual;         /* NAN: no default is marked */
  GArray *marks;        /* double: where built places stand */
  /* From the template */
  GtkWidget *swatch;
  GtkLabel *title;
  GtkLabel *note;
  GtkEntry *entry;
  GtkLabel *unit;
  GtkLabel *wrong;      /* what would be right, where what was typed is not */
  GtkButton *reset;
  GtkScale *scale;
};

G_DEFINE_FINAL_TYPE (QuartierSliderRow, quartier_slider_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  EDITED,
  RESET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkAdjustment *
get_adjustment (QuartierSliderRow *self)
{
  return gtk_range_get_adjustment (GTK_RANGE (self->scale));
}

/* Whether what was typed waits to be mended. */
static gboolean
is_wrong (QuartierSliderRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->wrong));
}

/* In words, beside the colour; NULL: nothing is wrong. */
static void
say_wrong (QuartierSliderRow *self, const char *hint)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entry);

  gtk_label_set_label (self->wrong, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), hint != NULL);
  if (hint != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
show_number (QuartierSliderRow *self, double value)
{
  g_autofree char *text = quartier_decimal_text (g_strdup_printf ("%.*f", self->digits, value));

  /* Nothing to do at each step of a drag. */
  if (!is_wrong (self) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  say_wrong (self, NULL);
}

static void
value_changed_cb (QuartierSliderRow *self)
{
  const double value = gtk_adjustment_get_value (get_adjustment (self));

  if (self->updating)
    return;
  show_number (self, value);
  gtk_widget_set_visible (GTK_WIDGET (self->reset), self->has_reset);
  g_signal_emit (self, signals[EDITED], 0, value);
}

/* Takes a typed number; both decimal signs will do. What is no number, or out of range, stays to be
 * mended and says what would be right. */
static void
take_entry (QuartierSliderRow *self)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  const double before = gtk_adjustment_get_value (get_adjustment (self));
  g_autofree char *shown = quartier_decimal_text (g_strdup_printf ("%.*f", self->digits, before));
  char *end = NULL;
  double value;

  if (g_str_equal (text, shown))
    {
      say_wrong (self, NULL);
      return;
    }
  g_strdelimit (text, ",", '.');
  value = g_ascii_strtod (text, &end);
  if (*text == '\0' || *end != '\0' || !(value >= self->allowed_lower)
      || !(value <= self->allowed_upper))
    {
      g_autofree char *hint = quartier_decimal_text (
          isinf (self->allowed_upper)
              ? g_strdup_printf (_("Give a number from %g up"), self->allowed_lower)
              : g_strdup_printf (_("Give a number from %g to %g"), self->allowed_lower,
                                 self->allowed_upper));

      say_wrong (self, hint);
      return;
    }
  if (value > gtk_adjustment_get_upper (get_adjustment (self)))
    gtk_adjustment_set_upper (get_adjustment (self), value);
  self->updating = TRUE;
  gtk_adjustment_set_value (get_adjustment (self), value);
  self->updating = FALSE;
  show_number (self, value);
  gtk_widget_set_visible (GTK_WIDGET (self->reset), self->has_reset);
  g_signal_emit (self, signals[EDITED], 0, value);
}

static void
entry_activated_cb (QuartierSliderRow *self)
{
  take_entry (self);
}

static void
entry_left_cb (QuartierSliderRow *self)
{
  take_entry (self);
}

static void
reset_clicked_cb (QuartierSliderRow *self)
{
  g_signal_emit (self, signals[RESET], 0);
}

/* A dot in the colour the map and the chart use for the same thing. */
static void
draw_swatch (GtkDrawingArea *area G_GNUC_UNUSED, cairo_t *cr, int width, int height,
             gpointer data)
{
  QuartierSliderRow *self = data;

  if (!self->has_colour)
    return;
  gdk_cairo_set_source_rgba (cr, &self->colour);
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
quartier_slider_row_finalize (GObject *object)
{
  g_array_unref (QUARTIER_SLIDER_ROW (object)->marks);
  G_OBJECT_CLASS (quartier_slider_row_parent_class)->finalize (object);
}

static void
quartier_slider_row_class_init (QuartierSliderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quartier_slider_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/slider-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, note);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, entry);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, unit);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, wrong);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, reset);
  gtk_widget_class_bind_template_child (widget_class, QuartierSliderRow, scale);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
  signals[EDITED] = g_signal_new ("edited", QUARTIER_TYPE_SLIDER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[RESET] = g_signal_new ("reset", QUARTIER_TYPE_SLIDER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

/* The wheel scrolls the panel; it does not change what lies under the pointer by accident. */
static void
leave_wheel_alone (GtkWidget *scale)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scale);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
quartier_slider_row_init (QuartierSliderRow *self)
{
  self->usual = NAN;
  self->marks = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_widget_add_css_class (GTK_WIDGET (self), "slider-row");
  gtk_widget_init_template (GTK_WIDGET (self));
  leave_wheel_alone (GTK_WIDGET (self->scale));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->swatch), draw_swatch, self, NULL);
}

/**
 * quartier_slider_row_new:
 * @title: translated
 * @unit: (nullable): translated
 * @lower, @upper: of the slider; typed values have the same limits until
 *   quartier_slider_row_set_limits()
 * @step: of arrow keys
 * @digits: decimals shown
 */
GtkWidget *
quartier_slider_row_new (const char *title, const char *unit, double lower, double upper,
                         double step, int digits)
{
  QuartierSliderRow *self = g_object_new (QUARTIER_TYPE_SLIDER_ROW, "title", title, NULL);

  self->digits = digits;
  self->has_reset = TRUE;
  self->allowed_lower = lower;
  self->allowed_upper = upper;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->unit, unit != NULL ? unit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), unit != NULL);
  self->updating = TRUE;
  gtk_adjustment_configure (get_adjustment (self), lower, lower, upper, step, step * 10, 0);
  self->updating = FALSE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return GTK_WIDGET (self);
}

/**
 * quartier_slider_row_set_value:
 * @is_default: whether nobody has said so: the value is shown as one that stands in
 */
void
quartier_slider_row_set_value (QuartierSliderRow *self, double value, gboolean is_default)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  self->updating = TRUE;
  if (value > gtk_adjustment_get_upper (adjustment))
    gtk_adjustment_set_upper (adjustment, value);
  gtk_adjustment_set_value (adjustment, value);
  self->updating = FALSE;
  if (!is_wrong (self) && gtk_widget_get_focus_child (GTK_WIDGET (self->entry)) == NULL)
    show_number (self, value);
  gtk_widget_set_visible (GTK_WIDGET (self->reset), self->has_reset && !is_default);
  if (is_default)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "stands-in");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "stands-in");
}

/* Of what was typed and cannot be: the row is of something else from now on. */
void
quartier_slider_row_forget (QuartierSliderRow *self)
{
  if (is_wrong (self))
    show_number (self, gtk_adjustment_get_value (get_adjustment (self)));
}

static void
show_marks (QuartierSliderRow *self)
{
  gtk_scale_clear_marks (self->scale);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_scale_add_mark (self->scale, g_array_index (self->marks, double, i), GTK_POS_TOP, NULL);
  if (isfinite (self->usual))
    gtk_scale_add_mark (self->scale, self->usual, GTK_POS_BOTTOM, NULL);
}

/* Marks the default on the slider. */
void
quartier_slider_row_set_default (QuartierSliderRow *self, double value)
{
  if (self->usual == value)
    return;
  self->usual = value;
  show_marks (self);
}

/**
 * quartier_slider_row_set_marks:
 * @values: (array length=n): where built places stand, as the row shows numbers; those beyond the
 *   slider are left out
 * @tooltip: (nullable): which they are
 */
void
quartier_slider_row_set_marks (QuartierSliderRow *self, const double *values, gsize n,
                               const char *tooltip)
{
  g_array_set_size (self->marks, 0);
  for (gsize i = 0; i < n; i++)
    if (values[i] <= gtk_adjustment_get_upper (get_adjustment (self)))
      g_array_append_val (self->marks, values[i]);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scale), tooltip);
  show_marks (self);
}

/* Whether a default exists that a button may go back to. */
void
quartier_slider_row_set_has_reset (QuartierSliderRow *self, gboolean has_reset)
{
  self->has_reset = has_reset;
  if (!has_reset)
    gtk_widget_set_visible (GTK_WIDGET (self->reset), FALSE);
}

/* What may be typed, where that is more than the slider shows. */
void
quartier_slider_row_set_limits (QuartierSliderRow *self, double lower, double upper)
{
  self->allowed_lower = lower;
  self->allowed_upper = upper;
}

/* A quiet remark under the title; NULL for none. */
void
quartier_slider_row_set_note (QuartierSliderRow *self, const char *note)
{
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}

/* A dot before the title, in the colour the map uses for the same thing. */
void
quartier_slider_row_set_colour (QuartierSliderRow *self, const GdkRGBA *colour)
{
  self->has_colour = TRUE;
  self->colour = *colour;
  gtk_widget_set_visible (self->swatch, TRUE);
  gtk_widget_queue_draw (self->swatch);
}
