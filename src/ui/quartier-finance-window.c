#include "ui/quartier-finance-window.h"

#include <glib/gi18n.h>

#include "base/joined-text.h"
#include "engine/criteria.h"
#include "library/note-words.h"
#include "report/criteria-words.h"
#include "report/words.h"
#include "ui/text-size.h"

struct _QuartierFinanceWindow
{
  AdwWindow parent_instance;
  /* From the template */
  AdwWindowTitle *window_title;
  AdwPreferencesPage *page;
  AdwActionRow *summary;
};

G_DEFINE_FINAL_TYPE (QuartierFinanceWindow, quartier_finance_window, ADW_TYPE_WINDOW)

static void
quartier_finance_window_class_init (QuartierFinanceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/finance-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierFinanceWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierFinanceWindow, page);
  gtk_widget_class_bind_template_child (widget_class, QuartierFinanceWindow, summary);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quartier_finance_window_init (QuartierFinanceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quartier_suit_text_size (GTK_WINDOW (self));
}

static gboolean
is_unchecked (QuartierEvidence evidence)
{
  return evidence == QUARTIER_EVIDENCE_RECALLED || evidence == QUARTIER_EVIDENCE_ASSUMED;
}

/* A shape of its own for each outcome: colour only repeats it. */
static GtkWidget *
new_sign (QuartierOutcome outcome)
{
  static const struct
  {
    const char *icon;
    const char *css_class;
  } signs[QUARTIER_N_OUTCOMES] = {
    [QUARTIER_OUTCOME_MEETS] = { "emblem-ok-symbolic", "success" },
    [QUARTIER_OUTCOME_OPEN] = { "content-loading-symbolic", "dim-label" },
    [QUARTIER_OUTCOME_MISSES] = { "process-stop-symbolic", "error" },
    [QUARTIER_OUTCOME_APART] = { "list-remove-symbolic", "dim-label" },
  };
  GtkWidget *sign = gtk_image_new_from_icon_name (signs[outcome].icon);

  gtk_widget_add_css_class (sign, signs[outcome].css_class);
  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  return sign;
}

static GtkWidget *
new_unchecked_mark (void)
{
  GtkWidget *mark = gtk_label_new (_ ("unchecked"));

  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "unchecked-mark");
  return mark;
}

/* Plain text: some libraries take a subtitle as markup even where a title is not. */
static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  g_autofree char *joined_title = quartier_joined_text (title);
  g_autofree char *joined = quartier_joined_text (subtitle != NULL ? subtitle : "");
  g_autofree char *plain_title = g_markup_escape_text (joined_title, -1);
  g_autofree char *plain = g_markup_escape_text (joined, -1);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title", plain_title, "subtitle", plain,
                       "title-lines", 0, "subtitle-lines", 0, NULL);
}

/* "Haufe, 2024 · found" on a line, below it the note. */
static char *
source_text (const char *source, const char *at, QuartierEvidence evidence, const char *note)
{
  g_autofree char *from = quartier_source_text (source);
  g_autofree char *said = note != NULL ? quartier_note_text (note) : NULL;

  return g_strdup_printf ("%s%s%s · %s%s%s", from, at != NULL ? ", " : "", at != NULL ? at : "",
                          quartier_evidence_label (evidence), said != NULL ? "\n" : "",
                          said != NULL ? said : "");
}

static void
append_line (GString *text, const char *line)
{
  if (line == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static GtkWidget *
new_condition_row (const QuartierCondition *condition, const QuartierConditionResult *result)
{
  const QuartierFactor *threshold = condition->threshold;
  g_autofree char *title = quartier_condition_text (condition, result);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  GtkWidget *row;

  append_line (subtitle, condition->means != NULL ? _ (condition->means) : NULL);
  append_line (subtitle, result->reason != NULL ? _ (result->reason) : NULL);
  if (condition->either != NULL)
    append_line (subtitle, _ ("One of several ways: the best one counts"));
  if (threshold != NULL)
    {
      g_autofree char *source
          = source_text (threshold->source, threshold->at, threshold->evidence, NULL);

      append_line (subtitle, source);
    }
  row = new_row (title, subtitle->str);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_sign (result->outcome));
  if (threshold != NULL && is_unchecked (threshold->evidence))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_unchecked_mark ());
  return row;
}

static GtkWidget *
new_documents_row (const QuartierCriterion *criterion)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; criterion->documents[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("• %s", _ (criterion->documents[i]));

      append_line (text, line);
    }
  return new_row (_ ("Still to be shown"), text->str);
}

static GtkWidget *
new_source_row (const QuartierCriterion *criterion)
{
  g_autofree char *subtitle
      = source_text (criterion->source, criterion->at, criterion->evidence, criterion->note);
  GtkWidget *row = new_row (_ ("Source"), subtitle);

  if (is_unchecked (criterion->evidence))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_unchecked_mark ());
  if (criterion->url != NULL)
    {
      GtkWidget *link = gtk_link_button_new_with_label (criterion->url, _ ("Open"));

      gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), link);
    }
  return row;
}

static GtkWidget *
new_criterion_row (const QuartierCriterionResult *result)
{
  const QuartierCriterion *criterion = result->criterion;
  AdwExpanderRow *row
      = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", _ (criterion->title),
                      "subtitle", quartier_outcome_label (result->outcome, criterion->kind), NULL);

  adw_expander_row_add_prefix (row, new_sign (result->outcome));
  if (is_unchecked (criterion->evidence))
    adw_expander_row_add_action (row, new_unchecked_mark ());
  adw_expander_row_add_row (row, new_row (_ ("The rule"), _ (criterion->text)));
  for (int i = 0; i < criterion->n_conditions; i++)
    adw_expander_row_add_row (
        row, new_condition_row (&criterion->conditions[i], &result->conditions[i]));
  adw_expander_row_add_row (row, new_documents_row (criterion));
  if (criterion->decides != NULL)
    adw_expander_row_add_row (row, new_row (_ ("Who decides"), _ (criterion->decides)));
  adw_expander_row_add_row (row, new_source_row (criterion));
  return GTK_WIDGET (row);
}

/**
 * quartier_finance_window_new:
 * @reference: (nullable): of the scenario this one is compared with
 * @title: of what it is
 *
 * Returns: a window that shows the estimate as it is now
 */
GtkWidget *
quartier_finance_window_new (const QuartierEstimate *estimate,
                             const QuartierEstimate *reference,
                             const char *title)
{
  QuartierFinanceWindow *self = g_object_new (QUARTIER_TYPE_FINANCE_WINDOW, NULL);
  g_autoptr (GArray) results = quartier_criteria_judge (estimate, reference);
  g_autofree char *count = quartier_criteria_count_text (results);
  AdwPreferencesGroup *group = NULL;
  const char *last = NULL;

  adw_window_title_set_subtitle (self->window_title, title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->summary), count);
  for (guint i = 0; i < results->len; i++)
    {
      const QuartierCriterionResult *result = &g_array_index (results, QuartierCriterionResult, i);

      if (g_strcmp0 (result->criterion->group, last) != 0)
        {
          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ (result->criterion->group),
                                NULL);
          adw_preferences_page_add (self->page, group);
          last = result->criterion->group;
        }
      adw_preferences_group_add (group, new_criterion_row (result));
    }
  return GTK_WIDGET (self);
}
