/*
 * The estimate a thousand times, with all its coefficients drawn from their ranges at once.
 *
 * Of systems and rooms, what follows from the year that was calculated (system-rows.c, room-ranges.c),
 * as straight lines on either side of the central value: a year of hours for each draw would take minutes.
 * The range of the whole calculation was found for models with all that goes into them, so that what
 * these rows make of it is taken off; with a range of the plan's own, what the table's would make, so
 * that who knows a figure better has a narrower band.
 */
#include "engine/draws.h"

#include <math.h>

#include "base/parallel.h"
#include "engine/mobility-many.h"
#include "engine/sector-inputs.h"

/* Sectors whose emissions are drawn, in the order of the slots. */
static const QuartierSector sectors[] = {
  QUARTIER_SECTOR_MOBILITY,  QUARTIER_SECTOR_WATER,  QUARTIER_SECTOR_WASTE,
  QUARTIER_SECTOR_MATERIALS, QUARTIER_SECTOR_NATURE,
};

/* Slots: the calculation itself, floor per person, each carrier, the rows of the sectors. */
enum
{
  SLOT_MODEL_ERROR,
  SLOT_AREA_PER_PERSON,
  SLOT_CARRIERS,
  SLOT_SECTORS = SLOT_CARRIERS + QUARTIER_N_CARRIERS, /* then those of systems */
};

struct _QuartierDraws
{
  gatomicrefcount references;
  gsize n_slots;
  gsize first_system_slot;
  const QuartierFactor **factors;      /* by slot; NULL where the tables have none */
  gsize n_values[QUARTIER_N_SECTORS];
  double *values[QUARTIER_N_SECTORS];  /* n_values for each draw */
  QuartierMobilityUsual *travel;       /* by draw: what no district changes of them */
  QuartierMobilityMany *travel_many;   /* the same, side by side; NULL: no rows */
  QuartierWasteRate (*waste)[QUARTIER_N_RESIDUALS];
  double *model_error;                 /* by draw */
  /* Residents over those of the central values, where told and where not; and their logarithms. */
  double people_share[2][QUARTIER_N_DRAWS];
  double log_people_share[2][QUARTIER_N_DRAWS];
  double *carriers[QUARTIER_N_CARRIERS]; /* by draw; NAN where there is no factor */
  QuartierFinanceDraws *finance;
};

static double *
draw_all (const QuartierFactor *factor, gsize slot)
{
  const double *normals = quartier_uncertainty_get_normals ((int) slot);
  double *out = g_new (double, QUARTIER_N_DRAWS);

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out[i] = factor != NULL ? quartier_uncertainty_draw (factor, normals[i]) : NAN;
  return out;
}

/* Shares of what waste is made of, drawn one by one, sum to what they sum to. */
static void
mend_waste (double *values, const double *central)
{
  double drawn = 0, sum = 0;

  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    {
      drawn += values[QUARTIER_WASTE_OF (k, QUARTIER_WASTE_ROW_SHARE)];
      sum += central[QUARTIER_WASTE_OF (k, QUARTIER_WASTE_ROW_SHARE)];
    }
  for (int k = 0; k < QUARTIER_N_WASTE_CLASSES; k++)
    values[QUARTIER_WASTE_OF (k, QUARTIER_WASTE_ROW_SHARE)] *= sum / drawn;
}

static void
draw_sector (QuartierDraws *self, const QuartierSite *site, QuartierSector sector, gsize first_slot)
{
  const QuartierSectorFactors *rows = &site->sectors[sector];

  self->n_values[sector] = rows->n;
  self->values[sector] = g_new (double, rows->n * QUARTIER_N_DRAWS);
  for (gsize r = 0; r < rows->n; r++)
    {
      g_autofree double *draws = draw_all (rows->factors[r], first_slot + r);

      self->factors[first_slot + r] = rows->factors[r];
      for (gsize i = 0; i < QUARTIER_N_DRAWS; i++)
        self->values[sector][i * rows->n + r] = draws[i];
    }
  if (sector == QUARTIER_SECTOR_WASTE && rows->n > 0)
    for (gsize i = 0; i < QUARTIER_N_DRAWS; i++)
      mend_waste (&self->values[sector][i * rows->n], rows->values);
  if (sector == QUARTIER_SECTOR_WATER && rows->n > 0)
    for (gsize i = 0; i < QUARTIER_N_DRAWS; i++)
      quartier_water_mend_draw (&self->values[sector][i * rows->n], rows->values);
}

/* The sectors of a site, side by side. */
typedef struct
{
  QuartierDraws *draws;
  const QuartierSite *site;
  gsize first_slots[G_N_ELEMENTS (sectors)];
} Sectors;

static void
draw_sector_cb (gsize index, gpointer data)
{
  const Sectors *of = data;

  draw_sector (of->draws, of->site, sectors[index], of->first_slots[index]);
}

/* Where floor per person says how many there are; where nobody lives, it matters to none. */
static void
draw_people (QuartierDraws *self)
{
  const QuartierFactor *area = self->factors[SLOT_AREA_PER_PERSON];
  const double *normals = quartier_uncertainty_get_normals (SLOT_AREA_PER_PERSON);

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      const double drawn = area != NULL ? quartier_uncertainty_draw (area, normals[i]) : NAN;

      self->people_share[TRUE][i] = 1;
      self->people_share[FALSE][i] = area == NULL ? 1 : drawn > 0 ? area->value / drawn : NAN;
      for (int told = FALSE; told <= TRUE; told++)
        self->log_people_share[told][i] = log (self->people_share[told][i]);
    }
}

/* What is the same in a draw whatever the district is. */
static void
read_common (QuartierDraws *self)
{
  const gsize n_travel = self->n_values[QUARTIER_SECTOR_MOBILITY];
  const gsize n_waste = self->n_values[QUARTIER_SECTOR_WASTE];

  self->travel = g_new (QuartierMobilityUsual, QUARTIER_N_DRAWS);
  self->waste = g_malloc_n (QUARTIER_N_DRAWS, sizeof *self->waste);
  for (gsize i = 0; n_travel > 0 && i < QUARTIER_N_DRAWS; i++)
    quartier_mobility_read_usual (self->values[QUARTIER_SECTOR_MOBILITY] + i * n_travel,
                                  &self->travel[i]);
  if (n_travel > 0)
    self->travel_many = quartier_mobility_many_new (self->values[QUARTIER_SECTOR_MOBILITY], QUARTIER_N_DRAWS);
  for (gsize i = 0; n_waste > 0 && i < QUARTIER_N_DRAWS; i++)
    for (int residual = 0; residual < QUARTIER_N_RESIDUALS; residual++)
      quartier_waste_read_rate (self->values[QUARTIER_SECTOR_WASTE] + i * n_waste,
                                (QuartierResidual) residual, &self->waste[i][residual]);
}

/* Floor per person of the dwellings of the first district that has some. */
static const QuartierFactor *
find_area_per_person (const QuartierSite *site)
{
  for (gsize i = 0; i < site->n_districts; i++)
    for (int u = 0; u < site->districts[i]->n_uses; u++)
      if (quartier_site_use_is_residential (&site->districts[i]->uses[u]))
        return site->districts[i]->uses[u].use->area_per_person_m2;
  return NULL;
}

/**
 * quartier_draws_new:
 * @site: whose coefficients these are; not kept
 *
 * Returns: (transfer full): its draws
 */
QuartierDraws *
quartier_draws_new (const QuartierSite *site)
{
  QuartierDraws *self = g_new0 (QuartierDraws, 1);
  Sectors of = { .draws = self, .site = site };

  g_atomic_ref_count_init (&self->references);
  self->n_slots = SLOT_SECTORS;
  for (gsize s = 0; s < G_N_ELEMENTS (sectors); s++)
    {
      of.first_slots[s] = self->n_slots;
      self->n_slots += site->sectors[sectors[s]].n;
    }
  self->first_system_slot = self->n_slots;
  self->n_slots += QUARTIER_N_SYSTEM_ROWS;
  self->factors = g_new0 (const QuartierFactor *, self->n_slots);
  self->factors[SLOT_MODEL_ERROR] = site->constants.model_error_share;
  self->factors[SLOT_AREA_PER_PERSON] = find_area_per_person (site);
  self->model_error = draw_all (site->constants.model_error_share, SLOT_MODEL_ERROR);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      self->factors[SLOT_CARRIERS + c] = site->carrier_factors[c];
      self->carriers[c] = draw_all (site->carrier_factors[c], (gsize) SLOT_CARRIERS + (gsize) c);
    }
  quartier_parallel_for (G_N_ELEMENTS (sectors), draw_sector_cb, &of);
  draw_people (self);
  read_common (self);
  self->finance = quartier_finance_draws_new (&site->sectors[QUARTIER_SECTOR_FINANCE]);
  return self;
}

/**
 * quartier_draws_holds_for:
 * @site: of the same tables as the site the draws were made for
 *
 * Returns: whether they are the draws of @site too: homes may have come to a plan that had none
 */
gboolean
quartier_draws_holds_for (const QuartierDraws *self, const QuartierSite *site)
{
  const QuartierFactor *area = find_area_per_person (site);

  return area == NULL || area == self->factors[SLOT_AREA_PER_PERSON];
}

QuartierDraws *
quartier_draws_ref (QuartierDraws *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
quartier_draws_unref (QuartierDraws *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (int s = 0; s < QUARTIER_N_SECTORS; s++)
    g_free (self->values[s]);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    g_free (self->carriers[c]);
  g_free (self->travel);
  g_clear_pointer (&self->travel_many, quartier_mobility_many_free);
  g_free (self->waste);
  g_free (self->model_error);
  quartier_finance_draws_free (self->finance);
  g_free (self->factors);
  g_free (self);
}

/* What a district's emissions beside those of its energy and travel are worked out from. */
typedef struct
{
  QuartierWaterInput water;
  QuartierWasteInput waste;
  QuartierMaterialsInput materials;
  QuartierNatureInput nature;
} Inputs;

static double
draw_kg (const QuartierDraws *self, const Inputs *inputs, gsize draw)
{
#define VALUES(sector) (self->values[sector] + draw * self->n_values[sector])
  QuartierWater water;
  QuartierMaterials materials;
  QuartierNature nature;

  quartier_water_run_demand (&inputs->water, VALUES (QUARTIER_SECTOR_WATER), &water);
  quartier_materials_run (&inputs->materials, VALUES (QUARTIER_SECTOR_MATERIALS), &materials);
  quartier_nature_run_uptake (&inputs->nature, VALUES (QUARTIER_SECTOR_NATURE), &nature);
#undef VALUES
  return quartier_water_get_ghg_kg (&water)
         + quartier_waste_get_rated_ghg_kg (&inputs->waste,
                                            &self->waste[draw][inputs->waste.residual])
         + materials.ghg_kg + quartier_nature_get_ghg_kg (&nature);
}

/* The slot of a row of systems: whose district it is, decides the coefficient. */
gsize
quartier_draws_get_system_slot (const QuartierDraws *self, QuartierSystemRow row)
{
  return self->first_system_slot + row;
}

/* Of what cars are charged with, photovoltaics' part in each draw: the same of more or less charging,
 * and what other modules make in hours in which none is exported. */
void
quartier_draws_draw_charging_pv_share (const QuartierDraws *self, const QuartierSite *site,
                                       const QuartierSiteDistrict *district,
                                       const QuartierFigures *figures,
                                       double share[QUARTIER_N_DRAWS])
{
  static const QuartierSystemRow rows[] = { QUARTIER_SYSTEM_PV_MODULES, QUARTIER_SYSTEM_PV_LOSSES };
  const QuartierSupplied *supplied = &figures->supplied;
  const double central = quartier_figures_get_charging_pv_share (figures);
  const double used = central > 0 ? central * supplied->pv_used_kwh / supplied->pv_self_kwh : 0;

  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    share[i] = central;
  for (gsize r = 0; used > 0 && r < G_N_ELEMENTS (rows); r++)
    {
      const QuartierFactor *row = quartier_system_find_row (rows[r], district, &site->constants);
      const double *normals = quartier_uncertainty_get_normals (
          (int) quartier_draws_get_system_slot (self, rows[r]));

      if (!isnan (row->low) && !isnan (row->high))
        quartier_uncertainty_add_change (
            used * quartier_system_more_pv_share (rows[r], row->value, row->low),
            used * quartier_system_more_pv_share (rows[r], row->value, row->high), normals, share);
    }
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    share[i] = CLAMP (share[i], 0, 1);
}

static void
draw_travel (const QuartierDraws *self, const QuartierSite *site, const QuartierSiteDistrict *district,
             const QuartierFigures *figures, double out_kg[QUARTIER_N_DRAWS])
{
  const gboolean told = !isnan (district->residents);
  double charging_pv_share[QUARTIER_N_DRAWS];
  const QuartierMobilityDrawn drawn = {
    .people_share = self->people_share[told],
    .log_people_share = self->log_people_share[told],
    .grid_kg_kwh = self->carriers[QUARTIER_CARRIER_ELECTRICITY],
    .charging_pv_share = charging_pv_share,
  };
  QuartierMobilityInput input;

  quartier_draws_draw_charging_pv_share (self, site, district, figures, charging_pv_share);
  quartier_figures_ask_travel (site, district, figures->residents, &input);
  quartier_mobility_many_run (self->travel_many, &input, &drawn, out_kg);
}

/**
 * quartier_draws_run_district:
 * @site: of the same coefficients
 * @sketch, @figures: of @district
 * @out_kg: (out): its emissions in each draw but those of its buildings' energy, kgCO₂e
 */
void
quartier_draws_run_district (const QuartierDraws *self, const QuartierSite *site,
                             const QuartierSiteDistrict *district, const QuartierSketch *sketch,
                             const QuartierFigures *figures, float out_kg[QUARTIER_N_DRAWS])
{
  const gboolean told = !isnan (district->residents);
  double travel_kg[QUARTIER_N_DRAWS];
  Inputs inputs;

  draw_travel (self, site, district, figures, travel_kg);
  quartier_water_input_read (site, district, sketch, figures, &inputs.water);
  quartier_waste_input_read (site, district, figures, &inputs.waste);
  quartier_materials_input_read (district, sketch, &inputs.materials);
  quartier_nature_input_read (site, district, sketch, figures, &inputs.nature);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    {
      inputs.water.residents = inputs.waste.residents
          = figures->residents * self->people_share[told][i];
      inputs.water.grid_kg_kwh = inputs.waste.grid_kg_kwh
          = self->carriers[QUARTIER_CARRIER_ELECTRICITY][i];
      out_kg[i] = (float)(travel_kg[i] + draw_kg (self, &inputs, (gsize)i));
    }
}

/* What systems change in a carrier. */
static void
add_systems (const QuartierDraws *self, const QuartierSystemRanges *systems, int carrier,
             double kwh[QUARTIER_N_DRAWS])
{
  for (int row = 0; row < QUARTIER_N_SYSTEM_ROWS; row++)
    {
      const double low = systems->low_kwh[row][carrier], high = systems->high_kwh[row][carrier];

      if (low != 0 || high != 0)
        quartier_uncertainty_add_change (
            low, high,
            quartier_uncertainty_get_normals (
                (int) quartier_draws_get_system_slot (self, (QuartierSystemRow) row)),
            kwh);
    }
}

/* Whether a row of rooms is drawn in a slot, as it counts elsewhere too. */
gboolean
quartier_draws_has_slot (const QuartierDraws *self, const QuartierFactor *row)
{
  const QuartierFactor *area = self->factors[SLOT_AREA_PER_PERSON];

  return area != NULL && g_str_equal (area->id, row->id);
}

/**
 * quartier_draws_get_room_normals:
 *
 * Floor per person is drawn the same wherever it counts.
 *
 * Returns: (transfer none) (array fixed-size=1000): the draws of a row of rooms
 */
const double *
quartier_draws_get_room_normals (const QuartierDraws *self, const QuartierFactor *row)
{
  return quartier_draws_has_slot (self, row)
             ? quartier_uncertainty_get_normals (SLOT_AREA_PER_PERSON)
             : quartier_uncertainty_get_normals_of (row->id);
}

static void
add_rooms (const QuartierDraws *self, const QuartierRoomRanges *rooms, QuartierEnergyDraws *out)
{
  for (gsize i = 0; i < rooms->n; i++)
    {
      const QuartierRoomRange *range = &rooms->ranges[i];
      const double *normals = quartier_draws_get_room_normals (self, range->row);

      for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
        if (range->kwh[QUARTIER_END_LOW][c] != 0 || range->kwh[QUARTIER_END_HIGH][c] != 0)
          quartier_uncertainty_add_change (range->kwh[QUARTIER_END_LOW][c],
                                           range->kwh[QUARTIER_END_HIGH][c], normals, out->kwh[c]);
    }
}

/* Of the whole calculation's error, in standard deviations, what the tables' ranges of rows do not make
 * already: they are independent, so that squares add up. What a row does that is known no better than
 * the whole is not taken off. */
static double
find_remaining_share (const QuartierDraws *self, const QuartierFigures *figures,
                      const QuartierRoomRanges *rooms,
                      const double counted_kwh[QUARTIER_N_CARRIERS])
{
  const QuartierFactor *error = self->factors[SLOT_MODEL_ERROR];
  const QuartierSystemRanges *systems = &figures->systems;
  double all_kwh = 0, made = 0, whole;

  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    all_kwh += counted_kwh[c];
  for (int row = 0; row < QUARTIER_N_SYSTEM_ROWS; row++)
    made += quartier_uncertainty_get_variance (systems->usual_kwh[row][QUARTIER_END_LOW],
                                               systems->usual_kwh[row][QUARTIER_END_HIGH]);
  for (gsize i = 0; rooms != NULL && i < rooms->n; i++)
    made += quartier_uncertainty_get_variance (rooms->ranges[i].usual_kwh[QUARTIER_END_LOW],
                                               rooms->ranges[i].usual_kwh[QUARTIER_END_HIGH]);
  whole = quartier_uncertainty_get_variance (
              quartier_uncertainty_get_usual (error, FALSE) - error->value,
              quartier_uncertainty_get_usual (error, TRUE) - error->value)
          * all_kwh * all_kwh;
  return whole > 0 ? sqrt (MAX (0, 1 - made / whole)) : 1;
}

/**
 * quartier_draws_draw_error:
 * @figures: of a district, or of many
 * @rooms: (nullable): of the same
 * @out: (out): what the whole calculation errs by in each draw, beside what its rows do
 */
void
quartier_draws_draw_error (const QuartierDraws *self, const QuartierFigures *figures,
                           const QuartierRoomRanges *rooms, double out[QUARTIER_N_DRAWS])
{
  double counted_kwh[QUARTIER_N_CARRIERS], share;

  quartier_figures_get_counted_kwh (figures, counted_kwh);
  share = find_remaining_share (self, figures, rooms, counted_kwh);
  for (int i = 0; i < QUARTIER_N_DRAWS; i++)
    out[i] = 1 + share * (self->model_error[i] - 1);
}

/**
 * quartier_draws_draw_energy:
 * @figures: of a district, or of many
 * @rooms: (nullable): of the same
 * @out: (out): what is bought of each carrier in each draw, counted as its factors apply to it; never
 *   less than nothing
 */
void
quartier_draws_draw_energy (const QuartierDraws *self, const QuartierFigures *figures,
                            const QuartierRoomRanges *rooms, QuartierEnergyDraws *out)
{
  double counted_kwh[QUARTIER_N_CARRIERS], error[QUARTIER_N_DRAWS];

  quartier_figures_get_counted_kwh (figures, counted_kwh);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    {
      for (int i = 0; i < QUARTIER_N_DRAWS; i++)
        out->kwh[c][i] = counted_kwh[c];
      add_systems (self, &figures->systems, c, out->kwh[c]);
    }
  if (rooms != NULL)
    add_rooms (self, rooms, out);
  quartier_draws_draw_error (self, figures, rooms, error);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    for (int i = 0; i < QUARTIER_N_DRAWS; i++)
      out->kwh[c][i] = MAX (0, out->kwh[c][i]) * error[i];
}

/**
 * quartier_draws_add_energy:
 * @figures: of a district, or of many
 * @energy: of the same
 * @kg: (inout): the emissions of their buildings' energy in each draw are added, kgCO₂e
 */
void
quartier_draws_add_energy (const QuartierDraws *self, const QuartierFigures *figures,
                           const QuartierEnergyDraws *energy, double kg[QUARTIER_N_DRAWS])
{
  double counted_kwh[QUARTIER_N_CARRIERS];

  quartier_figures_get_counted_kwh (figures, counted_kwh);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    for (int i = 0; counted_kwh[c] != 0 && i < QUARTIER_N_DRAWS; i++)
      kg[i] += energy->kwh[c][i] * self->carriers[c][i];
}

/* (transfer none): the coefficients of a sector in a draw, in their order. */
const double *
quartier_draws_get_values (const QuartierDraws *self, QuartierSector sector, int draw)
{
  return self->values[sector] + (gsize) draw * self->n_values[sector];
}

/* (transfer none): what no district changes of travel in a draw. */
const QuartierMobilityUsual *
quartier_draws_get_travel (const QuartierDraws *self, int draw)
{
  return &self->travel[draw];
}

/* Residents over those of the central values, where nobody says how many there are. */
double
quartier_draws_get_people_share (const QuartierDraws *self, int draw)
{
  return self->people_share[FALSE][draw];
}

/* kgCO₂e/kWh; NAN where the place has no factor. */
double
quartier_draws_get_carrier (const QuartierDraws *self, QuartierCarrier carrier, int draw)
{
  return self->carriers[carrier][draw];
}

/* Those of money. */
QuartierFinanceDraws *
quartier_draws_get_finance (const QuartierDraws *self)
{
  return self->finance;
}

/* How many slots there are. */
gsize
quartier_draws_get_n_slots (const QuartierDraws *self)
{
  return self->n_slots;
}

/* (nullable): the coefficient of a slot, of all but systems. */
const QuartierFactor *
quartier_draws_get_factor (const QuartierDraws *self, gsize slot)
{
  return self->factors[slot];
}
