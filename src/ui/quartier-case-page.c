#include "ui/quartier-case-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "library/case-likeness.h"
#include "report/words.h"
#include "ui/case-beside.h"
#include "ui/case-gap.h"
#include "ui/case-words.h"
#include "ui/quartier-case-engine.h"
#include "ui/text-size.h"
#include "ui/value-row.h"

/* Of a value in one line; longer ones wrap. */
#define MOST_CHARS 24

struct _QuartierCasePage
{
  AdwBin parent_instance;
  /* Owned */
  QuartierCaseLibrary *cases; /* (nullable) */
  QuartierEstimate *estimate; /* (nullable): of the plan */
  GArray *besides;            /* of Beside */
  /* Borrowed */
  const QuartierCase *one;     /* (nullable): of the library */
  AdwPreferencesGroup *beside; /* (nullable) */
};

/* A figure of the case that the plan has too. */
typedef struct
{
  const char *like;
  const char *unit;
  GtkWidget *row;
  GtkLabel *plan;
} Beside;

G_DEFINE_FINAL_TYPE (QuartierCasePage, quartier_case_page, ADW_TYPE_BIN)

enum
{
  OPEN_PLAN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Rows */

static void
open_source_cb (GtkButton *button)
{
  gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
                g_object_get_data (G_OBJECT (button), "uri"), GDK_CURRENT_TIME);
}

/* A way to the source; nothing where it has no address. */
static void
add_source_button (AdwActionRow *row, const QuartierCaseSource *source)
{
  GtkWidget *button;
  g_autofree char *tip = NULL;

  if (source->url == NULL)
    return;
  /* Translators: %s is the title of a document */
  tip = g_strdup_printf (_ ("Open the source: %s"), source->title);
  button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  g_object_set_data_full (G_OBJECT (button), "uri", g_strdup (source->url), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_source_cb), NULL);
  adw_action_row_add_suffix (row, button);
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* Of a figure of the whole city: how much less of it the place has, or more. */
static char *
dup_reduction (const QuartierCase *one, const QuartierCaseFigure *figure)
{
  const double reduction = quartier_case_find_reduction (one, figure);
  g_autofree char *percent = quartier_number_text (100 * fabs (reduction), 0);

  if (!isfinite (reduction))
    return NULL;
  /* Translators: %s is a number: how much less of this the place has than its whole city */
  return g_strdup_printf (reduction < 0 ? _ ("here %s %% more") : _ ("here %s %% less"), percent);
}

static void
add_figure (AdwPreferencesGroup *group, const QuartierCase *one, const QuartierCaseFigure *figure)
{
  g_autofree char *value = quartier_case_value_text (figure);
  g_autofree char *year = quartier_case_year_text (figure->year, figure->year_approximate);
  g_autofree char *label = quartier_case_figure_text (figure);
  g_autofree char *reduction = dup_reduction (one, figure);
  g_autofree char *note = quartier_case_note_text (one, figure->note);
  g_autoptr (GString) subtitle = g_string_new (year);
  GtkWidget *number = gtk_label_new (value);
  GtkWidget *row;

  append_part (subtitle, reduction);
  append_part (subtitle, figure->source->publisher != NULL ? figure->source->publisher
                                                           : figure->source->title);
  append_part (subtitle, note);
  row = quartier_text_row_new (label, subtitle->str);
  if (figure->indicator != NULL)
    gtk_widget_set_tooltip_text (row, _ (figure->indicator->definition));
  if (quartier_case_is_unchecked (figure))
    {
      GtkWidget *mark = gtk_label_new (_ ("unchecked"));

      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "unchecked-mark");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  if (g_utf8_strlen (value, -1) > MOST_CHARS)
    {
      gtk_label_set_wrap (GTK_LABEL (number), TRUE);
      gtk_label_set_width_chars (GTK_LABEL (number), MOST_CHARS);
      gtk_label_set_max_width_chars (GTK_LABEL (number), MOST_CHARS);
    }
  gtk_label_set_justify (GTK_LABEL (number), GTK_JUSTIFY_RIGHT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  add_source_button (ADW_ACTION_ROW (row), figure->source);
  adw_preferences_group_add (group, row);
}

/* Groups */

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  if (description != NULL)
    adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
open_plan_cb (QuartierCasePage *self)
{
  g_signal_emit (self, signals[OPEN_PLAN], 0, self->one->id);
}

/* Whether its facts suffice for a plan: an area, or people and how densely they live. */
static gboolean
makes_plan (const QuartierCase *one)
{
  const QuartierCaseInputs *inputs = &one->inputs;

  return inputs->site_m2 > 0 || inputs->residents / inputs->residents_ha > 0;
}

static void
add_head (QuartierCasePage *self, AdwPreferencesPage *page)
{
  const QuartierCase *one = self->one;
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *head = quartier_case_head_text (one);
  g_autofree char *themes = quartier_case_themes_text (one);

  gtk_box_append (GTK_BOX (box), make_text (quartier_case_translate (one->name), "title-1"));
  if (one->name_local != NULL && !g_str_equal (one->name_local, one->name))
    gtk_box_append (GTK_BOX (box), make_text (one->name_local, "dim-label"));
  gtk_box_append (GTK_BOX (box), make_text (head, NULL));
  gtk_box_append (GTK_BOX (box), make_text (themes, "dim-label"));
  if (one->pack != NULL)
    {
      /* Translators: a pack's id */
      g_autofree char *pack = g_strdup_printf (_ ("From the pack %s"), one->pack);

      gtk_box_append (GTK_BOX (box), make_text (pack, "dim-label"));
    }
  if (makes_plan (one))
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ ("See it as a _plan"));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_set_margin_top (button, 12);
      gtk_widget_set_tooltip_text (
          button, _ ("Opens a new plan of what the case's own facts say: a square of its area, "
                     "and no outline"));
      g_signal_connect_object (button, "clicked", G_CALLBACK (open_plan_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
  if (makes_plan (one) && one->inputs.note != NULL)
    {
      g_autofree char *words = quartier_case_note_text (one, one->inputs.note);
      GtkWidget *note = make_text (words, "caption");

      gtk_widget_add_css_class (note, "dim-label");
      gtk_widget_set_margin_top (note, 3);
      gtk_box_append (GTK_BOX (box), note);
    }
  adw_preferences_group_add (group, box);
  adw_preferences_page_add (page, group);
}

static void
add_gaps (QuartierCasePage *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _ ("Promise and outcome"));
  adw_preferences_group_set_description (
      group, _ ("What was planned, and what was there in the year given; a place still being built "
                "has less."));
  if (quartier_case_add_gaps (group, self->one) > 0)
    adw_preferences_page_add (page, group);
  else
    g_object_unref (g_object_ref_sink (group));
}

static void
add_beside (QuartierCasePage *self, const QuartierCaseFigure *figure)
{
  Beside beside = { .like = quartier_case_figure_like (figure), .unit = figure->unit };

  beside.row = quartier_case_beside_row_new (figure, _ ("Plan"), &beside.plan);
  adw_preferences_group_add (self->beside, beside.row);
  g_array_append_val (self->besides, beside);
}

/* The plan's figures, as it is now; a figure it does not have hides the row. */
static void
refresh_beside (QuartierCasePage *self)
{
  gboolean any = FALSE;
  double net_share;

  if (self->beside == NULL)
    return;
  net_share = quartier_library_get_factor (quartier_case_library_get_library (self->cases),
                                           "form.net_to_gross_share")
                  ->value;
  for (guint i = 0; i < self->besides->len; i++)
    {
      const Beside *beside = &g_array_index (self->besides, Beside, i);
      const double value
          = self->estimate != NULL ? quartier_case_likeness (
                quartier_estimate_get_totals (self->estimate), net_share, beside->like)
                                   : NAN;
      g_autofree char *number = quartier_quantity_text (value, 3);
      g_autofree char *unit = quartier_case_unit_text (beside->unit);
      g_autofree char *text = quartier_case_with_unit (number, unit);

      gtk_label_set_label (beside->plan, text);
      gtk_widget_set_visible (beside->row, isfinite (value));
      any = any || isfinite (value);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->beside), any);
}

static void
add_besides (QuartierCasePage *self, AdwPreferencesPage *page)
{
  self->beside = add_group (page, _ ("Beside my plan"),
                            _ ("Only what both define alike, of the scenario that is shown. The "
                               "case's figure is about its "
                               "own year and people."));
  for (gsize i = 0; i < self->one->n_figures; i++)
    if (quartier_case_figure_like (&self->one->figures[i]) != NULL)
      add_beside (self, &self->one->figures[i]);
  refresh_beside (self);
}

/* Kinds apart: what was designed is not what was measured. */
static void
add_figures (QuartierCasePage *self, AdwPreferencesPage *page)
{
  static const QuartierCaseKind order[] = { QUARTIER_CASE_MEASURED, QUARTIER_CASE_REPORTED,
                                            QUARTIER_CASE_DESIGNED, QUARTIER_CASE_ESTIMATED };

  for (gsize k = 0; k < G_N_ELEMENTS (order); k++)
    {
      AdwPreferencesGroup *group = NULL;

      for (gsize i = 0; i < self->one->n_figures; i++)
        if (self->one->figures[i].kind == order[k])
          {
            if (group == NULL)
              group = add_group (page, quartier_case_kind_label (order[k]),
                                 quartier_case_kind_note (order[k]));
            add_figure (group, self->one, &self->one->figures[i]);
          }
    }
}

/* A figure that no source has is said to be missing; nothing stands for it. */
static void
add_missing (QuartierCasePage *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *title = NULL;
  guint n_missing = 0;
  gsize n;
  const QuartierCaseIndicator *list = quartier_case_library_list_indicators (self->cases, &n);

  for (gsize i = 0; i < n; i++)
    if (quartier_case_find_figure (self->one, list[i].id) == NULL)
      {
        append_part (names, _ (list[i].name));
        n_missing++;
      }
  if (n_missing == 0)
    {
      g_object_unref (g_object_ref_sink (group));
      return;
    }
  title = g_strdup_printf (
      ngettext ("%u figure was not found", "%u figures were not found", n_missing), n_missing);
  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), quartier_text_row_new (names->str, NULL));
  adw_preferences_group_add (group, row);
  adw_preferences_page_add (page, group);
}

static void
add_texts (QuartierCasePage *self, AdwPreferencesPage *page)
{
  for (int heading = 0; heading < QUARTIER_N_CASE_HEADINGS; heading++)
    {
      AdwPreferencesGroup *group = NULL;

      for (gsize i = 0; i < self->one->n_texts[heading]; i++)
        {
          const QuartierCaseText *text = &self->one->texts[heading][i];
          g_autofree char *words = quartier_case_note_text (self->one, text->text);

          if (group == NULL)
            group = add_group (page, quartier_case_heading_label (heading), NULL);
          adw_preferences_group_add (
              group, text->topic != NULL ? quartier_text_row_new (quartier_case_topic_label (text->topic), words)
                                         : quartier_text_row_new (words, NULL));
        }
    }
}

static void
add_sources (QuartierCasePage *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = add_group (page, _ ("Sources"), NULL);

  for (gsize i = 0; i < self->one->n_sources; i++)
    {
      const QuartierCaseSource *source = &self->one->sources[i];
      g_autofree char *about = quartier_case_source_text (source);
      GtkWidget *row = quartier_text_row_new (source->title, about);

      add_source_button (ADW_ACTION_ROW (row), source);
      adw_preferences_group_add (group, row);
    }
}

static void
quartier_case_page_dispose (GObject *object)
{
  QuartierCasePage *self = QUARTIER_CASE_PAGE (object);

  self->beside = NULL;
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  G_OBJECT_CLASS (quartier_case_page_parent_class)->dispose (object);
}

static void
quartier_case_page_finalize (GObject *object)
{
  g_array_unref (QUARTIER_CASE_PAGE (object)->besides);
  G_OBJECT_CLASS (quartier_case_page_parent_class)->finalize (object);
}

static void
quartier_case_page_class_init (QuartierCasePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_case_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_case_page_finalize;
  signals[OPEN_PLAN] = g_signal_new ("open-plan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quartier_case_page_init (QuartierCasePage *self)
{
  self->besides = g_array_new (FALSE, FALSE, sizeof (Beside));
}

GtkWidget *
quartier_case_page_new (void)
{
  return g_object_new (QUARTIER_TYPE_CASE_PAGE, NULL);
}

/**
 * quartier_case_page_set_case:
 * @one: of @cases
 */
void
quartier_case_page_set_case (QuartierCasePage *self,
                             QuartierCaseLibrary *cases,
                             const QuartierCase *one)
{
  AdwPreferencesPage *page;

  if (self->one == one && self->cases == cases)
    return;
  quartier_case_library_ref (cases);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  self->cases = cases;
  self->one = one;
  g_array_set_size (self->besides, 0);
  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  add_head (self, page);
  add_gaps (self, page);
  add_besides (self, page);
  if (makes_plan (one) && quartier_case_engine_can_see (one))
    adw_preferences_page_add (
        page, ADW_PREFERENCES_GROUP (quartier_case_engine_new (self->cases, one)));
  add_figures (self, page);
  add_missing (self, page);
  add_texts (self, page);
  add_sources (self, page);
  quartier_suit_columns (GTK_WIDGET (page));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}

/**
 * quartier_case_page_set_estimate:
 * @estimate: (nullable): of the plan that stands beside
 */
void
quartier_case_page_set_estimate (QuartierCasePage *self, QuartierEstimate *estimate)
{
  if (estimate != NULL)
    quartier_estimate_ref (estimate);
  g_clear_pointer (&self->estimate, quartier_estimate_unref);
  self->estimate = estimate;
  refresh_beside (self);
}
