#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierJsonKind:
 *
 * What a JSON value is.
 */
typedef enum
{
  QUARTIER_JSON_NULL,
  QUARTIER_JSON_BOOLEAN,
  QUARTIER_JSON_NUMBER,
  QUARTIER_JSON_STRING,
  QUARTIER_JSON_ARRAY,
  QUARTIER_JSON_OBJECT,
} QuartierJsonKind;

/**
 * QuartierJson:
 *
 * A user's JSON text, checked whole, with a tree over it. A value is named by its number; 0 is the
 * root. Values know their place ("features[3].properties.far") and their text, letter by letter, so
 * that what the program does not understand can be written back as it was.
 */
typedef struct _QuartierJson QuartierJson;
typedef guint QuartierJsonValue;

/* No value: what a search that found nothing returns. */
#define QUARTIER_JSON_NONE G_MAXUINT

QuartierJson *quartier_json_parse (const char *text, gsize length, GError **error);
void quartier_json_free (QuartierJson *self);

QuartierJsonKind quartier_json_get_kind (const QuartierJson *self, QuartierJsonValue value);
QuartierJsonValue quartier_json_get_first (const QuartierJson *self, QuartierJsonValue container);
QuartierJsonValue quartier_json_get_next (const QuartierJson *self, QuartierJsonValue value);
guint quartier_json_get_length (const QuartierJson *self, QuartierJsonValue container);
QuartierJsonValue quartier_json_get_member (const QuartierJson *self, QuartierJsonValue object,
                                            const char *key);
const char *quartier_json_get_key (const QuartierJson *self, QuartierJsonValue value);
double quartier_json_get_number (const QuartierJson *self, QuartierJsonValue value);
gboolean quartier_json_get_boolean (const QuartierJson *self, QuartierJsonValue value);
char *quartier_json_dup_string (const QuartierJson *self, QuartierJsonValue value);
char *quartier_json_dup_text (const QuartierJson *self, QuartierJsonValue value);
char *quartier_json_dup_path (const QuartierJson *self, QuartierJsonValue value);
char *quartier_json_dup_members_except (const QuartierJson *self, QuartierJsonValue object,
                                        const char *const *known);

/* Typed reads that refuse with the value's place. @out is untouched on error, and where the member
 * is missing; a missing member is no error. */
gboolean quartier_json_fail (const QuartierJson *self, QuartierJsonValue value, int code,
                             GError **error, const char *format, ...) G_GNUC_PRINTF (5, 6);
gboolean quartier_json_expect (const QuartierJson *self, QuartierJsonValue value,
                               QuartierJsonKind kind, GError **error);
gboolean quartier_json_read_number (const QuartierJson *self, QuartierJsonValue object,
                                    const char *key, double minimum, double maximum, double *out,
                                    GError **error);
gboolean quartier_json_read_string (const QuartierJson *self, QuartierJsonValue object,
                                    const char *key, char **out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierJson, quartier_json_free)

G_END_DECLS
