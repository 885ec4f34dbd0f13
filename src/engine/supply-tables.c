/*
 * What a climate means for heat sources, chillers and photovoltaics, hour by hour.
 */
#include "engine/supply-tables.h"

#include <math.h>

#define KELVIN 273.15

typedef struct
{
  double room_c;
  double per_cold[QUARTIER_HOURS];
} ColdTable;

struct _QuartierSupplyTables
{
  gatomicrefcount references;
  QuartierClimate *climate;
  QuartierConstants constants;
  guint16 day_rows[QUARTIER_HOURS / 24];
  double row_counts[QUARTIER_N_DAY_ROWS];
  double module_w_m2[QUARTIER_HOURS];
  QuartierModuleCurve curve;
  GMutex lock;      /* guards what follows */
  GPtrArray *heats; /* QuartierHeatTable, in no order */
  GPtrArray *colds; /* ColdTable */
  QuartierFacadeTable *facades[QUARTIER_N_DIRECTIONS];
};

/**
 * quartier_heat_pump_cop:
 * @lift_k: sink less source temperature; less than the formula's domain counts as its edge
 *
 * COP = (c₀ + c₁ ΔT + c₂ ΔT²) × field share, not above what is seen in the field.
 * Source: O. Ruhnau, L. Hirth, A. Praktiknjo, Time series of heat demand and heat pump efficiency
 * for energy system modeling, Scientific Data 6:189 (2019).
 *
 * Returns: heat over electricity, > 0
 */
double
quartier_heat_pump_cop (const QuartierHeatSupply *pump, double lift_k,
                        const QuartierConstants *constants)
{
  const double lift = MAX (lift_k, constants->pump_least_lift_k->value);
  /* Past its minimum the parabola would rise again. */
  const double lowest = -pump->cop[1]->value / (2 * pump->cop[2]->value);
  const double at = MIN (lift, lowest);
  const double cop = (pump->cop[0]->value + pump->cop[1]->value * at
                      + pump->cop[2]->value * at * at)
                     * pump->field_share->value;

  return CLAMP (cop, 1, constants->pump_most_cop->value);
}

/**
 * quartier_chiller_eer:
 *
 * Carnot between the cold side, below the room, and the warm side, above the outdoor air, times a
 * share; not above what machines reach in mild hours.
 *
 * Returns: cold over electricity, > 0
 */
double
quartier_chiller_eer (double room_c, double outdoor_c, const QuartierConstants *constants)
{
  const double cold_c = room_c - constants->chiller_room_k->value;
  const double warm_c = outdoor_c + constants->chiller_outdoor_k->value;

  const double lift_k = MAX (warm_c - cold_c, 0.1);

  return MIN (constants->chiller_carnot_share->value * (cold_c + KELVIN) / lift_k,
              constants->chiller_most_eer->value);
}

/**
 * quartier_module_w_m2:
 * @plane_w_m2: irradiance on the module
 *
 * Source: A. P. Dobos, PVWatts version 5 manual, NREL/TP-6A20-62641 (2014), with the cell
 * temperature from NOCT.
 *
 * Returns: alternating current of one square metre of module, W
 */
double
quartier_module_w_m2 (double plane_w_m2, double outdoor_c, const QuartierConstants *constants)
{
  const double cell_c = outdoor_c
                        + (constants->pv_noct_c->value - constants->pv_noct_air_c->value)
                              / constants->pv_noct_sun_w_m2->value * plane_w_m2;
  const double warmer_k = cell_c - constants->pv_reference_c->value;

  return MAX (0, plane_w_m2 * constants->pv_efficiency_share->value
                     * (1 - fabs (constants->pv_gamma_per_k->value) * warmer_k)
                     * (1 - constants->pv_losses_share->value)
                     * constants->pv_inverter_share->value);
}

/**
 * quartier_soil_fill_c:
 * @out_c: (out) (array fixed-size=8760): temperature of undisturbed soil
 *
 * The year's wave of the outdoor air, its first harmonic, damped by e^(−z/d) and late by z/d at the
 * depth z; d = √(2a/ω) with the soil's diffusivity a. Source: the conduction of a periodic surface
 * temperature into a half space (H. S. Carslaw, J. C. Jaeger, Conduction of Heat in Solids, 1959,
 * 2.6).
 */
void
quartier_soil_fill_c (const QuartierClimate *climate, const QuartierConstants *constants,
                      double *out_c)
{
  const double *outdoor_c = quartier_climate_get_outdoor_c (climate);
  const double mean_c = quartier_climate_get_mean_c (climate);
  const double per_hour = 2 * G_PI / QUARTIER_HOURS;
  const double depth
      = constants->soil_depth_m->value
        / sqrt (2 * constants->soil_diffusivity_m2_s->value / (per_hour / 3600));
  double a = 0, b = 0;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      a += (outdoor_c[h] - mean_c) * cos (per_hour * (h + 0.5)) * 2 / QUARTIER_HOURS;
      b += (outdoor_c[h] - mean_c) * sin (per_hour * (h + 0.5)) * 2 / QUARTIER_HOURS;
    }
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double phase = per_hour * (h + 0.5) - depth;

      out_c[h] = mean_c + exp (-depth) * (a * cos (phase) + b * sin (phase));
    }
}

/* What a heat pump's part in the heat is in one hour, and its electricity. */
typedef struct
{
  double heating_share; /* the rest is an electric heater's */
  double hot_water_share[QUARTIER_N_TAPS];
  double heating[QUARTIER_N_EMITTERS]; /* electricity per heat, both together */
  double hot_water[QUARTIER_N_TAPS];
} PumpHour;

/* The load of rooms over that of the coldest hour, by outdoor temperature. */
static double
load_share (double outdoor_c, double coldest_c, double limit_c)
{
  return coldest_c < limit_c ? CLAMP ((limit_c - outdoor_c) / (limit_c - coldest_c), 0, 1) : 0;
}

/* A pump that is smaller than the greatest load leaves the rest to a heater, as does one whose
 * water is not as hot as it must be to circulate; in great cold the air heat pump stops. */
static void
read_pump_hour (const QuartierHeatSupply *heat, double outdoor_c, double soil_c, double coldest_c,
                const QuartierConstants *constants, PumpHour *out)
{
  const gboolean air = heat->source == QUARTIER_HEAT_PUMP_AIR;
  const double source_c = air ? outdoor_c : soil_c - constants->pump_brine_k->value;
  const double sinks_c[QUARTIER_N_EMITTERS] = {
    constants->pump_radiator_c->value + constants->pump_radiator_slope->value * outdoor_c,
    constants->pump_floor_c->value + constants->pump_floor_slope->value * outdoor_c,
  };
  const double load
      = load_share (outdoor_c, coldest_c, constants->heating_limit_c->value);
  const double warmed = (constants->pump_hot_water_c->value - constants->hot_water_cold_c->value)
                        / constants->hot_water_rise_k->value;
  const double hot_water_cop = quartier_heat_pump_cop (
      heat, constants->pump_hot_water_c->value - source_c, constants);

  out->heating_share = air && load > 0 ? MIN (1, constants->pump_power_share->value / load) : 1;
  out->hot_water_share[QUARTIER_TAPS_HOUSE] = 1;
  out->hot_water_share[QUARTIER_TAPS_BLOCK] = CLAMP (warmed, 0, 1);
  if (air && outdoor_c < constants->pump_air_least_c->value)
    out->heating_share = out->hot_water_share[0] = out->hot_water_share[1] = 0;
  for (int e = 0; e < QUARTIER_N_EMITTERS; e++)
    out->heating[e]
        = out->heating_share / quartier_heat_pump_cop (heat, sinks_c[e] - source_c, constants)
          + 1 - out->heating_share;
  for (int t = 0; t < QUARTIER_N_TAPS; t++)
    out->hot_water[t] = out->hot_water_share[t] / hot_water_cop + 1 - out->hot_water_share[t];
}

static void
fill_curve (QuartierSupplyTables *self)
{
  const QuartierConstants *constants = &self->constants;
  const double *outdoor_c = quartier_climate_get_outdoor_c (self->climate);
  const double gamma = fabs (constants->pv_gamma_per_k->value);
  const double share = constants->pv_efficiency_share->value
                       * (1 - constants->pv_losses_share->value)
                       * constants->pv_inverter_share->value;
  const double warmer_k_m2_w = (constants->pv_noct_c->value - constants->pv_noct_air_c->value)
                               / constants->pv_noct_sun_w_m2->value;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    self->curve.first[h] = share * (1 - gamma * (outdoor_c[h] - constants->pv_reference_c->value));
  self->curve.second_m2_w = share * gamma * warmer_k_m2_w;
}

/**
 * quartier_supply_tables_new:
 *
 * Returns: (transfer full): tables of one climate; those of sources and set-points are made when
 *   they are first asked for
 */
QuartierSupplyTables *
quartier_supply_tables_new (QuartierClimate *climate, const QuartierConstants *constants)
{
  QuartierSupplyTables *self = g_new0 (QuartierSupplyTables, 1);
  const double *outdoor_c = quartier_climate_get_outdoor_c (climate);
  const double *plane_w_m2 = quartier_climate_get_plane_w_m2 (climate, QUARTIER_PLANE_MODULE);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->lock);
  self->climate = quartier_climate_ref (climate);
  self->constants = *constants;
  self->heats = g_ptr_array_new_with_free_func (g_free);
  self->colds = g_ptr_array_new_with_free_func (g_free);
  for (int day = 0; day < QUARTIER_HOURS / 24; day++)
    {
      self->day_rows[day] = (guint16) quartier_climate_get_day_row (climate, day);
      for (int j = 0; j < 24; j++)
        self->row_counts[self->day_rows[day] + j]++;
    }
  for (int h = 0; h < QUARTIER_HOURS; h++)
    self->module_w_m2[h] = quartier_module_w_m2 (plane_w_m2[h], outdoor_c[h], constants);
  fill_curve (self);
  return self;
}

QuartierSupplyTables *
quartier_supply_tables_ref (QuartierSupplyTables *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
quartier_supply_tables_unref (QuartierSupplyTables *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->heats);
  g_ptr_array_unref (self->colds);
  for (int d = 0; d < QUARTIER_N_DIRECTIONS; d++)
    g_free (self->facades[d]);
  quartier_climate_unref (self->climate);
  g_mutex_clear (&self->lock);
  g_free (self);
}

const QuartierConstants *
quartier_supply_tables_get_constants (const QuartierSupplyTables *self)
{
  return &self->constants;
}

/* The hours of a heat pump. */
static void
fill_pump (const QuartierSupplyTables *self, QuartierHeatTable *table)
{
  const double *outdoor_c = quartier_climate_get_outdoor_c (self->climate);
  g_autofree double *soil_c = g_new (double, QUARTIER_HOURS);
  double coldest_c = outdoor_c[0];

  quartier_soil_fill_c (self->climate, &self->constants, soil_c);
  for (int h = 1; h < QUARTIER_HOURS; h++)
    coldest_c = MIN (coldest_c, outdoor_c[h]);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      PumpHour hour;

      read_pump_hour (table->heat, outdoor_c[h], soil_c[h], coldest_c, &self->constants, &hour);
      for (int e = 0; e < QUARTIER_N_EMITTERS; e++)
        table->electricity_per_heating[e][h] += hour.heating[e];
      for (int t = 0; t < QUARTIER_N_TAPS; t++)
        {
          table->electricity_per_hot_water[t][h] += hour.hot_water[t];
          table->backup_hot_water_sums[t][self->day_rows[h / 24] + h % 24]
              += 1 - hour.hot_water_share[t];
        }
      if (hour.heating_share < 1)
        {
          table->backup_hour[table->n_backup] = (guint16) h;
          table->backup_share[table->n_backup++] = 1 - hour.heating_share;
        }
    }
}

/* The year's electricity of a heat pump with another row of the field, by outdoor air alone: rooms ask
 * for heat below the heating limit, taps always for the same. */
static void
sum_field (const QuartierSupplyTables *self, const QuartierHeatSupply *pump, double field_share,
           double heating[QUARTIER_N_EMITTERS], double hot_water[QUARTIER_N_TAPS])
{
  const double *outdoor_c = quartier_climate_get_outdoor_c (self->climate);
  const double pumps = self->constants.circulation_pump_share->value;
  g_autofree double *soil_c = g_new (double, QUARTIER_HOURS);
  QuartierFactor field = *pump->field_share;
  QuartierHeatSupply changed = *pump;
  double coldest_c = outdoor_c[0];

  field.value = field_share;
  changed.field_share = &field;
  quartier_soil_fill_c (self->climate, &self->constants, soil_c);
  for (int h = 1; h < QUARTIER_HOURS; h++)
    coldest_c = MIN (coldest_c, outdoor_c[h]);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double load
          = load_share (outdoor_c[h], coldest_c, self->constants.heating_limit_c->value);
      PumpHour hour;

      read_pump_hour (&changed, outdoor_c[h], soil_c[h], coldest_c, &self->constants, &hour);
      for (int e = 0; e < QUARTIER_N_EMITTERS; e++)
        heating[e] += load * (pumps + hour.heating[e]);
      for (int t = 0; t < QUARTIER_N_TAPS; t++)
        hot_water[t] += pumps + hour.hot_water[t];
    }
}

static void
fill_field (const QuartierSupplyTables *self, QuartierHeatTable *table)
{
  const QuartierFactor *field = table->heat->field_share;
  const double shares[] = { field->value, field->low, field->high };
  double heating[3][QUARTIER_N_EMITTERS] = { 0 }, hot_water[3][QUARTIER_N_TAPS] = { 0 };

  if (isnan (field->low) || isnan (field->high))
    return;
  for (int i = 0; i < 3; i++)
    sum_field (self, table->heat, shares[i], heating[i], hot_water[i]);
  for (int e = 0; e < QUARTIER_N_EMITTERS && heating[0][e] > 0; e++)
    {
      table->field_low_share[e] = heating[1][e] / heating[0][e] - 1;
      table->field_high_share[e] = heating[2][e] / heating[0][e] - 1;
    }
  for (int t = 0; t < QUARTIER_N_TAPS && hot_water[0][t] > 0; t++)
    {
      table->field_hot_water_low_share[t] = hot_water[1][t] / hot_water[0][t] - 1;
      table->field_hot_water_high_share[t] = hot_water[2][t] / hot_water[0][t] - 1;
    }
}

static QuartierHeatTable *
make_heat (const QuartierSupplyTables *self, const QuartierHeatSupply *heat)
{
  QuartierHeatTable *table = g_new0 (QuartierHeatTable, 1);
  const double pumps = self->constants.circulation_pump_share->value;
  double direct = 0;

  table->heat = heat;
  table->carrier = QUARTIER_CARRIER_ELECTRICITY;
  quartier_carrier_from_id (heat->carrier, &table->carrier);
  table->electric = table->carrier == QUARTIER_CARRIER_ELECTRICITY;
  if (heat->source == QUARTIER_HEAT_NETWORK)
    table->fuel = 1;
  else if (heat->source == QUARTIER_HEAT_CHP)
    table->fuel = 1 / self->constants.chp_boiler_share->value;
  else if (!table->electric)
    table->fuel = 1 / heat->efficiency->value;
  else if (heat->source == QUARTIER_HEAT_BOILER || heat->source == QUARTIER_HEAT_DIRECT)
    direct = 1 / heat->efficiency->value;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      for (int e = 0; e < QUARTIER_N_EMITTERS; e++)
        table->electricity_per_heating[e][h] = pumps + direct;
      for (int t = 0; t < QUARTIER_N_TAPS; t++)
        table->electricity_per_hot_water[t][h] = pumps + direct;
    }
  if (heat->source == QUARTIER_HEAT_PUMP_AIR || heat->source == QUARTIER_HEAT_PUMP_GROUND)
    {
      fill_pump (self, table);
      fill_field (self, table);
    }
  for (int t = 0; t < QUARTIER_N_TAPS; t++)
    for (int h = 0; h < QUARTIER_HOURS; h++)
      table->hot_water_sums[t][self->day_rows[h / 24] + h % 24]
          += table->electricity_per_hot_water[t][h];
  return table;
}

/**
 * quartier_supply_tables_get_heat:
 *
 * Returns: (transfer none): the source in this climate
 */
const QuartierHeatTable *
quartier_supply_tables_get_heat (QuartierSupplyTables *self, const QuartierHeatSupply *heat)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  QuartierHeatTable *table;

  for (guint i = 0; i < self->heats->len; i++)
    {
      table = self->heats->pdata[i];
      if (table->heat == heat)
        return table;
    }
  table = make_heat (self, heat);
  g_ptr_array_add (self->heats, table);
  return table;
}

/**
 * quartier_supply_tables_get_per_cold:
 * @room_c: set-point of the rooms
 *
 * Returns: (transfer none) (array fixed-size=8760): electricity over cold
 */
const double *
quartier_supply_tables_get_per_cold (QuartierSupplyTables *self, double room_c)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  const double *outdoor_c = quartier_climate_get_outdoor_c (self->climate);
  ColdTable *table;

  for (guint i = 0; i < self->colds->len; i++)
    {
      table = self->colds->pdata[i];
      if (table->room_c == room_c)
        return table->per_cold;
    }
  table = g_new (ColdTable, 1);
  table->room_c = room_c;
  for (int h = 0; h < QUARTIER_HOURS; h++)
    table->per_cold[h] = 1 / quartier_chiller_eer (room_c, outdoor_c[h], &self->constants);
  g_ptr_array_add (self->colds, table);
  return table->per_cold;
}

/**
 * quartier_supply_tables_get_facade:
 * @direction: 0…23, as quartier_climate_get_facade() has them
 *
 * Returns: (transfer none): the sun on a wall of that direction
 */
const QuartierFacadeTable *
quartier_supply_tables_get_facade (QuartierSupplyTables *self, int direction)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  const QuartierSunHour *sun;
  QuartierFacadeTable *table = self->facades[direction];

  if (table != NULL)
    return table;
  sun = quartier_climate_get_facade (self->climate, direction);
  table = g_new0 (QuartierFacadeTable, 1);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      table->beam_w_m2[h] = sun[h].beam_w_m2;
      table->profile[h] = sun[h].profile;
      table->diffuse_w_m2[h] = sun[h].diffuse_w_m2;
      table->sum_wh_m2 += sun[h].beam_w_m2 + sun[h].diffuse_w_m2;
    }
  self->facades[direction] = table;
  return table;
}

/* What a module makes of any sun. */
const QuartierModuleCurve *
quartier_supply_tables_get_module_curve (const QuartierSupplyTables *self)
{
  return &self->curve;
}

/* Output of a square metre of roof module, W, in each hour. */
const double *
quartier_supply_tables_get_module_w_m2 (const QuartierSupplyTables *self)
{
  return self->module_w_m2;
}

/* The first row of each of the 365 days in a table of typical hours. */
const guint16 *
quartier_supply_tables_get_day_rows (const QuartierSupplyTables *self)
{
  return self->day_rows;
}

/* How often in the year each row of a table of typical hours is. */
const double *
quartier_supply_tables_get_row_counts (const QuartierSupplyTables *self)
{
  return self->row_counts;
}
