#include "ui/quartier-chart-view.h"

#include <adwaita.h>

#include "charts/chart-layout.h"

#define LEAST_WIDTH 240
#define LEAST_HEIGHT 120

struct _QuartierChartView
{
  GtkWidget parent_instance;
  /* Owned */
  QuartierChart *chart;        /* (nullable) */
  QuartierChartLayout *layout; /* (nullable): of this size */
  GskRenderNode *node;         /* (nullable): the layout's ink */
  int width;
  int height;
  int cursor; /* sample that is read out; -1: none */
};

G_DEFINE_FINAL_TYPE (QuartierChartView, quartier_chart_view, GTK_TYPE_WIDGET)

/* The colours of charts on this screen. */
const QuartierPalette *
quartier_chart_view_get_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  const gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? &quartier_palette_dark_contrast : &quartier_palette_light_contrast;
  return dark ? &quartier_palette_dark : &quartier_palette_light;
}

static void
drop_layout (QuartierChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layout, quartier_chart_layout_free);
}

static QuartierChartLayout *
get_layout (QuartierChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->chart == NULL || width <= 0 || height <= 0)
    return NULL;
  if (self->layout != NULL && (self->width != width || self->height != height))
    drop_layout (self);
  if (self->layout == NULL)
    {
      self->layout = quartier_chart_layout_new (self->chart, width, height,
                                                gtk_widget_get_pango_context (widget));
      self->width = width;
      self->height = height;
    }
  return self->layout;
}

/* Painted once, and again when the chart, the size or the colours are others. */
static GskRenderNode *
get_node (QuartierChartView *self, QuartierChartLayout *layout)
{
  if (self->node == NULL)
    {
      const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, self->width, self->height);
      cairo_t *cr;

      self->node = gsk_cairo_node_new (&bounds);
      cr = gsk_cairo_node_get_draw_context (self->node);
      quartier_chart_draw (layout, cr, quartier_chart_view_get_palette ());
      cairo_destroy (cr);
    }
  return self->node;
}

static void
quartier_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuartierChartView *self = QUARTIER_CHART_VIEW (widget);
  QuartierChartLayout *layout = get_layout (self);
  cairo_t *cr;

  if (layout == NULL)
    return;
  gtk_snapshot_append_node (snapshot, get_node (self, layout));
  if (self->cursor < 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  quartier_chart_draw_cursor (layout, cr, quartier_chart_view_get_palette (), self->cursor);
  cairo_destroy (cr);
}

static void
quartier_chart_view_measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation,
                             int for_size G_GNUC_UNUSED, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

/* The cursor */

static void
set_cursor (QuartierChartView *self, int sample)
{
  g_autofree char *text = NULL;

  if (self->cursor == sample)
    return;
  self->cursor = sample;
  text = sample >= 0 ? quartier_chart_dup_sample_text (self->chart, sample) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (QuartierChartView *self, double x, double y)
{
  QuartierChartLayout *layout = get_layout (self);

  set_cursor (self, layout != NULL ? quartier_chart_layout_hit (layout, x, y) : -1);
}

static void
leave_cb (QuartierChartView *self)
{
  set_cursor (self, -1);
}

static void
pressed_cb (QuartierChartView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* How far a key moves the cursor; 0: it does not. */
static int
get_step (const QuartierChart *chart, guint keyval)
{
  const int column = MAX (1, chart->carpet_rows);
  const int page = MAX (column, chart->n / 12);

  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return column;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return -column;
    case GDK_KEY_Page_Down:
      return page;
    case GDK_KEY_Page_Up:
      return -page;
    case GDK_KEY_Up:
      return chart->carpet_rows > 0 ? 1 : 0;
    case GDK_KEY_Down:
      return chart->carpet_rows > 0 ? -1 : 0;
    case GDK_KEY_Home:
      return -chart->n;
    case GDK_KEY_End:
      return chart->n;
    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (QuartierChartView *self, guint keyval, guint keycode, GdkModifierType state)
{
  const GdkModifierType other = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK;
  int step;

  if (self->chart == NULL || (state & other) != 0)
    return FALSE;
  if (keyval == GDK_KEY_Escape && self->cursor >= 0)
    {
      set_cursor (self, -1);
      return TRUE;
    }
  step = get_step (self->chart, keyval);
  if (step == 0)
    return FALSE;
  set_cursor (self, self->cursor < 0 ? (step > 0 ? 0 : self->chart->n - 1)
                                     : CLAMP (self->cursor + step, 0, self->chart->n - 1));
  return TRUE;
}

/* The widget */

static void
style_changed_cb (QuartierChartView *self)
{
  drop_layout (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
quartier_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (quartier_chart_view_parent_class)->system_setting_changed (widget, setting);
  style_changed_cb (QUARTIER_CHART_VIEW (widget));
}

static void
quartier_chart_view_finalize (GObject *object)
{
  QuartierChartView *self = QUARTIER_CHART_VIEW (object);

  drop_layout (self);
  g_clear_pointer (&self->chart, quartier_chart_unref);
  G_OBJECT_CLASS (quartier_chart_view_parent_class)->finalize (object);
}

static void
quartier_chart_view_class_init (QuartierChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quartier_chart_view_finalize;
  widget_class->measure = quartier_chart_view_measure;
  widget_class->snapshot = quartier_chart_view_snapshot;
  widget_class->system_setting_changed = quartier_chart_view_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quartier_chart_view_init (QuartierChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cursor = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
quartier_chart_view_new (void)
{
  return g_object_new (QUARTIER_TYPE_CHART_VIEW, NULL);
}

/**
 * quartier_chart_view_set_chart:
 * @chart: (nullable): a reference is kept
 *
 * Another chart in place of the old one; what is read out stays where it is in both.
 */
void
quartier_chart_view_set_chart (QuartierChartView *self, QuartierChart *chart)
{
  g_autofree char *label = NULL;
  const int cursor = self->cursor;

  if (chart == self->chart)
    return;
  drop_layout (self);
  g_clear_pointer (&self->chart, quartier_chart_unref);
  self->chart = chart != NULL ? quartier_chart_ref (chart) : NULL;
  self->cursor = -1;
  if (chart != NULL && cursor >= 0 && cursor < chart->n)
    set_cursor (self, cursor);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  if (chart != NULL)
    label = g_strdup_printf ("%s. %s. %s", chart->title, chart->caption,
                             chart->summary != NULL ? chart->summary : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

QuartierChart *
quartier_chart_view_get_chart (QuartierChartView *self)
{
  return self->chart;
}
