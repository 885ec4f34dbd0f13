/*
 * What is said below the names of a district's rows.
 */
#include "ui/district-notes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "report/words.h"

/**
 * quartier_district_notes_size:
 * @storeys: on average; NAN: of no matter
 *
 * Returns: (transfer full): how large it is
 */
char *
quartier_district_notes_size (double area_m2, double storeys)
{
  g_autofree char *area = quartier_number_text (area_m2 / 10000, 2);
  g_autofree char *number = NULL;

  if (isnan (storeys))
    return g_strdup_printf (_("%s ha"), area);
  if (storeys < 1)
    return g_strdup_printf (_("%s ha · less than one storey: lower the coverage"), area);
  number = quartier_number_text (storeys, 1);
  return g_strdup_printf (_("%s ha · %s storeys on average"), area, number);
}

/* The fabric of the use with most heated floor; NULL: none is heated. */
static const QuartierStandard *
find_standard (const QuartierSiteDistrict *district)
{
  const QuartierSiteUse *most = NULL;

  for (int i = 0; i < district->n_uses; i++)
    if (district->uses[i].use->conditioned
        && (most == NULL || district->uses[i].share > most->share))
      most = &district->uses[i];
  return most != NULL ? &most->standard : NULL;
}

/* The name of what stands in where the plan says nothing. */
static const char *
usual_name (const QuartierEstimate *estimate, QuartierLibrary *library,
            const QuartierSiteDistrict *district, QuartierField field)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  const char *id = field == QUARTIER_FIELD_HEAT
                       ? district->heat->id
                       : quartier_library_get_default_id (library, info->key, &site->place, site->year);
  const QuartierCatalogueEntry *entry
      = id != NULL ? quartier_library_find (library, info->catalogue, id) : NULL;

  return entry != NULL ? _(entry->name) : NULL;
}

/**
 * quartier_district_notes_choice:
 * @estimate: of the scenario that @district is in; older than it at most for a moment
 * @field: that one of a catalogue is chosen for
 *
 * Returns: (transfer none) (nullable): the name of what is usual, where the plan leaves it open
 */
const char *
quartier_district_notes_choice (const QuartierEstimate *estimate, QuartierLibrary *library,
                                QuartierDistrict *district, QuartierField field)
{
  const QuartierSiteDistrict *read;

  if (quartier_district_get_text (district, field) != NULL)
    return NULL;
  read = quartier_estimate_find_district (estimate, quartier_district_get_id (district));
  return read != NULL ? usual_name (estimate, library, read, field) : NULL;
}

/**
 * quartier_district_notes_fabric:
 * @estimate: of the scenario that @district is in
 *
 * Returns: (transfer full) (nullable): what is in the standard of its buildings, that this be more than a
 * name; %NULL where none is heated
 */
char *
quartier_district_notes_fabric (const QuartierEstimate *estimate, const char *district)
{
  const QuartierSiteDistrict *read = quartier_estimate_find_district (estimate, district);
  const QuartierStandard *standard = read != NULL ? find_standard (read) : NULL;
  g_autofree char *wall = NULL, *roof = NULL, *floor = NULL, *window = NULL, *leaks = NULL,
                  *recovered = NULL, *losses = NULL;

  if (standard == NULL)
    return NULL;
  wall = quartier_number_text (standard->u_wall->value, 2);
  roof = quartier_number_text (standard->u_roof->value, 2);
  floor = quartier_number_text (standard->u_floor->value, 2);
  window = quartier_number_text (standard->u_window->value, 2);
  leaks = quartier_number_text (standard->infiltration_ach->value, 2);
  recovered = quartier_share_text (standard->heat_recovery_share->value);
  losses = g_strdup_printf (_("U-values: walls %s, roof %s, floor %s, windows %s W/(m²·K)"), wall, roof,
                            floor, window);
  return standard->heat_recovery_share->value > 0
             ? g_strdup_printf (
                   _("%s\nLeaks: %s air changes an hour; %s %% of the heat of used air recovered"), losses,
                   leaks, recovered)
             : g_strdup_printf (_("%s\nLeaks: %s air changes an hour; no heat recovery"), losses, leaks);
}
