/*
 * The way along the edges of areas that touch. Corners that lie on each other are one junction, an
 * edge is parted by every junction that lies on it, and the shortest way from junction to junction is
 * Dijkstra's (Numerische Mathematik 1, 1959, 269–271). What lies near what is asked of a grid.
 */
#include "base/polygon-trace.h"

#include <math.h>

#include "base/plane.h"

#define N_CELLS 64

/* More is not gone through while a hand moves: corners, and how often one is looked at. */
#define MOST_JUNCTIONS 4096
#define MOST_LOOKS 500000

#define NOWHERE G_MAXUINT

typedef struct
{
  QuartierPosition position;
  double x, y;       /* m */
  guint next_in_cell; /* junction */
  guint first_link;
  double way_m; /* from the beginning, the shortest known */
  guint before; /* junction on that way */
} Junction;

typedef struct
{
  guint to;
  guint next; /* link of the same junction */
  double length_m;
} Link;

typedef struct
{
  double way_m;
  guint junction;
} Candidate;

typedef struct
{
  double along; /* 0…1 of an edge */
  guint junction;
} OnEdge;

typedef struct
{
  QuartierPlane plane;
  double tolerance_m;
  const QuartierBounds *within;
  guint n_looks;
  double west_m, south_m, cell_m;
  guint cells[N_CELLS * N_CELLS]; /* the first junction of each */
  GArray *junctions;              /* Junction */
  GArray *links;                  /* Link */
  GArray *queue;                  /* Candidate: a heap, the nearest first */
  GArray *on_edge;                /* OnEdge: of the edge that is being parted */
} Trace;

#define JUNCTION(trace, i) (&g_array_index ((trace)->junctions, Junction, (i)))
#define LINK(trace, i) (&g_array_index ((trace)->links, Link, (i)))
#define CANDIDATE(trace, i) (&g_array_index ((trace)->queue, Candidate, (i)))

static int
find_cell (double m, double begin_m, double cell_m)
{
  return CLAMP ((int)floor ((m - begin_m) / cell_m), 0, N_CELLS - 1);
}

static guint
find_or_add_junction (Trace *self, const QuartierPosition *position)
{
  Junction junction = { *position, 0, 0, NOWHERE, NOWHERE, G_MAXDOUBLE, NOWHERE };
  const double reach_m = self->tolerance_m;
  guint *cell;

  quartier_plane_to_m (&self->plane, position, &junction.x, &junction.y);
  for (int row = find_cell (junction.y - reach_m, self->south_m, self->cell_m);
       row <= find_cell (junction.y + reach_m, self->south_m, self->cell_m); row++)
    for (int column = find_cell (junction.x - reach_m, self->west_m, self->cell_m);
         column <= find_cell (junction.x + reach_m, self->west_m, self->cell_m); column++)
      for (guint i = self->cells[row * N_CELLS + column]; i != NOWHERE;
           i = JUNCTION (self, i)->next_in_cell)
        {
          self->n_looks++;
          if (hypot (JUNCTION (self, i)->x - junction.x, JUNCTION (self, i)->y - junction.y)
              <= reach_m)
            return i;
        }
  cell = &self->cells[find_cell (junction.y, self->south_m, self->cell_m) * N_CELLS
                      + find_cell (junction.x, self->west_m, self->cell_m)];
  junction.next_in_cell = *cell;
  *cell = self->junctions->len;
  g_array_append_val (self->junctions, junction);
  return self->junctions->len - 1;
}

static void
look_at_cell (Trace *self, guint cell, guint a, guint b)
{
  const Junction *from = JUNCTION (self, a), *to = JUNCTION (self, b);
  const double dx = to->x - from->x, dy = to->y - from->y, length2 = dx * dx + dy * dy;

  for (guint i = self->cells[cell]; i != NOWHERE; i = JUNCTION (self, i)->next_in_cell)
    {
      const double x = JUNCTION (self, i)->x - from->x, y = JUNCTION (self, i)->y - from->y;
      const OnEdge on = { (x * dx + y * dy) / length2, i };

      self->n_looks++;
      if (i != a && i != b && on.along > 0 && on.along < 1
          && hypot (x - on.along * dx, y - on.along * dy) <= self->tolerance_m)
        g_array_append_val (self->on_edge, on);
    }
}

/* From one end to the other, row by row of the cells that the edge goes through. */
static void
list_on_edge (Trace *self, guint a, guint b)
{
  const Junction *from = JUNCTION (self, a), *to = JUNCTION (self, b);
  const double low = MIN (from->y, to->y), high = MAX (from->y, to->y), reach_m = self->tolerance_m;

  g_array_set_size (self->on_edge, 0);
  for (int row = find_cell (low - reach_m, self->south_m, self->cell_m);
       row <= find_cell (high + reach_m, self->south_m, self->cell_m); row++)
    {
      const double south = self->south_m + row * self->cell_m - reach_m;
      const double enter = CLAMP (south, low, high);
      const double leave = CLAMP (south + self->cell_m + 2 * reach_m, low, high);
      const double slope = high > low ? (to->x - from->x) / (to->y - from->y) : 0;
      const double x0 = high > low ? from->x + (enter - from->y) * slope : from->x;
      const double x1 = high > low ? from->x + (leave - from->y) * slope : to->x;

      for (int column = find_cell (MIN (x0, x1) - reach_m, self->west_m, self->cell_m);
           column <= find_cell (MAX (x0, x1) + reach_m, self->west_m, self->cell_m); column++)
        look_at_cell (self, row * N_CELLS + column, a, b);
    }
}

static int
compare_along (gconstpointer a, gconstpointer b)
{
  const double x = ((const OnEdge *)a)->along, y = ((const OnEdge *)b)->along;

  return (x > y) - (x < y);
}

static void
add_link (Trace *self, guint from, guint to)
{
  const Link link = { to, JUNCTION (self, from)->first_link,
                      hypot (JUNCTION (self, from)->x - JUNCTION (self, to)->x,
                             JUNCTION (self, from)->y - JUNCTION (self, to)->y) };

  JUNCTION (self, from)->first_link = self->links->len;
  g_array_append_val (self->links, link);
}

static void
add_edge (Trace *self, guint a, guint b)
{
  const OnEdge end = { 1, b };
  guint before = a;

  if (a == b)
    return;
  list_on_edge (self, a, b);
  g_array_sort (self->on_edge, compare_along);
  g_array_append_val (self->on_edge, end);
  for (guint i = 0; i < self->on_edge->len; i++)
    {
      const guint here = g_array_index (self->on_edge, OnEdge, i).junction;

      add_link (self, before, here);
      add_link (self, here, before);
      before = here;
    }
}

/* The queue */

static void
swap (Trace *self, guint i, guint j)
{
  const Candidate kept = *CANDIDATE (self, i);

  *CANDIDATE (self, i) = *CANDIDATE (self, j);
  *CANDIDATE (self, j) = kept;
}

static void
push (Trace *self, double way_m, guint junction)
{
  const Candidate candidate = { way_m, junction };

  g_array_append_val (self->queue, candidate);
  for (guint i = self->queue->len - 1;
       i > 0 && CANDIDATE (self, i)->way_m < CANDIDATE (self, (i - 1) / 2)->way_m; i = (i - 1) / 2)
    swap (self, i, (i - 1) / 2);
}

static Candidate
pop (Trace *self)
{
  const Candidate nearest = *CANDIDATE (self, 0);
  guint i = 0;

  swap (self, 0, self->queue->len - 1);
  g_array_set_size (self->queue, self->queue->len - 1);
  for (;;)
    {
      guint least = i;

      for (guint child = 2 * i + 1; child <= 2 * i + 2 && child < self->queue->len; child++)
        if (CANDIDATE (self, child)->way_m < CANDIDATE (self, least)->way_m)
          least = child;
      if (least == i)
        return nearest;
      swap (self, i, least);
      i = least;
    }
}

static gboolean
find_way (Trace *self, guint from, guint to)
{
  JUNCTION (self, from)->way_m = 0;
  push (self, 0, from);
  while (self->queue->len > 0)
    {
      const Candidate here = pop (self);

      if (here.junction == to)
        return TRUE;
      if (here.way_m > JUNCTION (self, here.junction)->way_m)
        continue;
      for (guint i = JUNCTION (self, here.junction)->first_link; i != NOWHERE;
           i = LINK (self, i)->next)
        {
          const Link *link = LINK (self, i);
          Junction *next = JUNCTION (self, link->to);

          if (here.way_m + link->length_m >= next->way_m)
            continue;
          next->way_m = here.way_m + link->length_m;
          next->before = here.junction;
          push (self, next->way_m, link->to);
        }
    }
  return FALSE;
}

/* The junctions */

static void
lay_grid (Trace *self)
{
  const QuartierPosition south_west = { self->within->west, self->within->south };
  const QuartierPosition north_east = { self->within->east, self->within->north };
  double east_m, north_m;

  quartier_plane_to_m (&self->plane, &south_west, &self->west_m, &self->south_m);
  quartier_plane_to_m (&self->plane, &north_east, &east_m, &north_m);
  self->cell_m = MAX (MAX (east_m - self->west_m, north_m - self->south_m) / N_CELLS,
                      4 * self->tolerance_m);
  for (gsize i = 0; i < G_N_ELEMENTS (self->cells); i++)
    self->cells[i] = NOWHERE;
}

static gboolean
is_within (const QuartierBounds *box, const QuartierPosition *a, const QuartierPosition *b)
{
  return MIN (a->lon, b->lon) <= box->east && MAX (a->lon, b->lon) >= box->west
         && MIN (a->lat, b->lat) <= box->north && MAX (a->lat, b->lat) >= box->south;
}

static gboolean
is_too_much (const Trace *self)
{
  return self->junctions->len > MOST_JUNCTIONS || self->n_looks > MOST_LOOKS;
}

static void
find_ends (Trace *self, const QuartierPosition *a, const QuartierPosition *b)
{
  find_or_add_junction (self, a);
  find_or_add_junction (self, b);
}

static void
part_edge (Trace *self, const QuartierPosition *a, const QuartierPosition *b)
{
  const guint begin = find_or_add_junction (self, a);

  add_edge (self, begin, find_or_add_junction (self, b));
}

static void
for_each_edge (Trace *self, const QuartierPolygon *shape,
               void (*func) (Trace *, const QuartierPosition *, const QuartierPosition *))
{
  for (gsize part = 0; part < quartier_polygon_get_n_parts (shape); part++)
    for (gsize r = 0; r < quartier_polygon_get_n_rings (shape, part); r++)
      {
        gsize n;
        const QuartierPosition *ring = quartier_polygon_get_ring (shape, part, r, &n);

        for (gsize i = 0; i < n && !is_too_much (self); i++)
          if (is_within (self->within, &ring[i], &ring[(i + 1) % n]))
            func (self, &ring[i], &ring[(i + 1) % n]);
      }
}

static GArray *
list_between (Trace *self, guint from, guint to)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (QuartierPosition));
  guint n = 0;

  for (guint i = JUNCTION (self, to)->before; i != from && i != NOWHERE;
       i = JUNCTION (self, i)->before)
    n++;
  g_array_set_size (way, n);
  for (guint i = JUNCTION (self, to)->before; n > 0; i = JUNCTION (self, i)->before)
    g_array_index (way, QuartierPosition, --n) = JUNCTION (self, i)->position;
  return way;
}

/**
 * quartier_polygons_trace:
 * @shapes: (array length=n): whose edges lead the way
 * @within: edges wholly outside are left out
 * @tolerance_m: how far apart things still touch
 * @out_length_m: (out): length of the way; untouched where there is none
 *
 * Follows edges from one position on them to another, the shortest way, and from shape to shape where they
 * touch: at a corner, or along a part of an edge. Edges that only cross do not touch. Lengths are those of
 * a plane at @from. What would take longer than a hand at the pointer waits is not looked for.
 *
 * Returns: (transfer full) (nullable) (element-type QuartierPosition): the corners between them, those of
 *   a neighbour that lie on an edge among them; %NULL where no way leads there
 */
GArray *
quartier_polygons_trace (QuartierPolygon *const *shapes,
                         gsize n,
                         const QuartierBounds *within,
                         const QuartierPosition *from,
                         const QuartierPosition *to,
                         double tolerance_m,
                         double *out_length_m)
{
  Trace self = { .plane = quartier_plane_at (from), .tolerance_m = tolerance_m, .within = within };
  GArray *way = NULL;
  guint begin, end;

  self.junctions = g_array_new (FALSE, FALSE, sizeof (Junction));
  self.links = g_array_new (FALSE, FALSE, sizeof (Link));
  self.queue = g_array_new (FALSE, FALSE, sizeof (Candidate));
  self.on_edge = g_array_new (FALSE, FALSE, sizeof (OnEdge));
  lay_grid (&self);
  begin = find_or_add_junction (&self, from);
  end = find_or_add_junction (&self, to);
  /* All corners are there before the first edge is parted by them. */
  for (gsize i = 0; i < n; i++)
    for_each_edge (&self, shapes[i], find_ends);
  for (gsize i = 0; i < n; i++)
    for_each_edge (&self, shapes[i], part_edge);
  if (!is_too_much (&self) && find_way (&self, begin, end))
    {
      way = list_between (&self, begin, end);
      *out_length_m = JUNCTION (&self, end)->way_m;
    }
  g_array_unref (self.junctions);
  g_array_unref (self.links);
  g_array_unref (self.queue);
  g_array_unref (self.on_edge);
  return way;
}
