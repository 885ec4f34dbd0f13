/*
 * What a tool did besides what it was asked for, in a sentence for a toast.
 */
#include "map/quartier-edit-controller-private.h"

#include <glib/gi18n.h>

static const char *
name_total (QuartierField field)
{
  switch (field)
    {
    case QUARTIER_FIELD_GFA_M2:
      return _ ("Floor area");
    case QUARTIER_FIELD_RESIDENTS:
      return _ ("Residents");
    case QUARTIER_FIELD_DWELLINGS:
      return _ ("Dwellings");
    case QUARTIER_FIELD_JOBS:
    default:
      return _ ("Jobs");
    }
}

/* @counts: (nullable): of districts, for each. */
static char *
list_totals (const GArray *fields, const guint *counts)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      const char *name = name_total (g_array_index (fields, QuartierField, i));
      /* Translators: what a plan gives of districts, and of how many. */
      g_autofree char *item
          = counts != NULL ? g_strdup_printf (_ ("%s (%u)"), name, counts[i]) : g_strdup (name);

      g_strv_builder_add (words, item);
    }
  list = g_strv_builder_end (words);
  /* Translators: between the members of a list. */
  return g_strjoinv (_ (", "), list);
}

static void
tell (QuartierEditController *self, const char *text)
{
  g_signal_emit_by_name (self, "told", text);
}

/**
 * quartier_edit_controller_tell_merged:
 * @lost: (element-type QuartierField): totals that only some of the districts gave
 *
 * Says what the district is that is left, and what it has no more.
 */
void
quartier_edit_controller_tell_merged (QuartierEditController *self,
                                      const char *name,
                                      const GArray *lost)
{
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  if (lost->len == 0)
    return;
  list = list_totals (lost, NULL);
  text = g_strdup_printf (
      _ ("Merged as “%s”. Given for some of the districts only, and so dropped: %s"), name, list);
  tell (self, text);
}

/**
 * quartier_edit_controller_tell_painted:
 * @districts: (element-type QuartierDistrict): as they were before
 *
 * Says what was given of them that the brush has taken away, if anything.
 */
void
quartier_edit_controller_tell_painted (QuartierEditController *self, GPtrArray *districts)
{
  static const QuartierField totals[] = { QUARTIER_FIELD_RESIDENTS, QUARTIER_FIELD_DWELLINGS,
                                          QUARTIER_FIELD_JOBS, QUARTIER_FIELD_GFA_M2 };
  QuartierDistrict *like = quartier_bundle_get_like (self->brush);
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (QuartierField));
  guint counts[G_N_ELEMENTS (totals)] = { 0 };
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (gsize f = 0; f < G_N_ELEMENTS (totals); f++)
    {
      guint n = 0;

      for (guint i = 0; i < districts->len; i++)
        n += quartier_district_has (districts->pdata[i], totals[f])
             && !quartier_district_has (like, totals[f]);
      if (n == 0)
        continue;
      counts[lost->len] = n;
      g_array_append_val (lost, totals[f]);
    }
  if (lost->len == 0)
    return;
  list = list_totals (lost, counts);
  text = g_strdup_printf (ngettext ("Painted %u district; what was given of it is cleared: %s",
                                    "Painted %u districts; what was given of them is cleared: %s",
                                    districts->len),
                          districts->len, list);
  tell (self, text);
}
