/* What a year of water is worked out from on the way; for one district and for many at once. */
#pragma once

#include "engine/water.h"

G_BEGIN_DECLS

/**
 * QuartierWaterUses:
 * @rest_l: what need not be drinking water and greywater does not serve
 *
 * A person's day, litres.
 */
typedef struct
{
  double toilet_l;
  double all_l;
  double greywater_l;
  double rest_l;
} QuartierWaterUses;

/**
 * QuartierWaterTank:
 * @demand_m3: taken in a day
 * @yield_share_m2: m³ per m of rain
 * @used_m3: of the year
 *
 * The tank of the roofs: what is in it, what it takes in a day, what is taken from it.
 */
typedef struct
{
  double size_m3;
  double demand_m3;
  double yield_share_m2;
  double stored_m3;
  double used_m3;
} QuartierWaterTank;

void quartier_water_read_uses (const QuartierWaterInput *input,
                               const double *values,
                               QuartierWaterUses *out);
void quartier_water_read_tank (const QuartierWaterInput *input,
                               const double *values,
                               double rest_l,
                               double rain_mm,
                               QuartierWaterTank *out);
double quartier_water_get_lag_s (const QuartierWaterInput *input, const double *values);
void quartier_water_fill_rain (const QuartierWaterInput *input,
                               const double *values,
                               QuartierWater *out);
void quartier_water_fill_storm (const QuartierWaterInput *input, QuartierWater *out);
void quartier_water_fill_coefficients (const QuartierWaterInput *input,
                                       const double *values,
                                       const QuartierStorm *storm,
                                       QuartierWater *out);
void quartier_water_fill_demand (const QuartierWaterInput *input,
                                 const double *values,
                                 const QuartierWaterUses *uses,
                                 QuartierWater *out);

G_END_DECLS
