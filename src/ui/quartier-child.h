#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierChildProgress:
 * @share: 0…1
 */
typedef void (*QuartierChildProgress) (double share, gpointer data);

char *quartier_child_find_cli (void);
void quartier_child_index_backdrop (const char *path, const char *index,
                                    GCancellable *cancellable, QuartierChildProgress progress,
                                    GAsyncReadyCallback callback, gpointer data);
gboolean quartier_child_index_backdrop_finish (GAsyncResult *result, GError **error);

G_END_DECLS
