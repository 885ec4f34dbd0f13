#include "ui/quartier-tile-server-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "map/quartier-online-source.h"
#include "ui/text-size.h"

struct _QuartierTileServerWindow
{
  AdwWindow parent_instance;
  /* From the template */
  GtkEditable *address;
  GtkEditable *credit;
  GtkLabel *fault;
  GtkWidget *use;
};

G_DEFINE_FINAL_TYPE (QuartierTileServerWindow, quartier_tile_server_window, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
changed_cb (QuartierTileServerWindow *self)
{
  g_autofree char *address = dup_text (self->address);
  g_autofree char *credit = dup_text (self->credit);
  const char *fault = quartier_online_address_fault (address);

  if (fault == NULL && *credit == '\0')
    fault = _ ("Name whose map it is: the map says so, as its terms ask.");
  gtk_label_set_label (self->fault, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), fault != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "server.use", fault == NULL);
}

static void
use_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierTileServerWindow *self = QUARTIER_TILE_SERVER_WINDOW (widget);
  g_autofree char *address = dup_text (self->address);
  g_autofree char *credit = dup_text (self->credit);

  g_signal_emit (self, signals[DONE], 0, address, credit);
  gtk_window_close (GTK_WINDOW (self));
}

static void
usual_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  QuartierTileServerWindow *self = QUARTIER_TILE_SERVER_WINDOW (widget);

  gtk_editable_set_text (self->address, QUARTIER_ONLINE_ADDRESS);
  gtk_editable_set_text (self->credit, QUARTIER_ONLINE_CREDIT);
}

static void
quartier_tile_server_window_class_init (QuartierTileServerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/eclink/Quartier/ui/tile-server-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuartierTileServerWindow, address);
  gtk_widget_class_bind_template_child (widget_class, QuartierTileServerWindow, credit);
  gtk_widget_class_bind_template_child (widget_class, QuartierTileServerWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, QuartierTileServerWindow, use);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "server.use", NULL, use_action);
  gtk_widget_class_install_action (widget_class, "server.usual", NULL, usual_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
quartier_tile_server_window_init (QuartierTileServerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quartier_suit_text_size (GTK_WINDOW (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->use);
}

/**
 * quartier_tile_server_window_new:
 * @address: what holds now
 * @credit: the same
 *
 * Returns: (transfer floating)
 */
GtkWidget *
quartier_tile_server_window_new (const char *address, const char *credit)
{
  QuartierTileServerWindow *self = g_object_new (QUARTIER_TYPE_TILE_SERVER_WINDOW, NULL);

  gtk_editable_set_text (self->address, address);
  gtk_editable_set_text (self->credit, credit);
  changed_cb (self);
  return GTK_WIDGET (self);
}
