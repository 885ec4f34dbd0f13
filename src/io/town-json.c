/*
 * The answers about a small town as a plan file holds them, in "quartier": {"town": …}: what is
 * answered has a member, what is guessed has none.
 */
#include "io/town-json.h"

#include <math.h>
#include <string.h>

#include "io/json-tree.h"
#include "io/json-write.h"

static void
append_text (GString *out, gboolean *first, const char *key, const char *text)
{
  if (text == NULL)
    return;
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_string (out, text);
}

static void
append_number (GString *out, gboolean *first, const char *key, double number)
{
  if (isnan (number))
    return;
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_number (out, number);
}

/**
 * quartier_town_to_json:
 *
 * Returns: (transfer full): an object
 */
char *
quartier_town_to_json (const QuartierTown *town)
{
  GString *out = g_string_new ("{");
  gboolean first = TRUE;

  append_text (out, &first, "name", town->name);
  append_number (out, &first, "lon", town->lon);
  append_number (out, &first, "lat", town->lat);
  append_text (out, &first, "country", town->country);
  append_number (out, &first, "residents", town->residents);
  append_text (out, &first, "climate", town->climate);
  append_text (out, &first, "housing", town->housing);
  append_text (out, &first, "standard", town->standard);
  append_text (out, &first, "heat", town->heat);
  append_text (out, &first, "transit", town->transit);
  append_number (out, &first, "parking_per_dwelling", town->parking_per_dwelling);
  append_number (out, &first, "pv_roof_share", town->pv_roof_share);
  if (town->has_centre >= 0)
    {
      quartier_json_append_key (out, &first, -1, "has_centre");
      g_string_append (out, town->has_centre > 0 ? "true" : "false");
    }
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

/* Interned; NULL where there is none. */
static const char *
read_text (const QuartierJson *json, const char *key)
{
  g_autofree char *text = NULL;

  return quartier_json_read_string (json, 0, key, &text, NULL) && text != NULL
             ? g_intern_string (text)
             : NULL;
}

static const char *
read_id (const QuartierJson *json,
         const char *key,
         QuartierLibrary *library,
         QuartierCatalogue catalogue)
{
  const char *id = read_text (json, key);

  return id != NULL && quartier_library_find (library, catalogue, id) != NULL ? id : NULL;
}

static double
read_number (const QuartierJson *json, const char *key, double minimum, double maximum)
{
  double number = NAN;

  return quartier_json_read_number (json, 0, key, minimum, maximum, &number, NULL) ? number : NAN;
}

/**
 * quartier_town_from_json:
 * @text: (nullable): what quartier_town_to_json() made, or what somebody made of it
 * @out: (out): the answers; what is missing, or says nothing that is known here, is not answered
 */
void
quartier_town_from_json (const char *text,
                         QuartierLibrary *library,
                         QuartierPlaceTypes *types,
                         QuartierTown *out)
{
  g_autoptr (QuartierJson) json
      = text != NULL ? quartier_json_parse (text, strlen (text), NULL) : NULL;
  QuartierJsonValue centre;

  *out = (QuartierTown){
    .lon = NAN, .lat = NAN, .residents = NAN, .parking_per_dwelling = NAN, .pv_roof_share = NAN, .has_centre = -1
  };
  if (json == NULL || quartier_json_get_kind (json, 0) != QUARTIER_JSON_OBJECT)
    return;
  out->name = read_text (json, "name");
  out->lon = read_number (json, "lon", -180, 180);
  out->lat = read_number (json, "lat", -85, 85);
  if (isnan (out->lon) || isnan (out->lat))
    out->lon = out->lat = NAN;
  out->country = read_text (json, "country");
  out->residents = read_number (json, "residents", QUARTIER_TOWN_LEAST, QUARTIER_TOWN_MOST);
  out->climate = read_id (json, "climate", library, QUARTIER_CATALOGUE_CLIMATE);
  out->housing = read_text (json, "housing");
  if (out->housing != NULL && quartier_place_types_find (types, out->housing) == NULL)
    out->housing = NULL;
  out->standard = read_id (json, "standard", library, QUARTIER_CATALOGUE_STANDARD);
  out->heat = read_id (json, "heat", library, QUARTIER_CATALOGUE_HEAT_SUPPLY);
  out->transit = read_text (json, "transit");
  if (out->transit != NULL && *out->transit != '\0')
    out->transit = read_id (json, "transit", library, QUARTIER_CATALOGUE_STOP_MODE);
  out->parking_per_dwelling = read_number (json, "parking_per_dwelling", 0, INFINITY);
  out->pv_roof_share = read_number (json, "pv_roof_share", 0, 1);
  centre = quartier_json_get_member (json, 0, "has_centre");
  if (centre != QUARTIER_JSON_NONE
      && quartier_json_get_kind (json, centre) == QUARTIER_JSON_BOOLEAN)
    out->has_centre = quartier_json_get_boolean (json, centre);
}
