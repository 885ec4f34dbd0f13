/*
 * From an estimate to the charts that show it: one place for the screen and for paper.
 */
#include "report/figures.h"

#include <glib/gi18n-lib.h>
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

/**
 * quartier_figure_ghg_by_sector:
 * @out: (out caller-allocates): cleared by quartier_stack_figure_clear()
 *
 * Greenhouse gases of a year by sector, t per resident; where nobody lives, t in all.
 */
void
quartier_figure_ghg_by_sector (const QuartierFigures *figures, QuartierStackFigure *out)
{
  static const char *const labels[]
      = { N_("Buildings"), N_("Travel"), N_("Water"), N_("Waste"), N_("Materials"), N_("Green") };
  const gboolean homes = figures->residents > 0;
  const double kg[] = { figures->ghg_buildings_kg,
                        figures->mobility.ghg_kg,
                        quartier_water_get_ghg_kg (&figures->water),
                        quartier_waste_get_ghg_kg (&figures->waste),
                        figures->materials.ghg_kg,
                        quartier_nature_get_ghg_kg (&figures->nature) };

  G_STATIC_ASSERT (G_N_ELEMENTS (labels) <= QUARTIER_N_END_USES);

  out->n = G_N_ELEMENTS (labels);
  for (gsize i = 0; i < out->n; i++)
    {
      const double t = kg[i] / 1000 / (homes ? figures->residents : 1);

      out->texts[i] = quartier_number_text (t, homes ? 2 : 0);
      out->items[i] = (QuartierStackItem) { _(labels[i]), MAX (t, 0), out->texts[i],
                                            *quartier_palette_series ((int) i + 2) };
    }
}

/**
 * quartier_figure_list_measures:
 * @out: (out caller-allocates): those that cost something, the dearest first
 *
 * Returns: how many
 */
gsize
quartier_figure_list_measures (const QuartierFinance *finance,
                               QuartierMeasure out[QUARTIER_N_MEASURES])
{
  gsize n = 0;

  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    {
      gsize place = n;

      if (finance->capex_eur[m] == 0)
        continue;
      for (; place > 0 && finance->capex_eur[m] > finance->capex_eur[out[place - 1]]; place--)
        out[place] = out[place - 1];
      out[place] = (QuartierMeasure)m;
      n++;
    }
  return n;
}

void
quartier_stack_figure_clear (QuartierStackFigure *self)
{
  for (gsize i = 0; i < self->n; i++)
    g_clear_pointer (&self->texts[i], g_free);
  self->n = 0;
}
