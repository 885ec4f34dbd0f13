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
#include "engine/zone-block.h"
#include "engine/zone-vector.h"

#define KELVIN 273.15
#define REFERENCE_K 293.15
/* Mean temperature of the gap for which EN 673 states a pane's conductance. */
#define PANES_C 10.0

#define NAME_(lanes) quartier_zone_kernel_##lanes
#define NAME(lanes) NAME_ (lanes)
INLINE Vector
absolute (Vector x)
{
  return (Vector) ((Mask) x & G_MAXINT64);
}

/* Cube root of x >= 0 to 3 parts in 1,000, which is far more than a film is known to: the exponent is
 * divided by three as an integer, and a Newton step for x^(−1/3) needs no division. */
INLINE Vector
root_3 (Vector x)
{
  const Vector at = most (x, all (1e-9));
  const Mask bits = (Mask) at;
  /* A third as ¼ + 1/16 + 1/64 + 1/256. The offset is that of the exponents, 1023 (1 + 85/256),
   * less what makes the largest error smallest. */
  Vector y = (Vector) (6136618222316431606LL
                       - ((bits >> 2) + (bits >> 4) + (bits >> 6) + (bits >> 8)));

  /* The step always ends low, by up to 0.6 %: half of that is put on top. */
  y *= 1.00157 * 4 / 3 - at * y * y * y * (1.00157 / 3);
  return at * y * y;
}

INLINE Vector
natural_film (QuartierInnerFace face, Vector above_k)
{
  const Vector root = root_3 (absolute (above_k));
  const Mask warmer = above_k > 0;

  if (face == QUARTIER_FACE_WALL)
    return QUARTIER_NATURAL_UPRIGHT * root;
  return root
         * (face == QUARTIER_FACE_FLOOR
                ? choose (warmer, all (QUARTIER_NATURAL_RISING), all (QUARTIER_NATURAL_RESTING))
                : choose (warmer, all (QUARTIER_NATURAL_RESTING), all (QUARTIER_NATURAL_RISING)));
}

/* What faces and rooms add up to in the two equations of air and radiant temperature. */
typedef struct
{
  Vector air;     /* Σ A h_c (1 − a) */
  Vector cross;   /* Σ A h_c b = Σ A h_r a */
  Vector radiant; /* Σ A h_r (1 − b) */
  Vector to_air;  /* Σ A h_c p */
  Vector to_radiant;
} Sums;

INLINE void
add_face (Sums *sums, Vector area, Vector hc, Vector hr, Vector p, Vector a, Vector b)
{
  const Vector convective = area * hc, radiative = area * hr;

  sums->air += convective - convective * a;
  sums->cross += convective * b;
  sums->radiant += radiative - radiative * b;
  sums->to_air += convective * p;
  sums->to_radiant += radiative * p;
}

/* The sun of an hour: on outer faces, in panes, and in the room, which is returned. */
INLINE Vector
receive_sun (const QuartierZoneBlock *block, int h, Vector air)
{
  const Vector *zone = (const Vector *) block->zone;
  Vector *hour = (Vector *) block->hour;
  Vector *windows = (Vector *) block->windows;
  const Mask warm = air > zone[ZONE_BLIND_ROOM];
  Vector inside = { 0 };

  for (int p = 0; p < block->n_planes; p++)
    {
      const QuartierModelPlane *kind = &block->plane_kinds[p];
      const QuartierSunHour *sun = &kind->sun[h];
      const Vector *plane = (const Vector *) block->planes + p * N_PLANE;
      const Vector lit = least (sun->profile * plane[PLANE_STREET], all (1));
      const Vector on_plane = sun->beam_w_m2 * lit + sun->diffuse_w_m2 * plane[PLANE_DIFFUSE];

      if (kind->element >= 0)
        hour[kind->element * N_HOUR + HOUR_SUN] += plane[PLANE_ABSORBING] * on_plane;
      if (kind->window >= 0)
        {
          const Mask closed = warm & (on_plane > zone[ZONE_BLIND_ABOVE]);
          const Vector open = choose (closed, zone[ZONE_BLIND], all (1));

          inside += plane[PLANE_TRANSMITTING] * open
                    * (sun->glass_beam_w_m2 * lit
                       + sun->glass_diffuse_w_m2 * plane[PLANE_DIFFUSE]);
          windows[kind->window * N_WINDOW + WINDOW_WARM] += plane[PLANE_WARMING] * open * on_plane;
        }
    }
  return inside;
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
take_in (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor, double film,
         const Vector *element, const Vector *hour)
{
  const QuartierOuterFilm outer = block->element_kinds[i].outer;

  if (outer == QUARTIER_OUTER_NONE)
    return all (0);
  if (outer == QUARTIER_OUTER_GROUND)
    return film * ((const Vector *) block->ground)[outdoor->month];
  return film * outdoor->air_c - element[ELEMENT_SKY] * outdoor->sky_loss_w_m2 + hour[HOUR_SUN];
}

/* How an element's faces answer in this hour. The outer face's coefficient is d₁, the inner one's d₅
 * with its films, and they see each other by x: T₁ = (r₁ + x T₅)/d₁ leaves for the inner face
 * (d₅ − x²/d₁) T₅ = r₅ + x r₁/d₁ + h_c T_air + h_r T_radiant. One division serves both quotients. */
INLINE void
answer_element (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor,
                Vector inside, Vector air, Vector hr, Sums *sums)
{
  const QuartierModelElement *kind = &block->element_kinds[i];
  const Vector *element = (const Vector *) block->elements + i * N_ELEMENT;
  const Vector *state = (const Vector *) block->states + i * N_STATE;
  Vector *hour = (Vector *) block->hour + i * N_HOUR;
  const double film = outer_film (kind->outer, outdoor);
  const Vector hc = natural_film (kind->inner, state[STATE_FACE] - air);
  const Vector d1 = element[ELEMENT_D1] + film;
  const Vector determinant = d1 * (element[ELEMENT_D5] + hc + hr) - element[ELEMENT_CROSS_2];
  const Vector over = 1 / (d1 * determinant);
  const Vector e = determinant * over, q = d1 * d1 * over;
  const Vector r1 = state[STATE_R1] + take_in (block, i, outdoor, film, element, hour);
  const Vector p
      = (state[STATE_R5] + element[ELEMENT_SUN] * inside + element[ELEMENT_CROSS] * e * r1) * q;

  hour[HOUR_R1] = r1;
  hour[HOUR_E] = e;
  hour[HOUR_P] = p;
  hour[HOUR_A] = q * hc;
  hour[HOUR_B] = q * hr;
  add_face (sums, element[ELEMENT_AREA], hc, hr, p, hour[HOUR_A], hour[HOUR_B]);
}

/* What someone wants to see of an hour, beside the temperatures. */
typedef struct
{
  Vector mass;
  Vector transmission;
} Seen;

INLINE void
finish_element (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor,
                Vector air, Vector radiant, Seen *seen)
{
  const Vector *element = (const Vector *) block->elements + i * N_ELEMENT;
  Vector *state = (Vector *) block->states + i * N_STATE;
  Vector *hour = (Vector *) block->hour + i * N_HOUR;
  const Vector face = hour[HOUR_P] + hour[HOUR_A] * air + hour[HOUR_B] * radiant;
  const Vector outside = hour[HOUR_E] * (hour[HOUR_R1] + element[ELEMENT_CROSS] * face);
  Vector r1 = element[ELEMENT_STORE_1] * outside, r5 = element[ELEMENT_STORE_5] * face;

  if (seen != NULL)
    {
      const Vector taken_in = hour[HOUR_R1] - state[STATE_R1];

      seen->transmission
          += element[ELEMENT_AREA]
             * (outer_film (block->element_kinds[i].outer, outdoor) * outside - taken_in);
      seen->mass += element[ELEMENT_MASS] * outside + element[ELEMENT_MASS + 4] * face;
    }
  for (int k = 0; k < 3; k++)
    {
      const Vector mode = element[ELEMENT_KEPT + k] * state[STATE_MODE + k]
                          + element[ELEMENT_OUT + k] * outside + element[ELEMENT_IN + k] * face;

      state[STATE_MODE + k] = mode;
      r1 += element[ELEMENT_OUT + k] * mode;
      r5 += element[ELEMENT_IN + k] * mode;
      if (seen != NULL)
        seen->mass += element[ELEMENT_MASS + 1 + k] * mode;
    }
  state[STATE_R1] = r1;
  state[STATE_R5] = r5;
  state[STATE_FACE] = face;
  hour[HOUR_SUN] = all (0);
}

/* A window: two faces without mass between the room and the open. */
INLINE void
answer_window (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor,
               Vector air, Vector hr, Sums *sums)
{
  const QuartierInnerFace kind = block->window_kinds[i].inner;
  Vector *window = (Vector *) block->windows + i * N_WINDOW;
  const Vector warmer_k = 0.5 * (air + outdoor->air_c) - PANES_C;
  const Vector panes = window[WINDOW_PANES_COLD] * (1 + window[WINDOW_RISE] * warmer_k);
  const double film = outdoor->film_w_m2k[QUARTIER_OUTER_WINDOW];
  const Vector hc = natural_film (kind, window[WINDOW_FACE] - air);
  const Vector d1 = panes + film, d2 = panes + hc + hr;
  const Vector over = 1 / (d1 * d2 - panes * panes);

  window[WINDOW_PANES] = panes;
  window[WINDOW_R1] = film * outdoor->air_c - window[WINDOW_SKY] * outdoor->sky_loss_w_m2;
  window[WINDOW_P]
      = (d1 * window[WINDOW_WARM] * window[WINDOW_PER_AREA] + panes * window[WINDOW_R1]) * over;
  window[WINDOW_A] = d1 * over * hc;
  window[WINDOW_B] = d1 * over * hr;
  add_face (sums, window[WINDOW_AREA], hc, hr, window[WINDOW_P], window[WINDOW_A],
            window[WINDOW_B]);
}

INLINE void
finish_window (const QuartierZoneBlock *block, int i, const QuartierOutdoorHour *outdoor,
               Vector air, Vector radiant, Seen *seen)
{
  Vector *window = (Vector *) block->windows + i * N_WINDOW;
  const Vector panes = window[WINDOW_PANES];
  const double film = outdoor->film_w_m2k[QUARTIER_OUTER_WINDOW];

  window[WINDOW_FACE] = window[WINDOW_P] + window[WINDOW_A] * air + window[WINDOW_B] * radiant;
  if (seen != NULL)
    {
      const Vector outside = (window[WINDOW_R1] + panes * window[WINDOW_FACE]) / (panes + film);

      seen->transmission += window[WINDOW_AREA] * (film * outside - window[WINDOW_R1]);
    }
}

/* The plant of an hour. */
typedef struct
{
  Vector power_w;
  Vector air_c;
  Vector radiant_c;
} Plant;

/* Control is a clamp: the power that holds a set-point is linear in the set-point. Where heating means
 * the operative temperature, the air must be so much warmer that both together are it; the radiant
 * temperature follows the air in a straight line. It is not warmer than where cooling begins, as it
 * would have to be in the hour after a cold night. Coolers hold the air, as their thermostats do. */
INLINE Plant
control (const Vector *zone, const Vector *row, const Sums *sums, Vector ventilation,
         double outdoor_c)
{
  const Vector store = zone[ZONE_STORE];
  const Vector to_air_gains = row[ROW_GAINS] * zone[ZONE_CONVECTIVE];
  const Vector to_radiant = row[ROW_GAINS] - to_air_gains + sums->to_radiant;
  const Vector per_radiant = 1 / sums->radiant;
  const Vector share = sums->cross * per_radiant;
  const Vector needed = store + ventilation + sums->air - sums->cross * share;
  const Vector offered = store * zone[ZONE_AIR] + ventilation * outdoor_c + to_air_gains
                         + sums->to_air + share * to_radiant;
  const Vector felt = zone[ZONE_FELT];
  const Vector heating_c = least ((row[ROW_HEATING] - felt * to_radiant * per_radiant)
                                      / (1 - felt + felt * share),
                                  row[ROW_COOLING]);
  const Vector heating = least (most (needed * heating_c - offered, all (0)),
                                zone[ZONE_HEATING_LIMIT]);
  const Vector cooling = least (most (offered - needed * row[ROW_COOLING], all (0)),
                                zone[ZONE_COOLING_LIMIT]);
  Plant plant;

  plant.power_w = heating - cooling;
  plant.air_c = (offered + plant.power_w) / needed;
  plant.radiant_c = (to_radiant + sums->cross * plant.air_c) * per_radiant;
  return plant;
}

INLINE void
record (const QuartierZoneBlock *block, int at, const QuartierOutdoorHour *outdoor, Vector air,
        Vector ventilation, Vector gains, Vector inside, const Seen *seen)
{
  Vector *detail = (Vector *) block->detail + at * N_DETAIL;
  Vector solar = inside;

  for (int i = 0; i < block->n_windows; i++)
    solar += ((const Vector *) block->windows)[i * N_WINDOW + WINDOW_WARM];
  detail[DETAIL_AIR] = air;
  detail[DETAIL_MASS] = seen->mass + ((const Vector *) block->zone)[ZONE_AIR_MASS] * air;
  detail[DETAIL_TRANSMISSION] = seen->transmission;
  detail[DETAIL_VENTILATION] = ventilation * (air - outdoor->air_c);
  detail[DETAIL_SOLAR] = solar;
  detail[DETAIL_GAINS] = gains;
}

INLINE void
run (const QuartierZoneBlock *block, int from, int to, int detailed)
{
  Vector *zone = (Vector *) block->zone;
  const double face_r = block->outdoor->face_r_w_m2k;

  for (int h = from; h < to; h++)
    {
      const QuartierOutdoorHour *outdoor = &block->outdoor->hours[h];
      const Vector *row = (const Vector *) block->rows + block->row_of_hour[h] * N_ROW;
      const Vector air = zone[ZONE_AIR];
      const Vector warmth = (zone[ZONE_RADIANT] + KELVIN) * (1 / REFERENCE_K);
      const Vector hr = face_r * warmth * warmth * warmth;
      const Mask opened = (air > zone[ZONE_OPENS_ABOVE]) & (air > outdoor->air_c);
      const Vector ventilation
          = row[ROW_VENTILATION] + choose (opened, row[ROW_OPENED], all (0));
      Vector inside = { 0 };
      Seen seen = { 0 };
      Sums sums = { 0 };
      Plant plant;

      if (outdoor->day)
        inside = receive_sun (block, h, air) * zone[ZONE_KEPT];
      for (int i = 0; i < block->n_elements; i++)
        answer_element (block, i, outdoor, inside, air, hr, &sums);
      for (int i = 0; i < block->n_windows; i++)
        answer_window (block, i, outdoor, air, hr, &sums);
      plant = control (zone, row, &sums, ventilation, outdoor->air_c);
      for (int i = 0; i < block->n_elements; i++)
        finish_element (block, i, outdoor, plant.air_c, plant.radiant_c,
                        detailed ? &seen : NULL);
      for (int i = 0; i < block->n_windows; i++)
        finish_window (block, i, outdoor, plant.air_c, plant.radiant_c, detailed ? &seen : NULL);
      if (detailed)
        record (block, h - from, outdoor, plant.air_c, ventilation, row[ROW_GAINS], inside, &seen);
      for (int i = 0; i < block->n_windows; i++)
        ((Vector *) block->windows)[i * N_WINDOW + WINDOW_WARM] = all (0);
      zone[ZONE_AIR] = plant.air_c;
      zone[ZONE_RADIANT] = plant.radiant_c;
      ((Vector *) block->power)[h - from] = plant.power_w;
    }
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
  if (block->detail != NULL)
    run (block, from, to, 1);
  else
    run (block, from, to, 0);
}
