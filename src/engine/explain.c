/*
 * How an estimate's figures come about. A member of the answer's JSON, of one district or of the plan,
 * becomes a tree whose leaves are numbers of the plan, coefficients with their sources, and what the
 * hours of the simulation summed to, with all that went into it.
 */
#include "engine/explain.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "engine/explain-derived.h"
#include "engine/explain-private.h"

QuartierSum *
quartier_explain_factor (const char *label, const QuartierFactor *factor)
{
  return quartier_sum_factor (label, factor, factor != NULL ? factor->value : NAN);
}

void
quartier_explain_add_known (QuartierSum *sum, const char *label, const QuartierFactor *factor)
{
  if (factor != NULL)
    quartier_sum_add (sum, quartier_explain_factor (label, factor));
}

/* What a district has none of, and why. */
QuartierSum *
quartier_explain_none (const char *label, const char *unit, const char *words)
{
  return quartier_sum_formula (label, 0, unit, words, NULL, NULL);
}

/* Size */

QuartierSum *
quartier_explain_site (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  return quartier_sum_quantity (N_ ("Area of the drawing, on the ellipsoid"),
                                part->district->area_m2, "m²");
}

QuartierSum *
quartier_explain_gfa (const QuartierExplainPart *part, int which)
{
  return quartier_sum_product (N_ ("Gross floor area"), "m²", quartier_explain_site (part, which),
                               quartier_sum_quantity (N_ ("Floor area ratio"),
                                                      part->district->far, ""),
                               NULL);
}

/* Net floor of one use. */
QuartierSum *
quartier_explain_net (const QuartierExplainPart *part, const QuartierSiteUse *use)
{
  return quartier_sum_product (
      N_ ("Net floor area"), "m²", quartier_explain_gfa (part, 0),
      quartier_sum_quantity (N_ ("Share of this use"), use->share, ""),
      quartier_explain_factor (N_ ("Net over gross floor"), part->site->constants.net_to_gross_share), NULL);
}

static QuartierSum *
per_head (const QuartierExplainPart *part, const char *label, const char *per,
          const QuartierFactor *(*get) (const QuartierExplainPart *, const QuartierSiteUse *))
{
  QuartierSum *sum = quartier_sum_new_total (label, "");

  for (int i = 0; i < part->district->n_uses; i++)
    {
      const QuartierSiteUse *use = &part->district->uses[i];
      const QuartierFactor *factor = get (part, use);

      if (factor != NULL)
        quartier_sum_add (sum, quartier_sum_product (
                                   use->use->id, "", quartier_explain_net (part, use),
                                   quartier_sum_inverse (quartier_explain_factor (per, factor)), NULL));
    }
  return sum;
}

static const QuartierFactor *
get_person_m2 (const QuartierExplainPart *part G_GNUC_UNUSED, const QuartierSiteUse *use)
{
  return quartier_site_use_is_residential (use) ? use->use->area_per_person_m2 : NULL;
}

static const QuartierFactor *
get_dwelling_m2 (const QuartierExplainPart *part, const QuartierSiteUse *use)
{
  return quartier_site_use_is_residential (use) ? part->district->dwelling_m2 : NULL;
}

static const QuartierFactor *
get_job_m2 (const QuartierExplainPart *part G_GNUC_UNUSED, const QuartierSiteUse *use)
{
  return use->use->area_per_job_m2;
}

static QuartierSum *
explain_residents (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  if (!isnan (part->district->residents))
    return quartier_sum_quantity (N_ ("Residents, as the plan says"), part->district->residents,
                                  "");
  return per_head (part, N_ ("Residents"), N_ ("Net floor per resident"), get_person_m2);
}

static QuartierSum *
explain_dwellings (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  if (!isnan (part->district->dwellings))
    return quartier_sum_quantity (N_ ("Dwellings, as the plan says"), part->district->dwellings,
                                  "");
  return per_head (part, N_ ("Dwellings"), N_ ("Net floor per dwelling"), get_dwelling_m2);
}

static QuartierSum *
explain_jobs (const QuartierExplainPart *part, int which G_GNUC_UNUSED)
{
  if (!isnan (part->district->jobs))
    return quartier_sum_quantity (N_ ("Jobs, as the plan says"), part->district->jobs, "");
  return per_head (part, N_ ("Jobs"), N_ ("Net floor per job"), get_job_m2);
}

static const QuartierExplainRow size_rows[] = {
  { "site_m2", quartier_explain_site, 0 },
  { "gfa_m2", quartier_explain_gfa, 0 },
  { "residents", explain_residents, 0 },
  { "dwellings", explain_dwellings, 0 },
  { "jobs", explain_jobs, 0 },
  { NULL, NULL, 0 },
};

static const QuartierExplainRow *const tables[]
    = { size_rows, quartier_explain_energy_rows, quartier_explain_system_rows,
        quartier_explain_sector_rows, quartier_explain_money_rows };

/* (nullable): what opens a member. */
static const QuartierExplainRow *
find_row (const char *member)
{
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    for (const QuartierExplainRow *row = tables[t]; row->member != NULL; row++)
      if (g_str_equal (row->member, member))
        return row;
  return NULL;
}

/**
 * quartier_explain_list_members:
 *
 * Returns: (transfer none) (array zero-terminated=1): the members that can be explained
 */
const char *const *
quartier_explain_list_members (void)
{
  static const char *const *names;
  static gsize made;

  if (g_once_init_enter (&made))
    {
      GPtrArray *all = g_ptr_array_new ();

      for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
        for (const QuartierExplainRow *row = tables[t]; row->member != NULL; row++)
          if (*row->member != '.')
            g_ptr_array_add (all, (gpointer) row->member);
      quartier_explain_list_derived (all);
      quartier_explain_list_place (all);
      g_ptr_array_add (all, NULL);
      names = (const char *const *) g_ptr_array_free (all, FALSE);
      g_once_init_leave (&made, 1);
    }
  return names;
}

static QuartierSum *
open_district (const QuartierEstimate *estimate, const QuartierExplainRow *row, gsize district)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  QuartierExplainPart part = { site, site->districts[district],
                               quartier_estimate_get_figures (estimate, district), { 0 } };

  QuartierSum *sum;

  quartier_sketch_read (part.district, &site->constants, &part.sketch);
  sum = row->func (&part, row->which);
  if (sum->kind == QUARTIER_SUM_TOTAL && sum->parts == NULL)
    {
      sum->kind = QUARTIER_SUM_FORMULA;
      sum->words = N_ ("there is none of it here");
    }
  return sum;
}

/**
 * quartier_explain_one:
 * @district: its index; -1 for the plan
 * @member: also what has no member of its own, by a name that begins with a point
 * @most: as quartier_explain_first()
 *
 * Returns: (transfer full) (nullable): one district, or the sum of all; %NULL for a member that is not
 *   here
 */
QuartierSum *
quartier_explain_one (const QuartierEstimate *estimate, gssize district, const char *member,
                      gsize most)
{
  const QuartierSite *site = quartier_estimate_get_site (estimate);
  const QuartierExplainRow *row = find_row (member);
  QuartierSum *all = NULL;
  double others = 0;

  if (row == NULL)
    return NULL;
  if (district >= 0)
    return open_district (estimate, row, (gsize) district);
  for (gsize i = 0; i < site->n_districts; i++)
    {
      QuartierSum *sum = open_district (estimate, row, i);

      if (all == NULL)
        all = quartier_sum_new_total (sum->label, sum->unit);
      if (i >= most)
        {
          others += sum->value;
          quartier_sum_free (sum);
          continue;
        }
      /* Of a plan, each part is a district's. */
      sum->label = site->districts[i]->name != NULL ? site->districts[i]->name : site->districts[i]->id;
      quartier_sum_add (all, sum);
    }
  if (site->n_districts > most)
    quartier_sum_add (all, quartier_sum_quantity (N_ ("Other districts"), others, all->unit));
  return all != NULL ? all : quartier_sum_quantity (row->member, 0, "");
}

/* Names those of the same group; where there is none, all that are not within a group of a group. */
static void
set_unknown (const char *member, GError **error)
{
  const char *const *all = quartier_explain_list_members ();
  const char *point = strrchr (member, '.');
  g_autofree char *group = point != NULL ? g_strndup (member, (gsize) (point - member) + 1) : NULL;
  g_autoptr (GString) known = g_string_new (NULL);

  for (int pass = 0; pass < 2 && known->len == 0; pass++)
    for (gsize i = 0; all[i] != NULL; i++)
      {
        const char *first = strchr (all[i], '.');
        const gboolean named = pass == 0 ? group != NULL && g_str_has_prefix (all[i], group)
                                         : first == NULL || strchr (first + 1, '.') == NULL;

        if (named)
          g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", all[i]);
      }
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
               _ ("no figure is called \"%s\"; give one of %s"), member, known->str);
}

/* (nullable): why a sum has no value, as its parts know. */
static const char *
find_reason (const QuartierSum *sum)
{
  if (isfinite (sum->value))
    return NULL;
  if (sum->kind == QUARTIER_SUM_FORMULA)
    return sum->words;
  for (guint i = 0; sum->parts != NULL && i < sum->parts->len; i++)
    {
      const char *reason = find_reason (sum->parts->pdata[i]);

      if (reason != NULL)
        return reason;
    }
  for (guint i = 0; sum->kind == QUARTIER_SUM_PRODUCT && i < sum->parts->len; i++)
    {
      const QuartierSum *part = sum->parts->pdata[i];

      if (part->inverse && part->value == 0)
        return N_ ("not defined: there is nothing to divide by");
    }
  return sum->parts == NULL ? N_ ("a coefficient is not known for this place") : NULL;
}

/* What has no value says why. */
static void
say_reason (QuartierSum *sum)
{
  const char *reason = find_reason (sum);

  if (reason == NULL)
    return;
  sum->kind = QUARTIER_SUM_FORMULA;
  sum->value = NAN;
  sum->words = reason;
}

/**
 * quartier_explain_first:
 * @district: (nullable): id; %NULL for the plan
 * @member: of the answer's JSON, "ghg_kg.buildings"
 * @most: of the plan's districts so many open, and the others are one part: a sum of ten thousand has
 *   millions of parts
 * @error: %QUARTIER_ERROR_UNKNOWN_ID, naming what there is
 *
 * Returns: (transfer full) (nullable): how it comes about; it borrows from @estimate
 */
QuartierSum *
quartier_explain_first (const QuartierEstimate *estimate, const char *district,
                        const char *member, gsize most, GError **error)
{
  gssize index = -1;
  QuartierSum *sum;

  for (gsize i = 0; district != NULL && i < quartier_estimate_get_n_districts (estimate); i++)
    if (g_str_equal (quartier_estimate_get_id (estimate, i), district))
      index = (gssize) i;
  if (district != NULL && index < 0)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
                   _ ("the scenario has no district \"%s\""), district);
      return NULL;
    }
  sum = *member != '.' ? quartier_explain_one (estimate, index, member, most) : NULL;
  if (sum == NULL)
    sum = quartier_explain_derived (estimate, index, member, most);
  if (sum == NULL)
    sum = quartier_explain_place (estimate, member, most);
  if (sum != NULL)
    {
      say_reason (sum);
      return sum;
    }
  set_unknown (member, error);
  return NULL;
}

/* The same, of a plan with each of its districts. */
QuartierSum *
quartier_explain (const QuartierEstimate *estimate, const char *district, const char *member,
                  GError **error)
{
  return quartier_explain_first (estimate, district, member, G_MAXSIZE, error);
}
