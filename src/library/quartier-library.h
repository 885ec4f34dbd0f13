#pragma once

#include <gio/gio.h>

#include "engine/constants.h"
#include "engine/criteria.h"
#include "engine/factor.h"
#include "engine/heat-supply.h"
#include "engine/land-use.h"
#include "engine/monthly-climate.h"
#include "engine/standard.h"
#include "library/heat-mix.h"
#include "library/overrides.h"

G_BEGIN_DECLS

/**
 * QuartierCatalogue:
 *
 * The lists whose ids a plan file may name.
 */
typedef enum
{
  QUARTIER_CATALOGUE_LAND_USE,
  QUARTIER_CATALOGUE_STANDARD,
  QUARTIER_CATALOGUE_STRUCTURE,
  QUARTIER_CATALOGUE_HEAT_SUPPLY,
  QUARTIER_CATALOGUE_HEAT_NETWORK,
  QUARTIER_CATALOGUE_HEAT_SOURCE,
  QUARTIER_CATALOGUE_CYCLE_NETWORK,
  QUARTIER_CATALOGUE_STOP_MODE,
  QUARTIER_CATALOGUE_WATER_FIXTURES,
  QUARTIER_CATALOGUE_RESIDUAL_TREATMENT,
  QUARTIER_CATALOGUE_CLIMATE,
  QUARTIER_N_CATALOGUES
} QuartierCatalogue;

/**
 * QuartierCatalogueEntry:
 * @id: as plan files write it
 * @name: English name for people, a gettext msgid
 * @note: (nullable): one sentence on what it means
 * @regions: (nullable): ISO codes it is at home in, %NULL-terminated; %NULL for everywhere
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *note;
  const char *const *regions;
} QuartierCatalogueEntry;

#define QUARTIER_TYPE_LIBRARY (quartier_library_get_type ())
G_DECLARE_FINAL_TYPE (QuartierLibrary, quartier_library, QUARTIER, LIBRARY, GObject)

QuartierLibrary *quartier_library_new (const char *data_dir, GError **error);
QuartierLibrary *quartier_library_overridden (QuartierLibrary *self,
                                              QuartierOverrides *overrides);

const QuartierFactor *quartier_library_get_factor (QuartierLibrary *self, const char *id);
GPtrArray *quartier_library_find_factor (QuartierLibrary *self, const char *id);
const QuartierFactor *const *quartier_library_list_factors (QuartierLibrary *self, gsize *n);

const QuartierCatalogueEntry *
quartier_library_list (QuartierLibrary *self, QuartierCatalogue catalogue, gsize *n);
const QuartierCatalogueEntry *
quartier_library_find (QuartierLibrary *self, QuartierCatalogue catalogue, const char *id);

const QuartierFactor *quartier_library_get_mean_grid_factor (QuartierLibrary *self,
                                                             const QuartierMonthlyClimate *place,
                                                             int year, int n_years);
const QuartierFactor *quartier_library_peek_factor (QuartierLibrary *self, const char *id);
gboolean quartier_library_was_asked (QuartierLibrary *self, const char *id);
double quartier_library_get_module_azimuth_deg (QuartierLibrary *self);
const QuartierFactor *quartier_library_get_factor_for (QuartierLibrary *self,
                                                       const char *base,
                                                       const char *member,
                                                       const QuartierMonthlyClimate *place);

gboolean
quartier_library_get_constants (QuartierLibrary *self, QuartierConstants *out, GError **error);

const QuartierLandUse *quartier_library_get_land_use (QuartierLibrary *self, const char *id);
const QuartierLandUse *quartier_library_get_land_use_for (QuartierLibrary *self,
                                                          const char *id,
                                                          const QuartierMonthlyClimate *place);
const QuartierFactor *quartier_library_get_window_share (QuartierLibrary *self,
                                                         const QuartierLandUse *use,
                                                         const char *standard);
const QuartierHeatSupply *quartier_library_get_heat_supply (QuartierLibrary *self, const char *id);
gboolean quartier_library_get_standard (QuartierLibrary *self,
                                        const char *id,
                                        const QuartierMonthlyClimate *place,
                                        QuartierSizeClass size,
                                        QuartierStandard *out);
const QuartierMonthlyClimate *quartier_library_get_climate (QuartierLibrary *self, const char *id);

const QuartierFactor *quartier_library_get_grid_factor (QuartierLibrary *self,
                                                        const QuartierMonthlyClimate *place,
                                                        int year);
const QuartierFactor *quartier_library_get_carrier_factor (QuartierLibrary *self,
                                                           const QuartierMonthlyClimate *place,
                                                           const char *carrier,
                                                           int year);
const QuartierFactor *quartier_library_get_network_factor (QuartierLibrary *self,
                                                           const QuartierMonthlyClimate *place,
                                                           const char *network, int year);
const QuartierNetworkHeat *
quartier_library_get_network_heat (QuartierLibrary *self, const QuartierMonthlyClimate *place,
                                   int year, const QuartierHeatMix *mix);
const QuartierFactor *quartier_library_find_heat_efficiency (QuartierLibrary *self,
                                                             const char *source);
const QuartierFactor *quartier_library_find_heat_power (QuartierLibrary *self, const char *source);
const QuartierFactor *quartier_library_get_primary_factor (QuartierLibrary *self,
                                                           const QuartierMonthlyClimate *place,
                                                           const char *carrier,
                                                           gboolean renewable);
void quartier_library_get_metered (QuartierLibrary *self,
                                   const QuartierMonthlyClimate *place,
                                   const QuartierHeatSupply *heat,
                                   const QuartierFactor *out[6]);
GPtrArray *quartier_library_make_criteria (QuartierLibrary *self,
                                           const QuartierMonthlyClimate *place,
                                           int year);
const char *quartier_library_get_mass_class (QuartierLibrary *self, const char *structure);
const char *quartier_library_get_default_id (QuartierLibrary *self,
                                             const char *member,
                                             const QuartierMonthlyClimate *place,
                                             int year);
const char *quartier_library_get_default_heat (QuartierLibrary *self,
                                               const char *standard,
                                               const QuartierMonthlyClimate *place,
                                               int year,
                                               gboolean *out_is_stock);

G_END_DECLS
