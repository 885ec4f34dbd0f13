/*
 * The gap between what was promised and what came: two bars of one scale, for each pair of figures
 * of which one is designed and the other is not.
 */
#include "ui/case-gap.h"

#include <glib/gi18n.h>
#include <math.h>

#include "charts/palette.h"
#include "report/words.h"
#include "ui/case-words.h"

#define BAR_HEIGHT_PX 14

/* Promise and outcome of the vocabulary that count the same thing. */
static const struct
{
  const char *promised;
  const char *came;
  const char *title;
} pairs[] = {
  { "space_heat_designed", "space_heat_measured", N_ ("Space heat") },
  { "energy_total_designed", "energy_total_measured", N_ ("Energy") },
  { "residents_planned", "residents", N_ ("Residents") },
  { "dwellings_planned", "dwellings", N_ ("Dwellings") },
  { "jobs_planned", "jobs", N_ ("Jobs") },
};

typedef struct
{
  double share; /* of the width */
  double low, high;
  gboolean outcome;
} Bar;

/* Bars of all pairs begin and end below each other. */
typedef struct
{
  GtkSizeGroup *what;
  GtkSizeGroup *value;
} Columns;

static void
draw_bar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const Bar *bar = data;
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const QuartierColour ink = (dark ? quartier_palette_dark : quartier_palette_light).ink;
  const QuartierColour fill = bar->outcome ? *quartier_palette_series (0) : ink;
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;

  if (mirrored)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 0.08);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, fill.red, fill.green, fill.blue, bar->outcome ? 1 : 0.35);
  cairo_rectangle (cr, 0, 0, bar->share * width, height);
  cairo_fill (cr);
  if (isnan (bar->low) || isnan (bar->high))
    return;
  /* What sources or buildings differ by. */
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, 0.9);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, bar->low * width, height / 2.0);
  cairo_line_to (cr, bar->high * width, height / 2.0);
  cairo_stroke (cr);
}

static void
style_changed_cb (GtkWidget *area)
{
  gtk_widget_queue_draw (area);
}

/* "Designed, 1998" | bar | "65 kWh/m²a" */
static void
add_bar (GtkGrid *grid,
         int row,
         const QuartierCaseFigure *figure,
         double scale,
         gboolean outcome,
         Columns *columns)
{
  GtkWidget *area = gtk_drawing_area_new ();
  g_autofree char *year = quartier_case_year_text (figure->year, figure->year_approximate);
  g_autofree char *what
      = *year != '\0' ? g_strdup_printf (_("%s, %s"), quartier_case_kind_label (figure->kind), year)
                      : g_strdup (quartier_case_kind_label (figure->kind));
  g_autofree char *value = quartier_case_value_text (figure);
  GtkWidget *label = gtk_label_new (what);
  GtkWidget *number = gtk_label_new (value);
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar){ figure->value / scale, figure->low / scale, figure->high / scale, outcome };
  gtk_widget_set_hexpand (area, TRUE);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), BAR_HEIGHT_PX);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), 60);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_bar, bar, g_free);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), area, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (number, "numeric");
  gtk_size_group_add_widget (columns->what, label);
  gtk_size_group_add_widget (columns->value, number);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, area, 1, row, 1, 1);
  gtk_grid_attach (grid, number, 2, row, 1, 1);
}

static double
reach (const QuartierCaseFigure *figure)
{
  return isnan (figure->high) ? figure->value : MAX (figure->value, figure->high);
}

static void
add_pair (AdwPreferencesGroup *group,
          const char *title,
          const QuartierCaseFigure *promised,
          const QuartierCaseFigure *came,
          Columns *columns)
{
  const double scale = MAX (reach (promised), reach (came));
  const double percent = 100 * came->value / promised->value;
  g_autofree char *number = quartier_number_text (percent, 0);
  /* Translators: what came, as a percentage of what was designed or planned */
  g_autofree char *share = g_strdup_printf (_ ("%s %% of what was planned"), number);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (title), *change = gtk_label_new (share);
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_add_css_class (change, "numeric");
  gtk_widget_add_css_class (change, "dim-label");
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), change);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  add_bar (GTK_GRID (grid), 0, promised, scale, FALSE, columns);
  add_bar (GTK_GRID (grid), 1, came, scale, TRUE, columns);
  gtk_widget_add_css_class (box, "case-row");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), grid);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_group_add (group, row);
}

/**
 * quartier_case_add_gaps:
 *
 * Draws each pair of which both figures are known.
 *
 * Returns: how many there are
 */
guint
quartier_case_add_gaps (AdwPreferencesGroup *group, const QuartierCase *one)
{
  g_autoptr (GtkSizeGroup) what = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) value = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  Columns columns = { what, value };
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const QuartierCaseFigure *promised = quartier_case_find_figure (one, pairs[i].promised);
      const QuartierCaseFigure *came = quartier_case_find_figure (one, pairs[i].came);

      if (promised == NULL || came == NULL || !(promised->value > 0)
          || promised->kind != QUARTIER_CASE_DESIGNED || came->kind == QUARTIER_CASE_DESIGNED)
        continue;
      add_pair (group, _ (pairs[i].title), promised, came, &columns);
      n++;
    }
  return n;
}
