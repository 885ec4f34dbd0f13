#pragma once

#include <adwaita.h>

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierMixEditor:
 *
 * The mix of uses of one district: a slider for each use it has, and a menu to add one. Moving one
 * share takes from the others in proportion, so that they always sum to 1.
 *
 * Signal "edited" when the user changed the mix; read it with quartier_mix_editor_get_mix().
 */
#define QUARTIER_TYPE_MIX_EDITOR (quartier_mix_editor_get_type ())
G_DECLARE_FINAL_TYPE (QuartierMixEditor, quartier_mix_editor, QUARTIER, MIX_EDITOR, AdwBin)

GtkWidget *quartier_mix_editor_new (void);
void quartier_mix_editor_set_library (QuartierMixEditor *self, QuartierLibrary *library);
void quartier_mix_editor_set_district (QuartierMixEditor *self, QuartierDistrict *district);
void quartier_mix_editor_set_note (QuartierMixEditor *self, const char *note);
const QuartierMixShare *quartier_mix_editor_get_mix (QuartierMixEditor *self, gsize *n);
void quartier_mix_editor_settle (QuartierMixEditor *self);

G_END_DECLS
