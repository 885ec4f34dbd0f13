#pragma once

#include <gio/gio.h>

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierHeldDistricts:
 * @array: (element-type QuartierDistrict): not to be changed by who holds it
 *
 * The districts of a scenario as they are at a moment, for another thread to read. Of ten thousand each that is
 * dragged makes a new moment: while nobody else holds the one before, it becomes the new one.
 */
typedef struct
{
  GPtrArray *array;
  /*< private >*/
  gint n_holders;
} QuartierHeldDistricts;

QuartierHeldDistricts *quartier_held_districts_new (GListModel *districts);
QuartierHeldDistricts *quartier_held_districts_ref (QuartierHeldDistricts *self);
void quartier_held_districts_unref (QuartierHeldDistricts *self);
gboolean quartier_held_districts_replace (QuartierHeldDistricts *self, guint index,
                                          QuartierDistrict *district);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierHeldDistricts, quartier_held_districts_unref)

G_END_DECLS
