#pragma once

#include "charts/chart.h"
#include "engine/hourly.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierHourlySplit:
 * @QUARTIER_HOURLY_BY_USE: energy used, by end use
 * @QUARTIER_HOURLY_BY_CARRIER: the same energy by where it is from; what photovoltaics feeds into
 *   the grid below zero
 * @QUARTIER_HOURLY_BY_NEED: useful heat and cold, before any plant
 */
typedef enum
{
  QUARTIER_HOURLY_BY_USE,
  QUARTIER_HOURLY_BY_CARRIER,
  QUARTIER_HOURLY_BY_NEED,
  QUARTIER_N_HOURLY_SPLITS
} QuartierHourlySplit;

/**
 * QuartierWeekKind:
 *
 * A week worth looking at.
 */
typedef enum
{
  QUARTIER_WEEK_COLDEST,
  QUARTIER_WEEK_HOTTEST,
  QUARTIER_WEEK_OF_PEAK
} QuartierWeekKind;

/**
 * QuartierHourlyView:
 * @hourly: what to show
 * @split: by what
 * @week: which week, for those charts that show one
 * @scope: of what: a district's or the plan's name
 * @caption: scenario, year and weather, in words
 * @library: (nullable): whose names uses of buildings have
 */
typedef struct
{
  const QuartierHourly *hourly;
  QuartierHourlySplit split;
  int week;
  const char *scope;
  const char *caption;
  QuartierLibrary *library;
} QuartierHourlyView;

const char *quartier_hourly_split_label (QuartierHourlySplit split);
int quartier_hourly_find_week (const QuartierHourly *hourly, QuartierHourlySplit split,
                               QuartierWeekKind kind);
gboolean quartier_hourly_has_energy (const QuartierHourly *hourly, QuartierHourlySplit split);
gboolean quartier_hourly_has_balance (const QuartierHourly *hourly);

QuartierChart *quartier_hourly_week_chart (const QuartierHourlyView *view);
QuartierChart *quartier_hourly_year_chart (const QuartierHourlyView *view);
QuartierChart *quartier_hourly_carpet_chart (const QuartierHourlyView *view);
QuartierChart *quartier_hourly_duration_chart (const QuartierHourlyView *view);
QuartierChart *quartier_hourly_balance_chart (const QuartierHourlyView *view);
QuartierChart *quartier_hourly_rooms_chart (const QuartierHourlyView *view, gboolean cooled);
QuartierChart *quartier_hourly_overheating_chart (const QuartierHourlyView *view);

char *quartier_hourly_to_csv (const QuartierHourly *hourly);

G_END_DECLS
