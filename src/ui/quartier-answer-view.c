#include "ui/quartier-answer-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/joined-text.h"
#include "library/case-match.h"
#include "report/figures.h"
#include "report/words.h"
#include "ui/case-words.h"
#include "ui/quartier-fit-bin.h"
#include "ui/quartier-stack-view.h"
#include "ui/quartier-sum-window.h"

/* More would be a list; that is in the window of the cases. */
#define MOST_TWINS 3

/* An estimate that takes longer shows how far it has come, so often. */
#define PATIENCE_MS 400
#define PROGRESS_MS 100

/* Floor from which on it is told in km². */
#define VAST_M2 1e6

struct _QuartierAnswerView
{
  AdwBin parent_instance;
  /* Owned */
  QuartierEstimator *estimator; /* (nullable) */
  char *district;               /* id; NULL: the plan */
  QuartierCaseLibrary *cases;   /* (nullable) */
  double shown_t;               /* per resident, of what is shown; NAN: nothing yet */
  double settled_t;             /* the same before the last edit began */
  gboolean editing;
  guint progress_source;        /* 0: no estimate is under way */
  /* From the template */
  GtkLabel *scope;
  GtkLabel *figure;
  GtkLabel *unit;
  GtkLabel *band_label;
  GtkButton *budget;
  GtkLabel *budget_label;
  GtkLabel *change;
  GtkButton *against;
  GtkLabel *against_label;
  GtkLabel *twins;
  GtkLabel *energy;
  GtkLabel *people;
  GtkLabel *floor;
  GtkLabel *floor_caption;
  GtkLabel *people_caption;
  GtkLabel *note;
  GtkButton *open_sum;
  GtkButton *metered;
  GtkLabel *metered_label;
  QuartierStackView *stack;
  QuartierStackView *sectors;
  GtkLabel *sectors_caption;
  GtkWidget *body;
  GtkLabel *empty;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (QuartierAnswerView, quartier_answer_view, ADW_TYPE_BIN)

static const QuartierFigures *
find_figures (QuartierAnswerView *self, const QuartierEstimate *estimate)
{
  if (self->district != NULL)
    return quartier_estimate_find (estimate, self->district);
  return quartier_estimate_get_totals (estimate);
}

static void
show_stack (QuartierAnswerView *self, const QuartierFigures *figures)
{
  g_auto (QuartierStackFigure) figure = { 0 };

  quartier_figure_energy_by_use (figures, &figure);
  quartier_stack_view_set_items (self->stack, figure.items, figure.n);
}

/* Its lines end anywhere but before a unit. */
static void
say (GtkLabel *label, const char *text)
{
  g_autofree char *joined = quartier_joined_text (text);

  gtk_label_set_label (label, joined);
}

static void
show_sectors (QuartierAnswerView *self, const QuartierFigures *figures)
{
  g_auto (QuartierStackFigure) figure = { 0 };

  quartier_figure_ghg_by_sector (figures, &figure);
  quartier_stack_view_set_items (self->sectors, figure.items, figure.n);
  gtk_label_set_label (self->sectors_caption, figures->residents > 0
                                                  ? _("Emissions by sector, t per resident")
                                                  : _("Emissions by sector, t"));
}

static void
show_change (QuartierAnswerView *self, double before_t, double now_t)
{
  const double change_t = now_t - before_t;
  g_autofree char *number = quartier_number_text (fabs (change_t), 2);
  g_autofree char *text = NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self->change), "success");
  gtk_widget_remove_css_class (GTK_WIDGET (self->change), "warning");
  if (!isfinite (change_t) || fabs (change_t) < 0.005)
    {
      gtk_label_set_label (self->change, "");
      /* Nothing to read, and not the name of its type. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->change), GTK_ACCESSIBLE_PROPERTY_LABEL, "\u00a0", -1);
      return;
    }
  /* Translators: change of the tonnes per resident since the last edit began; %s is a number */
  text = g_strdup_printf (change_t < 0 ? _("▼ %s t with the last edit")
                                       : _("▲ %s t with the last edit"),
                          number);
  say (self->change, text);
  gtk_widget_add_css_class (GTK_WIDGET (self->change), change_t < 0 ? "success" : "warning");
}

/* Tonnes per resident; where nobody lives, tonnes in all. */
static void
show_figure (QuartierAnswerView *self, const QuartierEstimate *estimate,
             const QuartierFigures *figures)
{
  const gboolean homes = figures->residents > 0;
  const double divisor = (homes ? figures->residents : 1) * 1000;
  const double now_t = quartier_figures_get_ghg_kg (figures) / divisor;
  const int decimals = homes ? 2 : 0;
  g_autofree char *number = quartier_number_text (now_t, decimals);
  g_autofree char *low = NULL, *high = NULL, *band = NULL;
  double low_kg, high_kg;

  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  low = quartier_number_text (low_kg / divisor, homes ? 1 : 0);
  high = quartier_number_text (high_kg / divisor, homes ? 1 : 0);
  band = g_strdup_printf (_("Between %s and %s, 8 times out of 10"), low, high);
  gtk_label_set_label (self->figure, number);
  gtk_label_set_label (self->unit, homes ? _("t CO₂e per resident and year") : _("t CO₂e a year"));
  gtk_label_set_label (self->band_label, isfinite (low_kg) ? band : _("A factor is missing: see the sum"));
  show_change (self, self->settled_t, now_t);
  self->shown_t = now_t;
}

/* What the plan differs by from the scenario it is compared with: a band of its own, as what is common
 * to both cancels. */
static void
show_against (QuartierAnswerView *self, const QuartierEstimate *estimate,
              const QuartierFigures *figures)
{
  const QuartierEstimate *before = quartier_estimator_get_before (self->estimator);
  double low_kg = NAN, high_kg = NAN;

  if (before != NULL && self->district == NULL)
    quartier_estimate_get_ghg_difference_band (estimate, before, &low_kg, &high_kg);
  gtk_widget_set_visible (GTK_WIDGET (self->against), isfinite (low_kg));
  if (isfinite (low_kg))
    {
      const double kg = quartier_figures_get_ghg_kg (figures)
                        - quartier_figures_get_ghg_kg (quartier_estimate_get_totals (before));
      g_autofree char *change = quartier_change_text (kg / 1000, 0);
      g_autofree char *low = quartier_change_text (low_kg / 1000, 0);
      g_autofree char *high = quartier_change_text (high_kg / 1000, 0);
      const char *name = quartier_estimator_get_against (self->estimator)->name;
      g_autofree char *text = NULL;

      if (kg == 0 && low_kg == 0 && high_kg == 0)
        text = g_strdup_printf (_("No different from “%s” yet"), name);
      else
        /* Translators: tonnes more or less than in a scenario; its name; the least and the most
         * they may be */
        text = g_strdup_printf (
            _("%s t a year against “%s” (8 times out of 10 between %s and %s)"), change, name, low,
            high);
      say (self->against_label, text);
    }
}

/* What a person may emit in all, beside a figure that covers a part of it. */
static void
show_budget (QuartierAnswerView *self, const QuartierEstimate *estimate,
             const QuartierFigures *figures)
{
  const QuartierFactor *budget
      = quartier_estimate_get_target (estimate, QUARTIER_TARGET_BUDGET_2030);
  const QuartierFactor *present = quartier_estimate_get_target (estimate, QUARTIER_TARGET_PRESENT);
  g_autofree char *may = NULL, *does = NULL, *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->budget),
                          budget != NULL && present != NULL && figures->residents > 0);
  if (budget == NULL || present == NULL)
    return;
  may = quartier_number_text (budget->value, 1);
  does = quartier_number_text (present->value, 1);
  /* Translators: %s are tonnes per person and year, of all that a person consumes */
  text = g_strdup_printf (_("All consumption: %s t now, budget of 2030: %s t"),
                          does, may);
  say (self->budget_label, text);
}

static char *
link_case (const QuartierCase *one)
{
  return g_markup_printf_escaped ("<a href=\"%s\">%s</a>", one->id,
                                  quartier_case_translate (one->name));
}

/* Where nothing is near, the nearest, and in what it is least like the plan. */
static char *
describe_nearest (const QuartierCaseMatch *match)
{
  /* Translators: of a built place, seen from the plan; %s is its name */
  static const char *const words[QUARTIER_N_CASE_TRAITS][2] = {
    [QUARTIER_CASE_TRAIT_HEATING] = { N_("Nearest, with milder winters: %s"),
                                      N_("Nearest, with colder winters: %s") },
    [QUARTIER_CASE_TRAIT_COOLING] = { N_("Nearest, with cooler summers: %s"),
                                      N_("Nearest, with hotter summers: %s") },
    [QUARTIER_CASE_TRAIT_DENSITY] = { N_("Nearest, but less dense: %s"),
                                      N_("Nearest, but denser: %s") },
    [QUARTIER_CASE_TRAIT_SIZE] = { N_("Nearest, but smaller: %s"), N_("Nearest, but larger: %s") },
    [QUARTIER_CASE_TRAIT_MIX] = { N_("Nearest, but with fewer jobs: %s"),
                                  N_("Nearest, but with more jobs: %s") },
  };
  g_autofree char *link = link_case (match->one);
  int furthest = 0;

  for (int t = 1; t < QUARTIER_N_CASE_TRAITS; t++)
    if (!(match->why[furthest].distance >= match->why[t].distance)
        && !isnan (match->why[t].distance))
      furthest = t;
  return g_strdup_printf (
      _(words[furthest][match->why[furthest].other > match->why[furthest].plan]), link);
}

static char *
describe_twins (const GArray *matches)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < matches->len && i < MOST_TWINS; i++)
    {
      const QuartierCaseMatch *match = &g_array_index (matches, QuartierCaseMatch, i);
      g_autofree char *link = link_case (match->one);

      /* Translators: between the names of places */
      if (match->distance < 1)
        g_string_append_printf (names, "%s%s", names->len > 0 ? _(", ") : "", link);
    }
  if (names->len == 0)
    return describe_nearest (&g_array_index (matches, QuartierCaseMatch, 0));
  /* Translators: %s are built places that the plan is like in climate, density, size and mix */
  return g_strdup_printf (_("Like: %s"), names->str);
}

/* The built places most like the plan, each a way to its page. None is less than a clear step
 * away: no line. */
static void
show_twins (QuartierAnswerView *self, const QuartierEstimate *estimate,
            const QuartierFigures *figures)
{
  g_autoptr (GArray) matches = NULL;
  g_autofree char *text = NULL;
  QuartierCaseProfile profile;

  if (self->cases != NULL && self->district == NULL)
    {
      quartier_case_profile_of_figures (quartier_case_library_get_library (self->cases),
                                        quartier_estimate_get_climate_id (estimate), figures,
                                        &profile);
      matches = quartier_cases_match (self->cases, &profile);
    }
  if (matches != NULL && matches->len > 0)
    text = describe_twins (matches);
  gtk_widget_set_visible (GTK_WIDGET (self->twins), text != NULL);
  if (text != NULL && g_strcmp0 (gtk_label_get_label (self->twins), text) != 0)
    gtk_label_set_markup (self->twins, text);
}

static gboolean
open_twin_cb (QuartierAnswerView *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.case", "s", id);
  return TRUE;
}

static void
show_sizes (QuartierAnswerView *self, const QuartierFigures *figures)
{
  const double kwh_m2 = figures->gfa_m2 > 0
                            ? quartier_figures_get_energy_kwh (figures) / figures->gfa_m2
                            : NAN;
  g_autofree char *energy = quartier_number_text (kwh_m2, 0);
  g_autofree char *people = quartier_number_text (
      figures->residents > 0 ? figures->residents : figures->jobs, 0);
  /* Of a whole region the metres have no room, and nobody reads them. */
  const gboolean is_vast = figures->gfa_m2 >= VAST_M2;
  g_autofree char *floor = quartier_quantity_text (is_vast ? figures->gfa_m2 / 1e6
                                                           : figures->gfa_m2, 3);

  gtk_label_set_label (self->energy, energy);
  gtk_label_set_label (self->people, people);
  gtk_label_set_label (self->people_caption, figures->residents > 0 ? _("residents") : _("jobs"));
  gtk_label_set_label (self->floor, floor);
  gtk_label_set_label (self->floor_caption, is_vast ? _("km² floor") : _("m² floor"));
}

/* A second figure, beside the first and never in it. */
static void
show_metered (QuartierAnswerView *self, const QuartierFigures *figures)
{
  const double kwh_m2 = figures->gfa_m2 > 0 ? figures->metered_total_kwh / figures->gfa_m2 : NAN;
  g_autofree char *number = quartier_number_text (kwh_m2, 0);
  /* Translators: %s is energy per square metre of floor as meters would show it */
  g_autofree char *text = g_strdup_printf (_("Meters would likely show %s kWh/m²"), number);

  say (self->metered_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->metered),
                          figures->supplied.dwelling_heat_kwh > 0 && isfinite (kwh_m2));
}

static void
show_scope (QuartierAnswerView *self, const QuartierEstimate *estimate)
{
  QuartierPlan *plan = quartier_estimator_get_plan (self->estimator);
  const char *scenario_id = quartier_estimate_get_scenario (estimate);
  const QuartierScenario *scenario = quartier_plan_find_scenario (plan, scenario_id);
  /* A climate's name is a msgid; a weather file's is not, and stays as it is. */
  const char *weather = quartier_estimate_get_weather (estimate);
  g_autofree char *note = NULL;

  if (self->district != NULL)
    {
      QuartierDistrict *district
          = quartier_plan_find_district (plan, scenario_id, self->district);

      gtk_label_set_label (self->scope, district != NULL ? quartier_district_get_name (district)
                                                         : self->district);
    }
  else
    gtk_label_set_label (self->scope, scenario != NULL && scenario->name != NULL
                                          ? scenario->name
                                          : scenario_id);
  note = g_strdup_printf (
      quartier_estimate_is_weather_synthetic (estimate)
          ? _("All sectors in %d, typical year of %s.")
          : _("All sectors in %d, weather of %s."),
      quartier_estimate_get_year (estimate),
      *weather != '\0' ? _(weather) : quartier_estimate_get_climate_id (estimate));
  gtk_label_set_label (self->note, note);
}

static void
show_empty (QuartierAnswerView *self, const char *text)
{
  gtk_label_set_label (self->empty, text);
  gtk_widget_set_visible (self->body, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), TRUE);
}

static void
refresh (QuartierAnswerView *self)
{
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;
  const QuartierFigures *figures = estimate != NULL ? find_figures (self, estimate) : NULL;

  if (self->estimator != NULL && quartier_estimator_get_error (self->estimator) != NULL)
    show_empty (self, quartier_estimator_get_error (self->estimator));
  else if (figures == NULL && self->district != NULL)
    return; /* the estimate that knows this district is on its way */
  else if (figures == NULL)
    show_empty (self, _("Estimating…"));
  else if (figures->site_m2 <= 0)
    show_empty (self, _("Find your place: search for it (Ctrl+F), choose a climate below, or zoom in "
                        "with the wheel. Then draw a district: press D, click its corners, finish "
                        "with Enter."));
  else
    {
      show_scope (self, estimate);
      show_figure (self, estimate, figures);
      show_against (self, estimate, figures);
      show_budget (self, estimate, figures);
      show_twins (self, estimate, figures);
      show_sizes (self, figures);
      show_metered (self, figures);
      show_sectors (self, figures);
      show_stack (self, figures);
      gtk_widget_set_visible (self->body, TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self->empty), FALSE);
    }
}

static void
plan_changed_cb (QuartierAnswerView *self)
{
  const gboolean editing
      = quartier_plan_is_editing (quartier_estimator_get_plan (self->estimator));

  if (editing && !self->editing)
    self->settled_t = self->shown_t;
  self->editing = editing;
}

static void
updated_cb (QuartierAnswerView *self)
{
  refresh (self);
}

static GtkWidget *
open_sum (QuartierAnswerView *self)
{
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;
  QuartierEstimate *before;
  GtkWidget *window;

  if (estimate == NULL || find_figures (self, estimate) == NULL)
    return NULL;
  before = quartier_estimator_get_before (self->estimator);
  window = quartier_sum_window_new (estimate, before,
                                    before != NULL
                                        ? quartier_estimator_get_against (self->estimator)->name
                                        : NULL,
                                    self->district,
                                    gtk_label_get_label (self->scope));
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
  return window;
}

/**
 * quartier_answer_view_open_sum:
 *
 * Opens how the figure is made, where there is one.
 */
void
quartier_answer_view_open_sum (QuartierAnswerView *self)
{
  open_sum (self);
}

/* One figure of the answer alone. */
static void
open_member (QuartierAnswerView *self, const char *title, const char *member)
{
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;
  GtkWidget *window;

  if (estimate == NULL || find_figures (self, estimate) == NULL)
    return;
  window = quartier_sum_window_new_for_member (estimate, self->district,
                                               gtk_label_get_label (self->scope), title, member);
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
}

static void
open_energy_cb (QuartierAnswerView *self)
{
  open_member (self, _("Energy per floor area"), ".energy_kwh_per_m2");
}

static void
open_people_cb (QuartierAnswerView *self)
{
  const gboolean jobs = g_str_equal (gtk_label_get_label (self->people_caption), _("jobs"));

  open_member (self, jobs ? _("Jobs") : _("Residents"), jobs ? "jobs" : "residents");
}

static void
open_floor_cb (QuartierAnswerView *self)
{
  open_member (self, _("Gross floor area"), "gfa_m2");
}

/* In the order of quartier_figure_ghg_by_sector(). */
static void
sector_pressed_cb (QuartierAnswerView *self, guint item)
{
  static const struct
  {
    const char *title;
    const char *member;
  } sectors[] = { { N_("Buildings"), "ghg_kg.buildings" }, { N_("Travel"), "ghg_kg.mobility" },
                  { N_("Water"), "ghg_kg.water" },         { N_("Waste"), "ghg_kg.waste" },
                  { N_("Materials"), "ghg_kg.materials" }, { N_("Green"), "ghg_kg.nature" } };

  if (item < G_N_ELEMENTS (sectors))
    open_member (self, _(sectors[item].title), sectors[item].member);
}

/* In the order of quartier_figure_energy_by_use(). */
static void
use_pressed_cb (QuartierAnswerView *self, guint item)
{
  static const char *const members[QUARTIER_N_END_USES] = {
    [QUARTIER_END_USE_HEATING] = "energy_kwh.heating",
    [QUARTIER_END_USE_COOLING] = "energy_kwh.cooling",
    [QUARTIER_END_USE_HOT_WATER] = "energy_kwh.hot_water",
    [QUARTIER_END_USE_VENTILATION] = "energy_kwh.ventilation",
    [QUARTIER_END_USE_LIGHTING] = "energy_kwh.lighting",
    [QUARTIER_END_USE_APPLIANCES] = "energy_kwh.appliances",
  };

  if (item < G_N_ELEMENTS (members))
    open_member (self, quartier_end_use_label ((QuartierEndUse) item), members[item]);
}

static void
open_sum_cb (QuartierAnswerView *self)
{
  open_sum (self);
}

static void
open_against_cb (QuartierAnswerView *self)
{
  QuartierEstimate *estimate, *before;
  GtkWidget *window;

  if (self->estimator == NULL)
    return;
  estimate = quartier_estimator_get_estimate (self->estimator);
  before = quartier_estimator_get_before (self->estimator);
  if (estimate == NULL || before == NULL)
    return;
  window = quartier_sum_window_new_for_difference (
      estimate, before, gtk_label_get_label (self->scope),
      quartier_estimator_get_against (self->estimator)->name, gtk_label_get_label (self->against_label));
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
}

/* Where a factor is missing there is no range: what is missing stands in the sum. */
static void
open_band_cb (QuartierAnswerView *self)
{
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;
  const QuartierFigures *figures = estimate != NULL ? find_figures (self, estimate) : NULL;
  double low_kg, high_kg;
  GtkWidget *window;

  if (figures == NULL)
    return;
  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  if (!isfinite (low_kg))
    {
      open_sum (self);
      return;
    }
  window = quartier_sum_window_new_for_range (estimate, self->district,
                                              gtk_label_get_label (self->scope),
                                              gtk_label_get_label (self->band_label));
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
}

static void
open_metered_cb (QuartierAnswerView *self)
{
  GtkWidget *window = open_sum (self);

  if (window != NULL)
    quartier_sum_window_show_metered (QUARTIER_SUM_WINDOW (window));
}

static void
open_budget_cb (QuartierAnswerView *self)
{
  GtkWidget *window = open_sum (self);

  if (window != NULL)
    quartier_sum_window_show_targets (QUARTIER_SUM_WINDOW (window));
}

/* Waiting */

static gboolean
progress_cb (gpointer data)
{
  QuartierAnswerView *self = data;

  gtk_progress_bar_set_fraction (self->progress, quartier_estimator_get_done (self->estimator));
  return G_SOURCE_CONTINUE;
}

static gboolean
takes_long_cb (gpointer data)
{
  QuartierAnswerView *self = data;

  self->progress_source = g_timeout_add (PROGRESS_MS, progress_cb, self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  progress_cb (self);
  return G_SOURCE_REMOVE;
}

static void
busy_cb (QuartierAnswerView *self)
{
  const gboolean is_busy = self->estimator != NULL && quartier_estimator_get_busy (self->estimator)
                           && quartier_estimator_get_done (self->estimator) < 1;

  if (is_busy && self->progress_source == 0)
    self->progress_source = g_timeout_add (PATIENCE_MS, takes_long_cb, self);
  if (is_busy)
    return;
  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
}

static void
disconnect_estimator (QuartierAnswerView *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->estimator == NULL)
    return;
  g_signal_handlers_disconnect_by_data (quartier_estimator_get_plan (self->estimator), self);
  g_signal_handlers_disconnect_by_data (self->estimator, self);
  g_clear_object (&self->estimator);
}

static void
quartier_answer_view_dispose (GObject *object)
{
  QuartierAnswerView *self = QUARTIER_ANSWER_VIEW (object);

  disconnect_estimator (self);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  G_OBJECT_CLASS (quartier_answer_view_parent_class)->dispose (object);
}

static void
quartier_answer_view_class_init (QuartierAnswerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QUARTIER_TYPE_STACK_VIEW);
  g_type_ensure (QUARTIER_TYPE_FIT_BIN);
  G_OBJECT_CLASS (klass)->dispose = quartier_answer_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/answer-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, scope);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, figure);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, unit);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, band_label);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, budget);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, budget_label);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, change);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, against);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, against_label);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, twins);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, energy);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, people);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, people_caption);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, floor);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, floor_caption);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, note);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, open_sum);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, stack);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, sectors);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, sectors_caption);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, body);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, empty);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, progress);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, metered);
  gtk_widget_class_bind_template_child (widget_class, QuartierAnswerView, metered_label);
  gtk_widget_class_bind_template_callback (widget_class, open_sum_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_band_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_against_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_energy_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_people_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_floor_cb);
  gtk_widget_class_bind_template_callback (widget_class, sector_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, use_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_metered_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_budget_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_twin_cb);
}

/* Figures that open are read out by what stands on them, the unit after the number. */
static void
name_buttons (QuartierAnswerView *self)
{
  GtkLabel *const texts[] = { self->band_label, self->budget_label, self->against_label, self->metered_label,
                              self->energy,     self->people,       self->floor };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *button = gtk_widget_get_ancestor (GTK_WIDGET (texts[i]), GTK_TYPE_BUTTON);
      GtkWidget *unit = gtk_widget_get_next_sibling (GTK_WIDGET (texts[i]));

      if (unit != NULL)
        gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, texts[i],
                                        unit, NULL, -1);
      else
        gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, texts[i],
                                        NULL, -1);
    }
}

static void
quartier_answer_view_init (QuartierAnswerView *self)
{
  self->shown_t = self->settled_t = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  name_buttons (self);
}

/**
 * quartier_answer_view_set_estimator:
 * @estimator: (nullable): whose estimate to show
 */
void
quartier_answer_view_set_estimator (QuartierAnswerView *self, QuartierEstimator *estimator)
{
  disconnect_estimator (self);
  self->shown_t = self->settled_t = NAN;
  if (estimator != NULL)
    {
      self->estimator = g_object_ref (estimator);
      g_signal_connect_swapped (estimator, "updated", G_CALLBACK (updated_cb), self);
      g_signal_connect_swapped (estimator, "notify::busy", G_CALLBACK (busy_cb), self);
      g_signal_connect_swapped (quartier_estimator_get_plan (estimator), "changed",
                                G_CALLBACK (plan_changed_cb), self);
    }
  busy_cb (self);
  refresh (self);
}

/* Shows one district, or the whole plan for NULL. */
void
quartier_answer_view_set_district (QuartierAnswerView *self, const char *id)
{
  if (g_strcmp0 (self->district, id) == 0)
    return;
  g_free (self->district);
  self->district = g_strdup (id);
  self->settled_t = NAN;
  refresh (self);
}

/**
 * quartier_answer_view_set_cases:
 * @cases: built places, to name those most like the plan
 */
void
quartier_answer_view_set_cases (QuartierAnswerView *self, QuartierCaseLibrary *cases)
{
  quartier_case_library_ref (cases);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  self->cases = cases;
  refresh (self);
}
