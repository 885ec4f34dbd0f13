#include "library/heat-mix.h"

#include <math.h>

#include "engine/supply.h"

static const char *const allocations[QUARTIER_N_CHP_ALLOCATIONS] = {
  [QUARTIER_CHP_BY_ENERGY] = "energy",
  [QUARTIER_CHP_BY_EXERGY] = "exergy",
  [QUARTIER_CHP_POWER_BONUS] = "power-bonus",
  [QUARTIER_CHP_DOUBLE_HEAT] = "200-percent",
};

/* (nullable): as plan files write it; %NULL for none. */
const char *
quartier_chp_allocation_get_id (int allocation)
{
  return allocation >= 0 && allocation < QUARTIER_N_CHP_ALLOCATIONS ? allocations[allocation] : NULL;
}

/* The #QuartierChpAllocation; −1 for an unknown one. */
int
quartier_chp_allocation_from_id (const char *id)
{
  for (int i = 0; i < QUARTIER_N_CHP_ALLOCATIONS; i++)
    if (g_strcmp0 (id, allocations[i]) == 0)
      return i;
  return -1;
}

/* (transfer full): one of nothing yet. */
QuartierHeatMix *
quartier_heat_mix_new (void)
{
  QuartierHeatMix *self = g_new0 (QuartierHeatMix, 1);

  self->loss = NAN;
  self->allocation = -1;
  return self;
}

/* (transfer full) (nullable): the same; of %NULL none. */
QuartierHeatMix *
quartier_heat_mix_copy (const QuartierHeatMix *self)
{
  QuartierHeatMix *copy = g_memdup2 (self, self != NULL ? sizeof *self : 0);

  if (copy != NULL)
    copy->kept = g_strdup (self->kept);
  return copy;
}

void
quartier_heat_mix_free (QuartierHeatMix *self)
{
  if (self == NULL)
    return;
  g_free (self->kept);
  g_free (self);
}

static gboolean
is_same (double one, double other)
{
  return one == other || (isnan (one) && isnan (other));
}

/* Whether both say the same, or both are %NULL. */
gboolean
quartier_heat_mix_equal (const QuartierHeatMix *one, const QuartierHeatMix *other)
{
  if (one == NULL || other == NULL)
    return one == other;
  if (one->n != other->n || !is_same (one->loss, other->loss)
      || one->allocation != other->allocation || g_strcmp0 (one->kept, other->kept) != 0)
    return FALSE;
  for (int i = 0; i < one->n; i++)
    if (one->shares[i].source != other->shares[i].source
        || one->shares[i].share != other->shares[i].share
        || !is_same (one->shares[i].efficiency, other->shares[i].efficiency))
      return FALSE;
  return TRUE;
}

/* What the shares sum to; 1 where the mix is whole. */
double
quartier_heat_mix_sum (const QuartierHeatMix *self)
{
  double sum = 0;

  for (int i = 0; i < self->n; i++)
    sum += self->shares[i].share;
  return sum;
}

/* (transfer full): what tells it from another, but for members that are not known. */
char *
quartier_heat_mix_dup_key (const QuartierHeatMix *self)
{
  GString *key = g_string_new (NULL);

  for (int i = 0; i < self->n; i++)
    g_string_append_printf (key, "%s %.17g %.17g ", self->shares[i].source, self->shares[i].share,
                            self->shares[i].efficiency);
  g_string_append_printf (key, "%.17g %d", self->loss, self->allocation);
  return g_string_free (key, FALSE);
}
