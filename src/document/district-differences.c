/*
 * Several districts seen as one: what they say alike, and one of them saying what another does.
 */
#include "document/district-differences.h"

static gboolean
is_text (QuartierField field)
{
  const QuartierFieldKind kind = quartier_field_get_info (field)->kind;

  return kind == QUARTIER_KIND_TEXT || kind == QUARTIER_KIND_ID;
}

/**
 * quartier_district_with_same:
 * @like: another district
 * @field: a #QuartierField, or %QUARTIER_FIELD_MIX
 *
 * Returns: (transfer full): the district with what @like says of @field, or says not
 */
QuartierDistrict *
quartier_district_with_same (QuartierDistrict *self, QuartierDistrict *like, int field)
{
  const QuartierMixShare *mix;
  gsize n;

  if (field == QUARTIER_FIELD_MIX)
    {
      mix = quartier_district_get_mix (like, &n);
      return quartier_district_with_mix (self, mix, n);
    }
  if (!quartier_district_has (like, (QuartierField) field))
    return quartier_district_without (self, (QuartierField) field);
  if (is_text ((QuartierField) field))
    return quartier_district_with_text (self, (QuartierField) field,
                                        quartier_district_get_text (like, (QuartierField) field));
  return quartier_district_with_number (self, (QuartierField) field,
                                        quartier_district_get_number (like, (QuartierField) field));
}

/* In any order: the shares are of their sum. */
static gboolean
has_same_mix (QuartierDistrict *a, QuartierDistrict *b)
{
  gsize n, n_other;
  const QuartierMixShare *mix = quartier_district_get_mix (a, &n);
  const QuartierMixShare *other = quartier_district_get_mix (b, &n_other);
  double sum = 0, sum_other = 0;

  if (n != n_other)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      sum += mix[i].share;
      sum_other += other[i].share;
    }
  for (gsize i = 0; i < n; i++)
    {
      gsize at = 0;

      while (at < n && !g_str_equal (mix[i].land_use, other[at].land_use))
        at++;
      if (at == n || ABS (mix[i].share * sum_other - other[at].share * sum) > 1e-9 * sum * sum_other)
        return FALSE;
    }
  return TRUE;
}

static gboolean
says_same (QuartierDistrict *a, QuartierDistrict *b, int field)
{
  const QuartierField of = (QuartierField) field;

  if (field == QUARTIER_FIELD_MIX)
    return has_same_mix (a, b);
  if (!quartier_district_has (a, of) || !quartier_district_has (b, of))
    return quartier_district_has (a, of) == quartier_district_has (b, of);
  if (is_text (of))
    return g_strcmp0 (quartier_district_get_text (a, of), quartier_district_get_text (b, of)) == 0;
  return quartier_district_get_number (a, of) == quartier_district_get_number (b, of);
}

/**
 * quartier_plan_find_differences:
 * @ids: (nullable) (array zero-terminated=1): districts of the scenario; those it does not have are
 *   passed over
 * @like: a district
 * @out_differ: (out): by #QuartierField and %QUARTIER_FIELD_MIX: whether any of @ids says something else
 *   of it than @like
 */
void
quartier_plan_find_differences (QuartierPlan *plan, const char *scenario, const char *const *ids,
                                QuartierDistrict *like,
                                gboolean out_differ[QUARTIER_N_FIELDS_AND_MIX])
{
  for (int field = 0; field < QUARTIER_N_FIELDS_AND_MIX; field++)
    out_differ[field] = FALSE;
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      QuartierDistrict *other = quartier_plan_find_district (plan, scenario, ids[i]);

      for (int field = 0; other != NULL && field < QUARTIER_N_FIELDS_AND_MIX; field++)
        out_differ[field] = out_differ[field] || !says_same (like, other, field);
    }
}

/* Of @ids, as in quartier_plan_find_differences(). */
double
quartier_plan_sum_area_m2 (QuartierPlan *plan, const char *scenario, const char *const *ids)
{
  double area_m2 = 0;

  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      QuartierDistrict *district = quartier_plan_find_district (plan, scenario, ids[i]);

      area_m2 += district != NULL ? quartier_district_get_area_m2 (district) : 0;
    }
  return area_m2;
}
