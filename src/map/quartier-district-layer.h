#pragma once

#include <shumate/shumate.h>

#include "document/polygon-edit.h"
#include "document/quartier-overlaps.h"
#include "document/quartier-plan.h"
#include "library/quartier-library.h"
#include "map/district-shape.h"

G_BEGIN_DECLS

/**
 * QuartierColourFunc:
 *
 * Returns: the colour of a district's area; its alpha is of no effect where it is 1, and makes the
 *   area fainter where it is less
 */
typedef GdkRGBA (*QuartierColourFunc) (QuartierDistrict *district, gpointer data);

/**
 * QuartierDistrictLayer:
 *
 * All districts and stops of a plan's current scenario on the map, the outline being drawn, and
 * which of them is under a point. It changes nothing: edits are the #QuartierEditController's.
 */
#define QUARTIER_TYPE_DISTRICT_LAYER (quartier_district_layer_get_type ())
G_DECLARE_FINAL_TYPE (
    QuartierDistrictLayer, quartier_district_layer, QUARTIER, DISTRICT_LAYER, ShumateLayer)

/**
 * QuartierSnap:
 *
 * What a point was taken to.
 */
typedef enum
{
  QUARTIER_SNAP_NONE,
  QUARTIER_SNAP_CORNER,
  QUARTIER_SNAP_CROSSING,
  QUARTIER_SNAP_EDGE,
} QuartierSnap;

/**
 * QuartierMovingCorner:
 * @id: of a district
 *
 * A corner that goes with the one that is dragged: nothing snaps to it.
 */
typedef struct
{
  const char *id;
  QuartierVertex vertex;
} QuartierMovingCorner;

QuartierDistrictLayer *quartier_district_layer_new (ShumateViewport *viewport);

void quartier_district_layer_set_plan (QuartierDistrictLayer *self, QuartierPlan *plan);
void quartier_district_layer_set_scenario (QuartierDistrictLayer *self, const char *scenario);
GListModel *quartier_district_layer_get_districts (QuartierDistrictLayer *self);
void
quartier_district_layer_set_span (QuartierDistrictLayer *self, double from_share, double to_share);
gboolean quartier_district_layer_shows (QuartierDistrictLayer *self, double x_px);
void quartier_district_layer_set_colour_func (QuartierDistrictLayer *self,
                                              QuartierColourFunc func,
                                              gpointer data,
                                              GDestroyNotify destroy);
void quartier_district_layer_recolour (QuartierDistrictLayer *self);
void quartier_district_layer_set_dark (QuartierDistrictLayer *self, gboolean is_dark);

void quartier_district_layer_set_selected (QuartierDistrictLayer *self, const char *id);
QuartierSnap quartier_district_layer_find_snap (QuartierDistrictLayer *self,
                                                double x_px,
                                                double y_px,
                                                gboolean but_selected,
                                                QuartierPosition *out);
QuartierSnap quartier_district_layer_find_snap_on_ray (QuartierDistrictLayer *self,
                                                       const QuartierPosition *from,
                                                       const QuartierPosition *towards,
                                                       QuartierPosition *out);
void quartier_district_layer_set_snap (QuartierDistrictLayer *self,
                                       QuartierSnap snap,
                                       const QuartierPosition *at);
void
quartier_district_layer_set_overlaps (QuartierDistrictLayer *self, QuartierOverlaps *overlaps);
void quartier_district_layer_set_typed (QuartierDistrictLayer *self, const char *text);
void quartier_district_layer_set_note (QuartierDistrictLayer *self,
                                       const char *text,
                                       double x_px,
                                       double y_px);
void quartier_district_layer_set_line (QuartierDistrictLayer *self, gboolean is_line);
void quartier_district_layer_set_others (QuartierDistrictLayer *self, const char *const *ids);
void quartier_district_layer_set_box (QuartierDistrictLayer *self, const graphene_rect_t *box);
char **quartier_district_layer_find_in_box (QuartierDistrictLayer *self,
                                            const graphene_rect_t *box,
                                            gboolean is_whole);
GArray *quartier_district_layer_find_vertices_in_box (QuartierDistrictLayer *self,
                                                      const graphene_rect_t *box);
void quartier_district_layer_set_selected_vertices (QuartierDistrictLayer *self,
                                                    const QuartierVertex *vertices,
                                                    gsize n);
void quartier_district_layer_set_moving (QuartierDistrictLayer *self,
                                         const QuartierMovingCorner *corners,
                                         gsize n);
void quartier_district_layer_set_hovered (QuartierDistrictLayer *self, const char *id);
void quartier_district_layer_set_hot_handle (QuartierDistrictLayer *self,
                                             const QuartierVertex *vertex,
                                             gboolean is_midpoint);
void quartier_district_layer_set_drawing (QuartierDistrictLayer *self,
                                          const QuartierPolygonEdit *drawing,
                                          gboolean is_closing);
void quartier_district_layer_set_covered (QuartierDistrictLayer *self,
                                          const graphene_rect_t *covered,
                                          gsize n);
void quartier_district_layer_set_library (QuartierDistrictLayer *self, QuartierLibrary *library);
void quartier_district_layer_set_ghost (QuartierDistrictLayer *self, QuartierStop *stop);

QuartierDistrict *
quartier_district_layer_find_district (QuartierDistrictLayer *self, double x_px, double y_px);
gboolean quartier_district_layer_find_vertex (QuartierDistrictLayer *self,
                                              double x_px,
                                              double y_px,
                                              QuartierVertex *out);
gboolean quartier_district_layer_find_midpoint (QuartierDistrictLayer *self,
                                                double x_px,
                                                double y_px,
                                                QuartierVertex *out_after);
gboolean quartier_district_layer_find_edge (QuartierDistrictLayer *self,
                                            double x_px,
                                            double y_px,
                                            QuartierVertex *out_after);

QuartierStop *quartier_district_layer_find_stop (QuartierDistrictLayer *self,
                                                 double x_px,
                                                 double y_px,
                                                 double reach_px);

gboolean quartier_district_layer_get_affine (QuartierDistrictLayer *self, QuartierMapAffine *out);
gboolean quartier_district_layer_get_position (QuartierDistrictLayer *self,
                                               double x_px,
                                               double y_px,
                                               QuartierPosition *out);
gboolean quartier_district_layer_get_place (QuartierDistrictLayer *self,
                                            const QuartierPosition *position,
                                            double *out_x_px,
                                            double *out_y_px);

/** QUARTIER_HANDLE_REACH_PX: how far from a handle a press of the mouse still takes it. */
#define QUARTIER_HANDLE_REACH_PX 10.0

/** QUARTIER_HANDLE_TOUCH_PX: how far from a handle a finger still takes it. */
#define QUARTIER_HANDLE_TOUCH_PX 24.0

void quartier_district_layer_set_touch (QuartierDistrictLayer *self, gboolean is_touch);
double quartier_district_layer_get_reach_px (QuartierDistrictLayer *self);

G_END_DECLS
