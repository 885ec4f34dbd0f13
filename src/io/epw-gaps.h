#pragma once

/* The columns of a weather file while it is read, and what is done about their gaps. */
#include "io/epw.h"

G_BEGIN_DECLS

typedef enum
{
  QUARTIER_EPW_DRY_BULB,
  QUARTIER_EPW_DEW_POINT,
  QUARTIER_EPW_HUMIDITY,
  QUARTIER_EPW_PRESSURE,
  QUARTIER_EPW_INFRARED,
  QUARTIER_EPW_GHI,
  QUARTIER_EPW_DNI,
  QUARTIER_EPW_DHI,
  QUARTIER_EPW_WIND,
  QUARTIER_EPW_CLOUD,
  QUARTIER_EPW_N_QUANTITIES
} QuartierEpwQuantity;

/* Column as counted in the lines, from 1; values from @missing on mean "not measured". */
typedef struct
{
  const char *name; /* for people, a gettext msgid */
  const char *unit;
  guint column;
  double low;
  double high;
  double missing;
  const char *missing_text; /* for messages: printf would write a decimal comma in some locales */
} QuartierEpwColumn;

extern const QuartierEpwColumn quartier_epw_quantities[QUARTIER_EPW_N_QUANTITIES];

typedef struct
{
  double *values[QUARTIER_EPW_N_QUANTITIES]; /* hourly; NaN: missing */
  guint lines[QUARTIER_EPW_HOURS];           /* where each hour stands; 0: nowhere yet */
  GPtrArray *warnings;
  QuartierEpw *out; /* whose place is known, and whose count of what was filled goes up */
} QuartierEpwColumns;

gboolean quartier_epw_fill_gaps (QuartierEpwColumns *self, GError **error);

G_END_DECLS
