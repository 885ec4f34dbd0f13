#pragma once

#include "document/overlay.h"
#include "io/json-tree.h"

G_BEGIN_DECLS

QuartierOverlay *quartier_overlay_from_json (const QuartierJson *json, QuartierJsonValue value,
                                             const char *folder, GError **error);
void quartier_overlay_append_json (GString *out, const QuartierOverlay *overlay, const char *file,
                                   int indent);

G_END_DECLS
