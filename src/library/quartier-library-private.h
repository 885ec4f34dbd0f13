/* What the library holds, and what of it is read when; for quartier-library*.c alone */
#pragma once

#include "library/criteria.h"
#include "library/data-source.h"
#include "library/factors.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

typedef struct
{
  const char *member;
  const char *region; /* (nullable) */
  const char *id;
  int from_year; /* G_MININT: always */
} QuartierLibraryDefault;

typedef struct
{
  const char *place; /* (nullable): climate id, country, group of zones; NULL for anywhere */
  const char *row;
} QuartierLibraryNetwork;

/* What makes the heat of a network: what that emits by @row, or heat pumps by their seasonal @cop; of their
 * heat the share @loss is lost on the way, where any counts. Ids of rows. */
typedef struct
{
  const char *row;  /* (nullable) */
  const char *cop;  /* (nullable) */
  const char *loss; /* (nullable) */
} QuartierLibraryPlant;

/* What makes a part of the heat of a network. @rate: of a kWh that it takes, %NULL for electricity of place
 * and year; of heat as it arrives where @is_delivered. @primary: the carrier whose primary energy it takes.
 * @clean: "all", "none", "ambient" or "unknown": what of its heat is renewable or waste heat. */
typedef struct
{
  const char *name;
  const QuartierFactor *rate; /* (nullable) */
  gboolean is_delivered;
  const char *primary;              /* (nullable) */
  const QuartierFactor *efficiency; /* (nullable) */
  const QuartierFactor *power;      /* (nullable) */
  const char *clean;
} QuartierLibraryHeatSource;

typedef struct
{
  const char *combustion;
  const char *upstream;
} QuartierLibraryFuel;

/**
 * QuartierLibrary:
 *
 * All tables. What a start needs is read at once; a standard's rows and a place's climate when they
 * are first asked for. Everything handed out lives as long as the library and never changes, so
 * threads may share it; the lock guards the stores that grow.
 */
struct _QuartierLibrary
{
  GObject parent_instance;

  GMutex lock;
  QuartierDataSource source;
  GStringChunk *strings;
  QuartierFactors factors;
  GArray *catalogues[QUARTIER_N_CATALOGUES]; /* of QuartierCatalogueEntry */
  GPtrArray *region_lists;
  GHashTable *land_uses;       /* id → QuartierLandUse */
  GHashTable *place_uses;      /* "id zone" → QuartierLandUse */
  GHashTable *heat_supplies;   /* id → QuartierHeatSupply */
  GHashTable *mass_classes;    /* structure → class */
  GHashTable *fuels;           /* carrier → QuartierLibraryFuel */
  GHashTable *climates;        /* id → QuartierMonthlyClimate */
  GHashTable *standards_read;  /* set of ids */
  GHashTable *place_standards; /* "id place … size" → QuartierStandard */
  GArray *defaults;            /* of QuartierLibraryDefault */
  GArray *networks;            /* of QuartierLibraryNetwork */
  GHashTable *plants;          /* id of a heat network → QuartierLibraryPlant */
  GHashTable *heat_sources;    /* id → QuartierLibraryHeatSource */
  GHashTable *network_heats;   /* what a plan says → QuartierNetworkHeat */
  GPtrArray *criteria;         /* of QuartierCriterionRow */
  QuartierLibrary *overridden; /* (nullable): the last one with a plan's own figures */
};

void quartier_library_regions_of (const QuartierMonthlyClimate *place, char group[8], const char *out[5]);

gboolean quartier_library_read_start (QuartierLibrary *self, GError **error);
gboolean quartier_library_read_rest (QuartierLibrary *self, GError **error);
gboolean quartier_library_read_heat_source (QuartierLibrary *self, const QuartierDataPlace *place,
                                            const char *id, const char *name, GError **error);
gboolean quartier_library_read_standard (QuartierLibrary *self, const char *id, GError **error);
gboolean quartier_library_read_standards (QuartierLibrary *self, GError **error);
const QuartierMonthlyClimate *
quartier_library_read_climate (QuartierLibrary *self, const char *id, GError **error);

G_END_DECLS
