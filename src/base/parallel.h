#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*QuartierParallelFunc) (gsize index, gpointer data);

int quartier_parallel_get_threads (void);
void quartier_parallel_set_threads (int n);
void quartier_parallel_for (gsize n, QuartierParallelFunc func, gpointer data);

G_END_DECLS
