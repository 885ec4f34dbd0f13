#pragma once

#include <glib.h>

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierOverlay:
 * @file: name of a picture, as the plan has it
 * @folder: (nullable): absolute, where a relative name starts; %NULL: not known
 * @opacity_share: 0…1
 * @is_placed: whether @picture and @at hold two points; else the file's own georeference places it
 * @picture: x and y of a point of the picture, as shares of its width and height from the upper left
 * @at: where that point is
 * @kept: (nullable): unknown members as JSON text
 *
 * A site plan that lies under the districts. Once in a plan it never changes.
 */
typedef struct
{
  char *file;
  char *folder;
  double opacity_share;
  gboolean is_placed;
  double picture[2][2];
  QuartierPosition at[2];
  char *kept;
} QuartierOverlay;

#define QUARTIER_OVERLAY_OPACITY 0.7

QuartierOverlay *quartier_overlay_copy (const QuartierOverlay *self);
void quartier_overlay_free (QuartierOverlay *self);
char *quartier_overlay_dup_path (const QuartierOverlay *self);
gboolean quartier_overlay_can_be_placed (const QuartierOverlay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierOverlay, quartier_overlay_free)

G_END_DECLS
