#pragma once

#include <gio/gio.h>

#include "library/cases.h"

G_BEGIN_DECLS

char *quartier_case_packs_dir (void);
char *quartier_case_pack_id_of_file (const char *file);
char *quartier_case_pack_read (GFile *file, gsize *length, GError **error);
char *quartier_case_pack_load (const char *folder, const char *pack, gsize *length, GError **error);
char *quartier_case_pack_export (const QuartierCaseLibrary *cases,
                                 const char *pack,
                                 const char *const *ids,
                                 GError **error);
gboolean quartier_case_pack_import (const char *text,
                                    gsize length,
                                    QuartierLibrary *library,
                                    const char *folder,
                                    gboolean replaces,
                                    char **out_pack,
                                    guint *out_n,
                                    GError **error);
GPtrArray *quartier_case_pack_list_unknown (const char *text, gsize length);
gboolean quartier_case_pack_remove (const char *folder, const char *pack, GError **error);

G_END_DECLS
