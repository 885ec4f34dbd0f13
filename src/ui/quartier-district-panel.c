#include "ui/quartier-district-panel.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "document/district-differences.h"
#include "report/words.h"
#include "ui/combo-text.h"
#include "ui/district-notes.h"
#include "ui/district-rows.h"
#include "ui/quartier-mix-editor.h"
#include "ui/quartier-slider-row.h"
#include "ui/quartier-sum-window.h"

/* A movement that rests this long is a step of its own. */
#define REST_MS 700

struct _QuartierDistrictPanel
{
  AdwBin parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library;
  QuartierEstimator *estimator;
  char *district;     /* id; NULL: nothing selected */
  char **others;      /* ids of what else is selected, whose changes are the same */
  gboolean is_held;   /* a button is down in the panel */
  guint rest;         /* source that will end the step */
  char *step;         /* what our step changes; NULL: we opened none */
  guint64 step_number; /* of it, in the plan */
  double marks[QUARTIER_N_DISTRICT_SLIDERS]; /* the default that each slider marks; NAN: none yet */
  gboolean differ[QUARTIER_N_FIELDS_AND_MIX]; /* of several districts, in which they do */
  gboolean updating;  /* the panel follows the plan, not the user */
  /* Borrowed */
  QuartierSliderRow *sliders[QUARTIER_N_DISTRICT_SLIDERS];
  AdwComboRow *choices[QUARTIER_N_DISTRICT_CHOICES];
  AdwActionRow *fabric;
  GtkSwitch *switches[QUARTIER_N_DISTRICT_SWITCHES];
  AdwPreferencesGroup *groups[QUARTIER_N_DISTRICT_GROUPS];
  QuartierMixEditor *mix;
  /* From the template */
  GtkBox *content;
  AdwEntryRow *name;
  AdwPreferencesGroup *density;
  AdwPreferencesGroup *buildings;
  AdwPreferencesGroup *travel;
  AdwPreferencesGroup *water;
  AdwPreferencesGroup *waste;
  GtkBox *mix_place;
};

G_DEFINE_FINAL_TYPE (QuartierDistrictPanel, quartier_district_panel, ADW_TYPE_BIN)

static const char *
current_scenario (QuartierDistrictPanel *self)
{
  return self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
}

static QuartierDistrict *
find_district (QuartierDistrictPanel *self)
{
  const char *scenario = current_scenario (self);

  return scenario != NULL && self->district != NULL
             ? quartier_plan_find_district (self->plan, scenario, self->district)
             : NULL;
}

/* Steps */

/* Whether a button or a finger is down in the panel: a drag is one step, however long it rests on its
 * way. Nothing is taken from whom the event is for. */
static gboolean
event_cb (QuartierDistrictPanel *self, GdkEvent *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      self->is_held = TRUE;
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
    case GDK_GRAB_BROKEN:
      self->is_held = FALSE;
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
rested_cb (gpointer data)
{
  QuartierDistrictPanel *self = data;

  if (self->is_held)
    return G_SOURCE_CONTINUE;
  self->rest = 0;
  quartier_district_panel_settle (self);
  return G_SOURCE_REMOVE;
}

static gsize
count_others (QuartierDistrictPanel *self)
{
  return self->others != NULL ? g_strv_length (self->others) : 0;
}

/* Of what a step changes: the district's name, or how many there are. */
static char *
name_selection (QuartierDistrictPanel *self, QuartierDistrict *district)
{
  const guint n = (guint) count_others (self) + 1;

  return n == 1 ? g_strdup (quartier_district_get_name (district))
                : g_strdup_printf (ngettext ("%u district", "%u districts", n), n);
}

/* Puts a changed district into the plan, and the others with the same change, in the open step if that
 * changes the same thing. */
static void
put (QuartierDistrictPanel *self, const char *what, const char *step_name, int field,
     QuartierDistrict *district)
{
  const char *scenario = current_scenario (self);

  if (self->step == NULL || !g_str_equal (self->step, what)
      || quartier_plan_get_step (self->plan) != self->step_number)
    {
      quartier_district_panel_settle (self);
      quartier_plan_begin (self->plan, step_name);
      self->step = g_strdup (what);
      self->step_number = quartier_plan_get_step (self->plan);
    }
  self->updating = TRUE;
  quartier_plan_put_district (self->plan, scenario, district);
  for (gsize i = 0; i < count_others (self); i++)
    {
      QuartierDistrict *other = quartier_plan_find_district (self->plan, scenario, self->others[i]);
      g_autoptr (QuartierDistrict) changed = NULL;

      if (other == NULL)
        continue;
      changed = quartier_district_with_same (other, district, field);
      quartier_plan_put_district (self->plan, scenario, changed);
    }
  self->updating = FALSE;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rested_cb, self);
}

static void
put_field (QuartierDistrictPanel *self, QuartierField field, QuartierDistrict *changed)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  g_autofree char *of = name_selection (self, changed);
  g_autofree char *name = g_strdup_printf (_("Change %s of %s"), _(info->label), of);

  put (self, info->key, name, (int) field, changed);
}

static void refresh (QuartierDistrictPanel *self);

static void
put_number (QuartierDistrictPanel *self, QuartierField field, double number)
{
  QuartierDistrict *district = find_district (self);
  g_autoptr (QuartierDistrict) changed = NULL;

  if (district == NULL)
    return;
  changed = quartier_district_with_number (district, field, number);
  put_field (self, field, changed);
  refresh (self);
}

static void
put_default (QuartierDistrictPanel *self, QuartierField field)
{
  QuartierDistrict *district = find_district (self);
  g_autoptr (QuartierDistrict) changed = NULL;

  if (district == NULL)
    return;
  changed = quartier_district_without (district, field);
  put_field (self, field, changed);
  quartier_district_panel_settle (self);
  refresh (self);
}

static void
put_text (QuartierDistrictPanel *self, QuartierField field, const char *text)
{
  QuartierDistrict *district = find_district (self);
  g_autoptr (QuartierDistrict) changed = NULL;

  if (district == NULL || g_strcmp0 (quartier_district_get_text (district, field), text) == 0)
    return;
  changed = text != NULL ? quartier_district_with_text (district, field, text)
                         : quartier_district_without (district, field);
  put_field (self, field, changed);
  if (field != QUARTIER_FIELD_NAME)
    quartier_district_panel_settle (self);
}

/* What the user does */

static const QuartierDistrictSlider *
find_slider (QuartierDistrictPanel *self, QuartierSliderRow *row)
{
  for (int i = 0; i < QUARTIER_N_DISTRICT_SLIDERS; i++)
    if (self->sliders[i] == row)
      return &quartier_district_sliders[i];
  g_return_val_if_reached (&quartier_district_sliders[0]);
}

static void
slider_edited_cb (QuartierDistrictPanel *self, double value, QuartierSliderRow *row)
{
  const QuartierDistrictSlider *slider = find_slider (self, row);

  put_number (self, slider->field, value / slider->scale);
}

static void
slider_reset_cb (QuartierDistrictPanel *self, QuartierSliderRow *row)
{
  put_default (self, find_slider (self, row)->field);
}

static void
mix_edited_cb (QuartierDistrictPanel *self)
{
  QuartierDistrict *district = find_district (self);
  g_autoptr (QuartierDistrict) changed = NULL;
  g_autofree char *name = NULL;
  g_autofree char *of = NULL;
  const QuartierMixShare *mix;
  gsize n;

  if (district == NULL)
    return;
  mix = quartier_mix_editor_get_mix (self->mix, &n);
  changed = quartier_district_with_mix (district, mix, n);
  of = name_selection (self, district);
  name = g_strdup_printf (_("Change uses of %s"), of);
  put (self, "mix", name, QUARTIER_FIELD_MIX, changed);
}

static void
name_changed_cb (QuartierDistrictPanel *self)
{
  if (!self->updating)
    put_text (self, QUARTIER_FIELD_NAME, gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

/* The next letter is a tool's. */
static void
name_entered_cb (QuartierDistrictPanel *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.map", NULL);
}

static void
choice_selected_cb (QuartierDistrictPanel *self, GParamSpec *pspec G_GNUC_UNUSED, AdwComboRow *row)
{
  const guint selected = adw_combo_row_get_selected (row);

  if (self->updating || self->library == NULL)
    return;
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_CHOICES; i++)
    if (self->choices[i] == row)
      {
        const QuartierField field = quartier_district_choices[i].field;
        gsize n;
        const QuartierCatalogueEntry *entries = quartier_library_list (
            self->library, quartier_field_get_info (field)->catalogue, &n);

        put_text (self, field,
                  selected > 0 && selected <= n ? entries[selected - 1].id : NULL);
      }
}

static void
switched_cb (QuartierDistrictPanel *self, GParamSpec *pspec G_GNUC_UNUSED, GtkSwitch *one)
{
  if (self->updating || self->library == NULL)
    return;
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_SWITCHES; i++)
    if (self->switches[i] == one)
      put_number (self, quartier_district_switches[i].field, gtk_switch_get_active (one));
  quartier_district_panel_settle (self);
}

/* Following the plan */

/* Where the plan is; FALSE while it has no climate. */
static gboolean
get_place (QuartierDistrictPanel *self, QuartierMonthlyClimate *out)
{
  const char *climate = self->plan != NULL ? quartier_plan_get_climate (self->plan) : NULL;

  if (climate == NULL)
    return FALSE;
  *out = *quartier_library_get_climate (self->library, climate);
  if (quartier_plan_get_country (self->plan) != NULL)
    out->country = quartier_plan_get_country (self->plan);
  return TRUE;
}

static double
default_of (QuartierDistrictPanel *self, QuartierField field)
{
  QuartierMonthlyClimate place;
  const gboolean placed = get_place (self, &place);
  const QuartierFactor *factor = NULL;

  for (int i = 0; i < QUARTIER_N_DISTRICT_SLIDERS && placed; i++)
    {
      const QuartierDistrictSlider *slider = &quartier_district_sliders[i];

      if (slider->field == field && slider->usual != NULL)
        factor = quartier_library_get_factor_for (self->library, "mobility", slider->usual, &place);
    }
  if (factor == NULL)
    factor = quartier_field_get_default (field, self->library, placed ? &place : NULL);
  return factor != NULL ? factor->value : 0;
}

/* What the plan says, else what stands in for it. */
static double
number_of (QuartierDistrictPanel *self, QuartierDistrict *district, QuartierField field)
{
  return quartier_district_has (district, field) ? quartier_district_get_number (district, field)
                                                 : default_of (self, field);
}

static void
show_sliders (QuartierDistrictPanel *self, QuartierDistrict *district)
{
  const gboolean sun
      = number_of (self, district, QUARTIER_FIELD_PV_ROOF_SHARE) > 0
        || number_of (self, district, QUARTIER_FIELD_PV_FACADE_SHARE) > 0;

  /* Modules and batteries start at none, which needs no mark; affordable homes have nothing usual. */
  for (int i = 0; i < QUARTIER_N_DISTRICT_SLIDERS; i++)
    {
      const QuartierDistrictSlider *slider = &quartier_district_sliders[i];
      const gboolean marked
          = (i < QUARTIER_DISTRICT_SLIDER_ROOFS || i >= QUARTIER_DISTRICT_SLIDER_PARKING)
            && i != QUARTIER_DISTRICT_SLIDER_AFFORDABLE;
      const double usual = default_of (self, slider->field) * slider->scale;

      if (marked && self->marks[i] != usual)
        quartier_slider_row_set_default (self->sliders[i], usual);
      self->marks[i] = usual;
      quartier_slider_row_set_value (self->sliders[i],
                                     number_of (self, district, slider->field) * slider->scale,
                                     !quartier_district_has (district, slider->field));
    }
  quartier_slider_row_set_note (
      self->sliders[QUARTIER_DISTRICT_SLIDER_BATTERY],
      !sun && number_of (self, district, QUARTIER_FIELD_BATTERY_KWH_PER_KWP) > 0
          ? _("Without photovoltaics there is nothing to store")
          : NULL);
  quartier_slider_row_set_note (
      self->sliders[QUARTIER_DISTRICT_SLIDER_AFFORDABLE],
      quartier_district_has (district, QUARTIER_FIELD_AFFORDABLE_HOMES)
          ? _("Counts in the second opinion on driving alone")
          : _("Not told. Counts in the second opinion on driving alone"));
}

static void
show_size (QuartierDistrictPanel *self, QuartierDistrict *district)
{
  const double far = number_of (self, district, QUARTIER_FIELD_FAR);
  const double coverage = number_of (self, district, QUARTIER_FIELD_COVERAGE);
  const double area_m2 = quartier_district_get_area_m2 (district)
                         + quartier_plan_sum_area_m2 (self->plan, current_scenario (self),
                                                      (const char *const *) self->others);
  g_autofree char *text = quartier_district_notes_size (
      area_m2, count_others (self) == 0 && coverage > 0 ? far / coverage : NAN);

  adw_preferences_group_set_description (self->density, text);
}

/* What the choices come to; where they differ, that is said instead. */
static void
show_choices (QuartierDistrictPanel *self)
{
  QuartierDistrict *district = find_district (self);
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  g_autofree char *fabric = NULL;

  if (district == NULL)
    return;
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_CHOICES; i++)
    {
      const QuartierField field = quartier_district_choices[i].field;
      const char *note = NULL;

      if (self->differ[field])
        continue;
      if (estimate != NULL)
        note = quartier_district_notes_choice (estimate, self->library, district, field);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->choices[i]), note != NULL ? note : "");
    }
  if (estimate != NULL && !self->differ[QUARTIER_FIELD_STANDARD])
    fabric = quartier_district_notes_fabric (estimate, self->district);
  gtk_widget_set_visible (GTK_WIDGET (self->fabric), fabric != NULL);
  if (fabric != NULL)
    adw_action_row_set_subtitle (self->fabric, fabric);
}

/* Of several districts the first is shown: says where others are otherwise. */
static void
show_differences (QuartierDistrictPanel *self, QuartierDistrict *district)
{
  /* Translators: the name of one of several districts */
  g_autofree char *note = g_strdup_printf (_("Not the same in all; shown: %s"),
                                           quartier_district_get_name (district));
  gboolean *differ = self->differ;

  quartier_plan_find_differences (self->plan, current_scenario (self),
                                  (const char *const *) self->others, district, differ);
  for (int i = 0; i < QUARTIER_N_DISTRICT_SLIDERS; i++)
    {
      const gboolean differs = differ[quartier_district_sliders[i].field];

      if (differs
          || (i != QUARTIER_DISTRICT_SLIDER_BATTERY && i != QUARTIER_DISTRICT_SLIDER_AFFORDABLE))
        quartier_slider_row_set_note (self->sliders[i], differs ? note : NULL);
    }
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_CHOICES; i++)
    if (differ[quartier_district_choices[i].field])
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->choices[i]), note);
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_SWITCHES; i++)
    adw_action_row_set_subtitle (
        ADW_ACTION_ROW (gtk_widget_get_ancestor (GTK_WIDGET (self->switches[i]), ADW_TYPE_ACTION_ROW)),
        differ[quartier_district_switches[i].field] ? note : _ (quartier_district_switches[i].words));
  quartier_mix_editor_set_note (self->mix, differ[QUARTIER_FIELD_MIX] ? note : NULL);
}

static void
refresh (QuartierDistrictPanel *self)
{
  QuartierDistrict *district = find_district (self);
  g_autofree char *many = NULL;
  const char *name;

  gtk_widget_set_visible (GTK_WIDGET (self->content), district != NULL);
  if (district == NULL)
    return;
  self->updating = TRUE;
  if (count_others (self) > 0)
    name = many = name_selection (self, district);
  else
    name = quartier_district_get_text (district, QUARTIER_FIELD_NAME);
  gtk_editable_set_editable (GTK_EDITABLE (self->name), many == NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name),
                                 many == NULL ? _("Name") : _("Changes apply to all"));
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->name)), name != NULL ? name : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  show_sliders (self, district);
  show_size (self, district);
  quartier_mix_editor_set_district (self->mix, district);
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_CHOICES; i++)
    {
      const QuartierField field = quartier_district_choices[i].field;

      quartier_combo_row_select_id (self->choices[i], self->library,
                                    quartier_field_get_info (field)->catalogue,
                                    quartier_district_get_text (district, field));
    }
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_SWITCHES; i++)
    gtk_switch_set_active (self->switches[i],
                           number_of (self, district, quartier_district_switches[i].field) != 0);
  show_differences (self, district);
  show_choices (self);
  self->updating = FALSE;
}

static void
plan_changed_cb (QuartierDistrictPanel *self)
{
  if (self->updating)
    return;
  /* Undo or another hand closed our step. */
  if (self->step != NULL && quartier_plan_get_step (self->plan) != self->step_number)
    {
      g_clear_handle_id (&self->rest, g_source_remove);
      g_clear_pointer (&self->step, g_free);
      quartier_mix_editor_settle (self->mix);
    }
  refresh (self);
}

static void
add_slider (QuartierDistrictPanel *self, int i)
{
  const QuartierDistrictSlider *slider = &quartier_district_sliders[i];
  const QuartierFieldInfo *info = quartier_field_get_info (slider->field);
  const double lower = info->minimum * slider->scale;
  const double most = isfinite (info->maximum) ? info->maximum * slider->scale
                                               : 10 * slider->upper;
  GtkWidget *row = quartier_slider_row_new (_(info->label), slider->unit, lower, slider->upper,
                                            slider->step, slider->digits);

  self->sliders[i] = QUARTIER_SLIDER_ROW (row);
  if (most > slider->upper)
    quartier_slider_row_set_limits (self->sliders[i], lower, most);
  adw_preferences_group_add (self->groups[slider->group], row);
  g_signal_connect_swapped (row, "edited", G_CALLBACK (slider_edited_cb), self);
  g_signal_connect_swapped (row, "reset", G_CALLBACK (slider_reset_cb), self);
}

static void
add_choice (QuartierDistrictPanel *self, gsize i)
{
  const QuartierFieldInfo *info = quartier_field_get_info (quartier_district_choices[i].field);

  self->choices[i] = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ (info->label), NULL);
  adw_preferences_group_add (self->groups[quartier_district_choices[i].group], GTK_WIDGET (self->choices[i]));
  g_signal_connect_swapped (self->choices[i], "notify::selected",
                            G_CALLBACK (choice_selected_cb), self);
}

/* Where what the standard holds comes from. */
static void
open_fabric_cb (QuartierDistrictPanel *self)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  GtkWidget *window;

  if (estimate == NULL || quartier_estimate_find (estimate, self->district) == NULL)
    return;
  window = quartier_sum_window_new_for_member (estimate, self->district,
                                               quartier_district_get_name (find_district (self)),
                                               _ ("Heating"), "energy_kwh.heating");
  quartier_sum_window_open (QUARTIER_SUM_WINDOW (window), self->estimator, GTK_WIDGET (self));
}

/* Below the choice of a standard, what it is. */
static void
add_fabric (QuartierDistrictPanel *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("What the standard holds"),
                                 "activatable", TRUE, "visible", FALSE, NULL);

  self->fabric = ADW_ACTION_ROW (row);
  adw_action_row_add_suffix (self->fabric, gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (self->buildings, row);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (open_fabric_cb), self);
}

static void
add_switch (QuartierDistrictPanel *self, gsize i)
{
  const QuartierFieldInfo *info = quartier_field_get_info (quartier_district_switches[i].field);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (info->label), "subtitle",
                                 _ (quartier_district_switches[i].words), NULL);

  self->switches[i] = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->switches[i]));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->switches[i]));
  adw_preferences_group_add (self->groups[quartier_district_switches[i].group], row);
  g_signal_connect_swapped (self->switches[i], "notify::active", G_CALLBACK (switched_cb), self);
}

static void
forget_context (QuartierDistrictPanel *self)
{
  if (self->estimator == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->plan, self);
  g_signal_handlers_disconnect_by_data (self->estimator, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->estimator);
}

static void
quartier_district_panel_dispose (GObject *object)
{
  QuartierDistrictPanel *self = QUARTIER_DISTRICT_PANEL (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  forget_context (self);
  g_clear_object (&self->library);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->others, g_strfreev);
  g_clear_pointer (&self->step, g_free);
  G_OBJECT_CLASS (quartier_district_panel_parent_class)->dispose (object);
}

static void
quartier_district_panel_class_init (QuartierDistrictPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_district_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/district-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, content);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, name);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, density);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, buildings);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, travel);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, water);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, waste);
  gtk_widget_class_bind_template_child (widget_class, QuartierDistrictPanel, mix_place);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
}

static void
quartier_district_panel_init (QuartierDistrictPanel *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  self->groups[QUARTIER_DISTRICT_GROUP_DENSITY] = self->density;
  self->groups[QUARTIER_DISTRICT_GROUP_BUILDINGS] = self->buildings;
  self->groups[QUARTIER_DISTRICT_GROUP_TRAVEL] = self->travel;
  self->groups[QUARTIER_DISTRICT_GROUP_WATER] = self->water;
  self->groups[QUARTIER_DISTRICT_GROUP_WASTE] = self->waste;
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_CHOICES; i++)
    {
      add_choice (self, i);
      if (quartier_district_choices[i].field == QUARTIER_FIELD_STANDARD)
        add_fabric (self);
    }
  for (gsize i = 0; i < QUARTIER_N_DISTRICT_SWITCHES; i++)
    add_switch (self, i);
  for (int i = 0; i < QUARTIER_N_DISTRICT_SLIDERS; i++)
    {
      self->marks[i] = NAN;
      add_slider (self, i);
    }
  self->mix = QUARTIER_MIX_EDITOR (quartier_mix_editor_new ());
  gtk_box_append (self->mix_place, GTK_WIDGET (self->mix));
  g_signal_connect_swapped (self->mix, "edited", G_CALLBACK (mix_edited_cb), self);
}

/**
 * quartier_district_panel_set_context:
 * @estimator: of the plan whose districts to change
 */
void
quartier_district_panel_set_context (QuartierDistrictPanel *self, QuartierEstimator *estimator)
{
  QuartierLibrary *library = quartier_estimator_get_library (estimator);

  quartier_district_panel_settle (self);
  forget_context (self);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->others, g_strfreev);
  self->estimator = g_object_ref (estimator);
  self->plan = g_object_ref (quartier_estimator_get_plan (estimator));
  if (g_set_object (&self->library, library))
    {
      self->updating = TRUE;
      quartier_mix_editor_set_library (self->mix, library);
      for (gsize i = 0; i < QUARTIER_N_DISTRICT_CHOICES; i++)
        quartier_combo_row_fill (
            self->choices[i], library,
            quartier_field_get_info (quartier_district_choices[i].field)->catalogue,
            _ (quartier_district_choices[i].usual));
      self->updating = FALSE;
    }
  g_signal_connect_swapped (self->plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (self->plan, "scenario-changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (estimator, "updated", G_CALLBACK (show_choices), self);
  refresh (self);
}

/**
 * quartier_district_panel_set_districts:
 * @ids: (array zero-terminated=1): the districts to change, the one to show first; none: it is empty
 */
void
quartier_district_panel_set_districts (QuartierDistrictPanel *self, const char *const *ids)
{
  const char *const none[] = { NULL };
  const char *const *others = ids[0] != NULL ? ids + 1 : none;

  if (g_strcmp0 (self->district, ids[0]) == 0
      && g_strv_equal (self->others != NULL ? (const char *const *) self->others : none, others))
    return;
  quartier_district_panel_settle (self);
  g_free (self->district);
  g_strfreev (self->others);
  self->district = g_strdup (ids[0]);
  self->others = g_strdupv ((char **) others);
  for (int i = 0; i < QUARTIER_N_DISTRICT_SLIDERS; i++)
    quartier_slider_row_forget (self->sliders[i]);
  refresh (self);
}

/* Puts the keys into the name, all of it selected. */
void
quartier_district_panel_edit_name (QuartierDistrictPanel *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_editable_select_region (GTK_EDITABLE (self->name), 0, -1);
}

/* Ends the step that a slider left open, so that what comes next is a step of its own. */
void
quartier_district_panel_settle (QuartierDistrictPanel *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->step == NULL)
    return;
  g_clear_pointer (&self->step, g_free);
  if (quartier_plan_get_step (self->plan) == self->step_number)
    quartier_plan_commit (self->plan);
  quartier_mix_editor_settle (self->mix);
}

/* What of a case is defined as a slider's value is, in the numbers that the slider shows. */
static const struct
{
  int slider;
  const char *indicator;
} case_marks[] = {
  { QUARTIER_DISTRICT_SLIDER_FAR, "floor_area_ratio" },
  { QUARTIER_DISTRICT_SLIDER_PARKING, "parking_per_dwelling" },
  { QUARTIER_DISTRICT_SLIDER_GREEN, "green_share" },
};

/**
 * quartier_district_panel_set_cases:
 * @cases: built places, whose values are marked behind the sliders
 */
void
quartier_district_panel_set_cases (QuartierDistrictPanel *self, const QuartierCaseLibrary *cases)
{
  for (gsize m = 0; m < G_N_ELEMENTS (case_marks); m++)
    {
      QuartierSliderRow *row = self->sliders[case_marks[m].slider];
      const int digits = quartier_district_sliders[case_marks[m].slider].digits;
      g_autoptr (GArray) values = quartier_case_library_list_values (cases, case_marks[m].indicator);
      g_autofree char *tooltip = NULL;

      if (values->len == 0)
        continue;
      /* Translators: how many reference cases say so, and from where to where they lie */
      tooltip = quartier_decimal_text (g_strdup_printf (
          ngettext ("%u built place: %.*f to %.*f", "%u built places: %.*f to %.*f", values->len),
          values->len, digits, g_array_index (values, double, 0), digits,
          g_array_index (values, double, values->len - 1)));
      quartier_slider_row_set_marks (row, (const double *) values->data, values->len, tooltip);
    }
}
