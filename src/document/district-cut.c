/*
 * Districts cut in pieces and put together, within a step that the caller opened. What a plan gives as a
 * total of a district is shared by area, or summed.
 */
#include "document/district-cut.h"

static const QuartierField totals[] = { QUARTIER_FIELD_GFA_M2, QUARTIER_FIELD_RESIDENTS,
                                        QUARTIER_FIELD_DWELLINGS, QUARTIER_FIELD_JOBS };

/* Of the pieces, which is not quite that of the whole: where a line crosses an edge, the edge gets a corner beside the
 * shortest way over the globe. */
static double
sum_areas_m2 (GPtrArray *shapes)
{
  double sum = 0;

  for (guint i = 0; i < shapes->len; i++)
    sum += quartier_polygon_get_area_m2 (shapes->pdata[i]);
  return sum;
}

/* A district as another is, with another shape, and its share, 0…1, of what is given as a total. */
static QuartierDistrict *
make_piece (QuartierDistrict *whole, const char *id, QuartierPolygon *shape, double share)
{
  g_autoptr (QuartierDistrict) named = quartier_district_with_id (whole, id);
  QuartierDistrict *piece = quartier_district_with_shape (named, shape);

  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    if (quartier_district_has (whole, totals[i]))
      {
        g_autoptr (QuartierDistrict) before = piece;

        piece = quartier_district_with_number (
            before, totals[i], share * quartier_district_get_number (whole, totals[i]));
      }
  return piece;
}

/**
 * quartier_plan_split_district:
 * @line: (array length=n): where to cut
 *
 * Cuts a district along a line. The largest piece keeps its id and its name; the others have new ones, and
 * all are what the whole was.
 *
 * Returns: how many pieces there are now: 1 where the line does not cut it
 */
gsize
quartier_plan_split_district (QuartierPlan *self, const char *scenario, const char *id,
                              const QuartierPosition *line, gsize n)
{
  QuartierDistrict *found = quartier_plan_find_district (self, scenario, id);
  g_autoptr (QuartierDistrict) whole = found != NULL ? g_object_ref (found) : NULL;
  g_autoptr (GPtrArray) pieces = NULL;
  double whole_m2;

  g_return_val_if_fail (whole != NULL, 0);
  pieces = quartier_polygon_split (quartier_district_get_shape (whole), line, n);
  if (pieces == NULL)
    return 1;
  whole_m2 = sum_areas_m2 (pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *new_id
          = i == 0 ? g_strdup (id) : quartier_plan_new_id (self, scenario);
      g_autoptr (QuartierDistrict) piece = make_piece (
          whole, new_id, pieces->pdata[i], quartier_polygon_get_area_m2 (pieces->pdata[i]) / whole_m2);
      g_autoptr (QuartierDistrict) named = NULL;

      if (i > 0)
        {
          g_autofree char *name
              = g_strdup_printf ("%s %u", quartier_district_get_name (whole), i + 1);

          named = quartier_district_with_text (piece, QUARTIER_FIELD_NAME, name);
        }
      quartier_plan_put_district (self, scenario, named != NULL ? named : piece);
    }
  return pieces->len;
}

/* What is given as a total of all is summed; of some only, it is none of the whole. */
static QuartierDistrict *
with_total (QuartierDistrict *merged, GPtrArray *districts, QuartierField field)
{
  double sum = 0;

  for (guint i = 0; i < districts->len; i++)
    {
      if (!quartier_district_has (districts->pdata[i], field))
        return quartier_district_without (merged, field);
      sum += quartier_district_get_number (districts->pdata[i], field);
    }
  return quartier_district_with_number (merged, field, sum);
}

static GPtrArray *
find_all (QuartierPlan *self, const char *scenario, const char *const *ids)
{
  GPtrArray *districts = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      QuartierDistrict *district = quartier_plan_find_district (self, scenario, ids[i]);

      if (district != NULL)
        g_ptr_array_add (districts, g_object_ref (district));
    }
  return districts;
}

/**
 * quartier_plan_find_partial_totals:
 * @ids: (array zero-terminated=1): of districts
 *
 * Returns: (transfer full) (element-type QuartierField): totals that some of the districts give and others do not:
 *   merging drops them, for the sum is not known
 */
GArray *
quartier_plan_find_partial_totals (QuartierPlan *self, const char *scenario, const char *const *ids)
{
  g_autoptr (GPtrArray) districts = find_all (self, scenario, ids);
  GArray *partial = g_array_new (FALSE, FALSE, sizeof (QuartierField));

  for (gsize t = 0; t < G_N_ELEMENTS (totals); t++)
    {
      guint n = 0;

      for (guint i = 0; i < districts->len; i++)
        n += quartier_district_has (districts->pdata[i], totals[t]);
      if (n > 0 && n < districts->len)
        g_array_append_val (partial, totals[t]);
    }
  return partial;
}

static gboolean
have_same_mix (QuartierDistrict *a, QuartierDistrict *b)
{
  gsize n, n_other;
  const QuartierMixShare *shares = quartier_district_get_mix (a, &n);

  quartier_district_get_mix (b, &n_other);
  if (n != n_other)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (quartier_district_get_mix_share (b, shares[i].land_use) != shares[i].share)
      return FALSE;
  return TRUE;
}

/* Names, and totals that merging adds up, do not count. */
static gboolean
have_same_values (QuartierDistrict *a, QuartierDistrict *b)
{
  for (int f = 0; f < QUARTIER_N_FIELDS; f++)
    {
      const QuartierField field = (QuartierField) f;
      gboolean counts = field != QUARTIER_FIELD_NAME;

      for (gsize t = 0; t < G_N_ELEMENTS (totals); t++)
        counts = counts && totals[t] != field;
      if (!counts)
        continue;
      if (quartier_district_has (a, field) != quartier_district_has (b, field)
          || g_strcmp0 (quartier_district_get_text (a, field), quartier_district_get_text (b, field))
          || (quartier_district_has (a, field)
              && quartier_field_get_info (field)->kind != QUARTIER_KIND_ID
              && quartier_district_get_number (a, field)
                     != quartier_district_get_number (b, field)))
        return FALSE;
    }
  return have_same_mix (a, b);
}

/**
 * quartier_plan_do_districts_differ:
 * @ids: (array zero-terminated=1): of districts
 *
 * Returns: whether it matters whose values the whole has when they are merged
 */
gboolean
quartier_plan_do_districts_differ (QuartierPlan *self, const char *scenario, const char *const *ids)
{
  g_autoptr (GPtrArray) districts = find_all (self, scenario, ids);

  for (guint i = 1; i < districts->len; i++)
    if (!have_same_values (districts->pdata[0], districts->pdata[i]))
      return TRUE;
  return FALSE;
}

/**
 * quartier_plan_merge_districts:
 * @ids: (array zero-terminated=1): of districts
 * @like: (nullable): the one of them whose attributes all have afterwards; %NULL: the largest
 * @out_id: (out) (transfer full): of the one that is left, which is that one
 *
 * Puts districts together. Where they do not touch, the whole has several areas.
 *
 * Returns: %FALSE, with the plan as it was, where there are fewer than two
 */
gboolean
quartier_plan_merge_districts (QuartierPlan *self, const char *scenario, const char *const *ids,
                               const char *like, char **out_id)
{
  g_autoptr (GPtrArray) districts = find_all (self, scenario, ids);
  g_autoptr (GPtrArray) shapes = g_ptr_array_new ();
  g_autoptr (QuartierPolygon) shape = NULL;
  QuartierDistrict *model = NULL, *merged;

  for (guint i = 0; i < districts->len; i++)
    {
      QuartierDistrict *one = districts->pdata[i];

      g_ptr_array_add (shapes, quartier_district_get_shape (one));
      if (like != NULL ? g_str_equal (quartier_district_get_id (one), like)
                       : model == NULL
                             || quartier_district_get_area_m2 (one)
                                    > quartier_district_get_area_m2 (model))
        model = one;
    }
  if (districts->len < 2 || model == NULL)
    return FALSE;
  shape = quartier_polygon_union ((QuartierPolygon *const *) shapes->pdata, shapes->len);
  if (shape == NULL)
    return FALSE;
  merged = quartier_district_with_shape (model, shape);
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autoptr (QuartierDistrict) before = merged;

      merged = with_total (before, districts, totals[i]);
    }
  for (guint i = 0; i < districts->len; i++)
    if (districts->pdata[i] != model)
      quartier_plan_remove_district (self, scenario, quartier_district_get_id (districts->pdata[i]));
  quartier_plan_put_district (self, scenario, merged);
  *out_id = g_strdup (quartier_district_get_id (merged));
  g_object_unref (merged);
  return TRUE;
}
