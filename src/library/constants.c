#include "base/quartier-error.h"

#include <glib/gi18n.h>

#include "library/quartier-library.h"

/**
 * quartier_library_get_constants:
 * @out: (out): every coefficient that is the same for all districts
 * @error: %QUARTIER_ERROR_UNKNOWN_ID for one the tables do not hold; @out is then of no use
 */
gboolean
quartier_library_get_constants (QuartierLibrary *self, QuartierConstants *out, GError **error)
{
  const struct
  {
    const char *id;
    const QuartierFactor **to;
  } wanted[] = {
#define WANTED(name, id) { id, &out->name },
    QUARTIER_CONSTANTS (WANTED)
#undef WANTED
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      *wanted[i].to = quartier_library_get_factor (self, wanted[i].id);
      if (*wanted[i].to == NULL)
        {
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                       _ ("the tables hold no \"%s\"; install Quartier again"), wanted[i].id);
          return FALSE;
        }
    }
  return TRUE;
}
