#include "ui/quartier-stack-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  char *label;
  char *value_text;
  double value;
  QuartierColour colour;
} Item;

#define LEAST_PX 160
#define USUAL_PX 320

struct _QuartierStackView
{
  GtkWidget parent_instance;
  /* Owned */
  GArray *items;                /* Item */
  QuartierStackLayout *layout;  /* for the present width; NULL: to be made */
  double layout_width;
};

G_DEFINE_FINAL_TYPE (QuartierStackView, quartier_stack_view, GTK_TYPE_WIDGET)

static guint pressed_signal;

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_free (item->label);
  g_free (item->value_text);
}

static const QuartierStackLayout *
get_layout (QuartierStackView *self, double width)
{
  g_autofree QuartierStackItem *items = NULL;

  if (self->layout != NULL && self->layout_width == width)
    return self->layout;
  g_clear_pointer (&self->layout, quartier_stack_layout_free);
  items = g_new0 (QuartierStackItem, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      items[i] = (QuartierStackItem) { item->label, item->value, item->value_text, item->colour };
    }
  self->layout = quartier_stack_layout_new (items, self->items->len, width,
                                            gtk_widget_get_pango_context (GTK_WIDGET (self)));
  self->layout_width = width;
  return self->layout;
}

static void
quartier_stack_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  QuartierStackView *self = QUARTIER_STACK_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_PX;
      *natural = USUAL_PX;
      return;
    }
  /* Asked without a width it is as high as at its usual one: at the least its names stand one below the
   * other, and what scrolls around it would keep room for that. */
  *minimum = *natural = (int) (quartier_stack_layout_get_height_pt (get_layout (
                                   self, for_size < 0 ? USUAL_PX : MAX (LEAST_PX, for_size)))
                               + 0.5);
}

static void
quartier_stack_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuartierStackView *self = QUARTIER_STACK_VIEW (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  cairo_t *cr
      = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  quartier_stack_draw (get_layout (self, width), cr,
                       dark ? &quartier_palette_dark : &quartier_palette_light);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
quartier_stack_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
hit_item (QuartierStackView *self, double x, double y)
{
  return quartier_stack_layout_hit (get_layout (self, gtk_widget_get_width (GTK_WIDGET (self))), x, y);
}

static void
released_cb (QuartierStackView *self, int n_press G_GNUC_UNUSED, double x, double y)
{
  const int hit = hit_item (self, x, y);

  if (hit >= 0)
    g_signal_emit (self, pressed_signal, 0, (guint) hit);
}

static void
motion_cb (QuartierStackView *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), hit_item (self, x, y) >= 0 ? "pointer" : NULL);
}

static gboolean
query_tooltip_cb (QuartierStackView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const int hit = keyboard ? -1 : hit_item (self, x, y);
  g_autofree char *text = NULL;

  if (hit < 0)
    return FALSE;
  text = g_strdup_printf (_("%s: %s"), g_array_index (self->items, Item, hit).label,
                          g_array_index (self->items, Item, hit).value_text);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
style_changed_cb (QuartierStackView *self)
{
  g_clear_pointer (&self->layout, quartier_stack_layout_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
quartier_stack_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (quartier_stack_view_parent_class)->system_setting_changed (widget, setting);
  style_changed_cb (QUARTIER_STACK_VIEW (widget));
}

static void
quartier_stack_view_finalize (GObject *object)
{
  QuartierStackView *self = QUARTIER_STACK_VIEW (object);

  g_array_unref (self->items);
  g_clear_pointer (&self->layout, quartier_stack_layout_free);
  G_OBJECT_CLASS (quartier_stack_view_parent_class)->finalize (object);
}

static void
quartier_stack_view_class_init (QuartierStackViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quartier_stack_view_finalize;
  widget_class->measure = quartier_stack_view_measure;
  widget_class->snapshot = quartier_stack_view_snapshot;
  widget_class->get_request_mode = quartier_stack_view_get_request_mode;
  widget_class->system_setting_changed = quartier_stack_view_system_setting_changed;
  pressed_signal = g_signal_new ("pressed", QUARTIER_TYPE_STACK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "stackview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quartier_stack_view_init (QuartierStackView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
quartier_stack_view_new (void)
{
  return g_object_new (QUARTIER_TYPE_STACK_VIEW, NULL);
}

/**
 * quartier_stack_view_set_items:
 * @items: (array length=n): copied
 */
void
quartier_stack_view_set_items (QuartierStackView *self, const QuartierStackItem *items, gsize n)
{
  g_autoptr (GString) description = g_string_new (NULL);
  const guint n_before = self->items->len;

  g_array_set_size (self->items, 0);
  for (gsize i = 0; i < n; i++)
    {
      const Item item = { g_strdup (items[i].label), g_strdup (items[i].value_text),
                          items[i].value, items[i].colour };

      g_array_append_val (self->items, item);
      g_string_append_printf (description, "%s%s: %s", i > 0 ? ", " : "", items[i].label,
                              items[i].value_text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description->str, -1);
  g_clear_pointer (&self->layout, quartier_stack_layout_free);
  if (n != n_before)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
