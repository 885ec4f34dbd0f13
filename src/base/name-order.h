#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_name_order_key (const char *name);

G_END_DECLS
