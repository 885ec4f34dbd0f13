#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_joined_text (const char *text);
char *quartier_number_with_unit (const char *number, const char *unit);

G_END_DECLS
