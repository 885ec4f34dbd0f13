#pragma once

#include "engine/sun.h"

G_BEGIN_DECLS

/**
 * QuartierLumpedZone:
 * @em_w_k: outdoors to the mass
 * @w_w_k: outdoors to the surfaces through windows, which hold no heat
 * @ms_w_k: mass to surfaces
 * @is_w_k: surfaces to air
 * @capacity_j_k: heat capacity C_m
 * @mass_area_m2: effective mass area A_m
 * @inner_area_m2: area of all inner surfaces A_t
 * @surface_w_m2k: h_ms, the coefficient behind @ms_w_k
 * @heating_limit_w, @cooling_limit_w: the most the plant can give, >= 0; INFINITY for ideal
 * @bypass_above_c: air temperature that the bypass of recovered ventilation keeps the room from
 *   passing; not below heating's set-point, nor above cooling's
 * @start_c: temperature of the mass at the first hour; NAN: what the end of the period leaves
 *
 * The 5R1C zone of EN ISO 13790:2008 annex C. Any extent: a room, a building, or the square metre
 * of floor that stands for a district.
 */
typedef struct
{
  double em_w_k;
  double w_w_k;
  double ms_w_k;
  double is_w_k;
  double capacity_j_k;
  double mass_area_m2;
  double inner_area_m2;
  double surface_w_m2k;
  double heating_limit_w;
  double cooling_limit_w;
  double bypass_above_c;
  double start_c;
} QuartierLumpedZone;

/**
 * QuartierZoneForcing:
 * @n_hours: length of every array
 * @outdoor_c: outdoor air
 * @solar_w: sun reaching the inside, and on walls less sky loss; may be negative by night
 * @gains_w: people, appliances, lighting
 * @ventilation_w_k: H_ve with recovery at work
 * @bypass_w_k: (nullable): H_ve with the bypass open; %NULL: never opens
 * @heating_c, @cooling_c: set-points of the air; NAN: floats on that side
 */
typedef struct
{
  int n_hours;
  const double *outdoor_c;
  const double *solar_w;
  const double *gains_w;
  const double *ventilation_w_k;
  const double *bypass_w_k;
  const double *heating_c;
  const double *cooling_c;
} QuartierZoneForcing;

/**
 * QuartierZoneHours:
 *
 * Where the hours go; each array may be %NULL. Powers are means of the hour, >= 0; @mass_c is the
 * mean of the hour.
 */
typedef struct
{
  double *air_c;
  double *mass_c;
  double *heating_w;
  double *cooling_w;
} QuartierZoneHours;

/**
 * QuartierZoneSums:
 * @unmet_heating_kh, @unmet_cooling_kh: degree-hours by which the air missed its set-point
 */
typedef struct
{
  double heating_kwh;
  double cooling_kwh;
  double peak_heating_w;
  double peak_cooling_w;
  double mean_c;
  double min_c;
  double max_c;
  double unmet_heating_kh;
  double unmet_cooling_kh;
} QuartierZoneSums;

void quartier_lumped_zone_run (const QuartierLumpedZone *zone, const QuartierZoneForcing *forcing,
                               QuartierZoneHours *hours, QuartierZoneSums *sums);

G_END_DECLS
