/*
 * Where a name stands on a map: as near as can be to where it would be, within the room it has, and on no symbol and
 * no other name.
 */
#include "map/name-place.h"

#include <math.h>

/* As graphene has it, but for a name against hundreds in each frame. */
static gboolean
lie_on_each_other (const graphene_rect_t *a, const graphene_rect_t *b)
{
  return a->origin.x < b->origin.x + b->size.width && b->origin.x < a->origin.x + a->size.width
         && a->origin.y < b->origin.y + b->size.height && b->origin.y < a->origin.y + a->size.height;
}

static gboolean
is_clear (const graphene_rect_t *place, const graphene_rect_t *taken, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (lie_on_each_other (place, &taken[i]))
      return FALSE;
  return TRUE;
}

static gboolean
holds (const graphene_rect_t *room, const graphene_rect_t *place)
{
  return place->origin.x >= room->origin.x && place->origin.y >= room->origin.y
         && place->origin.x + place->size.width <= room->origin.x + room->size.width
         && place->origin.y + place->size.height <= room->origin.y + room->size.height;
}

static float
hold (float at, float size, float room_at, float room_size)
{
  return MAX (room_at, MIN (at, room_at + room_size - size));
}

/**
 * quartier_map_put_into:
 * @place: (inout): what is moved into @room, by no more than needed; where it has none, to its upper left
 *
 * Returns: whether it has room there
 */
gboolean
quartier_map_put_into (graphene_rect_t *place, const graphene_rect_t *room)
{
  place->origin.x = hold (place->origin.x, place->size.width, room->origin.x, room->size.width);
  place->origin.y = hold (place->origin.y, place->size.height, room->origin.y, room->size.height);
  return holds (room, place);
}

/* The four places that touch what a name would lie on, at whole pixels. */
static void
list_beside (const graphene_rect_t *place, const graphene_rect_t *taken, graphene_rect_t out[4])
{
  for (int i = 0; i < 4; i++)
    out[i] = *place;
  out[0].origin.y = floorf (taken->origin.y - place->size.height);
  out[1].origin.y = ceilf (taken->origin.y + taken->size.height);
  out[2].origin.x = floorf (taken->origin.x - place->size.width);
  out[3].origin.x = ceilf (taken->origin.x + taken->size.width);
}

/**
 * quartier_map_place_name:
 * @place: (inout): where the name would be, in px; where it is
 * @room: in which it may be moved
 * @taken: (array length=n): the symbols and names that are there
 *
 * The nearest place beside what it would lie on, above, below, left or right of it.
 *
 * Returns: FALSE where there is none; @place is in the room then, if that is large enough for it
 */
gboolean
quartier_map_place_name (graphene_rect_t *place,
                         const graphene_rect_t *room,
                         const graphene_rect_t *taken,
                         gsize n)
{
  graphene_rect_t best, first;
  float least = G_MAXFLOAT;

  if (!quartier_map_put_into (place, room))
    return FALSE;
  if (is_clear (place, taken, n))
    return TRUE;
  first = best = *place;
  for (gsize i = 0; i < n; i++)
    {
      graphene_rect_t beside[4];

      if (!lie_on_each_other (&first, &taken[i]))
        continue;
      list_beside (&first, &taken[i], beside);
      for (int k = 0; k < 4; k++)
        {
          const float by
              = fabsf (beside[k].origin.x - first.origin.x) + fabsf (beside[k].origin.y - first.origin.y);

          if (by >= least || !holds (room, &beside[k]) || !is_clear (&beside[k], taken, n))
            continue;
          least = by;
          best = beside[k];
        }
    }
  *place = best;
  return least < G_MAXFLOAT;
}
