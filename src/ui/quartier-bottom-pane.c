#include "ui/quartier-bottom-pane.h"

#include <glib/gi18n.h>

#include "report/words.h"
#include "ui/text-size.h"

/* From here on the widest controls of all pages may be wider than a window. */
#define LARGE_TEXT 1.5

/* What takes longer than this says that it is on its way. */
#define PATIENCE_MS 400

struct _QuartierBottomPane
{
  AdwBin parent_instance;
  /* Owned */
  QuartierEstimator *estimator; /* (nullable) */
  char *district;               /* (nullable): selected */
  gboolean open;                /* it is to be seen */
  gboolean updating;
  guint patience; /* source that will say that it takes long; 0: it does not */
  GPtrArray *ids; /* of the pages, in order */
  /* From the template */
  GtkBox *tabs;
  GtkDropDown *chooser;
  GtkStringList *titles;
  GtkWidget *spinner;
  GtkStack *controls;
  GtkStack *pages;
  GtkWidget *menu;
};

enum
{
  PROP_PAGE = 1,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (QuartierBottomPane, quartier_bottom_pane, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPERTIES];
static guint close_wanted_signal;

static QuartierPanePage *
get_front (QuartierBottomPane *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL ? QUARTIER_PANE_PAGE (page) : NULL;
}

/* What the page in front shows */

static char *
dup_scope (QuartierBottomPane *self, const char *id)
{
  QuartierPlan *plan = quartier_estimator_get_plan (self->estimator);
  QuartierDistrict *district
      = id != NULL ? quartier_plan_find_district (plan, quartier_plan_get_current (plan), id)
                   : NULL;

  if (id == NULL)
    return g_strdup (_("Whole plan"));
  return g_strdup (district != NULL ? quartier_district_get_name (district) : id);
}

/* Scenario, year, weather. */
static char *
dup_caption (QuartierBottomPane *self, QuartierEstimate *estimate)
{
  QuartierPlan *plan = quartier_estimator_get_plan (self->estimator);
  const char *id = quartier_estimate_get_scenario (estimate);
  const QuartierScenario *scenario = quartier_plan_find_scenario (plan, id);
  g_autofree char *weather = quartier_weather_text (estimate);

  return g_strdup_printf ("%s · %d · %s",
                          scenario != NULL && scenario->name != NULL ? scenario->name : id,
                          quartier_estimate_get_year (estimate), weather);
}

static void
update (QuartierBottomPane *self)
{
  QuartierPanePage *page = get_front (self);
  QuartierEstimate *estimate;
  QuartierHourly *hourly;
  g_autofree char *scope = NULL, *caption = NULL;
  QuartierPaneView view;

  if (page == NULL || self->estimator == NULL || !self->open)
    return;
  estimate = quartier_estimator_get_estimate (self->estimator);
  hourly = quartier_estimator_get_hourly (self->estimator);
  if (estimate == NULL)
    return;
  /* Until the hours of what is selected now are there, the old ones stay. */
  if (hourly != NULL && g_strcmp0 (hourly->district, self->district) != 0)
    return;
  scope = dup_scope (self, self->district);
  caption = dup_caption (self, estimate);
  view = (QuartierPaneView) { self->estimator, estimate, hourly, self->district, scope, caption };
  quartier_pane_page_update (page, &view);
}

static gboolean
takes_long_cb (gpointer data)
{
  QuartierBottomPane *self = data;

  self->patience = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
busy_cb (QuartierBottomPane *self)
{
  const gboolean busy
      = self->open && self->estimator != NULL && quartier_estimator_get_busy (self->estimator);

  if (busy && self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, takes_long_cb, self);
  if (busy)
    return;
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_set_visible (self->spinner, FALSE);
}

/* Hours are made for those who look. */
static void
watch (QuartierBottomPane *self)
{
  QuartierPanePage *page = get_front (self);

  if (self->estimator == NULL)
    return;
  if (self->open && page != NULL && quartier_pane_page_wants_hours (page))
    quartier_estimator_watch_hours (self->estimator, self->district);
  else
    quartier_estimator_unwatch_hours (self->estimator);
  update (self);
}

/* Pages */

static void
show_front (QuartierBottomPane *self)
{
  const char *id = quartier_bottom_pane_get_page (self);
  GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self->tabs));

  self->updating = TRUE;
  for (guint i = 0; i < self->ids->len && tab != NULL; i++)
    {
      const gboolean front = g_strcmp0 (self->ids->pdata[i], id) == 0;

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab), front);
      if (front)
        gtk_drop_down_set_selected (self->chooser, i);
      tab = gtk_widget_get_next_sibling (tab);
    }
  gtk_stack_set_visible_child_name (self->controls, id);
  /* Hours can be given out, and their charts. */
  gtk_widget_set_visible (self->menu, get_front (self) != NULL
                                          && quartier_pane_page_wants_hours (get_front (self)));
  self->updating = FALSE;
}

static void
tab_clicked_cb (QuartierBottomPane *self, GtkWidget *tab)
{
  if (!self->updating)
    quartier_bottom_pane_set_page (self, g_object_get_data (G_OBJECT (tab), "page"));
}

static void
title_chosen_cb (QuartierBottomPane *self)
{
  const guint selected = gtk_drop_down_get_selected (self->chooser);

  if (!self->updating && selected < self->ids->len)
    quartier_bottom_pane_set_page (self, self->ids->pdata[selected]);
}

static void
close_cb (QuartierBottomPane *self)
{
  g_signal_emit (self, close_wanted_signal, 0);
}

static void
disconnect_estimator (QuartierBottomPane *self)
{
  if (self->estimator == NULL)
    return;
  quartier_estimator_unwatch_hours (self->estimator);
  g_signal_handlers_disconnect_by_data (self->estimator, self);
  g_clear_object (&self->estimator);
  busy_cb (self);
}

/* The pane */

static void
quartier_bottom_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PAGE)
    g_value_set_string (value, quartier_bottom_pane_get_page (QUARTIER_BOTTOM_PANE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
quartier_bottom_pane_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_PAGE)
    quartier_bottom_pane_set_page (QUARTIER_BOTTOM_PANE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
quartier_bottom_pane_dispose (GObject *object)
{
  QuartierBottomPane *self = QUARTIER_BOTTOM_PANE (object);

  if (self->estimator != NULL)
    {
      quartier_estimator_unwatch_hours (self->estimator);
      g_signal_handlers_disconnect_by_data (self->estimator, self);
    }
  g_clear_object (&self->estimator);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  G_OBJECT_CLASS (quartier_bottom_pane_parent_class)->dispose (object);
}

static void
quartier_bottom_pane_class_init (QuartierBottomPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = quartier_bottom_pane_get_property;
  object_class->set_property = quartier_bottom_pane_set_property;
  object_class->dispose = quartier_bottom_pane_dispose;
  properties[PROP_PAGE]
      = g_param_spec_string ("page", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/bottom-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, tabs);
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, chooser);
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, titles);
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, spinner);
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, controls);
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, pages);
  gtk_widget_class_bind_template_child (widget_class, QuartierBottomPane, menu);
  gtk_widget_class_bind_template_callback (widget_class, title_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  close_wanted_signal = g_signal_new ("close-wanted", QUARTIER_TYPE_BOTTOM_PANE, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* Room for the widest keeps the tabs where they are from page to page; large text has none to spare. */
static void
suit_text (QuartierBottomPane *self)
{
  gtk_stack_set_hhomogeneous (self->controls, quartier_get_text_scale () < LARGE_TEXT);
}

static void
quartier_bottom_pane_init (QuartierBottomPane *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  suit_text (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (suit_text), self, G_CONNECT_SWAPPED);
}

/**
 * quartier_bottom_pane_add_page:
 * @id: by which it is asked for
 * @title: of its tab
 * @page: (transfer floating)
 *
 * Adds a page at the end; the first is in front until another is asked for.
 */
void
quartier_bottom_pane_add_page (QuartierBottomPane *self, const char *id, const char *title,
                               QuartierPanePage *page)
{
  GtkWidget *tab = gtk_toggle_button_new_with_label (title);
  GtkWidget *controls = quartier_pane_page_get_controls (page);

  self->updating = TRUE;
  g_ptr_array_add (self->ids, g_strdup (id));
  g_object_set_data_full (G_OBJECT (tab), "page", g_strdup (id), g_free);
  g_signal_connect_object (tab, "clicked", G_CALLBACK (tab_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->tabs, tab);
  gtk_string_list_append (self->titles, title);
  gtk_stack_add_named (self->controls,
                       controls != NULL ? controls : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0),
                       id);
  gtk_stack_add_named (self->pages, GTK_WIDGET (page), id);
  self->updating = FALSE;
  show_front (self);
}

/**
 * quartier_bottom_pane_set_estimator:
 * @estimator: (nullable): whose hours to show
 */
void
quartier_bottom_pane_set_estimator (QuartierBottomPane *self, QuartierEstimator *estimator)
{
  disconnect_estimator (self);
  g_clear_pointer (&self->district, g_free);
  if (estimator == NULL)
    return;
  self->estimator = g_object_ref (estimator);
  g_signal_connect_swapped (estimator, "updated", G_CALLBACK (update), self);
  g_signal_connect_swapped (estimator, "notify::hourly", G_CALLBACK (update), self);
  g_signal_connect_swapped (estimator, "notify::busy", G_CALLBACK (busy_cb), self);
  watch (self);
}

/* Shows one district, or the whole plan for NULL. */
void
quartier_bottom_pane_set_district (QuartierBottomPane *self, const char *id)
{
  if (g_strcmp0 (self->district, id) == 0)
    return;
  g_free (self->district);
  self->district = g_strdup (id);
  watch (self);
}

/* Whether it is to be seen: else it costs nothing. */
void
quartier_bottom_pane_set_open (QuartierBottomPane *self, gboolean open)
{
  if (self->open == open)
    return;
  self->open = open;
  watch (self);
}

const char *
quartier_bottom_pane_get_page (QuartierBottomPane *self)
{
  return gtk_stack_get_visible_child_name (self->pages);
}

/* Brings a page to the front; another id than the pages have changes nothing. */
void
quartier_bottom_pane_set_page (QuartierBottomPane *self, const char *id)
{
  if (id == NULL || gtk_stack_get_child_by_name (self->pages, id) == NULL)
    return;
  if (g_strcmp0 (id, quartier_bottom_pane_get_page (self)) != 0)
    {
      gtk_stack_set_visible_child_name (self->pages, id);
      watch (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
    }
  show_front (self);
}

/* Returns: (transfer none) (nullable): what is shown, to be given out */
QuartierChart *
quartier_bottom_pane_get_chart (QuartierBottomPane *self)
{
  QuartierPanePage *page = get_front (self);

  return page != NULL ? quartier_pane_page_get_chart (page) : NULL;
}

/* Returns: (transfer none) (nullable): the hours that are shown */
QuartierHourly *
quartier_bottom_pane_get_hourly (QuartierBottomPane *self)
{
  return self->estimator != NULL ? quartier_estimator_get_hourly (self->estimator) : NULL;
}
