#pragma once

#include "document/quartier-plan.h"

G_BEGIN_DECLS

/* The number plan files carry. It grows when an old program could no longer read a new file. */
#define QUARTIER_PLAN_FORMAT 1

/**
 * QuartierPlanLoadFlags:
 * @QUARTIER_PLAN_LOAD_REPAIR: mend outlines that cross themselves instead of refusing them
 * @QUARTIER_PLAN_LOAD_TRANSLATE: give title, scenarios and districts their names in the user's
 *   language: for the plans of `data/samples`, whose names are among the program's own text
 */
typedef enum
{
  QUARTIER_PLAN_LOAD_NONE = 0,
  QUARTIER_PLAN_LOAD_REPAIR = 1 << 0,
  QUARTIER_PLAN_LOAD_TRANSLATE = 1 << 1,
} QuartierPlanLoadFlags;

QuartierPlan *quartier_plan_from_text (const char *text, gsize length, QuartierLibrary *library,
                                       QuartierPlanLoadFlags flags, GError **error);
QuartierPlan *quartier_plan_from_text_in (const char *text, gsize length, const char *folder,
                                          QuartierLibrary *library, QuartierPlanLoadFlags flags,
                                          GError **error);
QuartierPlan *quartier_plan_load (const char *path, QuartierLibrary *library,
                                  QuartierPlanLoadFlags flags, GError **error);
char *quartier_plan_dup_folder (const char *path);
char *quartier_plan_to_text (QuartierPlan *plan);
char *quartier_plan_to_text_in (QuartierPlan *plan, const char *folder);
gboolean quartier_plan_is_country (const char *code);
gboolean quartier_plan_save (QuartierPlan *plan, const char *path, GError **error);

G_END_DECLS
