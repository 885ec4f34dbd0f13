/*
 * The lumped zone of EN ISO 13790:2008 annex C (equations C.4 to C.11): five conductances, one
 * capacity, Crank-Nicolson over the hour.
 *
 * Two forms differ from the printed ones and not in value. The supply air's 1/H_ve is multiplied
 * out, so that a zone without ventilation needs no floor under H_ve. And because the air
 * temperature is linear in the heating power, its slope is written down instead of being found by
 * a second solve at 10 W/m².
 */
#include "engine/lumped-zone.h"

#include <math.h>

/* What depends on the ventilation alone. */
typedef struct
{
  double ve;        /* H_ve */
  double share;     /* H_is / (H_is + H_ve): part of a load on the air that reaches the surfaces */
  double h1, h2;    /* H_tr,1, H_tr,2 */
  double to_mass;   /* H_tr,3 / H_tr,2 */
  double keep;      /* C_m/3600 − ½ (H_tr,3 + H_em) */
  double inverse;   /* 1 / (C_m/3600 + ½ (H_tr,3 + H_em)) */
  double surface;   /* 1 / (H_ms + H_w + H_tr,1) */
  double air;       /* 1 / (H_is + H_ve) */
  double slope;     /* d θ_air / d φ, K/W */
} State;

static void
set_state (State *state, const QuartierLumpedZone *zone, double ve_w_k)
{
  const double capacity = zone->capacity_j_k / 3600;
  double h3, d_mass, d_surface;

  state->ve = ve_w_k;
  state->air = 1 / (zone->is_w_k + ve_w_k);
  state->share = zone->is_w_k * state->air;
  state->h1 = state->share * ve_w_k;
  state->h2 = state->h1 + zone->w_w_k;
  state->surface = 1 / (zone->ms_w_k + state->h2);
  state->to_mass = zone->ms_w_k * state->surface;
  h3 = state->to_mass * state->h2;
  state->keep = capacity - 0.5 * (h3 + zone->em_w_k);
  state->inverse = 1 / (capacity + 0.5 * (h3 + zone->em_w_k));
  d_mass = 0.5 * state->to_mass * state->share * state->inverse;
  d_surface = (zone->ms_w_k * d_mass + state->share) * state->surface;
  state->slope = (zone->is_w_k * d_surface + 1) * state->air;
}

/* How a gain divides between air, surfaces and mass (C.1 to C.3). */
typedef struct
{
  double mass;
  double surface;
} Split;

/* An hour without plant. */
typedef struct
{
  double mass_end_c;
  double air_c;
} Floating;

static Floating
float_hour (const QuartierLumpedZone *zone, const QuartierZoneForcing *forcing, int h,
            const Split *split, const State *state, double mass_c)
{
  const double out_c = forcing->outdoor_c[h];
  const double to_air_w = 0.5 * forcing->gains_w[h];
  const double rest_w = 0.5 * forcing->gains_w[h] + forcing->solar_w[h];
  const double source_w
      = split->surface * rest_w + state->h2 * out_c + state->share * to_air_w;
  const double mass_end_c = (mass_c * state->keep + split->mass * rest_w + zone->em_w_k * out_c
                             + state->to_mass * source_w)
                            * state->inverse;
  const double surface_c
      = (zone->ms_w_k * 0.5 * (mass_c + mass_end_c) + source_w) * state->surface;

  return (Floating) { mass_end_c,
                      (zone->is_w_k * surface_c + state->ve * out_c + to_air_w) * state->air };
}

/* Opens the bypass where the air would be too warm: wide, or where that were too much, so far that
 * the air is held at what opens it: returns what then leaves through it, W. It is judged by the air of
 * this hour, as heating is, and not below heating's set-point: nothing is open while heating runs. */
static double
open_bypass (const QuartierLumpedZone *zone, const QuartierZoneForcing *forcing, int h,
             const Split *split, double mass_c, State *state, Floating *floating)
{
  const double out_c = forcing->outdoor_c[h], cool_c = forcing->cooling_c[h];
  const double opens_c = fmin (fmax (zone->bypass_above_c, forcing->heating_c[h]), cool_c);
  const State shut = *state;
  Floating wide;

  if (floating->air_c <= fmax (opens_c, out_c) || cool_c <= out_c)
    return 0;
  set_state (state, zone, forcing->bypass_w_k[h]);
  wide = float_hour (zone, forcing, h, split, state, mass_c);
  if (wide.air_c >= opens_c)
    {
      *floating = wide;
      return 0;
    }
  *state = shut;
  return (floating->air_c - opens_c) / shut.slope;
}

static double
run_hours (const QuartierLumpedZone *zone, const QuartierZoneForcing *forcing, int from, int to,
           double mass_c, QuartierZoneHours *hours, QuartierZoneSums *sums)
{
  const Split split
      = { zone->mass_area_m2 / zone->inner_area_m2,
          1 - zone->mass_area_m2 / zone->inner_area_m2
              - zone->w_w_k / (zone->surface_w_m2k * zone->inner_area_m2) };
  State state;

  set_state (&state, zone, forcing->ventilation_w_k[from]);
  for (int h = from; h < to; h++)
    {
      const double heat_c = forcing->heating_c[h], cool_c = forcing->cooling_c[h];
      double air_c, free_c, mass_end_c, mass_mean_c, vented_w = 0, power_w = 0;
      Floating floating;

      if (forcing->ventilation_w_k[h] != state.ve)
        set_state (&state, zone, forcing->ventilation_w_k[h]);
      floating = float_hour (zone, forcing, h, &split, &state, mass_c);
      if (forcing->bypass_w_k != NULL)
        vented_w = open_bypass (zone, forcing, h, &split, mass_c, &state, &floating);
      free_c = floating.air_c - state.slope * vented_w;

      /* Comparisons with NAN are false: a missing set-point floats. */
      if (vented_w > 0)
        power_w = 0;
      else if (free_c < heat_c)
        power_w = fmin ((heat_c - free_c) / state.slope, zone->heating_limit_w);
      else if (free_c > cool_c)
        power_w = -fmin ((free_c - cool_c) / state.slope, zone->cooling_limit_w);

      mass_end_c = floating.mass_end_c
                   + state.to_mass * state.share * state.inverse * (power_w - vented_w);
      mass_mean_c = 0.5 * (mass_c + mass_end_c);
      air_c = free_c + state.slope * power_w;
      mass_c = mass_end_c;

      if (sums != NULL)
        {
          const double heat_w = fmax (power_w, 0), cool_w = fmax (-power_w, 0);

          if (hours->air_c != NULL)
            hours->air_c[h] = air_c;
          if (hours->mass_c != NULL)
            hours->mass_c[h] = mass_mean_c;
          if (hours->heating_w != NULL)
            hours->heating_w[h] = heat_w;
          if (hours->cooling_w != NULL)
            hours->cooling_w[h] = cool_w;
          sums->heating_kwh += heat_w / 1000;
          sums->cooling_kwh += cool_w / 1000;
          sums->peak_heating_w = fmax (sums->peak_heating_w, heat_w);
          sums->peak_cooling_w = fmax (sums->peak_cooling_w, cool_w);
          sums->mean_c += air_c / forcing->n_hours;
          sums->min_c = fmin (sums->min_c, air_c);
          sums->max_c = fmax (sums->max_c, air_c);
          sums->unmet_heating_kh += fmax (0, heat_c - air_c);
          sums->unmet_cooling_kh += fmax (0, air_c - cool_c);
        }
    }
  return mass_c;
}

/**
 * quartier_lumped_zone_run:
 * @zone: conductances > 0 but for @zone->w_w_k and @zone->em_w_k, which may be 0
 * @forcing: one value per hour
 * @hours: where the hours go
 * @sums: (out): the sums over the period
 *
 * Runs a zone through the hours. Without a start temperature the period is preceded by its own
 * last sixty days, and by itself until its end meets its start within 0.001 K, so that January
 * follows December. The scheme oscillates, without growing, where the capacity is so small that
 * C_m/3600 < ½ (H_tr,3 + H_em).
 * Source: EN ISO 13790:2008, annex C; solution of the control by C.4.2.
 */
void
quartier_lumped_zone_run (const QuartierLumpedZone *zone, const QuartierZoneForcing *forcing,
                          QuartierZoneHours *hours, QuartierZoneSums *sums)
{
  const gboolean repeats = isnan (zone->start_c);
  const int warm_from = MAX (0, forcing->n_hours - 60 * 24);
  double start_c = repeats ? 20 : zone->start_c;

  g_return_if_fail (forcing->n_hours > 0);
  if (repeats)
    start_c = run_hours (zone, forcing, warm_from, forcing->n_hours, start_c, NULL, NULL);
  for (int year = 0; year < 30; year++)
    {
      double end_c;

      *sums = (QuartierZoneSums) { .min_c = INFINITY, .max_c = -INFINITY };
      end_c = run_hours (zone, forcing, 0, forcing->n_hours, start_c, hours, sums);
      if (!repeats || fabs (end_c - start_c) < 1e-3)
        break;
      start_c = end_c;
    }
}
