#pragma once

#include "library/cases.h"

G_BEGIN_DECLS

char *quartier_case_packs_dir (void);
char *quartier_case_pack_export (const QuartierCaseLibrary *cases,
                                 const char *pack,
                                 const char *const *ids,
                                 GError **error);
char *quartier_case_pack_import (const char *text,
                                 gsize length,
                                 QuartierLibrary *library,
                                 const char *folder,
                                 guint *out_n,
                                 GError **error);
gboolean quartier_case_pack_remove (const char *folder, const char *pack, GError **error);

G_END_DECLS
