#pragma once

#include "map/world.h"

G_BEGIN_DECLS

/**
 * QuartierWorldNames:
 *
 * What countries and cities are called in one of the program's languages. Lives as long as the
 * program; never changes.
 */
typedef struct _QuartierWorldNames QuartierWorldNames;

const QuartierWorldNames *quartier_world_names_get (const char *const *languages);
const char *quartier_world_names_get_language (const QuartierWorldNames *self);
const char *quartier_world_names_look_up (const QuartierWorldNames *self,
                                          QuartierWorldLabelKind kind,
                                          const char *name);

G_END_DECLS
