#include "ui/quartier-fit-bin.h"

struct _QuartierFitBin
{
  AdwBin parent_instance;

  int width; /* given last; 0: none yet */
  guint resize_source;
};

G_DEFINE_FINAL_TYPE (QuartierFitBin, quartier_fit_bin, ADW_TYPE_BIN)

static gboolean
resize_cb (gpointer data)
{
  QuartierFitBin *self = data;

  self->resize_source = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
get_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
         int *minimum_baseline, int *natural_baseline)
{
  QuartierFitBin *self = QUARTIER_FIT_BIN (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));
  int least;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0 && self->width > 0)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (self->width, least);
    }
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QuartierFitBin *self = QUARTIER_FIT_BIN (widget);
  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
  if (self->width == width)
    return;
  self->width = width;
  if (self->resize_source == 0)
    self->resize_source = g_idle_add (resize_cb, self);
}

static void
quartier_fit_bin_dispose (GObject *object)
{
  g_clear_handle_id (&QUARTIER_FIT_BIN (object)->resize_source, g_source_remove);
  G_OBJECT_CLASS (quartier_fit_bin_parent_class)->dispose (object);
}

static void
quartier_fit_bin_class_init (QuartierFitBinClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_fit_bin_dispose;
}

static void
quartier_fit_bin_init (QuartierFitBin *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (get_mode, measure, allocate));
}
