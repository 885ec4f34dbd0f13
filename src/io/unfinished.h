#pragma once

#include <glib.h>

G_BEGIN_DECLS

void quartier_unfinished_begin (const char *path);
void quartier_unfinished_end (const char *path);
void quartier_unfinished_guard (void);

G_END_DECLS
