/*
 * Where hint, names, legend and a card stand on a map of any size, with text of any size. Nothing here asks
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
/* So much of the map the legend may cover, and be as wide as; and it stands beside the tools where below them
 * it has less height than so many times the size of its letters. */
#define LEGEND_SHARE 0.33
#define LEGEND_WIDTH_SHARE 0.45
#define LEAST_LEGEND_EM 9

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

static int
find_below_notices (QuartierMapView *self)
{
  GtkWidget *const said[] = { self->notices, self->names };
  int below = find_below_hint (self);

  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (said[i] != NULL)
      {
        GdkRectangle place;

        place_below_hint (self, said[i], &place);
        if (place.height > 0)
          below = MAX (below, place.y + place.height + GAP_PX);
      }
  return below;
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

/* Above the scale, and no larger than a third of the map; where it and the tools have no room above each other,
 * beside the tools. */
static void
find_legend (QuartierMapView *self, GdkRectangle *place)
{
  GtkWidget *legend = GTK_WIDGET (self->legend);
  const int width = gtk_widget_get_width (self->overlay);
  const int height = gtk_widget_get_height (self->overlay);
  const int least_px = (int)(LEAST_LEGEND_EM * quartier_map_hint_get_em_px (self->hint));
  int narrowest, widest, least, whole, below_tools, most;
  GdkRectangle scale;
  gboolean is_aside;

  place_scale (self, &scale);
  gtk_widget_measure (legend, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, &widest, NULL, NULL);
  place->width = MAX (narrowest, MIN (widest, (int)(width * LEGEND_WIDTH_SHARE)));
  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, place->width, &least, &whole, NULL, NULL);
  below_tools = scale.y - BELOW_TOOLS_PX;
  is_aside = below_tools < MIN (whole, least_px);
  most = is_aside ? scale.y - GAP_PX - find_below_hint (self) : below_tools;
  most = MIN (most, (int)(width * height * LEGEND_SHARE / MAX (place->width, 1)));
  place->height = MAX (least, MIN (whole, most));
  place->x = is_aside ? BESIDE_TOOLS_PX - EDGE_PX : 0;
  place->y = scale.y - GAP_PX - place->height;
}

static gboolean
is_on (GtkWidget *widget, const GdkRectangle *its_place, const GdkRectangle *place)
{
  return gtk_widget_get_visible (widget) && gdk_rectangle_intersect (its_place, place, NULL);
}

/* The tools and the buttons, each in its upper corner. */
static void
list_corners (QuartierMapView *self, GdkRectangle out[2])
{
  out[0] = (GdkRectangle){ 0, 0, BESIDE_TOOLS_PX - GAP_PX, BELOW_TOOLS_PX - GAP_PX };
  out[1] = (GdkRectangle){ gtk_widget_get_width (self->overlay) - BESIDE_BUTTONS_PX, 0, BESIDE_BUTTONS_PX,
                           BELOW_BUTTONS_PX - GAP_PX };
}

static gboolean
covers_something (QuartierMapView *self, const GdkRectangle *card)
{
  const GdkRectangle around = { card->x - GAP_PX, card->y - GAP_PX, card->width + 2 * GAP_PX, card->height + 2 * GAP_PX };
  GdkRectangle corners[2], legend, scale, licence;

  find_legend (self, &legend);
  place_scale (self, &scale);
  place_licence (self, &licence);
  list_corners (self, corners);
  if (gdk_rectangle_intersect (&corners[0], &around, NULL) || gdk_rectangle_intersect (&corners[1], &around, NULL))
    return TRUE;
  return is_on (GTK_WIDGET (self->legend), &legend, &around) || is_on (self->scale, &scale, &around)
         || is_on (self->licence, &licence, &around);
}

/* As wide as it likes to be between @left and @right, at the right; its top there, or its lower edge at the licence
 * where @top is negative. */
static gboolean
try_card (QuartierMapView *self, int left, int right, int top, GdkRectangle *place)
{
  const int height = gtk_widget_get_height (self->overlay);
  GdkRectangle licence = { .y = height - EDGE_PX + GAP_PX };
  int least, most;

  if (gtk_widget_get_visible (self->licence))
    place_licence (self, &licence);
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
  place->width = CLAMP (right - left, least, most);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL, NULL);
  place->x = right - place->width;
  place->y = top >= 0 ? top : licence.y - GAP_PX - place->height;
  return place->x >= left && place->y >= find_below_notices (self) && place->y + place->height + EDGE_PX <= height
         && !covers_something (self, place);
}

/* On the right, where it covers nothing: above the licence, away from the middle, where the plan is; where that is too
 * low for it, below the tools, below the map's buttons or beside both. On the legend it is narrower, beside that. */
static gboolean
find_card (QuartierMapView *self, GdkRectangle *place)
{
  const int width = gtk_widget_get_width (self->overlay);
  const int beside = width - BESIDE_BUTTONS_PX - GAP_PX;
  const int top = find_below_notices (self);
  const struct
  {
    int left, right, top;
  } corners[] = {
    { EDGE_PX, width - EDGE_PX, -1 },
    { EDGE_PX, beside, -1 },
    { EDGE_PX, beside, MAX (top, BELOW_TOOLS_PX) },
    { EDGE_PX, width - EDGE_PX, MAX (top, BELOW_BUTTONS_PX) },
    { BESIDE_TOOLS_PX, beside, top },
  };
  GdkRectangle legend;

  find_legend (self, &legend);
  for (gsize i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      const int left = corners[i].left, right = corners[i].right;

      if (try_card (self, left, right, corners[i].top, place)
          || try_card (self, MAX (left, legend.x + legend.width + GAP_PX), right, corners[i].top, place))
        return TRUE;
    }
  return FALSE;
}

/* A map on which it would cover something has none. */
static void
place_card (QuartierMapView *self, GdkRectangle *place)
{
  gtk_widget_set_child_visible (self->card, find_card (self, place));
}

/**
 * quartier_map_view_place_whole_legend:
 *
 * Gives the legend of a picture its place: where it stands on the map, at the size of all its rows.
 */
void
quartier_map_view_place_whole_legend (QuartierMapView *self)
{
  GdkRectangle place, scale;
  GtkRequisition size;

  find_legend (self, &place);
  place_scale (self, &scale);
  measure (GTK_WIDGET (self->legend), &size);
  place.y = MAX (0, scale.y - GAP_PX - size.height);
  place.width = size.width;
  place.height = size.height;
  gtk_widget_size_allocate (GTK_WIDGET (self->legend), &place, -1);
}

/* Where names on a map would be seen by half: under the tools, the buttons, the legend, licence, scale, card and hint. */
static void
tell_covered (QuartierMapView *self, QuartierDistrictLayer *layer)
{
  GdkRectangle places[7] = { { 0 } };
  graphene_rect_t covered[G_N_ELEMENTS (places)] = { 0 };
  graphene_point_t origin;
  gsize n = 0;

  if (!gtk_widget_compute_point (self->overlay, GTK_WIDGET (layer), &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;
  list_corners (self, places);
  if (gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    find_legend (self, &places[2]);
  if (gtk_widget_get_visible (self->licence))
    place_licence (self, &places[3]);
  place_scale (self, &places[4]);
  if (self->card == NULL || !gtk_widget_get_visible (self->card) || !find_card (self, &places[5]))
    places[5].width = 0;
  /* All of where hints stand: names do not move with each of their words. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->hint)))
    {
      find_hint (self, &places[6]);
      if (places[6].y < BELOW_TOOLS_PX)
        places[6] = (GdkRectangle){ BESIDE_TOOLS_PX, 0,
                                    MAX (0, gtk_widget_get_width (self->overlay) - BESIDE_BUTTONS_PX - BESIDE_TOOLS_PX),
                                    find_below_hint (self) - GAP_PX };
    }
  /* A map that is held has no tools. */
  for (gsize i = self->is_held ? 1 : 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].width > 0)
      covered[n++] = GRAPHENE_RECT_INIT (origin.x + (float)places[i].x, origin.y + (float)places[i].y,
                                         (float)places[i].width, (float)places[i].height);
  quartier_district_layer_set_covered (layer, covered, n);
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
  else if (child == self->card)
    place_card (self, place);
  else if (child == self->scale)
    {
      place_scale (self, place);
      tell_covered (self, self->layer);
      if (self->other_layer != NULL)
        tell_covered (self, self->other_layer);
    }
  else if (child == GTK_WIDGET (self->legend))
    find_legend (self, place);
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

/**
 * quartier_map_view_set_card:
 * @card: what is said beside the map's own words; only once
 *
 * It stands where it covers none of what the map has, and is not seen where there is no such place.
 */
void
quartier_map_view_set_card (QuartierMapView *self, GtkWidget *card)
{
  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self) && self->card == NULL);
  self->card = card;
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), card);
}

/* How much of a map's left side the legend takes, with what it stands beside; nothing where it would
 * leave little of it. */
int
quartier_map_view_get_legend_px (QuartierMapView *self, int width)
{
  GdkRectangle place;
  int taken;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->legend)))
    return 0;
  find_legend (self, &place);
  taken = place.x + place.width;
  return taken * 9 < width * 4 ? taken : 0;
}
