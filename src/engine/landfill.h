#pragma once

#include "engine/monthly-climate.h"
#include "engine/waste.h"

G_BEGIN_DECLS

/* Each climate that waste decays differently in: its name, and the words of its rows. */
#define QUARTIER_LANDFILL_CLIMATES(X)                                                              \
  X (TEMPERATE_DRY, "temperate_dry")                                                               \
  X (TEMPERATE_WET, "temperate_wet")                                                               \
  X (TROPICAL_DRY, "tropical_dry")                                                                 \
  X (TROPICAL_WET, "tropical_wet")

#define X(name, row) QUARTIER_LANDFILL_##name,
typedef enum
{
  QUARTIER_LANDFILL_CLIMATES (X) QUARTIER_N_LANDFILL_CLIMATES
} QuartierLandfillClimate;
#undef X

/* Rates of a climate: food, garden waste and the like, paper and textiles, wood. */
#define QUARTIER_LANDFILL_RATES 4

#define QUARTIER_LANDFILL_OF(climate, rate)                                                        \
  (QUARTIER_LANDFILL_FIRST_RATE + (int)(climate)*QUARTIER_LANDFILL_RATES + (int)(rate))

/* Where the tropics begin, and how much rain makes them wet; then the rates, climate by climate. */
enum
{
  QUARTIER_LANDFILL_TROPICAL_ABOVE_C,
  QUARTIER_LANDFILL_TROPICAL_WET_MM,
  QUARTIER_LANDFILL_FIRST_RATE,
  QUARTIER_N_LANDFILL_FACTORS
  = QUARTIER_LANDFILL_FIRST_RATE + QUARTIER_N_LANDFILL_CLIMATES * QUARTIER_LANDFILL_RATES
};

/**
 * QuartierLandfill:
 * @all_kg: warming by all the methane that a year's residual waste will ever give off, kgCO₂e; 0
 *   where it is burnt
 * @within_10a_kg, @within_20a_kg: of it what comes in the first ten and twenty years of decay
 *
 * Beside the estimate, which counts all of it in its year. Every member is a sum over districts.
 */
typedef struct
{
  double all_kg;
  double within_10a_kg;
  double within_20a_kg;
} QuartierLandfill;

typedef enum
{
  QUARTIER_LANDFILL_MEMBER_ALL,
  QUARTIER_LANDFILL_MEMBER_WITHIN_10A,
  QUARTIER_LANDFILL_MEMBER_WITHIN_20A,
} QuartierLandfillMember;

const QuartierSectorRow *quartier_landfill_list_rows (gsize *n);
QuartierLandfillClimate quartier_landfill_find_climate (const QuartierMonthlyClimate *place,
                                                        double makkink_share,
                                                        const double *rates);
int quartier_landfill_get_rate (QuartierLandfillClimate climate, QuartierWasteClass one);
double quartier_landfill_decayed_share (double rate_a, double years);
double quartier_landfill_get_years (QuartierLandfillMember member);
void quartier_landfill_run (const QuartierWasteInput *input,
                            const double *values,
                            QuartierLandfillClimate climate,
                            const double *rates,
                            QuartierLandfill *out);
void quartier_landfill_add (QuartierLandfill *sum, const QuartierLandfill *part);

QuartierSum *quartier_landfill_explain (QuartierLandfillMember member,
                                        const QuartierWasteInput *input,
                                        const QuartierFactor *const *factors,
                                        const double *values,
                                        QuartierLandfillClimate climate,
                                        const QuartierFactor *const *rate_factors,
                                        const double *rates);

G_END_DECLS
