/*
 * Heat networks by what makes their heat: the sources of the catalogue, and a plan's mix of them as the
 * engine counts it.
 */
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "engine/supply.h"
#include "library/json-reader.h"
#include "library/quartier-library-private.h"

/* The row under @member, if it names one that is held. */
static gboolean
read_row (QuartierLibrary *self, const QuartierDataPlace *place, const char *member,
          const QuartierFactor **out, GError **error)
{
  const char *row;

  if (!quartier_data_get_optional_string (place, member, &row, error))
    return FALSE;
  *out = row != NULL ? quartier_factors_find (&self->factors, row) : NULL;
  if (row == NULL || *out != NULL)
    return TRUE;
  quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error, "%s: %s is not held; add it to factors/",
                      member, row);
  return FALSE;
}

/* What it burns, where it burns something. */
static gboolean
read_fuel (QuartierLibrary *self, const QuartierDataPlace *place, const QuartierFactor **out,
           GError **error)
{
  const QuartierLibraryFuel *fuel;
  const char *id;

  if (!quartier_data_get_optional_string (place, "fuel", &id, error))
    return FALSE;
  *out = NULL;
  if (id == NULL)
    return TRUE;
  fuel = g_hash_table_lookup (self->fuels, id);
  if (fuel != NULL)
    *out = quartier_factors_get_fuel (&self->factors, id, fuel->combustion, fuel->upstream);
  if (*out == NULL)
    quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                        "fuel: %s is none of the carriers; add it to them", id);
  return *out != NULL;
}

/**
 * quartier_library_read_heat_source:
 * @place: an entry of the catalogue of sources
 * @id: its id, kept
 * @name: its name, kept
 */
gboolean
quartier_library_read_heat_source (QuartierLibrary *self, const QuartierDataPlace *place,
                                   const char *id, const char *name, GError **error)
{
  g_autofree QuartierLibraryHeatSource *source = g_new0 (QuartierLibraryHeatSource, 1);
  const char *primary, *clean;
  const QuartierFactor *row;

  source->name = name;
  if (!read_row (self, place, "row", &row, error) || !read_fuel (self, place, &source->rate, error)
      || !read_row (self, place, "efficiency", &source->efficiency, error)
      || !read_row (self, place, "power", &source->power, error)
      || !quartier_data_get_optional_string (place, "primary", &primary, error)
      || !quartier_data_get_string (place, "clean", &clean, error))
    return FALSE;
  if ((row == NULL) == (source->efficiency == NULL))
    {
      quartier_data_fail (place, QUARTIER_ERROR_FORMAT, error,
                          "write either row or efficiency, and what the heat is made of there");
      return FALSE;
    }
  if (row != NULL)
    source->rate = row;
  source->is_delivered = row != NULL;
  source->primary = g_intern_string (primary);
  source->clean = g_intern_string (clean);
  g_hash_table_insert (self->heat_sources, (gpointer) id, g_steal_pointer (&source));
  return TRUE;
}

/**
 * quartier_library_find_heat_efficiency:
 * @source: id of the catalogue of sources
 *
 * Returns: (nullable) (transfer none): heat per kWh that it takes; %NULL of one that has none
 */
const QuartierFactor *
quartier_library_find_heat_efficiency (QuartierLibrary *self, const char *source)
{
  const QuartierLibraryHeatSource *found = g_hash_table_lookup (self->heat_sources, source);

  return found != NULL ? found->efficiency : NULL;
}

/* (nullable) (transfer none): the same of electricity; %NULL of a source that makes none. */
const QuartierFactor *
quartier_library_find_heat_power (QuartierLibrary *self, const char *source)
{
  const QuartierLibraryHeatSource *found = g_hash_table_lookup (self->heat_sources, source);

  return found != NULL ? found->power : NULL;
}

static double
find_clean_share (const QuartierLibraryHeatSource *source, const QuartierNetworkPart *part)
{
  const double cop
      = isnan (part->own_efficiency) && part->efficiency != NULL ? part->efficiency->value
                                                                 : part->own_efficiency;

  if (g_str_equal (source->clean, "all"))
    return 1;
  if (g_str_equal (source->clean, "none"))
    return 0;
  return g_str_equal (source->clean, "ambient") ? 1 - 1 / cop : NAN;
}

static void
fill_part (QuartierLibrary *self, const QuartierMonthlyClimate *place, int year,
           const QuartierHeatShare *said, double sum, QuartierNetworkPart *out)
{
  const QuartierLibraryHeatSource *source = g_hash_table_lookup (self->heat_sources, said->source);

  out->id = said->source;
  out->label = source->name;
  out->share = said->share / sum;
  out->is_delivered = source->is_delivered;
  out->efficiency = source->efficiency;
  out->own_efficiency = said->efficiency;
  out->power = source->power;
  out->rates[QUARTIER_HEAT_GHG] = source->rate != NULL
                                      ? source->rate
                                      : quartier_library_get_grid_factor (self, place, year);
  for (int renewable = 0; source->primary != NULL && renewable < 2; renewable++)
    out->rates[QUARTIER_HEAT_PRIMARY_NON_RENEWABLE + renewable]
        = quartier_library_get_primary_factor (self, place, source->primary, renewable);
  out->clean_share = find_clean_share (source, out);
}

/* The sources of its rates, each once. */
static char *
list_sources (const QuartierNetworkHeat *network, int rate)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (int i = 0; i < network->n_parts; i++)
    {
      const QuartierFactor *row = network->parts[i].rates[rate];

      if (row != NULL && !g_ptr_array_find_with_equal_func (all, row->source, g_str_equal, NULL))
        g_ptr_array_add (all, (gpointer) row->source);
    }
  g_ptr_array_add (all, NULL);
  return g_strjoinv ("; ", (char **) all->pdata);
}

static void
name_factors (QuartierLibrary *self, const QuartierMonthlyClimate *place, int year,
              QuartierNetworkHeat *network)
{
  static const char *const ids[QUARTIER_N_HEAT_RATES]
      = { "heat-mix.ghg", "heat-mix.primary_non_renewable", "heat-mix.primary_renewable" };

  for (int rate = 0; rate < QUARTIER_N_HEAT_RATES; rate++)
    {
      g_autofree char *source = list_sources (network, rate);

      network->factors[rate] = (QuartierFactor){
        .id = ids[rate],
        .unit = rate == QUARTIER_HEAT_GHG ? "kgCO2e/kWh delivered" : "kWh/kWh",
        .region = g_intern_string (place->country),
        .year = year,
        .source = g_string_chunk_insert_const (self->strings, source),
        .sector = "supply",
      };
    }
}

/* Whether the place and the year are another's, which the same mix makes another heat in. */
static char *
dup_network_key (const QuartierMonthlyClimate *place, int year, const QuartierHeatMix *mix)
{
  g_autofree char *said = quartier_heat_mix_dup_key (mix);

  return g_strdup_printf ("%s %s %s %d %s", place->country,
                          place->province != NULL ? place->province : "",
                          place->thermal_zone != NULL ? place->thermal_zone : "", year, said);
}

static QuartierNetworkHeat *
make_network (QuartierLibrary *self, const QuartierMonthlyClimate *place, int year,
              const QuartierHeatMix *mix)
{
  QuartierNetworkHeat *made = g_new0 (QuartierNetworkHeat, 1);
  const double sum = quartier_heat_mix_sum (mix);

  for (int i = 0; i < mix->n; i++)
    if (mix->shares[i].share > 0)
      fill_part (self, place, year, &mix->shares[i], sum, &made->parts[made->n_parts++]);
  made->own_loss_share = mix->loss;
  made->usual_loss = quartier_library_get_factor (self, "dh.loss.typical");
  made->allocation = mix->allocation >= 0
                         ? mix->allocation
                         : (int) quartier_library_get_factor (self, "system.chp.allocation")->value;
  made->exergy_share = quartier_library_get_factor (self, "system.chp.heat_exergy_share");
  made->reference_share
      = quartier_library_get_factor (self, "system.chp.reference_electric_share");
  made->double_heat = quartier_library_get_factor (self, "system.chp.double_heat_efficiency");
  return made;
}

/**
 * quartier_library_get_network_heat:
 * @place: where
 * @year: matters where electricity makes it
 * @mix: of sources that the catalogue has; its shares sum to 1 or nearly so
 *
 * A plan's mix as the engine counts it. The same mix is the same answer, as long as the library lives.
 *
 * Returns: (transfer none): what makes the heat
 */
const QuartierNetworkHeat *
quartier_library_get_network_heat (QuartierLibrary *self, const QuartierMonthlyClimate *place,
                                   int year, const QuartierHeatMix *mix)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *key = NULL;
  QuartierNetworkHeat *made, *held;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL && mix != NULL && mix->n > 0, NULL);

  key = dup_network_key (place, year, mix);
  made = make_network (self, place, year, mix);
  locker = g_mutex_locker_new (&self->lock);
  held = g_hash_table_lookup (self->network_heats, key);
  if (held != NULL)
    {
      g_free (made);
      return held;
    }
  name_factors (self, place, year, made);
  quartier_network_heat_finish (made);
  g_hash_table_insert (self->network_heats, g_steal_pointer (&key), made);
  return made;
}
