#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

gboolean quartier_map_put_into (graphene_rect_t *place, const graphene_rect_t *room);
gboolean quartier_map_place_name (graphene_rect_t *place,
                                  const graphene_rect_t *room,
                                  const graphene_rect_t *taken,
                                  gsize n);

G_END_DECLS
