/*
 * Drawing along what is there: from one point of a district's edge to another, the shortest way, and
 * on to the next district where they touch.
 */
#include "base/polygon-trace.h"
#include "map/quartier-edit-controller-private.h"

/* Points as near to an edge as this lie on it. */
#define ON_EDGE_M 0.05
#define MARGIN_DEG 1e-6

/* By how much the way along one ring must be shorter than another to be no rounding. */
#define SHORTER 0.999

static gboolean
is_about (const QuartierBounds *bounds, const QuartierPosition *point)
{
  return bounds->west - MARGIN_DEG <= point->lon && point->lon <= bounds->east + MARGIN_DEG
         && bounds->south - MARGIN_DEG <= point->lat && point->lat <= bounds->north + MARGIN_DEG;
}

static gboolean
do_touch (const QuartierBounds *a, const QuartierBounds *b)
{
  return a->west <= b->east && b->west <= a->east && a->south <= b->north && b->south <= a->north;
}

/* As far around both ends as they are apart. */
static QuartierBounds
find_near (const QuartierPosition *from, const QuartierPosition *to)
{
  const double wide = ABS (to->lon - from->lon), high = ABS (to->lat - from->lat);
  const double margin = MAX (wide, high) + MARGIN_DEG;

  return (QuartierBounds){ MIN (from->lon, to->lon) - margin, MIN (from->lat, to->lat) - margin,
                           MAX (from->lon, to->lon) + margin, MAX (from->lat, to->lat) + margin };
}

typedef struct
{
  GPtrArray *near_by; /* QuartierPolygon */
  GPtrArray *holding; /* QuartierPolygon: those whose bounds hold both ends */
} Shapes;

static void
find_shapes (Shapes *out,
             GListModel *districts,
             const QuartierBounds *box,
             const QuartierPosition *from,
             const QuartierPosition *to)
{
  out->near_by = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_polygon_unref);
  out->holding = g_ptr_array_new_with_free_func ((GDestroyNotify)quartier_polygon_unref);
  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierPolygon *shape = quartier_district_get_shape (district);
      QuartierBounds bounds;

      quartier_polygon_get_bounds (shape, &bounds);
      if (do_touch (&bounds, box))
        g_ptr_array_add (out->near_by, quartier_polygon_ref (shape));
      if (is_about (&bounds, from) && is_about (&bounds, to))
        g_ptr_array_add (out->holding, quartier_polygon_ref (shape));
    }
}

/* From edge to edge of all that is near by, or, where that is shorter or the only way, however far it
 * leads, along one ring. */
static GArray *
find_way (const Shapes *shapes,
          const QuartierBounds *box,
          const QuartierPosition *from,
          const QuartierPosition *to)
{
  double shortest_m = G_MAXDOUBLE;
  GArray *shortest = quartier_polygons_trace ((QuartierPolygon *const *)shapes->near_by->pdata,
                                              shapes->near_by->len, box, from, to, ON_EDGE_M,
                                              &shortest_m);

  for (guint i = 0; i < shapes->holding->len; i++)
    {
      double length_m = 0;
      GArray *way = quartier_polygon_trace (shapes->holding->pdata[i], from, to, ON_EDGE_M,
                                            &length_m);

      if (way != NULL && length_m < shortest_m * SHORTER)
        {
          g_clear_pointer (&shortest, g_array_unref);
          shortest = g_steal_pointer (&way);
          shortest_m = length_m;
        }
      g_clear_pointer (&way, g_array_unref);
    }
  return shortest;
}

/**
 * quartier_edit_controller_trace:
 * @to: the provisional point of the drawing
 *
 * Where tracing is on and both ends lie on edges of districts that hang together, leads the line along them.
 */
void
quartier_edit_controller_trace (QuartierEditController *self, const QuartierPosition *to)
{
  gsize n;
  const QuartierPosition *points = quartier_polygon_edit_get_points (self->drawing, &n);
  const char *scenario = self->plan != NULL ? quartier_plan_get_current (self->plan) : NULL;
  g_autoptr (GArray) way = NULL;
  QuartierBounds box;
  Shapes shapes;

  if (!self->is_tracing || n == 0 || scenario == NULL || self->typed->len > 0
      || (self->tool != QUARTIER_TOOL_DRAW && self->tool != QUARTIER_TOOL_HOLE))
    return;
  box = find_near (&points[n - 1], to);
  find_shapes (&shapes, quartier_plan_get_districts (self->plan, scenario), &box, &points[n - 1], to);
  way = find_way (&shapes, &box, &points[n - 1], to);
  if (way != NULL)
    quartier_polygon_edit_set_path (self->drawing, (const QuartierPosition *)way->data, way->len);
  g_ptr_array_unref (shapes.near_by);
  g_ptr_array_unref (shapes.holding);
}
