#pragma once

#include "engine/figures.h"
#include "engine/finance-draws.h"
#include "engine/room-ranges.h"

G_BEGIN_DECLS

/**
 * QuartierDraws:
 *
 * The coefficients of a place in each of a thousand draws. Never changed, so that threads may share
 * it.
 */
typedef struct _QuartierDraws QuartierDraws;

/**
 * QuartierEnergyDraws:
 *
 * Energy bought of each carrier in each draw.
 */
typedef struct
{
  double kwh[QUARTIER_N_CARRIERS][QUARTIER_N_DRAWS];
} QuartierEnergyDraws;

QuartierDraws *quartier_draws_new (const QuartierSite *site);
gboolean quartier_draws_holds_for (const QuartierDraws *self, const QuartierSite *site);
QuartierDraws *quartier_draws_ref (QuartierDraws *self);
void quartier_draws_unref (QuartierDraws *self);
void quartier_draws_run_district (const QuartierDraws *self, const QuartierSite *site,
                                  const QuartierSiteDistrict *district,
                                  const QuartierSketch *sketch, const QuartierFigures *figures,
                                  float out_kg[QUARTIER_N_DRAWS]);
void quartier_draws_draw_energy (const QuartierDraws *self, const QuartierFigures *figures,
                                 const QuartierRoomRanges *rooms, QuartierEnergyDraws *out);
void quartier_draws_draw_error (const QuartierDraws *self, const QuartierFigures *figures,
                                const QuartierRoomRanges *rooms, double out[QUARTIER_N_DRAWS]);
void quartier_draws_add_energy (const QuartierDraws *self, const QuartierFigures *figures,
                                const QuartierEnergyDraws *energy, double kg[QUARTIER_N_DRAWS]);
gboolean quartier_draws_has_slot (const QuartierDraws *self, const QuartierFactor *row);
const double *quartier_draws_get_room_normals (const QuartierDraws *self,
                                               const QuartierFactor *row);
void quartier_draws_draw_charging_pv_share (const QuartierDraws *self, const QuartierSite *site,
                                            const QuartierSiteDistrict *district,
                                            const QuartierFigures *figures,
                                            double share[QUARTIER_N_DRAWS]);
const double *quartier_draws_get_values (const QuartierDraws *self, QuartierSector sector,
                                         int draw);
const QuartierMobilityUsual *quartier_draws_get_travel (const QuartierDraws *self, int draw);
double quartier_draws_get_people_share (const QuartierDraws *self, int draw);
double quartier_draws_get_carrier (const QuartierDraws *self, QuartierCarrier carrier, int draw);
QuartierFinanceDraws *quartier_draws_get_finance (const QuartierDraws *self);
gsize quartier_draws_get_system_slot (const QuartierDraws *self, QuartierSystemRow row);
gsize quartier_draws_get_n_slots (const QuartierDraws *self);
const QuartierFactor *quartier_draws_get_factor (const QuartierDraws *self, gsize slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierDraws, quartier_draws_unref)

G_END_DECLS
