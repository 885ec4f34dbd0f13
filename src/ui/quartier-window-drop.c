/*
 * Files that are let go over the window: each does what its menu entry would.
 */
#include <glib/gi18n.h>

#include "ui/quartier-window-private.h"

typedef void (*TakeFunc) (QuartierWindow *self, GFile *file);

/* What belongs to a plan; anything else is one, or a pack of cases. */
static TakeFunc
find_taker (GFile *file)
{
  static const struct
  {
    const char *suffix;
    TakeFunc take;
  } takers[] = {
    { ".epw", quartier_window_use_weather },       { ".osm", quartier_window_open_backdrop },
    { ".osm.gz", quartier_window_open_backdrop },  { ".pbf", quartier_window_open_backdrop },
    { ".mbtiles", quartier_window_open_backdrop }, { ".tif", quartier_window_open_site },
    { ".tiff", quartier_window_open_site },        { ".png", quartier_window_open_site },
    { ".jpg", quartier_window_open_site },         { ".jpeg", quartier_window_open_site },
  };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (takers); i++)
    if (g_str_has_suffix (small, takers[i].suffix))
      return takers[i].take;
  return NULL;
}

static gboolean
dropped_cb (QuartierWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      const TakeFunc take = find_taker (l->data);

      if (take == NULL)
        quartier_window_open_any (self, l->data);
      else if (self->plan != NULL)
        take (self, l->data);
      else
        quartier_window_toast (self, _ ("Open a plan first: this file belongs to one"));
    }
  return files != NULL;
}

/* Takes plans, packs of cases, weather, map extracts, tiles and site plans that are dropped. */
void
quartier_window_set_up_drop (QuartierWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
