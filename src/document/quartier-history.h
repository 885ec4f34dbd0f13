#pragma once

#include "document/quartier-district.h"

G_BEGIN_DECLS

/**
 * QuartierChange:
 * @scenario: (nullable): whose district or stop it is; %NULL: the head changed
 * @id: (nullable): its id
 * @before: (nullable): district, stop or head before; %NULL: there was none
 * @after: (nullable): district, stop or head after; %NULL: it was removed
 * @position: place in the plan's order of features
 *
 * One reversible change. A head is whatever the plan keeps besides its districts and stops.
 */
typedef struct
{
  char *scenario;
  char *id;
  GObject *before;
  GObject *after;
  gsize position;
} QuartierChange;

/**
 * QuartierHistory:
 *
 * Steps with names, and where in them the plan stands.
 */
typedef struct _QuartierHistory QuartierHistory;

typedef void (*QuartierHistoryFunc) (const QuartierChange *change, gboolean forward,
                                     gpointer data);

QuartierHistory *quartier_history_new (void);
void quartier_history_free (QuartierHistory *self);

void quartier_history_begin (QuartierHistory *self, const char *name);
gboolean quartier_history_is_open (QuartierHistory *self);
void quartier_history_record (QuartierHistory *self, const char *scenario, const char *id,
                              GObject *before, GObject *after, gsize position);
gboolean quartier_history_commit (QuartierHistory *self);
void quartier_history_abandon (QuartierHistory *self, QuartierHistoryFunc apply, gpointer data);
const char *quartier_history_get_undo_name (QuartierHistory *self);
const char *quartier_history_get_redo_name (QuartierHistory *self);
guint quartier_history_get_n_to_undo (QuartierHistory *self);
guint quartier_history_get_n_to_redo (QuartierHistory *self);
void quartier_history_undo (QuartierHistory *self, QuartierHistoryFunc apply, gpointer data);
void quartier_history_redo (QuartierHistory *self, QuartierHistoryFunc apply, gpointer data);
guint64 quartier_history_get_state (QuartierHistory *self);

G_END_DECLS
