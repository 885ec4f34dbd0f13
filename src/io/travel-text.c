/*
 * How residents travel, as a block of the answer's table.
 */
#include "io/travel-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "io/capcoa-text.h"
#include "io/text-table.h"

static void
add_quantity (QuartierTextTable *table, const char *label, double number, const char *unit)
{
  g_autofree char *text = quartier_text_number (number, 0);

  quartier_text_table_add (table, label, text, unit, NULL);
}

static void
add_mode (QuartierTextTable *table,
          const char *label,
          const QuartierMobility *mobility,
          QuartierMode mode)
{
  const double trips = quartier_mobility_get_trips (mobility);
  const double km = quartier_mobility_get_person_km (mobility);
  g_autofree char *of_trips
      = quartier_text_number (trips > 0 ? 100 * mobility->trips[mode] / trips : NAN, 0);
  g_autofree char *of_km
      = quartier_text_number (km > 0 ? 100 * mobility->person_km[mode] / km : NAN, 0);
  g_autofree char *thousand_km = quartier_text_number (mobility->person_km[mode] / 1000, 0);

  quartier_text_table_add (table, label, of_trips, of_km, thousand_km, NULL);
}

/* Distances by mode, cars, their charging, and the second opinion on driving; nothing where nobody lives. */
void
quartier_travel_append_table (GString *out, const QuartierFigures *figures)
{
  static const char *const labels[QUARTIER_N_MODES]
      = { N_ ("On foot"), N_ ("By bicycle"), N_ ("By transit"), N_ ("By car") };
  const QuartierMobility *mobility = &figures->mobility;
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrrr");
  g_autoptr (QuartierTextTable) more = quartier_text_table_new ("lrl");

  if (!(figures->residents > 0))
    return;
  quartier_text_table_add (table, _ ("Residents' travel"), /* xgettext:no-c-format */
                           _ ("% of trips"), /* xgettext:no-c-format */ _ ("% of km"),
                           _ ("thousand person-km/a"), NULL);
  for (int m = 0; m < QUARTIER_N_MODES; m++)
    add_mode (table, _ (labels[m]), mobility, m);
  quartier_text_table_append (table, 0, out);
  add_quantity (more, _ ("Driven by car"), mobility->car_km / 1000, _ ("thousand km/a"));
  add_quantity (more, _ ("Cars per 1000 residents"), 1000 * mobility->cars / figures->residents,
                "");
  add_quantity (more, _ ("Charging of cars"), mobility->charging_kwh / 1000,
                _ ("MWh/a, beside the buildings' electricity"));
  if (mobility->charging_pv_kwh > 0)
    add_quantity (more, _ ("  of that, photovoltaics"), mobility->charging_pv_kwh / 1000, "MWh/a");
  add_quantity (more, _ ("Area within reach of a stop"),
                figures->site_m2 > 0 ? 100 * mobility->access_m2 / figures->site_m2 : NAN, "%");
  quartier_text_table_append (more, 0, out);
  quartier_capcoa_append_table (out, figures);
  g_string_append_c (out, '\n');
}
