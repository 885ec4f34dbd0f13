#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *quartier_date_text (int year, int month, int day);
char *quartier_date_text_of (const char *iso);
char *quartier_moment_text (GDateTime *when);

G_END_DECLS
