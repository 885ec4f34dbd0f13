#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierCarrier:
 *
 * What a building buys. Fuels are counted by lower heating value, heat of a network where it enters
 * the building. Heat from air and ground is none: nobody sells it.
 */
typedef enum
{
  QUARTIER_CARRIER_ELECTRICITY,
  QUARTIER_CARRIER_GAS,
  QUARTIER_CARRIER_OIL,
  QUARTIER_CARRIER_COAL,
  QUARTIER_CARRIER_BIOMASS,
  QUARTIER_CARRIER_DISTRICT_HEAT,
  QUARTIER_N_CARRIERS
} QuartierCarrier;

const char *quartier_carrier_get_id (QuartierCarrier carrier);
gboolean quartier_carrier_from_id (const char *id, QuartierCarrier *out);

G_END_DECLS
