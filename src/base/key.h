#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierKey:
 *
 * Bytes by which something is remembered, with their hash. Immutable and shared by reference.
 */
typedef struct _QuartierKey QuartierKey;

QuartierKey *quartier_key_new (const void *bytes, gsize length);
QuartierKey *quartier_key_ref (QuartierKey *self);
void quartier_key_unref (QuartierKey *self);
guint quartier_key_hash (gconstpointer key);
gboolean quartier_key_equal (gconstpointer a, gconstpointer b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierKey, quartier_key_unref)

G_END_DECLS
