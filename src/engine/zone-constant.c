/*
 * Zones whose films are the same in every hour, put into the lanes of a block: all that the hours
 * of zone-kernel-constant.c would otherwise work out again and again.
 */
#include "engine/zone-constant-private.h"

#include <math.h>
#include <string.h>

#include "engine/zone-lane.h"

#define INNERMOST (QUARTIER_N_NODES - 1)

/* What the outdoors and the room are to faces, and what these add up to in the room's two
 * equations. */
typedef struct
{
  const QuartierOutdoor *outdoor;
  double air;     /* Σ A h_c (1 − a) */
  double cross;   /* Σ A h_c b = Σ A h_r a */
  double radiant; /* Σ A h_r (1 − b) */
} Room;

/* Adds a face of which the air's film makes a, and that of radiation b: @per_w of a W/m² in kelvin.
 */
static void
add_face (Room *room, double area_m2, QuartierInnerFace face, double per_w)
{
  const double hc = room->outdoor->face_c_w_m2k[face], hr = room->outdoor->face_r_w_m2k;

  room->air += area_m2 * hc * (1 - per_w * hc);
  room->cross += area_m2 * hc * per_w * hr;
  room->radiant += area_m2 * hr * (1 - per_w * hr);
}

/* The elimination of a chain's matrix from outside in: pivots, and how much of a watt at the outer
 * face each node sees before the others have their say. */
typedef struct
{
  double film_w_m2k;
  double pivots[QUARTIER_N_NODES];
  double factors[QUARTIER_N_NODES];
} Elimination;

static void
eliminate (const QuartierModelElement *element, const QuartierOutdoor *outdoor, Elimination *out)
{
  const double *link = element->link_w_m2k;

  out->film_w_m2k = element->outer < QUARTIER_N_OUTER_FILMS
                        ? outdoor->hours[0].film_w_m2k[element->outer]
                        : (element->outer == QUARTIER_OUTER_GROUND ? QUARTIER_CONTACT_W_M2K : 0);
  for (int j = 0; j < QUARTIER_N_NODES; j++)
    {
      double pivot = element->capacity_j_m2k[j] / 3600;

      pivot
          += j > 0 ? link[j - 1] - link[j - 1] * link[j - 1] / out->pivots[j - 1] : out->film_w_m2k;
      pivot += j < INNERMOST ? link[j]
                             : outdoor->face_c_w_m2k[element->inner] + outdoor->face_r_w_m2k;
      out->pivots[j] = pivot;
      out->factors[j] = j > 0 ? out->factors[j - 1] * link[j - 1] / out->pivots[j - 1] : 1;
    }
}

static void
fill_chain (Lane lane,
            Lane side,
            const QuartierModelElement *element,
            const Elimination *elimination,
            double capacity,
            double kept_share)
{
  const double *d = elimination->pivots, *f = elimination->factors;
  const double area_m2 = element->area_m2;

  for (int j = 0; j < QUARTIER_N_NODES; j++)
    {
      const double capacity_w_m2k = element->capacity_j_m2k[j] / 3600, kelvin = f[j] / d[j];

      put (lane, CHAIN_KEPT + j, capacity_w_m2k / d[j]);
      put (side, SIDE_KELVIN + j, kelvin);
      put (side, SIDE_MASS + j, area_m2 * capacity_w_m2k * kelvin / capacity);
      if (j < INNERMOST)
        put (lane, CHAIN_BACK + j,
             element->link_w_m2k[j] * element->link_w_m2k[j] / (d[j] * d[j + 1]));
    }
  put (lane, CHAIN_SKY, element->outer < QUARTIER_N_OUTER_FILMS ? element->sky_view : 0);
  put (lane, CHAIN_SUN, area_m2 > 0 ? kept_share * element->sun_share / area_m2 / f[INNERMOST] : 0);
  put (lane, CHAIN_ROOM, 1 / f[INNERMOST]);
  put (side, SIDE_AREA, area_m2);
  put (side, SIDE_LOSS, area_m2 * elimination->film_w_m2k * f[0] / d[0]);
}

/* A window's two faces without mass: T_in = per_w (sun + room) + per_outer_w r, r what comes to the
 * outer face. What passes out is A U_panes,film (film T_in − r). */
typedef struct
{
  double per_w;
  double per_outer_w;
  double film_w_m2k;
  double out_m2; /* A panes / (panes + film) */
} Pane;

static Pane
make_pane (const QuartierModelWindow *window, const QuartierOutdoor *outdoor)
{
  const double panes = window->panes_w_m2k;
  const double film = outdoor->hours[0].film_w_m2k[QUARTIER_OUTER_WINDOW];
  const double d1 = panes + film;
  const double d2 = panes + outdoor->face_c_w_m2k[window->inner] + outdoor->face_r_w_m2k;
  const double over = 1 / (d1 * d2 - panes * panes);

  return (Pane){ d1 * over, panes * over, film, window->area_m2 * panes / d1 };
}

/* How much of a watt at a face, that is at its film, the air gets, directly and by radiation. */
static double
offered_w_m2k (const Room *room, QuartierInnerFace face)
{
  return room->outdoor->face_c_w_m2k[face]
         + room->cross / room->radiant * room->outdoor->face_r_w_m2k;
}

static void
fill_window (Lane zone, const QuartierModelWindow *window, const Room *room)
{
  const Pane pane = make_pane (window, room->outdoor);
  const double hc = room->outdoor->face_c_w_m2k[window->inner], hr = room->outdoor->face_r_w_m2k;
  const double in_m2 = window->area_m2 * pane.per_outer_w;
  const double offered = in_m2 * offered_w_m2k (room, window->inner), radiant = in_m2 * hr;
  const double through = pane.out_m2 * (pane.film_w_m2k * pane.per_outer_w - 1);
  const double out = pane.out_m2 * pane.film_w_m2k * pane.per_w;

  add (zone, ZONE_PANES_OFFER, offered * pane.film_w_m2k);
  add (zone, ZONE_PANES_OFFER_SKY, offered * window->sky_view);
  add (zone, ZONE_PANES_RADIANT, radiant * pane.film_w_m2k);
  add (zone, ZONE_PANES_RADIANT_SKY, radiant * window->sky_view);
  add (zone, ZONE_PANES_THROUGH, through * pane.film_w_m2k);
  add (zone, ZONE_PANES_THROUGH_SKY, through * window->sky_view);
  add (zone, ZONE_PANES_AIR, out * hc);
  add (zone, ZONE_PANES_FELT, out * hr);
}

static void
fill_plane (Lane lane,
            const QuartierModelPlane *plane,
            const QuartierZoneModel *model,
            const Room *room)
{
  const QuartierModelWindow *window = plane->window >= 0 ? &model->windows[plane->window] : NULL;
  Pane pane;

  if (window == NULL || !(window->area_m2 > 0))
    return;
  pane = make_pane (window, room->outdoor);
  put (lane, PLANE_OFFER, plane->warming_m2 * pane.per_w * offered_w_m2k (room, window->inner));
  put (lane, PLANE_TO_RADIANT, plane->warming_m2 * pane.per_w * room->outdoor->face_r_w_m2k);
  put (lane, PLANE_THROUGH,
       plane->warming_m2 * pane.per_w * pane.film_w_m2k * pane.out_m2 / window->area_m2);
}

static void
fill_room (Lane zone, const QuartierZoneModel *model, const Room *room)
{
  const double share = room->cross / room->radiant, felt = model->felt_radiant_share;
  const double convective = model->gains_convective_share;
  const double air_per_felt = 1 / (1 - felt + felt * share);

  put (zone, ZONE_NEEDED, model->air_j_k / 3600 + room->air - room->cross * share);
  put (zone, ZONE_SHARE, share);
  put (zone, ZONE_PER_RADIANT, 1 / room->radiant);
  put (zone, ZONE_GAINS_OFFER, convective + share * (1 - convective));
  put (zone, ZONE_GAINS_RADIANT, 1 - convective);
  put (zone, ZONE_AIR_PER_FELT, air_per_felt);
  put (zone, ZONE_FELT_RADIANT, air_per_felt * felt / room->radiant);
  put (zone, ZONE_GAINS_FACES,
       (1 - convective) * get (zone, ZONE_PER_AREA) / room->outdoor->face_r_w_m2k);
  put (zone, ZONE_FELT_GAINS, air_per_felt * felt * get (zone, ZONE_GAINS_FACES));
}

/**
 * quartier_zone_constant_fill:
 * @block: cleared, of films that are constant
 * @capacity: of all that the zone holds, W/K over an hour
 *
 * Puts one zone's elements, windows and planes into a lane, and what they add up to.
 */
void
quartier_zone_constant_fill (
    QuartierZoneBlock *block, int lanes, int lane, const QuartierZoneModel *model, double capacity)
{
  const Lane zone = lane_of (block->zone, 0, N_ZONE, lanes, lane);
  Room room = { .outdoor = block->outdoor };

  for (int i = 0; i < model->n_elements; i++)
    {
      const QuartierModelElement *element = &model->elements[i];
      const Lane chain = lane_of (block->elements, i, N_CHAIN, lanes, lane);
      Elimination elimination;

      eliminate (element, block->outdoor, &elimination);
      fill_chain (chain, lane_of (block->states, i, N_SIDE, lanes, lane), element, &elimination,
                  capacity, 1 - model->sun_lost_share);
      add_face (&room, element->area_m2, element->inner, 1 / elimination.pivots[INNERMOST]);
    }
  for (int i = 0; i < model->n_windows; i++)
    add_face (&room, model->windows[i].area_m2, model->windows[i].inner,
              make_pane (&model->windows[i], block->outdoor).per_w);
  for (int i = 0; i < model->n_elements; i++)
    {
      const Lane chain = lane_of (block->elements, i, N_CHAIN, lanes, lane);
      const Lane side = lane_of (block->states, i, N_SIDE, lanes, lane);
      const double area_k = model->elements[i].area_m2 * get (side, SIDE_KELVIN + INNERMOST);

      put (chain, CHAIN_OFFER, area_k * offered_w_m2k (&room, model->elements[i].inner));
      put (chain, CHAIN_TO_RADIANT, area_k * block->outdoor->face_r_w_m2k);
    }
  for (int i = 0; i < model->n_windows; i++)
    fill_window (zone, &model->windows[i], &room);
  for (int i = 0; i < model->n_planes; i++)
    fill_plane (lane_of (block->planes, i, N_PLANE, lanes, lane), &model->planes[i], model, &room);
  fill_room (zone, model, &room);
}

/* How the inner nodes follow a swing of the outer face, against a steady inner one: by elimination
 * from inside out. What a node held an hour ago is what it holds now, turned back. */
static void
swing_nodes (const QuartierModelElement *element, double complex swing_k, double complex *out)
{
  const double complex back = cexp (-I * 2 * G_PI / QUARTIER_HOURS);
  const double *link = element->link_w_m2k;
  double complex shares[QUARTIER_N_NODES] = { 0 };

  for (int j = INNERMOST - 1; j > 0; j--)
    shares[j] = link[j - 1]
                / (element->capacity_j_m2k[j] / 3600 * (1 - back) + link[j - 1] + link[j]
                   - link[j] * shares[j + 1]);
  out[0] = swing_k;
  for (int j = 1; j < QUARTIER_N_NODES; j++)
    out[j] = shares[j] * out[j - 1];
}

/**
 * quartier_zone_constant_rest:
 * @i: which element of the block
 * @mean_c, @swing_k: what lies outside: its mean, and the year's swing, which stands at an angle
 * now
 * @face_c: what the inner face has
 *
 * Lets an element be as it is after years of the same.
 */
void
quartier_zone_constant_rest (const QuartierZoneBlock *block,
                             int lanes,
                             int lane,
                             int i,
                             const QuartierModelElement *element,
                             double mean_c,
                             double complex swing_k,
                             double face_c)
{
  const Lane chain = lane_of (block->elements, i, N_CHAIN, lanes, lane);
  const Lane side = lane_of (block->states, i, N_SIDE, lanes, lane);
  double complex swing[QUARTIER_N_NODES];
  double resistance = 0, passed = 0;

  swing_nodes (element, swing_k, swing);
  for (int j = 0; j < INNERMOST; j++)
    resistance += 1 / element->link_w_m2k[j];
  for (int j = 0; j < QUARTIER_N_NODES; j++)
    {
      const double steady_c = mean_c + (face_c - mean_c) * passed / resistance;

      put (chain, CHAIN_NODE + j, (steady_c + creal (swing[j])) / get (side, SIDE_KELVIN + j));
      passed += j < INNERMOST ? 1 / element->link_w_m2k[j] : 0;
    }
}

/**
 * quartier_zone_constant_find_inner_mass:
 *
 * Returns: what #QuartierZoneBlock holds of it, once all lanes are filled
 */
guint64
quartier_zone_constant_find_inner_mass (const QuartierZoneBlock *block, int lanes)
{
  guint64 found = 0;

  for (int i = 0; i < MIN (block->n_elements, 64); i++)
    {
      const double *kept = lane_of (block->elements, i, N_CHAIN, lanes, 0).at + CHAIN_KEPT * lanes;
      gboolean holds = FALSE;

      for (int at = 0; at < INNERMOST * lanes; at++)
        holds = holds || kept[at] != 0;
      if (!holds)
        found |= G_GUINT64_CONSTANT (1) << i;
    }
  return found;
}

/**
 * quartier_zone_constant_remember:
 * @remembered: (out caller-allocates): as many vectors as the block's elements have nodes: what
 * they hold
 */
void
quartier_zone_constant_remember (const QuartierZoneBlock *block, int lanes, double *remembered)
{
  const gsize n = (gsize)(QUARTIER_N_NODES * lanes);

  for (int i = 0; i < block->n_elements; i++)
    memcpy (remembered + (gsize)i * n,
            lane_of (block->elements, i, N_CHAIN, lanes, 0).at + CHAIN_NODE * lanes,
            n * sizeof (double));
}

/**
 * quartier_zone_constant_drift_k:
 * @i: an element
 * @remembered: what elements held before
 *
 * Returns: the furthest that one of its nodes which holds heat, or its inner face, is from what it was, in
 * kelvin
 */
double
quartier_zone_constant_drift_k (const QuartierZoneBlock *block,
                                int lanes,
                                int lane,
                                int i,
                                double *remembered)
{
  const Lane chain = lane_of (block->elements, i, N_CHAIN, lanes, lane);
  const Lane side = lane_of (block->states, i, N_SIDE, lanes, lane);
  const Lane before = lane_of (remembered, i, QUARTIER_N_NODES, lanes, lane);
  double most = 0;

  for (int j = 0; j < QUARTIER_N_NODES; j++)
    if (j == INNERMOST || get (chain, CHAIN_KEPT + j) > 0)
      most = MAX (most, fabs (get (chain, CHAIN_NODE + j) - get (before, j))
                            * get (side, SIDE_KELVIN + j));
  return most;
}
