#pragma once

#include <gtk/gtk.h>

#include "charts/stack.h"

G_BEGIN_DECLS

/**
 * QuartierStackView:
 *
 * A widget for one stack chart: lays it out in its width, paints it, tells what is under the
 * pointer. Signal "pressed" (guint) with the number of the item that was pressed.
 */
#define QUARTIER_TYPE_STACK_VIEW (quartier_stack_view_get_type ())
G_DECLARE_FINAL_TYPE (QuartierStackView, quartier_stack_view, QUARTIER, STACK_VIEW, GtkWidget)

GtkWidget *quartier_stack_view_new (void);
void quartier_stack_view_set_items (QuartierStackView *self, const QuartierStackItem *items,
                                    gsize n);

G_END_DECLS
