#include "map/tile-canvas.h"

#include <pango/pangocairo.h>

#include "base/segment.h"
#include "map/map-palette.h"

/* Paths are cut this far outside the tile, so that the cut and the caps of wide lines stay out of
 * sight: half of the widest line is less. */
#define CLIP_MARGIN_PX 40.0

/* Points nearer than this to the one before say nothing on screen. */
#define MERGE_PX 0.3
/* Nearer to 180° than this is on it, in units of #QuartierMercator: 4 m at the equator. */
#define DATE_LINE_NEAR 100

/* Names of the usual size this far outside a tile still decide what it shows. */
#define LABEL_MARGIN_PX 256.0

#define HALO_PX 2.6
#define DOT_RADIUS_PX 2.2
#define DOT_GAP_PX 5.0

typedef struct
{
  double x;
  double y;
} Point;

typedef struct
{
  QuartierTileLabel label; /* its text is ours */
  double x0, y0, x1, y1;   /* the box it claims */
} PlacedLabel;

struct _QuartierTileCanvas
{
  cairo_t *cr; /* owned */
  guint zoom;
  double size_px;
  double origin_x; /* Mercator units */
  double origin_y;
  double px_per_unit;
  double text_scale;
  GArray *points;  /* Point: the path at hand */
  GArray *clipped; /* Point: scratch */
  GArray *labels;  /* PlacedLabel */
};

/* Paths */

enum
{
  OUTSIDE_LEFT = 1 << 0,
  OUTSIDE_RIGHT = 1 << 1,
  OUTSIDE_ABOVE = 1 << 2,
  OUTSIDE_BELOW = 1 << 3,
};

static guint
box_outcode (const QuartierMercatorBox *box, const QuartierMercatorBox *clip)
{
  return (box->x1 < clip->x0 ? OUTSIDE_LEFT : 0) | (box->x0 > clip->x1 ? OUTSIDE_RIGHT : 0)
         | (box->y1 < clip->y0 ? OUTSIDE_ABOVE : 0) | (box->y0 > clip->y1 ? OUTSIDE_BELOW : 0);
}

static Point
to_px (const QuartierTileCanvas *self, QuartierMercator at)
{
  return (Point){ (at.x - self->origin_x) * self->px_per_unit,
                  (at.y - self->origin_y) * self->px_per_unit };
}

static void
push (GArray *points, Point p)
{
  if (points->len > 0)
    {
      const Point *last = &g_array_index (points, Point, points->len - 1);

      if (fabs (p.x - last->x) < MERGE_PX && fabs (p.y - last->y) < MERGE_PX)
        return;
    }
  g_array_append_val (points, p);
}

/* The path in pixels, without points that cannot be told apart. A chunk that lies wholly on one
 * side of the tile becomes a straight line: it changes nothing inside. */
static void
load_path (QuartierTileCanvas *self,
           const QuartierMercator *points,
           gsize n,
           const QuartierMercatorBox *chunks,
           gsize chunk)
{
  QuartierMercatorBox clip = quartier_tile_canvas_get_box (self, CLIP_MARGIN_PX);

  g_array_set_size (self->points, 0);
  if (chunks == NULL)
    chunk = n;
  for (gsize start = 0; start < n; start += chunk)
    {
      gsize end = MIN (start + chunk, n);

      if (chunks != NULL && box_outcode (&chunks[start / chunk], &clip) != 0)
        {
          push (self->points, to_px (self, points[start]));
          if (end == n)
            push (self->points, to_px (self, points[n - 1]));
          continue;
        }
      for (gsize i = start; i < end; i++)
        push (self->points, to_px (self, points[i]));
    }
}

/* Where the line from @a to @b meets the side @side of the clip box @lo…@hi. */
static Point
cross (Point a, Point b, guint side, double lo, double hi)
{
  double at = side & (OUTSIDE_LEFT | OUTSIDE_ABOVE) ? lo : hi;

  if (side & (OUTSIDE_LEFT | OUTSIDE_RIGHT))
    return (Point){ at, a.y + (b.y - a.y) * (at - a.x) / (b.x - a.x) };
  return (Point){ a.x + (b.x - a.x) * (at - a.y) / (b.y - a.y), at };
}

static gboolean
is_within (Point p, guint side, double lo, double hi)
{
  switch (side)
    {
    case OUTSIDE_LEFT:
      return p.x >= lo;
    case OUTSIDE_RIGHT:
      return p.x <= hi;
    case OUTSIDE_ABOVE:
      return p.y >= lo;
    default:
      return p.y <= hi;
    }
}

/* Sutherland and Hodgman, Reentrant polygon clipping, CACM 17 (1974) 1: one side after the other.
 * The edges it leaves along the clip box are outside the tile. */
static void
clip_ring (QuartierTileCanvas *self)
{
  const double lo = -CLIP_MARGIN_PX, hi = self->size_px + CLIP_MARGIN_PX;

  for (guint side = OUTSIDE_LEFT; side <= OUTSIDE_BELOW; side <<= 1)
    {
      const Point *in = (const Point *)self->points->data;
      guint n = self->points->len;
      GArray *swap;

      g_array_set_size (self->clipped, 0);
      for (guint i = 0; i < n; i++)
        {
          Point a = in[i > 0 ? i - 1 : n - 1], b = in[i];
          gboolean a_within = is_within (a, side, lo, hi), b_within = is_within (b, side, lo, hi);

          if (a_within != b_within)
            {
              Point c = cross (a, b, side, lo, hi);

              g_array_append_val (self->clipped, c);
            }
          if (b_within)
            g_array_append_val (self->clipped, b);
        }
      swap = self->points;
      self->points = self->clipped;
      self->clipped = swap;
    }
}

/* Cuts @a and @b down to what of them is inside the square. */
static gboolean
clip_segment (double lo, double hi, Point *a, Point *b)
{
  const Point from = *a;
  const double dx = b->x - a->x, dy = b->y - a->y;
  double enter, leave;

  if (!quartier_segment_clip ((double[]){ a->x, a->y }, (double[]){ b->x, b->y },
                              (double[]){ lo, lo }, (double[]){ hi, hi }, &enter, &leave))
    return FALSE;
  if (leave < 1)
    *b = (Point){ from.x + leave * dx, from.y + leave * dy };
  if (enter > 0)
    *a = (Point){ from.x + enter * dx, from.y + enter * dy };
  return TRUE;
}

/**
 * quartier_tile_canvas_new:
 * @cr: paints in pixels of the tile, 0…@size_px; a reference is taken
 * @x: column of the tile
 * @y: row of the tile, from the north
 * @zoom: 0…22: 2^zoom tiles span the world
 * @size_px: side of the tile
 *
 * Returns: (transfer full): a canvas
 */
QuartierTileCanvas *
quartier_tile_canvas_new (cairo_t *cr, guint x, guint y, guint zoom, double size_px)
{
  QuartierTileCanvas *self = g_new0 (QuartierTileCanvas, 1);
  double side = ldexp (QUARTIER_MERCATOR_SIDE, -(int)zoom);

  self->cr = cairo_reference (cr);
  self->zoom = zoom;
  self->size_px = size_px;
  self->origin_x = x * side;
  self->origin_y = y * side;
  self->px_per_unit = size_px / side;
  self->text_scale = 1;
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  self->clipped = g_array_new (FALSE, FALSE, sizeof (Point));
  self->labels = g_array_new (FALSE, FALSE, sizeof (PlacedLabel));
  return self;
}

void
quartier_tile_canvas_free (QuartierTileCanvas *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->labels->len; i++)
    g_free ((char *)g_array_index (self->labels, PlacedLabel, i).label.text);
  g_array_unref (self->labels);
  g_array_unref (self->points);
  g_array_unref (self->clipped);
  cairo_destroy (self->cr);
  g_free (self);
}

cairo_t *
quartier_tile_canvas_get_cairo (QuartierTileCanvas *self)
{
  return self->cr;
}

guint
quartier_tile_canvas_get_zoom (const QuartierTileCanvas *self)
{
  return self->zoom;
}

double
quartier_tile_canvas_get_px_per_unit (const QuartierTileCanvas *self)
{
  return self->px_per_unit;
}

/**
 * quartier_tile_canvas_set_text_scale:
 * @scale: how much larger than they say names are, at least 1; before any is added
 */
void
quartier_tile_canvas_set_text_scale (QuartierTileCanvas *self, double scale)
{
  g_return_if_fail (scale >= 1);
  self->text_scale = scale;
}

double
quartier_tile_canvas_get_text_scale (const QuartierTileCanvas *self)
{
  return self->text_scale;
}

/**
 * quartier_tile_canvas_get_label_box:
 *
 * Returns: the tile and all around it of which names may reach into it
 */
QuartierMercatorBox
quartier_tile_canvas_get_label_box (const QuartierTileCanvas *self)
{
  return quartier_tile_canvas_get_box (self, LABEL_MARGIN_PX * self->text_scale);
}

/**
 * quartier_tile_canvas_get_box:
 * @margin_px: how far beyond the tile
 *
 * Returns: the tile and a margin around it
 */
QuartierMercatorBox
quartier_tile_canvas_get_box (const QuartierTileCanvas *self, double margin_px)
{
  double margin = margin_px / self->px_per_unit;
  double side = self->size_px / self->px_per_unit;

  return (QuartierMercatorBox){ MAX (floor (self->origin_x - margin), G_MININT32),
                                MAX (floor (self->origin_y - margin), G_MININT32),
                                MIN (ceil (self->origin_x + side + margin), G_MAXINT32),
                                MIN (ceil (self->origin_y + side + margin), G_MAXINT32) };
}

void
quartier_tile_canvas_place (const QuartierTileCanvas *self,
                            QuartierMercator at,
                            double *x_px,
                            double *y_px)
{
  Point p = to_px (self, at);

  *x_px = p.x;
  *y_px = p.y;
}

/**
 * quartier_tile_canvas_add_ring:
 * @points: (array length=n): without the closing point
 * @chunks: (nullable): boxes of @chunk points each, as in #QuartierWorldPath
 * @chunk: points to a box; ignored without @chunks
 *
 * Adds what can be seen of a ring to Cairo's path, to be filled. Only the caller knows the other
 * rings, and fills them together.
 */
void
quartier_tile_canvas_add_ring (QuartierTileCanvas *self,
                               const QuartierMercator *points,
                               gsize n,
                               const QuartierMercatorBox *chunks,
                               gsize chunk)
{
  const Point *p;

  load_path (self, points, n, chunks, chunk);
  clip_ring (self);
  if (self->points->len < 3)
    return;
  p = (const Point *)self->points->data;
  cairo_move_to (self->cr, p[0].x, p[0].y);
  for (guint i = 1; i < self->points->len; i++)
    cairo_line_to (self->cr, p[i].x, p[i].y);
  cairo_close_path (self->cr);
}

static gboolean
runs_along_date_line (const QuartierTileCanvas *self, Point a, Point b)
{
  const double near_px = MAX (MERGE_PX, DATE_LINE_NEAR * self->px_per_unit);

  for (int side = 0; side <= 1; side++)
    {
      const double x = (side * QUARTIER_MERCATOR_SIDE - self->origin_x) * self->px_per_unit;

      if (fabs (a.x - x) < near_px && fabs (b.x - x) < near_px)
        return TRUE;
    }
  return FALSE;
}

/**
 * quartier_tile_canvas_add_line:
 * @points: (array length=n): the line
 * @closed: whether it returns to its first point
 * @chunks: (nullable): boxes of @chunk points each, as in #QuartierWorldPath
 * @chunk: points to a box; ignored without @chunks
 *
 * Adds what can be seen of a line to Cairo's path, to be stroked without dashes. Where it runs along the date line it
 * is but the cut of what goes on beyond it, and nobody's coast.
 */
void
quartier_tile_canvas_add_line (QuartierTileCanvas *self,
                               const QuartierMercator *points,
                               gsize n,
                               gboolean closed,
                               const QuartierMercatorBox *chunks,
                               gsize chunk)
{
  const double lo = -CLIP_MARGIN_PX, hi = self->size_px + CLIP_MARGIN_PX;
  const Point *p;
  gboolean down = FALSE;

  load_path (self, points, n, chunks, chunk);
  p = (const Point *)self->points->data;
  for (guint i = 1; i < self->points->len + (closed ? 1 : 0); i++)
    {
      Point end = p[i < self->points->len ? i : 0];
      Point a = p[i - 1], b = end;

      if (runs_along_date_line (self, a, b) || !clip_segment (lo, hi, &a, &b))
        {
          down = FALSE;
          continue;
        }
      if (!down)
        cairo_move_to (self->cr, a.x, a.y);
      cairo_line_to (self->cr, b.x, b.y);
      down = b.x == end.x && b.y == end.y;
    }
}

/**
 * quartier_tile_canvas_stroke_dashed:
 * @points: (array length=n): the line
 * @dashes_px: (array length=n_dashes): on, off, …
 *
 * Strokes a line with dashes counted from its first point, so that they go on from tile to tile.
 */
void
quartier_tile_canvas_stroke_dashed (QuartierTileCanvas *self,
                                    const QuartierMercator *points,
                                    gsize n,
                                    const double *dashes_px,
                                    int n_dashes)
{
  const double lo = -CLIP_MARGIN_PX, hi = self->size_px + CLIP_MARGIN_PX;
  double length = 0, period = 0;
  gboolean down = FALSE;

  for (int i = 0; i < n_dashes; i++)
    period += dashes_px[i];
  for (gsize i = 1; i < n; i++)
    {
      Point from = to_px (self, points[i - 1]), end = to_px (self, points[i]);
      Point a = from, b = end;

      if (clip_segment (lo, hi, &a, &b))
        {
          if (!down)
            {
              cairo_stroke (self->cr);
              cairo_set_dash (self->cr, dashes_px, n_dashes,
                              fmod (length + hypot (a.x - from.x, a.y - from.y), period));
              cairo_move_to (self->cr, a.x, a.y);
            }
          cairo_line_to (self->cr, b.x, b.y);
          down = b.x == end.x && b.y == end.y;
        }
      else
        down = FALSE;
      length += hypot (end.x - from.x, end.y - from.y);
    }
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* Names */

/**
 * quartier_tile_canvas_measure:
 * @text: UTF-8
 * @size_px: font size
 *
 * Near enough for keeping names apart, and the same on every tile without asking the fonts.
 *
 * Returns: width of the text, in pixels
 */
double
quartier_tile_canvas_measure (const char *text, double size_px)
{
  double em = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      em += g_unichar_iswide (u) ? 1.0 : g_unichar_isupper (u) ? 0.72 : u == ' ' ? 0.32 : 0.58;
    }
  return em * size_px;
}

static void
claim_box (PlacedLabel *self)
{
  const QuartierTileLabel *label = &self->label;
  double width = quartier_tile_canvas_measure (label->text, label->size_px)
                 + label->letter_spacing_px * g_utf8_strlen (label->text, -1);
  double height = label->size_px * 1.25;
  double c, s, half_w, half_h, x = label->x;

  if (label->wrap_px > 0 && width > label->wrap_px && strchr (label->text, ' ') != NULL)
    {
      height *= ceil (width / label->wrap_px);
      width = label->wrap_px;
    }
  if (label->dot)
    x += DOT_GAP_PX + width / 2;
  c = fabs (cos (label->angle_rad));
  s = fabs (sin (label->angle_rad));
  half_w = (width * c + height * s) / 2 + 3;
  half_h = (width * s + height * c) / 2 + 2;
  self->x0 = MIN (x - half_w, label->x - (label->dot ? DOT_RADIUS_PX : 0));
  self->x1 = x + half_w;
  self->y0 = label->y - half_h;
  self->y1 = label->y + half_h;
}

/**
 * quartier_tile_canvas_add_label:
 * @label: a name near the tile
 *
 * Names too far to matter are dropped. Every tile must be given the same names around it: which of
 * two is shown follows from the two alone, so neighbours agree and no name is cut at an edge.
 */
void
quartier_tile_canvas_add_label (QuartierTileCanvas *self, const QuartierTileLabel *label)
{
  PlacedLabel placed = { .label = *label };
  const double lo = -LABEL_MARGIN_PX * self->text_scale,
               hi = self->size_px + LABEL_MARGIN_PX * self->text_scale;

  placed.label.size_px *= self->text_scale;
  placed.label.letter_spacing_px *= self->text_scale;
  placed.label.wrap_px *= self->text_scale;
  claim_box (&placed);
  if (placed.x1 < lo || placed.x0 > hi || placed.y1 < lo || placed.y0 > hi)
    return;
  placed.label.text = g_strdup (label->text);
  g_array_append_val (self->labels, placed);
}

/* Total and the same on every tile: priority, then the text, then the place. */
static gboolean
is_above (const PlacedLabel *a, const PlacedLabel *b)
{
  int order;

  if (a->label.priority != b->label.priority)
    return a->label.priority > b->label.priority;
  order = strcmp (a->label.text, b->label.text);
  if (order != 0)
    return order < 0;
  if (fabs (a->label.y - b->label.y) > 1e-3)
    return a->label.y < b->label.y;
  return a->label.x < b->label.x - 1e-3;
}

static gboolean
is_hidden (const QuartierTileCanvas *self, const PlacedLabel *label)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const PlacedLabel *other = &g_array_index (self->labels, PlacedLabel, i);

      if (other == label || !is_above (other, label))
        continue;
      if (other->x0 < label->x1 && label->x0 < other->x1 && other->y0 < label->y1
          && label->y0 < other->y1)
        return TRUE;
      if (label->label.spread_px > 0 && g_str_equal (other->label.text, label->label.text)
          && hypot (other->label.x - label->label.x, other->label.y - label->label.y)
                 < label->label.spread_px)
        return TRUE;
    }
  return FALSE;
}

static void
paint_label (QuartierTileCanvas *self, PangoLayout *layout, const QuartierTileLabel *label)
{
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoRectangle extents;
  cairo_t *cr = self->cr;

  /* A layout without a family comes out in a serif face */
  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_absolute_size (font, label->size_px * PANGO_SCALE);
  if (label->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (label->italic)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  if (label->letter_spacing_px > 0)
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new (label->letter_spacing_px * PANGO_SCALE));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, label->text, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  if (label->wrap_px > 0 && extents.width > label->wrap_px * PANGO_SCALE)
    {
      pango_layout_set_width (layout, label->wrap_px * PANGO_SCALE);
      pango_layout_get_extents (layout, NULL, &extents);
    }

  cairo_save (cr);
  cairo_translate (cr, label->x, label->y);
  cairo_rotate (cr, label->angle_rad);
  if (label->dot)
    {
      cairo_arc (cr, 0, 0, DOT_RADIUS_PX, 0, 2 * G_PI);
      quartier_map_palette_set_source (cr, label->halo_rgb, 1);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke_preserve (cr);
      quartier_map_palette_set_source (cr, label->rgb, 1);
      cairo_fill (cr);
      cairo_translate (cr, DOT_GAP_PX + extents.width / 2.0 / PANGO_SCALE, 0);
    }
  cairo_translate (cr, -(extents.x + extents.width / 2.0) / PANGO_SCALE,
                   -(extents.y + extents.height / 2.0) / PANGO_SCALE);
  pango_cairo_update_layout (cr, layout);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_path (cr, layout);
  quartier_map_palette_set_source (cr, label->halo_rgb, 0.85);
  cairo_set_line_width (cr, HALO_PX);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  quartier_map_palette_set_source (cr, label->rgb, 1);
  cairo_fill (cr);
  cairo_restore (cr);

  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

/**
 * quartier_tile_canvas_paint_labels:
 *
 * Paints the names that were added, less those that a more important one covers.
 */
void
quartier_tile_canvas_paint_labels (QuartierTileCanvas *self)
{
  g_autoptr (PangoLayout) layout = NULL;

  for (guint i = 0; i < self->labels->len; i++)
    {
      const PlacedLabel *placed = &g_array_index (self->labels, PlacedLabel, i);

      /* The claimed box is an estimate: leave some room before deciding that it is out of sight */
      if (placed->x1 < -60 || placed->x0 > self->size_px + 60 || placed->y1 < -30
          || placed->y0 > self->size_px + 30)
        continue;
      if (is_hidden (self, placed))
        continue;
      if (layout == NULL)
        layout = pango_cairo_create_layout (self->cr);
      paint_label (self, layout, &placed->label);
    }
}
