#include "engine/sum.h"

#include <math.h>
#include <stdarg.h>

static QuartierSum *
new_sum (QuartierSumKind kind, const char *label, double value, const char *unit)
{
  QuartierSum *self = g_new0 (QuartierSum, 1);

  self->kind = kind;
  self->label = label;
  self->value = value;
  self->unit = unit;
  return self;
}

/* Labels, units and words are borrowed: they live as long as the program. */
QuartierSum *
quartier_sum_quantity (const char *label, double value, const char *unit)
{
  return new_sum (QUARTIER_SUM_QUANTITY, label, value, unit);
}

/**
 * quartier_sum_factor:
 * @factor: (nullable): %NULL where the tables have none
 * @value: as it was used
 *
 * Returns: (transfer full): a coefficient, with where it is from
 */
QuartierSum *
quartier_sum_factor (const char *label, const QuartierFactor *factor, double value)
{
  QuartierSum *self
      = new_sum (QUARTIER_SUM_FACTOR, label, value, factor != NULL ? factor->unit : "");

  self->factor = factor;
  return self;
}

/* A coefficient at that end of its range; one without a range has its value. */
static double
value_at (const QuartierFactor *factor, int end)
{
  const double value = end < 0 ? factor->low : end > 0 ? factor->high : factor->value;

  return isnan (value) ? factor->value : value;
}

/**
 * quartier_sum_factor_end:
 * @end: -1 for the low end of its range, 1 for the high one, 0 for the value itself
 *
 * Returns: (transfer full): the same, as it was used for an end of a figure's range
 */
QuartierSum *
quartier_sum_factor_end (const char *label, const QuartierFactor *factor, int end)
{
  QuartierSum *self = quartier_sum_factor (label, factor, value_at (factor, end));

  self->end = end;
  return self;
}

static void
work_out (QuartierSum *self)
{
  double value = self->kind == QUARTIER_SUM_PRODUCT ? 1 : 0;

  if (self->kind != QUARTIER_SUM_PRODUCT && self->kind != QUARTIER_SUM_TOTAL)
    return;
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      const QuartierSum *part = self->parts->pdata[i];

      if (self->kind == QUARTIER_SUM_PRODUCT)
        value = part->inverse ? value / part->value : value * part->value;
      else
        value += part->inverse ? -part->value : part->value;
    }
  self->value = value;
}

/**
 * quartier_sum_add:
 * @part: (transfer full): one more part, behind the others; a product's or total's value follows
 */
void
quartier_sum_add (QuartierSum *self, QuartierSum *part)
{
  if (self->parts == NULL)
    self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_sum_free);
  g_ptr_array_add (self->parts, part);
  work_out (self);
}

static void
add_all (QuartierSum *self, QuartierSum *first, va_list rest)
{
  for (QuartierSum *part = first; part != NULL; part = va_arg (rest, QuartierSum *))
    quartier_sum_add (self, part);
}

/**
 * quartier_sum_product:
 * @first: (transfer full): the parts, %NULL at the end
 *
 * Returns: (transfer full): their product
 */
QuartierSum *
quartier_sum_product (const char *label, const char *unit, QuartierSum *first, ...)
{
  QuartierSum *self = new_sum (QUARTIER_SUM_PRODUCT, label, 1, unit);
  va_list rest;

  va_start (rest, first);
  add_all (self, first, rest);
  va_end (rest);
  return self;
}

/* The same, their sum. */
QuartierSum *
quartier_sum_total (const char *label, const char *unit, QuartierSum *first, ...)
{
  QuartierSum *self = new_sum (QUARTIER_SUM_TOTAL, label, 0, unit);
  va_list rest;

  va_start (rest, first);
  add_all (self, first, rest);
  va_end (rest);
  return self;
}

/* A sum of nothing yet. */
QuartierSum *
quartier_sum_new_total (const char *label, const char *unit)
{
  return new_sum (QUARTIER_SUM_TOTAL, label, 0, unit);
}

/**
 * quartier_sum_formula:
 * @words: how the parts make the value, a gettext msgid
 *
 * Returns: (transfer full): what is neither a product nor a sum
 */
QuartierSum *
quartier_sum_formula (const char *label, double value, const char *unit, const char *words,
                      QuartierSum *first, ...)
{
  QuartierSum *self = new_sum (QUARTIER_SUM_FORMULA, label, value, unit);
  va_list rest;

  self->words = words;
  va_start (rest, first);
  add_all (self, first, rest);
  va_end (rest);
  return self;
}

/* Marks a part as one that divides, or is taken away. */
QuartierSum *
quartier_sum_inverse (QuartierSum *self)
{
  self->inverse = TRUE;
  return self;
}

void
quartier_sum_free (QuartierSum *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

/**
 * quartier_sum_is_true:
 * @tolerance: relative
 * @out_where: (out) (optional): what is not true, in words
 *
 * Whether every coefficient has the value of its row, or of the end it is taken at, and every product and total is that of its parts.
 */
gboolean
quartier_sum_is_true (const QuartierSum *self, double tolerance, char **out_where)
{
  QuartierSum again = *self;

  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    if (!quartier_sum_is_true (self->parts->pdata[i], tolerance, out_where))
      return FALSE;
  work_out (&again);
  if (self->kind == QUARTIER_SUM_FACTOR && self->factor != NULL)
    again.value = value_at (self->factor, self->end);
  /* A figure that is missing makes what hangs on it missing, and that is true. */
  if ((isnan (again.value) && isnan (self->value))
      || fabs (again.value - self->value)
             <= tolerance * MAX (fabs (self->value), fabs (again.value)))
    return TRUE;
  if (out_where != NULL)
    *out_where = g_strdup_printf ("%s: %.12g, and its parts make %.12g", self->label, self->value,
                                  again.value);
  return FALSE;
}
