#pragma once

#include "engine/mobility.h"

G_BEGIN_DECLS

/**
 * QuartierMobilityMany:
 *
 * Many sets of coefficients side by side, each of which district after district is worked out with.
 */
typedef struct _QuartierMobilityMany QuartierMobilityMany;

/**
 * QuartierMobilityDrawn:
 * @people_share: (array): residents over those of the input, by set of coefficients; NAN where not known
 * @log_people_share: (array): its logarithm
 * @grid_kg_kwh, @charging_pv_share: (array): in place of the input's
 *
 * What of a district differs from one set of coefficients to the next.
 */
typedef struct
{
  const double *people_share;
  const double *log_people_share;
  const double *grid_kg_kwh;
  const double *charging_pv_share;
} QuartierMobilityDrawn;

QuartierMobilityMany *quartier_mobility_many_new (const double *values, gsize n);
void quartier_mobility_many_free (QuartierMobilityMany *self);
void quartier_mobility_many_run (const QuartierMobilityMany *self,
                                 const QuartierMobilityInput *input,
                                 const QuartierMobilityDrawn *drawn,
                                 double *out_kg);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierMobilityMany, quartier_mobility_many_free)

G_END_DECLS
