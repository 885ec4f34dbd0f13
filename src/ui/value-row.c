#include "ui/value-row.h"

#define VALUE_KEY "quartier-value"

/**
 * quartier_value_row_new:
 *
 * Returns: (transfer floating): a row with a title as it is written and a value at its end
 */
GtkWidget *
quartier_value_row_new (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *value = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), value);
  g_object_set_data (G_OBJECT (row), VALUE_KEY, value);
  return row;
}

void
quartier_value_row_set_value (GtkWidget *row, const char *value)
{
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), VALUE_KEY), value);
}
