/*
 * What stands before anything is decided, and so is bought by nobody: of a quarter whose buildings stand,
 * what it is in the scenario from which all others were copied. Measured from there, a step that comes
 * after another costs what both cost together, and two scenarios of one line are compared from the same
 * ground.
 */
#include "document/standing.h"

#include <glib/gi18n.h>

#include "document/reading-lines.h"
#include "engine/figures.h"
#include "engine/supply.h"

static void
clear_district (gpointer district)
{
  g_clear_object (&district);
}

/* As the plan says it; what stands in where it says nothing is new building. */
static gboolean
stands (QuartierDistrict *district)
{
  const char *standard = quartier_district_get_text (district, QUARTIER_FIELD_STANDARD);

  return standard != NULL && quartier_works_of_standard (standard) != QUARTIER_WORKS_NEW;
}

/**
 * quartier_standing_find_districts:
 * @scenario: that the plan has
 *
 * Returns: (transfer full) (element-type QuartierDistrict): for each district of @scenario that stands the one of
 *   its id in the scenario that all began with; %NULL for others, and for one that is not there, does not
 *   stand or is the same
 */
GPtrArray *
quartier_standing_find_districts (QuartierPlan *plan, const char *scenario)
{
  const char *first = quartier_plan_find_first (plan, scenario)->id;
  GListModel *districts = quartier_plan_get_districts (plan, scenario);
  GListModel *at_first = quartier_plan_get_districts (plan, first);
  const guint n = g_list_model_get_n_items (districts);
  GPtrArray *found = g_ptr_array_new_full (n, clear_district);

  /* This runs where the hand is: most of a copy is what it was copied from, at the same place of the list. */
  g_ptr_array_set_size (found, (int) n);
  for (guint i = 0; at_first != districts && i < n; i++)
    {
      g_autoptr (QuartierDistrict) now = g_list_model_get_item (districts, i);
      g_autoptr (QuartierDistrict) beside = g_list_model_get_item (at_first, i);
      QuartierDistrict *then;

      if (beside == now || !stands (now))
        continue;
      then = quartier_plan_find_district (plan, first, quartier_district_get_id (now));
      if (then != NULL && then != now && stands (then))
        found->pdata[i] = g_object_ref (then);
    }
  return found;
}

/**
 * quartier_standing_read:
 * @district: of @site
 * @before: (nullable): itself in the scenario that all began with
 * @out: (out): @district's money, with what stood of it
 *
 * One that stood nowhere before, or was to be built, stands as it is now: what is drawn of the existing
 * town is no purchase.
 */
void
quartier_standing_read (const QuartierSiteDistrict *district, const QuartierSiteDistrict *before,
                        const QuartierSite *site, QuartierFinancePlan *out)
{
  const QuartierSiteDistrict *from
      = before != NULL && before->finance.stands ? before : district;
  QuartierFinanceInput input = { .site_m2 = from->area_m2, .plan = &from->finance };
  QuartierFigures people = { 0 };
  QuartierSketch sketch;

  *out = district->finance;
  if (!out->stands)
    return;
  quartier_sketch_read (from, &site->constants, &sketch);
  quartier_figures_count_people (site, from, &sketch, &people);
  input.dwellings = people.dwellings;
  if (from->heat->source == QUARTIER_HEAT_NETWORK)
    input.network_m = quartier_network_m (from->far, &site->constants) * from->area_m2;
  quartier_finance_set_stood (&input, out);
}

/* What of buildings that stand is not bought: said once, where there are some. */
void
quartier_standing_tell (QuartierSite *site)
{
  for (gsize i = 0; i < site->n_districts; i++)
    if (site->districts[i]->finance.stands)
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
