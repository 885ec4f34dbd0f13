/*
 * Many rooms' years on all processors: those that are like each other share a block.
 */
#include "engine/rooms.h"

#include <stdlib.h>
#include <string.h>

#include "base/parallel.h"

/* A zone to run: a room as it is operated, or once more without its cooling. */
typedef struct
{
  QuartierRoom *room;
  gboolean floats;
} Task;

typedef struct
{
  const Task *tasks;
  gsize n;
} Block;

typedef struct
{
  GArray *blocks;
  QuartierClimate *climate;
  const QuartierOutdoor *outdoor;
  const QuartierConstants *constants;
  const gint *cancelled;
} Run;

/* Buildings at right angles to each other stand in the same sun. */
static int
sun_class (const QuartierRoom *room)
{
  return room->form.direction;
}

static int
compare_tasks (const void *a, const void *b)
{
  const Task *x = a, *y = b;
  const int by_sun = sun_class (x->room) - sun_class (y->room);

  /* Pointers of one array: their order is that of the rooms. */
  return by_sun != 0 ? by_sun : (x->room > y->room) - (x->room < y->room);
}

/* Where a block's rooms leave what their changes are worked out from, for as long as the thread runs. */
static QuartierZoneTraces *
get_traces (void)
{
  static GPrivate kept = G_PRIVATE_INIT (g_aligned_free);
  QuartierZoneTraces *traces = g_private_get (&kept);

  if (traces == NULL)
    {
      traces = g_aligned_alloc0 (1, sizeof *traces, sizeof (QuartierRoomLanes));
      g_private_set (&kept, traces);
    }
  return traces;
}

/* What the rooms of a block would need more with other coefficients, of those that are asked. */
static void
find_changes (const Block *block, const QuartierBuilding *buildings, const Run *run)
{
  QuartierRoomYear years[QUARTIER_ROOM_LANES];

  for (gsize i = 0; i < block->n; i++)
    {
      const QuartierRoom *room = block->tasks[i].room;

      years[i] = (QuartierRoomYear) { room->use, &room->form, &buildings[i], room->needs,
                                      block->tasks[i].floats ? NULL : room->changes };
    }
  quartier_room_rows_run (years, (int) block->n, get_traces (), block->tasks[0].room->weather,
                          run->constants);
}

static void
take_hours (const QuartierBuilding *building, const Task *task, const Run *run)
{
  QuartierRoom *room = task->room;

  if (task->floats)
    return;
  quartier_building_add_latent (building, run->climate, run->constants, room->needs->cooling_w);
  if (room->occupied != NULL)
    for (int h = 0; h < QUARTIER_HOURS; h++)
      room->occupied[h] = building->occupied[quartier_climate_get_rows (run->climate)[h]];
}

static void
run_block (gsize index, gpointer data)
{
  const Run *run = data;
  const Block *block = &g_array_index (run->blocks, Block, index);
  g_autofree QuartierBuilding *buildings = g_new (QuartierBuilding, block->n);
  g_autofree const QuartierZoneModel **models = g_new (const QuartierZoneModel *, block->n);
  g_autofree QuartierZoneAnswer *answers = g_new0 (QuartierZoneAnswer, block->n);
  g_autofree QuartierNeeds *unused = NULL;
  gboolean asks = FALSE;

  if (run->cancelled != NULL && g_atomic_int_get (run->cancelled) != 0)
    return;
  for (gsize i = 0; i < block->n; i++)
    asks = asks || block->tasks[i].room->changes != NULL;
  for (gsize i = 0; i < block->n; i++)
    {
      const Task *task = &block->tasks[i];
      QuartierRoom *room = task->room;

      if (task->floats && unused == NULL)
        unused = g_new (QuartierNeeds, 1);
      quartier_building_prepare (&buildings[i], room->use, &room->form, room->area_per_person_m2,
                                 run->climate, run->constants,
                                 task->floats ? unused : room->needs);
      models[i] = &buildings[i].model;
      if (task->floats)
        {
          quartier_building_float (&buildings[i]);
          answers[i].detail = room->floating;
        }
      else
        answers[i] = (QuartierZoneAnswer) { .heating_w = room->needs->heating_w,
                                            .cooling_w = room->needs->cooling_w,
                                            .detail = room->as_operated };
      if (asks)
        answers[i].traces = get_traces ();
    }
  quartier_zone_models_run (models, (int) block->n, run->outdoor, answers);
  for (gsize i = 0; i < block->n; i++)
    take_hours (&buildings[i], &block->tasks[i], run);
  if (asks)
    find_changes (block, buildings, run);
}

/* What is not heated has no zone. */
static void
prepare_unheated (QuartierRoom *room, const Run *run)
{
  g_autofree QuartierBuilding *building = g_new0 (QuartierBuilding, 1);

  if (room->changes != NULL)
    *room->changes = (QuartierRoomChanges) { 0 };
  quartier_building_prepare (building, room->use, &room->form, room->area_per_person_m2,
                             run->climate, run->constants, room->needs);
}

/**
 * quartier_rooms_run:
 * @rooms: (array length=n): the rooms; their answers are filled in
 * @cancelled: (nullable): stop when it becomes non-zero, with some answers not filled in
 *
 * No answer depends on the others, nor on the number of threads.
 */
void
quartier_rooms_run (QuartierRoom *rooms, gsize n, QuartierClimate *climate,
                    const QuartierOutdoor *outdoor, const QuartierConstants *constants,
                    const gint *cancelled)
{
  g_autofree Task *tasks = g_new (Task, 2 * n + 1);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  const gsize lanes = (gsize) quartier_zone_block_lanes ();
  Run run = { blocks, climate, outdoor, constants, cancelled };
  gsize n_tasks = 0;

  for (gsize i = 0; i < n; i++)
    if (!rooms[i].use->use->conditioned)
      prepare_unheated (&rooms[i], &run);
    else
      {
        tasks[n_tasks++] = (Task) { &rooms[i], FALSE };
        if (rooms[i].floating != NULL)
          tasks[n_tasks++] = (Task) { &rooms[i], TRUE };
      }
  qsort (tasks, n_tasks, sizeof *tasks, compare_tasks);
  for (gsize i = 0; i < n_tasks;)
    {
      Block block = { &tasks[i], 1 };

      while (block.n < lanes && i + block.n < n_tasks
             && sun_class (tasks[i + block.n].room) == sun_class (tasks[i].room))
        block.n++;
      g_array_append_val (blocks, block);
      i += block.n;
    }
  quartier_parallel_for (blocks->len, run_block, &run);
}
