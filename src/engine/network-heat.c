/*
 * Heat of a network from what makes it: fuels, boilers, combined heat and power, heat pumps, and heat
 * that is there anyway.
 *
 *   Σ share · taken · rate / (1 − loss)
 *
 * taken: fuel or electricity per heat, 1 / efficiency; of combined heat and power the part of the fuel that
 * is heat's over its thermal efficiency.
 */
#include "engine/network-heat.h"

#include <math.h>

#include "engine/supply.h"

/* Every row that a mix may hang on: of each source its rate, efficiency and power, and the allocation's. */
#define MAX_ROWS (3 * QUARTIER_MAX_HEAT_SOURCES + 2)

/* One row at another value than its own. */
typedef struct
{
  const QuartierFactor *row; /* (nullable) */
  double value;
} Swap;

static double
value_of (const QuartierFactor *row, const Swap *swap)
{
  if (row == NULL)
    return NAN;
  return row == swap->row ? swap->value : row->value;
}

/* Of combined heat and power, the part of the fuel that is heat's. */
static double
heat_share (const QuartierNetworkHeat *self, double heat, double power, const Swap *swap)
{
  return quartier_chp_allocate ((QuartierChpAllocation) self->allocation, heat, power,
                                value_of (self->exergy_share, swap),
                                value_of (self->reference_share, swap),
                                value_of (self->double_heat, swap));
}

static double
part_rate (const QuartierNetworkHeat *self, const QuartierNetworkPart *part, QuartierHeatRate rate,
           const Swap *swap)
{
  const double each = value_of (part->rates[rate], swap);
  const double heat = isnan (part->own_efficiency) ? value_of (part->efficiency, swap)
                                                   : part->own_efficiency;

  if (part->is_delivered)
    return part->share * each * (rate == QUARTIER_HEAT_GHG ? 1 - self->usual_loss->value : 1);
  if (part->power == NULL)
    return part->share * each / heat;
  return part->share * each * heat_share (self, heat, value_of (part->power, swap), swap) / heat;
}

static double
get_loss_share (const QuartierNetworkHeat *self)
{
  return isnan (self->own_loss_share) ? self->usual_loss->value : self->own_loss_share;
}

static double
run (const QuartierNetworkHeat *self, QuartierHeatRate rate, const Swap *swap)
{
  double sum = 0;

  for (int i = 0; i < self->n_parts; i++)
    sum += part_rate (self, &self->parts[i], rate, swap);
  return sum / (1 - get_loss_share (self));
}

/**
 * quartier_network_heat_get_part:
 * @part: 0 … n_parts − 1
 *
 * Returns: what a part adds to a kWh that arrives; the parts sum to the factor
 */
double
quartier_network_heat_get_part (const QuartierNetworkHeat *self, int part, QuartierHeatRate rate)
{
  const Swap none = { NULL, NAN };

  return part_rate (self, &self->parts[part], rate, &none) / (1 - get_loss_share (self));
}

/* (nullable): what the allocation hangs on beside the efficiencies. */
static const QuartierFactor *
get_allocation_row (const QuartierNetworkHeat *self)
{
  switch (self->allocation)
    {
    case QUARTIER_CHP_BY_EXERGY:
      return self->exergy_share;
    case QUARTIER_CHP_POWER_BONUS:
      return self->reference_share;
    case QUARTIER_CHP_DOUBLE_HEAT:
      return self->double_heat;
    default:
      return NULL;
    }
}

static int
add_row (const QuartierFactor *row, int n, const QuartierFactor *rows[MAX_ROWS])
{
  for (int i = 0; i < n; i++)
    if (rows[i] == row)
      return n;
  if (row != NULL)
    rows[n++] = row;
  return n;
}

static int
list_rows (const QuartierNetworkHeat *self, QuartierHeatRate rate,
           const QuartierFactor *rows[MAX_ROWS])
{
  int n = 0;

  for (int i = 0; i < self->n_parts; i++)
    {
      const QuartierNetworkPart *part = &self->parts[i];

      n = add_row (part->rates[rate], n, rows);
      if (isnan (part->own_efficiency))
        n = add_row (part->efficiency, n, rows);
      if (part->power == NULL)
        continue;
      n = add_row (part->power, n, rows);
      n = add_row (get_allocation_row (self), n, rows);
    }
  return n;
}

/* Rows vary by themselves: what each changes alone adds up by squares. A row that several sources share
 * varies in all of them at once. */
static void
find_range (const QuartierNetworkHeat *self, QuartierHeatRate rate, QuartierFactor *out)
{
  const QuartierFactor *rows[MAX_ROWS];
  const int n = list_rows (self, rate, rows);
  double less = 0, more = 0;

  for (int i = 0; i < n; i++)
    {
      const double low = isnan (rows[i]->low) ? rows[i]->value : rows[i]->low;
      const double high = isnan (rows[i]->high) ? rows[i]->value : rows[i]->high;
      const double one = run (self, rate, &(Swap){ rows[i], low }) - out->value;
      const double other = run (self, rate, &(Swap){ rows[i], high }) - out->value;

      less = hypot (less, MIN (0, MIN (one, other)));
      more = hypot (more, MAX (0, MAX (one, other)));
    }
  out->low = less + more > 0 ? MAX (0, out->value - less) : NAN;
  out->high = less + more > 0 ? out->value + more : NAN;
}

/* What stands on a recalled or assumed row is not better than that. */
static QuartierEvidence
find_evidence (const QuartierNetworkHeat *self, QuartierHeatRate rate)
{
  const QuartierFactor *rows[MAX_ROWS];
  const int n = list_rows (self, rate, rows);
  QuartierEvidence worst = QUARTIER_EVIDENCE_DERIVED;

  for (int i = 0; i < n; i++)
    worst = MAX (worst, rows[i]->evidence);
  return worst;
}

/**
 * quartier_network_heat_finish:
 * @self: with all but the figures of its factors
 *
 * Works out value, range and evidence of its factors, once.
 */
void
quartier_network_heat_finish (QuartierNetworkHeat *self)
{
  const Swap none = { NULL, NAN };

  for (int rate = 0; rate < QUARTIER_N_HEAT_RATES; rate++)
    {
      QuartierFactor *factor = &self->factors[rate];

      factor->value = run (self, (QuartierHeatRate) rate, &none);
      factor->low = factor->high = NAN;
      factor->evidence = QUARTIER_EVIDENCE_DERIVED;
      if (isnan (factor->value))
        continue;
      find_range (self, (QuartierHeatRate) rate, factor);
      factor->evidence = find_evidence (self, (QuartierHeatRate) rate);
    }
}

/* (nullable): what a kWh of its heat takes or emits; %NULL where that of a part is not known. */
const QuartierFactor *
quartier_network_heat_get_factor (const QuartierNetworkHeat *self, QuartierHeatRate rate)
{
  return isnan (self->factors[rate].value) ? NULL : &self->factors[rate];
}

/* (nullable): the name of the first source of which the rate is not known, a gettext msgid. */
const char *
quartier_network_heat_find_missing (const QuartierNetworkHeat *self, QuartierHeatRate rate)
{
  for (int i = 0; i < self->n_parts; i++)
    if (self->parts[i].rates[rate] == NULL)
      return self->parts[i].label;
  return NULL;
}

/* No figure of large boilers is held: those of buildings stand in, unless the plan has its own. */
static gboolean
is_of_house (const QuartierNetworkPart *part)
{
  return part->efficiency != NULL && isnan (part->own_efficiency)
         && part->efficiency->evidence != QUARTIER_EVIDENCE_PLAN && g_str_has_suffix (part->efficiency->id, "-boiler.efficiency");
}

/* Whether boilers of buildings stand in for those of a plant. */
gboolean
quartier_network_heat_has_house_boilers (const QuartierNetworkHeat *self)
{
  for (int i = 0; i < self->n_parts; i++)
    if (is_of_house (&self->parts[i]))
      return TRUE;
  return FALSE;
}

/* How it comes about */

static QuartierSum *
explain_row (const char *label, const QuartierFactor *row)
{
  return quartier_sum_factor (label, row, row != NULL ? row->value : NAN);
}

static QuartierSum *
explain_efficiency (const QuartierNetworkPart *part)
{
  if (!isnan (part->own_efficiency))
    return quartier_sum_quantity (N_ ("Heat per kWh taken, as the plan has it"),
                                  part->own_efficiency, "");
  return explain_row (is_of_house (part) ? N_ ("Heat per kWh taken, as boilers of buildings have it")
                                         : N_ ("Heat per kWh taken"),
                      part->efficiency);
}

/* The part of the fuel that is heat's, and by which method. */
static QuartierSum *
explain_allocation (const QuartierNetworkHeat *self, const QuartierNetworkPart *part)
{
  static const char *const words[QUARTIER_N_CHP_ALLOCATIONS] = {
    [QUARTIER_CHP_BY_ENERGY]
    = N_ ("by energy: heat has of the fuel what it is of heat and electricity together"),
    [QUARTIER_CHP_BY_EXERGY]
    = N_ ("by exergy: heat counts for the work that could be made of it, electricity whole"),
    [QUARTIER_CHP_POWER_BONUS]
    = N_ ("power bonus: heat has what a power plant would not have burnt for the electricity"),
    [QUARTIER_CHP_DOUBLE_HEAT] = N_ ("Danish method: heat is taken as made at 200 %"),
  };
  const Swap none = { NULL, NAN };
  const double heat
      = isnan (part->own_efficiency) ? part->efficiency->value : part->own_efficiency;
  QuartierSum *sum = quartier_sum_formula (
      N_ ("Part of the fuel that is heat's"), heat_share (self, heat, part->power->value, &none), "",
      words[self->allocation], explain_efficiency (part), NULL);

  if (self->allocation != QUARTIER_CHP_DOUBLE_HEAT)
    quartier_sum_add (sum, explain_row (N_ ("Electricity per kWh taken"), part->power));
  if (self->allocation == QUARTIER_CHP_BY_EXERGY)
    quartier_sum_add (sum, explain_row (N_ ("Exergy of heat"), self->exergy_share));
  if (self->allocation == QUARTIER_CHP_POWER_BONUS)
    quartier_sum_add (sum, explain_row (N_ ("Efficiency of the power plant"), self->reference_share));
  if (self->allocation == QUARTIER_CHP_DOUBLE_HEAT)
    quartier_sum_add (sum, explain_row (N_ ("Efficiency that heat is taken at"), self->double_heat));
  return sum;
}

static QuartierSum *
explain_arriving (double loss_share, const QuartierFactor *row)
{
  return quartier_sum_total (
      N_ ("Of a kWh fed in, what arrives"), "", quartier_sum_quantity (N_ ("Fed in"), 1, "kWh"),
      quartier_sum_inverse (
          row != NULL ? explain_row (N_ ("Usual loss of a network"), row)
                      : quartier_sum_quantity (N_ ("Loss, as the plan has it"), loss_share, "")),
      NULL);
}

static QuartierSum *
explain_part (const QuartierNetworkHeat *self, const QuartierNetworkPart *part,
              QuartierHeatRate rate, const char *unit)
{
  static const char *const labels[QUARTIER_N_HEAT_RATES]
      = { N_ ("Emission factor"), N_ ("Primary energy factor, not renewable"),
          N_ ("Primary energy factor, renewable") };
  QuartierSum *sum = quartier_sum_product (
      part->label, unit, quartier_sum_quantity (N_ ("Share of the heat fed in"), part->share, ""),
      explain_row (labels[rate], part->rates[rate]), NULL);

  if (part->is_delivered)
    {
      if (rate == QUARTIER_HEAT_GHG)
        quartier_sum_add (sum, explain_arriving (NAN, self->usual_loss));
    }
  else
    {
      if (part->power != NULL)
        quartier_sum_add (sum, explain_allocation (self, part));
      quartier_sum_add (sum, quartier_sum_inverse (explain_efficiency (part)));
    }
  return sum;
}

/**
 * quartier_network_heat_explain:
 *
 * Returns: (transfer full): how a kWh of its heat comes to what it emits or takes
 */
QuartierSum *
quartier_network_heat_explain (const QuartierNetworkHeat *self, QuartierHeatRate rate)
{
  static const struct
  {
    const char *label;
    const char *unit;
  } rates[QUARTIER_N_HEAT_RATES]
      = { { N_ ("Emissions of the network's heat, by its own mix"), "kg/kWh" },
          { N_ ("Primary energy of the network's heat, not renewable, by its own mix"), "kWh/kWh" },
          { N_ ("Primary energy of the network's heat, renewable, by its own mix"), "kWh/kWh" } };
  QuartierSum *plants = quartier_sum_new_total (N_ ("Of a kWh fed in"), rates[rate].unit);

  for (int i = 0; i < self->n_parts; i++)
    quartier_sum_add (plants, explain_part (self, &self->parts[i], rate, rates[rate].unit));
  quartier_sum_add (plants,
                    quartier_sum_quantity (N_ ("Pumps of the network: no figure is held, not counted"),
                                           0, rates[rate].unit));
  return quartier_sum_product (
      rates[rate].label, rates[rate].unit, plants,
      quartier_sum_inverse (explain_arriving (
          self->own_loss_share, isnan (self->own_loss_share) ? self->usual_loss : NULL)),
      NULL);
}
