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
  char *scenario;        /* (nullable): another than the current one */
  GListModel *districts; /* (nullable) */
  GPtrArray *shapes;     /* QuartierDistrictShape, as in districts */
  double looked_at_lon;  /* in the middle of the map, without a jump at the date line; NAN: not yet */
  QuartierDistrictTiles *tiles;
  QuartierMapLabels *labels;
  QuartierOverlaps *overlaps; /* (nullable) */
  GListModel *stops;        /* (nullable) */
  QuartierMapLabels *stop_labels;
  GArray *marks;            /* of each stop, in quartier-district-layer-stops.c */
  GArray *covered;          /* graphene_rect_t: what of the map lies under something else */
  GArray *taken;            /* graphene_rect_t: those, and where this frame has a symbol or a name */
  GHashTable *symbols;      /* render nodes */
  QuartierLibrary *library; /* (nullable) */
  QuartierStop *ghost;      /* (nullable) */
  char *typed;    /* (nullable): instead of the length beside the pointer */
  char *note;     /* (nullable): what is said beside the pointer */
  char *selected; /* (nullable): id */
  char *hovered;  /* (nullable): id */
  GHashTable *others;    /* utf8: ids of what is selected beside it */
  GArray *other_indices; /* int: of those that are here */
  gboolean are_others_painted; /* in the tiles: there are too many for each frame */
  GArray *selected_vertices; /* QuartierVertex: of the selected district */
  GArray *moving;            /* QuartierMovingCorner, with ids of its own */
  gpointer colour_data;
  GDestroyNotify colour_destroy;

  /* Borrowed */
  const QuartierPolygonEdit *drawing; /* (nullable) */

  QuartierColourFunc colour_func; /* (nullable): by land use */
  int selected_index;             /* −1: none */
  int hovered_index;
  QuartierVertex hot_handle;
  graphene_rect_t box;            /* of what a drag would select */
  gboolean has_box;
  double from_share;              /* of the width: what is painted */
  double to_share;
  double note_x, note_y; /* px */
  gboolean has_hot_handle;
  gboolean is_hot_midpoint;
  QuartierSnap snap;
  QuartierPosition snap_at;
  gboolean is_closing;
  gboolean is_line; /* what is drawn encloses nothing */
  gboolean is_dark;
  gboolean is_touch; /* the last event was a finger's */
  guint prefetch_id;
  guint again_id;
};

/* For the two halves of the class. */
static inline QuartierDistrictShape *
quartier_district_layer_get_shape (QuartierDistrictLayer *self, int index)
{
  return index >= 0 ? g_ptr_array_index (self->shapes, index) : NULL;
}

static inline gboolean
quartier_map_boxes_overlap (const QuartierMapBox *a, const QuartierMapBox *b)
{
  return a->x0 <= b->x1 && b->x0 <= a->x1 && a->y0 <= b->y1 && b->y0 <= a->y1;
}

/* (nullable): the scenario that is shown. */
static inline const char *
quartier_district_layer_get_scenario (QuartierDistrictLayer *self)
{
  if (self->plan == NULL || self->scenario == NULL)
    return self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  return quartier_plan_find_scenario (self->plan, self->scenario) != NULL ? self->scenario : NULL;
}

gboolean quartier_district_layer_paint_shapes (cairo_t *cr,
                                               const QuartierMapAffine *affine,
                                               const QuartierMapBox *box,
                                               gpointer data);
cairo_t *quartier_district_layer_append_cairo (QuartierDistrictLayer *self,
                                               GtkSnapshot *snapshot,
                                               const QuartierMapAffine *affine,
                                               const QuartierMapBox *box,
                                               double margin_px);
void quartier_district_layer_init_snap (QuartierDistrictLayer *self);
void quartier_district_layer_init_stops (QuartierDistrictLayer *self);
void quartier_district_layer_clear_stops (QuartierDistrictLayer *self);
void quartier_district_layer_follow_stops (QuartierDistrictLayer *self);
void quartier_district_layer_snapshot_overlaps (QuartierDistrictLayer *self,
                                                GtkSnapshot *snapshot,
                                                const QuartierMapAffine *affine,
                                                const QuartierMapBox *view);
void quartier_district_layer_snapshot_reach (QuartierDistrictLayer *self,
                                             GtkSnapshot *snapshot,
                                             const QuartierMapAffine *affine);
void quartier_district_layer_snapshot_names (QuartierDistrictLayer *self,
                                             GtkSnapshot *snapshot,
                                             const QuartierMapAffine *affine,
                                             const QuartierMapBox *view);
void quartier_district_layer_take_stops (QuartierDistrictLayer *self,
                                         const QuartierMapAffine *affine,
                                         const QuartierMapBox *view);
void quartier_district_layer_snapshot_stops (QuartierDistrictLayer *self,
                                             GtkSnapshot *snapshot,
                                             const QuartierMapAffine *affine,
                                             const QuartierMapBox *view);
void quartier_district_layer_snapshot_snap (QuartierDistrictLayer *self,
                                            GtkSnapshot *snapshot,
                                            const QuartierMapAffine *affine);
void quartier_district_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
