#include "engine/estimate.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Standard deviations from nothing that one in ten thousand normal draws reaches. */
#define LEAST_DEVIATIONS 3.9

struct _QuartierEstimate
{
  QuartierSite *site;
  QuartierFigures totals;
  double drawn_kg[QUARTIER_N_DRAWS]; /* of all districts, as #QuartierAnswer has it */
  QuartierRoomRanges *rooms;         /* the same */
  QuartierDraws *draws;
  gsize energy_ready;
  QuartierEnergyDraws *energy; /* (nullable): of all districts, once somebody asked */
  gsize n_blocks;
  QuartierAnswerBlock **blocks;
  QuartierAnswer **answers; /* borrowed from the blocks */
  GHashTable *by_id; /* id to index + 1, which estimates of the same districts share */
  /* Lines for people are put together when somebody asks: of ten thousand districts there are many. */
  gsize lines_ready;
  GPtrArray *warnings; /* the site's, and what the figures themselves give rise to */
  GPtrArray *defaults; /* (nullable): before that */
};

G_DEFINE_BOXED_TYPE (QuartierEstimate, quartier_estimate, quartier_estimate_ref,
                     quartier_estimate_unref)

/* A sentence about a district, for people and in their language. */
static void G_GNUC_PRINTF (3, 4)
warn (QuartierEstimate *self, gsize i, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->warnings,
                   g_strconcat (self->site->districts[i]->id, ": ", text, NULL));
}

/* A network that sells little per metre loses much: who plans one should know. */
static void
warn_of_network (QuartierEstimate *self, gsize i)
{
  const QuartierSupplied *supplied = &self->answers[i]->figures.supplied;
  const double sold_kwh = supplied->carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT];
  const double least = self->site->constants.network_least_mwh_m->value;
  double mwh_m;

  if (!(supplied->network_m > 0))
    return;
  mwh_m = sold_kwh / 1000 / supplied->network_m;
  if (mwh_m < least)
    warn (self, i,
          _ ("a heat network would sell %.2g MWh a year per metre of trench and lose %.0f %% of its "
             "heat; networks usually have %g MWh per metre and more"),
          mwh_m, 100 * supplied->network_loss_kwh / (sold_kwh + supplied->network_loss_kwh), least);
}

/* Where the effects of form or levers were cut at what studies bear. */
static void
warn_of_travel (QuartierEstimate *self, gsize i)
{
  const double *values = self->site->sectors[QUARTIER_SECTOR_MOBILITY].values;
  const QuartierMobilityLimits limits = self->answers[i]->limits;

  if (limits & QUARTIER_MOBILITY_LIMIT_FORM)
    warn (self, i,
          _ ("built form would change car-km by more than studies found; −%.0f %% to +%.0f %% is "
             "taken"),
          100 * values[QUARTIER_MOBILITY_FORM_CUT_MOST],
          100 * values[QUARTIER_MOBILITY_FORM_RISE_MOST]);
  if (limits & QUARTIER_MOBILITY_LIMIT_LEVERS)
    warn (self, i,
          _ ("all that is done about driving would leave less than %.0f %% of the usual car-km; "
             "that much is taken"),
          100 * values[QUARTIER_MOBILITY_LEVERS_LEAST]);
}

/* What cannot be sorted is not, whatever the plan says. */
static void
warn_of_sorting (QuartierEstimate *self, gsize i)
{
  const QuartierSiteDistrict *district = self->site->districts[i];
  const QuartierWaste *waste = &self->answers[i]->figures.waste;

  if (waste->unsorted_kg > 0)
    warn (self, i,
          _ ("waste: separation: %g of the waste is to be sorted, and no more than %.2g of it is of "
             "a kind that can be; that is taken"),
          district->separation_share,
          (waste->recycled_kg + waste->composted_kg) / waste->generated_kg);
}

/* The sums of districts that are all in an estimate already are taken from there. */
static void
add_up (QuartierEstimate *self, const QuartierEstimate *like)
{
  const gsize n = self->site->n_districts;
  QuartierRoomRangesSum *rooms = quartier_room_ranges_sum_new ();

  self->n_blocks = (n + QUARTIER_BLOCK_ANSWERS - 1) / QUARTIER_BLOCK_ANSWERS;
  self->blocks = g_new0 (QuartierAnswerBlock *, self->n_blocks);
  for (gsize b = 0; b < self->n_blocks; b++)
    {
      QuartierAnswer *const *answers = self->answers + b * QUARTIER_BLOCK_ANSWERS;
      const gsize size = MIN (n - b * QUARTIER_BLOCK_ANSWERS, QUARTIER_BLOCK_ANSWERS);

      self->blocks[b] = like != NULL && b < like->n_blocks
                                && quartier_answer_block_holds (like->blocks[b], answers, size)
                            ? quartier_answer_block_ref (like->blocks[b])
                            : quartier_answer_block_new (answers, size);
      quartier_figures_add (&self->totals, &self->blocks[b]->figures);
      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        self->drawn_kg[i] += self->blocks[b]->drawn_kg[i];
      quartier_room_ranges_sum_add (rooms, self->blocks[b]->rooms);
    }
  self->rooms = quartier_room_ranges_sum_finish (rooms);
}

/* Whether two sites have the same districts in the same order, if not with the same answers. */
static gboolean
has_same_ids (const QuartierSite *one, const QuartierSite *other)
{
  if (one->n_districts != other->n_districts)
    return FALSE;
  for (gsize i = 0; i < one->n_districts; i++)
    if (one->districts[i] != other->districts[i]
        && !g_str_equal (one->districts[i]->id, other->districts[i]->id))
      return FALSE;
  return TRUE;
}

static GHashTable *
list_ids (const QuartierSite *site)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal,
                                             (GDestroyNotify) g_ref_string_release, NULL);

  for (gsize i = 0; i < site->n_districts; i++)
    g_hash_table_insert (by_id, g_ref_string_acquire (site->districts[i]->id),
                         GSIZE_TO_POINTER (i + 1));
  return by_id;
}

/**
 * quartier_estimate_new:
 * @site: what was estimated; a reference is kept
 * @answers: (transfer container) (array): one for each of its districts, in their order
 * @draws: of the same coefficients; a reference is kept
 * @like: (nullable): an estimate of nearly the same, whose sums are used where they are these
 *
 * Returns: (transfer full): the estimate; its totals are the sums in that order, block by block
 */
QuartierEstimate *
quartier_estimate_new (const QuartierSite *site, QuartierAnswer **answers, QuartierDraws *draws,
                       const QuartierEstimate *like)
{
  QuartierEstimate *self = g_atomic_rc_box_new0 (QuartierEstimate);

  self->site = quartier_site_ref ((QuartierSite *) site);
  self->answers = answers;
  self->draws = quartier_draws_ref (draws);
  self->by_id = like != NULL && has_same_ids (site, like->site) ? g_hash_table_ref (like->by_id)
                                                                : list_ids (site);
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  add_up (self, like);
  return self;
}

static void
free_contents (QuartierEstimate *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->warnings);
  g_clear_pointer (&self->defaults, g_ptr_array_unref);
  for (gsize i = 0; i < self->n_blocks; i++)
    quartier_answer_block_unref (self->blocks[i]);
  g_free (self->blocks);
  g_free (self->answers);
  quartier_room_ranges_unref (self->rooms);
  g_free (self->energy);
  quartier_draws_unref (self->draws);
  quartier_site_unref (self->site);
}

/**
 * quartier_estimate_find_answer:
 * @district: of a site of the same coefficients
 * @near: where it likely stands
 *
 * Returns: (transfer none) (nullable): its answer, where all that it hangs on is the same here
 */
QuartierAnswer *
quartier_estimate_find_answer (const QuartierEstimate *self, const QuartierSiteDistrict *district,
                               gsize near)
{
  gsize at = near;

  if (at < self->site->n_districts && self->site->districts[at] == district)
    return self->answers[at];
  if (at >= self->site->n_districts || !g_str_equal (self->site->districts[at]->id, district->id))
    {
      const gsize found = GPOINTER_TO_SIZE (g_hash_table_lookup (self->by_id, district->id));

      if (found == 0)
        return NULL;
      at = found - 1;
    }
  return quartier_site_district_is_alike (self->site->districts[at], district)
             ? self->answers[at]
             : NULL;
}

/* What its bands are drawn from. */
QuartierDraws *
quartier_estimate_get_draws (const QuartierEstimate *self)
{
  return self->draws;
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

/* ISO 3166-1 alpha-2: of the plan, or what stood in for it. */
const char *
quartier_estimate_get_country (const QuartierEstimate *self)
{
  return self->site->place.country;
}

/* What heat networks lose of the heat that is fed in, where the plan tells it; else NAN. */
double
quartier_estimate_get_network_loss_share (const QuartierEstimate *self)
{
  return self->site->network_heat != NULL ? self->site->network_heat->own_loss_share : NAN;
}

/* (transfer full) (nullable): how a kWh of a network's heat comes to what it emits, where the plan tells
 * what makes it. */
QuartierSum *
quartier_estimate_explain_network_heat (const QuartierEstimate *self)
{
  return self->site->network_heat != NULL
             ? quartier_network_heat_explain (self->site->network_heat, QUARTIER_HEAT_GHG)
             : NULL;
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
      const QuartierSiteDistrict *one = self->site->districts[i];

      if (one->metered[0] == NULL || !(self->answers[i]->figures.supplied.dwelling_heat_kwh > 0))
        continue;
      if (district == NULL || g_str_equal (one->id, district))
        return one->metered;
    }
  return NULL;
}

/* (nullable): the mean of electricity's factors from the estimate's year to @out_to_year. */
const QuartierFactor *
quartier_estimate_get_mean_electricity (const QuartierEstimate *self, int *out_to_year)
{
  *out_to_year = self->site->mean_to_year;
  return self->site->mean_electricity;
}

/**
 * quartier_estimate_get_mean_supply_ghg_kg:
 * @figures: totals or a district of this estimate
 *
 * Returns: its emissions with the mean electricity of the years to come in place of the single year's, in
 *   buildings, water and travel; NAN where there is none
 */
double
quartier_estimate_get_mean_supply_ghg_kg (const QuartierEstimate *self,
                                          const QuartierFigures *figures)
{
  const QuartierFactor *year = self->site->carrier_factors[QUARTIER_CARRIER_ELECTRICITY];
  const QuartierFactor *mean = self->site->mean_electricity;
  const double kwh = figures->supplied.carriers_kwh[QUARTIER_CARRIER_ELECTRICITY]
                     + figures->water.electricity_kwh + figures->mobility.charging_kwh
                     - figures->mobility.charging_pv_kwh
                     + figures->mobility.transit_kwh + figures->mobility.cycle_kwh;

  if (year == NULL || mean == NULL)
    return NAN;
  return quartier_figures_get_ghg_kg (figures) + kwh * (mean->value - year->value);
}

/* The coefficients common to all districts, for whoever shows where a figure is from. */
const QuartierConstants *
quartier_estimate_get_constants (const QuartierEstimate *self)
{
  return &self->site->constants;
}

static void
collect_warnings (QuartierEstimate *self)
{
  g_autoptr (GPtrArray) of_site = quartier_site_list_warnings (self->site);

  for (guint i = 0; i < of_site->len; i++)
    g_ptr_array_add (self->warnings, g_strdup (of_site->pdata[i]));
  for (gsize i = 0; i < self->site->n_districts; i++)
    {
      warn_of_network (self, i);
      warn_of_travel (self, i);
      warn_of_sorting (self, i);
    }
}

/* Once, whatever thread asks first: what is seen from outside does not change. */
static void
make_lines (const QuartierEstimate *self)
{
  QuartierEstimate *mutable = (QuartierEstimate *) self;

  if (!g_once_init_enter (&mutable->lines_ready))
    return;
  collect_warnings (mutable);
  mutable->defaults = quartier_site_list_defaults (self->site);
  g_once_init_leave (&mutable->lines_ready, 1);
}

/**
 * quartier_estimate_get_warnings:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what was odd, of the plan and then of its districts
 */
const char *const *
quartier_estimate_get_warnings (const QuartierEstimate *self, gsize *n)
{
  make_lines (self);
  *n = self->warnings->len;
  return (const char *const *) self->warnings->pdata;
}

/* The same of what stood in for what the plan leaves open. */
const char *const *
quartier_estimate_get_defaults (const QuartierEstimate *self, gsize *n)
{
  make_lines (self);
  *n = self->defaults->len;
  return (const char *const *) self->defaults->pdata;
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

/**
 * quartier_estimate_counts_with:
 * @own: one of quartier_estimate_get_overridden()
 *
 * Returns: whether anything here has asked for it; else it changes nothing
 */
gboolean
quartier_estimate_counts_with (const QuartierEstimate *self, const QuartierFactor *own)
{
  return !g_ptr_array_find (self->site->idle, own, NULL);
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
  return self->site->districts[district]->id;
}

const char *
quartier_estimate_get_name (const QuartierEstimate *self, gsize district)
{
  return self->site->districts[district]->name;
}

const QuartierFigures *
quartier_estimate_get_figures (const QuartierEstimate *self, gsize district)
{
  g_return_val_if_fail (district < self->site->n_districts, NULL);
  return &self->answers[district]->figures;
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

  return index > 0 ? &self->answers[index - 1]->figures : NULL;
}

/**
 * quartier_estimate_find_district:
 *
 * Returns: (transfer none) (nullable): what the engine was told of a district
 */
const QuartierSiteDistrict *
quartier_estimate_find_district (const QuartierEstimate *self, const char *id)
{
  const gsize index = GPOINTER_TO_SIZE (g_hash_table_lookup (self->by_id, id));

  return index > 0 ? self->site->districts[index - 1] : NULL;
}

/* Figures stand first in their answer. */
static const QuartierAnswer *
get_answer (const QuartierEstimate *self, const QuartierFigures *figures)
{
  return figures != &self->totals ? (const QuartierAnswer *) (const void *) figures : NULL;
}

/* (transfer full): what the rooms would change in what is bought. */
static QuartierRoomRanges *
get_rooms (const QuartierEstimate *self, const QuartierFigures *figures)
{
  const QuartierAnswer *answer = get_answer (self, figures);

  return answer != NULL ? quartier_answer_make_rooms (answer)
                        : quartier_room_ranges_ref (self->rooms);
}

/**
 * quartier_estimate_draw_energy:
 * @figures: totals or a district of this estimate
 * @out: (out): what they buy in each draw
 */
void
quartier_estimate_draw_energy (const QuartierEstimate *self, const QuartierFigures *figures,
                               QuartierEnergyDraws *out)
{
  QuartierEstimate *mutable = (QuartierEstimate *) self;
  g_autoptr (QuartierRoomRanges) rooms = NULL;

  if (figures != &self->totals)
    {
      rooms = get_rooms (self, figures);
      quartier_draws_draw_energy (self->draws, figures, rooms, out);
      return;
    }
  /* That of all is asked for by many, whatever thread asks first. */
  if (g_once_init_enter (&mutable->energy_ready))
    {
      mutable->energy = g_new (QuartierEnergyDraws, 1);
      quartier_draws_draw_energy (self->draws, figures, self->rooms, mutable->energy);
      g_once_init_leave (&mutable->energy_ready, 1);
    }
  *out = *self->energy;
}

/**
 * quartier_estimate_draw_error:
 * @figures: totals or a district of this estimate
 * @out: (out): as quartier_draws_draw_error() has it
 */
void
quartier_estimate_draw_error (const QuartierEstimate *self, const QuartierFigures *figures,
                              double out[QUARTIER_N_DRAWS])
{
  g_autoptr (QuartierRoomRanges) rooms = get_rooms (self, figures);

  quartier_draws_draw_error (self->draws, figures, rooms, out);
}

/**
 * quartier_estimate_draw_ghg_kg:
 * @figures: totals or a district of this estimate
 * @kg: (out): its emissions in each draw
 */
void
quartier_estimate_draw_ghg_kg (const QuartierEstimate *self, const QuartierFigures *figures,
                               double kg[QUARTIER_N_DRAWS])
{
  const QuartierAnswer *answer = get_answer (self, figures);
  QuartierEnergyDraws energy;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    kg[i] = answer != NULL ? (double) answer->drawn_kg[i] : self->drawn_kg[i];
  quartier_estimate_draw_energy (self, figures, &energy);
  quartier_draws_add_energy (self->draws, figures, &energy, kg);
}

/**
 * quartier_estimate_get_ghg_band:
 * @figures: totals or a district of this estimate
 * @low_kg: (out): 10th percentile, at most the central figure; NAN where that is missing
 * @high_kg: (out): 90th percentile, at least the central figure
 *
 * The band of all emissions, with all coefficients drawn at once.
 */
void
quartier_estimate_get_ghg_band (const QuartierEstimate *self, const QuartierFigures *figures,
                                double *low_kg, double *high_kg)
{
  double kg[QUARTIER_N_DRAWS];

  quartier_estimate_draw_ghg_kg (self, figures, kg);
  quartier_uncertainty_band (kg, low_kg, high_kg);
  quartier_uncertainty_reach (quartier_figures_get_ghg_kg (figures), low_kg, high_kg);
}

static int
compare_causes (const void *a, const void *b)
{
  const double x = ((const QuartierNamedCause *) a)->share;
  const double y = ((const QuartierNamedCause *) b)->share;

  return (x < y) - (x > y);
}

/* (nullable): the coefficient of the first district that has it; they are the place's, and alike. */
static const QuartierFactor *
find_system_row (const QuartierEstimate *self, QuartierSystemRow row)
{
  const QuartierFactor *factor = NULL;

  for (gsize i = 0; factor == NULL && i < self->site->n_districts; i++)
    factor = quartier_system_find_row (row, self->site->districts[i], &self->site->constants);
  return factor;
}

/* Adds a cause that stands out from chance. */
static void
add_cause (GArray *causes, const QuartierFactor *factor, const double *kg, const double *normals)
{
  const double chance = LEAST_DEVIATIONS * LEAST_DEVIATIONS / QUARTIER_N_DRAWS;
  QuartierNamedCause cause = { .factor = factor };

  if (factor == NULL)
    return;
  cause.kg = quartier_uncertainty_slope (kg, normals, &cause.share);
  if (cause.share > chance)
    g_array_append_val (causes, cause);
}

/**
 * quartier_estimate_find_causes:
 * @figures: totals or a district of this estimate
 * @draws: (array fixed-size=QUARTIER_N_DRAWS): of a figure of theirs
 * @more: (nullable) (element-type QuartierFactor): rows drawn by their ids, beside those that emissions
 *   hang on
 * @out: what widens the band of the figure most, the greatest first
 *
 * Only what stands out from chance is named: a share of the variance that one in ten thousand
 * coefficients without any effect would reach.
 *
 * Returns: how many there are; 0 where the central figure is missing
 */
int
quartier_estimate_find_causes (const QuartierEstimate *self, const QuartierFigures *figures,
                               const double draws[QUARTIER_N_DRAWS], const GPtrArray *more,
                               QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES])
{
  const gsize n_slots = quartier_draws_get_n_slots (self->draws);
  const gsize first_system = quartier_draws_get_system_slot (self->draws, 0);
  g_autoptr (QuartierRoomRanges) rooms = get_rooms (self, figures);
  g_autoptr (GArray) causes = g_array_new (FALSE, FALSE, sizeof (QuartierNamedCause));
  int n;

  for (gsize slot = 0; slot < n_slots; slot++)
    add_cause (causes,
               slot >= first_system
                   ? find_system_row (self, (QuartierSystemRow) (slot - first_system))
                   : quartier_draws_get_factor (self->draws, slot),
               draws, quartier_uncertainty_get_normals ((int) slot));
  for (gsize i = 0; i < rooms->n; i++)
    if (!quartier_draws_has_slot (self->draws, rooms->ranges[i].row))
      add_cause (causes, rooms->ranges[i].row, draws,
                 quartier_draws_get_room_normals (self->draws, rooms->ranges[i].row));
  for (guint i = 0; more != NULL && i < more->len; i++)
    {
      const QuartierFactor *factor = more->pdata[i];

      add_cause (causes, factor, draws, quartier_uncertainty_get_normals_of (factor->id));
    }
  g_array_sort (causes, compare_causes);
  n = MIN ((int) causes->len, QUARTIER_MAX_BAND_CAUSES);
  if (n > 0)
    memcpy (out, causes->data, (size_t) n * sizeof *out);
  return n;
}

/**
 * quartier_estimate_find_band_causes:
 * @figures: totals or a district of this estimate
 * @out: what widens the band of its emissions most, as quartier_estimate_find_causes() has it
 */
int
quartier_estimate_find_band_causes (const QuartierEstimate *self, const QuartierFigures *figures,
                                    QuartierNamedCause out[QUARTIER_MAX_BAND_CAUSES])
{
  double kg[QUARTIER_N_DRAWS];

  quartier_estimate_draw_ghg_kg (self, figures, kg);
  return quartier_estimate_find_causes (self, figures, kg, NULL, out);
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
  double kg[QUARTIER_N_DRAWS], other_kg[QUARTIER_N_DRAWS];

  quartier_estimate_draw_ghg_kg (self, &self->totals, kg);
  quartier_estimate_draw_ghg_kg (reference, &reference->totals, other_kg);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    kg[i] -= other_kg[i];
  quartier_uncertainty_band (kg, low_kg, high_kg);
  quartier_uncertainty_reach (quartier_figures_get_ghg_kg (&self->totals)
                                  - quartier_figures_get_ghg_kg (&reference->totals),
                              low_kg, high_kg);
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

void
quartier_embodied_benchmark_make (double low, double high, double materials_share,
                                  QuartierEmbodiedBenchmark *out)
{
  *out = (QuartierEmbodiedBenchmark) { low, high, low * materials_share, high * materials_share };
}

/**
 * quartier_estimate_read_embodied:
 * @out: (out): what buildings of the place that were surveyed emitted by being built
 *
 * Returns: whether a survey is held
 */
gboolean
quartier_estimate_read_embodied (const QuartierEstimate *self, QuartierEmbodiedBenchmark *out)
{
  const QuartierFactor *all = quartier_estimate_get_target (self, QUARTIER_TARGET_EMBODIED);
  const QuartierFactor *share
      = quartier_estimate_get_target (self, QUARTIER_TARGET_EMBODIED_MATERIALS);

  if (all == NULL || share == NULL)
    return FALSE;
  quartier_embodied_benchmark_make (all->low, all->high, share->value, out);
  return TRUE;
}
