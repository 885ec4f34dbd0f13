#pragma once

#include <glib.h>

G_BEGIN_DECLS

void quartier_language_set_up (void);
char *quartier_language_dup (void);
void quartier_language_choose (const char *language);

G_END_DECLS
