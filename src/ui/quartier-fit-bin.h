#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuartierFitBin:
 *
 * Asks for the height its child has in the width it was given last. A scrolled window asks for a height
 * without a width, and text that wraps then answers with too few lines: the last are scrolled away though
 * there is room for them.
 */
#define QUARTIER_TYPE_FIT_BIN (quartier_fit_bin_get_type ())
G_DECLARE_FINAL_TYPE (QuartierFitBin, quartier_fit_bin, QUARTIER, FIT_BIN, AdwBin)

G_END_DECLS
