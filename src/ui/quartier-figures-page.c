#include "ui/quartier-figures-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/key-figures.h"
#include "ui/quartier-sum-window.h"
#include "ui/text-size.h"

/* No wider than this, with text of the usual size. */
#define WIDTH_PX 860
/* So wide are the columns of figures. */
#define NAME_PX 88
/* Up to so many districts all is drawn again within a tenth of a second: until then what was drawn before
 * stands. */
#define QUICK_DISTRICTS 600

typedef enum
{
  COLUMN_LABEL,
  COLUMN_VALUE,
  COLUMN_RANGE,
  COLUMN_AGAINST,
  COLUMN_CHANGE,
  N_COLUMNS
} Column;

/* What is drawn a thousand times: beside the window's thread, for it takes a moment. */
typedef struct
{
  QuartierEstimate *estimate;
  char *district; /* (nullable): id; %NULL for all */
  int stop;
} Drawing;

struct _QuartierFiguresPage
{
  QuartierPanePage parent_instance;
  /* Owned */
  GtkWidget *controls;
  QuartierEstimator *estimator; /* (nullable) */
  QuartierEstimate *estimate;   /* (nullable): what is shown */
  char *district;               /* (nullable): id */
  char *scope;
  GtkSizeGroup *columns[N_COLUMNS];
  /* Borrowed */
  GtkWidget *head[N_COLUMNS];
  GtkListBox *list;
  GtkWidget *copy;
  AdwClamp *table;
  GPtrArray *names; /* Owned, of borrowed AdwClamp */
  GPtrArray *rows; /* Owned, of borrowed GtkListBoxRow, one a figure */
  Drawing *running;             /* (nullable), borrowed from its task */
  QuartierSectorDraws *sectors; /* (nullable), owned: of @sectors_of */
  Drawing *sectors_of;          /* (nullable), owned */
};

G_DEFINE_FINAL_TYPE (QuartierFiguresPage, quartier_figures_page, QUARTIER_TYPE_PANE_PAGE)

/* Rows */

static GtkLabel *
cell_of (GtkWidget *row, Column column)
{
  static const char *const keys[N_COLUMNS] = { "label", "value", "range", "against", "change" };

  return g_object_get_data (G_OBJECT (row), keys[column]);
}

static GtkWidget *
add_cell (QuartierFiguresPage *self, GtkWidget *line, Column column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  const gboolean words = column == COLUMN_LABEL;

  gtk_label_set_xalign (GTK_LABEL (label), words ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), words);
  gtk_widget_set_hexpand (label, words);
  if (!words)
    gtk_widget_add_css_class (label, "numeric");
  if (column == COLUMN_RANGE)
    gtk_widget_add_css_class (label, "dim-label");
  /* Names take what the figures leave them. */
  if (!words)
    gtk_size_group_add_widget (self->columns[column], label);
  gtk_box_append (GTK_BOX (line), label);
  return label;
}

/* "Heating, MWh a year", the unit fainter. */
static void
set_name (GtkLabel *label, const QuartierKeyFigure *figure)
{
  g_autofree char *name = g_markup_escape_text (_ (figure->label), -1);
  g_autofree char *unit = g_markup_escape_text (*figure->unit != '\0' ? _ (figure->unit) : "", -1);
  g_auto (GStrv) words = g_strsplit (unit, " ", -1);
  g_autofree char *whole = g_strjoinv ("\u00a0", words); /* not in two lines */
  g_autofree char *faint = g_strdup_printf ("<span alpha=\"65%%\">%s</span>", whole);
  g_autofree char *text
      = *unit != '\0' ? g_strdup_printf (_ ("%s, %s"), name, faint) : g_strdup (name);

  gtk_label_set_markup (label, text);
}

static void
add_row (QuartierFiguresPage *self, const QuartierKeyFigure *figure)
{
  static const char *const keys[N_COLUMNS] = { "label", "value", "range", "against", "change" };
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (line, "figures-row");
  for (Column c = 0; c < N_COLUMNS; c++)
    g_object_set_data (G_OBJECT (row), keys[c], add_cell (self, line, c, ""));
  set_name (cell_of (row, COLUMN_LABEL), figure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "figure", (gpointer)figure);
  gtk_widget_set_tooltip_text (row, _ ("Show the sum"));
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

/* The name of a group above its first row. */
static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data G_GNUC_UNUSED)
{
  const QuartierKeyFigure *here = g_object_get_data (G_OBJECT (row), "figure");
  const QuartierKeyFigure *there
      = before != NULL ? g_object_get_data (G_OBJECT (before), "figure") : NULL;
  GtkWidget *label;

  if (there != NULL && there->group == here->group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (gtk_list_box_row_get_header (row) != NULL)
    return;
  label = gtk_label_new (quartier_key_group_label (here->group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "figures-group");
  gtk_list_box_row_set_header (row, label);
}

/* A label of nothing would be read out by the name of its type: it is given a name in which there is nothing to read. */
static void
say (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (label), text) != 0)
    gtk_label_set_label (label, text);
  if (*text == '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, "\u00a0", -1);
}

static void
set_text (GtkWidget *row, Column column, const char *text)
{
  say (cell_of (row, column), text);
}

/* Its range; or what is aimed at. */
static char *
range_text (const QuartierKeyReading *reading)
{
  g_autofree char *target = quartier_key_figure_text (reading->target);
  char *range = quartier_key_figure_range_text (reading);

  if (range != NULL)
    return range;
  /* Translators: %s is a number */
  return isfinite (reading->target) ? g_strdup_printf (_ ("aim %s"), target) : g_strdup ("");
}

static const QuartierFigures *
find_figures (const QuartierEstimate *estimate, const char *district)
{
  if (estimate == NULL)
    return NULL;
  return district != NULL ? quartier_estimate_find (estimate, district)
                          : quartier_estimate_get_totals (estimate);
}

/* @against: NAN where there is nothing to compare with */
static void
show_row (GtkWidget *row, const QuartierKeyReading *reading, double against)
{
  const QuartierKeyFigure *figure = g_object_get_data (G_OBJECT (row), "figure");
  g_autofree char *value = quartier_key_figure_text (reading->value);
  g_autofree char *range = range_text (reading);
  g_autofree char *other = quartier_key_figure_text (against);
  g_autofree char *change = quartier_key_figure_change_text (against, reading->value);

  set_text (row, COLUMN_VALUE, value);
  set_text (row, COLUMN_RANGE, range);
  set_text (row, COLUMN_AGAINST, other);
  set_text (row, COLUMN_CHANGE, change);
  gtk_widget_set_visible (row,
                          !figure->is_local || isfinite (reading->value) || isfinite (against));
}

static void
set_heading (QuartierFiguresPage *self, Column column, const char *text)
{
  say (GTK_LABEL (self->head[column]), text);
}

/* Names the scenarios, and folds away what there is nothing to say of. */
static void
show_columns (QuartierFiguresPage *self, const char *name, const char *against)
{
  set_heading (self, COLUMN_LABEL, self->scope);
  set_heading (self, COLUMN_VALUE, name);
  set_heading (self, COLUMN_AGAINST, against != NULL ? against : "");
  for (guint i = 0; i <= self->rows->len; i++)
    for (Column c = COLUMN_AGAINST; c < N_COLUMNS; c++)
      {
        GtkWidget *cell
            = i < self->rows->len ? GTK_WIDGET (cell_of (self->rows->pdata[i], c)) : self->head[c];

        gtk_widget_set_visible (cell, against != NULL);
      }
}

static const char *
get_scenario_name (QuartierFiguresPage *self)
{
  const char *id = quartier_estimate_get_scenario (self->estimate);
  const QuartierScenario *scenario
      = quartier_plan_find_scenario (quartier_estimator_get_plan (self->estimator), id);

  return scenario != NULL && scenario->name != NULL ? scenario->name : id;
}

static gboolean
has_few_districts (const QuartierEstimate *estimate)
{
  return quartier_estimate_get_n_districts (estimate) <= QUICK_DISTRICTS;
}

/* Whether it is of the same, as it is or, for a moment, as it was. */
static gboolean
is_drawn_of_this (QuartierFiguresPage *self, const Drawing *drawing, gboolean as_it_is)
{
  if (drawing == NULL || g_strcmp0 (drawing->district, self->district) != 0)
    return FALSE;
  if (drawing->estimate == self->estimate)
    return TRUE;
  return !as_it_is && has_few_districts (self->estimate)
         && g_str_equal (quartier_estimate_get_scenario (drawing->estimate),
                         quartier_estimate_get_scenario (self->estimate));
}

static void
show_rows (QuartierFiguresPage *self)
{
  QuartierEstimate *reference = quartier_estimator_get_reference (self->estimator);
  const QuartierFigures *figures = find_figures (self->estimate, self->district);
  const QuartierFigures *there = find_figures (reference, self->district);
  g_autofree QuartierKeyReading *readings = g_new (QuartierKeyReading, self->rows->len);
  g_autofree QuartierKeyReading *against = g_new (QuartierKeyReading, self->rows->len);

  quartier_key_figures_read (
      self->estimate, figures,
      is_drawn_of_this (self, self->sectors_of, FALSE) ? self->sectors : NULL, readings);
  if (there != NULL)
    quartier_key_figures_read (reference, there, NULL, against);
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self->rows->pdata[i], &readings[i], there != NULL ? against[i].value : NAN);
}

static void
free_drawing (Drawing *drawing)
{
  quartier_estimate_unref (drawing->estimate);
  g_free (drawing->district);
  g_free (drawing);
}

static void
draw_thread (GTask *task, gpointer page G_GNUC_UNUSED, gpointer data,
             GCancellable *cancellable G_GNUC_UNUSED)
{
  const Drawing *drawing = data;

  g_task_return_pointer (
      task,
      quartier_sector_draws_new (drawing->estimate,
                                 find_figures (drawing->estimate, drawing->district),
                                 &drawing->stop),
      (GDestroyNotify)quartier_sector_draws_free);
}

static void draw_sectors (QuartierFiguresPage *self);

static void
drawn_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  QuartierFiguresPage *self = QUARTIER_FIGURES_PAGE (object);
  Drawing *drawing = data;
  QuartierSectorDraws *sectors = g_task_propagate_pointer (G_TASK (result), NULL);

  self->running = NULL;
  if (sectors == NULL || self->estimate == NULL)
    {
      g_clear_pointer (&sectors, quartier_sector_draws_free);
      free_drawing (drawing);
    }
  else
    {
      g_clear_pointer (&self->sectors, quartier_sector_draws_free);
      g_clear_pointer (&self->sectors_of, free_drawing);
      self->sectors = sectors;
      self->sectors_of = drawing;
      show_rows (self);
    }
  /* The plan may have moved on meanwhile. */
  draw_sectors (self);
}

/* One at a time. Of many districts what is overtaken is given up: what is drawn then is the plan at rest. */
static void
draw_sectors (QuartierFiguresPage *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->estimate == NULL || is_drawn_of_this (self, self->sectors_of, TRUE))
    return;
  if (self->running != NULL)
    {
      if (!has_few_districts (self->running->estimate)
          && !is_drawn_of_this (self, self->running, TRUE))
        g_atomic_int_set (&self->running->stop, 1);
      return;
    }
  self->running = g_new0 (Drawing, 1);
  self->running->estimate = quartier_estimate_ref (self->estimate);
  self->running->district = g_strdup (self->district);
  task = g_task_new (self, NULL, drawn_cb, self->running);
  g_task_set_task_data (task, self->running, NULL);
  g_task_run_in_thread (task, draw_thread);
}

static void
quartier_figures_page_update (QuartierPanePage *page, const QuartierPaneView *view)
{
  QuartierFiguresPage *self = QUARTIER_FIGURES_PAGE (page);
  QuartierEstimate *reference = quartier_estimator_get_reference (view->estimator);

  if (find_figures (view->estimate, view->district) == NULL)
    return;
  g_set_object (&self->estimator, view->estimator);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  self->estimate = quartier_estimate_ref (view->estimate);
  g_free (self->district);
  self->district = g_strdup (view->district);
  g_free (self->scope);
  self->scope = g_strdup (view->scope);
  show_columns (self, get_scenario_name (self),
                reference != NULL ? quartier_estimator_get_against (view->estimator)->name : NULL);
  show_rows (self);
  draw_sectors (self);
  gtk_widget_set_sensitive (self->copy, TRUE);
}

static GtkWidget *
quartier_figures_page_get_controls (QuartierPanePage *page)
{
  return QUARTIER_FIGURES_PAGE (page)->controls;
}

/* What a row and the button do */

static void
opened_cb (QuartierFiguresPage *self, GtkListBoxRow *row)
{
  const QuartierKeyFigure *figure = g_object_get_data (G_OBJECT (row), "figure");
  GtkWidget *window;

  if (self->estimate == NULL)
    return;
  window = quartier_sum_window_new_for_member (self->estimate, self->district, self->scope,
                                               _ (figure->label), figure->opens);
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
}

static void
append_line (GString *text, GtkLabel *const cells[N_COLUMNS])
{
  for (Column c = 0; c < N_COLUMNS; c++)
    if (gtk_widget_get_visible (GTK_WIDGET (cells[c])))
      g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", gtk_label_get_text (cells[c]));
  g_string_append_c (text, '\n');
}

static void
copy_cb (QuartierFiguresPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GtkLabel *cells[N_COLUMNS];

  for (Column c = 0; c < N_COLUMNS; c++)
    cells[c] = GTK_LABEL (self->head[c]);
  append_line (text, cells);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!gtk_widget_get_visible (self->rows->pdata[i]))
        continue;
      for (Column c = 0; c < N_COLUMNS; c++)
        cells[c] = cell_of (self->rows->pdata[i], c);
      append_line (text, cells);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("The figures are on the clipboard, with headings"));
}

/* The page */

static void
quartier_figures_page_dispose (GObject *object)
{
  QuartierFiguresPage *self = QUARTIER_FIGURES_PAGE (object);

  if (self->running != NULL)
    g_atomic_int_set (&self->running->stop, 1);
  g_clear_pointer (&self->sectors, quartier_sector_draws_free);
  g_clear_pointer (&self->sectors_of, free_drawing);
  g_clear_object (&self->controls);
  g_clear_object (&self->estimator);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  for (Column c = 0; c < N_COLUMNS; c++)
    g_clear_object (&self->columns[c]);
  G_OBJECT_CLASS (quartier_figures_page_parent_class)->dispose (object);
}

static void
quartier_figures_page_class_init (QuartierFiguresPageClass *klass)
{
  QuartierPanePageClass *page_class = QUARTIER_PANE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_figures_page_dispose;
  page_class->update = quartier_figures_page_update;
  page_class->get_controls = quartier_figures_page_get_controls;
}

static void
set_clamp (AdwClamp *clamp, int width_px)
{
  adw_clamp_set_maximum_size (clamp, width_px);
  adw_clamp_set_tightening_threshold (clamp, width_px);
}

/* Larger text makes wider columns, and a wider table of them. */
static void
suit_text (QuartierFiguresPage *self)
{
  const double scale = quartier_get_text_scale ();

  if (self->names == NULL)
    return;
  set_clamp (self->table, (int)(WIDTH_PX * scale));
  for (guint i = 0; i < self->names->len; i++)
    {
      GtkWidget *name = g_ptr_array_index (self->names, i);

      set_clamp (ADW_CLAMP (name), (int)(NAME_PX * scale));
      gtk_widget_set_size_request (name, (int)(NAME_PX * scale), -1);
    }
}

/* The name of a scenario, in two lines no wider than its figures. */
static GtkWidget *
add_name (QuartierFiguresPage *self, GtkWidget *line, Column column)
{
  GtkWidget *label = gtk_label_new (NULL), *clamp = adw_clamp_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  adw_clamp_set_child (ADW_CLAMP (clamp), label);
  g_ptr_array_add (self->names, clamp);
  gtk_size_group_add_widget (self->columns[column], clamp);
  gtk_box_append (GTK_BOX (line), clamp);
  return label;
}

static GtkWidget *
new_head (QuartierFiguresPage *self)
{
  const char *texts[N_COLUMNS] = { "", NULL, _ ("8 times out of 10"), NULL, _ ("Difference") };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (line, "figures-head");
  for (Column c = 0; c < N_COLUMNS; c++)
    self->head[c]
        = texts[c] != NULL ? add_cell (self, line, c, texts[c]) : add_name (self, line, c);
  return line;
}

/* Across, before the list within takes the wheel as one up or down. */
static gboolean
scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, GtkAdjustment *adjustment)
{
  const GdkModifierType keys
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (keys & GDK_SHIFT_MASK)
    dx += dy;
  else if (dx == 0)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dx * NAME_PX / 2);
  return TRUE;
}

/* With large text the columns are wider than a narrow window: they and their headings move together. */
static GtkWidget *
new_across (GtkWidget *table)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), table);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (scrolled_cb),
                           gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
  gtk_widget_add_controller (scroller, wheel);
  return scroller;
}

static void
quartier_figures_page_init (QuartierFiguresPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();
  gsize n;
  const QuartierKeyFigure *key_figures = quartier_key_figures_list (&n);

  for (Column c = 0; c < N_COLUMNS; c++)
    self->columns[c] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->rows = g_ptr_array_new ();
  self->names = g_ptr_array_new ();
  self->controls = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  gtk_widget_set_halign (self->controls, GTK_ALIGN_END);
  self->copy = gtk_button_new_with_label (_ ("Copy the table"));
  gtk_widget_set_sensitive (self->copy, FALSE);
  g_signal_connect_object (self->copy, "clicked", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->controls), self->copy);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "figures-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Figures"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (opened_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), new_head (self));
  for (gsize i = 0; i < n; i++)
    add_row (self, &key_figures[i]);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  /* A name is not to be far from its figure. */
  gtk_widget_set_halign (clamp, GTK_ALIGN_START);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), new_across (clamp));
  self->table = ADW_CLAMP (clamp);
  suit_text (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (suit_text), self, G_CONNECT_SWAPPED);
}

GtkWidget *
quartier_figures_page_new (void)
{
  return g_object_new (QUARTIER_TYPE_FIGURES_PAGE, NULL);
}

/* The keys go to the first row. */
void
quartier_figures_page_take_focus (QuartierFiguresPage *self)
{
  gtk_widget_grab_focus (self->rows->pdata[0]);
}
