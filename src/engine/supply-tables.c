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
  GMutex lock;      /* guards what follows */
  GPtrArray *heats; /* QuartierHeatTable, in no order */
  GPtrArray *colds; /* ColdTable */
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
  const double cell_c = outdoor_c + (constants->pv_noct_c->value - 20) / 800 * plane_w_m2;

  return MAX (0, plane_w_m2 * constants->pv_efficiency_share->value
                     * (1 - fabs (constants->pv_gamma_per_k->value) * (cell_c - 25))
                     * (1 - constants->pv_losses_share->value)
                     * constants->pv_inverter_share->value);
}

/* Energy over heat of one hour: of space heating and of hot water. */
static void
energy_per_heat (const QuartierHeatSupply *heat, gboolean floor_heating, double outdoor_c,
                 double soil_c, const QuartierConstants *constants, double *heating,
                 double *hot_water)
{
  double sink_c, source_c;

  switch (heat->source)
    {
    case QUARTIER_HEAT_PUMP_AIR:
    case QUARTIER_HEAT_PUMP_GROUND:
      sink_c = floor_heating ? constants->pump_floor_c->value
                                   + constants->pump_floor_slope->value * outdoor_c
                             : constants->pump_radiator_c->value
                                   + constants->pump_radiator_slope->value * outdoor_c;
      source_c = heat->source == QUARTIER_HEAT_PUMP_AIR
                     ? outdoor_c
                     : soil_c - constants->pump_brine_k->value;
      *heating = 1 / quartier_heat_pump_cop (heat, sink_c - source_c, constants);
      *hot_water = 1
                   / quartier_heat_pump_cop (
                       heat, constants->pump_hot_water_c->value - source_c, constants);
      break;
    case QUARTIER_HEAT_NETWORK:
      *heating = *hot_water = 1;
      break;
    case QUARTIER_HEAT_CHP:
      /* Fuel is shared between heat and power by energy; the power is another's. */
      *heating = *hot_water
          = 1 / (heat->efficiency->value + heat->electric_efficiency->value);
      break;
    case QUARTIER_HEAT_BOILER:
    case QUARTIER_HEAT_DIRECT:
    default:
      *heating = *hot_water = 1 / heat->efficiency->value;
      break;
    }
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
  quartier_climate_unref (self->climate);
  g_mutex_clear (&self->lock);
  g_free (self);
}

const QuartierConstants *
quartier_supply_tables_get_constants (const QuartierSupplyTables *self)
{
  return &self->constants;
}

static QuartierHeatTable *
make_heat (const QuartierSupplyTables *self, const QuartierHeatSupply *heat)
{
  QuartierHeatTable *table = g_new0 (QuartierHeatTable, 1);
  const double *outdoor_c = quartier_climate_get_outdoor_c (self->climate);
  const double soil_c = quartier_climate_get_mean_c (self->climate);

  table->heat = heat;
  table->carrier = QUARTIER_CARRIER_ELECTRICITY;
  quartier_carrier_from_id (heat->carrier, &table->carrier);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      for (int e = 0; e < QUARTIER_N_EMITTERS; e++)
        energy_per_heat (heat, e == QUARTIER_EMITTER_FLOOR, outdoor_c[h], soil_c,
                         &self->constants, &table->per_heating[e][h], &table->per_hot_water[h]);
      table->hot_water_sums[self->day_rows[h / 24] + h % 24] += table->per_hot_water[h];
    }
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
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
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
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
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
