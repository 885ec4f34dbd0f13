/*
 * The hours of a block of zones by EN ISO 52016-1:2017, 6.5, in backward Euler, where films are the
 * same in every hour. Compiled once for each width of vectors; QUARTIER_LANES says which this is.
 *
 * An element is then a chain of five nodes whose elimination never changes. With c, h and d the
 * nodes' capacities, links and pivots, the hour's flows are summed from outside in and the
 * temperatures found from inside out. Measured in units of its own, in which the factors of the
 * first sweep are one, a node costs one multiply-add on each way, W its sum and t its temperature:
 *
 *   W₁ = (c₁/d₁) t₁ + source      W_j = (c_j/d_j) t_j + W_(j−1)
 *   t₅ = W₅ + room                t_j = W_j + (h_j²/(d_j d_(j+1))) t_(j+1)
 *
 * The way in of the next hour follows the way out of this one while the temperatures are still at
 * hand: between hours only the sums W are kept. The room needs two sums over its elements, one of
 * which has the mean radiant temperature eliminated already; windows hold nothing and are part of
 * these sums, whatever their number. Two divisions are left, by what the air loses per kelvin with
 * windows shut and open, and nothing waits for them.
 */
#include "engine/zone-block.h"
#include "engine/zone-vector.h"

#define NAME_(lanes) quartier_zone_constant_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)

#define INNERMOST (QUARTIER_N_NODES - 1)
/* A chain is one long wait: so many go side by side. */
#define ABREAST 2

/* W/m² from beyond outer faces in an hour, by what is there. */
typedef struct
{
  Vector by_outer[QUARTIER_OUTER_NONE + 1];
} Sources;

/* An hour as its elements see it. */
typedef struct
{
  double sky_loss_w_m2;
  gboolean day;
  Vector inside;     /* W of the sun in the room */
  Vector offer;      /* W to the air, and by way of the radiant temperature, */
  Vector to_radiant; /* and to that: from panes and elements */
  Vector warming;    /* W of the sun in panes, */
  Vector through;    /* and what of it and of the outdoors passes out: both only where seen */
} Hour;

/* What someone wants to see of an hour, beside the temperatures. */
typedef struct
{
  Vector mass;
  Vector transmission;
} Seen;

/* The sun of an hour: on outer faces, in panes, and in the room; @warm where blinds are drawn
 * against it. Planes of an element that follow each other are one sum. */
INLINE void
shine (const QuartierZoneBlock *block, int h, Mask warm, int some_warm, int detailed, Hour *hour)
{
  const Vector *zone = (const Vector *)block->zone;
  Vector *elements = (Vector *)block->elements;
  Vector on_element = all (0);

  for (int i = 0; block->scattered && i < block->n_elements; i++)
    elements[i * N_CHAIN + CHAIN_LIT] = all (0);
  for (int p = 0; p < block->n_planes; p++)
    {
      const QuartierModelPlane *kind = &block->plane_kinds[p];
      const QuartierSunHour *sun = &kind->sun[h];
      const Vector *plane = (const Vector *)block->planes + p * N_PLANE;
      const Vector lit = least (sun->profile * plane[PLANE_STREET], all (1));
      const Vector on_plane = sun->beam_w_m2 * lit + sun->diffuse_w_m2 * plane[PLANE_DIFFUSE];

      if (kind->element >= 0)
        {
          on_element += plane[PLANE_ABSORBING] * on_plane;
          if (p + 1 == block->n_planes || kind[1].element != kind->element)
            {
              Vector *to = &elements[kind->element * N_CHAIN + CHAIN_LIT];

              *to = block->scattered ? *to + on_element : on_element;
              on_element = all (0);
            }
        }
      if (kind->window >= 0)
        {
          const Vector open = some_warm ? choose (warm & (on_plane > zone[ZONE_BLIND_ABOVE]),
                                                  zone[ZONE_BLIND], all (1))
                                        : all (1);
          const Vector on_pane = open * on_plane;

          hour->inside
              += plane[PLANE_TRANSMITTING] * open
                 * (sun->glass_beam_w_m2 * lit + sun->glass_diffuse_w_m2 * plane[PLANE_DIFFUSE]);
          hour->offer += plane[PLANE_OFFER] * on_pane;
          hour->to_radiant += plane[PLANE_TO_RADIANT] * on_pane;
          if (detailed)
            {
              hour->warming += plane[PLANE_WARMING] * on_pane;
              hour->through += plane[PLANE_THROUGH] * on_pane;
            }
        }
    }
}

/* Where no room is warm, as half of the year, nothing waits for how warm they are. */
INLINE void
receive_sun (const QuartierZoneBlock *block, int h, Vector felt, int detailed, Hour *hour)
{
  const Mask warm = felt > ((const Vector *)block->zone)[ZONE_BLIND_ROOM];

  if (any (warm))
    shine (block, h, warm, 1, detailed, hour);
  else
    shine (block, h, warm, 0, detailed, hour);
}

/* Begins an hour: all that comes from outside and does not pass through elements. */
INLINE void
begin_hour (
    const QuartierZoneBlock *block, int h, Vector felt, int detailed, Sources *sources, Hour *hour)
{
  const Vector *zone = (const Vector *)block->zone;
  const QuartierOutdoorHour *outdoor = &block->outdoor->hours[h];
  const double air_c = outdoor->air_c, sky = outdoor->sky_loss_w_m2;

  for (int f = 0; f < QUARTIER_N_OUTER_FILMS; f++)
    sources->by_outer[f] = all (block->outdoor->hours[0].film_w_m2k[f] * air_c);
  sources->by_outer[QUARTIER_OUTER_GROUND]
      = QUARTIER_CONTACT_W_M2K * ((const Vector *)block->ground)[outdoor->month];
  sources->by_outer[QUARTIER_OUTER_NONE] = all (0);
  hour->sky_loss_w_m2 = sky;
  hour->day = outdoor->day;
  hour->inside = all (0);
  hour->offer = zone[ZONE_PANES_OFFER] * air_c - zone[ZONE_PANES_OFFER_SKY] * sky;
  hour->to_radiant = zone[ZONE_PANES_RADIANT] * air_c - zone[ZONE_PANES_RADIANT_SKY] * sky;
  if (detailed)
    {
      hour->warming = all (0);
      hour->through = zone[ZONE_PANES_THROUGH] * air_c - zone[ZONE_PANES_THROUGH_SKY] * sky;
    }
  if (hour->day)
    receive_sun (block, h, felt, detailed, hour);
}

/* The plant of an hour, and the room's temperatures at its end. */
typedef struct
{
  Vector power_w;
  Vector air_c;
  Vector radiant_c;
  Vector faces_c;
  Vector vented_w; /* what leaves through what is opened */
} Plant;

/* What is felt of a room, as its heating sees it. */
INLINE Vector
felt_c (const Vector *zone, const Plant *plant)
{
  return plant->air_c + zone[ZONE_FELT] * (plant->faces_c - plant->air_c);
}

/* What reaches a square metre of an element's inner face from the room. */
INLINE Vector
room_at (const QuartierZoneBlock *block, int i, const Plant *plant)
{
  return block->outdoor->face_c_w_m2k[block->element_kinds[i].inner] * plant->air_c
         + block->outdoor->face_r_w_m2k * plant->radiant_c;
}

/* The innermost node of an element, now that the room's temperatures are known. */
INLINE Vector
settle_face (const QuartierZoneBlock *block, int i, const Plant *plant)
{
  const Vector *chain = (const Vector *)block->elements + i * N_CHAIN;

  return chain[CHAIN_NODE + INNERMOST] + chain[CHAIN_ROOM] * room_at (block, i, plant);
}

/* From inside out: the temperatures of elements. */
INLINE void
settle_chains (const QuartierZoneBlock *block,
               int first,
               int n,
               const Plant *plant,
               Vector t[ABREAST][QUARTIER_N_NODES])
{
  const Vector *chain = (const Vector *)block->elements + first * N_CHAIN;

  for (int e = 0; e < n; e++)
    t[e][INNERMOST] = settle_face (block, first + e, plant);
  for (int j = INNERMOST; j-- > 0;)
    for (int e = 0; e < n; e++)
      t[e][j]
          = chain[e * N_CHAIN + CHAIN_NODE + j] + chain[e * N_CHAIN + CHAIN_BACK + j] * t[e][j + 1];
}

/* What an element's outer face takes up in an hour. */
INLINE Vector
take_up (const QuartierZoneBlock *block, int i, const Sources *sources, const Hour *hour)
{
  const Vector *chain = (const Vector *)block->elements + i * N_CHAIN;
  const Vector sum
      = sources->by_outer[block->element_kinds[i].outer] - chain[CHAIN_SKY] * hour->sky_loss_w_m2;

  return hour->day ? sum + chain[CHAIN_LIT] : sum;
}

/* The end of the way in: what reached the inner face from outside, and what that has itself. */
INLINE void
sum_face (Vector *chain, Vector sum, Vector face, Hour *hour)
{
  sum += chain[CHAIN_KEPT + INNERMOST] * face + chain[CHAIN_SUN] * hour->inside;
  chain[CHAIN_NODE + INNERMOST] = sum;
  hour->offer += chain[CHAIN_OFFER] * sum;
  hour->to_radiant += chain[CHAIN_TO_RADIANT] * sum;
}

/* From outside in: the sums of elements' flows, in place of their temperatures. */
INLINE void
sum_chains (const QuartierZoneBlock *block,
            int first,
            int n,
            Vector t[ABREAST][QUARTIER_N_NODES],
            int detailed,
            const Sources *sources,
            Hour *hour)
{
  Vector *chain = (Vector *)block->elements + first * N_CHAIN;
  Vector *side = (Vector *)block->states + first * N_SIDE;
  Vector sum[ABREAST];

  for (int e = 0; e < n; e++)
    {
      sum[e] = take_up (block, first + e, sources, hour);
      if (detailed)
        side[e * N_SIDE + SIDE_TAKEN] = sum[e];
    }
  for (int j = 0; j < INNERMOST; j++)
    for (int e = 0; e < n; e++)
      {
        sum[e] += chain[e * N_CHAIN + CHAIN_KEPT + j] * t[e][j];
        chain[e * N_CHAIN + CHAIN_NODE + j] = sum[e];
      }
  for (int e = 0; e < n; e++)
    sum_face (chain + e * N_CHAIN, sum[e], t[e][INNERMOST], hour);
}

INLINE void
look_at_chain (const Vector *side, const Vector *t, Seen *seen)
{
  seen->transmission += side[SIDE_LOSS] * t[0] - side[SIDE_AREA] * side[SIDE_TAKEN];
  for (int j = 0; j < QUARTIER_N_NODES; j++)
    seen->mass += side[SIDE_MASS + j] * t[j];
}

/* Elements whose mass is at the inner face alone: what nodes that hold nothing would do to the sums
 * is nothing, to the bit, and their own temperatures nobody asks for. */
INLINE void
sweep_faces (const QuartierZoneBlock *block,
             int first,
             int n,
             const Plant *plant,
             int out,
             int in,
             const Sources *sources,
             Hour *next)
{
  Vector *chain = (Vector *)block->elements + first * N_CHAIN;
  Vector face[ABREAST];

  for (int e = 0; e < n; e++)
    face[e]
        = out ? settle_face (block, first + e, plant) : chain[e * N_CHAIN + CHAIN_NODE + INNERMOST];
  for (int e = 0; e < n; e++)
    if (in)
      sum_face (chain + e * N_CHAIN, take_up (block, first + e, sources, next), face[e], next);
    else
      chain[e * N_CHAIN + CHAIN_NODE + INNERMOST] = face[e];
}

INLINE void
sweep_chains (const QuartierZoneBlock *block,
              int first,
              int n,
              const Plant *plant,
              int out,
              int in,
              int detailed,
              Seen *seen,
              const Sources *sources,
              Hour *next)
{
  Vector *chain = (Vector *)block->elements + first * N_CHAIN;
  Vector t[ABREAST][QUARTIER_N_NODES];

  if (out)
    settle_chains (block, first, n, plant, t);
  else
    for (int e = 0; e < n; e++)
      for (int j = 0; j < QUARTIER_N_NODES; j++)
        t[e][j] = chain[e * N_CHAIN + CHAIN_NODE + j];
  if (out && detailed)
    for (int e = 0; e < n; e++)
      look_at_chain ((const Vector *)block->states + (first + e) * N_SIDE, t[e], seen);
  if (in)
    sum_chains (block, first, n, t, detailed, sources, next);
  else
    for (int e = 0; e < n; e++)
      for (int j = 0; j < QUARTIER_N_NODES; j++)
        chain[e * N_CHAIN + CHAIN_NODE + j] = t[e][j];
}

INLINE void
sweep_some (const QuartierZoneBlock *block,
            int first,
            int n,
            const Plant *plant,
            int out,
            int in,
            int detailed,
            Seen *seen,
            const Sources *sources,
            Hour *next)
{
  const guint64 some = ((G_GUINT64_CONSTANT (1) << n) - 1) << first;

  if (!detailed && first + n <= 64 && (block->inner_mass & some) == some)
    sweep_faces (block, first, n, plant, out, in, sources, next);
  else
    sweep_chains (block, first, n, plant, out, in, detailed, seen, sources, next);
}

/* The way out of one hour and the way in of the next, of which the first and the last of a run have
 * only one. */
INLINE void
sweep (const QuartierZoneBlock *block,
       const Plant *plant,
       int out,
       int in,
       int detailed,
       Seen *seen,
       const Sources *sources,
       Hour *next)
{
  int i = 0;

  for (; i + ABREAST <= block->n_elements; i += ABREAST)
    sweep_some (block, i, ABREAST, plant, out, in, detailed, seen, sources, next);
  for (; i < block->n_elements; i++)
    sweep_some (block, i, 1, plant, out, in, detailed, seen, sources, next);
}

/* The plant's power, of what it would take to heat and to cool, within its limits. */
INLINE Vector
hold (const Vector *zone, Vector heating_w, Vector cooling_w)
{
  return least (most (heating_w, all (0)), zone[ZONE_HEATING_LIMIT])
         - least (most (cooling_w, all (0)), zone[ZONE_COOLING_LIMIT]);
}

/* How it works: see zone-kernel.c. */
INLINE Plant
control (const Vector *zone, const Vector *row, const Hour *hour, Vector air, double outdoor_c)
{
  const Vector needed = zone[ZONE_NEEDED] + row[ROW_VENTILATION];
  const Vector offered = zone[ZONE_STORE] * air + row[ROW_VENTILATION] * outdoor_c
                         + zone[ZONE_GAINS_OFFER] * row[ROW_GAINS] + hour->offer;
  const Vector to_radiant = zone[ZONE_GAINS_RADIANT] * row[ROW_GAINS] + hour->to_radiant;
  const Vector radiated
      = zone[ZONE_FELT_RADIANT] * to_radiant - zone[ZONE_FELT_GAINS] * row[ROW_GAINS];
  const Vector cooling_c = row[ROW_COOLING];
  const Vector heating_c = least (zone[ZONE_AIR_PER_FELT] * row[ROW_HEATING] - radiated, cooling_c);
  const Vector opening_c = least (
      most (zone[ZONE_AIR_PER_FELT] * zone[ZONE_OPENS_ABOVE] - radiated, heating_c), cooling_c);
  const Mask opens
      = (offered > needed * most (opening_c, all (outdoor_c))) & (cooling_c > outdoor_c);
  /* Shut and wide open side by side: neither waits for which of them it is. */
  const Vector needed_open = needed + row[ROW_OPENED];
  const Vector per_needed = 1 / needed, per_needed_open = 1 / needed_open;
  const Vector offered_open = offered + row[ROW_OPENED] * outdoor_c;
  const Vector shut_w = hold (zone, needed * heating_c - offered, offered - needed * cooling_c);
  const Vector open_w = hold (zone, all (0), offered_open - needed_open * cooling_c);
  const Vector shut_c = (offered + shut_w) * per_needed;
  const Vector open_c = (offered_open + open_w) * per_needed_open;
  Plant plant;

  plant.power_w = choose (opens, open_w, shut_w);
  plant.air_c = choose (opens, most (open_c, opening_c), shut_c);
  plant.radiant_c = zone[ZONE_PER_RADIANT] * to_radiant + zone[ZONE_SHARE] * plant.air_c;
  plant.faces_c = plant.radiant_c - zone[ZONE_GAINS_FACES] * row[ROW_GAINS];
  plant.vented_w = offered + plant.power_w - needed * plant.air_c;
  return plant;
}

INLINE void
record (const QuartierZoneBlock *block,
        int from,
        int h,
        const Hour *hour,
        const Plant *plant,
        const Seen *seen)
{
  Vector *detail = (Vector *)block->detail + (h - from) * N_DETAIL;
  const Vector *zone = (const Vector *)block->zone;
  const Vector *row = (const Vector *)block->rows + block->row_of_hour[h] * N_ROW;

  detail[DETAIL_AIR] = plant->air_c;
  detail[DETAIL_MASS] = seen->mass + zone[ZONE_AIR_MASS] * plant->air_c;
  detail[DETAIL_TRANSMISSION] = seen->transmission + hour->through
                                + zone[ZONE_PANES_AIR] * plant->air_c
                                + zone[ZONE_PANES_FELT] * plant->radiant_c;
  detail[DETAIL_VENTILATION]
      = row[ROW_VENTILATION] * (plant->air_c - block->outdoor->hours[h].air_c) + plant->vented_w;
  detail[DETAIL_SOLAR] = zone[ZONE_KEPT] * hour->inside + hour->warming;
  detail[DETAIL_GAINS] = row[ROW_GAINS];
}

INLINE void
run (const QuartierZoneBlock *block, int from, int to, int detailed)
{
  Vector *zone = (Vector *)block->zone;
  Plant plant = { .air_c = zone[ZONE_AIR], .radiant_c = zone[ZONE_RADIANT],
                  .faces_c = zone[ZONE_FACES] };
  Sources sources;
  Hour hour;

  begin_hour (block, from, felt_c (zone, &plant), detailed, &sources, &hour);
  sweep (block, NULL, 0, 1, detailed, NULL, &sources, &hour);
  for (int h = from; h < to; h++)
    {
      const Vector *row = (const Vector *)block->rows + block->row_of_hour[h] * N_ROW;
      const Hour now = hour;
      Seen seen = { 0 };

      plant = control (zone, row, &now, plant.air_c, block->outdoor->hours[h].air_c);
      ((Vector *)block->power)[h - from] = plant.power_w;
      if (h + 1 < to)
        {
          begin_hour (block, h + 1, felt_c (zone, &plant), detailed, &sources, &hour);
          sweep (block, &plant, 1, 1, detailed, &seen, &sources, &hour);
        }
      else
        sweep (block, &plant, 1, 0, detailed, &seen, NULL, NULL);
      if (detailed)
        record (block, from, h, &now, &plant, &seen);
    }
  zone[ZONE_AIR] = plant.air_c;
  zone[ZONE_RADIANT] = plant.radiant_c;
  zone[ZONE_FACES] = plant.faces_c;
}

/**
 * quartier_zone_constant_kernel_1, _2, _4, _8:
 * @from, @to: hours of the year to run, the latter not
 *
 * Runs a block whose films are constant on from the state it is in.
 */
void
NAME (QUARTIER_LANES) (const QuartierZoneBlock *block, int from, int to)
{
  /* A copy, of which the compiler knows that no store of an hour changes it. */
  const QuartierZoneBlock own = *block;

  if (own.detail != NULL)
    run (&own, from, to, 1);
  else
    run (&own, from, to, 0);
}
