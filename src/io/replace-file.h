#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean quartier_replace_file (const char *path, const char *contents, gsize length,
                                GError **error);

G_END_DECLS
