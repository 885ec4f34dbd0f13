/*
 * Any sum as rows that open: a figure, below it what it is made of, down to the coefficients with
 * source, range and how they are known. Rows are made when they are first opened: a plan of ten
 * thousand districts has a million of them.
 */
#include "ui/sum-tree-rows.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "library/factor-names.h"
#include "library/unit-words.h"
#include "report/words.h"
#include "ui/sum-rows.h"

/* So many parts of one figure are shown; who wants the rest asks the command line. */
#define MOST_PARTS 100

typedef struct
{
  QuartierSumSource source;
  gpointer data;
  GDestroyNotify free_data;
  QuartierSum *sum; /* NULL: not made yet */
  gboolean is_asked;
  gboolean tells_title; /* the row is called what the sum is, and how much */
} Root;

static void
free_root (Root *root)
{
  quartier_sum_free (root->sum);
  if (root->free_data != NULL)
    root->free_data (root->data);
  g_free (root);
}

/**
 * quartier_sum_value_text:
 *
 * Returns: (transfer full): how much a sum is, with its unit; "–" where it is not finite
 */
char *
quartier_sum_value_text (const QuartierSum *sum)
{
  g_autofree char *number = fabs (sum->value) < 1000
                                ? quartier_coefficient_text (sum->value, 4)
                                : quartier_quantity_text (sum->value, 4);

  g_autofree char *unit = quartier_unit_text (sum->unit);

  if (!isfinite (sum->value))
    return g_strdup ("–");
  return *unit != '\0' ? g_strdup_printf ("%s\u00a0%s", number, unit) : g_steal_pointer (&number);
}

/**
 * quartier_sum_formula_text:
 *
 * Returns: (transfer full): how the parts make it, "450 × 365 d × 12.1 km", or a formula's words
 */
char *
quartier_sum_formula_text (const QuartierSum *sum)
{
  const gboolean product = sum->kind == QUARTIER_SUM_PRODUCT;
  g_autoptr (GString) text = g_string_new (NULL);

  if (sum->kind == QUARTIER_SUM_FORMULA)
    return g_strdup (sum->words != NULL ? _ (sum->words) : "");
  for (guint i = 0; i < MIN (sum->parts->len, 8); i++)
    {
      const QuartierSum *part = sum->parts->pdata[i];
      g_autofree char *value = quartier_sum_value_text (part);
      const gboolean is_first = i == 0 && !part->inverse;
      /* What is below zero is taken away: "+ −3" has a sign too many. */
      const gboolean is_below = !product && !is_first && g_str_has_prefix (value, "−");

      if (!is_first)
        g_string_append (text, product ? (part->inverse ? " ÷ " : " × ")
                                       : (part->inverse != is_below ? " − " : " + "));
      g_string_append (text, is_below ? value + strlen ("−") : value);
    }
  if (sum->parts->len > 8)
    g_string_append (text, product ? " × …" : " + …");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * quartier_sum_title_text:
 *
 * Returns: (transfer full): what a sum is, and how much
 */
char *
quartier_sum_title_text (const QuartierSum *sum)
{
  g_autofree char *value = quartier_sum_value_text (sum);
  g_autofree char *name = quartier_sum_name (sum);

  return g_strconcat (name, _ (": "), value, NULL);
}

static GtkWidget *new_part_row (const QuartierSum *sum);

static void
add_parts (AdwExpanderRow *row, const QuartierSum *sum)
{
  const guint n = sum->parts != NULL ? sum->parts->len : 0;

  for (guint i = 0; i < MIN (n, MOST_PARTS); i++)
    adw_expander_row_add_row (row, new_part_row (sum->parts->pdata[i]));
  if (n > MOST_PARTS)
    {
      g_autofree char *more = g_strdup_printf (_ ("and %u more"), n - MOST_PARTS);

      adw_expander_row_add_row (row, quartier_sum_row_new (more, NULL, 0, NULL));
    }
}

static void
part_opened_cb (AdwExpanderRow *row)
{
  const QuartierSum *sum = g_object_get_data (G_OBJECT (row), "sum");

  if (sum == NULL || !adw_expander_row_get_expanded (row))
    return;
  g_object_set_data (G_OBJECT (row), "sum", NULL);
  add_parts (row, sum);
}

static GtkWidget *
new_part_row (const QuartierSum *sum)
{
  g_autofree char *title = quartier_sum_title_text (sum);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (sum->parts == NULL || sum->parts->len == 0)
    return quartier_sum_row_new (title, &sum->factor, 1, sum->words != NULL ? _ (sum->words) : NULL);
  subtitle = quartier_sum_formula_text (sum);
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, "subtitle",
                      subtitle, NULL);
  g_object_set_data (G_OBJECT (row), "sum", (gpointer)sum);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (part_opened_cb), NULL);
  return row;
}

static void
make_thread (GTask *task, gpointer row G_GNUC_UNUSED, gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  const Root *root = data;

  g_task_return_pointer (task, root->source (root->data), (GDestroyNotify)quartier_sum_free);
}

/* The row is held by the task; its window may be gone. */
static void
made_cb (GObject *object, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (object);
  Root *root = g_object_get_data (object, "root");
  g_autofree char *subtitle = NULL;

  root->sum = g_task_propagate_pointer (G_TASK (result), NULL);
  adw_expander_row_set_subtitle (row, "");
  if (root->sum == NULL || gtk_widget_get_root (GTK_WIDGET (row)) == NULL)
    return;
  if (root->tells_title)
    {
      g_autofree char *title = quartier_sum_title_text (root->sum);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
    }
  if (root->sum->parts == NULL || root->sum->parts->len == 0)
    {
      adw_expander_row_add_row (row, new_part_row (root->sum));
      return;
    }
  subtitle = quartier_sum_formula_text (root->sum);
  adw_expander_row_set_subtitle (row, subtitle);
  add_parts (row, root->sum);
}

/* A sum of many districts takes a while: it is made beside the window's thread. */
static void
root_opened_cb (AdwExpanderRow *row)
{
  Root *root = g_object_get_data (G_OBJECT (row), "root");
  g_autoptr (GTask) task = NULL;

  if (root->is_asked || !adw_expander_row_get_expanded (row))
    return;
  root->is_asked = TRUE;
  adw_expander_row_set_subtitle (row, _ ("Adding up…"));
  task = g_task_new (row, NULL, made_cb, NULL);
  g_task_set_task_data (task, root, NULL);
  g_task_run_in_thread (task, make_thread);
}

/**
 * quartier_sum_tree_row_new:
 * @title: (nullable): the figure in words and numbers; %NULL for those of the sum, when it is made
 * @source: makes the sum when the row is first opened, in another thread
 * @data: for @source; it outlives the row
 *
 * Returns: (transfer floating): a row that opens to what the figure is made of
 */
GtkWidget *
quartier_sum_tree_row_new (const char *title,
                           QuartierSumSource source,
                           gpointer data,
                           GDestroyNotify free_data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title",
                                 title != NULL ? title : "…", NULL);
  Root *root = g_new0 (Root, 1);

  root->source = source;
  root->tells_title = title == NULL;
  root->data = data;
  root->free_data = free_data;
  g_object_set_data_full (G_OBJECT (row), "root", root, (GDestroyNotify)free_root);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (root_opened_cb), NULL);
  return row;
}
