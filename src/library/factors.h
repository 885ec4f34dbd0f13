#pragma once

#include "engine/factor.h"
#include "library/json-reader.h"
#include "library/overrides.h"

G_BEGIN_DECLS

/**
 * QuartierFactors:
 * @by_id: id to #QuartierFactor
 * @rows: every factor read from a table, in the order read
 * @replaced: what the tables have where the plan has its own figures
 * @derived: id to #QuartierFactor made from other rows; owns them
 * @asked: ids of the plan's own figures that were looked for
 * @strings: every string of a factor
 * @overrides: (nullable): the figures of a plan that stand in for those of the tables
 *
 * The store of coefficients. Not locked: the library locks it.
 */
typedef struct
{
  GHashTable *by_id;
  GPtrArray *rows;
  GPtrArray *replaced;
  GHashTable *derived;
  GHashTable *asked;
  GStringChunk *strings;
  QuartierOverrides *overrides;
} QuartierFactors;

void quartier_factors_init (QuartierFactors *self);
void quartier_factors_clear (QuartierFactors *self);
gboolean
quartier_factors_read_table (QuartierFactors *self, const QuartierDataPlace *table, GError **error);
const QuartierFactor *quartier_factors_peek (const QuartierFactors *self, const char *id);
const QuartierFactor *quartier_factors_find (const QuartierFactors *self, const char *id);
const QuartierFactor *quartier_factors_find_parts (const QuartierFactors *self,
                                                   const char *base,
                                                   const char *region,
                                                   const char *size,
                                                   const char *member);
const QuartierFactor *quartier_factors_derive (QuartierFactors *self,
                                               const char *id,
                                               const QuartierFactor *from,
                                               double value,
                                               double low,
                                               double high,
                                               const char *note);

const QuartierFactor *
quartier_factors_get_grid (QuartierFactors *self, const char *country, int year);
const QuartierFactor *
quartier_factors_get_grid_of_province (QuartierFactors *self, const char *province, int year);
void quartier_factors_list_grid_rows (const QuartierFactors *self,
                                      const char *country,
                                      int year,
                                      GPtrArray *out);
void quartier_factors_list_province_rows (const QuartierFactors *self,
                                          const char *province,
                                          GPtrArray *out);
const QuartierFactor *quartier_factors_get_fuel (QuartierFactors *self,
                                                 const char *carrier,
                                                 const char *combustion,
                                                 const char *upstream);

G_END_DECLS
