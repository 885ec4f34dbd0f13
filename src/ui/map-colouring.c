#include "ui/map-colouring.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "report/map-figures.h"

/* Attributes that districts may be coloured by, beside their main use. */
typedef struct
{
  const char *id;
  const char *label;
  QuartierField field;
} Attribute;

static const Attribute attributes[] = {
  { "standard", N_ ("Building standard"), QUARTIER_FIELD_STANDARD },
  { "heat", N_ ("Heat supply"), QUARTIER_FIELD_HEAT },
  { "structure", N_ ("Structure"), QUARTIER_FIELD_STRUCTURE },
  { "cycle-network", N_ ("Cycle network"), QUARTIER_FIELD_CYCLE_NETWORK },
  { "fixtures", N_ ("Water fixtures"), QUARTIER_FIELD_FIXTURES },
  { "residual-waste", N_ ("Residual waste"), QUARTIER_FIELD_RESIDUAL },
};

/* The first ones, which the menu shows at once. */
#define N_MAIN_ATTRIBUTES 2

/* What the id of a figure ends with where its change is meant. */
#define CHANGE ":change"

/* Of a figure that is missing, and of what a plan leaves open. */
static const GdkRGBA no_figure = { 0.62f, 0.62f, 0.62f, 1 };

struct _QuartierMapColouring
{
  /* Owned */
  QuartierEstimator *estimator; /* (nullable) */
  GHashTable *classes;          /* id of a district to its class + 2 */
  char **ids;                   /* (nullable): of an attribute, what is on the map, in order */
  /* Borrowed */
  QuartierMapView *map;
  const Attribute *attribute;       /* (nullable) */
  const QuartierMapFigure *figure;  /* (nullable): neither: main use */
  gboolean is_change;               /* of the figure, from the scenario that is compared with */
  QuartierMapScale scale;
  char *missing;                    /* (nullable), owned: what the legend says of grey districts */
};

static GdkRGBA
to_rgba (const QuartierColour *colour)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue, 1 };
}

/* The text by which an attribute is told; "" for the usual of the place. */
static const char *
get_id (const QuartierMapColouring *self, QuartierDistrict *district)
{
  const char *id = quartier_district_get_text (district, self->attribute->field);

  return id != NULL ? id : "";
}

static int
find_id (const QuartierMapColouring *self, const char *id)
{
  for (int i = 0; self->ids != NULL && self->ids[i] != NULL; i++)
    if (g_str_equal (self->ids[i], id))
      return i;
  return -1;
}

static GdkRGBA
colour_of (QuartierDistrict *district, gpointer data)
{
  const QuartierMapColouring *self = data;
  int class;

  if (self->attribute != NULL)
    {
      class = find_id (self, get_id (self, district));
      return class < 0 || *self->ids[class] == '\0'
                 ? no_figure
                 : to_rgba (quartier_palette_series ((guint) class));
    }
  class = GPOINTER_TO_INT (
              g_hash_table_lookup (self->classes, quartier_district_get_id (district)))
          - 2;
  return class < 0 ? no_figure : to_rgba (quartier_map_scale_colour (&self->scale, class));
}

/* Of the scenario that is compared with, by the same steps; from itself it does not differ. */
static GdkRGBA
other_colour_of (QuartierDistrict *district, gpointer data)
{
  const QuartierMapColouring *self = data;
  QuartierEstimate *reference = quartier_estimator_get_reference (self->estimator);
  const QuartierFigures *figures
      = reference != NULL
            ? quartier_estimate_find (reference, quartier_district_get_id (district))
            : NULL;
  double value;
  int class;

  if (self->attribute != NULL)
    return colour_of (district, data);
  value = figures != NULL ? self->figure->read (figures) : NAN;
  class = quartier_map_scale_find (&self->scale, self->is_change ? value - value : value);
  return class < 0 ? no_figure : to_rgba (quartier_map_scale_colour (&self->scale, class));
}

static void
show_legend (QuartierMapColouring *self, const char *title, GArray *entries)
{
  quartier_map_view_set_colouring (self->map, colour_of, self, NULL, title,
                                   (const QuartierLegendEntry *) entries->data, entries->len);
}

static void
recolour (QuartierMapColouring *self)
{
  QuartierDistrictLayer *other = quartier_map_view_get_other_layer (self->map);

  quartier_district_layer_recolour (quartier_map_view_get_layer (self->map));
  if (other != NULL)
    quartier_district_layer_recolour (other);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
collect_ids (QuartierMapColouring *self, GListModel *districts, GHashTable *seen)
{
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      g_hash_table_add (seen, (gpointer) g_intern_string (get_id (self, district)));
    }
}

/* What stands on the map, in the order of its ids; what the plan leaves open last. */
static void
find_ids (QuartierMapColouring *self)
{
  QuartierPlan *plan = quartier_estimator_get_plan (self->estimator);
  QuartierDistrictLayer *other = quartier_map_view_get_other_layer (self->map);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;
  gboolean is_open;

  if (quartier_plan_get_current (plan) != NULL)
    collect_ids (self, quartier_plan_get_districts (plan, quartier_plan_get_current (plan)), seen);
  if (other != NULL && quartier_district_layer_get_districts (other) != NULL)
    collect_ids (self, quartier_district_layer_get_districts (other), seen);
  is_open = g_hash_table_remove (seen, "");
  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (ids, id);
  g_ptr_array_sort (ids, compare_ids);
  if (is_open)
    g_ptr_array_add (ids, (gpointer) "");
  g_ptr_array_add (ids, NULL);
  g_clear_pointer (&self->ids, g_strfreev);
  self->ids = g_strdupv ((char **) ids->pdata);
}

static void
show_attribute (QuartierMapColouring *self)
{
  QuartierLibrary *library = quartier_estimator_get_library (self->estimator);
  const QuartierCatalogue catalogue
      = quartier_field_get_info (self->attribute->field)->catalogue;
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (QuartierLegendEntry));
  g_auto (GStrv) before = g_strdupv (self->ids);

  find_ids (self);
  if (before != NULL
      && g_strv_equal ((const char *const *) before, (const char *const *) self->ids))
    return; /* the layer asks for the colour of what changed */
  for (int i = 0; self->ids[i] != NULL; i++)
    {
      const QuartierCatalogueEntry *found = quartier_library_find (library, catalogue, self->ids[i]);
      const QuartierLegendEntry entry = {
        *self->ids[i] == '\0' ? _ ("As usual in the place")
                              : (found != NULL ? _ (found->name) : self->ids[i]),
        *self->ids[i] == '\0' ? no_figure : to_rgba (quartier_palette_series ((guint) i)),
      };

      g_array_append_val (entries, entry);
    }
  show_legend (self, _ (self->attribute->label), entries);
  recolour (self);
}

/* (transfer full) (nullable): why districts are grey, of this scenario or of the other one. */
static char *
dup_missing (QuartierMapColouring *self, gboolean any)
{
  const QuartierScenario *other = quartier_estimator_get_against (self->estimator);
  const gboolean is_seen
      = self->is_change || quartier_map_view_get_other_layer (self->map) != NULL;

  if (self->is_change && other == NULL)
    return g_strdup (_ ("There is no other scenario to see: + beside its tab makes one"));
  if (is_seen && other != NULL && quartier_estimator_get_reference (self->estimator) == NULL
      && quartier_estimator_awaits_reference (self->estimator))
    /* Translators: %s is the name of a scenario */
    return g_strdup_printf (_ ("“%s” is being estimated…"), other->name);
  if (is_seen && other != NULL && quartier_estimator_get_reference (self->estimator) == NULL)
    return g_strdup (_ ("No figure to compare"));
  if (!any)
    return NULL;
  return g_strdup (self->is_change ? _ ("No figure to compare") : _ ("No figure"));
}

/* (transfer full): what the colours say. */
static char *
dup_title (QuartierMapColouring *self)
{
  const QuartierScenario *other = quartier_estimator_get_against (self->estimator);

  if (!self->is_change)
    return g_strdup (_ (self->figure->label));
  if (other == NULL)
    /* Translators: title of a legend; %s: a figure with its unit */
    return g_strdup_printf (_ ("Change: %s"), _ (self->figure->label));
  /* Translators: title of a legend; the name of a scenario, and a figure with its unit */
  return g_strdup_printf (_ ("Difference from “%s”: %s"), other->name, _ (self->figure->label));
}

static void
show_scale (QuartierMapColouring *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (QuartierLegendEntry));
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = dup_title (self);

  for (int i = self->scale.n - 1; i >= 0; i--)
    {
      char *label = quartier_map_scale_label (&self->scale, i);
      const QuartierLegendEntry entry
          = { label, to_rgba (quartier_map_scale_colour (&self->scale, i)) };

      g_ptr_array_add (labels, label);
      g_array_append_val (entries, entry);
    }
  if (self->missing != NULL)
    {
      const QuartierLegendEntry entry = { self->missing, no_figure };

      g_array_append_val (entries, entry);
    }
  show_legend (self, title, entries);
}

/* Of a district, or its difference from the same one in the scenario that is compared with. */
static double
read_figure (QuartierMapColouring *self, QuartierEstimate *estimate, gsize index)
{
  QuartierEstimate *reference = quartier_estimator_get_reference (self->estimator);
  const double now = self->figure->read (quartier_estimate_get_figures (estimate, index));
  const QuartierFigures *before;

  if (!self->is_change)
    return now;
  before = reference != NULL
               ? quartier_estimate_find (reference, quartier_estimate_get_id (estimate, index))
               : NULL;
  return before != NULL ? now - self->figure->read (before) : NAN;
}

/* One scale for both scenarios, where two are on the map. TRUE: the other one has districts without a
 * figure. */
static gboolean
fit_scale (QuartierMapColouring *self, const double *values, gsize n)
{
  QuartierEstimate *reference = quartier_estimator_get_reference (self->estimator);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  gboolean any_missing = FALSE;

  if (self->is_change)
    {
      quartier_map_scale_fit_change (values, n, &self->scale);
      return FALSE;
    }
  g_array_append_vals (all, values, (guint) n);
  if (reference != NULL && quartier_map_view_get_other_layer (self->map) != NULL)
    for (gsize i = 0; i < quartier_estimate_get_n_districts (reference); i++)
      {
        const double value = self->figure->read (quartier_estimate_get_figures (reference, i));

        any_missing = any_missing || !isfinite (value);
        g_array_append_val (all, value);
      }
  quartier_map_scale_fit ((const double *) all->data, all->len, &self->scale);
  return any_missing;
}

/* The colours of the estimate; painted anew only where a class or the scale changed. */
static void
show_figure (QuartierMapColouring *self, gboolean is_new)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (self->estimator);
  const gsize n = estimate != NULL ? quartier_estimate_get_n_districts (estimate) : 0;
  g_autofree double *values = g_new (double, MAX (n, 1));
  const QuartierMapScale before = self->scale;
  gboolean any_missing = n == 0, is_changed = is_new;
  g_autofree char *missing = NULL;

  for (gsize i = 0; i < n; i++)
    {
      values[i] = read_figure (self, estimate, i);
      any_missing = any_missing || !isfinite (values[i]);
    }
  any_missing = fit_scale (self, values, n) || any_missing;
  missing = dup_missing (self, any_missing);
  is_changed = is_changed || self->scale.n != before.n || self->scale.from != before.from
               || self->scale.step != before.step || g_strcmp0 (missing, self->missing) != 0;
  g_free (self->missing);
  self->missing = g_steal_pointer (&missing);
  if (is_changed || self->scale.n == 0)
    show_scale (self);
  for (gsize i = 0; i < n; i++)
    {
      const char *id = quartier_estimate_get_id (estimate, i);
      const gpointer class
          = GINT_TO_POINTER (quartier_map_scale_find (&self->scale, values[i]) + 2);

      if (g_hash_table_lookup (self->classes, id) == class)
        continue;
      g_hash_table_insert (self->classes, g_strdup (id), class);
      is_changed = TRUE;
    }
  if (is_changed || quartier_map_view_get_other_layer (self->map) != NULL)
    recolour (self);
}

static void
updated_cb (QuartierMapColouring *self)
{
  if (self->figure != NULL)
    show_figure (self, FALSE);
  else if (self->attribute != NULL)
    show_attribute (self);
}

QuartierMapColouring *
quartier_map_colouring_new (QuartierMapView *map)
{
  QuartierMapColouring *self = g_new0 (QuartierMapColouring, 1);

  self->map = map;
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
quartier_map_colouring_free (QuartierMapColouring *self)
{
  quartier_map_colouring_set_estimator (self, NULL);
  quartier_map_view_set_colouring (self->map, NULL, NULL, NULL, NULL, NULL, 0);
  g_hash_table_unref (self->classes);
  g_strfreev (self->ids);
  g_free (self->missing);
  g_free (self);
}

/**
 * quartier_map_colouring_make_menu:
 * @action: of a string, the id of what is chosen
 * @against: what a change can be since, put below the changes
 *
 * Returns: (transfer full): what the map can show
 */
GMenuModel *
quartier_map_colouring_make_menu (const char *action, GMenuModel *against)
{
  g_autoptr (GMenu) said = g_menu_new ();
  g_autoptr (GMenu) worked_out = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();
  g_autoptr (GMenu) more_said = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();
  g_autoptr (GMenu) more_changes = g_menu_new ();
  g_autofree char *use = g_strdup_printf ("%s::use", action);
  GMenu *menu = g_menu_new ();
  gsize n;
  const QuartierMapFigure *figures = quartier_map_figures (&n);

  g_menu_append (said, _ ("Main use"), use);
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *one = g_strdup_printf ("%s::%s", action, attributes[i].id);

      g_menu_append (i < N_MAIN_ATTRIBUTES ? said : more_said, _ (attributes[i].label), one);
    }
  g_menu_append_submenu (said, _ ("More attributes"), G_MENU_MODEL (more_said));
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *one = g_strdup_printf ("%s::%s", action, figures[i].id);

      g_autofree char *change = g_strconcat (one, CHANGE, NULL);

      g_menu_append (i < QUARTIER_N_MAIN_MAP_FIGURES ? worked_out : more, _ (figures[i].label), one);
      g_menu_append (i < QUARTIER_N_MAIN_MAP_FIGURES ? changes : more_changes, _ (figures[i].label),
                     change);
    }
  g_menu_append_submenu (worked_out, _ ("More figures"), G_MENU_MODEL (more));
  g_menu_append_submenu (changes, _ ("More differences"), G_MENU_MODEL (more_changes));
  g_menu_append_section (changes, _ ("Compared with"), against);
  g_menu_append_submenu (worked_out, _ ("Difference from another scenario"),
                         G_MENU_MODEL (changes));
  g_menu_append_section (menu, _ ("What the plan says"), G_MENU_MODEL (said));
  g_menu_append_section (menu, _ ("What follows from it"), G_MENU_MODEL (worked_out));
  return G_MENU_MODEL (menu);
}

/**
 * quartier_map_colouring_set_estimator:
 * @estimator: (nullable): of the plan on the map
 */
void
quartier_map_colouring_set_estimator (QuartierMapColouring *self, QuartierEstimator *estimator)
{
  if (self->estimator != NULL)
    g_signal_handlers_disconnect_by_data (self->estimator, self);
  g_set_object (&self->estimator, estimator);
  g_hash_table_remove_all (self->classes);
  g_clear_pointer (&self->ids, g_strfreev);
  self->scale = (QuartierMapScale) { 0 };
  if (estimator == NULL)
    return;
  g_signal_connect_swapped (estimator, "updated", G_CALLBACK (updated_cb), self);
  updated_cb (self);
}

/**
 * quartier_map_colouring_get_other:
 *
 * Returns: (nullable): the colours of the scenario that is compared with, whose data is @self; %NULL
 *   for land uses
 */
QuartierColourFunc
quartier_map_colouring_get_other (QuartierMapColouring *self)
{
  return self->figure != NULL || self->attribute != NULL ? other_colour_of : NULL;
}

/* What is on the map is another now. */
void
quartier_map_colouring_refresh (QuartierMapColouring *self)
{
  if (self->estimator == NULL)
    return;
  if (self->figure != NULL)
    show_figure (self, TRUE);
  else if (self->attribute != NULL)
    {
      g_clear_pointer (&self->ids, g_strfreev);
      show_attribute (self);
    }
}

/**
 * quartier_map_colouring_choose:
 * @id: of what the menu lists; others are the main use
 *
 * An id of a figure followed by ":change" is its difference from the scenario that the current one is
 * compared with.
 */
void
quartier_map_colouring_choose (QuartierMapColouring *self, const char *id)
{
  g_autofree char *figure = g_strdup (id);

  self->attribute = NULL;
  self->is_change = g_str_has_suffix (id, CHANGE);
  if (self->is_change)
    figure[strlen (id) - strlen (CHANGE)] = '\0';
  self->figure = quartier_map_figure_find (figure);
  g_hash_table_remove_all (self->classes);
  g_clear_pointer (&self->ids, g_strfreev);
  self->scale = (QuartierMapScale) { 0 };
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (g_str_equal (attributes[i].id, id))
      self->attribute = &attributes[i];
  if (self->estimator != NULL && self->figure != NULL)
    show_figure (self, TRUE);
  else if (self->estimator != NULL && self->attribute != NULL)
    show_attribute (self);
  else
    quartier_map_view_set_colouring (self->map, NULL, NULL, NULL, NULL, NULL, 0);
}
