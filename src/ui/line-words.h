#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_line_text (const char *line);

G_END_DECLS
