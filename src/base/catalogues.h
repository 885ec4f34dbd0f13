#pragma once

#include <glib.h>

G_BEGIN_DECLS

void quartier_catalogues_bind (const char *domain, const char *cases_domain,
                               const char *installed_dir);

G_END_DECLS
