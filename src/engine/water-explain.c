/*
 * How the figures of water come about, as trees a reader can open.
 */
#include <math.h>

#include "engine/water.h"

/* What a sum is made from. */
typedef struct
{
  const QuartierWaterInput *input;
  const QuartierFactor *const *factors;
  const double *values;
  QuartierWater figures;
} Case;

static QuartierSum *
factor (const Case *self, const char *label, int i)
{
  return quartier_sum_factor (label, self->factors[i], self->values[i]);
}

/* A litre a day is 0.365 m³ a year. */
static QuartierSum *
per_litre (void)
{
  return quartier_sum_quantity (N_ ("m³ a year per litre a day"), 0.365, "");
}

static QuartierSum *
residents (const Case *self)
{
  return quartier_sum_quantity (N_ ("Residents"), self->input->residents, "");
}

/* A fixture's part of the demand; the efficient one in proportion to the standard one. */
static QuartierSum *
explain_fixture (const Case *self, const char *label, int share, int standard, int efficient)
{
  QuartierSum *sum = quartier_sum_product (
      label, "m³", residents (self), factor (self, N_ ("Use per person"), QUARTIER_WATER_USE_L),
      factor (self, N_ ("Share of use"), share), per_litre (), NULL);

  if (!self->input->efficient)
    return sum;
  quartier_sum_add (sum, factor (self, N_ ("Efficient"), efficient));
  quartier_sum_add (sum, quartier_sum_inverse (factor (self, N_ ("Standard"), standard)));
  return sum;
}

static QuartierSum *
explain_demand (const Case *self)
{
  QuartierSum *rest = quartier_sum_total (
      N_ ("Share of everything else"), "", quartier_sum_quantity (N_ ("All"), 1, ""),
      quartier_sum_inverse (factor (self, N_ ("Toilets"), QUARTIER_WATER_TOILET_SHARE)),
      quartier_sum_inverse (factor (self, N_ ("Showers and baths"), QUARTIER_WATER_SHOWER_SHARE)),
      NULL);

  return quartier_sum_total (
      N_ ("Water used"), "m³",
      explain_fixture (self, N_ ("Toilets"), QUARTIER_WATER_TOILET_SHARE,
                       QUARTIER_WATER_TOILET_STANDARD_L, QUARTIER_WATER_TOILET_EFFICIENT_L),
      explain_fixture (self, N_ ("Showers and baths"), QUARTIER_WATER_SHOWER_SHARE,
                       QUARTIER_WATER_SHOWER_STANDARD_L, QUARTIER_WATER_SHOWER_EFFICIENT_L),
      quartier_sum_product (N_ ("Everything else at home"), "m³", residents (self),
                            factor (self, N_ ("Use per person"), QUARTIER_WATER_USE_L), rest,
                            per_litre (), NULL),
      quartier_sum_product (
          N_ ("At work"), "m³", quartier_sum_quantity (N_ ("Jobs"), self->input->jobs, ""),
          factor (self, N_ ("Use per job"), QUARTIER_WATER_USE_JOB_L), per_litre (), NULL),
      NULL);
}

static QuartierSum *
explain_greywater (const Case *self)
{
  if (!self->input->greywater)
    return quartier_sum_formula (N_ ("Greywater used again"), 0, "m³", N_ ("not planned here"), NULL,
                                 NULL);
  return quartier_sum_formula (N_ ("Greywater used again"), self->figures.greywater_m3, "m³",
                               N_ ("Per person the least of what can be collected, what it can be "
                                   "used for, and what toilets, "
                                   "washing machines and gardens take"),
                               residents (self),
                               factor (self, N_ ("Collected"), QUARTIER_WATER_GREYWATER_YIELD_L),
                               factor (self, N_ ("Usable"), QUARTIER_WATER_GREYWATER_USE_L),
                               factor (self, N_ ("Washing machines"), QUARTIER_WATER_WASHING_SHARE),
                               factor (self, N_ ("Gardens"), QUARTIER_WATER_GARDEN_SHARE), NULL);
}

static QuartierSum *
explain_rainwater (const Case *self)
{
  const double *m2 = self->input->surfaces.area_m2;

  if (!self->input->rainwater)
    return quartier_sum_formula (N_ ("Rainwater used"), 0, "m³", N_ ("not planned here"), NULL, NULL);
  return quartier_sum_formula (
      N_ ("Rainwater used"), self->figures.rainwater_m3, "m³",
      N_ ("Day by day through a typical year: the tank gives what it held in the morning, takes "
          "what the "
          "roofs send, and spills the rest"),
      quartier_sum_quantity (N_ ("Roofs"), m2[QUARTIER_SURFACE_ROOF], "m²"),
      factor (self, N_ ("Of the rain on them"), QUARTIER_WATER_ROOF_YIELD_SHARE),
      quartier_sum_quantity (N_ ("Green roofs"), m2[QUARTIER_SURFACE_GREEN_ROOF], "m²"),
      factor (self, N_ ("Of the rain on them"), QUARTIER_WATER_GREEN_ROOF_YIELD_SHARE),
      factor (self, N_ ("Past the filter"), QUARTIER_WATER_FILTER_SHARE),
      factor (self, N_ ("Size of the tank"), QUARTIER_WATER_TANK_SHARE),
      factor (self, N_ ("Mean of a wet day"), QUARTIER_WATER_WET_DAY_MM), NULL);
}

static QuartierSum *
explain_potable (const Case *self)
{
  return quartier_sum_total (N_ ("Drinking water"), "m³", explain_demand (self),
                             quartier_sum_inverse (explain_greywater (self)),
                             quartier_sum_inverse (explain_rainwater (self)), NULL);
}

static QuartierSum *
explain_sewage (const Case *self)
{
  return quartier_sum_total (
      N_ ("Waste water"), "m³",
      quartier_sum_quantity (N_ ("Water used"), self->figures.demand_m3, "m³"),
      quartier_sum_inverse (
          quartier_sum_quantity (N_ ("Greywater used again"), self->figures.greywater_m3, "m³")),
      quartier_sum_inverse (quartier_sum_product (
          N_ ("Gardens"), "m³", residents (self),
          factor (self, N_ ("Use per person"), QUARTIER_WATER_USE_L),
          factor (self, N_ ("Share of use"), QUARTIER_WATER_GARDEN_SHARE), per_litre (), NULL)),
      NULL);
}

static QuartierSum *
energy (const Case *self, const char *label, QuartierSum *water, int i)
{
  return quartier_sum_product (label, "kWh", water, factor (self, N_ ("Electricity per m³"), i),
                               NULL);
}

static QuartierSum *
explain_electricity (const Case *self)
{
  const QuartierWater *figures = &self->figures;
  QuartierSum *sum = quartier_sum_total (
      N_ ("Electricity of water"), "kWh",
      energy (self, N_ ("Supply"),
              quartier_sum_quantity (N_ ("Drinking water"), figures->potable_m3, "m³"),
              QUARTIER_WATER_SUPPLY_KWH_M3),
      energy (self, N_ ("Sewage treatment"), explain_sewage (self), QUARTIER_WATER_SEWAGE_KWH_M3),
      NULL);

  if (figures->greywater_m3 > 0)
    quartier_sum_add (sum, energy (self, N_ ("Greywater reuse"),
                                   quartier_sum_quantity (N_ ("Greywater used again"),
                                                          figures->greywater_m3, "m³"),
                                   QUARTIER_WATER_GREYWATER_KWH_M3));
  if (figures->rainwater_m3 > 0)
    quartier_sum_add (
        sum, energy (self, N_ ("Rainwater harvesting"),
                     quartier_sum_quantity (N_ ("Rainwater used"), figures->rainwater_m3, "m³"),
                     QUARTIER_WATER_RAINWATER_KWH_M3));
  return sum;
}

/* Grams a day to kilograms a year. */
static QuartierSum *
per_gram (void)
{
  return quartier_sum_quantity (N_ ("kg a year per gram a day"), 0.365, "");
}

static QuartierSum *
explain_ghg (const Case *self)
{
  return quartier_sum_total (
      N_ ("Greenhouse gases of water"), "kg",
      quartier_sum_product (N_ ("Electricity"), "kg", explain_electricity (self),
                            quartier_sum_quantity (N_ ("Emissions of electricity"),
                                                   self->input->grid_kg_kwh, "kg/kWh"),
                            NULL),
      quartier_sum_product (
          N_ ("Nitrous oxide of treatment"), "kg", residents (self),
          factor (self, N_ ("Nitrogen"), QUARTIER_WATER_NITROGEN_G), per_gram (),
          factor (self, N_ ("Nitrous oxide, as nitrogen"), QUARTIER_WATER_N2O_KG_KG),
          quartier_sum_quantity (N_ ("Its mass over that of its nitrogen"), 44.0 / 28.0, ""),
          factor (self, N_ ("Warming by nitrous oxide"), QUARTIER_WATER_GWP_N2O), NULL),
      quartier_sum_product (
          N_ ("Methane of treatment"), "kg", residents (self),
          factor (self, N_ ("Organic load, BOD"), QUARTIER_WATER_BOD_G), per_gram (),
          factor (self, N_ ("COD over BOD"), QUARTIER_WATER_COD_BOD_RATIO),
          factor (self, N_ ("Most methane"), QUARTIER_WATER_CH4_KG_KG),
          factor (self, N_ ("Share that becomes methane"), QUARTIER_WATER_MCF_SHARE),
          factor (self, N_ ("Warming by methane"), QUARTIER_WATER_GWP_CH4), NULL),
      NULL);
}

/* What each surface is called, and its coefficients of runoff. */
static const struct
{
  const char *label;
  int curve_number;
  int psi;
} surfaces[QUARTIER_N_SURFACES] = {
  [QUARTIER_SURFACE_ROOF] = { N_ ("Roofs"), QUARTIER_WATER_SEALED_CN, QUARTIER_WATER_SEALED_PSI },
  [QUARTIER_SURFACE_GREEN_ROOF]
  = { N_ ("Green roofs"), QUARTIER_WATER_GREEN_ROOF_CN, QUARTIER_WATER_GREEN_ROOF_PSI },
  [QUARTIER_SURFACE_SEALED]
  = { N_ ("Sealed streets and yards"), QUARTIER_WATER_SEALED_CN, QUARTIER_WATER_SEALED_PSI },
  [QUARTIER_SURFACE_PERMEABLE]
  = { N_ ("Permeable paving"), QUARTIER_WATER_PERMEABLE_CN, QUARTIER_WATER_PERMEABLE_PSI },
  [QUARTIER_SURFACE_GREEN]
  = { N_ ("Green space"), QUARTIER_WATER_GREEN_CN, QUARTIER_WATER_GREEN_PSI },
  [QUARTIER_SURFACE_WATER]
  = { N_ ("Open water"), QUARTIER_WATER_OPEN_WATER_CN, QUARTIER_WATER_OPEN_WATER_PSI },
};

static void
add_surfaces (const Case *self, QuartierSum *sum)
{
  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    if (self->input->surfaces.area_m2[s] > 0)
      {
        quartier_sum_add (
            sum, quartier_sum_quantity (surfaces[s].label, self->input->surfaces.area_m2[s], "m²"));
        quartier_sum_add (sum, factor (self, N_ ("Curve number"), surfaces[s].curve_number));
      }
  quartier_sum_add (sum,
                    factor (self, N_ ("Initial loss over storage"), QUARTIER_WATER_INITIAL_SHARE));
}

static QuartierSum *
site (const Case *self)
{
  return quartier_sum_quantity (N_ ("Site"),
                                quartier_surfaces_get_site_m2 (&self->input->surfaces), "m²");
}

static QuartierSum *
millimetres (void)
{
  return quartier_sum_inverse (quartier_sum_quantity (N_ ("mm in a metre"), 1000, ""));
}

static QuartierSum *
explain_rain (const Case *self)
{
  return quartier_sum_product (
      N_ ("Rain of a year on the site"), "m³", site (self),
      quartier_sum_quantity (N_ ("Rain of a typical year"), self->input->tables->rain_mm, "mm"),
      millimetres (), NULL);
}

static QuartierSum *
explain_evaporated (const Case *self)
{
  static const char label[] = N_ ("Evaporated from open water");
  const QuartierWaterTables *tables = self->input->tables;
  const double open_m2 = self->input->surfaces.area_m2[QUARTIER_SURFACE_WATER];

  if (!(open_m2 > 0))
    return quartier_sum_formula (label, 0, "m³", N_ ("there is no open water here"), NULL, NULL);
  return quartier_sum_product (
      label, "m³", quartier_sum_quantity (N_ ("Open water"), open_m2, "m²"),
      quartier_sum_formula (
          N_ ("Evaporated of the rain"),
          tables->rain_mm - tables->year_mm[QUARTIER_SURFACE_WATER], "mm",
          N_ ("day by day through a typical year, by air and sun; no more than falls"),
          quartier_sum_quantity (N_ ("Rain of a typical year"), tables->rain_mm, "mm"), NULL),
      millimetres (), NULL);
}

/* What the zone's target asks to stay. */
static QuartierSum *
explain_target (const Case *self)
{
  static const char label[] = N_ ("Rain that the Sponge City target asks to stay");
  const double share = self->values[QUARTIER_WATER_CAPTURE_TARGET_SHARE];

  if (isnan (share))
    return quartier_sum_formula (
        label, NAN, "m³", N_ ("the place is in no zone with a Sponge City target"), NULL, NULL);
  return quartier_sum_product (
      label, "m³", explain_rain (self),
      factor (self, N_ ("Target of the zone"), QUARTIER_WATER_CAPTURE_TARGET_SHARE), NULL);
}

static QuartierSum *
explain_runoff (const Case *self)
{
  QuartierSum *sum = quartier_sum_formula (
      N_ ("Runoff of a year"), self->figures.runoff_m3, "m³",
      N_ ("Day by day through a typical year: each surface keeps what its curve number says, then "
          "tanks "
          "take theirs, then basins, which are empty again the next day"),
      explain_rain (self), factor (self, N_ ("Mean of a wet day"), QUARTIER_WATER_WET_DAY_MM),
      quartier_sum_quantity (N_ ("Retention volume"), self->input->retention_m3, "m³"), NULL);

  add_surfaces (self, sum);
  if (self->figures.evaporated_m3 > 0)
    quartier_sum_add (sum, explain_evaporated (self));
  return sum;
}

static QuartierSum *
explain_storm (const Case *self)
{
  QuartierStorm storm;
  double depth_mm;

  quartier_water_read_storm (self->values, &storm);
  depth_mm = quartier_storm_get_depth_mm (&storm, storm.duration_min);
  if (storm.euler)
    return quartier_sum_formula (
        N_ ("Rain of the design storm"), depth_mm, "mm",
        N_ ("The depth of an hour, brought to the storm's duration by t/(t + b)ⁿ"),
        factor (self, N_ ("Depth of an hour"), QUARTIER_WATER_STORM_HOUR_MM),
        factor (self, N_ ("Duration"), QUARTIER_WATER_STORM_DURATION_MIN),
        factor (self, "b", QUARTIER_WATER_STORM_SHAPE_B_MIN),
        factor (self, "n", QUARTIER_WATER_STORM_SHAPE_N), NULL);
  return quartier_sum_formula (
      N_ ("Rain of the design storm"), depth_mm, "mm",
      N_ ("A (1 + C lg P)/(t + b)ⁿ × t/167, with t the duration and P the return period"),
      factor (self, "A", QUARTIER_WATER_STORM_A), factor (self, "C", QUARTIER_WATER_STORM_C),
      factor (self, "b", QUARTIER_WATER_STORM_B_MIN), factor (self, "n", QUARTIER_WATER_STORM_N),
      factor (self, N_ ("Return period"), QUARTIER_WATER_STORM_RETURN_PERIOD_A),
      factor (self, N_ ("Duration"), QUARTIER_WATER_STORM_DURATION_MIN), NULL);
}

static QuartierSum *
explain_storm_runoff (const Case *self)
{
  QuartierSum *sum = quartier_sum_formula (
      N_ ("Runoff of the design storm"), self->figures.storm_runoff_m3, "m³",
      N_ ("Of each surface (P − λS)²/(P + (1 − λ)S) with S = 25400/CN − 254 mm, times its area"),
      explain_storm (self), factor (self, N_ ("State of the ground"), QUARTIER_WATER_STATE), NULL);

  add_surfaces (self, sum);
  return sum;
}

static QuartierSum *
explain_retention (const Case *self)
{
  return quartier_sum_quantity (N_ ("Retention volume"), self->input->retention_m3, "m³");
}

/* With basins, or without. */
static QuartierSum *
explain_peak (const Case *self, gboolean with_basins)
{
  QuartierSum *sum = quartier_sum_formula (
      with_basins ? N_ ("Peak flow of the design storm") : N_ ("Peak without basins"),
      with_basins ? self->figures.peak_m3_s : self->figures.peak_before_m3_s, "m³/s",
      with_basins
          ? N_ ("The storm's runoff in blocks of five minutes through one linear reservoir whose constant "
                "is the lag, then a basin that lets through no more than it must")
          : N_ ("The storm's runoff in blocks of five minutes through one linear reservoir whose constant "
                "is the lag"),
      explain_storm_runoff (self),
      quartier_sum_quantity (N_ ("Time of concentration"),
                             quartier_water_get_concentration_s (self->input, self->values) / 60, "min"),
      factor (self, N_ ("To the gully"), QUARTIER_WATER_STORM_INLET_MIN),
      factor (self, N_ ("Speed in the sewer"), QUARTIER_WATER_STORM_VELOCITY_M_S),
      factor (self, N_ ("Lag over time of concentration"), QUARTIER_WATER_STORM_LAG_SHARE), NULL);

  if (!with_basins)
    return sum;
  quartier_sum_add (sum, explain_retention (self));
  quartier_sum_add (sum, quartier_sum_quantity (N_ ("Peak without basins"),
                                                self->figures.peak_before_m3_s, "m³/s"));
  return sum;
}

static QuartierSum *
explain_storm_rain (const Case *self)
{
  return quartier_sum_product (N_ ("Rain of the design storm on the site"), "m³", site (self),
                               explain_storm (self), millimetres (), NULL);
}

static QuartierSum *
explain_storm_before (const Case *self)
{
  return quartier_sum_formula (
      N_ ("Runoff of the same ground all green"), self->figures.storm_before_m3, "m³",
      N_ ("(P − λS)²/(P + (1 − λ)S) with S = 25400/CN − 254 mm, times the site"),
      explain_storm (self), site (self),
      factor (self, N_ ("Curve number"), QUARTIER_WATER_GREEN_CN),
      factor (self, N_ ("State of the ground"), QUARTIER_WATER_STATE),
      factor (self, N_ ("Initial loss over storage"), QUARTIER_WATER_INITIAL_SHARE), NULL);
}

static QuartierSum *
explain_storage (const Case *self)
{
  return quartier_sum_formula (
      N_ ("Storage still needed"), self->figures.storage_needed_m3, "m³",
      N_ ("What runs off in the design storm, less what would run off the same ground all green, "
          "less the "
          "retention planned; not below zero"),
      explain_storm_runoff (self),
      explain_storm_before (self), explain_retention (self), NULL);
}

/* Each surface times its runoff coefficient. */
static QuartierSum *
explain_effective (const Case *self)
{
  QuartierSum *sum = quartier_sum_new_total (N_ ("Area times runoff coefficient"), "m²");

  for (int s = 0; s < QUARTIER_N_SURFACES; s++)
    if (self->input->surfaces.area_m2[s] > 0)
      quartier_sum_add (
          sum,
          quartier_sum_product (
              surfaces[s].label, "m²",
              quartier_sum_quantity (N_ ("Area"), self->input->surfaces.area_m2[s], "m²"),
              factor (self, N_ ("Runoff coefficient"), surfaces[s].psi), NULL));
  return sum;
}

/* Rain through the time of concentration, by what the place's storm is known by. */
static QuartierSum *
explain_intensity (const Case *self)
{
  const double minutes = quartier_water_get_concentration_s (self->input, self->values) / 60;
  QuartierStorm storm;
  QuartierSum *sum;

  quartier_water_read_storm (self->values, &storm);
  sum = quartier_sum_formula (
      N_ ("Rain through the time of concentration"),
      quartier_storm_get_intensity_l_s_ha (&storm, minutes), "l/(s·ha)",
      storm.euler ? N_ ("The depth of an hour, brought to the time of concentration by t/(t + b)ⁿ, "
                        "over that time")
                  : N_ ("A (1 + C lg P)/(t + b)ⁿ, with t the time of concentration and P the "
                        "return period"),
      quartier_sum_quantity (N_ ("Time of concentration"), minutes, "min"),
      factor (self, N_ ("To the gully"), QUARTIER_WATER_STORM_INLET_MIN),
      factor (self, N_ ("Speed in the sewer"), QUARTIER_WATER_STORM_VELOCITY_M_S), NULL);
  if (storm.euler)
    {
      quartier_sum_add (sum,
                        factor (self, N_ ("Depth of an hour"), QUARTIER_WATER_STORM_HOUR_MM));
      quartier_sum_add (sum, factor (self, "b", QUARTIER_WATER_STORM_SHAPE_B_MIN));
      quartier_sum_add (sum, factor (self, "n", QUARTIER_WATER_STORM_SHAPE_N));
      return sum;
    }
  quartier_sum_add (sum, factor (self, "A", QUARTIER_WATER_STORM_A));
  quartier_sum_add (sum, factor (self, "C", QUARTIER_WATER_STORM_C));
  quartier_sum_add (sum, factor (self, "b", QUARTIER_WATER_STORM_B_MIN));
  quartier_sum_add (sum, factor (self, "n", QUARTIER_WATER_STORM_N));
  quartier_sum_add (sum,
                    factor (self, N_ ("Return period"), QUARTIER_WATER_STORM_RETURN_PERIOD_A));
  return sum;
}

static QuartierSum *
explain_rational_peak (const Case *self)
{
  return quartier_sum_product (
      N_ ("Peak by the rational method"), "m³/s", explain_effective (self),
      explain_intensity (self),
      quartier_sum_inverse (
          quartier_sum_quantity (N_ ("m² in a hectare, times litres in a m³"), 1e7, "")),
      NULL);
}

static QuartierSum *
explain_sponge_storage (const Case *self)
{
  return quartier_sum_product (
      N_ ("Storage for the Sponge City target"), "m³", explain_effective (self),
      quartier_sum_formula (
          N_ ("Day's rain to be held"), quartier_water_get_sponge_depth_mm (self->values), "mm",
          N_ ("−μ ln(1 − target), with μ the mean of a wet day"),
          factor (self, N_ ("Mean of a wet day"), QUARTIER_WATER_WET_DAY_MM),
          factor (self, N_ ("Target of the zone"), QUARTIER_WATER_CAPTURE_TARGET_SHARE), NULL),
      quartier_sum_inverse (quartier_sum_quantity (N_ ("mm in a metre"), 1000, "")), NULL);
}

/**
 * quartier_water_explain:
 * @factors: (array length=QUARTIER_N_WATER_FACTORS): rows behind @values; %NULL where there is none
 *
 * Returns: (transfer full): how a figure comes about
 */
QuartierSum *
quartier_water_explain (QuartierWaterMember member,
                        const QuartierWaterInput *input,
                        const QuartierFactor *const *factors,
                        const double *values)
{
  Case self = { input, factors, values, { 0 } };

  quartier_water_run (input, values, &self.figures);
  switch (member)
    {
    case QUARTIER_WATER_MEMBER_DEMAND:
      return explain_demand (&self);
    case QUARTIER_WATER_MEMBER_POTABLE:
      return explain_potable (&self);
    case QUARTIER_WATER_MEMBER_GHG:
      return explain_ghg (&self);
    case QUARTIER_WATER_MEMBER_RUNOFF:
      return explain_runoff (&self);
    case QUARTIER_WATER_MEMBER_STORM_RUNOFF:
      return explain_storm_runoff (&self);
    case QUARTIER_WATER_MEMBER_PEAK:
      return explain_peak (&self, TRUE);
    case QUARTIER_WATER_MEMBER_STORAGE:
      return explain_storage (&self);
    case QUARTIER_WATER_MEMBER_RATIONAL_PEAK:
      return explain_rational_peak (&self);
    case QUARTIER_WATER_MEMBER_SPONGE_STORAGE:
      return explain_sponge_storage (&self);
    case QUARTIER_WATER_MEMBER_GREYWATER:
      return explain_greywater (&self);
    case QUARTIER_WATER_MEMBER_RAINWATER:
      return explain_rainwater (&self);
    case QUARTIER_WATER_MEMBER_ELECTRICITY:
      return explain_electricity (&self);
    case QUARTIER_WATER_MEMBER_RAIN:
      return explain_rain (&self);
    case QUARTIER_WATER_MEMBER_EVAPORATED:
      return explain_evaporated (&self);
    case QUARTIER_WATER_MEMBER_TARGET:
      return explain_target (&self);
    case QUARTIER_WATER_MEMBER_STORM_RAIN:
      return explain_storm_rain (&self);
    case QUARTIER_WATER_MEMBER_STORM_BEFORE:
      return explain_storm_before (&self);
    case QUARTIER_WATER_MEMBER_PEAK_BEFORE:
      return explain_peak (&self, FALSE);
    case QUARTIER_WATER_MEMBER_RETENTION:
      return explain_retention (&self);
    case QUARTIER_N_WATER_MEMBERS:
    default:
      g_return_val_if_reached (NULL);
    }
}
