#include "ui/quartier-sum-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/words.h"

struct _QuartierSumWindow
{
  AdwWindow parent_instance;
  /* From the template */
  AdwWindowTitle *window_title;
  AdwPreferencesGroup *sum;
  AdwPreferencesGroup *uses;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *defaults;
};

G_DEFINE_FINAL_TYPE (QuartierSumWindow, quartier_sum_window, ADW_TYPE_WINDOW)

static void
quartier_sum_window_class_init (QuartierSumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/sum-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, sum);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, uses);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, warnings);
  gtk_widget_class_bind_template_child (widget_class, QuartierSumWindow, defaults);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quartier_sum_window_init (QuartierSumWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "title-lines", 0, "subtitle-lines", 0,
                                 NULL);

  return row;
}

/* "found in the network's own declaration, 2022; 0.24 to 0.47; recalled, unchecked" */
static char *
describe_factor (const QuartierFactor *factor)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s", factor->id, factor->source);
  if (factor->year != 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", factor->year);

      /* Most sources name their year themselves. */
      if (!g_str_has_suffix (factor->source, year))
        g_string_append_printf (text, " · %s", year);
    }
  if (!isnan (factor->low) && !isnan (factor->high))
    {
      g_autofree char *low = quartier_quantity_text (factor->low, 3);
      g_autofree char *high = quartier_quantity_text (factor->high, 3);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Between %s and %s"), low, high);
      g_string_append (text, " · ");
    }
  else
    g_string_append_c (text, '\n');
  g_string_append (text, quartier_evidence_label (factor->evidence));
  if (factor->note != NULL && *factor->note != '\0')
    g_string_append_printf (text, "\n%s", factor->note);
  return g_string_free (text, FALSE);
}

static void
add_carrier (QuartierSumWindow *self, const QuartierEstimate *estimate,
             const QuartierFigures *figures, QuartierCarrier carrier)
{
  const QuartierFactor *factor = quartier_estimate_get_carrier_factor (estimate, carrier);
  g_autofree char *energy
      = quartier_quantity_text (figures->supplied.carriers_kwh[carrier], 4);
  g_autofree char *value = quartier_quantity_text (factor != NULL ? factor->value : NAN, 3);
  g_autofree char *tonnes
      = quartier_quantity_text (figures->ghg_carrier_kg[carrier] / 1000, 3);
  g_autofree char *title = g_strdup_printf (_("%s: %s kWh × %s kg/kWh = %s t"),
                                            quartier_carrier_label (carrier), energy, value,
                                            tonnes);
  g_autofree char *subtitle
      = factor != NULL ? describe_factor (factor)
                       : g_strdup (_("No factor is known for this place: the sum is missing"));
  GtkWidget *row = new_row (title, subtitle);

  if (factor != NULL
      && (factor->evidence == QUARTIER_EVIDENCE_RECALLED
          || factor->evidence == QUARTIER_EVIDENCE_ASSUMED))
    {
      GtkWidget *mark = gtk_label_new (_("unchecked"));

      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "unchecked-mark");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  adw_preferences_group_add (self->sum, row);
}

static void
add_total (QuartierSumWindow *self, const QuartierFigures *figures)
{
  g_autofree char *tonnes = quartier_quantity_text (figures->ghg_buildings_kg / 1000, 3);
  g_autofree char *people = quartier_number_text (figures->residents, 0);
  g_autofree char *each = quartier_number_text (
      figures->ghg_buildings_kg / 1000 / figures->residents, 2);
  g_autofree char *title
      = figures->residents > 0
            ? g_strdup_printf (_("%s t ÷ %s residents = %s t per resident and year"), tonnes,
                               people, each)
            : g_strdup_printf (_("%s t a year"), tonnes);
  GtkWidget *row = new_row (title, "");

  gtk_widget_add_css_class (row, "sum-total");
  adw_preferences_group_add (self->sum, row);
}

static void
add_photovoltaics (QuartierSumWindow *self, const QuartierFigures *figures)
{
  g_autofree char *made = NULL, *own = NULL, *sold = NULL, *title = NULL;

  if (!(figures->supplied.pv_generated_kwh > 0))
    return;
  made = quartier_quantity_text (figures->supplied.pv_generated_kwh, 3);
  own = quartier_quantity_text (figures->supplied.pv_self_kwh, 3);
  sold = quartier_quantity_text (figures->supplied.pv_exported_kwh, 3);
  title = g_strdup_printf (
      _("Photovoltaics: %s kWh made, of which %s used here and %s sold, hour by hour"), made, own,
      sold);
  adw_preferences_group_add (
      self->sum,
      new_row (title, _("What is used here is not bought; what is sold is not counted against the "
                        "emissions.")));
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
      g_autofree char *title = NULL;

      if (!(kwh > 0))
        continue;
      title = g_strdup_printf (_("%s: %s m² floor × %s kWh/m² = %s kWh"),
                               quartier_end_use_label (i), floor, each, all);
      adw_preferences_group_add (self->uses, new_row (title, ""));
    }
}

static void
add_lines (AdwPreferencesGroup *group, const char *const *lines, gsize n, const char *district)
{
  gboolean any = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *prefix
          = district != NULL ? g_strconcat (district, ": ", NULL) : NULL;

      /* Of one district: its own lines and those of the place. */
      if (prefix != NULL && !g_str_has_prefix (lines[i], prefix)
          && !g_str_has_prefix (lines[i], "place.") && !g_str_has_prefix (lines[i], "year"))
        continue;
      adw_preferences_group_add (group, new_row (lines[i], ""));
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (group), any);
}

/**
 * quartier_sum_window_new:
 * @district: (nullable): id; %NULL for the whole scenario
 * @title: of what the sum is
 *
 * Returns: a window that shows the estimate as it is now
 */
GtkWidget *
quartier_sum_window_new (const QuartierEstimate *estimate, const char *district,
                         const char *title)
{
  QuartierSumWindow *self = g_object_new (QUARTIER_TYPE_SUM_WINDOW, NULL);
  const QuartierFigures *figures = district != NULL
                                       ? quartier_estimate_find (estimate, district)
                                       : quartier_estimate_get_totals (estimate);
  const char *const *lines;
  gsize n;

  adw_window_title_set_subtitle (self->window_title, title);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (figures->supplied.carriers_kwh[c] != 0)
      add_carrier (self, estimate, figures, c);
  add_photovoltaics (self, figures);
  add_total (self, figures);
  add_end_uses (self, figures);
  lines = quartier_estimate_get_warnings (estimate, &n);
  add_lines (self->warnings, lines, n, district);
  lines = quartier_estimate_get_defaults (estimate, &n);
  add_lines (self->defaults, lines, n, district);
  return GTK_WIDGET (self);
}
