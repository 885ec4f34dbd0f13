#pragma once

#include "io/json-tree.h"
#include "io/plan-file.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierPlanReader:
 * @ids: "scenario\nid" of the features that have one
 * @folder: (nullable): where names of files in the plan start
 * @n_kindless: areas that do not say what they are
 * @kindless: the first of them
 *
 * What one file's reading shares.
 */
typedef struct
{
  const QuartierJson *json;
  QuartierLibrary *library;
  QuartierPlanLoadFlags flags;
  QuartierPlan *plan;
  GHashTable *ids;
  const char *folder;
  gsize n_kindless;
  QuartierJsonValue kindless;
} QuartierPlanReader;

gboolean quartier_plan_reader_refuse_id (const QuartierPlanReader *reader, QuartierJsonValue value,
                                         const char *id, QuartierCatalogue catalogue,
                                         GError **error);
gboolean quartier_plan_reader_read_id (const QuartierPlanReader *reader,
                                       QuartierJsonValue object,
                                       const char *key,
                                       QuartierCatalogue catalogue,
                                       char **out,
                                       GError **error);
gboolean quartier_plan_reader_read_words (const QuartierPlanReader *reader,
                                          QuartierJsonValue object,
                                          const char *key,
                                          char **out,
                                          GError **error);
gboolean quartier_plan_reader_read_feature (QuartierPlanReader *reader,
                                            QuartierJsonValue feature,
                                            GError **error);

G_END_DECLS
