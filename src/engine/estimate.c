#include "engine/estimate.h"

#include <math.h>
#include <string.h>

#include "engine/uncertainty.h"

struct _QuartierEstimate
{
  QuartierSite *site;
  QuartierFigures totals;
  QuartierFigures *districts;
  GHashTable *by_id; /* borrowed id to index + 1 */
  GPtrArray *warnings; /* the site's, and what the figures themselves give rise to */
};

G_DEFINE_BOXED_TYPE (QuartierEstimate, quartier_estimate, quartier_estimate_ref,
                     quartier_estimate_unref)

/* A network that sells little per metre loses much: who plans one should know. */
static void
warn_of_network (QuartierEstimate *self, gsize i)
{
  const QuartierSiteDistrict *district = &self->site->districts[i];
  const QuartierSupplied *supplied = &self->districts[i].supplied;
  const double sold_kwh = supplied->carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT];
  const double least = self->site->constants.network_least_mwh_m->value;
  double mwh_m;

  if (!(supplied->network_m > 0))
    return;
  mwh_m = sold_kwh / 1000 / supplied->network_m;
  if (mwh_m < least)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf ("%s: a heat network would sell %.2g MWh a year per metre of "
                                      "trench and lose %.0f %% of its heat; networks usually have "
                                      "%g MWh per metre and more",
                                      district->id, mwh_m,
                                      100 * supplied->network_loss_kwh
                                          / (sold_kwh + supplied->network_loss_kwh),
                                      least));
}

/* Where the effects of form or levers were cut at what studies bear. */
static void
warn_of_travel (QuartierEstimate *self, gsize i)
{
  const QuartierSiteDistrict *district = &self->site->districts[i];
  const double *values = self->site->sectors[QUARTIER_SECTOR_MOBILITY].values;
  QuartierMobilityInput input;
  QuartierMobilityLimits limits;
  QuartierMobility out;

  quartier_figures_ask_travel (self->site, district, self->districts[i].residents, &input);
  limits = quartier_mobility_run (&input, values, &out);
  if (limits & QUARTIER_MOBILITY_LIMIT_FORM)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf ("%s: built form would change car-km by more than studies "
                                      "found; −%.0f %% to +%.0f %% is taken",
                                      district->id,
                                      100 * values[QUARTIER_MOBILITY_FORM_CUT_MOST],
                                      100 * values[QUARTIER_MOBILITY_FORM_RISE_MOST]));
  if (limits & QUARTIER_MOBILITY_LIMIT_LEVERS)
    g_ptr_array_add (self->warnings,
                     g_strdup_printf ("%s: all that is done about driving would leave less than "
                                      "%.0f %% of the usual car-km; that much is taken",
                                      district->id,
                                      100 * values[QUARTIER_MOBILITY_LEVERS_LEAST]));
}

/* What cannot be sorted is not, whatever the plan says. */
static void
warn_of_sorting (QuartierEstimate *self, gsize i)
{
  const QuartierSiteDistrict *district = &self->site->districts[i];
  const QuartierWaste *waste = &self->districts[i].waste;

  if (waste->unsorted_kg > 0)
    g_ptr_array_add (
        self->warnings,
        g_strdup_printf ("%s: waste: separation: %g of the waste is to be sorted, and no more than "
                         "%.2g of it is of a kind that can be; that is taken",
                         district->id, district->separation_share,
                         (waste->recycled_kg + waste->composted_kg) / waste->generated_kg));
}

/**
 * quartier_estimate_new:
 * @site: what was estimated; a reference is kept
 * @districts: (transfer full) (array): one entry for each of its districts, in their order
 *
 * Returns: (transfer full): the estimate; its totals are the sums in that order
 */
QuartierEstimate *
quartier_estimate_new (const QuartierSite *site, QuartierFigures *districts)
{
  QuartierEstimate *self = g_atomic_rc_box_new0 (QuartierEstimate);

  self->site = quartier_site_ref ((QuartierSite *) site);
  self->districts = districts;
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < site->warnings->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (site->warnings->pdata[i]));
  for (gsize i = 0; i < site->n_districts; i++)
    {
      quartier_figures_add (&self->totals, &districts[i]);
      g_hash_table_insert (self->by_id, site->districts[i].id, GSIZE_TO_POINTER (i + 1));
      warn_of_network (self, i);
      warn_of_travel (self, i);
      warn_of_sorting (self, i);
    }
  return self;
}

static void
free_contents (QuartierEstimate *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->warnings);
  g_free (self->districts);
  quartier_site_unref (self->site);
}

QuartierEstimate *
quartier_estimate_ref (QuartierEstimate *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_estimate_unref (QuartierEstimate *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}

/* What was estimated. */
const QuartierSite *
quartier_estimate_get_site (const QuartierEstimate *self)
{
  return self->site;
}

const char *
quartier_estimate_get_scenario (const QuartierEstimate *self)
{
  return self->site->scenario;
}

int
quartier_estimate_get_year (const QuartierEstimate *self)
{
  return self->site->year;
}

/* For people: whose weather it is. */
const char *
quartier_estimate_get_weather (const QuartierEstimate *self)
{
  return quartier_climate_get_label (self->site->climate);
}

gboolean
quartier_estimate_is_weather_synthetic (const QuartierEstimate *self)
{
  return quartier_climate_is_synthetic (self->site->climate);
}

const char *
quartier_estimate_get_climate_id (const QuartierEstimate *self)
{
  return quartier_climate_get_id (self->site->climate);
}

/**
 * quartier_estimate_get_carrier_factor:
 *
 * Returns: (transfer none) (nullable): kgCO₂e/kWh in the estimate's year; %NULL where the place
 * has none
 */
const QuartierFactor *
quartier_estimate_get_carrier_factor (const QuartierEstimate *self, QuartierCarrier carrier)
{
  return self->site->carrier_factors[carrier];
}

/**
 * quartier_estimate_get_primary_factor:
 * @renewable: its renewable part; else its non-renewable one
 *
 * Returns: (transfer none) (nullable): primary energy of a kWh of a carrier; %NULL where the place
 *   has none
 */
const QuartierFactor *
quartier_estimate_get_primary_factor (const QuartierEstimate *self, QuartierCarrier carrier,
                                      gboolean renewable)
{
  return renewable ? self->site->primary_renewable[carrier]
                   : self->site->primary_non_renewable[carrier];
}

/**
 * quartier_estimate_get_metered:
 * @district: (nullable): id; %NULL for the first of those with dwellings
 *
 * Returns: (transfer none) (nullable) (array fixed-size=6): the curve from calculated to metered
 *   energy; %NULL where none is known
 */
const QuartierFactor *const *
quartier_estimate_get_metered (const QuartierEstimate *self, const char *district)
{
  for (gsize i = 0; i < self->site->n_districts; i++)
    {
      const QuartierSiteDistrict *one = &self->site->districts[i];

      if (one->metered[0] == NULL || !(self->districts[i].supplied.dwelling_heat_kwh > 0))
        continue;
      if (district == NULL || g_str_equal (one->id, district))
        return one->metered;
    }
  return NULL;
}

/* The coefficients common to all districts, for whoever shows where a figure is from. */
const QuartierConstants *
quartier_estimate_get_constants (const QuartierEstimate *self)
{
  return &self->site->constants;
}

const char *const *
quartier_estimate_get_warnings (const QuartierEstimate *self, gsize *n)
{
  *n = self->warnings->len;
  return (const char *const *) self->warnings->pdata;
}

const char *const *
quartier_estimate_get_defaults (const QuartierEstimate *self, gsize *n)
{
  *n = self->site->defaults->len;
  return (const char *const *) self->site->defaults->pdata;
}

/**
 * quartier_estimate_get_overridden:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): coefficients for which the plan has its own figure
 */
const QuartierFactor *const *
quartier_estimate_get_overridden (const QuartierEstimate *self, gsize *n)
{
  *n = self->site->overridden->len;
  return (const QuartierFactor *const *) self->site->overridden->pdata;
}

const QuartierFigures *
quartier_estimate_get_totals (const QuartierEstimate *self)
{
  return &self->totals;
}

gsize
quartier_estimate_get_n_districts (const QuartierEstimate *self)
{
  return self->site->n_districts;
}

const char *
quartier_estimate_get_id (const QuartierEstimate *self, gsize district)
{
  return self->site->districts[district].id;
}

const char *
quartier_estimate_get_name (const QuartierEstimate *self, gsize district)
{
  return self->site->districts[district].name;
}

const QuartierFigures *
quartier_estimate_get_figures (const QuartierEstimate *self, gsize district)
{
  g_return_val_if_fail (district < self->site->n_districts, NULL);
  return &self->districts[district];
}

/**
 * quartier_estimate_find:
 *
 * Returns: (transfer none) (nullable): the figures of the district with that id
 */
const QuartierFigures *
quartier_estimate_find (const QuartierEstimate *self, const char *id)
{
  const gsize index = GPOINTER_TO_SIZE (g_hash_table_lookup (self->by_id, id));

  return index > 0 ? &self->districts[index - 1] : NULL;
}

/* One quarter that stands for many: their mean, each by its residents. */
static QuartierMobilityInput
ask_mean_travel (const QuartierEstimate *self)
{
  QuartierMobilityInput mean = { 0 };
  QuartierMobilityPlan *plan = &mean.plan;
  double sharing = 0, network = 0;

  for (gsize i = 0; i < self->site->n_districts; i++)
    {
      const double residents = self->districts[i].residents;
      QuartierMobilityInput one;

      quartier_figures_ask_travel (self->site, &self->site->districts[i], residents, &one);
      mean.grid_kg_kwh = one.grid_kg_kwh;
      if (!(residents > 0))
        continue;
      mean.residents += residents;
      mean.site_m2 += one.site_m2;
      plan->parking_per_dwelling += residents * one.plan.parking_per_dwelling;
      sharing += residents * one.plan.car_sharing;
      network += residents * one.plan.cycle_network;
      plan->ev_share += residents * one.plan.ev_share;
      plan->driving_price += residents * one.plan.driving_price;
      plan->mix_entropy += residents * one.plan.mix_entropy;
      plan->access_share += residents * one.plan.access_share;
      plan->station_share += residents * one.plan.station_share;
    }
  plan->parking_per_dwelling /= mean.residents;
  plan->car_sharing = sharing > mean.residents / 2;
  plan->cycle_network = mean.residents > 0 ? lround (network / mean.residents) : 0;
  plan->ev_share /= mean.residents;
  plan->driving_price /= mean.residents;
  plan->mix_entropy /= mean.residents;
  plan->access_share /= mean.residents;
  plan->station_share /= mean.residents;
  plan->intersections_km2 = plan->centre_km = NAN;
  return mean;
}

/* Emissions of travel with their band, as a factor has one. */
static QuartierFactor
band_of_travel (const QuartierEstimate *self, const QuartierFigures *figures)
{
  const QuartierSectorFactors *factors = &self->site->sectors[QUARTIER_SECTOR_MOBILITY];
  const gboolean one = figures >= self->districts
                       && figures < self->districts + self->site->n_districts;
  QuartierFactor band = { .value = figures->mobility.ghg_kg };
  QuartierMobilityInput input;
  double low_share, high_share;

  if (band.value == 0)
    return band;
  if (one)
    quartier_figures_ask_travel (self->site, &self->site->districts[figures - self->districts],
                                 figures->residents, &input);
  else
    input = ask_mean_travel (self);
  quartier_mobility_band (&input, factors->factors, factors->values, &low_share, &high_share);
  band.low = band.value * low_share;
  band.high = band.value * high_share;
  return band;
}

static void
add_part (QuartierDrawn *out, const QuartierSectorFactors *sector, int row, double kg)
{
  out->parts[out->n_parts++]
      = (QuartierDrawnPart) { kg, sector->n > (gsize) row ? sector->factors[row] : NULL };
}

/* Each part of the other sectors varies as the row that matters most to it; water's electricity with
 * the buildings'. */
static void
read_drawn (const QuartierEstimate *self, const QuartierFigures *figures, QuartierDrawn *out)
{
  const QuartierSectorFactors *sectors = self->site->sectors;
  const QuartierSectorFactors *waste = &sectors[QUARTIER_SECTOR_WASTE];
  const QuartierSectorFactors *materials = &sectors[QUARTIER_SECTOR_MATERIALS];
  const QuartierSectorFactors *nature = &sectors[QUARTIER_SECTOR_NATURE];
  const QuartierMaterials *built = &figures->materials;
  const double built_kg = built->buildings_kg + built->demolition_kg + built->ground_kg;
  const double a_year = built_kg > 0 ? built->ghg_kg / built_kg : 0;

  out->n_parts = 0;
  out->factors = self->site->carrier_factors;
  out->model_error_share = self->site->constants.model_error_share;
  quartier_figures_get_counted_kwh (figures, out->carriers_kwh);
  out->carriers_kwh[QUARTIER_CARRIER_ELECTRICITY] += figures->water.electricity_kwh;
  add_part (out, &sectors[QUARTIER_SECTOR_WATER], QUARTIER_WATER_N2O_KG_KG,
            figures->water.ghg_process_kg);
  add_part (out, waste, QUARTIER_WASTE_COLLECTION_KG_T, figures->waste.ghg_collection_kg);
  add_part (out, waste, QUARTIER_WASTE_COMPOST_CH4_G_KG, figures->waste.ghg_compost_kg);
  add_part (out, waste, QUARTIER_WASTE_OF (QUARTIER_WASTE_PLASTIC, QUARTIER_WASTE_ROW_SHARE),
            figures->waste.ghg_residual_kg);
  add_part (out, materials,
            QUARTIER_MATERIALS_FIRST_USE + (int) QUARTIER_MATERIALS_USE_RESIDENTIAL,
            built->buildings_kg * a_year);
  add_part (out, materials, QUARTIER_MATERIALS_STREET_KG_M2, built->ground_kg * a_year);
  add_part (out, materials, QUARTIER_MATERIALS_DEMOLITION_KG_M2, built->demolition_kg * a_year);
  add_part (out, nature, QUARTIER_NATURE_TREE_KG, figures->nature.ghg_trees_kg);
  add_part (out, nature, QUARTIER_NATURE_GREEN_KG_M2, figures->nature.ghg_green_kg);
  out->travel = band_of_travel (self, figures);
  out->parts[out->n_parts++] = (QuartierDrawnPart) { out->travel.value, &out->travel };
}

/**
 * quartier_estimate_get_ghg_band:
 * @figures: totals or a district of this estimate
 * @low_kg: (out): 10th percentile; NAN where the central figure is missing
 * @high_kg: (out): 90th percentile
 *
 * The band of all emissions from the ranges of the carriers' factors, of the calculation itself and of
 * the rows that matter most in the other sectors.
 */
void
quartier_estimate_get_ghg_band (const QuartierEstimate *self, const QuartierFigures *figures,
                                double *low_kg, double *high_kg)
{
  QuartierDrawn drawn;

  read_drawn (self, figures, &drawn);
  quartier_uncertainty_ghg_band (&drawn, low_kg, high_kg);
}

/**
 * quartier_estimate_find_band_causes:
 * @figures: totals or a district of this estimate
 * @out: what widens the band of its emissions most, the greatest first
 *
 * Returns: how many there are
 */
int
quartier_estimate_find_band_causes (const QuartierEstimate *self, const QuartierFigures *figures,
                                    QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES])
{
  QuartierDrawn drawn;
  QuartierBandCause causes[QUARTIER_MAX_BAND_CAUSES];
  int n;

  read_drawn (self, figures, &drawn);
  n = quartier_uncertainty_find_causes (&drawn, QUARTIER_MAX_BAND_CAUSES, causes);
  for (int i = 0; i < n; i++)
    {
      const gboolean travel = causes[i].factor == &drawn.travel;

      out[i] = (QuartierNamedCause) { .id = travel ? "mobility" : causes[i].factor->id,
                                      .factor = travel ? NULL : causes[i].factor,
                                      .kg = causes[i].kg,
                                      .share = causes[i].share };
    }
  return n;
}

/**
 * quartier_estimate_get_ghg_difference_band:
 * @reference: another scenario
 * @low_kg: (out): 10th percentile of this one's emissions less the other's; NAN where one is missing
 * @high_kg: (out): 90th percentile
 *
 * Both see the same draws, so that what is common to both cancels: the band of what differs, not the
 * difference of two bands.
 */
void
quartier_estimate_get_ghg_difference_band (const QuartierEstimate *self,
                                           const QuartierEstimate *reference, double *low_kg,
                                           double *high_kg)
{
  QuartierDrawn one, other;

  read_drawn (self, &self->totals, &one);
  read_drawn (reference, &reference->totals, &other);
  quartier_uncertainty_ghg_difference_band (&one, &other, low_kg, high_kg);
}

/**
 * quartier_estimate_get_target:
 * @target: of QUARTIER_TARGET_FACTORS
 *
 * Returns: (transfer none) (nullable): what a person of the place may emit or emits, t a year, of all that
 *   is consumed: more than any estimate covers
 */
const QuartierFactor *
quartier_estimate_get_target (const QuartierEstimate *self, int target)
{
  const QuartierSectorFactors *sector = &self->site->sectors[QUARTIER_SECTOR_TARGETS];

  return (gsize) target < sector->n ? sector->factors[target] : NULL;
}
