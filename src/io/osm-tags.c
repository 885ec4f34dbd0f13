/*
 * What OpenStreetMap's tags mean to us. Source of the meanings: the wiki's pages of each key, as in
 * wiki.openstreetmap.org/wiki/Key:building.
 */
#include "io/osm-tags.h"

#include <string.h>

/* A value of a key, and what follows from it; "*" is any value but no. */
typedef struct
{
  const char *key;
  const char *value;
  QuartierBackdropClass klass;
} ClassRule;

/* The first that fits counts. */
static const ClassRule area_rules[] = {
  { "building", "*", QUARTIER_BACKDROP_BUILDING },
  { "natural", "water", QUARTIER_BACKDROP_WATER },
  { "waterway", "riverbank", QUARTIER_BACKDROP_WATER },
  { "waterway", "dock", QUARTIER_BACKDROP_WATER },
  { "landuse", "reservoir", QUARTIER_BACKDROP_WATER },
  { "landuse", "basin", QUARTIER_BACKDROP_WATER },
  { "leisure", "park", QUARTIER_BACKDROP_PARK },
  { "leisure", "garden", QUARTIER_BACKDROP_PARK },
  { "leisure", "common", QUARTIER_BACKDROP_PARK },
  { "leisure", "pitch", QUARTIER_BACKDROP_PARK },
  { "leisure", "playground", QUARTIER_BACKDROP_PARK },
  { "leisure", "golf_course", QUARTIER_BACKDROP_PARK },
  { "leisure", "sports_centre", QUARTIER_BACKDROP_PARK },
  { "landuse", "cemetery", QUARTIER_BACKDROP_PARK },
  { "amenity", "grave_yard", QUARTIER_BACKDROP_PARK },
  { "landuse", "village_green", QUARTIER_BACKDROP_PARK },
  { "landuse", "recreation_ground", QUARTIER_BACKDROP_PARK },
  { "landuse", "allotments", QUARTIER_BACKDROP_PARK },
  { "landuse", "forest", QUARTIER_BACKDROP_FOREST },
  { "natural", "wood", QUARTIER_BACKDROP_FOREST },
  { "landuse", "meadow", QUARTIER_BACKDROP_MEADOW },
  { "landuse", "grass", QUARTIER_BACKDROP_MEADOW },
  { "natural", "grassland", QUARTIER_BACKDROP_MEADOW },
  { "natural", "heath", QUARTIER_BACKDROP_MEADOW },
  { "natural", "scrub", QUARTIER_BACKDROP_MEADOW },
  { "natural", "wetland", QUARTIER_BACKDROP_MEADOW },
  { "landuse", "farmland", QUARTIER_BACKDROP_FARMLAND },
  { "landuse", "farm", QUARTIER_BACKDROP_FARMLAND },
  { "landuse", "farmyard", QUARTIER_BACKDROP_FARMLAND },
  { "landuse", "vineyard", QUARTIER_BACKDROP_FARMLAND },
  { "landuse", "orchard", QUARTIER_BACKDROP_FARMLAND },
  { "landuse", "greenhouse_horticulture", QUARTIER_BACKDROP_FARMLAND },
  { "landuse", "residential", QUARTIER_BACKDROP_RESIDENTIAL },
  { "landuse", "industrial", QUARTIER_BACKDROP_INDUSTRIAL },
  { "landuse", "commercial", QUARTIER_BACKDROP_INDUSTRIAL },
  { "landuse", "retail", QUARTIER_BACKDROP_INDUSTRIAL },
  { "landuse", "railway", QUARTIER_BACKDROP_INDUSTRIAL },
  { "landuse", "port", QUARTIER_BACKDROP_INDUSTRIAL },
};

static const ClassRule line_rules[] = {
  { "highway", "motorway", QUARTIER_BACKDROP_MOTORWAY },
  { "highway", "motorway_link", QUARTIER_BACKDROP_MOTORWAY },
  { "highway", "trunk", QUARTIER_BACKDROP_TRUNK },
  { "highway", "trunk_link", QUARTIER_BACKDROP_TRUNK },
  { "highway", "primary", QUARTIER_BACKDROP_PRIMARY },
  { "highway", "primary_link", QUARTIER_BACKDROP_PRIMARY },
  { "highway", "secondary", QUARTIER_BACKDROP_SECONDARY },
  { "highway", "secondary_link", QUARTIER_BACKDROP_SECONDARY },
  { "highway", "tertiary", QUARTIER_BACKDROP_TERTIARY },
  { "highway", "tertiary_link", QUARTIER_BACKDROP_TERTIARY },
  { "highway", "residential", QUARTIER_BACKDROP_STREET },
  { "highway", "unclassified", QUARTIER_BACKDROP_STREET },
  { "highway", "living_street", QUARTIER_BACKDROP_STREET },
  { "highway", "road", QUARTIER_BACKDROP_STREET },
  { "highway", "pedestrian", QUARTIER_BACKDROP_STREET },
  { "highway", "busway", QUARTIER_BACKDROP_SERVICE },
  { "highway", "service", QUARTIER_BACKDROP_SERVICE },
  { "highway", "track", QUARTIER_BACKDROP_TRACK },
  { "highway", "path", QUARTIER_BACKDROP_PATH },
  { "highway", "footway", QUARTIER_BACKDROP_PATH },
  { "highway", "cycleway", QUARTIER_BACKDROP_PATH },
  { "highway", "bridleway", QUARTIER_BACKDROP_PATH },
  { "highway", "steps", QUARTIER_BACKDROP_PATH },
  { "railway", "tram", QUARTIER_BACKDROP_TRAM },
  { "railway", "rail", QUARTIER_BACKDROP_RAIL },
  { "railway", "light_rail", QUARTIER_BACKDROP_RAIL },
  { "railway", "narrow_gauge", QUARTIER_BACKDROP_RAIL },
  { "railway", "subway", QUARTIER_BACKDROP_RAIL },
  { "railway", "funicular", QUARTIER_BACKDROP_RAIL },
  { "waterway", "river", QUARTIER_BACKDROP_WATERWAY },
  { "waterway", "canal", QUARTIER_BACKDROP_WATERWAY },
  { "waterway", "stream", QUARTIER_BACKDROP_STREAM },
  { "waterway", "ditch", QUARTIER_BACKDROP_STREAM },
  { "waterway", "drain", QUARTIER_BACKDROP_STREAM },
};

static const ClassRule point_rules[] = {
  { "place", "city", QUARTIER_BACKDROP_CITY },
  { "place", "town", QUARTIER_BACKDROP_TOWN },
  { "place", "village", QUARTIER_BACKDROP_VILLAGE },
  { "place", "borough", QUARTIER_BACKDROP_SUBURB },
  { "place", "suburb", QUARTIER_BACKDROP_SUBURB },
  { "place", "quarter", QUARTIER_BACKDROP_HAMLET },
  { "place", "neighbourhood", QUARTIER_BACKDROP_HAMLET },
  { "place", "hamlet", QUARTIER_BACKDROP_HAMLET },
};

/* Values of building=* that enclose no floor area. */
static const char *const not_buildings[]
    = { "no",         "roof",     "carport",      "ruins",  "collapsed",
        "demolished", "proposed", "construction", "bridge", NULL };

/* Catalogue ids of land uses (contract) by key and value. */
static const struct
{
  const char *key;
  const char *value;
  const char *use;
} use_rules[] = {
  { "building", "residential", "residential" },
  { "building", "house", "residential" },
  { "building", "apartments", "residential" },
  { "building", "detached", "residential" },
  { "building", "semidetached_house", "residential" },
  { "building", "terrace", "residential" },
  { "building", "bungalow", "residential" },
  { "building", "villa", "residential" },
  { "building", "dormitory", "residential" },
  { "building", "farm", "residential" },
  { "building", "houseboat", "residential" },
  { "building", "static_caravan", "residential" },
  { "building", "office", "office" },
  { "building", "government", "office" },
  { "building", "public", "office" },
  { "building", "civic", "office" },
  { "building", "townhall", "office" },
  { "building", "bank", "office" },
  { "building", "retail", "retail" },
  { "building", "commercial", "retail" },
  { "building", "supermarket", "retail" },
  { "building", "shop", "retail" },
  { "building", "kiosk", "retail" },
  { "building", "mall", "retail" },
  { "building", "school", "school" },
  { "building", "kindergarten", "school" },
  { "building", "university", "school" },
  { "building", "college", "school" },
  { "building", "hotel", "hotel" },
  { "building", "hospital", "hospital" },
  { "building", "clinic", "hospital" },
  { "building", "restaurant", "restaurant" },
  { "building", "sports_hall", "sport" },
  { "building", "sports_centre", "sport" },
  { "building", "stadium", "sport" },
  { "building", "grandstand", "sport" },
  { "building", "riding_hall", "sport" },
  { "building", "swimming_pool", "sport" },
  { "building", "sport", "sport" },
  { "building", "industrial", "industry" },
  { "building", "manufacture", "industry" },
  { "building", "factory", "industry" },
  { "building", "works", "industry" },
  { "building", "industry", "industry" },
  { "building", "warehouse", "storage" },
  { "building", "storage", "storage" },
  { "building", "storage_tank", "storage" },
  { "building", "barn", "storage" },
  { "building", "hangar", "storage" },
  { "building", "shed", "storage" },
  { "building", "farm_auxiliary", "storage" },
  { "building", "parking", "parking" },
  { "building", "garage", "parking" },
  { "building", "garages", "parking" },
  { "amenity", "school", "school" },
  { "amenity", "kindergarten", "school" },
  { "amenity", "university", "school" },
  { "amenity", "college", "school" },
  { "amenity", "library", "school" },
  { "amenity", "childcare", "school" },
  { "amenity", "hospital", "hospital" },
  { "amenity", "clinic", "hospital" },
  { "amenity", "restaurant", "restaurant" },
  { "amenity", "cafe", "restaurant" },
  { "amenity", "fast_food", "restaurant" },
  { "amenity", "bar", "restaurant" },
  { "amenity", "pub", "restaurant" },
  { "amenity", "food_court", "restaurant" },
  { "amenity", "biergarten", "restaurant" },
  { "amenity", "parking", "parking" },
  { "amenity", "bicycle_parking", "parking" },
  { "amenity", "townhall", "office" },
  { "amenity", "police", "office" },
  { "amenity", "courthouse", "office" },
  { "amenity", "bank", "office" },
  { "amenity", "post_office", "office" },
  { "amenity", "marketplace", "retail" },
  { "amenity", "pharmacy", "retail" },
  { "amenity", "nursing_home", "residential" },
  { "shop", "*", "retail" },
  { "office", "*", "office" },
  { "tourism", "hotel", "hotel" },
  { "tourism", "hostel", "hotel" },
  { "tourism", "guest_house", "hotel" },
  { "tourism", "motel", "hotel" },
  { "leisure", "sports_centre", "sport" },
  { "leisure", "sports_hall", "sport" },
  { "leisure", "fitness_centre", "sport" },
  { "leisure", "stadium", "sport" },
  { "leisure", "swimming_pool", "sport" },
};

static gboolean
is_value (const char *value, const char *wanted)
{
  if (value == NULL || *value == '\0')
    return FALSE;
  if (g_str_equal (wanted, "*"))
    return !g_str_equal (value, "no");
  return g_ascii_strcasecmp (value, wanted) == 0;
}

static gboolean
classify (const ClassRule *rules,
          gsize n_rules,
          QuartierTagFunc get,
          gconstpointer object,
          QuartierBackdropClass *out_class)
{
  for (gsize i = 0; i < n_rules; i++)
    if (is_value (get (object, rules[i].key), rules[i].value))
      {
        *out_class = rules[i].klass;
        return TRUE;
      }
  return FALSE;
}

/**
 * quartier_osm_classify_area:
 * @out_class: (out): untouched where %FALSE is returned
 *
 * Returns: whether an area with these tags belongs on the map
 */
gboolean
quartier_osm_classify_area (QuartierTagFunc get,
                            gconstpointer object,
                            QuartierBackdropClass *out_class)
{
  return classify (area_rules, G_N_ELEMENTS (area_rules), get, object, out_class);
}

/**
 * quartier_osm_classify_line:
 * @out_class: (out): untouched where %FALSE is returned
 * @out_flags: (out): the same
 *
 * Returns: whether a line with these tags belongs on the map
 */
gboolean
quartier_osm_classify_line (QuartierTagFunc get,
                            gconstpointer object,
                            QuartierBackdropClass *out_class,
                            QuartierBackdropFlags *out_flags)
{
  if (!classify (line_rules, G_N_ELEMENTS (line_rules), get, object, out_class))
    return FALSE;
  *out_flags = (is_value (get (object, "tunnel"), "*") ? QUARTIER_BACKDROP_TUNNEL : 0)
               | (is_value (get (object, "bridge"), "*") ? QUARTIER_BACKDROP_BRIDGE : 0)
               | (is_value (get (object, "service"), "*") ? QUARTIER_BACKDROP_MINOR : 0);
  return TRUE;
}

/**
 * quartier_osm_classify_point:
 * @out_class: (out): untouched where %FALSE is returned
 *
 * Returns: whether a point with these tags belongs on the map
 */
gboolean
quartier_osm_classify_point (QuartierTagFunc get,
                             gconstpointer object,
                             QuartierBackdropClass *out_class)
{
  return classify (point_rules, G_N_ELEMENTS (point_rules), get, object, out_class);
}

/** quartier_osm_is_building: Returns: whether the outline encloses floor area */
gboolean
quartier_osm_is_building (QuartierTagFunc get, gconstpointer object)
{
  const char *value = get (object, "building");

  return value != NULL && *value != '\0' && !g_strv_contains (not_buildings, value);
}

/**
 * quartier_osm_get_use:
 *
 * The building's own kind counts before what is in it; a shop in a house of flats leaves it a
 * house.
 *
 * Returns: (transfer none) (nullable): a land-use id of the catalogue; %NULL where the tags do not
 * tell
 */
const char *
quartier_osm_get_use (QuartierTagFunc get, gconstpointer object)
{
  for (gsize i = 0; i < G_N_ELEMENTS (use_rules); i++)
    if (is_value (get (object, use_rules[i].key), use_rules[i].value))
      return use_rules[i].use;
  return NULL;
}

/**
 * quartier_osm_parse_levels:
 * @text: (nullable): "3", "2.5"; of "2;5" the largest counts
 *
 * Returns: storeys above ground, more than 0 and at most 200; NaN where the text does not tell
 */
double
quartier_osm_parse_levels (const char *text)
{
  double levels = NAN;

  for (const char *at = text; at != NULL && *at != '\0';)
    {
      char *end;
      double value = g_ascii_strtod (at, &end);

      if (end == at)
        return NAN;
      while (*end == ' ')
        end++;
      if (*end != '\0' && *end != ';')
        return NAN;
      if (value > 0 && value <= 200 && !(levels >= value))
        levels = value;
      at = *end == ';' ? end + 1 : end;
    }
  return levels;
}

/**
 * quartier_osm_parse_height_m:
 * @text: (nullable): "12", "12.5 m", "40 ft", "40'"; a number alone is metres
 *
 * Returns: metres above ground, more than 0 and at most 1000; NaN where the text does not tell
 */
double
quartier_osm_parse_height_m (const char *text)
{
  char *end;
  double value;

  if (text == NULL)
    return NAN;
  value = g_ascii_strtod (text, &end);
  if (end == text)
    return NAN;
  while (*end == ' ')
    end++;
  if (g_str_equal (end, "ft") || g_str_equal (end, "'"))
    value *= 0.3048;
  else if (*end != '\0' && !g_str_equal (end, "m"))
    return NAN;
  return value > 0 && value <= 1000 ? value : NAN;
}
