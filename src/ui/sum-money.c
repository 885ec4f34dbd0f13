#include "ui/sum-money.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/figures.h"
#include "report/words.h"
#include "ui/sum-rows.h"
#include "ui/value-row.h"

/* To three figures: nobody knows a cost better. */
static double
round_money (double eur)
{
  const double step = eur != 0 ? pow (10, floor (log10 (fabs (eur))) - 2) : 1;

  return step * round (eur / step);
}

/**
 * quartier_sum_money_text:
 * @per: what follows the currency: "", "/a" or "/t"
 *
 * Returns: (transfer full): "1 200 000 EUR", and in the place's own money where that is
 * another: "(9 240 000 CNY)"
 */
char *
quartier_sum_money_text (const QuartierEstimate *estimate, double eur, const char *per)
{
  double per_eur = 1;
  g_autofree char *currency = quartier_finance_dup_currency (estimate, &per_eur);
  g_autofree char *euro = quartier_quantity_text (round_money (eur), 3);
  g_autofree char *local = quartier_quantity_text (round_money (per_eur * eur), 3);

  if (currency == NULL)
    return g_strdup_printf ("%s\u00a0EUR%s", euro, per);
  return g_strdup_printf ("%s\u00a0EUR%s (%s\u00a0%s%s)", euro, per, local, currency, per);
}

/**
 * quartier_sum_money_line:
 *
 * Returns: (transfer full): a figure, and its band where it has one: "Capital cost: 1 200 000 EUR,
 * between …", the bounds in the place's own money where it has one
 */
char *
quartier_sum_money_line (const QuartierEstimate *estimate,
                         const char *label,
                         double eur,
                         double low_eur,
                         double high_eur,
                         const char *per)
{
  double per_eur = 1;
  g_autofree char *value = quartier_sum_money_text (estimate, eur, per);
  g_autofree char *local = quartier_finance_dup_currency (estimate, &per_eur);
  g_autofree char *low = quartier_quantity_text (round_money (per_eur * low_eur), 3);
  g_autofree char *high = quartier_quantity_text (round_money (per_eur * high_eur), 3);
  g_autofree char *unit = g_strconcat (local != NULL ? local : "EUR", per, NULL);

  if (!(low_eur < high_eur))
    return g_strconcat (label, _ (": "), value, NULL);
  /* Translators: what is paid for, how much; the least and most it may be, their unit, "EUR/a" */
  return g_strdup_printf (_ ("%s: %s, between %s and %s %s 8 times out of 10"), label, value, low,
                          high, unit);
}

/* A measure with what it costs; below, how sure that is and how much of all it is. */
static GtkWidget *
make_measure_row (const QuartierEstimate *estimate,
                  const QuartierFinance *finance,
                  QuartierMeasure measure,
                  const QuartierMoneyBands *bands)
{
  const double eur = finance->capex_eur[measure];
  const double low_eur = bands->capex_low_eur[measure];
  const double high_eur = bands->capex_high_eur[measure];
  const double all_eur = quartier_finance_get_capex_eur (finance);
  double per_eur = 1;
  g_autofree char *currency = quartier_finance_dup_currency (estimate, &per_eur);
  g_autofree char *value = quartier_sum_money_text (estimate, eur, "");
  g_autofree char *low = quartier_quantity_text (round_money (per_eur * low_eur), 3);
  g_autofree char *high = quartier_quantity_text (round_money (per_eur * high_eur), 3);
  g_autofree char *share = quartier_share_text (eur / all_eur);
  g_autofree char *member
      = g_strconcat ("finance.capex_by_measure_eur.", quartier_measure_get_id (measure), NULL);
  g_autofree char *note = NULL;
  GtkWidget *row = quartier_value_row_new ();

  if (low_eur < high_eur)
    /* Translators: a share in per cent; the least and the most a cost may be, and their currency */
    note = g_strdup_printf (_ ("%s %% of all; %s to %s %s"), share, low, high,
                            currency != NULL ? currency : "EUR");
  else
    note = g_strdup_printf (_ ("%s %% of all"), share);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ (quartier_measure_get_label (measure)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  quartier_value_row_set_value (row, value);
  quartier_sum_row_open (row, member);
  return row;
}

/**
 * quartier_sum_add_measures:
 * @bands: of the same figures
 *
 * What the capital is spent on, the dearest first. Hidden where nothing is spent.
 */
void
quartier_sum_add_measures (AdwPreferencesGroup *group,
                           const QuartierEstimate *estimate,
                           const QuartierFinance *finance,
                           const QuartierMoneyBands *bands)
{
  QuartierMeasure measures[QUARTIER_N_MEASURES];
  const gsize n = quartier_figure_list_measures (finance, measures);

  for (gsize i = 0; i < n; i++)
    adw_preferences_group_add (group, make_measure_row (estimate, finance, measures[i], bands));
  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
}
