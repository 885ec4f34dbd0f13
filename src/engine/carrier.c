#include "engine/carrier.h"

static const char *const ids[QUARTIER_N_CARRIERS]
    = { "electricity", "gas", "oil", "coal", "biomass", "district_heat" };

/* The id as tables and the estimate's JSON write it. */
const char *
quartier_carrier_get_id (QuartierCarrier carrier)
{
  g_return_val_if_fail (carrier < QUARTIER_N_CARRIERS, NULL);
  return ids[carrier];
}

gboolean
quartier_carrier_from_id (const char *id, QuartierCarrier *out)
{
  for (int i = 0; i < QUARTIER_N_CARRIERS; i++)
    if (g_strcmp0 (id, ids[i]) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}
