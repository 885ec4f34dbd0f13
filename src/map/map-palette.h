#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** QUARTIER_MAP_N_ROADS: classes of road that have colours of their own. */
#define QUARTIER_MAP_N_ROADS 4

/**
 * QuartierMapPalette:
 *
 * Colours of a base map, 0xRRGGBB. Both palettes are quiet: little chroma, lightness close to the
 * ground's, so that coloured districts stand out above them.
 */
typedef struct
{
  const char *name; /* "light" or "dark": part of a map source's id */
  guint32 land;
  guint32 sea;
  guint32 coast;
  guint32 border;
  guint32 residential;
  guint32 industrial;
  guint32 farmland;
  guint32 meadow;
  guint32 park;
  guint32 forest;
  guint32 water;
  guint32 building;
  guint32 building_edge;
  guint32
      road[QUARTIER_MAP_N_ROADS]; /* motorway and trunk, primary, secondary and tertiary, small */
  guint32 road_casing[QUARTIER_MAP_N_ROADS];
  guint32 path;
  guint32 rail;
  guint32 rail_gap;
  guint32 label;
  guint32 label_minor;
  guint32 label_water;
  guint32 halo;
  double veil; /* how much of the land's colour lies over pictures that others made, 0…1 */
} QuartierMapPalette;

const QuartierMapPalette *quartier_map_palette_get (gboolean is_dark);
void quartier_map_palette_veil (const QuartierMapPalette *self, cairo_surface_t *picture);
void quartier_map_palette_set_source (cairo_t *cr, guint32 rgb, double alpha);

G_END_DECLS
