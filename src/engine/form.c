/*
 * From density and coverage to a building between its neighbours.
 */
#include "engine/form.h"

#include <math.h>

/* A row without end, as far as its gaps are concerned. */
#define ROW_BUILDINGS 1000.0

/* How the sky before a façade is summed up: directions on one side of its normal; rows of buildings that are
 * looked at one behind the other, beyond which nothing is hidden that matters. */
#define N_ASIDE 16
#define N_ROWS 4

/* Buildings that touch stand together as one. */
static double
count_together (double attached)
{
  return attached < 1 ? 1 + attached : attached < 2 ? 2 / (2 - attached) : ROW_BUILDINGS;
}

/* Buildings of a × d with a gap g on every side cover a d / ((a + g)(d + g)) of the ground: solved
 * for g. Attached to one neighbour, two of them stand together; to two, they are a row. */
static double
find_gap_m (double length_m, double depth_m, double attached, double coverage)
{
  const double a = length_m * count_together (attached), d = depth_m;
  const double excess = a * d * (1 / coverage - 1);

  return (sqrt ((a + d) * (a + d) + 4 * excess) - (a + d)) / 2;
}

/* What of @from…@to lies within @low…@high. */
static double
overlap (double from, double to, double low, double high)
{
  return MAX (0, MIN (to, high) - MAX (from, low));
}

/* Of the sky that all points of a wall see in a vertical plane at @cosine of the angle from its normal, what a
 * wall as high hides at that distance: the mean over its height of what lies below (H − y)/w. */
static double
hidden_share (double height_m, double distance_m, double cosine)
{
  return 2 / G_PI * atan (height_m / distance_m * cosine);
}

/*
 * Façades of @length_m stand in rows @gap_m apart and as far from their neighbours, @depth_m deep, each row
 * opposite the next. A plane at an angle meets the front of the next row, or enters a gap of it and meets the
 * side of that, or passes on to the row behind. For the first row that is summed over the points of the façade;
 * those of the rows behind are met anywhere.
 */
static double
hidden_aside (double length_m, double depth_m, double gap_m, double height_m, double sine)
{
  const double cosine = sqrt (1 - sine * sine), slope = sine / cosine;
  const double period = length_m + gap_m, aside = MIN (depth_m * slope, gap_m);
  const double from = fmod (gap_m * slope, period), to = from + length_m;
  /* In depth, from the front to where the sides are met, on the way of those that meet them. */
  const double to_side = MIN (depth_m, gap_m / MAX (slope, 1e-9)) / 2;
  double front = (overlap (from, to, 0, length_m) + overlap (from, to, period, period + length_m))
                 / length_m;
  double side = overlap (from, to, period - aside, period) / length_m;
  double left = 1, hidden = 0, distance_m = gap_m;

  for (int row = 0; row < N_ROWS && left > 1e-6; row++)
    {
      hidden += left * front * hidden_share (height_m, distance_m, cosine);
      hidden += left * side * hidden_share (height_m, distance_m + to_side, cosine);
      left *= 1 - front - side;
      front = length_m / period;
      side = aside / period;
      distance_m += depth_m + gap_m;
    }
  return hidden;
}

/* Of the light of an even sky on an open façade, what those that stand before it hide. */
static double
hidden_sky (double length_m, double depth_m, double gap_m, double height_m)
{
  double sum = 0;

  for (int i = 0; i < N_ASIDE; i++)
    sum += hidden_aside (length_m, depth_m, gap_m, height_m, (i + 0.5) / N_ASIDE);
  return sum / N_ASIDE;
}

/*
 * Both kinds of façade together, by their areas. The sun is taken as behind one of a street without end that
 * hides as much sky: over the height of its façades the mean of 1 − sin α with tan α = (H − y)/W is
 * 1 − (√(1 + x²) − 1)/x, x = H/W; solved for x.
 */
static void
fill_surroundings (QuartierForm *self)
{
  const double length_m = self->length_m * count_together (self->attached);
  const double height_m = self->storeys * self->storey_height_m;
  const double ends = (2 - self->attached) * self->depth_m;
  const double long_sides = 2 * self->length_m;
  const double hidden
      = (long_sides * hidden_sky (length_m, self->depth_m, self->gap_m, height_m)
         + ends * hidden_sky (self->depth_m, length_m, self->gap_m, height_m))
        / (long_sides + ends);

  self->sky_share = 1 - hidden;
  self->street_ratio = (1 - hidden * hidden) / (2 * hidden);
}

static double
attached_ends (const QuartierSketch *sketch, gboolean house, const QuartierConstants *constants)
{
  if (sketch->coverage < constants->terraced_coverage_min->value)
    return 0;
  return house ? constants->attached_sides_th->value : constants->attached_sides_block->value;
}

/**
 * quartier_form_read_size:
 * @sketch: of @district
 * @out: (out): the building of that use there, without what stands around it, which takes longest: @sky_share
 *   and @street_ratio are NAN
 */
void
quartier_form_read_size (const QuartierSiteDistrict *district, const QuartierSiteUse *use,
                         const QuartierSketch *sketch, const QuartierConstants *constants,
                         QuartierForm *out)
{
  const gboolean house = district->house && quartier_site_use_is_residential (use);

  *out = (QuartierForm) {
    .storeys = sketch->storeys,
    .depth_m = house ? constants->house_depth_m->value : use->use->depth_m->value,
    .length_m = house ? constants->house_length_m->value : use->use->length_m->value,
    .storey_height_m = use->use->storey_height_m->value,
    .attached = attached_ends (sketch, house, constants),
    .direction = district->direction,
    .sky_share = NAN,
    .street_ratio = NAN,
  };
  out->gap_m = sketch->coverage > 0
                   ? find_gap_m (out->length_m, out->depth_m, out->attached, sketch->coverage)
                   : 1e6;
}

/**
 * quartier_form_read:
 * @sketch: of @district
 * @out: (out): the building of that use there
 */
void
quartier_form_read (const QuartierSiteDistrict *district, const QuartierSiteUse *use,
                    const QuartierSketch *sketch, const QuartierConstants *constants,
                    QuartierForm *out)
{
  quartier_form_read_size (district, use, sketch, constants, out);
  fill_surroundings (out);
}

/**
 * quartier_form_get_envelope:
 * @window_share: of the façades, 0…1
 * @out: (out): areas per m² of gross floor
 *
 * A box a × d of L storeys of height h: roof and ground 1/L, a long façade h/d, an end h/a; each of
 * them a share of its own of the a d of a storey.
 */
void
quartier_form_get_envelope (const QuartierForm *self, double window_share, QuartierEnvelope *out)
{
  const double along = self->storey_height_m / self->depth_m;
  const double end = self->storey_height_m / self->length_m * (1 - self->attached / 2);

  const double mean = (along + end) / 2;

  *out = (QuartierEnvelope) { .facade = { mean, mean, mean, mean },
                              .window_share = window_share,
                              .roof = 1 / self->storeys,
                              .ground = 1 / self->storeys };
}

/**
 * quartier_form_get_facade_direction:
 * @facade: 0…3, as in #QuartierEnvelope
 *
 * Returns: the way it faces, 0…23 in steps of 15° clockwise from north
 */
int
quartier_form_get_facade_direction (const QuartierForm *self, int facade)
{
  return (self->direction + facade * QUARTIER_QUARTER_TURN) % QUARTIER_N_DIRECTIONS;
}
