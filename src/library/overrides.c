/*
 * The coefficients a plan has its own figures for.
 */
#include "library/overrides.h"

#include <math.h>
#include <string.h>

struct _QuartierOverrides
{
  GPtrArray *sorted; /* of QuartierOverride, by id */
};

static void
free_override (QuartierOverride *one)
{
  g_free (one->id);
  g_free (one->note);
  g_free (one);
}

static QuartierOverride *
copy_override (const QuartierOverride *one)
{
  QuartierOverride *copy = g_memdup2 (one, sizeof *one);

  copy->id = g_strdup (one->id);
  copy->note = g_strdup (one->note);
  return copy;
}

/* None. */
QuartierOverrides *
quartier_overrides_new (void)
{
  QuartierOverrides *self = g_atomic_rc_box_new0 (QuartierOverrides);

  self->sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) free_override);
  return self;
}

static void
free_contents (QuartierOverrides *self)
{
  g_ptr_array_unref (self->sorted);
}

QuartierOverrides *
quartier_overrides_ref (QuartierOverrides *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_overrides_unref (QuartierOverrides *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}

/* The same but for @id; where @one is given, with it in its place. */
static QuartierOverrides *
copy_but (const QuartierOverrides *self, const char *id, const QuartierOverride *one)
{
  QuartierOverrides *copy = quartier_overrides_new ();
  gboolean put = one == NULL;

  for (guint i = 0; i < self->sorted->len; i++)
    {
      const QuartierOverride *here = self->sorted->pdata[i];
      const int order = strcmp (here->id, id);

      if (!put && order >= 0)
        {
          g_ptr_array_add (copy->sorted, copy_override (one));
          put = TRUE;
        }
      if (order != 0)
        g_ptr_array_add (copy->sorted, copy_override (here));
    }
  if (!put)
    g_ptr_array_add (copy->sorted, copy_override (one));
  return copy;
}

/**
 * quartier_overrides_with:
 * @one: copied
 *
 * Returns: (transfer full): the same, with @one in place of what its id had
 */
QuartierOverrides *
quartier_overrides_with (const QuartierOverrides *self, const QuartierOverride *one)
{
  return copy_but (self, one->id, one);
}

QuartierOverrides *
quartier_overrides_without (const QuartierOverrides *self, const char *id)
{
  return copy_but (self, id, NULL);
}

gsize
quartier_overrides_get_n (const QuartierOverrides *self)
{
  return self->sorted->len;
}

const QuartierOverride *
quartier_overrides_get (const QuartierOverrides *self, gsize index)
{
  g_return_val_if_fail (index < self->sorted->len, NULL);
  return self->sorted->pdata[index];
}

/* Returns: (nullable): what the plan has for an id */
const QuartierOverride *
quartier_overrides_find (const QuartierOverrides *self, const char *id)
{
  gsize low = 0, high = self->sorted->len;

  while (low < high)
    {
      const gsize middle = (low + high) / 2;
      const int order = strcmp (((QuartierOverride *) self->sorted->pdata[middle])->id, id);

      if (order == 0)
        return self->sorted->pdata[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static gboolean
same_number (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

gboolean
quartier_overrides_equal (const QuartierOverrides *a, const QuartierOverrides *b)
{
  if (a == b)
    return TRUE;
  if (a->sorted->len != b->sorted->len)
    return FALSE;
  for (guint i = 0; i < a->sorted->len; i++)
    {
      const QuartierOverride *x = a->sorted->pdata[i], *y = b->sorted->pdata[i];

      if (!g_str_equal (x->id, y->id) || g_strcmp0 (x->note, y->note) != 0
          || !same_number (x->value, y->value) || !same_number (x->low, y->low)
          || !same_number (x->high, y->high))
        return FALSE;
    }
  return TRUE;
}
