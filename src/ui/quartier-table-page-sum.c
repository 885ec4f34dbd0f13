/*
 * How a cell's figure comes about.
 */
#include "ui/quartier-table-page-private.h"

#include <glib/gi18n.h>

#include "engine/explain.h"
#include "ui/quartier-sum-window.h"

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

/* What a member is called in its own sum, in the program's words. */
static const char *
get_title (QuartierTablePage *self, const char *member)
{
  g_autoptr (QuartierSum) sum
      = quartier_explain_first (self->source.estimate, self->cursor, member, 1, NULL);

  return sum != NULL ? _ (sum->label) : member;
}

/* Opens the sum of the cursor's cell: where the figure is of two, that of each. Call where there is one. */
void
quartier_table_page_open_sum (QuartierTablePage *self)
{
  const char *const *opens = get_opens (self);
  const QuartierSiteDistrict *district
      = quartier_estimate_find_district (self->source.estimate, self->cursor);
  gsize n;
  g_autofree char *title = quartier_table_title (&quartier_table_columns (&n)[self->column]);
  GtkWidget *window = quartier_sum_window_new_for_member (
      self->source.estimate, self->cursor, district->name != NULL ? district->name : district->id,
      title, opens[0]);

  for (int i = 1; opens[i] != NULL; i++)
    quartier_sum_window_add_member (QUARTIER_SUM_WINDOW (window), get_title (self, opens[i]), opens[i]);
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
}
