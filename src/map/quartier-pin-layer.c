#include "map/quartier-pin-layer.h"

#include <math.h>

#include "map/district-shape.h"

/* Marks nearer than this to each other stand together as one. */
#define TOUCH_PX 24.0

/* Zoom level from which names stand beside pins, and from which an approximate one is a ring that
 * a place is somewhere in. */
#define NAME_ZOOM 4.5
#define VAGUE_ZOOM 12.5

/* Those that no zoom level parts are listed instead. */
#define MAX_ZOOM 17.0

#define DOT_PX 20.0
#define RING_PX 44.0
#define LINE_PX 20.0
#define MARGIN_PX 60.0
#define NAME_CHARS 26

typedef struct
{
  char *id;
  char *name;
  char *about; /* (nullable) */
  QuartierPosition at;
  QuartierMapPoint point;
  gboolean is_approximate;
  gboolean is_shown; /* the filter lets it through */
  GtkWidget *button;
  GtkWidget *dot;
  GtkWidget *number; /* in the dot */
  GtkWidget *label;  /* the name */
  GtkWidget *ring;   /* around where it may be, when that is near: nothing to press */
  /* Of the marks as they stand at the zoom level */
  guint head; /* index of the pin whose button stands for this one */
  guint n;    /* how many this one's button stands for; 0: it is hidden */
  QuartierMapPoint middle;
  gboolean is_left; /* its name stands to the left of it */
} Pin;

struct _QuartierPinLayer
{
  ShumateLayer parent_instance;
  /* Owned */
  GArray *pins;
  char *selected;
};

G_DEFINE_FINAL_TYPE (QuartierPinLayer, quartier_pin_layer, SHUMATE_TYPE_LAYER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Pin *
get_pin (QuartierPinLayer *self, guint index)
{
  return &g_array_index (self->pins, Pin, index);
}

static void
clear_pin (gpointer data)
{
  Pin *pin = data;

  g_clear_pointer (&pin->button, gtk_widget_unparent);
  g_clear_pointer (&pin->ring, gtk_widget_unparent);
  g_free (pin->id);
  g_free (pin->name);
  g_free (pin->about);
}

static ShumateViewport *
get_viewport (QuartierPinLayer *self)
{
  return shumate_layer_get_viewport (SHUMATE_LAYER (self));
}

/* Side of the world, in pixels. */
static double
get_world_px (QuartierPinLayer *self)
{
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (get_viewport (self));

  return source != NULL ? shumate_map_source_get_tile_size (source)
                              * exp2 (shumate_viewport_get_zoom_level (get_viewport (self)))
                        : 0;
}

static gboolean
is_selected (QuartierPinLayer *self, const Pin *pin)
{
  return self->selected != NULL && g_str_equal (pin->id, self->selected);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Marks: by the zoom level alone, so that they stay as they are while the map is moved. */

static double
get_gap_px (const QuartierMapPoint *a, const QuartierMapPoint *b, double world_px)
{
  return hypot (a->x - b->x, a->y - b->y) * world_px;
}

/* The pins of @from go to the mark of @to, which moves to the middle of all. */
static void
join_marks (QuartierPinLayer *self, guint to, guint from)
{
  Pin *a = get_pin (self, to), *b = get_pin (self, from);
  const double share = (double)b->n / (a->n + b->n);

  a->middle.x += share * (b->middle.x - a->middle.x);
  a->middle.y += share * (b->middle.y - a->middle.y);
  a->n += b->n;
  b->n = 0;
  for (guint i = 0; i < self->pins->len; i++)
    if (get_pin (self, i)->head == from + 1)
      get_pin (self, i)->head = to + 1;
}

/* Each pin joins the first near it, then marks whose middles have come near each other join. */
static void
gather (QuartierPinLayer *self, double world_px)
{
  gboolean is_joining;

  for (guint i = 0; i < self->pins->len; i++)
    get_pin (self, i)->head = get_pin (self, i)->n = 0;
  for (guint i = 0; i < self->pins->len; i++)
    {
      Pin *head = get_pin (self, i);

      if (!head->is_shown || head->head > 0)
        continue;
      head->head = i + 1;
      head->n = 1;
      head->middle = head->point;
      for (guint j = i + 1; j < self->pins->len; j++)
        {
          Pin *pin = get_pin (self, j);

          if (!pin->is_shown || pin->head > 0
              || get_gap_px (&pin->point, &head->point, world_px) > TOUCH_PX)
            continue;
          pin->head = j + 1;
          pin->n = 1;
          pin->middle = pin->point;
          join_marks (self, i, j);
        }
    }
  do
    {
      is_joining = FALSE;
      for (guint i = 0; i < self->pins->len; i++)
        for (guint j = i + 1; get_pin (self, i)->n > 0 && j < self->pins->len; j++)
          if (get_pin (self, j)->n > 0
              && get_gap_px (&get_pin (self, i)->middle, &get_pin (self, j)->middle, world_px)
                     <= TOUCH_PX)
            {
              join_marks (self, i, j);
              is_joining = TRUE;
            }
    }
  while (is_joining);
}

static gboolean
has_room (GArray *taken, const graphene_rect_t *rect)
{
  for (guint i = 0; i < taken->len; i++)
    if (graphene_rect_intersection (&g_array_index (taken, graphene_rect_t, i), rect, NULL))
      return FALSE;
  return TRUE;
}

static gboolean
has_ring (const Pin *pin)
{
  return gtk_widget_get_visible (pin->ring);
}

/* To the right, or to the left, where it covers no mark and no name; a ring is never without. */
static gboolean
place_name (Pin *pin, double world_px, GArray *taken)
{
  int width_px = 0;

  gtk_widget_set_visible (pin->label, TRUE);
  gtk_widget_measure (pin->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width_px, NULL, NULL);
  for (int side = 0; side < 2; side++)
    {
      const double beside_px = (has_ring (pin) ? RING_PX : DOT_PX) / 2 + 2;
      const double from_px = side == 0 ? beside_px : -beside_px - width_px;
      const graphene_rect_t rect = GRAPHENE_RECT_INIT (
          (float)(pin->middle.x * world_px + from_px),
          (float)(pin->middle.y * world_px - LINE_PX / 2), (float)(width_px + 4), (float)LINE_PX);

      if (!has_room (taken, &rect))
        continue;
      g_array_append_val (taken, rect);
      pin->is_left = side == 1;
      return TRUE;
    }
  pin->is_left = FALSE;
  return has_ring (pin);
}

static void
place_names (QuartierPinLayer *self, double world_px, gboolean is_far)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < self->pins->len; i++)
    {
      const Pin *pin = get_pin (self, i);
      const graphene_rect_t rect = GRAPHENE_RECT_INIT (
          (float)(pin->middle.x * world_px - DOT_PX / 2),
          (float)(pin->middle.y * world_px - DOT_PX / 2), (float)DOT_PX, (float)DOT_PX);

      if (pin->n > 0)
        g_array_append_val (taken, rect);
    }
  /* The selected one's first, then in their order. */
  for (int turn = 0; turn < 2; turn++)
    for (guint i = 0; i < self->pins->len; i++)
      {
        Pin *pin = get_pin (self, i);
        gboolean is_named;

        if (is_selected (self, pin) != (turn == 0))
          continue;
        is_named = pin->n == 1 && (!is_far || turn == 0) && place_name (pin, world_px, taken);
        gtk_widget_set_visible (pin->label, is_named);
        if (is_named)
          gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (pin->dot)), pin->dot,
                                       pin->is_left ? pin->label : NULL);
      }
}

/* The names of all that a mark stands for. */
static char *
join_names (QuartierPinLayer *self, guint head, const char *separator)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->pins->len; i++)
    if (get_pin (self, i)->head == head + 1)
      g_string_append_printf (names, "%s%s", names->len > 0 ? separator : "",
                              get_pin (self, i)->name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
stands_for_selected (QuartierPinLayer *self, guint head)
{
  for (guint i = 0; i < self->pins->len; i++)
    if (get_pin (self, i)->head == head + 1 && is_selected (self, get_pin (self, i)))
      return TRUE;
  return FALSE;
}

static void
show_mark (QuartierPinLayer *self, guint index, gboolean is_near)
{
  Pin *pin = get_pin (self, index);
  const gboolean is_many = pin->n > 1;
  g_autofree char *number = g_strdup_printf ("%u", pin->n);
  g_autofree char *names = join_names (self, index, ", ");
  g_autofree char *lines = join_names (self, index, "\n");

  gtk_widget_set_visible (pin->button, pin->n > 0);
  gtk_widget_set_visible (pin->ring, pin->n == 1 && is_near && pin->is_approximate);
  gtk_widget_set_visible (pin->dot, !has_ring (pin));
  if (pin->n == 0)
    return;
  gtk_label_set_label (GTK_LABEL (pin->number), number);
  gtk_widget_set_visible (pin->number, is_many);
  set_class (pin->button, "many", is_many);
  set_class (pin->button, "selected", stands_for_selected (self, index));
  set_class (pin->button, "approximate", !is_many && pin->is_approximate);
  set_class (pin->ring, "selected", is_selected (self, pin));
  gtk_widget_set_tooltip_text (pin->button, is_many ? lines : pin->about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pin->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  names, -1);
}

static void
arrange (QuartierPinLayer *self)
{
  const double world_px = get_world_px (self);
  const double zoom = shumate_viewport_get_zoom_level (get_viewport (self));

  if (!(world_px > 0))
    return;
  gather (self, world_px);
  for (guint i = 0; i < self->pins->len; i++)
    show_mark (self, i, zoom >= VAGUE_ZOOM);
  place_names (self, world_px, zoom < NAME_ZOOM);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate (GtkWidget *child, double x, double y, int width_px, int height_px)
{
  const GtkAllocation at = { (int)round (x), (int)round (y), width_px, height_px };

  gtk_widget_size_allocate (child, &at, -1);
}

static void
place_mark (Pin *pin, double x, double y, int width, int height)
{
  const gboolean is_left = pin->is_left && gtk_widget_get_visible (pin->label);
  GtkRequisition size;
  double beside_px = RING_PX / 2;
  int dot_px, inner_px;
  gboolean is_seen;

  if (has_ring (pin))
    allocate (pin->ring, x - RING_PX / 2, y - RING_PX / 2, (int)RING_PX, (int)RING_PX);
  else
    {
      gtk_widget_measure (pin->dot, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &dot_px, NULL, NULL);
      beside_px = -dot_px / 2.0;
    }
  gtk_widget_get_preferred_size (pin->button, NULL, &size);
  gtk_widget_measure (gtk_button_get_child (GTK_BUTTON (pin->button)), GTK_ORIENTATION_HORIZONTAL,
                      -1, NULL, &inner_px, NULL, NULL);
  beside_px -= (size.width - inner_px) / 2.0; /* the button's own edge */
  x += is_left ? -beside_px - size.width : beside_px;
  y -= size.height / 2.0;
  is_seen = x + size.width > 0 && x < width && y + size.height > 0 && y < height;
  gtk_widget_set_child_visible (pin->button, is_seen);
  if (is_seen)
    allocate (pin->button, x, y, size.width, size.height);
}

static void
quartier_pin_layer_size_allocate (GtkWidget *widget,
                                  int width,
                                  int height,
                                  int baseline G_GNUC_UNUSED)
{
  QuartierPinLayer *self = QUARTIER_PIN_LAYER (widget);

  if (!(get_world_px (self) > 0))
    return;
  for (guint i = 0; i < self->pins->len; i++)
    {
      Pin *pin = get_pin (self, i);
      QuartierPosition at;
      double x, y;

      if (pin->n == 0)
        continue;
      at = quartier_map_point_to_position (&pin->middle);
      shumate_viewport_location_to_widget_coords (get_viewport (self), widget, at.lat, at.lon, &x,
                                                  &y);
      place_mark (pin, x, y, width, height);
    }
}

/* Choosing */

static void
choose (QuartierPinLayer *self, const char *id)
{
  g_signal_emit (self, signals[CHOSEN], 0, id);
}

/* The id is the button's: the pins may be others once the signal has been heard. */
static void
item_clicked_cb (QuartierPinLayer *self, GtkWidget *item)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (item), "id"));
  GtkWidget *popover = gtk_widget_get_ancestor (item, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  choose (self, id);
}

static void
list_pins (QuartierPinLayer *self, guint head)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < self->pins->len; i++)
    {
      const Pin *pin = get_pin (self, i);
      GtkWidget *item;

      if (pin->head != head + 1)
        continue;
      item = gtk_button_new_with_label (pin->name);
      gtk_widget_add_css_class (item, "flat");
      g_object_set_data_full (G_OBJECT (item), "id", g_strdup (pin->id), g_free);
      g_signal_connect_object (item, "clicked", G_CALLBACK (item_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), item);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_set_parent (popover, gtk_button_get_child (GTK_BUTTON (get_pin (self, head)->button)));
  g_signal_connect (popover, "closed", G_CALLBACK (gtk_widget_unparent), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* To where its pins stand apart; one of them is listed where that is nowhere. */
static void
open_mark (QuartierPinLayer *self, guint head)
{
  GtkWidget *map = gtk_widget_get_ancestor (GTK_WIDGET (self), SHUMATE_TYPE_MAP);
  const double world_px = get_world_px (self);
  const double now = shumate_viewport_get_zoom_level (get_viewport (self));
  const double width_px = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN_PX, 64);
  const double height_px = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN_PX, 64);
  QuartierMapBox box = { 1, 1, 0, 0 };
  QuartierMapPoint middle;
  QuartierPosition at;
  double zoom;

  for (guint i = 0; i < self->pins->len; i++)
    {
      const Pin *pin = get_pin (self, i);

      if (pin->head != head + 1)
        continue;
      box.x0 = MIN (box.x0, pin->point.x);
      box.y0 = MIN (box.y0, pin->point.y);
      box.x1 = MAX (box.x1, pin->point.x);
      box.y1 = MAX (box.y1, pin->point.y);
    }
  if (map == NULL
      || hypot (box.x1 - box.x0, box.y1 - box.y0) * world_px * exp2 (MAX_ZOOM - now) <= TOUCH_PX)
    {
      list_pins (self, head);
      return;
    }
  zoom = now
         + log2 (MIN (width_px / MAX ((box.x1 - box.x0) * world_px, 1e-6),
                      height_px / MAX ((box.y1 - box.y0) * world_px, 1e-6)));
  zoom = CLAMP (floor (zoom), now + 1, MAX_ZOOM);
  middle = (QuartierMapPoint){ (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 };
  at = quartier_map_point_to_position (&middle);
  gtk_widget_grab_focus (GTK_WIDGET (self)); /* on whichever mark stands there then */
  shumate_map_go_to_full_with_duration (SHUMATE_MAP (map), at.lat, at.lon, zoom, 300);
}

static void
clicked_cb (QuartierPinLayer *self, GtkWidget *button)
{
  for (guint i = 0; i < self->pins->len; i++)
    {
      const Pin *pin = get_pin (self, i);

      if (pin->button != button)
        continue;
      if (pin->n > 1)
        open_mark (self, i);
      else
        {
          g_autofree char *id = g_strdup (pin->id);

          choose (self, id);
        }
      return;
    }
}

/* Keys: one stop of the Tab key; from pin to pin by the arrows. */

static gboolean
get_place (QuartierPinLayer *self, const Pin *pin, double *x, double *y)
{
  graphene_rect_t bounds;

  if (pin->n == 0 || !gtk_widget_get_child_visible (pin->button)
      || !gtk_widget_compute_bounds (has_ring (pin) ? pin->ring : pin->dot, GTK_WIDGET (self),
                                     &bounds))
    return FALSE;
  *x = (double)(bounds.origin.x + bounds.size.width / 2);
  *y = (double)(bounds.origin.y + bounds.size.height / 2);
  return TRUE;
}

/* The nearest to a point, in a direction if there is one (dx and dy not both 0), in which the way
 * aside counts twice. */
static Pin *
find_nearest (QuartierPinLayer *self, double x, double y, int dx, int dy)
{
  Pin *nearest = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->pins->len; i++)
    {
      double px, py, ahead, aside;

      if (!get_place (self, get_pin (self, i), &px, &py))
        continue;
      ahead = dx != 0 || dy != 0 ? (px - x) * dx + (py - y) * dy : hypot (px - x, py - y);
      aside = dx != 0 ? fabs (py - y) : dy != 0 ? fabs (px - x) : 0;
      if (((dx != 0 || dy != 0) && (ahead < 1 || aside > 2 * ahead)) || ahead + 2 * aside >= least)
        continue;
      least = ahead + 2 * aside;
      nearest = get_pin (self, i);
    }
  return nearest;
}

static gboolean
quartier_pin_layer_grab_focus (GtkWidget *widget)
{
  QuartierPinLayer *self = QUARTIER_PIN_LAYER (widget);
  Pin *pin = NULL;
  double x = gtk_widget_get_width (widget) / 2.0, y = gtk_widget_get_height (widget) / 2.0;

  for (guint i = 0; i < self->pins->len; i++)
    if (is_selected (self, get_pin (self, i)))
      get_place (self, get_pin (self, i), &x, &y);
  pin = find_nearest (self, x, y, 0, 0);
  return pin != NULL && gtk_widget_grab_focus (pin->button);
}

static gboolean
quartier_pin_layer_focus (GtkWidget *widget, GtkDirectionType direction)
{
  QuartierPinLayer *self = QUARTIER_PIN_LAYER (widget);
  GtkWidget *current = gtk_widget_get_focus_child (widget);
  const int dx = direction == GTK_DIR_RIGHT ? 1 : direction == GTK_DIR_LEFT ? -1 : 0;
  const int dy = direction == GTK_DIR_DOWN ? 1 : direction == GTK_DIR_UP ? -1 : 0;

  if (current == NULL)
    return quartier_pin_layer_grab_focus (widget);
  if (dx == 0 && dy == 0)
    return FALSE;
  for (guint i = 0; i < self->pins->len; i++)
    {
      double x, y;
      Pin *next;

      if (get_pin (self, i)->button != current || !get_place (self, get_pin (self, i), &x, &y))
        continue;
      next = find_nearest (self, x, y, dx, dy);
      if (next != NULL)
        gtk_widget_grab_focus (next->button);
      return TRUE;
    }
  return FALSE;
}

static gboolean
key_pressed_cb (QuartierPinLayer *self,
                guint keyval,
                guint keycode G_GNUC_UNUSED,
                GdkModifierType state)
{
  static const guint keys[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  static const GtkDirectionType ways[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP, GTK_DIR_DOWN };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i] && !(state & gtk_accelerator_get_default_mod_mask ()))
      return gtk_widget_child_focus (GTK_WIDGET (self), ways[i]);
  return FALSE;
}

/* The layer */

static void
viewport_changed_cb (QuartierPinLayer *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "zoom-level") || g_str_equal (pspec->name, "reference-map-source"))
    arrange (self);
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
quartier_pin_layer_constructed (GObject *object)
{
  G_OBJECT_CLASS (quartier_pin_layer_parent_class)->constructed (object);
  g_signal_connect_object (get_viewport (QUARTIER_PIN_LAYER (object)), "notify",
                           G_CALLBACK (viewport_changed_cb), object, G_CONNECT_SWAPPED);
}

static void
quartier_pin_layer_dispose (GObject *object)
{
  QuartierPinLayer *self = QUARTIER_PIN_LAYER (object);

  g_array_set_size (self->pins, 0);
  G_OBJECT_CLASS (quartier_pin_layer_parent_class)->dispose (object);
}

static void
quartier_pin_layer_finalize (GObject *object)
{
  QuartierPinLayer *self = QUARTIER_PIN_LAYER (object);

  g_array_unref (self->pins);
  g_free (self->selected);
  G_OBJECT_CLASS (quartier_pin_layer_parent_class)->finalize (object);
}

static void
quartier_pin_layer_class_init (QuartierPinLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = quartier_pin_layer_constructed;
  object_class->dispose = quartier_pin_layer_dispose;
  object_class->finalize = quartier_pin_layer_finalize;
  widget_class->size_allocate = quartier_pin_layer_size_allocate;
  widget_class->focus = quartier_pin_layer_focus;
  widget_class->grab_focus = quartier_pin_layer_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "pin-layer");
}

static void
quartier_pin_layer_init (QuartierPinLayer *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->pins = g_array_new (FALSE, TRUE, sizeof (Pin));
  g_array_set_clear_func (self->pins, clear_pin);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

QuartierPinLayer *
quartier_pin_layer_new (ShumateViewport *viewport)
{
  return g_object_new (QUARTIER_TYPE_PIN_LAYER, "viewport", viewport, NULL);
}

static void
add_pin (QuartierPinLayer *self, const QuartierMapPin *from)
{
  Pin pin = { .id = g_strdup (from->id),
              .name = g_strdup (from->name),
              .about = g_strdup (from->about),
              .at = from->at,
              .point = quartier_map_point (&from->at),
              .is_approximate = from->is_approximate,
              .is_shown = TRUE };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  pin.middle = pin.point;
  pin.button = gtk_button_new ();
  pin.dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  pin.number = gtk_label_new (NULL);
  pin.label = gtk_label_new (from->name);
  gtk_label_set_ellipsize (GTK_LABEL (pin.label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (pin.label), -1);
  gtk_label_set_max_width_chars (GTK_LABEL (pin.label), NAME_CHARS);
  gtk_widget_set_valign (pin.dot, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER); /* a button's least width leaves it in place */
  gtk_widget_set_hexpand (pin.dot, FALSE);
  gtk_widget_set_hexpand (pin.number, TRUE);
  gtk_box_append (GTK_BOX (pin.dot), pin.number);
  gtk_widget_add_css_class (pin.dot, "pin-dot");
  gtk_widget_add_css_class (pin.label, "pin-name");
  gtk_widget_add_css_class (pin.button, "map-pin");
  gtk_box_append (GTK_BOX (box), pin.dot);
  gtk_box_append (GTK_BOX (box), pin.label);
  gtk_button_set_child (GTK_BUTTON (pin.button), box);
  g_signal_connect_object (pin.button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  pin.ring = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (pin.ring, "pin-ring");
  gtk_widget_set_can_target (pin.ring, FALSE);
  gtk_widget_set_parent (pin.ring, GTK_WIDGET (self));
  gtk_widget_set_parent (pin.button, GTK_WIDGET (self));
  g_array_append_val (self->pins, pin);
}

/**
 * quartier_pin_layer_set_pins:
 * @pins: (array length=n_pins): copied; where two want the same room, the earlier has it
 */
void
quartier_pin_layer_set_pins (QuartierPinLayer *self, const QuartierMapPin *pins, gsize n_pins)
{
  g_return_if_fail (QUARTIER_IS_PIN_LAYER (self));
  g_array_set_size (self->pins, 0);
  for (gsize i = 0; i < n_pins; i++)
    add_pin (self, &pins[i]);
  arrange (self);
}

/**
 * quartier_pin_layer_filter:
 * @func: (nullable) (scope call): which to show; %NULL: all
 */
void
quartier_pin_layer_filter (QuartierPinLayer *self, QuartierPinFunc func, gpointer data)
{
  g_return_if_fail (QUARTIER_IS_PIN_LAYER (self));
  for (guint i = 0; i < self->pins->len; i++)
    get_pin (self, i)->is_shown = func == NULL || func (get_pin (self, i)->id, data);
  arrange (self);
}

/**
 * quartier_pin_layer_set_selected:
 * @id: (nullable): of the pin that stands out
 */
void
quartier_pin_layer_set_selected (QuartierPinLayer *self, const char *id)
{
  g_return_if_fail (QUARTIER_IS_PIN_LAYER (self));
  if (g_strcmp0 (id, self->selected) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (id);
  arrange (self);
}

/**
 * quartier_pin_layer_get_bounds:
 * @out: (out): around all pins that are shown
 *
 * Returns: %FALSE, and @out untouched, where none is
 */
gboolean
quartier_pin_layer_get_bounds (QuartierPinLayer *self, QuartierBounds *out)
{
  QuartierBounds bounds = { 180, 90, -180, -90 };

  g_return_val_if_fail (QUARTIER_IS_PIN_LAYER (self), FALSE);
  for (guint i = 0; i < self->pins->len; i++)
    {
      const Pin *pin = get_pin (self, i);

      if (!pin->is_shown)
        continue;
      bounds.west = MIN (bounds.west, pin->at.lon);
      bounds.east = MAX (bounds.east, pin->at.lon);
      bounds.south = MIN (bounds.south, pin->at.lat);
      bounds.north = MAX (bounds.north, pin->at.lat);
    }
  if (bounds.west > bounds.east)
    return FALSE;
  *out = bounds;
  return TRUE;
}

/**
 * quartier_pin_layer_get_position:
 * @out: (out): where a pin stands; untouched where there is none of this id
 */
gboolean
quartier_pin_layer_get_position (QuartierPinLayer *self, const char *id, QuartierPosition *out)
{
  g_return_val_if_fail (QUARTIER_IS_PIN_LAYER (self), FALSE);
  for (guint i = 0; i < self->pins->len; i++)
    if (g_str_equal (get_pin (self, i)->id, id))
      {
        *out = get_pin (self, i)->at;
        return TRUE;
      }
  return FALSE;
}

/* How many marks stand for the pins that are shown, at the map's zoom level. */
guint
quartier_pin_layer_count_marks (QuartierPinLayer *self)
{
  guint n = 0;

  g_return_val_if_fail (QUARTIER_IS_PIN_LAYER (self), 0);
  for (guint i = 0; i < self->pins->len; i++)
    n += get_pin (self, i)->n > 0 ? 1 : 0;
  return n;
}
