#pragma once

#include "io/backdrop.h"

G_BEGIN_DECLS

/**
 * QuartierTagFunc:
 * @key: an OpenStreetMap key
 *
 * Returns: (nullable): its value on the object at hand
 */
typedef const char *(*QuartierTagFunc) (gconstpointer object, const char *key);

gboolean quartier_osm_classify_area (QuartierTagFunc get,
                                     gconstpointer object,
                                     QuartierBackdropClass *out_class);
gboolean quartier_osm_classify_line (QuartierTagFunc get,
                                     gconstpointer object,
                                     QuartierBackdropClass *out_class,
                                     QuartierBackdropFlags *out_flags);
gboolean quartier_osm_classify_point (QuartierTagFunc get,
                                      gconstpointer object,
                                      QuartierBackdropClass *out_class);
gboolean quartier_osm_is_building (QuartierTagFunc get, gconstpointer object);
const char *quartier_osm_get_use (QuartierTagFunc get, gconstpointer object);
double quartier_osm_parse_levels (const char *text);
double quartier_osm_parse_height_m (const char *text);

G_END_DECLS
