#pragma once

#include "engine/sum.h"

G_BEGIN_DECLS

/** QUARTIER_MAX_HEAT_SOURCES: of one network; the catalogue has fewer. */
#define QUARTIER_MAX_HEAT_SOURCES 20

/**
 * QuartierHeatRate:
 *
 * What is asked of a kilowatt-hour.
 */
typedef enum
{
  QUARTIER_HEAT_GHG,
  QUARTIER_HEAT_PRIMARY_NON_RENEWABLE,
  QUARTIER_HEAT_PRIMARY_RENEWABLE,
  QUARTIER_N_HEAT_RATES
} QuartierHeatRate;

/**
 * QuartierNetworkPart:
 * @id: of the source, in the catalogue
 * @label: its name, a gettext msgid
 * @share: of the heat that is fed in, 0…1
 * @is_delivered: whether @rates are of heat as it arrives through a usual network; else of a kWh that the
 *   source takes, of fuel or electricity
 * @rates: %NULL where none is known
 * @efficiency: (nullable): heat per kWh taken; of a heat pump its coefficient of performance
 * @own_efficiency: the plan's, which counts instead; or NAN
 * @power: (nullable): of combined heat and power, electricity per kWh taken
 * @clean_share: of its heat, what is renewable or waste heat; NAN: not known
 */
typedef struct
{
  const char *id;
  const char *label;
  double share;
  gboolean is_delivered;
  const QuartierFactor *rates[QUARTIER_N_HEAT_RATES];
  const QuartierFactor *efficiency;
  double own_efficiency;
  const QuartierFactor *power;
  double clean_share;
} QuartierNetworkPart;

/**
 * QuartierNetworkHeat:
 * @n_parts, @parts: what makes the heat; the shares sum to 1
 * @own_loss_share: of the heat that is fed in, the plan's; or NAN: the usual, and what the density of a
 *   district changes of it
 * @usual_loss: what a usual network loses
 * @allocation: of combined heat and power, a #QuartierChpAllocation
 * @exergy_share, @reference_share, @double_heat: rows of the allocations
 * @factors: what the parts make, by rate; made by quartier_network_heat_finish()
 *
 * A heat network by its fuels.
 */
typedef struct
{
  int n_parts;
  QuartierNetworkPart parts[QUARTIER_MAX_HEAT_SOURCES];
  double own_loss_share;
  const QuartierFactor *usual_loss;
  int allocation;
  const QuartierFactor *exergy_share;
  const QuartierFactor *reference_share;
  const QuartierFactor *double_heat;
  QuartierFactor factors[QUARTIER_N_HEAT_RATES];
} QuartierNetworkHeat;

void quartier_network_heat_finish (QuartierNetworkHeat *self);
double quartier_network_heat_get_part (const QuartierNetworkHeat *self, int part,
                                       QuartierHeatRate rate);
const QuartierFactor *quartier_network_heat_get_factor (const QuartierNetworkHeat *self,
                                                        QuartierHeatRate rate);
const char *quartier_network_heat_find_missing (const QuartierNetworkHeat *self,
                                                QuartierHeatRate rate);
gboolean quartier_network_heat_has_house_boilers (const QuartierNetworkHeat *self);
QuartierSum *quartier_network_heat_explain (const QuartierNetworkHeat *self, QuartierHeatRate rate);

G_END_DECLS
