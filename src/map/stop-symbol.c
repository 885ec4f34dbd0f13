/*
 * Stops as the map shows them: a plate and on it what stops there, seen from the front. Drawn for a
 * plate of 22 pixels around the origin.
 */
#include "map/stop-symbol.h"

#include <glib/gi18n.h>
#include <math.h>

#define DRAWN_PX 22.0
/* A glyph on a plate smaller than this is but a blot. */
#define LEAST_GLYPH_PX 15.0

enum
{
  BUS,
  BRT,
  TRAM,
  METRO,
  RAIL
};

static const QuartierStopSymbol symbols[QUARTIER_N_STOP_SYMBOLS] = {
  [BUS] = { "bus", N_ ("Bus") },    [BRT] = { "brt", N_ ("Bus rapid transit") },
  [TRAM] = { "tram", N_ ("Tram") }, [METRO] = { "metro", N_ ("Metro") },
  [RAIL] = { "rail", N_ ("Rail") },
};

typedef struct
{
  GdkRGBA plate;
  GdkRGBA glyph;
} StopInk;

static const StopInk light_ink = { { 0.13f, 0.20f, 0.31f, 1 }, { 1, 1, 1, 1 } };
static const StopInk dark_ink = { { 0.88f, 0.91f, 0.95f, 1 }, { 0.09f, 0.12f, 0.17f, 1 } };

/**
 * quartier_stop_symbols:
 *
 * Returns: (transfer none) (array fixed-size=5): all symbols
 */
const QuartierStopSymbol *
quartier_stop_symbols (void)
{
  return symbols;
}

/**
 * quartier_stop_symbol_find:
 * @mode: (nullable): catalogue id; %NULL, and any mode without a symbol, is shown as a bus
 *
 * Returns: index of its symbol
 */
int
quartier_stop_symbol_find (const char *mode)
{
  for (int i = 0; i < QUARTIER_N_STOP_SYMBOLS; i++)
    if (g_strcmp0 (symbols[i].mode, mode) == 0)
      return i;
  return BUS;
}

static void
add_rounded (cairo_t *cr, double x0, double y0, double x1, double y1, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x1 - radius, y0 + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x1 - radius, y1 - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x0 + radius, y1 - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x0 + radius, y0 + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
add_corners (cairo_t *cr, int n, double radius, double turn)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < n; i++)
    cairo_line_to (cr, radius * cos (turn + 2 * G_PI * i / n),
                   radius * sin (turn + 2 * G_PI * i / n));
  cairo_close_path (cr);
}

/* The outline of a plate: disc, pill, square, lozenge, hexagon. */
static void
add_plate (cairo_t *cr, int symbol)
{
  switch (symbol)
    {
    case BRT:
      add_rounded (cr, -14.5, -9.5, 14.5, 9.5, 9.5);
      break;
    case TRAM:
      add_rounded (cr, -10.5, -10.5, 10.5, 10.5, 4);
      break;
    case METRO:
      add_corners (cr, 4, 14, 0);
      break;
    case RAIL:
      add_corners (cr, 6, 13, 0);
      break;
    case BUS:
    default:
      cairo_new_sub_path (cr);
      cairo_arc (cr, 0, 0, 11, 0, 2 * G_PI);
    }
}

static void
fill (cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_fill (cr);
}

static void
add_light (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
draw_bus (cairo_t *cr, const StopInk *ink)
{
  add_rounded (cr, -5, -6, 5, 4, 1.8);
  cairo_rectangle (cr, -4.2, 3, 2.4, 3);
  cairo_rectangle (cr, 1.8, 3, 2.4, 3);
  fill (cr, &ink->glyph);
  cairo_rectangle (cr, -3.7, -4.2, 7.4, 4.2);
  add_light (cr, -3, 2, 0.9);
  add_light (cr, 3, 2, 0.9);
  fill (cr, &ink->plate);
}

/* A bus between the kerbs of a lane of its own. */
static void
draw_brt (cairo_t *cr, const StopInk *ink)
{
  draw_bus (cr, ink);
  cairo_rectangle (cr, -9.4, -4.5, 1.8, 9);
  cairo_rectangle (cr, 7.6, -4.5, 1.8, 9);
  fill (cr, &ink->glyph);
}

/* A narrow car with one lamp, and above it the bow on its wire. */
static void
draw_tram (cairo_t *cr, const StopInk *ink)
{
  add_rounded (cr, -4.2, -4, 4.2, 5, 2);
  cairo_rectangle (cr, -5.2, 6, 10.4, 1.5);
  fill (cr, &ink->glyph);
  cairo_move_to (cr, -3.6, -8);
  cairo_line_to (cr, 3.6, -8);
  cairo_move_to (cr, -2.4, -8);
  cairo_line_to (cr, 0, -4.5);
  cairo_line_to (cr, 2.4, -8);
  gdk_cairo_set_source_rgba (cr, &ink->glyph);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
  cairo_rectangle (cr, -2.8, -2.4, 5.6, 3.4);
  add_light (cr, 0, 3, 1.1);
  fill (cr, &ink->plate);
}

static void
draw_metro (cairo_t *cr, const StopInk *ink)
{
  cairo_move_to (cr, -4.6, 4.6);
  cairo_line_to (cr, -4.6, -4.4);
  cairo_line_to (cr, 0, 2);
  cairo_line_to (cr, 4.6, -4.4);
  cairo_line_to (cr, 4.6, 4.6);
  gdk_cairo_set_source_rgba (cr, &ink->glyph);
  cairo_set_line_width (cr, 2.3);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_stroke (cr);
}

/* A car with a rounded roof, on a track that comes nearer. */
static void
draw_rail (cairo_t *cr, const StopInk *ink)
{
  add_rounded (cr, -4.6, -7.6, 4.6, 2.6, 3);
  fill (cr, &ink->glyph);
  cairo_rectangle (cr, -3, -5, 6, 3.2);
  add_light (cr, -2.4, 0.6, 0.9);
  add_light (cr, 2.4, 0.6, 0.9);
  fill (cr, &ink->plate);
  cairo_move_to (cr, -2.6, 3.4);
  cairo_line_to (cr, -5, 8.4);
  cairo_move_to (cr, 2.6, 3.4);
  cairo_line_to (cr, 5, 8.4);
  cairo_move_to (cr, -3.4, 5.2);
  cairo_line_to (cr, 3.4, 5.2);
  cairo_move_to (cr, -4.2, 7.2);
  cairo_line_to (cr, 4.2, 7.2);
  gdk_cairo_set_source_rgba (cr, &ink->glyph);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

static void
draw_glyph (cairo_t *cr, int symbol, const StopInk *ink)
{
  static void (*const glyphs[QUARTIER_N_STOP_SYMBOLS]) (cairo_t *, const StopInk *)
      = { draw_bus, draw_brt, draw_tram, draw_metro, draw_rail };

  glyphs[symbol](cr, ink);
}

/**
 * quartier_stop_symbol_draw:
 * @symbol: index of it
 * @size_px: of a square plate; without what it shows where that would not be seen
 *
 * Draws a symbol around the origin.
 */
void
quartier_stop_symbol_draw (
    cairo_t *cr, int symbol, double size_px, QuartierStopState state, gboolean is_dark)
{
  const QuartierMapInk *map = quartier_map_ink (is_dark);
  const StopInk *ink = is_dark ? &dark_ink : &light_ink;
  const double scale = size_px / DRAWN_PX;
  GdkRGBA halo = map->halo;

  g_return_if_fail (symbol >= 0 && symbol < QUARTIER_N_STOP_SYMBOLS);
  halo.alpha = 1;
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_plate (cr, symbol);
  if (state != QUARTIER_STOP_STATE_NORMAL)
    {
      gdk_cairo_set_source_rgba (cr, &map->accent);
      cairo_set_line_width (cr, (state == QUARTIER_STOP_STATE_SELECTED ? 9 : 6) / scale);
      cairo_stroke_preserve (cr);
    }
  gdk_cairo_set_source_rgba (cr, &halo);
  cairo_set_line_width (cr, 3 / scale);
  cairo_stroke_preserve (cr);
  fill (cr, &ink->plate);
  if (size_px >= LEAST_GLYPH_PX)
    draw_glyph (cr, symbol, ink);
  cairo_restore (cr);
}
