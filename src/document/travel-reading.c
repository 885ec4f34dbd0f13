/*
 * What residents' travel hangs on, from the plan: the mix of uses, the stops of the scenario, and
 * what is to be said of them.
 */
#include "document/travel-reading.h"

#include <glib/gi18n.h>
#include <math.h>

#include "document/reading-lines.h"
#include "engine/figures.h"

/**
 * quartier_travel_read_reach:
 * @library: the plan's own figures included
 * @out: (out): how far a stop reaches, and whether it counts among the stations: those with a track
 *   or lane of their own; untouched where it is not known
 *
 * A stop without a mode is one of ordinary buses.
 *
 * Returns: whether a reach is known of its mode
 */
gboolean
quartier_travel_read_reach (QuartierStop *stop,
                            QuartierLibrary *library,
                            const QuartierMonthlyClimate *place,
                            QuartierReach *out)
{
  const char *mode = quartier_stop_get_mode (stop);
  g_autofree char *member = g_strdup_printf ("stop_reach_m_%s", mode != NULL ? mode : "bus");
  const QuartierFactor *reach
      = quartier_library_get_factor_for (library, "mobility", member, place);

  if (reach == NULL)
    return FALSE;
  *out = (QuartierReach){ *quartier_stop_get_position (stop), reach->value,
                          mode != NULL && !g_str_equal (mode, "bus") };
  return TRUE;
}

/**
 * quartier_travel_read_stops:
 * @site: is told what stands in for what stops leave open
 *
 * Returns: (transfer full): the reach of all stops of a scenario
 */
QuartierAccess *
quartier_travel_read_stops (QuartierPlan *plan,
                            const char *scenario,
                            QuartierLibrary *library,
                            QuartierSite *site)
{
  GListModel *stops = quartier_plan_get_stops (plan, scenario);
  const guint n = g_list_model_get_n_items (stops);
  g_autoptr (GArray) reaches = g_array_sized_new (FALSE, FALSE, sizeof (QuartierReach), n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuartierStop) stop = g_list_model_get_item (stops, i);
      QuartierReach reach;

      if (quartier_stop_get_mode (stop) == NULL)
        quartier_site_add_line (site->defaults, quartier_stop_get_id (stop), "mode",
                                _ ("bus, the usual stop"));
      if (quartier_travel_read_reach (stop, library, &site->place, &reach))
        g_array_append_val (reaches, reach);
      else
        quartier_site_add_line (site->warnings, quartier_stop_get_id (stop), NULL,
                                _ ("no reach is known of a stop of mode %s"),
                                quartier_stop_get_mode (stop));
    }
  if (n == 0)
    quartier_site_add_line (site->defaults, NULL, "stops",
                            _ ("none is drawn; transit is as usual in the place"));
  return quartier_access_new ((const QuartierReach *)reaches->data, reaches->len);
}

/**
 * quartier_travel_read_mix:
 *
 * Floor area by the classes of the studies: homes, work, shops and services, education, leisure.
 * Parking is none of them.
 *
 * Returns: their entropy, 0…1
 */
double
quartier_travel_read_mix (const QuartierSiteDistrict *district)
{
  static const struct
  {
    const char *land_use;
    int mix_class;
  } classes[] = { { "residential", 0 }, { "office", 1 },     { "industry", 1 }, { "storage", 1 },
                  { "retail", 2 },      { "restaurant", 2 }, { "hotel", 2 },    { "hospital", 2 },
                  { "school", 3 },      { "sport", 4 } };
  double shares[QUARTIER_N_MIX_CLASSES] = { 0 };

  for (int i = 0; i < district->n_uses; i++)
    for (gsize c = 0; c < G_N_ELEMENTS (classes); c++)
      if (g_str_equal (district->uses[i].use->id, classes[c].land_use))
        shares[classes[c].mix_class] += district->uses[i].share;
  return quartier_mobility_entropy (shares);
}

/**
 * quartier_travel_tell:
 * @site: whose constants and coefficients apply
 * @defaults: (element-type GRefString): where to say it
 *
 * Says what is taken as usual, and what is so far from usual that elasticities are taken at the
 * edge of what they hold for. Stops do not matter for that.
 */
void
quartier_travel_tell (const QuartierSite *site,
                      const QuartierSiteDistrict *district,
                      GPtrArray *defaults)
{
  /* One for each limit, in the order of the bits. Translators: %g are times the usual */
  static const char *const said[] = {
    N_ ("density of residents is taken at the edge of what elasticities hold for (%g to %g "
        "of the usual)"),
    N_ ("mix of uses is taken at the edge of what elasticities hold for (%g to %g of the "
        "usual)"),
    N_ ("intersections is taken at the edge of what elasticities hold for (%g to %g of the "
        "usual)"),
    N_ ("distance from the centre is taken at the edge of what elasticities hold for (%g to "
        "%g of the usual)"),
    N_ ("parking is taken at the edge of what elasticities hold for (%g to %g of the usual)")
  };
  const double *values = site->sectors[QUARTIER_SECTOR_MOBILITY].values;
  QuartierFigures people = { 0 };
  QuartierMobilityInput input;
  QuartierMobilityLimits limits;
  QuartierMobility out;
  QuartierSketch sketch;

  quartier_sketch_read (district, &site->constants, &sketch);
  quartier_figures_count_people (site, district, &sketch, &people);
  if (!(people.residents > 0))
    return;
  if (isnan (district->travel.intersections_km2) && isnan (district->travel.centre_km))
    quartier_site_add_line (defaults, district->id, "travel",
                            _ ("intersections and distance from the centre as usual in the place"));
  quartier_figures_ask_travel (site, district, people.residents, &input);
  limits = quartier_mobility_run (&input, values, &out);
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (limits & (1u << i))
      quartier_site_add_line (defaults, district->id, "travel", _ (said[i]),
                              values[QUARTIER_MOBILITY_RATIO_LEAST],
                              values[QUARTIER_MOBILITY_RATIO_MOST]);
}
