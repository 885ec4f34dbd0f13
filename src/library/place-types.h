#pragma once

#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierPlaceValue:
 * @group: (nullable): the object inside "properties" it stands in; "mix" for the share of a land use
 * @key: its member name
 * @text: (nullable): an id; %NULL for a number
 * @number: a number, 0 or 1 for a boolean; NAN where the place type takes back what a district says
 */
typedef struct
{
  const char *group;
  const char *key;
  const char *text;
  double number;
} QuartierPlaceValue;

/**
 * QuartierPlaceType:
 * @entry: id, name, note and the countries it is at home in, as of a catalogue
 * @values: (array length=n_values): what it says, in the order of its file
 * @sources: where its figures are from: titles, one a line
 * @is_unchecked: whether some of its figures are recalled or assumed
 *
 * What can be said of a district at one stroke.
 */
typedef struct
{
  QuartierCatalogueEntry entry;
  const QuartierPlaceValue *values;
  gsize n_values;
  const char *sources;
  gboolean is_unchecked;
} QuartierPlaceType;

typedef struct _QuartierPlaceTypes QuartierPlaceTypes;

QuartierPlaceTypes *quartier_place_types_new (const char *data_dir, GError **error);
QuartierPlaceTypes *quartier_place_types_new_own (const char *data_dir, GPtrArray *faults);
void quartier_place_types_free (QuartierPlaceTypes *self);
const QuartierPlaceType *const *quartier_place_types_list (QuartierPlaceTypes *self, gsize *n);
const QuartierPlaceType *quartier_place_types_find (QuartierPlaceTypes *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierPlaceTypes, quartier_place_types_free)

G_END_DECLS
