#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuartierMapHint:
 *
 * What can be done now, in lines that suit the room there is. It asks for no room of its own: whoever
 * places it says how much there is, and is told how much of that it takes.
 */
#define QUARTIER_TYPE_MAP_HINT (quartier_map_hint_get_type ())
G_DECLARE_FINAL_TYPE (QuartierMapHint, quartier_map_hint, QUARTIER, MAP_HINT, GtkWidget)

QuartierMapHint *quartier_map_hint_new (void);
void quartier_map_hint_set_text (QuartierMapHint *self, const char *text);
double quartier_map_hint_get_em_px (QuartierMapHint *self);
void quartier_map_hint_suit (QuartierMapHint *self, int width_px, int most_lines, int *width,
                             int *height);

G_END_DECLS
