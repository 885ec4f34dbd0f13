#include "ui/quartier-week-picker.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/dates.h"

struct _QuartierWeekPicker
{
  AdwBin parent_instance;
  /* Owned */
  int week;
  int first_weekday;
  gboolean updating;
  /* From the template */
  GtkWidget *previous;
  GtkWidget *next;
  GtkMenuButton *week_button;
  GtkAdjustment *adjustment;
  GtkWidget *peak;
};

G_DEFINE_FINAL_TYPE (QuartierWeekPicker, quartier_week_picker, ADW_TYPE_BIN)

static guint picked_signal;
static guint wanted_signal;

static void
show (QuartierWeekPicker *self)
{
  const int n = quartier_count_weeks (self->first_weekday);
  const int day = quartier_week_first_day (self->week, self->first_weekday);
  g_autofree char *text = quartier_days_text (day, day + 6);

  self->updating = TRUE;
  gtk_menu_button_set_label (self->week_button, text);
  gtk_adjustment_set_upper (self->adjustment, n - 1);
  gtk_adjustment_set_value (self->adjustment, self->week);
  gtk_widget_set_sensitive (self->previous, self->week > 0);
  gtk_widget_set_tooltip_text (self->previous, self->week > 0
                                                   ? _("The week before")
                                                   : _("This is the first week of the year"));
  gtk_widget_set_sensitive (self->next, self->week < n - 1);
  gtk_widget_set_tooltip_text (self->next, self->week < n - 1
                                               ? _("The week after")
                                               : _("This is the last week of the year"));
  self->updating = FALSE;
}

static void
pick (QuartierWeekPicker *self, int week)
{
  const int n = quartier_count_weeks (self->first_weekday);

  week = CLAMP (week, 0, n - 1);
  if (week == self->week)
    return;
  self->week = week;
  show (self);
  g_signal_emit (self, picked_signal, 0);
}

static void
previous_cb (QuartierWeekPicker *self)
{
  pick (self, self->week - 1);
}

static void
next_cb (QuartierWeekPicker *self)
{
  pick (self, self->week + 1);
}

static void
slid_cb (QuartierWeekPicker *self)
{
  if (!self->updating)
    pick (self, (int) lround (gtk_adjustment_get_value (self->adjustment)));
}

static void
coldest_cb (QuartierWeekPicker *self)
{
  g_signal_emit (self, wanted_signal, 0, QUARTIER_WEEK_COLDEST);
}

static void
hottest_cb (QuartierWeekPicker *self)
{
  g_signal_emit (self, wanted_signal, 0, QUARTIER_WEEK_HOTTEST);
}

static void
peak_cb (QuartierWeekPicker *self)
{
  g_signal_emit (self, wanted_signal, 0, QUARTIER_WEEK_OF_PEAK);
}

static void
quartier_week_picker_class_init (QuartierWeekPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/week-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierWeekPicker, previous);
  gtk_widget_class_bind_template_child (widget_class, QuartierWeekPicker, next);
  gtk_widget_class_bind_template_child (widget_class, QuartierWeekPicker, week_button);
  gtk_widget_class_bind_template_child (widget_class, QuartierWeekPicker, adjustment);
  gtk_widget_class_bind_template_child (widget_class, QuartierWeekPicker, peak);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, slid_cb);
  gtk_widget_class_bind_template_callback (widget_class, coldest_cb);
  gtk_widget_class_bind_template_callback (widget_class, hottest_cb);
  gtk_widget_class_bind_template_callback (widget_class, peak_cb);
  picked_signal = g_signal_new ("picked", QUARTIER_TYPE_WEEK_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  wanted_signal = g_signal_new ("wanted", QUARTIER_TYPE_WEEK_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
quartier_week_picker_init (QuartierWeekPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

GtkWidget *
quartier_week_picker_new (void)
{
  return g_object_new (QUARTIER_TYPE_WEEK_PICKER, NULL);
}

int
quartier_week_picker_get_week (QuartierWeekPicker *self)
{
  return self->week;
}

/* Shows a week, 0…, and tells who listens. */
void
quartier_week_picker_set_week (QuartierWeekPicker *self, int week)
{
  pick (self, week);
}

/* Of 1 January: where the weeks begin. */
void
quartier_week_picker_set_first_weekday (QuartierWeekPicker *self, int first_weekday)
{
  if (self->first_weekday == first_weekday)
    return;
  self->first_weekday = first_weekday;
  self->week = MIN (self->week, quartier_count_weeks (first_weekday) - 1);
  show (self);
}

/* Whether there is a load whose peak has a week. */
void
quartier_week_picker_set_has_peak (QuartierWeekPicker *self, gboolean has_peak)
{
  gtk_widget_set_visible (self->peak, has_peak);
}
