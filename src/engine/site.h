#pragma once

#include <glib-object.h>

#include "base/polygon.h"
#include "engine/carrier.h"
#include "engine/climate.h"
#include "engine/constants.h"
#include "engine/finance.h"
#include "engine/heat-supply.h"
#include "engine/land-use.h"
#include "engine/landfill.h"
#include "engine/materials.h"
#include "engine/mobility.h"
#include "engine/network-heat.h"
#include "engine/sectors.h"
#include "engine/standard.h"
#include "engine/waste.h"
#include "engine/water.h"

G_BEGIN_DECLS

/** QUARTIER_MAX_USES: of one district; the catalogue has eleven. Sites hold them by thousands. */
#define QUARTIER_MAX_USES 12
/** QUARTIER_N_METERED: points of a curve from calculated to metered energy, 100 kWh/m² apart. */
#define QUARTIER_N_METERED 6

/**
 * QuartierSiteUse:
 * @share: of the gross floor area, 0…1; the shares of a district sum to 1
 * @use: borrowed from the library
 * @standard: the fabric of this use's buildings here
 * @window_share: windows over façade, by use and age
 * @mass_area_ratio: effective mass area per net floor area, of the structure
 * @mass_j_m2k: heat capacity per net floor area, of the structure
 */
typedef struct
{
  double share;
  const QuartierLandUse *use;
  QuartierStandard standard;
  const QuartierFactor *window_share;
  const QuartierFactor *mass_area_ratio;
  const QuartierFactor *mass_j_m2k;
} QuartierSiteUse;

/**
 * QuartierSiteDistrict:
 * @id, @name: (type GRefString): as in the plan
 * @area_m2: geodesic, > 0
 * @far: gross floor area per site area, >= 0; follows @gfa_m2 where the plan gives that
 * @coverage: building footprint per site area, 0…1
 * @house: whether the dwellings are houses (form of a house, not of a block)
 * @direction: the way its façades face, in steps of 15° clockwise from north, 0…5, and at right
 *   angles to that
 * @dwelling_m2: net floor area of a dwelling
 * @residents, @dwellings, @jobs: as the plan gives them, or NAN: they follow from the floor area
 * @n_uses, @uses: the mix
 * @heat: how heat is supplied
 * @pv_roof_share: module area per roof area, 0…1
 * @pv_facade_share: module area per opaque wall of the heated buildings, 0…1; the sunniest walls
 *   first
 * @battery_kwh_per_kwp: rated capacity of batteries per peak power of all modules, >= 0
 * @finance: what money hangs on
 * @structure, @works: what the buildings are made of, and what of them is built
 * @efficient_fixtures, @greywater, @rainwater: water in the buildings
 * @green_roof_share: of the roofs, 0…1
 * @water_share, @green_share, @permeable_share: of the site, 0…1
 * @trees_per_ha, @retention_m3: >= 0
 * @separation_share, @residual: waste sorted, and what becomes of the rest
 * @metered: metered over calculated energy for heating and hot water of dwellings, where that is
 *   0, 100 … 500 kWh/m² of net floor; all %NULL where no curve is known
 * @travel: what its residents' travel hangs on
 * @affordable_share: of the homes, kept affordable for good, 0…1; NAN: the plan does not tell
 */
typedef struct
{
  char *id;
  char *name;
  double area_m2;
  double far;
  double coverage;
  gboolean house;
  int direction;
  const QuartierFactor *dwelling_m2;
  double residents;
  double dwellings;
  double jobs;
  int n_uses;
  QuartierSiteUse uses[QUARTIER_MAX_USES];
  const QuartierHeatSupply *heat;
  double pv_roof_share;
  double pv_facade_share;
  double battery_kwh_per_kwp;
  QuartierFinancePlan finance;
  QuartierStructure structure;
  QuartierWorks works;
  gboolean efficient_fixtures;
  gboolean greywater;
  gboolean rainwater;
  double green_roof_share;
  double water_share;
  double green_share;
  double permeable_share;
  double trees_per_ha;
  double retention_m3;
  double separation_share;
  QuartierResidual residual;
  const QuartierFactor *metered[QUARTIER_N_METERED];
  QuartierMobilityPlan travel;
  double affordable_share;
} QuartierSiteDistrict;

/* Districts of a block. */
#define QUARTIER_SITE_BLOCK 64

/**
 * QuartierSiteBlock:
 * @n: how many districts it has; but for the last block of a site %QUARTIER_SITE_BLOCK
 * @districts: in the plan's order
 * @any_stands: whether buildings of one of them stand, refurbished or not
 * @warnings, @defaults: (element-type GPtrArray): what was odd of them, and what stood in for what the plan
 *   leaves open: an array of lines (GRefString) for each that has some
 *
 * Districts that follow each other. Built whole, then never changed: sites share those in which no
 * district is another, so that an edit of one among ten thousand does not touch them all.
 */
typedef struct
{
  gsize n;
  QuartierSiteDistrict *districts[QUARTIER_SITE_BLOCK];
  gboolean any_stands;
  GPtrArray *warnings;
  GPtrArray *defaults;
} QuartierSiteBlock;

/**
 * QuartierSite:
 * @scenario: id of the scenario this is
 * @year: whose factors apply
 * @place: where it is; its country is the plan's, which need not be the climate's
 * @middle: of one of its districts, which weather from elsewhere is measured by; NAN where it has none
 * @climate: (transfer full): its weather; %NULL until quartier_site_set_climate()
 * @constants: coefficients common to all districts
 * @sectors: coefficients of the other sectors at the place
 * @water_tables: what rain does to the surfaces there; made from the central values
 * @landfill_climate: how fast waste decays there
 * @carrier_factors: kgCO₂e/kWh of each carrier that the place knows; %NULL where none is known
 * @network_kind: (nullable): the same of a network whose kind the plan tells, whose primary energy alone is
 *   among the factors
 * @network_heat: (nullable): what makes the heat of networks, where the plan tells; its factors are among
 *   the others
 * @mean_electricity: (nullable): mean of electricity's factors from @year to @mean_to_year
 * @primary_non_renewable, @primary_renewable: primary energy of a kWh of each carrier, non-renewable and
 *   renewable part; %NULL where none is known
 * @n_districts, @districts: in the plan's order, of its blocks
 * @n_blocks, @blocks: put in by quartier_site_put_block()
 * @warnings, @defaults: (element-type GRefString): what was odd in the plan, and what stood in for what
 *   it leaves open; they go into the estimate before those of the districts
 * @overridden: (element-type QuartierFactor): for which the plan has its own figure
 * @idle: (element-type QuartierFactor): those of them that nothing here counts with
 * @criteria: (nullable) (element-type QuartierCriterion): of finance, that hold at the place
 * @library: keeps the borrowed factors alive
 *
 * Everything one run needs. Built whole, then never changed, so that a worker may read it while
 * the plan moves on.
 */
typedef struct
{
  char *scenario;
  int year;
  QuartierMonthlyClimate place;
  QuartierPosition middle;
  QuartierClimate *climate;
  QuartierConstants constants;
  QuartierSectorFactors sectors[QUARTIER_N_SECTORS];
  QuartierWaterTables *water_tables;
  QuartierLandfillClimate landfill_climate;
  const QuartierFactor *carrier_factors[QUARTIER_N_CARRIERS];
  const QuartierNetworkHeat *network_heat;
  const QuartierNetworkHeat *network_kind;
  const QuartierFactor *mean_electricity;
  int mean_to_year;
  const QuartierFactor *primary_non_renewable[QUARTIER_N_CARRIERS];
  const QuartierFactor *primary_renewable[QUARTIER_N_CARRIERS];
  gsize n_districts;
  QuartierSiteDistrict **districts;
  gsize n_blocks;
  QuartierSiteBlock **blocks;
  GPtrArray *warnings;
  GPtrArray *defaults;
  GPtrArray *overridden;
  GPtrArray *idle;
  GPtrArray *criteria;
  GObject *library;
} QuartierSite;

QuartierSite *quartier_site_new (gsize n_districts);
void quartier_site_set_climate (QuartierSite *self, QuartierClimate *climate);
void quartier_site_put_block (QuartierSite *self, gsize index, QuartierSiteBlock *block);
QuartierSiteBlock *quartier_site_block_new (void);
QuartierSiteBlock *quartier_site_block_ref (QuartierSiteBlock *self);
void quartier_site_block_unref (QuartierSiteBlock *self);
QuartierSiteDistrict *quartier_site_district_new (void);
QuartierSiteDistrict *quartier_site_district_dup (const QuartierSiteDistrict *from);
QuartierSiteDistrict *quartier_site_district_ref (QuartierSiteDistrict *self);
void quartier_site_district_unref (QuartierSiteDistrict *self);
gboolean quartier_site_district_is_alike (const QuartierSiteDistrict *one,
                                          const QuartierSiteDistrict *other);
gboolean quartier_site_has_same_tables (const QuartierSite *self, const QuartierSite *other);
GPtrArray *quartier_site_list_warnings (const QuartierSite *self);
GPtrArray *quartier_site_list_defaults (const QuartierSite *self);
QuartierSite *quartier_site_ref (QuartierSite *self);
void quartier_site_unref (QuartierSite *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSite, quartier_site_unref)

G_END_DECLS
