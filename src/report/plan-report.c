/*
 * A plan on paper: the answer with its range, the map, scenarios side by side, the districts, what
 * widens the range, where its factors come from, and what was assumed.
 */
#include "report/plan-report.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/joined-text.h"
#include "engine/estimate-money.h"
#include "library/factor-names.h"
#include "library/note-words.h"
#include "library/unit-words.h"
#include "report/district-table.h"
#include "report/figures.h"
#include "report/key-figures.h"
#include "report/line-words.h"
#include "report/paper.h"
#include "report/plan-report-map.h"
#include "report/words.h"

#define WIDTH QUARTIER_PAGE_WIDTH_PT
#define HEIGHT QUARTIER_PAGE_HEIGHT_PT
/* Side by side, the last ones. */
#define MAX_SCENARIOS 4

/* What the pages are made of. */
typedef struct
{
  QuartierPaper *paper;
  QuartierPlan *plan;
  QuartierLibrary *library;
  QuartierEstimate *const *estimates; /* of all scenarios, in their order */
  gsize n;
  const QuartierEstimate *estimate; /* the one it is about: the last */
  const QuartierFigures *totals;
  const gint *cancelled; /* (nullable) */
} Report;

static const char *
get_scenario_name (const Report *self, const QuartierEstimate *estimate)
{
  const char *id = quartier_estimate_get_scenario (estimate);
  const QuartierScenario *scenario = quartier_plan_find_scenario (self->plan, id);

  return scenario != NULL && scenario->name != NULL && *scenario->name != '\0' ? scenario->name
                                                                               : id;
}

/* The first page */

/* A number in the size of a headline, and what it is of beside its foot. */
static void
put_headline (Report *self, const char *number, const char *unit)
{
  cairo_t *cr = quartier_paper_begin (self->paper, 52);
  PangoLayout *layout = pango_layout_new (quartier_paper_get_context (self->paper));
  PangoFontDescription *font = pango_font_description_from_string ("Sans Bold");
  PangoRectangle box;
  double base;

  pango_font_description_set_absolute_size (font, 40 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, number, -1);
  pango_layout_get_extents (layout, NULL, &box);
  base = (double)pango_layout_get_baseline (layout) / PANGO_SCALE;
  cairo_set_source_rgb (cr, quartier_palette_light.ink.red, quartier_palette_light.ink.green,
                        quartier_palette_light.ink.blue);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_set_absolute_size (font, 11 * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, unit, -1);
  cairo_move_to (cr, (double)box.width / PANGO_SCALE + 8,
                 base - (double)pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);
  quartier_paper_end (self->paper);
}

/* Tonnes per resident, or in all where nobody lives, with low and high. */
static char *
dup_band (const QuartierEstimate *estimate, const QuartierFigures *figures, char **low, char **high)
{
  const gboolean homes = figures->residents > 0;
  const double per = (homes ? figures->residents : 1) * 1000;
  double low_kg, high_kg;

  quartier_estimate_get_ghg_band (estimate, figures, &low_kg, &high_kg);
  *low = isfinite (low_kg) ? quartier_number_text (low_kg / per, homes ? 1 : 0) : NULL;
  *high = isfinite (high_kg) ? quartier_number_text (high_kg / per, homes ? 1 : 0) : NULL;
  return quartier_number_text (quartier_figures_get_ghg_kg (figures) / per, homes ? 2 : 0);
}

static void
put_answer (Report *self)
{
  const QuartierFactor *budget
      = quartier_estimate_get_target (self->estimate, QUARTIER_TARGET_BUDGET_2030);
  const QuartierFactor *present
      = quartier_estimate_get_target (self->estimate, QUARTIER_TARGET_PRESENT);
  const gboolean homes = self->totals->residents > 0;
  g_autofree char *low = NULL, *high = NULL;
  g_autofree char *number = dup_band (self->estimate, self->totals, &low, &high);
  g_autofree char *band = NULL;

  put_headline (self, number, homes ? _ ("t CO₂e per resident and year") : _ ("t CO₂e a year"));
  if (low != NULL && high != NULL)
    {
      band = g_strdup_printf (_ ("Between %s and %s, 8 times out of 10"), low, high);
      quartier_paper_text (self->paper, QUARTIER_PAPER_BODY, band);
    }
  if (homes && budget != NULL && present != NULL)
    {
      g_autofree char *may = quartier_number_text (budget->value, 1);
      g_autofree char *does = quartier_number_text (present->value, 1);
      g_autofree char *text
          = g_strdup_printf (_ ("All consumption: %s t now, budget of 2030: %s t"), does, may);

      quartier_paper_text (self->paper, QUARTIER_PAPER_FAINT, text);
    }
}

static void
put_sectors (Report *self)
{
  const QuartierPalette *palette = &quartier_palette_light;
  g_auto (QuartierStackFigure) figure;
  g_autoptr (QuartierStackLayout) layout = NULL;
  PangoContext *context = quartier_paper_get_context (self->paper);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 9");

  quartier_figure_ghg_by_sector (self->totals, &figure);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  layout = quartier_stack_layout_new (figure.items, figure.n,
                                      quartier_paper_get_width (self->paper), context);
  quartier_paper_text (self->paper, QUARTIER_PAPER_HEADING,
                       self->totals->residents > 0 ? _ ("Emissions by sector, t per resident")
                                                   : _ ("Emissions by sector, t"));
  quartier_stack_draw (
      layout, quartier_paper_begin (self->paper, quartier_stack_layout_get_height_pt (layout)),
      palette);
  quartier_paper_end (self->paper);
}

static void
put_first_page (Report *self)
{
  const char *title = quartier_plan_get_title (self->plan);
  const char *weather = quartier_estimate_get_weather (self->estimate);
  g_autofree char *scope = g_strdup_printf (
      quartier_estimate_is_weather_synthetic (self->estimate)
          ? _ ("All sectors in %d, typical year of %s.")
          : _ ("All sectors in %d, weather of %s."),
      quartier_estimate_get_year (self->estimate),
      *weather != '\0' ? _ (weather) : quartier_estimate_get_climate_id (self->estimate));

  quartier_paper_text (self->paper, QUARTIER_PAPER_TITLE,
                       title != NULL && *title != '\0' ? title : _ ("Plan"));
  quartier_paper_text (self->paper, QUARTIER_PAPER_BODY, get_scenario_name (self, self->estimate));
  quartier_paper_text (self->paper, QUARTIER_PAPER_FAINT, scope);
  quartier_paper_space (self->paper, 10);
  put_answer (self);
  put_sectors (self);
  quartier_paper_space (self->paper, 14);
  quartier_plan_report_map (self->paper, self->plan, self->estimate);
}

/* Scenarios */

typedef char *(*TellFunc) (const QuartierEstimate *estimate, const QuartierFigures *figures);

static char *
tell_emissions (const QuartierEstimate *estimate, const QuartierFigures *figures)
{
  g_autofree char *low = NULL, *high = NULL;
  g_autofree char *number = dup_band (estimate, figures, &low, &high);

  return low != NULL && high != NULL ? g_strdup_printf ("%s (%s–%s)", number, low, high)
                                     : g_steal_pointer (&number);
}

static char *
tell_tonnes (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (quartier_figures_get_ghg_kg (figures) / 1000, 0);
}

static char *
tell_energy (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (
      figures->gfa_m2 > 0 ? quartier_figures_get_energy_kwh (figures) / figures->gfa_m2 : NAN, 0);
}

static char *
tell_solar (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (figures->supplied.pv_generated_kwh / 1000, 0);
}

static char *
tell_driving (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (
      figures->residents > 0 ? figures->mobility.car_km / figures->residents : NAN, 0);
}

static char *
tell_water (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (figures->water.demand_m3, 0);
}

static char *
tell_residents (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (figures->residents, 0);
}

static char *
tell_floor (const QuartierEstimate *estimate G_GNUC_UNUSED, const QuartierFigures *figures)
{
  return quartier_number_text (figures->gfa_m2, 0);
}

/* Money with its range, in millions of euro. */
static char *
tell_money (const QuartierEstimate *estimate,
            const QuartierFigures *figures,
            double eur,
            int figure)
{
  QuartierMoneyBands bands;
  g_autofree char *number = quartier_number_text (eur / 1e6, 2);
  g_autofree char *low = NULL, *high = NULL;

  quartier_estimate_get_money_bands (estimate, figures, NULL, NULL, &bands);
  if (!(bands.low_eur[figure] < bands.high_eur[figure]))
    return g_steal_pointer (&number);
  low = quartier_number_text (bands.low_eur[figure] / 1e6, 1);
  high = quartier_number_text (bands.high_eur[figure] / 1e6, 1);
  return g_strdup_printf ("%s (%s–%s)", number, low, high);
}

static char *
tell_capital (const QuartierEstimate *estimate, const QuartierFigures *figures)
{
  return tell_money (estimate, figures, quartier_finance_get_capex_eur (&figures->finance),
                     QUARTIER_MONEY_CAPEX);
}

static char *
tell_yearly (const QuartierEstimate *estimate, const QuartierFigures *figures)
{
  return tell_money (estimate, figures, quartier_finance_get_opex_eur_a (&figures->finance),
                     QUARTIER_MONEY_OPEX);
}

static void
put_scenarios (Report *self)
{
  const struct
  {
    const char *label;
    TellFunc tell;
  } lines[] = {
    { self->totals->residents > 0 ? _ ("t CO₂e per resident and year") : _ ("t CO₂e a year"),
      tell_emissions },
    { _ ("Emissions, t CO₂e a year"), tell_tonnes },
    { _ ("Energy, kWh per m² of floor"), tell_energy },
    { _ ("Photovoltaics, MWh a year"), tell_solar },
    { _ ("Driving, car-km per resident"), tell_driving },
    { _ ("Water, m³ a year"), tell_water },
    { _ ("Capital cost, million EUR"), tell_capital },
    { _ ("Yearly cost, million EUR"), tell_yearly },
    { _ ("Residents"), tell_residents },
    { _ ("Floor, m²"), tell_floor },
  };
  const gsize n = MIN (self->n, MAX_SCENARIOS), first = self->n - n;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (QuartierPaperRow));
  QuartierPaperColumn columns[MAX_SCENARIOS + 1] = { { "", 0.32, FALSE } };

  g_array_set_clear_func (rows, quartier_paper_row_clear);
  for (gsize s = 0; s < n; s++)
    columns[s + 1] = (QuartierPaperColumn){ get_scenario_name (self, self->estimates[first + s]),
                                            0.68 / (double)n, TRUE };
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      QuartierPaperRow row = { { g_strdup (lines[i].label) }, i == 0 };

      for (gsize s = 0; s < n && !quartier_paper_is_cancelled (self->paper); s++)
        row.cells[s + 1] = lines[i].tell (
            self->estimates[first + s], quartier_estimate_get_totals (self->estimates[first + s]));
      g_array_append_val (rows, row);
    }
  quartier_paper_table (self->paper,
                        n > 1 ? _ ("Scenarios side by side") : _ ("The scenario in figures"),
                        columns, (int)n + 1, rows);
  quartier_paper_text (
      self->paper, QUARTIER_PAPER_SMALL,
      _ ("In brackets: where the figure lies 8 times out of 10. Money is of measures "
         "beyond building to code."));
}

/* A value, and its band where it has one. */
static char *
dup_reading (const QuartierKeyReading *reading)
{
  g_autofree char *value = quartier_key_figure_text (reading->value);
  g_autofree char *range = quartier_key_figure_range_text (reading);

  return range != NULL ? g_strdup_printf ("%s (%s)", value, range) : g_steal_pointer (&value);
}

/* A figure of each of @n scenarios; of another country it is left out.
 * @readings: by scenario, then by figure */
static void
add_figure (GArray *rows,
            const QuartierKeyFigure *figure,
            const QuartierKeyReading *readings,
            gsize stride,
            gsize n)
{
  QuartierPaperRow row = { { g_strdup (_ (figure->label)),
                             g_strdup (*figure->unit != '\0' ? _ (figure->unit) : "") },
                           FALSE };
  gboolean is_known = !figure->is_local;

  for (gsize s = 0; s < n; s++)
    {
      row.cells[s + 2] = dup_reading (&readings[s * stride]);
      is_known |= isfinite (readings[s * stride].value);
    }
  if (is_known)
    g_array_append_val (rows, row);
  else
    quartier_paper_row_clear (&row);
}

static void
put_figures (Report *self)
{
  const gsize n = MIN (self->n, MAX_SCENARIOS), first = self->n - n;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (QuartierPaperRow));
  QuartierPaperColumn columns[MAX_SCENARIOS + 2] = { { "", 0.28, FALSE }, { "", 0.19, FALSE } };
  gsize n_figures;
  const QuartierKeyFigure *figures = quartier_key_figures_list (&n_figures);
  g_autofree QuartierKeyReading *readings = g_new (QuartierKeyReading, n * n_figures);

  g_array_set_clear_func (rows, quartier_paper_row_clear);
  for (gsize s = 0; s < n; s++)
    {
      const QuartierEstimate *estimate = self->estimates[first + s];
      const QuartierFigures *totals = quartier_estimate_get_totals (estimate);
      g_autoptr (QuartierSectorDraws) sectors = quartier_sector_draws_new (estimate, totals, self->cancelled);

      columns[s + 2]
          = (QuartierPaperColumn){ get_scenario_name (self, estimate), 0.53 / (double)n, TRUE };
      quartier_key_figures_read (estimate, totals, sectors, &readings[s * n_figures]);
    }
  for (gsize i = 0; i < n_figures; i++)
    {
      if (i == 0 || figures[i].group != figures[i - 1].group)
        {
          QuartierPaperRow group
              = { { g_strdup (quartier_key_group_label (figures[i].group)) }, TRUE };

          for (gsize c = 1; c < n + 2; c++)
            group.cells[c] = g_strdup ("");
          g_array_append_val (rows, group);
        }
      add_figure (rows, &figures[i], &readings[i], n_figures, n);
    }
  quartier_paper_table (self->paper, _ ("All figures"), columns, (int)n + 2, rows);
}

/* What the capital is spent on, in millions of euro; nothing where nothing is spent. */
static void
put_measures (Report *self)
{
  const QuartierFinance *finance = &self->totals->finance;
  const double all_eur = quartier_finance_get_capex_eur (finance);
  const QuartierPaperColumn columns[] = {
    { "", 0.46, FALSE },
    { _ ("Million EUR"), 0.16, TRUE },
    { _ ("Range"), 0.22, TRUE },
    { _ ("Share"), 0.16, TRUE },
  };
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (QuartierPaperRow));
  QuartierMeasure measures[QUARTIER_N_MEASURES];
  const gsize n = quartier_figure_list_measures (finance, measures);
  QuartierMoneyBands bands;

  if (n == 0)
    return;
  g_array_set_clear_func (rows, quartier_paper_row_clear);
  quartier_estimate_get_money_bands (self->estimate, self->totals, NULL, NULL, &bands);
  for (gsize i = 0; i < n; i++)
    {
      const QuartierMeasure m = measures[i];
      const double eur = finance->capex_eur[m];
      QuartierPaperRow row = { 0 };

      row.cells[0] = g_strdup (_ (quartier_measure_get_label (m)));
      row.cells[1] = quartier_number_text (eur / 1e6, 2);
      if (bands.capex_low_eur[m] < bands.capex_high_eur[m])
        {
          g_autofree char *low = quartier_number_text (bands.capex_low_eur[m] / 1e6, 2);
          g_autofree char *high = quartier_number_text (bands.capex_high_eur[m] / 1e6, 2);

          row.cells[2] = g_strdup_printf ("%s–%s", low, high);
        }
      if (all_eur > 0)
        {
          g_autofree char *share = quartier_share_text (eur / all_eur);

          row.cells[3] = quartier_number_with_unit (share, "%");
        }
      g_array_append_val (rows, row);
    }
  quartier_paper_table (self->paper, _ ("Capital cost by measure"), columns, G_N_ELEMENTS (columns),
                        rows);
}

/* Districts */

static void
put_districts (Report *self)
{
  static const char *const ids[] = { "use", "area", "far", "standard", "energy", "ghg" };
  static const double shares[] = { 0.18, 0.1, 0.1, 0.18, 0.12, 0.1 };
  const char *scenario = quartier_estimate_get_scenario (self->estimate);
  GListModel *districts = quartier_plan_get_districts (self->plan, scenario);
  const QuartierTableSource source
      = { self->library, NULL, quartier_estimate_get_year (self->estimate),
          (QuartierEstimate *)self->estimate };
  QuartierPaperColumn columns[G_N_ELEMENTS (ids) + 2]
      = { { "", 0.04, FALSE }, { _ ("Name"), 0.18, FALSE } };
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (QuartierPaperRow));

  if (quartier_estimate_get_n_districts (self->estimate) == 0)
    return;
  g_array_set_clear_func (rows, quartier_paper_row_clear);
  for (gsize c = 0; c < G_N_ELEMENTS (ids); c++)
    {
      const QuartierTableColumn *column = quartier_table_find_column (ids[c]);
      char *title = quartier_table_title (column);

      g_ptr_array_add (titles, title);
      columns[c + 2] = (QuartierPaperColumn){ title, shares[c], quartier_table_is_number (column) };
    }
  for (guint i = 0; i < g_list_model_get_n_items (districts) && !quartier_paper_is_cancelled (self->paper); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierPaperRow row
          = { { g_strdup_printf ("%u", i + 1), g_strdup (quartier_district_get_name (district)) } };

      for (gsize c = 0; c < G_N_ELEMENTS (ids); c++)
        row.cells[c + 2]
            = quartier_table_text (quartier_table_find_column (ids[c]), &source, district, NULL);
      g_array_append_val (rows, row);
    }
  quartier_paper_table (self->paper, _ ("Districts"), columns, G_N_ELEMENTS (columns), rows);
}

/* Where it comes from */

static void
put_causes (Report *self)
{
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  const int n = quartier_estimate_find_band_causes (self->estimate, self->totals, causes);

  if (n == 0)
    return;
  quartier_paper_text (self->paper, QUARTIER_PAPER_HEADING, _ ("What widens the range most"));
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = quartier_factor_name (causes[i].factor->id, TRUE);
      g_autofree char *tonnes = quartier_quantity_text (fabs (causes[i].kg) / 1000, 3);
      g_autofree char *text
          = g_strdup_printf (_ ("%s: %s t between low and high, %.0f %% of the range"), name,
                             tonnes, 100 * causes[i].share);

      quartier_paper_text (self->paper, QUARTIER_PAPER_BODY, text);
    }
}

/* Where a value is from: the plan's own is not from where the table has it, and its note says both. */
static char *
dup_source (const QuartierFactor *factor)
{
  return factor->evidence == QUARTIER_EVIDENCE_PLAN && factor->note != NULL ? quartier_note_text (factor->note)
                                                                            : quartier_source_text (factor->source);
}

/* A row of a factor, unless it has one. */
static void
add_factor (GArray *rows, GHashTable *known, const QuartierFactor *factor)
{
  g_autofree char *unit = quartier_unit_text (factor->unit);
  g_autofree char *name = quartier_factor_name (factor->id, TRUE);
  g_autofree char *value = quartier_quantity_text (factor->value, 3);
  g_autofree char *low = quartier_quantity_text (factor->low, 3);
  g_autofree char *high = quartier_quantity_text (factor->high, 3);
  QuartierPaperRow row = {
    { g_strdup_printf ("%s\n%s", name, factor->id),
      quartier_number_with_unit (value, unit),
      !isnan (factor->low) && !isnan (factor->high) ? g_strdup_printf ("%s–%s", low, high) : NULL,
      factor->year != 0 && factor->evidence != QUARTIER_EVIDENCE_PLAN ? g_strdup_printf ("%d", factor->year) : NULL,
      dup_source (factor),
      g_strdup (quartier_evidence_label (factor->evidence)) }
  };

  if (g_hash_table_add (known, (gpointer)factor->id))
    g_array_append_val (rows, row);
  else
    quartier_paper_row_clear (&row);
}

/* What a network's heat stands on, where the plan tells what makes it. */
static void
add_network_rows (GArray *rows, GHashTable *known, const QuartierNetworkHeat *network)
{
  for (int i = 0; network != NULL && i < network->n_parts; i++)
    {
      const QuartierNetworkPart *part = &network->parts[i];

      if (part->rates[QUARTIER_HEAT_GHG] != NULL)
        add_factor (rows, known, part->rates[QUARTIER_HEAT_GHG]);
      if (part->efficiency != NULL && isnan (part->own_efficiency))
        add_factor (rows, known, part->efficiency);
      if (part->power != NULL)
        add_factor (rows, known, part->power);
    }
}

/* The factors behind what is bought, this plan's own, and those whose range counts most. */
static void
put_factors (Report *self)
{
  const QuartierPaperColumn columns[]
      = { { _ ("Factor"), 0.24, FALSE }, { _ ("Value"), 0.15, FALSE },
          { _ ("Range"), 0.12, FALSE },  { _ ("Year"), 0.07, FALSE },
          { _ ("Source"), 0.28, FALSE }, { _ ("Evidence"), 0.14, FALSE } };
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (QuartierPaperRow));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  QuartierNamedCause causes[QUARTIER_MAX_BAND_CAUSES];
  const int n_causes = quartier_estimate_find_band_causes (self->estimate, self->totals, causes);
  gsize n;
  const QuartierFactor *const *own = quartier_estimate_get_overridden (self->estimate, &n);

  g_array_set_clear_func (rows, quartier_paper_row_clear);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      const QuartierFactor *factor = quartier_estimate_get_carrier_factor (self->estimate, c);

      if (factor != NULL && self->totals->supplied.carriers_kwh[c] != 0)
        add_factor (rows, known, factor);
    }
  if (self->totals->supplied.carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT] != 0)
    add_network_rows (rows, known, quartier_estimate_get_site (self->estimate)->network_heat);
  for (int i = 0; i < n_causes; i++)
    add_factor (rows, known, causes[i].factor);
  for (gsize i = 0; i < n; i++)
    add_factor (rows, known, own[i]);
  if (rows->len == 0)
    return;
  quartier_paper_table (self->paper, _ ("Where the factors come from"), columns,
                        G_N_ELEMENTS (columns), rows);
}

static void
put_lines (Report *self, const char *heading, const char *const *lines, gsize n)
{
  g_auto (GStrv) texts = quartier_line_texts (self->estimate, lines, n, NULL);

  if (n == 0)
    return;
  quartier_paper_text (self->paper, QUARTIER_PAPER_HEADING, heading);
  for (int i = 0; texts[i] != NULL; i++)
    quartier_paper_text (self->paper, QUARTIER_PAPER_SMALL, texts[i]);
}

static void
put_assumptions (Report *self)
{
  const char *const *lines;
  gsize n;

  lines = quartier_estimate_get_warnings (self->estimate, &n);
  put_lines (self, _ ("What to look at"), lines, n);
  lines = quartier_estimate_get_defaults (self->estimate, &n);
  put_lines (self, _ ("What was assumed"), lines, n);
}

static cairo_status_t
append_cb (gpointer bytes, const guchar *data, guint length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On the paper, which is used up; FALSE where it was cancelled, and not all stands on it. */
static gboolean
put_all (QuartierPaper *paper,
         QuartierPlan *plan,
         QuartierLibrary *library,
         QuartierEstimate *const *estimates,
         gsize n,
         const gint *cancelled)
{
  static void (*const parts[]) (Report *) = { put_first_page, put_scenarios, put_measures, put_figures,
                                              put_districts,  put_causes,    put_factors,  put_assumptions };
  Report self = { paper, plan, library, estimates, n, estimates[n - 1], quartier_estimate_get_totals (estimates[n - 1]),
                  cancelled };
  gboolean is_whole;

  quartier_paper_set_cancelled (paper, cancelled);
  for (gsize i = 0; i < G_N_ELEMENTS (parts) && !quartier_paper_is_cancelled (paper); i++)
    parts[i] (&self);
  quartier_paper_finish (paper);
  is_whole = !quartier_paper_is_cancelled (paper);
  quartier_paper_free (paper);
  return is_whole;
}

static char *
dup_footer (void)
{
  /* Translators: at the foot of a page; %s is the version of Quartier */
  return g_strdup_printf (_ ("Estimated with Quartier %s. What is planned, not what was measured."), QUARTIER_VERSION);
}

/**
 * quartier_plan_report:
 * @estimates: (array length=n): of all scenarios, in their order; the report is about the last
 *
 * Returns: (transfer full): a PDF file of A4 pages, whole
 */
GBytes *
quartier_plan_report (QuartierPlan *plan,
                      QuartierLibrary *library,
                      QuartierEstimate *const *estimates,
                      gsize n)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, WIDTH, HEIGHT);
  const char *title = quartier_plan_get_title (plan);
  g_autofree char *footer = dup_footer ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  title != NULL && *title != '\0' ? title : _ ("Plan"));
  put_all (quartier_paper_new (surface, footer), plan, library, estimates, n, NULL);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/**
 * quartier_plan_report_pages:
 * @estimates: (array length=n): as for quartier_plan_report()
 * @cancelled: (nullable): set to stop; read atomically
 *
 * Returns: (transfer full) (nullable) (element-type cairo_surface_t): the same pages, each to be drawn where it is
 *   wanted, %QUARTIER_PAGE_WIDTH_PT by %QUARTIER_PAGE_HEIGHT_PT; %NULL where it was cancelled
 */
GPtrArray *
quartier_plan_report_pages (QuartierPlan *plan,
                            QuartierLibrary *library,
                            QuartierEstimate *const *estimates,
                            gsize n,
                            const gint *cancelled)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
  g_autofree char *footer = dup_footer ();

  if (!put_all (quartier_paper_new_pages (pages, footer), plan, library, estimates, n, cancelled))
    return NULL;
  return g_steal_pointer (&pages);
}
