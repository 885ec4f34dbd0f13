/*
 * One tile of a map extract: areas from the large to the small by class, buildings, roads (all
 * casings below all fills, so that junctions flow together), railways, names.
 */
#include "map/backdrop-painter.h"

/* Features reach beyond a tile's edge by half their line's width */
#define LINE_MARGIN_PX 24.0

/* Below this zoom level an extract is a few pixels, and the world's coast and names serve better.
 */
#define FIRST_ZOOM 7

typedef struct
{
  QuartierBackdropFeature feature; /* what it points to is in points and ring_ends, from these: */
  gsize first_point;
  gsize first_ring;
  double extent;
} Item;

typedef struct
{
  QuartierTileCanvas *canvas;
  const QuartierMapPalette *palette;
  QuartierMercatorBox box; /* the tile and the margin of lines */
  cairo_t *cr;
  guint zoom;
  GArray *items;     /* Item */
  GArray *points;    /* QuartierMercator */
  GArray *ring_ends; /* guint */
} Painter;

static void
collect_cb (const QuartierBackdropFeature *feature, gpointer user_data)
{
  Painter *self = user_data;
  Item item = { .feature = *feature,
                .first_point = self->points->len,
                .first_ring = self->ring_ends->len };

  item.extent
      = MAX ((double)feature->box.x1 - feature->box.x0, (double)feature->box.y1 - feature->box.y0);
  /* From the margin of names only what has one is of interest */
  if (!quartier_mercator_box_overlap (&feature->box, &self->box) && feature->name == NULL)
    return;
  item.feature.name = g_strdup (feature->name);
  g_array_append_vals (self->points, feature->points, feature->ring_ends[feature->n_rings - 1]);
  g_array_append_vals (self->ring_ends, feature->ring_ends, feature->n_rings);
  g_array_append_val (self->items, item);
}

/* By class, then large below small; among equals by their first point, the same on every tile. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *x = a, *y = b;

  if (x->feature.klass != y->feature.klass)
    return x->feature.klass < y->feature.klass ? -1 : 1;
  if (x->extent != y->extent)
    return x->extent > y->extent ? -1 : 1;
  if (x->feature.box.x0 != y->feature.box.x0)
    return x->feature.box.x0 < y->feature.box.x0 ? -1 : 1;
  return x->feature.box.y0 < y->feature.box.y0 ? -1 : x->feature.box.y0 > y->feature.box.y0;
}

static void
settle_items (Painter *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      item->feature.points = (const QuartierMercator *)self->points->data + item->first_point;
      item->feature.ring_ends = (const guint *)self->ring_ends->data + item->first_ring;
    }
  g_array_sort (self->items, compare_items);
}

static gboolean
is_near (const Painter *self, const Item *item)
{
  return quartier_mercator_box_overlap (&item->feature.box, &self->box);
}

/* Areas */

static void
add_area (Painter *self, const QuartierBackdropFeature *feature)
{
  guint start = 0;

  for (guint i = 0; i < feature->n_rings; i++)
    {
      quartier_tile_canvas_add_ring (self->canvas, feature->points + start,
                                     feature->ring_ends[i] - start, NULL, 0);
      start = feature->ring_ends[i];
    }
}

static gboolean
get_area_colour (const Painter *self, QuartierBackdropClass klass, guint32 *out_rgb)
{
  switch ((int)klass)
    {
    case QUARTIER_BACKDROP_RESIDENTIAL:
      *out_rgb = self->palette->residential;
      return TRUE;
    case QUARTIER_BACKDROP_INDUSTRIAL:
      *out_rgb = self->palette->industrial;
      return TRUE;
    case QUARTIER_BACKDROP_FARMLAND:
      *out_rgb = self->palette->farmland;
      return TRUE;
    case QUARTIER_BACKDROP_MEADOW:
      *out_rgb = self->palette->meadow;
      return TRUE;
    case QUARTIER_BACKDROP_FOREST:
      *out_rgb = self->palette->forest;
      return TRUE;
    case QUARTIER_BACKDROP_PARK:
      *out_rgb = self->palette->park;
      return TRUE;
    case QUARTIER_BACKDROP_WATER:
      *out_rgb = self->palette->water;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
paint_areas (Painter *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      guint32 rgb;

      if (item->feature.shape != QUARTIER_BACKDROP_AREA || !is_near (self, item)
          || !get_area_colour (self, item->feature.klass, &rgb))
        continue;
      add_area (self, &item->feature);
      quartier_map_palette_set_source (self->cr, rgb, 1);
      cairo_fill (self->cr);
    }
}

static void
paint_buildings (Painter *self)
{
  gboolean edged = self->zoom >= 16;

  cairo_new_path (self->cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->feature.klass != QUARTIER_BACKDROP_BUILDING || !is_near (self, item))
        continue;
      add_area (self, &item->feature);
      quartier_map_palette_set_source (self->cr, self->palette->building,
                                       self->zoom == 14 ? 0.8 : 1);
      if (edged)
        {
          cairo_fill_preserve (self->cr);
          quartier_map_palette_set_source (self->cr, self->palette->building_edge, 1);
          cairo_set_line_width (self->cr, 0.8);
          cairo_stroke (self->cr);
        }
      else
        cairo_fill (self->cr);
    }
}

/* Lines */

/* Width in pixels at zoom levels 6, 8, 10 … 18; between them it grows evenly in the logarithm. */
typedef struct
{
  QuartierBackdropClass klass;
  guint colour; /* in the palette's road[] */
  double width_px[7];
} RoadStyle;

static const RoadStyle road_styles[] = {
  { QUARTIER_BACKDROP_SERVICE, 3, { 0, 0, 0, 0.3, 0.8, 3.2, 9 } },
  { QUARTIER_BACKDROP_STREET, 3, { 0, 0, 0, 0.5, 1.8, 6.0, 17 } },
  { QUARTIER_BACKDROP_TERTIARY, 2, { 0, 0, 0.4, 0.9, 3.0, 8.0, 20 } },
  { QUARTIER_BACKDROP_SECONDARY, 2, { 0, 0.3, 0.7, 1.4, 3.8, 9.5, 22 } },
  { QUARTIER_BACKDROP_PRIMARY, 1, { 0.3, 0.5, 1.1, 2.0, 4.6, 11, 24 } },
  { QUARTIER_BACKDROP_TRUNK, 0, { 0.5, 0.8, 1.4, 2.4, 5.0, 12, 26 } },
  { QUARTIER_BACKDROP_MOTORWAY, 0, { 0.6, 1.0, 1.8, 2.8, 5.6, 13, 28 } },
};

static double
width_at (const double *width_px, guint zoom)
{
  guint i = zoom <= 6 ? 0 : (zoom - 6) / 2;

  if (i >= 6)
    return width_px[6] * (zoom > 18 ? 1.5 : 1);
  if (zoom % 2 == 0 || zoom < 6)
    return width_px[i];
  return sqrt (MAX (width_px[i], 0.2) * MAX (width_px[i + 1], 0.2));
}

static const RoadStyle *
find_road (QuartierBackdropClass klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (road_styles); i++)
    if (road_styles[i].klass == klass)
      return &road_styles[i];
  return NULL;
}

static void
add_lines (Painter *self, QuartierBackdropClass klass, guint flags_mask, guint flags)
{
  cairo_new_path (self->cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->feature.klass == klass && item->feature.shape == QUARTIER_BACKDROP_LINE
          && is_near (self, item) && ((guint)item->feature.flags & flags_mask) == flags)
        quartier_tile_canvas_add_line (self->canvas, item->feature.points,
                                       item->feature.ring_ends[0], FALSE, NULL, 0);
    }
}

static void
paint_dashed (Painter *self,
              QuartierBackdropClass klass,
              guint flags_mask,
              guint flags,
              double on_px,
              double off_px)
{
  const double dashes_px[2] = { on_px, off_px };

  cairo_new_path (self->cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->feature.klass == klass && item->feature.shape == QUARTIER_BACKDROP_LINE
          && is_near (self, item) && ((guint)item->feature.flags & flags_mask) == flags)
        quartier_tile_canvas_stroke_dashed (self->canvas, item->feature.points,
                                            item->feature.ring_ends[0], dashes_px, 2);
    }
}

static void
paint_waterways (Painter *self)
{
  static const double river_px[7] = { 0.4, 0.6, 0.9, 1.4, 2.4, 4, 7 };
  static const double stream_px[7] = { 0, 0, 0, 0.5, 0.9, 1.6, 3 };

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  quartier_map_palette_set_source (self->cr, self->palette->water, 1);
  cairo_set_line_width (self->cr, width_at (river_px, self->zoom));
  add_lines (self, QUARTIER_BACKDROP_WATERWAY, QUARTIER_BACKDROP_TUNNEL, 0);
  cairo_stroke (self->cr);
  cairo_set_line_width (self->cr, width_at (stream_px, self->zoom));
  add_lines (self, QUARTIER_BACKDROP_STREAM, QUARTIER_BACKDROP_TUNNEL, 0);
  cairo_stroke (self->cr);
}

static void
paint_paths (Painter *self)
{
  double width = self->zoom >= 18 ? 2 : self->zoom >= 17 ? 1.5 : 1;

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  quartier_map_palette_set_source (self->cr, self->palette->path, self->zoom < 16 ? 0.7 : 0.9);
  cairo_set_line_width (self->cr, width);
  paint_dashed (self, QUARTIER_BACKDROP_PATH, QUARTIER_BACKDROP_TUNNEL, 0, 3 * width, 2 * width);
  cairo_set_line_width (self->cr, width * 1.2);
  paint_dashed (self, QUARTIER_BACKDROP_TRACK, QUARTIER_BACKDROP_TUNNEL, 0, 6 * width, 2.5 * width);
}

static void
paint_tunnels (Painter *self)
{
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < G_N_ELEMENTS (road_styles); i++)
    {
      double width = width_at (road_styles[i].width_px, self->zoom);

      if (width < 1)
        continue;
      quartier_map_palette_set_source (self->cr, self->palette->road_casing[road_styles[i].colour],
                                       0.6);
      cairo_set_line_width (self->cr, MAX (1, width * 0.8));
      paint_dashed (self, road_styles[i].klass, QUARTIER_BACKDROP_TUNNEL, QUARTIER_BACKDROP_TUNNEL,
                    4, 4);
    }
}

/* Lines of the same class lie side by side with their minor kind, at 0.6 of its width. */
static double
road_width (const Painter *self, const RoadStyle *style, guint flags)
{
  return width_at (style->width_px, self->zoom) * (flags & QUARTIER_BACKDROP_MINOR ? 0.6 : 1);
}

static void
paint_roads (Painter *self, guint flags)
{
  const guint mask = QUARTIER_BACKDROP_TUNNEL | QUARTIER_BACKDROP_BRIDGE | QUARTIER_BACKDROP_MINOR;

  /* A bridge's casing ends square, or it would show as a bulge on the road it joins */
  cairo_set_line_cap (self->cr, flags & QUARTIER_BACKDROP_BRIDGE ? CAIRO_LINE_CAP_BUTT
                                                                 : CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (road_styles); i++)
    {
      double width = road_width (self, &road_styles[i], flags);

      if (width < 1.6)
        continue;
      quartier_map_palette_set_source (self->cr, self->palette->road_casing[road_styles[i].colour],
                                       1);
      cairo_set_line_width (self->cr, width + (self->zoom >= 16 ? 2 : 1.4));
      add_lines (self, road_styles[i].klass, mask, flags);
      cairo_stroke (self->cr);
    }
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (road_styles); i++)
    {
      double width = road_width (self, &road_styles[i], flags);
      guint colour = road_styles[i].colour;

      if (width <= 0)
        continue;
      /* Too thin for a casing: then the casing's colour, which stands out from the ground */
      quartier_map_palette_set_source (
          self->cr, width < 1.6 ? self->palette->road_casing[colour] : self->palette->road[colour],
          1);
      cairo_set_line_width (self->cr, MAX (width, 0.5));
      add_lines (self, road_styles[i].klass, mask, flags);
      cairo_stroke (self->cr);
    }
}

static void
paint_rails (Painter *self)
{
  const guint mask = QUARTIER_BACKDROP_TUNNEL | QUARTIER_BACKDROP_MINOR;
  double width = self->zoom >= 17 ? 3 : self->zoom >= 15 ? 2.2 : self->zoom >= 13 ? 1.4 : 0.9;

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  quartier_map_palette_set_source (self->cr, self->palette->rail, 1);
  cairo_set_line_width (self->cr, width);
  add_lines (self, QUARTIER_BACKDROP_RAIL, mask, 0);
  cairo_stroke (self->cr);
  if (self->zoom >= 15)
    {
      quartier_map_palette_set_source (self->cr, self->palette->rail_gap, 1);
      cairo_set_line_width (self->cr, width - 1.2);
      paint_dashed (self, QUARTIER_BACKDROP_RAIL, mask, 0, 7, 7);
    }
  quartier_map_palette_set_source (self->cr, self->palette->rail, 1);
  cairo_set_line_width (self->cr, self->zoom >= 17 ? 1.4 : 0.9);
  add_lines (self, QUARTIER_BACKDROP_RAIL, mask, QUARTIER_BACKDROP_MINOR);
  cairo_stroke (self->cr);
  quartier_map_palette_set_source (self->cr, self->palette->rail, 0.8);
  cairo_set_line_width (self->cr, self->zoom >= 16 ? 1.2 : 0.8);
  add_lines (self, QUARTIER_BACKDROP_TRAM, QUARTIER_BACKDROP_TUNNEL, 0);
  cairo_stroke (self->cr);
}

/* Names */

/* Along the straightest long stretch of a road: the pair of points furthest apart between which the
 * road leaves the chord by less than a third of the letters' height. */
static gboolean
find_stretch (const Painter *self,
              const QuartierBackdropFeature *feature,
              double size_px,
              QuartierMercator *out_a,
              QuartierMercator *out_b,
              double *out_length_px)
{
  const QuartierMercator *p = feature->points;
  guint n = feature->ring_ends[0];
  double scale = quartier_tile_canvas_get_px_per_unit (self->canvas);
  double best = 0;

  for (guint i = 0; i + 1 < n; i++)
    for (guint k = i + 1; k < n && k < i + 24; k++)
      {
        double dx = ((double)p[k].x - p[i].x) * scale, dy = ((double)p[k].y - p[i].y) * scale;
        double length = hypot (dx, dy), leave = 0;

        if (length <= best)
          continue;
        for (guint m = i + 1; m < k; m++)
          leave = MAX (leave, fabs (((double)p[m].x - p[i].x) * scale * dy
                                    - ((double)p[m].y - p[i].y) * scale * dx)
                                  / length);
        if (leave > size_px / 3)
          continue;
        best = length;
        *out_a = p[i];
        *out_b = p[k];
      }
  *out_length_px = best;
  return best > 0;
}

static void
add_line_label (Painter *self,
                const QuartierBackdropFeature *feature,
                double size_px,
                guint32 rgb,
                double priority)
{
  QuartierTileLabel label = { .text = feature->name,
                              .size_px = size_px,
                              .rgb = rgb,
                              .halo_rgb = self->palette->halo,
                              .spread_px = 220 };
  const double shown_px = size_px * quartier_tile_canvas_get_text_scale (self->canvas);
  QuartierMercator a, b;
  double length, ax, ay, bx, by;

  if (!find_stretch (self, feature, shown_px, &a, &b, &length)
      || quartier_tile_canvas_measure (feature->name, shown_px) > length * 1.05)
    return;
  quartier_tile_canvas_place (self->canvas, a, &ax, &ay);
  quartier_tile_canvas_place (self->canvas, b, &bx, &by);
  label.x = (ax + bx) / 2;
  label.y = (ay + by) / 2;
  /* Never upside down */
  label.angle_rad = atan2 (by - ay, bx - ax);
  if (label.angle_rad > G_PI / 2)
    label.angle_rad -= G_PI;
  else if (label.angle_rad <= -G_PI / 2)
    label.angle_rad += G_PI;
  label.italic
      = feature->klass == QUARTIER_BACKDROP_WATERWAY || feature->klass == QUARTIER_BACKDROP_STREAM;
  /* A long stretch is the better place of two of the same name */
  label.priority = priority + MIN (length, 4000) / 5000;
  quartier_tile_canvas_add_label (self->canvas, &label);
}

static void
add_place_label (Painter *self, const QuartierBackdropFeature *feature)
{
  guint rank = feature->klass - QUARTIER_BACKDROP_HAMLET; /* 0 hamlet … 4 city */
  QuartierTileLabel label = { .text = feature->name,
                              .wrap_px = 110,
                              .rgb = self->palette->label,
                              .halo_rgb = self->palette->halo,
                              .spread_px = 120 };

  /* Once a place is larger than the window its name only covers streets */
  if (self->zoom > 15 + (rank < 2 ? 2 : 0))
    return;
  label.size_px = 10.5 + rank * 1.0 + (self->zoom >= 13 && rank >= 3 ? 2 : 0);
  label.bold = rank >= 3;
  if (rank < 2)
    {
      label.rgb = self->palette->label_minor;
      label.letter_spacing_px = 0.5;
    }
  label.priority = 500 + rank * 10;
  quartier_tile_canvas_place (self->canvas, feature->points[0], &label.x, &label.y);
  quartier_tile_canvas_add_label (self->canvas, &label);
}

static void
add_label (Painter *self, const QuartierBackdropFeature *feature)
{
  const RoadStyle *road;

  if (feature->name == NULL)
    return;
  if (feature->shape == QUARTIER_BACKDROP_POINT)
    {
      if (feature->klass >= QUARTIER_BACKDROP_HAMLET && feature->klass <= QUARTIER_BACKDROP_CITY)
        add_place_label (self, feature);
      return;
    }
  if (feature->shape != QUARTIER_BACKDROP_LINE)
    return;
  if (feature->klass == QUARTIER_BACKDROP_WATERWAY)
    {
      if (self->zoom >= 12)
        add_line_label (self, feature, self->zoom >= 15 ? 12 : 11, self->palette->label_water, 300);
      return;
    }
  road = find_road (feature->klass);
  if (road != NULL && self->zoom >= (feature->klass >= QUARTIER_BACKDROP_SECONDARY ? 14 : 15)
      && (feature->flags & QUARTIER_BACKDROP_TUNNEL) == 0)
    add_line_label (self, feature,
                    self->zoom >= 17   ? 11.5
                    : self->zoom == 16 ? 10.5
                                       : 9.5,
                    self->palette->label_minor, 100 + feature->klass);
}

static void
paint_ground (Painter *self, QuartierBackdrop *backdrop)
{
  QuartierBounds bounds;
  QuartierMercatorBox box;
  double x0, y0, x1, y1;

  /* Inside the extract its own coast counts, not the world's, which is coarse */
  quartier_backdrop_get_bounds (backdrop, &bounds);
  box = quartier_mercator_box (&bounds);
  quartier_tile_canvas_place (self->canvas, (QuartierMercator){ box.x0, box.y0 }, &x0, &y0);
  quartier_tile_canvas_place (self->canvas, (QuartierMercator){ box.x1, box.y1 }, &x1, &y1);
  /* On whole pixels, inside: half-covered edges of land below sea would show as a line */
  x0 = ceil (MAX (x0, -64));
  y0 = ceil (MAX (y0, -64));
  x1 = floor (MIN (x1, 4096));
  y1 = floor (MIN (y1, 4096));
  if (x0 >= x1 || y0 >= y1)
    return;
  cairo_save (self->cr);
  cairo_rectangle (self->cr, x0, y0, x1 - x0, y1 - y0);
  cairo_clip (self->cr);
  quartier_map_palette_set_source (self->cr, self->palette->land, 1);
  cairo_paint (self->cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (item->feature.klass != QUARTIER_BACKDROP_SEA)
        continue;
      add_area (self, &item->feature);
      quartier_map_palette_set_source (self->cr, self->palette->sea, 1);
      cairo_fill (self->cr);
    }
  cairo_restore (self->cr);
}

/**
 * quartier_backdrop_paint:
 *
 * Paints what the extract holds of a tile over what is there, and adds its names to the canvas. A
 * damaged index leaves the tile as it was, apart from what could be read.
 */
void
quartier_backdrop_paint (QuartierBackdrop *self,
                         QuartierTileCanvas *canvas,
                         const QuartierMapPalette *palette)
{
  Painter painter = { .canvas = canvas, .palette = palette };
  QuartierMercatorBox box = quartier_tile_canvas_get_label_box (canvas);
  QuartierMercatorBox covered;
  QuartierBounds bounds;

  painter.zoom = quartier_tile_canvas_get_zoom (canvas);
  quartier_backdrop_get_bounds (self, &bounds);
  covered = quartier_mercator_box (&bounds);
  if (painter.zoom < FIRST_ZOOM || !quartier_mercator_box_overlap (&covered, &box))
    return;
  painter.cr = quartier_tile_canvas_get_cairo (canvas);
  painter.box = quartier_tile_canvas_get_box (canvas, LINE_MARGIN_PX);
  painter.items = g_array_new (FALSE, FALSE, sizeof (Item));
  painter.points = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
  painter.ring_ends = g_array_new (FALSE, FALSE, sizeof (guint));
  quartier_backdrop_query (self, &box, painter.zoom, collect_cb, &painter, NULL);
  settle_items (&painter);

  cairo_set_fill_rule (painter.cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_join (painter.cr, CAIRO_LINE_JOIN_ROUND);
  paint_ground (&painter, self);
  paint_areas (&painter);
  paint_waterways (&painter);
  paint_tunnels (&painter);
  paint_buildings (&painter);
  paint_paths (&painter);
  paint_roads (&painter, QUARTIER_BACKDROP_MINOR);
  paint_roads (&painter, 0);
  paint_roads (&painter, QUARTIER_BACKDROP_BRIDGE | QUARTIER_BACKDROP_MINOR);
  paint_roads (&painter, QUARTIER_BACKDROP_BRIDGE);
  paint_rails (&painter);
  for (guint i = 0; i < painter.items->len; i++)
    add_label (&painter, &g_array_index (painter.items, Item, i).feature);

  for (guint i = 0; i < painter.items->len; i++)
    g_free ((char *)g_array_index (painter.items, Item, i).feature.name);
  g_array_unref (painter.items);
  g_array_unref (painter.points);
  g_array_unref (painter.ring_ends);
}
