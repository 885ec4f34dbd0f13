#pragma once

#include "engine/zone-model.h"

G_BEGIN_DECLS

/* Natural convection at a plate, W/(m²·K^4/3): upright; level with the warm side below; above.
 * G. N. Walton, Thermal Analysis Research Program reference manual, NBSIR 83-2655 (1983). */
#define QUARTIER_NATURAL_UPRIGHT 1.31
#define QUARTIER_NATURAL_RISING 1.509
#define QUARTIER_NATURAL_RESTING 0.760

/* A film this good is none: the face has the ground's temperature. */
#define QUARTIER_CONTACT_W_M2K 1e4

/* How many vectors a block is wide, of @lanes doubles, where films change by the hour: two hide that within an
 * hour one thing waits for the other. With AVX-512 one is as wide as what is worked out beside it. */
#define QUARTIER_ZONE_VECTORS_OF(lanes) ((lanes) == 2 || (lanes) == 4 ? 2 : 1)
#define QUARTIER_ZONE_VECTORS QUARTIER_ZONE_VECTORS_OF (QUARTIER_LANES)

/*
 * A block of like zones, one a lane, as structure of arrays: each of the names below is a row of
 * as many doubles as there are lanes. Filled by zone-model.c and zone-constant.c, run by zone-kernel.c or,
 * where films are constant, zone-kernel-constant.c, which are compiled once for each width of vectors.
 */

/* Of an element. Its three inner nodes are held as their modes, which do not see each other: a mode
 * keeps KEPT of itself over an hour and takes up OUT of the outer face's temperature and IN of the
 * inner one's; and what it gives back to a face is, by reciprocity, the same OUT and IN of it. */
enum
{
  ELEMENT_AREA,
  ELEMENT_SKY,     /* share of the sky's deficit, per m² */
  ELEMENT_SUN,     /* W/m² on its inner face per watt in the room */
  ELEMENT_STORE_1, /* capacity of the outer face's node over an hour */
  ELEMENT_STORE_5,
  ELEMENT_KEPT,    /* three, one a mode */
  ELEMENT_OUT = ELEMENT_KEPT + 3,
  ELEMENT_IN = ELEMENT_OUT + 3,
  ELEMENT_D1 = ELEMENT_IN + 3, /* the outer face's own coefficient, without its film */
  ELEMENT_D5,
  ELEMENT_CROSS,   /* how the faces see each other through the inner nodes */
  ELEMENT_CROSS_2, /* its square */
  ELEMENT_MASS,    /* of outer face, modes, inner face: what they count in the zone's mean */
  N_ELEMENT = ELEMENT_MASS + 5
};

/* What an element carries from hour to hour: its modes, what the faces inherit, the inner face. */
enum
{
  STATE_MODE,
  STATE_R1 = STATE_MODE + 3,
  STATE_R5,
  STATE_FACE,
  N_STATE
};

/* Within an hour: the sun on its outer face, what that face takes up, one over its coefficient, and
 * the inner face as a linear answer P + Q × what comes from the room, of which HC per kelvin of the air. */
enum
{
  HOUR_SUN,
  HOUR_R1,
  HOUR_E,
  HOUR_P,
  HOUR_Q,
  HOUR_HC,
  N_HOUR
};

/* An element where films are constant, in place of the three above: a chain of nodes from outside in,
 * as zone-kernel-constant.c has it. What every hour needs comes first. */
enum
{
  CHAIN_KEPT, /* five: a node's capacity over its pivot */
  CHAIN_BACK = CHAIN_KEPT + QUARTIER_N_NODES, /* four: what a node takes of the next one's temperature */
  CHAIN_SKY = CHAIN_BACK + QUARTIER_N_NODES - 1,
  CHAIN_SUN,        /* on its inner face, of a watt in the room that is not lost again */
  CHAIN_ROOM,       /* what the inner face makes of a W/m² from the room */
  CHAIN_OFFER,      /* what the air gets of the chain's sum, by way of the radiant temperature too, */
  CHAIN_TO_RADIANT, /* and what that gets */
  CHAIN_NODE,       /* five, state: sums within a run, temperatures in the chain's units between runs */
  CHAIN_LIT = CHAIN_NODE + QUARTIER_N_NODES, /* within an hour: the sun on the outer face */
  N_CHAIN
};

/* The same, of what hours ask for only where someone looks: apart, so that the others are close
 * together. */
enum
{
  SIDE_TAKEN, /* within an hour: all that the outer face takes up */
  SIDE_AREA,
  SIDE_LOSS,  /* what passes out for each unit of the outermost temperature, W */
  SIDE_MASS,  /* five: what they count in the zone's mean */
  SIDE_KELVIN = SIDE_MASS + QUARTIER_N_NODES, /* five: the chain's units in kelvin */
  N_SIDE = SIDE_KELVIN + QUARTIER_N_NODES
};

enum
{
  WINDOW_AREA,
  WINDOW_PER_AREA, /* 1 / area */
  WINDOW_SKY,
  WINDOW_PANES, /* in this hour */
  WINDOW_PANES_COLD,
  WINDOW_RISE,
  WINDOW_FACE, /* state */
  WINDOW_WARM, /* within an hour: what the pane takes up of the sun, W */
  WINDOW_R1,
  WINDOW_P,
  WINDOW_Q,
  WINDOW_HC,
  N_WINDOW
};

enum
{
  PLANE_STREET,
  PLANE_DIFFUSE,
  PLANE_ABSORBING, /* per m² of its element */
  PLANE_TRANSMITTING,
  PLANE_WARMING,
  PLANE_OFFER,      /* with constant films: what air and radiant temperature get of the sun in panes, */
  PLANE_TO_RADIANT,
  PLANE_THROUGH,    /* and what of it leaves */
  N_PLANE
};

enum
{
  ROW_GAINS,
  ROW_VENTILATION,
  ROW_OPENED,
  ROW_HEATING,
  ROW_COOLING,
  N_ROW
};

enum
{
  ZONE_STORE, /* of air and furniture, over an hour */
  ZONE_AIR_MASS, /* their share of the zone's capacity */
  ZONE_CONVECTIVE,
  ZONE_FELT, /* how much of the temperature that heating holds is that of the faces */
  ZONE_PER_AREA, /* of all faces: 1 / Σ A */
  ZONE_KEPT,
  ZONE_HEATING_LIMIT,
  ZONE_COOLING_LIMIT,
  ZONE_OPENS_ABOVE,
  ZONE_BLIND,
  ZONE_BLIND_ABOVE,
  ZONE_BLIND_ROOM,
  ZONE_NEEDED, /* with constant films: what the air loses per kelvin, but for what leaves with it; */
  ZONE_SHARE,  /* how the radiant temperature follows the air; */
  ZONE_PER_RADIANT,
  ZONE_GAINS_OFFER,
  ZONE_GAINS_RADIANT,
  ZONE_AIR_PER_FELT, /* the air that makes heating's set-point felt: this of it, */
  ZONE_FELT_RADIANT, /* less this of what comes to the radiant temperature, */
  ZONE_FELT_GAINS,   /* but for what gains radiate; */
  ZONE_GAINS_FACES,  /* how much warmer the radiant temperature is than the faces for these; */
  ZONE_PANES_OFFER,  /* and all windows: what the outdoors brings, per kelvin, per W/m² of the sky; */
  ZONE_PANES_OFFER_SKY,
  ZONE_PANES_RADIANT,
  ZONE_PANES_RADIANT_SKY,
  ZONE_PANES_THROUGH, /* what leaves for each of these, and for air and radiant temperature */
  ZONE_PANES_THROUGH_SKY,
  ZONE_PANES_AIR,
  ZONE_PANES_FELT,
  ZONE_AIR, /* state */
  ZONE_RADIANT,
  ZONE_FACES, /* their mean */
  N_ZONE
};

enum
{
  DETAIL_AIR,
  DETAIL_MASS,
  DETAIL_TRANSMISSION,
  DETAIL_VENTILATION,
  DETAIL_SOLAR,
  DETAIL_GAINS,
  N_DETAIL
};

typedef struct
{
  int n_vectors; /* of its width, those that hold zones */
  int n_elements;
  int n_windows;
  int n_planes;
  const QuartierModelElement *element_kinds; /* of the first lane; the others are like it */
  const QuartierModelWindow *window_kinds;
  const QuartierModelPlane *plane_kinds;
  const QuartierOutdoor *outdoor;
  const guint16 *row_of_hour;
  gboolean scattered; /* planes of an element, or of a window, do not all follow each other */
  /* With constant films, a bit for each of the first 64 elements of which in no lane anything holds
   * heat but the node of the inner face */
  guint64 inner_mass;
  double *elements; /* [element][name][lane]; names of chains where films are constant, */
  double *states;   /* and of their sides; the next two are unused then */
  double *hour;
  double *windows;
  double *planes;
  double *rows;
  double *ground;   /* [month][lane], °C */
  double *zone;
  double *power;    /* [hour of the run][lane], W */
  /* (nullable): [hour of the run][QUARTIER_TRACE_LANES]; unused with constant films */
  float *trace_power_w;
  float *trace_air_c;
  float *trace_sun_w;
  gint8 *trace_opened;
  double *detail;   /* (nullable): [hour of the run][name][lane] */
} QuartierZoneBlock;

typedef void (*QuartierZoneKernel) (const QuartierZoneBlock *block, int from, int to);
typedef void (*QuartierZoneTurn) (const double *power_w, int width, int n_hours,
                                  float *const *heating_w, float *const *cooling_w);

/* What is compiled for a width of vectors. */
typedef struct
{
  QuartierZoneKernel hourly;
  QuartierZoneKernel constant;
  QuartierZoneTurn turn;
} QuartierZoneKernels;

void quartier_zone_kernel_1 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_kernel_2 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_kernel_4 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_kernel_8 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_constant_kernel_1 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_constant_kernel_2 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_constant_kernel_4 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_constant_kernel_8 (const QuartierZoneBlock *block, int from, int to);
void quartier_zone_turn_1 (const double *power_w, int width, int n_hours,
                           float *const *heating_w, float *const *cooling_w);
void quartier_zone_turn_2 (const double *power_w, int width, int n_hours,
                           float *const *heating_w, float *const *cooling_w);
void quartier_zone_turn_4 (const double *power_w, int width, int n_hours,
                           float *const *heating_w, float *const *cooling_w);
void quartier_zone_turn_8 (const double *power_w, int width, int n_hours,
                           float *const *heating_w, float *const *cooling_w);

const QuartierZoneKernels *quartier_zone_kernels (int lanes);

G_END_DECLS
