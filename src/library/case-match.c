/*
 * The finder of twins: which built places are like a plan.
 *
 * A distance of our own: no source tells how much a hectare weighs against a degree-day. Each
 * difference is brought to steps of which one is a clear difference (rows case.match.…: so many
 * degree-days, so many times as dense), and the traits are then weighed. What is not known of a
 * place does not count, for or against it, but lowers the confidence; below the least confidence a
 * place is no twin, or any city with the same weather would be one.
 */
#include "library/case-match.h"

#include <math.h>

#include "library/climates.h"

typedef struct
{
  const char *scale;
  const char *weight;
  gboolean ratio; /* the scale is a ratio, and so is the difference */
} Trait;

static const Trait traits[QUARTIER_N_CASE_TRAITS] = {
  { "case.match.heating_kd", "case.match.heating_weight", FALSE },
  { "case.match.cooling_kd", "case.match.cooling_weight", FALSE },
  { "case.match.density_ratio", "case.match.density_weight", TRUE },
  { "case.match.size_ratio", "case.match.size_weight", TRUE },
  { "case.match.jobs_share", "case.match.jobs_weight", FALSE },
};

static double
row (QuartierLibrary *library, const char *id)
{
  const QuartierFactor *factor = quartier_library_get_factor (library, id);

  g_return_val_if_fail (factor != NULL, NAN);
  return factor->value;
}

static double
divide (double a, double b)
{
  return b > 0 ? a / b : NAN;
}

static void
fill_climate (QuartierLibrary *library, const char *climate, QuartierCaseProfile *out)
{
  const QuartierMonthlyClimate *place
      = climate != NULL ? quartier_library_get_climate (library, climate) : NULL;

  out->heating_kd = out->cooling_kd = NAN;
  if (place != NULL)
    quartier_climates_get_degree_days (place, row (library, "climate.cn_zone.hdd_base_c"),
                                       row (library, "climate.cn_zone.cdd_base_c"),
                                       &out->heating_kd, &out->cooling_kd);
}

/**
 * quartier_case_profile_of_figures:
 * @climate: (nullable): catalogue id
 * @figures: of an estimate
 *
 * What of a plan is compared.
 */
void
quartier_case_profile_of_figures (QuartierLibrary *library,
                                  const char *climate,
                                  const QuartierFigures *figures,
                                  QuartierCaseProfile *out)
{
  const double site_ha = figures->site_m2 / 1e4;

  fill_climate (library, climate, out);
  out->residents_ha = divide (figures->residents, site_ha);
  out->dwellings_ha = divide (figures->dwellings, site_ha);
  out->far = divide (figures->gfa_m2, figures->site_m2);
  out->site_m2 = figures->site_m2 > 0 ? figures->site_m2 : NAN;
  out->residents = figures->residents > 0 ? figures->residents : NAN;
  out->jobs_share = divide (figures->jobs, figures->jobs + figures->residents);
}

/* The density that follows from what is known, else the one a source states. */
static double
density (double amount, double site_m2, double stated)
{
  const double own = divide (amount, site_m2 / 1e4);

  return isnan (own) ? stated : own;
}

/**
 * quartier_case_profile_of_case:
 *
 * What of a case is compared.
 */
void
quartier_case_profile_of_case (QuartierLibrary *library,
                               const QuartierCase *one,
                               QuartierCaseProfile *out)
{
  const QuartierCaseInputs *inputs = &one->inputs;

  fill_climate (library, inputs->climate, out);
  out->residents_ha = density (inputs->residents, inputs->site_m2, inputs->residents_ha);
  out->dwellings_ha = density (inputs->dwellings, inputs->site_m2, inputs->dwellings_ha);
  out->far = isnan (divide (inputs->gfa_m2, inputs->site_m2)) ? inputs->far
                                                              : inputs->gfa_m2 / inputs->site_m2;
  out->site_m2 = inputs->site_m2;
  out->residents = inputs->residents;
  out->jobs_share = divide (inputs->jobs, inputs->jobs + inputs->residents);
}

static gboolean
both (double a, double b)
{
  return a > 0 && b > 0;
}

/* The same measure of both; the first that both have. */
static void
choose (const QuartierCaseProfile *a,
        const QuartierCaseProfile *b,
        QuartierCaseTrait trait,
        QuartierCaseWhy *out)
{
  *out = (QuartierCaseWhy){ NAN, NAN, "", NAN };
  switch (trait)
    {
    case QUARTIER_CASE_TRAIT_HEATING:
      *out = (QuartierCaseWhy){ a->heating_kd, b->heating_kd, "K·d", NAN };
      break;
    case QUARTIER_CASE_TRAIT_COOLING:
      *out = (QuartierCaseWhy){ a->cooling_kd, b->cooling_kd, "K·d", NAN };
      break;
    case QUARTIER_CASE_TRAIT_DENSITY:
      if (both (a->residents_ha, b->residents_ha))
        *out = (QuartierCaseWhy){ a->residents_ha, b->residents_ha, "residents/ha", NAN };
      else if (both (a->dwellings_ha, b->dwellings_ha))
        *out = (QuartierCaseWhy){ a->dwellings_ha, b->dwellings_ha, "dwellings/ha", NAN };
      else if (both (a->far, b->far))
        *out = (QuartierCaseWhy){ a->far, b->far, "m²/m²", NAN };
      break;
    case QUARTIER_CASE_TRAIT_SIZE:
      if (both (a->site_m2, b->site_m2))
        *out = (QuartierCaseWhy){ a->site_m2 / 1e4, b->site_m2 / 1e4, "ha", NAN };
      else if (both (a->residents, b->residents))
        *out = (QuartierCaseWhy){ a->residents, b->residents, "residents", NAN };
      break;
    case QUARTIER_CASE_TRAIT_MIX:
      *out = (QuartierCaseWhy){ 100 * a->jobs_share, 100 * b->jobs_share, "% jobs", NAN };
      break;
    default:
      break;
    }
}

static void
match_one (QuartierLibrary *library,
           const QuartierCaseProfile *plan,
           const QuartierCase *one,
           QuartierCaseMatch *out)
{
  QuartierCaseProfile other;
  double sum = 0, known = 0, all = 0;

  quartier_case_profile_of_case (library, one, &other);
  out->one = one;
  for (int t = 0; t < QUARTIER_N_CASE_TRAITS; t++)
    {
      const double scale = row (library, traits[t].scale);
      const double weight = row (library, traits[t].weight);
      QuartierCaseWhy *why = &out->why[t];

      choose (plan, &other, (QuartierCaseTrait)t, why);
      why->distance = traits[t].ratio ? fabs (log (why->plan / why->other)) / log (scale)
                      : t == QUARTIER_CASE_TRAIT_MIX ? fabs (why->plan - why->other) / 100 / scale
                                                     : fabs (why->plan - why->other) / scale;
      all += weight;
      if (isnan (why->distance))
        continue;
      known += weight;
      sum += weight * why->distance * why->distance;
    }
  out->confidence_share = known / all;
  out->distance = known > 0 ? sqrt (sum / known) : NAN;
}

/**
 * quartier_case_is_climate_near:
 * @profile: of a plan; of it the degree-days alone are looked at
 *
 * Returns: whether winters and summers are both known and less than one step apart
 */
gboolean
quartier_case_is_climate_near (QuartierLibrary *library,
                               const QuartierCase *one,
                               const QuartierCaseProfile *profile)
{
  QuartierCaseMatch match;

  match_one (library, profile, one, &match);
  return match.why[QUARTIER_CASE_TRAIT_HEATING].distance < 1
         && match.why[QUARTIER_CASE_TRAIT_COOLING].distance < 1;
}

/* Nearest first; of those as near, the one of which more is known; then by id, so that the order
 * is always the same. */
static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const QuartierCaseMatch *x = a, *y = b;

  if (x->distance != y->distance)
    return x->distance < y->distance ? -1 : 1;
  if (x->confidence_share != y->confidence_share)
    return x->confidence_share > y->confidence_share ? -1 : 1;
  return g_strcmp0 (x->one->id, y->one->id);
}

/**
 * quartier_cases_match:
 * @profile: of a plan
 *
 * Weights, steps and the least confidence are the rows case.match.… (assumed: our own choice).
 *
 * Returns: (transfer full): of #QuartierCaseMatch, nearest first; those of which too little is
 *   known are left out, so it may be empty
 */
GArray *
quartier_cases_match (const QuartierCaseLibrary *cases, const QuartierCaseProfile *profile)
{
  QuartierLibrary *library = quartier_case_library_get_library (cases);
  const double least = row (library, "case.match.least_confidence_share");
  GArray *matches = g_array_new (FALSE, TRUE, sizeof (QuartierCaseMatch));
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (cases, &n);

  for (gsize i = 0; i < n; i++)
    {
      QuartierCaseMatch match = { 0 };

      match_one (library, profile, list[i], &match);
      if (match.confidence_share >= least && !isnan (match.distance))
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  return matches;
}

const char *
quartier_case_trait_get_id (QuartierCaseTrait trait)
{
  static const char *const ids[QUARTIER_N_CASE_TRAITS]
      = { "heating", "cooling", "density", "size", "mix" };

  return ids[trait];
}
