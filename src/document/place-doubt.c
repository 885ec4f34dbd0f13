/*
 * Whether a plan lies where its climate is. Files whose latitude and longitude are exchanged are
 * valid, and lie on another continent: said, never mended, for only who made them can know.
 */
#include "document/place-doubt.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/date-line.h"
#include "document/quartier-district.h"
#include "document/reading-lines.h"
#include "document/snapshot.h"

/* All towns of Europe and China but those of Iceland's and Tibet's west, the Azores and El Hierro are
 * nearer to a climate of the catalogue. */
#define FAR_M 1.5e6
/* Nearly all of their towns are nearer than this. */
#define OUTSIDE_M 5e5
/* A degree is 112 km at most, so positions so near to each other are not far. */
#define NEAR_DEG 5

static gboolean
is_far (const QuartierPosition *a, const QuartierPosition *b)
{
  return !(fabs (a->lat - b->lat) < NEAR_DEG && fabs (a->lon - b->lon) < NEAR_DEG)
         && quartier_distance_m (a, b) > FAR_M;
}

static void
get_middle (QuartierDistrict *district, QuartierPosition *out)
{
  QuartierBounds bounds;

  quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
  out->lon = (bounds.west + bounds.east) / 2;
  out->lat = (bounds.south + bounds.north) / 2;
}

/* Latitude and longitude exchanged; %FALSE where that is no position. */
static gboolean
exchange (const QuartierPosition *at, QuartierPosition *out)
{
  out->lon = at->lat;
  out->lat = quartier_lon_on_globe (at->lon);
  return fabs (out->lat) <= 90;
}

static int
round_km (const QuartierPosition *a, const QuartierPosition *b)
{
  return (int) round (quartier_distance_m (a, b) / 1000);
}

/* What else the positions could mean; nothing where that would be as far.
 * @name: (nullable): of @place; %NULL: the districts */
static char *
dup_other_reading (const QuartierPosition *at, const QuartierPosition *place, const char *name)
{
  QuartierPosition other;

  if (!exchange (at, &other) || is_far (&other, place))
    return g_strdup ("");
  if (name == NULL)
    /* Translators: degrees; then kilometres. It goes on from a sentence before. */
    return g_strdup_printf (_ ("; with the two exchanged it would be latitude %.4g, longitude %.4g, "
                               "%d km from them"),
                            other.lat, other.lon, round_km (&other, place));
  /* Translators: degrees; then kilometres and a town. It goes on from a sentence before. */
  return g_strdup_printf (_ ("; with the two exchanged it would be at latitude %.4g, longitude "
                             "%.4g, %d km from %s"),
                          other.lat, other.lon, round_km (&other, place), name);
}

/* Whether latitude and longitude seem exchanged where they are not far as given: the place is
 * outside all that its climate stands for, and the other reading ten times nearer to one. */
static gboolean
seems_exchanged (const QuartierPosition *at, const QuartierPosition *place,
                 const QuartierPosition *place_of_other)
{
  QuartierPosition other;
  double distance_m;

  if (fabs (at->lat - place->lat) < NEAR_DEG && fabs (at->lon - place->lon) < NEAR_DEG)
    return FALSE;
  distance_m = quartier_distance_m (at, place);
  return distance_m > OUTSIDE_M && exchange (at, &other)
         && quartier_distance_m (&other, place_of_other) < distance_m / 10;
}

/* The climate that the other reading of a position is compared with. */
static const QuartierMonthlyClimate *
find_other_climate (QuartierLibrary *library, const QuartierMonthlyClimate *place, gboolean is_named,
                    const QuartierPosition *at)
{
  QuartierPosition other;

  return !is_named && exchange (at, &other) ? quartier_find_nearest_climate (library, &other) : place;
}

/**
 * quartier_place_find_far:
 * @districts: (array length=n) (element-type QuartierDistrict):
 * @place: whose climate they are calculated with
 * @out_first: (out) (nullable): the first of those that are far from it; %NULL: none is
 *
 * Returns: how many are
 */
guint
quartier_place_find_far (gpointer const *districts, gsize n, const QuartierMonthlyClimate *place,
                         QuartierDistrict **out_first)
{
  const QuartierPosition centre = { place->lon, place->lat };
  guint n_far = 0;

  *out_first = NULL;
  for (gsize i = 0; i < n; i++)
    {
      QuartierPosition at;

      get_middle (districts[i], &at);
      if (!is_far (&at, &centre))
        continue;
      if (n_far++ == 0)
        *out_first = districts[i];
    }
  return n_far;
}

/**
 * quartier_place_doubt_districts:
 * @lines: (element-type GRefString): to which what is doubtful is added
 * @place: whose climate the districts are calculated with
 * @doubted: (nullable): of one scenario's districts the first that is far, or else the first; %NULL: it has none
 * @n_far: how many are
 * @is_named: whether the plan names its climate; else it is the nearest of the catalogue, and the
 *   nearest to the other reading is what that is compared with
 * @out_middle: (out): of @doubted; untouched where there is none
 *
 * Warns where districts lie far from the climate that they are calculated with, and says what they
 * would be with latitude and longitude exchanged, where that is near.
 */
void
quartier_place_doubt_districts (GPtrArray *lines, QuartierLibrary *library,
                                const QuartierMonthlyClimate *place, QuartierDistrict *doubted,
                                guint n_far, gboolean is_named, QuartierPosition *out_middle)
{
  const QuartierPosition centre = { place->lon, place->lat };
  const QuartierMonthlyClimate *near;
  QuartierPosition at, other_centre;
  g_autofree char *reading = NULL;

  if (doubted == NULL)
    return;
  get_middle (doubted, &at);
  *out_middle = at;
  near = find_other_climate (library, place, is_named, &at);
  other_centre = (QuartierPosition){ near->lon, near->lat };
  if (n_far == 0 && !seems_exchanged (&at, &centre, &other_centre))
    return;
  reading = dup_other_reading (&at, &other_centre, _ (near->name));
  quartier_site_add_line (lines, quartier_district_get_id (doubted), "geometry",
                          /* Translators: degrees; kilometres and a town; then more or nothing */
                          _ ("it is at latitude %.4g, longitude %.4g, %d km from %s, whose climate it "
                             "is calculated with%s"),
                          at.lat, quartier_lon_on_globe (at.lon), round_km (&at, &centre),
                          _ (place->name), reading);
  if (n_far > 1)
    quartier_site_add_line (lines, NULL, NULL,
                            /* Translators: two or more; a town */
                            ngettext ("%u district in all lies as far from %s",
                                      "%u districts in all lie as far from %s", n_far),
                            n_far, _ (place->name));
}

/**
 * quartier_place_doubt_weather:
 * @site: nobody reads it yet
 * @file: name of the weather file as the plan has it
 * @climate: what is in it
 *
 * Warns where the weather is of another part of the world than the districts.
 */
void
quartier_place_doubt_weather (QuartierSite *site, const char *file, const QuartierClimate *climate)
{
  QuartierPosition at;
  g_autofree char *reading = NULL;

  quartier_climate_get_position (climate, &at.lat, &at.lon);
  if (isnan (site->middle.lat) || !is_far (&at, &site->middle))
    return;
  reading = dup_other_reading (&at, &site->middle, NULL);
  quartier_site_add_line (site->warnings, NULL, NULL,
                          /* Translators: a file, degrees, kilometres; then another sentence or nothing */
                          _ ("weather %s: it says it is of latitude %.4g, longitude %.4g, %d km from the "
                             "districts%s"),
                          file, at.lat, at.lon, round_km (&at, &site->middle), reading);
}
