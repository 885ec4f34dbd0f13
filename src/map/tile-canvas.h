#pragma once

#include "base/mercator.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * QuartierTileLabel:
 * @text: UTF-8; copied
 * @x: centre of the text, or the dot's centre, in pixels of the tile
 * @y: the same
 * @angle_rad: how the text is turned, clockwise
 * @size_px: font size
 * @bold: whether the text is bold
 * @italic: whether it is italic (water)
 * @letter_spacing_px: added between letters
 * @wrap_px: width at which the text breaks into lines; 0: never
 * @dot: whether a dot marks the place; the text then stands to the right of it
 * @spread_px: the same text is not repeated within this distance; 0: it may be
 * @rgb: colour of the text
 * @halo_rgb: colour around it
 * @priority: the higher wins where two meet
 */
typedef struct
{
  const char *text;
  double x;
  double y;
  double angle_rad;
  double size_px;
  gboolean bold;
  gboolean italic;
  double letter_spacing_px;
  double wrap_px;
  gboolean dot;
  double spread_px;
  guint32 rgb;
  guint32 halo_rgb;
  double priority;
} QuartierTileLabel;

/**
 * QuartierTileCanvas:
 *
 * One map tile while it is painted: turns Mercator units into pixels, clips paths to the tile
 * before Cairo sees them (a world at zoom level 19 is wider than Cairo's numbers), and collects
 * names. Not for sharing between threads.
 */
typedef struct _QuartierTileCanvas QuartierTileCanvas;

QuartierTileCanvas *
quartier_tile_canvas_new (cairo_t *cr, guint x, guint y, guint zoom, double size_px);
void quartier_tile_canvas_free (QuartierTileCanvas *self);

cairo_t *quartier_tile_canvas_get_cairo (QuartierTileCanvas *self);
guint quartier_tile_canvas_get_zoom (const QuartierTileCanvas *self);
double quartier_tile_canvas_get_px_per_unit (const QuartierTileCanvas *self);
QuartierMercatorBox quartier_tile_canvas_get_box (const QuartierTileCanvas *self, double margin_px);
QuartierMercatorBox quartier_tile_canvas_get_label_box (const QuartierTileCanvas *self);
void quartier_tile_canvas_set_text_scale (QuartierTileCanvas *self, double scale);
double quartier_tile_canvas_get_text_scale (const QuartierTileCanvas *self);
void quartier_tile_canvas_place (const QuartierTileCanvas *self,
                                 QuartierMercator at,
                                 double *x_px,
                                 double *y_px);

void quartier_tile_canvas_add_ring (QuartierTileCanvas *self,
                                    const QuartierMercator *points,
                                    gsize n,
                                    const QuartierMercatorBox *chunks,
                                    gsize chunk);
void quartier_tile_canvas_add_line (QuartierTileCanvas *self,
                                    const QuartierMercator *points,
                                    gsize n,
                                    gboolean closed,
                                    const QuartierMercatorBox *chunks,
                                    gsize chunk);
void quartier_tile_canvas_stroke_dashed (QuartierTileCanvas *self,
                                         const QuartierMercator *points,
                                         gsize n,
                                         const double *dashes_px,
                                         int n_dashes);

void quartier_tile_canvas_add_label (QuartierTileCanvas *self, const QuartierTileLabel *label);
double quartier_tile_canvas_measure (const char *text, double size_px);
void quartier_tile_canvas_paint_labels (QuartierTileCanvas *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierTileCanvas, quartier_tile_canvas_free)

G_END_DECLS
