#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean quartier_is_locale_spoken (int category);

G_END_DECLS
