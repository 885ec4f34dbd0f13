/* Land uses: their rows gathered into one struct, their schedules, and their regional rows. */

#include "library/land-uses.h"

#include "base/quartier-error.h"
#include "library/provenance.h"

#define MEMBER(name)                                                                               \
  {                                                                                                \
#name, G_STRUCT_OFFSET(QuartierLandUse, name), TRUE                                            \
  }
#define NULLABLE(name)                                                                             \
  {                                                                                                \
#name, G_STRUCT_OFFSET(QuartierLandUse, name), FALSE                                           \
  }

static const struct
{
  const char *name;
  gsize offset;
  gboolean required;
} members[] = {
  NULLABLE (area_per_person_m2),
  MEMBER (heat_per_person_w),
  MEMBER (appliances_w_m2),
  MEMBER (lighting_w_m2),
  MEMBER (hot_water_l_person_day),
  NULLABLE (outdoor_air_m3_h_person),
  NULLABLE (air_change_ach),
  MEMBER (heating_c),
  MEMBER (setback_c),
  MEMBER (cooling_c),
  MEMBER (cooled_share),
  NULLABLE (area_per_job_m2),
  MEMBER (depth_m),
  MEMBER (length_m),
  MEMBER (storey_height_m),
  MEMBER (window_share),
};

static const QuartierFactor **
member_of (QuartierLandUse *use, guint i)
{
  return G_STRUCT_MEMBER_P (use, members[i].offset);
}

static QuartierSchedule *
read_schedule (const QuartierDataPlace *schedules, const char *what, GError **error)
{
  static const char *const days[] = { "weekday", "saturday", "sunday" };
  g_autofree QuartierSchedule *schedule = g_new0 (QuartierSchedule, 1);
  QuartierDataPlace place;

  if (!quartier_data_get_object (schedules, what, &place, error)
      || !quartier_data_get_numbers (&place, "month", 12, schedule->month, error))
    return NULL;
  for (guint d = 0; d < QUARTIER_N_DAYS; d++)
    {
      if (!quartier_data_get_numbers (&place, days[d], 24, schedule->fraction[d], error))
        return NULL;
      for (guint h = 0; h < 24; h++)
        if (!(schedule->fraction[d][h] >= 0 && schedule->fraction[d][h] <= 1))
          {
            quartier_data_fail (&place, QUARTIER_ERROR_RANGE, error,
                                "%s[%u] is %g; write a share between 0 and 1", days[d], h,
                                schedule->fraction[d][h]);
            return NULL;
          }
    }
  quartier_schedule_fill_rows (schedule);
  return g_steal_pointer (&schedule);
}

void
quartier_land_uses_free (QuartierLandUse *use)
{
  g_free ((gpointer)use->occupancy);
  g_free ((gpointer)use->appliances);
  g_free ((gpointer)use->lighting);
  g_free ((gpointer)use->hot_water);
  g_free ((gpointer)use->id);
  g_free (use);
}

/**
 * quartier_land_uses_read:
 * @root: the root of a land use's file; its rows must be in @factors already
 * @error: %QUARTIER_ERROR_FORMAT if a row or a schedule is missing or one is without a source,
 *   %QUARTIER_ERROR_RANGE if a share is outside 0…1
 *
 * Returns: (transfer full): the land use; free it with quartier_land_uses_free()
 */
QuartierLandUse *
quartier_land_uses_read (const QuartierDataPlace *root,
                         const QuartierFactors *factors,
                         GError **error)
{
  QuartierLandUse *use = g_new0 (QuartierLandUse, 1);
  QuartierDataPlace entry, schedules, provenance;
  QuartierEvidence evidence;
  g_autofree char *base = NULL;
  const char *id, *source;
  gboolean ok;

  ok = quartier_data_get_object (root, "land_use", &entry, error)
       && quartier_data_get_string (&entry, "id", &id, error)
       && quartier_data_get_boolean (&entry, "conditioned", &use->conditioned, error)
       && quartier_data_get_object (root, "schedules", &schedules, error)
       && quartier_data_get_object (&schedules, "provenance", &provenance, error)
       && quartier_data_get_string (&provenance, "source", &source, error)
       && quartier_provenance_read_evidence (&provenance, &evidence, error)
       && (use->occupancy = read_schedule (&schedules, "occupancy", error)) != NULL
       && (use->appliances = read_schedule (&schedules, "appliances", error)) != NULL
       && (use->lighting = read_schedule (&schedules, "lighting", error)) != NULL
       && (use->hot_water = read_schedule (&schedules, "hot_water", error)) != NULL;
  if (ok)
    {
      use->id = g_strdup (id);
      base = g_strconcat ("land-use.", id, NULL);
    }
  for (guint i = 0; ok && i < G_N_ELEMENTS (members); i++)
    {
      const QuartierFactor *factor
          = quartier_factors_find_parts (factors, base, NULL, NULL, members[i].name);

      *member_of (use, i) = factor;
      if (factor == NULL && members[i].required)
        {
          quartier_data_fail (root, QUARTIER_ERROR_FORMAT, error,
                              "the row %s.%s is missing; add it", base, members[i].name);
          ok = FALSE;
        }
    }
  if (ok)
    return use;
  quartier_land_uses_free (use);
  return NULL;
}

static gpointer
copy_schedule (const QuartierSchedule *schedule)
{
  return g_memdup2 (schedule, sizeof *schedule);
}

/**
 * quartier_land_uses_for:
 * @use: the land use as it is anywhere
 * @regions: %NULL-terminated, the most special first
 *
 * Returns: (transfer full): @use with the rows of @regions in place of the general ones
 */
QuartierLandUse *
quartier_land_uses_for (const QuartierLandUse *use,
                        const QuartierFactors *factors,
                        const char *const *regions)
{
  QuartierLandUse *copy = g_memdup2 (use, sizeof *use);
  g_autofree char *base = g_strconcat ("land-use.", use->id, NULL);

  copy->id = g_strdup (use->id);
  copy->occupancy = copy_schedule (use->occupancy);
  copy->appliances = copy_schedule (use->appliances);
  copy->lighting = copy_schedule (use->lighting);
  copy->hot_water = copy_schedule (use->hot_water);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    for (guint r = 0; regions[r] != NULL; r++)
      {
        const QuartierFactor *factor
            = quartier_factors_find_parts (factors, base, regions[r], NULL, members[i].name);

        if (factor != NULL)
          {
            *member_of (copy, i) = factor;
            break;
          }
      }
  return copy;
}

/**
 * quartier_land_uses_find_window_share:
 * @standard: catalogue id of what the buildings are built to
 *
 * Returns: (transfer none): windows over façade: of buildings of that age; of a standard of today, as
 *   since 2010; of refurbished ones, of all ages
 */
const QuartierFactor *
quartier_land_uses_find_window_share (const QuartierLandUse *use,
                                      const QuartierFactors *factors,
                                      const char *standard)
{
  g_autofree char *base = g_strconcat ("land-use.", use->id, NULL);
  const QuartierFactor *found
      = quartier_factors_find_parts (factors, base, standard, NULL, "window_share");

  if (found == NULL && !g_str_has_prefix (standard, "refurbished"))
    found = quartier_factors_find_parts (factors, base, "stock-2010", NULL, "window_share");
  return found != NULL ? found : use->window_share;
}
