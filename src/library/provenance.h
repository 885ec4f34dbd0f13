#pragma once

#include "engine/factor.h"
#include "library/json-reader.h"

G_BEGIN_DECLS

/**
 * QuartierProvenance:
 * @sources: key to the source's line; keys and values in @strings
 * @strings: (unowned): where strings are kept
 * @sector: (nullable): the table's sector
 *
 * The sources of one table, for the reading of its rows.
 */
typedef struct
{
  GHashTable *sources;
  GStringChunk *strings;
  const char *sector;
} QuartierProvenance;

gboolean quartier_provenance_init (QuartierProvenance *self,
                                   const QuartierDataPlace *table,
                                   GStringChunk *strings,
                                   GError **error);
void quartier_provenance_clear (QuartierProvenance *self);
gboolean quartier_provenance_read_row (const QuartierProvenance *self,
                                       const QuartierDataPlace *row,
                                       QuartierFactor *out,
                                       GError **error);
gboolean quartier_provenance_read_evidence (const QuartierDataPlace *row,
                                            QuartierEvidence *out,
                                            GError **error);

G_END_DECLS
