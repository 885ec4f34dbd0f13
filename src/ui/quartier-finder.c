#include "ui/quartier-finder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/fold.h"
#include "base/mercator.h"
#include "library/gazetteer.h"
#include "map/district-shape.h"
#include "map/quartier-pin-layer.h"
#include "map/world-names.h"

/* Of each kind. */
#define MOST 6
/* A town so near to a city that is listed is that city, degrees; one that the world names has its label
 * further off. */
#define SAME_DEG 0.12
#define SAME_CITY_DEG 0.6
/* Half the width of what is shown of a town, and of a name in the extract, degrees. */
#define TOWN_DEG 0.03
#define NAME_DEG 0.003

typedef struct
{
  char *id;   /* (nullable): of a district or a stop, which is selected */
  char *name; /* of anything else: it stands on the map, which may show nothing else there */
  QuartierBounds bounds;
} Target;

struct _QuartierFinder
{
  GtkPopover parent_instance;
  /* Owned */
  QuartierPlan *plan;         /* (nullable) */
  QuartierLibrary *library;   /* (nullable) */
  GCancellable *looking;      /* (nullable): for towns, and in the extract */
  /* Borrowed */
  QuartierMapView *map;
  QuartierPinLayer *found; /* (nullable): where the last place found is; the map's own */
  GtkSearchEntry *entry;
  GtkListBox *list;
  GtkLabel *nothing;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (QuartierFinder, quartier_finder, GTK_TYPE_POPOVER)

static gboolean
matches (const char *name, const char *folded)
{
  g_autofree char *other = name != NULL ? quartier_fold (name) : NULL;

  return other != NULL && strstr (other, folded) != NULL;
}

static void
free_target (gpointer data)
{
  Target *target = data;

  g_free (target->id);
  g_free (target->name);
  g_free (target);
}

static QuartierBounds
around (double lon, double lat, double half_deg)
{
  return (QuartierBounds) { lon - half_deg, lat - half_deg, lon + half_deg, lat + half_deg };
}

static void
add_row (QuartierFinder *self, const char *icon, const char *name, const char *what,
         const char *id, const QuartierBounds *bounds)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *kind = gtk_label_new (what);
  Target *target = g_new0 (Target, 1);

  target->id = g_strdup (id);
  target->name = g_strdup (name);
  target->bounds = *bounds;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_widget_add_css_class (kind, "caption");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "target", target, free_target);
  gtk_list_box_append (self->list, row);
  if (self->n_rows++ == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
add_districts (QuartierFinder *self, const char *folded)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  GListModel *list = scenario != NULL ? quartier_plan_get_districts (self->plan, scenario) : NULL;
  guint found = 0;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list) && found < MOST; i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (list, i);
      QuartierBounds bounds;

      if (!matches (quartier_district_get_name (district), folded))
        continue;
      quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
      add_row (self, "view-grid-symbolic", quartier_district_get_name (district), C_("drawn area", "District"),
               quartier_district_get_id (district), &bounds);
      found++;
    }
}

static void
add_stops (QuartierFinder *self, const char *folded)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  GListModel *list = scenario != NULL ? quartier_plan_get_stops (self->plan, scenario) : NULL;
  guint found = 0;

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list) && found < MOST; i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (list, i);
      const QuartierPosition *at = quartier_stop_get_position (stop);
      const QuartierBounds bounds = around (at->lon, at->lat, NAME_DEG);

      if (!matches (quartier_stop_get_name (stop), folded))
        continue;
      add_row (self, "mark-location-symbolic", quartier_stop_get_name (stop), C_("stop of public transport", "Stop"),
               quartier_stop_get_id (stop), &bounds);
      found++;
    }
}

/* The other cities that the map of the world names, by those same names. */
static void
add_world_cities (QuartierFinder *self, const char *folded, GHashTable *listed, GArray *at_cities)
{
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const QuartierWorld *world = quartier_world_get_default ();
  guint found = g_hash_table_size (listed);
  gsize n;
  const QuartierWorldLabel *labels = quartier_world_get_labels (world, &n);

  for (gsize i = 0; i < n && found < MOST; i++)
    {
      const char *name;
      QuartierMapPoint at;
      QuartierPosition position;
      QuartierBounds bounds;

      if (labels[i].kind != QUARTIER_WORLD_CITY || g_hash_table_contains (listed, labels[i].name))
        continue;
      name = quartier_world_names_look_up (names, QUARTIER_WORLD_CITY, labels[i].name);
      if (!matches (name, folded) && !matches (labels[i].name, folded))
        continue;
      at = (QuartierMapPoint) { labels[i].at.x / (double) QUARTIER_MERCATOR_SIDE,
                                labels[i].at.y / (double) QUARTIER_MERCATOR_SIDE };
      position = quartier_map_point_to_position (&at);
      bounds = around (position.lon, position.lat, TOWN_DEG);
      add_row (self, "mark-location-symbolic", name, _("City"), NULL, &bounds);
      g_array_append_val (at_cities, position);
      found++;
    }
}

/* Those whose weather is known first; by the name in the language of the window, or in English.
 * @at_cities: where those that are listed lie. */
static void
add_cities (QuartierFinder *self, const char *folded, GArray *at_cities)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (self->library, QUARTIER_CATALOGUE_CLIMATE, &n);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  guint found = 0;

  for (gsize i = 0; i < n && found < MOST; i++)
    {
      const QuartierMonthlyClimate *place
          = quartier_library_get_climate (self->library, entries[i].id);
      QuartierPosition at;
      QuartierBounds bounds;

      if (place == NULL
          || (!matches (_ (entries[i].name), folded) && !matches (entries[i].name, folded)))
        continue;
      at = (QuartierPosition){ place->lon, place->lat };
      bounds = around (place->lon, place->lat, TOWN_DEG);
      add_row (self, "mark-location-symbolic", _ (entries[i].name), _("City"), NULL, &bounds);
      g_array_append_val (at_cities, at);
      g_hash_table_add (listed, (gpointer) entries[i].name);
      found++;
    }
  add_world_cities (self, folded, listed, at_cities);
}

static void
show_nothing (QuartierFinder *self)
{
  const gboolean is_asked = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_rows > 0);
  /* Not while it is still looked for */
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->n_rows == 0 && self->looking == NULL);
  gtk_label_set_text (self->nothing,
                      !is_asked ? _("Districts, stops, towns, and names of an opened backdrop")
                      : quartier_map_view_get_backdrop (self->map) != NULL
                          ? _("Nothing here is called so")
                          : _("Nothing here is called so. Streets and small villages are found in a "
                              "backdrop: Ctrl+B opens one"));
}

/* Towns, and the extract: both too many for the window's thread. */

typedef struct
{
  QuartierBackdrop *backdrop; /* (nullable) */
  char *text;
  GArray *at_cities; /* of QuartierPosition */
} Question;

typedef struct
{
  GPtrArray *towns; /* of QuartierNamedPlace */
  GPtrArray *names; /* (nullable): of QuartierBackdropName */
} Found;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->backdrop, quartier_backdrop_unref);
  g_array_unref (question->at_cities);
  g_free (question->text);
  g_free (question);
}

static void
free_found (gpointer data)
{
  Found *found = data;

  g_ptr_array_unref (found->towns);
  g_clear_pointer (&found->names, g_ptr_array_unref);
  g_free (found);
}

static gboolean
is_listed (const QuartierNamedPlace *town, const GArray *at_cities)
{
  const double same_deg = town->is_world_city ? SAME_CITY_DEG : SAME_DEG;

  for (guint i = 0; !town->is_quarter && i < at_cities->len; i++)
    {
      const QuartierPosition *at = &g_array_index (at_cities, QuartierPosition, i);

      if (ABS (at->lon - town->lon) < same_deg && ABS (at->lat - town->lat) < same_deg)
        return TRUE;
    }
  return FALSE;
}

static void
look (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
      GCancellable *cancellable G_GNUC_UNUSED)
{
  const Question *question = data;
  Found *found = g_new0 (Found, 1);

  found->towns = quartier_gazetteer_find (quartier_gazetteer_get_default (), question->text,
                                      MOST + question->at_cities->len);
  for (guint i = found->towns->len; i-- > 0;)
    if (is_listed (found->towns->pdata[i], question->at_cities))
      g_ptr_array_remove_index (found->towns, i);
  if (question->backdrop != NULL && g_utf8_strlen (question->text, -1) >= 2)
    found->names = quartier_backdrop_find_names (question->backdrop, question->text, MOST);
  g_task_return_pointer (task, found, free_found);
}

static void
add_town (QuartierFinder *self, const QuartierNamedPlace *town)
{
  const QuartierWorldNames *names = quartier_world_names_get (NULL);
  const QuartierWorldLabel *country
      = quartier_world_find_country (quartier_world_get_default (), town->country_number);
  const gboolean in_han = g_str_has_prefix (quartier_world_names_get_language (names), "zh");
  const QuartierBounds bounds = around (town->lon, town->lat, TOWN_DEG);

  add_row (self, "mark-location-symbolic", in_han && town->han != NULL ? town->han : town->name,
           country != NULL ? quartier_world_names_look_up (names, country->kind, country->name)
                           : _("City"),
           NULL, &bounds);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  QuartierFinder *self = QUARTIER_FINDER (source);
  Found *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (found == NULL)
    return;
  for (guint i = 0; i < MIN (found->towns->len, MOST); i++)
    add_town (self, found->towns->pdata[i]);
  for (guint i = 0; found->names != NULL && i < found->names->len; i++)
    {
      const QuartierBackdropName *name = found->names->pdata[i];
      const QuartierBounds bounds = around (name->lon, name->lat, NAME_DEG);

      add_row (self, "mark-location-symbolic", name->name, _("In the backdrop"), NULL, &bounds);
    }
  g_clear_object (&self->looking);
  show_nothing (self);
  free_found (found);
}

static void
look_further (QuartierFinder *self, const char *text, GArray *at_cities)
{
  QuartierBackdrop *backdrop = quartier_map_view_get_backdrop (self->map);
  g_autoptr (GTask) task = NULL;
  Question *question;

  self->looking = g_cancellable_new ();
  task = g_task_new (self, self->looking, looked_cb, NULL);
  question = g_new0 (Question, 1);
  question->backdrop = backdrop != NULL ? quartier_backdrop_ref (backdrop) : NULL;
  question->text = g_strdup (text);
  question->at_cities = g_array_ref (at_cities);
  g_task_set_task_data (task, question, free_question);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, look);
}

static void
search_changed_cb (QuartierFinder *self)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *folded = quartier_fold (text);
  g_autoptr (GArray) at_cities = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  GtkWidget *row;

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->n_rows = 0;
  if (*text != '\0' && self->plan != NULL)
    {
      add_districts (self, folded);
      add_stops (self, folded);
      add_cities (self, folded, at_cities);
      look_further (self, text, at_cities);
    }
  show_nothing (self);
}

/* What was found stands on the map until it is pressed, or something else is looked for. */

static void
forget_found (QuartierFinder *self)
{
  if (self->found != NULL)
    quartier_pin_layer_set_pins (self->found, NULL, 0);
}

static void
mark_found (QuartierFinder *self, const char *name, const QuartierBounds *bounds)
{
  const QuartierMapPin pin = { .id = "found",
                               .name = name,
                               .about = _("Press to take the name off the map"),
                               .at = { (bounds->west + bounds->east) / 2,
                                       (bounds->south + bounds->north) / 2 },
                               .is_approximate = TRUE };

  if (self->found == NULL)
    {
      ShumateMap *map = quartier_map_view_get_map (self->map);

      g_set_weak_pointer (&self->found, quartier_pin_layer_new (shumate_map_get_viewport (map)));
      shumate_map_add_layer (map, SHUMATE_LAYER (self->found));
      g_signal_connect_object (self->found, "chosen", G_CALLBACK (forget_found), self,
                               G_CONNECT_SWAPPED);
    }
  quartier_pin_layer_set_pins (self->found, &pin, 1);
}

static void
row_activated_cb (QuartierFinder *self, GtkListBoxRow *row)
{
  const Target *target = g_object_get_data (G_OBJECT (row), "target");
  g_autofree char *id = g_strdup (target->id);
  const QuartierBounds bounds = target->bounds;

  if (id == NULL)
    mark_found (self, target->name, &bounds);
  else
    forget_found (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (id != NULL)
    quartier_map_view_set_selected (self->map, id);
  quartier_map_view_zoom_to_bounds (self->map, &bounds, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (quartier_map_view_get_layer (self->map)));
}

static void
activate_cb (QuartierFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    row_activated_cb (self, row);
}

static void
quartier_finder_map (GtkWidget *widget)
{
  QuartierFinder *self = QUARTIER_FINDER (widget);

  GTK_WIDGET_CLASS (quartier_finder_parent_class)->map (widget);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
quartier_finder_dispose (GObject *object)
{
  QuartierFinder *self = QUARTIER_FINDER (object);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_weak_pointer (&self->found);
  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (quartier_finder_parent_class)->dispose (object);
}

static void
quartier_finder_class_init (QuartierFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_finder_dispose;
  GTK_WIDGET_CLASS (klass)->map = quartier_finder_map;
}

static void
quartier_finder_init (QuartierFinder *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->nothing = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_size_request (box, 320, -1);
  gtk_label_set_wrap (self->nothing, TRUE);
  gtk_label_set_max_width_chars (self->nothing, 36);
  gtk_label_set_xalign (self->nothing, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "dim-label");
  gtk_widget_set_margin_start (GTK_WIDGET (self->nothing), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->nothing), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Find a place or a district"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
quartier_finder_new (void)
{
  return g_object_new (QUARTIER_TYPE_FINDER, NULL);
}

/**
 * quartier_finder_set_context:
 * @map: what goes to what is found; not kept alive
 * @plan: (nullable): whose districts and stops to find
 */
void
quartier_finder_set_context (QuartierFinder *self, QuartierMapView *map, QuartierPlan *plan,
                             QuartierLibrary *library)
{
  g_return_if_fail (QUARTIER_IS_FINDER (self));
  self->map = map;
  if (g_set_object (&self->plan, plan))
    forget_found (self);
  g_set_object (&self->library, library);
}
