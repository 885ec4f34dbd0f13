/*
 * A small town from a few answers: nine squares of which the middle one is the centre, as large as its
 * people need.
 *
 * What is not answered is left open in the plan where the estimate has a usual value for it, which is
 * then said wherever defaults are. What an outline cannot be drawn without is guessed.
 */
#include "document/town.h"

#include <math.h>
#include <string.h>

#include "document/district-bundle.h"
#include "document/snapshot.h"
#include "engine/figures.h"

#define SIDE 3
#define MIDDLE (SIDE * SIDE / 2)

/* Of the first drawing, which is then made as large as it must be. */
#define FIRST_M 200.0

static const QuartierMonthlyClimate *
find_climate (QuartierLibrary *library, const QuartierTown *town)
{
  if (town->climate != NULL)
    return quartier_library_get_climate (library, town->climate);
  if (isnan (town->lon) || isnan (town->lat))
    return quartier_library_get_climate (library, "mannheim");
  return quartier_find_nearest_climate (library, &(QuartierPosition){ town->lon, town->lat });
}

/**
 * quartier_town_guess:
 * @town: where it lies, if that is known
 *
 * What is taken where nothing is known; ids and rows of the library. The climate is that nearest to the town's
 * middle; its country is the town's, where the library knows that, else the climate's.
 */
void
quartier_town_guess (QuartierLibrary *library, const QuartierTown *town, QuartierTownGuess *out)
{
  const QuartierMonthlyClimate *place = find_climate (library, town);

  out->climate = place->id;
  out->country = quartier_is_country_known (library, town->country) ? town->country : place->country;
  out->residents = quartier_library_get_factor (library, "default.town_residents")->value;
  if (g_strcmp0 (out->country, "CN") == 0)
    {
      out->housing = "cn-walk-up-slabs";
      out->centre = "cn-mid-rise";
    }
  else
    {
      out->housing = "terraced-houses";
      out->centre = "old-town-block";
    }
  out->standard = "stock-1949-1979";
}

static QuartierPolygon *
make_square (const QuartierPosition *middle, int column, int row, double side_m)
{
  const double m_lat = 180 / (G_PI * 6371008.8), m_lon = m_lat / cos (middle->lat * G_PI / 180);
  const double west = middle->lon + (column - SIDE / 2.0) * side_m * m_lon;
  const double south = middle->lat + (row - SIDE / 2.0) * side_m * m_lat;
  const QuartierPosition ring[] = { { west, south },
                                    { west + side_m * m_lon, south },
                                    { west + side_m * m_lon, south + side_m * m_lat },
                                    { west, south + side_m * m_lat } };

  return quartier_polygon_new (ring, G_N_ELEMENTS (ring));
}

static QuartierDistrict *
set_number (QuartierDistrict *district, QuartierField field, double number)
{
  QuartierDistrict *next = isnan (number)
                               ? quartier_district_without (district, field)
                               : quartier_district_with_number (district, field, number);

  g_object_unref (district);
  return next;
}

static QuartierDistrict *
set_text (QuartierDistrict *district, QuartierField field, const char *text)
{
  QuartierDistrict *next = text == NULL ? quartier_district_without (district, field)
                                        : quartier_district_with_text (district, field, text);

  g_object_unref (district);
  return next;
}

static gboolean
is_of_buildings_that_stand (QuartierDistrict *district)
{
  const char *standard = quartier_district_get_text (district, QUARTIER_FIELD_STANDARD);

  return standard != NULL && g_str_has_prefix (standard, "stock-");
}

/* A kind of place that is built today tells nothing of the streets and walls of a town that stands. */
static QuartierDistrict *
leave_to_the_usual (QuartierDistrict *district)
{
  static const QuartierField fields[] = { QUARTIER_FIELD_STRUCTURE, QUARTIER_FIELD_CAR_SHARING,
                                          QUARTIER_FIELD_CYCLE_NETWORK };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    district = set_text (district, fields[i], NULL);
  return district;
}

/* The answers, in place of what the place type says; what is not answered is left open. */
static QuartierDistrict *
answer (QuartierDistrict *district, const QuartierTown *town, const QuartierTownGuess *guess)
{
  if (!is_of_buildings_that_stand (district))
    district = leave_to_the_usual (district);
  district = set_text (district, QUARTIER_FIELD_STANDARD,
                       town->standard != NULL ? town->standard : guess->standard);
  district = set_text (district, QUARTIER_FIELD_HEAT, town->heat);
  district = set_number (district, QUARTIER_FIELD_PARKING_PER_DWELLING,
                         town->parking_per_dwelling);
  return set_number (district, QUARTIER_FIELD_PV_ROOF_SHARE, town->pv_roof_share);
}

typedef struct
{
  const QuartierTown *town;
  QuartierTownGuess guess;
  QuartierBundle *homes;
  QuartierBundle *centre;
  const char *home_name;
  const char *centre_name;
  QuartierPosition middle;
} Sketch;

static void
put_districts (QuartierPlan *plan, const Sketch *sketch, double side_m)
{
  for (int i = 0; i < SIDE * SIDE; i++)
    {
      const gboolean is_centre = i == MIDDLE && sketch->town->has_centre != 0;
      g_autofree char *id = g_strdup_printf ("town-%d", i + 1);
      g_autofree char *name = is_centre ? g_strdup (sketch->centre_name)
                                        : g_strdup_printf ("%s %d", sketch->home_name,
                                                           i < MIDDLE ? i + 1 : i);
      g_autoptr (QuartierPolygon) shape
          = make_square (&sketch->middle, i % SIDE, i / SIDE, side_m);
      g_autoptr (QuartierDistrict) bare = quartier_district_new (id, shape);
      QuartierDistrict *district = quartier_district_with_bundle (
          bare, is_centre ? sketch->centre : sketch->homes);

      district = set_text (district, QUARTIER_FIELD_NAME, name);
      district = answer (district, sketch->town, &sketch->guess);
      quartier_plan_put_district (plan, "today", district);
      g_object_unref (district);
    }
}

/* How many people live in the plan as it is drawn. NAN: that cannot be told. */
static double
count_residents (QuartierPlan *plan, QuartierLibrary *library, GError **error)
{
  g_autoptr (QuartierSite) site = quartier_snapshot_new (NULL, plan, library, "today", 0, error);
  QuartierFigures sum = { 0 };

  if (site == NULL)
    return NAN;
  for (gsize i = 0; i < site->n_districts; i++)
    {
      QuartierSketch sketch;

      quartier_sketch_read (site->districts[i], &site->constants, &sketch);
      quartier_figures_count_people (site, site->districts[i], &sketch, &sum);
    }
  return sum.residents;
}

static void
put_stop (QuartierPlan *plan, const Sketch *sketch, const char *mode)
{
  g_autoptr (QuartierStop) stop = quartier_stop_new ("town-stop", &sketch->middle, mode, NULL);

  quartier_plan_put_stop (plan, "today", stop);
}

static gboolean
find_bundles (Sketch *sketch,
              QuartierLibrary *library,
              QuartierPlaceTypes *types,
              GError **error)
{
  const char *housing
      = sketch->town->housing != NULL ? sketch->town->housing : sketch->guess.housing;

  sketch->homes = quartier_bundle_new_for_place_type (quartier_place_types_find (types, housing),
                                                      library, housing, error);
  sketch->centre
      = sketch->homes != NULL
            ? quartier_bundle_new_for_place_type (
                quartier_place_types_find (types, sketch->guess.centre), library,
                sketch->guess.centre, error)
            : NULL;
  return sketch->centre != NULL;
}

/**
 * quartier_town_make_plan:
 * @title: of the plan
 * @today_name: of its scenario
 * @home_name, @centre_name: of its districts, for people
 *
 * Returns: (transfer full) (nullable): a plan of the town as it is today, with as many residents as
 *   are given or guessed
 */
QuartierPlan *
quartier_town_make_plan (const QuartierTown *town,
                         QuartierLibrary *library,
                         QuartierPlaceTypes *types,
                         const char *title,
                         const char *today_name,
                         const char *home_name,
                         const char *centre_name,
                         GError **error)
{
  g_autoptr (QuartierPlan) plan = quartier_plan_new ();
  const QuartierScenario today = { .id = (char *)"today", .name = (char *)today_name };
  Sketch sketch = { .town = town, .home_name = home_name, .centre_name = centre_name };
  const QuartierMonthlyClimate *place;
  double wanted, first = NAN;

  quartier_town_guess (library, town, &sketch.guess);
  place = quartier_library_get_climate (library, sketch.guess.climate);
  sketch.middle = isnan (town->lon) || isnan (town->lat)
                      ? (QuartierPosition){ place->lon, place->lat }
                      : (QuartierPosition){ town->lon, town->lat };
  wanted = town->residents > 0 ? town->residents : sketch.guess.residents;
  if (find_bundles (&sketch, library, types, error))
    {
      quartier_plan_begin (plan, "");
      quartier_plan_set_title (plan, title);
      quartier_plan_set_place (plan, sketch.guess.climate, sketch.guess.country);
      quartier_plan_put_scenario (plan, &today);
      put_districts (plan, &sketch, FIRST_M);
      quartier_plan_set_current (plan, "today");
      first = count_residents (plan, library, error);
      /* Twice the people, twice the ground. */
      put_districts (plan, &sketch, FIRST_M * sqrt (wanted / first));
      if (town->transit != NULL && *town->transit != '\0')
        put_stop (plan, &sketch, town->transit);
      quartier_plan_finish_loading (plan);
    }
  g_clear_pointer (&sketch.homes, quartier_bundle_unref);
  g_clear_pointer (&sketch.centre, quartier_bundle_unref);
  return first > 0 ? g_steal_pointer (&plan) : NULL;
}
