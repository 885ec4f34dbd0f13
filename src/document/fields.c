#include "document/fields.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NONE QUARTIER_N_CATALOGUES

static const char *const group_keys[QUARTIER_N_GROUPS]
    = { NULL, "supply", "mobility", "water", "surfaces", "waste" };

/* In the order of QuartierField. */
static const QuartierFieldInfo infos[QUARTIER_N_FIELDS] = {
  { QUARTIER_GROUP_PROPERTIES, "name", QUARTIER_KIND_TEXT, 0, 0, NONE, N_ ("Name") },
  { QUARTIER_GROUP_PROPERTIES, "far", QUARTIER_KIND_NUMBER, 0, 40, NONE, N_ ("Floor area ratio") },
  { QUARTIER_GROUP_PROPERTIES, "coverage", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Building coverage") },
  { QUARTIER_GROUP_PROPERTIES, "standard", QUARTIER_KIND_ID, 0, 0, QUARTIER_CATALOGUE_STANDARD,
    N_ ("Building standard") },
  { QUARTIER_GROUP_PROPERTIES, "structure", QUARTIER_KIND_ID, 0, 0,
    QUARTIER_CATALOGUE_STRUCTURE, N_ ("Structure") },
  { QUARTIER_GROUP_SUPPLY, "heat", QUARTIER_KIND_ID, 0, 0, QUARTIER_CATALOGUE_HEAT_SUPPLY,
    N_ ("Heat supply") },
  { QUARTIER_GROUP_SUPPLY, "pv_roof_share", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Photovoltaics on roofs") },
  { QUARTIER_GROUP_SUPPLY, "pv_facade_share", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Photovoltaics on façades") },
  { QUARTIER_GROUP_SUPPLY, "battery_kwh_per_kwp", QUARTIER_KIND_NUMBER, 0, 100, NONE,
    N_ ("Battery") },
  { QUARTIER_GROUP_MOBILITY, "parking_per_dwelling", QUARTIER_KIND_NUMBER, 0, 100, NONE,
    N_ ("Parking per dwelling") },
  { QUARTIER_GROUP_MOBILITY, "car_sharing", QUARTIER_KIND_BOOLEAN, 0, 0, NONE,
    N_ ("Car sharing") },
  { QUARTIER_GROUP_MOBILITY, "cycle_network", QUARTIER_KIND_ID, 0, 0,
    QUARTIER_CATALOGUE_CYCLE_NETWORK, N_ ("Cycle network") },
  { QUARTIER_GROUP_MOBILITY, "ev_share", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Electric cars") },
  { QUARTIER_GROUP_MOBILITY, "intersections_per_km2", QUARTIER_KIND_NUMBER, 1, 1000, NONE,
    N_ ("Intersections per km²") },
  { QUARTIER_GROUP_MOBILITY, "centre_km", QUARTIER_KIND_NUMBER, 0.1, 200, NONE,
    N_ ("Distance to the centre") },
  { QUARTIER_GROUP_MOBILITY, "driving_price", QUARTIER_KIND_NUMBER, 0.1, 10, NONE,
    N_ ("Price of driving") },
  { QUARTIER_GROUP_PROPERTIES, "affordable_homes_share", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Affordable homes") },
  { QUARTIER_GROUP_WATER, "fixtures", QUARTIER_KIND_ID, 0, 0, QUARTIER_CATALOGUE_WATER_FIXTURES,
    N_ ("Water fixtures") },
  { QUARTIER_GROUP_WATER, "greywater", QUARTIER_KIND_BOOLEAN, 0, 0, NONE,
    N_ ("Greywater reuse") },
  { QUARTIER_GROUP_WATER, "rainwater", QUARTIER_KIND_BOOLEAN, 0, 0, NONE,
    N_ ("Rainwater harvesting") },
  { QUARTIER_GROUP_SURFACES, "green_roof", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Green roofs") },
  { QUARTIER_GROUP_SURFACES, "permeable", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Permeable paving") },
  { QUARTIER_GROUP_SURFACES, "green", QUARTIER_KIND_NUMBER, 0, 1, NONE, N_ ("Green space") },
  { QUARTIER_GROUP_SURFACES, "water", QUARTIER_KIND_NUMBER, 0, 1, NONE, N_ ("Open water") },
  { QUARTIER_GROUP_SURFACES, "trees_per_ha", QUARTIER_KIND_NUMBER, 0, 1e5, NONE,
    N_ ("Trees per hectare") },
  { QUARTIER_GROUP_SURFACES, "retention_m3", QUARTIER_KIND_NUMBER, 0, 1e9, NONE,
    N_ ("Retention volume") },
  { QUARTIER_GROUP_WASTE, "separation", QUARTIER_KIND_NUMBER, 0, 1, NONE,
    N_ ("Waste separation") },
  { QUARTIER_GROUP_WASTE, "residual", QUARTIER_KIND_ID, 0, 0,
    QUARTIER_CATALOGUE_RESIDUAL_TREATMENT, N_ ("Residual waste") },
  { QUARTIER_GROUP_PROPERTIES, "residents", QUARTIER_KIND_NUMBER, 0, 1e9, NONE,
    N_ ("Residents") },
  { QUARTIER_GROUP_PROPERTIES, "dwellings", QUARTIER_KIND_NUMBER, 0, 1e9, NONE,
    N_ ("Dwellings") },
  { QUARTIER_GROUP_PROPERTIES, "jobs", QUARTIER_KIND_NUMBER, 0, 1e9, NONE, N_ ("Jobs") },
  { QUARTIER_GROUP_PROPERTIES, "gfa_m2", QUARTIER_KIND_NUMBER, 0, 1e12, NONE,
    N_ ("Gross floor area") },
};

const QuartierFieldInfo *
quartier_field_get_info (QuartierField field)
{
  g_return_val_if_fail (field < QUARTIER_N_FIELDS, NULL);
  return &infos[field];
}

/* What stands in for a number is called as it is in a file, but for a few. */
static const char *
default_member_of (QuartierField field)
{
  switch (field)
    {
    case QUARTIER_FIELD_GREEN_ROOF:
      return "green_roof_share";
    case QUARTIER_FIELD_PERMEABLE:
      return "permeable_share";
    case QUARTIER_FIELD_GREEN:
      return "green_share";
    case QUARTIER_FIELD_OPEN_WATER:
      return "water_share";
    case QUARTIER_FIELD_SEPARATION:
      return "waste_separation_share";
    default:
      return infos[field].key;
    }
}

/**
 * quartier_field_get_default:
 * @place: (nullable): where; %NULL for anywhere
 *
 * Returns: (transfer none) (nullable): what stands in for a number that a district leaves open
 */
const QuartierFactor *
quartier_field_get_default (QuartierField field, QuartierLibrary *library,
                            const QuartierMonthlyClimate *place)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (field < QUARTIER_N_FIELDS, NULL);
  if (place != NULL)
    return quartier_library_get_factor_for (library, "default", default_member_of (field), place);
  id = g_strdup_printf ("default.%s", default_member_of (field));
  return quartier_library_get_factor (library, id);
}

/* What stands in for all fields at a place. */
void
quartier_field_defaults_read (QuartierFieldDefaults *self, QuartierLibrary *library,
                              const QuartierMonthlyClimate *place)
{
  for (int field = 0; field < QUARTIER_N_FIELDS; field++)
    self->rows[field] = quartier_field_get_default (field, library, place);
}

/* The member of "properties" that holds a group; %NULL for "properties" itself. */
const char *
quartier_group_get_key (QuartierFieldGroup group)
{
  g_return_val_if_fail (group < QUARTIER_N_GROUPS, NULL);
  return group_keys[group];
}
