#include "library/gazetteer.h"

#include "base/fold.h"
#include "base/quartier-error.h"

#include <math.h>
#include <string.h>

#define RESOURCE "/org/eclink/Quartier/towns/towns.tsv"

/* What stands between the names that a town is looked for by, and before the first of the next. */
#define KEY_MARK '|'
#define TOWN_MARK '\n'
/* The square of the world has so many cells on a side: 313 km wide at the equator. */
#define N_SIDE 128
#define CELL_SHIFT 23

struct _QuartierGazetteer
{
  GArray *towns; /* of QuartierNamedPlace, the largest first */
  char *texts;   /* the file, its tabs and ends of lines become ends of texts */
  GString *keys; /* of all towns: "\n|basel|bale|\n|bern|…" */
  GArray *starts; /* gsize: where in @keys a town begins */
  guint cells[N_SIDE * N_SIDE + 1]; /* where in @by_cell a cell begins */
  guint *by_cell;                   /* towns, of each cell the largest first */
};

/* What glib-compile-resources makes; named here so that a static library's linker keeps it. */
GResource *quartier_towns_get_resource (void);

/* The columns of the file, in its order. */
typedef enum
{
  NAME,
  HAN,
  COUNTRY,
  COUNTRY_NUMBER,
  LON,
  LAT,
  PEOPLE,
  KIND,
  KEYS,
  N_COLUMNS,
} Column;

/* Parts the line at @at in its columns, and says where the next one begins. */
static char *
split_line (char *at, char *columns[N_COLUMNS])
{
  char *end = strchr (at, '\n');
  int n = 0;

  if (end != NULL)
    *end = '\0';
  for (char *next = at; next != NULL && n < N_COLUMNS; n++)
    {
      columns[n] = next;
      next = strchr (next, '\t');
      if (next != NULL)
        *next++ = '\0';
    }
  for (; n < N_COLUMNS; n++)
    columns[n] = NULL;
  return end != NULL ? end + 1 : at + strlen (at);
}

static gboolean
read_town (QuartierGazetteer *self, char *const columns[N_COLUMNS])
{
  QuartierNamedPlace town = { .name = columns[NAME], .han = columns[HAN],
                              .country = columns[COUNTRY] };
  gsize start = self->keys->len;

  if (columns[KEYS] == NULL || *columns[KEYS] == '\0')
    return FALSE;
  town.han = *town.han != '\0' ? town.han : NULL;
  town.country_number = (guint) g_ascii_strtoull (columns[COUNTRY_NUMBER], NULL, 10);
  town.lon = g_ascii_strtod (columns[LON], NULL);
  town.lat = g_ascii_strtod (columns[LAT], NULL);
  town.people = (guint) g_ascii_strtoull (columns[PEOPLE], NULL, 10);
  town.is_quarter = *columns[KIND] == '1';
  town.is_world_city = *columns[KIND] == '2';
  if (!(ABS (town.lon) <= 180 && ABS (town.lat) <= 90))
    return FALSE;
  town.at = quartier_mercator (town.lon, town.lat);
  g_array_append_val (self->towns, town);
  g_array_append_val (self->starts, start);
  g_string_append_c (self->keys, TOWN_MARK);
  g_string_append_c (self->keys, KEY_MARK);
  g_string_append (self->keys, columns[KEYS]);
  g_string_append_c (self->keys, KEY_MARK);
  return TRUE;
}

static guint
get_cell (const QuartierMercator *at)
{
  const guint x = (guint) CLAMP (at->x >> CELL_SHIFT, 0, N_SIDE - 1);
  const guint y = (guint) CLAMP (at->y >> CELL_SHIFT, 0, N_SIDE - 1);

  return y * N_SIDE + x;
}

/* Sorts towns by cell, and leaves their order within one. */
static void
fill_cells (QuartierGazetteer *self)
{
  g_autofree guint *next = g_new (guint, N_SIDE * N_SIDE);

  for (guint i = 0; i < self->towns->len; i++)
    self->cells[get_cell (&g_array_index (self->towns, QuartierNamedPlace, i).at) + 1]++;
  for (guint cell = 0; cell < N_SIDE * N_SIDE; cell++)
    {
      self->cells[cell + 1] += self->cells[cell];
      next[cell] = self->cells[cell];
    }
  self->by_cell = g_new (guint, MAX (1, self->towns->len));
  for (guint i = 0; i < self->towns->len; i++)
    self->by_cell[next[get_cell (&g_array_index (self->towns, QuartierNamedPlace, i).at)]++] = i;
}

/**
 * quartier_gazetteer_new_from_bytes:
 * @bytes: the file that data/tools/make-towns.py writes
 *
 * Returns: (transfer full): its towns; %NULL and @error where a line is not as that writes it
 */
QuartierGazetteer *
quartier_gazetteer_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (QuartierGazetteer) self = g_new0 (QuartierGazetteer, 1);
  char *columns[N_COLUMNS];
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  self->texts = g_strndup (data, size);
  self->towns = g_array_new (FALSE, FALSE, sizeof (QuartierNamedPlace));
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->keys = g_string_new (NULL);
  for (char *at = split_line (self->texts, columns); *at != '\0';)
    {
      at = split_line (at, columns);
      if (!read_town (self, columns))
        {
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                       "line %u is no town; data/tools/make-towns.py writes them anew",
                       self->towns->len + 2);
          return NULL;
        }
    }
  fill_cells (self);
  return g_steal_pointer (&self);
}

/** quartier_gazetteer_free: */
void
quartier_gazetteer_free (QuartierGazetteer *self)
{
  g_array_unref (self->towns);
  g_array_unref (self->starts);
  g_string_free (self->keys, TRUE);
  g_free (self->texts);
  g_free (self->by_cell);
  g_free (self);
}

/**
 * quartier_gazetteer_get_default:
 *
 * The towns that come with the program, read at the first call, which takes a tenth of a second and may be made
 * by any thread.
 *
 * Returns: (transfer none): the towns; they live as long as the program
 */
const QuartierGazetteer *
quartier_gazetteer_get_default (void)
{
  static QuartierGazetteer *towns;

  if (g_once_init_enter (&towns))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes
          = g_resource_lookup_data (quartier_towns_get_resource (), RESOURCE, 0, &error);
      QuartierGazetteer *read = bytes != NULL ? quartier_gazetteer_new_from_bytes (bytes, &error) : NULL;

      if (read == NULL) /* a program built wrongly, not a user's mistake */
        g_error ("%s: %s", RESOURCE, error->message);
      g_once_init_leave (&towns, read);
    }
  return towns;
}

/**
 * quartier_gazetteer_list:
 *
 * Returns: (transfer none) (array length=n): all of them, the largest first
 */
const QuartierNamedPlace *
quartier_gazetteer_list (const QuartierGazetteer *self, gsize *n)
{
  *n = self->towns->len;
  return (const QuartierNamedPlace *)(const void *)self->towns->data;
}

/* The last town that begins at or before @at in the keys. */
static guint
get_town_at (const QuartierGazetteer *self, gsize at)
{
  guint low = 0, high = self->starts->len - 1;

  while (low < high)
    {
      const guint middle = (low + high + 1) / 2;

      if (g_array_index (self->starts, gsize, middle) <= at)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

/* Adds towns with @sought in their keys that are not there yet. */
static void
find_in_keys (const QuartierGazetteer *self, const char *sought, guint most, GPtrArray *found)
{
  const char *at = self->keys->str;

  while (found->len < most && (at = strstr (at, sought)) != NULL)
    {
      const guint i = get_town_at (self, (gsize) (at - self->keys->str));
      const QuartierNamedPlace *town = &g_array_index (self->towns, QuartierNamedPlace, i);

      if (!g_ptr_array_find (found, town, NULL))
        g_ptr_array_add (found, (gpointer) town);
      if (i + 1 == self->starts->len)
        return;
      at = self->keys->str + g_array_index (self->starts, gsize, i + 1);
    }
}

/* (transfer full) (nullable): as keys are folded; NULL where nothing is left. */
static char *
fold (const QuartierGazetteer *self, const char *text)
{
  g_autofree char *folded = quartier_fold (text);

  g_strstrip (g_strdelimit (folded, "|\n\t", ' '));
  return *folded != '\0' && self->towns->len > 0 ? g_steal_pointer (&folded) : NULL;
}

/* What Chinese names of towns end with and people leave out: city, county, district, town. */
static const char *const han_endings[] = { "市", "县", "区", "镇" };

static void
find_same (const QuartierGazetteer *self, const char *folded, guint most, GPtrArray *found)
{
  g_autofree char *same = g_strdup_printf ("%c%s%c", KEY_MARK, folded, KEY_MARK);

  find_in_keys (self, same, most, found);
  if (g_unichar_get_script (g_utf8_get_char (folded)) != G_UNICODE_SCRIPT_HAN)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (han_endings); i++)
    {
      g_autofree char *whole
          = g_strdup_printf ("%c%s%s%c", KEY_MARK, folded, han_endings[i], KEY_MARK);

      find_in_keys (self, whole, most, found);
    }
}

/* Rome is Roma to most who write it; Baia Mare is Neustadt to few. */
static gboolean
is_name_known (const QuartierNamedPlace *town, const char *folded)
{
  g_autofree char *own = quartier_fold (town->name);

  return town->is_world_city || g_str_equal (own, folded);
}

/**
 * quartier_gazetteer_find_same:
 *
 * Returns: (transfer container) (element-type QuartierNamedPlace): the towns that are called @text in any
 *   language held, a Chinese name with or without what kind of place it is, as quartier_gazetteer_find() compares names: those that call themselves so and cities of the
 *   world, the largest first, then what the name is another's word for
 */
GPtrArray *
quartier_gazetteer_find_same (const QuartierGazetteer *self, const char *text, guint most)
{
  GPtrArray *sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autofree char *folded = fold (self, text);

  if (folded == NULL)
    return sorted;
  find_same (self, folded, G_MAXUINT, found);
  for (int known = TRUE; known >= FALSE; known--)
    for (guint i = 0; i < found->len && sorted->len < most; i++)
      if (is_name_known (found->pdata[i], folded) == known)
        g_ptr_array_add (sorted, found->pdata[i]);
  return sorted;
}

/**
 * quartier_gazetteer_find:
 * @text: what somebody wrote, UTF-8
 * @most: how many at most
 *
 * Towns that are called @text, then those whose name, in any language held, begins so, then those whose name
 * holds it, where it has three letters or more; of each the largest first. Case and accents are passed over.
 *
 * Returns: (transfer container) (element-type QuartierNamedPlace): the towns
 */
GPtrArray *
quartier_gazetteer_find (const QuartierGazetteer *self, const char *text, guint most)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = fold (self, text);
  g_autofree char *begins = NULL;

  if (folded == NULL)
    return found;
  begins = g_strdup_printf ("%c%s", KEY_MARK, folded);
  find_same (self, folded, most, found);
  find_in_keys (self, begins, most, found);
  if (g_utf8_strlen (folded, -1) >= 3)
    find_in_keys (self, folded, most, found);
  return found;
}

/* On the square of the world, whose left edge is its right one. */
static double
get_distance (const QuartierMercator *a, const QuartierMercator *b)
{
  const double across = ABS ((double)a->x - b->x);

  return hypot (MIN (across, QUARTIER_MERCATOR_SIDE - across), (double)a->y - b->y);
}

/* Of the towns of a cell, and of the nearest found so far, the nearest to @at. */
static const QuartierNamedPlace *
find_nearer_in_cell (const QuartierGazetteer *self, guint cell, const QuartierMercator *at,
                     const QuartierNamedPlace *nearest)
{
  double least = nearest != NULL ? get_distance (at, &nearest->at) : INFINITY;

  for (guint i = self->cells[cell]; i < self->cells[cell + 1]; i++)
    {
      const QuartierNamedPlace *town
          = &g_array_index (self->towns, QuartierNamedPlace, self->by_cell[i]);
      const double distance = get_distance (at, &town->at);

      if (distance < least)
        {
          least = distance;
          nearest = town;
        }
    }
  return nearest;
}

/**
 * quartier_gazetteer_find_nearest:
 * @at: longitude −180…180 and latitude in degrees
 * @within_m: how far it may be, metres, at most 50,000
 *
 * Returns: (transfer none) (nullable): the town whose middle is nearest to @at
 */
const QuartierNamedPlace *
quartier_gazetteer_find_nearest (const QuartierGazetteer *self, const QuartierPosition *at, double within_m)
{
  const QuartierMercator middle = quartier_mercator (at->lon, at->lat);
  const int column = (int)(get_cell (&middle) % N_SIDE), row = (int)(get_cell (&middle) / N_SIDE);
  const QuartierNamedPlace *nearest = NULL;
  QuartierPosition there;

  /* A cell is 54 km wide at 80 degrees, so its neighbours are far enough for all who live. */
  for (int y = MAX (row - 1, 0); y <= MIN (row + 1, N_SIDE - 1); y++)
    for (int x = column - 1; x <= column + 1; x++)
      nearest = find_nearer_in_cell (self, (guint)(y * N_SIDE + (x + N_SIDE) % N_SIDE), &middle, nearest);
  if (nearest == NULL)
    return NULL;
  there = (QuartierPosition){ nearest->lon, nearest->lat };
  return quartier_distance_m (at, &there) <= within_m ? nearest : NULL;
}

/**
 * quartier_gazetteer_foreach:
 * @box: where
 * @people: of so many inhabitants and more
 * @func: (scope call): called with each but quarters of towns and cities that the world names
 */
void
quartier_gazetteer_foreach (const QuartierGazetteer *self, const QuartierMercatorBox *box, guint people,
                        QuartierNamedPlaceFunc func, gpointer data)
{
  const guint first = get_cell (&(QuartierMercator){ box->x0, box->y0 });
  const guint last = get_cell (&(QuartierMercator){ box->x1, box->y1 });

  for (guint y = first / N_SIDE; y <= last / N_SIDE; y++)
    for (guint x = first % N_SIDE; x <= last % N_SIDE; x++)
      for (guint i = self->cells[y * N_SIDE + x]; i < self->cells[y * N_SIDE + x + 1]; i++)
        {
          const QuartierNamedPlace *town = &g_array_index (self->towns, QuartierNamedPlace, self->by_cell[i]);

          if (town->people < people)
            break;
          if (!town->is_quarter && !town->is_world_city && town->at.x >= box->x0 && town->at.x <= box->x1
              && town->at.y >= box->y0 && town->at.y <= box->y1)
            func (town, data);
        }
}
