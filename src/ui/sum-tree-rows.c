/*
 * Any sum as rows that open: a figure, below it what it is made of, down to the coefficients with
 * source, range and how they are known. Rows are made when they are first opened: a plan of ten
 * thousand districts has a million of them.
 */
#include "ui/sum-tree-rows.h"

#include <glib/gi18n.h>
#include <math.h>

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
} Root;

static void
free_root (Root *root)
{
  quartier_sum_free (root->sum);
  if (root->free_data != NULL)
    root->free_data (root->data);
  g_free (root);
}

static char *
value_text (const QuartierSum *sum)
{
  g_autofree char *number = fabs (sum->value) < 1000 ? g_strdup_printf ("%.4g", sum->value)
                                                     : quartier_quantity_text (sum->value, 4);

  if (!isfinite (sum->value))
    return g_strdup ("–");
  if (*sum->unit == '\0' || g_str_equal (sum->unit, "1"))
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s %s", number, sum->unit);
}

/* How the parts make it: "450 × 365 d × 12.1 km", or a formula's words. */
static char *
formula_text (const QuartierSum *sum)
{
  const gboolean product = sum->kind == QUARTIER_SUM_PRODUCT;
  g_autoptr (GString) text = g_string_new (NULL);

  if (sum->kind == QUARTIER_SUM_FORMULA)
    return g_strdup (sum->words != NULL ? _ (sum->words) : "");
  for (guint i = 0; i < MIN (sum->parts->len, 8); i++)
    {
      const QuartierSum *part = sum->parts->pdata[i];
      g_autofree char *value = value_text (part);

      if (i > 0 || part->inverse)
        g_string_append (text, product ? (part->inverse ? " ÷ " : " × ")
                                       : (part->inverse ? " − " : " + "));
      g_string_append (text, value);
    }
  if (sum->parts->len > 8)
    g_string_append (text, product ? " × …" : " + …");
  return g_string_free (g_steal_pointer (&text), FALSE);
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
  g_autofree char *value = value_text (sum);
  g_autofree char *title
      = g_strconcat (*sum->label != '\0' ? _ (sum->label) : "", _ (": "), value, NULL);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  if (sum->parts == NULL || sum->parts->len == 0)
    return quartier_sum_row_new (title, &sum->factor, 1, NULL);
  subtitle = formula_text (sum);
  row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, "subtitle",
                      subtitle, NULL);
  g_object_set_data (G_OBJECT (row), "sum", (gpointer)sum);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (part_opened_cb), NULL);
  return row;
}

static void
root_opened_cb (AdwExpanderRow *row)
{
  Root *root = g_object_get_data (G_OBJECT (row), "root");
  g_autofree char *subtitle = NULL;

  if (root->sum != NULL || !adw_expander_row_get_expanded (row))
    return;
  root->sum = root->source (root->data);
  if (root->sum == NULL)
    return;
  if (root->sum->parts == NULL || root->sum->parts->len == 0)
    {
      adw_expander_row_add_row (row, new_part_row (root->sum));
      return;
    }
  subtitle = formula_text (root->sum);
  adw_expander_row_set_subtitle (row, subtitle);
  add_parts (row, root->sum);
}

/**
 * quartier_sum_tree_row_new:
 * @title: the figure in words and numbers
 * @source: makes the sum when the row is first opened
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
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, NULL);
  Root *root = g_new0 (Root, 1);

  root->source = source;
  root->data = data;
  root->free_data = free_data;
  g_object_set_data_full (G_OBJECT (row), "root", root, (GDestroyNotify)free_root);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (root_opened_cb), NULL);
  return row;
}
