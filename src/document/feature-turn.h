#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GObject *quartier_feature_near (GObject *object, double *middle_lon);

G_END_DECLS
