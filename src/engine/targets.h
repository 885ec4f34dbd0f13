#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person may emit, and emits, t a year, and what the 2000-watt society gives one of primary
 * power, W: what it is called here, base and member of its row. No sector of its own, but held as one:
 * a place has its own. */
#define QUARTIER_TARGET_FACTORS(X)                                                                 \
  X (BUDGET_2030, "target", "budget_2030_t")                                                       \
  X (BUDGET_2040, "target", "budget_2040_t")                                                       \
  X (BUDGET_2050, "target", "budget_2050_t")                                                       \
  X (PRESENT, "target", "present_t")                                                               \
  X (PRIMARY_POWER, "target", "primary_power_w")

#define QUARTIER_TARGET_NAME(name, base, member) QUARTIER_TARGET_##name,
enum
{
  QUARTIER_TARGET_FACTORS (QUARTIER_TARGET_NAME) QUARTIER_TARGET_N_FACTORS
};
#undef QUARTIER_TARGET_NAME

G_END_DECLS
