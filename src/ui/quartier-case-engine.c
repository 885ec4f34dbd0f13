#include "ui/quartier-case-engine.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "document/quartier-estimator.h"
#include "io/case-text.h"
#include "io/plan-file.h"
#include "library/case-likeness.h"
#include "report/words.h"
#include "ui/case-beside.h"
#include "ui/case-words.h"

/* Who leafs through the list does not have each case estimated. */
#define REST_MS 250

struct _QuartierCaseEngine
{
  AdwPreferencesGroup parent_instance;
  /* Owned */
  QuartierCaseLibrary *cases;
  QuartierEstimator *estimator; /* (nullable): until it is begun, and once it has answered */
  GArray *rows;                 /* of Row */
  guint rest;                   /* source that begins; 0: none */
  /* Borrowed */
  const QuartierCase *one; /* of the library */
};

typedef struct
{
  const QuartierCaseFigure *figure;
  GtkWidget *row;
  GtkLabel *ours;
} Row;

G_DEFINE_FINAL_TYPE (QuartierCaseEngine, quartier_case_engine, ADW_TYPE_PREFERENCES_GROUP)

/* What is worked out; area, people and floor are what the plan is made of. */
static gboolean
is_worked_out (const QuartierCaseFigure *figure)
{
  static const char *const worked_out[]
      = { "need_heating_kwh_net_m2", "heating_kwh_net_m2", "heat_kwh_net_m2",
          "electricity_kwh_net_m2",  "ghg_buildings_t_person", "cars_per_1000",
          "mode_walk",               "mode_cycle",           "mode_walk_cycle",
          "mode_transit",            "mode_car",             NULL };
  const char *like = quartier_case_figure_like (figure);

  return like != NULL && figure->value > 0 && g_strv_contains (worked_out, like);
}

/* "46 kWh/m²a · −12 %"; shares differ by points. */
static char *
say_ours (double value, const QuartierCaseFigure *figure)
{
  const gboolean share = g_str_equal (figure->unit, "%");
  const double off = share ? value - figure->value : 100 * (value / figure->value - 1);
  g_autofree char *number = quartier_quantity_text (value, 3);
  g_autofree char *unit = quartier_case_unit_text (figure->unit);
  g_autofree char *far = quartier_number_text (fabs (off), 0);
  const char *sign = round (off) == 0 ? "±" : off < 0 ? "−" : "+";
  g_autofree char *value_text = quartier_case_with_unit (number, unit);
  g_autofree char *percent = quartier_case_with_unit (far, "%");

  if (!share)
    return g_strdup_printf ("%s · %s%s", value_text, sign, percent);
  /* Translators: a share with its unit; then how many points it is off, with a sign */
  return g_strdup_printf (_ ("%s · %s%s points"), value_text, sign, far);
}

static void
updated_cb (QuartierCaseEngine *self)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  double net_share;

  if (estimate == NULL)
    return;
  net_share = quartier_library_get_factor (quartier_case_library_get_library (self->cases),
                                           "form.net_to_gross_share")
                  ->value;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      const double value
          = quartier_case_likeness (quartier_estimate_get_totals (estimate), net_share,
                                    quartier_case_figure_like (row->figure));
      g_autofree char *text = isfinite (value) ? say_ours (value, row->figure) : NULL;

      if (text != NULL)
        gtk_label_set_label (row->ours, text);
      gtk_widget_set_visible (row->row, text != NULL);
    }
}

static gboolean
begin_cb (gpointer data)
{
  QuartierCaseEngine *self = data;
  QuartierLibrary *library = quartier_case_library_get_library (self->cases);
  g_autofree char *text = quartier_case_to_plan (self->one, NULL, NULL, NULL);
  g_autoptr (QuartierPlan) plan
      = text != NULL
            ? quartier_plan_from_text (text, strlen (text), library, QUARTIER_PLAN_LOAD_NONE, NULL)
            : NULL;

  self->rest = 0;
  if (plan == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return G_SOURCE_REMOVE;
    }
  self->estimator = quartier_estimator_new (plan, library);
  g_signal_connect_object (self->estimator, "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
  return G_SOURCE_REMOVE;
}

static void
quartier_case_engine_dispose (GObject *object)
{
  QuartierCaseEngine *self = QUARTIER_CASE_ENGINE (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->estimator);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  G_OBJECT_CLASS (quartier_case_engine_parent_class)->dispose (object);
}

static void
quartier_case_engine_finalize (GObject *object)
{
  g_array_unref (QUARTIER_CASE_ENGINE (object)->rows);
  G_OBJECT_CLASS (quartier_case_engine_parent_class)->finalize (object);
}

static void
quartier_case_engine_class_init (QuartierCaseEngineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_case_engine_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_case_engine_finalize;
}

static void
quartier_case_engine_init (QuartierCaseEngine *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("As the engine sees it"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("The case's own facts, estimated like a plan. What they do not say is as usual in the country."));
}

/**
 * quartier_case_engine_can_see:
 *
 * Returns: whether the case has a figure that the engine works out
 */
gboolean
quartier_case_engine_can_see (const QuartierCase *one)
{
  for (gsize i = 0; i < one->n_figures; i++)
    if (is_worked_out (&one->figures[i]))
      return TRUE;
  return FALSE;
}

/**
 * quartier_case_engine_new:
 * @one: of @cases, with facts that suffice for a plan
 *
 * Returns: (transfer floating): the group, which begins by itself
 */
GtkWidget *
quartier_case_engine_new (QuartierCaseLibrary *cases, const QuartierCase *one)
{
  QuartierCaseEngine *self = g_object_new (QUARTIER_TYPE_CASE_ENGINE, NULL);

  self->cases = quartier_case_library_ref (cases);
  self->one = one;
  for (gsize i = 0; i < one->n_figures; i++)
    if (is_worked_out (&one->figures[i]))
      {
        Row row = { .figure = &one->figures[i] };

        row.row = quartier_case_beside_row_new (row.figure, _ ("Engine"), &row.ours);
        gtk_label_set_label (row.ours, "…");
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row.row);
        g_array_append_val (self->rows, row);
      }
  self->rest = g_timeout_add (REST_MS, begin_cb, self);
  return GTK_WIDGET (self);
}
