#include "ui/quartier-curves-page.h"

#include <glib/gi18n.h>

#include "report/hourly-charts.h"
#include "report/words.h"
#include "ui/quartier-chart-view.h"
#include "ui/quartier-sum-window.h"
#include "ui/quartier-week-picker.h"

/* The ways to look at rooms. */
enum
{
  ROOMS_HOURS,
  ROOMS_UNCOOLED,
  ROOMS_OPERATED
};

/* The ways to look at a year. */
enum
{
  YEAR_DAYS,
  YEAR_CARPET
};

struct _QuartierCurvesPage
{
  QuartierPanePage parent_instance;
  QuartierCurvesKind kind;
  /* Owned */
  GtkWidget *controls;
  QuartierEstimator *estimator; /* (nullable) */
  QuartierHourly *hourly;       /* (nullable): what is shown */
  QuartierEstimate *estimate;   /* (nullable): whose hours these are */
  char *district;               /* (nullable) */
  char *scope;
  char *caption;
  gboolean week_found; /* the first week to be shown has been chosen */
  /* Borrowed */
  QuartierChartView *view;
  GtkStack *stack;
  GtkLabel *words;
  GtkDropDown *split;         /* (nullable) */
  GtkDropDown *form;          /* (nullable) */
  QuartierWeekPicker *picker; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (QuartierCurvesPage, quartier_curves_page, QUARTIER_TYPE_PANE_PAGE)

const char *
quartier_curves_kind_get_id (QuartierCurvesKind kind)
{
  static const char *const ids[QUARTIER_N_CURVES]
      = { "week", "year", "duration", "balance", "rooms" };

  return ids[kind];
}

const char *
quartier_curves_kind_get_title (QuartierCurvesKind kind)
{
  static const char *const titles[QUARTIER_N_CURVES]
      = { NC_ ("curves", "Week"), NC_ ("curves", "Year"), NC_ ("curves", "Load duration"),
          NC_ ("curves", "Heat balance"), NC_ ("curves", "Temperatures") };

  return g_dpgettext2 (NULL, "curves", titles[kind]);
}

static guint
get_form (QuartierCurvesPage *self)
{
  return self->form != NULL ? gtk_drop_down_get_selected (self->form) : 0;
}

static guint
get_split (QuartierCurvesPage *self)
{
  return self->split != NULL ? gtk_drop_down_get_selected (self->split) : 0;
}

static QuartierChart *
new_chart (QuartierCurvesPage *self)
{
  const QuartierHourlyView view = {
    .hourly = self->hourly,
    .split = get_split (self),
    .week = self->picker != NULL ? quartier_week_picker_get_week (self->picker) : 0,
    .scope = self->scope,
    .caption = self->caption,
    .library = quartier_estimator_get_library (self->estimator),
  };
  const guint form = get_form (self);

  switch (self->kind)
    {
    case QUARTIER_CURVES_YEAR:
      return form == YEAR_CARPET ? quartier_hourly_carpet_chart (&view)
                                 : quartier_hourly_year_chart (&view);
    case QUARTIER_CURVES_DURATION:
      return quartier_hourly_duration_chart (&view);
    case QUARTIER_CURVES_BALANCE:
      return quartier_hourly_balance_chart (&view);
    case QUARTIER_CURVES_ROOMS:
      return form == ROOMS_HOURS ? quartier_hourly_overheating_chart (&view)
                                 : quartier_hourly_rooms_chart (&view, form == ROOMS_OPERATED);
    case QUARTIER_CURVES_WEEK:
    case QUARTIER_N_CURVES:
    default:
      return quartier_hourly_week_chart (&view);
    }
}

/* Of what is shown; NULL before the first estimate. */
static const QuartierFigures *
get_figures (QuartierCurvesPage *self)
{
  if (self->estimate == NULL)
    return NULL;
  return self->district != NULL ? quartier_estimate_find (self->estimate, self->district)
                                : quartier_estimate_get_totals (self->estimate);
}

/* Whether anything is built: what is, and has no rooms, is not heated. */
static gboolean
has_floor (QuartierCurvesPage *self)
{
  const QuartierFigures *figures = get_figures (self);

  return figures != NULL && figures->gfa_m2 > 0;
}

/* Days of a year and a week are shown with the air outdoors alone as well. */
static gboolean
is_of_energy_alone (QuartierCurvesPage *self)
{
  return self->kind == QUARTIER_CURVES_DURATION
         || (self->kind == QUARTIER_CURVES_YEAR && get_form (self) == YEAR_CARPET);
}

/* Why there is no chart, and what to do; NULL where there is one. */
static const char *
find_words (QuartierCurvesPage *self)
{
  const QuartierHourly *hourly = self->hourly;

  if (hourly == NULL)
    return _("The hours are being calculated…");
  if (self->kind == QUARTIER_CURVES_ROOMS && hourly->district == NULL)
    return _("Select one district on the map: temperatures are those of its rooms.");
  if (self->kind == QUARTIER_CURVES_ROOMS && hourly->n_rooms == 0 && has_floor (self))
    return _("Nothing here is heated or cooled: temperatures are those of heated rooms.");
  if (self->kind == QUARTIER_CURVES_ROOMS && hourly->n_rooms == 0)
    return _("There are no rooms here yet: give the district floor area and a use.");
  if (self->kind == QUARTIER_CURVES_BALANCE && !quartier_hourly_has_balance (hourly))
    return has_floor (self)
               ? _("Nothing here is heated or cooled: there is no heat balance of rooms.")
               : _("No heat flows through rooms here yet: draw a district and give it floor area.");
  if (is_of_energy_alone (self) && !quartier_hourly_has_energy (hourly, get_split (self)))
    return has_floor (self) && get_split (self) == QUARTIER_HOURLY_BY_NEED
               ? _("Nothing here is heated or cooled: no heat and no cold is needed.")
               : _("No energy is used here yet: draw a district and give it floor area.");
  return NULL;
}

/* Begin where there is most to see. */
static void
find_first_week (QuartierCurvesPage *self)
{
  if (self->picker == NULL || self->hourly == NULL)
    return;
  quartier_week_picker_set_first_weekday (self->picker, self->hourly->first_weekday);
  if (self->week_found)
    return;
  self->week_found = TRUE;
  quartier_week_picker_set_week (self->picker,
                                 quartier_hourly_find_week (self->hourly, QUARTIER_HOURLY_BY_USE,
                                                            self->kind == QUARTIER_CURVES_ROOMS
                                                                ? QUARTIER_WEEK_HOTTEST
                                                                : QUARTIER_WEEK_COLDEST));
}

static void
show (QuartierCurvesPage *self)
{
  const char *words = find_words (self);
  g_autoptr (QuartierChart) chart = NULL;

  if (words != NULL)
    {
      quartier_chart_view_set_chart (self->view, NULL);
      gtk_label_set_label (self->words, words);
      gtk_stack_set_visible_child_name (self->stack, "words");
      return;
    }
  chart = new_chart (self);
  quartier_chart_view_set_chart (self->view, chart);
  gtk_stack_set_visible_child_name (self->stack, "chart");
}

static void
quartier_curves_page_update (QuartierPanePage *page, const QuartierPaneView *view)
{
  QuartierCurvesPage *self = QUARTIER_CURVES_PAGE (page);

  g_set_object (&self->estimator, view->estimator);
  /* While new hours are on their way, the old ones stay. */
  if (view->hourly == NULL)
    {
      if (self->hourly == NULL)
        show (self);
      return;
    }
  /* New hours follow every new estimate: until then nothing of it is written above the old ones. */
  if (view->hourly == self->hourly)
    return;
  g_clear_pointer (&self->hourly, quartier_hourly_unref);
  self->hourly = quartier_hourly_ref (view->hourly);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  self->estimate = quartier_estimate_ref (view->estimate);
  g_free (self->district);
  self->district = g_strdup (view->district);
  g_free (self->scope);
  self->scope = g_strdup (view->scope);
  g_free (self->caption);
  self->caption = g_strdup (view->caption);
  find_first_week (self);
  show (self);
}

static GtkWidget *
quartier_curves_page_get_controls (QuartierPanePage *page)
{
  return QUARTIER_CURVES_PAGE (page)->controls;
}

static QuartierChart *
quartier_curves_page_get_chart (QuartierPanePage *page)
{
  return quartier_chart_view_get_chart (QUARTIER_CURVES_PAGE (page)->view);
}

/* Choices */

static void
chosen_cb (QuartierCurvesPage *self)
{
  if (self->picker != NULL && self->kind == QUARTIER_CURVES_ROOMS)
    gtk_widget_set_visible (GTK_WIDGET (self->picker), get_form (self) != ROOMS_HOURS);
  if (self->estimator != NULL)
    show (self);
}

static void
wanted_cb (QuartierCurvesPage *self, int kind)
{
  if (self->hourly != NULL)
    quartier_week_picker_set_week (
        self->picker,
        quartier_hourly_find_week (self->hourly, get_split (self), (QuartierWeekKind) kind));
}

/* One more of what a sum of hours is made of, where there is any. */
static void
add_opening (QuartierSumWindow *window, const char *label, double kwh, const char *member)
{
  if (kwh != 0)
    quartier_sum_window_add_member (window, label, g_intern_string (member));
}

static void
add_carriers (QuartierSumWindow *window, const QuartierFigures *figures)
{
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      g_autofree char *member
          = g_strconcat ("carriers_kwh.", quartier_carrier_get_id ((QuartierCarrier) c), NULL);

      if (c != QUARTIER_CARRIER_ELECTRICITY)
        add_opening (window, quartier_carrier_label ((QuartierCarrier) c),
                     figures->supplied.carriers_kwh[c], member);
    }
  add_opening (window, _("Photovoltaics used"), figures->supplied.pv_self_kwh,
               "pv_kwh.self_consumed");
}

/* How the energy of the year is made that is shown hour by hour. */
static void
open_sum_cb (QuartierCurvesPage *self)
{
  static const char *const first[QUARTIER_N_HOURLY_SPLITS] = {
    [QUARTIER_HOURLY_BY_USE] = "energy_kwh.total",
    [QUARTIER_HOURLY_BY_CARRIER] = "carriers_kwh.electricity",
    [QUARTIER_HOURLY_BY_NEED] = "need_kwh.heating",
  };
  const guint split = gtk_drop_down_get_selected (self->split);
  const QuartierFigures *figures = get_figures (self);
  QuartierSumWindow *window;

  if (figures == NULL || split >= QUARTIER_N_HOURLY_SPLITS)
    return;
  window = QUARTIER_SUM_WINDOW (quartier_sum_window_new_for_member (
      self->estimate, self->district, self->scope, quartier_hourly_split_label (split), first[split]));
  if (split == QUARTIER_HOURLY_BY_CARRIER)
    add_carriers (window, figures);
  if (split == QUARTIER_HOURLY_BY_NEED)
    {
      add_opening (window, _("Hot water"), figures->supplied.need_hot_water_kwh,
                   "need_kwh.hot_water");
      add_opening (window, _("Room cooling"), figures->supplied.need_cooling_kwh,
                   "need_kwh.cooling");
    }
  else
    add_opening (window, _("Charging of cars"), figures->mobility.charging_kwh,
                 "mobility.charging_kwh");
  quartier_sum_window_open (window, self->estimator, GTK_WIDGET (self));
}

static void
add_sum_button (QuartierCurvesPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show the sum"));

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_sum_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->controls), button);
}

static GtkDropDown *
add_drop_down (QuartierCurvesPage *self, const char *label, const char *const *choices)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_tooltip_text (drop_down, label);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->controls), drop_down);
  return GTK_DROP_DOWN (drop_down);
}

static void
add_controls (QuartierCurvesPage *self)
{
  const char *splits[QUARTIER_N_HOURLY_SPLITS + 1] = { NULL };
  const char *years[] = { _("Days"), _("Carpet"), NULL };
  const char *rooms[] = { _("Hours above"), _("Without cooling"), _("As operated"), NULL };

  for (int i = 0; i < QUARTIER_N_HOURLY_SPLITS; i++)
    splits[i] = quartier_hourly_split_label (i);
  if (self->kind == QUARTIER_CURVES_WEEK || self->kind == QUARTIER_CURVES_ROOMS)
    {
      self->picker = QUARTIER_WEEK_PICKER (quartier_week_picker_new ());
      quartier_week_picker_set_has_peak (self->picker, self->kind == QUARTIER_CURVES_WEEK);
      g_signal_connect_object (self->picker, "picked", G_CALLBACK (chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->picker, "wanted", G_CALLBACK (wanted_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->controls), GTK_WIDGET (self->picker));
    }
  if (self->kind == QUARTIER_CURVES_YEAR)
    self->form = add_drop_down (self, _("How the year is drawn"), years);
  if (self->kind == QUARTIER_CURVES_ROOMS)
    self->form = add_drop_down (self, _("What is shown of the rooms"), rooms);
  if (self->kind < QUARTIER_CURVES_BALANCE)
    {
      self->split = add_drop_down (self, _("How the energy is split"), splits);
      /* A week is in no sum. */
      if (self->kind != QUARTIER_CURVES_WEEK)
        add_sum_button (self);
    }
  chosen_cb (self);
}

/* The page */

static void
quartier_curves_page_dispose (GObject *object)
{
  QuartierCurvesPage *self = QUARTIER_CURVES_PAGE (object);

  g_clear_object (&self->controls);
  g_clear_object (&self->estimator);
  g_clear_pointer (&self->hourly, quartier_hourly_unref);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->caption, g_free);
  G_OBJECT_CLASS (quartier_curves_page_parent_class)->dispose (object);
}

static void
quartier_curves_page_class_init (QuartierCurvesPageClass *klass)
{
  QuartierPanePageClass *page_class = QUARTIER_PANE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_curves_page_dispose;
  page_class->wants_hours = TRUE;
  page_class->update = quartier_curves_page_update;
  page_class->get_controls = quartier_curves_page_get_controls;
  page_class->get_chart = quartier_curves_page_get_chart;
}

static void
quartier_curves_page_init (QuartierCurvesPage *self)
{
  GtkWidget *words = gtk_label_new (NULL);
  GtkWidget *stack = gtk_stack_new ();

  self->controls = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  /* All pages leave the tabs the same room. */
  gtk_widget_set_halign (self->controls, GTK_ALIGN_END);
  self->view = QUARTIER_CHART_VIEW (quartier_chart_view_new ());
  self->words = GTK_LABEL (words);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_justify (self->words, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (words, "dim-label");
  self->stack = GTK_STACK (stack);
  gtk_stack_add_named (self->stack, words, "words");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "chart");
  adw_bin_set_child (ADW_BIN (self), stack);
}

GtkWidget *
quartier_curves_page_new (QuartierCurvesKind kind)
{
  QuartierCurvesPage *self = g_object_new (QUARTIER_TYPE_CURVES_PAGE, NULL);

  self->kind = kind;
  add_controls (self);
  return GTK_WIDGET (self);
}
