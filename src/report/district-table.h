#pragma once

#include "document/quartier-district.h"
#include "engine/estimate.h"
#include "report/map-figures.h"

G_BEGIN_DECLS

/**
 * QuartierTableSource:
 * @library: whose names and defaults
 * @place: (nullable): where the plan is
 * @year: of the scenario
 * @estimate: (nullable): of the scenario that is shown
 *
 * What a table of districts reads from, beside the districts.
 */
typedef struct
{
  QuartierLibrary *library;
  const QuartierMonthlyClimate *place;
  int year;
  QuartierEstimate *estimate;
} QuartierTableSource;

/**
 * QuartierTableKind:
 * @QUARTIER_TABLE_FIELD: what the plan says of a district
 * @QUARTIER_TABLE_USE: the use with the largest share of the floor
 * @QUARTIER_TABLE_AREA: site area
 * @QUARTIER_TABLE_STOREYS: floor area ratio over coverage
 * @QUARTIER_TABLE_GHG: all emissions of the year
 * @QUARTIER_TABLE_FIGURE: one of the figures of the map
 */
typedef enum
{
  QUARTIER_TABLE_FIELD,
  QUARTIER_TABLE_USE,
  QUARTIER_TABLE_AREA,
  QUARTIER_TABLE_STOREYS,
  QUARTIER_TABLE_GHG,
  QUARTIER_TABLE_FIGURE,
} QuartierTableKind;

/**
 * QuartierTableColumn:
 * @id: stable; filters may name it
 * @label: a gettext msgid
 * @unit: (nullable): that the label does not name
 * @scale: what is shown over what is kept: 100 for a share in per cent
 * @is_usual: whether it is there until somebody takes it away
 * @field: of %QUARTIER_TABLE_FIELD
 * @figure: of %QUARTIER_TABLE_FIGURE
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *unit;
  double scale;
  int decimals;
  gboolean is_usual;
  QuartierTableKind kind;
  QuartierField field;
  const QuartierMapFigure *figure;
} QuartierTableColumn;

/**
 * QuartierTableChoice:
 * @id: as plans write it
 * @name: translated
 */
typedef struct
{
  const char *id;
  const char *name;
} QuartierTableChoice;

const QuartierTableColumn *quartier_table_columns (gsize *n);
const QuartierTableColumn *quartier_table_find_column (const char *name);
char *quartier_table_title (const QuartierTableColumn *column);
gboolean quartier_table_is_editable (const QuartierTableColumn *column);
gboolean quartier_table_is_number (const QuartierTableColumn *column);
const char *const *quartier_table_get_opens (const QuartierTableColumn *column);
gboolean quartier_table_is_figure (const QuartierTableColumn *column);
GArray *quartier_table_list_choices (const QuartierTableColumn *column, QuartierLibrary *library);

double quartier_table_number (const QuartierTableColumn *column,
                              const QuartierTableSource *source,
                              QuartierDistrict *district);
char *quartier_table_text (const QuartierTableColumn *column,
                           const QuartierTableSource *source,
                           QuartierDistrict *district,
                           gboolean *is_open);
char *quartier_table_plain (const QuartierTableColumn *column,
                            const QuartierTableSource *source,
                            QuartierDistrict *district);
gboolean quartier_table_read_number (const QuartierTableColumn *column,
                                     const char *text,
                                     double *out,
                                     GError **error);
QuartierDistrict *quartier_table_change (const QuartierTableColumn *column,
                                         const QuartierTableSource *source,
                                         QuartierDistrict *district,
                                         const char *text,
                                         GError **error);
QuartierDistrict *quartier_table_fill (const QuartierTableColumn *column,
                                       QuartierDistrict *district,
                                       QuartierDistrict *like,
                                       GError **error);
char *quartier_table_sum (const QuartierTableSource *source,
                          QuartierDistrict *const *districts,
                          gsize n,
                          gsize n_all);

G_END_DECLS
