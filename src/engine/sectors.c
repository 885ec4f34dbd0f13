#include "engine/sectors.h"

#include "engine/finance.h"
#include "engine/mobility.h"
#include "engine/targets.h"

#define ROW(name, base, member) { base, member },
static const QuartierSectorRow mobility[] = { QUARTIER_MOBILITY_FACTORS (ROW) };
static const QuartierSectorRow finance[] = { QUARTIER_FINANCE_FACTORS (ROW) };
static const QuartierSectorRow targets[] = { QUARTIER_TARGET_FACTORS (ROW) };
#undef ROW

static const struct
{
  const QuartierSectorRow *rows;
  gsize n;
} lists[QUARTIER_N_SECTORS] = {
  [QUARTIER_SECTOR_MOBILITY] = { mobility, G_N_ELEMENTS (mobility) },
  [QUARTIER_SECTOR_FINANCE] = { finance, G_N_ELEMENTS (finance) },
  [QUARTIER_SECTOR_TARGETS] = { targets, G_N_ELEMENTS (targets) },
};

/**
 * quartier_sector_list_rows:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the coefficients a sector needs, in its order
 */
const QuartierSectorRow *
quartier_sector_list_rows (QuartierSector sector, gsize *n)
{
  g_return_val_if_fail (sector < QUARTIER_N_SECTORS, NULL);
  *n = lists[sector].n;
  return lists[sector].rows;
}
