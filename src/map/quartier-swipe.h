#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QuartierSwipe:
 *
 * A line over the whole height of what it lies on, which a hand or the arrow keys move: left of it is
 * one thing to be seen, right of it another. Only the line takes the pointer.
 *
 * "moved" tells where it is now, as a share of the width.
 */
#define QUARTIER_TYPE_SWIPE (quartier_swipe_get_type ())
G_DECLARE_FINAL_TYPE (QuartierSwipe, quartier_swipe, QUARTIER, SWIPE, GtkWidget)

QuartierSwipe *quartier_swipe_new (void);
void quartier_swipe_set_names (QuartierSwipe *self, const char *left, const char *right);
void quartier_swipe_set_share (QuartierSwipe *self, double share);
void quartier_swipe_set_top (QuartierSwipe *self, int top_px);
void quartier_swipe_set_corners (QuartierSwipe *self, int left_px, int below_left_px, int right_px,
                                 int below_right_px);
double quartier_swipe_get_share (QuartierSwipe *self);

G_END_DECLS
