#pragma once

#include <gio/gio.h>

#include "document/held-districts.h"
#include "document/quartier-district.h"
#include "document/quartier-head.h"
#include "document/quartier-stop.h"

G_BEGIN_DECLS

/**
 * QuartierPlan:
 *
 * A plan as it is being worked on: place, scenarios, districts, and every step since it was opened.
 * All edits go through here, inside quartier_plan_begin() and quartier_plan_commit(), and every one
 * can be undone. An edit is seen at once by whoever listens, committed or not: so a drag is shown
 * live, becomes one step when it ends, and vanishes when it is abandoned.
 *
 * Signals: "changed" after anything changed; "scenario-changed" when another scenario is current.
 * Properties to bind: "title", "modified", "undo-name", "redo-name" (both %NULL where there is
 * nothing), "scenario" (id of the current one).
 */
#define QUARTIER_TYPE_PLAN (quartier_plan_get_type ())
G_DECLARE_FINAL_TYPE (QuartierPlan, quartier_plan, QUARTIER, PLAN, GObject)

QuartierPlan *quartier_plan_new (void);

/* Reading */
const char *quartier_plan_get_title (QuartierPlan *self);
const char *quartier_plan_get_climate (QuartierPlan *self);
const char *quartier_plan_get_country (QuartierPlan *self);
const char *quartier_plan_get_weather (QuartierPlan *self);
const char *quartier_plan_get_weather_folder (QuartierPlan *self);
char *quartier_plan_dup_weather_path (QuartierPlan *self);
gsize quartier_plan_get_n_overlays (QuartierPlan *self);
const QuartierOverlay *quartier_plan_get_overlay (QuartierPlan *self, gsize index);
QuartierOverrides *quartier_plan_get_overrides (QuartierPlan *self);
gsize quartier_plan_get_n_scenarios (QuartierPlan *self);
const QuartierScenario *quartier_plan_get_scenario (QuartierPlan *self, gsize index);
const QuartierScenario *quartier_plan_find_scenario (QuartierPlan *self, const char *id);
const QuartierScenario *quartier_plan_find_first (QuartierPlan *self, const char *scenario);
const char *quartier_plan_get_current (QuartierPlan *self);
void quartier_plan_hold (QuartierPlan *self);
void quartier_plan_release (QuartierPlan *self);
void quartier_plan_set_current (QuartierPlan *self, const char *scenario);
GListModel *quartier_plan_get_districts (QuartierPlan *self, const char *scenario);
QuartierHeldDistricts *quartier_plan_take_districts (QuartierPlan *self, const char *scenario);
QuartierDistrict *quartier_plan_find_district (QuartierPlan *self, const char *scenario,
                                               const char *id);
GListModel *quartier_plan_get_stops (QuartierPlan *self, const char *scenario);
QuartierStop *quartier_plan_find_stop (QuartierPlan *self, const char *scenario, const char *id);
double quartier_plan_get_middle_lon (QuartierPlan *self);
gboolean quartier_plan_get_bounds (QuartierPlan *self, const char *scenario, QuartierBounds *out);
char *quartier_plan_new_id (QuartierPlan *self, const char *scenario);
char *quartier_plan_new_stop_id (QuartierPlan *self, const char *scenario);
guint64 quartier_plan_get_revision (QuartierPlan *self);
gboolean quartier_plan_get_modified (QuartierPlan *self);
void quartier_plan_set_saved (QuartierPlan *self);
void quartier_plan_set_unsaved (QuartierPlan *self);

/* Editing */
void quartier_plan_begin (QuartierPlan *self, const char *name);
void quartier_plan_commit (QuartierPlan *self);
void quartier_plan_abandon (QuartierPlan *self);
gboolean quartier_plan_is_editing (QuartierPlan *self);
guint64 quartier_plan_get_step (QuartierPlan *self);
gsize quartier_plan_copy_across (QuartierPlan *self, const char *to, const char *const *ids,
                                 const char *step);
void quartier_plan_put_district (QuartierPlan *self, const char *scenario,
                                 QuartierDistrict *district);
void quartier_plan_remove_district (QuartierPlan *self, const char *scenario, const char *id);
void quartier_plan_put_stop (QuartierPlan *self, const char *scenario, QuartierStop *stop);
void quartier_plan_remove_stop (QuartierPlan *self, const char *scenario, const char *id);
const char *quartier_plan_get_town (QuartierPlan *self);
void quartier_plan_set_town (QuartierPlan *self, const char *json);
void quartier_plan_set_title (QuartierPlan *self, const char *title);
void quartier_plan_set_place (QuartierPlan *self, const char *climate, const char *country);
void quartier_plan_set_weather (QuartierPlan *self, const char *file, const char *folder);
void quartier_plan_put_overlay (QuartierPlan *self, gsize index, const QuartierOverlay *overlay);
void quartier_plan_remove_overlay (QuartierPlan *self, gsize index);
void quartier_plan_set_overrides (QuartierPlan *self, QuartierOverrides *overrides);
void quartier_plan_put_scenario (QuartierPlan *self, const QuartierScenario *scenario);
void quartier_plan_set_scenarios (QuartierPlan *self, const QuartierScenario *const *scenarios,
                                  gsize n);
void quartier_plan_duplicate_scenario (QuartierPlan *self, const char *scenario, const char *id,
                                       const char *name);

void quartier_plan_rename_scenario (QuartierPlan *self, const char *scenario, const char *name);
void quartier_plan_move_scenario (QuartierPlan *self, const char *scenario, int by);
void quartier_plan_remove_scenario (QuartierPlan *self, const char *scenario);
const QuartierScenario *quartier_plan_find_other (QuartierPlan *self, const char *wanted);

const char *quartier_plan_get_undo_name (QuartierPlan *self);
const char *quartier_plan_get_redo_name (QuartierPlan *self);
void quartier_plan_undo (QuartierPlan *self);
void quartier_plan_redo (QuartierPlan *self);

/* For io alone: features and members that are only kept. */
typedef enum
{
  QUARTIER_PLAN_KEEP_ROOT,
  QUARTIER_PLAN_KEEP_QUARTIER,
  QUARTIER_PLAN_KEEP_PLACE,
  QUARTIER_PLAN_KEEP_WEATHER,
  QUARTIER_N_PLAN_KEEPS
} QuartierPlanKeep;

const char *quartier_plan_get_kept (QuartierPlan *self, QuartierPlanKeep what);
void quartier_plan_set_kept (QuartierPlan *self, QuartierPlanKeep what, const char *json);
void quartier_plan_add_kept_feature (QuartierPlan *self, const char *json);
typedef void (*QuartierPlanFeatureFunc) (const char *scenario, GObject *object,
                                         const char *kept_json, gpointer data);
void quartier_plan_add_load_warning (QuartierPlan *self, const char *warning);
const char *const *quartier_plan_get_load_warnings (QuartierPlan *self, gsize *n);
void quartier_plan_finish_loading (QuartierPlan *self);
void quartier_plan_foreach_feature (QuartierPlan *self, QuartierPlanFeatureFunc func,
                                    gpointer data);

G_END_DECLS
