#include "ui/quartier-factor-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"
#include "library/factor-names.h"
#include "library/unit-words.h"
#include "report/words.h"
#include "ui/text-size.h"

struct _QuartierFactorEditor
{
  AdwWindow parent_instance;
  /* Owned */
  QuartierPlan *plan;
  char *id;
  /* From the template */
  GtkWidget *header;
  GtkWidget *content;
  AdwWindowTitle *window_title;
  GtkLabel *name;
  GtkLabel *table;
  GtkEditable *value;
  GtkEditable *low;
  GtkEditable *high;
  GtkEditable *note;
  GtkWidget *use;
  GtkWidget *reset;
};

G_DEFINE_FINAL_TYPE (QuartierFactorEditor, quartier_factor_editor, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A number with either decimal sign; FALSE where it is none. Nothing is NAN. */
static gboolean
read_number (GtkEditable *entry, double *out)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  char *rest;

  *out = NAN;
  if (*text == '\0')
    return TRUE;
  *out = g_ascii_strtod (g_strdelimit (text, ",", '.'), &rest);
  return *rest == '\0' && isfinite (*out);
}

/* An entry that is wrong is red, and says what would be right. */
static void
mark (GtkEditable *entry, gboolean is_right, const char *title, const char *would_be_right)
{
  if (is_right)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), is_right ? title : would_be_right);
}

/* What the entries say; FALSE while it cannot be. */
static gboolean
read_override (QuartierFactorEditor *self, QuartierOverride *out)
{
  const gboolean has_value = read_number (self->value, &out->value) && !isnan (out->value);
  const gboolean has_low
      = read_number (self->low, &out->low) && !(has_value && out->low > out->value);
  const gboolean has_high
      = read_number (self->high, &out->high) && !(has_value && out->high < out->value);

  mark (self->value, has_value, _("Figure"), _("Figure: write a number"));
  mark (self->low, has_low, _("Low, if it has a range"), _("Low: a number, not above the figure"));
  mark (self->high, has_high, _("High"), _("High: a number, not below the figure"));
  return has_value && has_low && has_high;
}

static void
changed_cb (QuartierFactorEditor *self)
{
  QuartierOverride one = { 0 };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "factor.use", read_override (self, &one));
}

static void
put (QuartierFactorEditor *self, QuartierOverrides *overrides, const char *step)
{
  quartier_plan_begin (self->plan, step);
  quartier_plan_set_overrides (self->plan, overrides);
  quartier_plan_commit (self->plan);
  g_signal_emit (self, signals[DONE], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
use_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierFactorEditor *self = QUARTIER_FACTOR_EDITOR (widget);
  const char *note = gtk_editable_get_text (self->note);
  QuartierOverride one = { .id = self->id, .note = *note != '\0' ? (char *) note : NULL };
  g_autoptr (QuartierOverrides) changed = NULL;

  if (!read_override (self, &one))
    return;
  changed = quartier_overrides_with (quartier_plan_get_overrides (self->plan), &one);
  put (self, changed, _("Own figure"));
}

static void
reset_action (GtkWidget *widget, const char *name G_GNUC_UNUSED,
              GVariant *parameter G_GNUC_UNUSED)
{
  QuartierFactorEditor *self = QUARTIER_FACTOR_EDITOR (widget);
  g_autoptr (QuartierOverrides) changed
      = quartier_overrides_without (quartier_plan_get_overrides (self->plan), self->id);

  put (self, changed, _("The table's figure"));
}

static void
quartier_factor_editor_dispose (GObject *object)
{
  QuartierFactorEditor *self = QUARTIER_FACTOR_EDITOR (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (quartier_factor_editor_parent_class)->dispose (object);
}

static void
quartier_factor_editor_class_init (QuartierFactorEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_factor_editor_dispose;
  signals[DONE] = g_signal_new ("done", QUARTIER_TYPE_FACTOR_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/factor-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, header);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, content);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, window_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, name);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, table);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, value);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, low);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, high);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, note);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, use);
  gtk_widget_class_bind_template_child (widget_class, QuartierFactorEditor, reset);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "factor.use", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "factor.reset", NULL, reset_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quartier_factor_editor_init (QuartierFactorEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quartier_suit_text_size (GTK_WINDOW (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->use);
}

static void
show_number (GtkEditable *entry, double number)
{
  g_autofree char *text = isnan (number) ? g_strdup ("") : quartier_decimal_text (g_strdup_printf ("%.6g", number));

  gtk_editable_set_text (entry, text);
}

/* Rows to write into take some pixels more once they are written in. */
#define ROWS_GROW 12

/* As tall as what it holds at the width it has, on any screen that has room: names and sources are of any length,
 * and longer in some languages. What scrolls cannot say so by itself. */
static void
suit_height (QuartierFactorEditor *self)
{
  int width, height, head, body;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_widget_measure (self->header, GTK_ORIENTATION_VERTICAL, width, NULL, &head, NULL, NULL);
  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, width, NULL, &body, NULL, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), width, head + body + ROWS_GROW);
}

/**
 * quartier_factor_editor_new:
 * @library: of the tables, without the plan's own figures
 * @id: of the coefficient
 *
 * Returns: a window that begins with what holds now
 */
GtkWidget *
quartier_factor_editor_new (QuartierPlan *plan, QuartierLibrary *library, const char *id)
{
  QuartierFactorEditor *self = g_object_new (QUARTIER_TYPE_FACTOR_EDITOR, NULL);
  const QuartierOverride *own = quartier_overrides_find (quartier_plan_get_overrides (plan), id);
  const QuartierFactor *table = quartier_library_get_factor (library, id);
  g_autofree char *name = quartier_factor_name (id, TRUE);

  self->plan = g_object_ref (plan);
  self->id = g_strdup (id);
  gtk_label_set_label (self->name, name);
  adw_window_title_set_subtitle (self->window_title, id);
  if (table != NULL)
    {
      g_autofree char *unit = quartier_unit_text (table->unit);
      g_autofree char *value = quartier_coefficient_text (table->value, 6);
      g_autofree char *figure = g_strconcat (value, *unit != '\0' ? "\u00a0" : "", unit, NULL);
      g_autofree char *words
          = g_strdup_printf (_("The table has %s (%s, %s). This plan alone is changed, and undo takes "
                               "it back."),
                             figure, table->source, quartier_evidence_label (table->evidence));

      gtk_label_set_label (self->table, words);
    }
  show_number (self->value, own != NULL ? own->value : table != NULL ? table->value : NAN);
  /* The table's range is of the table's figure: one's own has its own, or none. */
  show_number (self->low, own != NULL ? own->low : NAN);
  show_number (self->high, own != NULL ? own->high : NAN);
  gtk_editable_set_text (self->note, own != NULL && own->note != NULL ? own->note : "");
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "factor.reset", own != NULL);
  changed_cb (self);
  suit_height (self);
  return GTK_WIDGET (self);
}
