#include "document/held-districts.h"

/**
 * quartier_held_districts_new:
 * @districts: of #QuartierDistrict
 *
 * Returns: (transfer full): what the list holds now
 */
QuartierHeldDistricts *
quartier_held_districts_new (GListModel *districts)
{
  const guint n = g_list_model_get_n_items (districts);
  QuartierHeldDistricts *self = g_new (QuartierHeldDistricts, 1);

  self->n_holders = 1;
  self->array = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->array, g_list_model_get_item (districts, i));
  return self;
}

QuartierHeldDistricts *
quartier_held_districts_ref (QuartierHeldDistricts *self)
{
  g_atomic_int_inc (&self->n_holders);
  return self;
}

void
quartier_held_districts_unref (QuartierHeldDistricts *self)
{
  if (!g_atomic_int_dec_and_test (&self->n_holders))
    return;
  g_ptr_array_unref (self->array);
  g_free (self);
}

/**
 * quartier_held_districts_replace:
 * @self: that the caller holds, and nobody else takes a reference of meanwhile
 * @index: of the district that another takes the place of
 *
 * Returns: %FALSE where somebody else holds it too, so that it stays as it is
 */
gboolean
quartier_held_districts_replace (QuartierHeldDistricts *self, guint index, QuartierDistrict *district)
{
  if (g_atomic_int_get (&self->n_holders) > 1)
    return FALSE;
  g_return_val_if_fail (index < self->array->len, FALSE);
  g_object_ref (district);
  g_object_unref (self->array->pdata[index]);
  self->array->pdata[index] = district;
  return TRUE;
}
