#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_unit_text (const char *unit);
char *quartier_gases_text (char *text);

G_END_DECLS
