#pragma once

#include "engine/room-rows.h"
#include "engine/supply.h"

G_BEGIN_DECLS

/** QUARTIER_N_ROOM_CARRIERS: what the heat source buys, and electricity. */
#define QUARTIER_N_ROOM_CARRIERS 2

/**
 * QuartierUseRanges:
 * @kwh: with a row at its low and at its high, bought more of what the heat source buys and of
 *   electricity, in a year per m² of site; where the source buys electricity all is there
 * @far_kwh: of both together, what quartier_room_row_is_near() does not hold for
 * @end_kwh: of both together, what is for heating, for cooling and for hot water, in the order of
 *   #QuartierEndUse; the rest is for the one end use of the row
 *
 * What one use's rooms in a district change, by quartier_uncertainty_get_end().
 */
typedef struct
{
  float kwh[QUARTIER_N_ROOM_ROWS][QUARTIER_N_ENDS][QUARTIER_N_ROOM_CARRIERS];
  float far_kwh[QUARTIER_N_ROOM_ROWS][QUARTIER_N_ENDS];
  float end_kwh[QUARTIER_N_ROOM_ROWS][QUARTIER_N_ENDS][QUARTIER_END_USE_HOT_WATER + 1];
} QuartierUseRanges;

/**
 * QuartierRoomRange:
 * @row: whose range it is
 * @kwh: of each carrier, bought more with it at the low and at the high of its range
 * @usual_kwh: of all carriers, with it at the ends of the table's range, as far as that is known as
 *   well as the whole calculation
 */
typedef struct
{
  const QuartierFactor *row;
  double kwh[QUARTIER_N_ENDS][QUARTIER_N_CARRIERS];
  double usual_kwh[QUARTIER_N_ENDS];
} QuartierRoomRange;

/**
 * QuartierRoomRanges:
 * @n, @ranges: by the id of their rows
 *
 * Sums over districts. Immutable, and shared by reference.
 */
typedef struct
{
  gsize n;
  QuartierRoomRange *ranges;
} QuartierRoomRanges;

/**
 * QuartierDistrictRanges:
 *
 * The same of one district, in less memory.
 */
typedef struct _QuartierDistrictRanges QuartierDistrictRanges;

/**
 * QuartierEndUseRange:
 * @kwh: used more with the row at the low and at the high of its range
 *
 * A row's range by what energy is used for.
 */
typedef struct
{
  const QuartierFactor *row;
  double kwh[QUARTIER_N_ENDS][QUARTIER_N_END_USES];
} QuartierEndUseRange;

/**
 * QuartierRoomRangesSum:
 *
 * Ranges while they are added up.
 */
typedef struct _QuartierRoomRangesSum QuartierRoomRangesSum;

void quartier_use_ranges_fill (const QuartierSiteDistrict *district,
                               int use,
                               const QuartierUseSupplied *supplied,
                               const QuartierRoomChanges *changes,
                               const QuartierConstants *constants,
                               QuartierUseRanges *out);
QuartierDistrictRanges *quartier_district_ranges_new (const QuartierSiteDistrict *district,
                                                      const QuartierUseRanges *uses,
                                                      const QuartierConstants *constants);
void quartier_district_ranges_free (QuartierDistrictRanges *self);
GArray *quartier_district_ranges_sum_end_uses (const QuartierDistrictRanges *const *districts,
                                               gsize n);

QuartierRoomRangesSum *quartier_room_ranges_sum_new (void);
void quartier_room_ranges_sum_add (QuartierRoomRangesSum *self, const QuartierRoomRanges *part);
void quartier_room_ranges_sum_add_district (QuartierRoomRangesSum *self,
                                            const QuartierDistrictRanges *part);
QuartierRoomRanges *quartier_room_ranges_sum_finish (QuartierRoomRangesSum *self);
QuartierRoomRanges *quartier_room_ranges_ref (QuartierRoomRanges *self);
void quartier_room_ranges_unref (QuartierRoomRanges *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierRoomRanges, quartier_room_ranges_unref)

G_END_DECLS
