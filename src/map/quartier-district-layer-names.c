/*
 * The names of districts in a frame of the layer: which are shown, and where. None is cut by the edge of the map or by
 * what lies over it, and none lies on a symbol or on another name: it moves as far as its shape has room, or is left
 * out.
 */
#include "map/quartier-district-layer-private.h"

#include <math.h>
#include <string.h>

#include "map/name-place.h"

/* Between a name and the edge of the map. */
#define EDGE_PX 6.0f
/* A name that gives way to a symbol may reach that far over its shape. */
#define OVER_PX 10.0
/* Narrower or lower than this no shape has room for a name. */
#define LEAST_WIDTH_PX 32
#define LEAST_HEIGHT_PX 18

static graphene_rect_t
get_frame (QuartierDistrictLayer *self)
{
  graphene_rect_t frame
      = GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                            (float)gtk_widget_get_height (GTK_WIDGET (self)));

  graphene_rect_inset (&frame, EDGE_PX, EDGE_PX);
  return frame;
}

/* What is seen of a shape's box, which may be reached over by so much above and below it. */
static graphene_rect_t
find_seen (const graphene_rect_t *frame, const QuartierMapBox *box, double over_px)
{
  const graphene_rect_t all
      = GRAPHENE_RECT_INIT ((float)box->x0 + 2, (float)(box->y0 + 1 - over_px), (float)(box->x1 - box->x0) - 4,
                            (float)(box->y1 - box->y0 - 2 + 2 * over_px));
  graphene_rect_t seen;

  return graphene_rect_intersection (frame, &all, &seen) ? seen : *graphene_rect_zero ();
}

/* Where a name may be moved; where it would be if nothing were in its way belongs to that, though it may reach over its
 * shape, as the name of one of several parts does. */
static graphene_rect_t
find_room (const graphene_rect_t *frame, const graphene_rect_t *reach, const graphene_rect_t *place)
{
  graphene_rect_t all, room;

  graphene_rect_union (reach, place, &all);
  return graphene_rect_intersection (frame, &all, &room) ? room : *graphene_rect_zero ();
}

/* A name that was moved still stands on what it names. */
static gboolean
is_on_shape (QuartierDistrictShape *shape, const QuartierMapAffine *affine, const graphene_rect_t *place)
{
  QuartierMapPoint at = { 0, 0 };

  return quartier_map_affine_invert (affine, place->origin.x + place->size.width / 2.0,
                                     place->origin.y + place->size.height / 2.0, &at)
         && quartier_district_shape_contains (shape, at.x, at.y);
}

/* Where the name would be, had the map no edge and nothing else on it. */
static graphene_rect_t
place_freely (QuartierDistrictShape *shape, const QuartierMapAffine *affine, const QuartierMapLabel *label)
{
  const QuartierMapPoint at = quartier_district_shape_get_label_point (shape);

  return GRAPHENE_RECT_INIT ((float)round (QUARTIER_AFFINE_X (affine, at.x, at.y) - label->width / 2.0),
                             (float)round (QUARTIER_AFFINE_Y (affine, at.x, at.y) - label->height / 2.0),
                             (float)label->width, (float)label->height);
}

static gboolean
find_place (QuartierDistrictLayer *self,
            QuartierDistrictShape *shape,
            const QuartierMapAffine *affine,
            const graphene_rect_t *room,
            gboolean is_wanted,
            graphene_rect_t *place)
{
  const graphene_point_t first = place->origin;

  if (!quartier_map_place_name (place, room, (const graphene_rect_t *)(gpointer)self->taken->data,
                                self->taken->len))
    return FALSE;
  return is_wanted || graphene_point_equal (&first, &place->origin) || is_on_shape (shape, affine, place);
}

static void
append (QuartierDistrictLayer *self, GtkSnapshot *snapshot, GskRenderNode *node, const graphene_rect_t *place)
{
  quartier_map_append_picture (snapshot, node, round (place->origin.x), round (place->origin.y), 1);
  g_array_append_val (self->taken, *place);
}

/* The name in one line, or broken where its script may be, if that has room in what is seen of its shape. One that is
 * wanted is always shown and always whole: where its shape has no room for it, beyond that. */
static void
snapshot_name (QuartierDistrictLayer *self,
               GtkSnapshot *snapshot,
               const QuartierMapAffine *affine,
               QuartierDistrictShape *shape,
               gboolean is_wanted)
{
  const graphene_rect_t frame = get_frame (self);
  const QuartierMapBox box = quartier_map_affine_box (affine, quartier_district_shape_get_box (shape));
  const QuartierMapLabel *label = NULL;
  graphene_rect_t seen, reach, room, place;
  const char *name;

  if (!is_wanted && (box.x1 - box.x0 < LEAST_WIDTH_PX || box.y1 - box.y0 < LEAST_HEIGHT_PX))
    return;
  name = quartier_district_get_name (quartier_district_shape_get_district (shape));
  if (name == NULL || *name == '\0')
    return;
  seen = find_seen (&frame, &box, 0);
  reach = find_seen (&frame, &box, OVER_PX);
  for (int is_stacked = 0; is_stacked <= 1; is_stacked++)
    {
      gboolean has_room;

      label = quartier_map_labels_get (self->labels, name, is_stacked, quartier_map_ink (self->is_dark));
      has_room = (float)label->width <= seen.size.width && (float)label->height <= seen.size.height;
      place = place_freely (shape, affine, label);
      room = is_wanted ? frame : find_room (&frame, &reach, &place);
      if ((has_room || (is_wanted && is_stacked))
          && find_place (self, shape, affine, &room, is_wanted, &place))
        {
          append (self, snapshot, label->node, &place);
          return;
        }
    }
  if (!is_wanted)
    return;
  place = place_freely (shape, affine, label);
  quartier_map_put_into (&place, &frame);
  append (self, snapshot, label->node, &place);
}

/**
 * quartier_district_layer_set_covered:
 * @covered: (array length=n): what of the layer lies under something else, in px
 *
 * No name is put there, where it would be seen by half.
 */
void
quartier_district_layer_set_covered (QuartierDistrictLayer *self, const graphene_rect_t *covered, gsize n)
{
  g_return_if_fail (QUARTIER_IS_DISTRICT_LAYER (self));
  if (self->covered->len == n && (n == 0 || memcmp (self->covered->data, covered, n * sizeof *covered) == 0))
    return;
  g_array_set_size (self->covered, 0);
  g_array_append_vals (self->covered, covered, (guint)n);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The selected and the hovered name first: the others give way to them. */
void
quartier_district_layer_snapshot_names (QuartierDistrictLayer *self,
                                        GtkSnapshot *snapshot,
                                        const QuartierMapAffine *affine,
                                        const QuartierMapBox *view)
{
  const int wanted[] = { self->selected_index, self->hovered_index != self->selected_index ? self->hovered_index : -1 };

  g_array_set_size (self->taken, 0);
  g_array_append_vals (self->taken, self->covered->data, self->covered->len);
  quartier_district_layer_take_stops (self, affine, view);
  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      QuartierDistrictShape *shape = quartier_district_layer_get_shape (self, wanted[i]);

      if (shape != NULL && quartier_map_boxes_overlap (quartier_district_shape_get_box (shape), view))
        snapshot_name (self, snapshot, affine, shape, TRUE);
    }
  for (guint i = 0; i < self->shapes->len; i++)
    {
      QuartierDistrictShape *shape = g_ptr_array_index (self->shapes, i);

      if ((int)i != wanted[0] && (int)i != wanted[1]
          && quartier_map_boxes_overlap (quartier_district_shape_get_box (shape), view))
        snapshot_name (self, snapshot, affine, shape, FALSE);
    }
}
