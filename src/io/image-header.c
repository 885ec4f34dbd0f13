#include "io/image-header.h"

#include <string.h>

static guint
read_u16 (const guint8 *at)
{
  return at[0] << 8 | at[1];
}

static guint
read_u24_le (const guint8 *at)
{
  return at[0] | at[1] << 8 | (guint)at[2] << 16;
}

/* The frame header, after any number of other segments. */
static gboolean
read_jpeg (const guint8 *data, gsize length, guint *width, guint *height)
{
  gsize at = 2;

  while (at + 9 <= length && data[at] == 0xff)
    {
      const guint8 marker = data[at + 1];

      if (marker == 0xff)
        {
          at++; /* fill */
          continue;
        }
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
        {
          *height = read_u16 (data + at + 5);
          *width = read_u16 (data + at + 7);
          return TRUE;
        }
      at += 2 + read_u16 (data + at + 2);
    }
  return FALSE;
}

/* Lossy, lossless and extended files each have a header of their own. */
static gboolean
read_webp (const guint8 *data, gsize length, guint *width, guint *height)
{
  if (length < 30)
    return FALSE;
  if (memcmp (data + 12, "VP8X", 4) == 0)
    {
      *width = read_u24_le (data + 24) + 1;
      *height = read_u24_le (data + 27) + 1;
      return TRUE;
    }
  if (memcmp (data + 12, "VP8L", 4) == 0)
    {
      const guint32 bits = data[21] | data[22] << 8 | data[23] << 16 | (guint32)data[24] << 24;

      *width = (bits & 0x3fff) + 1;
      *height = (bits >> 14 & 0x3fff) + 1;
      return TRUE;
    }
  if (memcmp (data + 12, "VP8 ", 4) != 0)
    return FALSE;
  *width = (data[26] | data[27] << 8) & 0x3fff;
  *height = (data[28] | data[29] << 8) & 0x3fff;
  return TRUE;
}

/**
 * quartier_image_header:
 * @out_width: (out): in pixels
 * @out_height: (out): the same
 *
 * Reads what a picture is from its first bytes, so that a file which claims to be enormous is known
 * before anything is decoded.
 *
 * Returns: %QUARTIER_IMAGE_UNKNOWN, and nothing in the outputs, where it is no PNG, JPEG or WebP
 *   picture, or is damaged, or has no extent
 */
QuartierImageKind
quartier_image_header (const guint8 *data, gsize length, guint *out_width, guint *out_height)
{
  QuartierImageKind kind = QUARTIER_IMAGE_UNKNOWN;
  guint width = 0, height = 0;

  if (length >= 24 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    {
      kind = QUARTIER_IMAGE_PNG;
      width = read_u16 (data + 16) << 16 | read_u16 (data + 18);
      height = read_u16 (data + 20) << 16 | read_u16 (data + 22);
    }
  else if (length >= 4 && memcmp (data, "\xff\xd8\xff", 3) == 0
           && read_jpeg (data, length, &width, &height))
    kind = QUARTIER_IMAGE_JPEG;
  else if (length >= 16 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0
           && read_webp (data, length, &width, &height))
    kind = QUARTIER_IMAGE_WEBP;
  if (width == 0 || height == 0)
    return QUARTIER_IMAGE_UNKNOWN;
  *out_width = width;
  *out_height = height;
  return kind;
}
