#pragma once

#include "engine/outdoor.h"

G_BEGIN_DECLS

#define QUARTIER_N_NODES 5

/**
 * QuartierInnerFace:
 *
 * How air moves at a face: upright, above the room, below it.
 */
typedef enum
{
  QUARTIER_FACE_WALL,
  QUARTIER_FACE_CEILING,
  QUARTIER_FACE_FLOOR,
  QUARTIER_N_INNER_FACES
} QuartierInnerFace;

/**
 * QuartierModelElement:
 * @sky_view: share of the sky's deficit its outer face loses, 0…1
 * @link_w_m2k: between its nodes, from outside in, > 0
 * @capacity_j_m2k: of its nodes, from outside in; node 0 and 4 are its faces
 * @sun_share: of the sun that reaches the room's faces, what falls on this one; sums to 1 over
 *   elements
 *
 * A wall, roof, floor, or what stands inside.
 */
typedef struct
{
  QuartierOuterFilm outer;
  QuartierInnerFace inner;
  double area_m2;
  double sky_view;
  double link_w_m2k[QUARTIER_N_NODES - 1];
  double capacity_j_m2k[QUARTIER_N_NODES];
  double sun_share;
} QuartierModelElement;

/**
 * QuartierModelWindow:
 * @panes_w_m2k: between its outer and its inner face, at the 10 °C of EN 673; it holds no heat
 * @rise_per_k: how much better the gap conducts for each kelvin that it is warmer; unused with
 *   constant films
 *
 * Windows of one make, however many and wherever they face.
 */
typedef struct
{
  QuartierInnerFace inner;
  double area_m2;
  double sky_view;
  double panes_w_m2k;
  double rise_per_k;
} QuartierModelWindow;

/**
 * QuartierModelPlane:
 * @sun: (array fixed-size=8760): what it receives unshaded; borrowed
 * @street_ratio: width over height of what stands before it; large for nothing
 * @diffuse_share: of the diffuse light that still reaches it
 * @element: index of the element whose outer face lies here, or −1
 * @absorbing_m2: that face here, times its absorptance
 * @window: index of the windows that lie here, or −1
 * @transmitting_m2: their area times what passes straight through, at normal incidence
 * @warming_m2: their area times what the inner pane absorbs, at normal incidence
 *
 * One direction from which the sun comes in.
 */
typedef struct
{
  const QuartierSunHour *sun;
  double street_ratio;
  double diffuse_share;
  int element;
  double absorbing_m2;
  int window;
  double transmitting_m2;
  double warming_m2;
} QuartierModelPlane;

/**
 * QuartierModelRow:
 * @gains_w: people, light, appliances
 * @ventilation_w_k: heat lost with the air per kelvin
 * @opened_w_k: as much more of it as is needed, at most, when the room is too warm and the air outside
 *   cooler: recovery's bypass, windows, night ventilation; >= 0
 * @heating_c, @cooling_c: set-points, of what is felt and of the air; −INFINITY and INFINITY: floats on that side
 *
 * What people do in an hour.
 */
typedef struct
{
  double gains_w;
  double ventilation_w_k;
  double opened_w_k;
  double heating_c;
  double cooling_c;
} QuartierModelRow;

/**
 * QuartierZoneModel:
 * @rows: (array length=n_rows): hours that differ
 * @row_of_hour: (array fixed-size=8760): which of them each hour is; borrowed
 * @air_j_k: of air and furniture, > 0
 * @gains_convective_share: of the gains, what warms the air at once; the rest is radiation
 * @felt_radiant_share: of the temperature that heating holds, how much is the mean of the faces: 0 holds the air,
 *   0.5 the operative temperature; cooling holds the air
 * @sun_lost_share: of the sun let in, what leaves through the panes again
 * @heating_limit_w, @cooling_limit_w: the most the plant can do; INFINITY: ideal
 * @opens_above_c: temperature that @opened_w_k keeps the room from passing, felt as
 *   @felt_radiant_share says; not below heating's set-point, nor above the air's at which cooling
 *   begins. So nothing is open while heating runs
 * @blind_share: of the sun that closed blinds let through; 1: there are none
 * @blind_above_w_m2: sun on the pane above which they close,
 * @blind_room_c: if the room was felt as warm as this in the hour before
 * @ground_c: month by month
 * @start_c: NAN: the year before stands in,
 * @repeats_k: until elements hold to so much what they held at that hour a year before,
 * @soil_repeats_k: and those that lie on the ground to so much
 *
 * A zone as the hours use it, by EN ISO 52016-1:2017, 6.5. A floating year of an unheated cellar and
 * a square metre that stands for a district alike.
 */
typedef struct
{
  int n_elements;
  int n_windows;
  int n_planes;
  int n_rows;
  QuartierModelElement *elements;
  QuartierModelWindow *windows;
  QuartierModelPlane *planes;
  QuartierModelRow *rows;
  const guint16 *row_of_hour;
  double air_j_k;
  double gains_convective_share;
  double felt_radiant_share;
  double sun_lost_share;
  double heating_limit_w;
  double cooling_limit_w;
  double opens_above_c;
  double blind_share;
  double blind_above_w_m2;
  double blind_room_c;
  double ground_c[12];
  double start_c;
  double repeats_k;
  double soil_repeats_k;
} QuartierZoneModel;

/**
 * QuartierZoneDetail:
 * @power_w: what the plant brings, negative where it takes away
 * @air_c, @mass_c: temperatures at the end of the hour
 * @transmission_w: what leaves through outer faces, without what panes absorb of the sun
 * @ventilation_w: what leaves with the air
 * @solar_w: what the sun brings into the room and its panes
 * @gains_w: people, light, appliances
 *
 * Hours someone wants to see: 8,760 each.
 */
typedef struct
{
  double power_w[QUARTIER_HOURS];
  double air_c[QUARTIER_HOURS];
  double mass_c[QUARTIER_HOURS];
  double transmission_w[QUARTIER_HOURS];
  double ventilation_w[QUARTIER_HOURS];
  double solar_w[QUARTIER_HOURS];
  double gains_w[QUARTIER_HOURS];
} QuartierZoneDetail;

/**
 * QuartierOpened:
 * @QUARTIER_OPENED_PARTLY: as far as holds the room at what opens it
 * @QUARTIER_OPENED_WIDE: as far as it goes
 *
 * How much of #QuartierModelRow.opened_w_k there is in an hour.
 */
typedef enum
{
  QUARTIER_OPENED_NOT,
  QUARTIER_OPENED_PARTLY,
  QUARTIER_OPENED_WIDE
} QuartierOpened;

/** QUARTIER_TRACE_LANES: rooms side by side in #QuartierZoneTraces. */
#define QUARTIER_TRACE_LANES 8

/**
 * QuartierZoneTraces:
 * @power_w: what the plant brings, negative where it takes away
 * @air_c: at the end of the hour
 * @sun_w: what the sun brings into the room and its panes
 * @opened: #QuartierOpened
 *
 * Hours of some rooms, each in a lane of its own: [hour][lane].
 */
typedef struct
{
  float power_w[QUARTIER_HOURS * QUARTIER_TRACE_LANES];
  float air_c[QUARTIER_HOURS * QUARTIER_TRACE_LANES];
  float sun_w[QUARTIER_HOURS * QUARTIER_TRACE_LANES];
  gint8 opened[QUARTIER_HOURS * QUARTIER_TRACE_LANES];
} QuartierZoneTraces;

/**
 * QuartierZoneAnswer:
 * @heating_w, @cooling_w: (nullable) (array fixed-size=8760): where the plant's hours go, >= 0
 * @traces: (nullable): where what is worked out from a year goes, in the lane of its place among those
 *   that run beside it, which have the same; not with constant films
 * @detail: (nullable): where all hours go
 */
typedef struct
{
  float *heating_w;
  float *cooling_w;
  QuartierZoneDetail *detail;
  QuartierZoneTraces *traces;
} QuartierZoneAnswer;

int quartier_zone_lanes (void);
void quartier_zone_set_lanes (int lanes);
int quartier_zone_block_lanes (void);
gboolean quartier_zone_model_is_like (const QuartierZoneModel *self,
                                      const QuartierZoneModel *other);
void quartier_zone_models_run (const QuartierZoneModel *const *models, int n,
                               const QuartierOutdoor *outdoor, QuartierZoneAnswer *answers);

G_END_DECLS
