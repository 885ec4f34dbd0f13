/*
 * Tiles of a server under the plan, and what the map says when they do not come.
 */
#include "map/quartier-map-view-private.h"

#include <glib/gi18n.h>

#include "map/quartier-online-source.h"

static const char *
get_words (QuartierOnlineTrouble trouble)
{
  switch (trouble)
    {
    case QUARTIER_ONLINE_AWAY:
      return _ ("Tiles not loaded: no connection. The drawn map stays.");
    case QUARTIER_ONLINE_REFUSED:
      return _ ("Tiles not loaded: the server does not give them. The drawn map stays.");
    case QUARTIER_ONLINE_NO_PICTURE:
      return _ ("Tiles not loaded: what the server sends is no picture. The drawn map stays.");
    case QUARTIER_ONLINE_FINE:
    default:
      return NULL;
    }
}

static void
trouble_changed_cb (QuartierMapView *self)
{
  const char *words
      = QUARTIER_IS_ONLINE_SOURCE (self->source)
            ? get_words (quartier_online_source_get_trouble (QUARTIER_ONLINE_SOURCE (self->source)))
            : NULL;

  if (words != NULL)
    gtk_label_set_label (self->trouble_label, words);
  gtk_widget_set_visible (self->trouble, words != NULL);
}

static void
try_again_cb (QuartierMapView *self)
{
  quartier_map_view_replace_base (self);
}

/* Once, when there is something to be said. */
void
quartier_map_view_add_trouble (QuartierMapView *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Try again"));

  self->trouble = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->trouble_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->trouble_label, TRUE);
  gtk_box_append (GTK_BOX (self->trouble), GTK_WIDGET (self->trouble_label));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (try_again_cb), self);
  gtk_box_append (GTK_BOX (self->trouble), button);
  gtk_widget_add_css_class (self->trouble, "map-notice");
  gtk_widget_set_halign (self->trouble, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->trouble, FALSE);
  gtk_box_append (GTK_BOX (self->notices), self->trouble);
}

/* Whom the map is from, as a link where they have a page of it. */
static void
show_licence (QuartierMapView *self)
{
  const char *licence = shumate_map_source_get_license (self->source);
  const char *uri = shumate_map_source_get_license_uri (self->source);
  g_autofree char *markup = NULL;

  gtk_widget_set_can_target (self->licence, uri != NULL);
  if (uri == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->licence), licence);
      gtk_label_set_use_markup (GTK_LABEL (self->licence), FALSE);
      return;
    }
  markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, licence);
  gtk_label_set_markup (GTK_LABEL (self->licence), markup);
}

/* What lies under the districts is from another source now. */
void
quartier_map_view_follow_source (QuartierMapView *self, ShumateMapSource *source)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, trouble_changed_cb, self);
  g_set_object (&self->source, source);
  if (QUARTIER_IS_ONLINE_SOURCE (source))
    g_signal_connect_swapped (source, "trouble-changed", G_CALLBACK (trouble_changed_cb), self);
  trouble_changed_cb (self);
  show_licence (self);
}

/* As long as it lives it may be told of. */
void
quartier_map_view_drop_source (QuartierMapView *self)
{
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_func (self->source, trouble_changed_cb, self);
  g_clear_object (&self->source);
}

/**
 * quartier_map_view_set_online:
 * @address: of tiles, with {z}, {x} and {y}
 * @credit: whom to name beside the map
 *
 * Shows a server's tiles under the plan, in place of what was there. From now on the map fetches
 * what it shows.
 */
void
quartier_map_view_set_online (QuartierMapView *self, const char *address, const char *credit)
{
  g_autofree char *address_copy = g_strdup (address);
  g_autofree char *credit_copy = g_strdup (credit);

  g_return_if_fail (QUARTIER_IS_MAP_VIEW (self));
  g_return_if_fail (address != NULL && credit != NULL);
  quartier_map_view_clear_base (self);
  self->online_address = g_steal_pointer (&address_copy);
  self->online_credit = g_steal_pointer (&credit_copy);
  quartier_map_view_replace_base (self);
}
