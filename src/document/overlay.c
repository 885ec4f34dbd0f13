#include "document/overlay.h"

#include <math.h>

QuartierOverlay *
quartier_overlay_copy (const QuartierOverlay *self)
{
  QuartierOverlay *copy = g_memdup2 (self, sizeof *self);

  copy->file = g_strdup (self->file);
  copy->folder = g_strdup (self->folder);
  copy->kept = g_strdup (self->kept);
  return copy;
}

void
quartier_overlay_free (QuartierOverlay *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_free (self->folder);
  g_free (self->kept);
  g_free (self);
}

/**
 * quartier_overlay_dup_path:
 *
 * Returns: (transfer full): the picture's file, to be opened
 */
char *
quartier_overlay_dup_path (const QuartierOverlay *self)
{
  return g_canonicalize_filename (self->file, self->folder);
}

/**
 * quartier_overlay_can_be_placed:
 *
 * Returns: whether its two points place it: in the picture and on the ground they must be apart, on
 *   the ground by less than a quarter of the globe
 */
gboolean
quartier_overlay_can_be_placed (const QuartierOverlay *self)
{
  const double du = self->picture[1][0] - self->picture[0][0];
  const double dv = self->picture[1][1] - self->picture[0][1];
  const double dlon = self->at[1].lon - self->at[0].lon;
  const double dlat = self->at[1].lat - self->at[0].lat;

  return hypot (du, dv) > 1e-4 && hypot (dlon, dlat) > 1e-7 && hypot (dlon, dlat) < 90;
}
