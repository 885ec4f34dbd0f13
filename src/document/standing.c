/*
 * What stands before anything is decided, and so is bought by nobody: of a quarter whose buildings stand,
 * what stands on its ground in the scenario from which all others were copied. Measured from there, a step that
 * comes after another costs what both cost together, and two scenarios of one line are compared from the same
 * ground.
 */
#include "document/standing.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "document/reading-lines.h"
#include "engine/figures.h"
#include "engine/supply.h"

/* What ground was measured by is this near: where an outline is cut, its edge gets a corner beside the shortest way
 * over the globe. */
#define NEARLY 1e-4

/**
 * quartier_standing_take_first:
 * @scenario: that the plan has
 *
 * This runs where the hand is: most of a copy is what it was copied from, at the same place of the list.
 *
 * Returns: (transfer full) (nullable): the districts of the scenario that all began with; %NULL where that is
 *   @scenario, and where every district of @scenario that stands is one of them: then all stand as they are now
 */
QuartierHeldDistricts *
quartier_standing_take_first (QuartierPlan *plan, const char *scenario)
{
  const char *id = quartier_plan_find_first (plan, scenario)->id;
  g_autoptr (QuartierHeldDistricts) now = quartier_plan_take_districts (plan, scenario);
  g_autoptr (QuartierHeldDistricts) first = quartier_plan_take_districts (plan, id);

  for (guint i = 0; now != first && i < now->array->len; i++)
    {
      QuartierDistrict *district = now->array->pdata[i];

      if ((i >= first->array->len || first->array->pdata[i] != district)
          && quartier_district_stands (district)
          && quartier_plan_find_district (plan, id, quartier_district_get_id (district)) != district)
        return g_steal_pointer (&first);
    }
  return NULL;
}

/* What of a district can stand before anything is decided. */
static void
count_standing (const QuartierSiteDistrict *district, const QuartierSite *site, QuartierFinanceInput *out)
{
  QuartierFigures people = { 0 };
  QuartierSketch sketch;

  *out = (QuartierFinanceInput){ .site_m2 = district->area_m2, .plan = &district->finance };
  quartier_sketch_read (district, &site->constants, &sketch);
  quartier_figures_count_people (site, district, &sketch, &people);
  out->gfa_m2 = sketch.gfa_m2;
  out->dwellings = people.dwellings;
  if (district->heat->source == QUARTIER_HEAT_NETWORK)
    out->network_m = quartier_network_m (district->far, &site->constants) * district->area_m2;
}

/* Homes that a plan tells as a total do not grow fewer with their outline: where fewer stood on a district's ground
 * than are in the floor that stood there, the others have come along from ground on which nothing stands now, as far
 * as there were some, with their parking. Nothing is bought where nothing is built. */
static void
keep_homes (const QuartierSiteDistrict *district, const QuartierFinanceInput *now,
            const QuartierStoodGround *ground, QuartierDistrictReading *const *first,
            const QuartierSite *site, QuartierFinancePlan *out)
{
  const double stood_m2 = out->stood[QUARTIER_MEASURE_STRUCTURE];
  const double in_stood = stood_m2 < now->gfa_m2 ? now->dwellings * stood_m2 / now->gfa_m2 : now->dwellings;
  double homes = ground->as_now * now->dwellings, others = 0, spaces = 0;

  if (isnan (district->dwellings))
    return;
  for (guint k = 0; k < ground->n; k++)
    {
      const QuartierStoodPart *part = &ground->parts[k];
      const QuartierSiteDistrict *from = first[part->index]->district;
      QuartierFinanceInput input;
      double more;

      count_standing (from, site, &input);
      more = isnan (from->dwellings) ? 0 : (part->taken_share - part->share) * input.dwellings;
      homes += part->share * input.dwellings;
      others += more;
      if (from->finance.parking_per_dwelling > 0)
        spaces += more * from->finance.parking_per_dwelling;
    }
  if (in_stood > homes && others > 0)
    out->stood[QUARTIER_MEASURE_PARKING] += spaces * MIN (1, (in_stood - homes) / others);
}

/**
 * quartier_standing_read:
 * @district: of @site
 * @ground: (nullable): what its ground is in the scenario that all began with; %NULL where it stands as it is now:
 *   what is drawn of the existing town is no purchase
 * @first: (nullable): readings of that scenario's districts, of those at least that are parts of @ground
 * @out: (out): @district's money, with what stood of it
 */
void
quartier_standing_read (const QuartierSiteDistrict *district, const QuartierStoodGround *ground,
                        QuartierDistrictReading *const *first, const QuartierSite *site,
                        QuartierFinancePlan *out)
{
  QuartierFinancePlan as_now;
  QuartierFinanceInput now;

  *out = district->finance;
  memset (out->stood, 0, sizeof out->stood);
  if (!out->stands)
    return;
  as_now = *out;
  count_standing (district, site, &now);
  quartier_finance_add_stood (&now, 1, &as_now);
  if (ground == NULL)
    {
      *out = as_now;
      return;
    }
  for (guint k = 0; k < ground->n; k++)
    {
      QuartierFinanceInput input;

      count_standing (first[ground->parts[k].index]->district, site, &input);
      quartier_finance_add_stood (&input, ground->parts[k].share, out);
    }
  if (ground->as_now > 0)
    quartier_finance_add_stood (&now, ground->as_now, out);
  keep_homes (district, &now, ground, first, site, out);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (fabs (out->stood[m] - as_now.stood[m]) <= NEARLY * as_now.stood[m])
      out->stood[m] = as_now.stood[m];
}

/* What of buildings that stand is not bought: said once, where there are some. */
void
quartier_standing_tell (QuartierSite *site)
{
  for (gsize b = 0; b < site->n_blocks; b++)
    if (site->blocks[b]->any_stands)
      {
        quartier_site_add_line (
            site->defaults, NULL, "finance",
            _ ("of buildings that stand, refurbished or not, structure, parking, heat networks, "
               "paving, trees and ponds are not bought as the first scenario has them, only what "
               "others add, and their upkeep goes on; heat sources, photovoltaics, batteries, green "
               "roofs and storage are bought in each"));
        return;
      }
}
