#pragma once

#include "engine/daily-rain.h"
#include "engine/sectors.h"
#include "engine/storm.h"
#include "engine/sum.h"

G_BEGIN_DECLS

#define QUARTIER_WATER_FACTORS(X)                                                                  \
  X (QUARTIER_WATER_USE_L, "water", "use_l")                                                       \
  X (QUARTIER_WATER_USE_JOB_L, "water", "use_job_l")                                               \
  X (QUARTIER_WATER_TOILET_SHARE, "water", "toilet_share")                                         \
  X (QUARTIER_WATER_SHOWER_SHARE, "water", "shower_bath_share")                                    \
  X (QUARTIER_WATER_WASHING_SHARE, "water", "washing_machine_share")                               \
  X (QUARTIER_WATER_GARDEN_SHARE, "water", "garden_car_share")                                     \
  X (QUARTIER_WATER_TOILET_STANDARD_L, "water", "toilet_standard_l")                               \
  X (QUARTIER_WATER_TOILET_EFFICIENT_L, "water", "toilet_efficient_l")                             \
  X (QUARTIER_WATER_SHOWER_STANDARD_L, "water", "shower_standard_l_min")                           \
  X (QUARTIER_WATER_SHOWER_EFFICIENT_L, "water", "shower_efficient_l_min")                         \
  X (QUARTIER_WATER_GREYWATER_YIELD_L, "water", "greywater_yield_l")                               \
  X (QUARTIER_WATER_GREYWATER_USE_L, "water", "greywater_use_l")                                   \
  X (QUARTIER_WATER_GREYWATER_KWH_M3, "water", "greywater_kwh_m3")                                 \
  X (QUARTIER_WATER_ROOF_YIELD_SHARE, "water", "roof_yield_share")                                 \
  X (QUARTIER_WATER_GREEN_ROOF_YIELD_SHARE, "water", "green_roof_yield_share")                     \
  X (QUARTIER_WATER_FILTER_SHARE, "water", "filter_share")                                         \
  X (QUARTIER_WATER_TANK_SHARE, "water", "tank_share")                                             \
  X (QUARTIER_WATER_RAINWATER_KWH_M3, "water", "rainwater_kwh_m3")                                 \
  X (QUARTIER_WATER_SUPPLY_KWH_M3, "water", "supply_kwh_m3")                                       \
  X (QUARTIER_WATER_SEWAGE_KWH_M3, "water", "sewage_kwh_m3")                                       \
  X (QUARTIER_WATER_NITROGEN_G, "water", "nitrogen_g")                                             \
  X (QUARTIER_WATER_BOD_G, "water", "bod_g")                                                       \
  X (QUARTIER_WATER_N2O_KG_KG, "water", "n2o_kg_kg")                                               \
  X (QUARTIER_WATER_CH4_KG_KG, "water", "ch4_kg_kg")                                               \
  X (QUARTIER_WATER_MCF_SHARE, "water", "mcf_share")                                               \
  X (QUARTIER_WATER_COD_BOD_RATIO, "water", "cod_bod_ratio")                                       \
  X (QUARTIER_WATER_GWP_N2O, "gwp100", "N2O")                                                      \
  X (QUARTIER_WATER_GWP_CH4, "gwp100", "CH4_biogenic")                                             \
  X (QUARTIER_WATER_SEALED_CN, "runoff", "sealed_cn")                                              \
  X (QUARTIER_WATER_GREEN_ROOF_CN, "runoff", "green_roof_cn")                                      \
  X (QUARTIER_WATER_PERMEABLE_CN, "runoff", "permeable_cn")                                        \
  X (QUARTIER_WATER_GREEN_CN, "runoff", "green_cn")                                                \
  X (QUARTIER_WATER_OPEN_WATER_CN, "runoff", "water_cn")                                           \
  X (QUARTIER_WATER_INITIAL_SHARE, "runoff", "initial_share")                                      \
  X (QUARTIER_WATER_SEALED_PSI, "runoff", "sealed_psi")                                            \
  X (QUARTIER_WATER_GREEN_ROOF_PSI, "runoff", "green_roof_psi")                                    \
  X (QUARTIER_WATER_PERMEABLE_PSI, "runoff", "permeable_psi")                                      \
  X (QUARTIER_WATER_GREEN_PSI, "runoff", "green_psi")                                              \
  X (QUARTIER_WATER_OPEN_WATER_PSI, "runoff", "water_psi")                                         \
  X (QUARTIER_WATER_STATE, "runoff", "state")                                                      \
  X (QUARTIER_WATER_STORM_A, "storm", "a")                                                         \
  X (QUARTIER_WATER_STORM_C, "storm", "c")                                                         \
  X (QUARTIER_WATER_STORM_B_MIN, "storm", "b")                                                     \
  X (QUARTIER_WATER_STORM_N, "storm", "n")                                                         \
  X (QUARTIER_WATER_STORM_HOUR_MM, "storm", "hour_mm")                                             \
  X (QUARTIER_WATER_STORM_SHAPE_B_MIN, "storm", "shape_b_min")                                     \
  X (QUARTIER_WATER_STORM_SHAPE_N, "storm", "shape_n")                                             \
  X (QUARTIER_WATER_STORM_RETURN_PERIOD_A, "storm", "return_period_a")                             \
  X (QUARTIER_WATER_STORM_DURATION_MIN, "storm", "duration_min")                                   \
  X (QUARTIER_WATER_STORM_PEAK_SHARE, "storm", "peak_share")                                       \
  X (QUARTIER_WATER_STORM_EULER_PEAK_SHARE, "storm", "euler_peak_share")                           \
  X (QUARTIER_WATER_STORM_INLET_MIN, "storm", "inlet_min")                                         \
  X (QUARTIER_WATER_STORM_VELOCITY_M_S, "storm", "velocity_m_s")                                   \
  X (QUARTIER_WATER_STORM_LAG_SHARE, "storm", "lag_share")                                         \
  X (QUARTIER_WATER_WET_DAY_MM, "rain", "wet_day_mm")                                              \
  X (QUARTIER_WATER_CAPTURE_TARGET_SHARE, "sponge", "target_share")

#define X(name, base, member) name,
enum
{
  QUARTIER_WATER_FACTORS (X) QUARTIER_N_WATER_FACTORS
};
#undef X

/**
 * QuartierWaterTables:
 * @rain_mm: of a typical year
 * @daily_rain_mm: of its days
 * @n_wet, @wet: how many of them are wet, and which
 * @runoff_mm: of each wet day and surface, in the average state of the ground; of open water what is left
 *   of its rain after evaporation
 * @year_mm: the same of all days
 * @n_blocks: of the design storm, of five minutes
 * @storm_mm: rain of the storm
 * @block_mm: runoff of each block and surface
 * @storm_before_mm: runoff of the storm where all is green
 *
 * What rain does to a square metre of each surface: the same for all districts of a place.
 */
typedef struct
{
  double rain_mm;
  double daily_rain_mm[QUARTIER_RAIN_DAYS];
  int n_wet;
  int wet[QUARTIER_RAIN_DAYS];
  double runoff_mm[QUARTIER_RAIN_DAYS][QUARTIER_N_SURFACES];
  double year_mm[QUARTIER_N_SURFACES];
  int n_blocks;
  double storm_mm;
  double block_mm[QUARTIER_STORM_MAX_BLOCKS][QUARTIER_N_SURFACES];
  double storm_before_mm;
} QuartierWaterTables;

/**
 * QuartierWaterInput:
 * @residents, @jobs: how many
 * @efficient: whether toilets and showers are
 * @greywater, @rainwater: whether they are used again, in dwellings
 * @surfaces: what the ground is covered with
 * @retention_m3: of basins and swales, >= 0
 * @tables: made from the same values
 * @grid_kg_kwh: emissions of electricity; NAN where unknown
 */
typedef struct
{
  double residents;
  double jobs;
  gboolean efficient;
  gboolean greywater;
  gboolean rainwater;
  QuartierSurfaces surfaces;
  double retention_m3;
  const QuartierWaterTables *tables;
  double grid_kg_kwh;
} QuartierWaterInput;

/**
 * QuartierWater:
 * @demand_m3: water used in a year, of whatever kind
 * @greywater_m3, @rainwater_m3: of it what is used again and what roofs give
 * @potable_m3: of it what comes from the mains
 * @sewage_m3: what leaves by the sewer
 * @electricity_kwh: of supply, treatment, reuse; bought elsewhere than in the buildings
 * @ghg_electricity_kg, @ghg_process_kg: emissions of that, and of nitrous oxide and methane
 * @rain_m3: on the site in a year
 * @runoff_m3: of it what leaves over the surface
 * @evaporated_m3: of it what evaporates from open water, no more than falls on it
 * @target_m3: of it what the Sponge City zone's target asks to stay; NAN where there is none
 * @storm_rain_m3, @storm_runoff_m3: of the design storm
 * @storm_before_m3: what would run off the same ground all green
 * @peak_before_m3_s: greatest outflow of the design storm without basins
 * @peak_m3_s: with them; of several districts the sum, which is the most that can come together
 * @rational_peak_m3_s: the same storm's peak as sewers are laid out, by runoff coefficients
 * @retention_m3: volume of the basins
 * @storage_needed_m3: more volume that would keep the storm's runoff at @storm_before_m3
 * @sponge_storage_m3: volume that the Sponge City zone's target asks for; NAN where there is none
 *
 * Every member is a sum over districts.
 */
typedef struct
{
  double demand_m3;
  double greywater_m3;
  double rainwater_m3;
  double potable_m3;
  double sewage_m3;
  double electricity_kwh;
  double ghg_electricity_kg;
  double ghg_process_kg;
  double rain_m3;
  double runoff_m3;
  double evaporated_m3;
  double target_m3;
  double storm_rain_m3;
  double storm_runoff_m3;
  double storm_before_m3;
  double peak_before_m3_s;
  double peak_m3_s;
  double rational_peak_m3_s;
  double retention_m3;
  double storage_needed_m3;
  double sponge_storage_m3;
} QuartierWater;

/**
 * QuartierWaterMember:
 *
 * What can be opened.
 */
typedef enum
{
  QUARTIER_WATER_MEMBER_DEMAND,
  QUARTIER_WATER_MEMBER_POTABLE,
  QUARTIER_WATER_MEMBER_GHG,
  QUARTIER_WATER_MEMBER_RUNOFF,
  QUARTIER_WATER_MEMBER_STORM_RUNOFF,
  QUARTIER_WATER_MEMBER_PEAK,
  QUARTIER_WATER_MEMBER_STORAGE,
  QUARTIER_WATER_MEMBER_RATIONAL_PEAK,
  QUARTIER_WATER_MEMBER_SPONGE_STORAGE,
  QUARTIER_WATER_MEMBER_GREYWATER,
  QUARTIER_WATER_MEMBER_RAINWATER,
  QUARTIER_WATER_MEMBER_ELECTRICITY,
  QUARTIER_WATER_MEMBER_RAIN,
  QUARTIER_WATER_MEMBER_EVAPORATED,
  QUARTIER_WATER_MEMBER_TARGET,
  QUARTIER_WATER_MEMBER_STORM_RAIN,
  QUARTIER_WATER_MEMBER_STORM_BEFORE,
  QUARTIER_WATER_MEMBER_PEAK_BEFORE,
  QUARTIER_WATER_MEMBER_RETENTION,
  QUARTIER_N_WATER_MEMBERS
} QuartierWaterMember;

void quartier_water_tables_make (const double daily_rain_mm[QUARTIER_RAIN_DAYS],
                                 const double evaporation_mm[QUARTIER_RAIN_DAYS],
                                 const double *values,
                                 QuartierWaterTables *out);
void quartier_water_run (const QuartierWaterInput *input, const double *values, QuartierWater *out);
void quartier_water_run_demand (const QuartierWaterInput *input,
                                const double *values,
                                QuartierWater *out);
void quartier_water_add (QuartierWater *sum, const QuartierWater *part);
double quartier_water_get_ghg_kg (const QuartierWater *self);
double quartier_water_get_capture_ratio (const QuartierWater *self);
double quartier_water_get_member (const QuartierWater *self, QuartierWaterMember member);
void quartier_water_mend_draw (double *values, const double *central);
void quartier_water_read_storm (const double *values, QuartierStorm *out);
double quartier_water_get_effective_m2 (const QuartierSurfaces *surfaces, const double *values);
double quartier_water_get_sponge_depth_mm (const double *values);
double quartier_water_get_concentration_s (const QuartierWaterInput *input, const double *values);

QuartierSum *quartier_water_explain (QuartierWaterMember member,
                                     const QuartierWaterInput *input,
                                     const QuartierFactor *const *factors,
                                     const double *values);

G_END_DECLS
