#pragma once

#include "document/quartier-district.h"

G_BEGIN_DECLS

char *quartier_own_places_dir (void);
char *quartier_own_place_write (QuartierDistrict *district,
                                const char *id,
                                const char *name,
                                const char *plan,
                                GError **error);
char *quartier_own_place_new_id (const char *dir);
gboolean quartier_own_place_keep (const char *dir, const char *id, const char *text, GError **error);
gboolean
quartier_own_place_rename (const char *dir, const char *id, const char *name, GError **error);
gboolean quartier_own_place_remove (const char *dir, const char *id, GError **error);

G_END_DECLS
