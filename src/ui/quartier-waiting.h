#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _QuartierWaiting QuartierWaiting;

QuartierWaiting *quartier_waiting_new (GtkOverlay *place, const char *text);
GCancellable *quartier_waiting_get_cancellable (QuartierWaiting *self);
void quartier_waiting_say (QuartierWaiting *self);
void quartier_waiting_free (QuartierWaiting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierWaiting, quartier_waiting_free)

G_END_DECLS
