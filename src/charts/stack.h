#pragma once

#include <pango/pangocairo.h>

#include "charts/palette.h"

G_BEGIN_DECLS

/**
 * QuartierStackItem:
 * @label: translated
 * @value: >= 0; NAN is shown as missing
 * @value_text: the value as people read it, with its unit
 * @colour: of its part of the bar
 */
typedef struct
{
  const char *label;
  double value;
  const char *value_text;
  QuartierColour colour;
} QuartierStackItem;

/**
 * QuartierStackLayout:
 *
 * One bar divided into parts, with a key of its parts below. Lengths are points, laid out before
 * anything is painted, so that screen, paper, tooltips and tests agree.
 */
typedef struct _QuartierStackLayout QuartierStackLayout;

QuartierStackLayout *quartier_stack_layout_new (const QuartierStackItem *items, gsize n,
                                                double width_pt, PangoContext *context);
void quartier_stack_layout_free (QuartierStackLayout *self);
double quartier_stack_layout_get_height_pt (const QuartierStackLayout *self);
gboolean quartier_stack_layout_get_part (const QuartierStackLayout *self, gsize item,
                                         double *x_pt, double *width_pt);
int quartier_stack_layout_hit (const QuartierStackLayout *self, double x_pt, double y_pt);
void quartier_stack_draw (const QuartierStackLayout *self, cairo_t *cr,
                          const QuartierPalette *palette);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierStackLayout, quartier_stack_layout_free)

G_END_DECLS
