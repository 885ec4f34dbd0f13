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

/* Adds what a share of a district has to what stood. */
static void
add_stood (const QuartierSiteDistrict *from, double share, const QuartierSite *site,
           QuartierFinancePlan *out)
{
  QuartierFinanceInput input = { .site_m2 = from->area_m2, .plan = &from->finance };
  QuartierFigures people = { 0 };
  QuartierSketch sketch;

  quartier_sketch_read (from, &site->constants, &sketch);
  quartier_figures_count_people (site, from, &sketch, &people);
  input.gfa_m2 = sketch.gfa_m2;
  input.dwellings = people.dwellings;
  if (from->heat->source == QUARTIER_HEAT_NETWORK)
    input.network_m = quartier_network_m (from->far, &site->constants) * from->area_m2;
  quartier_finance_add_stood (&input, share, out);
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
  QuartierFinancePlan now;

  *out = district->finance;
  memset (out->stood, 0, sizeof out->stood);
  if (!out->stands)
    return;
  if (ground == NULL)
    {
      add_stood (district, 1, site, out);
      return;
    }
  for (guint k = 0; k < ground->n; k++)
    add_stood (first[ground->parts[k].index]->district, ground->parts[k].share, site, out);
  if (ground->as_now > 0)
    add_stood (district, ground->as_now, site, out);
  now = *out;
  memset (now.stood, 0, sizeof now.stood);
  add_stood (district, 1, site, &now);
  for (int m = 0; m < QUARTIER_N_MEASURES; m++)
    if (fabs (out->stood[m] - now.stood[m]) <= NEARLY * now.stood[m])
      out->stood[m] = now.stood[m];
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
