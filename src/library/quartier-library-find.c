/* Factors by the name that a sum gives them, those that are worked out too, with the rows they stand on. */
#include <string.h>

#include "library/quartier-library-private.h"

/* Whether a place of the tables is in the country, so that its electricity has a factor. */
static gboolean
has_country (QuartierLibrary *self, const char *country)
{
  gsize n;
  const QuartierCatalogueEntry *places
      = quartier_library_list (self, QUARTIER_CATALOGUE_CLIMATE, &n);

  for (gsize i = 0; i < n; i++)
    {
      const QuartierMonthlyClimate *place = quartier_library_get_climate (self, places[i].id);

      if (place != NULL && g_strcmp0 (place->country, country) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "grid.DE.2040", "grid.CN-Guangdong.2040", and means of years, "grid.DE.consumption.2025-2074". */
static gboolean
read_grid_id (const char *id, char **country, char **province, int *year, int *to_year)
{
  g_autoptr (GRegex) pattern
      = g_regex_new ("^grid\\.([A-Z]{2})(?:-([^.]+))?(?:\\.consumption)?\\.(\\d{4})(?:-(\\d{4}))?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *from = NULL, *to = NULL;

  if (!g_regex_match (pattern, id, 0, &match))
    return FALSE;
  *country = g_match_info_fetch (match, 1);
  *province = g_match_info_fetch (match, 2);
  from = g_match_info_fetch (match, 3);
  to = g_match_info_fetch (match, 4);
  *year = (int)g_ascii_strtoll (from, NULL, 10);
  *to_year = to != NULL && *to != '\0' ? (int)g_ascii_strtoll (to, NULL, 10) : *year;
  return *to_year >= *year;
}

static void
find_grid (QuartierLibrary *self, const char *id, GPtrArray *out)
{
  g_autofree char *country = NULL, *province = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  QuartierMonthlyClimate place = { 0 };
  const QuartierFactor *factor;
  int year = 0, to_year = 0;

  if (!read_grid_id (id, &country, &province, &year, &to_year) || !has_country (self, country))
    return;
  place.country = country;
  place.province = *province != '\0' ? province : NULL;
  factor = to_year > year
               ? quartier_library_get_mean_grid_factor (self, &place, year, to_year - year + 1)
               : quartier_library_get_grid_factor (self, &place, year);
  if (factor == NULL || !g_str_equal (factor->id, id))
    return;
  locker = g_mutex_locker_new (&self->lock);
  g_ptr_array_add (out, (gpointer)factor);
  if (place.province != NULL)
    quartier_factors_list_province_rows (&self->factors, province, out);
  for (int y = year; y <= to_year; y++)
    quartier_factors_list_grid_rows (&self->factors, country, y, out);
}

/* "carrier.gas": a fuel, burnt and before. */
static void
find_fuel (QuartierLibrary *self, const char *id, GPtrArray *out)
{
  const char *const prefix = "carrier.";
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierLibraryFuel *fuel
      = g_str_has_prefix (id, prefix) ? g_hash_table_lookup (self->fuels, id + strlen (prefix)) : NULL;
  const QuartierFactor *factor;

  if (fuel == NULL)
    return;
  locker = g_mutex_locker_new (&self->lock);
  factor = quartier_factors_get_fuel (&self->factors, id + strlen (prefix), fuel->combustion,
                                      fuel->upstream);
  if (factor == NULL)
    return;
  g_ptr_array_add (out, (gpointer)factor);
  g_ptr_array_add (out, (gpointer)quartier_factors_find (&self->factors, fuel->combustion));
  g_ptr_array_add (out, (gpointer)quartier_factors_find (&self->factors, fuel->upstream));
}

/**
 * quartier_library_find_factor:
 * @id: as a sum names it
 *
 * Returns: (transfer container) (element-type QuartierFactor): the factor, then the rows it is worked out
 *   from; nothing where there is none
 */
GPtrArray *
quartier_library_find_factor (QuartierLibrary *self, const char *id)
{
  GPtrArray *out = g_ptr_array_new ();
  const QuartierFactor *row;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), out);
  find_grid (self, id, out);
  find_fuel (self, id, out);
  row = out->len == 0 ? quartier_library_get_factor (self, id) : NULL;
  if (row != NULL)
    g_ptr_array_add (out, (gpointer)row);
  return out;
}
