#pragma once

#include <adwaita.h>

#include "charts/chart.h"
#include "document/quartier-estimator.h"

G_BEGIN_DECLS

/**
 * QuartierPaneView:
 * @estimator: whose plan is shown
 * @estimate: newest
 * @hourly: (nullable): its hours, for pages that want them
 * @district: (nullable): id of what is shown; %NULL: the whole plan
 * @scope: name of that
 * @caption: scenario, year and weather, in words
 *
 * What a page of the bottom pane shows.
 */
typedef struct
{
  QuartierEstimator *estimator;
  QuartierEstimate *estimate;
  QuartierHourly *hourly;
  const char *district;
  const char *scope;
  const char *caption;
} QuartierPaneView;

/**
 * QuartierPanePage:
 *
 * A page of the bottom pane. The pane tells the page in front what to show, again and again while
 * the plan changes, and shows its controls in the pane's bar.
 */
#define QUARTIER_TYPE_PANE_PAGE (quartier_pane_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (QuartierPanePage, quartier_pane_page, QUARTIER, PANE_PAGE, AdwBin)

struct _QuartierPanePageClass
{
  AdwBinClass parent_class;

  gboolean wants_hours;
  void (*update) (QuartierPanePage *self, const QuartierPaneView *view);
  GtkWidget *(*get_controls) (QuartierPanePage *self);
  QuartierChart *(*get_chart) (QuartierPanePage *self);
};

gboolean quartier_pane_page_wants_hours (QuartierPanePage *self);
void quartier_pane_page_update (QuartierPanePage *self, const QuartierPaneView *view);
GtkWidget *quartier_pane_page_get_controls (QuartierPanePage *self);
QuartierChart *quartier_pane_page_get_chart (QuartierPanePage *self);

G_END_DECLS
