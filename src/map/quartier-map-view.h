#pragma once

#include <adwaita.h>

#include "io/backdrop.h"
#include "io/mbtiles.h"
#include "map/map-sites.h"
#include "map/quartier-edit-controller.h"

G_BEGIN_DECLS

/**
 * QuartierLegendEntry:
 * @label: translated
 * @colour: as the districts have it
 */
typedef struct
{
  const char *label;
  GdkRGBA colour;
} QuartierLegendEntry;

/**
 * QuartierMapView:
 *
 * The map: the world, a backdrop where one is open, the districts, and what a map must have: scale,
 * legend, licence. Follows light and dark.
 *
 * Properties: "tool" and "selected", as of its #QuartierEditController.
 */
/**
 * QuartierMapComparison:
 * @QUARTIER_MAP_COMPARE_NOT: the current scenario alone
 * @QUARTIER_MAP_COMPARE_SWIPE: another to the left of a line, the current one to the right of it
 * @QUARTIER_MAP_COMPARE_BESIDE: a map of each, which move together
 */
typedef enum
{
  QUARTIER_MAP_COMPARE_NOT,
  QUARTIER_MAP_COMPARE_SWIPE,
  QUARTIER_MAP_COMPARE_BESIDE,
} QuartierMapComparison;

/**
 * QuartierMapPlace:
 * @centre: what is in the middle
 * @zoom: level, 0 for the world on one tile
 */
typedef struct
{
  QuartierPosition centre;
  double zoom;
} QuartierMapPlace;

/**
 * QuartierPositionFunc:
 * @position: where the map was clicked
 */
typedef void (*QuartierPositionFunc) (const QuartierPosition *position, gpointer data);

#define QUARTIER_TYPE_MAP_VIEW (quartier_map_view_get_type ())
G_DECLARE_FINAL_TYPE (QuartierMapView, quartier_map_view, QUARTIER, MAP_VIEW, AdwBin)

QuartierMapView *quartier_map_view_new (void);

void quartier_map_view_set_plan (QuartierMapView *self, QuartierPlan *plan);
void quartier_map_view_set_library (QuartierMapView *self, QuartierLibrary *library);
QuartierTool quartier_map_view_get_tool (QuartierMapView *self);
void quartier_map_view_set_tool (QuartierMapView *self, QuartierTool tool);
const char *quartier_map_view_get_selected (QuartierMapView *self);
void quartier_map_view_set_selected (QuartierMapView *self, const char *id);

void quartier_map_view_zoom_to_bounds (QuartierMapView *self,
                                       const QuartierBounds *bounds,
                                       gboolean is_animated);
void quartier_map_view_zoom_to_plan (QuartierMapView *self, gboolean is_animated);
gboolean quartier_map_view_sees_plan (QuartierMapView *self);
QuartierMapPlace quartier_map_view_get_place (QuartierMapView *self);
void quartier_map_view_set_place (QuartierMapView *self, const QuartierMapPlace *place);
void quartier_map_view_zoom_by (QuartierMapView *self, double levels);
gboolean
quartier_map_view_set_backdrop (QuartierMapView *self, const char *index_path, GError **error);
void quartier_map_view_set_tiles (QuartierMapView *self, QuartierMbtiles *tiles);
void quartier_map_view_set_online (QuartierMapView *self, const char *address, const char *credit);
void quartier_map_view_set_sites (QuartierMapView *self, const QuartierMapSite *sites, gsize n);
void quartier_map_view_ask_position (QuartierMapView *self,
                                     QuartierPositionFunc func,
                                     gpointer data);
void quartier_map_view_set_map_menu (QuartierMapView *self, GMenuModel *menu);
QuartierBackdrop *quartier_map_view_get_backdrop (QuartierMapView *self);
void quartier_map_view_set_colouring (QuartierMapView *self,
                                      QuartierColourFunc func,
                                      gpointer data,
                                      GDestroyNotify destroy,
                                      const char *title,
                                      const QuartierLegendEntry *entries,
                                      gsize n);
void quartier_map_view_set_comparison (QuartierMapView *self,
                                       QuartierMapComparison comparison,
                                       const char *scenario,
                                       QuartierColourFunc func,
                                       gpointer data);
void quartier_map_view_name_current (QuartierMapView *self, const char *name);
QuartierDistrictLayer *quartier_map_view_get_other_layer (QuartierMapView *self);
ShumateMap *quartier_map_view_get_other_map (QuartierMapView *self);
void quartier_map_view_set_compare_menu (QuartierMapView *self, GMenuModel *menu);
void quartier_map_view_set_compare_reason (QuartierMapView *self, const char *reason);
void quartier_map_view_set_legend_menu (QuartierMapView *self, GMenuModel *menu);
GtkWidget *quartier_map_view_get_legend (QuartierMapView *self);
void quartier_map_view_set_card (QuartierMapView *self, GtkWidget *card);
void quartier_map_view_set_held (QuartierMapView *self, gboolean is_held);
void quartier_map_view_set_hint_visible (QuartierMapView *self, gboolean is_visible);
gboolean quartier_map_view_handle_key (QuartierMapView *self, guint keyval, GdkModifierType state);

GdkTexture *quartier_map_view_make_picture (QuartierMapView *self, double scale);

QuartierEditController *quartier_map_view_get_controller (QuartierMapView *self);
QuartierDistrictLayer *quartier_map_view_get_layer (QuartierMapView *self);
ShumateMap *quartier_map_view_get_map (QuartierMapView *self);

G_END_DECLS
