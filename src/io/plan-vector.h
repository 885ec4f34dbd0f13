#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The table of a GeoPackage that holds what is not of a row, as it stands in a plan file. */
#define QUARTIER_PLAN_VECTOR_HEAD "quartier"
#define QUARTIER_PLAN_VECTOR_HEAD_FIELD "json"
/* What the columns of a mix begin with. */
#define QUARTIER_PLAN_VECTOR_MIX "mix_"
/* The file of stops beside a Shapefile. */
#define QUARTIER_PLAN_VECTOR_STOPS_ENDING "-stops.shp"

/* What stands before a member of the plan's author whose name is taken. */
#define QUARTIER_PLAN_VECTOR_OWN "own_"

gboolean quartier_plan_vector_is_taken (const char *column);
gboolean quartier_plan_vector_knows (const char *path);
char *quartier_plan_vector_read (const char *path,
                                 const char *const *land_uses,
                                 GPtrArray *warnings,
                                 GError **error);
gboolean quartier_plan_vector_write (const char *text,
                                     gsize length,
                                     const char *const *land_uses,
                                     const char *path,
                                     GPtrArray *warnings,
                                     GError **error);

G_END_DECLS
