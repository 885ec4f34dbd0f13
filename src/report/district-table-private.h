#pragma once

/* What reading and writing of the table's cells share. */
#include "report/district-table.h"

G_BEGIN_DECLS

char *quartier_table_fold (const char *text);
gboolean quartier_table_begins_so (const char *label, const char *folded, gboolean whole);
QuartierFieldKind quartier_table_get_kind (const QuartierTableColumn *column);

G_END_DECLS
