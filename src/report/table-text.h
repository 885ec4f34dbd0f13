#pragma once

#include "report/district-table.h"

G_BEGIN_DECLS

/**
 * QuartierTableFilter:
 *
 * What rows are shown: conditions that all hold, parted by ";" or "；". "far > 1.2" compares a column, any
 * other text is looked for in the names of the district, its use, its standard and its heat supply.
 */
typedef struct _QuartierTableFilter QuartierTableFilter;

QuartierTableFilter *quartier_table_filter_new (const char *text, GError **error);
void quartier_table_filter_free (QuartierTableFilter *self);
gboolean quartier_table_filter_is_empty (const QuartierTableFilter *self);
gboolean quartier_table_filter_has_figure (const QuartierTableFilter *self);
gboolean quartier_table_filter_matches (const QuartierTableFilter *self,
                                        const QuartierTableSource *source,
                                        QuartierDistrict *district);

char *quartier_table_copy (const QuartierTableColumn *const *columns,
                           gsize n_columns,
                           gboolean has_heading,
                           const QuartierTableSource *source,
                           QuartierDistrict *const *districts,
                           gsize n_districts);
GPtrArray *quartier_table_paste (const char *text,
                                 const QuartierTableColumn *const *columns,
                                 gsize n_columns,
                                 gsize first_column,
                                 const QuartierTableSource *source,
                                 QuartierDistrict *const *districts,
                                 gsize n_districts,
                                 guint *n_values,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierTableFilter, quartier_table_filter_free)

G_END_DECLS
