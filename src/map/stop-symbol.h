#pragma once

#include <gtk/gtk.h>

#include "map/map-ink.h"

G_BEGIN_DECLS

/**
 * QuartierStopSymbol:
 * @mode: catalogue id
 * @label: for people, a gettext msgid
 *
 * How the map shows a mode of public transport. Each has a plate of its own shape, so that modes
 * are told apart without colour, and small as well as large.
 */
typedef struct
{
  const char *mode;
  const char *label;
} QuartierStopSymbol;

/** QUARTIER_N_STOP_SYMBOLS: modes that have a symbol. */
#define QUARTIER_N_STOP_SYMBOLS 5

/** QUARTIER_STOP_SYMBOL_PX: half of what the largest symbol needs to each side, its ring included.
 */
#define QUARTIER_STOP_SYMBOL_PX 20

typedef enum
{
  QUARTIER_STOP_STATE_NORMAL,
  QUARTIER_STOP_STATE_HOVERED,
  QUARTIER_STOP_STATE_SELECTED,
  QUARTIER_N_STOP_STATES
} QuartierStopState;

const QuartierStopSymbol *quartier_stop_symbols (void);
int quartier_stop_symbol_find (const char *mode);
void quartier_stop_symbol_draw (
    cairo_t *cr, int symbol, double size_px, QuartierStopState state, gboolean is_dark);

G_END_DECLS
