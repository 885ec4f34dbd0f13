#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/**
 * QuartierSizeClass:
 * @QUARTIER_SIZE_SFH: detached or semi-detached house
 * @QUARTIER_SIZE_TH: terraced house
 * @QUARTIER_SIZE_MFH: apartment house of up to about five storeys
 * @QUARTIER_SIZE_AB: large apartment block
 * @QUARTIER_SIZE_NON_RESIDENTIAL: everything that is not a dwelling
 *
 * The building sizes by which the TABULA typology tells stock apart.
 */
typedef enum
{
  QUARTIER_SIZE_SFH,
  QUARTIER_SIZE_TH,
  QUARTIER_SIZE_MFH,
  QUARTIER_SIZE_AB,
  QUARTIER_SIZE_NON_RESIDENTIAL,
} QuartierSizeClass;

/**
 * QuartierStandard:
 * @id: catalogue id, "passivhaus"
 * @u_wall, @u_roof, @u_floor, @u_window: thermal transmittance, W/(m²·K)
 * @g_window: solar transmittance of the glass at normal incidence, 0…1
 * @bridges_w_m2k: addition for thermal bridges, W/(m²·K) of envelope
 * @infiltration_ach: air change by leaks in use, 1/h
 * @heat_recovery_share: share of the ventilation heat that is recovered, 0…1
 *
 * The fabric of a building of one standard, as it applies to one place, size class and use. No
 * member is %NULL; where the standard says nothing, the factor's note says what stands in.
 */
typedef struct
{
  const char *id;
  const QuartierFactor *u_wall;
  const QuartierFactor *u_roof;
  const QuartierFactor *u_floor;
  const QuartierFactor *u_window;
  const QuartierFactor *g_window;
  const QuartierFactor *bridges_w_m2k;
  const QuartierFactor *infiltration_ach;
  const QuartierFactor *heat_recovery_share;
} QuartierStandard;

G_END_DECLS
