/*
 * One zone given by its surfaces, run by the lumped method of EN ISO 13790:2008: annex C with the
 * conductances of its clauses 8 and 9, the sun of clause 11, and the mass of clause 12.
 */
#include "engine/zone-input-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"

#define RAD (G_PI / 180)
#define KELVIN 273.15
/* Where walls melt. */
#define HOTTEST_C 2000

static void
clear_opaque (gpointer data)
{
  QuartierZoneOpaque *part = data;

  g_clear_pointer (&part->layers, g_array_unref);
}

QuartierZoneInput *
quartier_zone_input_new (void)
{
  QuartierZoneInput *self = g_new0 (QuartierZoneInput, 1);

  self->opaque = g_array_new (FALSE, TRUE, sizeof (QuartierZoneOpaque));
  g_array_set_clear_func (self->opaque, clear_opaque);
  self->windows = g_array_new (FALSE, TRUE, sizeof (QuartierZoneWindow));
  self->bypass_above_c = INFINITY;
  self->ground_c = NAN;
  self->furniture_j_m2k = NAN;
  self->start_c = NAN;
  self->power_limit_w_m2 = INFINITY;
  self->ventilation_ach = g_new0 (double, QUARTIER_HOURS);
  self->gains_w = g_new0 (double, QUARTIER_HOURS);
  self->heating_c = g_new (double, QUARTIER_HOURS);
  self->cooling_c = g_new (double, QUARTIER_HOURS);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    self->heating_c[h] = self->cooling_c[h] = NAN;
  return self;
}

void
quartier_zone_input_free (QuartierZoneInput *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->opaque);
  g_array_unref (self->windows);
  g_free (self->ventilation_ach);
  g_free (self->gains_w);
  g_free (self->heating_c);
  g_free (self->cooling_c);
  g_free (self);
}

/**
 * quartier_zone_window_dup_sun_hours:
 *
 * Returns: (transfer full) (array fixed-size=8760): what the sun sends to the window past what
 *   stands out around it; shading and g are not in it
 */
QuartierSunHour *
quartier_zone_window_dup_sun_hours (const QuartierZoneWindow *self, const QuartierClimate *climate)
{
  return self->overhang.height_m > 0
             ? quartier_overhang_dup_sun_hours (&self->overhang, climate, self->azimuth_deg,
                                                self->tilt_deg)
             : quartier_climate_dup_sun_hours (climate, self->azimuth_deg, self->tilt_deg);
}

QuartierZoneYear *
quartier_zone_year_new (void)
{
  QuartierZoneYear *self = g_new0 (QuartierZoneYear, 1);
  double **const arrays[] = { &self->outdoor_c, &self->solar_gain_w, &self->gains_w, &self->air_c,
                              &self->mass_c,    &self->heating_w,    &self->cooling_w };

  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    *arrays[i] = g_new0 (double, QUARTIER_HOURS);
  return self;
}

void
quartier_zone_year_free (QuartierZoneYear *self)
{
  if (self == NULL)
    return;
  g_free (self->outdoor_c);
  g_free (self->solar_gain_w);
  g_free (self->gains_w);
  g_free (self->air_c);
  g_free (self->mass_c);
  g_free (self->heating_w);
  g_free (self->cooling_w);
  g_free (self);
}

/* Sums over the surfaces. */
typedef struct
{
  double window_w_k;
  double outdoor_w_k; /* opaque, to the open */
  double ground_w_k;  /* opaque, to the ground */
} Losses;

static void
sum_losses (const QuartierZoneInput *input, Losses *out)
{
  *out = (Losses) { 0 };
  for (guint i = 0; i < input->windows->len; i++)
    {
      const QuartierZoneWindow *window = &g_array_index (input->windows, QuartierZoneWindow, i);

      out->window_w_k += window->area_m2 * window->u_w_m2k;
    }
  for (guint i = 0; i < input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part = &g_array_index (input->opaque, QuartierZoneOpaque, i);

      *(part->ground ? &out->ground_w_k : &out->outdoor_w_k) += part->area_m2 * part->u_w_m2k;
    }
}

static gboolean
fill_conductances (const QuartierZoneInput *input, const Losses *losses,
                   const QuartierConstants *constants, QuartierLumpedZone *zone, GError **error)
{
  const double opaque_w_k = losses->outdoor_w_k + losses->ground_w_k;

  zone->ms_w_k = zone->surface_w_m2k * zone->mass_area_m2;
  zone->is_w_k = constants->surface_is_w_m2k->value * zone->inner_area_m2;
  zone->w_w_k = losses->window_w_k;
  /* H_em = 1/(1/H_op − 1/H_ms): the mass lies inside the insulation, which can be no better a
   * conductor than the way from the mass into the room. */
  if (opaque_w_k >= zone->ms_w_k)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   _ ("opaque: its U × area is %.4g W/K, and the mass gives heat to the room with "
                      "%.4g W/K; give lower U-values or a larger mass area"),
                   opaque_w_k, zone->ms_w_k);
      return FALSE;
    }
  zone->em_w_k = opaque_w_k > 0 ? 1 / (1 / opaque_w_k - 1 / zone->ms_w_k) : 0;
  return TRUE;
}

static gboolean
fill_zone (const QuartierZoneInput *input, const Losses *losses,
           const QuartierConstants *constants, QuartierLumpedZone *zone, GError **error)
{
  const double limit_w = input->power_limit_w_m2 * input->floor_area_m2;

  *zone = (QuartierLumpedZone) {
    .capacity_j_k = input->capacity_j_k,
    .mass_area_m2 = input->mass_area_m2,
    .inner_area_m2 = input->inner_area_m2,
    .surface_w_m2k = constants->surface_ms_w_m2k->value,
    .heating_limit_w = limit_w,
    .cooling_limit_w = limit_w,
    .bypass_above_c = input->bypass_above_c,
    .start_c = input->start_c,
  };
  if (input->conductances.given)
    {
      zone->em_w_k = input->conductances.em;
      zone->w_w_k = input->conductances.w;
      zone->ms_w_k = input->conductances.ms;
      zone->is_w_k = input->conductances.is;
    }
  else if (!fill_conductances (input, losses, constants, zone, error))
    return FALSE;
  if (zone->mass_area_m2 + zone->w_w_k / zone->surface_w_m2k > zone->inner_area_m2)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   _ ("inner_area_m2: %.4g m² is less than the mass area of %.4g m² and what the "
                      "windows take; give a larger one"),
                   zone->inner_area_m2, zone->mass_area_m2);
      return FALSE;
    }
  return TRUE;
}

/* The sky as a surface sees it: all of it from a roof, half from a wall, and what is between. */
double
quartier_zone_sky_view (double tilt_deg, const QuartierConstants *constants)
{
  const double wall = constants->sky_view_wall_share->value;

  return MAX (0, wall + (constants->sky_view_roof_share->value - wall) * cos (tilt_deg * RAD));
}

/* What a surface of U × A loses to a sky that is colder than the air (11.3.5), W. */
static double
sky_loss_w (double u_a_w_k, double tilt_deg, const QuartierConstants *constants)
{
  return quartier_zone_sky_view (tilt_deg, constants) * constants->outer_resistance_m2k_w->value * u_a_w_k
         * constants->longwave_w_m2k->value * constants->sky_difference_k->value;
}

/* Adds @factor times the irradiance of a plane. */
static void
add_plane (const QuartierClimate *climate, double azimuth_deg, double tilt_deg, double factor,
           double *out_w)
{
  g_autofree double *plane_w_m2
      = quartier_climate_dup_plane_w_m2 (climate, azimuth_deg, tilt_deg);

  for (int h = 0; h < QUARTIER_HOURS; h++)
    out_w[h] += factor * plane_w_m2[h];
}

/**
 * quartier_zone_year_set_weather:
 * @climate: the weather
 *
 * Fills in what drives the zone: outdoor air, the sun through its windows at its angle, its own gains.
 */
void
quartier_zone_year_set_weather (QuartierZoneYear *self, const QuartierZoneInput *input,
                                const QuartierClimate *climate,
                                const QuartierConstants *constants)
{
  const double direct = constants->glass_direct_share->value;

  memcpy (self->outdoor_c, quartier_climate_get_outdoor_c (climate),
          QUARTIER_HOURS * sizeof (double));
  memcpy (self->gains_w, input->gains_w, QUARTIER_HOURS * sizeof (double));
  memset (self->solar_gain_w, 0, QUARTIER_HOURS * sizeof (double));
  for (guint i = 0; i < input->windows->len; i++)
    {
      const QuartierZoneWindow *window = &g_array_index (input->windows, QuartierZoneWindow, i);
      const double glass_m2 = window->area_m2 * window->g * window->shading;
      g_autofree QuartierSunHour *sun = quartier_zone_window_dup_sun_hours (window, climate);

      for (int h = 0; h < QUARTIER_HOURS; h++)
        self->solar_gain_w[h]
            += glass_m2
               * (direct * (sun[h].glass_beam_w_m2 + sun[h].glass_diffuse_w_m2)
                  + (1 - direct) * (sun[h].beam_w_m2 + sun[h].diffuse_w_m2));
    }
}

/* The sun on opaque parts, less what they and the windows lose to the sky. */
static void
add_outer_surfaces (const QuartierZoneInput *input, const QuartierClimate *climate,
                    const QuartierConstants *constants, double *out_w)
{
  double sky_w = 0;

  for (guint i = 0; i < input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part = &g_array_index (input->opaque, QuartierZoneOpaque, i);
      const double u_a_w_k = part->u_w_m2k * part->area_m2;

      if (part->ground)
        continue;
      add_plane (climate, part->azimuth_deg, part->tilt_deg,
                 part->absorptance * constants->outer_resistance_m2k_w->value * u_a_w_k, out_w);
      sky_w += sky_loss_w (u_a_w_k, part->tilt_deg, constants);
    }
  for (guint i = 0; i < input->windows->len; i++)
    {
      const QuartierZoneWindow *window = &g_array_index (input->windows, QuartierZoneWindow, i);

      sky_w += sky_loss_w (window->u_w_m2k * window->area_m2, window->tilt_deg, constants);
    }
  for (int h = 0; h < QUARTIER_HOURS; h++)
    out_w[h] -= sky_w;
}

/* The network has one outdoor temperature, and the ground has its own. What the ground differs is
 * brought in with the sun: a gain at mass and surfaces that changes the room's heat balance by
 * H_ground (θ_ground − θ_outdoor). Of a gain at the surfaces all counts, of one at the mass the
 * part H_ms/(H_em + H_ms) that does not leave through the envelope; the sun's split between them
 * gives the divisor. Exact in the steady state at any held temperature. */
static void
add_ground (const QuartierZoneInput *input, const Losses *losses, const QuartierLumpedZone *zone,
            const double *outdoor_c, double *out_w)
{
  const double mass = zone->mass_area_m2 / zone->inner_area_m2;
  const double surface = 1 - mass - zone->w_w_k / (zone->surface_w_m2k * zone->inner_area_m2);
  const double counts = surface + mass * zone->ms_w_k / (zone->em_w_k + zone->ms_w_k);
  const double ground_c = quartier_zone_ground_c (input, outdoor_c);

  if (losses->ground_w_k <= 0)
    return;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    out_w[h] += losses->ground_w_k * (ground_c - outdoor_c[h]) / counts;
}

/* The ground's temperature: as given, or the annual mean outdoors. */
double
quartier_zone_ground_c (const QuartierZoneInput *input, const double *outdoor_c)
{
  double mean_c = 0;

  if (!isnan (input->ground_c))
    return input->ground_c;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    mean_c += outdoor_c[h] / QUARTIER_HOURS;
  return mean_c;
}

/* H_ve of each hour, with recovery at work and with its bypass open. */
void
quartier_zone_fill_ventilation (const QuartierZoneInput *input, const QuartierClimate *climate,
                                const QuartierConstants *constants, double *out_w_k,
                                double *out_bypass_w_k)
{
  const double altitude_m = climate != NULL ? quartier_climate_get_elevation_m (climate) : 0;
  const double per_ach_w_k = constants->air_j_m3k->value / 3600 * input->volume_m3
                             * exp (-altitude_m / constants->altitude_scale_m->value);

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double fresh_ach = input->ventilation_ach[h];

      out_w_k[h] = input->conductances.given
                       ? input->conductances.ve
                       : per_ach_w_k
                             * (input->infiltration_ach + fresh_ach * (1 - input->heat_recovery));
      out_bypass_w_k[h] = per_ach_w_k * (input->infiltration_ach + fresh_ach);
    }
}

static void
sum_months (QuartierZoneYear *self)
{
  for (int m = 0; m < 12; m++)
    self->heating_kwh[m] = self->cooling_kwh[m] = 0;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      self->heating_kwh[quartier_month_of_hour (h)] += self->heating_w[h] / 1000;
      self->cooling_kwh[quartier_month_of_hour (h)] += self->cooling_w[h] / 1000;
    }
}

static gboolean
run_lumped (QuartierZoneYear *self, const QuartierZoneInput *input,
            const QuartierClimate *climate, const QuartierConstants *constants, GError **error)
{
  g_autofree double *solar_w = g_memdup2 (self->solar_gain_w, QUARTIER_HOURS * sizeof (double));
  g_autofree double *ventilation_w_k = g_new (double, QUARTIER_HOURS);
  g_autofree double *bypass_w_k = g_new (double, QUARTIER_HOURS);
  const gboolean recovers = input->heat_recovery > 0 && isfinite (input->bypass_above_c)
                            && !input->conductances.given;
  const QuartierZoneForcing forcing
      = { QUARTIER_HOURS,  self->outdoor_c,  solar_w,
          self->gains_w,   ventilation_w_k,  recovers ? bypass_w_k : NULL,
          input->heating_c, input->cooling_c };
  QuartierZoneHours hours = { self->air_c, self->mass_c, self->heating_w, self->cooling_w };
  QuartierLumpedZone zone;
  Losses losses;

  sum_losses (input, &losses);
  if (!fill_zone (input, &losses, constants, &zone, error))
    return FALSE;
  quartier_zone_fill_ventilation (input, climate, constants, ventilation_w_k, bypass_w_k);
  if (climate != NULL)
    add_outer_surfaces (input, climate, constants, solar_w);
  if (!input->conductances.given)
    add_ground (input, &losses, &zone, self->outdoor_c, solar_w);
  quartier_lumped_zone_run (&zone, &forcing, &hours, &self->sums);
  return TRUE;
}

/* A balance can be solved for gains that no room survives, and beyond numbers it is none. */
static gboolean
check_sums (const QuartierZoneSums *sums, GError **error)
{
  if (sums->min_c >= -KELVIN && sums->max_c <= HOTTEST_C && isfinite (sums->heating_kwh)
      && isfinite (sums->cooling_kwh))
    return TRUE;
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
               _ ("the air would be at %.4g to %.4g °C, as no room is; give gains, surfaces and a "
                  "plant of one size"),
               sums->min_c, sums->max_c);
  return FALSE;
}

/**
 * quartier_zone_year_run:
 * @self: with outdoor_c, solar_gain_w and gains_w filled in
 * @climate: (nullable): the weather, for the sun on walls and the thickness of the air; %NULL where
 *   the solar gain is all the sun there is, which the lumped method alone can live with
 * @error: %QUARTIER_ERROR_RANGE, naming the member at fault, or what the air would be
 *
 * Runs the zone by its method. Recovery has a bypass where its temperature is given; conductances
 * that were given have none.
 * Source: EN ISO 52016-1:2017, 6.5; EN ISO 13790:2008, 8.3, 9.3, 11.3 and annex C.
 */
gboolean
quartier_zone_year_run (QuartierZoneYear *self, const QuartierZoneInput *input,
                        const QuartierClimate *climate, const QuartierConstants *constants,
                        GError **error)
{
  g_return_val_if_fail (climate != NULL || input->method == QUARTIER_ZONE_ISO13790, FALSE);
  if (input->method == QUARTIER_ZONE_ISO13790
          ? !run_lumped (self, input, climate, constants, error)
          : !quartier_zone_year_run_elements (self, input, climate, constants, error))
    return FALSE;
  sum_months (self);
  return check_sums (&self->sums, error);
}
