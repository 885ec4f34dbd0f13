#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_local_copy (const char *path, GError **error);

G_END_DECLS
