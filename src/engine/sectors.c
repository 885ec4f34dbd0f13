#include "engine/sectors.h"

#include "engine/capcoa.h"
#include "engine/finance.h"
#include "engine/landfill.h"
#include "engine/materials.h"
#include "engine/mobility.h"
#include "engine/nature.h"
#include "engine/targets.h"
#include "engine/waste.h"
#include "engine/water.h"

#define ROW(name, base, member) { base, member },
static const QuartierSectorRow mobility[] = { QUARTIER_MOBILITY_FACTORS (ROW) };
static const QuartierSectorRow finance[] = { QUARTIER_FINANCE_FACTORS (ROW) };
static const QuartierSectorRow targets[] = { QUARTIER_TARGET_FACTORS (ROW) };
static const QuartierSectorRow water[] = { QUARTIER_WATER_FACTORS (ROW) };
static const QuartierSectorRow capcoa[] = { QUARTIER_CAPCOA_FACTORS (ROW) };
static const QuartierSectorRow nature[] = { QUARTIER_NATURE_FACTORS (ROW) };
#undef ROW

/**
 * quartier_sector_list_rows:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the coefficients a sector needs, in its order
 */
const QuartierSectorRow *
quartier_sector_list_rows (QuartierSector sector, gsize *n)
{
  switch (sector)
    {
    case QUARTIER_SECTOR_MOBILITY:
      *n = G_N_ELEMENTS (mobility);
      return mobility;
    case QUARTIER_SECTOR_WATER:
      *n = G_N_ELEMENTS (water);
      return water;
    case QUARTIER_SECTOR_WASTE:
      return quartier_waste_list_rows (n);
    case QUARTIER_SECTOR_MATERIALS:
      return quartier_materials_list_rows (n);
    case QUARTIER_SECTOR_NATURE:
      *n = G_N_ELEMENTS (nature);
      return nature;
    case QUARTIER_SECTOR_TARGETS:
      *n = G_N_ELEMENTS (targets);
      return targets;
    case QUARTIER_SECTOR_LANDFILL:
      return quartier_landfill_list_rows (n);
    case QUARTIER_SECTOR_CAPCOA:
      *n = G_N_ELEMENTS (capcoa);
      return capcoa;
    case QUARTIER_SECTOR_FINANCE:
      *n = G_N_ELEMENTS (finance);
      return finance;
    case QUARTIER_N_SECTORS:
    default:
      g_return_val_if_reached (NULL);
    }
}
