#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierStop:
 *
 * One stop of public transport: where it is, its name and its mode. Immutable like a district: an
 * edit puts another stop with the same id in its place.
 */
#define QUARTIER_TYPE_STOP (quartier_stop_get_type ())
G_DECLARE_FINAL_TYPE (QuartierStop, quartier_stop, QUARTIER, STOP, GObject)

QuartierStop *
quartier_stop_new (const char *id, const QuartierPosition *at, const char *mode, const char *name);

const char *quartier_stop_get_id (QuartierStop *self);
const QuartierPosition *quartier_stop_get_position (QuartierStop *self);
const char *quartier_stop_get_mode (QuartierStop *self);
const char *quartier_stop_get_name (QuartierStop *self);

QuartierStop *quartier_stop_with_position (QuartierStop *self, const QuartierPosition *at);
QuartierStop *quartier_stop_with_mode (QuartierStop *self, const char *mode);
QuartierStop *quartier_stop_with_name (QuartierStop *self, const char *name);
QuartierStop *quartier_stop_with_id (QuartierStop *self, const char *id);

/* What a file said that the program does not know, kept as JSON text; for io alone. */
typedef enum
{
  QUARTIER_STOP_KEEP_ID,
  QUARTIER_STOP_KEEP_GEOMETRY,
  QUARTIER_STOP_KEEP_FEATURE,
  QUARTIER_STOP_KEEP_PROPERTIES,
  QUARTIER_N_STOP_KEEPS
} QuartierStopKeep;

const char *quartier_stop_get_kept (QuartierStop *self, QuartierStopKeep what);
void quartier_stop_set_kept (QuartierStop *self, QuartierStopKeep what, const char *json);

G_END_DECLS
