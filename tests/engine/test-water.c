/*
 * Water: published and hand-derived figures, laws, and sums that are true.
 */
#include "engine/evaporation.h"
#include "engine/water-many.h"
#include "engine/zone-block.h"

#include <math.h>
#include <string.h>

#include "library/quartier-library.h"

static QuartierLibrary *library;

/* Coefficients of a place, a year of its days. */
typedef struct
{
  const QuartierFactor *factors[QUARTIER_N_WATER_FACTORS];
  double values[QUARTIER_N_WATER_FACTORS];
  double daily_mm[QUARTIER_RAIN_DAYS];
  double evaporation_mm[QUARTIER_RAIN_DAYS];
  QuartierWaterTables tables;
} Place;

static Place *
place_of (const char *id)
{
  Place *place = g_new0 (Place, 1);
  const QuartierMonthlyClimate *climate = quartier_library_get_climate (library, id);
  QuartierConstants constants;
  gsize n;
  const QuartierSectorRow *rows = quartier_sector_list_rows (QUARTIER_SECTOR_WATER, &n);

  g_assert_true (quartier_library_get_constants (library, &constants, NULL));
  quartier_open_water_evaporation_make (climate->mean_c, climate->ghi_kwh_m2, &constants,
                                        place->evaporation_mm);
  g_assert_cmpuint (n, ==, QUARTIER_N_WATER_FACTORS);
  for (gsize i = 0; i < n; i++)
    {
      place->factors[i]
          = quartier_library_get_factor_for (library, rows[i].base, rows[i].member, climate);
      place->values[i] = place->factors[i] != NULL ? place->factors[i]->value : NAN;
    }
  quartier_daily_rain_make (id, climate->rain_mm, place->values[QUARTIER_WATER_WET_DAY_MM],
                            place->daily_mm);
  quartier_water_tables_make (place->daily_mm, place->evaporation_mm, place->values, &place->tables);
  return place;
}

/* Two hectares: roofs 0.3, green and permeable as given. */
static QuartierWaterInput
input_of (const Place *place, double green_roof, double green, double permeable)
{
  QuartierWaterInput input = { .residents = 400, .jobs = 50, .tables = &place->tables,
                               .grid_kg_kwh = 0.3 };

  quartier_surfaces_read (20000, 0.3, green_roof, 0, green, permeable, &input.surfaces);
  return input;
}

static QuartierWater
run (const Place *place, const QuartierWaterInput *input)
{
  QuartierWater out;

  quartier_water_run (input, place->values, &out);
  return out;
}

/* TR-55, examples 2-1 and 2-2: 6 inches on curve numbers of 70 and 75 give 2.81 and 3.28 inches. */
static void
runoff_as_tr55 (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_runoff_mm (6 * 25.4, 70, 0.2) / 25.4, 2.805, 0.01);
  g_assert_cmpfloat_with_epsilon (quartier_runoff_mm (6 * 25.4, 75, 0.2) / 25.4, 3.282, 0.01);
  /* CN 50: S = 254 mm, initial loss 50.8 mm: nothing runs off 50 mm. */
  g_assert_cmpfloat (quartier_runoff_mm (50, 50, 0.2), ==, 0);
  g_assert_cmpfloat (quartier_runoff_mm (50, 100, 0.2), ==, 50);
  g_assert_true (isnan (quartier_runoff_mm (50, NAN, 0.2)));
  /* A plan's own figure may be any: never more than falls, nor less than nothing. */
  g_assert_cmpfloat (quartier_runoff_mm (50, 120, 0.2), ==, 50);
  g_assert_cmpfloat (quartier_runoff_mm (50, 0, 0.2), ==, 0);
  g_assert_cmpfloat (quartier_runoff_mm (50, -50, 0.2), ==, 0);
}

/* TR-55 has CN 70 dry at 51 and wet at 85, as NEH-4 table 10.1. */
static void
states_of_the_ground (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_curve_number_for_state (70, 1), 51, 1);
  g_assert_cmpfloat (quartier_curve_number_for_state (70, 2), ==, 70);
  g_assert_cmpfloat_with_epsilon (quartier_curve_number_for_state (70, 3), 85, 1);
}

/* The published depths of Shenzhen, 2024: 12.475 mm in 5 minutes of two years, 58.706 mm in 30 minutes
 * of ten, 110.095 mm in 60 minutes of a hundred; 146.03 mm in two hours of fifty, of which another
 * program's run tells 145.9. */
static void
depths_as_published (void)
{
  static const double cases[][5] = { { 4728.605, 18.446, 0.77, 5, 12.475 },
                                     { 5226.599, 21.591, 0.703, 30, 58.706 },
                                     { 4111.874, 19.158, 0.594, 60, 110.095 },
                                     { 4367.217, 19.736, 0.621, 120, 146.03 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QuartierStorm storm = { cases[i][0] / 167, cases[i][1], cases[i][2], 120, 0.4, FALSE };

      g_assert_cmpfloat_with_epsilon (quartier_storm_get_depth_mm (&storm, cases[i][3]),
                                      cases[i][4], cases[i][4] * 0.0005);
    }
}

/* Beijing's formula, five years, two hours, peak at 0.4, a millimetre a minute being 1000/6 l/(s·ha):
 * blocks worked out apart from this program. */
static void
blocks_by_hand (void)
{
  static const double expected[24]
      = { 1.04,  1.141, 1.269, 1.436, 1.664, 1.996, 2.527, 3.519, 6.04,  14.735, 9.142, 5.282,
          3.741, 2.919, 2.409, 2.062, 1.81,  1.618, 1.467, 1.345, 1.245, 1.16,   1.087, 1.024 };
  const QuartierStorm storm
      = { 2001 * (1 + 0.811 * log10 (5)) / (1000.0 / 6), 8, 0.711, 120, 0.4, FALSE };
  QuartierStorm euler = storm;
  double mm[QUARTIER_STORM_MAX_BLOCKS], sum = 0, most = 0;
  int n = quartier_storm_get_blocks (&storm, mm);

  g_assert_cmpint (n, ==, 24);
  for (int i = 0; i < n; i++)
    {
      g_assert_cmpfloat_with_epsilon (mm[i], expected[i], 0.0006);
      sum += mm[i];
    }
  g_assert_cmpfloat_with_epsilon (sum, quartier_storm_get_depth_mm (&storm, 120), 1e-9);
  g_assert_cmpfloat_with_epsilon (sum, 71.6778, 1e-4);

  /* Euler's: the same mass, the greatest block the most intense five minutes, ending at 0.3. */
  euler.euler = TRUE;
  euler.peak_share = 0.3;
  sum = 0;
  n = quartier_storm_get_blocks (&euler, mm);
  for (int i = 0; i < n; i++)
    {
      sum += mm[i];
      most = MAX (most, mm[i]);
    }
  g_assert_cmpfloat_with_epsilon (sum, quartier_storm_get_depth_mm (&euler, 120), 1e-9);
  g_assert_cmpfloat_with_epsilon (mm[6], quartier_storm_get_depth_mm (&euler, 5), 1e-9);
  g_assert_cmpfloat (most, ==, mm[6]);
}

/* One block of 300 m³ into a reservoir of 300 s: at its end 300 (1 − 1/e) = 189.64 m³ are in it and
 * 110.36 m³ have left in 300 s: 0.3679 m³/s. The next step lets out 189.64 (1 − 1/e) = 119.87 m³,
 * 0.3996 m³/s, and that is the peak. A basin of 30 m³ takes both down to one level:
 * (110.36 + 119.87 − 30)/600 = 0.33371 m³/s, for the third, 0.147 m³/s, is below it. */
static void
hydrograph_by_hand (void)
{
  const double inflow_m3 = 300;

  g_assert_cmpfloat_with_epsilon (quartier_hydrograph_peak (&inflow_m3, 1, 300, 0), 0.39957, 1e-4);
  g_assert_cmpfloat_with_epsilon (quartier_hydrograph_peak (&inflow_m3, 1, 300, 30), 0.33371,
                                  1e-4);
  g_assert_cmpfloat (quartier_hydrograph_peak (&inflow_m3, 1, 300, 1e6), ==, 0);
}

/* The six surfaces of a hectare in Beijing: 0.3 roofs, half of them green… worked out one by one. */
static void
six_surfaces (void)
{
  g_autofree Place *place = place_of ("beijing");
  QuartierWaterInput input = { .tables = &place->tables };
  static const double cn[QUARTIER_N_SURFACES] = { 98, 86, 98, 70, 61, 100 };
  double expected_m3 = 0, p;
  QuartierWater out;

  quartier_surfaces_read (10000, 0.3, 0.5, 0.05, 0.3, 0.2, &input.surfaces);
  g_assert_cmpfloat_with_epsilon (quartier_surfaces_get_site_m2 (&input.surfaces), 10000, 1e-9);
  g_assert_cmpfloat_with_epsilon (input.surfaces.area_m2[QUARTIER_SURFACE_SEALED], 1500, 1e-9);
  out = run (place, &input);
  p = out.storm_rain_m3 / 10;
  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    {
      const double storage = 25400 / cn[s] - 254, rest = MAX (0, p - 0.2 * storage);

      expected_m3 += input.surfaces.area_m2[s] / 1000 * rest * rest / (rest + storage);
    }
  g_assert_cmpfloat_with_epsilon (p, 71.6, 0.2);
  g_assert_cmpfloat_with_epsilon (out.storm_runoff_m3, expected_m3, 1e-9 * expected_m3);
}

/* 400 people × 125 l × 365 days and 50 jobs × 30 l: 18,250 + 547.5 m³. */
static void
demand_by_hand (void)
{
  g_autofree Place *place = place_of ("mannheim");
  QuartierWaterInput input = input_of (place, 0, 0.3, 0.1);
  QuartierWater standard = run (place, &input), efficient, again;

  g_assert_cmpfloat_with_epsilon (standard.demand_m3, 18797.5, 1e-6);
  g_assert_cmpfloat (standard.potable_m3, ==, standard.demand_m3);
  /* Toilets 0.27 × 3.5/6, showers 0.36 × 7/12: 0.7375 of the use at home. */
  input.efficient = TRUE;
  efficient = run (place, &input);
  g_assert_cmpfloat_with_epsilon (efficient.demand_m3, 18250 * 0.7375 + 547.5, 1e-6);
  /* Greywater: 45 l a person at most; toilets, washing and gardens take 125 × 0.45 = 56 l. */
  input.efficient = FALSE;
  input.greywater = input.rainwater = TRUE;
  again = run (place, &input);
  g_assert_cmpfloat_with_epsilon (again.greywater_m3, 400 * 45 * 0.365, 1e-6);
  g_assert_cmpfloat (again.rainwater_m3, >, 0);
  g_assert_cmpfloat (again.rainwater_m3, <=, 400 * (125 * 0.45 - 45) * 0.365 + 1e-6);
  g_assert_cmpfloat_with_epsilon (again.potable_m3 + again.greywater_m3 + again.rainwater_m3,
                                  again.demand_m3, 1e-6);
  g_assert_cmpfloat (again.runoff_m3, <, standard.runoff_m3);
}

/* Every month has its rain, and the mean of wet days is what was asked for. */
static void
days_sum_to_months (void)
{
  const QuartierMonthlyClimate *climate = quartier_library_get_climate (library, "zhuhai");
  double mm[QUARTIER_RAIN_DAYS], again[QUARTIER_RAIN_DAYS], january = 0, year = 0, months = 0;
  int n_wet = 0;

  quartier_daily_rain_make ("zhuhai", climate->rain_mm, 15, mm);
  quartier_daily_rain_make ("zhuhai", climate->rain_mm, 15, again);
  g_assert_cmpmem (mm, sizeof mm, again, sizeof again);
  for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
    {
      january += d < 31 ? mm[d] : 0;
      year += mm[d];
      n_wet += mm[d] > 0;
      g_assert_cmpfloat (mm[d], >=, 0);
    }
  for (int m = 0; m < 12; m++)
    months += climate->rain_mm[m];
  g_assert_cmpfloat_with_epsilon (january, climate->rain_mm[0], 1e-9);
  g_assert_cmpfloat_with_epsilon (year, months, 1e-6);
  g_assert_cmpfloat_with_epsilon (year / n_wet, 15, 1.5);
}

static void
laws (void)
{
  g_autofree Place *place = place_of ("zhuhai");
  QuartierWaterInput input = input_of (place, 0, 0.2, 0);
  const QuartierWater grey = run (place, &input);
  QuartierWater other, twice = grey;

  /* Green roofs, green and permeable ground: less runs off, by year and by storm, and lower. */
  for (int i = 0; i < 3; i++)
    {
      input = input_of (place, i == 0 ? 0.5 : 0, i == 1 ? 0.4 : 0.2, i == 2 ? 0.3 : 0);
      other = run (place, &input);
      g_assert_cmpfloat (other.runoff_m3, <, grey.runoff_m3);
      g_assert_cmpfloat (other.storm_runoff_m3, <, grey.storm_runoff_m3);
      g_assert_cmpfloat (other.peak_m3_s, <, grey.peak_m3_s);
      g_assert_cmpfloat (quartier_water_get_capture_ratio (&other), >,
                         quartier_water_get_capture_ratio (&grey));
    }
  /* Basins: a lower peak, the same storm's runoff, no more in a year, less still needed. */
  input = input_of (place, 0, 0.2, 0);
  input.retention_m3 = 300;
  other = run (place, &input);
  g_assert_cmpfloat (other.peak_m3_s, <, grey.peak_m3_s);
  g_assert_cmpfloat (other.storm_runoff_m3, ==, grey.storm_runoff_m3);
  g_assert_cmpfloat (other.runoff_m3, <, grey.runoff_m3);
  g_assert_cmpfloat_with_epsilon (other.storage_needed_m3, grey.storage_needed_m3 - 300, 1e-6);
  /* Twice the district side by side. */
  quartier_water_add (&twice, &grey);
  g_assert_cmpfloat_with_epsilon (twice.demand_m3, 2 * grey.demand_m3, 1e-6);
  g_assert_cmpfloat_with_epsilon (quartier_water_get_capture_ratio (&twice),
                                  quartier_water_get_capture_ratio (&grey), 1e-12);
  g_assert_cmpfloat (quartier_water_get_capture_ratio (&grey), >, 0);
  g_assert_cmpfloat (quartier_water_get_capture_ratio (&grey), <, 1);
  g_assert_cmpfloat_with_epsilon (grey.target_m3 / grey.rain_m3, 0.725, 1e-9);
}

/* More than the whole site: roofs first, then water, then green, and the rest is told. */
static void
surfaces_are_cut (void)
{
  QuartierSurfaces surfaces;

  quartier_surfaces_read (1000, 0.5, 0.2, 0, 0.4, 0.3, &surfaces);
  g_assert_cmpfloat_with_epsilon (surfaces.area_m2[QUARTIER_SURFACE_PERMEABLE], 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (surfaces.area_m2[QUARTIER_SURFACE_GREEN_ROOF], 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (surfaces.area_m2[QUARTIER_SURFACE_SEALED], 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (surfaces.cut_share, 0.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_surfaces_get_site_m2 (&surfaces), 1000, 1e-9);
  /* Water lies where it lies: green gives way. */
  quartier_surfaces_read (1000, 0.5, 0.2, 0.3, 0.4, 0.1, &surfaces);
  g_assert_cmpfloat_with_epsilon (surfaces.area_m2[QUARTIER_SURFACE_WATER], 300, 1e-9);
  g_assert_cmpfloat_with_epsilon (surfaces.area_m2[QUARTIER_SURFACE_GREEN], 200, 1e-9);
  g_assert_cmpfloat_with_epsilon (surfaces.cut_share, 0.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_surfaces_get_site_m2 (&surfaces), 1000, 1e-9);
}

/* At 20 °C the slope of saturation is 0.1447 kPa/K (FAO 56, table 2.4): of 150 kWh/m² of a month, 540 MJ,
 * a lawn evaporates 0.65 × 0.1447 / (0.1447 + 0.0665) × 540 / 2.45 = 98.2 mm. Published: 540 mm a year in
 * De Bilt and 600 mm along the coast of the Netherlands. */
static void
evaporation (void)
{
  const QuartierMonthlyClimate *amsterdam = quartier_library_get_climate (library, "amsterdam");
  double mm = 0;

  g_assert_cmpfloat_with_epsilon (quartier_lawn_evaporation_mm (20, 150, 0.65), 98.2, 0.2);
  for (int m = 0; m < 12; m++)
    mm += quartier_lawn_evaporation_mm (amsterdam->mean_c[m], amsterdam->ghi_kwh_m2[m], 0.65);
  g_assert_cmpfloat (mm, >, 525);
  g_assert_cmpfloat (mm, <, 625);
}

/* 1 mm evaporates every day. It rains 400 mm on the 100th day: 365 are missing since the 100th of the year
 * before, and 35 run over. Of 10 mm more on the next day, 9. With 360 mm the level falls for ever. */
static void
open_water_runs_over (void)
{
  double lost_mm[QUARTIER_RAIN_DAYS], rain_mm[QUARTIER_RAIN_DAYS] = { 0 };
  double over_mm[QUARTIER_RAIN_DAYS], sum_mm = 0;

  for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
    lost_mm[d] = 1;
  rain_mm[99] = 400;
  quartier_open_water_run_off (lost_mm, rain_mm, over_mm);
  g_assert_cmpfloat_with_epsilon (over_mm[99], 35, 1e-9);
  rain_mm[100] = 10;
  quartier_open_water_run_off (lost_mm, rain_mm, over_mm);
  g_assert_cmpfloat_with_epsilon (over_mm[99], 400 - 364, 1e-9);
  g_assert_cmpfloat_with_epsilon (over_mm[100], 9, 1e-9);
  for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
    sum_mm += over_mm[d];
  /* What falls runs over or evaporates. */
  g_assert_cmpfloat_with_epsilon (sum_mm, 410 - 365, 1e-9);
  rain_mm[99] = 350;
  quartier_open_water_run_off (lost_mm, rain_mm, over_mm);
  for (int d = 0; d < QUARTIER_RAIN_DAYS; d++)
    g_assert_cmpfloat (over_mm[d], ==, 0);
}

/* Two hectares with a tenth of open water in place of sealed ground, of green, of permeable paving: in the
 * storm all the rain on it runs off, so never less does than from what was there; of the year what has not
 * evaporated. */
static void
open_water (void)
{
  g_autofree Place *place = place_of ("mannheim");
  QuartierWaterInput input = input_of (place, 0, 0.3, 0.1);
  const QuartierWater none = run (place, &input);
  QuartierWater sealed, green, all;

  quartier_surfaces_read (20000, 0.3, 0, 0.1, 0.3, 0.1, &input.surfaces);
  g_assert_cmpfloat_with_epsilon (input.surfaces.area_m2[QUARTIER_SURFACE_WATER], 2000, 1e-9);
  g_assert_cmpfloat_with_epsilon (input.surfaces.area_m2[QUARTIER_SURFACE_SEALED], 4000, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_surfaces_get_paved_m2 (&input.surfaces), 6000, 1e-9);
  g_assert_cmpfloat_with_epsilon (quartier_surfaces_get_site_m2 (&input.surfaces), 20000, 1e-9);
  sealed = run (place, &input);
  g_assert_cmpfloat (sealed.runoff_m3, <, none.runoff_m3);
  g_assert_cmpfloat (none.evaporated_m3, ==, 0);
  g_assert_cmpfloat (sealed.storm_runoff_m3, >, none.storm_runoff_m3);
  quartier_surfaces_read (20000, 0.3, 0, 0.1, 0.2, 0.1, &input.surfaces);
  green = run (place, &input);
  g_assert_cmpfloat (green.runoff_m3, >, sealed.runoff_m3);
  g_assert_cmpfloat (green.peak_m3_s, >, sealed.peak_m3_s);
  /* Nothing but water: what falls leaves or evaporates in the year, and leaves in the storm. */
  quartier_surfaces_read (20000, 0, 0, 1, 0, 0, &input.surfaces);
  all = run (place, &input);
  g_assert_cmpfloat_with_epsilon (all.runoff_m3 + all.evaporated_m3, all.rain_m3,
                                  1e-9 * all.rain_m3);
  g_assert_cmpfloat (all.evaporated_m3, >, 0.5 * all.rain_m3);
  g_assert_cmpfloat_with_epsilon (sealed.evaporated_m3, 0.1 * all.evaporated_m3,
                                  1e-9 * all.evaporated_m3);
  g_assert_cmpfloat_with_epsilon (all.storm_runoff_m3, all.storm_rain_m3,
                                  1e-9 * all.storm_rain_m3);
  /* A basin holds it back all the same. */
  input.retention_m3 = all.storm_rain_m3;
  g_assert_cmpfloat (run (place, &input).peak_m3_s, ==, 0);
}

static void
opens (void)
{
  static const char *const places[] = { "mannheim", "zhuhai" };

  for (guint p = 0; p < G_N_ELEMENTS (places); p++)
    for (int reuse = 0; reuse < 2; reuse++)
      {
        g_autofree Place *place = place_of (places[p]);
        QuartierWaterInput input = input_of (place, 0.4, 0.3, 0.1);
        QuartierWater out;

        input.greywater = input.rainwater = input.efficient = reuse;
        input.retention_m3 = 100 * reuse;
        out = run (place, &input);
        for (int m = 0; m < QUARTIER_N_WATER_MEMBERS; m++)
          {
            g_autoptr (QuartierSum) sum
                = quartier_water_explain (m, &input, place->factors, place->values);
            const double value = quartier_water_get_member (&out, m);
            g_autofree char *where = NULL;

            quartier_sum_is_true (sum, 1e-9, &where);
            g_assert_cmpstr (where, ==, NULL);
            if ((m == QUARTIER_WATER_MEMBER_SPONGE_STORAGE || m == QUARTIER_WATER_MEMBER_TARGET)
                && isnan (out.target_m3))
              {
                g_assert_true (isnan (value) && isnan (sum->value));
                continue;
              }
            /* No pond; a storm that green ground holds; greywater for all that rain could serve; and the
             * first time nothing that a plan would have to ask for. */
            if (m == QUARTIER_WATER_MEMBER_EVAPORATED || m == QUARTIER_WATER_MEMBER_STORM_BEFORE
                || m == QUARTIER_WATER_MEMBER_RAINWATER
                || (!reuse
                    && (m == QUARTIER_WATER_MEMBER_GREYWATER
                        || m == QUARTIER_WATER_MEMBER_RETENTION)))
              {
                g_assert_cmpfloat (value, >=, 0);
                g_assert_true (fabs (sum->value - value) <= 1e-9 * value);
                continue;
              }
            g_assert_cmpfloat (value, >, 0);
            g_assert_cmpfloat_with_epsilon (sum->value, value, 1e-9 * value);
          }
      }
}

/* ψ 0.65 on ten hectares at 298.619 l/(s·ha): 1,941 l/s. ψ 0.55 on them under 33.6 mm: 1,848 m³. And
 * the depth of a target is that below which the typical year's days, exponentially distributed, hold it:
 * μ 10 mm and 0.8: −10 ln 0.2 = 16.094 mm. */
static void
coefficients_by_hand (void)
{
  double values[QUARTIER_N_WATER_FACTORS] = { 0 };

  g_assert_cmpfloat_with_epsilon (1000 * quartier_rational_peak_m3_s (0.65 * 1e5, 298.619), 1941.0,
                                  0.1);
  g_assert_cmpfloat_with_epsilon (quartier_sponge_storage_m3 (0.55 * 1e5, 33.6), 1848.0, 1e-6);
  values[QUARTIER_WATER_WET_DAY_MM] = 10;
  values[QUARTIER_WATER_CAPTURE_TARGET_SHARE] = 0.8;
  g_assert_cmpfloat_with_epsilon (quartier_water_get_sponge_depth_mm (values), 16.0944, 1e-4);
}

/* Beijing's formula at its own time of concentration, on the six surfaces by hand: of two hectares 0.3
 * roofs (a fifth of them green), 0.1 green, 0.2 permeable, the rest sealed. √20000 m at 1.1 m/s and five
 * minutes: 428.6 s. The basin changes neither figure; nor does where no target is, the rest. */
static void
drains_and_sponges (void)
{
  g_autofree Place *place = place_of ("beijing");
  QuartierWaterInput input = input_of (place, 0.2, 0.1, 0.2);
  const double effective_m2 = 4800 * 0.9 + 1200 * 0.45 + 8000 * 0.9 + 4000 * 0.25 + 2000 * 0.15;
  const double *v = place->values;
  const double minutes = 5 + sqrt (20000) / 1.1 / 60;
  const double l_s_ha = v[QUARTIER_WATER_STORM_A] * (1 + v[QUARTIER_WATER_STORM_C] * log10 (5))
                        / pow (minutes + v[QUARTIER_WATER_STORM_B_MIN], v[QUARTIER_WATER_STORM_N]);
  const QuartierWater one = run (place, &input);
  QuartierWater other;

  g_assert_cmpfloat_with_epsilon (one.rational_peak_m3_s, effective_m2 * l_s_ha / 1e7, 1e-9);
  g_assert_cmpfloat_with_epsilon (
      one.sponge_storage_m3, effective_m2 / 1000 * -v[QUARTIER_WATER_WET_DAY_MM] * log (0.2), 1e-6);
  input.retention_m3 = 500;
  other = run (place, &input);
  g_assert_cmpfloat (other.rational_peak_m3_s, ==, one.rational_peak_m3_s);
  g_assert_cmpfloat (other.sponge_storage_m3, ==, one.sponge_storage_m3);
  input = input_of (place, 0.8, 0.3, 0.2);
  other = run (place, &input);
  g_assert_cmpfloat (other.rational_peak_m3_s, <, one.rational_peak_m3_s);
  g_assert_cmpfloat (other.sponge_storage_m3, <, one.sponge_storage_m3);
}

/* What is not known is not zero. */
static void
unknown_is_unknown (void)
{
  g_autofree Place *place = place_of ("mannheim");
  QuartierWaterInput input = input_of (place, 0, 0.3, 0.1);
  QuartierWater out;

  input.grid_kg_kwh = NAN;
  out = run (place, &input);
  g_assert_true (isnan (quartier_water_get_ghg_kg (&out)));
  g_assert_true (isnan (out.target_m3));
  g_assert_true (isnan (out.sponge_storage_m3));
  g_assert_false (isnan (out.rational_peak_m3_s));
  place->values[QUARTIER_WATER_STORM_HOUR_MM] = NAN;
  place->values[QUARTIER_WATER_USE_L] = NAN;
  quartier_water_tables_make (place->daily_mm, place->evaporation_mm, place->values, &place->tables);
  out = run (place, &input);
  g_assert_true (isnan (out.storm_runoff_m3));
  g_assert_true (isnan (out.peak_m3_s));
  g_assert_true (isnan (out.storage_needed_m3));
  g_assert_true (isnan (out.demand_m3));
  g_assert_false (isnan (out.runoff_m3));
}

/* Thirty-seven districts of all kinds, so that blocks are full and not: each as by itself, on every
 * width of vectors to the bit. */
static void
many_are_each (void)
{
#define N 37
  static const char *const places[] = { "mannheim", "zhuhai", "xi-an" };
  static const int widths[] = { 2, 4, 8 };

  for (gsize p = 0; p < G_N_ELEMENTS (places); p++)
    {
      g_autofree Place *place = place_of (places[p]);
      QuartierWaterInput inputs[N];
      QuartierWater first[N], many[N];
      g_autoptr (QuartierWaterMany) self = NULL;

      for (int i = 0; i < N; i++)
        {
          inputs[i] = input_of (place, i % 3 / 2.0, i % 5 / 10.0, i % 4 / 10.0);
          inputs[i].residents = 37 * i;
          inputs[i].efficient = i % 2;
          inputs[i].greywater = i % 7 > 3;
          inputs[i].rainwater = i > 16 && i % 3 > 0;
          inputs[i].retention_m3 = i > 20 && i % 2 > 0 ? 30 * i : 0;
          for (int s = 0; s < QUARTIER_N_SURFACES; s++)
            inputs[i].surfaces.area_m2[s] *= 1 + i;
        }
      self = quartier_water_many_new (inputs, N);
      for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
        {
          quartier_zone_set_lanes (0);
          if (widths[w] > quartier_zone_lanes ())
            continue;
          quartier_zone_set_lanes (widths[w]);
          quartier_water_many_run (self, place->values, many);
          if (w == 0)
            memcpy (first, many, sizeof first);
          g_assert_cmpmem (first, sizeof first, many, sizeof many);
        }
      quartier_zone_set_lanes (0);
      for (int i = 0; i < N; i++)
        {
          const QuartierWater one = run (place, &inputs[i]);
          const double *a = (const double *)&one, *b = (const double *)&many[i];

          for (gsize f = 0; f < sizeof one / sizeof *a; f++)
            if (!isnan (a[f]) || !isnan (b[f]))
              g_assert_cmpfloat_with_epsilon (a[f], b[f], 1e-11 * fabs (a[f]) + 1e-300);
        }
    }
#undef N
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/water/runoff-as-tr55", runoff_as_tr55);
  g_test_add_func ("/water/states-of-the-ground", states_of_the_ground);
  g_test_add_func ("/water/depths-as-published", depths_as_published);
  g_test_add_func ("/water/blocks-by-hand", blocks_by_hand);
  g_test_add_func ("/water/hydrograph-by-hand", hydrograph_by_hand);
  g_test_add_func ("/water/six-surfaces", six_surfaces);
  g_test_add_func ("/water/demand-by-hand", demand_by_hand);
  g_test_add_func ("/water/days-sum-to-months", days_sum_to_months);
  g_test_add_func ("/water/laws", laws);
  g_test_add_func ("/water/surfaces-are-cut", surfaces_are_cut);
  g_test_add_func ("/water/evaporation", evaporation);
  g_test_add_func ("/water/runs-over", open_water_runs_over);
  g_test_add_func ("/water/open-water", open_water);
  g_test_add_func ("/water/coefficients-by-hand", coefficients_by_hand);
  g_test_add_func ("/water/drains-and-sponges", drains_and_sponges);
  g_test_add_func ("/water/many-are-each", many_are_each);
  g_test_add_func ("/water/opens", opens);
  g_test_add_func ("/water/unknown-is-unknown", unknown_is_unknown);
  result = g_test_run ();
  g_object_unref (library);
  return result;
}
