#pragma once

#include "engine/estimate.h"
#include "engine/hourly.h"

G_BEGIN_DECLS

/**
 * QuartierEngine:
 *
 * Runs sites and remembers what it computed: a district whose inputs did not change, but for its
 * size, costs nothing the next time. One run at a time, on all processors.
 *
 * Memory is bounded: half a kilobyte and a third for each use for each of the last 40,000 districts, 9 MB
 * for the last 96 rooms, 8 kB for each different district of the last four scenarios, and while it runs 98 kB for
 * each use of 128 districts, and 2 MB for each thread.
 */
typedef struct _QuartierEngine QuartierEngine;

QuartierEngine *quartier_engine_new (void);
void quartier_engine_keep_few (QuartierEngine *self);
void quartier_engine_free (QuartierEngine *self);
QuartierEstimate *quartier_engine_run (QuartierEngine *self, const QuartierSite *site,
                                       const gint *cancelled, GError **error);
double quartier_engine_get_done (QuartierEngine *self);
QuartierHourly *quartier_engine_run_hours (QuartierEngine *self, const QuartierSite *site,
                                           const char *district, const gint *cancelled,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierEngine, quartier_engine_free)

G_END_DECLS
