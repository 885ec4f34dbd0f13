/*
 * How a cell's figure comes about.
 */
#include "ui/quartier-table-page-private.h"

#include <glib/gi18n.h>

#include "engine/explain.h"
#include "ui/quartier-sum-window.h"
#include "ui/sum-tree-rows.h"

static const char *const *
get_opens (QuartierTablePage *self)
{
  gsize n;

  return quartier_table_get_opens (&quartier_table_columns (&n)[self->column]);
}

/* Whether the cursor is in a figure of the estimate. */
gboolean
quartier_table_page_has_sum (QuartierTablePage *self)
{
  QuartierEstimate *estimate = self->source.estimate;

  return get_opens (self) != NULL && estimate != NULL && self->cursor != NULL
         && quartier_estimate_find_district (estimate, self->cursor) != NULL;
}

/* What the cell says, as made of the figures that open: "90 = 3 728 875 kWh ÷ 41 411 m²". Shares of the
 * same whole are added, all others divided.
 * Returns: (nullable) */
static char *
tell_ratio (QuartierTablePage *self, const QuartierTableColumn *column, const QuartierSum *first,
            const QuartierSum *second)
{
  const gboolean is_added = g_str_has_prefix (get_opens (self)[0], "mobility.mode_share.");
  QuartierPlan *plan = quartier_table_page_get_plan (self);
  QuartierDistrict *row
      = quartier_plan_find_district (plan, quartier_plan_get_current (plan), self->cursor);
  g_autofree char *cell = row != NULL ? quartier_table_text (column, &self->source, row, NULL) : NULL;
  g_autofree char *one = quartier_sum_value_text (first);
  g_autofree char *other = quartier_sum_value_text (second);

  if (cell == NULL || *cell == '\0')
    return NULL;
  return g_strdup_printf ("%s = %s %s %s", cell, one, is_added ? "+" : "÷", other);
}

/* Opens the sum of the cursor's cell: where the figure is of two, that of each. Call where there is one. */
void
quartier_table_page_open_sum (QuartierTablePage *self)
{
  QuartierEstimate *estimate = self->source.estimate;
  const char *const *opens = get_opens (self);
  const QuartierSiteDistrict *district = quartier_estimate_find_district (estimate, self->cursor);
  gsize n;
  const QuartierTableColumn *column = &quartier_table_columns (&n)[self->column];
  g_autofree char *title = quartier_table_title (column);
  QuartierSumWindow *window = QUARTIER_SUM_WINDOW (quartier_sum_window_new_for_member (
      estimate, self->cursor, district->name != NULL ? district->name : district->id, title,
      opens[0]));

  if (opens[1] != NULL)
    {
      g_autoptr (QuartierSum) first = quartier_explain_first (estimate, self->cursor, opens[0], 1, NULL);
      g_autoptr (QuartierSum) second = quartier_explain_first (estimate, self->cursor, opens[1], 1, NULL);
      g_autofree char *ratio
          = first != NULL && second != NULL ? tell_ratio (self, column, first, second) : NULL;
      g_autofree char *size = second != NULL ? quartier_sum_title_text (second) : NULL;

      quartier_sum_window_describe (window, ratio);
      quartier_sum_window_add_member (window, size != NULL ? size : opens[1], opens[1]);
    }
  quartier_sum_window_open (window, self->estimator, GTK_WIDGET (self));
}

/**
 * quartier_table_page_take_sum_key:
 *
 * Returns: whether the keys are in a cell whose figure opens; it is open then
 */
gboolean
quartier_table_page_take_sum_key (QuartierTablePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view))
      || !quartier_table_page_has_sum (self))
    return FALSE;
  quartier_table_page_open_sum (self);
  return TRUE;
}
