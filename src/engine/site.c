#include "engine/site.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/**
 * quartier_site_new:
 * @n_districts: how many districts the caller will fill in
 *
 * Returns: (transfer full): a site whose blocks are still to be put in
 */
QuartierSite *
quartier_site_new (gsize n_districts)
{
  QuartierSite *self = g_atomic_rc_box_new0 (QuartierSite);

  self->n_districts = n_districts;
  self->middle = (QuartierPosition){ NAN, NAN };
  self->districts = g_new0 (QuartierSiteDistrict *, n_districts);
  self->n_blocks = (n_districts + QUARTIER_SITE_BLOCK - 1) / QUARTIER_SITE_BLOCK;
  self->blocks = g_new0 (QuartierSiteBlock *, self->n_blocks);
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  self->overridden = g_ptr_array_new ();
  self->idle = g_ptr_array_new ();
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

/**
 * quartier_site_put_block:
 * @index: of the block, which is not put in yet
 * @block: (transfer full): its districts, all of them
 */
void
quartier_site_put_block (QuartierSite *self, gsize index, QuartierSiteBlock *block)
{
  const gsize first = index * QUARTIER_SITE_BLOCK;

  g_return_if_fail (index < self->n_blocks && self->blocks[index] == NULL);
  g_return_if_fail (block->n == MIN (self->n_districts - first, QUARTIER_SITE_BLOCK));
  self->blocks[index] = block;
  memcpy (self->districts + first, block->districts, block->n * sizeof *block->districts);
}

/* (transfer full): an empty one. */
QuartierSiteBlock *
quartier_site_block_new (void)
{
  QuartierSiteBlock *self = g_atomic_rc_box_new0 (QuartierSiteBlock);

  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->defaults = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

QuartierSiteBlock *
quartier_site_block_ref (QuartierSiteBlock *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_block (QuartierSiteBlock *self)
{
  for (gsize i = 0; i < self->n; i++)
    quartier_site_district_unref (self->districts[i]);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->defaults);
}

void
quartier_site_block_unref (QuartierSiteBlock *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_block);
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

static void
add_lines (GPtrArray *all, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (all, lines->pdata[i]);
}

/* (transfer container) (element-type utf8): what was odd, of the plan and then of its districts. */
GPtrArray *
quartier_site_list_warnings (const QuartierSite *self)
{
  GPtrArray *all = g_ptr_array_new ();

  add_lines (all, self->warnings);
  for (gsize b = 0; b < self->n_blocks; b++)
    for (guint d = 0; d < self->blocks[b]->warnings->len; d++)
      add_lines (all, self->blocks[b]->warnings->pdata[d]);
  return all;
}

/* The same of what stood in for what the plan leaves open. */
GPtrArray *
quartier_site_list_defaults (const QuartierSite *self)
{
  GPtrArray *all = g_ptr_array_new ();

  add_lines (all, self->defaults);
  for (gsize b = 0; b < self->n_blocks; b++)
    for (guint d = 0; d < self->blocks[b]->defaults->len; d++)
      add_lines (all, self->blocks[b]->defaults->pdata[d]);
  return all;
}

static void
free_contents (QuartierSite *self)
{
  for (gsize b = 0; b < self->n_blocks; b++)
    g_clear_pointer (&self->blocks[b], quartier_site_block_unref);
  g_free (self->blocks);
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
  g_ptr_array_unref (self->idle);
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
