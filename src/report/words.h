#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

char *quartier_number_text (double number, int decimals);
char *quartier_change_text (double change, int decimals);
char *quartier_share_text (double share);
char *quartier_quantity_text (double number, int significant);
char *quartier_coefficient_text (double number, int significant);
const char *quartier_end_use_label (QuartierEndUse use);
const char *quartier_carrier_label (QuartierCarrier carrier);
char *quartier_weather_text (const QuartierEstimate *estimate);
const char *quartier_evidence_label (QuartierEvidence evidence);

G_END_DECLS
