/*
 * A bundle is a district whose shape nobody asks for, and the list of the fields it speaks of.
 */
#include "document/district-bundle.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"

struct _QuartierBundle
{
  char *name;
  QuartierDistrict *like;
  gboolean speaks_of[QUARTIER_N_FIELDS];
};

/* They count what stands on one site. With other uses and another density they are wrong, so they are
 * taken back and follow from the floor area again. */
static const QuartierField counts[] = { QUARTIER_FIELD_RESIDENTS, QUARTIER_FIELD_DWELLINGS,
                                        QUARTIER_FIELD_JOBS, QUARTIER_FIELD_GFA_M2 };

/* They are of the site, whatever is built there. */
static gboolean
is_of_site (QuartierField field)
{
  return field == QUARTIER_FIELD_NAME || field == QUARTIER_FIELD_INTERSECTIONS_PER_KM2
         || field == QUARTIER_FIELD_CENTRE_KM || field == QUARTIER_FIELD_DRIVING_PRICE
         || field == QUARTIER_FIELD_RETENTION_M3 || field == QUARTIER_FIELD_OPEN_WATER;
}

static void
free_content (QuartierBundle *self)
{
  g_free (self->name);
  g_clear_object (&self->like);
}

QuartierBundle *
quartier_bundle_ref (QuartierBundle *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
quartier_bundle_unref (QuartierBundle *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_content);
}

static QuartierBundle *
make (const char *name, QuartierDistrict *like)
{
  QuartierBundle *self = g_atomic_rc_box_new0 (QuartierBundle);

  self->name = g_strdup (name);
  self->like = g_object_ref (like);
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    self->speaks_of[counts[i]] = TRUE;
  return self;
}

static gboolean
find_field (const QuartierPlaceValue *value, QuartierField *out)
{
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    {
      const QuartierFieldInfo *info = quartier_field_get_info (i);

      if (g_str_equal (info->key, value->key)
          && g_strcmp0 (quartier_group_get_key (info->group), value->group) == 0)
        {
          *out = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* What it says of one field; FALSE where a district cannot say that. */
static gboolean
take_value (QuartierBundle *self, const QuartierPlaceValue *value, QuartierLibrary *library)
{
  const gboolean is_null = value->text == NULL && isnan (value->number);
  const QuartierFieldInfo *info;
  QuartierDistrict *changed;
  QuartierField field;

  if (!find_field (value, &field))
    return FALSE;
  info = quartier_field_get_info (field);
  self->speaks_of[field] = TRUE;
  if (is_null)
    return TRUE;
  if (info->kind == QUARTIER_KIND_ID)
    {
      if (value->text == NULL || !quartier_library_find (library, info->catalogue, value->text))
        return FALSE;
      changed = quartier_district_with_text (self->like, field, value->text);
    }
  else if (value->text == NULL
           && (info->kind == QUARTIER_KIND_BOOLEAN
               || (value->number >= info->minimum && value->number <= info->maximum)))
    changed = quartier_district_with_number (self->like, field, value->number);
  else
    return FALSE;
  g_object_unref (self->like);
  self->like = changed;
  return TRUE;
}

/**
 * quartier_bundle_new_for_place_type:
 * @name: for people
 * @error: %QUARTIER_ERROR_FORMAT, naming what a district cannot say
 *
 * Returns: (transfer full): what the place type says
 */
QuartierBundle *
quartier_bundle_new_for_place_type (const QuartierPlaceType *type,
                                    QuartierLibrary *library,
                                    const char *name,
                                    GError **error)
{
  static const QuartierPosition nowhere[] = { { 0, 0 }, { 1e-3, 0 }, { 0, 1e-3 } };
  g_autoptr (QuartierPolygon) shape = quartier_polygon_new (nowhere, 3);
  g_autoptr (QuartierDistrict) empty = quartier_district_new (type->entry.id, shape);
  g_autoptr (QuartierBundle) self = make (name, empty);
  g_autoptr (GArray) mix = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  QuartierDistrict *mixed;

  for (gsize i = 0; i < type->n_values; i++)
    {
      const QuartierPlaceValue *value = &type->values[i];
      const gboolean is_use = g_strcmp0 (value->group, "mix") == 0;
      const QuartierMixShare share = { g_intern_string (value->key), value->number };

      if (is_use && value->number > 0
          && quartier_library_find (library, QUARTIER_CATALOGUE_LAND_USE, value->key) != NULL)
        g_array_append_val (mix, share);
      else if (is_use || !take_value (self, value, library))
        {
          g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_FORMAT,
                       _ ("place-types/%s.json: %s: a district cannot say that; write what a plan "
                          "file may"),
                       type->entry.id, value->key);
          return NULL;
        }
    }
  mixed = quartier_district_with_mix (self->like, (const QuartierMixShare *) mix->data, mix->len);
  g_object_unref (self->like);
  self->like = mixed;
  return g_steal_pointer (&self);
}

/**
 * quartier_bundle_new_for_district:
 *
 * Returns: (transfer full): what that district says, or leaves to what is usual
 */
QuartierBundle *
quartier_bundle_new_for_district (QuartierDistrict *district)
{
  QuartierDistrict *like = g_object_ref (district);
  QuartierBundle *self;

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      QuartierDistrict *without = quartier_district_without (like, counts[i]);

      g_object_unref (like);
      like = without;
    }
  self = make (quartier_district_get_name (district), like);
  g_object_unref (like);
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    self->speaks_of[i] = !is_of_site (i);
  return self;
}

/* For people. */
const char *
quartier_bundle_get_name (QuartierBundle *self)
{
  return self->name;
}

/**
 * quartier_bundle_get_like:
 *
 * Returns: (transfer none): a district that says what the bundle does; its shape and name mean
 *   nothing
 */
QuartierDistrict *
quartier_bundle_get_like (QuartierBundle *self)
{
  return self->like;
}

/**
 * quartier_district_with_bundle:
 *
 * Numbers of residents, dwellings and jobs and a floor area that a district gives are taken back:
 * they were those of what stood there.
 *
 * Returns: (transfer full): a district of the same id, name and shape that says what the bundle does
 */
QuartierDistrict *
quartier_district_with_bundle (QuartierDistrict *self, QuartierBundle *bundle)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (bundle->like, &n);
  QuartierDistrict *out = quartier_district_with_mix (self, mix, n);

  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    {
      const QuartierFieldKind kind = quartier_field_get_info (i)->kind;
      QuartierDistrict *next;

      if (!bundle->speaks_of[i])
        continue;
      if (!quartier_district_has (bundle->like, i))
        next = quartier_district_without (out, i);
      else if (kind == QUARTIER_KIND_TEXT || kind == QUARTIER_KIND_ID)
        next = quartier_district_with_text (out, i, quartier_district_get_text (bundle->like, i));
      else
        next = quartier_district_with_number (out, i,
                                              quartier_district_get_number (bundle->like, i));
      g_object_unref (out);
      out = next;
    }
  return out;
}

static gboolean
has_same_mix (QuartierDistrict *a, QuartierDistrict *b)
{
  gsize n_a, n_b;
  const QuartierMixShare *mix = quartier_district_get_mix (a, &n_a);

  quartier_district_get_mix (b, &n_b);
  for (gsize i = 0; i < n_a; i++)
    if (quartier_district_get_mix_share (b, mix[i].land_use) != mix[i].share)
      return FALSE;
  return n_a == n_b;
}

/* Whether painting would change nothing. */
gboolean
quartier_district_is_like_bundle (QuartierDistrict *self, QuartierBundle *bundle)
{
  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    if (bundle->speaks_of[i]
        && (quartier_district_has (self, i) != quartier_district_has (bundle->like, i)
            || g_strcmp0 (quartier_district_get_text (self, i),
                          quartier_district_get_text (bundle->like, i))
                   != 0
            || (!isnan (quartier_district_get_number (self, i))
                && quartier_district_get_number (self, i)
                       != quartier_district_get_number (bundle->like, i))))
      return FALSE;
  return has_same_mix (self, bundle->like);
}
