#pragma once

#include "document/quartier-plan.h"
#include "library/place-types.h"

G_BEGIN_DECLS

/* Fewer people are no town, more no small one. */
#define QUARTIER_TOWN_LEAST 10
#define QUARTIER_TOWN_MOST 200000

/**
 * QuartierTown:
 * @name: (nullable): what it is called
 * @lon, @lat: its middle, degrees, or NAN
 * @country: (nullable): where that is, ISO 3166-1 alpha-2
 * @climate: (nullable): id of the climate where it lies
 * @residents: > 0, or NAN
 * @housing: (nullable): id of the place type that its homes are like
 * @standard: (nullable): id of the age of its buildings
 * @heat: (nullable): id of the heat supply
 * @transit: (nullable): id of the mode that stops in its middle; "" for none
 * @parking_per_dwelling: >= 0, or NAN
 * @pv_roof_share: 0…1, or NAN
 * @has_centre: whether shops and work are in its middle; negative where that is not known
 *
 * What somebody answers about a small town; what is %NULL or NAN is not known.
 */
typedef struct
{
  const char *name;
  double lon;
  double lat;
  const char *country;
  const char *climate;
  double residents;
  const char *housing;
  const char *standard;
  const char *heat;
  const char *transit;
  double parking_per_dwelling;
  double pv_roof_share;
  int has_centre;
} QuartierTown;

/**
 * QuartierTownGuess:
 * @country: ISO 3166-1 alpha-2, one that the library has a climate of
 *
 * What stands in for answers that are not known.
 */
typedef struct
{
  const char *climate;
  const char *country;
  double residents;
  const char *housing;
  const char *standard;
  const char *centre;
} QuartierTownGuess;

void quartier_town_guess (QuartierLibrary *library, const QuartierTown *town, QuartierTownGuess *out);
QuartierPlan *quartier_town_make_plan (const QuartierTown *town,
                                       QuartierLibrary *library,
                                       QuartierPlaceTypes *types,
                                       const char *title,
                                       const char *today_name,
                                       const char *home_name,
                                       const char *centre_name,
                                       GError **error);

G_END_DECLS
