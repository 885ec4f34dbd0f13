#pragma once

#include "engine/engine.h"
#include "engine/outdoor.h"

G_BEGIN_DECLS

struct _QuartierEngine
{
  QuartierClimate *climate;  /* whose years the caches hold */
  QuartierConstants constants;
  QuartierSupplyTables *tables;
  QuartierOutdoor *outdoor;
  GHashTable *needs;         /* QuartierKey to CachedNeeds */
  GQueue needs_order;        /* borrowed keys, oldest first */
  GHashTable *supplied;      /* QuartierKey to QuartierSupplied */
};

void quartier_engine_prepare (QuartierEngine *self, const QuartierSite *site);

G_END_DECLS
