#include "map/quartier-map-legend.h"

#include <glib/gi18n.h>

#include "map/land-use-colours.h"
#include "map/map-ink.h"

#define SWATCH_PX 14

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

  /* Children */
  GtkWidget *box;

  guint64 shown_uses; /* a bit for each land use in the list */
  guint update_id;
  gboolean is_given; /* the entries; otherwise land uses */
  gboolean is_dark;
};

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
add_row (QuartierMapLegend *self, const char *label, const GdkRGBA *colour, gboolean is_hatched)
{
  const Swatch shown = { *colour, is_hatched };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *swatch = gtk_drawing_area_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_widget_set_size_request (swatch, SWATCH_PX, SWATCH_PX);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch,
                                  g_memdup2 (&shown, sizeof shown), g_free);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_box_append (GTK_BOX (row), swatch);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
start_rows (QuartierMapLegend *self, const char *title)
{
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_set_visible (heading, title != NULL);
  gtk_box_append (GTK_BOX (self->box), heading);
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
  start_rows (self, _ ("Main use"));
  for (gsize i = 0; i < n; i++)
    if (uses >> i & 1)
      {
        const GdkRGBA colour = quartier_land_use_rgba (&colours[i]);

        add_row (self, _ (colours[i].label), &colour, colours[i].is_hatched);
      }
  gtk_widget_set_visible (GTK_WIDGET (self), uses != 0);
}

static gboolean
update_cb (gpointer data)
{
  QuartierMapLegend *self = data;

  self->update_id = 0;
  if (!self->is_given)
    show_uses (self);
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
  g_clear_handle_id (&self->update_id, g_source_remove);
  G_OBJECT_CLASS (quartier_map_legend_parent_class)->dispose (object);
}

static void
quartier_map_legend_class_init (QuartierMapLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_map_legend_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "map-legend");
}

static void
quartier_map_legend_init (QuartierMapLegend *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
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
  start_rows (self, title);
  for (gsize i = 0; i < n; i++)
    add_row (self, entries[i].label, &entries[i].colour, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

void
quartier_map_legend_set_dark (QuartierMapLegend *self, gboolean is_dark)
{
  g_return_if_fail (QUARTIER_IS_MAP_LEGEND (self));
  self->is_dark = is_dark;
  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_BOX (row))
      gtk_widget_queue_draw (gtk_widget_get_first_child (row));
}
