#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_unit_text (const char *unit);

G_END_DECLS
