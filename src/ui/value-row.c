#include "ui/value-row.h"

#include "base/joined-text.h"

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

/**
 * quartier_text_row_new:
 * @subtitle: (nullable): one sentence or more
 *
 * Returns: (transfer floating): a row of words as they are written, in as many lines as they need, none of which
 *   ends between a number and its unit
 */
GtkWidget *
quartier_text_row_new (const char *title, const char *subtitle)
{
  g_autofree char *joined_title = quartier_joined_text (title);
  g_autofree char *joined = subtitle != NULL ? quartier_joined_text (subtitle) : NULL;

  return g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", joined_title, "subtitle", joined,
                       "title-lines", 0, "subtitle-lines", 0, NULL);
}
