#include "map/quartier-map-legend.h"

#include <glib/gi18n.h>

#include "map/land-use-colours.h"
#include "map/map-ink.h"
#include "map/stop-symbol.h"

#define SWATCH_PX 14
#define SYMBOL_PX 16

typedef struct
{
  GdkRGBA colour;
  gboolean is_hatched;
} Swatch;

struct _QuartierMapLegend
{
  AdwBin parent_instance;

  /* Owned */
  QuartierPlan *plan; /* (nullable) */
  GMenuModel *menu;   /* (nullable): what colours can show */

  /* Children */
  GtkWidget *all;       /* the head, and below it what can be turned by the wheel */
  GtkWidget *head;      /* what is shown, and the button that folds */
  GtkWidget *title;     /* what colours show, or a button that chooses it */
  GtkWidget *fold;      /* button */
  GtkWidget *scroller;  /* around the rest */
  GtkWidget *rows;      /* both boxes */
  GtkWidget *box;       /* what colours mean */
  GtkWidget *stops_box; /* what symbols mean */

  guint64 shown_uses; /* a bit for each land use in the list */
  guint shown_modes;  /* a bit for each symbol */
  guint update_id;
  gboolean is_given; /* the entries; otherwise land uses */
  gboolean is_dark;
  gboolean is_folded;
  gboolean is_whole;   /* for a picture: folded or not */
  gboolean has_colours;
};

enum
{
  PROP_FOLDED = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (QuartierMapLegend, quartier_map_legend, ADW_TYPE_BIN)

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  QuartierMapLegend *self
      = QUARTIER_MAP_LEGEND (gtk_widget_get_ancestor (GTK_WIDGET (area), QUARTIER_TYPE_MAP_LEGEND));
  const QuartierMapInk *ink = quartier_map_ink (self->is_dark);
  const Swatch *swatch = data;
  const GdkRGBA *colour = &swatch->colour;
  const GdkRGBA *mixed = &ink->line_mix;

  /* As on the map. */
  cairo_rectangle (cr, 0.75, 0.75, width - 1.5, height - 1.5);
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, ink->opacity);
  cairo_fill_preserve (cr);
  if (swatch->is_hatched)
    {
      cairo_pattern_t *hatch = quartier_map_get_hatch (ink);

      cairo_pattern_set_matrix (hatch, &(cairo_matrix_t){ 1, 0, 0, 1, 0, 0 });
      cairo_set_source (cr, hatch);
      cairo_fill_preserve (cr);
    }
  cairo_set_source_rgb (cr, colour->red + (mixed->red - colour->red) * mixed->alpha,
                        colour->green + (mixed->green - colour->green) * mixed->alpha,
                        colour->blue + (mixed->blue - colour->blue) * mixed->alpha);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_symbol (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  QuartierMapLegend *self
      = QUARTIER_MAP_LEGEND (gtk_widget_get_ancestor (GTK_WIDGET (area), QUARTIER_TYPE_MAP_LEGEND));

  cairo_translate (cr, width / 2.0, height / 2.0);
  quartier_stop_symbol_draw (cr, GPOINTER_TO_INT (data), SYMBOL_PX, QUARTIER_STOP_STATE_NORMAL,
                             self->is_dark);
}

/* The picture has the width of the widest, so that texts stand in one line. */
static void
add_row (GtkWidget *box, const char *label, int picture_px, GtkDrawingAreaDrawFunc draw,
         gpointer data, GDestroyNotify free_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *picture = gtk_drawing_area_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_widget_set_size_request (picture, picture_px, picture_px);
  gtk_widget_set_valign (picture, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), draw, data, free_data);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 18);
  gtk_box_append (GTK_BOX (row), picture);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (box), row);
}

static void
add_colour (QuartierMapLegend *self, const char *label, const GdkRGBA *colour, gboolean is_hatched)
{
  const Swatch shown = { *colour, is_hatched };

  add_row (self->box, label, SWATCH_PX, draw_swatch, g_memdup2 (&shown, sizeof shown), g_free);
}

/* What the colours show, and what else they can. */
static GtkWidget *
new_chooser (GMenuModel *menu, const char *title)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  /* The button puts it in the middle: in two lines it is narrower, and stood beside the colours' edge. */
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_START);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Colour the districts by something else"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Colour the districts by something else"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "map-legend-chooser");
  return button;
}

static void
clear_rows (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
new_heading (const char *title)
{
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  return heading;
}

/* @title: (nullable): what the colours show; without any the head says what it is the head of. */
static void
show_title (QuartierMapLegend *self, const char *title)
{
  if (self->title != NULL)
    gtk_box_remove (GTK_BOX (self->head), self->title);
  self->title = title != NULL && self->menu != NULL ? new_chooser (self->menu, title)
                                                    : new_heading (title != NULL ? title : _ ("Legend"));
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_prepend (GTK_BOX (self->head), self->title);
}

/* Nothing to say is no legend. */
static void
show_boxes (QuartierMapLegend *self, gboolean has_colours)
{
  if (self->has_colours && !has_colours)
    show_title (self, NULL);
  self->has_colours = has_colours;
  gtk_widget_set_visible (self->box, has_colours);
  gtk_widget_set_visible (self->stops_box, self->shown_modes != 0);
  gtk_widget_set_visible (GTK_WIDGET (self), has_colours || self->shown_modes != 0);
}

/* A picture has all of it, and no button. */
static void
show_fold (QuartierMapLegend *self)
{
  GtkWidget *arrow = gtk_button_get_child (GTK_BUTTON (self->fold));
  const char *label = self->is_folded ? _ ("Show the legend") : _ ("Fold the legend");

  gtk_widget_set_visible (self->scroller, self->is_whole || !self->is_folded);
  gtk_widget_set_visible (self->fold, !self->is_whole);
  gtk_image_set_from_icon_name (GTK_IMAGE (arrow),
                                self->is_folded ? "go-up-symbolic" : "go-down-symbolic");
  gtk_widget_set_tooltip_text (self->fold, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->fold), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !self->is_folded, -1);
}

static void
fold_clicked_cb (QuartierMapLegend *self)
{
  g_object_set (self, "folded", !self->is_folded, NULL);
}

static guint
find_modes (QuartierMapLegend *self)
{
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  GListModel *stops = scenario != NULL ? quartier_plan_get_stops (self->plan, scenario) : NULL;
  guint modes = 0;

  for (guint i = 0; stops != NULL && i < g_list_model_get_n_items (stops); i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, i);

      modes |= 1u << quartier_stop_symbol_find (quartier_stop_get_mode (stop));
    }
  return modes;
}

static void
show_modes (QuartierMapLegend *self)
{
  const guint modes = find_modes (self);

  if (modes == self->shown_modes)
    return;
  self->shown_modes = modes;
  clear_rows (self->stops_box);
  gtk_box_append (GTK_BOX (self->stops_box), new_heading (_ ("Stops")));
  for (int i = 0; i < QUARTIER_N_STOP_SYMBOLS; i++)
    if (modes >> i & 1)
      add_row (self->stops_box, _ (quartier_stop_symbols ()[i].label), SYMBOL_PX + 4, draw_symbol,
               GINT_TO_POINTER (i), NULL);
  show_boxes (self, self->has_colours);
}

static guint64
find_uses (QuartierMapLegend *self)
{
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  GListModel *districts
      = scenario != NULL ? quartier_plan_get_districts (self->plan, scenario) : NULL;
  gsize n;
  const QuartierLandUseColour *colours = quartier_land_use_colours (&n);
  guint64 uses = 0;

  for (guint i = 0; districts != NULL && i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      uses |= G_GUINT64_CONSTANT (1) << (quartier_land_use_colour_of (district) - colours);
    }
  return uses;
}

static void
show_uses (QuartierMapLegend *self)
{
  const guint64 uses = find_uses (self);
  gsize n;
  const QuartierLandUseColour *colours = quartier_land_use_colours (&n);

  if (uses == self->shown_uses)
    return;
  self->shown_uses = uses;
  clear_rows (self->box);
  show_title (self, uses != 0 ? _ ("Main use") : NULL);
  for (gsize i = 0; i < n; i++)
    if (uses >> i & 1)
      {
        const GdkRGBA colour = quartier_land_use_rgba (&colours[i]);

        add_colour (self, _ (colours[i].label), &colour, colours[i].is_hatched);
      }
  show_boxes (self, uses != 0);
}

static gboolean
update_cb (gpointer data)
{
  QuartierMapLegend *self = data;

  self->update_id = 0;
  if (!self->is_given)
    show_uses (self);
  show_modes (self);
  return G_SOURCE_REMOVE;
}

/* A drag changes the plan in every frame: once it pauses is soon enough. */
static void
plan_changed_cb (QuartierMapLegend *self)
{
  if (self->update_id == 0)
    self->update_id = g_timeout_add (200, update_cb, self);
}

static void
quartier_map_legend_dispose (GObject *object)
{
  QuartierMapLegend *self = QUARTIER_MAP_LEGEND (object);

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->menu);
  g_clear_handle_id (&self->update_id, g_source_remove);
  G_OBJECT_CLASS (quartier_map_legend_parent_class)->dispose (object);
}

static void
quartier_map_legend_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, QUARTIER_MAP_LEGEND (object)->is_folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
quartier_map_legend_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QuartierMapLegend *self = QUARTIER_MAP_LEGEND (object);

  switch (id)
    {
    case PROP_FOLDED:
      if (self->is_folded == g_value_get_boolean (value))
        return;
      self->is_folded = g_value_get_boolean (value);
      show_fold (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A scrolled window asks for the height its child has in the width it would like: what more lines take in the
 * width there is comes on top. */
static void
quartier_map_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  QuartierMapLegend *self = QUARTIER_MAP_LEGEND (widget);
  int wished, needed;

  gtk_widget_measure (self->all, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL || !gtk_widget_get_visible (self->scroller))
    return;
  gtk_widget_measure (self->rows, orientation, -1, NULL, &wished, NULL, NULL);
  gtk_widget_measure (self->rows, orientation, for_size, NULL, &needed, NULL, NULL);
  *natural += MAX (0, needed - wished);
}

static void
quartier_map_legend_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (QUARTIER_MAP_LEGEND (widget)->all, width, height, baseline, NULL);
}

static void
quartier_map_legend_class_init (QuartierMapLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = quartier_map_legend_get_property;
  object_class->set_property = quartier_map_legend_set_property;
  object_class->dispose = quartier_map_legend_dispose;
  widget_class->measure = quartier_map_legend_measure;
  widget_class->size_allocate = quartier_map_legend_size_allocate;
  /* Whether only its head is seen. */
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                 | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "map-legend");
}

/* The rows turn by the wheel, and by Page Up and Page Down, where the map has no room for all. */
static void
add_rows (QuartierMapLegend *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->stops_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->rows), self->box);
  gtk_box_append (GTK_BOX (self->rows), self->stops_box);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->rows);
  gtk_widget_set_vexpand (self->scroller, TRUE);
}

static void
quartier_map_legend_init (QuartierMapLegend *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  self->fold = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->fold), gtk_image_new ());
  gtk_widget_add_css_class (self->fold, "flat");
  gtk_widget_add_css_class (self->fold, "map-legend-fold");
  gtk_widget_set_valign (self->fold, GTK_ALIGN_START);
  g_signal_connect_swapped (self->fold, "clicked", G_CALLBACK (fold_clicked_cb), self);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (self->head), self->fold);
  show_title (self, NULL);
  add_rows (self);
  self->all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->all), self->head);
  gtk_box_append (GTK_BOX (self->all), self->scroller);
  adw_bin_set_child (ADW_BIN (self), self->all);
  show_fold (self);
  show_boxes (self, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Legend"), -1);
}

QuartierMapLegend *
quartier_map_legend_new (void)
{
  return g_object_new (QUARTIER_TYPE_MAP_LEGEND, NULL);
}

void
quartier_map_legend_set_plan (QuartierMapLegend *self, QuartierPlan *plan)
{
  g_return_if_fail (QUARTIER_IS_MAP_LEGEND (self));
  if (self->plan == plan)
    return;
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_set_object (&self->plan, plan);
  if (plan != NULL)
    {
      g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
      g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (plan_changed_cb), self);
    }
  g_clear_handle_id (&self->update_id, g_source_remove);
  update_cb (self);
}

/**
 * quartier_map_legend_set_entries:
 * @title: (nullable): what the colours show
 * @entries: (nullable) (array length=n): copied; %NULL for the plan's land uses
 */
void
quartier_map_legend_set_entries (QuartierMapLegend *self,
                                 const char *title,
                                 const QuartierLegendEntry *entries,
                                 gsize n)
{
  g_return_if_fail (QUARTIER_IS_MAP_LEGEND (self));
  self->shown_uses = 0;
  self->is_given = entries != NULL;
  if (!self->is_given)
    {
      show_uses (self);
      return;
    }
  clear_rows (self->box);
  show_title (self, title);
  for (gsize i = 0; i < n; i++)
    add_colour (self, entries[i].label, &entries[i].colour, FALSE);
  show_boxes (self, n > 0);
}

static void
queue_pictures (GtkWidget *box)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_BOX (row))
      gtk_widget_queue_draw (gtk_widget_get_first_child (row));
}

void
quartier_map_legend_set_dark (QuartierMapLegend *self, gboolean is_dark)
{
  g_return_if_fail (QUARTIER_IS_MAP_LEGEND (self));
  self->is_dark = is_dark;
  queue_pictures (self->box);
  queue_pictures (self->stops_box);
}

/**
 * quartier_map_legend_set_menu:
 * @menu: (nullable): opened by the heading
 */
void
quartier_map_legend_set_menu (QuartierMapLegend *self, GMenuModel *menu)
{
  g_return_if_fail (QUARTIER_IS_MAP_LEGEND (self));
  if (!g_set_object (&self->menu, menu) || self->is_given)
    return;
  self->shown_uses = 0;
  show_uses (self);
}

/**
 * quartier_map_legend_set_whole:
 * @is_whole: whether it is as a picture shows it: all of it, folded or not, and no button that folds
 */
void
quartier_map_legend_set_whole (QuartierMapLegend *self, gboolean is_whole)
{
  g_return_if_fail (QUARTIER_IS_MAP_LEGEND (self));
  self->is_whole = is_whole;
  show_fold (self);
}
