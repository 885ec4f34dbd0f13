/*
 * What makes the heat of a scenario's network, in a plan file:
 *
 *   "heat_mix": {"shares": {"wood-chips": 0.7, "gas-boiler": 0.3}, "efficiency": {"wood-chips": 0.88},
 *                "loss": 0.12, "allocation": "exergy"}
 *
 * All but the shares may be missing.
 */
#include "io/heat-mix-json.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "io/json-write.h"

/* A network that loses more than this is none. */
#define MOST_LOSS 0.9
/* By the lower heating value a boiler that condenses has little more than 1. */
#define LEAST_EFFICIENCY 0.1
#define MOST_EFFICIENCY 1.1
#define LEAST_COP 1
#define MOST_COP 20

/* The part of @mix that is of @source; %NULL where it has none. */
static QuartierHeatShare *
find_share (QuartierHeatMix *mix, const char *source)
{
  for (int i = 0; i < mix->n; i++)
    if (g_str_equal (mix->shares[i].source, source))
      return &mix->shares[i];
  return NULL;
}

static gboolean
read_share (const QuartierPlanReader *reader, QuartierJsonValue shares, QuartierJsonValue value,
            QuartierHeatMix *mix, GError **error)
{
  const char *source = quartier_json_get_key (reader->json, value);
  QuartierHeatShare *share;
  double number = 0;

  if (quartier_library_find (reader->library, QUARTIER_CATALOGUE_HEAT_SOURCE, source) == NULL)
    return quartier_plan_reader_refuse_id (reader, value, source, QUARTIER_CATALOGUE_HEAT_SOURCE,
                                           error);
  if (!quartier_json_read_number (reader->json, shares, source, 0, 1, &number, error))
    return FALSE;
  if (find_share (mix, source) != NULL || mix->n == QUARTIER_MAX_HEAT_SOURCES)
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"%s\" stands twice; give it one share"), source);
  share = &mix->shares[mix->n++];
  *share = (QuartierHeatShare){ g_intern_string (source), number, NAN };
  return TRUE;
}

static gboolean
read_shares (const QuartierPlanReader *reader, QuartierJsonValue object, QuartierHeatMix *mix,
             GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue shares = quartier_json_get_member (json, object, "shares");
  double sum;

  if (shares == QUARTIER_JSON_NONE)
    return quartier_json_fail (json, object, QUARTIER_ERROR_FORMAT, error,
                               _ ("it has no \"shares\"; give those of what makes the heat, "
                                  "{\"wood-chips\": 0.7, \"gas-boiler\": 0.3}, say"));
  if (!quartier_json_expect (json, shares, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (json, shares); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    if (!read_share (reader, shares, v, mix, error))
      return FALSE;
  sum = quartier_heat_mix_sum (mix);
  if (fabs (sum - 1) <= QUARTIER_HEAT_MIX_TOLERANCE)
    return TRUE;
  return sum < 1 ? quartier_json_fail (json, shares, QUARTIER_ERROR_RANGE, error,
                                       _ ("the shares sum to %g, not to 1; give what makes the other %g"),
                                       sum, 1 - sum)
                 : quartier_json_fail (json, shares, QUARTIER_ERROR_RANGE, error,
                                       _ ("the shares sum to %g, not to 1; take %g away"), sum, sum - 1);
}

static gboolean
read_efficiency (const QuartierPlanReader *reader, QuartierJsonValue all, QuartierJsonValue value,
                 QuartierHeatMix *mix, GError **error)
{
  const char *source = quartier_json_get_key (reader->json, value);
  QuartierHeatShare *share = find_share (mix, source);
  const QuartierFactor *row
      = quartier_library_find_heat_efficiency (reader->library, source);
  const gboolean is_pump = row != NULL && row->value > MOST_EFFICIENCY;

  if (share == NULL)
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"%s\" has no share; give it one, or leave its efficiency out"),
                               source);
  if (row == NULL)
    return quartier_json_fail (reader->json, value, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"%s\" burns nothing that is counted; leave its efficiency out"),
                               source);
  return quartier_json_read_number (reader->json, all, source,
                                    is_pump ? LEAST_COP : LEAST_EFFICIENCY,
                                    is_pump ? MOST_COP : MOST_EFFICIENCY, &share->efficiency, error);
}

static gboolean
read_efficiencies (const QuartierPlanReader *reader, QuartierJsonValue object, QuartierHeatMix *mix,
                   GError **error)
{
  const QuartierJson *json = reader->json;
  const QuartierJsonValue all = quartier_json_get_member (json, object, "efficiency");

  if (all == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (json, all, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  for (QuartierJsonValue v = quartier_json_get_first (json, all); v != QUARTIER_JSON_NONE;
       v = quartier_json_get_next (json, v))
    if (!read_efficiency (reader, all, v, mix, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_allocation (const QuartierPlanReader *reader, QuartierJsonValue object, QuartierHeatMix *mix,
                 GError **error)
{
  const QuartierJson *json = reader->json;
  g_autofree char *id = NULL;

  if (!quartier_json_read_string (json, object, "allocation", &id, error))
    return FALSE;
  if (id == NULL)
    return TRUE;
  mix->allocation = quartier_chp_allocation_from_id (id);
  if (mix->allocation >= 0)
    return TRUE;
  return quartier_json_fail (json, quartier_json_get_member (json, object, "allocation"),
                             QUARTIER_ERROR_UNKNOWN_ID, error,
                             _ ("\"%s\" is not known; give one of %s"), id,
                             "energy, exergy, power-bonus, 200-percent");
}

/**
 * quartier_heat_mix_read:
 * @scenario: the object of a scenario
 * @out: (out) (transfer full) (nullable): %NULL where it tells none
 */
gboolean
quartier_heat_mix_read (const QuartierPlanReader *reader, QuartierJsonValue scenario,
                        QuartierHeatMix **out, GError **error)
{
  static const char *const known[] = { "shares", "efficiency", "loss", "allocation", NULL };
  const QuartierJson *json = reader->json;
  const QuartierJsonValue object = quartier_json_get_member (json, scenario, "heat_mix");
  g_autoptr (QuartierHeatMix) mix = NULL;

  *out = NULL;
  if (object == QUARTIER_JSON_NONE)
    return TRUE;
  if (!quartier_json_expect (json, object, QUARTIER_JSON_OBJECT, error))
    return FALSE;
  if (quartier_json_get_member (json, scenario, "heat_network") != QUARTIER_JSON_NONE)
    return quartier_json_fail (json, object, QUARTIER_ERROR_FORMAT, error,
                               _ ("\"heat_network\" tells what makes the heat already; keep one of both"));
  mix = quartier_heat_mix_new ();
  if (!read_shares (reader, object, mix, error) || !read_efficiencies (reader, object, mix, error)
      || !read_allocation (reader, object, mix, error)
      || !quartier_json_read_number (json, object, "loss", 0, MOST_LOSS, &mix->loss, error))
    return FALSE;
  mix->kept = quartier_json_dup_members_except (json, object, known);
  *out = g_steal_pointer (&mix);
  return TRUE;
}

static void
append_efficiencies (GString *out, gboolean *first, const QuartierHeatMix *mix)
{
  gboolean inside = TRUE;

  for (int i = 0; i < mix->n; i++)
    if (!isnan (mix->shares[i].efficiency))
      {
        if (inside)
          {
            quartier_json_append_key (out, first, -1, "efficiency");
            g_string_append_c (out, '{');
          }
        quartier_json_append_key (out, &inside, -1, mix->shares[i].source);
        quartier_json_append_number (out, mix->shares[i].efficiency);
      }
  if (!inside)
    g_string_append_c (out, '}');
}

/* As quartier_heat_mix_read() takes it. */
void
quartier_heat_mix_append_json (GString *out, const QuartierHeatMix *mix)
{
  gboolean first = TRUE, inside = TRUE;

  g_string_append_c (out, '{');
  quartier_json_append_key (out, &first, -1, "shares");
  g_string_append_c (out, '{');
  for (int i = 0; i < mix->n; i++)
    {
      quartier_json_append_key (out, &inside, -1, mix->shares[i].source);
      quartier_json_append_number (out, mix->shares[i].share);
    }
  g_string_append_c (out, '}');
  append_efficiencies (out, &first, mix);
  if (!isnan (mix->loss))
    {
      quartier_json_append_key (out, &first, -1, "loss");
      quartier_json_append_number (out, mix->loss);
    }
  if (mix->allocation >= 0)
    {
      quartier_json_append_key (out, &first, -1, "allocation");
      quartier_json_append_string (out, quartier_chp_allocation_get_id (mix->allocation));
    }
  if (mix->kept != NULL)
    g_string_append_printf (out, ", %s", mix->kept);
  g_string_append_c (out, '}');
}
