#include "ui/quartier-town-window.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"
#include "document/town-follow.h"
#include "io/town-json.h"
#include "report/words.h"
#include "ui/climate-list.h"
#include "ui/combo-text.h"
#include "ui/quartier-place-row.h"
#include "ui/text-size.h"
#include "ui/town-choices.h"

/* Questions whose answer is guessed; nobody guesses a name. */
#define N_GUESSED 9

struct _QuartierTownWindow
{
  AdwWindow parent_instance;
  /* Owned */
  QuartierLibrary *library;
  QuartierPlaceTypes *types;
  GPtrArray *climates;    /* utf8: ids, in the order of the list */
  GPtrArray *heats;       /* utf8: the same */
  QuartierPlan *plan;     /* (nullable): whose answers are asked for again; NULL: a new one is made */
  QuartierTown answered;  /* of that plan, as it says */
  gboolean is_made;       /* a plan was made of the answers */
  char *title_made;       /* (nullable): what its title was then */
  char *people_filled;    /* (nullable): what a place's people were filled in as */
  /* Borrowed */
  AdwEntryRow *name;
  QuartierPlaceRow *place;
  AdwEntryRow *people;
  AdwActionRow *climate;
  GtkDropDown *climate_list;
  AdwComboRow *housing;
  AdwComboRow *age;
  AdwComboRow *heat;
  AdwComboRow *transit;
  AdwComboRow *parking;
  AdwComboRow *roof;
  AdwComboRow *centre;
  GtkLabel *guesses;
  GtkWidget *make;
  GtkWidget *start_over;
};

G_DEFINE_FINAL_TYPE (QuartierTownWindow, quartier_town_window, ADW_TYPE_WINDOW)

static guint made_signal;

/* Answers */

static const char *
get_listed (guint at, GPtrArray *ids)
{
  return at == 0 || at > ids->len ? NULL : ids->pdata[at - 1];
}

/* FALSE where what is written is no number of people. */
static gboolean
read_people (QuartierTownWindow *self, double *out)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->people))));
  g_autoptr (GString) digits = g_string_new (NULL);
  char *end;

  *out = NAN;
  if (*text == '\0')
    return TRUE;
  /* As people write it: 12 000, 12.000, 12,000. */
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)) && *c != '.' && *c != ',' && *c != '\'')
      g_string_append_unichar (digits, g_utf8_get_char (c));
  *out = g_ascii_strtod (digits->str, &end);
  return *end == '\0' && *out >= QUARTIER_TOWN_LEAST && *out <= QUARTIER_TOWN_MOST;
}

static void
read_answers (QuartierTownWindow *self, QuartierTown *out)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const QuartierNamedPlace *place = quartier_place_row_get_place (self->place);

  *out = (QuartierTown) {
    .name = *name != '\0' ? name : NULL,
    .lon = place != NULL ? place->lon : NAN,
    .lat = place != NULL ? place->lat : NAN,
    .country = place != NULL ? place->country : NULL,
    .climate = get_listed (gtk_drop_down_get_selected (self->climate_list), self->climates),
    .housing = quartier_town_choice_get_id (self->housing, quartier_town_housings),
    .standard = quartier_town_choice_get_id (self->age, quartier_town_ages),
    .heat = get_listed (adw_combo_row_get_selected (self->heat), self->heats),
    .transit = quartier_town_choice_get_id (self->transit, quartier_town_transits),
    .parking_per_dwelling = quartier_town_choice_get_number (self->parking, quartier_town_parkings),
    .pv_roof_share = quartier_town_choice_get_number (self->roof, quartier_town_roofs),
    .has_centre = quartier_town_choice_get (self->centre, quartier_town_centres) != NULL
                      ? quartier_town_choice_get (self->centre, quartier_town_centres)->number > 0
                      : -1,
  };
  read_people (self, &out->residents);
}

/* Guesses */

static const char *
name_of (QuartierTownWindow *self, QuartierCatalogue catalogue, const char *id)
{
  const QuartierCatalogueEntry *entry = quartier_library_find (self->library, catalogue, id);

  return entry != NULL ? _ (entry->name) : id;
}

static const char *
name_of_type (QuartierTownWindow *self, const char *id)
{
  const QuartierPlaceType *type = quartier_place_types_find (self->types, id);

  return type != NULL ? _ (type->entry.name) : id;
}

static void
say_guess_or (AdwActionRow *row, gboolean is_known, const char *guess)
{
  g_autofree char *text = NULL;

  if (!is_known)
    /* Translators: what stands in for an answer that is not known */
    text = g_strdup_printf (_ ("Guessed: %s"), guess);
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
}

/* A name that finds no town leaves more open than the climate: what is usual follows from its country. */
static void
say_climate (QuartierTownWindow *self, const char *answered, const char *guess)
{
  g_autofree char *text = NULL;

  if (answered != NULL || !quartier_place_row_is_unknown (self->place))
    {
      say_guess_or (self->climate, answered != NULL, guess);
      return;
    }
  /* Translators: %s is a city whose climate stands in for that of a town whose name finds nothing */
  text = g_strdup_printf (_ ("Guessed: %s, and with it the country. No town of that name is known here"),
                          guess);
  adw_action_row_set_subtitle (self->climate, text);
}

static void
say_guess (AdwComboRow *row, const char *guess)
{
  say_guess_or (ADW_ACTION_ROW (row), adw_combo_row_get_selected (row) != 0, guess);
}

static guint
count_open (const QuartierTown *town)
{
  return (guint) (isnan (town->residents) + (town->climate == NULL) + (town->housing == NULL)
                  + (town->standard == NULL) + (town->heat == NULL) + (town->transit == NULL)
                  + isnan (town->parking_per_dwelling) + isnan (town->pv_roof_share)
                  + (town->has_centre < 0));
}

static void
show_people (QuartierTownWindow *self, const QuartierTownGuess *guess)
{
  double people;
  const gboolean is_number = read_people (self, &people);
  const QuartierNamedPlace *place = quartier_place_row_get_place (self->place);
  g_autofree char *guessed = quartier_number_text (guess->residents, 0);
  g_autofree char *title = NULL;

  if (!is_number)
    title = g_strdup (_ ("How many people live there? A number from 10 to 200\u202f000"));
  else if (isnan (people) && place != NULL && place->people > QUARTIER_TOWN_MOST)
    title = g_strdup_printf (
        _ ("How many people live in the part that you plan? Guessed: %s"), guessed);
  else if (isnan (people))
    title = g_strdup_printf (_ ("How many people live there? Guessed: %s"), guessed);
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->people)), self->people_filled) == 0)
    title = g_strdup (_ ("How many people live there? In 2020, by GeoNames"));
  else
    title = g_strdup (_ ("How many people live there?"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->people), title);
  if (is_number)
    gtk_widget_remove_css_class (GTK_WIDGET (self->people), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->people), "error");
  gtk_widget_set_sensitive (self->make, is_number);
  gtk_widget_set_tooltip_text (self->make,
                               is_number ? NULL : _ ("The number of people cannot be read"));
}

/* The plan */

/* (transfer full): the title says what was guessed, until somebody gives it another. */
static char *
dup_title (const QuartierTown *town)
{
  const guint n = count_open (town);
  const char *name = town->name != NULL ? town->name : _ ("My place");

  return n == 0 ? g_strdup (name)
                /* Translators: title of a plan: the name of a town, and how much of it is guessed */
                : g_strdup_printf (ngettext ("%s (%u guess)", "%s (%u guesses)", n), name, n);
}

/* (transfer full) (nullable) */
static QuartierPlan *
make_plan (QuartierTownWindow *self, const QuartierTown *town, GError **error)
{
  g_autofree char *title = dup_title (town);
  g_autofree char *json = quartier_town_to_json (town);
  QuartierPlan *plan = quartier_town_make_plan (town, self->library, self->types, title,
                                                _ ("Today"), _ ("Homes"), _ ("Centre"), error);

  if (plan == NULL)
    return NULL;
  quartier_plan_begin (plan, "");
  quartier_plan_set_town (plan, json);
  quartier_plan_finish_loading (plan);
  return plan;
}

/* What the plan takes of other answers; FALSE where that cannot be told. */
static gboolean
follow (QuartierTownWindow *self, const QuartierTown *town, gboolean is_applied,
        QuartierTownChange *out)
{
  g_autoptr (QuartierPlan) made = make_plan (self, &self->answered, NULL);
  g_autoptr (QuartierPlan) wanted = made != NULL ? make_plan (self, town, NULL) : NULL;

  if (wanted == NULL)
    return FALSE;
  quartier_town_follow (self->plan, made, wanted, is_applied, out);
  return TRUE;
}

static gboolean
is_title_made (QuartierTownWindow *self)
{
  return g_strcmp0 (quartier_plan_get_title (self->plan), self->title_made) == 0;
}

static void
add_line (GString *text, char *line)
{
  g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

/* (transfer full): what the plan will do, a line each after an end of line. */
static char *
dup_change (QuartierTownWindow *self, const QuartierTown *town)
{
  g_autoptr (GString) text = g_string_new (NULL);
  QuartierTownChange change;

  if (!follow (self, town, FALSE, &change))
    return NULL;
  if (change.n_changed > 0)
    add_line (text,
              g_strdup_printf (ngettext ("%u value of the plan follows",
                                         "%u values of the plan follow", change.n_changed),
                               change.n_changed));
  if (change.n_kept > 0)
    add_line (text, g_strdup_printf (
                        ngettext ("%u value that was changed by hand stays",
                                  "%u values that were changed by hand stay", change.n_kept),
                        change.n_kept));
  if (change.keeps_outlines)
    add_line (text, g_strdup (_ ("The outlines stay: something was drawn or moved by hand")));
  else if (change.has_outlines)
    add_line (text, g_strdup (_ ("The outlines follow")));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What the plan leaves open, and the estimate then takes. */
static const char *
usual_heat (QuartierTownWindow *self, const QuartierTown *town, const QuartierTownGuess *guess)
{
  const QuartierFactor *year = quartier_library_get_factor (self->library, "default.year");
  QuartierMonthlyClimate place = *quartier_library_get_climate (self->library, guess->climate);

  place.country = guess->country;
  return quartier_library_get_default_heat (
      self->library, town->standard != NULL ? town->standard : guess->standard, &place,
      (int) year->value, NULL);
}

static void
show_guesses (QuartierTownWindow *self)
{
  QuartierTownGuess guess;
  QuartierTown town;
  guint n;
  g_autofree char *text = NULL;
  g_autofree char *change = NULL;
  g_autofree char *both = NULL;
  g_autofree char *centre = NULL;

  read_answers (self, &town);
  n = count_open (&town);
  quartier_town_guess (self->library, &town, &guess);
  say_climate (self, town.climate, name_of (self, QUARTIER_CATALOGUE_CLIMATE, guess.climate));
  say_guess (self->housing, name_of_type (self, guess.housing));
  say_guess (self->age, name_of (self, QUARTIER_CATALOGUE_STANDARD, guess.standard));
  say_guess (self->heat, name_of (self, QUARTIER_CATALOGUE_HEAT_SUPPLY,
                                  usual_heat (self, &town, &guess)));
  say_guess (self->transit, _ ("none"));
  say_guess (self->parking, _ ("as usual in the place"));
  say_guess (self->roof, _ ("as usual in the place"));
  /* Translators: %s is a kind of place, like Old town block */
  centre = g_strdup_printf (_ ("Yes, built as “%s”"), name_of_type (self, guess.centre));
  say_guess (self->centre, centre);
  show_people (self, &guess);
  text = n == 0 ? g_strdup (_ ("All answered"))
                : g_strdup_printf (ngettext ("%u guess stands in for an answer",
                                             "%u guesses stand in for answers", n),
                                   n);
  change = self->plan != NULL ? dup_change (self, &town) : NULL;
  both = change != NULL ? g_strconcat (text, change, NULL) : NULL;
  gtk_label_set_label (self->guesses, both != NULL ? both : text);
  gtk_widget_set_visible (self->start_over, self->plan == NULL && (town.name != NULL || n < N_GUESSED));
}

/* Doing it */

/* One step: values, outlines, title, and the answers themselves. */
static void
apply (QuartierTownWindow *self, const QuartierTown *town)
{
  g_autofree char *title = dup_title (town);
  g_autofree char *json = quartier_town_to_json (town);
  QuartierTownChange change;

  quartier_plan_begin (self->plan, _ ("Answer the questions"));
  if (follow (self, town, TRUE, &change))
    {
      if (is_title_made (self))
        quartier_plan_set_title (self->plan, title);
      quartier_plan_set_town (self->plan, json);
    }
  quartier_plan_commit (self->plan);
}

static void
make_cb (QuartierTownWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierPlan) plan = NULL;
  QuartierTown town;

  read_answers (self, &town);
  if (self->plan != NULL)
    {
      apply (self, &town);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  plan = make_plan (self, &town, &error);
  if (plan == NULL)
    {
      gtk_label_set_label (self->guesses, error != NULL ? error->message : "");
      return;
    }
  self->is_made = TRUE;
  g_signal_emit (self, made_signal, 0, plan);
  gtk_window_close (GTK_WINDOW (self));
}

/* What is known of a place's people stands in for what nobody has written. */
static void
place_chosen_cb (QuartierTownWindow *self)
{
  const QuartierNamedPlace *place = quartier_place_row_get_place (self->place);
  GtkEditable *people = GTK_EDITABLE (self->people);
  const char *written = gtk_editable_get_text (people);
  g_autofree char *known
      = place != NULL && place->people >= QUARTIER_TOWN_LEAST && place->people <= QUARTIER_TOWN_MOST
            ? g_strdup_printf ("%u", place->people)
            : NULL;

  if (*written == '\0' || g_strcmp0 (written, self->people_filled) == 0
      || g_strcmp0 (written, known) == 0)
    {
      g_free (self->people_filled);
      self->people_filled = g_steal_pointer (&known);
      gtk_editable_set_text (people, self->people_filled != NULL ? self->people_filled : "");
    }
  show_guesses (self);
}

static void
name_changed_cb (QuartierTownWindow *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const QuartierPosition answered = { self->answered.lon, self->answered.lat };

  quartier_place_row_look_for (self->place, name,
                               g_strcmp0 (name, self->answered.name) == 0 ? &answered : NULL);
}

/* The window */

/* Answers that were closed before anything was made of them: the next window begins with them. */
static char *unmade;

static gboolean
quartier_town_window_close_request (GtkWindow *window)
{
  QuartierTownWindow *self = QUARTIER_TOWN_WINDOW (window);
  QuartierTown town;

  if (self->plan == NULL)
    {
      read_answers (self, &town);
      g_free (unmade);
      unmade = self->is_made ? NULL : quartier_town_to_json (&town);
    }
  return GTK_WINDOW_CLASS (quartier_town_window_parent_class)->close_request (window);
}

static void
quartier_town_window_dispose (GObject *object)
{
  QuartierTownWindow *self = QUARTIER_TOWN_WINDOW (object);

  g_clear_pointer (&self->people_filled, g_free);
  g_clear_object (&self->library);
  g_clear_pointer (&self->types, quartier_place_types_free);
  g_clear_pointer (&self->climates, g_ptr_array_unref);
  g_clear_pointer (&self->heats, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->title_made, g_free);
  G_OBJECT_CLASS (quartier_town_window_parent_class)->dispose (object);
}

static void
quartier_town_window_class_init (QuartierTownWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_town_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = quartier_town_window_close_request;
  made_signal = g_signal_new ("made", QUARTIER_TYPE_TOWN_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, QUARTIER_TYPE_PLAN);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_page_add (page, group);
  return group;
}

static AdwEntryRow *
add_entry (QuartierTownWindow *self, AdwPreferencesGroup *group, const char *title)
{
  AdwEntryRow *row = ADW_ENTRY_ROW (adw_entry_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_signal_connect_swapped (row, "changed", G_CALLBACK (show_guesses), self);
  return row;
}

/* A question whose first answer is that it is not known. */
static AdwComboRow *
add_row (QuartierTownWindow *self, AdwPreferencesGroup *group, const char *title,
         GtkStringList *answers)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  const char *const first[] = { _ ("Not known"), NULL };

  gtk_string_list_splice (answers, 0, 0, first);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  quartier_combo_row_show_whole (row, 0);
  adw_combo_row_set_model (row, G_LIST_MODEL (answers));
  g_object_unref (answers);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (show_guesses), self);
  return row;
}

static GtkStringList *
list_choices (QuartierTownWindow *self, const QuartierTownChoice *choices, gsize n, int catalogue)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (list, choices[i].text != NULL ? quartier_town_choice_get_text (&choices[i])
                                  : catalogue < 0 ? name_of_type (self, choices[i].id)
                                                  : name_of (self, (QuartierCatalogue) catalogue,
                                                             choices[i].id));
  return list;
}

static GtkStringList *
list_catalogue (QuartierTownWindow *self, QuartierCatalogue catalogue, GPtrArray *ids)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  gsize n;
  const QuartierCatalogueEntry *entries = quartier_library_list (self->library, catalogue, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_ptr_array_add (ids, (gpointer) entries[i].id);
      gtk_string_list_append (list, _ (entries[i].name));
    }
  return list;
}

/* Eighty places: they are found by what one types. */
static void
add_climate (QuartierTownWindow *self, AdwPreferencesGroup *group, const char *title)
{
  GtkStringList *names
      = quartier_climate_list_new (self->library, _ ("Not known"), self->climates);
  GtkExpression *text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list = gtk_drop_down_new (G_LIST_MODEL (names), text);

  self->climate = ADW_ACTION_ROW (adw_action_row_new ());
  self->climate_list = GTK_DROP_DOWN (list);
  gtk_drop_down_set_enable_search (self->climate_list, TRUE);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (list, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->climate), title);
  adw_action_row_add_suffix (self->climate, list);
  adw_action_row_set_activatable_widget (self->climate, list);
  adw_preferences_group_add (group, GTK_WIDGET (self->climate));
  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (show_guesses), self);
}

static void
add_questions (QuartierTownWindow *self, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *place = add_group (
      page, _ ("The place"),
      _ ("Answer what you know. What you do not is guessed, and said to be a guess."));
  AdwPreferencesGroup *homes = add_group (page, _ ("Its homes"), NULL);
  AdwPreferencesGroup *ways = add_group (page, _ ("Getting about, and the rest"), NULL);

  self->name = add_entry (self, place, _ ("What is it called?"));
  self->place = quartier_place_row_new (_ ("Which one is it?"));
  adw_preferences_group_add (place, GTK_WIDGET (self->place));
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_swapped (self->place, "notify::selected", G_CALLBACK (place_chosen_cb), self);
  self->people = add_entry (self, place, _ ("How many people live there?"));
  add_climate (self, place, _ ("Which place has its weather?"));
  self->housing = add_row (self, homes, _ ("What are most homes like?"),
                           list_choices (self, quartier_town_housings,
                                         G_N_ELEMENTS (quartier_town_housings), -1));
  self->age = add_row (self, homes, _ ("When were most of them built?"),
                       list_choices (self, quartier_town_ages, G_N_ELEMENTS (quartier_town_ages),
                                     QUARTIER_CATALOGUE_STANDARD));
  self->heat = add_row (self, homes, _ ("What heats them?"),
                        list_catalogue (self, QUARTIER_CATALOGUE_HEAT_SUPPLY, self->heats));
  self->roof = add_row (self, homes, _ ("How many roofs have photovoltaics?"),
                        quartier_town_choices_list_numbers (quartier_town_roofs,
                                                            G_N_ELEMENTS (quartier_town_roofs), 100,
                                                            "%"));
  self->transit = add_row (self, ways, _ ("What stops in the middle?"),
                           list_choices (self, quartier_town_transits,
                                         G_N_ELEMENTS (quartier_town_transits),
                                         QUARTIER_CATALOGUE_STOP_MODE));
  self->parking = add_row (self, ways, _ ("How many parking spaces are there?"),
                           quartier_town_choices_list_numbers (quartier_town_parkings,
                                                               G_N_ELEMENTS (quartier_town_parkings),
                                                               1, ""));
  self->centre = add_row (self, ways, _ ("Are there shops and work in the middle?"),
                          list_choices (self, quartier_town_centres,
                                        G_N_ELEMENTS (quartier_town_centres), -1));
}

static void
quartier_town_window_init (QuartierTownWindow *self)
{
  self->climates = g_ptr_array_new ();
  self->heats = g_ptr_array_new ();
}

static void
start_over_cb (QuartierTownWindow *self);

static void
build (QuartierTownWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *title = adw_window_title_new (_ ("My place"), NULL);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  self->start_over = gtk_button_new_with_mnemonic (_ ("_Start over"));
  gtk_widget_set_tooltip_text (self->start_over, _ ("Forget what was answered"));
  gtk_widget_set_visible (self->start_over, FALSE);
  g_signal_connect_swapped (self->start_over, "clicked", G_CALLBACK (start_over_cb), self);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->start_over);
  self->guesses = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->guesses, 0);
  gtk_label_set_wrap (self->guesses, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->guesses), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->guesses), "dim-label");
  self->make = gtk_button_new_with_mnemonic (_ ("_Draw the town"));
  gtk_widget_add_css_class (self->make, "suggested-action");
  g_signal_connect_swapped (self->make, "clicked", G_CALLBACK (make_cb), self);
  add_questions (self, ADW_PREFERENCES_PAGE (page));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_widget_set_margin_start (foot, 18);
  gtk_widget_set_margin_end (foot, 18);
  gtk_widget_set_margin_top (foot, 12);
  gtk_widget_set_margin_bottom (foot, 12);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->guesses));
  gtk_box_append (GTK_BOX (foot), self->make);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  gtk_box_append (GTK_BOX (box), foot);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, 680);
  quartier_suit_text_size (GTK_WINDOW (self));
  gtk_window_set_title (GTK_WINDOW (self), _ ("My place"));
  show_guesses (self);
}

/* Answers into their rows */

/* The place of an id in a list whose first row says that it is not known. */
static guint
place_of (GPtrArray *ids, const char *id)
{
  guint i = 0;

  while (id != NULL && i < ids->len && !g_str_equal (ids->pdata[i], id))
    i++;
  return id != NULL && i < ids->len ? i + 1 : 0;
}

/* What is not answered is shown as not known. */
static void
fill_in (QuartierTownWindow *self)
{
  const QuartierTown town = self->answered;
  g_autofree char *people = isnan (town.residents) ? NULL : g_strdup_printf ("%.0f", town.residents);

  gtk_editable_set_text (GTK_EDITABLE (self->name), town.name != NULL ? town.name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->people), people != NULL ? people : "");
  gtk_drop_down_set_selected (self->climate_list, place_of (self->climates, town.climate));
  quartier_town_choices_select_id (self->housing, quartier_town_housings,
                                   G_N_ELEMENTS (quartier_town_housings), town.housing);
  quartier_town_choices_select_id (self->age, quartier_town_ages, G_N_ELEMENTS (quartier_town_ages),
                                   town.standard);
  adw_combo_row_set_selected (self->heat, place_of (self->heats, town.heat));
  quartier_town_choices_select_id (self->transit, quartier_town_transits,
                                   G_N_ELEMENTS (quartier_town_transits), town.transit);
  quartier_town_choices_select_number (self->parking, quartier_town_parkings,
                                       G_N_ELEMENTS (quartier_town_parkings),
                                       town.parking_per_dwelling);
  quartier_town_choices_select_number (self->roof, quartier_town_roofs,
                                       G_N_ELEMENTS (quartier_town_roofs), town.pv_roof_share);
  quartier_town_choices_select_number (self->centre, quartier_town_centres,
                                       G_N_ELEMENTS (quartier_town_centres),
                                       town.has_centre >= 0 ? town.has_centre > 0 : NAN);
}

static void
start_over_cb (QuartierTownWindow *self)
{
  quartier_town_from_json (NULL, self->library, self->types, &self->answered);
  fill_in (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static GtkWidget *
make_window (QuartierLibrary *library, QuartierPlan *plan)
{
  g_autoptr (QuartierPlaceTypes) types = quartier_place_types_new (NULL, NULL);
  QuartierTownWindow *self;

  if (types == NULL)
    return NULL;
  self = g_object_new (QUARTIER_TYPE_TOWN_WINDOW, "modal", TRUE, NULL);
  self->library = g_object_ref (library);
  self->types = g_steal_pointer (&types);
  quartier_town_from_json (plan != NULL ? quartier_plan_get_town (plan) : unmade, library, self->types,
                           &self->answered);
  self->title_made = dup_title (&self->answered);
  build (self);
  fill_in (self);
  if (plan == NULL)
    return GTK_WIDGET (self);
  self->plan = g_object_ref (plan);
  gtk_button_set_label (GTK_BUTTON (self->make), _ ("_Take the answers"));
  show_guesses (self);
  return GTK_WIDGET (self);
}

/**
 * quartier_town_window_new:
 *
 * Returns: (nullable): the window; %NULL where the place types cannot be read
 */
GtkWidget *
quartier_town_window_new (QuartierLibrary *library)
{
  return make_window (library, NULL);
}

/**
 * quartier_town_window_new_for_plan:
 * @plan: that was drawn from answers, see quartier_plan_get_town()
 *
 * Returns: (nullable): the same questions, with what was answered; taken, the plan follows in one step
 */
GtkWidget *
quartier_town_window_new_for_plan (QuartierLibrary *library, QuartierPlan *plan)
{
  return make_window (library, plan);
}

/**
 * quartier_town_count_guesses:
 * @answers: of a plan, see quartier_plan_get_town()
 *
 * Returns: how many questions it does not answer
 */
guint
quartier_town_count_guesses (const char *answers, QuartierLibrary *library)
{
  g_autoptr (QuartierPlaceTypes) types = quartier_place_types_new (NULL, NULL);
  QuartierTown town;

  if (types == NULL)
    return 0;
  quartier_town_from_json (answers, library, types, &town);
  return count_open (&town);
}
