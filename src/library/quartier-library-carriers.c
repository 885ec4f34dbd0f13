/* What a kilowatt-hour of each carrier emits and takes of primary energy, by place and year. */
#include <math.h>

#include "library/note-words.h"
#include "library/quartier-library-private.h"

static const QuartierFactor *
grid_factor (QuartierLibrary *self, const QuartierMonthlyClimate *place, int year)
{
  return place->province != NULL && g_strcmp0 (place->country, "CN") == 0
             ? quartier_factors_get_grid_of_province (&self->factors, place->province, year)
             : quartier_factors_get_grid (&self->factors, place->country, year);
}

/**
 * quartier_library_get_grid_factor:
 * @year: any; see quartier_factors_get_grid() for what applies when, and
 *   quartier_factors_get_grid_of_province() for China
 *
 * Returns: (transfer none): emissions of a kWh of electricity at @place in @year, kgCO2e/kWh,
 *   location-based, life-cycle
 */
const QuartierFactor *
quartier_library_get_grid_factor (QuartierLibrary *self,
                                  const QuartierMonthlyClimate *place,
                                  int year)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  return grid_factor (self, place, year);
}

/**
 * quartier_library_get_mean_grid_factor:
 * @year: the first
 * @n_years: 1 or more
 *
 * The mean of electricity's factors over years to come, each with the same weight: the view of a building
 * that stands so long. Beyond a path's last year its factor stays.
 *
 * Returns: (transfer none) (nullable): %NULL where the tables have none, or the plan has a figure of its own
 *   for @year, which says nothing of the years after it
 */
const QuartierFactor *
quartier_library_get_mean_grid_factor (QuartierLibrary *self, const QuartierMonthlyClimate *place,
                                       int year, int n_years)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierFactor *first, *last = NULL;
  double value = 0, low = 0, high = 0;
  g_autofree char *id = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (n_years >= 1, NULL);
  locker = g_mutex_locker_new (&self->lock);
  first = grid_factor (self, place, year);
  if (first == NULL || first->evidence == QUARTIER_EVIDENCE_PLAN)
    return NULL;
  for (int y = 0; y < n_years; y++)
    {
      last = grid_factor (self, place, year + y);
      value += last->value / n_years;
      low += (isnan (last->low) ? last->value : last->low) / n_years;
      high += (isnan (last->high) ? last->value : last->high) / n_years;
    }
  id = g_strdup_printf ("%s-%d", first->id, year + n_years - 1);
  note = quartier_note_printf ("Mean of the %d years from %s (%.4g) to %s (%.4g), each with the same "
                               "weight; beyond the last year of a path its factor stays. %s",
                               n_years, first->id, first->value, last->id, last->value,
                               last->note != NULL ? last->note : "");
  return quartier_factors_derive (&self->factors, id, first, value, low, high, note);
}

static const QuartierFactor *
network_factor (QuartierLibrary *self, const QuartierMonthlyClimate *place)
{
  const char *regions[5];
  const char *row = NULL;
  char group[8];

  quartier_library_regions_of (place, group, regions);
  for (guint i = 0; row == NULL && i < self->networks->len; i++)
    {
      const QuartierLibraryNetwork *network
          = &g_array_index (self->networks, QuartierLibraryNetwork, i);

      if (network->place == NULL || g_str_equal (network->place, place->id)
          || g_strv_contains (regions, network->place))
        row = network->row;
    }
  return row != NULL ? quartier_factors_find (&self->factors, row) : NULL;
}

/* A large heat pump: its electricity at the meter, over what it makes of that and over what arrives. The
 * range is the widest that both make together. */
static const QuartierFactor *
pumped_factor (QuartierLibrary *self, const QuartierLibraryPlant *plant,
               const QuartierMonthlyClimate *place, int year)
{
  const QuartierFactor *cop = quartier_factors_find (&self->factors, plant->cop);
  const QuartierFactor *loss
      = plant->loss != NULL ? quartier_factors_find (&self->factors, plant->loss) : NULL;
  const QuartierFactor *grid = grid_factor (self, place, year);
  const double arrives = loss != NULL ? 1 - loss->value : 1;
  g_autofree char *id = NULL;
  g_autofree char *note = NULL;
  QuartierFactor *made;

  if (grid == NULL)
    return NULL;
  id = g_strconcat (cop->id, ".", grid->id, NULL);
  note = loss != NULL
             ? quartier_note_printf ("%s (%.4g) over %s (%.4g) and over 1 less %s (%.4g)", grid->id,
                                     grid->value, cop->id, cop->value, loss->id, loss->value)
             : quartier_note_printf ("%s (%.4g) over %s (%.4g)", grid->id, grid->value, cop->id,
                                     cop->value);
  made = (QuartierFactor *)quartier_factors_derive (
      &self->factors, id, grid, grid->value / cop->value / arrives,
      (isnan (grid->low) ? grid->value : grid->low) / cop->high / arrives,
      (isnan (grid->high) ? grid->value : grid->high) / cop->low / arrives, note);
  made->evidence = made->evidence == QUARTIER_EVIDENCE_PLAN ? made->evidence
                                                            : MAX (made->evidence, cop->evidence);
  return made;
}

/**
 * quartier_library_get_network_factor:
 * @network: (nullable): id of what makes the heat; %NULL: what is usual in the place
 * @year: matters where heat pumps make it
 *
 * What a kilowatt-hour from a heat network emits when it arrives. By a kind of plant it is the row of that
 * kind; by heat pumps the electricity of place and year over their seasonal coefficient of performance and
 * over 1 less the usual loss; else as quartier_library_get_carrier_factor() says.
 *
 * Returns: (nullable) (transfer none): the factor, kgCO2e/kWh; %NULL for an unknown @network
 */
const QuartierFactor *
quartier_library_get_network_factor (QuartierLibrary *self, const QuartierMonthlyClimate *place,
                                     const char *network, int year)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierLibraryPlant *plant;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);

  locker = g_mutex_locker_new (&self->lock);
  if (network == NULL)
    return network_factor (self, place);
  plant = g_hash_table_lookup (self->plants, network);
  if (plant == NULL)
    return NULL;
  return plant->cop != NULL ? pumped_factor (self, plant, place, year)
                            : quartier_factors_find (&self->factors, plant->row);
}

/**
 * quartier_library_get_carrier_factor:
 * @carrier: "electricity", "gas", "oil", "coal", "biomass" or "district_heat"
 * @year: matters for electricity alone: the tables hold no path for the others
 *
 * Fuels are combustion plus upstream emissions per kWh of lower heating value. District heat is the
 * row of the city, else of the country, else the mean of the European rows; it is per kWh delivered
 * and holds the network's losses.
 *
 * Returns: (nullable) (transfer none): the factor, kgCO2e/kWh; %NULL for an unknown carrier
 */
const QuartierFactor *
quartier_library_get_carrier_factor (QuartierLibrary *self,
                                     const QuartierMonthlyClimate *place,
                                     const char *carrier,
                                     int year)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const QuartierLibraryFuel *fuel;

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL && carrier != NULL, NULL);

  if (g_str_equal (carrier, "electricity"))
    return quartier_library_get_grid_factor (self, place, year);
  locker = g_mutex_locker_new (&self->lock);
  if (g_str_equal (carrier, "district_heat"))
    return network_factor (self, place);
  fuel = g_hash_table_lookup (self->fuels, carrier);
  return fuel != NULL
             ? quartier_factors_get_fuel (&self->factors, carrier, fuel->combustion, fuel->upstream)
             : NULL;
}

/**
 * quartier_library_get_primary_factor:
 * @carrier: "electricity", "gas", "oil", "coal", "biomass" or "district_heat"
 * @renewable: the renewable part; else the non-renewable one
 *
 * The row pef.CARRIER.REGION.PART of the most special region of @place; a region's undivided row
 * pef.CARRIER.REGION is its non-renewable part; else pef.CARRIER.PART.
 *
 * Returns: (nullable) (transfer none): primary energy per kWh bought; %NULL where none is known
 */
const QuartierFactor *
quartier_library_get_primary_factor (QuartierLibrary *self,
                                     const QuartierMonthlyClimate *place,
                                     const char *carrier,
                                     gboolean renewable)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *base = NULL;
  const char *part = renewable ? "renewable" : "non_renewable";
  const QuartierFactor *factor = NULL;
  const char *regions[5];
  char group[8];

  g_return_val_if_fail (QUARTIER_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (place != NULL && carrier != NULL, NULL);

  base = g_strconcat ("pef.", carrier, NULL);
  quartier_library_regions_of (place, group, regions);
  locker = g_mutex_locker_new (&self->lock);
  for (int i = 0; factor == NULL && regions[i] != NULL; i++)
    {
      factor = quartier_factors_find_parts (&self->factors, base, regions[i], NULL, part);
      if (factor == NULL && !renewable)
        factor = quartier_factors_find_parts (&self->factors, base, NULL, NULL, regions[i]);
    }
  return factor != NULL ? factor
                        : quartier_factors_find_parts (&self->factors, base, NULL, NULL, part);
}
