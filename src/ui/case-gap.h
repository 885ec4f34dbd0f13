#pragma once

#include <adwaita.h>

#include "library/cases.h"

G_BEGIN_DECLS

guint quartier_case_add_gaps (AdwPreferencesGroup *group, const QuartierCase *one);

G_END_DECLS
