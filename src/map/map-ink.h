#pragma once

#include <gtk/gtk.h>

#include "document/polygon-edit.h"
#include "map/district-shape.h"

G_BEGIN_DECLS

/**
 * QuartierMapInk:
 *
 * Colours of what the map draws over its tiles, for a light and for a dark map.
 * @opacity: of a district's area, so that the map shows through
 * @line_mix: what outlines are mixed with, and how much of it (alpha)
 * @accent: the selection and the drawing
 * @crossing: an outline that crosses itself
 * @text: names
 * @halo: around names, handles and the selection
 */
typedef struct
{
  double opacity;
  GdkRGBA line_mix;
  GdkRGBA accent;
  GdkRGBA crossing;
  GdkRGBA text;
  GdkRGBA halo;
} QuartierMapInk;

const QuartierMapInk *quartier_map_ink (gboolean is_dark);
cairo_pattern_t *quartier_map_get_hatch (const QuartierMapInk *ink);

/**
 * QuartierMapLabels:
 *
 * Names with a halo, painted once and kept as pictures: stroking text in every frame is what makes
 * a map slow.
 */
typedef struct _QuartierMapLabels QuartierMapLabels;

/**
 * QuartierMapLabel:
 * @node: the name with its halo, its upper left corner at the origin
 * @width: in logical pixels
 * @height: the same
 */
typedef struct
{
  GskRenderNode *node;
  int width;
  int height;
} QuartierMapLabel;

QuartierMapLabels *quartier_map_labels_new (GtkWidget *widget, gboolean is_minor);
void quartier_map_labels_free (QuartierMapLabels *self);
void quartier_map_labels_clear (QuartierMapLabels *self);
const QuartierMapLabel *
quartier_map_labels_get (QuartierMapLabels *self,
                         const char *text,
                         gboolean is_stacked,
                         const QuartierMapInk *ink);

gboolean quartier_map_is_cairo (GtkWidget *widget);
GskRenderNode *
quartier_map_picture (cairo_surface_t *surface, double width, double height, gboolean is_cairo);
void quartier_map_append_picture (
    GtkSnapshot *snapshot, GskRenderNode *picture, double x_px, double y_px, double scale);

void quartier_map_draw_handle (cairo_t *cr,
                               const QuartierMapInk *ink,
                               double x_px,
                               double y_px,
                               double radius_px,
                               gboolean is_filled);
void quartier_map_draw_drawing (cairo_t *cr,
                                const QuartierMapInk *ink,
                                const QuartierPolygonEdit *drawing,
                                gboolean is_closing,
                                gboolean is_line,
                                const QuartierMapAffine *affine);
char *quartier_map_format_length (double length_m);
char *quartier_map_format_area (double area_m2);

G_END_DECLS
