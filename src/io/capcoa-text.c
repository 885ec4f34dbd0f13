/*
 * The second opinion on driving: as members of the answer's "mobility", and as a block of its table.
 */
#include "io/capcoa-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "io/json-write.h"

static void
append_number (GString *out, gboolean *first, const char *key, double number)
{
  quartier_json_append_key (out, first, -1, key);
  quartier_json_append_number (out, number);
}

/**
 * quartier_capcoa_append_json:
 *
 * Appends members of an object: null where a measure is not told of, or of nobody.
 */
void
quartier_capcoa_append_json (GString *out, gboolean *first, const QuartierFigures *figures)
{
  const QuartierCapcoa *capcoa = &figures->capcoa;
  gboolean inside = TRUE;

  append_number (out, first, "capcoa_car_km",
                 capcoa->usual_car_km > 0 ? quartier_capcoa_get_car_km (capcoa) : NAN);
  for (int m = 0; m < QUARTIER_N_CAPCOA_MEASURES; m++)
    {
      g_autofree char *key = g_strdup_printf ("capcoa_%s_change", quartier_capcoa_measure_get_id (m));

      append_number (out, first, key, quartier_capcoa_get_change (capcoa, m, figures->jobs));
    }
  quartier_json_append_key (out, first, -1, "capcoa_at_most");
  g_string_append_c (out, '[');
  for (int m = 0; m < QUARTIER_N_CAPCOA_MEASURES; m++)
    if (capcoa->at_most & 1u << m)
      {
        if (!inside)
          g_string_append (out, ", ");
        quartier_json_append_string (out, quartier_capcoa_measure_get_id (m));
        inside = FALSE;
      }
  g_string_append_c (out, ']');
}

static void
add_change (QuartierTextTable *table,
            const char *label,
            const QuartierFigures *figures,
            QuartierCapcoaMeasure measure)
{
  const double change = quartier_capcoa_get_change (&figures->capcoa, measure, figures->jobs);
  g_autofree char *text
      = isnan (change) ? g_strdup (_ ("not told")) : quartier_text_number (100 * change, 1);

  quartier_text_table_add (table, label, text, isnan (change) ? "" : "%",
                           figures->capcoa.at_most & 1u << measure
                               ? _ ("the greatest cut that is allowed")
                               : "",
                           NULL);
}

/* Beside what residents drive; nothing where the tables hold no second opinion, or nobody is there. */
void
quartier_capcoa_append_table (GString *out, const QuartierFigures *figures)
{
  g_autoptr (QuartierTextTable) table = quartier_text_table_new ("lrll");
  g_autofree char *km
      = quartier_text_number (quartier_capcoa_get_car_km (&figures->capcoa) / 1000, 0);

  if (!(figures->capcoa.usual_car_km > 0))
    return;
  quartier_text_table_add (table, _ ("Second opinion: CAPCOA 2024 (United States)"), km,
                           _ ("thousand km/a"), "", NULL);
  add_change (table, _ ("  usual driving, changed by land use"), figures, QUARTIER_CAPCOA_LAND_USE);
  add_change (table, _ ("  T-1, density of homes"), figures, QUARTIER_CAPCOA_HOMES);
  add_change (table, _ ("  T-3, homes near a station"), figures, QUARTIER_CAPCOA_TRANSIT);
  add_change (table, _ ("  T-4, affordable homes"), figures, QUARTIER_CAPCOA_AFFORDABLE);
  if (figures->jobs > 0)
    add_change (table, _ ("  T-2, density of jobs: of those who work here, in no total"), figures,
                QUARTIER_CAPCOA_JOBS);
  quartier_text_table_append (table, 0, out);
}
