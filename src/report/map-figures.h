#pragma once

#include "charts/palette.h"
#include "engine/figures.h"

G_BEGIN_DECLS

/** QUARTIER_N_MAP_CLASSES: steps of colour of a figure. */
#define QUARTIER_N_MAP_CLASSES 5

/** QUARTIER_N_MAIN_MAP_FIGURES: how many of the figures, the first ones, a menu shows at once. */
#define QUARTIER_N_MAIN_MAP_FIGURES 10

/**
 * QuartierMapFigure:
 * @id: stable
 * @label: of the figure, with its unit, a gettext msgid
 * @read: of a district; NAN where it has none
 * @opens: members of the estimate that it is made of, itself where it is one
 *
 * A figure that districts may be coloured by.
 */
typedef struct
{
  const char *id;
  const char *label;
  double (*read) (const QuartierFigures *figures);
  const char *opens[3];
} QuartierMapFigure;

/**
 * QuartierMapScale:
 * @n: of classes, 0…QUARTIER_N_MAP_CLASSES; 0 where there is no figure at all
 * @from: where the first begins
 * @step: width of each
 * @is_change: whether they are of differences: as many below nothing as above it
 *
 * Classes of equal, round width.
 */
typedef struct
{
  int n;
  double from;
  double step;
  gboolean is_change;
} QuartierMapScale;

const QuartierMapFigure *quartier_map_figures (gsize *n);
const QuartierMapFigure *quartier_map_figure_find (const char *id);
void quartier_map_scale_fit (const double *values, gsize n, QuartierMapScale *out);
void quartier_map_scale_fit_change (const double *values, gsize n, QuartierMapScale *out);
int quartier_map_scale_find (const QuartierMapScale *self, double value);
char *quartier_map_scale_label (const QuartierMapScale *self, int index);
const QuartierColour *quartier_map_scale_colour (const QuartierMapScale *self, int index);

G_END_DECLS
