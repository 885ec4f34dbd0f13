#pragma once

#include "engine/estimate.h"

G_BEGIN_DECLS

/* What criteria may ask for: name, id, unit. A share is shown in per cent.
 * Areas that figures are divided by: net floor of all buildings, but for shares. */
#define QUARTIER_INDICATORS(X)                                                                     \
  X (PRIMARY_ENERGY, "primary_energy", "kWh/(m²·a)")                                               \
  X (PRIMARY_SAVING, "primary_saving_share", "1")                                                  \
  X (ON_SITE_FOSSIL, "on_site_fossil", "kWh/(m²·a)")                                               \
  X (ON_SITE_BURNT, "on_site_burnt", "kWh/(m²·a)")                                                 \
  X (ON_SITE_COAL, "on_site_coal", "kWh/(m²·a)")                                                   \
  X (LIFE_CYCLE, "life_cycle_ghg", "kgCO₂e/(m²·a)")                                                \
  X (DISTRICT_HEAT, "district_heat", "kWh/(m²·a)")                                                 \
  X (NETWORK_GHG, "network_ghg", "kgCO₂e/kWh")                                                     \
  X (NETWORK_CLEAN, "network_clean_share", "1")                                                    \
  X (AMBIENT_HEAT, "ambient_heat", "kWh/(m²·a)")                                                   \
  X (PV, "pv_generated", "kWh/(m²·a)")                                                             \
  X (NEW_FLOOR, "new_floor_share", "1")                                                            \
  X (RENOVATED_FLOOR, "renovated_floor_share", "1")                                                \
  X (KEPT_FLOOR, "kept_floor_share", "1")                                                          \
  X (KEPT_HOMES, "kept_homes_energy", "kWh/(m²·a)")                                                \
  X (MAJOR_RENOVATION, "major_renovation", "1")                                                    \
  X (OTHER_FLOOR, "other_floor_share", "1")                                                        \
  X (TO_STANDARD, "floor_to_standard_share", "1")                                                  \
  X (DWELLINGS, "dwellings", "")                                                                   \
  X (WATER_ENERGY, "water_supply_energy", "kWh/m³")                                                \
  X (SEWAGE_ENERGY, "sewage_energy", "kWh/(person·a)")                                             \
  X (PLANT_SIZE, "treatment_plant_size", "")                                                       \
  X (FIXTURES, "efficient_fixtures_share", "1")                                                    \
  X (RAIN_KEPT, "rain_kept_share", "1")                                                            \
  X (RAIN_TARGET, "rain_kept_target", "1")                                                         \
  X (SORTED, "waste_sorted_share", "1")                                                            \
  X (CYCLING, "good_cycle_network_share", "1")                                                     \
  X (STATIONS, "station_reach_share", "1")                                                         \
  X (GREEN_CAPEX, "green_capex_share", "1")                                                        \
  X (CAPEX, "capex_eur", "EUR")                                                                    \
  X (ENERGY_CAPEX, "energy_capex_gain_eur", "EUR")                                                 \
  X (GHG_SAVING, "ghg_saving_share", "1")                                                          \
  X (COST_SAVING, "energy_cost_saving_share", "1")                                                 \
  X (PAYBACK, "payback_years", "yr")                                                               \
  X (NPV_GAIN, "npv_gain_eur", "EUR")                                                              \
  X (EUR_PER_T, "eur_per_t", "EUR/t")                                                              \
  X (GREEN_LABEL, "green_label", "1")                                                              \
  X (BUDGET, "budget_share", "1")                                                                  \
  X (DEBT_COVER, "debt_cover", "")

#define QUARTIER_INDICATOR_NAME(name, id, unit) QUARTIER_INDICATOR_##name,
typedef enum
{
  QUARTIER_INDICATORS (QUARTIER_INDICATOR_NAME) QUARTIER_N_INDICATORS
} QuartierIndicator;
#undef QUARTIER_INDICATOR_NAME

typedef enum
{
  QUARTIER_COMPARISON_AT_LEAST,
  QUARTIER_COMPARISON_AT_MOST,
  QUARTIER_COMPARISON_ABOVE,
  QUARTIER_COMPARISON_BELOW,
  QUARTIER_N_COMPARISONS
} QuartierComparison;

/**
 * QuartierOutcome:
 * @QUARTIER_OUTCOME_MEETS: as far as a plan can say; documents are still to be shown
 * @QUARTIER_OUTCOME_OPEN: cannot be told at this stage
 * @QUARTIER_OUTCOME_MISSES: it does not meet it
 * @QUARTIER_OUTCOME_APART: it is about something that this scenario has not
 *
 * From the best to the worst, but for the last.
 */
typedef enum
{
  QUARTIER_OUTCOME_MEETS,
  QUARTIER_OUTCOME_OPEN,
  QUARTIER_OUTCOME_MISSES,
  QUARTIER_OUTCOME_APART,
  QUARTIER_N_OUTCOMES
} QuartierOutcome;

typedef enum
{
  QUARTIER_CRITERION_TAXONOMY,
  QUARTIER_CRITERION_CATALOGUE,
  QUARTIER_CRITERION_PROGRAMME,
  QUARTIER_CRITERION_INSTRUMENT,
  QUARTIER_N_CRITERION_KINDS
} QuartierCriterionKind;

/** QUARTIER_MAX_CONDITIONS: of one criterion. */
#define QUARTIER_MAX_CONDITIONS 4

/**
 * QuartierCondition:
 * @against: the indicator that is the threshold, or %QUARTIER_N_INDICATORS: a row is
 * @threshold: (nullable): the row at the place in the year; %NULL: the tables hold none there
 * @times: (nullable): what the threshold is multiplied by
 * @of: (nullable) (array zero-terminated=1): standards, for %QUARTIER_INDICATOR_TO_STANDARD
 * @either: (nullable): of the conditions that share this word the best one counts
 * @means: (nullable): what is compared, in words; a gettext msgid
 */
typedef struct
{
  QuartierIndicator indicator;
  QuartierComparison comparison;
  QuartierIndicator against;
  const QuartierFactor *threshold;
  const QuartierFactor *times;
  const char *const *of;
  const char *either;
  const char *means;
} QuartierCondition;

/**
 * QuartierCriterion:
 * @group: title of the set it stands in, a gettext msgid as are @title, @text, @decides and @documents
 * @source: one line; @at: (nullable): the place in it; @url: (nullable): where it was read
 * @note: (nullable): what a reader should know of how it is known
 * @decides: (nullable): who decides, of an instrument
 * @documents: (array zero-terminated=1): what a plan cannot hold and is still to be shown
 * @applies: only where all of these are met is the criterion about the scenario
 *
 * A rule of an act, a catalogue, a programme, or of whether an instrument fits, with its thresholds
 * at a place in a year. Owned by the site, its strings and factors by the library.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *group;
  QuartierCriterionKind kind;
  const char *sector;
  const char *text;
  const char *source;
  const char *at;
  const char *url;
  QuartierEvidence evidence;
  const char *note;
  const char *decides;
  const char *const *documents;
  int n_applies;
  QuartierCondition applies[QUARTIER_MAX_CONDITIONS];
  int n_conditions;
  QuartierCondition conditions[QUARTIER_MAX_CONDITIONS];
} QuartierCriterion;

/**
 * QuartierReading:
 * @value: of the indicator; NAN where it cannot be told; infinite where it never comes about
 * @low, @high: its range, or NAN
 * @reason: (nullable): why it is NAN or infinite, a gettext msgid
 */
typedef struct
{
  double value;
  double low;
  double high;
  const char *reason;
} QuartierReading;

/** QUARTIER_MAX_STANDARDS: that one scenario has beside each other. */
#define QUARTIER_MAX_STANDARDS 32

/**
 * QuartierReadings:
 * @standard_m2: gross floor of each standard of @standards
 * @built_m2: gross floor that is new or renovated, of which a share is built to a standard
 *
 * All indicators of a scenario.
 */
typedef struct
{
  QuartierReading of[QUARTIER_N_INDICATORS];
  int n_standards;
  const char *standards[QUARTIER_MAX_STANDARDS];
  double standard_m2[QUARTIER_MAX_STANDARDS];
  double built_m2;
} QuartierReadings;

/**
 * QuartierConditionResult:
 * @threshold: NAN where none is held
 * @reason: (nullable): why it cannot be told, a gettext msgid
 */
typedef struct
{
  QuartierOutcome outcome;
  double value;
  double threshold;
  const char *reason;
} QuartierConditionResult;

typedef struct
{
  const QuartierCriterion *criterion;
  QuartierOutcome outcome;
  QuartierConditionResult conditions[QUARTIER_MAX_CONDITIONS];
} QuartierCriterionResult;

const char *quartier_indicator_get_id (QuartierIndicator indicator);
const char *quartier_indicator_get_label (QuartierIndicator indicator);
const char *quartier_indicator_get_unit (QuartierIndicator indicator);
gboolean quartier_indicator_from_id (const char *id, QuartierIndicator *out);
const char *quartier_comparison_get_id (QuartierComparison comparison);
gboolean quartier_comparison_from_id (const char *id, QuartierComparison *out);
const char *quartier_outcome_get_id (QuartierOutcome outcome);
const char *quartier_criterion_kind_get_id (QuartierCriterionKind kind);
gboolean quartier_criterion_kind_from_id (const char *id, QuartierCriterionKind *out);

void quartier_criterion_judge (const QuartierCriterion *criterion,
                               const QuartierReadings *readings, QuartierCriterionResult *out);
void quartier_readings_init (QuartierReadings *self, const QuartierEstimate *estimate,
                             const QuartierEstimate *reference);
GArray *quartier_criteria_judge (const QuartierEstimate *estimate,
                                 const QuartierEstimate *reference);

G_END_DECLS
