#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_line_text (const char *line, GHashTable *names);

G_END_DECLS
