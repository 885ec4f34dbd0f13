#pragma once

#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierField:
 *
 * What a planner can say about a district, besides its shape and its mix. Files, panels, tables and
 * undo all go through this list: a new field is a line here and a row in fields.c.
 */
typedef enum
{
  QUARTIER_FIELD_NAME,
  QUARTIER_FIELD_FAR,
  QUARTIER_FIELD_COVERAGE,
  QUARTIER_FIELD_STANDARD,
  QUARTIER_FIELD_STRUCTURE,
  QUARTIER_FIELD_HEAT,
  QUARTIER_FIELD_PV_ROOF_SHARE,
  QUARTIER_FIELD_PV_FACADE_SHARE,
  QUARTIER_FIELD_BATTERY_KWH_PER_KWP,
  QUARTIER_FIELD_PARKING_PER_DWELLING,
  QUARTIER_FIELD_CAR_SHARING,
  QUARTIER_FIELD_CYCLE_NETWORK,
  QUARTIER_FIELD_EV_SHARE,
  QUARTIER_FIELD_INTERSECTIONS_PER_KM2,
  QUARTIER_FIELD_CENTRE_KM,
  QUARTIER_FIELD_DRIVING_PRICE,
  QUARTIER_FIELD_AFFORDABLE_HOMES,
  QUARTIER_FIELD_FIXTURES,
  QUARTIER_FIELD_GREYWATER,
  QUARTIER_FIELD_RAINWATER,
  QUARTIER_FIELD_GREEN_ROOF,
  QUARTIER_FIELD_PERMEABLE,
  QUARTIER_FIELD_GREEN,
  QUARTIER_FIELD_OPEN_WATER,
  QUARTIER_FIELD_TREES_PER_HA,
  QUARTIER_FIELD_RETENTION_M3,
  QUARTIER_FIELD_SEPARATION,
  QUARTIER_FIELD_RESIDUAL,
  QUARTIER_FIELD_RESIDENTS,
  QUARTIER_FIELD_DWELLINGS,
  QUARTIER_FIELD_JOBS,
  QUARTIER_FIELD_GFA_M2,
  QUARTIER_N_FIELDS
} QuartierField;

typedef enum
{
  QUARTIER_KIND_TEXT,
  QUARTIER_KIND_NUMBER,
  QUARTIER_KIND_BOOLEAN,
  QUARTIER_KIND_ID,
} QuartierFieldKind;

/**
 * QuartierFieldGroup:
 *
 * The object inside "properties" that a member stands in.
 */
typedef enum
{
  QUARTIER_GROUP_PROPERTIES,
  QUARTIER_GROUP_SUPPLY,
  QUARTIER_GROUP_MOBILITY,
  QUARTIER_GROUP_WATER,
  QUARTIER_GROUP_SURFACES,
  QUARTIER_GROUP_WASTE,
  QUARTIER_N_GROUPS
} QuartierFieldGroup;

/**
 * QuartierFieldInfo:
 * @group: where it stands in a plan file
 * @key: its member name there
 * @kind: what it holds
 * @minimum, @maximum: range of a number, both allowed; INFINITY for none
 * @catalogue: whose ids it takes, for %QUARTIER_KIND_ID
 * @label: for people, a gettext msgid
 */
typedef struct
{
  QuartierFieldGroup group;
  const char *key;
  QuartierFieldKind kind;
  double minimum;
  double maximum;
  QuartierCatalogue catalogue;
  const char *label;
} QuartierFieldInfo;

/**
 * QuartierFieldDefaults:
 * @rows: by field; %NULL where nothing stands in
 *
 * What stands in at one place for the numbers that districts leave open.
 */
typedef struct
{
  const QuartierFactor *rows[QUARTIER_N_FIELDS];
} QuartierFieldDefaults;

const QuartierFieldInfo *quartier_field_get_info (QuartierField field);
const QuartierFactor *quartier_field_get_default (QuartierField field, QuartierLibrary *library,
                                                  const QuartierMonthlyClimate *place);
void quartier_field_defaults_read (QuartierFieldDefaults *self, QuartierLibrary *library,
                                   const QuartierMonthlyClimate *place);
const char *quartier_group_get_key (QuartierFieldGroup group);

G_END_DECLS
