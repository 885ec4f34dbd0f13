#pragma once

#include <adwaita.h>

#include "map/site-picture.h"

G_BEGIN_DECLS

/**
 * QuartierPicturePicker:
 *
 * A picture with two numbered points on it. The wheel makes it larger, a drag moves it, a click says
 * where a point is.
 *
 * Signals: "picked" (x, y): shares of the picture's width and height.
 */
#define QUARTIER_TYPE_PICTURE_PICKER (quartier_picture_picker_get_type ())
G_DECLARE_FINAL_TYPE (QuartierPicturePicker, quartier_picture_picker, QUARTIER, PICTURE_PICKER, AdwBin)

GtkWidget *quartier_picture_picker_new (void);
void quartier_picture_picker_set_picture (QuartierPicturePicker *self, QuartierSitePicture *picture);
void quartier_picture_picker_set_points (QuartierPicturePicker *self, const double points[2][2],
                                         gboolean are_shown, int wanted);

G_END_DECLS
