/*
 * On what of the first scenario a district of a later one lies: one that was cut, merged, drawn again or moved
 * has another id or another shape, and the ground is still the same.
 */
#include "document/stood-ground.h"

#include <string.h>

#include "engine/materials.h"

/* Less is the rounding of a common edge. */
#define LEAST_M2 1.0
/* A copy has its districts in the order of what it was copied from, but for a few that are gone. */
#define LOOK_AROUND 4
/* Where more were edited at once, all are looked at anew. */
#define FEW 64

struct _QuartierFirstDistricts
{
  GPtrArray *districts;
  QuartierBounds *bounds; /* of each, so that most need not be looked at */
};

/**
 * quartier_district_stands:
 *
 * Returns: whether the plan says that its buildings stand, refurbished or not; what stands in where it says
 *   nothing is new building
 */
gboolean
quartier_district_stands (QuartierDistrict *self)
{
  const char *standard = quartier_district_get_text (self, QUARTIER_FIELD_STANDARD);

  return standard != NULL && quartier_works_of_standard (standard) != QUARTIER_WORKS_NEW;
}

static gpointer
copy_district (gconstpointer district, gpointer data G_GNUC_UNUSED)
{
  return g_object_ref ((gpointer) district);
}

/**
 * quartier_first_districts_new:
 * @districts: (element-type QuartierDistrict): copied, as they are others after an edit
 *
 * Returns: (transfer full): what quartier_first_districts_measure() looks among
 */
QuartierFirstDistricts *
quartier_first_districts_new (GPtrArray *districts)
{
  QuartierFirstDistricts *self = g_new0 (QuartierFirstDistricts, 1);

  self->districts = g_ptr_array_copy (districts, copy_district, NULL);
  self->bounds = g_new (QuartierBounds, districts->len + 1);
  for (guint i = 0; i < districts->len; i++)
    quartier_polygon_get_bounds (quartier_district_get_shape (districts->pdata[i]), &self->bounds[i]);
  return self;
}

void
quartier_first_districts_free (QuartierFirstDistricts *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->districts);
  g_free (self->bounds);
  g_free (self);
}

/* (transfer none) (element-type QuartierDistrict) */
GPtrArray *
quartier_first_districts_get (QuartierFirstDistricts *self)
{
  return self->districts;
}

/* Whether they are the same ones, in the same order: districts never change. */
gboolean
quartier_first_districts_are (QuartierFirstDistricts *self, GPtrArray *districts)
{
  return self->districts->len == districts->len
         && memcmp (self->districts->pdata, districts->pdata, districts->len * sizeof *districts->pdata)
                == 0;
}

static gboolean
do_touch (const QuartierBounds *a, const QuartierBounds *b)
{
  return a->west < b->east && b->west < a->east && a->south < b->north && b->south < a->north;
}

/**
 * quartier_first_districts_compare:
 * @before: what they were
 *
 * Returns: (transfer full) (nullable) (element-type QuartierBounds): all ground of districts that were edited, as
 *   they were and as they are; %NULL where they are more or fewer, or many were edited
 */
GArray *
quartier_first_districts_compare (QuartierFirstDistricts *self, QuartierFirstDistricts *before)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (QuartierBounds));

  if (self->districts->len != before->districts->len)
    return NULL;
  for (guint i = 0; i < self->districts->len; i++)
    if (self->districts->pdata[i] != before->districts->pdata[i])
      {
        if (boxes->len >= 2 * FEW)
          return NULL;
        g_array_append_val (boxes, self->bounds[i]);
        g_array_append_val (boxes, before->bounds[i]);
      }
  return g_steal_pointer (&boxes);
}

/**
 * quartier_district_touches:
 * @boxes: (element-type QuartierBounds):
 *
 * Returns: whether it may lie on one of them
 */
gboolean
quartier_district_touches (QuartierDistrict *self, GArray *boxes)
{
  QuartierBounds bounds;

  quartier_polygon_get_bounds (quartier_district_get_shape (self), &bounds);
  for (guint k = 0; k < boxes->len; k++)
    if (do_touch (&bounds, &g_array_index (boxes, QuartierBounds, k)))
      return TRUE;
  return FALSE;
}

static QuartierStoodGround *
new_ground (guint n)
{
  QuartierStoodGround *ground
      = g_malloc0 (sizeof (QuartierStoodGround) + n * sizeof (QuartierStoodPart));

  ground->n = n;
  return ground;
}

/* (nullable): NULL where it was to be built anew, and so stands as it is now. */
static QuartierStoodGround *
make_whole (QuartierFirstDistricts *self, guint index)
{
  QuartierStoodGround *ground;

  if (!quartier_district_stands (self->districts->pdata[index]))
    return NULL;
  ground = new_ground (1);
  ground->parts[0] = (QuartierStoodPart){ index, 1 };
  return ground;
}

/**
 * quartier_first_districts_find:
 * @district: of a later scenario; stands
 * @cursor: (inout): where its like is thought to be; 0 for the first of a list
 * @out: (out) (transfer full) (nullable): as quartier_first_districts_measure()
 *
 * Without a search: most of a copy is what it was copied from, or has its outline, at the same place of the list.
 *
 * Returns: whether it is found
 */
gboolean
quartier_first_districts_find (QuartierFirstDistricts *self, QuartierDistrict *district, guint *cursor,
                               QuartierStoodGround **out)
{
  const guint begin = *cursor > LOOK_AROUND ? *cursor - LOOK_AROUND : 0;
  const guint end = MIN (*cursor + LOOK_AROUND, self->districts->len);

  *out = NULL;
  for (guint i = begin; i < end; i++)
    if (self->districts->pdata[i] == district)
      {
        *cursor = i + 1;
        return TRUE;
      }
  for (guint i = begin; i < end; i++)
    if (quartier_polygon_equal (quartier_district_get_shape (self->districts->pdata[i]),
                                quartier_district_get_shape (district)))
      {
        *out = make_whole (self, i);
        *cursor = i + 1;
        return TRUE;
      }
  ++*cursor;
  return FALSE;
}

/* The first of the same outline: what else lies there is not of it. */
static gboolean
find_same_outline (QuartierFirstDistricts *self, QuartierDistrict *district, GArray *near, guint *out)
{
  for (guint k = 0; k < near->len; k++)
    {
      *out = g_array_index (near, guint, k);
      if (quartier_polygon_equal (quartier_district_get_shape (self->districts->pdata[*out]),
                                  quartier_district_get_shape (district)))
        return TRUE;
    }
  return FALSE;
}

static QuartierStoodGround *
measure_all (QuartierFirstDistricts *self, QuartierDistrict *district, GArray *near)
{
  const double own_m2 = quartier_district_get_area_m2 (district);
  g_autofree QuartierStoodPart *parts = g_new (QuartierStoodPart, near->len + 1);
  double stood_m2 = 0;
  QuartierStoodGround *ground;
  guint n = 0;

  for (guint k = 0; k < near->len; k++)
    {
      const guint i = g_array_index (near, guint, k);
      QuartierDistrict *first = self->districts->pdata[i];
      const double first_m2 = quartier_district_get_area_m2 (first);
      g_autoptr (QuartierPolygon) both = NULL;
      double both_m2;

      if (!quartier_district_stands (first) || !(first_m2 > 0))
        continue;
      both = quartier_polygon_intersection (quartier_district_get_shape (district),
                                            quartier_district_get_shape (first));
      both_m2 = both != NULL ? quartier_polygon_get_area_m2 (both) : 0;
      if (!(both_m2 >= LEAST_M2))
        continue;
      parts[n++] = (QuartierStoodPart){ i, MIN (both_m2 / first_m2, 1) };
      stood_m2 += both_m2;
    }
  ground = new_ground (n);
  ground->as_now = own_m2 - stood_m2 >= LEAST_M2 ? (own_m2 - stood_m2) / own_m2 : 0;
  if (n > 0)
    memcpy (ground->parts, parts, n * sizeof *parts);
  return ground;
}

/**
 * quartier_first_districts_measure:
 * @district: of a later scenario; stands
 *
 * On what of the first scenario it lies, by area. May be called from several threads at once.
 *
 * Returns: (transfer full) (nullable): %NULL where it stands as it is now
 */
QuartierStoodGround *
quartier_first_districts_measure (QuartierFirstDistricts *self, QuartierDistrict *district)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  QuartierBounds bounds;
  guint same;

  quartier_polygon_get_bounds (quartier_district_get_shape (district), &bounds);
  for (guint i = 0; i < self->districts->len; i++)
    if (do_touch (&bounds, &self->bounds[i]))
      g_array_append_val (near, i);
  if (find_same_outline (self, district, near, &same))
    return self->districts->pdata[same] == district ? NULL : make_whole (self, same);
  return measure_all (self, district, near);
}
