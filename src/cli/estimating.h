#pragma once

#include "cli/command.h"
#include "engine/engine.h"

G_BEGIN_DECLS

#define QUARTIER_NO_YEAR G_MININT

gboolean quartier_command_check_estimating (const QuartierCommand *command, const char *file,
                                            const char *year_text, int *out_year,
                                            const char *weather);
QuartierSite *quartier_command_make_site (QuartierPlan *plan, QuartierLibrary *library,
                                          const char *file, const char *scenario, int year,
                                          const char *weather, const QuartierSite *like);
void quartier_command_warn_of_estimate (const char *file, const QuartierEstimate *estimate,
                                        gboolean is_named);

G_END_DECLS
