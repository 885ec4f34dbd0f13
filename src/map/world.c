#include "map/world.h"

#include <string.h>

#include "base/quartier-error.h"

#define RESOURCE "/org/eclink/Quartier/world/world.bin"
#define N_LEVELS_MAX 8

/* What glib-compile-resources makes; named here so that a static library's linker keeps it. */
GResource *quartier_world_get_resource (void);

typedef struct
{
  guint millions;
  GArray *points; /* QuartierMercator of all paths */
  GArray *chunks; /* QuartierMercatorBox of all paths */
  GArray *land;   /* QuartierWorldPath */
  GArray *borders;
} Level;

struct _QuartierWorld
{
  Level levels[N_LEVELS_MAX];
  gsize n_levels;
  GArray *labels; /* QuartierWorldLabel */
  GStringChunk *names;
};

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean short_read;
} Reader;

static const guint8 *
take (Reader *r, gsize n)
{
  const guint8 *at = r->at;

  if ((gsize)(r->end - r->at) < n)
    {
      r->short_read = TRUE;
      return NULL;
    }
  r->at += n;
  return at;
}

static guint64
take_uint (Reader *r, guint n_bytes)
{
  const guint8 *bytes = take (r, n_bytes);
  guint64 value = 0;

  for (guint i = 0; bytes != NULL && i < n_bytes; i++)
    value |= (guint64)bytes[i] << (8 * i);
  return value;
}

static double
take_double (Reader *r)
{
  guint64 bits = take_uint (r, 8);
  double value;

  memcpy (&value, &bits, sizeof value);
  return value;
}

static guint32
take_varint (Reader *r)
{
  guint32 value = 0;

  for (guint shift = 0; shift < 32; shift += 7)
    {
      const guint8 *byte = take (r, 1);

      if (byte == NULL)
        return 0;
      value |= (guint32)(*byte & 0x7f) << shift;
      if (*byte < 0x80)
        return value;
    }
  r->short_read = TRUE;
  return 0;
}

static gint32
take_delta (Reader *r)
{
  guint32 code = take_varint (r);

  return (gint32)(code >> 1) ^ -(gint32)(code & 1);
}

/* Points and boxes of a path whose points are the last @n of @level; the pointers are set by
 * settle_level, once the arrays no longer move. Until then they hold offsets. */
static void
append_path (Level *level, GArray *paths, gsize n)
{
  gsize first = level->points->len - n;
  QuartierWorldPath path = { .points = GSIZE_TO_POINTER (first),
                             .n_points = n,
                             .box = QUARTIER_MERCATOR_BOX_EMPTY,
                             .chunks = GSIZE_TO_POINTER (level->chunks->len) };

  for (gsize start = 0; start < n; start += QUARTIER_WORLD_CHUNK)
    {
      QuartierMercatorBox box = QUARTIER_MERCATOR_BOX_EMPTY;

      for (gsize i = start; i <= start + QUARTIER_WORLD_CHUNK && i < n; i++)
        quartier_mercator_box_add (&box,
                                   g_array_index (level->points, QuartierMercator, first + i));
      quartier_mercator_box_add (&path.box, (QuartierMercator){ box.x0, box.y0 });
      quartier_mercator_box_add (&path.box, (QuartierMercator){ box.x1, box.y1 });
      g_array_append_val (level->chunks, box);
    }
  g_array_append_val (paths, path);
}

static void
append_shifted (Level *level, GArray *paths, gsize n, gint32 shift)
{
  gsize first = level->points->len - n;

  for (gsize i = 0; i < n; i++)
    {
      QuartierMercator at = g_array_index (level->points, QuartierMercator, first + i);

      at.x += shift;
      g_array_append_val (level->points, at);
    }
  append_path (level, paths, n);
}

static void
settle_paths (Level *level, GArray *paths)
{
  for (guint i = 0; i < paths->len; i++)
    {
      QuartierWorldPath *path = &g_array_index (paths, QuartierWorldPath, i);

      path->points = (QuartierMercator *)level->points->data + GPOINTER_TO_SIZE (path->points);
      path->chunks = (QuartierMercatorBox *)level->chunks->data + GPOINTER_TO_SIZE (path->chunks);
    }
}

static void
read_paths (Reader *r, Level *level, GArray *paths, guint n_paths, const double grid[4])
{
  for (guint p = 0; p < n_paths && !r->short_read; p++)
    {
      gsize n = take_varint (r);
      gint32 x = 0, y = 0;
      const QuartierWorldPath *path;

      /* Each point takes two bytes at least */
      if (n < 2 || n > (gsize)(r->end - r->at) / 2)
        {
          r->short_read = TRUE;
          return;
        }
      for (gsize i = 0; i < n; i++)
        {
          QuartierMercator at;
          double lon;

          /* Unsigned: a damaged file may overflow */
          x = (gint32)((guint32)x + (guint32)take_delta (r));
          y = (gint32)((guint32)y + (guint32)take_delta (r));
          lon = x * grid[0] + grid[2];
          at = quartier_mercator (CLAMP (lon, -540, 540), y * grid[1] + grid[3]);
          g_array_append_val (level->points, at);
        }
      append_path (level, paths, n);
      path = &g_array_index (paths, QuartierWorldPath, paths->len - 1);
      if (path->box.x1 > QUARTIER_MERCATOR_SIDE)
        append_shifted (level, paths, n, -QUARTIER_MERCATOR_SIDE);
      else if (path->box.x0 < 0)
        append_shifted (level, paths, n, QUARTIER_MERCATOR_SIDE);
    }
}

static void
read_level (Reader *r, Level *level)
{
  double grid[4];
  guint n_land, n_borders;

  level->points = g_array_new (FALSE, FALSE, sizeof (QuartierMercator));
  level->chunks = g_array_new (FALSE, FALSE, sizeof (QuartierMercatorBox));
  level->land = g_array_new (FALSE, FALSE, sizeof (QuartierWorldPath));
  level->borders = g_array_new (FALSE, FALSE, sizeof (QuartierWorldPath));
  level->millions = take_uint (r, 4);
  for (guint i = 0; i < G_N_ELEMENTS (grid); i++)
    {
      grid[i] = take_double (r);
      if (!(fabs (grid[i]) <= 360))
        r->short_read = TRUE;
    }
  n_land = take_uint (r, 4);
  n_borders = take_uint (r, 4);
  read_paths (r, level, level->land, n_land, grid);
  read_paths (r, level, level->borders, n_borders, grid);
  settle_paths (level, level->land);
  settle_paths (level, level->borders);
}

static void
read_labels (Reader *r, QuartierWorld *self)
{
  guint n = take_uint (r, 4);

  for (guint i = 0; i < n && !r->short_read; i++)
    {
      QuartierWorldLabel label = { .kind = take_uint (r, 1) };
      double lon, lat;
      gsize length;
      const guint8 *text;

      label.iso_code = take_uint (r, 2);
      lon = (gint32)take_uint (r, 4) / 1e4;
      lat = (gint32)take_uint (r, 4) / 1e4;
      label.at = quartier_mercator (CLAMP (lon, -180, 180), lat);
      label.size = take_uint (r, 4);
      if (label.kind == QUARTIER_WORLD_COUNTRY)
        label.size *= 1e-3 / 360 * QUARTIER_MERCATOR_SIDE;
      length = take_varint (r);
      text = take (r, length);
      if (text == NULL || !g_utf8_validate ((const char *)text, length, NULL))
        {
          r->short_read = TRUE;
          return;
        }
      label.name = g_string_chunk_insert_len (self->names, (const char *)text, length);
      g_array_append_val (self->labels, label);
    }
}

static void
world_clear (QuartierWorld *self)
{
  for (gsize i = 0; i < self->n_levels; i++)
    {
      g_array_unref (self->levels[i].points);
      g_array_unref (self->levels[i].chunks);
      g_array_unref (self->levels[i].land);
      g_array_unref (self->levels[i].borders);
    }
  g_array_unref (self->labels);
  g_string_chunk_free (self->names);
}

static const Level *
level_of_zoom (const QuartierWorld *self, guint zoom)
{
  gsize i = zoom <= 2 ? 0 : zoom <= 4 ? 1 : 2;

  return &self->levels[MIN (i, self->n_levels - 1)];
}

/**
 * quartier_world_new_from_bytes:
 * @bytes: a file as data/world/README.md describes it
 * @error: %QUARTIER_ERROR_FORMAT where it is not one
 *
 * Returns: (transfer full) (nullable): the world; @bytes are not kept
 */
QuartierWorld *
quartier_world_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (QuartierWorld) self = g_atomic_rc_box_new0 (QuartierWorld);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  /* No pointer at all comes with no bytes, and must not be added to */
  Reader r = { data, size > 0 ? data + size : data, FALSE };
  const guint8 *magic = take (&r, 8);
  guint n_levels = take_uint (&r, 4);

  self->labels = g_array_new (FALSE, FALSE, sizeof (QuartierWorldLabel));
  self->names = g_string_chunk_new (1024);
  if (magic == NULL || memcmp (magic, "QUWORLD1", 8) != 0 || n_levels < 1
      || n_levels > N_LEVELS_MAX)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                           "byte 0: not a world map; data/tools/make-world.py writes one");
      return NULL;
    }
  while (self->n_levels < n_levels && !r.short_read)
    read_level (&r, &self->levels[self->n_levels++]);
  if (!r.short_read)
    read_labels (&r, self);
  if (r.short_read)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                   "byte %" G_GSIZE_FORMAT ": the world map is cut short or damaged; "
                   "data/tools/make-world.py writes it anew",
                   (gsize)(r.at - data));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * quartier_world_get_default:
 *
 * The world that comes with the program, read at the first call, which any thread may make.
 *
 * Returns: (transfer none): the world; it lives as long as the program
 */
QuartierWorld *
quartier_world_get_default (void)
{
  static QuartierWorld *world;

  if (g_once_init_enter (&world))
    {
      g_autoptr (GError) error = NULL;
      GResource *resource = quartier_world_get_resource ();
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, RESOURCE, 0, &error);
      QuartierWorld *read = bytes != NULL ? quartier_world_new_from_bytes (bytes, &error) : NULL;

      if (read == NULL) /* a program built wrongly, not a user's mistake */
        g_error ("%s: %s", RESOURCE, error->message);
      g_once_init_leave (&world, read);
    }
  return world;
}

QuartierWorld *
quartier_world_ref (QuartierWorld *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_world_unref (QuartierWorld *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify)world_clear);
}

/**
 * quartier_world_get_land:
 * @zoom: of 256-pixel tiles; chooses how fine the coast is
 * @n: (out): number of rings
 *
 * Returns: (transfer none) (array length=n): rings to fill together by the even-odd rule
 */
const QuartierWorldPath *
quartier_world_get_land (const QuartierWorld *self, guint zoom, gsize *n)
{
  const Level *level = level_of_zoom (self, zoom);

  *n = level->land->len;
  return (const QuartierWorldPath *)level->land->data;
}

/**
 * quartier_world_get_borders:
 * @zoom: of 256-pixel tiles
 * @n: (out): number of lines
 *
 * Returns: (transfer none) (array length=n): borders on land, each once; coasts are not among them
 */
const QuartierWorldPath *
quartier_world_get_borders (const QuartierWorld *self, guint zoom, gsize *n)
{
  const Level *level = level_of_zoom (self, zoom);

  *n = level->borders->len;
  return (const QuartierWorldPath *)level->borders->data;
}

/**
 * quartier_world_get_labels:
 * @n: (out): number of names
 *
 * Returns: (transfer none) (array length=n): countries by falling size, then cities by falling rank
 */
const QuartierWorldLabel *
quartier_world_get_labels (const QuartierWorld *self, gsize *n)
{
  *n = self->labels->len;
  return (const QuartierWorldLabel *)self->labels->data;
}

/**
 * quartier_world_find_country:
 * @iso_code: ISO 3166-1 numeric
 *
 * Returns: (transfer none) (nullable): its label; %NULL where no country has that number
 */
const QuartierWorldLabel *
quartier_world_find_country (const QuartierWorld *self, guint iso_code)
{
  gsize n;
  const QuartierWorldLabel *labels = quartier_world_get_labels (self, &n);

  for (gsize i = 0; iso_code != 0 && i < n; i++)
    if (labels[i].kind == QUARTIER_WORLD_COUNTRY && labels[i].iso_code == iso_code)
      return &labels[i];
  return NULL;
}
