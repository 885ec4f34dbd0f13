#pragma once

#include <gdal.h>
#include <ogr_api.h>

#include "io/vector.h"

G_BEGIN_DECLS

/* For the files that know GDAL alone. */

/* @name belongs to GDAL */
typedef struct
{
  const char *name;
  OGRCoordinateTransformationH to_wgs84; /* (nullable): it is WGS 84 already */
  GHashTable *fields;                    /* char * in lower case → index + 1 */
} QuartierVectorLayer;

typedef struct
{
  GDALDatasetH dataset;
  const char *driver;
  gboolean is_osm;
  OGRSpatialReferenceH wgs84;
  GHashTable *layers; /* OGRLayerH → QuartierVectorLayer */
  char *fault;        /* (nullable): the first failure GDAL told us */
  gsize n_read;
  gsize n_unplaced;  /* features that could not be brought to WGS 84 */
  gsize n_shapeless; /* features without a shape, in layers that have some */
  QuartierVectorProgress progress;
  gpointer progress_data;
  double last_share;
  gboolean stopped;
} QuartierVectorReader;

/* A feature at hand, as QuartierTagFunc's object */
typedef struct
{
  OGRFeatureH feature;
  const QuartierVectorLayer *layer;
} QuartierVectorObject;

void quartier_vector_register (void);
char *quartier_vector_tidy_fault (const char *message);
gboolean quartier_vector_reader_open (QuartierVectorReader *self, const char *path, GError **error);
gboolean quartier_vector_lacks (const char *path, const char *ending);
void quartier_vector_reader_close (QuartierVectorReader *self);
const QuartierVectorLayer *quartier_vector_reader_get_layer (QuartierVectorReader *self,
                                                             OGRLayerH handle);
OGRFeatureH quartier_vector_reader_next (QuartierVectorReader *self,
                                         const QuartierVectorLayer **out_layer);
gboolean quartier_vector_reader_check (QuartierVectorReader *self, GError **error);
const char *quartier_vector_get_field (const QuartierVectorObject *self, const char *name);
const char *quartier_vector_get_tag (gconstpointer object, const char *key);

G_END_DECLS
