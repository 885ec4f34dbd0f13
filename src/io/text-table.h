#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierTextTable:
 *
 * Rows of text for a terminal, in columns as wide as their widest cell.
 */
typedef struct _QuartierTextTable QuartierTextTable;

QuartierTextTable *quartier_text_table_new (const char *alignments);
void quartier_text_table_add (QuartierTextTable *self, const char *first,
                              ...) G_GNUC_NULL_TERMINATED;
void quartier_text_table_append (const QuartierTextTable *self, int indent, GString *out);
void quartier_text_table_free (QuartierTextTable *self);

char *quartier_text_number (double number, int decimals);
guint quartier_text_letter_width (gunichar letter);
guint quartier_text_width (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierTextTable, quartier_text_table_free)

G_END_DECLS
