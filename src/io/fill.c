/*
 * Density and mix of districts from the outlines of real buildings.
 */
#include "io/fill.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date-line.h"
#include "base/quartier-error.h"

#define MAX_USES 32

typedef struct
{
  QuartierPlan *plan;
  const QuartierFootprints *footprints;
  double storeys; /* of a building that does not tell */
  QuartierBounds *bounds;
  QuartierPolygon **sound; /* outlines that need no repair, made when first met */
  gboolean *met;
  QuartierFill *fill;
} Filler;

/* What lies in one district. */
typedef struct
{
  GPtrArray *pieces; /* QuartierPolygon */
  double area_m2;    /* of the pieces, overlaps counted twice */
  double floor_m2;
  gsize n_uses;
  const char *uses[MAX_USES];
  double use_floor_m2[MAX_USES];
  double told_m2; /* floor of buildings that tell their use */
} Contents;

static void G_GNUC_PRINTF (2, 3)
warn (const Filler *filler, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (filler->fill->warnings, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
free_row (QuartierFillRow *row)
{
  g_free (row->scenario);
  g_free (row->id);
  g_free (row->name);
  g_free (row->mix);
  g_free (row);
}

void
quartier_fill_free (QuartierFill *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static gboolean
tells_storeys (const QuartierFootprint *footprint)
{
  return footprint->levels > 0;
}

/* The outline, mended where it crosses itself; NULL where nothing is left of it. */
static QuartierPolygon *
sound_outline (const Filler *filler, gsize i)
{
  QuartierPolygon *outline = filler->footprints->items[i].outline;

  if (filler->sound[i] == NULL)
    filler->sound[i] = quartier_polygon_check (outline, NULL) ? quartier_polygon_ref (outline)
                                                              : quartier_polygon_repaired (outline);
  return filler->sound[i];
}

static void
add_use (Contents *contents, const char *use, double floor_m2)
{
  gsize i = 0;

  while (i < contents->n_uses && !g_str_equal (contents->uses[i], use))
    i++;
  if (i == MAX_USES)
    return;
  if (i == contents->n_uses)
    contents->uses[contents->n_uses++] = use;
  contents->use_floor_m2[i] += floor_m2;
  contents->told_m2 += floor_m2;
}

static void
add_building (const Filler *filler, gsize i, const QuartierPolygon *shape, Contents *contents)
{
  const QuartierFootprint *footprint = &filler->footprints->items[i];
  QuartierPolygon *outline = sound_outline (filler, i);
  QuartierPolygon *piece
      = outline != NULL ? quartier_polygon_intersection (outline, shape) : NULL;
  double area_m2, storeys;

  if (piece == NULL)
    return;
  area_m2 = quartier_polygon_get_area_m2 (piece);
  storeys = tells_storeys (footprint) ? footprint->levels : filler->storeys;
  g_ptr_array_add (contents->pieces, piece);
  contents->area_m2 += area_m2;
  contents->floor_m2 += area_m2 * storeys;
  if (footprint->use != NULL)
    add_use (contents, footprint->use, area_m2 * storeys);
  if (!filler->met[i])
    {
      filler->met[i] = TRUE;
      filler->fill->n_buildings++;
      filler->fill->n_with_levels += tells_storeys (footprint) ? 1 : 0;
    }
}

static void
collect (const Filler *filler, const QuartierPolygon *shape, Contents *contents)
{
  QuartierBounds bounds;

  quartier_polygon_get_bounds (shape, &bounds);
  for (gsize i = 0; i < filler->footprints->n; i++)
    {
      const QuartierBounds *box = &filler->bounds[i];

      if (box->west <= bounds.east && box->east >= bounds.west && box->south <= bounds.north
          && box->north >= bounds.south)
        add_building (filler, i, shape, contents);
    }
}

/* A plan is read by people too: a millionth of a share is enough. */
static double
rounded (double number, double steps)
{
  return round (number * steps) / steps;
}

/* Adds a use of the mix there was, unless the tags tell of it. */
static void
add_other (GArray *others, const Contents *contents, const char *use, double share)
{
  const QuartierMixShare other = { use, share };

  for (gsize i = 0; i < contents->n_uses; i++)
    if (g_str_equal (contents->uses[i], use))
      return;
  if (share > 0)
    g_array_append_val (others, other);
}

/* The uses that the floor without a tag may have. Maps tag shops and schools long before homes, so
 * what tags tell of a use is taken for all there is of it, and the rest for the mix's other uses.
 * Filling twice gives the same. */
static GArray *
other_uses (QuartierDistrict *district, const Contents *contents)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);

  for (gsize i = 0; i < n; i++)
    add_other (others, contents, mix[i].land_use, mix[i].share);
  if (n == 0)
    add_other (others, contents, "residential", 1); /* default.mix.residential */
  return others;
}

/* Ten thousandths that sum to one; the largest takes what rounding leaves, and what is less than
 * one is left out. */
static gsize
round_shares (QuartierMixShare *mix, gsize n)
{
  double sum = 0, rest = 1;
  gsize largest = 0, kept = 0;

  for (gsize i = 0; i < n; i++)
    sum += mix[i].share;
  for (gsize i = 0; i < n; i++)
    {
      mix[i].share = rounded (mix[i].share / sum, 1e4);
      rest -= mix[i].share;
      if (mix[i].share > mix[largest].share)
        largest = i;
    }
  mix[largest].share = rounded (mix[largest].share + rest, 1e4);
  for (gsize i = 0; i < n; i++)
    if (mix[i].share > 0)
      mix[kept++] = mix[i];
  return kept;
}

/* The mix by floor area; 0 where no building tells its use. @out holds twice MAX_USES. */
static gsize
make_mix (QuartierDistrict *district, const Contents *contents, QuartierMixShare *out)
{
  g_autoptr (GArray) others = other_uses (district, contents);
  const double untold_m2 = contents->floor_m2 - contents->told_m2;
  double sum = 0;
  gsize n = 0;

  if (contents->n_uses == 0)
    return 0;
  for (; n < contents->n_uses; n++)
    out[n] = (QuartierMixShare) { contents->uses[n], contents->use_floor_m2[n] };
  for (guint i = 0; i < others->len; i++)
    sum += g_array_index (others, QuartierMixShare, i).share;
  for (guint i = 0; i < MIN (others->len, MAX_USES) && untold_m2 > 1e-6; i++)
    {
      const QuartierMixShare *other = &g_array_index (others, QuartierMixShare, i);

      out[n++] = (QuartierMixShare) { other->land_use, untold_m2 * other->share / sum };
    }
  return round_shares (out, n);
}

/* Says how much of a mix the tags told. */
static void
warn_of_untold (const Filler *filler, const QuartierFillRow *row, const Contents *contents)
{
  const double told = contents->told_m2 / contents->floor_m2;

  if (told < 0.9995)
    warn (
        filler,
        _ ("%s: %s: buildings with %.1f %% of the floor tell their use; the rest is counted to the "
           "other uses of its mix"),
        row->scenario, row->id, told * 100);
}

static char *
describe_mix (const QuartierMixShare *mix, gsize n)
{
  GString *text = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", mix[i].land_use,
                            g_ascii_formatd (number, sizeof number, "%.2f", mix[i].share));
  return g_string_free (text, FALSE);
}

/* Puts what was found into the district. */
static void
put (const Filler *filler, const char *scenario, QuartierDistrict *district,
     const Contents *contents, QuartierFillRow *row)
{
  g_autoptr (QuartierDistrict) covered
      = quartier_district_with_number (district, QUARTIER_FIELD_COVERAGE, row->coverage);
  g_autoptr (QuartierDistrict) dense
      = quartier_district_with_number (covered, QUARTIER_FIELD_FAR, row->far);
  g_autoptr (QuartierDistrict) mixed = NULL;
  QuartierMixShare mix[2 * MAX_USES];
  const gsize n = make_mix (district, contents, mix);

  if (n > 0)
    {
      mixed = quartier_district_with_mix (dense, mix, n);
      row->mix = describe_mix (mix, n);
      warn_of_untold (filler, row, contents);
    }
  quartier_plan_put_district (filler->plan, scenario, mixed != NULL ? mixed : dense);
  row->filled = TRUE;
  if (quartier_district_has (district, QUARTIER_FIELD_GFA_M2))
    warn (filler, _ ("%s: %s: its gfa_m2 stays, and overrides the far that was filled in"),
          scenario, row->id);
}

static void
fill_district (const Filler *filler, const char *scenario, QuartierDistrict *district)
{
  const double most_far = quartier_field_get_info (QUARTIER_FIELD_FAR)->maximum;
  /* Files of buildings are parted at the date line. */
  g_autoptr (QuartierPolygon) shape
      = quartier_polygon_parted (quartier_district_get_shape (district));
  g_autoptr (GPtrArray) pieces
      = g_ptr_array_new_with_free_func ((GDestroyNotify) quartier_polygon_unref);
  g_autoptr (QuartierPolygon) covered = NULL;
  Contents contents = { .pieces = pieces };
  QuartierFillRow *row = g_new0 (QuartierFillRow, 1);

  row->scenario = g_strdup (scenario);
  row->id = g_strdup (quartier_district_get_id (district));
  row->name = g_strdup (quartier_district_get_name (district));
  row->area_m2 = quartier_district_get_area_m2 (district);
  g_ptr_array_add (filler->fill->rows, row);
  collect (filler, shape, &contents);
  row->n_buildings = pieces->len;
  covered = quartier_polygon_union ((QuartierPolygon *const *) pieces->pdata, pieces->len);
  if (covered == NULL || !(contents.area_m2 > 0) || !(row->area_m2 > 0))
    {
      warn (filler, _ ("%s: %s: no building lies in it; it is left as it is"), scenario, row->id);
      return;
    }
  row->footprint_m2 = quartier_polygon_get_area_m2 (covered);
  row->storeys = contents.floor_m2 / contents.area_m2;
  row->coverage = MIN (1, rounded (row->footprint_m2 / row->area_m2, 1e6));
  row->far = rounded (row->footprint_m2 / row->area_m2 * row->storeys, 1e6);
  if (row->far > most_far)
    warn (filler,
          _ ("%s: %s: its buildings would make a far of %.1f, above %g; it is left as it is"),
          scenario, row->id, row->far, most_far);
  else
    put (filler, scenario, district, &contents, row);
}

static void
fill_scenario (const Filler *filler, const char *scenario)
{
  GListModel *districts = quartier_plan_get_districts (filler->plan, scenario);

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      fill_district (filler, scenario, district);
    }
}

static gboolean
check_scenario (QuartierPlan *plan, const char *scenario, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  if (scenario == NULL || quartier_plan_find_scenario (plan, scenario) != NULL)
    return TRUE;
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "",
                            quartier_plan_get_scenario (plan, i)->id);
  g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_UNKNOWN_ID,
               _ ("the plan has no scenario \"%s\"; give one of %s"), scenario, known->str);
  return FALSE;
}

/**
 * quartier_fill_plan:
 * @plan: the plan to change, in one step that can be undone
 * @scenario: (nullable): its id; %NULL for all
 * @footprints: buildings; those outside all districts do not matter
 * @storeys: of a building that does not tell, > 0
 * @error: %QUARTIER_ERROR_UNKNOWN_ID for a scenario the plan has not
 *
 * Sets coverage (the area any building covers, each spot once, over the district's), far (coverage
 * times the mean storeys, by footprint) and, where any building tells its use, the mix by floor
 * area; floor that tells none is counted to the mix's other uses. A district without a building is
 * left as it is, and said.
 *
 * Returns: (transfer full) (nullable): what was done
 */
QuartierFill *
quartier_fill_plan (QuartierPlan *plan, const char *scenario,
                    const QuartierFootprints *footprints, double storeys, GError **error)
{
  const gsize n = footprints->n;
  g_autofree QuartierBounds *bounds = g_new (QuartierBounds, MAX (n, 1));
  g_autofree QuartierPolygon **sound = g_new0 (QuartierPolygon *, MAX (n, 1));
  g_autofree gboolean *met = g_new0 (gboolean, MAX (n, 1));
  g_autoptr (QuartierFill) fill = NULL;
  Filler filler;

  if (!check_scenario (plan, scenario, error))
    return NULL;
  fill = g_new0 (QuartierFill, 1);
  fill->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
  fill->warnings = g_ptr_array_new_with_free_func (g_free);
  filler = (Filler) { plan, footprints, storeys, bounds, sound, met, fill };
  for (gsize i = 0; i < n; i++)
    quartier_polygon_get_bounds (footprints->items[i].outline, &bounds[i]);
  quartier_plan_begin (plan, "Fill from buildings");
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      const char *id = quartier_plan_get_scenario (plan, i)->id;

      if (scenario == NULL || g_str_equal (scenario, id))
        fill_scenario (&filler, id);
    }
  quartier_plan_commit (plan);
  for (gsize i = 0; i < n; i++)
    g_clear_pointer (&sound[i], quartier_polygon_unref);
  return g_steal_pointer (&fill);
}
