#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 quartier_random_seed (const char *text);
double quartier_random_uniform (guint64 *state);
double quartier_random_normal (guint64 *state);

G_END_DECLS
