/* How the second opinion on driving opens. */
#pragma once

#include "engine/capcoa.h"

G_BEGIN_DECLS

/**
 * QuartierCapcoaMember:
 * @QUARTIER_CAPCOA_MEMBER_CHANGE: km by the first measure; the others follow
 *
 * What of #QuartierCapcoa is opened.
 */
typedef enum
{
  QUARTIER_CAPCOA_MEMBER_CAR_KM,
  QUARTIER_CAPCOA_MEMBER_USUAL,
  QUARTIER_CAPCOA_MEMBER_ANSWERED,
  QUARTIER_CAPCOA_MEMBER_CHANGE
} QuartierCapcoaMember;

#define QUARTIER_CAPCOA_MEMBER_OF(measure) (QUARTIER_CAPCOA_MEMBER_CHANGE + (measure))

/**
 * QuartierCapcoaRows:
 * @travel: of @mobility
 * @mobility_factors, @mobility: (array): in the order of %QUARTIER_MOBILITY_FACTORS
 * @factors, @values: (array): in the order of %QUARTIER_CAPCOA_FACTORS
 */
typedef struct
{
  const QuartierMobilityInput *travel;
  const QuartierFactor *const *mobility_factors;
  const double *mobility;
  const QuartierFactor *const *factors;
  const double *values;
} QuartierCapcoaRows;

QuartierSum *quartier_capcoa_explain (int member,
                                      const QuartierCapcoaInput *input,
                                      const QuartierCapcoaRows *rows);

G_END_DECLS
