#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierColour:
 *
 * Red, green, blue and opacity, 0…1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} QuartierColour;

/**
 * QuartierPalette:
 * @ink: text and axes
 * @faint: text of less weight, rules
 * @paper: what is painted on
 *
 * The colours of one surface: light screen, dark screen or paper.
 */
typedef struct
{
  QuartierColour ink;
  QuartierColour faint;
  QuartierColour paper;
} QuartierPalette;

#define QUARTIER_N_SERIES_COLOURS 11

extern const QuartierPalette quartier_palette_light;
extern const QuartierPalette quartier_palette_dark;
/* For those who need more contrast, and for paper. */
extern const QuartierPalette quartier_palette_light_contrast;
extern const QuartierPalette quartier_palette_dark_contrast;

const QuartierColour *quartier_palette_series (guint index);

G_END_DECLS
