/*
 * Colours that hold for readers who do not tell red from green.
 * Source: M. Okabe, K. Ito, Color Universal Design (2002); the last three, for charts of more than eight
 * parts, are put between theirs in lightness.
 */
#include "charts/palette.h"

const QuartierPalette quartier_palette_light
    = { { 0.11, 0.12, 0.14, 1 }, { 0.36, 0.38, 0.41, 1 }, { 1, 1, 1, 1 } };
const QuartierPalette quartier_palette_dark
    = { { 0.96, 0.96, 0.97, 1 }, { 0.70, 0.71, 0.73, 1 }, { 0.14, 0.14, 0.15, 1 } };

const QuartierPalette quartier_palette_light_contrast
    = { { 0, 0, 0, 1 }, { 0.18, 0.18, 0.2, 1 }, { 1, 1, 1, 1 } };
const QuartierPalette quartier_palette_dark_contrast
    = { { 1, 1, 1, 1 }, { 0.9, 0.9, 0.9, 1 }, { 0, 0, 0, 1 } };

static const QuartierColour series[QUARTIER_N_SERIES_COLOURS] = {
  { 0.835, 0.369, 0.000, 1 }, /* vermilion */
  { 0.337, 0.706, 0.914, 1 }, /* sky blue */
  { 0.902, 0.624, 0.000, 1 }, /* orange */
  { 0.000, 0.620, 0.451, 1 }, /* bluish green */
  { 0.941, 0.894, 0.259, 1 }, /* yellow */
  { 0.800, 0.475, 0.655, 1 }, /* reddish purple */
  { 0.000, 0.447, 0.698, 1 }, /* blue */
  { 0.500, 0.500, 0.500, 1 },
  { 0.560, 0.330, 0.150, 1 }, /* brown */
  { 0.420, 0.270, 0.680, 1 }, /* violet */
  { 0.640, 0.880, 0.780, 1 }, /* mint */
};

/* The colour of the series with that number; they repeat after the last. */
const QuartierColour *
quartier_palette_series (guint index)
{
  return &series[index % QUARTIER_N_SERIES_COLOURS];
}
