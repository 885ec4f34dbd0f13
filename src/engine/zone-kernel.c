/*
 * The hours of a block of zones by EN ISO 52016-1:2017, 6.5, in backward Euler. Compiled once for
 * each width of vectors; QUARTIER_LANES says which this is.
 *
 * An element's three inner nodes meet nothing but its two faces, whose films alone change from hour
 * to hour. They are therefore solved once for the year, as three modes that do not see each other, and
 * each hour two unknowns remain for an element: its faces, the inner one as a linear answer to the air
 * and to the mean radiant temperature. These two remain for the room, however many elements it has, and
 * the plant is read off the air's equation by a clamp: no second solve.
 *
 * Films inside follow the temperatures of the hour before: natural convection by the face's distance
 * from the air, long-wave exchange by the mean radiant temperature, through which all faces see each
 * other. No lane ever looks at another, so a zone's year is the same in whatever company it runs.
 */
#include <math.h>
#include <string.h>

#include "engine/zone-block.h"
#include "engine/zone-vector.h"

#define KELVIN 273.15
#define REFERENCE_K 293.15
/* Mean temperature of the gap for which EN 673 states a pane's conductance. */
#define PANES_C 10.0
/* An element's answer is one long wait: so many go side by side. */
#define ABREAST 2
#define MOST_TOGETHER 5
/* Of few rounds, whose number is known. */
#define UNROLLED _Pragma ("GCC unroll 5")
/* Where a vector stands in its block. */
#define OF(index) ((index) * QUARTIER_ZONE_VECTORS)

#define NAME_(lanes) quartier_zone_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)
/* An exponent is shifted as what has no sign: for what has one, AVX2 knows no instruction. */
typedef unsigned long long Bits __attribute__ ((vector_size (8 * QUARTIER_LANES)));

INLINE Vector
absolute (Vector x)
{
  return (Vector) ((Mask) x & G_MAXINT64);
}

/* Natural convection at @n <= 5 faces that are so much warmer than the air, W/(m²·K): a number times the cube root
 * of the difference x, to 3 parts in 1,000, which is far more than a film is known to. The exponent is divided by
 * three as an integer, and a Newton step for y = x^(−1/3) needs no division: it is y (4 − x y³)/3, and the root x y²:
 * put together, x y² w² with w = (4 − x y³)/3. It is one long chain, so that each step is made for all faces before
 * the next. */
INLINE void
fill_natural_films (int n, const QuartierInnerFace *faces, const Vector *above_k, Vector *out)
{
  Vector at[MOST_TOGETHER], y[MOST_TOGETHER], square[MOST_TOGETHER], w[MOST_TOGETHER];
  Bits five[MOST_TOGETHER];

  UNROLLED
  for (int i = 0; i < n; i++)
    at[i] = most (absolute (above_k[i]), all (1e-9));
  /* A third as ¼ (1 + ¼)(1 + 1/16) = 85/256. The offset is that of the exponents, 1023 (1 + 85/256),
   * less what makes the largest error smallest. */
  UNROLLED
  for (int i = 0; i < n; i++)
    five[i] = (Bits) at[i] >> 2;
  UNROLLED
  for (int i = 0; i < n; i++)
    five[i] += five[i] >> 2;
  UNROLLED
  for (int i = 0; i < n; i++)
    y[i] = (Vector) (6136618222316431606ULL - (five[i] + (five[i] >> 4)));
  UNROLLED
  for (int i = 0; i < n; i++)
    square[i] = y[i] * y[i];
  UNROLLED
  for (int i = 0; i < n; i++)
    square[i] *= at[i];
  UNROLLED
  for (int i = 0; i < n; i++)
    w[i] = square[i] * y[i];
  UNROLLED
  for (int i = 0; i < n; i++)
    {
      /* The step always ends low, by up to 0.6 %: half of that is put on top. */
      const double times
          = 1.00157 / 3 * (faces[i] == QUARTIER_FACE_WALL ? sqrt (QUARTIER_NATURAL_UPRIGHT) : 1);

      w[i] = 4 * times - w[i] * times;
    }
  UNROLLED
  for (int i = 0; i < n; i++)
    square[i] *= w[i];
  UNROLLED
  for (int i = 0; i < n; i++)
    {
      const Mask rising = faces[i] == QUARTIER_FACE_FLOOR ? above_k[i] > 0 : above_k[i] <= 0;

      out[i] = square[i] * w[i];
      if (faces[i] != QUARTIER_FACE_WALL)
        out[i] *= choose (rising, all (QUARTIER_NATURAL_RISING), all (QUARTIER_NATURAL_RESTING));
    }
}

/* What faces add up to in the two equations of air and radiant temperature. A face answers with
 * p + q (h_c T_air + h_r T_radiant), and h_r is the same of all, so that it is put in at the end. */
typedef struct
{
  Vector area;   /* Σ A */
  Vector hc;     /* Σ A h_c */
  Vector q;      /* Σ A q */
  Vector q_hc;   /* Σ A q h_c */
  Vector q_hc_2; /* Σ A q h_c² */
  Vector p;      /* Σ A p */
  Vector p_hc;   /* Σ A p h_c */
} Sums;

INLINE void
add_face (Sums *sums, Vector area, Vector hc, Vector p, Vector q)
{
  const Vector area_q = area * q, area_p = area * p, area_q_hc = area_q * hc;

  sums->area += area;
  sums->hc += area * hc;
  sums->q += area_q;
  sums->q_hc += area_q_hc;
  sums->q_hc_2 += area_q_hc * hc;
  sums->p += area_p;
  sums->p_hc += area_p * hc;
}

/* What is felt of a room, as its heating sees it: half of it the air, half the mean of the faces. What lamps and
 * people radiate is felt by what it makes of the faces, and not beside them: so EN ISO 52016-1, 6.5.5, has it. */
INLINE Vector
felt_c (const Vector *zone)
{
  return zone[OF (ZONE_AIR)] + zone[OF (ZONE_FELT)] * (zone[OF (ZONE_FACES)] - zone[OF (ZONE_AIR)]);
}

/* The room of an estimate, as building.c makes it: an outer wall of four façades, with windows of one make in
 * all of them, a roof, a floor on the ground, and what stands inside. Where the compiler knows what a block is of, no
 * hour asks what kind the next element is. */
#define N_BUILDING_FACADES 4
#define N_BUILDING_ELEMENTS 4
#define N_BUILDING_FACES (N_BUILDING_ELEMENTS + 1)

static const QuartierModelElement building_elements[N_BUILDING_ELEMENTS] = {
  { .outer = QUARTIER_OUTER_WALL },
  { .outer = QUARTIER_OUTER_ROOF },
  { .outer = QUARTIER_OUTER_GROUND },
  { .outer = QUARTIER_OUTER_NONE },
};
/* Of the elements, and of the windows. */
static const QuartierInnerFace building_faces[N_BUILDING_FACES]
    = { QUARTIER_FACE_WALL, QUARTIER_FACE_CEILING, QUARTIER_FACE_FLOOR, QUARTIER_FACE_WALL,
        QUARTIER_FACE_WALL };

static int
is_building (const QuartierZoneBlock *block)
{
  if (block->n_elements != N_BUILDING_ELEMENTS || block->n_windows != 1
      || block->n_planes != N_BUILDING_FACADES + 1
      || block->window_kinds[0].inner != building_faces[N_BUILDING_ELEMENTS])
    return 0;
  for (int i = 0; i < block->n_elements; i++)
    if (block->element_kinds[i].outer != building_elements[i].outer
        || block->element_kinds[i].inner != building_faces[i])
      return 0;
  for (int p = 0; p < block->n_planes; p++)
    if (block->plane_kinds[p].element != (p < N_BUILDING_FACADES ? 0 : 1)
        || block->plane_kinds[p].window != (p < N_BUILDING_FACADES ? 0 : -1))
      return 0;
  return 1;
}

/* How much of a plane the beam reaches, and all that falls on it. */
INLINE Vector
light (const QuartierSunHour *sun, const Vector *plane, Vector *lit)
{
  *lit = least (sun->profile * plane[OF (PLANE_STREET)], all (1));
  return sun->beam_w_m2 * *lit + sun->diffuse_w_m2 * plane[OF (PLANE_DIFFUSE)];
}

/* What windows in a plane let into the room and take up, behind their blinds where a room is warm. */
INLINE void
pass_windows (const Vector *zone, const QuartierSunHour *sun, const Vector *plane, Vector lit,
              Vector on_plane, Mask warm, int some_warm, Vector *inside, Vector *in_panes)
{
  const Vector open = some_warm ? choose (warm & (on_plane > zone[OF (ZONE_BLIND_ABOVE)]),
                                          zone[OF (ZONE_BLIND)], all (1))
                                : all (1);

  *inside += plane[OF (PLANE_TRANSMITTING)] * open
             * (sun->glass_beam_w_m2 * lit
                + sun->glass_diffuse_w_m2 * plane[OF (PLANE_DIFFUSE)]);
  *in_panes += plane[OF (PLANE_WARMING)] * open * on_plane;
}

INLINE Vector
shine_on_building (const QuartierZoneBlock *block, int h, Mask warm, int some_warm)
{
  const Vector *zone = (const Vector *) block->zone;
  const Vector *plane = (const Vector *) block->planes;
  Vector *hour = (Vector *) block->hour;
  Vector inside = { 0 }, on_wall = { 0 }, in_panes = { 0 }, lit;

  for (int f = 0; f < N_BUILDING_FACADES; f++, plane += OF (N_PLANE))
    {
      const QuartierSunHour *sun = &block->plane_kinds[f].sun[h];
      const Vector on_plane = light (sun, plane, &lit);

      on_wall += plane[OF (PLANE_ABSORBING)] * on_plane;
      pass_windows (zone, sun, plane, lit, on_plane, warm, some_warm, &inside, &in_panes);
    }
  hour[OF (HOUR_SUN)] = on_wall;
  hour[OF (N_HOUR + HOUR_SUN)]
      = plane[OF (PLANE_ABSORBING)]
        * light (&block->plane_kinds[N_BUILDING_FACADES].sun[h], plane, &lit);
  ((Vector *) block->windows)[OF (WINDOW_WARM)] = in_panes;
  return inside;
}

/* The sun of an hour: on outer faces, in panes, and in the room, which is returned; @warm where
 * blinds are drawn against it. Planes of an element, or of a window, that follow each other are one
 * sum. */
INLINE Vector
shine (const QuartierZoneBlock *block, int h, Mask warm, int some_warm)
{
  const Vector *zone = (const Vector *) block->zone;
  Vector *hour = (Vector *) block->hour;
  Vector *windows = (Vector *) block->windows;
  Vector inside = { 0 }, on_element = { 0 }, in_panes = { 0 };

  for (int i = 0; block->scattered && i < block->n_elements; i++)
    hour[OF (i * N_HOUR + HOUR_SUN)] = all (0);
  for (int p = 0; p < block->n_planes; p++)
    {
      const QuartierModelPlane *kind = &block->plane_kinds[p];
      const gboolean last = p + 1 == block->n_planes;
      const QuartierSunHour *sun = &kind->sun[h];
      const Vector *plane = (const Vector *) block->planes + OF (p * N_PLANE);
      Vector lit;
      const Vector on_plane = light (sun, plane, &lit);

      if (kind->element >= 0)
        {
          on_element += plane[OF (PLANE_ABSORBING)] * on_plane;
          if (last || kind[1].element != kind->element)
            {
              Vector *to = &hour[OF (kind->element * N_HOUR + HOUR_SUN)];

              *to = block->scattered ? *to + on_element : on_element;
              on_element = all (0);
            }
        }
      if (kind->window >= 0)
        {
          pass_windows (zone, sun, plane, lit, on_plane, warm, some_warm, &inside, &in_panes);
          if (last || kind[1].window != kind->window)
            {
              Vector *to = &windows[OF (kind->window * N_WINDOW + WINDOW_WARM)];

              *to = block->scattered ? *to + in_panes : in_panes;
              in_panes = all (0);
            }
        }
    }
  return inside;
}

/* Where no room is warm, as half of the year, nothing waits for how warm they are. */
INLINE Vector
receive_sun (const QuartierZoneBlock *block, int h, Vector felt, int building)
{
  const Mask warm = felt > ((const Vector *) block->zone)[OF (ZONE_BLIND_ROOM)];

  if (building)
    return any (warm) ? shine_on_building (block, h, warm, 1) : shine_on_building (block, h, warm, 0);
  return any (warm) ? shine (block, h, warm, 1) : shine (block, h, warm, 0);
}

INLINE double
outer_film (QuartierOuterFilm outer, const QuartierOutdoorHour *outdoor)
{
  if (outer < QUARTIER_N_OUTER_FILMS)
    return outdoor->film_w_m2k[outer];
  return outer == QUARTIER_OUTER_GROUND ? QUARTIER_CONTACT_W_M2K : 0;
}

/* What an element's outer face takes up in an hour, beside what it inherits. */
INLINE Vector
take_in (const QuartierZoneBlock *block, QuartierOuterFilm outer, const QuartierOutdoorHour *outdoor,
         double film, const Vector *element, const Vector *hour)
{
  if (outer == QUARTIER_OUTER_NONE)
    return all (0);
  if (outer == QUARTIER_OUTER_GROUND)
    return film * ((const Vector *) block->ground)[OF (outdoor->month)];
  return film * outdoor->air_c - element[OF (ELEMENT_SKY)] * outdoor->sky_loss_w_m2
         + (outdoor->day ? hour[OF (HOUR_SUN)] : all (0));
}

/* How elements' faces answer in this hour, with films @hc inside. The outer face's coefficient is d₁, the inner one's d₅
 * with its films, and they see each other by x: T₁ = (r₁ + x T₅)/d₁ leaves for the inner face
 * (d₅ − x²/d₁) T₅ = r₅ + x r₁/d₁ + h_c T_air + h_r T_radiant. One division serves both quotients. */
INLINE void
answer_elements (const QuartierZoneBlock *block, const QuartierModelElement *kind, int first, int n,
                 const QuartierOutdoorHour *outdoor, const Vector *hc, Vector inside, Vector hr,
                 Sums *sums)
{
  const Vector *element = (const Vector *) block->elements + OF (first * N_ELEMENT);
  const Vector *state = (const Vector *) block->states + OF (first * N_STATE);
  Vector *hour = (Vector *) block->hour + OF (first * N_HOUR);
  Vector d1[ABREAST], determinant[ABREAST], over[ABREAST], r1[ABREAST];

  UNROLLED
  for (int i = 0; i < n; i++)
    {
      const double film = outer_film (kind[i].outer, outdoor);

      d1[i] = element[OF (i * N_ELEMENT + ELEMENT_D1)] + film;
      determinant[i] = d1[i] * (element[OF (i * N_ELEMENT + ELEMENT_D5)] + hc[i] + hr)
                       - element[OF (i * N_ELEMENT + ELEMENT_CROSS_2)];
      over[i] = 1 / (d1[i] * determinant[i]);
      r1[i] = state[OF (i * N_STATE + STATE_R1)]
              + take_in (block, kind[i].outer, outdoor, film, element + OF (i * N_ELEMENT),
                         hour + OF (i * N_HOUR));
    }
  UNROLLED
  for (int i = 0; i < n; i++)
    {
      const Vector *own = element + OF (i * N_ELEMENT);
      Vector *to = hour + OF (i * N_HOUR);
      const Vector e = determinant[i] * over[i], q = d1[i] * d1[i] * over[i];
      const Vector p = (state[OF (i * N_STATE + STATE_R5)] + own[OF (ELEMENT_SUN)] * inside
                        + own[OF (ELEMENT_CROSS)] * e * r1[i])
                       * q;

      to[OF (HOUR_R1)] = r1[i];
      to[OF (HOUR_E)] = e;
      to[OF (HOUR_P)] = p;
      to[OF (HOUR_Q)] = q;
      to[OF (HOUR_HC)] = hc[i];
      add_face (sums, own[OF (ELEMENT_AREA)], hc[i], p, q);
    }
}

/* What someone wants to see of an hour, beside the temperatures. */
typedef struct
{
  Vector mass;
  Vector transmission;
} Seen;

INLINE void
look_at_element (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor,
                 Vector face, Vector outside, Seen *seen)
{
  const Vector *element = (const Vector *) block->elements + OF (i * N_ELEMENT);
  const Vector *state = (const Vector *) block->states + OF (i * N_STATE);
  const Vector taken_in = ((const Vector *) block->hour)[OF (i * N_HOUR + HOUR_R1)] - state[OF (STATE_R1)];

  seen->transmission
      += element[OF (ELEMENT_AREA)]
         * (outer_film (block->element_kinds[i].outer, outdoor) * outside - taken_in);
  seen->mass += element[OF (ELEMENT_MASS)] * outside + element[OF (ELEMENT_MASS + 4)] * face;
}

INLINE void
finish_elements (const QuartierZoneBlock *block, int first, int n,
                 const QuartierOutdoorHour *outdoor, Vector air, Vector radiated, Seen *seen)
{
  const Vector *element = (const Vector *) block->elements + OF (first * N_ELEMENT);
  Vector *state = (Vector *) block->states + OF (first * N_STATE);
  Vector *hour = (Vector *) block->hour + OF (first * N_HOUR);
  Vector face[ABREAST], outside[ABREAST], r1[ABREAST], r5[ABREAST];

  UNROLLED
  for (int i = 0; i < n; i++)
    {
      const Vector *own = hour + OF (i * N_HOUR);

      face[i] = own[OF (HOUR_P)] + own[OF (HOUR_Q)] * (own[OF (HOUR_HC)] * air + radiated);
    }
  UNROLLED
  for (int i = 0; i < n; i++)
    {
      const Vector *own = element + OF (i * N_ELEMENT);

      outside[i] = hour[OF (i * N_HOUR + HOUR_E)]
                   * (hour[OF (i * N_HOUR + HOUR_R1)] + own[OF (ELEMENT_CROSS)] * face[i]);
      r1[i] = own[OF (ELEMENT_STORE_1)] * outside[i];
      r5[i] = own[OF (ELEMENT_STORE_5)] * face[i];
      if (seen != NULL)
        look_at_element (block, first + i, outdoor, face[i], outside[i], seen);
    }
  UNROLLED
  for (int k = 0; k < 3; k++)
    UNROLLED
    for (int i = 0; i < n; i++)
      {
        const Vector *own = element + OF (i * N_ELEMENT);
        const Vector mode = own[OF (ELEMENT_KEPT + k)] * state[OF (i * N_STATE + STATE_MODE + k)]
                            + own[OF (ELEMENT_OUT + k)] * outside[i] + own[OF (ELEMENT_IN + k)] * face[i];

        state[OF (i * N_STATE + STATE_MODE + k)] = mode;
        r1[i] += own[OF (ELEMENT_OUT + k)] * mode;
        r5[i] += own[OF (ELEMENT_IN + k)] * mode;
        if (seen != NULL)
          seen->mass += own[OF (ELEMENT_MASS + 1 + k)] * mode;
      }
  UNROLLED
  for (int i = 0; i < n; i++)
    {
      state[OF (i * N_STATE + STATE_R1)] = r1[i];
      state[OF (i * N_STATE + STATE_R5)] = r5[i];
      state[OF (i * N_STATE + STATE_FACE)] = face[i];
    }
}

/* A window: two faces without mass between the room and the open. */
INLINE void
answer_window (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor, Vector hc,
               Vector air, Vector hr, Sums *sums)
{
  Vector *window = (Vector *) block->windows + OF (i * N_WINDOW);
  const Vector warmer_k = 0.5 * (air + outdoor->air_c) - PANES_C;
  const Vector panes = window[OF (WINDOW_PANES_COLD)] * (1 + window[OF (WINDOW_RISE)] * warmer_k);
  const double film = outdoor->film_w_m2k[QUARTIER_OUTER_WINDOW];
  const Vector d1 = panes + film, d2 = panes + hc + hr;
  const Vector over = 1 / (d1 * d2 - panes * panes);

  window[OF (WINDOW_PANES)] = panes;
  window[OF (WINDOW_R1)] = film * outdoor->air_c - window[OF (WINDOW_SKY)] * outdoor->sky_loss_w_m2;
  window[OF (WINDOW_P)]
      = (d1 * window[OF (WINDOW_WARM)] * window[OF (WINDOW_PER_AREA)] + panes * window[OF (WINDOW_R1)]) * over;
  window[OF (WINDOW_Q)] = d1 * over;
  window[OF (WINDOW_HC)] = hc;
  add_face (sums, window[OF (WINDOW_AREA)], hc, window[OF (WINDOW_P)], window[OF (WINDOW_Q)]);
}

INLINE void
finish_window (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor,
               Vector air, Vector radiated, Seen *seen)
{
  Vector *window = (Vector *) block->windows + OF (i * N_WINDOW);
  const Vector panes = window[OF (WINDOW_PANES)];
  const double film = outdoor->film_w_m2k[QUARTIER_OUTER_WINDOW];

  window[OF (WINDOW_FACE)]
      = window[OF (WINDOW_P)] + window[OF (WINDOW_Q)] * (window[OF (WINDOW_HC)] * air + radiated);
  if (seen != NULL)
    {
      const Vector outside = (window[OF (WINDOW_R1)] + panes * window[OF (WINDOW_FACE)]) / (panes + film);

      seen->transmission += window[OF (WINDOW_AREA)] * (film * outside - window[OF (WINDOW_R1)]);
    }
}

/* The plant of an hour, and its windows. */
typedef struct
{
  Vector power_w;
  Vector air_c;
  Vector radiant_c;
  Vector faces_c;
  Vector vented_w; /* what leaves through what is opened */
  Mask opened;     /* nothing, −1 or −2 as #QuartierOpened counts */
} Plant;

/* The plant's power, of what it would take to heat and to cool, within its limits. */
INLINE Vector
hold (const Vector *zone, Vector heating_w, Vector cooling_w)
{
  return least (most (heating_w, all (0)), zone[OF (ZONE_HEATING_LIMIT)])
         - least (most (cooling_w, all (0)), zone[OF (ZONE_COOLING_LIMIT)]);
}

/* Control is a clamp: the power that holds a set-point is linear in the set-point. Where heating means
 * the operative temperature, the air must be so much warmer that both together are it; the radiant
 * temperature, and with it the faces, follow the air in a straight line. It is not warmer than where cooling begins, as it
 * would have to be in the hour after a cold night. Coolers hold the air, as their thermostats do.
 *
 * Windows are a third set-point between these two, held with outdoor air while that is cooler: they
 * open as far as the room is not felt colder than this, and no further than they go. It is felt as
 * heating's is, in the same hour, and not below it, so that nothing opens while heating runs: in a
 * badly insulated home the air must be well above 23 °C for 20 °C to be felt. */
INLINE Plant
control (const Vector *zone, const Vector *row, const Sums *sums, Vector hr, double outdoor_c)
{
  const Vector store = zone[OF (ZONE_STORE)], ventilation = row[OF (ROW_VENTILATION)];
  const Vector to_air_gains = row[OF (ROW_GAINS)] * zone[OF (ZONE_CONVECTIVE)];
  const Vector shone_w = row[OF (ROW_GAINS)] - to_air_gains;
  const Vector to_radiant = shone_w + hr * sums->p;
  const Vector cross = hr * sums->q_hc;
  const Vector per_radiant = 1 / (hr * (sums->area - hr * sums->q));
  const Vector share = cross * per_radiant;
  const Vector needed = store + ventilation + (sums->hc - sums->q_hc_2) - cross * share;
  const Vector offered = store * zone[OF (ZONE_AIR)] + ventilation * outdoor_c + to_air_gains
                         + sums->p_hc + share * to_radiant;
  /* How much warmer the radiant temperature is than the faces, for what gains radiate: that over h_r Σ A. */
  const Vector shone_k
      = shone_w * per_radiant * (sums->area - hr * sums->q) * zone[OF (ZONE_PER_AREA)];
  const Vector felt = zone[OF (ZONE_FELT)], radiated = felt * (to_radiant * per_radiant - shone_k);
  const Vector air_per_felt = 1 / (1 - felt + felt * share);
  const Vector heating_c
      = least ((row[OF (ROW_HEATING)] - radiated) * air_per_felt, row[OF (ROW_COOLING)]);
  const Vector opening_c
      = least (most ((zone[OF (ZONE_OPENS_ABOVE)] - radiated) * air_per_felt, heating_c),
               row[OF (ROW_COOLING)]);
  const Mask opens = (offered > needed * most (opening_c, all (outdoor_c)))
                     & (row[OF (ROW_COOLING)] > outdoor_c);
  /* Shut and wide open side by side: neither waits for which of them it is. */
  const Vector needed_open = needed + row[OF (ROW_OPENED)];
  const Vector offered_open = offered + row[OF (ROW_OPENED)] * outdoor_c;
  const Vector shut_w
      = hold (zone, needed * heating_c - offered, offered - needed * row[OF (ROW_COOLING)]);
  const Vector open_w = hold (zone, all (0), offered_open - needed_open * row[OF (ROW_COOLING)]);
  /* Divisions that do not wait for each other. */
  const Vector per_needed = 1 / needed, per_needed_open = 1 / needed_open;
  const Vector shut_c = (offered + shut_w) * per_needed;
  const Vector open_c = (offered_open + open_w) * per_needed_open;
  Plant plant;

  plant.power_w = choose (opens, open_w, shut_w);
  plant.air_c = choose (opens, most (open_c, opening_c), shut_c);
  plant.radiant_c = (to_radiant + cross * plant.air_c) * per_radiant;
  plant.faces_c = plant.radiant_c - shone_k;
  plant.vented_w = offered + plant.power_w - needed * plant.air_c;
  plant.opened = opens + (opens & (open_c >= opening_c));
  return plant;
}

/* What windows let in and panes take up of the sun. */
INLINE Vector
sum_sun (const QuartierZoneBlock *block, int n_windows, Vector inside)
{
  for (int i = 0; i < n_windows; i++)
    inside += ((const Vector *) block->windows)[OF (i * N_WINDOW + WINDOW_WARM)];
  return inside;
}

INLINE void
record (const QuartierZoneBlock *block, int at, const QuartierOutdoorHour *outdoor,
        const Vector *row, const Plant *plant, Vector inside, const Seen *seen)
{
  Vector *detail = (Vector *) block->detail + OF (at * N_DETAIL);

  detail[OF (DETAIL_AIR)] = plant->air_c;
  detail[OF (DETAIL_MASS)]
      = seen->mass + ((const Vector *) block->zone)[OF (ZONE_AIR_MASS)] * plant->air_c;
  detail[OF (DETAIL_TRANSMISSION)] = seen->transmission;
  detail[OF (DETAIL_VENTILATION)]
      = row[OF (ROW_VENTILATION)] * (plant->air_c - outdoor->air_c) + plant->vented_w;
  detail[OF (DETAIL_SOLAR)] = sum_sun (block, block->n_windows, inside);
  detail[OF (DETAIL_GAINS)] = row[OF (ROW_GAINS)];
}

typedef float Floats __attribute__ ((vector_size (4 * QUARTIER_LANES), aligned (4)));

/* Small numbers as bytes; compilers take them out of a vector one by one. */
INLINE void
write_bytes (Mask values, gint8 *out)
{
#if defined(__x86_64__) && QUARTIER_LANES == 4
  const __m256i even = _mm256_permutevar8x32_epi32 (
      (__m256i) values, _mm256_setr_epi32 (0, 2, 4, 6, 0, 2, 4, 6));
  const __m128i words = _mm_packs_epi32 (_mm256_castsi256_si128 (even), _mm_setzero_si128 ());
  const int bytes = _mm_cvtsi128_si32 (_mm_packs_epi16 (words, words));

  memcpy (out, &bytes, sizeof bytes);
#else
  typedef gint8 Bytes __attribute__ ((vector_size (QUARTIER_LANES), aligned (1)));

  *(Bytes *) out = __builtin_convertvector (values, Bytes);
#endif
}

INLINE void
trace (const QuartierZoneBlock *block, int at, const Plant *plant, Vector sun_w)
{
  const int first = at * QUARTIER_TRACE_LANES;

  *(Floats *) (block->trace_power_w + first) = __builtin_convertvector (plant->power_w, Floats);
  *(Floats *) (block->trace_air_c + first) = __builtin_convertvector (plant->air_c, Floats);
  *(Floats *) (block->trace_sun_w + first) = __builtin_convertvector (sun_w, Floats);
  write_bytes (-plant->opened, block->trace_opened + first);
}

/* What an hour of a vector's rooms hands from one of its parts to the next. */
typedef struct
{
  Vector hr;
  Vector inside;             /* of the sun */
  Vector hc[MOST_TOGETHER]; /* of a building */
  Sums sums;
  Plant plant;
} Hour;

/* Some elements that follow each other, n <= ABREAST. */
INLINE void
answer_some (const QuartierZoneBlock *block, int first, int n, const QuartierOutdoorHour *outdoor,
             Vector inside, Vector air, Vector hr, Sums *sums)
{
  const QuartierModelElement *kinds = block->element_kinds + first;
  const Vector *state = (const Vector *) block->states + OF (first * N_STATE);
  QuartierInnerFace faces[ABREAST];
  Vector above_k[ABREAST], hc[ABREAST];

  for (int i = 0; i < n; i++)
    {
      faces[i] = kinds[i].inner;
      above_k[i] = state[OF (i * N_STATE + STATE_FACE)] - air;
    }
  fill_natural_films (n, faces, above_k, hc);
  answer_elements (block, kinds, first, n, outdoor, hc, inside, hr, sums);
}

INLINE void
answer_parts (const QuartierZoneBlock *block, const QuartierOutdoorHour *outdoor, Vector inside,
              Vector air, Vector hr, Sums *sums)
{
  const int n_paired = block->n_elements / ABREAST * ABREAST;

  for (int i = 0; i < n_paired; i += ABREAST)
    answer_some (block, i, ABREAST, outdoor, inside, air, hr, sums);
  for (int i = n_paired; i < block->n_elements; i++)
    answer_some (block, i, 1, outdoor, inside, air, hr, sums);
  for (int i = 0; i < block->n_windows; i++)
    {
      const Vector above_k
          = ((const Vector *) block->windows)[OF (i * N_WINDOW + WINDOW_FACE)] - air;
      Vector hc;

      fill_natural_films (1, &block->window_kinds[i].inner, &above_k, &hc);
      answer_window (block, i, outdoor, hc, air, hr, sums);
    }
}

/* The films inside a building, all together. */
INLINE void
fill_building_films (const QuartierZoneBlock *block, Vector air, Vector *hc)
{
  const Vector *state = (const Vector *) block->states;
  Vector above_k[N_BUILDING_FACES];

  UNROLLED
  for (int i = 0; i < N_BUILDING_ELEMENTS; i++)
    above_k[i] = state[OF (i * N_STATE + STATE_FACE)] - air;
  above_k[N_BUILDING_ELEMENTS] = ((const Vector *) block->windows)[OF (WINDOW_FACE)] - air;
  fill_natural_films (N_BUILDING_FACES, building_faces, above_k, hc);
}

INLINE void
answer_building (const QuartierZoneBlock *block, const QuartierOutdoorHour *outdoor,
                 const Vector *hc, Vector inside, Vector air, Vector hr, Sums *sums)
{
  answer_elements (block, building_elements, 0, 2, outdoor, hc, inside, hr, sums);
  answer_elements (block, building_elements + 2, 2, 2, outdoor, hc + 2, inside, hr, sums);
  answer_window (block, 0, outdoor, hc[N_BUILDING_ELEMENTS], air, hr, sums);
}

/* What an hour begins with: long-wave exchange, the sun, and of a building its films. */
INLINE void
begin (const QuartierZoneBlock *block, int h, const QuartierOutdoorHour *outdoor, int building,
       Hour *self)
{
  const Vector *zone = (const Vector *) block->zone;
  const Vector air = zone[OF (ZONE_AIR)];
  const Vector warmth = (zone[OF (ZONE_RADIANT)] + KELVIN) * (1 / REFERENCE_K);

  self->hr = block->outdoor->face_r_w_m2k * warmth * warmth * warmth;
  if (building)
    fill_building_films (block, air, self->hc);
  self->inside = all (0);
  if (outdoor->day)
    self->inside = receive_sun (block, h, felt_c (zone), building)
                   * zone[OF (ZONE_KEPT)];
}

INLINE void
answer (const QuartierZoneBlock *block, const QuartierOutdoorHour *outdoor, int building, Hour *self)
{
  const Vector air = ((const Vector *) block->zone)[OF (ZONE_AIR)];
  Sums sums = { 0 };

  if (building)
    answer_building (block, outdoor, self->hc, self->inside, air, self->hr, &sums);
  else
    answer_parts (block, outdoor, self->inside, air, self->hr, &sums);
  self->sums = sums;
}

INLINE void
end (const QuartierZoneBlock *block, int at, const QuartierOutdoorHour *outdoor, const Vector *row,
     const Hour *self, int building, int detailed)
{
  Vector *zone = (Vector *) block->zone;
  const int n_elements = building ? N_BUILDING_ELEMENTS : block->n_elements;
  const int n_windows = building ? 1 : block->n_windows;
  const int n_paired = n_elements / ABREAST * ABREAST;
  const Vector air = self->plant.air_c, radiated = self->hr * self->plant.radiant_c;
  Seen seen = { 0 };

  for (int i = 0; i < n_paired; i += ABREAST)
    finish_elements (block, i, ABREAST, outdoor, air, radiated, detailed ? &seen : NULL);
  for (int i = n_paired; i < n_elements; i++)
    finish_elements (block, i, 1, outdoor, air, radiated, detailed ? &seen : NULL);
  for (int i = 0; i < n_windows; i++)
    finish_window (block, i, outdoor, air, radiated, detailed ? &seen : NULL);
  if (detailed)
    record (block, at, outdoor, row, &self->plant, self->inside, &seen);
  if (block->trace_power_w != NULL)
    trace (block, at, &self->plant, sum_sun (block, n_windows, self->inside));
  for (int i = 0; outdoor->day && i < n_windows; i++)
    ((Vector *) block->windows)[OF (i * N_WINDOW + WINDOW_WARM)] = all (0);
  zone[OF (ZONE_AIR)] = air;
  zone[OF (ZONE_RADIANT)] = self->plant.radiant_c;
  zone[OF (ZONE_FACES)] = self->plant.faces_c;
  ((Vector *) block->power)[OF (at)] = self->plant.power_w;
}

/* An hour is one long chain of what waits for each other. Where a block has more vectors than one, each part of
 * it is run for all of them before the next begins, so that there is always something that need not wait. */
INLINE void
run (const QuartierZoneBlock *vectors, int n, int from, int to, int building, int detailed)
{
  if (n < 1 || n > QUARTIER_ZONE_VECTORS)
    __builtin_unreachable ();
  for (int h = from; h < to; h++)
    {
      const QuartierOutdoorHour *outdoor = &vectors[0].outdoor->hours[h];
      const int row = OF (vectors[0].row_of_hour[h] * N_ROW);
      Hour hours[QUARTIER_ZONE_VECTORS];

      for (int v = 0; v < n; v++)
        begin (&vectors[v], h, outdoor, building, &hours[v]);
      for (int v = 0; v < n; v++)
        answer (&vectors[v], outdoor, building, &hours[v]);
      for (int v = 0; v < n; v++)
        hours[v].plant = control ((const Vector *) vectors[v].zone,
                                  (const Vector *) vectors[v].rows + row, &hours[v].sums, hours[v].hr,
                                  outdoor->air_c);
      for (int v = 0; v < n; v++)
        end (&vectors[v], h - from, outdoor, (const Vector *) vectors[v].rows + row, &hours[v],
             building, detailed);
    }
}

/* The @v-th vector's part of a block. */
static QuartierZoneBlock
get_vector (const QuartierZoneBlock *block, int v)
{
  const int lane = v * QUARTIER_LANES;
  QuartierZoneBlock self = *block;

  self.elements += lane;
  self.states += lane;
  self.hour += lane;
  self.windows += lane;
  self.planes += lane;
  self.rows += lane;
  self.ground += lane;
  self.zone += lane;
  self.power += lane;
  if (self.trace_power_w != NULL)
    {
      self.trace_power_w += lane;
      self.trace_air_c += lane;
      self.trace_sun_w += lane;
      self.trace_opened += lane;
    }
  if (self.detail != NULL)
    self.detail += lane;
  return self;
}

/**
 * quartier_zone_kernel_1, _2, _4, _8:
 * @from, @to: hours of the year to run, the latter not
 *
 * Runs a block on from the state it is in.
 */
void
NAME (QUARTIER_LANES) (const QuartierZoneBlock *block, int from, int to)
{
  /* Copies, of which the compiler knows that no store of an hour changes them. */
  QuartierZoneBlock vectors[QUARTIER_ZONE_VECTORS];

  for (int v = 0; v < QUARTIER_ZONE_VECTORS; v++)
    vectors[v] = get_vector (block, v);
  if (block->detail != NULL)
    run (vectors, block->n_vectors, from, to, 0, 1);
  else if (is_building (block))
    run (vectors, block->n_vectors, from, to, 1, 0);
  else
    run (vectors, block->n_vectors, from, to, 0, 0);
}
