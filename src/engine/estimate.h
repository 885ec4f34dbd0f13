#pragma once

#include "engine/answer.h"
#include "engine/targets.h"

G_BEGIN_DECLS

/**
 * QuartierEstimate:
 *
 * The answer for one scenario in one typical year. Built once by the engine, never changed after,
 * so threads and views may share it by reference.
 */
typedef struct _QuartierEstimate QuartierEstimate;

#define QUARTIER_TYPE_ESTIMATE (quartier_estimate_get_type ())

GType quartier_estimate_get_type (void);

QuartierEstimate *quartier_estimate_new (const QuartierSite *site, QuartierAnswer **answers,
                                         QuartierDraws *draws, const QuartierEstimate *like);
QuartierAnswer *quartier_estimate_find_answer (const QuartierEstimate *self,
                                               const QuartierSiteDistrict *district, gsize near);
QuartierDraws *quartier_estimate_get_draws (const QuartierEstimate *self);
QuartierEstimate *quartier_estimate_ref (QuartierEstimate *self);
void quartier_estimate_unref (QuartierEstimate *self);

const QuartierSite *quartier_estimate_get_site (const QuartierEstimate *self);
const char *quartier_estimate_get_scenario (const QuartierEstimate *self);
int quartier_estimate_get_year (const QuartierEstimate *self);
const char *quartier_estimate_get_weather (const QuartierEstimate *self);
gboolean quartier_estimate_is_weather_synthetic (const QuartierEstimate *self);
const char *quartier_estimate_get_climate_id (const QuartierEstimate *self);
const char *quartier_estimate_get_country (const QuartierEstimate *self);
double quartier_estimate_get_network_loss_share (const QuartierEstimate *self);
QuartierSum *quartier_estimate_explain_network_heat (const QuartierEstimate *self);
const QuartierFactor *quartier_estimate_get_carrier_factor (const QuartierEstimate *self,
                                                            QuartierCarrier carrier);
const QuartierFactor *quartier_estimate_get_primary_factor (const QuartierEstimate *self,
                                                            QuartierCarrier carrier,
                                                            gboolean renewable);
const QuartierFactor *const *quartier_estimate_get_metered (const QuartierEstimate *self,
                                                            const char *district);
const QuartierFactor *quartier_estimate_get_mean_electricity (const QuartierEstimate *self,
                                                              int *out_to_year);
double quartier_estimate_get_mean_supply_ghg_kg (const QuartierEstimate *self,
                                                 const QuartierFigures *figures);
const QuartierConstants *quartier_estimate_get_constants (const QuartierEstimate *self);
const char *const *quartier_estimate_get_warnings (const QuartierEstimate *self, gsize *n);
const char *const *quartier_estimate_get_defaults (const QuartierEstimate *self, gsize *n);

gboolean quartier_estimate_counts_with (const QuartierEstimate *self, const QuartierFactor *own);
const QuartierFactor *const *quartier_estimate_get_overridden (const QuartierEstimate *self,
                                                               gsize *n);

const QuartierFigures *quartier_estimate_get_totals (const QuartierEstimate *self);
gsize quartier_estimate_get_n_districts (const QuartierEstimate *self);
const char *quartier_estimate_get_id (const QuartierEstimate *self, gsize district);
const char *quartier_estimate_get_name (const QuartierEstimate *self, gsize district);
const QuartierFigures *quartier_estimate_get_figures (const QuartierEstimate *self,
                                                      gsize district);
const QuartierFigures *quartier_estimate_find (const QuartierEstimate *self, const char *id);
const QuartierSiteDistrict *quartier_estimate_find_district (const QuartierEstimate *self,
                                                             const char *id);

/** QUARTIER_MAX_BAND_CAUSES: named of a band. */
#define QUARTIER_MAX_BAND_CAUSES 5

/**
 * QuartierNamedCause:
 * @factor: the row whose range it is
 * @kg: emissions at its high less those at its low; of a figure in money, EUR
 * @share: of the variance of the figure, 0…1
 */
typedef struct
{
  const QuartierFactor *factor;
  double kg;
  double share;
} QuartierNamedCause;

int quartier_estimate_find_causes (const QuartierEstimate *self, const QuartierFigures *figures,
                                   const double draws[QUARTIER_N_DRAWS], const GPtrArray *more,
                                   QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES]);
int quartier_estimate_find_band_causes (const QuartierEstimate *self,
                                        const QuartierFigures *figures,
                                        QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES]);
void quartier_estimate_draw_error (const QuartierEstimate *self, const QuartierFigures *figures,
                                   double out[QUARTIER_N_DRAWS]);
void quartier_estimate_draw_energy (const QuartierEstimate *self, const QuartierFigures *figures,
                                    QuartierEnergyDraws *out);
void quartier_estimate_draw_ghg_kg (const QuartierEstimate *self, const QuartierFigures *figures,
                                    double kg[QUARTIER_N_DRAWS]);
void quartier_estimate_get_ghg_band (const QuartierEstimate *self, const QuartierFigures *figures,
                                     double *low_kg, double *high_kg);
void quartier_embodied_benchmark_make (double low, double high, double materials_share,
                                       QuartierEmbodiedBenchmark *out);
gboolean quartier_estimate_read_embodied (const QuartierEstimate *self,
                                          QuartierEmbodiedBenchmark *out);
const QuartierFactor *quartier_estimate_get_target (const QuartierEstimate *self, int target);
void quartier_estimate_get_ghg_difference_band (const QuartierEstimate *self,
                                                const QuartierEstimate *reference, double *low_kg,
                                                double *high_kg);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierEstimate, quartier_estimate_unref)

G_END_DECLS
