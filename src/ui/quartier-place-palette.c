#include "ui/quartier-place-palette.h"

#include <glib/gi18n.h>
#include <math.h>

#include "map/land-use-colours.h"

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
  gboolean is_filled;
  gboolean updating;
  /* Borrowed */
  GtkListBox *list;
  GtkWidget *pattern; /* what was picked up from the map */
  GtkWidget *apply;
};

G_DEFINE_FINAL_TYPE (QuartierPlacePalette, quartier_place_palette, ADW_TYPE_BIN)

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

/* 0: of this country; 1: of any; 2: of others. */
static int
get_rank (const QuartierCatalogueEntry *entry, const char *country)
{
  if (entry->regions == NULL)
    return 1;
  return country != NULL && g_strv_contains (entry->regions, country) ? 0 : 2;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const int by_rank = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (a), "rank"))
                      - GPOINTER_TO_INT (g_object_get_data (G_OBJECT (b), "rank"));

  return by_rank != 0 ? by_rank
                      : g_utf8_collate (g_object_get_data (G_OBJECT (a), "name"),
                                        g_object_get_data (G_OBJECT (b), "name"));
}

static void
put_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  static const char *const titles[]
      = { N_ ("At home in this country"), N_ ("Everywhere"), N_ ("From other countries") };
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
    /* Translators: floor area ratio, short */
    g_string_append_printf (text, _("FAR %.1f"),
                            quartier_district_get_number (like, QUARTIER_FIELD_FAR));
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
make_row (QuartierPlacePalette *self, QuartierBundle *bundle, int rank, const char *tooltip)
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
        gtk_list_box_append (self->list, make_row (self, bundle,
                                                   get_rank (&types[i]->entry, country), tooltip));
      else
        g_warning ("%s", error->message);
    }
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
  gtk_widget_set_sensitive (self->apply,
                            brush != NULL
                                && quartier_edit_controller_get_n_selected (get_controller (self))
                                       > 0);
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
  fill (self);
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
  G_OBJECT_CLASS (quartier_place_palette_parent_class)->dispose (object);
}

static void
quartier_place_palette_finalize (GObject *object)
{
  QuartierPlacePalette *self = QUARTIER_PLACE_PALETTE (object);

  g_clear_pointer (&self->types, quartier_place_types_free);
  g_free (self->country);
  G_OBJECT_CLASS (quartier_place_palette_parent_class)->finalize (object);
}

static void
quartier_place_palette_class_init (QuartierPlacePaletteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_place_palette_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_place_palette_finalize;
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
  self->apply = gtk_button_new_with_label (_("Apply to the Selection"));
  g_signal_connect_swapped (self->apply, "clicked", G_CALLBACK (apply_cb), self);
  gtk_box_append (GTK_BOX (box), self->apply);
  gtk_box_append (GTK_BOX (box), self->pattern);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_LIST_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}
