#include "map/world-painter.h"

#include "library/gazetteer.h"

/* A city is named from the zoom level at which its rank is at least this. */
static const struct
{
  guint zoom;
  double rank;
} city_zooms[] = { { 3, 940 }, { 4, 780 }, { 5, 560 }, { 6, 250 }, { 7, 0 } };

/* A town is named from the zoom level at which it has at least so many inhabitants. */
static const struct
{
  guint zoom;
  guint people;
} town_zooms[] = { { 12, 1 }, { 11, 3000 }, { 10, 10000 }, { 9, 30000 }, { 8, 100000 }, { 7, 500000 } };
/* From there on a plan and an extract say what is where. */
#define LAST_TOWN_ZOOM 14

static gboolean
is_city_shown (guint zoom, double rank)
{
  for (guint i = 0; i < G_N_ELEMENTS (city_zooms); i++)
    if (zoom >= city_zooms[i].zoom && rank >= city_zooms[i].rank)
      return TRUE;
  return FALSE;
}

static void
add_country (const QuartierWorldLabel *country,
             QuartierTileCanvas *canvas,
             const QuartierMapPalette *palette,
             const QuartierWorldNames *names)
{
  const char *name = quartier_world_names_look_up (names, country->kind, country->name);
  double side_px = country->size * quartier_tile_canvas_get_px_per_unit (canvas);
  QuartierTileLabel label = { .text = name,
                              .wrap_px = 110,
                              .letter_spacing_px = 0.6,
                              .rgb = palette->label_minor,
                              .halo_rgb = palette->halo };
  double width;

  label.size_px = CLAMP (8 + 2 * log2 (MAX (side_px, 1) / 40), 9.5, 17);
  width = MIN (quartier_tile_canvas_measure (name, label.size_px), label.wrap_px);
  /* Not where the name hides the country, nor where the country has become the whole window */
  if (side_px < width * 0.6 || side_px > 6000)
    return;
  label.priority = 2000 + side_px;
  quartier_tile_canvas_place (canvas, country->at, &label.x, &label.y);
  quartier_tile_canvas_add_label (canvas, &label);
}

static void
add_city (const QuartierWorldLabel *city,
          QuartierTileCanvas *canvas,
          const QuartierMapPalette *palette,
          const QuartierWorldNames *names)
{
  guint zoom = quartier_tile_canvas_get_zoom (canvas);
  QuartierTileLabel label = { .text = quartier_world_names_look_up (names, city->kind, city->name),
                              .dot = zoom < 11,
                              .rgb = palette->label,
                              .halo_rgb = palette->halo,
                              .priority = city->size };

  if (!is_city_shown (zoom, city->size) || zoom > 13)
    return;
  label.size_px = 10 + (city->size > 780 ? 1 : 0) + (zoom >= 6 ? 1 : 0) + (zoom >= 9 ? 1 : 0);
  quartier_tile_canvas_place (canvas, city->at, &label.x, &label.y);
  quartier_tile_canvas_add_label (canvas, &label);
}

typedef struct
{
  QuartierTileCanvas *canvas;
  const QuartierMapPalette *palette;
  const QuartierMercatorBox *without;
  gboolean in_han;
} Towns;

static gboolean
is_within (const QuartierMercatorBox *box, QuartierMercator at)
{
  return box != NULL && at.x >= box->x0 && at.x <= box->x1 && at.y >= box->y0 && at.y <= box->y1;
}

/* Below the cities of the world, whose ranks begin at 0. */
static void
add_town (const QuartierNamedPlace *town, gpointer data)
{
  const Towns *towns = data;
  const guint zoom = quartier_tile_canvas_get_zoom (towns->canvas);
  QuartierTileLabel label = { .text = towns->in_han && town->han != NULL ? town->han : town->name,
                              .dot = zoom < 12,
                              .size_px = 10 + (town->people >= 100000 ? 1 : 0) + (zoom >= 11 ? 1 : 0),
                              .rgb = towns->palette->label_minor,
                              .halo_rgb = towns->palette->halo,
                              .priority = -1 / (1.0 + town->people) };

  if (is_within (towns->without, town->at))
    return;
  quartier_tile_canvas_place (towns->canvas, town->at, &label.x, &label.y);
  quartier_tile_canvas_add_label (towns->canvas, &label);
}

static void
add_towns (QuartierTileCanvas *canvas, const QuartierMapPalette *palette,
           const QuartierWorldNames *names, const QuartierMercatorBox *without)
{
  const guint zoom = quartier_tile_canvas_get_zoom (canvas);
  const QuartierMercatorBox box = quartier_tile_canvas_get_label_box (canvas);
  Towns towns = { canvas, palette, without,
                  g_str_has_prefix (quartier_world_names_get_language (names), "zh") };

  if (zoom > LAST_TOWN_ZOOM)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (town_zooms); i++)
    if (zoom >= town_zooms[i].zoom)
      {
        quartier_gazetteer_foreach (quartier_gazetteer_get_default (), &box, town_zooms[i].people, add_town,
                                &towns);
        return;
      }
}

/**
 * quartier_world_paint:
 *
 * Paints sea, land and borders over the whole tile, without names.
 */
void
quartier_world_paint (const QuartierWorld *self,
                      QuartierTileCanvas *canvas,
                      const QuartierMapPalette *palette)
{
  cairo_t *cr = quartier_tile_canvas_get_cairo (canvas);
  guint zoom = quartier_tile_canvas_get_zoom (canvas);
  QuartierMercatorBox box = quartier_tile_canvas_get_box (canvas, 8);
  const QuartierWorldPath *paths;
  gsize n;

  quartier_map_palette_set_source (cr, palette->sea, 1);
  cairo_paint (cr);

  paths = quartier_world_get_land (self, zoom, &n);
  for (gsize i = 0; i < n; i++)
    if (quartier_mercator_box_overlap (&paths[i].box, &box))
      quartier_tile_canvas_add_ring (canvas, paths[i].points, paths[i].n_points, paths[i].chunks,
                                     QUARTIER_WORLD_CHUNK);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  quartier_map_palette_set_source (cr, palette->land, 1);
  cairo_fill (cr);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (gsize i = 0; i < n; i++)
    if (quartier_mercator_box_overlap (&paths[i].box, &box))
      quartier_tile_canvas_add_line (canvas, paths[i].points, paths[i].n_points, TRUE,
                                     paths[i].chunks, QUARTIER_WORLD_CHUNK);
  quartier_map_palette_set_source (cr, palette->coast, 1);
  cairo_set_line_width (cr, zoom < 4 ? 0.5 : 0.8);
  cairo_stroke (cr);

  paths = quartier_world_get_borders (self, zoom, &n);
  for (gsize i = 0; i < n; i++)
    if (quartier_mercator_box_overlap (&paths[i].box, &box))
      quartier_tile_canvas_add_line (canvas, paths[i].points, paths[i].n_points, FALSE,
                                     paths[i].chunks, QUARTIER_WORLD_CHUNK);
  quartier_map_palette_set_source (cr, palette->border, 1);
  cairo_set_line_width (cr, zoom < 3 ? 0.5 : zoom < 6 ? 0.9 : 1.3);
  cairo_stroke (cr);
}

/**
 * quartier_world_add_labels:
 * @names: (nullable): in what language; %NULL for English
 * @without: (nullable): no city is named in here, because another map does it
 *
 * Adds the names of countries, cities and towns around the tile.
 */
void
quartier_world_add_labels (const QuartierWorld *self,
                           QuartierTileCanvas *canvas,
                           const QuartierMapPalette *palette,
                           const QuartierWorldNames *names,
                           const QuartierMercatorBox *without)
{
  gsize n;
  const QuartierWorldLabel *labels = quartier_world_get_labels (self, &n);

  for (gsize i = 0; i < n; i++)
    {
      const QuartierMercator at = labels[i].at;

      if (labels[i].kind == QUARTIER_WORLD_COUNTRY)
        add_country (&labels[i], canvas, palette, names);
      else if (!is_within (without, at))
        add_city (&labels[i], canvas, palette, names);
    }
  add_towns (canvas, palette, names, without);
}
