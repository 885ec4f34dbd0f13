/*
 * Zones put side by side in vectors, run until their year repeats, and their hours handed back.
 */
#include "engine/zone-model.h"

#include <complex.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "engine/zone-constant-private.h"
#include "engine/zone-lane.h"
#include "engine/zone-modes-private.h"

#define MAX_LANES QUARTIER_TRACE_LANES
/* The hours are run and handed back so many at a time, which stay in the cache. */
#define STRETCH 120
#define N_STRETCHES (QUARTIER_HOURS / STRETCH)
/* Where the first year begins: in spring, when months of heating have made rooms and the soil below them
 * alike; twelve weeks after the turn of the year, or after midsummer where that is the cold time. */
#define BEGIN_STRETCH 16
#define HALF_YEAR 36
/* Years go on until one meets the year before; heavy rooms without plant take the longest. */
#define MAX_YEARS 40
/* What a room is taken to be as warm as, and films as good as, until the hours say better. */
#define BEGIN_C 24
#define BEGIN_INNER_W_M2K 7.7
/* What floats has a set-point out of reach, which arithmetic may still be done with. */
#define OUT_OF_REACH_C 1e6
/* Where windows hold a room at the very temperature at which blinds close, it is as warm as that: not
 * what rounding makes of it. */
#define AS_WARM_K 1e-6

/**
 * quartier_zone_model_is_like:
 *
 * Returns: whether two zones may share a block: the same elements, windows and planes in the same
 *   order under the same sun, hours that differ in the same places, and both or neither told how to
 *   start
 */
gboolean
quartier_zone_model_is_like (const QuartierZoneModel *self, const QuartierZoneModel *other)
{
  if (self->n_elements != other->n_elements || self->n_windows != other->n_windows
      || self->n_planes != other->n_planes || self->n_rows != other->n_rows
      || self->row_of_hour != other->row_of_hour
      || isnan (self->start_c) != isnan (other->start_c))
    return FALSE;
  for (int i = 0; i < self->n_elements; i++)
    if (self->elements[i].outer != other->elements[i].outer
        || self->elements[i].inner != other->elements[i].inner)
      return FALSE;
  for (int i = 0; i < self->n_windows; i++)
    if (self->windows[i].inner != other->windows[i].inner)
      return FALSE;
  for (int i = 0; i < self->n_planes; i++)
    if (self->planes[i].sun != other->planes[i].sun
        || self->planes[i].element != other->planes[i].element
        || self->planes[i].window != other->planes[i].window)
      return FALSE;
  return TRUE;
}

/* Filling a block: one lane after the other. */

typedef struct
{
  QuartierZoneBlock block;
  const QuartierZoneKernels *kernels;
  int lanes;          /* from a name to the next: the block's width, */
  int filled;         /* of which so many hold zones */
  int begin;          /* the stretch of the year with which they begin */
  gboolean constant;  /* films: elements are chains */
  gsize n_remembered; /* doubles, of what elements hold at the end of a stretch */
  double *remembered; /* [stretch][element][state][lane] */
  float traces[3][STRETCH * QUARTIER_TRACE_LANES]; /* of a stretch, where not all lanes want it, */
  gint8 opened[STRETCH * QUARTIER_TRACE_LANES];    /* and this */
} Built;

/* A thread's blocks follow each other in the same memory: asking the system for two megabytes of it anew
 * each time costs a fifth of a year's arithmetic. */
typedef struct
{
  double *memory;
  gsize bytes;
} Scratch;

static void
free_scratch (gpointer data)
{
  Scratch *scratch = data;

  free (scratch->memory);
  g_free (scratch);
}

static double *
get_scratch (gsize bytes)
{
  static GPrivate kept = G_PRIVATE_INIT (free_scratch);
  Scratch *scratch = g_private_get (&kept);

  if (scratch == NULL)
    {
      scratch = g_new0 (Scratch, 1);
      g_private_set (&kept, scratch);
    }
  if (scratch->bytes < bytes)
    {
      free (scratch->memory);
      scratch->bytes = (bytes + 63) / 64 * 64;
      scratch->memory = aligned_alloc (64, scratch->bytes);
      if (scratch->memory == NULL)
        g_error ("no memory for a block of zones");
    }
  return scratch->memory;
}

static double *
take (double **at, gsize n_names, int lanes)
{
  double *taken = *at;

  *at += n_names * (gsize) lanes;
  return taken;
}

static void
allocate (Built *built, const QuartierZoneModel *like, gboolean detailed)
{
  QuartierZoneBlock *block = &built->block;
  const gsize ne = (gsize) like->n_elements, nw = (gsize) like->n_windows,
              np = (gsize) like->n_planes, nr = (gsize) like->n_rows;
  const gsize n_element = built->constant ? N_CHAIN + N_SIDE : N_ELEMENT + N_STATE + N_HOUR;
  const gsize n_state = built->constant ? QUARTIER_N_NODES : N_STATE;
  const gsize n_cleared = ne * n_element + nw * N_WINDOW + np * N_PLANE + 12 + N_ZONE;
  const gsize n_hours = STRETCH * (detailed ? 1 + (gsize) N_DETAIL : 1);
  const gsize n_vectors = n_cleared + nr * N_ROW + n_hours + N_STRETCHES * ne * n_state;
  double *at = get_scratch (n_vectors * (gsize) built->lanes * sizeof (double));

  /* The rest is written before it is read. */
  memset (at, 0, n_cleared * (gsize) built->lanes * sizeof (double));
  block->elements = take (&at, ne * (built->constant ? N_CHAIN : N_ELEMENT), built->lanes);
  block->states = take (&at, ne * (built->constant ? N_SIDE : N_STATE), built->lanes);
  block->hour = take (&at, built->constant ? 0 : ne * N_HOUR, built->lanes);
  block->windows = take (&at, nw * N_WINDOW, built->lanes);
  block->planes = take (&at, np * N_PLANE, built->lanes);
  block->ground = take (&at, 12, built->lanes);
  block->zone = take (&at, N_ZONE, built->lanes);
  block->rows = take (&at, nr * N_ROW, built->lanes);
  block->power = take (&at, STRETCH, built->lanes);
  block->detail = detailed ? take (&at, STRETCH * (gsize) N_DETAIL, built->lanes) : NULL;
  built->n_remembered = ne * n_state * (gsize) built->lanes;
  built->remembered = take (&at, N_STRETCHES * ne * n_state, built->lanes);
}

static double
zone_capacity (const QuartierZoneModel *model)
{
  double sum = model->air_j_k / 3600;

  for (int i = 0; i < model->n_elements; i++)
    for (int j = 0; j < QUARTIER_N_NODES; j++)
      sum += model->elements[i].area_m2 * model->elements[i].capacity_j_m2k[j] / 3600;
  return sum;
}

/* Of all elements and windows. */
static double
faces_m2 (const QuartierZoneModel *model)
{
  double sum = 0;

  for (int i = 0; i < model->n_elements; i++)
    sum += model->elements[i].area_m2;
  for (int i = 0; i < model->n_windows; i++)
    sum += model->windows[i].area_m2;
  return sum;
}

static void
fill_zone (Lane lane, const QuartierZoneModel *model, double capacity)
{
  put (lane, ZONE_STORE, model->air_j_k / 3600);
  put (lane, ZONE_AIR_MASS, model->air_j_k / 3600 / capacity);
  put (lane, ZONE_CONVECTIVE, model->gains_convective_share);
  put (lane, ZONE_FELT, model->felt_radiant_share);
  put (lane, ZONE_PER_AREA, 1 / faces_m2 (model));
  put (lane, ZONE_KEPT, 1 - model->sun_lost_share);
  put (lane, ZONE_HEATING_LIMIT, model->heating_limit_w);
  put (lane, ZONE_COOLING_LIMIT, model->cooling_limit_w);
  put (lane, ZONE_OPENS_ABOVE, model->opens_above_c);
  put (lane, ZONE_BLIND, model->blind_share);
  put (lane, ZONE_BLIND_ABOVE, model->blind_above_w_m2);
  put (lane, ZONE_BLIND_ROOM, model->blind_room_c - AS_WARM_K);
}

static void
fill_lane (Built *built, int lane, const QuartierZoneModel *model)
{
  QuartierZoneBlock *block = &built->block;
  const int lanes = built->lanes;
  const double capacity = zone_capacity (model);
  const Lane zone = lane_of (block->zone, 0, N_ZONE, lanes, lane);

  for (int i = 0; i < model->n_elements && !built->constant; i++)
    quartier_zone_modes_fill (block, lanes, lane, i, &model->elements[i], capacity);
  for (int i = 0; i < model->n_windows; i++)
    {
      const QuartierModelWindow *window = &model->windows[i];
      const Lane to = lane_of (block->windows, i, N_WINDOW, lanes, lane);

      put (to, WINDOW_AREA, window->area_m2);
      put (to, WINDOW_PER_AREA, window->area_m2 > 0 ? 1 / window->area_m2 : 0);
      put (to, WINDOW_SKY, window->sky_view);
      put (to, WINDOW_PANES_COLD, window->panes_w_m2k);
      put (to, WINDOW_RISE, window->rise_per_k);
    }
  for (int i = 0; i < model->n_planes; i++)
    {
      const QuartierModelPlane *plane = &model->planes[i];
      const Lane to = lane_of (block->planes, i, N_PLANE, lanes, lane);
      const double face_m2 = plane->element >= 0 ? model->elements[plane->element].area_m2 : 0;

      put (to, PLANE_STREET, MIN (plane->street_ratio, OUT_OF_REACH_C));
      put (to, PLANE_DIFFUSE, plane->diffuse_share);
      put (to, PLANE_ABSORBING, face_m2 > 0 ? plane->absorbing_m2 / face_m2 : 0);
      put (to, PLANE_TRANSMITTING, plane->transmitting_m2);
      put (to, PLANE_WARMING, plane->warming_m2);
    }
  for (int month = 0; month < 12; month++)
    put (lane_of (block->ground, 0, 12, lanes, lane), month, model->ground_c[month]);
  fill_zone (zone, model, capacity);
  if (built->constant)
    quartier_zone_constant_fill (block, lanes, lane, model, capacity);
}

/* A day of one lane after the other, so that both what is read and what is written are at hand. */
static void
fill_rows (Built *built, const QuartierZoneModel *const *models, int n)
{
  const int n_rows = models[0]->n_rows;

  for (int first = 0; first < n_rows; first += 24)
    for (int lane = 0; lane < built->filled; lane++)
      for (int i = first; i < MIN (first + 24, n_rows); i++)
        {
          const QuartierModelRow *row = &models[MIN (lane, n - 1)]->rows[i];
          const Lane to = lane_of (built->block.rows, i, N_ROW, built->lanes, lane);

          put (to, ROW_GAINS, row->gains_w);
          put (to, ROW_VENTILATION, row->ventilation_w_k);
          put (to, ROW_OPENED, row->opened_w_k);
          put (to, ROW_HEATING, MAX (row->heating_c, -OUT_OF_REACH_C));
          put (to, ROW_COOLING, MIN (row->cooling_c, OUT_OF_REACH_C));
        }
}

/* What lies outside an element: steady, or with the year's swing, which stands at an angle now. */
typedef struct
{
  double mean_c;
  double complex swing_k; /* its real part is what it adds now */
} Outside;

static void
rest_element (Built *built, int i, int lane, const QuartierModelElement *element,
              const Outside *outside, double face_c)
{
  if (built->constant)
    quartier_zone_constant_rest (&built->block, built->lanes, lane, i, element, outside->mean_c,
                                 outside->swing_k, face_c);
  else
    quartier_zone_modes_rest (&built->block, built->lanes, lane, i, outside->mean_c, outside->swing_k,
                              face_c);
}

static void
rest_room (Built *built, int lane, double air_c)
{
  const Lane zone = lane_of (built->block.zone, 0, N_ZONE, built->lanes, lane);

  for (int i = 0; i < built->block.n_windows; i++)
    put (lane_of (built->block.windows, i, N_WINDOW, built->lanes, lane), WINDOW_FACE, air_c);
  put (zone, ZONE_AIR, air_c);
  put (zone, ZONE_RADIANT, air_c);
  put (zone, ZONE_FACES, air_c);
}

/* Everything at one temperature. */
static void
start_lane (Built *built, int lane, const QuartierZoneModel *model)
{
  const Outside outside = { model->start_c, 0 };

  for (int i = 0; i < built->block.n_elements; i++)
    rest_element (built, i, lane, &model->elements[i], &outside, model->start_c);
  rest_room (built, lane, model->start_c);
}

/* Where the first year begins, by which half of the year is the colder one. */
static int
find_begin_stretch (const QuartierOutdoor *outdoor)
{
  double first_c = 0, second_c = 0;

  /* Of three months each, a few hours will do. */
  for (int stretch = 0; stretch < HALF_YEAR / 2; stretch++)
    {
      first_c += outdoor->hours[stretch * STRETCH].air_c;
      second_c += outdoor->hours[(HALF_YEAR + stretch) * STRETCH].air_c;
    }
  return first_c <= second_c ? BEGIN_STRETCH : BEGIN_STRETCH + HALF_YEAR;
}

/* Mean of the outdoors in the fortnight before a stretch. */
static double
mean_before_c (const QuartierOutdoor *outdoor, int stretch)
{
  const int hours = 14 * 24, from = stretch * STRETCH + QUARTIER_HOURS - hours;
  double sum = 0;

  for (int h = from; h < from + hours; h++)
    sum += outdoor->hours[h % QUARTIER_HOURS].air_c;
  return sum / hours;
}

/* When a guess is made, which is the same for all lanes of a block. */
typedef struct
{
  double before_c;
  double complex turns[12]; /* the angle of each month from then */
} Begin;

static Begin
find_begin (const QuartierOutdoor *outdoor, int stretch)
{
  Begin begin = { .before_c = mean_before_c (outdoor, stretch) };

  for (int month = 0; month < 12; month++)
    {
      const double turn = (month + 0.5) / 12 - (double) stretch / N_STRETCHES;

      begin.turns[month] = cexp (-I * 2 * G_PI * turn);
    }
  return begin;
}

/* Twelve months as their mean and first harmonic, at that time. */
static Outside
ground_season (const double *ground_c, const Begin *begin)
{
  Outside season = { 0, 0 };

  for (int month = 0; month < 12; month++)
    {
      season.mean_c += ground_c[month] / 12;
      season.swing_k += ground_c[month] / 6 * begin->turns[month];
    }
  return season;
}

/* A guess at what the months before leave in an element: at rest between the room and what it lies
 * against, the soil in its season. */
static void
guess_element (Built *built, int lane, const QuartierZoneModel *model, int i, const Begin *begin,
               double room_c)
{
  const QuartierModelElement *element = &model->elements[i];
  double resistance = 1 / BEGIN_INNER_W_M2K;
  Outside outside = { room_c, 0 };

  for (int j = 0; j < QUARTIER_N_NODES - 1; j++)
    resistance += 1 / element->link_w_m2k[j];
  if (element->outer == QUARTIER_OUTER_GROUND)
    outside = ground_season (model->ground_c, begin);
  else if (element->outer != QUARTIER_OUTER_NONE)
    outside.mean_c = begin->before_c;
  rest_element (built, i, lane, element, &outside,
                room_c - (room_c - outside.mean_c) / BEGIN_INNER_W_M2K / resistance);
}

static void
guess_lane (Built *built, int lane, const QuartierZoneModel *model, const Begin *begin)
{
  for (int i = 0; i < model->n_elements; i++)
    guess_element (built, lane, model, i, begin, BEGIN_C);
  rest_room (built, lane, BEGIN_C);
}

/* Once a stretch has told how warm the room is, what forgets slowest is guessed again: what lies on the
 * ground. The nearer it is, the less of the year must be run again. */
static void
guess_soil (Built *built, int stretch, const QuartierZoneModel *const *models, int n)
{
  const Begin begin = find_begin (built->block.outdoor, stretch);

  for (int lane = 0; lane < built->filled; lane++)
    {
      const QuartierZoneModel *model = models[MIN (lane, n - 1)];
      const double room_c
          = get (lane_of (built->block.zone, 0, N_ZONE, built->lanes, lane), ZONE_FACES);

      for (int i = 0; i < model->n_elements; i++)
        if (model->elements[i].outer == QUARTIER_OUTER_GROUND)
          guess_element (built, lane, model, i, &begin, room_c);
    }
}

/* Keeps what all elements hold. */
static void
remember (const Built *built, double *remembered)
{
  const QuartierZoneBlock *block = &built->block;

  if (built->constant)
    quartier_zone_constant_remember (block, built->lanes, remembered);
  else
    memcpy (remembered, block->states, built->n_remembered * sizeof (double));
}

/* Whether a lane's elements hold what they held a year before. */
static gboolean
repeats (const Built *built, int lane, const QuartierZoneModel *model, double *remembered)
{
  for (int i = 0; i < model->n_elements; i++)
    {
      const double drift_k
          = built->constant ? quartier_zone_constant_drift_k (&built->block, built->lanes, lane, i,
                                                              remembered)
                            : quartier_zone_modes_drift_k (&built->block, built->lanes, lane, i,
                                                           remembered);

      if (!(drift_k < (model->elements[i].outer == QUARTIER_OUTER_GROUND ? model->soil_repeats_k
                                                                         : model->repeats_k)))
        return FALSE;
    }
  return TRUE;
}

static void
hand_back_detail (const Built *built, int lane, int from, QuartierZoneDetail *out)
{
  const QuartierZoneBlock *block = &built->block;

  for (int h = 0; h < STRETCH; h++)
    {
      const Lane hour = lane_of (block->detail, h, N_DETAIL, built->lanes, lane);

      out->power_w[from + h] = block->power[h * built->lanes + lane];
      out->air_c[from + h] = get (hour, DETAIL_AIR);
      out->mass_c[from + h] = get (hour, DETAIL_MASS);
      out->transmission_w[from + h] = get (hour, DETAIL_TRANSMISSION);
      out->ventilation_w[from + h] = get (hour, DETAIL_VENTILATION);
      out->solar_w[from + h] = get (hour, DETAIL_SOLAR);
      out->gains_w[from + h] = get (hour, DETAIL_GAINS);
    }
}

/* While no lane is done, traces go straight to where they belong; then by way of the block. */
static void
place_traces (Built *built, int from, gboolean any_done, QuartierZoneTraces *traces)
{
  QuartierZoneBlock *block = &built->block;
  const int first = from * QUARTIER_TRACE_LANES;

  if (traces == NULL)
    return;
  block->trace_power_w = any_done ? built->traces[0] : traces->power_w + first;
  block->trace_air_c
      = any_done ? built->traces[1] : traces->air_c + first;
  block->trace_sun_w
      = any_done ? built->traces[2] : traces->sun_w + first;
  block->trace_opened = any_done ? built->opened : traces->opened + first;
}

static void
hand_back_traces (const Built *built, int lane, int from, QuartierZoneTraces *traces)
{
  const QuartierZoneBlock *block = &built->block;

  if (traces == NULL || block->trace_power_w != built->traces[0])
    return;
  for (int h = 0; h < STRETCH; h++)
    {
      const int at = h * QUARTIER_TRACE_LANES + lane;
      const int to = from * QUARTIER_TRACE_LANES + at;

      traces->power_w[to] = block->trace_power_w[at];
      traces->air_c[to] = block->trace_air_c[at];
      traces->sun_w[to] = block->trace_sun_w[at];
      traces->opened[to] = block->trace_opened[at];
    }
}

/* Hands the hours of a stretch to the lanes that are not done. */
static void
hand_back (const Built *built, int n, const gboolean *done, int from,
           const QuartierZoneAnswer *answers)
{
  const QuartierZoneBlock *block = &built->block;
  float *heating_w[MAX_LANES] = { NULL }, *cooling_w[MAX_LANES] = { NULL };

  for (int lane = 0; lane < n; lane++)
    {
      const QuartierZoneAnswer *answer = &answers[lane];

      if (!done[lane] && answer->heating_w != NULL)
        {
          heating_w[lane] = answer->heating_w + from;
          cooling_w[lane] = answer->cooling_w + from;
        }
      if (!done[lane] && answer->traces != NULL)
        hand_back_traces (built, lane, from, answer->traces);
      if (!done[lane] && answer->detail != NULL)
        hand_back_detail (built, lane, from, answer->detail);
    }
  for (int first = 0; first < built->filled; first += built->filled / block->n_vectors)
    built->kernels->turn (block->power + first, built->lanes, STRETCH, heating_w + first,
                          cooling_w + first);
}

/* Runs a stretch, @again if there is a year before it, and hands it to the lanes that are not done. A lane
 * is done when its elements hold at the end what they held there a year before: from then on the hours would be
 * those that it has. Returns whether all are done. */
static gboolean
run_stretch (Built *built, int stretch, gboolean again, const QuartierZoneModel *const *models, int n,
             gboolean *done, const QuartierZoneAnswer *answers)
{
  const int from = stretch * STRETCH;
  double *remembered = built->remembered + (gsize) stretch * built->n_remembered;
  gboolean all_done = TRUE, any_done = FALSE;

  for (int lane = 0; lane < n; lane++)
    any_done = any_done || done[lane];
  place_traces (built, from, any_done, answers[0].traces);
  (built->constant ? built->kernels->constant : built->kernels->hourly) (&built->block, from,
                                                                         from + STRETCH);
  hand_back (built, n, done, from, answers);
  for (int lane = 0; lane < n; lane++)
    if (!done[lane])
      {
        done[lane] = again && repeats (built, lane, models[lane], remembered);
        all_done = all_done && done[lane];
      }
  return all_done;
}

/* Years until each lane's repeats. One whose start is told has but one. */
static void
run_years (Built *built, const QuartierZoneModel *const *models, int n,
           QuartierZoneAnswer *answers)
{
  const gboolean told = !isnan (models[0]->start_c);
  const int last = (told ? 1 : MAX_YEARS) * N_STRETCHES;
  gboolean done[MAX_LANES] = { FALSE };

  for (int i = 0; i < last; i++)
    {
      const int stretch = (built->begin + i) % N_STRETCHES;

      if (run_stretch (built, stretch, i >= N_STRETCHES, models, n, done, answers))
        break;
      if (i == 0 && !told)
        guess_soil (built, stretch + 1, models, n);
      remember (built, built->remembered + (gsize) stretch * built->n_remembered);
    }
}

/* Whether the planes of an element, or of a window, have others between them. */
static gboolean
is_scattered (const QuartierZoneModel *model)
{
  const QuartierModelPlane *planes = model->planes;

  for (int p = 1; p < model->n_planes; p++)
    for (int q = 0; q + 1 < p; q++)
      if ((planes[q].element >= 0 && planes[q].element == planes[p].element
           && planes[p - 1].element != planes[p].element)
          || (planes[q].window >= 0 && planes[q].window == planes[p].window
              && planes[p - 1].window != planes[p].window))
        return TRUE;
  return FALSE;
}

/* Lanes that no zone needs repeat the last one, so that none divides by zero. */
static void
fill (Built *built, const QuartierZoneModel *const *models, int n)
{
  const Begin begin = find_begin (built->block.outdoor, built->begin);

  fill_rows (built, models, n);
  for (int lane = 0; lane < built->filled; lane++)
    {
      const QuartierZoneModel *model = models[MIN (lane, n - 1)];

      fill_lane (built, lane, model);
      if (isnan (model->start_c))
        guess_lane (built, lane, model, &begin);
      else
        start_lane (built, lane, model);
    }
  if (built->constant)
    built->block.inner_mass
        = quartier_zone_constant_find_inner_mass (&built->block, built->lanes);
}

/* How many vectors a block is wide. */
static int
count_vectors (const QuartierOutdoor *outdoor)
{
  return outdoor->films == QUARTIER_FILMS_CONSTANT ? 1
                                                   : QUARTIER_ZONE_VECTORS_OF (quartier_zone_lanes ());
}

static void
run_block (const QuartierZoneModel *const *models, int n, const QuartierOutdoor *outdoor,
           QuartierZoneAnswer *answers)
{
  const int lanes = quartier_zone_lanes (), n_vectors = (n + lanes - 1) / lanes;
  Built built = { .kernels = quartier_zone_kernels (lanes),
                  .lanes = lanes * count_vectors (outdoor),
                  .filled = lanes * n_vectors,
                  .begin = isnan (models[0]->start_c) ? find_begin_stretch (outdoor) : 0,
                  .constant = outdoor->films == QUARTIER_FILMS_CONSTANT };
  gboolean detailed = FALSE;

  g_return_if_fail (answers[0].traces == NULL || !built.constant);
  for (int i = 0; i < n; i++)
    detailed |= answers[i].detail != NULL;
  built.block = (QuartierZoneBlock) {
    .n_vectors = n_vectors,
    .n_elements = models[0]->n_elements,
    .n_windows = models[0]->n_windows,
    .n_planes = models[0]->n_planes,
    .element_kinds = models[0]->elements,
    .window_kinds = models[0]->windows,
    .plane_kinds = models[0]->planes,
    .outdoor = outdoor,
    .row_of_hour = models[0]->row_of_hour,
    .scattered = is_scattered (models[0]),
  };
  allocate (&built, models[0], detailed);
  fill (&built, models, n);
  run_years (&built, models, n, answers);
}

/**
 * quartier_zone_block_lanes:
 *
 * Returns: how many zones share a block here where films change by the hour: those of two vectors, or of one
 */
int
quartier_zone_block_lanes (void)
{
  return quartier_zone_lanes () * QUARTIER_ZONE_VECTORS_OF (quartier_zone_lanes ());
}

/**
 * quartier_zone_models_run:
 * @models: (array length=n): all like each other
 * @answers: (array length=n): where their hours go
 *
 * Runs zones side by side. Without a start temperature the hours go round the year until what elements
 * hold meets what they held a year before, as near as the model says. A zone's answer is the same whichever
 * zones run beside it.
 */
void
quartier_zone_models_run (const QuartierZoneModel *const *models, int n,
                          const QuartierOutdoor *outdoor, QuartierZoneAnswer *answers)
{
  const int lanes = quartier_zone_lanes () * count_vectors (outdoor);

  for (int i = 0; i < n; i += lanes)
    run_block (models + i, MIN (lanes, n - i), outdoor, answers + i);
}
