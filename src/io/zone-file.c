/*
 * One thermal zone as JSON, as quartier-cli simulate takes it. Every refusal names its member.
 */
#include "io/zone-file.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "io/json-tree.h"

/* Bounds that no zone reaches: they catch a wrong unit or a slipped comma. */
#define LEAST 1e-6
#define MOST 1e12
#define MOST_M 1000
#define COLDEST_C (-100)
#define HOTTEST_C 200
#define MOST_ACH 10000

#define DEFAULT_MASS_CLASS "medium"

typedef struct
{
  const QuartierJson *json;
  QuartierLibrary *library;
  GPtrArray *warnings;
  QuartierZoneInput *input;
} Reader;

static double
factor_value (const Reader *reader, const char *id)
{
  const QuartierFactor *factor = quartier_library_get_factor (reader->library, id);

  g_return_val_if_fail (factor != NULL, NAN);
  return factor->value;
}

static gboolean
is_null (const Reader *reader, QuartierJsonValue value)
{
  return value == QUARTIER_JSON_NONE
         || quartier_json_get_kind (reader->json, value) == QUARTIER_JSON_NULL;
}

/* A number that may be missing or null, and then leaves @out as it is. */
static gboolean
read_number (const Reader *reader, QuartierJsonValue object, const char *key, double minimum,
             double maximum, double *out, GError **error)
{
  if (is_null (reader, quartier_json_get_member (reader->json, object, key)))
    return TRUE;
  return quartier_json_read_number (reader->json, object, key, minimum, maximum, out, error);
}

/* A number that must be there. */
static gboolean
need_number (const Reader *reader, QuartierJsonValue object, const char *key, double minimum,
             double maximum, double *out, GError **error)
{
  if (quartier_json_get_member (reader->json, object, key) == QUARTIER_JSON_NONE)
    return quartier_json_fail (reader->json, object, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"%s\" is missing; give a number"), key);
  return quartier_json_read_number (reader->json, object, key, minimum, maximum, out, error);
}

/* An area or a U-value that must be there; it may be none, and no less than can be calculated with. */
static gboolean
need_amount (const Reader *reader, QuartierJsonValue object, const char *key, double maximum,
             double *out, GError **error)
{
  if (!need_number (reader, object, key, 0, maximum, out, error))
    return FALSE;
  if (*out > 0 && *out < LEAST)
    return quartier_json_fail (reader->json,
                               quartier_json_get_member (reader->json, object, key),
                               QUARTIER_ERROR_RANGE, error,
                               _ ("%g is too little to calculate with; give 0, or a number from %g "
                                  "to %g"),
                               *out, LEAST, maximum);
  return TRUE;
}

/* Tells of members that nothing is made of: a name may be misspelt. */
static void
warn_of_unknown (const Reader *reader, QuartierJsonValue object, const char *const *known)
{
  for (QuartierJsonValue v = quartier_json_get_first (reader->json, object);
       v != QUARTIER_JSON_NONE; v = quartier_json_get_next (reader->json, v))
    if (!g_strv_contains (known, quartier_json_get_key (reader->json, v)))
      {
        g_autofree char *path = quartier_json_dup_path (reader->json, v);

        g_ptr_array_add (reader->warnings,
                         g_strdup_printf (_ ("%s: has no meaning here and is left out"), path));
      }
}

/* Hours */

static gboolean
read_hour (const Reader *reader, QuartierJsonValue value, double minimum, double maximum,
           gboolean floats, double *out, GError **error)
{
  double number;

  if (floats && quartier_json_get_kind (reader->json, value) == QUARTIER_JSON_NULL)
    {
      *out = NAN;
      return TRUE;
    }
  if (!quartier_json_expect (reader->json, value, QUARTIER_JSON_NUMBER, error))
    return FALSE;
  number = quartier_json_get_number (reader->json, value);
  if (!(number >= minimum && number <= maximum))
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_RANGE, error,
                               _ ("%g is out of range; give a number from %g to %g"), number,
                               minimum, maximum);
  *out = number;
  return TRUE;
}

/* A number, 24 for the hours of a day, or 8,760; with @floats a null is a missing set-point. */
static gboolean
read_hours (const Reader *reader, const char *key, double minimum, double maximum,
            gboolean floats, double *out, GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue value = quartier_json_get_member (json, 0, key);
  guint n, i = 0;

  if (value == QUARTIER_JSON_NONE)
    return TRUE;
  if (quartier_json_get_kind (json, value) != QUARTIER_JSON_ARRAY)
    {
      if (!read_hour (reader, value, minimum, maximum, floats, &out[0], error))
        return FALSE;
      n = 1;
    }
  else
    {
      n = quartier_json_get_length (json, value);
      if (n != 24 && n != QUARTIER_HOURS)
        return quartier_json_fail (json, value, QUARTIER_ERROR_FORMAT, error,
                                   _ ("the array has %u values; give 24 for the hours of a day, or "
                                      "%d for those of a year"),
                                   n, QUARTIER_HOURS);
      for (QuartierJsonValue v = quartier_json_get_first (json, value); v != QUARTIER_JSON_NONE;
           v = quartier_json_get_next (json, v))
        if (!read_hour (reader, v, minimum, maximum, floats, &out[i++], error))
          return FALSE;
    }
  for (guint h = n; h < QUARTIER_HOURS; h++)
    out[h] = out[h % n];
  return TRUE;
}

/* Surfaces */

static gboolean
read_direction (const Reader *reader, QuartierJsonValue object, double *azimuth_deg,
                double *tilt_deg, GError **error)
{
  if (!need_number (reader, object, "tilt_deg", 0, 180, tilt_deg, error)
      || !read_number (reader, object, "azimuth_deg", -360, 360, azimuth_deg, error))
    return FALSE;
  if (isnan (*azimuth_deg) && *tilt_deg > 0)
    return quartier_json_fail (reader->json, object, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"azimuth_deg\" is missing; give degrees clockwise from north"));
  if (isnan (*azimuth_deg))
    *azimuth_deg = 0;
  return TRUE;
}

static gboolean
read_boundary (const Reader *reader, QuartierJsonValue object, gboolean *ground, GError **error)
{
  g_autofree char *boundary = NULL;

  if (!quartier_json_read_string (reader->json, object, "boundary", &boundary, error))
    return FALSE;
  *ground = g_strcmp0 (boundary, "ground") == 0;
  if (boundary != NULL && !*ground && !g_str_equal (boundary, "outdoor"))
    return quartier_json_fail (reader->json,
                               quartier_json_get_member (reader->json, object, "boundary"),
                               QUARTIER_ERROR_UNKNOWN_ID, error,
                               _ ("\"%s\" is not known; give outdoor or ground"), boundary);
  return TRUE;
}

static gboolean
read_mass_position (const Reader *reader, QuartierJsonValue object, QuartierMassPosition *out,
                    GError **error)
{
  static const char *const names[] = { [QUARTIER_MASS_INSIDE] = "inside",
                                       [QUARTIER_MASS_OUTSIDE] = "outside",
                                       [QUARTIER_MASS_BOTH] = "both",
                                       [QUARTIER_MASS_EVEN] = "even",
                                       [QUARTIER_MASS_MIDDLE] = "middle" };
  const QuartierJsonValue value
      = quartier_json_get_member (reader->json, object, "mass_position");
  g_autofree char *name = NULL;

  if (is_null (reader, value))
    return TRUE;
  if (!quartier_json_read_string (reader->json, object, "mass_position", &name, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *out = (QuartierMassPosition) i;
        return TRUE;
      }
  return quartier_json_fail (
      reader->json, value, QUARTIER_ERROR_UNKNOWN_ID, error,
      _ ("\"%s\" is not known; give one of inside, outside, both, even, middle"), name);
}

/* A layer: its thickness and what it is made of, or a resistance that holds nothing. */
static gboolean
read_layer (const Reader *reader, QuartierJsonValue object, QuartierLayer *out, GError **error)
{
  static const char *const known[] = { "thickness_m",        "conductivity_w_mk",
                                       "density_kg_m3",      "specific_heat_j_kgk",
                                       "resistance_m2k_w",   NULL };
  double thickness_m, conductivity_w_mk, density_kg_m3, specific_j_kgk;

  if (!quartier_json_expect (reader->json, object, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  warn_of_unknown (reader, object, known);
  *out = (QuartierLayer) { 0 };
  if (!is_null (reader, quartier_json_get_member (reader->json, object, "resistance_m2k_w")))
    return need_number (reader, object, "resistance_m2k_w", LEAST, 1e6, &out->resistance_m2k_w,
                        error);
  if (!need_number (reader, object, "thickness_m", LEAST, 1000, &thickness_m, error)
      || !need_number (reader, object, "conductivity_w_mk", LEAST, 10000, &conductivity_w_mk,
                       error)
      || !need_number (reader, object, "density_kg_m3", 0, 30000, &density_kg_m3, error)
      || !need_number (reader, object, "specific_heat_j_kgk", 0, 20000, &specific_j_kgk, error))
    return FALSE;
  out->resistance_m2k_w = thickness_m / conductivity_w_mk;
  out->capacity_j_m2k = thickness_m * density_kg_m3 * specific_j_kgk;
  return TRUE;
}

/* What a part is made of, from outside in: its U-value and its mass follow. */
static gboolean
read_layers (const Reader *reader, QuartierJsonValue object, QuartierZoneOpaque *part,
             GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue list = quartier_json_get_member (json, object, "layers");
  g_autoptr (GArray) layers = g_array_new (FALSE, FALSE, sizeof (QuartierLayer));
  double resistance_m2k_w = part->ground ? 0 : factor_value (reader, "zone.outer_surface_resistance_m2k_w");

  if (!quartier_json_expect (json, list, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  if (!is_null (reader, quartier_json_get_member (json, object, "u_w_m2k")))
    return quartier_json_fail (json, object, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"layers\" and \"u_w_m2k\" are both given; give one of them"));
  if (quartier_json_get_length (json, list) == 0)
    return quartier_json_fail (json, list, QUARTIER_ERROR_FORMAT, error,
                               _ ("there is no layer; give one at least, from outside in"));
  for (QuartierJsonValue v = quartier_json_get_first (json, list); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    {
      QuartierLayer layer;

      if (!read_layer (reader, v, &layer, error))
        return FALSE;
      resistance_m2k_w += layer.resistance_m2k_w;
      g_array_append_val (layers, layer);
    }
  part->u_w_m2k = 1 / (resistance_m2k_w + factor_value (reader, "zone.rsi_m2k_w"));
  part->layers = g_steal_pointer (&layers);
  return TRUE;
}

static gboolean
read_opaque (const Reader *reader, QuartierJsonValue object, GError **error)
{
  static const char *const known[]
      = { "area_m2",  "u_w_m2k",        "azimuth_deg",   "tilt_deg", "absorptance",
          "boundary", "capacity_j_m2k", "mass_position", "layers",   NULL };
  QuartierZoneOpaque part
      = { .azimuth_deg = NAN, .tilt_deg = NAN, .capacity_j_m2k = NAN };

  part.absorptance = factor_value (reader, "zone.absorptance_share");
  if (!quartier_json_expect (reader->json, object, QUARTIER_JSON_OBJECT, error)
      || !need_amount (reader, object, "area_m2", MOST, &part.area_m2, error)
      || !read_number (reader, object, "absorptance", 0, 1, &part.absorptance, error)
      || !read_number (reader, object, "capacity_j_m2k", 0, MOST * 1e6, &part.capacity_j_m2k,
                       error)
      || !read_mass_position (reader, object, &part.position, error)
      || !read_boundary (reader, object, &part.ground, error))
    return FALSE;
  if (is_null (reader, quartier_json_get_member (reader->json, object, "layers"))
          ? !need_amount (reader, object, "u_w_m2k", 1000, &part.u_w_m2k, error)
          : !read_layers (reader, object, &part, error))
    return FALSE;
  if (!part.ground
      && !read_direction (reader, object, &part.azimuth_deg, &part.tilt_deg, error))
    {
      g_clear_pointer (&part.layers, g_array_unref);
      return FALSE;
    }
  warn_of_unknown (reader, object, known);
  g_array_append_val (reader->input->opaque, part);
  return TRUE;
}

/* A part of what stands out around a window and how deep it is; no value where it is not given. */
static gboolean
read_plate (const Reader *reader, QuartierJsonValue window, const char *key,
            const char *const *known, QuartierJsonValue *out, double *out_depth_m, GError **error)
{
  *out = quartier_json_get_member (reader->json, window, key);
  if (is_null (reader, *out))
    {
      *out = QUARTIER_JSON_NONE;
      return TRUE;
    }
  if (!quartier_json_expect (reader->json, *out, QUARTIER_JSON_OBJECT, error)
      || !need_number (reader, *out, "depth_m", 0, MOST_M, out_depth_m, error))
    return FALSE;
  warn_of_unknown (reader, *out, known);
  return TRUE;
}

static gboolean
read_overhang (const Reader *reader, QuartierJsonValue object, double area_m2,
               QuartierOverhang *out, GError **error)
{
  static const char *const plate_known[] = { "depth_m", "above_m", "left_m", "right_m", NULL };
  static const char *const fins_known[] = { "depth_m", "beside_m", "above_m", "below_m", NULL };
  QuartierOverhang overhang = { .left_m = INFINITY, .right_m = INFINITY,
                                .fin_above_m = INFINITY, .fin_below_m = INFINITY };
  QuartierJsonValue plate, fins;

  if (!read_plate (reader, object, "overhang", plate_known, &plate, &overhang.depth_m, error)
      || !read_plate (reader, object, "fins", fins_known, &fins, &overhang.fin_depth_m, error)
      || !read_number (reader, object, "height_m", LEAST, MOST_M, &overhang.height_m, error)
      || !read_number (reader, object, "width_m", LEAST, MOST_M, &overhang.width_m, error))
    return FALSE;
  if (plate == QUARTIER_JSON_NONE && fins == QUARTIER_JSON_NONE)
    return TRUE;
  if (!(overhang.height_m > 0))
    return quartier_json_fail (
        reader->json, object, QUARTIER_ERROR_FORMAT, error,
        _ ("\"height_m\" is missing; give the height of one window under its "
           "overhang or between its fins"));
  if (!(overhang.width_m > 0))
    overhang.width_m = area_m2 / overhang.height_m;
  if (plate != QUARTIER_JSON_NONE
      && (!read_number (reader, plate, "above_m", 0, MOST_M, &overhang.above_m, error)
          || !read_number (reader, plate, "left_m", 0, MOST_M, &overhang.left_m, error)
          || !read_number (reader, plate, "right_m", 0, MOST_M, &overhang.right_m, error)))
    return FALSE;
  if (fins != QUARTIER_JSON_NONE
      && (!read_number (reader, fins, "beside_m", 0, MOST_M, &overhang.fin_beside_m, error)
          || !read_number (reader, fins, "above_m", 0, MOST_M, &overhang.fin_above_m, error)
          || !read_number (reader, fins, "below_m", 0, MOST_M, &overhang.fin_below_m, error)))
    return FALSE;
  if (overhang.width_m > 0)
    *out = overhang;
  return TRUE;
}

static gboolean
read_window (const Reader *reader, QuartierJsonValue object, GError **error)
{
  static const char *const known[]
      = { "area_m2", "u_w_m2k",  "g",       "azimuth_deg", "tilt_deg",
          "shading", "height_m", "width_m", "overhang",    "fins",     NULL };
  QuartierZoneWindow window = { .azimuth_deg = NAN, .tilt_deg = NAN, .shading = 1 };

  if (!quartier_json_expect (reader->json, object, QUARTIER_JSON_OBJECT, error)
      || !need_amount (reader, object, "area_m2", MOST, &window.area_m2, error)
      || !need_amount (reader, object, "u_w_m2k", 1000, &window.u_w_m2k, error)
      || !need_number (reader, object, "g", 0, 1, &window.g, error)
      || !read_number (reader, object, "shading", 0, 1, &window.shading, error)
      || !read_direction (reader, object, &window.azimuth_deg, &window.tilt_deg, error)
      || !read_overhang (reader, object, window.area_m2, &window.overhang, error))
    return FALSE;
  warn_of_unknown (reader, object, known);
  g_array_append_val (reader->input->windows, window);
  return TRUE;
}

static gboolean
read_list (const Reader *reader, const char *key,
           gboolean (*read_one) (const Reader *, QuartierJsonValue, GError **), GError **error)
{
  const QuartierJsonValue list = quartier_json_get_member (reader->json, 0, key);

  if (is_null (reader, list))
    return TRUE;
  if (!quartier_json_expect (reader->json, list, QUARTIER_JSON_ARRAY, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (reader->json, list);
       v != QUARTIER_JSON_NONE; v = quartier_json_get_next (reader->json, v))
    if (!read_one (reader, v, error))
      return FALSE;
  return TRUE;
}

/* Mass and conductances */

static gboolean
set_mass_class (const Reader *reader, QuartierJsonValue value, const char *name, GError **error)
{
  static const char *const classes[]
      = { "very_light", "light", "medium", "heavy", "very_heavy", NULL };
  g_autofree char *capacity_id = g_strdup_printf ("mass.%s.capacity_j_m2k", name);
  g_autofree char *area_id = g_strdup_printf ("mass.%s.am_share", name);

  if (!g_strv_contains (classes, name))
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_UNKNOWN_ID, error,
                               _ ("\"%s\" is not known; give one of very_light, light, medium, "
                                  "heavy, very_heavy"),
                               name);
  reader->input->capacity_j_k
      = factor_value (reader, capacity_id) * reader->input->floor_area_m2;
  reader->input->mass_area_m2 = factor_value (reader, area_id) * reader->input->floor_area_m2;
  return TRUE;
}

static gboolean
read_mass (const Reader *reader, GError **error)
{
  static const char *const known[] = { "class", "capacity_j_k", "area_m2", NULL };
  const QuartierJson *json = reader->json;
  const QuartierJsonValue mass = quartier_json_get_member (json, 0, "mass");
  QuartierJsonValue capacity, class;
  g_autofree char *name = NULL;

  if (is_null (reader, mass))
    {
      g_ptr_array_add (reader->warnings,
                       g_strdup_printf (_ ("mass: is missing; the class \"%s\" stands in"),
                                        DEFAULT_MASS_CLASS));
      return set_mass_class (reader, 0, DEFAULT_MASS_CLASS, error);
    }
  if (!quartier_json_expect (json, mass, QUARTIER_JSON_OBJECT, error)
      || !quartier_json_read_string (json, mass, "class", &name, error))
    return FALSE;
  warn_of_unknown (reader, mass, known);
  class = quartier_json_get_member (json, mass, "class");
  capacity = quartier_json_get_member (json, mass, "capacity_j_k");
  if (name != NULL && capacity != QUARTIER_JSON_NONE)
    return quartier_json_fail (
        json, mass, QUARTIER_ERROR_FORMAT, error,
        _ ("\"class\" and \"capacity_j_k\" are both given; give one of them"));
  if (name != NULL)
    return set_mass_class (reader, class, name, error);
  if (capacity == QUARTIER_JSON_NONE)
    return quartier_json_fail (
        json, mass, QUARTIER_ERROR_FORMAT, error,
        _ ("neither \"class\" nor \"capacity_j_k\" is given; give one of them"));
  return need_number (reader, mass, "capacity_j_k", LEAST, MOST * 1e6,
                      &reader->input->capacity_j_k, error)
         && need_number (reader, mass, "area_m2", LEAST, MOST, &reader->input->mass_area_m2,
                         error);
}

static gboolean
read_conductances (const Reader *reader, GError **error)
{
  static const char *const known[] = { "em", "w", "ve", "ms", "is", NULL };
  const QuartierJsonValue object = quartier_json_get_member (reader->json, 0, "conductances_w_k");
  QuartierZoneConductances *out = &reader->input->conductances;

  if (is_null (reader, object))
    return TRUE;
  out->given = TRUE;
  if (!quartier_json_expect (reader->json, object, QUARTIER_JSON_OBJECT, error)
      || !need_number (reader, object, "em", 0, MOST, &out->em, error)
      || !need_number (reader, object, "w", 0, MOST, &out->w, error)
      || !need_number (reader, object, "ve", 0, MOST, &out->ve, error)
      || !need_number (reader, object, "ms", LEAST, MOST, &out->ms, error)
      || !need_number (reader, object, "is", LEAST, MOST, &out->is, error))
    return FALSE;
  warn_of_unknown (reader, object, known);
  return TRUE;
}

/* The zone */

static gboolean
read_method (const Reader *reader, GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (reader->json, 0, "method");
  g_autofree char *method = NULL;

  if (is_null (reader, value))
    return TRUE;
  if (!quartier_json_read_string (reader->json, 0, "method", &method, error))
    return FALSE;
  if (g_str_equal (method, "iso13790"))
    reader->input->method = QUARTIER_ZONE_ISO13790;
  else if (!g_str_equal (method, "iso52016"))
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_UNKNOWN_ID, error,
                               _ ("\"%s\" is not known; give \"iso52016\" or \"iso13790\""),
                               method);
  return TRUE;
}

static gboolean
read_films (const Reader *reader, GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (reader->json, 0, "films");
  g_autofree char *films = NULL;

  if (is_null (reader, value))
    return TRUE;
  if (!quartier_json_read_string (reader->json, 0, "films", &films, error))
    return FALSE;
  if (g_str_equal (films, "constant"))
    reader->input->films = QUARTIER_FILMS_CONSTANT;
  else if (!g_str_equal (films, "hourly"))
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_UNKNOWN_ID, error,
                               _ ("\"%s\" is not known; give \"hourly\" or \"constant\""), films);
  return TRUE;
}

/* A network of five conductances is the lumped method's. */
static gboolean
check_method (const Reader *reader, GError **error)
{
  if (reader->input->method == QUARTIER_ZONE_ISO52016 && reader->input->conductances.given)
    return quartier_json_fail (
        reader->json, quartier_json_get_member (reader->json, 0, "conductances_w_k"),
        QUARTIER_ERROR_FORMAT, error,
        _ ("given conductances are the lumped method's; give \"method\": \"iso13790\" too"));
  return TRUE;
}

static gboolean
read_air (const Reader *reader, GError **error)
{
  QuartierZoneInput *input = reader->input;
  gboolean airs;

  if (!read_number (reader, 0, "infiltration_ach", 0, MOST_ACH, &input->infiltration_ach, error)
      || !read_number (reader, 0, "heat_recovery", 0, 1, &input->heat_recovery, error)
      || !read_number (reader, 0, "bypass_above_c", COLDEST_C, HOTTEST_C, &input->bypass_above_c,
                       error)
      || !read_hours (reader, "ventilation_ach", 0, MOST_ACH, FALSE, input->ventilation_ach,
                      error)
      || !read_number (reader, 0, "volume_m3", LEAST, MOST, &input->volume_m3, error))
    return FALSE;
  airs = input->infiltration_ach > 0;
  for (int h = 0; h < QUARTIER_HOURS && !airs; h++)
    airs = input->ventilation_ach[h] > 0;
  if (airs && input->conductances.given)
    g_ptr_array_add (reader->warnings, g_strdup (_ ("ventilation_ach, infiltration_ach: "
                                                    "conductances_w_k.ve stands in for them")));
  else if (airs && !(input->volume_m3 > 0))
    return quartier_json_fail (reader->json, 0, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"volume_m3\" is missing; give the volume that the air changes "
                                  "are of"));
  return TRUE;
}

static gboolean
read_set_points (const Reader *reader, GError **error)
{
  QuartierZoneInput *input = reader->input;

  if (!read_hours (reader, "heating_c", COLDEST_C, HOTTEST_C, TRUE, input->heating_c, error)
      || !read_hours (reader, "cooling_c", COLDEST_C, HOTTEST_C, TRUE, input->cooling_c, error))
    return FALSE;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    if (input->heating_c[h] > input->cooling_c[h])
      {
        g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                     _ ("cooling_c: %g in hour %d is below heating_c, %g; give one that is not"),
                     input->cooling_c[h], h, input->heating_c[h]);
        return FALSE;
      }
  return TRUE;
}

/* What the set-points hold. */
static gboolean
read_control (const Reader *reader, GError **error)
{
  const QuartierJsonValue value = quartier_json_get_member (reader->json, 0, "control");
  g_autofree char *control = NULL;

  if (is_null (reader, value))
    return TRUE;
  if (!quartier_json_read_string (reader->json, 0, "control", &control, error))
    return FALSE;
  reader->input->operative = g_str_equal (control, "operative");
  if (!reader->input->operative && !g_str_equal (control, "air"))
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_UNKNOWN_ID, error,
                               _ ("\"%s\" is not known; give \"air\" or \"operative\""), control);
  if (reader->input->operative && reader->input->method == QUARTIER_ZONE_ISO13790)
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("the lumped method holds the air; leave it out, or the method"));
  return TRUE;
}

static gboolean
read_zone (const Reader *reader, GError **error)
{
  static const char *const known[]
      = { "floor_area_m2", "volume_m3",       "opaque",           "windows",
          "mass",          "ventilation_ach", "infiltration_ach", "heat_recovery",
          "gains_w",       "heating_c",       "cooling_c",        "ground_c",
          "start_c",       "method",          "power_limit_w_m2", "conductances_w_k",
          "inner_area_m2", "films",           "furniture_j_m2k",  "control",
          "bypass_above_c", NULL };
  QuartierZoneInput *input = reader->input;

  if (!quartier_json_expect (reader->json, 0, QUARTIER_JSON_OBJECT, error)
      || !read_method (reader, error) || !read_films (reader, error) || !read_control (reader, error)
      || !read_number (reader, 0, "furniture_j_m2k", 0, MOST, &input->furniture_j_m2k, error)
      || !need_number (reader, 0, "floor_area_m2", LEAST, MOST, &input->floor_area_m2, error)
      || !read_mass (reader, error) || !read_conductances (reader, error)
      || !check_method (reader, error) || !read_list (reader, "opaque", read_opaque, error)
      || !read_list (reader, "windows", read_window, error))
    return FALSE;
  input->inner_area_m2 = factor_value (reader, "zone.5r1c.lambda_at") * input->floor_area_m2;
  if (!read_number (reader, 0, "inner_area_m2", LEAST, MOST, &input->inner_area_m2, error)
      || !read_air (reader, error)
      || !read_hours (reader, "gains_w", -MOST, MOST, FALSE, input->gains_w, error)
      || !read_set_points (reader, error)
      || !read_number (reader, 0, "ground_c", COLDEST_C, HOTTEST_C, &input->ground_c, error)
      || !read_number (reader, 0, "start_c", COLDEST_C, HOTTEST_C, &input->start_c, error)
      || !read_number (reader, 0, "power_limit_w_m2", 0, MOST, &input->power_limit_w_m2, error))
    return FALSE;
  warn_of_unknown (reader, 0, known);
  return TRUE;
}

/**
 * quartier_zone_from_text:
 * @text: (array length=length): JSON
 * @warnings: (element-type utf8): what stands in and what is left out is added here
 * @error: of %QUARTIER_ERROR, naming the member
 *
 * Returns: (transfer full) (nullable): the zone
 */
QuartierZoneInput *
quartier_zone_from_text (const char *text, gsize length, QuartierLibrary *library,
                         GPtrArray *warnings, GError **error)
{
  g_autoptr (QuartierJson) json = quartier_json_parse (text, length, error);
  g_autoptr (QuartierZoneInput) input = NULL;
  Reader reader;

  if (json == NULL)
    return NULL;
  input = quartier_zone_input_new ();
  reader = (Reader) { json, library, warnings, input };
  if (!read_zone (&reader, error))
    return NULL;
  quartier_zone_check (input, warnings);
  return g_steal_pointer (&input);
}
