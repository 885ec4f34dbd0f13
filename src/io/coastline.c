/*
 * OpenStreetMap has no areas of sea, only pieces of coast with the sea on their right. They are
 * joined into chains, cut at the box, and what is left open is closed along the box's edge,
 * clockwise as seen on the map, so that the sea stays on the right all the way round.
 */
#include "io/coastline.h"

#include "base/segment.h"

struct _QuartierCoastline
{
  GPtrArray *chains; /* GArray of QuartierMercator; closed where the last repeats the first */
};

/* A piece of coast from edge to edge of the box */
typedef struct
{
  GArray *points; /* QuartierMercator */
  double enters;  /* place along the box's edge, clockwise from its north-west corner */
  double leaves;
  gboolean used;
} Piece;

static QuartierMercator
first_point (const GArray *chain)
{
  return g_array_index (chain, QuartierMercator, 0);
}

static QuartierMercator
last_point (const GArray *chain)
{
  return g_array_index (chain, QuartierMercator, chain->len - 1);
}

static gboolean
is_same (QuartierMercator a, QuartierMercator b)
{
  return a.x == b.x && a.y == b.y;
}

static gboolean
is_closed (const GArray *chain)
{
  return chain->len > 3 && is_same (first_point (chain), last_point (chain));
}

/* Positive where the ring runs clockwise as seen on the map: y grows southwards. */
static double
signed_area (const QuartierMercator *points, gsize n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      QuartierMercator a = points[i], b = points[(i + 1) % n];

      sum += (double)a.x * b.y - (double)b.x * a.y;
    }
  return sum / 2;
}

static guint
hash_point (gconstpointer key)
{
  const QuartierMercator *at = key;

  return (guint)at->x * 2654435761u ^ (guint)at->y;
}

static gboolean
equal_points (gconstpointer a, gconstpointer b)
{
  return is_same (*(const QuartierMercator *)a, *(const QuartierMercator *)b);
}

/* Copies of the chains, joined end to start. */
static GPtrArray *
join_chains (const QuartierCoastline *self)
{
  GPtrArray *joined = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable) by_start = g_hash_table_new (hash_point, equal_points);
  g_autofree gboolean *used = g_new0 (gboolean, self->chains->len);
  g_autofree gboolean *follows = g_new0 (gboolean, self->chains->len);

  for (guint i = 0; i < self->chains->len; i++)
    {
      GArray *chain = g_ptr_array_index (self->chains, i);

      g_hash_table_insert (by_start, chain->data, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < self->chains->len; i++)
    {
      QuartierMercator end = last_point (g_ptr_array_index (self->chains, i));
      guint next = GPOINTER_TO_UINT (g_hash_table_lookup (by_start, &end));

      if (next > 0)
        follows[next - 1] = TRUE;
    }
  /* First from the loose ends, then what remains, which is closed */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < self->chains->len; i++)
      {
        GArray *chain;
        guint next = i + 1;

        if (used[i] || (round == 0 && follows[i]))
          continue;
        chain = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
        while (next > 0 && !used[next - 1])
          {
            const GArray *more = g_ptr_array_index (self->chains, next - 1);
            QuartierMercator end = last_point (more);
            guint skip = chain->len > 0 ? 1 : 0;

            used[next - 1] = TRUE;
            g_array_append_vals (chain, &g_array_index (more, QuartierMercator, skip),
                                 more->len - skip);
            next = GPOINTER_TO_UINT (g_hash_table_lookup (by_start, &end));
          }
        g_ptr_array_add (joined, chain);
      }
  return joined;
}

static gboolean
is_inside (const QuartierMercatorBox *box, QuartierMercator at)
{
  return at.x > box->x0 && at.x < box->x1 && at.y > box->y0 && at.y < box->y1;
}

/* Where on the edge a point stands, clockwise from the north-west corner; a point inside counts
 * as the place on the edge that is nearest, and is moved there. */
static double
place_on_edge (const QuartierMercatorBox *box, QuartierMercator *at)
{
  const double width = (double)box->x1 - box->x0, height = (double)box->y1 - box->y0;
  const double to_north = fabs ((double)at->y - box->y0), to_south = fabs ((double)box->y1 - at->y);
  const double to_west = fabs ((double)at->x - box->x0), to_east = fabs ((double)box->x1 - at->x);
  const double least = MIN (MIN (to_north, to_south), MIN (to_west, to_east));

  at->x = CLAMP (at->x, box->x0, box->x1);
  at->y = CLAMP (at->y, box->y0, box->y1);
  if (to_north == least)
    {
      at->y = box->y0;
      return (double)at->x - box->x0;
    }
  if (to_east == least)
    {
      at->x = box->x1;
      return width + ((double)at->y - box->y0);
    }
  if (to_south == least)
    {
      at->y = box->y1;
      return width + height + ((double)box->x1 - at->x);
    }
  at->x = box->x0;
  return 2 * width + height + ((double)box->y1 - at->y);
}

/* @a and @b become the ends of what is inside; a piece that only touches the box is outside. */
static gboolean
clip (const QuartierMercatorBox *box, QuartierMercator *a, QuartierMercator *b)
{
  const QuartierMercator from = *a;
  const double dx = (double)b->x - a->x, dy = (double)b->y - a->y;
  double enter, leave;

  if (!quartier_segment_clip ((double[]){ a->x, a->y }, (double[]){ b->x, b->y },
                              (double[]){ box->x0, box->y0 }, (double[]){ box->x1, box->y1 },
                              &enter, &leave)
      || enter >= leave)
    return FALSE;
  if (leave < 1)
    *b = (QuartierMercator){ from.x + (gint32)(leave * dx), from.y + (gint32)(leave * dy) };
  if (enter > 0)
    *a = (QuartierMercator){ from.x + (gint32)(enter * dx), from.y + (gint32)(enter * dy) };
  return TRUE;
}

static void
end_piece (GArray *pieces, GArray *points, const QuartierMercatorBox *box)
{
  Piece piece = { .points = points };
  QuartierMercator start = first_point (points), end = last_point (points);
  QuartierMercator edge = start;

  piece.enters = place_on_edge (box, &edge);
  if (!is_same (edge, start))
    g_array_prepend_val (points, edge);
  edge = end;
  piece.leaves = place_on_edge (box, &edge);
  if (!is_same (edge, end))
    g_array_append_val (points, edge);
  g_array_append_val (pieces, piece);
}

/* Cuts a chain at the box. */
static void
cut_chain (const GArray *chain, const QuartierMercatorBox *box, GArray *pieces)
{
  const QuartierMercator *p = (const QuartierMercator *)chain->data;
  gsize n = chain->len, start = 0;
  GArray *points = NULL;

  /* A closed one from a point outside, so that no piece straddles its seam */
  if (is_closed (chain))
    {
      n--;
      while (start < n && is_inside (box, p[start]))
        start++;
      n++;
    }
  for (gsize i = 1; i < n; i++)
    {
      gsize turn = is_closed (chain) ? chain->len - 1 : chain->len;
      QuartierMercator a = p[(start + i - 1) % turn], b = p[(start + i) % turn], end = b;

      if (!clip (box, &a, &b))
        continue;
      if (points == NULL)
        {
          points = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
          g_array_append_val (points, a);
        }
      g_array_append_val (points, b);
      if (!is_same (b, end))
        end_piece (pieces, g_steal_pointer (&points), box);
    }
  if (points != NULL)
    end_piece (pieces, points, box);
}

static gboolean
is_wholly_inside (const GArray *chain, const QuartierMercatorBox *box)
{
  for (guint i = 0; i < chain->len; i++)
    if (!is_inside (box, g_array_index (chain, QuartierMercator, i)))
      return FALSE;
  return TRUE;
}

static void
close_ring (GArray *points, GArray *ring_ends)
{
  guint start = ring_ends->len > 0 ? g_array_index (ring_ends, guint, ring_ends->len - 1) : 0;

  if (points->len >= start + 3)
    g_array_append_val (ring_ends, points->len);
  else
    g_array_set_size (points, start);
}

/* Corners passed on the way clockwise from @from to @to along the edge. */
static void
append_corners (GArray *points, const QuartierMercatorBox *box, double from, double to)
{
  const double width = (double)box->x1 - box->x0, height = (double)box->y1 - box->y0;
  const double around = 2 * (width + height);
  const double corners[4] = { 0, width, width + height, 2 * width + height };
  const QuartierMercator at[4]
      = { { box->x0, box->y0 }, { box->x1, box->y0 }, { box->x1, box->y1 }, { box->x0, box->y1 } };

  if (to < from)
    to += around;
  for (guint i = 0; i < 8; i++)
    {
      double corner = corners[i % 4] + (i >= 4 ? around : 0);

      if (corner > from && corner < to)
        g_array_append_val (points, at[i % 4]);
    }
}

static Piece *
next_piece (GArray *pieces, double from, double around)
{
  Piece *best = NULL;
  double best_way = G_MAXDOUBLE;

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *piece = &g_array_index (pieces, Piece, i);
      double way = piece->enters >= from ? piece->enters - from : piece->enters - from + around;

      if (way < best_way)
        {
          best = piece;
          best_way = way;
        }
    }
  return best;
}

static void
link_pieces (GArray *pieces, const QuartierMercatorBox *box, GArray *points, GArray *ring_ends)
{
  const double around = 2 * (((double)box->x1 - box->x0) + ((double)box->y1 - box->y0));

  for (guint i = 0; i < pieces->len; i++)
    {
      Piece *first = &g_array_index (pieces, Piece, i), *piece = first;

      if (first->used)
        continue;
      do
        {
          Piece *next = next_piece (pieces, piece->leaves, around);

          piece->used = TRUE;
          g_array_append_vals (points, piece->points->data, piece->points->len);
          append_corners (points, box, piece->leaves, next->enters);
          piece = next;
        }
      while (piece != first && !piece->used);
      close_ring (points, ring_ends);
    }
}

QuartierCoastline *
quartier_coastline_new (void)
{
  QuartierCoastline *self = g_new0 (QuartierCoastline, 1);

  self->chains = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  return self;
}

void
quartier_coastline_free (QuartierCoastline *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->chains);
  g_free (self);
}

/**
 * quartier_coastline_add:
 * @points: (array length=n): a piece of coast, the land on its left
 * @n: less than two points are left out
 * @closed: whether it is the whole outline of an island, in any direction and without its closing
 * point
 */
void
quartier_coastline_add (QuartierCoastline *self,
                        const QuartierMercator *points,
                        gsize n,
                        gboolean closed)
{
  GArray *chain;

  if (n < (closed ? 3 : 2))
    return;
  chain = g_array_sized_new (FALSE, FALSE, sizeof (QuartierMercator), n + 1);
  if (closed && signed_area (points, n) > 0) /* clockwise: the land would be on the right */
    for (gsize i = n; i > 0; i--)
      g_array_append_val (chain, points[i - 1]);
  else
    g_array_append_vals (chain, points, n);
  if (closed)
    {
      QuartierMercator first = first_point (chain);

      g_array_append_val (chain, first);
    }
  g_ptr_array_add (self->chains, chain);
}

/**
 * quartier_coastline_make_sea:
 * @box: what the extract covers
 * @points: (element-type QuartierMercator): rings are added here
 * @ring_ends: (element-type guint): and their ends here
 *
 * The sea within the box, as rings to be filled by the even-odd rule; none where there is no coast.
 * Coast that ends inside the box, in an extract cut short, goes on straight to the nearest edge.
 */
void
quartier_coastline_make_sea (const QuartierCoastline *self,
                             const QuartierMercatorBox *box,
                             GArray *points,
                             GArray *ring_ends)
{
  g_autoptr (GPtrArray) chains = join_chains (self);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gboolean has_island = FALSE;

  for (guint i = 0; i < chains->len; i++)
    {
      const GArray *chain = g_ptr_array_index (chains, i);

      if (is_closed (chain) && is_wholly_inside (chain, box))
        {
          has_island |= signed_area ((const QuartierMercator *)chain->data, chain->len - 1) < 0;
          g_array_append_vals (points, chain->data, chain->len - 1);
          close_ring (points, ring_ends);
        }
      else
        cut_chain (chain, box, pieces);
    }
  link_pieces (pieces, box, points, ring_ends);
  if (pieces->len == 0 && has_island)
    {
      append_corners (points, box, -1,
                      2 * ((double)box->x1 - box->x0) + ((double)box->y1 - box->y0) + 1);
      close_ring (points, ring_ends);
    }
  for (guint i = 0; i < pieces->len; i++)
    g_array_unref (g_array_index (pieces, Piece, i).points);
}
