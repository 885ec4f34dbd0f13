#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/* Marks a text for the translators; who shows it looks the translation up. The same as in GLib's own
 * header, which the engine does not see. */
#define N_(String) (String)

/**
 * QuartierSumKind:
 * @QUARTIER_SUM_QUANTITY: a number of the plan, or one that is opened elsewhere
 * @QUARTIER_SUM_FACTOR: a coefficient of the tables
 * @QUARTIER_SUM_PRODUCT: its parts multiplied, those marked so divided by
 * @QUARTIER_SUM_TOTAL: its parts added, those marked so taken away
 * @QUARTIER_SUM_FORMULA: its parts by a formula that its words tell
 */
typedef enum
{
  QUARTIER_SUM_QUANTITY,
  QUARTIER_SUM_FACTOR,
  QUARTIER_SUM_PRODUCT,
  QUARTIER_SUM_TOTAL,
  QUARTIER_SUM_FORMULA,
} QuartierSumKind;

/**
 * QuartierSum:
 * @label: what it is, a gettext msgid
 * @unit: "kWh", "kg/kWh"; "" for none
 * @factor: (nullable): of a coefficient, where it is from
 * @end: of a coefficient, which end of its range it is taken at: -1 the low one, 1 the high one; else 0
 * @words: (nullable): of a formula, how its parts make it
 * @inverse: whether it divides in a product, or is taken away in a total
 * @parts: (nullable) (element-type QuartierSum): what it is made of
 *
 * How a figure comes about, as a tree a reader can open. Built by the code that calculates the figure;
 * what product and total say is true of their parts' values, which quartier_sum_is_true() checks.
 */
typedef struct _QuartierSum QuartierSum;

struct _QuartierSum
{
  QuartierSumKind kind;
  const char *label;
  const char *unit;
  double value;
  const QuartierFactor *factor;
  int end;
  const char *words;
  gboolean inverse;
  GPtrArray *parts;
};

QuartierSum *quartier_sum_quantity (const char *label, double value, const char *unit);
QuartierSum *quartier_sum_factor (const char *label, const QuartierFactor *factor, double value);
QuartierSum *quartier_sum_factor_end (const char *label, const QuartierFactor *factor, int end);
QuartierSum *quartier_sum_product (const char *label, const char *unit, QuartierSum *first, ...)
    G_GNUC_NULL_TERMINATED;
QuartierSum *quartier_sum_total (const char *label, const char *unit, QuartierSum *first, ...)
    G_GNUC_NULL_TERMINATED;
QuartierSum *quartier_sum_new_total (const char *label, const char *unit);
QuartierSum *quartier_sum_formula (const char *label, double value, const char *unit,
                                   const char *words, QuartierSum *first, ...)
    G_GNUC_NULL_TERMINATED;
QuartierSum *quartier_sum_inverse (QuartierSum *self);
void quartier_sum_add (QuartierSum *self, QuartierSum *part);
void quartier_sum_free (QuartierSum *self);
gboolean quartier_sum_is_true (const QuartierSum *self, double tolerance, char **out_where);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierSum, quartier_sum_free)

G_END_DECLS
