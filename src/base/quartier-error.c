#include "base/quartier-error.h"

G_DEFINE_QUARK (quartier-error-quark, quartier_error)
