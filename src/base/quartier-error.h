#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuartierError:
 * @QUARTIER_ERROR_FORMAT: the input is not what its format says (not JSON, a wrong type, a ring not
 * closed)
 * @QUARTIER_ERROR_RANGE: a number outside its range, or not finite
 * @QUARTIER_ERROR_UNKNOWN_ID: an id that no catalogue holds
 * @QUARTIER_ERROR_IO: a file cannot be read or written
 * @QUARTIER_ERROR_CANCELLED: the caller asked to stop
 * @QUARTIER_ERROR_UNSUPPORTED: well formed, but beyond this version
 * @QUARTIER_ERROR_CROSSING: an outline that crosses itself, which can be repaired
 * @QUARTIER_ERROR_NO_PLAN: features, but without what makes a plan of them
 * @QUARTIER_ERROR_EXISTS: what would be put there is there already
 *
 * What can go wrong with a user's input. Each message says where, what is wrong and what would be
 * right, in one sentence of the user's language and without the file's name: whoever knows the file
 * puts it in front. Nobody reads the message but people: what a program must know is a code.
 */
typedef enum
{
  QUARTIER_ERROR_FORMAT,
  QUARTIER_ERROR_RANGE,
  QUARTIER_ERROR_UNKNOWN_ID,
  QUARTIER_ERROR_IO,
  QUARTIER_ERROR_CANCELLED,
  QUARTIER_ERROR_UNSUPPORTED,
  QUARTIER_ERROR_CROSSING,
  QUARTIER_ERROR_NO_PLAN,
  QUARTIER_ERROR_EXISTS,
} QuartierError;

#define QUARTIER_ERROR (quartier_error_quark ())

GQuark quartier_error_quark (void);

G_END_DECLS
