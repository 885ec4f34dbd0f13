/*
 * The coefficients that a plan has figures of its own for, in one list.
 */
#include "ui/own-figures.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "base/joined-text.h"
#include "library/factor-names.h"
#include "library/unit-words.h"
#include "report/words.h"
#include "ui/quartier-factor-editor.h"
#include "ui/value-row.h"

/* What a row of the list changes. */
typedef struct
{
  QuartierPlan *plan;
  QuartierLibrary *tables;
  char *id;
} Own;

static void
free_own (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Own *own = data;

  g_object_unref (own->plan);
  g_object_unref (own->tables);
  g_free (own->id);
  g_free (own);
}

static void
edit_cb (GtkWidget *button, Own *own)
{
  GtkWidget *editor = quartier_factor_editor_new (own->plan, own->tables, own->id);

  gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (gtk_widget_get_root (button)));
  gtk_window_present (GTK_WINDOW (editor));
}

/* "0.2 kgCO₂e/kWh instead of 0.342 · our utility" */
static char *
describe (const QuartierOverride *one, const QuartierFactor *table)
{
  g_autofree char *unit = table != NULL ? quartier_unit_text (table->unit) : g_strdup ("");
  g_autofree char *value = quartier_coefficient_text (one->value, 6);
  g_autofree char *low = quartier_coefficient_text (one->low, 6);
  g_autofree char *high = quartier_coefficient_text (one->high, 6);
  g_autofree char *own = g_strconcat (value, *unit != '\0' ? "\u00a0" : "", unit, NULL);
  /* Below zero a dash between them would read as one more minus. */
  g_autofree char *range = !isnan (one->low) && !isnan (one->high)
                               ? g_strdup_printf (one->low < 0 || one->high < 0 ? " (%s … %s)" : " (%s–%s)", low, high)
                               : g_strdup ("");
  g_autofree char *text = NULL;

  if (table == NULL)
    text = g_strdup_printf (_("%s%s, of which the tables know nothing"), own, range);
  else
    /* Translators: the plan's own figure, its range in brackets or nothing, and the table's figure */
    text = quartier_decimal_text (g_strdup_printf (_("%s%s instead of %.6g"), own, range, table->value));
  return one->note != NULL && *one->note != '\0' ? g_strdup_printf ("%s · %s", text, one->note)
                                                 : g_steal_pointer (&text);
}

static GtkWidget *
make_row (QuartierPlan *plan, QuartierLibrary *tables, const QuartierOverride *one)
{
  const QuartierFactor *table = quartier_library_get_factor (tables, one->id);
  g_autofree char *name = quartier_factor_name (one->id, TRUE);
  g_autofree char *about = describe (one, table);
  GtkWidget *row = quartier_text_row_new (name, about);
  GtkWidget *pencil = gtk_button_new_from_icon_name ("document-edit-symbolic");
  Own *own = g_new (Own, 1);

  *own = (Own) { g_object_ref (plan), g_object_ref (tables), g_strdup (one->id) };
  gtk_widget_set_valign (pencil, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pencil, "flat");
  gtk_widget_set_tooltip_text (pencil, _("Change this figure or take it back"));
  g_signal_connect_data (pencil, "clicked", G_CALLBACK (edit_cb), own, free_own, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pencil);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), pencil);
  return row;
}

/* Returns: (transfer floating): the list, hidden while it is empty */
GtkWidget *
quartier_own_figures_new (void)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Own figures"));
  gtk_widget_set_visible (row, FALSE);
  return row;
}

/* Makes the rows anew. */
static void
list_rows (GtkWidget *list, QuartierPlan *plan, QuartierLibrary *tables, QuartierOverrides *now)
{
  const gsize n = quartier_overrides_get_n (now);
  g_autoptr (GPtrArray) rows = g_object_steal_data (G_OBJECT (list), "rows");
  g_autofree char *text = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (list), rows->pdata[i]);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = g_ptr_array_new ();
  for (gsize i = 0; i < n; i++)
    {
      g_ptr_array_add (rows, make_row (plan, tables, quartier_overrides_get (now, i)));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (list), rows->pdata[i]);
    }
  /* Held, so that no other can come to lie where it did. */
  g_object_set_data_full (G_OBJECT (list), "shown", quartier_overrides_ref (now),
                          (GDestroyNotify) quartier_overrides_unref);
  g_object_set_data_full (G_OBJECT (list), "rows", g_steal_pointer (&rows),
                          (GDestroyNotify) g_ptr_array_unref);
  text = g_strdup_printf (
      ngettext ("%zu stands in for that of the tables", "%zu stand in for those of the tables", n), n);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (list), text);
  gtk_widget_set_visible (list, n > 0);
}

/* Says of a row whether the estimate counts with its figure, where it does not yet. */
static void
show_idle (GtkWidget *row, QuartierLibrary *tables, const QuartierOverride *one, gboolean idle)
{
  g_autofree char *about = NULL, *text = NULL, *joined = NULL;

  if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "idle")) == idle)
    return;
  g_object_set_data (G_OBJECT (row), "idle", GINT_TO_POINTER (idle));
  about = describe (one, quartier_library_get_factor (tables, one->id));
  text = idle ? g_strdup_printf ("%s · %s", about, _("nothing here counts with it")) : g_steal_pointer (&about);
  joined = quartier_joined_text (text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), joined);
}

/**
 * quartier_own_figures_show:
 * @tables: without the plan's own figures
 * @estimate: (nullable): of the scenario at hand; it may be of a moment ago
 *
 * Lists what the plan has now, and which of it the estimate has no use for.
 */
void
quartier_own_figures_show (GtkWidget *row, QuartierPlan *plan, QuartierLibrary *tables,
                           const QuartierEstimate *estimate)
{
  QuartierOverrides *now = quartier_plan_get_overrides (plan);
  const QuartierFactor *const *own = NULL;
  GPtrArray *rows = g_object_get_data (G_OBJECT (row), "rows");
  gsize n_own = 0, at = 0;

  if (rows == NULL || g_object_get_data (G_OBJECT (row), "shown") != now)
    {
      list_rows (row, plan, tables, now);
      rows = g_object_get_data (G_OBJECT (row), "rows");
    }
  if (estimate != NULL)
    own = quartier_estimate_get_overridden (estimate, &n_own);
  /* Both are in the order of ids. */
  for (guint i = 0; i < rows->len; i++)
    {
      const QuartierOverride *one = quartier_overrides_get (now, i);

      while (at < n_own && strcmp (own[at]->id, one->id) < 0)
        at++;
      show_idle (rows->pdata[i], tables, one,
                 at < n_own && g_str_equal (own[at]->id, one->id)
                     && !quartier_estimate_counts_with (estimate, own[at]));
    }
}
