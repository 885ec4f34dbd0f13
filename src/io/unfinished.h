#pragma once

#include <glib.h>

G_BEGIN_DECLS

int quartier_unfinished_make_file (char *template);
gboolean quartier_unfinished_make_folder (char *template);
void quartier_unfinished_begin (const char *path);
void quartier_unfinished_end (const char *path);
gboolean quartier_unfinished_move (const char *path, const char *target);
void quartier_unfinished_guard (void);

G_END_DECLS
