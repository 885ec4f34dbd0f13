#include "ui/quartier-sum-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "engine/explain.h"
#include "io/estimate-json.h"
#include "io/finance-json.h"
#include "library/factor-names.h"
#include "report/line-words.h"
#include "report/words.h"
#include "ui/quartier-factor-editor.h"
#include "ui/sum-money.h"
#include "ui/sum-rows.h"
#include "ui/sum-tree-rows.h"
#include "ui/text-size.h"

/* So many lines are shown of what was assumed; who wants the rest asks the report. */
#define MOST_LINES 200
/* Of a plan so many districts are parts of a sum; who wants the rest asks the command line. */
#define MOST_DISTRICTS 99

struct _QuartierSumWindow
{
  AdwWindow parent_instance;
  /* From the template */
  AdwWindowTitle *window_title;
  AdwPreferencesGroup *sum;
  AdwPreferencesGroup *causes;
  AdwPreferencesGroup *travel;
  AdwPreferencesGroup *uses;
  AdwPreferencesGroup *systems;
  AdwPreferencesGroup *primary;
  AdwPreferencesGroup *metered;
  AdwPreferencesGroup *money;
  AdwPreferencesGroup *measures;
  AdwPreferencesGroup *targets;
  AdwPreferencesGroup *surveyed;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *defaults;
  /* Borrowed */
  GtkWidget *metered_row; /* (nullable) */
  GtkWidget *budget_row;  /* (nullable) */
  GtkWidget *asked_row;   /* (nullable): which to bring into sight */
  /* Owned */
  QuartierEstimate *estimate;
  QuartierEstimate *reference; /* (nullable) */
  char *district;              /* (nullable) */
  QuartierPlan *plan;       /* (nullable): whose figures may be changed */
  QuartierLibrary *library; /* (nullable) */
  guint n_frames;         /* since someone asked for it */
};

G_DEFINE_FINAL_TYPE (QuartierSumWindow, quartier_sum_window, ADW_TYPE_WINDOW)

/* What stands here, and in the window that this one was opened from, is of the estimate before: they
 * close, and the answer follows the plan. */
static void
factor_done_cb (QuartierSumWindow *self)
{
  GtkWindow *from = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (from != NULL && QUARTIER_IS_SUM_WINDOW (from))
    factor_done_cb (QUARTIER_SUM_WINDOW (from));
  gtk_window_close (GTK_WINDOW (self));
}

static void
edit_factor_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  QuartierSumWindow *self = QUARTIER_SUM_WINDOW (widget);
  GtkWidget *editor;

  g_return_if_fail (self->plan != NULL);
  editor = quartier_factor_editor_new (self->plan, self->library,
                                       g_variant_get_string (parameter, NULL));
  gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (self));
  g_signal_connect_object (editor, "done", G_CALLBACK (factor_done_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static GtkWidget *open_one (const QuartierEstimate *estimate, QuartierEstimate *reference,
                            const char *district, const char *scope, const char *title,
                            const char *member);

static void
open_member_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  QuartierSumWindow *self = QUARTIER_SUM_WINDOW (widget);
  GtkWidget *opened = open_one (self->estimate, self->reference, self->district,
                                adw_window_title_get_subtitle (self->window_title), "",
                                g_intern_string (g_variant_get_string (parameter, NULL)));

  if (self->plan != NULL)
    quartier_sum_window_set_plan (QUARTIER_SUM_WINDOW (opened), self->plan, self->library);
  gtk_window_set_transient_for (GTK_WINDOW (opened), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (opened));
}

static void
quartier_sum_window_dispose (GObject *object)
{
  QuartierSumWindow *self = QUARTIER_SUM_WINDOW (object);

  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  g_clear_pointer (&self->reference, quartier_estimate_unref);
  g_clear_pointer (&self->district, g_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (quartier_sum_window_parent_class)->dispose (object);
}

static void
quartier_sum_window_class_init (QuartierSumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_sum_window_dispose;
  gtk_widget_class_install_action (widget_class, "sum.edit-factor", "s", edit_factor_action);
  gtk_widget_class_install_action (widget_class, "sum.open-member", "s", open_member_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/sum-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, sum);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, causes);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, travel);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, uses);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, systems);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, primary);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, metered);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, money);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, measures);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, targets);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, surveyed);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, warnings);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, defaults);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quartier_sum_window_init (QuartierSumWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quartier_suit_text_size (GTK_WINDOW (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sum.edit-factor", FALSE);
}

/**
 * quartier_sum_window_set_plan:
 * @library: of the tables, without the plan's own figures
 *
 * Lets the plan have figures of its own from here.
 */
void
quartier_sum_window_set_plan (QuartierSumWindow *self, QuartierPlan *plan,
                              QuartierLibrary *library)
{
  g_set_object (&self->plan, plan);
  g_set_object (&self->library, library);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sum.edit-factor", TRUE);
}

/**
 * quartier_sum_window_open:
 * @estimator: of the plan, which may have figures of its own from here
 * @over: in the window that it belongs to
 */
void
quartier_sum_window_open (QuartierSumWindow *self, QuartierEstimator *estimator, GtkWidget *over)
{
  quartier_sum_window_set_plan (self, quartier_estimator_get_plan (estimator),
                                quartier_estimator_get_library (estimator));
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (over)));
  gtk_window_present (GTK_WINDOW (self));
}

/* What a row opens to: one member of the answer. */
typedef struct
{
  QuartierEstimate *estimate;
  QuartierEstimate *reference; /* (nullable) */
  char *district;
  const char *member;
} Opening;

static void
free_opening (Opening *opening)
{
  quartier_estimate_unref (opening->estimate);
  g_clear_pointer (&opening->reference, quartier_estimate_unref);
  g_free (opening->district);
  g_free (opening);
}

static QuartierSum *
open_member (gpointer data)
{
  const Opening *opening = data;
  QuartierSum *sum = quartier_explain_against (opening->estimate, opening->reference,
                                               opening->district, opening->member);

  if (sum != NULL)
    return sum;
  return quartier_explain_first (opening->estimate, opening->district, opening->member,
                                 MOST_DISTRICTS, NULL);
}

/* A figure of the answer that opens to what it is made of.
 * @title: (nullable): what it is and how much; %NULL for what the sum says */
static GtkWidget *
add_opening (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
             QuartierEstimate *reference, const char *district, const char *title,
             const char *member)
{
  Opening *opening = g_new (Opening, 1);
  GtkWidget *row;

  *opening = (Opening) { quartier_estimate_ref ((QuartierEstimate *) estimate),
                         reference != NULL ? quartier_estimate_ref (reference) : NULL,
                         g_strdup (district), member };
  row = quartier_sum_tree_row_new (title, open_member, opening, (GDestroyNotify) free_opening);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_member (AdwPreferencesGroup *group, const QuartierEstimate *estimate, const char *district,
            const char *title, const char *member)
{
  add_opening (group, estimate, NULL, district, title, member);
}

static void
add_travel (QuartierSumWindow *self, const QuartierEstimate *estimate, const char *district,
            const QuartierFigures *figures)
{
  const QuartierMobility *mobility = &figures->mobility;
  const struct
  {
    const char *member;
    const char *label;
    double value;
    const char *unit;
  } rows[] = {
    { "ghg_kg.mobility", _("Emissions of travel"), mobility->ghg_kg / 1000, "t" },
    { "mobility.person_km", _("Distance travelled"),
      quartier_mobility_get_person_km (mobility), "km" },
    { "mobility.car_km", _("Driven by car"), mobility->car_km, "km" },
    { "mobility.cars", _("Cars of residents"), mobility->cars, "" },
    { "mobility.charging_kwh", _("Charging of cars"), mobility->charging_kwh, "kWh" },
  };

  gtk_widget_set_visible (GTK_WIDGET (self->travel), figures->residents > 0);
  for (gsize i = 0; figures->residents > 0 && i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *value = quartier_quantity_text (rows[i].value, 3);
      g_autofree char *title
          = g_strconcat (rows[i].label, _ (": "), value, *rows[i].unit != '\0' ? "\u00a0" : "", rows[i].unit, NULL);

      add_member (self->travel, estimate, district, title, rows[i].member);
    }
}

static const QuartierFigures *
find_before (const QuartierEstimate *reference, const char *district)
{
  if (reference == NULL)
    return NULL;
  return district != NULL ? quartier_estimate_find (reference, district)
                          : quartier_estimate_get_totals (reference);
}

/* What a tonne costs that is not emitted any more, of the same district there and here. */
static void
add_abatement (QuartierSumWindow *self, const QuartierEstimate *estimate,
               const QuartierFigures *figures, const QuartierFigures *before,
               const char *before_name, const QuartierMoneyBands *bands)
{
  /* Translators: %s is the name of a scenario */
  g_autofree char *note
      = g_strdup_printf (_("Against “%s”: what is paid more over the period, over what is emitted "
                           "less. Negative: it saves money too."),
                         before_name);
  const double eur_per_t = quartier_finance_find_eur_per_t (estimate, figures, before);
  g_autofree char *value = quartier_sum_money_text (estimate, eur_per_t, "/t");
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (isnan (eur_per_t))
    title = g_strdup (_("Cost of a tonne abated: not defined, no less is emitted"));
  else if (isnan (bands->low_eur_t))
    /* Translators: %s is money per tonne of greenhouse gases */
    title = g_strdup_printf (_("Cost of a tonne abated: %s; its range cannot be told, as it is not "
                               "sure that less is emitted"),
                             value);
  else
    title = quartier_sum_money_line (estimate, _ ("Cost of a tonne abated"), eur_per_t,
                                     bands->low_eur_t, bands->high_eur_t, "/t");
  row = quartier_sum_row_new (title, NULL, 0, note);
  quartier_sum_row_open (row, QUARTIER_EXPLAIN_ABATED);
  adw_preferences_group_add (self->money, row);
}

static void
add_money (QuartierSumWindow *self, const QuartierEstimate *estimate,
           const QuartierEstimate *reference, const char *reference_name, const char *district,
           const QuartierFigures *figures)
{
  const QuartierFinance *finance = &figures->finance;
  const QuartierFigures *before = find_before (reference, district);
  QuartierMoneyBands bands;
  const struct
  {
    const char *label;
    double eur;
    const char *per;
    QuartierMoney money;
    const char *member;
  } rows[] = {
    { _("Capital cost"), quartier_finance_get_capex_eur (finance), "", QUARTIER_MONEY_CAPEX,
      "finance.capex_eur" },
    { _("Yearly cost"), quartier_finance_get_opex_eur_a (finance), "/a", QUARTIER_MONEY_OPEX,
      "finance.opex_eur_a" },
    { _("Energy bought by households"), finance->household_energy_eur_a, "/a",
      QUARTIER_MONEY_HOUSEHOLD_ENERGY, "finance.household_energy_eur_a" },
    { _("Net present value"), finance->npv_eur, "", QUARTIER_MONEY_NPV, "finance.npv_eur" },
    { _("Price of emissions"), finance->carbon_eur_a, "/a", QUARTIER_MONEY_CARBON,
      "finance.carbon_eur_a" },
  };

  quartier_estimate_get_money_bands (estimate, figures, reference, before, &bands);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const QuartierMoney money = rows[i].money;
      g_autofree char *title
          = quartier_sum_money_line (estimate, rows[i].label, rows[i].eur, bands.low_eur[money],
                                     bands.high_eur[money], rows[i].per);

      add_member (self->money, estimate, district, title, rows[i].member);
    }
  if (before != NULL)
    add_abatement (self, estimate, figures, before, reference_name, &bands);
  quartier_sum_add_measures (self->measures, estimate, finance, &bands);
}

static void
add_travel_total (QuartierSumWindow *self, const QuartierFigures *figures)
{
  g_autofree char *tonnes = quartier_quantity_text (figures->mobility.ghg_kg / 1000, 3);
  /* Translators: %s is tonnes of greenhouse gases */
  g_autofree char *title = g_strdup_printf (_("Residents' travel, opened below = %s t"), tonnes);

  GtkWidget *row;

  if (!(figures->residents > 0))
    return;
  row = quartier_sum_row_new (title, NULL, 0, NULL);
  quartier_sum_row_open (row, "ghg_kg.mobility");
  adw_preferences_group_add (self->sum, row);
}

/* Beside the buildings' energy and travel: each opens to how it comes about. */
static void
add_sectors (QuartierSumWindow *self, const QuartierEstimate *estimate, const char *district,
             const QuartierFigures *figures)
{
  const struct
  {
    const char *member;
    const char *label;
    double kg;
  } sectors[] = {
    { "ghg_kg.water", _("Water: supply, treatment, reuse"),
      quartier_water_get_ghg_kg (&figures->water) },
    { "ghg_kg.waste", _("Waste: collection, compost, residual waste"),
      quartier_waste_get_ghg_kg (&figures->waste) },
    { "ghg_kg.materials", _("Materials: what is built, a year of fifty"),
      figures->materials.ghg_kg },
    { "ghg_kg.nature", _("Trees and green ground"),
      quartier_nature_get_ghg_kg (&figures->nature) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sectors); i++)
    {
      g_autofree char *tonnes = quartier_quantity_text (sectors[i].kg / 1000, 3);
      /* Translators: a sector, and its tonnes of greenhouse gases */
      g_autofree char *title = g_strdup_printf (_("%s = %s t"), sectors[i].label, tonnes);

      add_member (self->sum, estimate, district, title, sectors[i].member);
    }
}

/* The ranges that widen the band most, each opening its source. */
static void
add_causes (QuartierSumWindow *self, const QuartierEstimate *estimate,
            const QuartierFigures *figures)
{
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  const int n = quartier_estimate_find_band_causes (estimate, figures, causes);

  gtk_widget_set_visible (GTK_WIDGET (self->causes), n > 0);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = quartier_factor_name (causes[i].factor->id, TRUE);
      g_autofree char *tonnes = quartier_quantity_text (fabs (causes[i].kg) / 1000, 3);
      /* Translators: %s is the coefficient, then tonnes of greenhouse gases, %.0f a percentage */
      g_autofree char *title = g_strdup_printf (
          _("%s: %s t between low and high, %.0f %% of the range"), name, tonnes,
          100 * causes[i].share);

      adw_preferences_group_add (self->causes,
                                 quartier_sum_row_new (title, &causes[i].factor, 1, NULL));
    }
}

static void
add_total (QuartierSumWindow *self, const QuartierFigures *figures)
{
  g_autofree char *tonnes = quartier_quantity_text (quartier_figures_get_ghg_kg (figures) / 1000, 3);
  g_autofree char *people = quartier_number_text (figures->residents, 0);
  g_autofree char *each = quartier_number_text (
      quartier_figures_get_ghg_kg (figures) / 1000 / figures->residents, 2);
  g_autofree char *title
      = figures->residents > 0
            ? g_strdup_printf (_("%s t ÷ %s residents = %s t per resident and year"), tonnes,
                               people, each)
            : g_strdup_printf (_("%s t a year"), tonnes);
  GtkWidget *row = quartier_sum_row_new (title, NULL, 0, NULL);

  gtk_widget_add_css_class (row, "sum-total");
  quartier_sum_row_open (row, figures->residents > 0 ? "ghg_kg_per_resident" : "ghg_kg.total");
  adw_preferences_group_add (self->sum, row);
}

/* The same with the electricity of the years to come: beside the sum, no part of it. */
static void
add_mean_supply (QuartierSumWindow *self, const QuartierEstimate *estimate,
                 const QuartierFigures *figures)
{
  const double kg = quartier_estimate_get_mean_supply_ghg_kg (estimate, figures);
  int to_year;
  const QuartierFactor *mean = quartier_estimate_get_mean_electricity (estimate, &to_year);
  g_autofree char *tonnes = NULL;
  g_autofree char *title = NULL;

  if (mean == NULL || isnan (kg))
    return;
  tonnes = quartier_quantity_text (kg / 1000, 3);
  title = g_strdup_printf (_("With the mean electricity of %d–%d: %s t a year"),
                           quartier_estimate_get_year (estimate), to_year, tonnes);
  adw_preferences_group_add (self->sum, quartier_sum_row_new (title, &mean, 1, NULL));
}

static void
add_end_uses (QuartierSumWindow *self, const QuartierFigures *figures)
{
  g_autofree char *floor = quartier_number_text (figures->gfa_m2, 0);

  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    {
      const double kwh = figures->supplied.energy_kwh[i];
      g_autofree char *each = quartier_number_text (kwh / figures->gfa_m2, 1);
      g_autofree char *all = quartier_quantity_text (kwh, 4);
      g_autofree char *member = g_strconcat ("energy_kwh.", quartier_end_use_get_id (i), NULL);
      g_autofree char *title = NULL;
      GtkWidget *row;

      if (!(kwh > 0))
        continue;
      title = g_strdup_printf (_("%s: %s m² floor × %s kWh/m² = %s kWh"),
                               quartier_end_use_label (i), floor, each, all);
      row = quartier_sum_row_new (title, NULL, 0, NULL);
      quartier_sum_row_open (row, member);
      adw_preferences_group_add (self->uses, row);
    }
}

/* What the plan's buildings emit by being built, beside those of the place that were surveyed. */
static void
add_embodied (QuartierSumWindow *self, const QuartierEstimate *estimate,
              const QuartierFigures *figures)
{
  const QuartierFactor *factors[]
      = { quartier_estimate_get_target (estimate, QUARTIER_TARGET_EMBODIED),
          quartier_estimate_get_target (estimate, QUARTIER_TARGET_EMBODIED_MATERIALS) };
  QuartierEmbodiedBenchmark embodied;

  const gboolean known
      = quartier_estimate_read_embodied (estimate, &embodied) && figures->gfa_m2 > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->surveyed), known);
  if (known)
    {
      g_autofree char *plan
          = quartier_number_text (figures->materials.buildings_kg / figures->gfa_m2, 0);
      g_autofree char *low = quartier_number_text (embodied.low, 0);
      g_autofree char *high = quartier_number_text (embodied.high, 0);
      g_autofree char *least = quartier_number_text (embodied.materials_low, 0);
      g_autofree char *most = quartier_number_text (embodied.materials_high, 0);
      /* Translators: %s are kilograms: of the plan, then the least and the most of those surveyed, in all
       * and of materials alone */
      g_autofree char *title = g_strdup_printf (
          _("Emissions of building: %s kg/m² here; 15 residential buildings in Shaanxi %s–%s kg/m², of it "
            "materials %s–%s"),
          plan, low, high, least, most);

      GtkWidget *row = quartier_sum_row_new (title, factors, G_N_ELEMENTS (factors), NULL);

      quartier_sum_row_open (row, "materials.buildings_kg");
      adw_preferences_group_add (self->surveyed, row);
    }
}

/* Beside the sum, never in it: each opens its source. */
static void
add_targets (QuartierSumWindow *self, const QuartierEstimate *estimate)
{
  /* Translators: %s are tonnes per person and year, or watts per person */
  static const char *const titles[QUARTIER_TARGET_N_PERSON_FACTORS]
      = { N_ ("Budget of 2030 for 1.5 °C: %s t"), N_ ("Budget of 2040 for 1.5 °C: %s t"),
          N_ ("Budget of 2050 for 1.5 °C: %s t"), N_ ("Average today: %s t"),
          N_ ("2000-watt society: %s W of primary power for all consumption") };

  for (int i = 0; i < QUARTIER_TARGET_N_PERSON_FACTORS; i++)
    {
      const QuartierFactor *factor = quartier_estimate_get_target (estimate, i);
      g_autofree char *number = NULL, *title = NULL;
      GtkWidget *row;

      if (factor == NULL)
        continue;
      number = quartier_number_text (factor->value, i == QUARTIER_TARGET_PRIMARY_POWER ? 0 : 1);
      title = g_strdup_printf (_(titles[i]), number);
      row = quartier_sum_row_new (title, &factor, 1, NULL);
      adw_preferences_group_add (self->targets, row);
      if (i == QUARTIER_TARGET_BUDGET_2030)
        self->budget_row = row;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->targets), self->budget_row != NULL);
}

static void
add_lines (AdwPreferencesGroup *group, const QuartierEstimate *estimate, const char *const *lines,
           gsize n, const char *district)
{
  g_auto (GStrv) texts = quartier_line_texts (estimate, lines, n, district);

  for (guint i = 0; texts[i] != NULL && i < MOST_LINES; i++)
    adw_preferences_group_add (group, quartier_sum_row_new (texts[i], NULL, 0, NULL));
  if (g_strv_length (texts) > MOST_LINES)
    {
      g_autofree char *more
          = g_strdup_printf (_("and %u more"), g_strv_length (texts) - MOST_LINES);

      adw_preferences_group_add (group, quartier_sum_row_new (more, NULL, 0, NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (group), texts[0] != NULL);
}

static void
remember (QuartierSumWindow *self, const QuartierEstimate *estimate,
          const QuartierEstimate *reference, const char *district)
{
  self->estimate = quartier_estimate_ref ((QuartierEstimate *) estimate);
  if (reference != NULL)
    self->reference = quartier_estimate_ref ((QuartierEstimate *) reference);
  self->district = g_strdup (district);
}

/**
 * quartier_sum_window_new:
 * @reference: (nullable): of the scenario this one is compared with
 * @reference_name: (nullable): its name; %NULL where there is none
 * @district: (nullable): id; %NULL for the whole scenario
 * @title: of what the sum is
 *
 * Returns: a window that shows the estimate as it is now
 */
GtkWidget *
quartier_sum_window_new (const QuartierEstimate *estimate, const QuartierEstimate *reference,
                         const char *reference_name, const char *district, const char *title)
{
  QuartierSumWindow *self = g_object_new (QUARTIER_TYPE_SUM_WINDOW, NULL);
  const QuartierFigures *figures = district != NULL
                                       ? quartier_estimate_find (estimate, district)
                                       : quartier_estimate_get_totals (estimate);
  const char *const *lines;
  gsize n;

  remember (self, estimate, reference, district);
  adw_window_title_set_subtitle (self->window_title, title);
  quartier_sum_add_carriers (self->sum, estimate, figures);
  add_travel_total (self, figures);
  add_sectors (self, estimate, district, figures);
  add_total (self, figures);
  add_mean_supply (self, estimate, figures);
  add_causes (self, estimate, figures);
  add_travel (self, estimate, district, figures);
  add_end_uses (self, figures);
  quartier_sum_add_systems (self->systems, estimate, figures);
  quartier_sum_add_primary (self->primary, estimate, figures);
  self->metered_row = quartier_sum_add_metered (self->metered, estimate, district, figures);
  add_money (self, estimate, reference, reference_name, district, figures);
  add_targets (self, estimate);
  add_embodied (self, estimate, figures);
  lines = quartier_estimate_get_warnings (estimate, &n);
  add_lines (self->warnings, estimate, lines, n, district);
  lines = quartier_estimate_get_defaults (estimate, &n);
  add_lines (self->defaults, estimate, lines, n, district);
  return GTK_WIDGET (self);
}

/* With nothing in it yet but what it is about. */
static QuartierSumWindow *
new_bare (const QuartierEstimate *estimate, QuartierEstimate *reference, const char *district,
          const char *scope, const char *title)
{
  QuartierSumWindow *self = g_object_new (QUARTIER_TYPE_SUM_WINDOW, NULL);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  AdwPreferencesGroup *const others[]
      = { self->causes, self->travel, self->uses,     self->systems,  self->primary, self->metered,
          self->money,  self->targets, self->surveyed, self->warnings, self->defaults, self->measures };

  remember (self, estimate, reference, district);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_set_visible (GTK_WIDGET (others[i]), FALSE);
  adw_window_title_set_subtitle (self->window_title, scope);
  adw_preferences_group_set_title (self->sum, escaped);
  adw_preferences_group_set_description (self->sum, NULL);
  return self;
}

/* As quartier_sum_window_new_for_member(), of a scenario that came from @reference. */
static GtkWidget *
open_one (const QuartierEstimate *estimate, QuartierEstimate *reference, const char *district,
          const char *scope, const char *title, const char *member)
{
  QuartierSumWindow *self = new_bare (estimate, reference, district, scope, title);
  GtkWidget *row;

  row = add_opening (self->sum, estimate, reference, district, NULL, member);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  return GTK_WIDGET (self);
}

/**
 * quartier_sum_window_new_for_member:
 * @district: (nullable): id; %NULL for the whole scenario
 * @scope: of what the sum is
 * @title: what the figure is called
 * @member: one that quartier_explain() opens; it lives as long as the program
 *
 * Returns: a window that shows how one figure is made, opened
 */
GtkWidget *
quartier_sum_window_new_for_member (const QuartierEstimate *estimate, const char *district,
                                    const char *scope, const char *title, const char *member)
{
  return open_one (estimate, NULL, district, scope, title, member);
}

/**
 * quartier_sum_window_new_for_range:
 * @district: (nullable): id; %NULL for the whole scenario
 * @scope: of what the range is
 * @title: the range in words
 *
 * Returns: a window that shows what the range of greenhouse gases is and which coefficients widen it most
 */
GtkWidget *
quartier_sum_window_new_for_range (const QuartierEstimate *estimate, const char *district,
                                   const char *scope, const char *title)
{
  QuartierSumWindow *self = new_bare (estimate, NULL, district, scope, title);
  const QuartierFigures *figures = district != NULL ? quartier_estimate_find (estimate, district)
                                                    : quartier_estimate_get_totals (estimate);
  double end_kg[2];

  adw_preferences_group_set_description (
      self->sum,
      _("A thousand times, every coefficient was drawn from its range, all of them at once, and the "
        "year was worked out with them. A hundred of the thousand lie below the first figure and a "
        "hundred above the second."));
  quartier_estimate_get_ghg_band (estimate, figures, &end_kg[0], &end_kg[1]);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *tonnes = quartier_quantity_text (end_kg[i] / 1000, 3);
      g_autofree char *line = g_strdup_printf (
          _("%s = %s t"), i == 0 ? _("Lower end of the range") : _("Upper end of the range"), tonnes);

      quartier_sum_window_add_member (self, line, i == 0 ? "ghg_kg.low" : "ghg_kg.high");
    }
  add_causes (self, estimate, figures);
  return GTK_WIDGET (self);
}

/**
 * quartier_sum_window_new_for_difference:
 * @reference: of the scenario that @estimate's is compared with
 * @scope: the name of @estimate's scenario
 * @reference_name: that of @reference's
 * @words: the difference, with its range
 *
 * Returns: a window that shows from which two totals the difference of greenhouse gases is, each of which opens
 */
GtkWidget *
quartier_sum_window_new_for_difference (const QuartierEstimate *estimate, QuartierEstimate *reference,
                                        const char *scope, const char *reference_name, const char *words)
{
  QuartierSumWindow *self = new_bare (estimate, reference, NULL, scope, _("Difference of the two scenarios"));
  const QuartierEstimate *const sides[] = { estimate, reference };
  const char *const names[] = { scope, reference_name };
  /* Translators: a sentence with its stop */
  g_autofree char *sentence = g_strdup_printf (_("%s."), words);
  g_autofree char *told = g_strdup_printf (
      "%s\n\n%s", sentence,
      _("The first less the second. Both are drawn with the same thousand sets of coefficients, and the "
        "range is that of the thousand differences: what both have in common cancels, so that it is "
        "narrower than the two ranges would make it."));

  quartier_sum_window_describe (self, told);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *tonnes = quartier_quantity_text (
          quartier_figures_get_ghg_kg (quartier_estimate_get_totals (sides[i])) / 1000, 3);
      g_autofree char *line = g_strdup_printf (_("%s = %s t"), names[i], tonnes);

      add_opening (self->sum, sides[i], NULL, NULL, line, "ghg_kg.total");
    }
  return GTK_WIDGET (self);
}

/**
 * quartier_sum_window_add_member:
 * @title: what the figure is called
 * @member: as quartier_sum_window_new_for_member() has it
 *
 * Adds one more figure of the same.
 */
void
quartier_sum_window_add_member (QuartierSumWindow *self, const char *title, const char *member)
{
  add_opening (self->sum, self->estimate, self->reference, self->district, title, member);
}

/**
 * quartier_sum_window_describe:
 * @text: (nullable): what stands above the rows: how the figure is made of those that open
 */
void
quartier_sum_window_describe (QuartierSumWindow *self, const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  adw_preferences_group_set_description (self->sum, escaped);
}

/* The second frame is the first after the rows have their places. */
static gboolean
focus_asked_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  QuartierSumWindow *self = QUARTIER_SUM_WINDOW (widget);

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (self->asked_row);
  return G_SOURCE_REMOVE;
}

static void
show_row (QuartierSumWindow *self, GtkWidget *row)
{
  self->n_frames = 0;
  self->asked_row = row;
  if (row != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_asked_cb, NULL, NULL);
}

/* Brings what meters would likely show into sight. */
void
quartier_sum_window_show_metered (QuartierSumWindow *self)
{
  show_row (self, self->metered_row);
}

/* Brings what a person may emit into sight. */
void
quartier_sum_window_show_targets (QuartierSumWindow *self)
{
  show_row (self, self->budget_row);
}
