#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierChildProgress:
 * @share: 0…1
 */
typedef void (*QuartierChildProgress) (double share, gpointer data);

char *quartier_child_find_cli (void);
void quartier_child_run (const char *const *arguments, GCancellable *cancellable,
                         QuartierChildProgress progress, GAsyncReadyCallback callback,
                         gpointer data);
gboolean quartier_child_run_finish (GAsyncResult *result, GError **error);
char *quartier_child_call (const char *const *arguments, const char *input,
                           GCancellable *cancellable, char ***out_warnings, GError **error);

G_END_DECLS
