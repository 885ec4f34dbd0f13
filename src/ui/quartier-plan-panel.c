#include "ui/quartier-plan-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/stop-symbol.h"
#include "engine/criteria.h"
#include "report/criteria-words.h"
#include "report/words.h"
#include "ui/climate-list.h"
#include "ui/combo-text.h"
#include "ui/own-figures.h"
#include "ui/quartier-country-row.h"
#include "ui/quartier-finance-window.h"
#include "ui/quartier-heat-mix-window.h"
#include "ui/quartier-slider-row.h"
#include "ui/quartier-town-window.h"
#include "ui/value-row.h"

/* A movement that rests this long is a step of its own. */
#define REST_MS 700
/* Criteria of finance look at every district: they wait until the figures rest. */
#define JUDGE_MS 200
#define FIRST_YEAR 2020
#define LAST_YEAR 2050
/* More districts than this are found on the map, not in a list. */
#define MAX_LISTED 200

struct _QuartierPlanPanel
{
  AdwBin parent_instance;
  /* Owned */
  QuartierEstimator *estimator;
  GPtrArray *rows;    /* borrowed rows of the list */
  GPtrArray *stop_rows; /* borrowed rows of the list of stops */
  GPtrArray *climates;  /* utf8: ids, in the order of the list */
  guint rest;         /* source that will end our step */
  guint64 step;       /* number of our step; 0: we opened none */
  char *step_name;
  char *answers;      /* (nullable): what the row of questions says something of */
  guint judge;        /* source that will judge the criteria of finance; 0: none */
  gboolean updating;
  gboolean is_stale;  /* something changed while nobody saw it */
  /* Borrowed */
  QuartierSliderRow *year;
  AdwComboRow *network;
  GtkWidget *edit_mix; /* beside the network, where the plan tells what makes its heat */
  AdwPreferencesGroup *plan;
  GtkWidget *own_figures;
  QuartierCountryRow *country;
  /* From the template */
  AdwEntryRow *title;
  GtkDropDown *climate;
  AdwActionRow *questions;
  AdwActionRow *weather;
  GtkWidget *typical_weather;
  AdwPreferencesGroup *scenario;
  AdwActionRow *finance;
  AdwPreferencesGroup *districts;
  AdwPreferencesGroup *stops;
};

G_DEFINE_FINAL_TYPE (QuartierPlanPanel, quartier_plan_panel, ADW_TYPE_BIN)

static guint chosen_signal;
static guint place_chosen_signal;

static QuartierPlan *
get_plan (QuartierPlanPanel *self)
{
  return self->estimator != NULL ? quartier_estimator_get_plan (self->estimator) : NULL;
}

static void refresh (QuartierPlanPanel *self);

static void
settle (QuartierPlanPanel *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->step != 0 && quartier_plan_get_step (get_plan (self)) == self->step)
    quartier_plan_commit (get_plan (self));
  self->step = 0;
}

static gboolean
rested_cb (gpointer data)
{
  QuartierPlanPanel *self = data;

  self->rest = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* Opens a step, or goes on with ours. */
static void
begin (QuartierPlanPanel *self, const char *name)
{
  QuartierPlan *plan = get_plan (self);

  if (self->step == 0 || quartier_plan_get_step (plan) != self->step
      || g_strcmp0 (self->step_name, name) != 0)
    {
      settle (self);
      quartier_plan_begin (plan, name);
      self->step = quartier_plan_get_step (plan);
      g_free (self->step_name);
      self->step_name = g_strdup (name);
    }
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

static void
title_changed_cb (QuartierPlanPanel *self)
{
  if (self->updating || get_plan (self) == NULL)
    return;
  begin (self, _("Change the title"));
  self->updating = TRUE;
  quartier_plan_set_title (get_plan (self), gtk_editable_get_text (GTK_EDITABLE (self->title)));
  self->updating = FALSE;
}

/* The next letter is a tool's. */
static void
title_entered_cb (QuartierPlanPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.map", NULL);
}

static void
climate_selected_cb (QuartierPlanPanel *self)
{
  QuartierPlan *plan = get_plan (self);
  const guint selected = gtk_drop_down_get_selected (self->climate);

  if (self->updating || plan == NULL)
    return;
  settle (self);
  quartier_plan_begin (plan, _("Change the place"));
  if (selected == 0 || selected > self->climates->len)
    quartier_plan_set_place (plan, NULL, NULL);
  else
    {
      const QuartierMonthlyClimate *climate = quartier_library_get_climate (
          quartier_estimator_get_library (self->estimator), self->climates->pdata[selected - 1]);

      quartier_plan_set_place (plan, climate->id, climate->country);
      g_signal_emit (self, place_chosen_signal, 0, climate->lon, climate->lat);
    }
  quartier_plan_commit (plan);
}

static void
year_edited_cb (QuartierPlanPanel *self, double year)
{
  QuartierPlan *plan = get_plan (self);
  const QuartierScenario *scenario
      = quartier_plan_find_scenario (plan, quartier_plan_get_current (plan));
  QuartierScenario changed;

  if (scenario == NULL || scenario->year == (int) lround (year))
    return;
  begin (self, _("Change the year"));
  changed = *scenario;
  changed.year = (int) lround (year);
  quartier_plan_put_scenario (plan, &changed);
}

static void
year_reset_cb (QuartierPlanPanel *self)
{
  year_edited_cb (self, 0);
  settle (self);
}

/* Asks what makes the heat; until that is taken, all stays as it is. */
static void
ask_mix (QuartierPlanPanel *self)
{
  QuartierPlan *plan = get_plan (self);
  GtkWidget *window;

  settle (self);
  window = quartier_heat_mix_window_new (plan, quartier_estimator_get_library (self->estimator),
                                         quartier_plan_get_current (plan));
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (window));
}

static void
network_selected_cb (QuartierPlanPanel *self)
{
  QuartierPlan *plan = get_plan (self);
  const QuartierScenario *scenario
      = plan != NULL ? quartier_plan_find_scenario (plan, quartier_plan_get_current (plan)) : NULL;
  const guint selected = adw_combo_row_get_selected (self->network);
  QuartierScenario changed;
  gsize n;
  const QuartierCatalogueEntry *entries;
  const char *chosen;

  if (self->updating || scenario == NULL)
    return;
  entries = quartier_library_list (quartier_estimator_get_library (self->estimator),
                                   QUARTIER_CATALOGUE_HEAT_NETWORK, &n);
  if (selected == n + 1)
    {
      refresh (self);
      ask_mix (self);
      return;
    }
  chosen = selected > 0 && selected <= n ? entries[selected - 1].id : NULL;
  /* The row says once more what refresh() put back into it. */
  if (scenario->heat_mix == NULL && g_strcmp0 (chosen, scenario->heat_network) == 0)
    return;
  settle (self);
  quartier_plan_begin (plan, _("Change the heat network"));
  changed = *scenario;
  changed.heat_mix = NULL;
  changed.heat_network = (char *) chosen;
  quartier_plan_put_scenario (plan, &changed);
  quartier_plan_commit (plan);
}

static void
row_activated_cb (AdwActionRow *row, QuartierPlanPanel *self)
{
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "feature"));
}

static GtkWidget *
new_row (QuartierPlanPanel *self)
{
  GtkWidget *row = quartier_value_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

/* As many rows as are wanted; made anew only when there are more or fewer. */
static void
set_n_rows (QuartierPlanPanel *self, AdwPreferencesGroup *group, GPtrArray *rows, guint n)
{
  while (rows->len > n)
    {
      adw_preferences_group_remove (group, g_ptr_array_index (rows, rows->len - 1));
      g_ptr_array_set_size (rows, rows->len - 1);
    }
  while (rows->len < n)
    {
      GtkWidget *row = new_row (self);

      adw_preferences_group_add (group, row);
      g_ptr_array_add (rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}

static void
fill_row (GtkWidget *row, const char *id, const char *name, const char *value)
{
  g_object_set_data_full (G_OBJECT (row), "feature", g_strdup (id), g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  quartier_value_row_set_value (row, value);
}

static void
show_stops (QuartierPlanPanel *self)
{
  QuartierPlan *plan = get_plan (self);
  GListModel *stops = quartier_plan_get_stops (plan, quartier_plan_get_current (plan));
  const guint n = MIN (MAX_LISTED, g_list_model_get_n_items (stops));

  set_n_rows (self, self->stops, self->stop_rows, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, i);
      const char *name = quartier_stop_get_name (stop);
      const int symbol = quartier_stop_symbol_find (quartier_stop_get_mode (stop));

      fill_row (g_ptr_array_index (self->stop_rows, i), quartier_stop_get_id (stop),
                name != NULL ? name : quartier_stop_get_id (stop),
                _(quartier_stop_symbols ()[symbol].label));
    }
}

static void
show_districts (QuartierPlanPanel *self)
{
  QuartierPlan *plan = get_plan (self);
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  GListModel *districts = quartier_plan_get_districts (plan, quartier_plan_get_current (plan));
  const guint n = MIN (MAX_LISTED, g_list_model_get_n_items (districts));

  set_n_rows (self, self->districts, self->rows, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      const char *id = quartier_district_get_id (district);
      const QuartierFigures *figures
          = estimate != NULL ? quartier_estimate_find (estimate, id) : NULL;
      g_autofree char *tonnes = quartier_number_text (
          figures != NULL ? quartier_figures_get_ghg_kg (figures) / 1000 : NAN, 0);
      g_autofree char *text = g_strdup_printf (_("%s t"), tonnes);

      fill_row (g_ptr_array_index (self->rows, i), id, quartier_district_get_name (district), text);
    }
}

static void
show_climate (QuartierPlanPanel *self)
{
  const char *id = quartier_plan_get_climate (get_plan (self));
  guint position = 0;

  for (guint i = 0; i < self->climates->len && id != NULL; i++)
    if (g_str_equal (self->climates->pdata[i], id))
      position = i + 1;
  if (gtk_drop_down_get_selected (self->climate) != position)
    gtk_drop_down_set_selected (self->climate, position);
}

/* What weather the figures are of, and why not the file's. */
static void
show_weather (QuartierPlanPanel *self)
{
  const char *file = quartier_plan_get_weather (get_plan (self));
  const char *error = quartier_estimator_get_weather_error (self->estimator);
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  g_autofree char *base = file != NULL ? g_path_get_basename (file) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->typical_weather, file != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->weather), "warning");
  if (estimate == NULL)
    return;
  if (file != NULL && error != NULL)
    {
      text = g_strdup_printf (_("“%s” cannot be used: %s. The typical year stands in."), base,
                              error);
      gtk_widget_add_css_class (GTK_WIDGET (self->weather), "warning");
    }
  else if (file == NULL && quartier_plan_get_climate (get_plan (self)) == NULL
           && quartier_estimate_get_totals (estimate)->site_m2 <= 0)
    text = g_strdup (_("Typical year of the nearest city, once a district is drawn"));
  else if (quartier_estimate_is_weather_synthetic (estimate))
    text = g_strdup_printf (_("Typical year of %s, made from monthly means"),
                            _(quartier_estimate_get_weather (estimate)));
  else
    text = g_strdup_printf (_("%s, from a weather file"),
                            quartier_estimate_get_weather (estimate));
  adw_action_row_set_subtitle (self->weather, text);
}

/* Of a plan that was drawn from answers: how many of them are guesses still. */
static void
show_questions (QuartierPlanPanel *self)
{
  const char *answers = quartier_plan_get_town (get_plan (self));
  g_autofree char *text = NULL;
  guint n;

  gtk_widget_set_visible (GTK_WIDGET (self->questions), answers != NULL);
  if (answers == NULL || g_strcmp0 (answers, self->answers) == 0)
    return;
  g_free (self->answers);
  self->answers = g_strdup (answers);
  n = quartier_town_count_guesses (answers, quartier_estimator_get_library (self->estimator));
  text = n == 0 ? g_strdup (_("All answered"))
                : g_strdup_printf (ngettext ("%u guess stands in for an answer",
                                             "%u guesses stand in for answers", n),
                                   n);
  adw_action_row_set_subtitle (self->questions, text);
}

static void
show_network (QuartierPlanPanel *self, const QuartierScenario *scenario)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  const QuartierFactor *factor
      = estimate != NULL
            ? quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_DISTRICT_HEAT)
            : NULL;
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  gsize n;
  guint at = 0;
  const QuartierCatalogueEntry *entries = quartier_library_list (
      quartier_estimator_get_library (self->estimator), QUARTIER_CATALOGUE_HEAT_NETWORK, &n);

  for (guint i = 0; scenario->heat_network != NULL && i < n; i++)
    if (g_str_equal (entries[i].id, scenario->heat_network))
      at = i + 1;
  if (scenario->heat_mix != NULL)
    at = (guint) n + 1;
  gtk_widget_set_visible (self->edit_mix, scenario->heat_mix != NULL);
  adw_combo_row_set_selected (self->network, at);
  if (estimate == NULL)
    return;
  if (!(quartier_estimate_get_totals (estimate)
            ->supplied.carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT]
        > 0))
    text = g_strdup (_("No district takes its heat"));
  else if (factor != NULL)
    {
      number = quartier_number_text (factor->value, 3);
      text = g_strdup_printf (_("%s kg CO₂e a kWh of heat"), number);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->network), text != NULL ? text : "");
}

static gboolean
judge_cb (gpointer data)
{
  QuartierPlanPanel *self = data;
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;
  g_autoptr (GArray) results = NULL;
  g_autofree char *text = NULL;

  self->judge = 0;
  if (estimate == NULL)
    return G_SOURCE_REMOVE;
  results = quartier_criteria_judge (estimate, quartier_estimator_get_before (self->estimator));
  text = quartier_criteria_count_text (results);
  adw_action_row_set_subtitle (self->finance, text);
  return G_SOURCE_REMOVE;
}

/* How many criteria of finance are met, missed and open; the row opens them. */
static void
show_finance (QuartierPlanPanel *self)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  const gboolean any
      = estimate != NULL && quartier_estimate_get_totals (estimate)->site_m2 > 0;

  g_clear_handle_id (&self->judge, g_source_remove);
  gtk_widget_set_sensitive (GTK_WIDGET (self->finance), any);
  if (!any)
    {
      adw_action_row_set_subtitle (self->finance,
                                   estimate != NULL ? _("Draw a district first") : _("Estimating…"));
      return;
    }
  self->judge = g_timeout_add (JUDGE_MS, judge_cb, self);
}

static void
finance_activated_cb (QuartierPlanPanel *self)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  const QuartierScenario *scenario;
  GtkWidget *window;

  if (estimate == NULL)
    return;
  scenario = quartier_plan_find_scenario (get_plan (self),
                                          quartier_estimate_get_scenario (estimate));
  window = quartier_finance_window_new (
      estimate, quartier_estimator_get_before (self->estimator),
      scenario != NULL && scenario->name != NULL ? scenario->name
                                                 : quartier_estimate_get_scenario (estimate));
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (GTK_WINDOW (window));
}

/* What nobody sees, beside a district or folded away, waits until somebody does. */
static void
refresh (QuartierPlanPanel *self)
{
  QuartierPlan *plan = get_plan (self);
  const QuartierScenario *scenario;
  const char *title;

  if (plan == NULL || self->updating || quartier_plan_get_current (plan) == NULL)
    return;
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  self->updating = TRUE;
  title = quartier_plan_get_title (plan);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->title)), title != NULL ? title : ""))
    gtk_editable_set_text (GTK_EDITABLE (self->title), title != NULL ? title : "");
  scenario = quartier_plan_find_scenario (plan, quartier_plan_get_current (plan));
  quartier_slider_row_set_value (
      self->year,
      scenario->year != 0
          ? scenario->year
          : quartier_library_get_factor (quartier_estimator_get_library (self->estimator),
                                         "default.year")
                ->value,
      scenario->year == 0);
  show_network (self, scenario);
  quartier_own_figures_show (self->own_figures, plan,
                             quartier_estimator_get_library (self->estimator),
                             quartier_estimator_get_estimate (self->estimator));
  show_questions (self);
  show_climate (self);
  quartier_country_row_show (self->country, self->estimator);
  show_weather (self);
  show_finance (self);
  show_districts (self);
  show_stops (self);
  self->updating = FALSE;
}

static void
quartier_plan_panel_map (GtkWidget *widget)
{
  QuartierPlanPanel *self = QUARTIER_PLAN_PANEL (widget);

  GTK_WIDGET_CLASS (quartier_plan_panel_parent_class)->map (widget);
  if (self->is_stale)
    refresh (self);
}

static void
quartier_plan_panel_dispose (GObject *object)
{
  QuartierPlanPanel *self = QUARTIER_PLAN_PANEL (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_handle_id (&self->judge, g_source_remove);
  if (self->estimator != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_plan (self), self);
      g_signal_handlers_disconnect_by_data (self->estimator, self);
    }
  g_clear_object (&self->estimator);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->stop_rows, g_ptr_array_unref);
  g_clear_pointer (&self->climates, g_ptr_array_unref);
  g_clear_pointer (&self->step_name, g_free);
  g_clear_pointer (&self->answers, g_free);
  G_OBJECT_CLASS (quartier_plan_panel_parent_class)->dispose (object);
}

static void
quartier_plan_panel_class_init (QuartierPlanPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_plan_panel_dispose;
  widget_class->map = quartier_plan_panel_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/plan-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, title);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, climate);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, questions);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, weather);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, typical_weather);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, scenario);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, plan);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, finance);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, districts);
  gtk_widget_class_bind_template_child (widget_class, QuartierPlanPanel, stops);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, climate_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, finance_activated_cb);
  chosen_signal = g_signal_new ("chosen", QUARTIER_TYPE_PLAN_PANEL, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  place_chosen_signal
      = g_signal_new ("place-chosen", QUARTIER_TYPE_PLAN_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
quartier_plan_panel_init (QuartierPlanPanel *self)
{
  self->rows = g_ptr_array_new ();
  self->stop_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->year = QUARTIER_SLIDER_ROW (
      quartier_slider_row_new (_("Year"), NULL, FIRST_YEAR, LAST_YEAR, 1, 0));
  quartier_slider_row_set_limits (self->year, 1990, 2100);
  quartier_slider_row_set_note (self->year, _("Whose electricity mix applies"));
  g_signal_connect_swapped (self->year, "edited", G_CALLBACK (year_edited_cb), self);
  g_signal_connect_swapped (self->year, "reset", G_CALLBACK (year_reset_cb), self);
  adw_preferences_group_add (self->scenario, GTK_WIDGET (self->year));
  self->country = quartier_country_row_new ();
  self->own_figures = quartier_own_figures_new ();
  adw_preferences_group_add (self->plan, GTK_WIDGET (self->country));
  adw_preferences_group_add (self->plan, self->own_figures);
  self->network = g_object_new (ADW_TYPE_COMBO_ROW, "title", _("Heat network"), NULL);
  g_signal_connect_swapped (self->network, "notify::selected", G_CALLBACK (network_selected_cb),
                            self);
  quartier_combo_row_show_whole (self->network, 16);
  self->edit_mix = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_set_tooltip_text (self->edit_mix, _("Edit what makes the heat"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_mix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Edit what makes the heat"), -1);
  gtk_widget_set_valign (self->edit_mix, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->edit_mix, "flat");
  g_signal_connect_swapped (self->edit_mix, "clicked", G_CALLBACK (ask_mix), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->network), self->edit_mix);
  adw_preferences_group_add (self->scenario, GTK_WIDGET (self->network));
}

static void
fill_networks (QuartierPlanPanel *self, QuartierLibrary *library)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_HEAT_NETWORK, &n);

  gtk_string_list_append (names, _("Usual here"));
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (names, _(entries[i].name));
  gtk_string_list_append (names, _("Own mix"));
  adw_combo_row_set_model (self->network, G_LIST_MODEL (names));
}

static void
fill_climates (QuartierPlanPanel *self, QuartierLibrary *library)
{
  g_autoptr (GtkStringList) names = NULL;

  g_clear_pointer (&self->climates, g_ptr_array_unref);
  self->climates = g_ptr_array_new ();
  names = quartier_climate_list_new (library, _("Nearest"), self->climates);
  gtk_drop_down_set_model (self->climate, G_LIST_MODEL (names));
}

/**
 * quartier_plan_panel_set_context:
 * @estimator: whose plan to show, with its figures
 */
void
quartier_plan_panel_set_context (QuartierPlanPanel *self, QuartierEstimator *estimator)
{
  if (self->estimator != NULL)
    {
      settle (self);
      g_signal_handlers_disconnect_by_data (get_plan (self), self);
      g_signal_handlers_disconnect_by_data (self->estimator, self);
    }
  g_set_object (&self->estimator, estimator);
  self->updating = TRUE;
  fill_climates (self, quartier_estimator_get_library (estimator));
  fill_networks (self, quartier_estimator_get_library (estimator));
  self->updating = FALSE;
  g_signal_connect_swapped (get_plan (self), "changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (get_plan (self), "scenario-changed", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (estimator, "updated", G_CALLBACK (refresh), self);
  refresh (self);
}
