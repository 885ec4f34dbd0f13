#pragma once

#include "document/quartier-plan.h"
#include "map/quartier-map-view.h"
#include "ui/site-pictures.h"

G_BEGIN_DECLS

/**
 * QuartierSitePanel:
 *
 * The site plans under a plan's districts: which there are, how clear each is, and where it lies.
 */
#define QUARTIER_TYPE_SITE_PANEL (quartier_site_panel_get_type ())
G_DECLARE_FINAL_TYPE (QuartierSitePanel, quartier_site_panel, QUARTIER, SITE_PANEL, AdwBin)

GtkWidget *quartier_site_panel_new (QuartierMapView *map, QuartierSitePictures *pictures);
void quartier_site_panel_set_plan (QuartierSitePanel *self, QuartierPlan *plan);
void quartier_site_panel_refresh (QuartierSitePanel *self);
void quartier_site_panel_choose (QuartierSitePanel *self, gsize index);
void quartier_site_panel_settle (QuartierSitePanel *self);
double quartier_site_panel_get_opacity (QuartierSitePanel *self, gsize index);

G_END_DECLS
