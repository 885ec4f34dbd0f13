#pragma once

#include <gdk/gdk.h>

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierLandUseColour:
 * @land_use: (nullable): catalogue id; %NULL for a district whose uses are not given, "" for a use
 *   that is not in this list
 * @rgb: 0xRRGGBB
 * @is_hatched: whether strokes run over it
 * @label: for people, a gettext msgid
 */
typedef struct
{
  const char *land_use;
  guint32 rgb;
  gboolean is_hatched;
  const char *label;
} QuartierLandUseColour;

const QuartierLandUseColour *quartier_land_use_colours (gsize *n);
const QuartierLandUseColour *quartier_land_use_colour_of (QuartierDistrict *district);
GdkRGBA quartier_land_use_rgba (const QuartierLandUseColour *colour);
const char *quartier_main_land_use (QuartierDistrict *district);

G_END_DECLS
