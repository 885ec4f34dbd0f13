#include "document/quartier-district-private.h"

#include <math.h>

struct _QuartierDistrict
{
  GObject parent_instance;
  /* Owned */
  char *id;
  QuartierPolygon *shape;
  char *texts[QUARTIER_N_FIELDS];    /* of texts and ids; NULL: not set */
  double numbers[QUARTIER_N_FIELDS]; /* of numbers and booleans; NAN: not set */
  GArray *mix;                       /* QuartierMixShare */
  char *kept[QUARTIER_N_KEEPS];
  double area_m2;                    /* NAN: not measured yet */
};

G_DEFINE_FINAL_TYPE (QuartierDistrict, quartier_district, G_TYPE_OBJECT)

static void
quartier_district_finalize (GObject *object)
{
  QuartierDistrict *self = QUARTIER_DISTRICT (object);

  g_free (self->id);
  g_clear_pointer (&self->shape, quartier_polygon_unref);
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    g_free (self->texts[i]);
  for (int i = 0; i < QUARTIER_N_KEEPS; i++)
    g_free (self->kept[i]);
  g_array_unref (self->mix);
  G_OBJECT_CLASS (quartier_district_parent_class)->finalize (object);
}

static void
quartier_district_class_init (QuartierDistrictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_district_finalize;
}

static void
quartier_district_init (QuartierDistrict *self)
{
  self->mix = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  self->area_m2 = NAN;
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    self->numbers[i] = NAN;
}

/* A copy that nobody else holds yet: the only moment a district changes. */
static QuartierDistrict *
copy (QuartierDistrict *self)
{
  QuartierDistrict *other = g_object_new (QUARTIER_TYPE_DISTRICT, NULL);

  other->id = g_strdup (self->id);
  other->shape = quartier_polygon_ref (self->shape);
  __atomic_load (&self->area_m2, &other->area_m2, __ATOMIC_RELAXED);
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    {
      other->texts[i] = g_strdup (self->texts[i]);
      other->numbers[i] = self->numbers[i];
    }
  for (int i = 0; i < QUARTIER_N_KEEPS; i++)
    other->kept[i] = g_strdup (self->kept[i]);
  g_array_append_vals (other->mix, self->mix->data, self->mix->len);
  return other;
}

/**
 * quartier_district_new:
 * @id: unique in its scenario
 * @shape: its area; a reference is kept
 *
 * Returns: (transfer full): a district of which nothing else is said
 */
QuartierDistrict *
quartier_district_new (const char *id, QuartierPolygon *shape)
{
  QuartierDistrict *self = g_object_new (QUARTIER_TYPE_DISTRICT, NULL);

  self->id = g_strdup (id);
  self->shape = quartier_polygon_ref (shape);
  return self;
}

const char *
quartier_district_get_id (QuartierDistrict *self)
{
  return self->id;
}

/**
 * quartier_district_get_shape:
 *
 * Returns: (transfer none): its area
 */
QuartierPolygon *
quartier_district_get_shape (QuartierDistrict *self)
{
  return self->shape;
}

/**
 * quartier_district_get_area_m2:
 *
 * Measured at the first call and kept. Any thread may ask; two that do at once both measure.
 *
 * Returns: geodesic area, m²
 */
double
quartier_district_get_area_m2 (QuartierDistrict *self)
{
  double area_m2;

  __atomic_load (&self->area_m2, &area_m2, __ATOMIC_RELAXED);
  if (isnan (area_m2))
    {
      area_m2 = quartier_polygon_get_area_m2 (self->shape);
      __atomic_store (&self->area_m2, &area_m2, __ATOMIC_RELAXED);
    }
  return area_m2;
}

/**
 * quartier_district_has:
 *
 * Returns: whether the plan says this itself, rather than leaving it to the default
 */
gboolean
quartier_district_has (QuartierDistrict *self, QuartierField field)
{
  g_return_val_if_fail (field < QUARTIER_N_FIELDS, FALSE);
  return self->texts[field] != NULL || !isnan (self->numbers[field]);
}

/**
 * quartier_district_get_number:
 *
 * Returns: a number, or 0 and 1 for a boolean; NAN where it is not set
 */
double
quartier_district_get_number (QuartierDistrict *self, QuartierField field)
{
  g_return_val_if_fail (field < QUARTIER_N_FIELDS, NAN);
  return self->numbers[field];
}

/**
 * quartier_district_get_text:
 *
 * Returns: (nullable): a text or an id; %NULL where it is not set
 */
const char *
quartier_district_get_text (QuartierDistrict *self, QuartierField field)
{
  g_return_val_if_fail (field < QUARTIER_N_FIELDS, NULL);
  return self->texts[field];
}

/* Its name, or its id where it has none. */
const char *
quartier_district_get_name (QuartierDistrict *self)
{
  const char *name = self->texts[QUARTIER_FIELD_NAME];

  return name != NULL && *name != '\0' ? name : self->id;
}

/**
 * quartier_district_get_mix:
 * @n: (out): how many; 0 where the mix is not set
 *
 * Returns: (transfer none) (array length=n): shares as the plan gives them
 */
const QuartierMixShare *
quartier_district_get_mix (QuartierDistrict *self, gsize *n)
{
  *n = self->mix->len;
  return (const QuartierMixShare *) self->mix->data;
}

/* The share of a land use as the plan gives it; 0 where it is not in the mix. */
double
quartier_district_get_mix_share (QuartierDistrict *self, const char *land_use)
{
  for (guint i = 0; i < self->mix->len; i++)
    if (g_str_equal (g_array_index (self->mix, QuartierMixShare, i).land_use, land_use))
      return g_array_index (self->mix, QuartierMixShare, i).share;
  return 0;
}

/**
 * quartier_district_with_id:
 *
 * Returns: (transfer full): the same district under another id
 */
QuartierDistrict *
quartier_district_with_id (QuartierDistrict *self, const char *id)
{
  QuartierDistrict *other = copy (self);

  g_free (other->id);
  other->id = g_strdup (id);
  g_clear_pointer (&other->kept[QUARTIER_KEEP_ID], g_free);
  return other;
}

/**
 * quartier_district_with_shape:
 *
 * Returns: (transfer full): the same district with another area
 */
QuartierDistrict *
quartier_district_with_shape (QuartierDistrict *self, QuartierPolygon *shape)
{
  QuartierDistrict *other = copy (self);

  quartier_polygon_unref (other->shape);
  other->shape = quartier_polygon_ref (shape);
  other->area_m2 = NAN;
  g_clear_pointer (&other->kept[QUARTIER_KEEP_GEOMETRY], g_free);
  return other;
}

/* Setters, for whoever builds a district that nobody else holds yet. */

void
quartier_district_set_number (QuartierDistrict *self, QuartierField field, double number)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);

  g_return_if_fail (info->kind == QUARTIER_KIND_NUMBER || info->kind == QUARTIER_KIND_BOOLEAN);
  g_return_if_fail (info->kind == QUARTIER_KIND_BOOLEAN
                    || (number >= info->minimum && number <= info->maximum));
  self->numbers[field] = number;
}

void
quartier_district_set_text (QuartierDistrict *self, QuartierField field, const char *text)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);

  g_return_if_fail (info->kind == QUARTIER_KIND_TEXT || info->kind == QUARTIER_KIND_ID);
  g_free (self->texts[field]);
  self->texts[field] = g_strdup (text);
}

void
quartier_district_set_mix (QuartierDistrict *self, const QuartierMixShare *shares, gsize n)
{
  g_array_set_size (self->mix, 0);
  for (gsize i = 0; i < n; i++)
    {
      const QuartierMixShare share = { g_intern_string (shares[i].land_use), shares[i].share };

      g_array_append_val (self->mix, share);
    }
}

void
quartier_district_set_kept (QuartierDistrict *self, QuartierKeep what, const char *json)
{
  g_return_if_fail (what < QUARTIER_N_KEEPS);
  g_free (self->kept[what]);
  self->kept[what] = g_strdup (json);
}

/**
 * quartier_district_with_number:
 * @number: within the field's range; 0 or 1 for a boolean
 *
 * Returns: (transfer full): the district with that said of it
 */
QuartierDistrict *
quartier_district_with_number (QuartierDistrict *self, QuartierField field, double number)
{
  QuartierDistrict *other = copy (self);

  quartier_district_set_number (other, field, number);
  return other;
}

/**
 * quartier_district_with_text:
 * @text: UTF-8; an id its catalogue holds
 *
 * Returns: (transfer full): the district with that said of it
 */
QuartierDistrict *
quartier_district_with_text (QuartierDistrict *self, QuartierField field, const char *text)
{
  QuartierDistrict *other = copy (self);

  quartier_district_set_text (other, field, text);
  return other;
}

/**
 * quartier_district_without:
 *
 * Returns: (transfer full): the district with a field left to its default
 */
QuartierDistrict *
quartier_district_without (QuartierDistrict *self, QuartierField field)
{
  QuartierDistrict *other = copy (self);

  g_clear_pointer (&other->texts[field], g_free);
  other->numbers[field] = NAN;
  return other;
}

/**
 * quartier_district_with_mix:
 * @shares: (array length=n): land uses and shares >= 0; those of 0 are kept, so that a file's
 *   spelling survives
 *
 * Returns: (transfer full): the district with another mix
 */
QuartierDistrict *
quartier_district_with_mix (QuartierDistrict *self, const QuartierMixShare *shares, gsize n)
{
  QuartierDistrict *other = copy (self);

  quartier_district_set_mix (other, shares, n);
  return other;
}

/* JSON text that a file brought and that is written back; NULL for none. */
const char *
quartier_district_get_kept (QuartierDistrict *self, QuartierKeep what)
{
  g_return_val_if_fail (what < QUARTIER_N_KEEPS, NULL);
  return self->kept[what];
}
