/*
 * The menu on the map: what can be done with what is selected, or with the map where nothing is.
 */
#include "ui/quartier-window-private.h"

#include <glib/gi18n.h>

/* Looks at all that is selected. */
static void
zoom_to_selection (QuartierWindow *self)
{
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  g_auto (GStrv) ids = quartier_edit_controller_dup_selection (controller);
  QuartierStop *stop = quartier_edit_controller_get_stop (controller);
  QuartierBounds bounds = { 0, 0, 0, 0 };

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      QuartierDistrict *one = quartier_plan_find_district (
          self->plan, quartier_plan_get_current (self->plan), ids[i]);
      QuartierBounds own;

      if (one == NULL)
        return;
      quartier_polygon_get_bounds (quartier_district_get_shape (one), &own);
      bounds.west = i == 0 ? own.west : MIN (bounds.west, own.west);
      bounds.south = i == 0 ? own.south : MIN (bounds.south, own.south);
      bounds.east = i == 0 ? own.east : MAX (bounds.east, own.east);
      bounds.north = i == 0 ? own.north : MAX (bounds.north, own.north);
    }
  if (ids[0] == NULL && stop != NULL)
    {
      const QuartierPosition *at = quartier_stop_get_position (stop);

      bounds = (QuartierBounds){ at->lon, at->lat, at->lon, at->lat };
    }
  else if (ids[0] == NULL)
    return;
  quartier_map_view_zoom_to_bounds (self->map, &bounds, TRUE);
}

void
quartier_window_menu_action (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierWindow *self = QUARTIER_WINDOW (widget);

  if (g_str_equal (name, "win.zoom-selection"))
    {
      zoom_to_selection (self);
      return;
    }
  adw_flap_set_reveal_flap (self->flap, TRUE);
  quartier_district_panel_edit_name (self->district_panel);
}

static void
add (GMenu *section, const char *label, const char *action, const char *target, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action,
                                           target != NULL ? g_variant_new_string (target) : NULL);
  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (section, item);
}

static void
end_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
add_for_districts (GMenu *menu, gsize n)
{
  GMenu *look = g_menu_new (), *copies = g_menu_new (), *shape = g_menu_new ();

  if (n == 1)
    add (look, _ ("Re_name"), "win.rename", NULL, "F2");
  add (look, _ ("_Zoom to the selection"), "win.zoom-selection", NULL, "z");
  add (look, _ ("How the _figure is made"), "win.sum", NULL, "i");
  end_section (menu, look);
  add (copies, _ ("Cu_t"), "win.cut", NULL, "<Control>x");
  add (copies, _ ("_Copy"), "win.copy", NULL, "<Control>c");
  add (copies, _ ("_Paste"), "win.paste", NULL, "<Control>v");
  add (copies, _ ("D_uplicate"), "win.duplicate", NULL, "<Control>d");
  end_section (menu, copies);
  if (n > 1)
    add (shape, _ ("_Merge"), "win.merge", NULL, "m");
  add (shape, _ ("_Split by a line"), "win.tool", "split", "k");
  if (n == 1)
    add (shape, _ ("Draw a _hole"), "win.tool", "hole", "h");
  add (shape, _ ("_Rotate"), "win.tool", "rotate", "o");
  end_section (menu, shape);
}

static void
add_for_map (GMenu *menu)
{
  GMenu *draw = g_menu_new (), *rest = g_menu_new ();

  add (draw, _ ("Draw a _district"), "win.tool", "draw", "d");
  add (draw, _ ("Draw a _rectangle"), "win.tool", "rectangle", "r");
  add (draw, _ ("Place a _stop"), "win.tool", "stop", "p");
  end_section (menu, draw);
  add (rest, _ ("_Paste"), "win.paste", NULL, "<Control>v");
  add (rest, _ ("Select _all"), "win.select-all", NULL, "<Control>a");
  add (rest, _ ("_Zoom to the plan"), "win.zoom-fit", NULL, "0");
  end_section (menu, rest);
}

/* Only what can be done: a menu has no dead entries. */
static GMenu *
make_menu (QuartierWindow *self)
{
  QuartierEditController *controller = quartier_map_view_get_controller (self->map);
  const gsize n = quartier_edit_controller_get_n_selected (controller);
  const gsize n_corners = quartier_edit_controller_get_n_corners (controller);
  const gboolean any = n > 0 || quartier_edit_controller_get_stop (controller) != NULL;
  GMenu *menu = g_menu_new (), *last = g_menu_new ();

  if (n_corners == 0 && n > 0)
    add_for_districts (menu, n);
  else if (!any)
    add_for_map (menu);
  if (n_corners > 0)
    add (last, n_corners == 1 ? _ ("_Delete the corner") : _ ("_Delete the corners"), "win.delete", NULL,
         "Delete");
  else if (any)
    add (last, _ ("_Delete"), "win.delete", NULL, "Delete");
  end_section (menu, last);
  return menu;
}

/* What was chosen is still done when the menu has closed. */
static gboolean
drop_cb (gpointer menu)
{
  if (gtk_widget_get_parent (menu) != NULL)
    gtk_widget_unparent (menu);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkWidget *menu)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (menu), g_object_unref);
}

static void
menu_asked_cb (QuartierWindow *self, double x, double y)
{
  GtkWidget *layer = GTK_WIDGET (quartier_map_view_get_layer (self->map));
  g_autoptr (GMenu) model = make_menu (self);
  GtkWidget *menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  double at_x = x, at_y = y;

  /* A layer of the map cuts what is taller than it likes. */
  gtk_widget_translate_coordinates (layer, GTK_WIDGET (self->map), x, y, &at_x, &at_y);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, GTK_WIDGET (self->map));
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(const GdkRectangle){ (int) at_x, (int) at_y, 1, 1 });
  g_signal_connect (menu, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (self->map, "destroy", G_CALLBACK (drop_cb), menu, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (menu));
}

void
quartier_window_set_up_menu (QuartierWindow *self)
{
  g_signal_connect_swapped (quartier_map_view_get_controller (self->map), "menu-asked",
                            G_CALLBACK (menu_asked_cb), self);
}
