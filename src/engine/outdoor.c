/*
 * What the outdoors is to the faces of buildings in each hour: films by the wind, long-wave
 * exchange by the air's and the sky's temperature.
 *
 * Long-wave exchange is ε σ (T⁴ − T_s⁴) to air, ground and sky, made linear in the face's
 * temperature about the outdoor air's; the sky's deficit stays exact. Forced convection needs the
 * wind alone. The natural part needs the face's temperature: it is estimated from what sun and sky
 * do to a face of its kind in that hour, since it counts in calm hours only, so that the films are
 * the same for all zones of a place and cost them nothing.
 */
#include "engine/outdoor.h"

#include <math.h>

#define KELVIN 273.15
#define STEFAN_BOLTZMANN_W_M2K4 5.6704e-8

/* Natural convection at a plate. G. N. Walton, Thermal Analysis Research Program reference manual,
 * NBSIR 83-2655 (1983): upright, and level with the warm side up or down. */
static double
natural_w_m2k (double difference_k, gboolean level)
{
  const double root = cbrt (fabs (difference_k));

  if (!level)
    return 1.31 * root;
  return difference_k > 0 ? 1.509 * root : 0.760 * root;
}

/* Forced convection at smooth glass, windward. M. Yazdanian, J. H. Klems, Measurement of the exterior
 * convective film coefficient for windows in low-rise buildings, ASHRAE Transactions 100 (1994). */
static double
windward_w_m2k (double wind_m_s)
{
  return 3.26 * pow (wind_m_s, 0.89);
}

static double
leeward_w_m2k (double wind_m_s)
{
  return 3.55 * pow (wind_m_s, 0.617);
}

/* Rougher faces than glass: the forced part times the roughness. As DOE-2 and EnergyPlus have it. */
static double
convective_w_m2k (double natural, double forced, double roughness)
{
  return natural + roughness * (hypot (natural, forced) - natural);
}

static void
fill_hour (double air_c, double sky_c, double wind_m_s, double ghi_w_m2,
           const QuartierConstants *constants, QuartierOutdoorHour *out)
{
  const double emitted = constants->emissivity_share->value * STEFAN_BOLTZMANN_W_M2K4;
  const double air_k = air_c + KELVIN, sky_k = sky_c + KELVIN;
  const double longwave = 4 * emitted * air_k * air_k * air_k;
  const double wind = wind_m_s * constants->wind_local_share->value;
  const double rough = constants->wall_roughness->value;
  const double windward = windward_w_m2k (wind);
  const double around = (windward + leeward_w_m2k (wind)) / 2;
  const double absorbed = constants->absorptance_share->value * ghi_w_m2;
  double above_k;

  out->sky_loss_w_m2
      = emitted * (air_k * air_k * air_k * air_k - sky_k * sky_k * sky_k * sky_k);
  above_k = (absorbed - out->sky_loss_w_m2) / (rough * windward + longwave + 2);
  out->film_w_m2k[QUARTIER_OUTER_ROOF]
      = longwave + convective_w_m2k (natural_w_m2k (above_k, TRUE), windward, rough);
  /* A façade sees half the sky, and on the mean of its sides a third of the level's sun. */
  above_k = (absorbed / 3 - out->sky_loss_w_m2 / 2) / (rough * around + longwave + 2);
  out->film_w_m2k[QUARTIER_OUTER_WALL]
      = longwave + convective_w_m2k (natural_w_m2k (above_k, FALSE), around, rough);
  /* A pane is warmed from inside: by a tenth to a fifth of the way to the room. */
  above_k = 0.15 * (20 - air_c);
  out->film_w_m2k[QUARTIER_OUTER_WINDOW]
      = longwave + convective_w_m2k (natural_w_m2k (above_k, FALSE), around, 1);
}

/**
 * quartier_outdoor_new:
 *
 * Returns: (transfer full): the year; free with g_free()
 */
QuartierOutdoor *
quartier_outdoor_new (const QuartierClimate *climate, QuartierFilms films,
                      const QuartierConstants *constants)
{
  QuartierOutdoor *self = g_new0 (QuartierOutdoor, 1);
  const double *air_c = quartier_climate_get_outdoor_c (climate);
  const double *sky_c = quartier_climate_get_sky_c (climate);
  const double *wind_m_s = quartier_climate_get_wind_m_s (climate);
  const double *ghi_w_m2 = quartier_climate_get_ghi_w_m2 (climate);
  const double *dhi_w_m2 = quartier_climate_get_dhi_w_m2 (climate);

  self->films = films;
  self->face_c_w_m2k[0] = constants->films_ci_wall_w_m2k->value;
  self->face_c_w_m2k[1] = constants->films_ci_up_w_m2k->value;
  self->face_c_w_m2k[2] = constants->films_ci_down_w_m2k->value;
  self->face_r_w_m2k = constants->films_ri_w_m2k->value;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      QuartierOutdoorHour *hour = &self->hours[h];

      hour->air_c = air_c[h];
      hour->month = quartier_month_of_hour (h);
      hour->day = ghi_w_m2[h] > 0 || dhi_w_m2[h] > 0;
      if (films == QUARTIER_FILMS_HOURLY)
        {
          fill_hour (air_c[h], sky_c[h], wind_m_s[h], ghi_w_m2[h], constants, hour);
          continue;
        }
      hour->sky_loss_w_m2
          = constants->films_re_w_m2k->value * constants->sky_difference_k->value;
      for (int f = 0; f < QUARTIER_N_OUTER_FILMS; f++)
        hour->film_w_m2k[f]
            = constants->films_ce_w_m2k->value + constants->films_re_w_m2k->value;
    }
  return self;
}
