/*
 * Districts as the rows of a table: which columns there are and what stands in a cell.
 */
#include "report/district-table-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "report/words.h"

#define M2_PER_HA 10000

/* What is shown of a number, where it is neither a share nor a plain whole number. */
static const struct
{
  QuartierField field;
  const char *unit;
  double scale;
  int decimals;
} formats[] = {
  { QUARTIER_FIELD_FAR, NULL, 1, 2 },
  { QUARTIER_FIELD_BATTERY_KWH_PER_KWP, "kWh/kWp", 1, 1 },
  { QUARTIER_FIELD_PARKING_PER_DWELLING, NULL, 1, 2 },
  { QUARTIER_FIELD_DRIVING_PRICE, "%", 100, 0 },
  { QUARTIER_FIELD_CENTRE_KM, "km", 1, 1 },
  { QUARTIER_FIELD_RETENTION_M3, "m³", 1, 0 },
  { QUARTIER_FIELD_GFA_M2, "m²", 1, 0 },
};

/* What is there at first, in this order; the rest follows. */
static const char *const usual_ids[]
    = { "name", "use",           "area",      "far", "coverage",     "storeys", "standard",
        "heat", "pv_roof_share", "residents", "ghg", "ghg-resident", "energy" };

/* Columns */

static QuartierTableColumn
make_field_column (QuartierField field)
{
  const QuartierFieldInfo *info = quartier_field_get_info (field);
  QuartierTableColumn column
      = { info->key, info->label, NULL, 1, 0, FALSE, QUARTIER_TABLE_FIELD, field, NULL };

  if (info->kind == QUARTIER_KIND_NUMBER && info->maximum == 1)
    {
      column.unit = "%";
      column.scale = 100;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (formats[i].field == field)
      {
        column.unit = formats[i].unit;
        column.scale = formats[i].scale;
        column.decimals = formats[i].decimals;
      }
  return column;
}

static void
add_all (GArray *columns)
{
  const QuartierTableColumn others[] = {
    { "use", N_ ("Main use"), NULL, 1, 0, FALSE, QUARTIER_TABLE_USE, 0, NULL },
    { "area", N_ ("Area"), "ha", 1, 2, FALSE, QUARTIER_TABLE_AREA, 0, NULL },
    { "storeys", N_ ("Storeys"), NULL, 1, 1, FALSE, QUARTIER_TABLE_STOREYS, 0, NULL },
    { "ghg", N_ ("Emissions, t CO₂e"), NULL, 1, 0, FALSE, QUARTIER_TABLE_GHG, 0, NULL },
  };
  gsize n;
  const QuartierMapFigure *figures = quartier_map_figures (&n);

  for (int i = 0; i < QUARTIER_N_FIELDS; i++)
    {
      const QuartierTableColumn column = make_field_column ((QuartierField)i);

      g_array_append_val (columns, column);
    }
  g_array_append_vals (columns, others, G_N_ELEMENTS (others));
  for (gsize i = 0; i < n; i++)
    {
      const gboolean is_small = g_str_equal (figures[i].id, "ghg-resident");
      const QuartierTableColumn column
          = { figures[i].id, figures[i].label,      NULL, 1,          is_small ? 2 : 0,
              FALSE,         QUARTIER_TABLE_FIGURE, 0,    &figures[i] };

      /* The plan's own ratio stands there already. */
      if (!g_str_equal (figures[i].id, "far"))
        g_array_append_val (columns, column);
    }
}

static gboolean
is_usual_id (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (usual_ids); i++)
    if (g_str_equal (usual_ids[i], id))
      return TRUE;
  return FALSE;
}

static GArray *
make_columns (void)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (QuartierTableColumn));
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (QuartierTableColumn));

  add_all (all);
  for (gsize i = 0; i < G_N_ELEMENTS (usual_ids); i++)
    for (guint k = 0; k < all->len; k++)
      {
        QuartierTableColumn column = g_array_index (all, QuartierTableColumn, k);

        column.is_usual = TRUE;
        if (g_str_equal (column.id, usual_ids[i]))
          g_array_append_val (columns, column);
      }
  for (guint k = 0; k < all->len; k++)
    if (!is_usual_id (g_array_index (all, QuartierTableColumn, k).id))
      g_array_append_val (columns, g_array_index (all, QuartierTableColumn, k));
  return columns;
}

/**
 * quartier_table_columns:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): every column there is, those of a first look first
 */
const QuartierTableColumn *
quartier_table_columns (gsize *n)
{
  static gsize once = 0;
  static GArray *columns = NULL;

  if (g_once_init_enter (&once))
    {
      columns = make_columns ();
      g_once_init_leave (&once, 1);
    }
  *n = columns->len;
  return (const QuartierTableColumn *)columns->data;
}

/* As names are compared: without case, and "-" like "_". */
char *
quartier_table_fold (const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), "-", '_');
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

/* Whether a label is a folded name, or at least begins so. */
gboolean
quartier_table_begins_so (const char *label, const char *folded, gboolean whole)
{
  g_autofree char *other = quartier_table_fold (label);

  return whole ? g_str_equal (other, folded) : g_str_has_prefix (other, folded);
}

/**
 * quartier_table_find_column:
 * @name: an id, a title, or how one begins, in the language of the window or in English
 *
 * Returns: (nullable): the column; %NULL where none is called so
 */
const QuartierTableColumn *
quartier_table_find_column (const char *name)
{
  gsize n;
  const QuartierTableColumn *columns = quartier_table_columns (&n);
  g_autofree char *folded = quartier_table_fold (name);

  if (*folded == '\0')
    return NULL;
  for (int whole = 1; whole >= 0; whole--)
    for (gsize i = 0; i < n; i++)
      {
        g_autofree char *title = quartier_table_title (&columns[i]);

        if (quartier_table_begins_so (columns[i].id, folded, TRUE) || quartier_table_begins_so (title, folded, whole)
            || quartier_table_begins_so (_ (columns[i].label), folded, whole)
            || quartier_table_begins_so (columns[i].label, folded, whole))
          return &columns[i];
      }
  return NULL;
}

/* Returns: (transfer full): its label and its unit, translated */
char *
quartier_table_title (const QuartierTableColumn *column)
{
  return column->unit != NULL ? g_strdup_printf (_ ("%s, %s"), _ (column->label), column->unit)
                              : g_strdup (_ (column->label));
}

/* Whether somebody may write into it. */
gboolean
quartier_table_is_editable (const QuartierTableColumn *column)
{
  return column->kind == QUARTIER_TABLE_FIELD || column->kind == QUARTIER_TABLE_USE;
}

/* What a cell of it takes. */
QuartierFieldKind
quartier_table_get_kind (const QuartierTableColumn *column)
{
  return column->kind == QUARTIER_TABLE_FIELD ? quartier_field_get_info (column->field)->kind
         : column->kind == QUARTIER_TABLE_USE ? QUARTIER_KIND_ID
                                              : QUARTIER_KIND_NUMBER;
}

gboolean
quartier_table_is_number (const QuartierTableColumn *column)
{
  return quartier_table_get_kind (column) == QUARTIER_KIND_NUMBER;
}

static gboolean
is_counted (const QuartierTableColumn *column)
{
  return column->kind == QUARTIER_TABLE_FIELD
         && (column->field == QUARTIER_FIELD_RESIDENTS || column->field == QUARTIER_FIELD_DWELLINGS
             || column->field == QUARTIER_FIELD_JOBS || column->field == QUARTIER_FIELD_GFA_M2);
}

/* Whether it is of the estimate, and changes when that does. */
gboolean
quartier_table_is_figure (const QuartierTableColumn *column)
{
  return column->kind == QUARTIER_TABLE_GHG || column->kind == QUARTIER_TABLE_FIGURE
         || is_counted (column);
}

/**
 * quartier_table_get_opens:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): members of a district's estimate that a cell's
 *   figure is made of; %NULL where it is none
 */
const char *const *
quartier_table_get_opens (const QuartierTableColumn *column)
{
  static const char *const ghg[] = { "ghg_kg.total", NULL }, *const area[] = { "site_m2", NULL },
                    *const residents[] = { "residents", NULL }, *const jobs[] = { "jobs", NULL },
                    *const dwellings[] = { "dwellings", NULL }, *const gfa[] = { "gfa_m2", NULL };

  switch (column->kind)
    {
    case QUARTIER_TABLE_FIGURE:
      return column->figure->opens;
    case QUARTIER_TABLE_GHG:
      return ghg;
    case QUARTIER_TABLE_AREA:
      return area;
    default:
      break;
    }
  if (!is_counted (column))
    return NULL;
  return column->field == QUARTIER_FIELD_RESIDENTS   ? residents
         : column->field == QUARTIER_FIELD_DWELLINGS ? dwellings
         : column->field == QUARTIER_FIELD_JOBS      ? jobs
                                                     : gfa;
}

/**
 * quartier_table_list_choices:
 *
 * Returns: (transfer full) (element-type QuartierTableChoice): what a cell may be, in order; none
 *   where it is a number or a text
 */
GArray *
quartier_table_list_choices (const QuartierTableColumn *column, QuartierLibrary *library)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (QuartierTableChoice));
  const QuartierFieldKind kind = quartier_table_get_kind (column);

  if (kind == QUARTIER_KIND_BOOLEAN)
    {
      const QuartierTableChoice both[] = { { "1", _ ("yes") }, { "0", _ ("no") } };

      g_array_append_vals (choices, both, G_N_ELEMENTS (both));
    }
  if (kind == QUARTIER_KIND_ID)
    {
      gsize n;
      const QuartierCatalogueEntry *entries = quartier_library_list (
          library,
          column->kind == QUARTIER_TABLE_USE ? QUARTIER_CATALOGUE_LAND_USE
                                             : quartier_field_get_info (column->field)->catalogue,
          &n);

      for (gsize i = 0; i < n; i++)
        {
          const QuartierTableChoice choice = { entries[i].id, _ (entries[i].name) };

          g_array_append_val (choices, choice);
        }
    }
  return choices;
}

/* What stands in a cell */

static const QuartierFigures *
find_figures (const QuartierTableSource *source, QuartierDistrict *district)
{
  return source->estimate != NULL
             ? quartier_estimate_find (source->estimate, quartier_district_get_id (district))
             : NULL;
}

static double
find_default (const QuartierTableSource *source, QuartierField field)
{
  const QuartierFactor *factor = NULL;
  const char *usual = field == QUARTIER_FIELD_CENTRE_KM               ? "usual_centre_km"
                      : field == QUARTIER_FIELD_INTERSECTIONS_PER_KM2 ? "usual_intersections_km2"
                                                                      : NULL;

  if (usual != NULL && source->place != NULL)
    factor = quartier_library_get_factor_for (source->library, "mobility", usual, source->place);
  if (factor == NULL && usual == NULL)
    factor = quartier_field_get_default (field, source->library, source->place);
  return factor != NULL ? factor->value : NAN;
}

static double
read_count (const QuartierFigures *figures, QuartierField field)
{
  if (figures == NULL)
    return NAN;
  return field == QUARTIER_FIELD_RESIDENTS   ? figures->residents
         : field == QUARTIER_FIELD_DWELLINGS ? figures->dwellings
         : field == QUARTIER_FIELD_JOBS      ? figures->jobs
                                             : figures->gfa_m2;
}

/* As the plan keeps it, or what stands in for it. */
static double
read_field (const QuartierTableColumn *column,
            const QuartierTableSource *source,
            QuartierDistrict *district)
{
  if (quartier_district_has (district, column->field))
    return quartier_district_get_number (district, column->field);
  if (is_counted (column))
    return read_count (find_figures (source, district), column->field);
  return find_default (source, column->field);
}

static double
read_storeys (const QuartierTableSource *source, QuartierDistrict *district)
{
  const QuartierTableColumn far = make_field_column (QUARTIER_FIELD_FAR);
  const QuartierTableColumn coverage = make_field_column (QUARTIER_FIELD_COVERAGE);
  const double covered = read_field (&coverage, source, district);
  const double ratio = quartier_district_has (district, QUARTIER_FIELD_GFA_M2)
                           ? quartier_district_get_number (district, QUARTIER_FIELD_GFA_M2)
                                 / quartier_district_get_area_m2 (district)
                           : read_field (&far, source, district);

  return covered > 0 ? ratio / covered : NAN;
}

/**
 * quartier_table_number:
 *
 * Returns: what stands in a cell, in the column's unit; NAN where there is no number
 */
double
quartier_table_number (const QuartierTableColumn *column,
                       const QuartierTableSource *source,
                       QuartierDistrict *district)
{
  const QuartierFigures *figures;

  switch (column->kind)
    {
    case QUARTIER_TABLE_FIELD:
      return quartier_table_get_kind (column) == QUARTIER_KIND_NUMBER || quartier_table_get_kind (column) == QUARTIER_KIND_BOOLEAN
                 ? read_field (column, source, district) * column->scale
                 : NAN;
    case QUARTIER_TABLE_AREA:
      return quartier_district_get_area_m2 (district) / M2_PER_HA;
    case QUARTIER_TABLE_STOREYS:
      return read_storeys (source, district);
    case QUARTIER_TABLE_GHG:
      figures = find_figures (source, district);
      return figures != NULL ? quartier_figures_get_ghg_kg (figures) / 1000 : NAN;
    case QUARTIER_TABLE_FIGURE:
      figures = find_figures (source, district);
      return figures != NULL ? column->figure->read (figures) : NAN;
    case QUARTIER_TABLE_USE:
    default:
      return NAN;
    }
}

static const char *
name_id (const QuartierTableSource *source, QuartierCatalogue catalogue, const char *id)
{
  const QuartierCatalogueEntry *entry
      = id != NULL ? quartier_library_find (source->library, catalogue, id) : NULL;

  return entry != NULL ? _ (entry->name) : (id != NULL ? id : "–");
}

/* The use with the largest share; what stands in where the plan names none. */
static const char *
find_main_use (QuartierDistrict *district, double *out_share)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);
  const QuartierMixShare *main = NULL;
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    {
      sum += mix[i].share;
      if (mix[i].share > 0 && (main == NULL || mix[i].share > main->share))
        main = &mix[i];
    }
  *out_share = main != NULL ? main->share / sum : 1;
  return main != NULL ? main->land_use : "residential";
}

static char *
write_use (const QuartierTableSource *source, QuartierDistrict *district)
{
  double share;
  const char *id = find_main_use (district, &share);
  const char *name = name_id (source, QUARTIER_CATALOGUE_LAND_USE, id);

  /* Translators: a use and its share of the floor. */
  return share > 0.9995 ? g_strdup (name) : g_strdup_printf (_ ("%s, %.0f %%"), name, 100 * share);
}

/* What stands in where a plan names nothing. */
static const char *
find_usual_id (const QuartierTableSource *source, QuartierDistrict *district, QuartierField field)
{
  const char *standard;

  if (field != QUARTIER_FIELD_HEAT)
    return quartier_library_get_default_id (source->library, quartier_field_get_info (field)->key,
                                            source->place, source->year);
  standard = quartier_district_get_text (district, QUARTIER_FIELD_STANDARD);
  return quartier_library_get_default_heat (source->library, standard, source->place, source->year,
                                            NULL);
}

static char *
write_id (const QuartierTableColumn *column,
          const QuartierTableSource *source,
          QuartierDistrict *district)
{
  const QuartierFieldInfo *info = quartier_field_get_info (column->field);
  const char *id = quartier_district_get_text (district, column->field);

  if (id == NULL && source->place != NULL)
    id = find_usual_id (source, district, column->field);
  return g_strdup (name_id (source, info->catalogue, id));
}

/**
 * quartier_table_text:
 * @is_open: (out) (optional): whether the plan leaves it open, and something stands in
 *
 * Returns: (transfer full): what stands in a cell, for people
 */
char *
quartier_table_text (const QuartierTableColumn *column,
                     const QuartierTableSource *source,
                     QuartierDistrict *district,
                     gboolean *is_open)
{
  gsize n;

  if (is_open != NULL)
    {
      quartier_district_get_mix (district, &n);
      *is_open = column->kind == QUARTIER_TABLE_USE ? n == 0
                 : column->kind == QUARTIER_TABLE_FIELD
                     ? !quartier_district_has (district, column->field)
                     : FALSE;
    }
  if (column->kind == QUARTIER_TABLE_USE)
    return write_use (source, district);
  switch (quartier_table_get_kind (column))
    {
    case QUARTIER_KIND_TEXT:
      return g_strdup (quartier_district_get_name (district));
    case QUARTIER_KIND_ID:
      return write_id (column, source, district);
    case QUARTIER_KIND_BOOLEAN:
      return g_strdup (quartier_table_number (column, source, district) > 0 ? _ ("yes") : _ ("no"));
    case QUARTIER_KIND_NUMBER:
    default:
      return quartier_number_text (quartier_table_number (column, source, district),
                                   column->decimals);
    }
}

/* As spreadsheets read numbers: no thin spaces, and a minus of the keyboard. */
static char *
make_plain (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u202f", "", 0);
  g_string_replace (plain, "−", "-", 0);
  return g_string_free (plain, FALSE);
}

/**
 * quartier_table_plain:
 *
 * Returns: (transfer full): what stands in a cell, as a spreadsheet reads it; "" for no number
 */
char *
quartier_table_plain (const QuartierTableColumn *column,
                      const QuartierTableSource *source,
                      QuartierDistrict *district)
{
  g_autofree char *text = NULL;

  if (quartier_table_is_number (column)
      && !isfinite (quartier_table_number (column, source, district)))
    return g_strdup ("");
  text = quartier_table_text (column, source, district, NULL);
  return quartier_table_is_number (column) ? make_plain (text) : g_steal_pointer (&text);
}

/* Sums */

static void
append_part (GString *text, double number, int decimals, const char *format)
{
  g_autofree char *words = quartier_number_text (number, decimals);

  if (!isfinite (number))
    return;
  g_string_append (text, " · ");
  g_string_append_printf (text, format, words);
}

/**
 * quartier_table_sum:
 * @districts: (array length=n): of which the sum is
 * @n_all: how many there are in the plan
 *
 * Returns: (transfer full): how many they are, and their sums and means in words
 */
char *
quartier_table_sum (const QuartierTableSource *source,
                    QuartierDistrict *const *districts,
                    gsize n,
                    gsize n_all)
{
  GString *text = g_string_new (NULL);
  QuartierFigures sum = { 0 };
  double area_m2 = 0;
  gboolean is_whole = n > 0;

  for (gsize i = 0; i < n; i++)
    {
      const QuartierFigures *figures = find_figures (source, districts[i]);

      area_m2 += quartier_district_get_area_m2 (districts[i]);
      is_whole = is_whole && figures != NULL;
      if (figures != NULL)
        quartier_figures_add (&sum, figures);
    }
  if (n == n_all)
    g_string_append_printf (text, ngettext ("%u district", "%u districts", (guint)n), (guint)n);
  else
    /* Translators: some of all districts. */
    g_string_append_printf (text, _ ("%u of %u districts"), (guint)n, (guint)n_all);
  append_part (text, area_m2 / M2_PER_HA, 1, _ ("%s ha"));
  if (is_whole)
    {
      const double ghg_t = quartier_figures_get_ghg_kg (&sum) / 1000;

      append_part (text, sum.gfa_m2, 0, _ ("%s m² floor"));
      append_part (text, sum.residents, 0, _ ("%s residents"));
      append_part (text, ghg_t, 0, _ ("%s t CO₂e"));
      append_part (text, sum.residents > 0 ? ghg_t / sum.residents : NAN, 2,
                   _ ("%s t CO₂e per resident"));
      append_part (text, sum.gfa_m2 > 0 ? quartier_figures_get_energy_kwh (&sum) / sum.gfa_m2 : NAN,
                   0, _ ("%s kWh/m²"));
    }
  return g_string_free (text, FALSE);
}
