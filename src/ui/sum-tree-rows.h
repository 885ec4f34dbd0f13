#pragma once

#include <adwaita.h>

#include "engine/sum.h"

G_BEGIN_DECLS

/**
 * QuartierSumSource:
 *
 * Makes a sum when its row is first opened. Returns: (transfer full) (nullable)
 */
typedef QuartierSum *(*QuartierSumSource) (gpointer data);

GtkWidget *quartier_sum_tree_row_new (const char *title,
                                      QuartierSumSource source,
                                      gpointer data,
                                      GDestroyNotify free_data);

G_END_DECLS
