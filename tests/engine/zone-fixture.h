#pragma once

#include "engine/layers.h"
#include "engine/zone-model.h"

#define FILM_W_M2K 24.14

/* A zone of up to six elements and one window, the same in every hour. */
#define N_ELEMENTS 6

typedef struct
{
  QuartierZoneModel model;
  QuartierModelElement elements[N_ELEMENTS];
  QuartierModelWindow window;
  QuartierModelPlane planes[5];
  QuartierModelRow rows[24];
  guint16 row_of_hour[QUARTIER_HOURS];
} Zone;

Zone *zone_new (void);
void zone_set_rows (Zone *zone, double gains_w, double ventilation_w_k, double heating_c);
void zone_run (Zone *zone, const QuartierOutdoor *outdoor, QuartierZoneDetail *out);
QuartierModelElement zone_wall (void);
QuartierOutdoor *outdoor_new_cold (void);
