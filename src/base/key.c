#include "base/key.h"

#include <string.h>

struct _QuartierKey
{
  guint64 hash;
  gsize length;
  guint8 bytes[];
};

/* Eight bytes at a time: a plan of ten thousand districts has six megabytes of keys, and each edit asks
 * for all of them. Multiply and rotate, the constants being odd and without pattern. */
static guint64
hash_bytes (const guint8 *bytes, gsize length)
{
  guint64 hash = length * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (gsize i = 0; i < length; i += 8)
    {
      guint64 word = 0;

      memcpy (&word, bytes + i, MIN (8, length - i));
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 29;
    }
  return hash ^ hash >> 32;
}

/**
 * quartier_key_new:
 * @bytes: (array length=length): copied
 */
QuartierKey *
quartier_key_new (const void *bytes, gsize length)
{
  QuartierKey *self = g_atomic_rc_box_alloc (sizeof *self + length);

  self->hash = hash_bytes (bytes, length);
  self->length = length;
  memcpy (self->bytes, bytes, length);
  return self;
}

QuartierKey *
quartier_key_ref (QuartierKey *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_key_unref (QuartierKey *self)
{
  g_atomic_rc_box_release (self);
}

/* For hash tables. */
guint
quartier_key_hash (gconstpointer key)
{
  return (guint) ((const QuartierKey *) key)->hash;
}

gboolean
quartier_key_equal (gconstpointer a, gconstpointer b)
{
  const QuartierKey *x = a, *y = b;

  return x == y
         || (x->hash == y->hash && x->length == y->length
             && memcmp (x->bytes, y->bytes, x->length) == 0);
}
