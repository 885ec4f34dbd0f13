#pragma once

#include "document/fields.h"

G_BEGIN_DECLS

#define QUARTIER_N_DISTRICT_CHOICES 6
#define QUARTIER_N_DISTRICT_SWITCHES 3

/* The numbers that have a slider, in the order they stand in. */
enum
{
  QUARTIER_DISTRICT_SLIDER_FAR,
  QUARTIER_DISTRICT_SLIDER_COVERAGE,
  QUARTIER_DISTRICT_SLIDER_ROOFS,
  QUARTIER_DISTRICT_SLIDER_FACADES,
  QUARTIER_DISTRICT_SLIDER_BATTERY,
  QUARTIER_DISTRICT_SLIDER_PARKING,
  QUARTIER_DISTRICT_SLIDER_ELECTRIC_CARS,
  QUARTIER_DISTRICT_SLIDER_DRIVING_PRICE,
  QUARTIER_DISTRICT_SLIDER_CENTRE,
  QUARTIER_DISTRICT_SLIDER_INTERSECTIONS,
  QUARTIER_DISTRICT_SLIDER_AFFORDABLE,
  QUARTIER_DISTRICT_SLIDER_GREEN,
  QUARTIER_DISTRICT_SLIDER_OPEN_WATER,
  QUARTIER_DISTRICT_SLIDER_TREES,
  QUARTIER_DISTRICT_SLIDER_GREEN_ROOF,
  QUARTIER_DISTRICT_SLIDER_PERMEABLE,
  QUARTIER_DISTRICT_SLIDER_RETENTION,
  QUARTIER_DISTRICT_SLIDER_SEPARATION,
  QUARTIER_N_DISTRICT_SLIDERS
};

/* The groups of the panel that rows are put into. */
typedef enum
{
  QUARTIER_DISTRICT_GROUP_DENSITY,
  QUARTIER_DISTRICT_GROUP_BUILDINGS,
  QUARTIER_DISTRICT_GROUP_TRAVEL,
  QUARTIER_DISTRICT_GROUP_WATER,
  QUARTIER_DISTRICT_GROUP_WASTE,
  QUARTIER_N_DISTRICT_GROUPS
} QuartierDistrictGroup;

/**
 * QuartierDistrictSlider:
 * @scale: what the row shows over what the plan holds: 100 for a share in per cent
 * @upper: end of the slider; more may be typed, to the field's own limit
 * @usual: (nullable): member of the rows of travel that says what is usual; %NULL: a default's row
 */
typedef struct
{
  QuartierDistrictGroup group;
  QuartierField field;
  const char *unit;
  double scale;
  double upper;
  double step;
  int digits;
  const char *usual;
} QuartierDistrictSlider;

/**
 * QuartierDistrictChoice:
 * @usual: what it says where nothing is chosen, a gettext msgid
 */
typedef struct
{
  QuartierDistrictGroup group;
  QuartierField field;
  const char *usual;
} QuartierDistrictChoice;

/**
 * QuartierDistrictSwitch:
 * @words: what it means, a gettext msgid
 */
typedef struct
{
  QuartierDistrictGroup group;
  QuartierField field;
  const char *words;
} QuartierDistrictSwitch;

extern const QuartierDistrictSlider quartier_district_sliders[QUARTIER_N_DISTRICT_SLIDERS];
extern const QuartierDistrictChoice quartier_district_choices[QUARTIER_N_DISTRICT_CHOICES];
extern const QuartierDistrictSwitch quartier_district_switches[QUARTIER_N_DISTRICT_SWITCHES];

G_END_DECLS
