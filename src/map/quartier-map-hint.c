#include "map/quartier-map-hint.h"

#include "map/map-hint.h"

struct _QuartierMapHint
{
  GtkWidget parent_instance;

  /* Owned */
  char *text;
  PangoLayout *layout; /* what of it is said, in its lines */
};

G_DEFINE_FINAL_TYPE (QuartierMapHint, quartier_map_hint, GTK_TYPE_WIDGET)

/* With what its style puts around the writing, and no more. */
static void
quartier_map_hint_measure (GtkWidget *widget G_GNUC_UNUSED,
                           GtkOrientation orientation G_GNUC_UNUSED,
                           int for_size G_GNUC_UNUSED,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
quartier_map_hint_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QuartierMapHint *self = QUARTIER_MAP_HINT (widget);
  GdkRGBA colour;
  int width;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float)((gtk_widget_get_width (widget) - width) / 2), 0));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
quartier_map_hint_finalize (GObject *object)
{
  QuartierMapHint *self = QUARTIER_MAP_HINT (object);

  g_free (self->text);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (quartier_map_hint_parent_class)->finalize (object);
}

static void
quartier_map_hint_class_init (QuartierMapHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quartier_map_hint_finalize;
  widget_class->measure = quartier_map_hint_measure;
  widget_class->snapshot = quartier_map_hint_snapshot;
  gtk_widget_class_set_css_name (widget_class, "map-hint");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
quartier_map_hint_init (QuartierMapHint *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

QuartierMapHint *
quartier_map_hint_new (void)
{
  return g_object_new (QUARTIER_TYPE_MAP_HINT, NULL);
}

/* It is seen as soon as it is placed again. */
void
quartier_map_hint_set_text (QuartierMapHint *self, const char *text)
{
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* The size of its letters. */
double
quartier_map_hint_get_em_px (QuartierMapHint *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font)
             ? size
             : size * pango_cairo_context_get_resolution (context) / 72;
}

/**
 * quartier_map_hint_suit:
 * @width: (out): with its border, at most @width_px unless a word is wider
 *
 * To be called where it is placed: it does not ask for that.
 */
void
quartier_map_hint_suit (QuartierMapHint *self, int width_px, int most_lines, int *width, int *height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autofree char *text = NULL;
  int around, above;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &around, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &above, NULL, NULL);
  text = quartier_map_hint_fit (layout, self->text != NULL ? self->text : "",
                                MAX (1, width_px - around), most_lines);
  g_set_object (&self->layout, layout);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, width, height);
  /* The middle is found anew for the width of the longest line. */
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (layout, *width * PANGO_SCALE);
  *width += around;
  *height += above;
  gtk_widget_queue_draw (widget);
}
