/*
 * A figure of a case and one of ours that is defined alike, above each other, so that a glance compares them.
 */
#include "ui/case-beside.h"

#include <glib/gi18n.h>

#include "ui/case-words.h"
#include "ui/value-row.h"

static GtkWidget *
make_number (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static GtkWidget *
make_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  return label;
}

/* "Measured · 2007 · Heat with hot water, per m² of living area" */
static char *
describe (const QuartierCaseFigure *figure)
{
  g_autofree char *year = quartier_case_year_text (figure->year, figure->year_approximate);
  GString *text = g_string_new (quartier_case_kind_label (figure->kind));

  if (*year != '\0')
    g_string_append_printf (text, " · %s", year);
  if (figure->indicator != NULL)
    g_string_append_printf (text, " · %s", _ (figure->indicator->definition));
  return g_string_free (text, FALSE);
}

/**
 * quartier_case_figure_like:
 *
 * Returns: (nullable): what value of an estimate is defined as the figure is, for quartier_case_likeness()
 */
const char *
quartier_case_figure_like (const QuartierCaseFigure *figure)
{
  if (figure->like != NULL)
    return figure->like;
  return figure->indicator != NULL ? figure->indicator->like : NULL;
}

/**
 * quartier_case_beside_row_new:
 * @caption: of our value, translated
 * @out_ours: (out): where our value goes
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
quartier_case_beside_row_new (const QuartierCaseFigure *figure, const char *caption,
                              GtkLabel **out_ours)
{
  g_autofree char *value = quartier_case_value_text (figure);
  g_autofree char *label = quartier_case_figure_text (figure);
  g_autofree char *about = describe (figure);
  GtkWidget *row = quartier_text_row_new (label, about);
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *ours = make_number ("");

  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), make_caption (caption), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), ours, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_caption (_ ("Case")), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_number (value), 1, 1, 1, 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), grid);
  *out_ours = GTK_LABEL (ours);
  return row;
}
