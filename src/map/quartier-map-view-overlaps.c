/*
 * Ground that more than one district covers, told on the map, and cut when that is asked for.
 */
#include "map/quartier-map-view-private.h"

#include <glib/gi18n.h>

#include "base/mercator.h"
#include "map/map-ink.h"

static const char *
name_district (QuartierMapView *self, const char *id)
{
  const char *scenario = quartier_plan_get_current (self->plan);
  QuartierDistrict *district
      = scenario != NULL ? quartier_plan_find_district (self->plan, scenario, id) : NULL;

  return district != NULL ? quartier_district_get_name (district) : id;
}

static const QuartierOverlap *
find_largest (QuartierMapView *self)
{
  const QuartierOverlap *largest = quartier_overlaps_get (self->overlaps, 0);

  for (gsize i = 1; i < quartier_overlaps_get_n (self->overlaps); i++)
    if (quartier_overlaps_get (self->overlaps, i)->area_m2 > largest->area_m2)
      largest = quartier_overlaps_get (self->overlaps, i);
  return largest;
}

/* Which districts, and how much. */
static void
overlaps_changed_cb (QuartierMapView *self)
{
  const gsize n = quartier_overlaps_get_n (self->overlaps);
  g_autofree char *area
      = quartier_map_format_area (quartier_overlaps_get_area_m2 (self->overlaps));
  g_autofree char *text = NULL;
  const QuartierOverlap *largest;

  gtk_widget_set_visible (self->overlap, n > 0 && self->plan != NULL);
  if (n == 0 || self->plan == NULL)
    return;
  largest = find_largest (self);
  if (n == 1)
    /* Translators: names of two districts, and an area. */
    text = g_strdup_printf (_ ("“%s” and “%s” overlap: %s count twice"),
                            name_district (self, largest->first),
                            name_district (self, largest->second), area);
  else
    /* Translators: %lu: pairs of districts that overlap; an area; names of two districts. */
    text = g_strdup_printf (ngettext ("%lu overlap: %s count twice, most of it “%s” and “%s”",
                                      "%lu overlaps: %s count twice, most of it “%s” and “%s”", n),
                            (gulong) n, area, name_district (self, largest->first),
                            name_district (self, largest->second));
  gtk_label_set_label (self->overlap_label, text);
}

static void
cut_clicked_cb (QuartierMapView *self)
{
  quartier_edit_controller_settle (self->controller);
  if (self->plan != NULL
      && quartier_plan_cut_overlaps (self->plan, self->overlaps, _ ("Cut overlaps")) == 0)
    gtk_label_set_label (self->overlap_label,
                         _ ("One district lies wholly within the other: move or delete it"));
}

/* The map is a square, which ends short of the poles: what lies beyond is not on it. */
static void
check_poles (QuartierMapView *self)
{
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  QuartierBounds bounds;

  if (self->plan != NULL && quartier_plan_is_editing (self->plan))
    return;
  gtk_widget_set_visible (
      self->polar, scenario != NULL && quartier_plan_get_bounds (self->plan, scenario, &bounds)
                       && MAX (bounds.north, -bounds.south) > QUARTIER_MERCATOR_MAX_LAT_DEG);
}

void
quartier_map_view_follow_scenario (QuartierMapView *self)
{
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;

  quartier_overlaps_set_districts (
      self->overlaps, scenario != NULL ? quartier_plan_get_districts (self->plan, scenario) : NULL);
  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_func (self->followed, check_poles, self);
  g_set_weak_pointer (&self->followed, self->plan);
  if (self->plan != NULL)
    g_signal_connect_object (self->plan, "changed", G_CALLBACK (check_poles), self, G_CONNECT_SWAPPED);
  check_poles (self);
}

void
quartier_map_view_add_overlaps (QuartierMapView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *cut = gtk_button_new_with_label (_ ("Cut the overlap"));

  self->overlaps = quartier_overlaps_new ();
  self->overlap = box;
  self->overlap_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->overlap_label, TRUE);
  gtk_label_set_xalign (self->overlap_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->overlap_label), TRUE);
  gtk_widget_set_tooltip_text (
      cut, _ ("Take the common ground from the later district of each two"));
  gtk_widget_add_css_class (box, "map-notice");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (box, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->overlap_label));
  gtk_box_append (GTK_BOX (box), cut);
  g_signal_connect_swapped (cut, "clicked", G_CALLBACK (cut_clicked_cb), self);
  g_signal_connect_swapped (self->overlaps, "changed", G_CALLBACK (overlaps_changed_cb), self);
  gtk_box_append (GTK_BOX (self->notices), box);
  self->polar = gtk_label_new (
      _ ("The map ends at 85° of latitude: districts beyond it count, and are in the table"));
  gtk_label_set_wrap (GTK_LABEL (self->polar), TRUE);
  gtk_widget_add_css_class (self->polar, "map-notice");
  gtk_widget_set_halign (self->polar, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->polar, FALSE);
  gtk_box_append (GTK_BOX (self->notices), self->polar);
  quartier_district_layer_set_overlaps (self->layer, self->overlaps);
}
