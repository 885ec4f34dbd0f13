#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_note_text (const char *note);

G_END_DECLS
