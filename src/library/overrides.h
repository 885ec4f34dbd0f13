#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/**
 * QuartierOverride:
 * @id: of a factor
 * @value: what stands in for the table's
 * @low, @high: its range; NAN: none
 * @note: (nullable): why, in the planner's words
 *
 * A coefficient that a plan has its own figure for.
 */
typedef struct
{
  char *id;
  double value;
  double low;
  double high;
  char *note;
} QuartierOverride;

/**
 * QuartierOverrides:
 *
 * A plan's own coefficients, by id. Immutable and shared by reference.
 */
typedef struct _QuartierOverrides QuartierOverrides;

QuartierOverrides *quartier_overrides_new (void);
QuartierOverrides *quartier_overrides_ref (QuartierOverrides *self);
void quartier_overrides_unref (QuartierOverrides *self);
QuartierOverrides *quartier_overrides_with (const QuartierOverrides *self,
                                            const QuartierOverride *one);
QuartierOverrides *quartier_overrides_without (const QuartierOverrides *self, const char *id);

gsize quartier_overrides_get_n (const QuartierOverrides *self);
const QuartierOverride *quartier_overrides_get (const QuartierOverrides *self, gsize index);
const QuartierOverride *quartier_overrides_find (const QuartierOverrides *self, const char *id);
gboolean quartier_overrides_equal (const QuartierOverrides *a, const QuartierOverrides *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierOverrides, quartier_overrides_unref)

G_END_DECLS
