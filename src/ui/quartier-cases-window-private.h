#pragma once

#include "library/case-match.h"
#include "map/quartier-pin-map.h"
#include "ui/quartier-case-page.h"
#include "ui/quartier-cases-window.h"

G_BEGIN_DECLS

/* The window of the cases, in two files: quartier-cases-window.c has the list and the page,
 * quartier-cases-window-packs.c what comes in from packs and goes out in one. */
struct _QuartierCasesWindow
{
  AdwWindow parent_instance;
  /* Owned */
  QuartierCaseLibrary *cases;
  QuartierEstimator *estimator; /* (nullable) */
  GPtrArray *countries;         /* codes, in the order of the choice */
  char **words;                 /* (nullable): what is searched for, folded */
  QuartierCaseProfile profile;  /* of the plan; where "near" can be chosen */
  gboolean choosing;            /* cases are being chosen to be passed on */
  /* From the template */
  AdwLeaflet *leaflet;
  GtkWidget *list_side;
  GtkWidget *page_side;
  AdwWindowTitle *list_title;
  AdwWindowTitle *page_title;
  GtkSearchEntry *search;
  GtkDropDown *theme;
  GtkDropDown *size;
  GtkDropDown *place;
  GtkCheckButton *measured;
  GtkCheckButton *near;
  GtkStack *list_stack;
  GtkListBox *list;
  GtkLabel *warnings;
  GtkOverlay *toasts;
  GtkRevealer *passing;
  GtkButton *export;
  QuartierPinMap *map;
  QuartierCasePage *page;
};

/* Packs */
void quartier_cases_window_install_packs (GtkWidgetClass *klass);
void quartier_cases_window_set_up_packs (QuartierCasesWindow *self);
void quartier_cases_window_add_choice (QuartierCasesWindow *self, GtkWidget *row, GtkGrid *grid);
void quartier_cases_window_update_choice (QuartierCasesWindow *self);
void quartier_cases_window_packs_changed (QuartierCasesWindow *self);
const QuartierCase *quartier_cases_window_get_case (GtkListBoxRow *row);

G_END_DECLS
