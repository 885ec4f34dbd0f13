#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/**
 * QuartierSector:
 *
 * What is estimated beside the buildings' energy. A sector lists the coefficients it needs in a header
 * of its own, as an X-macro of a name, a base and a member:
 *
 *   #define QUARTIER_WASTE_FACTORS(X) X (QUARTIER_WASTE_PER_RESIDENT, "waste", "kg_per_resident_a") …
 *
 * and works on their values alone, an array in the order of that list: the central ones, or those of
 * one draw of many.
 */
typedef enum
{
  QUARTIER_SECTOR_MOBILITY,
  QUARTIER_SECTOR_WATER,
  QUARTIER_SECTOR_WASTE,
  QUARTIER_SECTOR_MATERIALS,
  QUARTIER_SECTOR_NATURE,
  QUARTIER_SECTOR_FINANCE,
  QUARTIER_SECTOR_TARGETS,
  QUARTIER_SECTOR_LANDFILL,
  QUARTIER_SECTOR_CAPCOA,
  QUARTIER_N_SECTORS
} QuartierSector;

/**
 * QuartierSectorRow:
 * @base, @member: a place's row is base.REGION.member, else base.member
 *
 * A coefficient that a sector needs.
 */
typedef struct
{
  const char *base;
  const char *member;
} QuartierSectorRow;

/**
 * QuartierSectorFactors:
 * @factors: (array length=n): in the order of the sector's list; %NULL where the tables have none
 * @values: (array length=n): their central values; NAN where there is none
 *
 * A sector's coefficients at a place. Owned by the site.
 */
typedef struct
{
  gsize n;
  const QuartierFactor **factors;
  double *values;
} QuartierSectorFactors;

const QuartierSectorRow *quartier_sector_list_rows (QuartierSector sector, gsize *n);

G_END_DECLS
