#pragma once

#include "engine/room-rows.h"

G_BEGIN_DECLS

/**
 * QuartierRoom:
 * @use, @form, @area_per_person_m2: what is asked for
 * @needs: (out): its year
 * @as_operated, @floating: (out) (nullable): its hours in detail, with and without cooling
 * @occupied: (out) (nullable) (array fixed-size=8760): whether somebody is there
 * @weather: (nullable): of the same climate, where @changes are asked for, which is of all rooms or none
 * @changes: (out) (nullable): what it would need more with other coefficients; nothing of what is not
 *   heated
 *
 * One use's building whose year is wanted.
 */
typedef struct
{
  const QuartierSiteUse *use;
  QuartierForm form;
  double area_per_person_m2;
  QuartierNeeds *needs;
  QuartierZoneDetail *as_operated;
  QuartierZoneDetail *floating;
  guint8 *occupied;
  const QuartierRoomWeather *weather;
  QuartierRoomChanges *changes;
} QuartierRoom;

void quartier_rooms_run (QuartierRoom *rooms, gsize n, QuartierClimate *climate,
                         const QuartierOutdoor *outdoor, const QuartierConstants *constants,
                         const gint *cancelled);

G_END_DECLS
