/*
 * What of a zone is possible and yet hardly meant: a wrong unit, a slipped comma, a member that has no
 * effect. Each is told and calculated as given.
 */
#include "io/zone-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Bounds of doubt, wider than what is built. */
#define LEAST_HEIGHT_M 1.5
#define MOST_HEIGHT_M 60
#define LEAST_OPAQUE_U 0.01
#define LEAST_WINDOW_U 0.2
#define MOST_U 7
#define MOST_G 0.9
#define MOST_RECOVERY 0.95
#define MOST_PLATE_M 20
#define WINDOWS_OVER_FLOOR 10
#define SURFACES_OVER_FLOOR 30
#define MOST_CAPACITY_J_M2K 1e7
#define HOTTEST_HEATING_C 40
#define COLDEST_COOLING_C 10
#define MOST_GAINS_W_M2 1000
#define LEAST_POWER_W_M2 0.1

typedef struct
{
  const QuartierZoneInput *input;
  GPtrArray *warnings;
} Check;

static void doubt (const Check *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
doubt (const Check *check, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (check->warnings, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Says that @value is unusual, unless it is not; NAN is a member that was not given. */
static void
expect (const Check *check, const char *place, double value, double low, double high,
        const char *unit)
{
  if (value < low || value > high)
    doubt (check, _ ("%s: %.4g %s is unusual, from %g to %g is usual; calculated as given"), place,
           value, unit, low, high);
}

static void
expect_part (const Check *check, const char *list, guint index, const char *key, double value,
             double low, double high, const char *unit)
{
  g_autofree char *place = g_strdup_printf ("%s[%u].%s", list, index, key);

  expect (check, place, value, low, high, unit);
}

static double
check_opaque (const Check *check)
{
  double all_m2 = 0;

  for (guint i = 0; i < check->input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part
          = &g_array_index (check->input->opaque, QuartierZoneOpaque, i);
      const gboolean layered = part->layers != NULL;
      double capacity_j_m2k = layered ? 0 : part->capacity_j_m2k;

      for (guint k = 0; layered && k < part->layers->len; k++)
        capacity_j_m2k += g_array_index (part->layers, QuartierLayer, k).capacity_j_m2k;
      if (!(part->area_m2 > 0))
        continue;
      all_m2 += part->area_m2;
      expect_part (check, "opaque", i, layered ? "layers" : "u_w_m2k", part->u_w_m2k,
                   LEAST_OPAQUE_U, MOST_U, "W/m²K");
      expect_part (check, "opaque", i, layered ? "layers" : "capacity_j_m2k", capacity_j_m2k, 0,
                   MOST_CAPACITY_J_M2K, "J/m²K");
    }
  return all_m2;
}

static double
check_windows (const Check *check)
{
  double all_m2 = 0;

  for (guint i = 0; i < check->input->windows->len; i++)
    {
      const QuartierZoneWindow *window
          = &g_array_index (check->input->windows, QuartierZoneWindow, i);
      const QuartierOverhang *around = &window->overhang;
      const double one_m2 = around->height_m * around->width_m;

      if (!(window->area_m2 > 0))
        continue;
      all_m2 += window->area_m2;
      expect_part (check, "windows", i, "u_w_m2k", window->u_w_m2k, LEAST_WINDOW_U, MOST_U,
                   "W/m²K");
      expect_part (check, "windows", i, "g", window->g, 0, MOST_G, _ ("of the sun"));
      expect_part (check, "windows", i, "overhang.depth_m", around->depth_m, 0, MOST_PLATE_M, "m");
      expect_part (check, "windows", i, "fins.depth_m", around->fin_depth_m, 0, MOST_PLATE_M, "m");
      if (one_m2 > 1.01 * window->area_m2)
        doubt (check,
               _ ("windows[%u]: one window of %g × %g m is larger than area_m2, %g, which is that of "
                  "all its like; shaded as given"),
               i, around->width_m, around->height_m, window->area_m2);
    }
  return all_m2;
}

static void
check_sizes (const Check *check)
{
  const QuartierZoneInput *input = check->input;
  const double floor_m2 = input->floor_area_m2;
  const double opaque_m2 = check_opaque (check), windows_m2 = check_windows (check);

  if (input->conductances.given)
    return;
  if (input->volume_m3 > 0)
    expect (check, _ ("volume_m3 over floor_area_m2"), input->volume_m3 / floor_m2, LEAST_HEIGHT_M,
            MOST_HEIGHT_M, "m");
  if (windows_m2 > WINDOWS_OVER_FLOOR * floor_m2)
    doubt (check, _ ("windows: %g m² are more than %d times floor_area_m2, %g; calculated as given"),
           windows_m2, WINDOWS_OVER_FLOOR, floor_m2);
  if (opaque_m2 > SURFACES_OVER_FLOOR * floor_m2)
    doubt (check, _ ("opaque: %g m² are more than %d times floor_area_m2, %g; calculated as given"),
           opaque_m2, SURFACES_OVER_FLOOR, floor_m2);
  expect (check, _ ("mass over floor_area_m2"), input->capacity_j_k / floor_m2, 1000,
          MOST_CAPACITY_J_M2K, "J/m²K");
  expect (check, _ ("mass.area_m2 over floor_area_m2"), input->mass_area_m2 / floor_m2, 0,
          SURFACES_OVER_FLOOR, "m²");
  expect (check, "furniture_j_m2k", input->furniture_j_m2k, 0, 1e6, "J/m²K");
  expect (check, _ ("inner_area_m2 over floor_area_m2"), input->inner_area_m2 / floor_m2, 0,
          SURFACES_OVER_FLOOR, "m²");
}

static char *
dup_face_text (int face, double m2)
{
  if (face == QUARTIER_FACE_WALL)
    return g_strdup_printf (_ ("%.4g m² of walls"), m2);
  if (face == QUARTIER_FACE_CEILING)
    return g_strdup_printf (_ ("%.4g m² of ceiling"), m2);
  return g_strdup_printf (_ ("%.4g m² of floor"), m2);
}

/* What was not listed and is taken to be inside; a hundredth of the floor is rounding. */
static void
check_closure (const Check *check)
{
  const QuartierZoneInput *input = check->input;
  g_autoptr (GString) missing = g_string_new (NULL);
  double m2[QUARTIER_N_INNER_FACES];

  if (input->method != QUARTIER_ZONE_ISO52016)
    return;
  quartier_zone_input_get_missing_m2 (input, m2);
  for (int face = 0; face < QUARTIER_N_INNER_FACES; face++)
    if (m2[face] > input->floor_area_m2 / 100)
      {
        g_autofree char *text = dup_face_text (face, m2[face]);

        g_string_append_printf (missing, "%s%s", missing->len > 0 ? _ (", ") : "", text);
      }
  if (missing->len > 0)
    doubt (check,
           _ ("opaque, windows: %s of a room of %g m² are not listed; taken as inner faces, which lose "
              "nothing"),
           missing->str, input->floor_area_m2);
}

typedef struct
{
  double low;
  double high;
} Range;

/* Of a year's hours; INFINITY to -INFINITY where none has a value. */
static Range
get_range (const double *hours)
{
  Range range = { INFINITY, -INFINITY };

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      range.low = fmin (range.low, hours[h]);
      range.high = fmax (range.high, hours[h]);
    }
  return range;
}

static void
check_gains (const Check *check)
{
  const QuartierZoneInput *input = check->input;
  const Range gains_w = get_range (input->gains_w);

  if (gains_w.low < 0)
    doubt (check, _ ("gains_w: %g W takes heat away; calculated as given"), gains_w.low);
  if (!input->conductances.given && gains_w.high > MOST_GAINS_W_M2 * input->floor_area_m2)
    doubt (check, _ ("gains_w: %g W are more than %d W/m² of floor_area_m2, %g; calculated as given"),
           gains_w.high, MOST_GAINS_W_M2, input->floor_area_m2);
}

static void
check_air (const Check *check)
{
  const QuartierZoneInput *input = check->input;
  const Range fresh_ach = get_range (input->ventilation_ach);
  const double warmest_c = get_range (input->heating_c).high;

  expect (check, "ventilation_ach", fresh_ach.high, 0, 100, _ ("per hour"));
  expect (check, "infiltration_ach", input->infiltration_ach, 0, 20, _ ("per hour"));
  expect (check, "heat_recovery", input->heat_recovery, 0, MOST_RECOVERY, _ ("of the heat"));
  if (input->conductances.given)
    return;
  if (input->heat_recovery > 0 && !(fresh_ach.high > 0))
    doubt (check, _ ("heat_recovery: there is nothing to recover from, ventilation_ach is 0; "
                     "infiltration has no recovery"));
  if (input->heat_recovery > 0 && input->bypass_above_c < warmest_c)
    doubt (check,
           _ ("bypass_above_c: at %g °C recovery is passed by while the room is heated to %g °C; "
              "calculated as given"),
           input->bypass_above_c, warmest_c);
}

/**
 * quartier_zone_check:
 * @warnings: (element-type utf8): what is hardly meant is added here, by the name of its member
 */
void
quartier_zone_check (const QuartierZoneInput *input, GPtrArray *warnings)
{
  const Check check = { input, warnings };
  const Range heating_c = get_range (input->heating_c), cooling_c = get_range (input->cooling_c);

  check_sizes (&check);
  check_closure (&check);
  check_air (&check);
  check_gains (&check);
  if (heating_c.high > HOTTEST_HEATING_C)
    doubt (&check, _ ("heating_c: %g °C is hot for a room; calculated as given"), heating_c.high);
  if (cooling_c.low < COLDEST_COOLING_C)
    doubt (&check, _ ("cooling_c: %g °C is cold for a room; calculated as given"), cooling_c.low);
  expect (&check, "ground_c", input->ground_c, -10, 35, "°C");
  expect (&check, "start_c", input->start_c, -40, 60, "°C");
  if (input->power_limit_w_m2 < LEAST_POWER_W_M2 && (isfinite (heating_c.high) || isfinite (cooling_c.low)))
    doubt (&check, _ ("power_limit_w_m2: %g W/m² is next to nothing; heating_c and cooling_c are not "
                      "held"),
           input->power_limit_w_m2);
}
