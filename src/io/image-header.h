#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  QUARTIER_IMAGE_UNKNOWN,
  QUARTIER_IMAGE_PNG,
  QUARTIER_IMAGE_JPEG,
  QUARTIER_IMAGE_WEBP,
} QuartierImageKind;

QuartierImageKind
quartier_image_header (const guint8 *data, gsize length, guint *out_width, guint *out_height);

G_END_DECLS
