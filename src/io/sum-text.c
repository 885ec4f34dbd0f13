/*
 * A figure opened: as an outline for people, as JSON for programs.
 */
#include "io/sum-text.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"
#include "io/factor-json.h"
#include "io/json-write.h"
#include "library/factor-names.h"

static const char *const kinds[] = {
  [QUARTIER_SUM_QUANTITY] = "quantity", [QUARTIER_SUM_FACTOR] = "factor",
  [QUARTIER_SUM_PRODUCT] = "product",   [QUARTIER_SUM_TOTAL] = "sum",
  [QUARTIER_SUM_FORMULA] = "formula",
};

static const char *
sign_of (const QuartierSum *part, QuartierSumKind whole)
{
  if (whole == QUARTIER_SUM_PRODUCT)
    return part->inverse ? "÷ " : "× ";
  if (whole == QUARTIER_SUM_TOTAL)
    return part->inverse ? "− " : "+ ";
  return "";
}

static void
append_factor (GString *out, const QuartierFactor *factor)
{
  if (!isnan (factor->low) && !isnan (factor->high))
    {
      g_autofree char *range
          = quartier_decimal_text (g_strdup_printf (_ (" (%g to %g)"), factor->low, factor->high));

      g_string_append (out, range);
    }
  g_string_append_printf (out, " — %s; %s%s%s; %s", factor->id, factor->region,
                          factor->source != NULL ? "; " : "",
                          factor->source != NULL ? factor->source : "",
                          _ (quartier_evidence_get_id (factor->evidence)));
  if (factor->evidence == QUARTIER_EVIDENCE_RECALLED
      || factor->evidence == QUARTIER_EVIDENCE_ASSUMED)
    g_string_append (out, _ (", unchecked"));
}

static void
append_outline (GString *out, const QuartierSum *sum, QuartierSumKind whole, int depth)
{
  g_autofree char *name = quartier_sum_name (sum);

  g_string_append_printf (out, "%*s%s%s%s", 2 * depth, "", sign_of (sum, whole), name, _ (": "));
  if (isnan (sum->value))
    g_string_append (out, _ ("missing"));
  else
    {
      g_autofree char *value = quartier_decimal_text (g_strdup_printf ("%.6g", sum->value));

      g_string_append (out, value);
    }
  /* The tables write 1 for a figure without a unit. */
  if (*sum->unit != '\0' && !g_str_equal (sum->unit, "1"))
    g_string_append_printf (out, " %s", sum->unit);
  if (sum->factor != NULL)
    append_factor (out, sum->factor);
  if (sum->words != NULL)
    g_string_append_printf (out, " — %s", _ (sum->words));
  g_string_append_c (out, '\n');
  for (guint i = 0; sum->parts != NULL && i < sum->parts->len; i++)
    append_outline (out, sum->parts->pdata[i], sum->kind, depth + 1);
}

/**
 * quartier_sum_to_text:
 *
 * Returns: (transfer full): a line for each part, indented by what it is a part of
 */
char *
quartier_sum_to_text (const QuartierSum *sum)
{
  GString *out = g_string_new (NULL);

  append_outline (out, sum, QUARTIER_SUM_QUANTITY, 0);
  return g_string_free (out, FALSE);
}

static void
append_json (GString *out, const QuartierSum *sum, int indent)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  quartier_json_append_key (out, &first, -1, "kind");
  quartier_json_append_string (out, kinds[sum->kind]);
  quartier_json_append_key (out, &first, -1, "label");
  quartier_json_append_string (out, sum->label);
  quartier_json_append_key (out, &first, -1, "value");
  quartier_json_append_number (out, sum->value);
  quartier_json_append_key (out, &first, -1, "unit");
  quartier_json_append_string (out, sum->unit);
  if (sum->inverse)
    {
      quartier_json_append_key (out, &first, -1, "inverse");
      g_string_append (out, "true");
    }
  if (sum->words != NULL)
    {
      quartier_json_append_key (out, &first, -1, "words");
      quartier_json_append_string (out, sum->words);
    }
  if (sum->factor != NULL)
    {
      gboolean inside = TRUE;

      quartier_json_append_key (out, &first, -1, "factor");
      g_string_append_c (out, '{');
      quartier_factor_append_json_members (out, &inside, sum->factor);
      g_string_append_c (out, '}');
    }
  if (sum->parts != NULL)
    {
      quartier_json_append_key (out, &first, -1, "parts");
      g_string_append_c (out, '[');
      for (guint i = 0; i < sum->parts->len; i++)
        {
          g_string_append_printf (out, "%s\n%*s", i > 0 ? "," : "", indent + 2, "");
          append_json (out, sum->parts->pdata[i], indent + 2);
        }
      g_string_append_c (out, ']');
    }
  g_string_append_c (out, '}');
}

/* The same as JSON: kind, label, value, unit, words, factor and parts. */
char *
quartier_sum_to_json (const QuartierSum *sum)
{
  GString *out = g_string_new (NULL);

  append_json (out, sum, 0);
  g_string_append_c (out, '\n');
  return g_string_free (out, FALSE);
}
