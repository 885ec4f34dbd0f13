#include "engine/site.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

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
  self->middle = (QuartierPosition){ NAN, NAN };
  self->districts = g_new0 (QuartierSiteDistrict *, n_districts);
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  self->district_warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->district_defaults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
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

/* (transfer full): a district that nothing is known of. */
QuartierSiteDistrict *
quartier_site_district_new (void)
{
  return g_atomic_rc_box_new0 (QuartierSiteDistrict);
}

/* (transfer full): another one of the same, for its reader to change. */
QuartierSiteDistrict *
quartier_site_district_dup (const QuartierSiteDistrict *from)
{
  QuartierSiteDistrict *self = quartier_site_district_new ();

  *self = *from;
  if (self->id != NULL)
    g_ref_string_acquire (self->id);
  if (self->name != NULL)
    g_ref_string_acquire (self->name);
  return self;
}

QuartierSiteDistrict *
quartier_site_district_ref (QuartierSiteDistrict *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_district (QuartierSiteDistrict *self)
{
  g_clear_pointer (&self->id, g_ref_string_release);
  g_clear_pointer (&self->name, g_ref_string_release);
}

void
quartier_site_district_unref (QuartierSiteDistrict *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_district);
}

/* Whether two districts are the same but for what they are called. Their rows are those of one library;
 * bytes between members may differ, and then equal ones are told apart, which costs time alone. */
gboolean
quartier_site_district_is_alike (const QuartierSiteDistrict *one, const QuartierSiteDistrict *other)
{
  const gsize from = offsetof (QuartierSiteDistrict, area_m2);

  return one == other
         || memcmp ((const char *) one + from, (const char *) other + from, sizeof *one - from) == 0;
}

static gboolean
is_same_sector (const QuartierSectorFactors *one, const QuartierSectorFactors *other)
{
  return one->n == other->n
         && memcmp (one->factors, other->factors, one->n * sizeof *one->factors) == 0
         && memcmp (one->values, other->values, one->n * sizeof *one->values) == 0;
}

/* Whether two sites have the same place, weather and coefficients, so that districts that are alike have
 * the same answer. */
gboolean
quartier_site_has_same_tables (const QuartierSite *self, const QuartierSite *other)
{
  for (int s = 0; s < QUARTIER_N_SECTORS; s++)
    if (!is_same_sector (&self->sectors[s], &other->sectors[s]))
      return FALSE;
  return self->climate == other->climate && self->library == other->library
         && memcmp (&self->place, &other->place, sizeof self->place) == 0
         && memcmp (&self->constants, &other->constants, sizeof self->constants) == 0
         && memcmp (self->carrier_factors, other->carrier_factors, sizeof self->carrier_factors) == 0
         && memcmp (self->primary_non_renewable, other->primary_non_renewable,
                    sizeof self->primary_non_renewable)
                == 0
         && memcmp (self->primary_renewable, other->primary_renewable,
                    sizeof self->primary_renewable)
                == 0;
}

static GPtrArray *
list_lines (const GPtrArray *own, const GPtrArray *of_districts)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (all, own->pdata[i]);
  for (guint d = 0; d < of_districts->len; d++)
    {
      const GPtrArray *lines = of_districts->pdata[d];

      for (guint i = 0; i < lines->len; i++)
        g_ptr_array_add (all, lines->pdata[i]);
    }
  return all;
}

/* (transfer container) (element-type utf8): what was odd, of the plan and then of its districts. */
GPtrArray *
quartier_site_list_warnings (const QuartierSite *self)
{
  return list_lines (self->warnings, self->district_warnings);
}

/* The same of what stood in for what the plan leaves open. */
GPtrArray *
quartier_site_list_defaults (const QuartierSite *self)
{
  return list_lines (self->defaults, self->district_defaults);
}

static void
free_contents (QuartierSite *self)
{
  for (gsize i = 0; i < self->n_districts; i++)
    g_clear_pointer (&self->districts[i], quartier_site_district_unref);
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
  g_ptr_array_unref (self->district_warnings);
  g_ptr_array_unref (self->district_defaults);
  g_ptr_array_unref (self->defaults);
  g_ptr_array_unref (self->overridden);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
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
