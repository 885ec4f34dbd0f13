#include "ui/town-choices.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"
#include "base/joined-text.h"

const QuartierTownChoice quartier_town_housings[] = {
  { NULL, "detached-houses", 0 },  { NULL, "terraced-houses", 0 }, { NULL, "apartment-slabs", 0 },
  { NULL, "perimeter-block", 0 },  { NULL, "post-war-slabs", 0 },  { NULL, "cn-walk-up-slabs", 0 },
  { NULL, "cn-high-rise", 0 },
};
const QuartierTownChoice quartier_town_ages[] = {
  { NULL, "stock-to-1948", 0 },   { NULL, "stock-1949-1979", 0 }, { NULL, "stock-1980-1999", 0 },
  { NULL, "stock-2000-2009", 0 }, { NULL, "stock-2010", 0 },
};
const QuartierTownChoice quartier_town_transits[] = {
  { NC_ ("stops of public transport", "None"), "", 0, "stops of public transport" },
  { NULL, "bus", 0 },
  { NULL, "tram", 0 },
  { NULL, "rail", 0 },
};
const QuartierTownChoice quartier_town_parkings[] = {
  { N_ ("Hardly any"), NULL, 0.25 },
  { N_ ("One for two homes"), NULL, 0.5 },
  { N_ ("One a home"), NULL, 1 },
  { N_ ("Two a home"), NULL, 2 },
};
const QuartierTownChoice quartier_town_roofs[] = {
  { NC_ ("roofs with photovoltaics", "None"), NULL, 0, "roofs with photovoltaics" },
  { N_ ("A few"), NULL, 0.05 },
  { N_ ("Every fifth"), NULL, 0.2 },
  { N_ ("Every other"), NULL, 0.5 },
};
const QuartierTownChoice quartier_town_centres[] = {
  { N_ ("Yes"), NULL, 1 },
  { N_ ("No, homes alone"), NULL, 0 },
};

/**
 * quartier_town_choice_get:
 *
 * Returns: (nullable): what is chosen in a row; %NULL where nothing is known
 */
const QuartierTownChoice *
quartier_town_choice_get (AdwComboRow *row, const QuartierTownChoice *choices)
{
  const guint at = adw_combo_row_get_selected (row);

  return at == 0 || at == GTK_INVALID_LIST_POSITION ? NULL : &choices[at - 1];
}

const char *
quartier_town_choice_get_id (AdwComboRow *row, const QuartierTownChoice *choices)
{
  const QuartierTownChoice *choice = quartier_town_choice_get (row, choices);

  return choice != NULL ? choice->id : NULL;
}

double
quartier_town_choice_get_number (AdwComboRow *row, const QuartierTownChoice *choices)
{
  const QuartierTownChoice *choice = quartier_town_choice_get (row, choices);

  return choice != NULL ? choice->number : NAN;
}

const char *
quartier_town_choice_get_text (const QuartierTownChoice *choice)
{
  return choice->context != NULL ? g_dpgettext2 (NULL, choice->context, choice->text)
                                 : _ (choice->text);
}

/**
 * quartier_town_choices_list_numbers:
 *
 * Returns: (transfer full): words, each with the number that it stands for
 */
GtkStringList *
quartier_town_choices_list_numbers (const QuartierTownChoice *choices, gsize n, double scale,
                                    const char *unit)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *number
          = quartier_decimal_text (g_strdup_printf ("%g", scale * choices[i].number));
      g_autofree char *plain = quartier_number_with_unit (number, unit);
      g_autofree char *joined = quartier_joined_text (plain);
      g_autofree char *text = g_strdup_printf (
          "%s (%s)", quartier_town_choice_get_text (&choices[i]), joined);

      gtk_string_list_append (list, text);
    }
  return list;
}

/**
 * quartier_town_choices_select_id:
 * @id: (nullable): chosen in @row; the first answer, that it is not known, where @choices has it not
 */
void
quartier_town_choices_select_id (AdwComboRow *row, const QuartierTownChoice *choices, gsize n,
                                 const char *id)
{
  guint at = 0;

  for (guint i = 0; id != NULL && i < n; i++)
    if (g_strcmp0 (choices[i].id, id) == 0)
      at = i + 1;
  adw_combo_row_set_selected (row, at);
}

/**
 * quartier_town_choices_select_number:
 * @number: as @id of quartier_town_choices_select_id(); NAN where it is not known
 */
void
quartier_town_choices_select_number (AdwComboRow *row, const QuartierTownChoice *choices, gsize n,
                                     double number)
{
  guint at = 0;

  for (guint i = 0; i < n; i++)
    if (choices[i].number == number)
      at = i + 1;
  adw_combo_row_set_selected (row, at);
}
