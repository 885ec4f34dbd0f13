#pragma once

#include "engine/estimate.h"
#include "library/cases.h"

G_BEGIN_DECLS

/**
 * QuartierCaseTrait:
 *
 * What makes two places alike: winters, summers, density, size, and whether people live or work
 * there.
 */
typedef enum
{
  QUARTIER_CASE_TRAIT_HEATING,
  QUARTIER_CASE_TRAIT_COOLING,
  QUARTIER_CASE_TRAIT_DENSITY,
  QUARTIER_CASE_TRAIT_SIZE,
  QUARTIER_CASE_TRAIT_MIX,
  QUARTIER_N_CASE_TRAITS
} QuartierCaseTrait;

/**
 * QuartierCaseProfile:
 * @heating_kd, @cooling_kd: degree-days of the climate, K·d
 * @residents_ha, @dwellings_ha, @far: density, whichever is known
 * @site_m2, @residents: size, whichever is known
 * @jobs_share: of residents and jobs together, 0…1
 *
 * What of a plan or a case is compared; NAN where it is not known.
 */
typedef struct
{
  double heating_kd;
  double cooling_kd;
  double residents_ha;
  double dwellings_ha;
  double far;
  double site_m2;
  double residents;
  double jobs_share;
} QuartierCaseProfile;

/**
 * QuartierCaseWhy:
 * @plan, @other: the two values that were compared, NAN where they could not be
 * @unit: of both
 * @distance: how far apart, in steps of which one is a clear difference; NAN
 */
typedef struct
{
  double plan;
  double other;
  const char *unit;
  double distance;
} QuartierCaseWhy;

/**
 * QuartierCaseMatch:
 * @distance: the weighted mean of the traits that are known of both, root mean square; 0: alike
 * @confidence_share: the weight of what is known of both, of all weight, 0…1
 * @why: each trait
 */
typedef struct
{
  const QuartierCase *one;
  double distance;
  double confidence_share;
  QuartierCaseWhy why[QUARTIER_N_CASE_TRAITS];
} QuartierCaseMatch;

void quartier_case_profile_of_figures (QuartierLibrary *library,
                                       const char *climate,
                                       const QuartierFigures *figures,
                                       QuartierCaseProfile *out);
void quartier_case_profile_of_case (QuartierLibrary *library,
                                    const QuartierCase *one,
                                    QuartierCaseProfile *out);
gboolean quartier_case_is_climate_near (QuartierLibrary *library,
                                        const QuartierCase *one,
                                        const QuartierCaseProfile *profile);
GArray *quartier_cases_match (const QuartierCaseLibrary *cases, const QuartierCaseProfile *profile);
const char *quartier_case_trait_get_id (QuartierCaseTrait trait);

G_END_DECLS
