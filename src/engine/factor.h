#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierEvidence:
 * @QUARTIER_EVIDENCE_FOUND: read in the source named
 * @QUARTIER_EVIDENCE_DERIVED: arithmetic on other rows, told in the note
 * @QUARTIER_EVIDENCE_RECALLED: known from the literature named, not read again: shown as unchecked
 * @QUARTIER_EVIDENCE_ASSUMED: our own choice, told in the note: shown as unchecked
 * @QUARTIER_EVIDENCE_PLAN: the plan's own figure stands in for the table's; no row has it
 */
typedef enum
{
  QUARTIER_EVIDENCE_FOUND,
  QUARTIER_EVIDENCE_DERIVED,
  QUARTIER_EVIDENCE_RECALLED,
  QUARTIER_EVIDENCE_ASSUMED,
  QUARTIER_EVIDENCE_PLAN,
} QuartierEvidence;

/** QUARTIER_SOURCE_PLAN: of a plan's own figure that the plan says nothing of. */
#define QUARTIER_SOURCE_PLAN "this plan's own figure"

/**
 * QuartierFactor:
 * @id: dotted name, unique over all tables, never reused
 * @value: the central figure in @unit
 * @low: 10th percentile, or NAN where the source gives no range
 * @high: 90th percentile, or NAN
 * @unit: unit as written, "W/(m²·K)"
 * @region: ISO country code, "EU", "CN-3A", "global"…
 * @year: the year the figure speaks of; 0 where it has none
 * @source: title, publisher and year of the source, one line
 * @at: (nullable): the place inside the source
 * @evidence: how we know it
 * @note: (nullable): what a reader should know
 * @sector: the table's sector: "buildings", "supply"…
 * @table: (nullable): where the plan's own figure stands in, what the table has
 *
 * One coefficient with everything a reader needs to judge it. The engine holds no number of its
 * own: each comes to it as a factor. Owned by the library and constant while it lives.
 */
typedef struct _QuartierFactor QuartierFactor;

struct _QuartierFactor
{
  const char *id;
  double value;
  double low;
  double high;
  const char *unit;
  const char *region;
  int year;
  const char *source;
  const char *at;
  QuartierEvidence evidence;
  const char *note;
  const char *sector;
  const QuartierFactor *table;
};

G_END_DECLS
