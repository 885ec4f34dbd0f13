#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_joined_text (const char *text);

G_END_DECLS
