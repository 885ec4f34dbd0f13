#pragma once

#include <glib.h>

G_BEGIN_DECLS

void quartier_json_append_string (GString *out, const char *text);
void quartier_json_append_number (GString *out, double number);
void quartier_json_append_key (GString *out, gboolean *first, int indent, const char *key);

G_END_DECLS
