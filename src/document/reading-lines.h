#pragma once

#include <glib.h>

G_BEGIN_DECLS

void quartier_site_add_line (GPtrArray *lines,
                             const char *district,
                             const char *member,
                             const char *format,
                             ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
