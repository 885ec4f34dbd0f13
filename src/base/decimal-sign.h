#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *quartier_decimal_sign (void);
char       *quartier_decimal_text (char *text);

G_END_DECLS
