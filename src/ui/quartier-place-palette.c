#include "ui/quartier-place-palette.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/decimal-sign.h"
#include "base/fold.h"
#include "base/name-order.h"
#include "map/land-use-colours.h"
#include "ui/quartier-own-places.h"

#define SWATCH_PX 16
/* Of the list: six kinds of place and a heading. */
#define LEAST_LIST_PX 350

struct _QuartierPlacePalette
{
  AdwBin parent_instance;
  /* Owned */
  QuartierPlan *plan;
  QuartierLibrary *library;
  QuartierPlaceTypes *types; /* (nullable): read when the palette first opens */
  char *country;             /* (nullable): whose types stand first in the list as it is */
  QuartierMapView *map;
  QuartierOwnPlaces *own;
  char *wanted;              /* what is searched, folded; "" for all */
  gboolean is_filled;
  gboolean is_own_stale;     /* they were read while nobody saw the list */
  gboolean updating;
  /* Borrowed */
  GtkListBox *list;
  GtkEditable *search;
  GtkLabel *none; /* in place of an empty list */
  GtkWidget *pattern; /* what was picked up from the map */
  GtkWidget *apply;
};

G_DEFINE_FINAL_TYPE (QuartierPlacePalette, quartier_place_palette, ADW_TYPE_BIN)

static guint told_signal;

static QuartierEditController *
get_controller (QuartierPlacePalette *self)
{
  return quartier_map_view_get_controller (self->map);
}

/* Of the plan, or else of its climate. */
static const char *
get_country (QuartierPlacePalette *self)
{
  const char *country = quartier_plan_get_country (self->plan);
  const char *climate = quartier_plan_get_climate (self->plan);
  const QuartierCatalogueEntry *entry
      = country == NULL && climate != NULL
            ? quartier_library_find (self->library, QUARTIER_CATALOGUE_CLIMATE, climate)
            : NULL;

  if (entry != NULL && entry->regions != NULL)
    country = entry->regions[0];
  return country;
}

/* 0: the user's own; 1: of this country; 2: of any; 3: of others. */
#define RANK_OWN 0

static int
get_rank (const QuartierCatalogueEntry *entry, const char *country)
{
  if (entry->regions == NULL)
    return 2;
  return country != NULL && g_strv_contains (entry->regions, country) ? 1 : 3;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const int by_rank = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (a), "rank"))
                      - GPOINTER_TO_INT (g_object_get_data (G_OBJECT (b), "rank"));

  return by_rank != 0 ? by_rank
                      : strcmp (g_object_get_data (G_OBJECT (a), "order"),
                                g_object_get_data (G_OBJECT (b), "order"));
}

static void
put_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  static const char *const titles[]
      = { N_ ("Mine"), N_ ("At home in this country"), N_ ("Everywhere"), N_ ("From other countries") };
  const int rank = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "rank"));
  GtkWidget *label;

  if (before != NULL && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (before), "rank")) == rank)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_(titles[rank]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 10);
  gtk_widget_set_margin_bottom (label, 4);
  gtk_list_box_row_set_header (row, label);
}

static const char *
get_word (QuartierPlacePalette *self, QuartierDistrict *like, QuartierField field)
{
  const char *id = quartier_district_get_text (like, field);
  const QuartierCatalogueEntry *entry
      = id != NULL ? quartier_library_find (self->library, quartier_field_get_info (field)->catalogue,
                                            id)
                   : NULL;

  return entry != NULL ? _(entry->name) : NULL;
}

/* Density, standard and heat in a line. */
static char *
summarise (QuartierPlacePalette *self, QuartierDistrict *like)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *standard = get_word (self, like, QUARTIER_FIELD_STANDARD);
  const char *heat = get_word (self, like, QUARTIER_FIELD_HEAT);

  if (quartier_district_has (like, QUARTIER_FIELD_FAR))
    {
      /* Translators: floor area ratio, short */
      g_autofree char *far = quartier_decimal_text (
          g_strdup_printf (_("FAR %.1f"), quartier_district_get_number (like, QUARTIER_FIELD_FAR)));

      g_string_append (text, far);
    }
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                          standard != NULL ? standard : _("usual standard"));
  if (heat != NULL)
    g_string_append_printf (text, " · %s", heat);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  QuartierBundle *bundle = data;
  GdkRGBA colour = quartier_land_use_rgba (
      quartier_land_use_colour_of (quartier_bundle_get_like (bundle)));

  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

static GtkWidget *
make_label (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css != NULL)
    {
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, css);
    }
  return label;
}

/* Takes @bundle. */
static GtkWidget *
make_row (QuartierPlacePalette *self, QuartierBundle *bundle, int rank, const char *english,
          const char *tooltip)
{
  const char *name = quartier_bundle_get_name (bundle);
  g_autofree char *summary = summarise (self, quartier_bundle_get_like (bundle));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), SWATCH_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch), SWATCH_PX);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch,
                                  quartier_bundle_ref (bundle),
                                  (GDestroyNotify) quartier_bundle_unref);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (name, NULL));
  gtk_box_append (GTK_BOX (words), make_label (summary, "caption"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  g_object_set_data (G_OBJECT (row), "rank", GINT_TO_POINTER (rank));
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (row), "order", quartier_name_order_key (name), g_free);
  g_object_set_data_full (G_OBJECT (row), "english", g_strdup (english), g_free);
  g_object_set_data_full (G_OBJECT (row), "bundle", bundle,
                          (GDestroyNotify) quartier_bundle_unref);
  return row;
}

static char *
explain (const QuartierPlaceType *type)
{
  return g_strdup_printf ("%s\n\n%s\n%s%s%s", _(type->entry.note), _("Sources:"), type->sources,
                          type->is_unchecked ? "\n\n" : "",
                          type->is_unchecked
                              ? _("Some of its figures are assumed or recalled: check them for "
                                  "your plan.")
                              : "");
}

/* Kinds of place of the user's own */

static void
named_cb (const char *name, gpointer row)
{
  QuartierPlacePalette *self
      = QUARTIER_PLACE_PALETTE (gtk_widget_get_ancestor (row, QUARTIER_TYPE_PLACE_PALETTE));

  if (self != NULL)
    quartier_own_places_rename (self->own, g_object_get_data (row, "id"), name);
}

static void
rename_cb (GtkWidget *row)
{
  quartier_ask_name (row, _("Rename This Kind of Place"), NULL, _("_Rename"),
                     g_object_get_data (G_OBJECT (row), "name"), named_cb, G_OBJECT (row));
}

static void
removed_cb (GtkWidget *row, const char *response)
{
  QuartierPlacePalette *self
      = QUARTIER_PLACE_PALETTE (gtk_widget_get_ancestor (row, QUARTIER_TYPE_PLACE_PALETTE));

  if (self != NULL && g_str_equal (response, "delete"))
    quartier_own_places_remove (self->own, g_object_get_data (G_OBJECT (row), "id"));
}

static void
remove_cb (GtkWidget *row)
{
  g_autofree char *heading
      = g_strdup_printf (_("Delete “%s”?"), (char *) g_object_get_data (G_OBJECT (row), "name"));
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (row)), heading,
      _("Districts that were painted with it stay as they are. This cannot be undone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "delete",
                                    _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (removed_cb), row, G_CONNECT_SWAPPED);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_button (GtkWidget *row, const char *icon, const char *tooltip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked, row, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), button);
}

/* What cannot be read is said, and by what. */
static GtkWidget *
make_fault (const char *fault)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = make_label (fault, "caption");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data (G_OBJECT (row), "rank", GINT_TO_POINTER (RANK_OWN));
  /* Behind all names. */
  g_object_set_data (G_OBJECT (row), "order", (gpointer) "\377");
  return row;
}

/* Removes those that are there; says which of them was chosen. */
static char *
drop_own (QuartierPlacePalette *self)
{
  GtkListBoxRow *row;
  char *chosen = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;)
    if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "rank")) != RANK_OWN)
      i++;
    else
      {
        if (gtk_list_box_row_is_selected (row) && chosen == NULL)
          chosen = g_strdup (g_object_get_data (G_OBJECT (row), "id"));
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      }
  return chosen;
}

static void
add_own (QuartierPlacePalette *self, const QuartierPlaceType *type, const char *chosen)
{
  g_autoptr (GError) error = NULL;
  QuartierBundle *bundle
      = quartier_bundle_new_for_place_type (type, self->library, type->entry.name, &error);
  GtkWidget *row;

  if (bundle == NULL)
    {
      gtk_list_box_append (self->list, make_fault (error->message));
      return;
    }
  row = make_row (self, bundle, RANK_OWN, type->entry.name, type->sources);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (type->entry.id), g_free);
  add_button (row, "document-edit-symbolic", _("Rename"), G_CALLBACK (rename_cb));
  add_button (row, "user-trash-symbolic", _("Delete"), G_CALLBACK (remove_cb));
  gtk_list_box_append (self->list, row);
  if (g_strcmp0 (chosen, type->entry.id) == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
fill_own (QuartierPlacePalette *self)
{
  QuartierPlaceTypes *own = quartier_own_places_get_types (self->own);
  GPtrArray *faults = quartier_own_places_get_faults (self->own);
  const QuartierPlaceType *const *types;
  g_autofree char *chosen = NULL;
  gsize n;

  if (own == NULL || !self->is_filled)
    return;
  self->updating = TRUE;
  chosen = drop_own (self);
  self->updating = FALSE;
  types = quartier_place_types_list (own, &n);
  for (gsize i = 0; i < n; i++)
    add_own (self, types[i], chosen);
  for (guint i = 0; i < faults->len; i++)
    gtk_list_box_append (self->list, make_fault (faults->pdata[i]));
}

/* Finding one */

static gboolean
is_wanted (GtkListBoxRow *row, gpointer data)
{
  QuartierPlacePalette *self = data;
  const char *const keys[] = { "name", "english" };

  if (*self->wanted == '\0')
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *name = g_object_get_data (G_OBJECT (row), keys[i]);
      g_autofree char *folded = name != NULL ? quartier_fold (name) : NULL;

      if (folded != NULL && strstr (folded, self->wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
searched_cb (QuartierPlacePalette *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
  GtkListBoxRow *row;
  gboolean is_any = FALSE;

  g_free (self->wanted);
  self->wanted = quartier_fold (text);
  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; !is_any && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    is_any = is_wanted (row, self);
  gtk_widget_set_visible (GTK_WIDGET (self->none), !is_any);
}

/* Enter takes the first that is found. */
static void
search_entered_cb (QuartierPlacePalette *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (is_wanted (row, self) && gtk_list_box_row_get_selectable (row))
      {
        gtk_list_box_select_row (self->list, row);
        gtk_widget_grab_focus (GTK_WIDGET (row));
        return;
      }
}

static void
search_ended_cb (QuartierPlacePalette *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* All rows anew, for the plan's country. */
static void
fill (QuartierPlacePalette *self)
{
  const char *country = get_country (self);
  const QuartierPlaceType *const *types;
  GtkListBoxRow *row;
  gsize n;

  if (self->is_filled && g_strcmp0 (country, self->country) == 0)
    return;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_free (self->country);
  self->country = g_strdup (country);
  self->is_filled = TRUE;
  types = quartier_place_types_list (self->types, &n);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *tooltip = explain (types[i]);
      QuartierBundle *bundle = quartier_bundle_new_for_place_type (
          types[i], self->library, _(types[i]->entry.name), &error);

      if (bundle != NULL)
        gtk_list_box_append (self->list,
                             make_row (self, bundle, get_rank (&types[i]->entry, country),
                                       types[i]->entry.name, tooltip));
      else
        g_warning ("%s", error->message);
    }
  fill_own (self);
}

/* What is picked up from the map is told above the list. */
static void
refresh (QuartierPlacePalette *self)
{
  QuartierBundle *brush = get_controller (self) != NULL
                              ? quartier_edit_controller_get_brush (get_controller (self))
                              : NULL;
  GtkListBoxRow *found = NULL, *row;
  g_autofree char *said = NULL;
  gboolean can_apply;

  for (int i = 0; brush != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;
       i++)
    if (g_object_get_data (G_OBJECT (row), "bundle") == brush)
      found = row;
  self->updating = TRUE;
  gtk_list_box_select_row (self->list, found);
  self->updating = FALSE;
  if (brush != NULL && found == NULL)
    said = g_strdup_printf (_("As %s"), quartier_bundle_get_name (brush));
  gtk_label_set_text (GTK_LABEL (self->pattern), said != NULL ? said : "");
  gtk_widget_set_visible (self->pattern, said != NULL);
  can_apply = brush != NULL && quartier_edit_controller_get_n_selected (get_controller (self)) > 0;
  gtk_widget_set_sensitive (self->apply, can_apply);
  gtk_widget_set_tooltip_text (
      self->apply, can_apply ? NULL : _("Choose a kind of place here, and districts on the map"));
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, QuartierPlacePalette *self)
{
  if (row != NULL && !self->updating)
    quartier_edit_controller_set_brush (get_controller (self),
                                        g_object_get_data (G_OBJECT (row), "bundle"));
}

static void
apply_cb (QuartierPlacePalette *self)
{
  quartier_edit_controller_paint_selection (get_controller (self));
}

/* Rows are made when they can be seen: an assistive program is told of each. */
static void
own_changed_cb (QuartierPlacePalette *self)
{
  self->is_own_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_own_stale)
    return;
  fill_own (self);
  if (self->map != NULL)
    refresh (self);
}

static void
own_told_cb (QuartierPlacePalette *self, const char *text)
{
  g_signal_emit (self, told_signal, 0, text);
}

/**
 * quartier_place_palette_save:
 * @name: of the kind of place
 *
 * Keeps what a district says as a kind of place of the user's own.
 */
void
quartier_place_palette_save (QuartierPlacePalette *self, QuartierDistrict *district,
                             const char *name)
{
  quartier_own_places_save (self->own, district, name, quartier_plan_get_title (self->plan));
}

/**
 * quartier_place_palette_open:
 *
 * Shows what can be painted in the plan's country, and chooses the first where nothing is chosen.
 */
void
quartier_place_palette_open (QuartierPlacePalette *self)
{
  g_autoptr (GError) error = NULL;

  if (self->plan == NULL)
    return;
  if (self->types == NULL)
    self->types = quartier_place_types_new (NULL, &error);
  if (self->types == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  if (!self->is_filled)
    quartier_own_places_load (self->own);
  fill (self);
  if (self->is_own_stale)
    fill_own (self);
  self->is_own_stale = FALSE;
  if (quartier_edit_controller_get_brush (get_controller (self)) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  refresh (self);
}

/**
 * quartier_place_palette_set_context:
 * @map: whose brush it fills
 */
void
quartier_place_palette_set_context (QuartierPlacePalette *self, QuartierMapView *map,
                                    QuartierPlan *plan, QuartierLibrary *library)
{
  g_return_if_fail (QUARTIER_IS_PLACE_PALETTE (self));
  g_set_object (&self->plan, plan);
  g_set_object (&self->library, library);
  if (!g_set_object (&self->map, map))
    return;
  g_signal_connect_object (get_controller (self), "brush-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_controller (self), "selection-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_controller (self), "notify::selected", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}

static void
quartier_place_palette_dispose (GObject *object)
{
  QuartierPlacePalette *self = QUARTIER_PLACE_PALETTE (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->library);
  g_clear_object (&self->map);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (quartier_place_palette_parent_class)->dispose (object);
}

static void
quartier_place_palette_finalize (GObject *object)
{
  QuartierPlacePalette *self = QUARTIER_PLACE_PALETTE (object);

  g_clear_pointer (&self->types, quartier_place_types_free);
  g_free (self->country);
  g_free (self->wanted);
  G_OBJECT_CLASS (quartier_place_palette_parent_class)->finalize (object);
}

static void
quartier_place_palette_class_init (QuartierPlacePaletteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_place_palette_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_place_palette_finalize;
  told_signal = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
quartier_place_palette_init (QuartierPlacePalette *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, put_header, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Kinds of place"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  self->pattern = make_label ("", NULL);
  gtk_widget_add_css_class (self->pattern, "heading");
  gtk_widget_set_visible (self->pattern, FALSE);
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
  self->wanted = g_strdup ("");
  self->none = GTK_LABEL (make_label (_("No kind of place is called so: try a part of its name."), "caption"));
  gtk_label_set_wrap (self->none, TRUE);
  gtk_label_set_ellipsize (self->none, PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->none), FALSE);
  self->search = GTK_EDITABLE (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Search kinds of place"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search kinds of place"), -1);
  g_signal_connect_swapped (self->search, "changed", G_CALLBACK (searched_cb), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_entered_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (search_ended_cb), self);
  self->own = quartier_own_places_new ();
  g_signal_connect_object (self->own, "changed", G_CALLBACK (own_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->own, "told", G_CALLBACK (own_told_cb), self, G_CONNECT_SWAPPED);
  self->apply = gtk_button_new_with_label (_("Apply to the Selection"));
  g_signal_connect_swapped (self->apply, "clicked", G_CALLBACK (apply_cb), self);
  gtk_box_append (GTK_BOX (box), self->apply);
  gtk_box_append (GTK_BOX (box), self->pattern);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->none));
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_LIST_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}
