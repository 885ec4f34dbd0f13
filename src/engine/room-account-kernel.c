/*
 * How much a watt more or less in an hour is worth in heat and in cold over the year, and what that
 * weighs, for some rooms side by side. Compiled once for each width of vectors, as the zones are;
 * no lane looks at another.
 *
 * Backwards from the hour after: all of a watt saves heat while the room is heated, nothing while
 * it is cooled or windows hold it, and while it floats what is still there when heating begins
 * again, less what leaves meanwhile. The same of cold. It is the adjoint of a room of two nodes,
 * air and mass, in backward Euler, about the temperatures and the plant's hours of the full
 * calculation.
 */
#include "engine/room-account.h"

#if defined(__x86_64__) && QUARTIER_LANES >= 4
#include <immintrin.h>
#endif

#define NAME_(lanes) quartier_room_account_##lanes
#define NAME(lanes) NAME_ (lanes)
#define INLINE static inline __attribute__ ((always_inline))

/* Weights below this are nothing. */
#define LEAST_WEIGHT 1e-3f
/* Whatever New Year's Eve leaves is gone by then. */
#define FORGOTTEN_HOURS (30 * 24)

typedef float Lanes __attribute__ ((vector_size (4 * QUARTIER_ROOM_LANES)));
typedef gint32 Mask __attribute__ ((vector_size (4 * QUARTIER_ROOM_LANES)));

INLINE Lanes
choose (Mask mask, Lanes a, Lanes b)
{
  return (Lanes)((mask & (Mask)a) | (~mask & (Mask)b));
}

INLINE Lanes
only (Mask mask, Lanes a)
{
  return (Lanes)(mask & (Mask)a);
}

INLINE gboolean
any (Mask mask)
{
  gint32 found = 0;

  for (int lane = 0; lane < QUARTIER_ROOM_LANES; lane++)
    found |= mask[lane];
  return found != 0;
}

/* A byte of each lane, for which compilers see no instruction. */
INLINE Mask
widen (const gint8 *bytes)
{
#if defined(__x86_64__) && QUARTIER_LANES >= 4
  return (Mask) _mm256_cvtepi8_epi32 (_mm_loadl_epi64 ((const __m128i *) bytes));
#else
  typedef gint8 Bytes __attribute__ ((vector_size (QUARTIER_ROOM_LANES), aligned (1)));

  return __builtin_convertvector (*(const Bytes *) bytes, Mask);
#endif
}

/* An hour of all lanes. */
typedef struct
{
  const Lanes *row;
  Mask heated;
  Mask cooled;
  Mask aired; /* windows hold the room */
  Mask open;  /* as far as they go */
} Hour;

INLINE void
read_hour (const QuartierRoomAccount *self, int h, Hour *out)
{
  const Lanes *power_w = (const Lanes *)self->traces->power_w;
  const Mask opened = widen (self->traces->opened + h * QUARTIER_ROOM_LANES);
  const int before = MAX (h - 24, 0) * QUARTIER_ROOM_LANES;

  /* Of the day before, which is the next to be gone through: days follow each other against the order in which
   * memory is fetched by itself. */
  __builtin_prefetch (self->traces->power_w + before);
  __builtin_prefetch (self->traces->air_c + before);
  __builtin_prefetch (self->traces->sun_w + before);
  __builtin_prefetch (self->traces->opened + before);
  out->row = (const Lanes *)self->rows[self->row_of_hour[h]];
  out->heated = power_w[h] > 0;
  out->cooled = power_w[h] < 0;
  out->aired = opened == QUARTIER_OPENED_PARTLY;
  out->open = opened == QUARTIER_OPENED_WIDE;
}

/* A need's weights in an hour: of heat in the air, and of heat in the mass. */
typedef struct
{
  Lanes air;
  Lanes mass;
  Lanes next; /* the mass's in the hour after */
} Weights;

INLINE void
weigh (const QuartierRoomAccount *self, int need, const Hour *hour, Weights *weights)
{
  const Lanes *kept = hour->row + ROOM_ROW_KEPT + 2 * need;
  const Lanes *passed = hour->row + ROOM_ROW_PASSED + 2 * need;
  const Lanes held_kept = *(const Lanes *)self->held_kept[need];
  const Lanes held_gain = *(const Lanes *)self->held_gain[need];
  const Mask held = hour->heated | hour->cooled | hour->aired;
  const Mask own = need == QUARTIER_NEED_HEATING ? hour->heated : hour->cooled;
  const Lanes one = (Lanes){ 0 } + 1;

  weights->next = weights->mass;
  weights->mass = weights->next * choose (held, held_kept, choose (hour->open, kept[1], kept[0]))
                  + only (own, held_gain);
  weights->air
      = choose (held, only (own, one), weights->mass * choose (hour->open, passed[1], passed[0]));
}

INLINE void
weigh_hour (
    const QuartierRoomAccount *self, int h, const Hour *hour, const Weights *weights, Lanes *sums)
{
  const QuartierRoomWeather *weather = self->weather;
  const Lanes room_c = ((const Lanes *)self->traces->air_c)[h];
  const Lanes sun_w = ((const Lanes *)self->traces->sun_w)[h];
  const Lanes ground_c
      = *(const Lanes *)self->ground_c[self->row_of_hour[h] / (QUARTIER_N_DAY_ROWS / 12)];
  const Lanes over_k = room_c - weather->outdoor_c[h];
  const Lanes by_air = weights->air * over_k;
  const Lanes brought = by_air * hour->row[ROOM_ROW_AIR_W_K];
  const Lanes gained = self->convective * (weights->air - weights->mass) + weights->mass;
  const Lanes mass = weights->mass;

  sums[ROOM_SUM_OUT] += mass * over_k;
  sums[ROOM_SUM_ROOF] += mass * weather->roof_k[h];
  sums[ROOM_SUM_WALL_SUN] += mass * weather->wall_sun_k[h];
  sums[ROOM_SUM_WALL_SKY] += mass * weather->wall_sky_k[h];
  sums[ROOM_SUM_GROUND] += mass * (room_c - ground_c);
  sums[ROOM_SUM_WINDOW] += 0.5f * (mass * over_k + by_air);
  sums[ROOM_SUM_SUN] += mass * sun_w;
  sums[ROOM_SUM_AIR] += by_air;
  sums[ROOM_SUM_SHUT] += only (~hour->open, brought);
  sums[ROOM_SUM_OPEN] += only (hour->open, brought);
  sums[ROOM_SUM_APPLIANCES] += gained * hour->row[ROOM_ROW_APPLIANCES_W];
  sums[ROOM_SUM_LIGHTING] += gained * hour->row[ROOM_ROW_LIGHTING_W];
  sums[ROOM_SUM_PEOPLE] += gained * hour->row[ROOM_ROW_PEOPLE_W];
  sums[ROOM_SUM_HEATED_NEXT] += only (hour->heated, weights->next);
  sums[ROOM_SUM_WARM_NEXT] += only (hour->heated, weights->next) * hour->row[ROOM_ROW_WARM];
  sums[ROOM_SUM_COOLED_NEXT] += only (hour->cooled, weights->next);
}

INLINE void
hold_hour (const QuartierRoomAccount *self, int h, const Hour *hour, Lanes *held)
{
  const Lanes one = (Lanes){ 0 } + 1;
  const Lanes power_w = ((const Lanes *)self->traces->power_w)[h];
  const Lanes loss_w_k
      = choose (hour->open, hour->row[ROOM_ROW_OPEN_W_K], hour->row[ROOM_ROW_SHUT_W_K]);
  const Lanes warm = only (hour->heated, hour->row[ROOM_ROW_WARM]);
  const Lanes latent = (Lanes){ 0 } + self->weather->latent_w_w_k[h];
  /* Drier air outdoors dries the room, and does not cool it. An unknown humidity is not above. */
  const Mask wet
      = hour->cooled & (latent * hour->row[ROOM_ROW_FRESH_W_K] + hour->row[ROOM_ROW_MOIST_W] > 0);

  held[ROOM_HELD_NEED + QUARTIER_NEED_HEATING] += only (hour->heated, power_w);
  held[ROOM_HELD_NEED + QUARTIER_NEED_COOLING] -= only (hour->cooled, power_w);
  held[ROOM_HELD_HEATED] += only (hour->heated, one);
  held[ROOM_HELD_HEATED_W_K] += only (hour->heated, loss_w_k);
  held[ROOM_HELD_WARM] += warm;
  held[ROOM_HELD_WARM_W_K] += warm * loss_w_k;
  held[ROOM_HELD_COOLED] += only (hour->cooled, one);
  held[ROOM_HELD_COOLED_W_K] += only (hour->cooled, loss_w_k);
  held[ROOM_HELD_LATENT] += only (wet, latent);
  held[ROOM_HELD_LATENT_AIR] += only (wet, latent * hour->row[ROOM_ROW_AIR_W_K]);
  held[ROOM_HELD_LATENT_PEOPLE] += only (wet, hour->row[ROOM_ROW_MOIST_W]);
}

/* Lanes in which a need's weights are something on a day. */
INLINE Mask
find_active (const QuartierRoomAccount *self, int need, const Hour *hours)
{
  Mask active = *(const Lanes *)self->weights[need] > LEAST_WEIGHT;

  for (int j = 0; j < 24; j++)
    active |= need == QUARTIER_NEED_HEATING ? hours[j].heated : hours[j].cooled;
  return active;
}

INLINE void
go_through_day (QuartierRoomAccount *self, int need, int first, const Hour *hours, int counts)
{
  Lanes sums[N_ROOM_SUM];
  Weights weights = { .mass = *(const Lanes *)self->weights[need] };

  for (int i = 0; i < N_ROOM_SUM; i++)
    sums[i] = ((const Lanes *)self->sums[need])[i];
  for (int j = 23; j >= 0; j--)
    {
      weigh (self, need, &hours[j], &weights);
      if (counts)
        weigh_hour (self, first + j, &hours[j], &weights, sums);
    }
  for (int i = 0; i < N_ROOM_SUM; i++)
    ((Lanes *)self->sums[need])[i] = sums[i];
  *(Lanes *)self->weights[need] = weights.mass;
}

INLINE void
hold_day (QuartierRoomAccount *self, int first, const Hour *hours)
{
  Lanes held[N_ROOM_HELD];

  for (int i = 0; i < N_ROOM_HELD; i++)
    held[i] = ((const Lanes *)self->held)[i];
  for (int j = 0; j < 24; j++)
    hold_hour (self, first + j, &hours[j], held);
  for (int i = 0; i < N_ROOM_HELD; i++)
    ((Lanes *)self->held)[i] = held[i];
}

INLINE void
go_through (QuartierRoomAccount *self, int from, int counts)
{
  for (int first = from - 24; first >= 0; first -= 24)
    {
      Hour hours[24];

      for (int j = 0; j < 24; j++)
        read_hour (self, first + j, &hours[j]);
      for (int need = 0; need < QUARTIER_N_NEEDS; need++)
        {
          const Mask active = find_active (self, need, hours);
          Lanes *weights = (Lanes *)self->weights[need];

          *weights = only (active, *weights);
          if (any (active))
            go_through_day (self, need, first, hours, counts);
        }
      if (counts)
        hold_day (self, first, hours);
    }
}

/* Air loses to the open and is tied to the mass: of a watt that it gets while it floats, the mass
 * gets the one part, and the mass loses through it, and by its own faces, what the backward step
 * says. */
INLINE void
set_course (QuartierRoomAccount *self, int need)
{
  const Lanes store_w_k = *(const Lanes *)self->store_w_k;
  const Lanes faces_w_k = *(const Lanes *)self->faces_w_k;
  const Lanes mass_w_k = *(const Lanes *)self->mass_w_k[need];
  const Lanes held = 1 / (store_w_k + mass_w_k + faces_w_k);

  *(Lanes *)self->held_kept[need] = store_w_k * held;
  *(Lanes *)self->held_gain[need] = mass_w_k * held;
  for (int r = 0; r < QUARTIER_N_DAY_ROWS; r++)
    for (int open = 0; open < 2; open++)
      {
        Lanes *row = (Lanes *)self->rows[r];
        const Lanes loss_w_k = row[ROOM_ROW_SHUT_W_K + open];
        const Lanes passed = mass_w_k / (mass_w_k + loss_w_k);

        row[ROOM_ROW_PASSED + 2 * need + open] = passed;
        row[ROOM_ROW_KEPT + 2 * need + open]
            = store_w_k / (store_w_k + passed * loss_w_k + faces_w_k);
      }
}

/**
 * quartier_room_account_1, _2, _4, _8:
 * @self: (inout): its sums are filled in
 */
void
NAME (QUARTIER_LANES) (QuartierRoomAccount *self)
{
  for (int need = 0; need < QUARTIER_N_NEEDS; need++)
    set_course (self, need);
  go_through (self, FORGOTTEN_HOURS, 0);
  go_through (self, QUARTIER_HOURS, 1);
}
