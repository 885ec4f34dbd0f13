#pragma once

#include "base/polygon.h"
#include "document/fields.h"

G_BEGIN_DECLS

/**
 * QuartierMixShare:
 * @land_use: (type utf8): catalogue id, interned
 * @share: of the gross floor area as the plan gives it, >= 0; need not sum to 1
 */
typedef struct
{
  const char *land_use;
  double share;
} QuartierMixShare;

/**
 * QuartierDistrict:
 *
 * One area of a plan: its id, shape, and what is said of it. Immutable: an edit makes a new
 * district with the same id and puts it in the old one's place in the #QuartierPlan, so undo is
 * putting the old one back, and a worker may read it while the plan moves on.
 *
 * A field that is not set has its catalogue default, which the estimate names.
 */
#define QUARTIER_TYPE_DISTRICT (quartier_district_get_type ())
G_DECLARE_FINAL_TYPE (QuartierDistrict, quartier_district, QUARTIER, DISTRICT, GObject)

QuartierDistrict *quartier_district_new (const char *id, QuartierPolygon *shape);

const char *quartier_district_get_id (QuartierDistrict *self);
QuartierPolygon *quartier_district_get_shape (QuartierDistrict *self);
double quartier_district_get_area_m2 (QuartierDistrict *self);
gboolean quartier_district_has (QuartierDistrict *self, QuartierField field);
double quartier_district_get_number (QuartierDistrict *self, QuartierField field);
const char *quartier_district_get_text (QuartierDistrict *self, QuartierField field);
const char *quartier_district_get_name (QuartierDistrict *self);
const QuartierMixShare *quartier_district_get_mix (QuartierDistrict *self, gsize *n);
double quartier_district_get_mix_share (QuartierDistrict *self, const char *land_use);

QuartierDistrict *quartier_district_with_id (QuartierDistrict *self, const char *id);
QuartierDistrict *quartier_district_with_shape (QuartierDistrict *self, QuartierPolygon *shape);
QuartierDistrict *quartier_district_with_number (QuartierDistrict *self, QuartierField field,
                                                 double number);
QuartierDistrict *quartier_district_with_text (QuartierDistrict *self, QuartierField field,
                                               const char *text);
QuartierDistrict *quartier_district_without (QuartierDistrict *self, QuartierField field);
QuartierDistrict *quartier_district_with_mix (QuartierDistrict *self,
                                              const QuartierMixShare *shares, gsize n);

/* What a file said that the program does not know, kept as JSON text; for io alone. */
typedef enum
{
  QUARTIER_KEEP_ID,
  QUARTIER_KEEP_GEOMETRY,
  QUARTIER_KEEP_FEATURE,
  QUARTIER_KEEP_GROUP, /* and the groups after it, by QuartierFieldGroup */
  QUARTIER_N_KEEPS = QUARTIER_KEEP_GROUP + QUARTIER_N_GROUPS
} QuartierKeep;

const char *quartier_district_get_kept (QuartierDistrict *self, QuartierKeep what);

G_END_DECLS
