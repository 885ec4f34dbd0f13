#pragma once

#include "document/quartier-overlaps.h"
#include "map/quartier-map-hint.h"
#include "map/quartier-map-legend.h"
#include "map/quartier-map-view.h"
#include "map/quartier-swipe.h"

G_BEGIN_DECLS

#define QUARTIER_MAP_MIN_ZOOM 2
#define QUARTIER_MAP_MAX_ZOOM 19

struct _QuartierMapView
{
  AdwBin parent_instance;

  /* Owned */
  QuartierPlan *plan;         /* (nullable) */
  QuartierBackdrop *backdrop; /* (nullable) */
  QuartierMbtiles *tiles;     /* (nullable): instead of a backdrop */
  char *online_address;       /* (nullable): instead of either */
  char *online_credit;
  ShumateMapSource *source; /* of the base map */
  QuartierEditController *controller;

  /* Children */
  GtkWidget *overlay;
  GtkWidget *maps;
  ShumateMap *map;
  ShumateMapLayer *base;
  QuartierMapSites *sites;
  /* While two scenarios are compared; otherwise NULL. */
  QuartierDistrictLayer *other_layer;
  ShumateMap *other_map;
  ShumateMapLayer *other_base;
  QuartierMapSites *other_sites;
  QuartierSwipe *swipe;
  double swipe_share; /* where its line was last */
  GtkWidget *names;
  GtkWidget *compare; /* button, whatever is compared */
  GtkWidget *layers;  /* button */
  QuartierDistrictLayer *layer;
  QuartierMapLegend *legend;
  GtkWidget *licence;
  GtkWidget *notices; /* box */
  GtkWidget *card;    /* (nullable) */
  GtkWidget *trouble; /* why tiles of a server do not come */
  GtkLabel *trouble_label;
  GtkWidget *scale;
  QuartierMapHint *hint;
  GtkWidget *polar;   /* that districts lie beyond the map */
  QuartierPlan *followed; /* (nullable): not owned: whose changes are looked at for that */
  GtkWidget *overlap; /* what districts have in common, and a button to cut it */
  GtkLabel *overlap_label;
  QuartierOverlaps *overlaps;

  QuartierBounds wanted; /* until there is a size to show them in */
  gboolean is_hint_wanted;
  gboolean is_dark;
  guint fit_id;
  int settling; /* frames for which what is looked at follows the size */
  int fitted_width;
  int fitted_height;
  QuartierPosition shown; /* what was fitted last */
  double shown_zoom;
  gboolean is_held; /* it can only be moved */
  gboolean waits_for_sites; /* of the plan that has just been opened */

  GArray *site_plans;      /* QuartierMapSite, whose pictures are owned */
  GtkEventController *ask; /* (nullable): waits for a click */
  QuartierPositionFunc ask_func;
  gpointer ask_data;
};

ShumateMapSource *quartier_map_view_make_source (QuartierMapView *self);
void quartier_map_view_put_base (ShumateMap *map,
                                 ShumateMapLayer **base,
                                 ShumateMapSource *source,
                                 QuartierDistrictLayer *layer);
void quartier_map_view_add_places (QuartierMapView *self);
int quartier_map_view_get_legend_px (QuartierMapView *self, int width);
void quartier_map_view_place_whole_legend (QuartierMapView *self);
void quartier_map_view_add_keys (QuartierMapView *self);
void quartier_map_view_replace_base (QuartierMapView *self);
void quartier_map_view_clear_base (QuartierMapView *self);
void quartier_map_view_add_trouble (QuartierMapView *self);
void quartier_map_view_follow_source (QuartierMapView *self, ShumateMapSource *source);
void quartier_map_view_drop_source (QuartierMapView *self);
void quartier_map_view_stop_fitting (QuartierMapView *self);
void quartier_map_view_fit_sites (QuartierMapView *self);
void quartier_map_view_show_sites (QuartierMapView *self);
void quartier_map_view_end_comparison (QuartierMapView *self);
void quartier_map_view_add_overlaps (QuartierMapView *self);
void quartier_map_view_follow_scenario (QuartierMapView *self);

G_END_DECLS
