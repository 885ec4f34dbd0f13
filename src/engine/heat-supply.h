#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/**
 * QuartierHeatSource:
 * @QUARTIER_HEAT_BOILER: burns @carrier with an efficiency
 * @QUARTIER_HEAT_PUMP_AIR: lifts heat from the outdoor air
 * @QUARTIER_HEAT_PUMP_GROUND: lifts heat from the ground
 * @QUARTIER_HEAT_NETWORK: takes heat from a network
 * @QUARTIER_HEAT_DIRECT: electric resistance
 * @QUARTIER_HEAT_CHP: heat-led combined heat and power
 */
typedef enum
{
  QUARTIER_HEAT_BOILER,
  QUARTIER_HEAT_PUMP_AIR,
  QUARTIER_HEAT_PUMP_GROUND,
  QUARTIER_HEAT_NETWORK,
  QUARTIER_HEAT_DIRECT,
  QUARTIER_HEAT_CHP,
} QuartierHeatSource;

/**
 * QuartierHeatSupply:
 * @id: catalogue id, "gas-boiler"
 * @source: which arithmetic applies
 * @carrier: carrier id: "gas", "oil", "coal", "biomass", "electricity", "district_heat"
 * @efficiency: heat out per energy in over a season (LHV), 0…1.1; CHP: thermal efficiency;
 *   direct electric: 1; %NULL for heat pumps and networks
 * @electric_efficiency: CHP alone: electricity out per energy in; else %NULL
 * @cop: heat pumps alone: c0, c1, c2 of COP = c0 + c1 ΔT + c2 ΔT²; else %NULL
 * @field_share: heat pumps alone: measured in the field over by the formula
 */
typedef struct
{
  const char *id;
  QuartierHeatSource source;
  const char *carrier;
  const QuartierFactor *efficiency;
  const QuartierFactor *electric_efficiency;
  const QuartierFactor *cop[3];
  const QuartierFactor *field_share;
} QuartierHeatSupply;

G_END_DECLS
