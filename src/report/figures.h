#pragma once

#include "charts/stack.h"
#include "engine/estimate.h"

G_BEGIN_DECLS

/**
 * QuartierStackFigure:
 * @n: how many items
 * @items: in the order of the chart
 * @texts: owns what the items' value texts point to
 *
 * A figure of the estimate as a stack chart takes it.
 */
typedef struct
{
  gsize n;
  QuartierStackItem items[QUARTIER_N_END_USES];
  char *texts[QUARTIER_N_END_USES];
} QuartierStackFigure;

void quartier_figure_energy_by_use (const QuartierFigures *figures, QuartierStackFigure *out);
void quartier_figure_ghg_by_sector (const QuartierFigures *figures, QuartierStackFigure *out);
gsize quartier_figure_list_measures (const QuartierFinance *finance,
                                     QuartierMeasure out[QUARTIER_N_MEASURES]);
void quartier_stack_figure_clear (QuartierStackFigure *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QuartierStackFigure, quartier_stack_figure_clear)

G_END_DECLS
