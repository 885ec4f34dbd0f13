#pragma once

#include "ui/quartier-pane-page.h"

G_BEGIN_DECLS

/**
 * QuartierCurvesKind:
 *
 * What of the hours a page shows.
 */
typedef enum
{
  QUARTIER_CURVES_WEEK,
  QUARTIER_CURVES_YEAR,
  QUARTIER_CURVES_DURATION,
  QUARTIER_CURVES_BALANCE,
  QUARTIER_CURVES_ROOMS,
  QUARTIER_N_CURVES
} QuartierCurvesKind;

/**
 * QuartierCurvesPage:
 *
 * The hours behind the estimate, as a chart with the choices that belong to it.
 */
#define QUARTIER_TYPE_CURVES_PAGE (quartier_curves_page_get_type ())
G_DECLARE_FINAL_TYPE (QuartierCurvesPage, quartier_curves_page, QUARTIER, CURVES_PAGE,
                      QuartierPanePage)

GtkWidget *quartier_curves_page_new (QuartierCurvesKind kind);
const char *quartier_curves_kind_get_id (QuartierCurvesKind kind);
const char *quartier_curves_kind_get_title (QuartierCurvesKind kind);

G_END_DECLS
