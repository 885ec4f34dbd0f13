/*
 * From an estimate to the charts that show it: one place for the screen and for paper.
 */
#include "report/figures.h"

#include <math.h>

#include "report/words.h"

/**
 * quartier_figure_energy_by_use:
 * @out: (out caller-allocates): cleared by quartier_stack_figure_clear()
 *
 * Energy used in a year by end use, kWh per m² of gross floor; missing where there is no floor.
 */
void
quartier_figure_energy_by_use (const QuartierFigures *figures, QuartierStackFigure *out)
{
  out->n = QUARTIER_N_END_USES;
  for (int i = 0; i < QUARTIER_N_END_USES; i++)
    {
      const double per_m2 = figures->gfa_m2 > 0
                                ? figures->supplied.energy_kwh[i] / figures->gfa_m2
                                : NAN;

      out->texts[i] = quartier_number_text (per_m2, 1);
      out->items[i] = (QuartierStackItem) { quartier_end_use_label (i), per_m2, out->texts[i],
                                            *quartier_palette_series (i) };
    }
}

void
quartier_stack_figure_clear (QuartierStackFigure *self)
{
  for (gsize i = 0; i < self->n; i++)
    g_clear_pointer (&self->texts[i], g_free);
  self->n = 0;
}
