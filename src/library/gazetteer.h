#pragma once

#include "base/mercator.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierNamedPlace:
 * @name: as its country writes it, or in English
 * @han: (nullable): of a place of China, its name in Han characters
 * @lon, @lat: degrees, WGS 84
 * @at: the same
 * @country: ISO 3166-1 alpha-2
 * @country_number: ISO 3166-1 numeric; 0: none
 * @people: inhabitants around 2020; 0: not known
 * @is_quarter: part of a town that has a row of its own
 * @is_world_city: one that #QuartierWorld has a label of
 */
typedef struct
{
  const char *name;
  const char *han;
  double lon;
  double lat;
  QuartierMercator at;
  const char *country;
  guint country_number;
  guint people;
  gboolean is_quarter;
  gboolean is_world_city;
} QuartierNamedPlace;

/**
 * QuartierGazetteer:
 *
 * Towns of Europe and China of 1,000 inhabitants and more, elsewhere of 15,000, from GeoNames
 * (data/world/README.md): they can be looked for, and stand on the map, without a network. Immutable, so
 * threads share it.
 */
typedef struct _QuartierGazetteer QuartierGazetteer;

/**
 * QuartierNamedPlaceFunc:
 *
 * What is done with a town; @data is the caller's.
 */
typedef void (*QuartierNamedPlaceFunc) (const QuartierNamedPlace *town, gpointer data);

const QuartierGazetteer *quartier_gazetteer_get_default (void);
QuartierGazetteer *quartier_gazetteer_new_from_bytes (GBytes *bytes, GError **error);
void quartier_gazetteer_free (QuartierGazetteer *self);

const QuartierNamedPlace *quartier_gazetteer_list (const QuartierGazetteer *self, gsize *n);
GPtrArray *quartier_gazetteer_find (const QuartierGazetteer *self, const char *text, guint most);
GPtrArray *quartier_gazetteer_find_same (const QuartierGazetteer *self, const char *text, guint most);
void quartier_gazetteer_foreach (const QuartierGazetteer *self, const QuartierMercatorBox *box, guint people,
                             QuartierNamedPlaceFunc func, gpointer data);

const QuartierNamedPlace *quartier_gazetteer_find_nearest (const QuartierGazetteer *self,
                                                           const QuartierPosition *at, double within_m);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierGazetteer, quartier_gazetteer_free)

G_END_DECLS
