/*
 * The heat network of a scenario: what makes its heat, and what of that is said with the estimate.
 */
#include "document/network-reading.h"

#include <glib/gi18n.h>
#include <math.h>

#include "document/reading-lines.h"
#include "engine/supply.h"

/* How the fuel of combined heat and power is shared, with a place for what says so; a gettext msgid. */
const char *
quartier_chp_allocation_get_sentence (int allocation)
{
  static const char *const sentences[QUARTIER_N_CHP_ALLOCATIONS] = {
    [QUARTIER_CHP_BY_ENERGY] = N_ ("the fuel of combined heat and power is shared by energy (%s)"),
    [QUARTIER_CHP_BY_EXERGY] = N_ ("the fuel of combined heat and power is shared by exergy (%s)"),
    [QUARTIER_CHP_POWER_BONUS]
    = N_ ("the fuel of combined heat and power is shared by power bonus (%s)"),
    [QUARTIER_CHP_DOUBLE_HEAT]
    = N_ ("the fuel of combined heat and power is shared as if heat were made at 200 %% (%s)"),
  };

  return sentences[CLAMP (allocation, 0, QUARTIER_N_CHP_ALLOCATIONS - 1)];
}

/* "70 % Wood chips, 30 % Gas boilers" */
static char *
list_parts (const QuartierNetworkHeat *network)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < network->n_parts; i++)
    {
      const QuartierNetworkPart *part = &network->parts[i];

      g_string_append (text, i > 0 ? ", " : "");
      /* Translators: a share in per cent, and what makes that part of a network's heat */
      g_string_append_printf (text, _ ("%.3g %% %s"), 100 * part->share, _ (part->label));
    }
  return g_string_free (text, FALSE);
}

static gboolean
has_combined (const QuartierNetworkHeat *network)
{
  for (int i = 0; i < network->n_parts; i++)
    if (network->parts[i].power != NULL)
      return TRUE;
  return FALSE;
}

/* Where the law or the standard that has the rest has no renewable part. */
static void
tell_part_missing (QuartierSite *site, const char *member, const QuartierNetworkHeat *network)
{
  const char *missing
      = quartier_network_heat_find_missing (network, QUARTIER_HEAT_PRIMARY_RENEWABLE);

  if (missing != NULL)
    quartier_site_add_line (
        site->defaults, NULL, member,
        /* Translators: what makes a part of a network's heat */
        _ ("primary energy in all is not told, for the renewable part is not known of %s"),
        _ (missing));
}

static void
tell (QuartierSite *site, const QuartierHeatMix *mix)
{
  const QuartierNetworkHeat *network = site->network_heat;
  const char *missing
      = quartier_network_heat_find_missing (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE);
  g_autofree char *parts = list_parts (network);

  quartier_site_add_line (site->defaults, NULL, "heat_mix", "%s", parts);
  if (isnan (mix->loss))
    quartier_site_add_line (site->defaults, NULL, "heat_mix",
                            _ ("what the network loses follows from the trench and what it sells"));
  quartier_site_add_line (site->defaults, NULL, "heat_mix",
                          _ ("the electricity of the network's pumps is not counted"));
  if (quartier_network_heat_has_house_boilers (network))
    quartier_site_add_line (
        site->defaults, NULL, "heat_mix",
        _ ("boilers of the network are taken to be as efficient as those of buildings; the mix may "
           "have its own"));
  if (has_combined (network))
    quartier_site_add_line (
        site->defaults, NULL, "heat_mix",
        _ (quartier_chp_allocation_get_sentence (network->allocation)),
        mix->allocation >= 0 ? "heat_mix.allocation" : "system.chp.allocation");
  if (missing != NULL)
    quartier_site_add_line (
        site->defaults, NULL, "heat_mix",
        /* Translators: what makes a part of a network's heat */
        _ ("primary energy is that usual in the country, for none is known of %s"), _ (missing));
  else
    tell_part_missing (site, "heat_mix", network);
}

/* Returns: whether it is known; where the renewable part is not, there is none of it. */
static gboolean
read_primary (QuartierSite *site, const QuartierNetworkHeat *network)
{
  const int heat = QUARTIER_CARRIER_DISTRICT_HEAT;

  if (quartier_network_heat_find_missing (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE) != NULL)
    return FALSE;
  site->primary_non_renewable[heat]
      = quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_NON_RENEWABLE);
  site->primary_renewable[heat]
      = quartier_network_heat_get_factor (network, QUARTIER_HEAT_PRIMARY_RENEWABLE);
  return TRUE;
}

/* The plan's mix stands in for the network's factors. Where the primary energy of a source is not known,
 * that of the network stays the usual, both parts of it. */
static void
read_mix (QuartierSite *site, QuartierLibrary *library, const QuartierHeatMix *mix)
{
  const QuartierNetworkHeat *network
      = quartier_library_get_network_heat (library, &site->place, site->year, mix);
  const int heat = QUARTIER_CARRIER_DISTRICT_HEAT;

  site->network_heat = network;
  site->carrier_factors[heat] = quartier_network_heat_get_factor (network, QUARTIER_HEAT_GHG);
  read_primary (site, network);
}

/* Of a network whose kind is a source of the mixes, primary energy is that source's; what it emits is
 * published for the whole network. */
static void
read_kind (QuartierSite *site, QuartierLibrary *library, const char *kind)
{
  g_autoptr (QuartierHeatMix) mix = quartier_heat_mix_new ();
  gsize n;
  const QuartierCatalogueEntry *sources
      = quartier_library_list (library, QUARTIER_CATALOGUE_HEAT_SOURCE, &n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (sources[i].id, kind))
      {
        mix->shares[mix->n++] = (QuartierHeatShare){ sources[i].id, 1, NAN };
        site->network_kind
            = quartier_library_get_network_heat (library, &site->place, site->year, mix);
        if (!read_primary (site, site->network_kind))
          site->network_kind = NULL;
        break;
      }
  if (site->network_kind == NULL)
    quartier_site_add_line (
        site->defaults, NULL, "heat_network",
        /* Translators: what makes the heat of a network */
        _ ("%s; its primary energy is still that usual in the country"), kind);
  else
    {
      quartier_site_add_line (site->defaults, NULL, "heat_network",
                              /* Translators: what makes the heat of a network */
                              _ ("%s; its primary energy is that of this source"), kind);
      tell_part_missing (site, "heat_network", site->network_kind);
    }
}

/**
 * quartier_network_read:
 * @site: with the carriers' factors as they are without a mix
 *
 * Puts the factors of the scenario's own mix in their place, and tells what makes the heat.
 */
void
quartier_network_read (QuartierSite *site, QuartierLibrary *library,
                       const QuartierScenario *scenario)
{
  if (scenario->heat_mix != NULL)
    {
      read_mix (site, library, scenario->heat_mix);
      tell (site, scenario->heat_mix);
    }
  else if (scenario->heat_network != NULL)
    read_kind (site, library, scenario->heat_network);
}
