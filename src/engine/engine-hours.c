/*
 * The hours behind an estimate: rooms in detail and energy hour by hour, of one district or of all, some
 * districts at a time.
 */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "engine/engine-private.h"
#include "engine/rooms.h"

/* Detail fills half a megabyte a room. */
#define MAX_BATCH 16

/* A district while its hours are worked out; its arrays are the batch's. */
typedef struct
{
  const QuartierSiteDistrict *district;
  QuartierSketch sketch;
  gsize first_room;
} Part;

typedef struct
{
  gsize n_parts;
  Part parts[MAX_BATCH];
  gsize n_rooms;
  QuartierRoom *rooms;
  QuartierNeeds *needs;
  QuartierZoneDetail *details; /* as operated; then floating, where somebody looks */
  guint8 *occupied;
} Batch;

static gboolean
is_cancelled (const gint *cancelled)
{
  return cancelled != NULL && g_atomic_int_get (cancelled) != 0;
}

static void
allocate (Batch *batch, gboolean rooms_too)
{
  const gsize n = MAX (batch->n_rooms, 1);

  batch->rooms = g_new0 (QuartierRoom, n);
  batch->needs = g_new (QuartierNeeds, n);
  batch->details = g_new0 (QuartierZoneDetail, rooms_too ? 2 * n : n);
  batch->occupied = g_new0 (guint8, n * QUARTIER_HOURS);
}

static void
clear (Batch *batch)
{
  g_free (batch->rooms);
  g_free (batch->needs);
  g_free (batch->details);
  g_free (batch->occupied);
  *batch = (Batch) { 0 };
}

static void
ask_for_rooms (Batch *batch, const Part *part, gboolean rooms_too,
               const QuartierConstants *constants)
{
  for (int u = 0; u < part->district->n_uses; u++)
    {
      const gsize at = part->first_room + (gsize) u;
      const QuartierSiteUse *use = &part->district->uses[u];

      batch->rooms[at] = (QuartierRoom) {
        .use = use,
        .area_per_person_m2
        = quartier_sketch_area_per_person_m2 (&part->sketch, part->district, use),
        .needs = &batch->needs[at],
        .as_operated = &batch->details[at],
        .floating = rooms_too ? &batch->details[batch->n_rooms + at] : NULL,
        .occupied = &batch->occupied[at * QUARTIER_HOURS],
      };
      quartier_form_read (part->district, use, &part->sketch, constants, &batch->rooms[at].form);
    }
}

static void
add_balance (const QuartierZoneDetail *detail, const QuartierNeeds *needs, double floor_m2,
             QuartierBalance *out)
{
  const double kwh = floor_m2 / 1000;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const int month = quartier_month_of_hour (h);
      const double heating_w = MAX (detail->power_w[h], 0);
      const double cooling_w = MAX (-detail->power_w[h], 0);

      out->heating_kwh[month] += kwh * heating_w;
      out->cooling_kwh[month] += kwh * cooling_w;
      out->transmission_kwh[month] += kwh * detail->transmission_w[h];
      out->ventilation_kwh[month] += kwh * detail->ventilation_w[h];
      out->solar_kwh[month] += kwh * detail->solar_w[h];
      out->internal_kwh[month] += kwh * detail->gains_w[h];
    }
}

static void
fill_room_hours (const QuartierRoom *room, double floor_m2, const QuartierConstants *constants,
                 QuartierRoomHours *out)
{
  out->use = room->use->use->id;
  out->floor_m2 = floor_m2;
  out->limit_c = constants->overheating_c->value;
  out->overheating_h = 0;
  memcpy (out->occupied, room->occupied, sizeof out->occupied);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      out->air_c[h] = (float) room->as_operated->air_c[h];
      out->free_c[h] = (float) room->floating->air_c[h];
      out->overheating_h += room->occupied[h] && room->floating->air_c[h] > out->limit_c;
    }
}

/* Charging of its residents' cars, each day alike. */
static void
add_charging (const QuartierSite *site, const QuartierSiteDistrict *district,
              const QuartierSketch *sketch, QuartierHourly *hourly)
{
  const double *values = site->sectors[QUARTIER_SECTOR_MOBILITY].values;
  QuartierFigures figures = { 0 };
  QuartierMobilityInput input;
  QuartierMobility travel;
  double share[24];

  if (site->sectors[QUARTIER_SECTOR_MOBILITY].n == 0)
    return;
  quartier_figures_count_people (site, district, sketch, &figures);
  quartier_figures_ask_travel (site, district, figures.residents, &input);
  quartier_mobility_run (&input, values, &travel);
  quartier_mobility_read_charging (values, share);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    hourly->charging_kwh[h] += travel.charging_kwh * share[h % 24] / (QUARTIER_HOURS / 24);
}

/* What the rooms of a district answered, into the hours. */
static void
add_part (const Batch *batch, const Part *part, QuartierEngine *self, const QuartierSite *site,
          gboolean rooms_too, QuartierHourly *hourly)
{
  const QuartierNeeds *needs[QUARTIER_MAX_USES];
  double charging_w[24];
  const gboolean charges
      = quartier_figures_ask_charging (site, part->district, &part->sketch, charging_w);
  QuartierSupplied supplied;

  for (int u = 0; u < part->district->n_uses; u++)
    needs[u] = &batch->needs[part->first_room + (gsize) u];
  quartier_supply_run (self->tables, part->district, &part->sketch, needs,
                       charges ? charging_w : NULL, &supplied, NULL, &hourly->supply);
  add_charging (site, part->district, &part->sketch, hourly);
  for (int u = 0; u < part->district->n_uses; u++)
    {
      const QuartierSiteUse *use = &part->district->uses[u];
      const QuartierRoom *room = &batch->rooms[part->first_room + (gsize) u];
      const double floor_m2 = part->sketch.gfa_m2 * use->share;

      if (!use->use->conditioned)
        continue;
      add_balance (room->as_operated, needs[u], floor_m2, &hourly->balance);
      if (rooms_too)
        fill_room_hours (room, floor_m2, &site->constants, &hourly->rooms[hourly->n_rooms++]);
    }
}

static void
run_batch (Batch *batch, QuartierEngine *self, const QuartierSite *site, gboolean rooms_too,
           const gint *cancelled, QuartierHourly *hourly)
{
  allocate (batch, rooms_too);
  for (gsize i = 0; i < batch->n_parts; i++)
    ask_for_rooms (batch, &batch->parts[i], rooms_too, &site->constants);
  quartier_rooms_run (batch->rooms, batch->n_rooms, site->climate, self->outdoor,
                      &site->constants, cancelled);
  for (gsize i = 0; i < batch->n_parts && !is_cancelled (cancelled); i++)
    add_part (batch, &batch->parts[i], self, site, rooms_too, hourly);
  clear (batch);
}

/* All districts, those in the same sun together, so that their rooms fill whole blocks. */
static void
run_all (QuartierEngine *self, const QuartierSite *site, const gint *cancelled,
         QuartierHourly *hourly)
{
  Batch batch = { 0 };

  for (int turn = 0; turn < QUARTIER_QUARTER_TURN; turn++)
    for (gsize i = 0; i < site->n_districts && !is_cancelled (cancelled); i++)
      {
        Part *part = &batch.parts[batch.n_parts];

        if (site->districts[i]->direction != turn)
          continue;
        *part = (Part) { site->districts[i], { 0 }, batch.n_rooms };
        quartier_sketch_read (part->district, &site->constants, &part->sketch);
        batch.n_rooms += (gsize) part->district->n_uses;
        if (++batch.n_parts == MAX_BATCH)
          run_batch (&batch, self, site, FALSE, cancelled, hourly);
      }
  if (batch.n_parts > 0)
    run_batch (&batch, self, site, FALSE, cancelled, hourly);
}

static gboolean
run_one (QuartierEngine *self, const QuartierSite *site, const char *district,
         const gint *cancelled, QuartierHourly *hourly)
{
  for (gsize i = 0; i < site->n_districts; i++)
    if (g_str_equal (site->districts[i]->id, district))
      {
        Batch batch = { .n_parts = 1, .n_rooms = (gsize) site->districts[i]->n_uses };

        batch.parts[0].district = site->districts[i];
        quartier_sketch_read (site->districts[i], &site->constants, &batch.parts[0].sketch);
        hourly->rooms = g_new0 (QuartierRoomHours, site->districts[i]->n_uses);
        run_batch (&batch, self, site, TRUE, cancelled, hourly);
        return TRUE;
      }
  return FALSE;
}

/* What cars are charged with beyond photovoltaics. */
static void
fill_charging_bought (QuartierHourly *hourly)
{
  for (int h = 0; h < QUARTIER_HOURS; h++)
    hourly->charging_bought_kwh[h]
        = MAX (0, hourly->charging_kwh[h] - hourly->supply.pv_charging_kwh[h]);
}

/**
 * quartier_engine_run_hours:
 * @district: (nullable): id of one district; %NULL for all together
 * @cancelled: (nullable): stop when it becomes non-zero; read atomically
 * @error: %QUARTIER_ERROR_CANCELLED, %QUARTIER_ERROR_UNKNOWN_ID
 *
 * Returns: (transfer full) (nullable): the hours behind the estimate of the same site
 */
QuartierHourly *
quartier_engine_run_hours (QuartierEngine *self, const QuartierSite *site, const char *district,
                           const gint *cancelled, GError **error)
{
  g_autoptr (QuartierHourly) hourly = quartier_hourly_new (district, site->climate);

  quartier_engine_prepare (self, site);
  if (district == NULL)
    run_all (self, site, cancelled, hourly);
  else if (!run_one (self, site, district, cancelled, hourly))
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   _ ("the scenario has no district \"%s\""), district);
      return NULL;
    }
  if (is_cancelled (cancelled))
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED, "cancelled");
      return NULL;
    }
  fill_charging_bought (hourly);
  return g_steal_pointer (&hourly);
}
