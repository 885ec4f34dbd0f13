/* Which rows of a standard apply to a place and a size.
 *
 * A row's id is standard.ID[.REGION][.SIZE].MEMBER. REGION is a country, EU, a Chinese thermal zone
 * (3A), a group of zones (CN-3) or CN; SIZE is SFH, TH, MFH, AB or NR (not residential). What the
 * tables do not hold is taken from the nearest row, and a derived factor says which. */

#include "library/standards.h"

#include "library/climates.h"

static const char *const size_names[] = { "SFH", "TH", "MFH", "AB", "NR" };

/* Sizes that stand in for one without rows, nearest first. */
static const QuartierSizeClass fallbacks[][4] = {
  [QUARTIER_SIZE_SFH] = { QUARTIER_SIZE_TH, QUARTIER_SIZE_MFH, QUARTIER_SIZE_AB, 0 },
  [QUARTIER_SIZE_TH] = { QUARTIER_SIZE_SFH, QUARTIER_SIZE_MFH, QUARTIER_SIZE_AB, 0 },
  [QUARTIER_SIZE_MFH] = { QUARTIER_SIZE_AB, QUARTIER_SIZE_TH, QUARTIER_SIZE_SFH, 0 },
  [QUARTIER_SIZE_AB] = { QUARTIER_SIZE_MFH, QUARTIER_SIZE_TH, QUARTIER_SIZE_SFH, 0 },
  [QUARTIER_SIZE_NON_RESIDENTIAL]
  = { QUARTIER_SIZE_MFH, QUARTIER_SIZE_AB, QUARTIER_SIZE_TH, QUARTIER_SIZE_SFH },
};

static guint
n_fallbacks (QuartierSizeClass size)
{
  return size == QUARTIER_SIZE_NON_RESIDENTIAL ? 4 : 3;
}

typedef struct
{
  QuartierFactors *factors;
  const char *base;   /* "standard.geg" */
  const char *member; /* "u_wall_w_m2k" */
  const QuartierMonthlyClimate *place;
  QuartierSizeClass size;
} Query;

static const QuartierFactor *
with_size (const Query *q, const char *region, const char *size)
{
  return quartier_factors_find_parts (q->factors, q->base, region, size, q->member);
}

/* Keep @from under the id of what was asked for, with a note on what stands in. */
static const QuartierFactor *
stand_in (const Query *q, const QuartierFactor *from)
{
  g_autofree char *id
      = g_strdup_printf ("%s.%s.%s.%s", q->base, q->place->id, size_names[q->size], q->member);
  g_autofree char *note
      = g_strdup_printf ("No row is held for %s (%s): %s stands in. %s", q->place->name,
                         size_names[q->size], from->id, from->note != NULL ? from->note : "");

  return quartier_factors_derive (q->factors, id, from, from->value, from->low, from->high, note);
}

/* The row of @region: its size, then no size, then the nearest size. */
static const QuartierFactor *
in_region (const Query *q, const char *region, gboolean *exact)
{
  const QuartierFactor *found = with_size (q, region, size_names[q->size]);

  *exact = TRUE;
  if (found == NULL)
    found = with_size (q, region, NULL);
  for (guint i = 0; found == NULL && i < n_fallbacks (q->size); i++)
    {
      found = with_size (q, region, size_names[fallbacks[q->size][i]]);
      *exact = FALSE;
    }
  return found;
}

/* Dwellings: the place's own region in any size comes before another region in the right size. */
static const QuartierFactor *
dwelling (const Query *q, const char *const *regions, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean exact;
      const QuartierFactor *found = in_region (q, regions[i], &exact);

      if (found != NULL)
        return exact ? found : stand_in (q, found);
    }
  return NULL;
}

/* Other buildings: a row for them anywhere near comes before a dwelling's at home. */
static const QuartierFactor *
non_residential (const Query *q, const char *const *regions, guint n)
{
  const QuartierFactor *found;

  for (guint i = 0; i < n; i++)
    if ((found = with_size (q, regions[i], size_names[q->size])) != NULL)
      return found;
  for (guint i = 0; i < n; i++)
    if ((found = with_size (q, regions[i], NULL)) != NULL)
      return found;
  return dwelling (q, regions, n);
}

static const QuartierFactor *
resolve (const Query *q)
{
  const gboolean chinese = g_str_equal (q->place->country, "CN");
  const char *const *zones;
  const char *room[16];
  const char *regions[4];
  const QuartierFactor *found;
  gboolean exact;
  char group[8];
  guint n = 0;

  if (chinese)
    {
      zones = quartier_climates_list_zones (q->place, q->factors, room);
      g_snprintf (group, sizeof group, "CN-%c", zones[0][0]);
      regions[n++] = zones[0];
      regions[n++] = group;
      regions[n++] = "CN";
    }
  else
    {
      regions[n++] = q->place->country;
      regions[n++] = "EU";
    }
  regions[n++] = NULL;

  found = q->size == QUARTIER_SIZE_NON_RESIDENTIAL ? non_residential (q, regions, n)
                                                   : dwelling (q, regions, n);
  if (found != NULL)
    return found;

  zones = quartier_climates_list_zones (q->place, q->factors, room);
  for (guint i = 0; zones[i] != NULL; i++)
    {
      g_snprintf (group, sizeof group, "CN-%c", zones[i][0]);
      if ((found = in_region (q, zones[i], &exact)) != NULL
          || (found = in_region (q, group, &exact)) != NULL)
        return stand_in (q, found);
    }
  found = in_region (q, "EU", &exact);
  return found != NULL ? stand_in (q, found) : NULL;
}

/**
 * quartier_standards_resolve:
 * @factors: holds the standard's rows
 * @id: catalogue id
 * @place: where
 * @size: how large, and whether dwellings
 * @out: (out): the standard there; untouched on failure
 *
 * Returns: whether every member has a row
 */
gboolean
quartier_standards_resolve (QuartierFactors *factors,
                            const char *id,
                            const QuartierMonthlyClimate *place,
                            QuartierSizeClass size,
                            QuartierStandard *out)
{
  QuartierStandard standard = { .id = id };
  const struct
  {
    const char *member;
    const QuartierFactor **to;
  } members[] = {
    { "u_wall_w_m2k", &standard.u_wall },
    { "u_roof_w_m2k", &standard.u_roof },
    { "u_floor_w_m2k", &standard.u_floor },
    { "u_window_w_m2k", &standard.u_window },
    { "g_window", &standard.g_window },
    { "bridges_w_m2k", &standard.bridges_w_m2k },
    { "infiltration_ach", &standard.infiltration_ach },
    { "heat_recovery_share", &standard.heat_recovery_share },
  };
  g_autofree char *base = g_strconcat ("standard.", id, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const Query query = { factors, base, members[i].member, place, size };

      *members[i].to = resolve (&query);
      if (*members[i].to == NULL)
        return FALSE;
    }
  *out = standard;
  return TRUE;
}
