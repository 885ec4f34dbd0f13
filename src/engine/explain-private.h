/* What the files that open figures share. */
#pragma once

#include "engine/explain.h"
#include "engine/sketch.h"

G_BEGIN_DECLS

/**
 * QuartierExplainPart:
 *
 * One district, as it was estimated.
 */
typedef struct
{
  const QuartierSite *site;
  const QuartierSiteDistrict *district;
  const QuartierFigures *figures;
  QuartierSketch sketch;
} QuartierExplainPart;

/**
 * QuartierExplainRow:
 * @member: of the answer's JSON; %NULL ends a table. One that begins with a point is no member, but what
 *   some are made of
 * @func: opens it in one district; all districts give it the same label and unit
 * @which: what @func asks
 *
 * A figure that is a sum over districts.
 */
typedef struct
{
  const char *member;
  QuartierSum *(*func) (const QuartierExplainPart *part, int which);
  int which;
} QuartierExplainRow;

extern const QuartierExplainRow quartier_explain_energy_rows[];
extern const QuartierExplainRow quartier_explain_system_rows[];
extern const QuartierExplainRow quartier_explain_sector_rows[];
extern const QuartierExplainRow quartier_explain_money_rows[];

QuartierSum *quartier_explain_factor (const char *label, const QuartierFactor *factor);
void quartier_explain_add_known (QuartierSum *sum, const char *label,
                                 const QuartierFactor *factor);
QuartierSum *quartier_explain_none (const char *label, const char *unit, const char *words);
QuartierSum *quartier_explain_site (const QuartierExplainPart *part, int which);
QuartierSum *quartier_explain_gfa (const QuartierExplainPart *part, int which);
QuartierSum *quartier_explain_net (const QuartierExplainPart *part, const QuartierSiteUse *use);
QuartierSum *quartier_explain_end_use (const QuartierExplainPart *part, int end_use);
QuartierSum *quartier_explain_energy (const QuartierExplainPart *part, int which);
const char *quartier_explain_efficiency_label (const QuartierHeatSupply *heat);
QuartierSum *quartier_explain_need (const QuartierExplainPart *part, int end_use);
QuartierSum *quartier_explain_carrier (const QuartierExplainPart *part, int carrier);
QuartierSum *quartier_explain_bought (const QuartierExplainPart *part, int carrier);
QuartierSum *quartier_explain_rate (const QuartierExplainPart *part, const char *label, int carrier,
                                    const QuartierFactor *factor);
QuartierSum *quartier_explain_buildings (const QuartierExplainPart *part, int which);
QuartierSum *quartier_explain_network_extra (const QuartierExplainPart *part, int as_kg);

G_END_DECLS
