/*
 * Words at the lower edge about work that goes on beside the hand, with a button that stops it. What is done in no
 * time is done without a word.
 */
#include "ui/quartier-waiting.h"

#include <glib/gi18n.h>

#include "ui/quartier-toasts.h"

#define PATIENCE_MS 300

struct _QuartierWaiting
{
  /* Owned */
  char *text;
  GCancellable *cancellable;
  guint patience; /* 0: it has been said */
  /* Borrowed */
  GtkOverlay *place; /* (nullable): a weak pointer, as is the other */
  GtkWidget *toast;  /* (nullable): not shown, or not any more */
};

/**
 * quartier_waiting_say:
 *
 * Says it now: at once where someone asks for the same again, and again after another word took its place.
 */
void
quartier_waiting_say (QuartierWaiting *self)
{
  GtkWidget *toast, *spinner;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->toast != NULL || self->place == NULL)
    return;
  toast = quartier_toast_new (self->text, _ ("Stop"));
  spinner = gtk_spinner_new ();
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_box_prepend (GTK_BOX (toast), spinner);
  g_signal_connect_object (quartier_toast_get_button (toast), "clicked", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->toast, toast);
  quartier_toast_show (self->place, toast, TRUE);
}

static gboolean
patience_cb (gpointer data)
{
  QuartierWaiting *self = data;

  self->patience = 0;
  quartier_waiting_say (self);
  return G_SOURCE_REMOVE;
}

/**
 * quartier_waiting_new:
 * @place: where its words appear, should it take long
 * @text: what is being done
 *
 * Returns: (transfer full): to be freed when the work has ended, which takes the words away
 */
QuartierWaiting *
quartier_waiting_new (GtkOverlay *place, const char *text)
{
  QuartierWaiting *self = g_new0 (QuartierWaiting, 1);

  self->text = g_strdup (text);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  g_set_weak_pointer (&self->place, place);
  return self;
}

/* (transfer none): cancelled by who does not want to wait. */
GCancellable *
quartier_waiting_get_cancellable (QuartierWaiting *self)
{
  return self->cancellable;
}

void
quartier_waiting_free (QuartierWaiting *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->toast != NULL)
    quartier_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->place);
  g_object_unref (self->cancellable);
  g_free (self->text);
  g_free (self);
}
