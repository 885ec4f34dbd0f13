#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_note_text   (const char *note);
char *quartier_source_text (const char *source);
char *quartier_note_printf (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
