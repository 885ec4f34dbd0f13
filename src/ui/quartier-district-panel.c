#include "ui/quartier-district-panel.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "document/district-differences.h"
#include "report/words.h"
#include "ui/combo-text.h"
#include "ui/quartier-mix-editor.h"
#include "ui/quartier-slider-row.h"

/* A movement that rests this long is a step of its own. */
#define REST_MS 700

/* Of what is chosen, beside a note that others have it otherwise: the note can have more lines. */
#define CHARS_OF_CHOSEN 18

/* The numbers that have a slider, in the order they stand in. */
enum
{
  SLIDER_FAR,
  SLIDER_COVERAGE,
  SLIDER_ROOFS,
  SLIDER_FACADES,
  SLIDER_BATTERY,
  SLIDER_PARKING,
  SLIDER_ELECTRIC_CARS,
  SLIDER_DRIVING_PRICE,
  SLIDER_CENTRE,
  SLIDER_INTERSECTIONS,
  SLIDER_GREEN,
  SLIDER_OPEN_WATER,
  SLIDER_TREES,
  SLIDER_GREEN_ROOF,
  SLIDER_PERMEABLE,
  SLIDER_RETENTION,
  SLIDER_SEPARATION,
  N_SLIDERS
};

/* The groups of the panel that rows are put into. */
typedef enum
{
  GROUP_DENSITY,
  GROUP_BUILDINGS,
  GROUP_TRAVEL,
  GROUP_WATER,
  GROUP_WASTE,
  N_GROUPS
} Group;

/**
 * Slider:
 * @scale: what the row shows over what the plan holds: 100 for a share in per cent
 * @upper: end of the slider; more may be typed, to the field's own limit
 * @usual: (nullable): member of the rows of travel that says what is usual; %NULL: a default's row
 */
typedef struct
{
  Group group;
  QuartierField field;
  const char *unit;
  double scale;
  double upper;
  double step;
  int digits;
  const char *usual;
} Slider;

static const Slider sliders[N_SLIDERS] = {
  { GROUP_DENSITY, QUARTIER_FIELD_FAR, NULL, 1, 4, 0.05, 2, NULL },
  { GROUP_DENSITY, QUARTIER_FIELD_COVERAGE, "%", 100, 100, 1, 0, NULL },
  { GROUP_BUILDINGS, QUARTIER_FIELD_PV_ROOF_SHARE, "%", 100, 100, 1, 0, NULL },
  { GROUP_BUILDINGS, QUARTIER_FIELD_PV_FACADE_SHARE, "%", 100, 100, 1, 0, NULL },
  { GROUP_BUILDINGS, QUARTIER_FIELD_BATTERY_KWH_PER_KWP, "kWh/kWp", 1, 3, 0.1, 1, NULL },
  { GROUP_TRAVEL, QUARTIER_FIELD_PARKING_PER_DWELLING, NULL, 1, 2, 0.05, 2, NULL },
  { GROUP_TRAVEL, QUARTIER_FIELD_EV_SHARE, "%", 100, 100, 1, 0, NULL },
  { GROUP_TRAVEL, QUARTIER_FIELD_DRIVING_PRICE, "%", 100, 300, 5, 0, NULL },
  { GROUP_TRAVEL, QUARTIER_FIELD_CENTRE_KM, "km", 1, 15, 0.1, 1, "usual_centre_km" },
  { GROUP_TRAVEL, QUARTIER_FIELD_INTERSECTIONS_PER_KM2, NULL, 1, 250, 5, 0,
    "usual_intersections_km2" },
  { GROUP_WATER, QUARTIER_FIELD_GREEN, "%", 100, 100, 1, 0, NULL },
  { GROUP_WATER, QUARTIER_FIELD_OPEN_WATER, "%", 100, 100, 1, 0, NULL },
  { GROUP_WATER, QUARTIER_FIELD_TREES_PER_HA, NULL, 1, 200, 5, 0, NULL },
  { GROUP_WATER, QUARTIER_FIELD_GREEN_ROOF, "%", 100, 100, 1, 0, NULL },
  { GROUP_WATER, QUARTIER_FIELD_PERMEABLE, "%", 100, 100, 1, 0, NULL },
  { GROUP_WATER, QUARTIER_FIELD_RETENTION_M3, "m³", 1, 5000, 50, 0, NULL },
  { GROUP_WASTE, QUARTIER_FIELD_SEPARATION, "%", 100, 100, 1, 0, NULL },
};

/**
 * Choice:
 * @usual: what it says where nothing is chosen, a gettext msgid
 */
typedef struct
{
  Group group;
  QuartierField field;
  const char *usual;
} Choice;

static const Choice choices[] = {
  { GROUP_BUILDINGS, QUARTIER_FIELD_STANDARD, N_ ("Usual for new buildings here") },
  { GROUP_BUILDINGS, QUARTIER_FIELD_STRUCTURE, N_ ("Usual here") },
  { GROUP_BUILDINGS, QUARTIER_FIELD_HEAT, N_ ("Usual here") },
  { GROUP_TRAVEL, QUARTIER_FIELD_CYCLE_NETWORK, N_ ("Usual here") },
  { GROUP_WATER, QUARTIER_FIELD_FIXTURES, N_ ("Usual here") },
  { GROUP_WASTE, QUARTIER_FIELD_RESIDUAL, N_ ("Usual here") },
};

/**
 * Switch:
 * @words: what it means, a gettext msgid
 */
typedef struct
{
  Group group;
  QuartierField field;
  const char *words;
} Switch;

static const Switch switches[] = {
  { GROUP_TRAVEL, QUARTIER_FIELD_CAR_SHARING, N_ ("Shared cars stand in the quarter") },
  { GROUP_WATER, QUARTIER_FIELD_GREYWATER, N_ ("From showers and basins, for toilets") },
  { GROUP_WATER, QUARTIER_FIELD_RAINWATER, N_ ("From roofs, for toilets and gardens") },
};

struct _QuartierDistrictPanel
{
  AdwBin parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library;
  char *district;     /* id; NULL: nothing selected */
  char **others;      /* ids of what else is selected, whose changes are the same */
  gboolean is_held;   /* a button is down in the panel */
  guint rest;         /* source that will end the step */
  char *step;         /* what our step changes; NULL: we opened none */
  guint64 step_number; /* of it, in the plan */
  double marks[N_SLIDERS]; /* the default that each slider marks; NAN: none yet */
  gboolean updating;  /* the panel follows the plan, not the user */
  /* Borrowed */
  QuartierSliderRow *sliders[N_SLIDERS];
  AdwComboRow *choices[G_N_ELEMENTS (choices)];
  GtkSwitch *switches[G_N_ELEMENTS (switches)];
  AdwPreferencesGroup *groups[N_GROUPS];
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

static const Slider *
find_slider (QuartierDistrictPanel *self, QuartierSliderRow *row)
{
  for (int i = 0; i < N_SLIDERS; i++)
    if (self->sliders[i] == row)
      return &sliders[i];
  g_return_val_if_reached (&sliders[0]);
}

static void
slider_edited_cb (QuartierDistrictPanel *self, double value, QuartierSliderRow *row)
{
  const Slider *slider = find_slider (self, row);

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
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (self->choices[i] == row)
      {
        gsize n;
        const QuartierCatalogueEntry *entries = quartier_library_list (
            self->library, quartier_field_get_info (choices[i].field)->catalogue, &n);

        put_text (self, choices[i].field,
                  selected > 0 && selected <= n ? entries[selected - 1].id : NULL);
      }
}

static void
switched_cb (QuartierDistrictPanel *self, GParamSpec *pspec G_GNUC_UNUSED, GtkSwitch *one)
{
  if (self->updating || self->library == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    if (self->switches[i] == one)
      put_number (self, switches[i].field, gtk_switch_get_active (one));
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

  for (int i = 0; i < N_SLIDERS && placed; i++)
    if (sliders[i].field == field && sliders[i].usual != NULL)
      factor = quartier_library_get_factor_for (self->library, "mobility", sliders[i].usual, &place);
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

  /* Modules and batteries start at none, which needs no mark. */
  for (int i = 0; i < N_SLIDERS; i++)
    {
      const double usual = default_of (self, sliders[i].field) * sliders[i].scale;

      if ((i < SLIDER_ROOFS || i >= SLIDER_PARKING) && self->marks[i] != usual)
        quartier_slider_row_set_default (self->sliders[i], usual);
      self->marks[i] = usual;
    }
  for (int i = 0; i < N_SLIDERS; i++)
    quartier_slider_row_set_value (
        self->sliders[i], number_of (self, district, sliders[i].field) * sliders[i].scale,
        !quartier_district_has (district, sliders[i].field));
  quartier_slider_row_set_note (
      self->sliders[SLIDER_BATTERY],
      !sun && number_of (self, district, QUARTIER_FIELD_BATTERY_KWH_PER_KWP) > 0
          ? _("Without photovoltaics there is nothing to store")
          : NULL);
}

static void
show_storeys (QuartierDistrictPanel *self, QuartierDistrict *district)
{
  const double far = number_of (self, district, QUARTIER_FIELD_FAR);
  const double coverage = number_of (self, district, QUARTIER_FIELD_COVERAGE);
  const double storeys = coverage > 0 ? far / coverage : NAN;
  g_autofree char *number = quartier_number_text (storeys, 1);
  const double area_m2 = quartier_district_get_area_m2 (district)
                         + quartier_plan_sum_area_m2 (self->plan, current_scenario (self),
                                                      (const char *const *) self->others);
  g_autofree char *area = quartier_number_text (area_m2 / 10000, 2);
  g_autofree char *text = NULL;

  if (count_others (self) > 0)
    text = g_strdup_printf (_("%s ha"), area);
  else if (storeys < 1)
    text = g_strdup_printf (_("%s ha · less than one storey: lower the coverage"), area);
  else
    text = g_strdup_printf (_("%s ha · %s storeys on average"), area, number);
  adw_preferences_group_set_description (self->density, text);
}

/* Of several districts the first is shown: says where others are otherwise. */
static void
show_differences (QuartierDistrictPanel *self, QuartierDistrict *district)
{
  /* Translators: the name of one of several districts */
  g_autofree char *note = g_strdup_printf (_("Not the same in all; shown: %s"),
                                           quartier_district_get_name (district));
  gboolean differ[QUARTIER_N_FIELDS_AND_MIX];

  quartier_plan_find_differences (self->plan, current_scenario (self),
                                  (const char *const *) self->others, district, differ);
  for (int i = 0; i < N_SLIDERS; i++)
    if (differ[sliders[i].field] || i != SLIDER_BATTERY)
      quartier_slider_row_set_note (self->sliders[i], differ[sliders[i].field] ? note : NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->choices[i]),
                                 differ[choices[i].field] ? note : "");
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    adw_action_row_set_subtitle (
        ADW_ACTION_ROW (gtk_widget_get_ancestor (GTK_WIDGET (self->switches[i]), ADW_TYPE_ACTION_ROW)),
        differ[switches[i].field] ? note : _ (switches[i].words));
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
  show_storeys (self, district);
  quartier_mix_editor_set_district (self->mix, district);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    quartier_combo_row_select_id (self->choices[i], self->library,
                                  quartier_field_get_info (choices[i].field)->catalogue,
                                  quartier_district_get_text (district, choices[i].field));
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    gtk_switch_set_active (self->switches[i],
                           number_of (self, district, switches[i].field) != 0);
  show_differences (self, district);
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
fill_choices (AdwComboRow *row, QuartierLibrary *library, QuartierCatalogue catalogue, const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gsize n;
  const QuartierCatalogueEntry *entries = quartier_library_list (library, catalogue, &n);

  gtk_string_list_append (names, none);
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (names, _(entries[i].name));
  quartier_combo_row_show_whole (row, CHARS_OF_CHOSEN);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static void
add_slider (QuartierDistrictPanel *self, int i)
{
  const Slider *slider = &sliders[i];
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
  const QuartierFieldInfo *info = quartier_field_get_info (choices[i].field);

  self->choices[i] = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ (info->label), NULL);
  adw_preferences_group_add (self->groups[choices[i].group], GTK_WIDGET (self->choices[i]));
  g_signal_connect_swapped (self->choices[i], "notify::selected",
                            G_CALLBACK (choice_selected_cb), self);
}

static void
add_switch (QuartierDistrictPanel *self, gsize i)
{
  const QuartierFieldInfo *info = quartier_field_get_info (switches[i].field);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (info->label), "subtitle",
                                 _ (switches[i].words), NULL);

  self->switches[i] = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->switches[i]));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->switches[i]));
  adw_preferences_group_add (self->groups[switches[i].group], row);
  g_signal_connect_swapped (self->switches[i], "notify::active", G_CALLBACK (switched_cb), self);
}

static void
quartier_district_panel_dispose (GObject *object)
{
  QuartierDistrictPanel *self = QUARTIER_DISTRICT_PANEL (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
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
  self->groups[GROUP_DENSITY] = self->density;
  self->groups[GROUP_BUILDINGS] = self->buildings;
  self->groups[GROUP_TRAVEL] = self->travel;
  self->groups[GROUP_WATER] = self->water;
  self->groups[GROUP_WASTE] = self->waste;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (self, i);
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    add_switch (self, i);
  for (int i = 0; i < N_SLIDERS; i++)
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
 * @plan: whose districts to change
 */
void
quartier_district_panel_set_context (QuartierDistrictPanel *self, QuartierPlan *plan,
                                     QuartierLibrary *library)
{
  quartier_district_panel_settle (self);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_pointer (&self->district, g_free);
  g_clear_pointer (&self->others, g_strfreev);
  g_set_object (&self->plan, plan);
  if (g_set_object (&self->library, library))
    {
      self->updating = TRUE;
      quartier_mix_editor_set_library (self->mix, library);
      for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
        fill_choices (self->choices[i], library,
                      quartier_field_get_info (choices[i].field)->catalogue, _ (choices[i].usual));
      self->updating = FALSE;
    }
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (plan, "scenario-changed", G_CALLBACK (plan_changed_cb), self);
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
  for (int i = 0; i < N_SLIDERS; i++)
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
  { SLIDER_FAR, "floor_area_ratio" },
  { SLIDER_PARKING, "parking_per_dwelling" },
  { SLIDER_GREEN, "green_share" },
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
      const int digits = sliders[case_marks[m].slider].digits;
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
