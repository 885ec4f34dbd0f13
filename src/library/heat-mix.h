#pragma once

#include "engine/network-heat.h"

G_BEGIN_DECLS

/** QUARTIER_HEAT_MIX_TOLERANCE: by which the shares may miss 1, as rounded ones do. */
#define QUARTIER_HEAT_MIX_TOLERANCE 0.001

/**
 * QuartierHeatShare:
 * @source: (type interned): id of the catalogue
 * @share: of the heat that is fed into the network, 0…1
 * @efficiency: heat per kWh that the source takes, a heat pump's coefficient of performance; NAN: the
 *   row of the tables
 */
typedef struct
{
  const char *source;
  double share;
  double efficiency;
} QuartierHeatShare;

/**
 * QuartierHeatMix:
 * @loss: of the heat that is fed in, 0…1; NAN: by the density
 * @allocation: a #QuartierChpAllocation; −1: the row of the tables
 * @kept: (nullable): unknown members as JSON text
 *
 * What a plan says of the heat of a network.
 */
typedef struct
{
  int n;
  QuartierHeatShare shares[QUARTIER_MAX_HEAT_SOURCES];
  double loss;
  int allocation;
  char *kept;
} QuartierHeatMix;

QuartierHeatMix *quartier_heat_mix_new (void);
QuartierHeatMix *quartier_heat_mix_copy (const QuartierHeatMix *self);
void quartier_heat_mix_free (QuartierHeatMix *self);
gboolean quartier_heat_mix_equal (const QuartierHeatMix *one, const QuartierHeatMix *other);
double quartier_heat_mix_sum (const QuartierHeatMix *self);
char *quartier_heat_mix_dup_key (const QuartierHeatMix *self);

const char *quartier_chp_allocation_get_id (int allocation);
int quartier_chp_allocation_from_id (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierHeatMix, quartier_heat_mix_free)

G_END_DECLS
