#pragma once

#include "map/district-tiles.h"
#include "map/map-ink.h"
#include "map/quartier-district-layer.h"

G_BEGIN_DECLS

struct _QuartierDistrictLayer
{
  ShumateLayer parent_instance;

  /* Owned */
  QuartierPlan *plan;    /* (nullable) */
  GListModel *districts; /* (nullable) */
  GPtrArray *shapes;     /* QuartierDistrictShape, as in districts */
  QuartierDistrictTiles *tiles;
  QuartierMapLabels *labels;
  char *selected; /* (nullable): id */
  char *hovered;  /* (nullable): id */
  gpointer colour_data;
  GDestroyNotify colour_destroy;

  /* Borrowed */
  const QuartierPolygonEdit *drawing; /* (nullable) */

  QuartierColourFunc colour_func; /* (nullable): by land use */
  int selected_index;             /* −1: none */
  int hovered_index;
  QuartierVertex selected_vertex;
  QuartierVertex hot_handle;
  gboolean has_selected_vertex;
  gboolean has_hot_handle;
  gboolean is_hot_midpoint;
  gboolean is_closing;
  gboolean is_dark;
  guint prefetch_id;
  guint again_id;
};

/* For the two halves of the class. */
static inline QuartierDistrictShape *
quartier_district_layer_get_shape (QuartierDistrictLayer *self, int index)
{
  return index >= 0 ? g_ptr_array_index (self->shapes, index) : NULL;
}

gboolean quartier_district_layer_paint_shapes (cairo_t *cr,
                                               const QuartierMapAffine *affine,
                                               const QuartierMapBox *box,
                                               gpointer data);
void quartier_district_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
