/*
 * Drawing along what is there: from one point of a district's edge to another, the shorter way round.
 */
#include "map/quartier-edit-controller-private.h"

/* Points as near to an edge as this lie on it. */
#define ON_EDGE_M 0.05
#define MARGIN_DEG 1e-6

static gboolean
is_about (const QuartierBounds *bounds, const QuartierPosition *point)
{
  return bounds->west - MARGIN_DEG <= point->lon && point->lon <= bounds->east + MARGIN_DEG
         && bounds->south - MARGIN_DEG <= point->lat && point->lat <= bounds->north + MARGIN_DEG;
}

/**
 * quartier_edit_controller_trace:
 * @to: the provisional point of the drawing
 *
 * Where tracing is on and both ends lie on the edge of one district, leads the line along it; where on those of
 * several, the shortest way.
 */
void
quartier_edit_controller_trace (QuartierEditController *self, const QuartierPosition *to)
{
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  g_autoptr (GArray) shortest = NULL;
  double shortest_m = G_MAXDOUBLE;
  GListModel *districts;

  if (!self->is_tracing || n == 0 || scenario == NULL || self->typed->len > 0
      || (self->tool != QUARTIER_TOOL_DRAW && self->tool != QUARTIER_TOOL_HOLE))
    return;
  districts = quartier_plan_get_districts (self->plan, scenario);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierPolygon *shape = quartier_district_get_shape (district);
      QuartierBounds bounds;
      g_autoptr (GArray) path = NULL;
      double length_m = 0;

      quartier_polygon_get_bounds (shape, &bounds);
      if (!is_about (&bounds, &points[n - 1]) || !is_about (&bounds, to))
        continue;
      path = quartier_polygon_trace (shape, &points[n - 1], to, ON_EDGE_M, &length_m);
      if (path == NULL || length_m >= shortest_m)
        continue;
      shortest_m = length_m;
      g_clear_pointer (&shortest, g_array_unref);
      shortest = g_steal_pointer (&path);
    }
  if (shortest != NULL)
    quartier_polygon_edit_set_path (self->drawing, (const QuartierPosition *)shortest->data,
                                    shortest->len);
}
