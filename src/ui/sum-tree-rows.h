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

char *quartier_sum_value_text (const QuartierSum *sum);
char *quartier_sum_formula_text (const QuartierSum *sum);
char *quartier_sum_title_text (const QuartierSum *sum);

G_END_DECLS
