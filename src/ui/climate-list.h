#pragma once

#include <gtk/gtk.h>

#include "library/quartier-library.h"

G_BEGIN_DECLS

GtkStringList *
quartier_climate_list_new (QuartierLibrary *library, const char *first, GPtrArray *out_ids);

G_END_DECLS
