#pragma once

#include "engine/supply-private.h"

G_BEGIN_DECLS

extern const double quartier_pv_ratios[QUARTIER_N_PV_RATIOS];

void quartier_supply_add_sun (const QuartierSupplyRun *run, const QuartierElectricHours *hours,
                              const QuartierBattery *battery, double charge_wh,
                              QuartierSupplied *out);
void quartier_supplied_split_sun (const QuartierSupplied *supplied, double sun, double load,
                                  double *self_kwh, double *exported_kwh);

G_END_DECLS
