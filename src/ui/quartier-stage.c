#include "ui/quartier-stage.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/words.h"

#define N_FIGURES 3
#define HALO_PX 34

struct _QuartierStage
{
  AdwBin parent_instance;

  QuartierEstimator *estimator; /* (nullable) */
  GtkLabel *name;
  GtkLabel *before; /* what is seen instead, while it is */
  GtkLabel *count;
  GtkLabel *figures[N_FIGURES];
  GtkLabel *captions[N_FIGURES];
  GtkWidget *halo; /* (nullable): over the map */
  double x, y; /* of the pointer */
  gboolean has_pointer;
};

G_DEFINE_FINAL_TYPE (QuartierStage, quartier_stage, ADW_TYPE_BIN)

/* What it says */

static void
show_figure (QuartierStage *self, guint i, double value, int decimals, const char *caption)
{
  g_autofree char *text = quartier_number_text (value, decimals);

  gtk_label_set_label (self->figures[i], text);
  gtk_label_set_label (self->captions[i], caption);
}

/* With its range before the unit, as nothing is told without: "2.1–3.4 t CO₂e per resident and year". */
static void
show_emissions (QuartierStage *self, const QuartierEstimate *estimate,
                const QuartierFigures *totals)
{
  const gboolean homes = totals->residents > 0;
  const double divisor = (homes ? totals->residents : 1) * 1000;
  const char *unit = homes ? _("t CO₂e per resident and year") : _("t CO₂e a year");
  g_autofree char *low = NULL, *high = NULL, *caption = NULL;
  double low_kg, high_kg;

  quartier_estimate_get_ghg_band (estimate, totals, &low_kg, &high_kg);
  low = quartier_number_text (low_kg / divisor, homes ? 1 : 0);
  high = quartier_number_text (high_kg / divisor, homes ? 1 : 0);
  caption = isfinite (low_kg) ? g_strdup_printf ("%s–%s\u00a0%s", low, high, unit) : g_strdup (unit);
  show_figure (self, 0, quartier_figures_get_ghg_kg (totals) / divisor, homes ? 2 : 0, caption);
}

static void
show_name (QuartierStage *self)
{
  QuartierPlan *plan = quartier_estimator_get_plan (self->estimator);
  const char *current = quartier_plan_get_current (plan);
  const gsize n = quartier_plan_get_n_scenarios (plan);
  g_autofree char *count = NULL;

  for (gsize i = 0; i < n; i++)
    {
      const QuartierScenario *one = quartier_plan_get_scenario (plan, i);

      if (g_strcmp0 (one->id, current) != 0)
        continue;
      gtk_label_set_label (self->name,
                           one->name != NULL && *one->name != '\0' ? one->name : one->id);
      count = g_strdup_printf ("%" G_GSIZE_FORMAT " / %" G_GSIZE_FORMAT, i + 1, n);
      gtk_label_set_label (self->count, count);
    }
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->count)), n > 1);
}

static void
refresh (QuartierStage *self)
{
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;
  const QuartierFigures *totals = NULL;

  if (self->estimator == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  show_name (self);
  if (estimate == NULL)
    return;
  totals = quartier_estimate_get_totals (estimate);
  show_emissions (self, estimate, totals);
  show_figure (self, 1, totals->gfa_m2 > 0 ? quartier_figures_get_energy_kwh (totals) / totals->gfa_m2 : NAN, 0,
               _("kWh/m² a year"));
  show_figure (self, 2, totals->residents > 0 ? totals->residents : totals->jobs, 0,
               totals->residents > 0 ? _("residents") : _("jobs"));
}

/* The ring about the pointer */

static void
draw_halo (GtkDrawingArea *area G_GNUC_UNUSED, cairo_t *cr, int width G_GNUC_UNUSED,
           int height G_GNUC_UNUSED, gpointer data)
{
  QuartierStage *self = data;

  if (!self->has_pointer || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  cairo_arc (cr, self->x, self->y, HALO_PX, 0, 2 * G_PI);
  cairo_set_source_rgba (cr, 0.96, 0.83, 0.18, 0.35);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 3);
  cairo_set_source_rgba (cr, 0.35, 0.27, 0, 0.8);
  cairo_stroke (cr);
}

static void
moved_cb (QuartierStage *self, double x, double y)
{
  self->has_pointer = TRUE;
  self->x = x;
  self->y = y;
  gtk_widget_queue_draw (self->halo);
}

static void
left_cb (QuartierStage *self)
{
  self->has_pointer = FALSE;
  gtk_widget_queue_draw (self->halo);
}

/**
 * quartier_stage_follow:
 * @overlay: over the map; the pointer is followed there while the stage is visible
 */
void
quartier_stage_follow (QuartierStage *self, GtkOverlay *overlay)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->halo = gtk_drawing_area_new ();
  gtk_widget_set_can_target (self->halo, FALSE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->halo), draw_halo, self, NULL);
  g_object_bind_property (self, "visible", self->halo, "visible", G_BINDING_SYNC_CREATE);
  gtk_overlay_add_overlay (overlay, self->halo);
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (overlay), motion);
}

/* Making */

static GtkWidget *
make_button (const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static GtkLabel *
make_label (const char *css_class, gboolean may_wrap)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_label_set_wrap (label, may_wrap);
  gtk_label_set_xalign (label, 0);
  return label;
}

static GtkWidget *
make_figures (QuartierStage *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 36);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);

  for (guint i = 0; i < N_FIGURES; i++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      self->figures[i] = make_label ("stage-figure", FALSE);
      gtk_widget_add_css_class (GTK_WIDGET (self->figures[i]), "numeric");
      self->captions[i] = make_label ("stage-caption", TRUE);
      gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->figures[i]));
      gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->captions[i]));
      gtk_box_append (GTK_BOX (row), column);
    }
  return row;
}

static GtkWidget *
make_head (QuartierStage *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->before = make_label ("stage-name", FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->before), "accent");
  gtk_widget_set_hexpand (GTK_WIDGET (self->before), TRUE);
  gtk_label_set_ellipsize (self->before, PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (GTK_WIDGET (self->before), FALSE);
  self->name = make_label ("stage-name", FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  self->count = make_label ("stage-count", FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_box_append (GTK_BOX (steps), make_button ("go-previous-symbolic", _("Previous scenario (Left)"),
                                                "win.previous-scenario"));
  gtk_box_append (GTK_BOX (steps), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (steps),
                  make_button ("go-next-symbolic", _("Next scenario (Right)"), "win.next-scenario"));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->before));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (row), steps);
  gtk_box_append (GTK_BOX (row), make_button ("window-close-symbolic", _("Back to work (Esc)"),
                                              "win.present"));
  return row;
}

static void
quartier_stage_dispose (GObject *object)
{
  quartier_stage_set_estimator (QUARTIER_STAGE (object), NULL);
  G_OBJECT_CLASS (quartier_stage_parent_class)->dispose (object);
}

static void
quartier_stage_class_init (QuartierStageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_stage_dispose;
}

static void
quartier_stage_init (QuartierStage *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (card), make_head (self));
  gtk_box_append (GTK_BOX (card), make_figures (self));
  gtk_widget_add_css_class (card, "stage-card");
  adw_bin_set_child (ADW_BIN (self), card);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::visible", G_CALLBACK (refresh), NULL);
}

/**
 * quartier_stage_new:
 *
 * Returns: (transfer full): one that is not visible yet
 */
GtkWidget *
quartier_stage_new (void)
{
  return g_object_new (QUARTIER_TYPE_STAGE, NULL);
}

/**
 * quartier_stage_set_estimator:
 * @estimator: (nullable): whose estimate to show
 */
void
quartier_stage_set_estimator (QuartierStage *self, QuartierEstimator *estimator)
{
  if (self->estimator != NULL)
    {
      g_signal_handlers_disconnect_by_data (quartier_estimator_get_plan (self->estimator), self);
      g_signal_handlers_disconnect_by_data (self->estimator, self);
    }
  g_set_object (&self->estimator, estimator);
  if (estimator == NULL)
    return;
  g_signal_connect_swapped (estimator, "updated", G_CALLBACK (refresh), self);
  g_signal_connect_swapped (quartier_estimator_get_plan (estimator), "changed", G_CALLBACK (refresh), self);
  refresh (self);
}

/**
 * quartier_stage_fit:
 * @width_px: of what it stands in
 *
 * Where large words do not fit there beside each other, they are smaller.
 */
void
quartier_stage_fit (QuartierStage *self, int width_px)
{
  int least;

  gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > width_px)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
}

/**
 * quartier_stage_set_before:
 * @text: (nullable): what is seen instead of the scenario
 */
void
quartier_stage_set_before (QuartierStage *self, const char *text)
{
  gtk_label_set_label (self->before, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->name), text == NULL);
}
