#pragma once

#include <gio/gio.h>

#include "document/held-districts.h"

G_BEGIN_DECLS

/**
 * QuartierFeature:
 * @scenario: (nullable): %NULL for a feature that is only kept
 * @object: (nullable): a #QuartierDistrict or a #QuartierStop; %NULL for a feature that is only kept
 * @kept: (nullable): of such a one, its JSON text
 * @index: in its scenario's list of its kind
 *
 * One feature of a plan file.
 */
typedef struct
{
  char *scenario;
  GObject *object;
  char *kept;
  guint index;
} QuartierFeature;

/**
 * QuartierFeatureList:
 *
 * The features of a plan in the order of its file, and of each scenario the live lists of its districts
 * and of its stops in that same order.
 */
typedef struct _QuartierFeatureList QuartierFeatureList;

QuartierFeatureList *quartier_feature_list_new (void);
void quartier_feature_list_free (QuartierFeatureList *self);
gsize quartier_feature_list_get_n (const QuartierFeatureList *self);
const QuartierFeature *quartier_feature_list_get (const QuartierFeatureList *self, gsize index);
gsize quartier_feature_list_get_position (const QuartierFeatureList *self,
                                          const QuartierFeature *feature);
QuartierFeature *quartier_feature_list_find (QuartierFeatureList *self, const char *scenario,
                                             const char *id);
void quartier_feature_list_insert (QuartierFeatureList *self, const char *scenario, GObject *object,
                                   gsize position);
void quartier_feature_list_remove (QuartierFeatureList *self, QuartierFeature *feature);
void quartier_feature_list_replace (QuartierFeatureList *self, QuartierFeature *feature,
                                    GObject *object);
void quartier_feature_list_hold (QuartierFeatureList *self);
void quartier_feature_list_release (QuartierFeatureList *self);
void quartier_feature_list_add_kept (QuartierFeatureList *self, const char *json);
GListModel *quartier_feature_list_get_districts (QuartierFeatureList *self, const char *scenario);
QuartierHeldDistricts *quartier_feature_list_take_districts (QuartierFeatureList *self,
                                                             const char *scenario);
GListModel *quartier_feature_list_get_stops (QuartierFeatureList *self, const char *scenario);

const char *quartier_feature_get_object_id (GObject *object);
gboolean quartier_feature_is_beside (const QuartierFeature *feature, const char *scenario,
                                     GObject *object);

G_END_DECLS
