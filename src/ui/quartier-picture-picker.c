#include "ui/quartier-picture-picker.h"

#include <math.h>

#define HEIGHT_PX 220
#define MAX_ZOOM 40.0
#define STEP 1.25
/* A press that moves further than this drags the picture. */
#define STILL_PX 5.0
#define RADIUS_PX 9.0

struct _QuartierPicturePicker
{
  AdwBin parent_instance;
  /* Owned */
  QuartierSitePicture *picture; /* (nullable) */
  /* Borrowed */
  GtkWidget *area;

  double points[2][2];
  gboolean are_shown;
  int wanted; /* the point that a click would set; −1: none */
  double zoom; /* 1: the whole picture fits */
  double middle[2]; /* what of the picture is in the middle, shares */
  double drag_middle[2];
};

G_DEFINE_FINAL_TYPE (QuartierPicturePicker, quartier_picture_picker, ADW_TYPE_BIN)

static guint picked_signal;

/* Pixels of the widget for one of the picture. */
static double
get_scale (QuartierPicturePicker *self)
{
  const double width = gtk_widget_get_width (self->area), height = gtk_widget_get_height (self->area);

  return self->zoom * MIN (width / quartier_site_picture_get_width (self->picture),
                           height / quartier_site_picture_get_height (self->picture));
}

static void
get_origin (QuartierPicturePicker *self, double *x, double *y)
{
  const double scale = get_scale (self);

  *x = gtk_widget_get_width (self->area) / 2.0
       - self->middle[0] * quartier_site_picture_get_width (self->picture) * scale;
  *y = gtk_widget_get_height (self->area) / 2.0
       - self->middle[1] * quartier_site_picture_get_height (self->picture) * scale;
}

static void
draw_point (cairo_t *cr, double x, double y, const char *number, gboolean is_wanted)
{
  cairo_text_extents_t extents;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, RADIUS_PX, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, is_wanted ? 0.11 : 0.1, is_wanted ? 0.44 : 0.1, is_wanted ? 0.85 : 0.15);
  cairo_set_line_width (cr, is_wanted ? 3 : 1.5);
  cairo_stroke (cr);
  cairo_select_font_face (cr, "sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 11);
  cairo_text_extents (cr, number, &extents);
  cairo_move_to (cr, x - extents.width / 2 - extents.x_bearing,
                 y - extents.height / 2 - extents.y_bearing);
  cairo_show_text (cr, number);
}

static void
draw_cb (GtkDrawingArea *area G_GNUC_UNUSED, cairo_t *cr, int width, int height, gpointer data)
{
  QuartierPicturePicker *self = data;
  cairo_matrix_t to_pixels;
  double scale, x, y;

  if (self->picture == NULL)
    return;
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0.93, 0.93, 0.93);
  cairo_paint (cr);
  scale = get_scale (self);
  get_origin (self, &x, &y);
  cairo_matrix_init (&to_pixels, scale, 0, 0, scale, x, y);
  quartier_site_picture_paint (self->picture, cr, &to_pixels);
  for (int i = 0; self->are_shown && i < 2; i++)
    draw_point (cr, x + self->points[i][0] * quartier_site_picture_get_width (self->picture) * scale,
                y + self->points[i][1] * quartier_site_picture_get_height (self->picture) * scale,
                i == 0 ? "1" : "2", i == self->wanted);
}

static void
look_at (QuartierPicturePicker *self, double x, double y)
{
  self->middle[0] = CLAMP (x, 0, 1);
  self->middle[1] = CLAMP (y, 0, 1);
  gtk_widget_queue_draw (self->area);
}

static void
dragged_cb (QuartierPicturePicker *self, double dx, double dy)
{
  double scale;

  if (self->picture == NULL || hypot (dx, dy) < STILL_PX)
    return;
  scale = get_scale (self);
  look_at (self, self->drag_middle[0] - dx / scale / quartier_site_picture_get_width (self->picture),
           self->drag_middle[1] - dy / scale / quartier_site_picture_get_height (self->picture));
}

static void
drag_begun_cb (QuartierPicturePicker *self)
{
  self->drag_middle[0] = self->middle[0];
  self->drag_middle[1] = self->middle[1];
}

static void
drag_ended_cb (GtkGestureDrag *drag, double dx, double dy, QuartierPicturePicker *self)
{
  double x, y, left, top, scale;

  if (self->picture == NULL || hypot (dx, dy) >= STILL_PX)
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  scale = get_scale (self);
  get_origin (self, &left, &top);
  x = (x - left) / scale / quartier_site_picture_get_width (self->picture);
  y = (y - top) / scale / quartier_site_picture_get_height (self->picture);
  if (x >= 0 && x <= 1 && y >= 0 && y <= 1)
    g_signal_emit (self, picked_signal, 0, x, y);
}

static gboolean
scrolled_cb (QuartierPicturePicker *self, double dx G_GNUC_UNUSED, double dy)
{
  if (self->picture == NULL)
    return FALSE;
  self->zoom = CLAMP (self->zoom * pow (STEP, -dy), 1, MAX_ZOOM);
  if (self->zoom <= 1)
    look_at (self, 0.5, 0.5);
  gtk_widget_queue_draw (self->area);
  return TRUE;
}

static void
quartier_picture_picker_dispose (GObject *object)
{
  QuartierPicturePicker *self = QUARTIER_PICTURE_PICKER (object);

  g_clear_pointer (&self->picture, quartier_site_picture_unref);
  G_OBJECT_CLASS (quartier_picture_picker_parent_class)->dispose (object);
}

static void
quartier_picture_picker_class_init (QuartierPicturePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_picture_picker_dispose;
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
quartier_picture_picker_init (QuartierPicturePicker *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->zoom = 1;
  self->middle[0] = self->middle[1] = 0.5;
  self->wanted = -1;
  self->area = gtk_drawing_area_new ();
  gtk_widget_set_size_request (self->area, -1, HEIGHT_PX);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->area, scroll);
  adw_bin_set_child (ADW_BIN (self), self->area);
}

GtkWidget *
quartier_picture_picker_new (void)
{
  return g_object_new (QUARTIER_TYPE_PICTURE_PICKER, NULL);
}

/* @picture: (nullable): a reference is taken. Another one is shown whole. */
void
quartier_picture_picker_set_picture (QuartierPicturePicker *self, QuartierSitePicture *picture)
{
  g_return_if_fail (QUARTIER_IS_PICTURE_PICKER (self));
  if (picture == self->picture)
    return;
  g_clear_pointer (&self->picture, quartier_site_picture_unref);
  self->picture = picture != NULL ? quartier_site_picture_ref (picture) : NULL;
  self->zoom = 1;
  look_at (self, 0.5, 0.5);
}

/**
 * quartier_picture_picker_set_points:
 * @points: shares of the picture's width and height
 * @are_shown: whether there are such points
 * @wanted: the one that a click would set; −1: none
 */
void
quartier_picture_picker_set_points (QuartierPicturePicker *self, const double points[2][2],
                                    gboolean are_shown, int wanted)
{
  g_return_if_fail (QUARTIER_IS_PICTURE_PICKER (self));
  memcpy (self->points, points, sizeof self->points);
  self->are_shown = are_shown;
  self->wanted = wanted;
  gtk_widget_set_cursor_from_name (self->area, wanted >= 0 ? "crosshair" : "grab");
  gtk_widget_queue_draw (self->area);
}
