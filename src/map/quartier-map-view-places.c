/*
 * Where hint, names and legend stand on a map of any size, with text of any size. Nothing here asks
 * for a size anew: it is called while sizes are being given.
 */
#include "map/quartier-map-view-private.h"

#define EDGE_PX 12
/* What the tools take of the left and of the upper side, and the buttons of the right: pixels all. */
#define BESIDE_TOOLS_PX 148
#define BELOW_TOOLS_PX 168
#define BESIDE_BUTTONS_PX 64
#define BELOW_BUTTONS_PX 192
#define GAP_PX 6
/* A hint of two lines, and room around it: what stands below does not move with each hint. */
#define LEAST_BELOW_HINT_PX 68
/* Narrower than so many times the size of its letters the hint stands below the tools. */
#define LEAST_WIDTH_EM 13
#define MOST_LINES 3
/* Below the tools it is over the plan. */
#define MOST_LINES_BELOW 2

static void
measure (GtkWidget *widget, GtkRequisition *size)
{
  gtk_widget_get_preferred_size (widget, NULL, size);
}

/* Beside the tools; on a map too narrow for that, below them. */
static void
find_hint (QuartierMapView *self, GdkRectangle *place)
{
  const int end = gtk_widget_get_width (self->overlay) - BESIDE_BUTTONS_PX;
  const gboolean is_below
      = end - BESIDE_TOOLS_PX < LEAST_WIDTH_EM * quartier_map_hint_get_em_px (self->hint);
  const int start = is_below ? EDGE_PX : BESIDE_TOOLS_PX;

  quartier_map_hint_suit (self->hint, end - start, is_below ? MOST_LINES_BELOW : MOST_LINES,
                          &place->width, &place->height);
  place->x = start + MAX (0, (end - start - place->width) / 2);
  place->y = is_below ? BELOW_TOOLS_PX : EDGE_PX;
}

static int
find_below_hint (QuartierMapView *self)
{
  GdkRectangle hint;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->hint)))
    return LEAST_BELOW_HINT_PX;
  find_hint (self, &hint);
  return MAX (LEAST_BELOW_HINT_PX, hint.y + hint.height + GAP_PX);
}

/* As wide as the map, below the hint. */
static void
place_below_hint (QuartierMapView *self, GtkWidget *child, GdkRectangle *place)
{
  place->x = 0;
  place->y = find_below_hint (self);
  place->width = gtk_widget_get_width (self->overlay);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL,
                      NULL);
}

/* In the lower right corner, in as many lines as the map's width makes of it. */
static void
place_licence (QuartierMapView *self, GdkRectangle *place)
{
  const int width = gtk_widget_get_width (self->overlay);
  GtkRequisition size;

  measure (self->licence, &size);
  place->width = MIN (size.width, width);
  gtk_widget_measure (self->licence, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height,
                      NULL, NULL);
  place->x = width - place->width;
  place->y = gtk_widget_get_height (self->overlay) - place->height;
}

/* In the lower left corner, or above the licence where that reaches as far. */
static void
place_scale (QuartierMapView *self, GdkRectangle *place)
{
  GtkRequisition size;
  GdkRectangle licence;
  int bottom = gtk_widget_get_height (self->overlay);

  measure (self->scale, &size);
  if (gtk_widget_get_visible (self->licence))
    {
      place_licence (self, &licence);
      if (licence.x < size.width)
        bottom = licence.y;
    }
  *place = (GdkRectangle){ 0, bottom - size.height, size.width, size.height };
}

static gboolean
is_legend_aside (QuartierMapView *self, const GtkRequisition *legend)
{
  GdkRectangle scale;

  place_scale (self, &scale);
  return scale.y - GAP_PX - legend->height < BELOW_TOOLS_PX - GAP_PX;
}

/* Above the scale; where it and the tools have no room above each other, beside the tools. */
static void
place_legend (QuartierMapView *self, GdkRectangle *place)
{
  GtkRequisition size;
  GdkRectangle scale;

  place_scale (self, &scale);
  measure (GTK_WIDGET (self->legend), &size);
  *place = (GdkRectangle){ is_legend_aside (self, &size) ? BESIDE_TOOLS_PX - EDGE_PX : 0,
                           scale.y - GAP_PX - size.height, size.width, size.height };
}

/* Returns: whether it was placed here; else it stands where its alignment says */
static gboolean
place_cb (QuartierMapView *self, GtkWidget *child, GdkRectangle *place)
{
  if (child == GTK_WIDGET (self->hint))
    find_hint (self, place);
  else if (child == self->names || child == self->notices)
    place_below_hint (self, child, place);
  else if (child == self->licence)
    place_licence (self, place);
  else if (child == self->scale)
    place_scale (self, place);
  else if (child == GTK_WIDGET (self->legend))
    place_legend (self, place);
  else if (self->swipe != NULL && child == GTK_WIDGET (self->swipe))
    {
      quartier_swipe_set_top (self->swipe, find_below_hint (self));
      quartier_swipe_set_corners (self->swipe, BESIDE_TOOLS_PX, BELOW_TOOLS_PX,
                                  BESIDE_BUTTONS_PX, BELOW_BUTTONS_PX);
      return FALSE;
    }
  else
    return FALSE;
  return TRUE;
}

void
quartier_map_view_add_places (QuartierMapView *self)
{
  g_signal_connect_swapped (self->overlay, "get-child-position", G_CALLBACK (place_cb), self);
}

/* How much of a map's left side the legend takes, with what it stands beside; nothing where it would
 * take most of it, unless it stands in the middle of its height. */
int
quartier_map_view_get_legend_px (QuartierMapView *self, int width)
{
  GtkRequisition size;
  gboolean is_aside;
  int taken;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    return 0;
  measure (GTK_WIDGET (self->legend), &size);
  is_aside = is_legend_aside (self, &size);
  taken = size.width + (is_aside ? BESIDE_TOOLS_PX - EDGE_PX : 0);
  return taken * (is_aside ? 2 : 3) < width ? taken : 0;
}
