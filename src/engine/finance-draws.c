/*
 * Money a thousand times, with prices, lives, rates and upkeep drawn from their ranges at once.
 *
 * Money is quantities times prices, so that a draw of prices serves all districts. Not drawn: the
 * period of appraisal, which is a choice and part of what the net present value says, and the rate
 * of the currency, by which both what was converted and what is shown are multiplied.
 */
#include "engine/finance-draws.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/* Measures whose prices hang on what the plan says of a district; they stand first. */
#define N_PLANNED (QUARTIER_MEASURE_HEAT + 1)
#define N_COMMON (QUARTIER_N_MEASURES - N_PLANNED)
/* Plans' prices that are kept, of 150 kB each. */
#define MAX_PLANS 64
/* Nothing is bought again more often than every year, however wide the range of its life. */
#define LEAST_LIFE_YEARS 1

/* Prices of one plan in each draw. */
typedef struct
{
  QuartierFinancePlan plan; /* its rows are what counts */
  QuartierMeasurePrice prices[QUARTIER_N_DRAWS][N_PLANNED];
} Planned;

/* Those of the place. */
typedef struct
{
  QuartierMeasurePrice prices[QUARTIER_N_DRAWS][N_COMMON];
  double energy_eur_kwh[QUARTIER_N_CARRIERS][2][QUARTIER_N_DRAWS];
  double carbon_eur_t[QUARTIER_N_DRAWS];
  double npv_factor[QUARTIER_N_DRAWS];
  double npv_factor_household[QUARTIER_N_DRAWS];
} Common;

struct _QuartierFinanceDraws
{
  gsize n;
  const QuartierFactor **factors;
  GMutex mutex;   /* of what follows, worked out when somebody asks */
  double *values; /* @n for each draw */
  Common *common;
  GPtrArray *plans; /* Planned */
};

/**
 * quartier_finance_draws_new:
 * @rows: of QUARTIER_FINANCE_FACTORS; the factors are borrowed from the library
 *
 * Returns: (transfer full): their draws, which cost nothing before somebody asks
 */
QuartierFinanceDraws *
quartier_finance_draws_new (const QuartierSectorFactors *rows)
{
  QuartierFinanceDraws *self = g_new0 (QuartierFinanceDraws, 1);

  g_mutex_init (&self->mutex);
  self->n = rows->n;
  self->factors = g_new0 (const QuartierFactor *, rows->n);
  if (rows->n > 0)
    memcpy (self->factors, rows->factors, rows->n * sizeof *rows->factors);
  self->plans = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
quartier_finance_draws_free (QuartierFinanceDraws *self)
{
  g_mutex_clear (&self->mutex);
  g_free (self->factors);
  g_free (self->values);
  g_free (self->common);
  g_ptr_array_unref (self->plans);
  g_free (self);
}

static double
draw_row (const QuartierFactor *factor, gboolean is_life, int draw)
{
  double value;

  if (factor == NULL)
    return NAN;
  value
      = quartier_uncertainty_draw (factor, quartier_uncertainty_get_normals_of (factor->id)[draw]);
  return is_life && !isnan (value) ? MAX (value, LEAST_LIFE_YEARS) : value;
}

static gboolean
is_drawn (int row)
{
  return row != QUARTIER_FINANCE_HORIZON && row != QUARTIER_FINANCE_CURRENCY;
}

static void
draw_values (QuartierFinanceDraws *self)
{
  self->values = g_new (double, self->n *QUARTIER_N_DRAWS);
  for (int r = 0; r < (int)self->n; r++)
    {
      const QuartierFactor *factor = self->factors[r];
      const gboolean is_life
          = r >= QUARTIER_FINANCE_FABRIC_LIFE && r <= QUARTIER_FINANCE_RETENTION_LIFE;

      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        self->values[(gsize)i * self->n + (gsize)r]
            = factor != NULL && !is_drawn (r) ? factor->value : draw_row (factor, is_life, i);
    }
}

static const double *
get_values (const QuartierFinanceDraws *self, int draw)
{
  return self->values + (gsize)draw * self->n;
}

static void
draw_common (QuartierFinanceDraws *self)
{
  static const QuartierFinancePlan none = { 0 };

  draw_values (self);
  self->common = g_new (Common, 1);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      const double *values = get_values (self, i);
      const double years = values[QUARTIER_FINANCE_HORIZON];

      quartier_finance_price (&none, values, N_PLANNED, N_COMMON, self->common->prices[i]);
      for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
        for (int side = 0; side < 2; side++)
          self->common->energy_eur_kwh[c][side][i]
              = values[quartier_finance_get_energy_row (c, side)];
      self->common->carbon_eur_t[i] = values[QUARTIER_FINANCE_CARBON];
      self->common->npv_factor[i] = quartier_npv_factor (values[QUARTIER_FINANCE_DISCOUNT], years);
      self->common->npv_factor_household[i]
          = quartier_npv_factor (values[QUARTIER_FINANCE_DISCOUNT_HOUSEHOLD], years);
    }
}

/* A plan's rows in one draw: @rows holds them, @out points to it. */
static void
draw_plan (const QuartierFinancePlan *plan,
           int draw,
           QuartierFactor rows[7],
           QuartierFinancePlan *out)
{
  const QuartierFactor **members[]
      = { &out->standard_share,  &out->standard_eur_m2,   &out->structure_share, &out->heat_eur_kw,
          &out->heat_life_years, &out->heat_upkeep_share, &out->heat_power_share };

  *out = *plan;
  for (gsize k = 0; k < G_N_ELEMENTS (members); k++)
    if (*members[k] != NULL)
      {
        rows[k] = **members[k];
        rows[k].value = draw_row (*members[k], members[k] == &out->heat_life_years, draw);
        *members[k] = &rows[k];
      }
}

static gboolean
has_same_rows (const QuartierFinancePlan *one, const QuartierFinancePlan *other)
{
  return memcmp (one, other, offsetof (QuartierFinancePlan, parking_per_dwelling)) == 0;
}

static const Planned *
find_planned (QuartierFinanceDraws *self, const QuartierFinancePlan *plan)
{
  Planned *planned;

  for (guint i = 0; i < self->plans->len; i++)
    if (has_same_rows (&((Planned *)self->plans->pdata[i])->plan, plan))
      return self->plans->pdata[i];
  if (self->plans->len >= MAX_PLANS)
    g_ptr_array_set_size (self->plans, 0);
  planned = g_new (Planned, 1);
  planned->plan = *plan;
  g_ptr_array_add (self->plans, planned);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      QuartierFactor rows[7];
      QuartierFinancePlan drawn;

      draw_plan (plan, i, rows, &drawn);
      quartier_finance_price (&drawn, get_values (self, i), 0, N_PLANNED, planned->prices[i]);
    }
  return planned;
}

/* Nothing of what there is none of, even where it has no price. */
static void
add_measure (int measure,
             const QuartierMeasurePrice *price,
             const double quantities[2],
             double kept,
             QuartierMoneyDraws *money,
             int draw)
{
  double eur = 0;

  if (kept != 0)
    money->eur[QUARTIER_MONEY_OPEX][draw] += kept * price->eur[0] * price->upkeep_share;
  for (int side = 0; side < 2; side++)
    if (quantities[side] != 0)
      eur += quantities[side] * price->eur[side];
  if (eur == 0)
    return;
  money->capex_eur[measure][draw] += eur;
  money->eur[QUARTIER_MONEY_CAPEX][draw] += eur;
  money->eur[QUARTIER_MONEY_OPEX][draw] += eur * price->upkeep_share;
  money->eur[QUARTIER_MONEY_NPV][draw] -= eur * price->worth;
  money->eur[QUARTIER_MONEY_NPV_HOUSEHOLD][draw] -= eur * price->worth_household;
  money->eur[QUARTIER_MONEY_RESIDUAL][draw] += eur * price->residual_share;
}

/* Photovoltaics that charge cars, against what is bought. */
static void
add_charging (const Common *common,
              const QuartierFinanceQuantities *quantities,
              QuartierMoneyDraws *money)
{
  for (int side = 0; side < 2; side++)
    for (int i = 0; quantities->pv_charging_kwh[side] != 0 && i < QUARTIER_N_DRAWS; i++)
      {
        const double eur_a = quantities->pv_charging_kwh[side]
                             * common->energy_eur_kwh[QUARTIER_CARRIER_ELECTRICITY][side][i];

        money->eur[QUARTIER_MONEY_OPEX][i] -= eur_a;
        if (side == 0)
          money->eur[QUARTIER_MONEY_HOUSEHOLD_ENERGY][i] -= eur_a;
      }
}

static void
add_energy (const Common *common,
            const QuartierFinanceQuantities *quantities,
            const QuartierEnergyShares *energy,
            QuartierMoneyDraws *money)
{
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    for (int side = 0; side < 2; side++)
      for (int i = 0; quantities->carriers_kwh[c][side] != 0 && i < QUARTIER_N_DRAWS; i++)
        {
          const double eur_a = quantities->carriers_kwh[c][side] * energy->share[c][i]
                               * common->energy_eur_kwh[c][side][i];

          money->eur[QUARTIER_MONEY_OPEX][i] += eur_a;
          if (side == 0)
            money->eur[QUARTIER_MONEY_HOUSEHOLD_ENERGY][i] += eur_a;
        }
}

/**
 * quartier_finance_draws_add:
 * @quantities: of districts that have the same rows of standard, structure and heat source
 * @energy: what of each carrier is bought in each draw
 * @money: (inout): what they cost is added; of net present values, the measures' part alone, until
 *   quartier_finance_draws_finish()
 */
void
quartier_finance_draws_add (QuartierFinanceDraws *self,
                            const QuartierFinanceQuantities *quantities,
                            const QuartierEnergyShares *energy,
                            QuartierMoneyDraws *money)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const Planned *planned;

  locker = g_mutex_locker_new (&self->mutex);
  if (self->common == NULL)
    draw_common (self);
  planned = find_planned (self, quantities->plan);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    for (int m = 0; m < QUARTIER_N_MEASURES; m++)
      add_measure (m,
                   m < N_PLANNED ? &planned->prices[i][m] : &self->common->prices[i][m - N_PLANNED],
                   quantities->measures[m], quantities->kept[m], money, i);
  add_energy (self->common, quantities, energy, money);
  add_charging (self->common, quantities, money);
}

/**
 * quartier_finance_draws_finish:
 * @ghg_kg: emissions in each draw
 * @money: (inout): of all districts; what hangs on all of a year is filled in
 */
void
quartier_finance_draws_finish (QuartierFinanceDraws *self,
                               const double ghg_kg[QUARTIER_N_DRAWS],
                               QuartierMoneyDraws *money)
{
  g_autoptr (GMutexLocker) locker = NULL;

  locker = g_mutex_locker_new (&self->mutex);
  if (self->common == NULL)
    draw_common (self);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      const double factor = self->common->npv_factor[i];
      const double opex_eur_a = money->eur[QUARTIER_MONEY_OPEX][i];
      const double carbon_eur_a = ghg_kg[i] / 1000 * self->common->carbon_eur_t[i];

      money->eur[QUARTIER_MONEY_NPV][i] -= factor * opex_eur_a;
      money->eur[QUARTIER_MONEY_NPV_HOUSEHOLD][i]
          -= self->common->npv_factor_household[i] * opex_eur_a;
      money->eur[QUARTIER_MONEY_ANNUAL][i] = -money->eur[QUARTIER_MONEY_NPV][i] / factor;
      money->eur[QUARTIER_MONEY_CARBON][i] = carbon_eur_a;
      money->eur[QUARTIER_MONEY_NPV_WITH_CARBON][i]
          = money->eur[QUARTIER_MONEY_NPV][i] - factor * carbon_eur_a;
    }
}

/**
 * quartier_finance_draws_get_ratio_band:
 * @numerator, @denominator: (array fixed-size=1000): in each draw
 * @low, @high: (out): 10th and 90th percentile of their ratio; NAN where the denominator is not
 *   above zero in a tenth of the draws or more: then nothing can be told
 *
 * A ratio has no meaning in draws whose denominator is not above zero; they count as lower than any
 * ratio for the one bound and as higher than any for the other, so that the band is never too
 * narrow.
 */
void
quartier_finance_draws_get_ratio_band (const double *numerator,
                                       const double *denominator,
                                       double *low,
                                       double *high)
{
  double for_low[QUARTIER_N_DRAWS], for_high[QUARTIER_N_DRAWS], unused;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    if (isnan (denominator[i]) || denominator[i] > 0)
      for_low[i] = for_high[i] = numerator[i] / denominator[i];
    else
      {
        for_low[i] = -INFINITY;
        for_high[i] = INFINITY;
      }
  quartier_uncertainty_band (for_low, low, &unused);
  quartier_uncertainty_band (for_high, &unused, high);
  if (!isfinite (*low) || !isfinite (*high))
    *low = *high = NAN;
}
