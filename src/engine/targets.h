#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person may emit, and emits, t a year, and what the 2000-watt society gives one of primary
 * power, W: what it is called here, base and member of its row. No sector of its own, but held as one:
 * a place has its own. Then what surveyed buildings of the place emitted by being built, kg/m², and the
 * share of it that is of materials; missing where no survey is held. */
#define QUARTIER_TARGET_FACTORS(X)                                                                 \
  X (BUDGET_2030, "target", "budget_2030_t")                                                       \
  X (BUDGET_2040, "target", "budget_2040_t")                                                       \
  X (BUDGET_2050, "target", "budget_2050_t")                                                       \
  X (PRESENT, "target", "present_t")                                                               \
  X (PRIMARY_POWER, "target", "primary_power_w")                                                   \
  X (EMBODIED, "target", "embodied_kg_m2")                                                         \
  X (EMBODIED_MATERIALS, "target", "embodied_materials_share")

#define QUARTIER_TARGET_NAME(name, base, member) QUARTIER_TARGET_##name,
enum
{
  QUARTIER_TARGET_FACTORS (QUARTIER_TARGET_NAME) QUARTIER_TARGET_N_FACTORS
};
#undef QUARTIER_TARGET_NAME

/**
 * QUARTIER_TARGET_N_PERSON_FACTORS:
 *
 * Those of a person; the rest are of buildings.
 */
#define QUARTIER_TARGET_N_PERSON_FACTORS QUARTIER_TARGET_EMBODIED

/**
 * QuartierEmbodiedBenchmark:
 * @low, @high: emissions of building, kg per m² of gross floor, of surveyed buildings
 * @materials_low, @materials_high: of them those of materials, modules A1 to A3
 */
typedef struct
{
  double low;
  double high;
  double materials_low;
  double materials_high;
} QuartierEmbodiedBenchmark;

G_END_DECLS
