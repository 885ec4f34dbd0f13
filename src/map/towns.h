#pragma once

#include "io/mercator.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierTown:
 * @name: as its country writes it, or in English
 * @han: (nullable): of a place of China, its name in Han characters
 * @lon, @lat: degrees, WGS 84
 * @at: the same
 * @country: ISO 3166-1 numeric; 0: none
 * @people: inhabitants around 2020; 0: not known
 * @is_quarter: part of a town that has a row of its own
 */
typedef struct
{
  const char *name;
  const char *han;
  double lon;
  double lat;
  QuartierMercator at;
  guint country;
  guint people;
  gboolean is_quarter;
} QuartierTown;

/**
 * QuartierTowns:
 *
 * Towns of Europe and China of 1,000 inhabitants and more, elsewhere of 15,000, from GeoNames
 * (data/world/README.md): they can be looked for, and stand on the map, without a network. Immutable, so
 * threads share it.
 */
typedef struct _QuartierTowns QuartierTowns;

/**
 * QuartierTownFunc:
 *
 * What is done with a town; @data is the caller's.
 */
typedef void (*QuartierTownFunc) (const QuartierTown *town, gpointer data);

const QuartierTowns *quartier_towns_get_default (void);
QuartierTowns *quartier_towns_new_from_bytes (GBytes *bytes, GError **error);
void quartier_towns_free (QuartierTowns *self);

const QuartierTown *quartier_towns_list (const QuartierTowns *self, gsize *n);
GPtrArray *quartier_towns_find (const QuartierTowns *self, const char *text, guint most);
void quartier_towns_foreach (const QuartierTowns *self, const QuartierMercatorBox *box, guint people,
                             QuartierTownFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierTowns, quartier_towns_free)

G_END_DECLS
