/* From the JSON of a case to a #QuartierCase; for cases.c alone */
#pragma once

#include "library/cases.h"
#include "library/json-reader.h"

G_BEGIN_DECLS

/**
 * QuartierCaseReader:
 * @library: whose catalogues a case may name
 * @strings: where strings are kept
 * @indicators: of #QuartierCaseIndicator
 *
 * What the reading of cases needs.
 */
typedef struct
{
  QuartierLibrary *library;
  GStringChunk *strings;
  GArray *indicators;
} QuartierCaseReader;

gboolean quartier_case_reader_read_indicators (QuartierCaseReader *self,
                                               const QuartierDataPlace *root,
                                               GError **error);
QuartierCase *quartier_case_reader_read (const QuartierCaseReader *self,
                                         const QuartierDataPlace *root,
                                         const char *pack,
                                         GError **error);
void quartier_case_free (QuartierCase *self);
gboolean quartier_case_is_id (const char *id);

G_END_DECLS
