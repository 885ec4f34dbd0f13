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

/**
 * QuartierPlanDraft:
 *
 * A plan as it was at one moment. To take it costs a word for each feature, so that a window goes on while
 * a thread writes it.
 */
typedef struct _QuartierPlanDraft QuartierPlanDraft;

QuartierPlan *quartier_plan_from_text (const char *text, gsize length, QuartierLibrary *library,
                                       QuartierPlanLoadFlags flags, GError **error);
QuartierPlan *quartier_plan_from_text_in (const char *text, gsize length, const char *folder,
                                          QuartierLibrary *library, QuartierPlanLoadFlags flags,
                                          GError **error);
QuartierPlan *quartier_plan_load (const char *path, QuartierLibrary *library,
                                  QuartierPlanLoadFlags flags, GError **error);
char *quartier_plan_dup_folder (const char *path);
QuartierPlanDraft *quartier_plan_draft_new (QuartierPlan *plan, const char *folder);
void quartier_plan_draft_free (QuartierPlanDraft *self);
char *quartier_plan_draft_to_text (const QuartierPlanDraft *self);
char *quartier_plan_to_text (QuartierPlan *plan);
char *quartier_plan_to_text_in (QuartierPlan *plan, const char *folder);
gboolean quartier_plan_is_country (const char *code);
gboolean quartier_plan_save (QuartierPlan *plan, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierPlanDraft, quartier_plan_draft_free)

G_END_DECLS
