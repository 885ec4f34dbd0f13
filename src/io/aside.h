#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierAside:
 *
 * A copy of work that is not saved yet, in the user's folder of state. It belongs to the process
 * that made it for as long as that lives; what a process leaves behind may be taken over by another.
 */
typedef struct _QuartierAside QuartierAside;

QuartierAside *quartier_aside_new (GError **error);
QuartierAside *quartier_aside_ref (QuartierAside *self);
void quartier_aside_unref (QuartierAside *self);

gboolean quartier_aside_put (QuartierAside *self, const char *plan, const char *about,
                             GError **error);
void quartier_aside_forget (QuartierAside *self);

const char *quartier_aside_get_path (const QuartierAside *self);
char *quartier_aside_dup_about (const QuartierAside *self);

GPtrArray *quartier_aside_list_left (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierAside, quartier_aside_unref)

G_END_DECLS
