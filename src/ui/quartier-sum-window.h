#pragma once

#include <adwaita.h>

#include "document/quartier-estimator.h"
#include "document/quartier-plan.h"
#include "engine/estimate.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierSumWindow:
 *
 * How a figure is made: energy by carrier times its factor, each factor with value, range, year,
 * source and how it is known; what lies between what is bought and what is needed; primary energy;
 * what meters would likely show; then what stood in for what the plan leaves open.
 */
#define QUARTIER_TYPE_SUM_WINDOW (quartier_sum_window_get_type ())
G_DECLARE_FINAL_TYPE (QuartierSumWindow, quartier_sum_window, QUARTIER, SUM_WINDOW, AdwWindow)

GtkWidget *quartier_sum_window_new (const QuartierEstimate *estimate,
                                    const QuartierEstimate *reference,
                                    const char *reference_name, const char *district,
                                    const char *title);
GtkWidget *quartier_sum_window_new_for_member (const QuartierEstimate *estimate,
                                               const char *district, const char *scope,
                                               const char *title, const char *member);
void quartier_sum_window_describe (QuartierSumWindow *self, const char *text);
GtkWidget *quartier_sum_window_new_for_difference (const QuartierEstimate *estimate,
                                                   QuartierEstimate *reference, const char *scope,
                                                   const char *reference_name, const char *words);
GtkWidget *quartier_sum_window_new_for_range (const QuartierEstimate *estimate,
                                              const char *district, const char *scope,
                                              const char *title);
void quartier_sum_window_add_member (QuartierSumWindow *self, const char *title,
                                     const char *member);
void quartier_sum_window_set_plan (QuartierSumWindow *self, QuartierPlan *plan,
                                   QuartierLibrary *library);
void quartier_sum_window_open (QuartierSumWindow *self, QuartierEstimator *estimator,
                               GtkWidget *over);
void quartier_sum_window_show_metered (QuartierSumWindow *self);
void quartier_sum_window_show_targets (QuartierSumWindow *self);

G_END_DECLS
