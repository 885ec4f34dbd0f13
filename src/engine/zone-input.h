#pragma once

#include "engine/climate.h"
#include "engine/constants.h"
#include "engine/layers.h"
#include "engine/lumped-zone.h"
#include "engine/overhang.h"

G_BEGIN_DECLS

/**
 * QuartierZoneOpaque:
 * @area_m2: >= 0
 * @u_w_m2k: thermal transmittance, >= 0
 * @azimuth_deg: of its outward normal, clockwise from north
 * @tilt_deg: 0 a roof, 90 a wall
 * @absorptance: of its outside for the sun, 0…1
 * @ground: whether it lies on the ground and not in the open
 * @capacity_j_m2k: its own heat capacity; NAN: its part of the zone's
 * @position: where that lies; the lumped method has no use for either
 * @layers: (nullable) (element-type QuartierLayer): what it is made of, from outside in; then @u_w_m2k
 *   is theirs and @capacity_j_m2k and @position say nothing
 */
typedef struct
{
  double area_m2;
  double u_w_m2k;
  double azimuth_deg;
  double tilt_deg;
  double absorptance;
  gboolean ground;
  double capacity_j_m2k;
  QuartierMassPosition position;
  GArray *layers;
} QuartierZoneOpaque;

/**
 * QuartierZoneWindow:
 * @g: solar transmittance at normal incidence, 0…1
 * @shading: multiplies @g, 0…1
 * @overhang: what stands out around it; a height of 0: nothing does
 */
typedef struct
{
  double area_m2;
  double u_w_m2k;
  double azimuth_deg;
  double tilt_deg;
  double g;
  double shading;
  QuartierOverhang overhang;
} QuartierZoneWindow;

/**
 * QuartierZoneConductances:
 *
 * What would otherwise follow from the surfaces, W/K; as in #QuartierLumpedZone. @given tells
 * whether it stands in for them.
 */
typedef struct
{
  gboolean given;
  double em;
  double w;
  double ve;
  double ms;
  double is;
} QuartierZoneConductances;

/**
 * QuartierZoneMethod:
 * @QUARTIER_ZONE_ISO52016: elements of five nodes, EN ISO 52016-1:2017
 * @QUARTIER_ZONE_ISO13790: one lumped mass, EN ISO 13790:2008 annex C
 */
typedef enum
{
  QUARTIER_ZONE_ISO52016,
  QUARTIER_ZONE_ISO13790,
} QuartierZoneMethod;

/**
 * QuartierZoneInput:
 * @method: how it is calculated
 * @films: how the faces meet air and sky; the lumped method has no use for it
 * @operative: whether heating holds the operative temperature, not the air's
 * @furniture_j_m2k: what stands in the room, per floor area; NAN: as usual
 * @volume_m3: air volume; may be 0 where no air change is given
 * @opaque, @windows: (element-type QuartierZoneOpaque, QuartierZoneWindow)
 * @capacity_j_k: C_m
 * @mass_area_m2: A_m
 * @inner_area_m2: A_t
 * @infiltration_ach: 1/h
 * @heat_recovery: share of @ventilation_ach that is recovered, 0…1
 * @bypass_above_c: air temperature from which on recovery is passed by; INFINITY: never
 * @ground_c: NAN: the annual mean outdoors
 * @start_c: NAN: a warm-up stands in
 * @power_limit_w_m2: INFINITY: ideal plant
 * @ventilation_ach, @gains_w, @heating_c, @cooling_c: (array fixed-size=8760): by hour; NAN
 *   set-points float
 *
 * One zone as an engineer describes it.
 */
typedef struct
{
  QuartierZoneMethod method;
  QuartierFilms films;
  gboolean operative;
  double furniture_j_m2k;
  double floor_area_m2;
  double volume_m3;
  GArray *opaque;
  GArray *windows;
  double capacity_j_k;
  double mass_area_m2;
  double inner_area_m2;
  double infiltration_ach;
  double heat_recovery;
  double bypass_above_c;
  double ground_c;
  double start_c;
  double power_limit_w_m2;
  QuartierZoneConductances conductances;
  double *ventilation_ach;
  double *gains_w;
  double *heating_c;
  double *cooling_c;
} QuartierZoneInput;

/**
 * QuartierZoneYear:
 * @outdoor_c, @solar_gain_w, @gains_w: (array fixed-size=8760): what drives the zone; the solar
 *   gain is what comes in through the windows
 * @air_c, @mass_c, @heating_w, @cooling_w: (array fixed-size=8760): its answer
 *
 * A zone's year.
 */
typedef struct
{
  QuartierZoneSums sums;
  double heating_kwh[12];
  double cooling_kwh[12];
  double *outdoor_c;
  double *solar_gain_w;
  double *gains_w;
  double *air_c;
  double *mass_c;
  double *heating_w;
  double *cooling_w;
} QuartierZoneYear;

QuartierZoneInput *quartier_zone_input_new (void);
void quartier_zone_input_free (QuartierZoneInput *self);
void quartier_zone_input_get_missing_m2 (const QuartierZoneInput *input, double *out_m2);

QuartierSunHour *quartier_zone_window_dup_sun_hours (const QuartierZoneWindow *self,
                                                     const QuartierClimate *climate);

QuartierZoneYear *quartier_zone_year_new (void);
void quartier_zone_year_free (QuartierZoneYear *self);
void quartier_zone_year_set_weather (QuartierZoneYear *self, const QuartierZoneInput *input,
                                     const QuartierClimate *climate,
                                     const QuartierConstants *constants);
gboolean quartier_zone_year_run (QuartierZoneYear *self, const QuartierZoneInput *input,
                                 const QuartierClimate *climate,
                                 const QuartierConstants *constants, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierZoneInput, quartier_zone_input_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierZoneYear, quartier_zone_year_free)

G_END_DECLS
