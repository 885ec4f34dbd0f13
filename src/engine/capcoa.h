#pragma once

#include "engine/mobility.h"

G_BEGIN_DECLS

/* The coefficients of the second opinion on driving: what it is called here, base and member of its row. */
#define QUARTIER_CAPCOA_FACTORS(X)                                                                 \
  X (TYPICAL_HOMES_ACRE, "capcoa", "typical_homes_acre")                                           \
  X (CAR_BY_HOMES, "capcoa", "car_km_by_homes")                                                    \
  X (HOMES_CUT_MOST, "capcoa", "homes_cut_most")                                                   \
  X (TYPICAL_JOBS_ACRE, "capcoa", "typical_jobs_acre")                                             \
  X (CAR_BY_JOBS, "capcoa", "car_km_by_jobs")                                                      \
  X (JOBS_CUT_MOST, "capcoa", "jobs_cut_most")                                                     \
  X (TRANSIT_RATIO, "capcoa", "transit_ratio")                                                     \
  X (TRANSIT_SHARE_MOST, "capcoa", "transit_share_most")                                           \
  X (TRANSIT_CUT_MOST, "capcoa", "transit_cut_most")                                               \
  X (AFFORDABLE_EFFECT, "capcoa", "affordable_effect")                                             \
  X (LAND_USE_CUT_MOST, "capcoa", "land_use_cut_most")

#define QUARTIER_CAPCOA_NAME(name, base, member) QUARTIER_CAPCOA_##name,
enum
{
  QUARTIER_CAPCOA_FACTORS (QUARTIER_CAPCOA_NAME) QUARTIER_N_CAPCOA_FACTORS
};
#undef QUARTIER_CAPCOA_NAME

/**
 * QuartierCapcoaMeasure:
 * @QUARTIER_CAPCOA_HOMES: T-1, density of homes
 * @QUARTIER_CAPCOA_TRANSIT: T-3, near a station
 * @QUARTIER_CAPCOA_AFFORDABLE: T-4, affordable homes
 * @QUARTIER_CAPCOA_LAND_USE: those three together
 * @QUARTIER_CAPCOA_JOBS: T-2, density of jobs: of those who come here to work, and in no sum with residents
 */
typedef enum
{
  QUARTIER_CAPCOA_HOMES,
  QUARTIER_CAPCOA_TRANSIT,
  QUARTIER_CAPCOA_AFFORDABLE,
  QUARTIER_CAPCOA_LAND_USE,
  QUARTIER_CAPCOA_JOBS,
  QUARTIER_N_CAPCOA_MEASURES
} QuartierCapcoaMeasure;

/**
 * QuartierCapcoaInput:
 * @residents, @dwellings, @jobs: >= 0
 * @site_m2: > 0, all that is drawn: streets and green are not taken out
 * @transit_share, @car_share: of trips, as is usual in the place
 * @usual_car_km: of a resident and day, as is usual in the place
 * @station_share: of the site, within reach of a station, 0…1
 * @affordable_share: of the homes, 0…1; NAN: not told
 */
typedef struct
{
  double residents;
  double dwellings;
  double jobs;
  double site_m2;
  double transit_share;
  double car_share;
  double usual_car_km;
  double station_share;
  double affordable_share;
} QuartierCapcoaInput;

/**
 * QuartierCapcoaChanges:
 * @change: of car-km by each measure, −1…0; NAN where nothing is told, or nobody concerned
 * @at_most: bits of those measures that give the most that is allowed
 *
 * Of one district.
 */
typedef struct
{
  double change[QUARTIER_N_CAPCOA_MEASURES];
  guint at_most;
} QuartierCapcoaChanges;

/**
 * QuartierCapcoa:
 * @usual_car_km: of a year, did all residents drive as is usual in the place
 * @change_km: by each measure; of jobs, the change times the jobs
 * @answered_car_km: the part of @usual_car_km of those districts that tell their affordable homes
 * @at_most: as in #QuartierCapcoaChanges, of any district
 *
 * Beside the estimate of travel, and no part of it. Every member but @at_most is a sum over districts.
 */
typedef struct
{
  double usual_car_km;
  double change_km[QUARTIER_N_CAPCOA_MEASURES];
  double answered_car_km;
  guint at_most;
} QuartierCapcoa;

/** QUARTIER_M2_PER_ACRE: international acre. */
#define QUARTIER_M2_PER_ACRE 4046.8564224

void quartier_capcoa_input_read (const QuartierMobilityInput *travel,
                                 const double *mobility,
                                 double dwellings,
                                 double jobs,
                                 double affordable_share,
                                 QuartierCapcoaInput *out);
void quartier_capcoa_work_out (const QuartierCapcoaInput *input,
                               const double *values,
                               QuartierCapcoaChanges *out);
void quartier_capcoa_run (const QuartierCapcoaInput *input,
                          const double *values,
                          QuartierCapcoa *out);
void quartier_capcoa_add (QuartierCapcoa *sum, const QuartierCapcoa *part);
double quartier_capcoa_get_car_km (const QuartierCapcoa *self);
double quartier_capcoa_get_change (const QuartierCapcoa *self,
                                   QuartierCapcoaMeasure measure,
                                   double jobs);
const char *quartier_capcoa_measure_get_id (QuartierCapcoaMeasure measure);

G_END_DECLS
