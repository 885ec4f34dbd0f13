#include "document/stop-service.h"

#include "document/snapshot.h"
#include "document/travel-reading.h"

/**
 * quartier_stop_find_reach:
 * @tables: without the plan's own figures, which apply as well
 * @stop: of the plan's current scenario, or to become one of it
 * @out: (out): what the estimate takes for its reach; untouched where none is known
 *
 * Returns: whether a reach is known of its mode
 */
gboolean
quartier_stop_find_reach (QuartierPlan *plan,
                          QuartierLibrary *tables,
                          QuartierStop *stop,
                          QuartierReach *out)
{
  g_autoptr (QuartierLibrary) library
      = quartier_library_overridden (tables, quartier_plan_get_overrides (plan));
  QuartierMonthlyClimate place;

  quartier_snapshot_find_place (plan, library, quartier_plan_get_current (plan), &place);
  return quartier_travel_read_reach (stop, library, &place, out);
}

static int
compare_served (gconstpointer a, gconstpointer b)
{
  const QuartierServed *one = a, *other = b;

  return (one->share < other->share) - (one->share > other->share);
}

/**
 * quartier_stop_find_served:
 * @n: (out): how many
 *
 * The districts of the current scenario that are within reach, the most served first, measured as
 * the estimate measures it.
 *
 * Returns: (transfer full) (array length=n): to be freed with g_free()
 */
QuartierServed *
quartier_stop_find_served (QuartierPlan *plan, const QuartierReach *reach, gsize *n)
{
  GListModel *districts = quartier_plan_get_districts (plan, quartier_plan_get_current (plan));
  g_autoptr (QuartierAccess) access = quartier_access_new (reach, 1);
  GArray *served = g_array_new (FALSE, FALSE, sizeof (QuartierServed));

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);
      QuartierServed one = { district, 0 };
      double station_share;

      quartier_access_measure (access, quartier_district_get_shape (district), &one.share,
                               &station_share);
      if (one.share > 0)
        g_array_append_val (served, one);
    }
  g_array_sort (served, compare_served);
  *n = served->len;
  return (QuartierServed *)g_array_free (served, FALSE);
}
