/*
 * What a district would buy if one of the coefficients of its rooms were another: what these need
 * more (room-rows.c), bought as the year's need was; and what fans, lights, appliances and taps
 * use, which follows their rows.
 *
 * What is not bought because photovoltaics or combined heat and power give it stays the same, so
 * that all that is used more is bought.
 */
#include "engine/room-ranges.h"

#include <math.h>
#include <string.h>

#include "engine/uncertainty.h"

/* What is used more with a row at @value as a share of what is used, directly. */
static double
share_of (const QuartierFactor *factor, double value)
{
  return factor->value != 0 ? value / factor->value - 1 : 0;
}

/* By what a person has. */
static double
people_share_of (const QuartierFactor *factor, double value)
{
  return value > 0 ? factor->value / value - 1 : 0;
}

/* Of what taps use, how much more. */
static double
taps_share (QuartierRoomRow row, const QuartierFactor *factor, double value)
{
  if (row == QUARTIER_ROOM_HOT_WATER)
    return share_of (factor, value);
  return row == QUARTIER_ROOM_AREA_PER_PERSON ? people_share_of (factor, value) : 0;
}

/* Beside what the rooms need: electricity, and hot water by what its source buys. */
static void
add_direct (const QuartierLandUse *land,
            QuartierRoomRow row,
            const QuartierFactor *factor,
            double value,
            const QuartierUseSupplied *supplied,
            double kwh[2])
{
  const double taps = taps_share (row, factor, value);

  switch (row)
    {
    case QUARTIER_ROOM_APPLIANCES:
      kwh[1] += supplied->appliances_kwh * share_of (factor, value);
      break;
    case QUARTIER_ROOM_LIGHTING:
      kwh[1] += supplied->lighting_kwh * share_of (factor, value);
      break;
    case QUARTIER_ROOM_AIR:
      kwh[1] += supplied->ventilation_kwh * share_of (factor, value);
      break;
    case QUARTIER_ROOM_COOLED:
      kwh[1] += supplied->cooling_kwh * share_of (factor, value);
      break;
    case QUARTIER_ROOM_AREA_PER_PERSON:
      if (land->outdoor_air_m3_h_person != NULL)
        kwh[1] += supplied->ventilation_kwh * taps;
      break;
    default:
      break;
    }
  kwh[0] += supplied->taps_fuel_kwh * taps;
  kwh[1] += supplied->taps_electricity_kwh * taps;
}

/* (nullable): the row, where it is one that the district's plan leaves open. */
static const QuartierFactor *
find_row (QuartierRoomRow row,
          const QuartierSiteDistrict *district,
          int use,
          const QuartierConstants *constants)
{
  const QuartierSiteUse *site_use = &district->uses[use];

  if (row == QUARTIER_ROOM_AREA_PER_PERSON && quartier_site_use_is_residential (site_use)
      && !isnan (district->residents))
    return NULL;
  return quartier_room_find_row (row, site_use, constants);
}

/**
 * quartier_use_ranges_fill:
 * @supplied: the use's year, per m² of site
 * @changes: of its rooms
 * @out: (out): what the use changes in what the district buys
 */
void
quartier_use_ranges_fill (const QuartierSiteDistrict *district,
                          int use,
                          const QuartierUseSupplied *supplied,
                          const QuartierRoomChanges *changes,
                          const QuartierConstants *constants,
                          QuartierUseRanges *out)
{
  const QuartierLandUse *land = district->uses[use].use;
  const double floor_m2 = district->far * district->uses[use].share;

  *out = (QuartierUseRanges){ 0 };
  for (QuartierRoomRow row = 0; row < QUARTIER_N_ROOM_ROWS; row++)
    {
      const QuartierFactor *factor = find_row (row, district, use, constants);

      for (int end = 0; factor != NULL && end < QUARTIER_N_ENDS; end++)
        {
          const double value = quartier_uncertainty_get_end (factor, end == QUARTIER_END_HIGH);
          const float *need_kwh = changes->need_kwh[row][end];
          double kwh[QUARTIER_N_ROOM_CARRIERS] = { 0 }, cold_kwh = 0;

          if (supplied->need_heating_kwh > 0)
            {
              const double share
                  = floor_m2 * (double)need_kwh[QUARTIER_NEED_HEATING] / supplied->need_heating_kwh;

              kwh[0] += share * supplied->heating_fuel_kwh;
              kwh[1] += share * supplied->heating_electricity_kwh;
            }
          if (supplied->need_cooling_kwh > 0)
            cold_kwh = floor_m2 * supplied->cooled_share * (double)need_kwh[QUARTIER_NEED_COOLING]
                       / supplied->need_cooling_kwh * supplied->cooling_kwh;
          out->far_kwh[row][end]
              = (float)((quartier_room_row_is_near (row, QUARTIER_NEED_HEATING) ? 0
                                                                                : kwh[0] + kwh[1])
                        + (quartier_room_row_is_near (row, QUARTIER_NEED_COOLING) ? 0 : cold_kwh));
          out->end_kwh[row][end][QUARTIER_END_USE_HEATING] = (float)(kwh[0] + kwh[1]);
          kwh[1] += cold_kwh;
          add_direct (land, row, factor, value, supplied, kwh);
          out->end_kwh[row][end][QUARTIER_END_USE_HOT_WATER]
              = (float)(taps_share (row, factor, value)
                        * (supplied->taps_fuel_kwh + supplied->taps_electricity_kwh));
          out->end_kwh[row][end][QUARTIER_END_USE_COOLING]
              = (float)(cold_kwh
                        + (row == QUARTIER_ROOM_COOLED
                               ? supplied->cooling_kwh * share_of (factor, value)
                               : 0));
          for (int c = 0; c < QUARTIER_N_ROOM_CARRIERS; c++)
            out->kwh[row][end][c] = (float)kwh[c];
        }
    }
}

/* A row changes heating, cooling, hot water, and of the other end uses one. */
#define OTHER (QUARTIER_END_USE_HOT_WATER + 1)

/* One row of one district; a plan of ten thousand has half a million of them. */
typedef struct
{
  const QuartierFactor *row;
  float kwh[QUARTIER_N_ENDS][QUARTIER_N_ROOM_CARRIERS];
  float usual_kwh[QUARTIER_N_ENDS];
  float end_use_kwh[QUARTIER_N_ENDS][OTHER + 1];
} DistrictRange;

struct _QuartierDistrictRanges
{
  int n;
  QuartierCarrier carrier;
  DistrictRange ranges[]; /* and after them, by range, a byte: which OTHER is, a QuartierEndUse */
};

static const guint8 *
get_others (const QuartierDistrictRanges *self)
{
  return (const guint8 *)&self->ranges[self->n];
}

/* Of what the row's end changes, what its own range and what the table's does; the latter as far as it
 * is known. */
static void
add_end (DistrictRange *range, int end, const float *kwh, double far_kwh, double area_m2)
{
  const QuartierFactor *row = range->row;
  const gboolean high = end == QUARTIER_END_HIGH;
  const double own = high ? row->high : row->low;
  const double at = quartier_uncertainty_get_end (row, high) - row->value;
  const double usual = quartier_uncertainty_get_usual (row, high) - row->value;

  if (at == 0)
    return;
  for (int c = 0; c < QUARTIER_N_ROOM_CARRIERS; c++)
    {
      if (!isnan (own))
        range->kwh[end][c] += (float)(area_m2 * (double)kwh[c] * (own - row->value) / at);
      range->usual_kwh[end] += (float)(area_m2 * (double)kwh[c] * usual / at);
    }
  range->usual_kwh[end] -= (float)(area_m2 * far_kwh * usual / at);
}

/* What a row changes beside heating, cooling and hot water. */
static QuartierEndUse
get_other_end_use (QuartierRoomRow row)
{
  if (row == QUARTIER_ROOM_LIGHTING)
    return QUARTIER_END_USE_LIGHTING;
  return row == QUARTIER_ROOM_APPLIANCES ? QUARTIER_END_USE_APPLIANCES
                                         : QUARTIER_END_USE_VENTILATION;
}

/* What the row's own range changes, by end use. */
static void
add_end_uses (DistrictRange *range,
              int end,
              QuartierRoomRow room_row,
              const QuartierUseRanges *use,
              double area_m2)
{
  const QuartierFactor *row = range->row;
  const gboolean high = end == QUARTIER_END_HIGH;
  const double own = high ? row->high : row->low;
  const double at = quartier_uncertainty_get_end (row, high) - row->value;
  const float *kwh = use->kwh[room_row][end];
  double rest_kwh = (double)kwh[0] + (double)kwh[1], scale;

  if (at == 0 || isnan (own))
    return;
  scale = area_m2 * (own - row->value) / at;
  for (int e = 0; e <= QUARTIER_END_USE_HOT_WATER; e++)
    {
      range->end_use_kwh[end][e] += (float)(scale * (double)use->end_kwh[room_row][end][e]);
      rest_kwh -= (double)use->end_kwh[room_row][end][e];
    }
  range->end_use_kwh[end][OTHER] += (float)(scale * rest_kwh);
}

static DistrictRange *
find_range (QuartierDistrictRanges *self, guint8 *others, const QuartierFactor *row,
            QuartierEndUse other)
{
  int i = 0;

  while (i < self->n && self->ranges[i].row != row)
    i++;
  if (i == self->n)
    {
      others[i] = (guint8)other;
      self->ranges[self->n++] = (DistrictRange){ .row = row };
    }
  return &self->ranges[i];
}

/**
 * quartier_district_ranges_new:
 * @uses: of the district, per m² of its site
 *
 * Returns: (transfer full): what its rooms change in what it buys
 */
QuartierDistrictRanges *
quartier_district_ranges_new (const QuartierSiteDistrict *district,
                              const QuartierUseRanges *uses,
                              const QuartierConstants *constants)
{
  const gsize most = (gsize)(district->n_uses * QUARTIER_N_ROOM_ROWS);
  g_autofree QuartierDistrictRanges *self
      = g_malloc0 (sizeof *self + most * sizeof (DistrictRange));
  g_autofree guint8 *others = g_malloc (most + 1);
  QuartierDistrictRanges *whole;
  gsize size;

  self->carrier = QUARTIER_CARRIER_ELECTRICITY;
  quartier_carrier_from_id (district->heat->carrier, &self->carrier);
  for (int u = 0; u < district->n_uses; u++)
    for (QuartierRoomRow row = 0; row < QUARTIER_N_ROOM_ROWS; row++)
      {
        static const float none[QUARTIER_N_ENDS][QUARTIER_N_ROOM_CARRIERS];
        const QuartierFactor *factor = find_row (row, district, u, constants);
        DistrictRange *range;

        if (factor == NULL || memcmp (uses[u].kwh[row], none, sizeof none) == 0)
          continue;
        range = find_range (self, others, factor, get_other_end_use (row));
        for (int end = 0; end < QUARTIER_N_ENDS; end++)
          {
            add_end (range, end, uses[u].kwh[row][end], (double)uses[u].far_kwh[row][end],
                     district->area_m2);
            add_end_uses (range, end, row, &uses[u], district->area_m2);
          }
      }
  /* A copy, for what shrinks in its place leaves a gap behind it that the next is too large for. */
  size = sizeof *self + (gsize)self->n * sizeof (DistrictRange);
  whole = g_malloc (size + (gsize)self->n);
  memcpy (whole, self, size);
  memcpy ((guint8 *)whole + size, others, (gsize)self->n);
  return whole;
}

void
quartier_district_ranges_free (QuartierDistrictRanges *self)
{
  g_free (self);
}

static int
compare_end_uses (gconstpointer a, gconstpointer b)
{
  return strcmp (((const QuartierEndUseRange *)a)->row->id,
                 ((const QuartierEndUseRange *)b)->row->id);
}

/**
 * quartier_district_ranges_sum_end_uses:
 * @districts: (array length=n)
 *
 * Returns: (transfer full) (element-type QuartierEndUseRange): their sums, by the id of their rows
 */
GArray *
quartier_district_ranges_sum_end_uses (const QuartierDistrictRanges *const *districts, gsize n)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (QuartierEndUseRange));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL); /* borrowed row to index + 1 */

  for (gsize d = 0; d < n; d++)
    for (int i = 0; i < districts[d]->n; i++)
      {
        const DistrictRange *from = &districts[d]->ranges[i];
        gsize at = GPOINTER_TO_SIZE (g_hash_table_lookup (known, from->row));
        QuartierEndUseRange *to;

        if (at == 0)
          {
            const QuartierEndUseRange none = { .row = from->row };

            g_array_append_val (sums, none);
            at = sums->len;
            g_hash_table_insert (known, (gpointer)from->row, GSIZE_TO_POINTER (at));
          }
        to = &g_array_index (sums, QuartierEndUseRange, at - 1);
        for (int end = 0; end < QUARTIER_N_ENDS; end++)
          {
            for (int e = 0; e < OTHER; e++)
              to->kwh[end][e] += (double)from->end_use_kwh[end][e];
            to->kwh[end][get_others (districts[d])[i]] += (double)from->end_use_kwh[end][OTHER];
          }
      }
  g_array_sort (sums, compare_end_uses);
  return sums;
}

/* Sums */

struct _QuartierRoomRangesSum
{
  GArray *ranges;
  GHashTable *at; /* borrowed row to index + 1 */
};

QuartierRoomRangesSum *
quartier_room_ranges_sum_new (void)
{
  QuartierRoomRangesSum *self = g_new (QuartierRoomRangesSum, 1);

  self->ranges = g_array_new (FALSE, FALSE, sizeof (QuartierRoomRange));
  self->at = g_hash_table_new (NULL, NULL);
  return self;
}

static QuartierRoomRange *
get_range (QuartierRoomRangesSum *self, const QuartierFactor *row)
{
  gsize at = GPOINTER_TO_SIZE (g_hash_table_lookup (self->at, row));

  if (at == 0)
    {
      const QuartierRoomRange range = { .row = row };

      g_array_append_val (self->ranges, range);
      at = self->ranges->len;
      g_hash_table_insert (self->at, (gpointer)row, GSIZE_TO_POINTER (at));
    }
  return &g_array_index (self->ranges, QuartierRoomRange, at - 1);
}

void
quartier_room_ranges_sum_add (QuartierRoomRangesSum *self, const QuartierRoomRanges *part)
{
  for (gsize i = 0; i < part->n; i++)
    {
      const QuartierRoomRange *from = &part->ranges[i];
      QuartierRoomRange *to = get_range (self, from->row);

      for (int end = 0; end < QUARTIER_N_ENDS; end++)
        {
          for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
            to->kwh[end][c] += from->kwh[end][c];
          to->usual_kwh[end] += from->usual_kwh[end];
        }
    }
}

void
quartier_room_ranges_sum_add_district (QuartierRoomRangesSum *self,
                                       const QuartierDistrictRanges *part)
{
  for (int i = 0; i < part->n; i++)
    {
      const DistrictRange *from = &part->ranges[i];
      QuartierRoomRange *to = get_range (self, from->row);

      for (int end = 0; end < QUARTIER_N_ENDS; end++)
        {
          to->kwh[end][part->carrier] += (double)from->kwh[end][0];
          to->kwh[end][QUARTIER_CARRIER_ELECTRICITY] += (double)from->kwh[end][1];
          to->usual_kwh[end] += (double)from->usual_kwh[end];
        }
    }
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  return strcmp (((const QuartierRoomRange *)a)->row->id, ((const QuartierRoomRange *)b)->row->id);
}

/**
 * quartier_room_ranges_sum_finish:
 * @self: (transfer full)
 *
 * Returns: (transfer full): the sum
 */
QuartierRoomRanges *
quartier_room_ranges_sum_finish (QuartierRoomRangesSum *self)
{
  QuartierRoomRanges *sum = g_atomic_rc_box_new (QuartierRoomRanges);

  g_array_sort (self->ranges, compare_ranges);
  sum->n = self->ranges->len;
  sum->ranges = (QuartierRoomRange *)(void *)g_array_free (self->ranges, FALSE);
  g_hash_table_unref (self->at);
  g_free (self);
  return sum;
}

QuartierRoomRanges *
quartier_room_ranges_ref (QuartierRoomRanges *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_ranges (QuartierRoomRanges *self)
{
  g_free (self->ranges);
}

void
quartier_room_ranges_unref (QuartierRoomRanges *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)free_ranges);
}
