/* Which country a plan is of: whose buildings, electricity and prices it has. */
#include "ui/quartier-country-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/name-order.h"
#include "library/factor-names.h"
#include "ui/combo-text.h"

struct _QuartierCountryRow
{
  AdwComboRow parent_instance;
  /* Owned */
  QuartierEstimator *estimator; /* (nullable) */
  GPtrArray *codes;             /* utf8 of the library, in the list's order */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (QuartierCountryRow, quartier_country_row, ADW_TYPE_COMBO_ROW)

static void
quartier_country_row_dispose (GObject *object)
{
  g_clear_object (&QUARTIER_COUNTRY_ROW (object)->estimator);
  G_OBJECT_CLASS (quartier_country_row_parent_class)->dispose (object);
}

static void
quartier_country_row_finalize (GObject *object)
{
  g_ptr_array_unref (QUARTIER_COUNTRY_ROW (object)->codes);
  G_OBJECT_CLASS (quartier_country_row_parent_class)->finalize (object);
}

static void
quartier_country_row_class_init (QuartierCountryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_country_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quartier_country_row_finalize;
}

static void
selected_cb (QuartierCountryRow *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  QuartierPlan *plan;

  if (self->is_showing || self->estimator == NULL)
    return;
  plan = quartier_estimator_get_plan (self->estimator);
  quartier_plan_begin (plan, _("Change the country"));
  quartier_plan_set_place (plan, quartier_plan_get_climate (plan),
                           selected > 0 && selected <= self->codes->len
                               ? self->codes->pdata[selected - 1]
                               : NULL);
  quartier_plan_commit (plan);
}

static void
quartier_country_row_init (QuartierCountryRow *self)
{
  self->codes = g_ptr_array_new ();
  g_object_set (self, "title", _("Country"), "subtitle-lines", 2, NULL);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

QuartierCountryRow *
quartier_country_row_new (void)
{
  return g_object_new (QUARTIER_TYPE_COUNTRY_ROW, NULL);
}

static char *
dup_name (const char *code)
{
  char *name = quartier_word_name ("region", code, TRUE);

  return name != NULL ? name : g_strdup (code);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = dup_name (*(const char *const *)a);
  g_autofree char *second = dup_name (*(const char *const *)b);
  g_autofree char *first_key = quartier_name_order_key (first);
  g_autofree char *second_key = quartier_name_order_key (second);

  return strcmp (first_key, second_key);
}

/* Those that the library has figures of. */
static void
fill (QuartierCountryRow *self, QuartierLibrary *library)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (library, QUARTIER_CATALOGUE_CLIMATE, &n);

  g_ptr_array_set_size (self->codes, 0);
  for (gsize i = 0; i < n; i++)
    {
      const char *code = quartier_library_get_climate (library, entries[i].id)->country;

      if (!g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, NULL))
        g_ptr_array_add (self->codes, (gpointer)code);
    }
  g_ptr_array_sort (self->codes, compare_names);
  gtk_string_list_append (names, _("Where it lies"));
  for (guint i = 0; i < self->codes->len; i++)
    {
      g_autofree char *name = dup_name (self->codes->pdata[i]);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  quartier_combo_row_show_whole (ADW_COMBO_ROW (self), 16);
}

/**
 * quartier_country_row_show:
 * @estimator: whose plan to show and change
 */
void
quartier_country_row_show (QuartierCountryRow *self, QuartierEstimator *estimator)
{
  QuartierEstimate *estimate = quartier_estimator_get_estimate (estimator);
  const char *country = quartier_plan_get_country (quartier_estimator_get_plan (estimator));
  g_autofree char *name = NULL, *text = NULL;
  guint selected = 0;

  self->is_showing = TRUE;
  if (self->codes->len == 0)
    fill (self, quartier_estimator_get_library (estimator));
  g_set_object (&self->estimator, estimator);
  if (country != NULL
      && g_ptr_array_find_with_equal_func (self->codes, country, g_str_equal, &selected))
    selected++;
  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self)) != selected)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->is_showing = FALSE;
  if (country == NULL && estimate != NULL)
    country = quartier_estimate_get_country (estimate);
  if (country == NULL)
    return;
  name = dup_name (country);
  /* Translators: a country */
  text = g_strdup_printf (_("Buildings, electricity and prices of %s"), name);
  if (g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), text) != 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}
