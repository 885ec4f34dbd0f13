#include "map/quartier-swipe.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far from the line it is still taken. */
#define REACH_PX 16.0
#define GRIP_PX 15.0
/* Between the line and the names, and from the upper edge to the names if nothing else is said. */
#define NAME_PX 12
#define TOP_PX 68
#define STEP 0.02

struct _QuartierSwipe
{
  GtkWidget parent_instance;

  GtkWidget *left;
  GtkWidget *right;
  int top_px;
  int left_px, right_px; /* what stands in the upper corners, as wide */
  int below_left_px, below_right_px; /* and as far down */
  double share;
  double began; /* share where a drag began */
};

G_DEFINE_FINAL_TYPE (QuartierSwipe, quartier_swipe, GTK_TYPE_WIDGET)

static guint moved_signal;

static double
get_line_px (QuartierSwipe *self)
{
  return round (self->share * gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
move_to (QuartierSwipe *self, double share)
{
  share = CLAMP (share, 0, 1);
  if (share == self->share)
    return;
  quartier_swipe_set_share (self, share);
  g_signal_emit (self, moved_signal, 0, share);
}

/* Hands */

static void
drag_begin_cb (QuartierSwipe *self)
{
  self->began = self->share;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
drag_update_cb (QuartierSwipe *self, double dx, double dy G_GNUC_UNUSED)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width > 0)
    move_to (self, self->began + dx / width);
}

static gboolean
key_pressed_cb (QuartierSwipe *self,
                guint keyval,
                guint keycode G_GNUC_UNUSED,
                GdkModifierType state G_GNUC_UNUSED)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
      move_to (self, self->share - STEP);
      return TRUE;
    case GDK_KEY_Right:
      move_to (self, self->share + STEP);
      return TRUE;
    case GDK_KEY_Home:
      move_to (self, 0);
      return TRUE;
    case GDK_KEY_End:
      move_to (self, 1);
      return TRUE;
    default:
      return FALSE;
    }
}

/* The widget */

static gboolean
quartier_swipe_contains (GtkWidget *widget, double x, double y)
{
  return y >= 0 && y < gtk_widget_get_height (widget)
         && fabs (x - get_line_px (QUARTIER_SWIPE (widget))) <= REACH_PX;
}

static void
quartier_swipe_measure (GtkWidget *widget G_GNUC_UNUSED,
                        GtkOrientation orientation G_GNUC_UNUSED,
                        int for_size G_GNUC_UNUSED,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

/* A name stands as near to the line as there is room for it on its side; below what stands in the corner of that
 * side where it would come to lie under it. */
static void
place_name (GtkWidget *name, int from, int room, int corner, int top, int below, int height)
{
  const gboolean is_left = from == 0;
  GtkRequisition least, natural;
  int width;

  gtk_widget_get_preferred_size (name, &least, &natural);
  width = MIN (natural.width, room);
  gtk_widget_set_child_visible (name, width >= least.width);
  if (width < least.width)
    return;
  if (natural.width > room - corner)
    top = MAX (top, below);
  gtk_widget_size_allocate (name,
                            &(GtkAllocation){ is_left ? from + room - width : from,
                                              MIN (top, MAX (0, height - natural.height)), width,
                                              natural.height },
                            -1);
}

static void
quartier_swipe_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  QuartierSwipe *self = QUARTIER_SWIPE (widget);
  const int line = (int)round (self->share * width);

  place_name (self->left, 0, MAX (0, line - NAME_PX), self->left_px, self->top_px, self->below_left_px,
              height);
  place_name (self->right, line + NAME_PX, MAX (0, width - line - NAME_PX), self->right_px, self->top_px,
              self->below_right_px, height);
}

/* A line and a grip with two arrow heads: dark on light on dark, to be seen on any map. */
static void
draw_grip (cairo_t *cr, double x, double y, double height, gboolean has_focus)
{
  cairo_rectangle (cr, x - 2, 0, 4, height);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.45);
  cairo_fill (cr);
  cairo_rectangle (cr, x - 1, 0, 2, height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  cairo_arc (cr, x, y, GRIP_PX, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, has_focus ? 3 : 1);
  if (has_focus)
    cairo_set_source_rgb (cr, 0.21, 0.52, 0.89);
  else
    cairo_set_source_rgba (cr, 0, 0, 0, 0.55);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0.15, 0.15, 0.17);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x + side * 4, y - 4);
      cairo_line_to (cr, x + side * 8, y);
      cairo_line_to (cr, x + side * 4, y + 4);
      cairo_stroke (cr);
    }
}

static void
quartier_swipe_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuartierSwipe *self = QUARTIER_SWIPE (widget);
  const double height = gtk_widget_get_height (widget), line = get_line_px (self);
  const graphene_rect_t rect
      = GRAPHENE_RECT_INIT ((float)(line - GRIP_PX - 3), 0, (float)(2 * GRIP_PX + 6), (float)height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &rect);

  draw_grip (cr, line, height / 2, height, gtk_widget_has_focus (widget));
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->left, snapshot);
  gtk_widget_snapshot_child (widget, self->right, snapshot);
}

static void
quartier_swipe_dispose (GObject *object)
{
  QuartierSwipe *self = QUARTIER_SWIPE (object);

  g_clear_pointer (&self->left, gtk_widget_unparent);
  g_clear_pointer (&self->right, gtk_widget_unparent);
  G_OBJECT_CLASS (quartier_swipe_parent_class)->dispose (object);
}

static void
quartier_swipe_class_init (QuartierSwipeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_swipe_dispose;
  widget_class->contains = quartier_swipe_contains;
  widget_class->measure = quartier_swipe_measure;
  widget_class->size_allocate = quartier_swipe_size_allocate;
  widget_class->snapshot = quartier_swipe_snapshot;
  moved_signal = g_signal_new ("moved", QUARTIER_TYPE_SWIPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "map-swipe");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static GtkWidget *
add_name (QuartierSwipe *self)
{
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "map-name");
  gtk_widget_set_can_target (name, FALSE);
  gtk_widget_set_parent (name, GTK_WIDGET (self));
  return name;
}

static void
quartier_swipe_init (QuartierSwipe *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->top_px = TOP_PX;
  self->left = add_name (self);
  self->right = add_name (self);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "col-resize");
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (focus, "notify::is-focus", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (widget, focus);
  quartier_swipe_set_share (self, 0.5);
}

QuartierSwipe *
quartier_swipe_new (void)
{
  return g_object_new (QUARTIER_TYPE_SWIPE, NULL);
}

/* What is to be seen left and right of the line; NULL where that stays as it is. */
void
quartier_swipe_set_names (QuartierSwipe *self, const char *left, const char *right)
{
  g_autofree char *label = NULL;

  if (left != NULL)
    gtk_label_set_label (GTK_LABEL (self->left), left);
  if (right != NULL)
    gtk_label_set_label (GTK_LABEL (self->right), right);
  label = g_strdup_printf (_ ("“%s” to the left, “%s” to the right"),
                           gtk_label_get_label (GTK_LABEL (self->left)),
                           gtk_label_get_label (GTK_LABEL (self->right)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * quartier_swipe_set_share:
 * @share: of the width, 0…1
 *
 * Puts the line somewhere, without a signal.
 */
void
quartier_swipe_set_share (QuartierSwipe *self, double share)
{
  self->share = share;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, share, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How far from the upper edge the names are, in pixels. */
void
quartier_swipe_set_top (QuartierSwipe *self, int top_px)
{
  if (self->top_px == top_px)
    return;
  self->top_px = top_px;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * quartier_swipe_set_corners:
 * @left_px, @below_left_px: how wide and how far down what stands in the upper left corner reaches
 * @right_px, @below_right_px: and in the upper right one
 */
void
quartier_swipe_set_corners (QuartierSwipe *self, int left_px, int below_left_px, int right_px,
                            int below_right_px)
{
  self->left_px = left_px;
  self->below_left_px = below_left_px;
  self->right_px = right_px;
  self->below_right_px = below_right_px;
}

double
quartier_swipe_get_share (QuartierSwipe *self)
{
  return self->share;
}
