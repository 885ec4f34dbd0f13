/*
 * The shade that an overhang and fins throw on a window. A point of the window is in the shade
 * where the ray to the sun meets a plate; what a sky or a ground sends past the plates is the same
 * question asked for all directions. The plates are black: what they throw back is left out, and so
 * is what the window sees of them in the infrared.
 * Source: the geometry is our own; ASHRAE 140-2020, 5.2.2.1.1 and 5.2.2.1.3, is what it is held
 * against (plates of absorptance 1 and emittance 0).
 */
#include "engine/overhang.h"

#include <math.h>

#include "engine/glass.h"

#define RAD (G_PI / 180)
/* Upright strips into which a window is cut; the shade's edge is exact within each. */
#define N_STRIPS 48
/* Directions for diffuse light: rings by their part of the projected hemisphere, and spokes. */
#define N_RINGS 48
#define N_SPOKES 96

/* Where the sun stands as the window sees it: for each metre that a ray goes out from the pane it
 * goes so far to the right and up. */
typedef struct
{
  double right;
  double up;
} Slope;

typedef struct
{
  double low;
  double high;
} Span;

static double
get_length (Span span)
{
  return MAX (0, span.high - span.low);
}

/* Heights in the strip at @x whose rays meet the plate above, within the window. */
static Span
get_plate_shade (const QuartierOverhang *self, Slope slope, double x)
{
  const double z = self->height_m + self->above_m;
  Span out = { 0, 0 }, way = { 0, self->depth_m };

  if (!(self->depth_m > 0) || slope.up <= 0)
    return out;
  /* The way out to the plate, as far as it is over the plate's width */
  if (slope.right > 0)
    way.high = MIN (way.high, (self->width_m + self->right_m - x) / slope.right);
  else if (slope.right < 0)
    way.high = MIN (way.high, (self->left_m + x) / -slope.right);
  out.low = MAX (0, z - way.high * slope.up);
  out.high = MIN (self->height_m, z);
  return out;
}

/* The same for the fin on the sun's side. */
static Span
get_fin_shade (const QuartierOverhang *self, Slope slope, double x)
{
  const double to_fin = (slope.right > 0 ? self->width_m - x : x) + self->fin_beside_m;
  Span out = { 0, 0 };
  double rise;

  if (!(self->fin_depth_m > 0) || to_fin > self->fin_depth_m * fabs (slope.right))
    return out;
  rise = to_fin / fabs (slope.right) * slope.up;
  out.low = MAX (0, -self->fin_below_m - rise);
  out.high = MIN (self->height_m, self->height_m + self->fin_above_m - rise);
  return out;
}

static double
get_lit_share (const QuartierOverhang *self, Slope slope)
{
  double shaded = 0;

  for (int i = 0; i < N_STRIPS; i++)
    {
      const double x = (i + 0.5) / N_STRIPS * self->width_m;
      const Span plate = get_plate_shade (self, slope, x);
      const Span fin = get_fin_shade (self, slope, x);
      const Span both = { MAX (plate.low, fin.low), MIN (plate.high, fin.high) };
      const double common = get_length (plate) > 0 && get_length (fin) > 0 ? get_length (both) : 0;

      shaded += (get_length (plate) + get_length (fin) - common) / self->height_m;
    }
  return CLAMP (1 - shaded / N_STRIPS, 0, 1);
}

/**
 * quartier_overhang_get_lit_share:
 * @azimuth_deg: of the window's normal, clockwise from north
 * @tilt_deg: 90: upright
 *
 * Returns: the share of the window that the sun shines on, 0…1; 0 while the sun is behind the
 *   window's plane
 */
double
quartier_overhang_get_lit_share (const QuartierOverhang *self,
                                 const QuartierSun *sun,
                                 double azimuth_deg,
                                 double tilt_deg)
{
  const double out = quartier_sun_cos_incidence (sun, azimuth_deg, tilt_deg);
  const double aside = (sun->azimuth_deg - azimuth_deg) * RAD;
  const double elevation = sun->elevation_deg * RAD, tilt = tilt_deg * RAD;
  Slope slope;

  if (out <= 0)
    return 0;
  /* To the right of one who looks at the window from outside lies what is clockwise behind him:
   * facing a south window he looks north, and the east is on his right. */
  slope.right = -cos (elevation) * sin (aside) / out;
  slope.up = (sin (elevation) * sin (tilt) - cos (elevation) * cos (aside) * cos (tilt)) / out;
  return get_lit_share (self, slope);
}

/* Sums lit parts of directions, weighted by what they send to the open window. */
typedef struct
{
  double lit;
  double all;
} Mean;

static double
get_mean (Mean mean)
{
  return mean.all > 0 ? mean.lit / mean.all : 1;
}

/* At a level horizon only the direction aside counts; the weight is the cosine of the angle. */
static double
get_horizon_share (const QuartierOverhang *self, double tilt)
{
  Mean mean = { 0 };

  for (int i = 0; i < N_SPOKES; i++)
    {
      const double aside = ((i + 0.5) / N_SPOKES - 0.5) * G_PI;
      const double out = cos (aside) * sin (tilt);
      const Slope slope
          = { -sin (aside) / MAX (out, 1e-9), -cos (aside) * cos (tilt) / MAX (out, 1e-9) };

      mean.all += out;
      mean.lit += out * get_lit_share (self, slope);
    }
  return get_mean (mean);
}

/**
 * quartier_overhang_get_shares:
 * @tilt_deg: of the window; 90: upright
 * @out: (out): what diffuse light comes past the plates
 *
 * Even directions of the projected hemisphere, so that each sends the same to the open window.
 */
void
quartier_overhang_get_shares (const QuartierOverhang *self,
                              double tilt_deg,
                              QuartierOverhangShares *out)
{
  const double tilt = tilt_deg * RAD;
  Mean sky = { 0 }, ground = { 0 };

  for (int i = 0; i < N_RINGS; i++)
    {
      const double sine_2 = (i + 0.5) / N_RINGS;
      const double tangent = sqrt (sine_2 / (1 - sine_2));

      for (int k = 0; k < N_SPOKES; k++)
        {
          const double turn = (k + 0.5) / N_SPOKES * 2 * G_PI;
          const Slope slope = { tangent * cos (turn), tangent * sin (turn) };
          Mean *side = slope.up * sin (tilt) + cos (tilt) > 0 ? &sky : &ground;

          side->all += 1;
          side->lit += get_lit_share (self, slope);
        }
    }
  out->sky = get_mean (sky);
  out->ground = get_mean (ground);
  out->horizon = get_horizon_share (self, tilt);
}

/**
 * quartier_overhang_dup_sun_hours:
 * @azimuth_deg: of the window's normal, clockwise from north
 * @tilt_deg: 90: upright
 *
 * Returns: (transfer full) (array fixed-size=8760): what the sun sends to the window, as
 *   quartier_climate_dup_sun_hours() without plates, mean over its area. What comes from around the
 *   sun is shaded like the sun
 */
QuartierSunHour *
quartier_overhang_dup_sun_hours (const QuartierOverhang *self,
                                 const QuartierClimate *climate,
                                 double azimuth_deg,
                                 double tilt_deg)
{
  QuartierSunHour *hours = quartier_climate_dup_sun_hours (climate, azimuth_deg, tilt_deg);
  const QuartierSun *sun = quartier_climate_get_sun (climate);
  const double diffuse_share = quartier_glass_diffuse_share ();
  QuartierOverhangShares shares;
  QuartierSunParts parts;

  quartier_overhang_get_shares (self, tilt_deg, &shares);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double lit = quartier_overhang_get_lit_share (self, &sun[h], azimuth_deg, tilt_deg);

      quartier_climate_split_plane (climate, h, azimuth_deg, tilt_deg, &parts);
      hours[h].beam_w_m2 *= lit;
      hours[h].glass_beam_w_m2 *= lit;
      /* A darker horizon takes no more than the rest sends. */
      hours[h].diffuse_w_m2 = MAX (0, parts.circumsolar_w_m2 * lit + parts.dome_w_m2 * shares.sky
                                          + parts.horizon_w_m2 * shares.horizon)
                              + parts.ground_w_m2 * shares.ground;
      hours[h].glass_diffuse_w_m2 = hours[h].diffuse_w_m2 * diffuse_share;
    }
  return hours;
}
