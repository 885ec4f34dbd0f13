#include "ui/quartier-cases-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/fold.h"
#include "base/name-order.h"
#include "ui/case-pins.h"
#include "ui/case-words.h"
#include "ui/text-size.h"

G_DEFINE_FINAL_TYPE (QuartierCasesWindow, quartier_cases_window, ADW_TYPE_WINDOW)

enum
{
  OPEN_PLAN,
  PACKS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Places before the countries */
enum
{
  ANYWHERE,
  EUROPE,
  N_REGIONS
};

/* Filtering */

const QuartierCase *
quartier_cases_window_get_case (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "case");
}

/* A box about it, by the pin: to the Urals, and south to Crete. */
static gboolean
is_in_europe (const QuartierCase *one)
{
  return one->lat >= 34 && one->lat <= 72 && one->lon >= -25 && one->lon <= 60;
}

static gboolean
is_placed (QuartierCasesWindow *self, const QuartierCase *one)
{
  const guint chosen = gtk_drop_down_get_selected (self->place);

  if (chosen == ANYWHERE || chosen == GTK_INVALID_LIST_POSITION)
    return TRUE;
  if (chosen == EUROPE)
    return is_in_europe (one);
  return g_str_equal (one->country, self->countries->pdata[chosen - N_REGIONS]);
}

static gboolean
is_about (QuartierCasesWindow *self, const QuartierCase *one)
{
  const guint chosen = gtk_drop_down_get_selected (self->theme);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
         || g_strv_contains (one->themes, quartier_case_list_themes ()[chosen - 1]);
}

static gboolean
is_sized (QuartierCasesWindow *self, const QuartierCase *one)
{
  const guint chosen = gtk_drop_down_get_selected (self->size);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
         || g_strcmp0 (quartier_case_get_size (one), quartier_case_list_sizes ()[chosen - 1]) == 0;
}

static gboolean
has_words (QuartierCasesWindow *self, GtkListBoxRow *row)
{
  const char *text = g_object_get_data (G_OBJECT (row), "words");

  for (int i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (strstr (text, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer data)
{
  QuartierCasesWindow *self = data;
  const QuartierCase *one = quartier_cases_window_get_case (row);

  return is_placed (self, one) && is_about (self, one) && is_sized (self, one) && has_words (self, row)
         && (!gtk_check_button_get_active (self->measured) || one->measured)
         && (!gtk_check_button_get_active (self->near)
             || quartier_case_is_climate_near (quartier_case_library_get_library (self->cases), one,
                                               &self->profile));
}

/* The page is of a case that the list shows. */
static void
select_shown (QuartierCasesWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && filter_row (row, self))
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter_row (row, self))
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
}

static GtkListBoxRow *
find_row (QuartierCasesWindow *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (quartier_cases_window_get_case (row)->id, id))
      return row;
  return NULL;
}

static gboolean
filter_pin (const char *id, gpointer data)
{
  GtkListBoxRow *row = find_row (data, id);

  return row != NULL && filter_row (row, data);
}

static void
filter_changed_cb (QuartierCasesWindow *self)
{
  g_autofree char *folded = NULL, *count = NULL;
  guint n = 0;

  if (self->cases == NULL)
    return;
  folded = quartier_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " ,", -1);
  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    n += filter_row (gtk_list_box_get_row_at_index (self->list, i), self) ? 1 : 0;
  count = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);
  adw_window_title_set_subtitle (self->list_title, count);
  select_shown (self);
  quartier_pin_layer_filter (quartier_pin_map_get_pins (self->map), filter_pin, self);
  quartier_pin_map_show_all (self->map);
  gtk_stack_set_visible_child_name (self->list_stack, n > 0 ? "list" : "empty");
}

/* Escape takes the search back first, then leaves. */
static void
stop_search_cb (QuartierCasesWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
show_all_cb (QuartierCasesWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->theme, 0);
  gtk_drop_down_set_selected (self->size, 0);
  gtk_drop_down_set_selected (self->place, ANYWHERE);
  gtk_check_button_set_active (self->measured, FALSE);
  gtk_check_button_set_active (self->near, FALSE);
  filter_changed_cb (self);
}

/* List and page */

static void
show_row (QuartierCasesWindow *self, GtkListBoxRow *row)
{
  const QuartierCase *one = quartier_cases_window_get_case (row);

  quartier_case_page_set_case (self->page, self->cases, one);
  adw_window_title_set_title (self->page_title, quartier_case_translate (one->name));
  quartier_pin_layer_set_selected (quartier_pin_map_get_pins (self->map), one->id);
  quartier_pin_map_show_pin (self->map, one->id);
}

static void
pin_chosen_cb (QuartierCasesWindow *self, const char *id)
{
  gtk_list_box_select_row (self->list, find_row (self, id));
}

static void
row_selected_cb (QuartierCasesWindow *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_row (self, row);
}

static void
row_activated_cb (QuartierCasesWindow *self, GtkListBoxRow *row)
{
  show_row (self, row);
  adw_leaflet_set_visible_child (self->leaflet, self->page_side);
}

static void
back_cb (QuartierCasesWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->list_side);
}

/* Beside each other the page's title would stand twice; over each other it tells what is seen. */
static void
folded_cb (QuartierCasesWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->page_title), adw_leaflet_get_folded (self->leaflet));
}

static void
open_plan_cb (QuartierCasesWindow *self, const char *id)
{
  g_signal_emit (self, signals[OPEN_PLAN], 0, id);
}

/* As the data have it and as it is shown: a place is found by either name. */
static void
append_words (GString *out, const char *text)
{
  const char *shown = quartier_case_translate (text);

  if (text == NULL)
    return;
  g_string_append_printf (out, " %s", text);
  if (shown != text)
    g_string_append_printf (out, " %s", shown);
}

/* All that is said of a case, to be searched. */
static char *
gather_words (const QuartierCase *one)
{
  g_autofree char *head = quartier_case_head_text (one);
  g_autofree char *themes = quartier_case_themes_text (one);
  g_autoptr (GString) text = g_string_new (one->id);

  g_string_append_printf (text, " %s %s %s", one->name_local != NULL ? one->name_local : "", head,
                          themes);
  append_words (text, one->name);
  append_words (text, one->city);
  append_words (text, one->country_name);
  for (int i = 0; one->themes[i] != NULL; i++)
    g_string_append_printf (text, " %s", one->themes[i]);
  for (gsize i = 0; i < one->n_figures; i++)
    append_words (text, one->figures[i].label);
  for (int heading = 0; heading < QUARTIER_N_CASE_HEADINGS; heading++)
    for (gsize i = 0; i < one->n_texts[heading]; i++)
      append_words (text, one->texts[heading][i].text);
  return quartier_fold (text->str);
}

static GtkWidget *
make_label (const char *text, gboolean dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (dim)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
    }
  return label;
}

static void
add_row (QuartierCasesWindow *self, const QuartierCase *one)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *place = quartier_case_place_text (one);
  const char *name = quartier_case_translate (one->name);

  gtk_widget_add_css_class (grid, "case-item");
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), make_label (name, FALSE), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_label (place, TRUE), 0, 1, 1, 1);
  if (one->measured)
    {
      GtkWidget *mark = gtk_label_new (_ ("measured"));

      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "measured-mark");
      gtk_grid_attach (GTK_GRID (grid), mark, 1, 0, 1, 2);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "case", (gpointer)one);
  g_object_set_data_full (G_OBJECT (row), "words", gather_words (one), g_free);
  quartier_cases_window_add_choice (self, row, GTK_GRID (grid));
  gtk_list_box_append (self->list, row);
}

/* Choices */

static void
fill_themes (QuartierCasesWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *const *themes = quartier_case_list_themes ();

  gtk_string_list_append (names, _ ("All themes"));
  for (int i = 0; themes[i] != NULL; i++)
    gtk_string_list_append (names, quartier_case_theme_label (themes[i]));
  gtk_drop_down_set_model (self->theme, G_LIST_MODEL (names));
}

static void
fill_sizes (QuartierCasesWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *const *sizes = quartier_case_list_sizes ();

  gtk_string_list_append (names, _ ("All sizes"));
  for (int i = 0; sizes[i] != NULL; i++)
    gtk_string_list_append (names, quartier_case_size_label (sizes[i]));
  gtk_drop_down_set_model (self->size, G_LIST_MODEL (names));
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  const QuartierCase *const *x = a, *const *y = b;
  g_autofree char *first = quartier_name_order_key (quartier_case_translate ((*x)->country_name));
  g_autofree char *second = quartier_name_order_key (quartier_case_translate ((*y)->country_name));

  return strcmp (first, second);
}

/* The countries of all cases, each once, by name. */
static void
fill_places (QuartierCasesWindow *self, const GPtrArray *list)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) first = g_ptr_array_new (); /* a case of each */

  for (guint i = 0; i < list->len; i++)
    if (g_hash_table_add (known, (gpointer)((const QuartierCase *)list->pdata[i])->country))
      g_ptr_array_add (first, list->pdata[i]);
  g_ptr_array_sort (first, compare_countries);
  gtk_string_list_append (names, _ ("All places"));
  gtk_string_list_append (names, _ ("Europe"));
  for (guint i = 0; i < first->len; i++)
    {
      const QuartierCase *one = first->pdata[i];

      g_ptr_array_add (self->countries, (gpointer)one->country);
      gtk_string_list_append (names, quartier_case_translate (one->country_name));
    }
  gtk_drop_down_set_model (self->place, G_LIST_MODEL (names));
}

/* The plan's estimate: what stands beside, and what climate is near. */
static void
updated_cb (QuartierCasesWindow *self)
{
  QuartierEstimate *estimate
      = self->estimator != NULL ? quartier_estimator_get_estimate (self->estimator) : NULL;

  if (estimate != NULL && quartier_estimate_get_totals (estimate)->site_m2 <= 0)
    estimate = NULL;
  if (estimate != NULL)
    quartier_case_profile_of_figures (quartier_case_library_get_library (self->cases),
                                      quartier_estimate_get_climate_id (estimate),
                                      quartier_estimate_get_totals (estimate), &self->profile);
  else
    gtk_check_button_set_active (self->near, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->near), estimate != NULL);
  quartier_case_page_set_estimate (self->page, estimate);
  if (gtk_check_button_get_active (self->near))
    filter_changed_cb (self);
}

static void
search_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierCasesWindow *self = QUARTIER_CASES_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->list_side);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
disconnect_estimator (QuartierCasesWindow *self)
{
  if (self->estimator != NULL)
    g_signal_handlers_disconnect_by_data (self->estimator, self);
  g_clear_object (&self->estimator);
}

static void
quartier_cases_window_dispose (GObject *object)
{
  QuartierCasesWindow *self = QUARTIER_CASES_WINDOW (object);

  disconnect_estimator (self);
  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_clear_pointer (&self->cases, quartier_case_library_unref);
  G_OBJECT_CLASS (quartier_cases_window_parent_class)->dispose (object);
}

static void
quartier_cases_window_class_init (QuartierCasesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quartier_cases_window_dispose;
  g_type_ensure (QUARTIER_TYPE_CASE_PAGE);
  g_type_ensure (QUARTIER_TYPE_PIN_MAP);
  signals[OPEN_PLAN] = g_signal_new ("open-plan", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PACKS_CHANGED] = g_signal_new ("packs-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "cases.search", NULL, search_action);
  quartier_cases_window_install_packs (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/cases-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, list_side);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, page_side);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, list_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, theme);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, size);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, place);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, measured);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, near);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, list_stack);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, warnings);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, passing);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, export);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, map);
  gtk_widget_class_bind_template_child (widget_class, QuartierCasesWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "cases.search",
                                       NULL);
}

static void
quartier_cases_window_init (QuartierCasesWindow *self)
{
  self->countries = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quartier_suit_text_size (GTK_WINDOW (self));
  g_signal_connect_object (self->page, "open-plan", G_CALLBACK (open_plan_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (quartier_pin_map_get_pins (self->map), "chosen",
                           G_CALLBACK (pin_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
  quartier_cases_window_set_up_packs (self);
  folded_cb (self);
}

/* Packs have come or gone: the cases are to be read anew. */
void
quartier_cases_window_packs_changed (QuartierCasesWindow *self)
{
  g_signal_emit (self, signals[PACKS_CHANGED], 0);
}

/**
 * quartier_cases_window_new:
 *
 * Returns: (transfer floating): a window that shows the first case
 */
GtkWidget *
quartier_cases_window_new (QuartierCaseLibrary *cases)
{
  QuartierCasesWindow *self = g_object_new (QUARTIER_TYPE_CASES_WINDOW, NULL);

  quartier_cases_window_set_cases (self, cases);
  return GTK_WIDGET (self);
}

/* The country that was chosen is chosen still, if any case is there. */
static void
choose_place (QuartierCasesWindow *self, guint chosen, const char *country)
{
  guint at;

  if (country == NULL)
    gtk_drop_down_set_selected (self->place, chosen);
  else if (g_ptr_array_find_with_equal_func (self->countries, country, g_str_equal, &at))
    gtk_drop_down_set_selected (self->place, N_REGIONS + at);
}

/**
 * quartier_cases_window_set_cases:
 *
 * Shows these instead, with what was searched for and, if it is there, the case that was shown.
 */
void
quartier_cases_window_set_cases (QuartierCasesWindow *self, QuartierCaseLibrary *cases)
{
  g_autoptr (QuartierCaseLibrary) before = g_steal_pointer (&self->cases); /* until the end */
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const char *shown = row != NULL ? quartier_cases_window_get_case (row)->id : NULL;
  const guint theme = before != NULL ? gtk_drop_down_get_selected (self->theme) : 0;
  const guint place = before != NULL ? gtk_drop_down_get_selected (self->place) : ANYWHERE;
  const char *country = place >= N_REGIONS ? self->countries->pdata[place - N_REGIONS] : NULL;
  g_autofree char *warnings
      = g_strjoinv ("\n", (char **)quartier_case_library_get_warnings (cases));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (cases, &n);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer)list[i]);
  quartier_cases_sort (sorted);
  gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->countries, 0);
  for (guint i = 0; i < sorted->len; i++)
    add_row (self, sorted->pdata[i]);
  fill_themes (self);
  if (before == NULL)
    fill_sizes (self);
  fill_places (self, sorted);
  self->cases = quartier_case_library_ref (cases);
  quartier_case_pins_set (quartier_pin_map_get_pins (self->map), cases);
  gtk_drop_down_set_selected (self->theme, theme);
  choose_place (self, place, country);
  gtk_label_set_label (self->warnings, warnings);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), *warnings != '\0');
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  row = shown != NULL ? find_row (self, shown) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  quartier_cases_window_update_choice (self);
  filter_changed_cb (self);
}

/**
 * quartier_cases_window_set_estimator:
 * @estimator: (nullable): of the plan whose figures stand beside those of a case
 */
void
quartier_cases_window_set_estimator (QuartierCasesWindow *self, QuartierEstimator *estimator)
{
  disconnect_estimator (self);
  if (estimator != NULL)
    {
      self->estimator = g_object_ref (estimator);
      g_signal_connect_swapped (estimator, "updated", G_CALLBACK (updated_cb), self);
    }
  updated_cb (self);
}

/* The list scrolls to the row that gets the focus, once the row has its place. */
static gboolean
focus_row_cb (GtkWidget *row, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  if (gtk_widget_get_height (row) <= 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/**
 * quartier_cases_window_show_case:
 * @id: of a case; one that is not there changes nothing
 *
 * Shows its page, whatever was searched for before.
 */
void
quartier_cases_window_show_case (QuartierCasesWindow *self, const char *id)
{
  GtkListBoxRow *row = find_row (self, id);

  if (row == NULL)
    return;
  show_all_cb (self);
  gtk_list_box_select_row (self->list, row);
  adw_leaflet_set_visible_child (self->leaflet, self->page_side);
  gtk_widget_add_tick_callback (GTK_WIDGET (row), focus_row_cb, NULL, NULL);
}
