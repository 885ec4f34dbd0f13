#pragma once

#include "engine/engine.h"
#include "engine/outdoor.h"

G_BEGIN_DECLS

/* Of so many scenarios, so that those that somebody turns between are known. */
#define QUARTIER_KEPT_ESTIMATES 4

struct _QuartierEngine
{
  QuartierClimate *climate;  /* whose years the caches hold */
  QuartierConstants constants;
  QuartierSupplyTables *tables;
  QuartierOutdoor *outdoor;
  QuartierRoomWeather *room_weather;
  GHashTable *needs;         /* QuartierKey to CachedNeeds */
  GQueue needs_order;        /* borrowed keys, oldest first */
  GHashTable *supplied;      /* QuartierKey to KnownDistrict */
  guint most_supplied;       /* of them */
  gint done_permille;        /* of the run under way; atomic */
  QuartierEstimate *kept[QUARTIER_KEPT_ESTIMATES]; /* the latest first */
};

void quartier_engine_prepare (QuartierEngine *self, const QuartierSite *site);

G_END_DECLS
