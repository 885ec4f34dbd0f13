#pragma once

#include "io/aside.h"
#include "io/plan-file.h"
#include "document/quartier-estimator.h"
#include "library/cases.h"
#include "map/quartier-map-view.h"
#include "map/quartier-pin-layer.h"
#include "ui/map-colouring.h"
#include "ui/quartier-answer-view.h"
#include "ui/quartier-bottom-pane.h"
#include "ui/quartier-district-panel.h"
#include "ui/quartier-finder.h"
#include "ui/quartier-place-palette.h"
#include "ui/quartier-plan-panel.h"
#include "ui/quartier-scenario-bar.h"
#include "ui/quartier-site-panel.h"
#include "ui/quartier-stop-panel.h"
#include "ui/quartier-table-page.h"
#include "ui/quartier-figures-page.h"
#include "ui/quartier-stage.h"
#include "ui/quartier-tips.h"
#include "ui/quartier-waiting.h"
#include "ui/quartier-window.h"

G_BEGIN_DECLS

struct _QuartierWindow
{
  AdwApplicationWindow parent_instance;
  /* Owned */
  QuartierLibrary *library;
  QuartierPlan *plan;           /* (nullable): none on the start page */
  QuartierEstimator *estimator; /* (nullable) */
  GFile *file;                  /* (nullable): where the plan was read from or saved to */
  char *etag;                   /* (nullable): of the file as it was read or written here last */
  QuartierAside *aside;         /* (nullable): the copy of unsaved work */
  guint aside_timeout;
  guint64 aside_revision;       /* of the plan, in that copy */
  char *aside_about;            /* (nullable): what that copy says of itself */
  gboolean putting_aside;       /* it is being written */
  gboolean aside_failed;        /* the user was told that it cannot be */
  char *name_before;            /* (nullable): in the field that has the keys */
  char *name_of;                /* (nullable): whose it is */
  gboolean sample;              /* the plan is the program's own, as it was brought */
  gboolean saving;
  gboolean save_again;          /* it was asked for while it was under way */
  gboolean close_when_saved;
  GCancellable *backdrop_job;   /* (nullable): a backdrop is being indexed or opened */
  GFile *backdrop_file;         /* (nullable): the one that was opened last */
  GMenu *backdrop_menu;         /* which of them there are */
  QuartierSitePictures *site_pictures;
  char *wanted_site;            /* (nullable): path of a site plan that is being read */
  gboolean sites_open;          /* their panel is beside the map while nothing is selected */
  GFile *wanted_site_file;      /* (nullable): to open once a plan is there */
  guint n_loading;              /* files being read */
  GCancellable *loading;        /* (nullable): of the plan being read */
  guint loading_source;         /* 0: nobody waits for one */
  char *wanted_against;         /* (nullable): to compare with once a plan is there */
  char *wanted_scenario;        /* (nullable): to look at once a plan is there */
  char *wanted_district;        /* (nullable) */
  GFile *wanted_backdrop;       /* (nullable) */
  char *wanted_pane;            /* (nullable): page of the pane below the map */
  char **wanted_selection;      /* (nullable): ids */
  QuartierMapPlace *wanted_place; /* (nullable): for the map to look at */
  GSettings *settings;          /* (nullable) */
  QuartierMapColouring *colouring;
  char *compared;               /* (nullable): what the map compares, to know when that changes */
  GMenu *against_menu;          /* the scenarios that this one can be compared with */
  char *against_listed;         /* (nullable): what that menu says, to know when that changes */
  char *held_scenario;          /* (nullable): to go back to, while the one before is seen */
  char **held_selection;        /* (nullable): the same */
  gboolean was_panel;           /* before a room looked on */
  gboolean was_pane;
  gboolean was_full_screen;
  guint stage_fit;              /* 0: the map shows what it is to show */
  gboolean pane_placed;         /* the pane has its height */
  QuartierCaseLibrary *cases;   /* (nullable): not read yet */
  char *wanted_case;            /* (nullable): to show once they are read */
  GPtrArray *wanted_packs;      /* (nullable): files to bring in once they are read */
  gboolean loading_cases;
  gboolean cases_stale;         /* packs came or went while they were being read */
  gboolean cases_wanted;        /* their window is to open once they are read */
  QuartierWaiting *printing;    /* (nullable): no pages are being made for the printer */
  gboolean is_print_asked;      /* the print dialog is there */
  /* Borrowed */
  GtkWidget *cases_window;      /* (nullable) */
  QuartierMapView *map;
  QuartierPinLayer *case_pins;  /* (nullable): not wanted yet */
  QuartierPinLayer *other_pins; /* (nullable): the same on the map beside, as long as that is there */
  QuartierTablePage *table;
  QuartierFiguresPage *figures;
  QuartierSitePanel *site_panel;
  GtkLabel *before;             /* on the map: what is seen instead */
  GtkWidget *crossing;          /* (nullable): a toast that offers repair; a weak pointer */
  QuartierTips *tips;
  QuartierStage *stage;
  /* From the template */
  GtkOverlay *toasts;
  GtkStack *pages;
  AdwStatusPage *loading_page;
  GtkProgressBar *loading_bar;
  AdwBin *map_place;
  AdwFlap *flap;
  GtkPaned *paned;
  QuartierBottomPane *pane;
  AdwWindowTitle *window_title;
  GtkWidget *header;
  GtkMenuButton *find;
  QuartierFinder *finder;
  GtkToggleButton *panel_toggle;
  GtkToggleButton *pane_toggle;
  GtkButton *undo;
  GtkButton *redo;
  GtkWidget *save_button;
  QuartierScenarioBar *scenarios;
  QuartierAnswerView *answer;
  GtkWidget *answer_scroller;
  GtkScrolledWindow *panel_scroller;
  GtkStack *panels;
  QuartierPlanPanel *plan_panel;
  QuartierDistrictPanel *district_panel;
  QuartierStopPanel *stop_panel;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress;
  GtkLabel *progress_label;
  GtkWidget *tools;
  GtkButton *draw_tool;
  GtkButton *rectangle_tool;
  GtkButton *freehand_tool;
  GtkButton *hole_tool;
  GtkButton *rotate_tool;
  GtkButton *split_tool;
  GtkButton *stop_tool;
  GtkButton *brush_tool;
  QuartierPlacePalette *palette;
  GtkButton *select_tool;
  GtkToggleButton *snapping;
  GtkToggleButton *tracing;
};

/* quartier-window-stage.c */
void quartier_window_install_stage_actions (GtkWidgetClass *widget_class);
GtkWidget *quartier_window_set_up_stage (QuartierWindow *self, GtkOverlay *overlay);

void quartier_window_install_actions (GtkWidgetClass *widget_class);
void quartier_window_update_actions (QuartierWindow *self);
void quartier_window_settle (QuartierWindow *self);
void quartier_window_toast (QuartierWindow *self, const char *text);
void quartier_window_offer_undo (QuartierWindow *self, const char *text);
void quartier_window_show_error (QuartierWindow *self, const char *heading, const char *body);
void quartier_window_show_remarks (QuartierWindow *self, const char *heading,
                                   const char *const *remarks, gsize n);

/* quartier-window-cases.c */
void quartier_window_update_cases (QuartierWindow *self);
void quartier_window_set_up_case_pins (QuartierWindow *self);
void quartier_window_update_case_pins (QuartierWindow *self);
void quartier_window_drop_cases (QuartierWindow *self);
void quartier_window_cases_action (GtkWidget *widget, const char *name, GVariant *parameter);
void quartier_window_open_any (QuartierWindow *self, GFile *file);

/* quartier-window-files.c */
void quartier_window_save (QuartierWindow *self);
void quartier_window_save_as (QuartierWindow *self);
void quartier_window_choose_plan (QuartierWindow *self);
void quartier_window_cancel_loading (QuartierWindow *self);
GtkFileChooserNative *quartier_window_new_chooser (QuartierWindow *self, const char *title,
                                                   GtkFileChooserAction action,
                                                   const char *accept, const char *filter_name,
                                                   const char *const *patterns);
gboolean quartier_window_confirm_close (QuartierWindow *self);

/* quartier-window-recovery.c */
void quartier_window_keep_safe (QuartierWindow *self);
void quartier_window_forget_recovery (QuartierWindow *self);
void quartier_window_offer_recovery (QuartierWindow *self, GFile *file);

/* quartier-window-keeping.c */
void quartier_window_set_up_keeping (QuartierWindow *self);

/* quartier-window-menu.c */
void quartier_window_set_up_menu (QuartierWindow *self);
void quartier_window_menu_action (GtkWidget *widget, const char *name, GVariant *parameter);

/* quartier-window-pane.c */
void quartier_window_set_up_pane (QuartierWindow *self);
void quartier_window_show_table (QuartierWindow *self);
void quartier_window_show_figures (QuartierWindow *self);
void quartier_window_show_pane (QuartierWindow *self, gboolean open);
void quartier_window_copy_chart (QuartierWindow *self);
void quartier_window_save_chart (QuartierWindow *self, const char *format);

/* quartier-window-views.c */
void quartier_window_set_up_views (QuartierWindow *self);
void quartier_window_update_comparison (QuartierWindow *self);
void quartier_window_hold_before (QuartierWindow *self);
void quartier_window_release_before (QuartierWindow *self);

/* quartier-window-drop.c */
void quartier_window_set_up_drop (QuartierWindow *self);

/* quartier-window-weather.c */
void quartier_window_choose_weather (QuartierWindow *self);
void quartier_window_use_weather (QuartierWindow *self, GFile *file);
void quartier_window_forget_weather (QuartierWindow *self);

/* quartier-window-basemap.c */
void quartier_window_set_up_basemap (QuartierWindow *self);
void quartier_window_open_tiles (QuartierWindow *self, GFile *file);
void quartier_window_backdrop_shown (QuartierWindow *self, const char *which, GFile *file);

/* quartier-window-online.c */
void quartier_window_set_up_online (QuartierWindow *self);
void quartier_window_choose_online (QuartierWindow *self);
void quartier_window_remember_online (QuartierWindow *self, gboolean is_online);
void quartier_window_restore_online (QuartierWindow *self);

/* quartier-window-sites.c */
void quartier_window_set_up_sites (QuartierWindow *self);
void quartier_window_begin_sites (QuartierWindow *self);
void quartier_window_update_sites (QuartierWindow *self);
void quartier_window_drop_sites (QuartierWindow *self);
void quartier_window_choose_site (QuartierWindow *self);
void quartier_window_stop_site (QuartierWindow *self);
void quartier_window_toggle_sites (QuartierWindow *self);

/* quartier-window-exchange.c */
QuartierPlan *quartier_window_read_any (const char *path, QuartierLibrary *library,
                                        QuartierPlanLoadFlags flags, gboolean *out_foreign,
                                        GCancellable *cancellable, GError **error);
void quartier_window_choose_export (QuartierWindow *self);
void quartier_window_choose_report (QuartierWindow *self);
void quartier_window_ask_merge (QuartierWindow *self);
void quartier_window_choose_picture (QuartierWindow *self);
void quartier_window_choose_districts (QuartierWindow *self);
void quartier_window_add_districts (QuartierWindow *self, QuartierPlan *from);

/* quartier-window-print.c */
void quartier_window_print (QuartierWindow *self);

/* quartier-window-maps.c */
void quartier_window_show_backdrop_bounds (QuartierWindow *self, const QuartierBounds *bounds);
void quartier_window_choose_backdrop (QuartierWindow *self);
void quartier_window_choose_buildings (QuartierWindow *self);

void quartier_window_copy_action (GtkWidget *widget, const char *name, GVariant *parameter);
void quartier_window_paste_action (GtkWidget *widget, const char *name, GVariant *parameter);
void quartier_window_selection_action (GtkWidget *widget, const char *name, GVariant *parameter);
gboolean quartier_window_clipboard_key (QuartierWindow *self, guint keyval,
                                        GdkModifierType state);

G_END_DECLS
