#include "engine/capcoa-explain.h"

#include <math.h>

typedef struct
{
  const QuartierCapcoaInput *input;
  const QuartierCapcoaRows *rows;
  QuartierCapcoaChanges changes;
} Explanation;

#define FACTOR(label, name)                                                                        \
  quartier_sum_factor (label, self->rows->factors[QUARTIER_CAPCOA_##name],                         \
                       self->rows->values[QUARTIER_CAPCOA_##name])

static QuartierSum *
usual_km (const Explanation *self)
{
  return quartier_mobility_explain_usual (self->rows->travel, self->rows->mobility_factors,
                                          self->rows->mobility);
}

static QuartierSum *
per_acre (const char *label, const char *of, double count, const Explanation *self)
{
  return quartier_sum_product (
      label, "1/ac", quartier_sum_quantity (of, count, ""),
      quartier_sum_inverse (quartier_sum_quantity (N_ ("Area of the drawing, on the ellipsoid"),
                                                   self->input->site_m2, "m²")),
      quartier_sum_quantity (N_ ("m² of an acre"), QUARTIER_M2_PER_ACRE, "m²/ac"), NULL);
}

/* By density: of homes or of jobs. */
static const char *
density_words (const Explanation *self, QuartierCapcoaMeasure measure)
{
  if (self->changes.at_most & 1u << measure)
    return N_ ("(density − typical density) ÷ typical density × elasticity would be more than the "
               "greatest cut, which is taken");
  if (self->changes.change[measure] == 0)
    return N_ ("no denser than is typical: no cut, and the handbook counts no rise");
  return N_ ("(density − typical density) ÷ typical density × elasticity; the handbook counts land without "
             "streets and parks, so that a site which has some seems less dense here, and less is cut");
}

static QuartierSum *
by_homes (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("T-1, density of homes"), self->changes.change[QUARTIER_CAPCOA_HOMES], "",
      density_words (self, QUARTIER_CAPCOA_HOMES),
      per_acre (N_ ("Homes per acre of the whole site"), N_ ("Dwellings"), self->input->dwellings,
                self),
      FACTOR (N_ ("Typical homes per acre"), TYPICAL_HOMES_ACRE),
      FACTOR (N_ ("Elasticity of car-km to density"), CAR_BY_HOMES),
      FACTOR (N_ ("Greatest cut"), HOMES_CUT_MOST), NULL);
}

static QuartierSum *
by_jobs (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("T-2, density of jobs"), self->changes.change[QUARTIER_CAPCOA_JOBS], "",
      density_words (self, QUARTIER_CAPCOA_JOBS),
      per_acre (N_ ("Jobs per acre of the whole site"), N_ ("Jobs"), self->input->jobs, self),
      FACTOR (N_ ("Typical jobs per acre"), TYPICAL_JOBS_ACRE),
      FACTOR (N_ ("Elasticity of car-km to density of jobs"), CAR_BY_JOBS),
      FACTOR (N_ ("Greatest cut"), JOBS_CUT_MOST), NULL);
}

static const char *
transit_words (const Explanation *self)
{
  if (self->input->station_share == 0)
    return N_ ("no station is within reach: no cut");
  if (self->changes.at_most & 1u << QUARTIER_CAPCOA_TRANSIT)
    return N_ ("share of transit ÷ share of the car would be more than the greatest cut, which is "
               "taken, × area within reach of a station");
  return N_ ("−(usual share of transit × ratio, at most the greatest share) ÷ usual share of the "
             "car × area within reach of a station");
}

static QuartierSum *
by_transit (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("T-3, homes near a station"), self->changes.change[QUARTIER_CAPCOA_TRANSIT], "",
      transit_words (self),
      quartier_sum_quantity (N_ ("Area within reach of a station"), self->input->station_share, ""),
      quartier_sum_quantity (N_ ("Usual share of trips by transit"), self->input->transit_share,
                             ""),
      quartier_sum_quantity (N_ ("Usual share of trips by car"), self->input->car_share, ""),
      FACTOR (N_ ("Share of transit near stations, over that around"), TRANSIT_RATIO),
      FACTOR (N_ ("Greatest share of transit"), TRANSIT_SHARE_MOST),
      FACTOR (N_ ("Greatest cut"), TRANSIT_CUT_MOST), NULL);
}

static QuartierSum *
by_affordable (const Explanation *self)
{
  if (isnan (self->input->affordable_share))
    return quartier_sum_quantity (N_ ("T-4, affordable homes: the plan does not tell, nothing is "
                                      "counted"),
                                  0, "");
  return quartier_sum_product (
      N_ ("T-4, affordable homes"), "",
      quartier_sum_quantity (N_ ("Affordable homes"), self->input->affordable_share, ""),
      FACTOR (N_ ("Change of car-km of an affordable home"), AFFORDABLE_EFFECT), NULL);
}

static QuartierSum *
by_land_use (const Explanation *self)
{
  return quartier_sum_formula (
      N_ ("Change by homes, stations and affordable homes"),
      self->changes.change[QUARTIER_CAPCOA_LAND_USE], "",
      self->changes.at_most & 1u << QUARTIER_CAPCOA_LAND_USE
          ? N_ ("what each leaves, multiplied, less 1, would be more than the greatest cut of all, "
                "which is taken")
          : N_ ("what each leaves, multiplied, less 1"),
      by_homes (self), by_transit (self), by_affordable (self),
      FACTOR (N_ ("Greatest cut of all"), LAND_USE_CUT_MOST), NULL);
}

static QuartierSum *
explain_change (const Explanation *self, QuartierCapcoaMeasure measure)
{
  static QuartierSum *(*const changes[QUARTIER_N_CAPCOA_MEASURES]) (const Explanation *)
      = { by_homes, by_transit, by_affordable, by_land_use, by_jobs };

  if (measure == QUARTIER_CAPCOA_JOBS)
    return self->input->jobs > 0
               ? quartier_sum_product (N_ ("Jobs × change of their car-km"), "",
                                       quartier_sum_quantity (N_ ("Jobs"), self->input->jobs, ""),
                                       by_jobs (self), NULL)
               : quartier_sum_quantity (N_ ("Jobs × change of their car-km"), 0, "");
  if (!(self->input->residents > 0))
    return quartier_sum_quantity (N_ ("Change of the usual car-km"), 0, "km");
  return quartier_sum_product (N_ ("Change of the usual car-km"), "km", usual_km (self),
                               changes[measure](self), NULL);
}

static QuartierSum *
explain_car_km (const Explanation *self)
{
  if (!(self->input->residents > 0))
    return quartier_sum_quantity (N_ ("Driven by car, by CAPCOA 2024 (United States)"), 0, "km");
  return quartier_sum_product (
      N_ ("Driven by car, by CAPCOA 2024 (United States)"), "km", usual_km (self),
      quartier_sum_total (N_ ("What is left"), "", quartier_sum_quantity (N_ ("Usual"), 1, ""),
                          by_land_use (self), NULL),
      NULL);
}

/**
 * quartier_capcoa_explain:
 * @member: of #QuartierCapcoaMember
 *
 * Returns: (transfer full): how a figure of quartier_capcoa_run() comes about
 */
QuartierSum *
quartier_capcoa_explain (int member, const QuartierCapcoaInput *input,
                         const QuartierCapcoaRows *rows)
{
  Explanation self = { input, rows, { { 0 }, 0 } };

  quartier_capcoa_work_out (input, rows->values, &self.changes);
  if (member == QUARTIER_CAPCOA_MEMBER_CAR_KM)
    return explain_car_km (&self);
  if (member == QUARTIER_CAPCOA_MEMBER_USUAL
      || (member == QUARTIER_CAPCOA_MEMBER_ANSWERED && !isnan (input->affordable_share)))
    return usual_km (&self);
  if (member == QUARTIER_CAPCOA_MEMBER_ANSWERED)
    return quartier_sum_quantity (N_ ("Usual car-km where affordable homes are told"), 0, "km");
  return explain_change (&self, member - QUARTIER_CAPCOA_MEMBER_CHANGE);
}
