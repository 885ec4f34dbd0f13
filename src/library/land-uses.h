#pragma once

#include "engine/land-use.h"
#include "engine/monthly-climate.h"
#include "library/factors.h"

G_BEGIN_DECLS

QuartierLandUse *quartier_land_uses_read (const QuartierDataPlace *root,
                                          const QuartierFactors *factors,
                                          GError **error);
void quartier_land_uses_free (QuartierLandUse *use);
QuartierLandUse *quartier_land_uses_for (const QuartierLandUse *use,
                                         const QuartierFactors *factors,
                                         const char *const *regions);

const QuartierFactor *quartier_land_uses_find_window_share (const QuartierLandUse *use,
                                                            const QuartierFactors *factors,
                                                            const char *standard);

G_END_DECLS
