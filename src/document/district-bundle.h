#pragma once

#include "document/quartier-district.h"
#include "library/place-types.h"

G_BEGIN_DECLS

/**
 * QuartierBundle:
 *
 * What is said of a district at one stroke, and what a brush paints: all but name, shape and what
 * belongs to the site. Immutable.
 */
typedef struct _QuartierBundle QuartierBundle;

QuartierBundle *quartier_bundle_new_for_place_type (const QuartierPlaceType *type,
                                                    QuartierLibrary *library,
                                                    const char *name,
                                                    GError **error);
QuartierBundle *quartier_bundle_new_for_district (QuartierDistrict *district);
QuartierBundle *quartier_bundle_ref (QuartierBundle *self);
void quartier_bundle_unref (QuartierBundle *self);
const char *quartier_bundle_get_name (QuartierBundle *self);
QuartierDistrict *quartier_bundle_get_like (QuartierBundle *self);
QuartierDistrict *quartier_district_with_bundle (QuartierDistrict *self, QuartierBundle *bundle);
gboolean quartier_district_is_like_bundle (QuartierDistrict *self, QuartierBundle *bundle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierBundle, quartier_bundle_unref)

G_END_DECLS
