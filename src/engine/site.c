#include "engine/site.h"

/**
 * quartier_site_new:
 * @n_districts: how many districts the caller will fill in
 *
 * Returns: (transfer full): an empty site
 */
QuartierSite *
quartier_site_new (gsize n_districts)
{
  QuartierSite *self = g_atomic_rc_box_new0 (QuartierSite);

  self->n_districts = n_districts;
  self->districts = g_new0 (QuartierSiteDistrict, n_districts);
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  self->overridden = g_ptr_array_new ();
  self->defaults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  return self;
}

/**
 * quartier_site_set_climate:
 * @climate: a reference is kept
 *
 * Gives a new site its weather, which is made where the engine runs: that may take time.
 */
void
quartier_site_set_climate (QuartierSite *self, QuartierClimate *climate)
{
  g_return_if_fail (self->climate == NULL);
  self->climate = quartier_climate_ref (climate);
}

static void
free_contents (QuartierSite *self)
{
  for (gsize i = 0; i < self->n_districts; i++)
    {
      g_clear_pointer (&self->districts[i].id, g_ref_string_release);
      g_clear_pointer (&self->districts[i].name, g_ref_string_release);
    }
  for (int s = 0; s < QUARTIER_N_SECTORS; s++)
    {
      g_free (self->sectors[s].factors);
      g_free (self->sectors[s].values);
    }
  g_free (self->water_tables);
  g_free (self->districts);
  g_free (self->scenario);
  g_clear_pointer (&self->climate, quartier_climate_unref);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->defaults);
  g_ptr_array_unref (self->overridden);
  g_clear_object (&self->library);
}

QuartierSite *
quartier_site_ref (QuartierSite *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_site_unref (QuartierSite *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}
