/* Rows of all tables by id, and the factors made from them: a future grid, a fuel with its
 * upstream emissions. */

#include "library/factors.h"

#include <math.h>
#include <string.h>

#include "base/quartier-error.h"
#include "library/note-words.h"
#include "library/provenance.h"

void
quartier_factors_init (QuartierFactors *self)
{
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->replaced = g_ptr_array_new_with_free_func (g_free);
  self->derived = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->asked = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (1 << 16);
}

void
quartier_factors_clear (QuartierFactors *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->replaced, g_ptr_array_unref);
  g_clear_pointer (&self->derived, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->overrides, quartier_overrides_unref);
}

/* A row or what is derived of rows, of which it is remembered that it was looked for where it is a plan's own
 * figure: one that nothing looks for has no effect. */
static gpointer
look_up (const QuartierFactors *self, GHashTable *held, const char *id)
{
  QuartierFactor *factor = g_hash_table_lookup (held, id);

  if (factor != NULL && factor->table != NULL)
    g_hash_table_add (self->asked, (gpointer) factor->id);
  return factor;
}

/* Where the plan has its own figure, that stands in. It is from where the plan says, not from where the table has its
 * own; the note says what that is. */
static void
override (QuartierFactors *self, QuartierFactor *factor)
{
  const QuartierOverride *one
      = self->overrides != NULL ? quartier_overrides_find (self->overrides, factor->id) : NULL;
  g_autofree char *note = NULL;

  if (one == NULL)
    return;
  note = quartier_note_printf ("%s%sThe plan's own figure; the table has %g %s",
                               one->note != NULL ? one->note : "", one->note != NULL ? ". " : "",
                               factor->value, factor->unit);
  factor->table = g_memdup2 (factor, sizeof *factor);
  g_ptr_array_add (self->replaced, (gpointer) factor->table);
  factor->value = one->value;
  factor->low = one->low;
  factor->high = one->high;
  factor->source = one->note != NULL && *one->note != '\0' ? g_string_chunk_insert (self->strings, one->note)
                                                            : QUARTIER_SOURCE_PLAN;
  factor->at = NULL;
  factor->evidence = QUARTIER_EVIDENCE_PLAN;
  factor->note = g_string_chunk_insert (self->strings, note);
}

/**
 * quartier_factors_read_table:
 * @table: the root of a table with sources and rows
 * @error: %QUARTIER_ERROR_FORMAT or %QUARTIER_ERROR_RANGE, naming file and row; an id that is
 *   already held is refused
 */
gboolean
quartier_factors_read_table (QuartierFactors *self, const QuartierDataPlace *table, GError **error)
{
  QuartierProvenance provenance;
  JsonArray *rows;
  gboolean ok = TRUE;

  if (!quartier_provenance_init (&provenance, table, self->strings, error))
    return FALSE;
  ok = quartier_data_get_array (table, "rows", &rows, error);
  for (guint i = 0; ok && i < json_array_get_length (rows); i++)
    {
      QuartierFactor factor;
      QuartierDataPlace row;

      ok = quartier_data_get_element (table, "rows", rows, i, &row, error)
           && quartier_provenance_read_row (&provenance, &row, &factor, error);
      if (ok && g_hash_table_contains (self->by_id, factor.id))
        {
          quartier_data_fail (&row, QUARTIER_ERROR_FORMAT, error,
                              "the id is already held; an id is never used twice");
          ok = FALSE;
        }
      if (ok)
        {
          QuartierFactor *kept = g_memdup2 (&factor, sizeof factor);

          override (self, kept);
          g_ptr_array_add (self->rows, kept);
          g_hash_table_insert (self->by_id, (gpointer)kept->id, kept);
        }
    }
  quartier_provenance_clear (&provenance);
  return ok;
}

/* As quartier_factors_find(), for who looks at a factor without counting with it. */
const QuartierFactor *
quartier_factors_peek (const QuartierFactors *self, const char *id)
{
  const QuartierFactor *factor = g_hash_table_lookup (self->by_id, id);

  return factor != NULL ? factor : g_hash_table_lookup (self->derived, id);
}

const QuartierFactor *
quartier_factors_find (const QuartierFactors *self, const char *id)
{
  const QuartierFactor *factor = look_up (self, self->by_id, id);

  return factor != NULL ? factor : look_up (self, self->derived, id);
}

/**
 * quartier_factors_find_parts:
 * @base: "standard.geg"
 * @region: (nullable): "DE"; %NULL for the row of no region
 * @size: (nullable): "MFH"
 * @member: "u_wall_w_m2k"
 *
 * Returns: (nullable): the row base.region.size.member, parts that are %NULL left out
 */
const QuartierFactor *
quartier_factors_find_parts (const QuartierFactors *self,
                             const char *base,
                             const char *region,
                             const char *size,
                             const char *member)
{
  const char *parts[] = { base, region, size, member };
  char id[160], *to = id;

  /* By hand: a plan of a thousand districts asks a hundred thousand times. */
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      {
        const gsize length = strlen (parts[i]);

        if (length + 1 >= (gsize)(id + sizeof id - to))
          return NULL;
        memcpy (to, parts[i], length);
        to[length] = '.';
        to += length + 1;
      }
  to[-1] = '\0';
  return look_up (self, self->by_id, id);
}

/**
 * quartier_factors_derive:
 * @id: the new factor's id
 * @from: the row it mostly stands on: unit, region, source and sector are its
 * @value, @low, @high: figures; NAN for no range
 * @note: how it came about
 *
 * A factor by arithmetic on rows, kept while the store lives. What stands on a recalled or assumed
 * row is not better than that.
 */
const QuartierFactor *
quartier_factors_derive (QuartierFactors *self,
                         const char *id,
                         const QuartierFactor *from,
                         double value,
                         double low,
                         double high,
                         const char *note)
{
  const QuartierFactor *held = look_up (self, self->derived, id);
  QuartierFactor *factor;

  if (held != NULL)
    return held;
  factor = g_memdup2 (from, sizeof *from);
  factor->id = g_string_chunk_insert (self->strings, id);
  factor->value = value;
  factor->low = low;
  factor->high = high;
  factor->evidence = MAX (from->evidence, QUARTIER_EVIDENCE_DERIVED);
  factor->note = g_string_chunk_insert (self->strings, note);
  override (self, factor);
  g_hash_table_insert (self->derived, (gpointer)factor->id, factor);
  return look_up (self, self->derived, id);
}

/* The years of the rows, which are part of their ids. */
enum
{
  FIRST_GRID_YEAR = 2021,
  LAST_GRID_YEAR = 2025,
  PROVINCE_YEAR = 2022, /* the last of the ministry's that has provinces and the nation */
  PATH_BASE_YEAR = 2024,
  LAST_PATH_YEAR = 2100,
};

static const QuartierFactor *
find_format (const QuartierFactors *self, const char *format, const char *region, int year)
{
  char id[64];

  g_snprintf (id, sizeof id, format, region, year);
  return look_up (self, self->by_id, id);
}

static double
low_of (const QuartierFactor *factor)
{
  return isnan (factor->low) ? factor->value : factor->low;
}

static double
high_of (const QuartierFactor *factor)
{
  return isnan (factor->high) ? factor->value : factor->high;
}

/* The rows of a path that a year stands between, one twice where there is no other; false where there is no
 * path. */
static gboolean
find_path (const QuartierFactors *self,
           const char *region,
           int year,
           const QuartierFactor **before,
           const QuartierFactor **after)
{
  *before = *after = NULL;
  for (int y = year; y > PATH_BASE_YEAR && *before == NULL; y--)
    *before = find_format (self, "path.%s.%d", region, y);
  for (int y = year; y < LAST_PATH_YEAR && *after == NULL; y++)
    *after = find_format (self, "path.%s.%d", region, y);
  if (*before == NULL && *after == NULL)
    return FALSE;
  *before = *before != NULL ? *before : *after;
  *after = *after != NULL ? *after : *before;
  return TRUE;
}

/* The ratio of @year to 2024, linear between the path's rows; false where there is no path. */
static gboolean
read_path (const QuartierFactors *self,
           const char *region,
           int year,
           double *value,
           double *low,
           double *high,
           QuartierEvidence *evidence)
{
  const QuartierFactor *before, *after;
  double t;

  if (!find_path (self, region, year, &before, &after))
    return FALSE;
  t = after->year > before->year
          ? CLAMP ((double)(year - before->year) / (after->year - before->year), 0, 1)
          : 0;
  *value = before->value + t * (after->value - before->value);
  *low = low_of (before) + t * (low_of (after) - low_of (before));
  *high = high_of (before) + t * (high_of (after) - high_of (before));
  *evidence = MAX (before->evidence, after->evidence);
  return TRUE;
}

/* The row of a year from 2021 to 2025: consumption mix, else production mix, else the consumption
 * mix of the nearest year, the later first. */
static const QuartierFactor *
grid_row (const QuartierFactors *self, const char *country, int year)
{
  const QuartierFactor *row = find_format (self, "grid.%s.consumption.%d", country, year);
  g_autofree char *production = g_strconcat ("grid.", country, ".production", NULL);

  if (row == NULL)
    row = look_up (self, self->by_id, production);
  for (int d = 1; row == NULL && d <= LAST_GRID_YEAR - FIRST_GRID_YEAR; d++)
    {
      row = find_format (self, "grid.%s.consumption.%d", country, year + d);
      if (row == NULL)
        row = find_format (self, "grid.%s.consumption.%d", country, year - d);
    }
  return row;
}

/**
 * quartier_factors_get_grid:
 * @country: ISO code
 * @year: any
 *
 * Emissions of a kWh of electricity, location-based, life-cycle. Up to 2020 the row of 2021;
 * 2021–2025 the row of the year; later the row of 2024 times the path of the country (its own, else
 * that of the EU), linear between the path's years, never below the floor of residual life-cycle
 * emissions. A country without rows takes the EU's. Low and high multiply low with low, high
 * with high.
 *
 * Returns: (nullable): the factor; %NULL only where the tables hold no European row
 */
const QuartierFactor *
quartier_factors_get_grid (QuartierFactors *self, const char *country, int year)
{
  const int row_year = CLAMP (year, FIRST_GRID_YEAR, LAST_GRID_YEAR);
  const QuartierFactor *floor_row = look_up (self, self->by_id, "path.global_floor.2050");
  const QuartierFactor *held, *row;
  const char *path = country;
  QuartierEvidence evidence = QUARTIER_EVIDENCE_DERIVED;
  double ratio, low, high;
  g_autofree char *id = g_strdup_printf ("grid.%s.%d", country, year);
  g_autofree char *note = NULL;
  QuartierFactor *made;
  gboolean european = FALSE;

  held = look_up (self, self->derived, id);
  if (held != NULL)
    return held;

  row = grid_row (self, country, year > LAST_GRID_YEAR ? PATH_BASE_YEAR : row_year);
  if (row == NULL)
    {
      row = grid_row (self, "EU27", row_year);
      european = TRUE;
    }
  if (row == NULL)
    return NULL;
  if (year <= LAST_GRID_YEAR)
    {
      if (!european && row->year == year)
        return row;
      note = g_strdup_printf ("%s of %d stands in for %s in %d: no row is held for it. %s", row->id,
                              row->year, country, year, row->note != NULL ? row->note : "");
      return quartier_factors_derive (self, id, row, row->value, row->low, row->high, note);
    }

  if (!read_path (self, path, year, &ratio, &low, &high, &evidence))
    {
      path = "EU27";
      if (!read_path (self, path, year, &ratio, &low, &high, &evidence))
        return NULL;
    }
  note = quartier_note_printf (
      "%s (%.4g) times the path %s of %d (%.4g), not below %.3g. Location-based, "
      "life-cycle; the path is a policy path, not a forecast%s",
      row->id, row->value, path, year, ratio, floor_row != NULL ? floor_row->value : 0.0,
      g_str_equal (country, "CN")
          ? ". National row, not the official factors of the ministry, which "
            "leave out upstream emissions and grid losses"
          : "");
  made = (QuartierFactor *)quartier_factors_derive (
      self, id, row, MAX (row->value * ratio, floor_row != NULL ? floor_row->value : 0),
      MAX (low_of (row) * low, floor_row != NULL ? low_of (floor_row) : 0),
      MAX (high_of (row) * high, floor_row != NULL ? high_of (floor_row) : 0), note);
  made->year = year;
  made->at = NULL;
  return made;
}

static void
add_row (GPtrArray *out, const QuartierFactor *row)
{
  if (row != NULL && !g_ptr_array_find (out, row, NULL))
    g_ptr_array_add (out, (gpointer)row);
}

/**
 * quartier_factors_list_grid_rows:
 * @out: (element-type QuartierFactor): gets the rows that quartier_factors_get_grid() works out the factor
 *   from, each once: that of the country's electricity, those of the path that the year stands between, and
 *   the floor
 */
void
quartier_factors_list_grid_rows (const QuartierFactors *self,
                                 const char *country,
                                 int year,
                                 GPtrArray *out)
{
  const int row_year
      = year > LAST_GRID_YEAR ? PATH_BASE_YEAR : CLAMP (year, FIRST_GRID_YEAR, LAST_GRID_YEAR);
  const QuartierFactor *row = grid_row (self, country, row_year);
  const QuartierFactor *before, *after;

  add_row (out, row != NULL ? row : grid_row (self, "EU27", row_year));
  if (year <= LAST_GRID_YEAR
      || (!find_path (self, country, year, &before, &after)
          && !find_path (self, "EU27", year, &before, &after)))
    return;
  add_row (out, before);
  add_row (out, after);
  add_row (out, look_up (self, self->by_id, "path.global_floor.2050"));
}

/**
 * quartier_factors_list_province_rows:
 * @out: (element-type QuartierFactor): the same of quartier_factors_get_grid_of_province(), those of China
 *   left out
 */
void
quartier_factors_list_province_rows (const QuartierFactors *self,
                                     const char *province,
                                     GPtrArray *out)
{
  add_row (out, find_format (self, "grid.CN.%s.%d", province, PROVINCE_YEAR));
  add_row (out, look_up (self, self->by_id, "grid.CN.national.2022"));
}

/**
 * quartier_factors_get_grid_of_province:
 * @province: of China, as the tables name it
 *
 * China's factor of the year times what the ministry's factor of the province is of its national one, both
 * of 2022: the ministry leaves out upstream emissions and grid losses, so that its own figures would be on
 * another basis than all else in a report.
 *
 * Returns: (nullable): the factor; China's where the tables have no row of the province
 */
const QuartierFactor *
quartier_factors_get_grid_of_province (QuartierFactors *self, const char *province, int year)
{
  const QuartierFactor *china = quartier_factors_get_grid (self, "CN", year);
  const QuartierFactor *all = look_up (self, self->by_id, "grid.CN.national.2022");
  const QuartierFactor *own = find_format (self, "grid.CN.%s.%d", province, PROVINCE_YEAR);
  g_autofree char *id = g_strdup_printf ("grid.CN-%s.%d", province, year);
  g_autofree char *note = NULL;
  const QuartierFactor *held = look_up (self, self->derived, id);
  QuartierFactor *made;
  double ratio;

  if (china == NULL || own == NULL || all == NULL)
    return china;
  if (held != NULL)
    return held;
  ratio = own->value / all->value;
  note = quartier_note_printf ("%s (%.4g) times %s over %s (%.4g / %.4g): the province's part of the "
                               "ministry's factors, on the life-cycle basis of the national row. %s",
                               china->id, china->value, own->id, all->id, own->value, all->value,
                               china->note != NULL ? china->note : "");
  made = (QuartierFactor *) quartier_factors_derive (self, id, china, china->value * ratio,
                                                     low_of (china) * ratio,
                                                     high_of (china) * ratio, note);
  made->region = own->region;
  made->year = year;
  return made;
}

/**
 * quartier_factors_get_fuel:
 * @carrier: "gas"
 * @combustion: id of the combustion row
 * @upstream: id of the row of extraction, processing and transport
 *
 * Returns: (nullable): the sum of both rows; %NULL if one is missing
 */
const QuartierFactor *
quartier_factors_get_fuel (QuartierFactors *self,
                           const char *carrier,
                           const char *combustion,
                           const char *upstream)
{
  const QuartierFactor *burnt = look_up (self, self->by_id, combustion);
  const QuartierFactor *before = look_up (self, self->by_id, upstream);
  g_autofree char *id = g_strconcat ("carrier.", carrier, NULL);
  g_autofree char *note = NULL;
  g_autofree char *source = NULL;
  QuartierFactor *made = look_up (self, self->derived, id);

  if (made != NULL)
    return made;
  if (burnt == NULL || before == NULL)
    return NULL;
  note = quartier_note_printf ("%s (%.4g) plus %s (%.4g), per kWh of lower heating value", burnt->id,
                               burnt->value, before->id, before->value);
  source = g_strconcat (burnt->source, "; ", before->source, NULL);
  made = (QuartierFactor *)quartier_factors_derive (self, id, burnt, burnt->value + before->value,
                                                    low_of (burnt) + low_of (before),
                                                    high_of (burnt) + high_of (before), note);
  if (made->evidence != QUARTIER_EVIDENCE_PLAN)
    made->source = g_string_chunk_insert (self->strings, source);
  made->evidence = MAX (made->evidence, before->evidence);
  made->at = NULL;
  return made;
}
