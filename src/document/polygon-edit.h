#pragma once

#include "base/polygon.h"

G_BEGIN_DECLS

/**
 * QuartierPolygonEditState:
 * @QUARTIER_POLYGON_EDIT_EMPTY: nothing drawn; a discarded drawing may be waiting
 * @QUARTIER_POLYGON_EDIT_DRAWING: one point or more
 * @QUARTIER_POLYGON_EDIT_CROSSING: finished, but the outline crosses itself; it waits to be
 *   repaired or drawn on
 */
typedef enum
{
  QUARTIER_POLYGON_EDIT_EMPTY,
  QUARTIER_POLYGON_EDIT_DRAWING,
  QUARTIER_POLYGON_EDIT_CROSSING,
} QuartierPolygonEditState;

/**
 * QuartierPolygonEditResult:
 * @QUARTIER_POLYGON_EDIT_DONE: there is a shape, and the drawing is empty again
 * @QUARTIER_POLYGON_EDIT_TOO_FEW: fewer than three different points; the drawing goes on
 * @QUARTIER_POLYGON_EDIT_CROSSES: the outline crosses itself; the drawing is kept
 */
typedef enum
{
  QUARTIER_POLYGON_EDIT_DONE,
  QUARTIER_POLYGON_EDIT_TOO_FEW,
  QUARTIER_POLYGON_EDIT_CROSSES,
} QuartierPolygonEditResult;

/**
 * QuartierPolygonEdit:
 *
 * Drawing one outline, point by point, as a state machine without widgets. Nothing drawn is lost:
 * a removed point and a discarded drawing come back, a crossing outline waits.
 */
typedef struct _QuartierPolygonEdit QuartierPolygonEdit;

QuartierPolygonEdit *quartier_polygon_edit_new (void);
void quartier_polygon_edit_free (QuartierPolygonEdit *self);
void quartier_polygon_edit_set_rectangle (QuartierPolygonEdit *self, gboolean is_rectangle);
void quartier_polygon_edit_set_path (QuartierPolygonEdit *self, const QuartierPosition *points,
                                     gsize n);
void quartier_polygon_edit_simplify (QuartierPolygonEdit *self, double tolerance_m);

gboolean quartier_polygon_edit_add (QuartierPolygonEdit *self, const QuartierPosition *point);
gboolean quartier_polygon_edit_remove_last (QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_add_again (QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_discard (QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_restore (QuartierPolygonEdit *self);
QuartierPolygonEditResult quartier_polygon_edit_finish (QuartierPolygonEdit *self,
                                                        QuartierPolygon **out);
QuartierPolygon *quartier_polygon_edit_repair (QuartierPolygonEdit *self);
void quartier_polygon_edit_set_provisional (QuartierPolygonEdit *self,
                                            const QuartierPosition *point);

QuartierPolygonEditState quartier_polygon_edit_get_state (const QuartierPolygonEdit *self);
GArray *quartier_polygon_edit_list_shown (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_is_setting_width (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_can_add_again (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_can_restore (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_can_finish (const QuartierPolygonEdit *self);
const QuartierPosition *quartier_polygon_edit_get_points (const QuartierPolygonEdit *self,
                                                          gsize *n);
const QuartierPosition *quartier_polygon_edit_get_provisional (const QuartierPolygonEdit *self);
QuartierPolygon *quartier_polygon_edit_dup_shape (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_is_crossing (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_is_line_crossing (const QuartierPolygonEdit *self);
double quartier_polygon_edit_get_rubber_m (const QuartierPolygonEdit *self);
double quartier_polygon_edit_get_length_m (const QuartierPolygonEdit *self);
double quartier_polygon_edit_get_area_m2 (const QuartierPolygonEdit *self);
gboolean quartier_polygon_edit_closes_at (const QuartierPolygonEdit *self,
                                          const QuartierPosition *point,
                                          double tolerance_m);
QuartierPosition quartier_polygon_edit_lock (const QuartierPolygonEdit *self,
                                             const QuartierPosition *point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierPolygonEdit, quartier_polygon_edit_free)

G_END_DECLS
