#pragma once

#include "document/quartier-head.h"
#include "engine/site.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

void quartier_network_read (QuartierSite *site, QuartierLibrary *library,
                            const QuartierScenario *scenario);
const char *quartier_chp_allocation_get_sentence (int allocation);

G_END_DECLS
