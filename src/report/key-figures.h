#pragma once

#include "engine/sector-draws.h"

G_BEGIN_DECLS

typedef enum
{
  QUARTIER_KEY_EMISSIONS,
  QUARTIER_KEY_ENERGY,
  QUARTIER_KEY_TRAVEL,
  QUARTIER_KEY_WATER,
  QUARTIER_KEY_WASTE,
  QUARTIER_KEY_GREEN,
  QUARTIER_KEY_MONEY,
  QUARTIER_N_KEY_GROUPS
} QuartierKeyGroup;

/**
 * QuartierKeyReading:
 * @value: in the figure's unit; NAN where it is not known, or is not of this place
 * @low, @high: between them it lies 8 times out of 10; NAN where that is not told
 * @target: what is aimed at here; NAN where nothing is
 */
typedef struct
{
  double value;
  double low;
  double high;
  double target;
} QuartierKeyReading;

typedef struct _QuartierKeyContext QuartierKeyContext;

/**
 * QuartierKeyFigure:
 * @id: of it, fixed
 * @group: what it is of
 * @label: a msgid
 * @unit: a symbol, or words that are a msgid; "" for none
 * @opens: member that quartier_explain() opens: the figure itself; a share as one over another
 * @read: of one district, or of all; quartier_key_figures_read() asks it
 * @is_local: of some countries or plans alone: where it is not known it is left out, not shown as missing
 *
 * A figure of the estimate as planners know it, for tables on screen and on paper.
 */
typedef struct
{
  const char *id;
  QuartierKeyGroup group;
  const char *label;
  const char *unit;
  const char *opens;
  void (*read) (const QuartierKeyContext *context,
                const QuartierFigures *figures,
                QuartierKeyReading *out);
  gboolean is_local;
} QuartierKeyFigure;

const QuartierKeyFigure *quartier_key_figures_list (gsize *n);
const char *quartier_key_group_label (QuartierKeyGroup group);
void quartier_key_figures_read (const QuartierEstimate *estimate,
                                const QuartierFigures *figures,
                                const QuartierSectorDraws *sectors,
                                QuartierKeyReading *out);
char *quartier_key_figure_text (double value);
char *quartier_key_figure_range_text (const QuartierKeyReading *reading);
char *quartier_key_figure_change_text (double from, double to);

G_END_DECLS
