/*
 * From density and coverage to a building between its neighbours.
 */
#include "engine/form.h"

#include <math.h>

/* A row without end, as far as its gaps are concerned. */
#define ROW_BUILDINGS 1000.0

/* Buildings of a × d with a gap g on every side cover a d / ((a + g)(d + g)) of the ground: solved
 * for g. Attached to one neighbour, two of them stand together; to two, they are a row. */
static double
find_gap_m (double length_m, double depth_m, double attached, double coverage)
{
  const double together = attached < 1 ? 1 + attached
                                       : attached < 2 ? 2 / (2 - attached) : ROW_BUILDINGS;
  const double a = length_m * together, d = depth_m;
  const double excess = a * d * (1 / coverage - 1);

  return (sqrt ((a + d) * (a + d) + 4 * excess) - (a + d)) / 2;
}

/* Over the height of a façade, the mean of what an opposite one leaves of the sky, 1 − sin α with
 * tan α = (H − y)/W: 1 − (√(1 + x²) − 1)/x, x = H/W. */
static double
mean_sky_share (double x)
{
  return x > 1e-9 ? 1 - (sqrt (1 + x * x) - 1) / x : 1;
}

static double
attached_ends (const QuartierSketch *sketch, gboolean house, const QuartierConstants *constants)
{
  if (sketch->coverage < constants->terraced_coverage_min->value)
    return 0;
  return house ? constants->attached_sides_th->value : constants->attached_sides_block->value;
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
  const gboolean house = district->house && quartier_site_use_is_residential (use);

  *out = (QuartierForm) {
    .storeys = sketch->storeys,
    .depth_m = house ? constants->house_depth_m->value : use->use->depth_m->value,
    .length_m = house ? constants->house_length_m->value : use->use->length_m->value,
    .storey_height_m = use->use->storey_height_m->value,
    .attached = attached_ends (sketch, house, constants),
    .direction = district->direction,
  };
  out->gap_m = sketch->coverage > 0
                   ? find_gap_m (out->length_m, out->depth_m, out->attached, sketch->coverage)
                   : 1e6;
  out->sky_share = mean_sky_share (1 / quartier_form_get_street_ratio (out));
}

/**
 * quartier_form_get_street_ratio:
 *
 * Returns: width of the gap over the height of the buildings
 */
double
quartier_form_get_street_ratio (const QuartierForm *self)
{
  return self->gap_m / (self->storeys * self->storey_height_m);
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
