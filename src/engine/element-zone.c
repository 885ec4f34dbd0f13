/*
 * The hourly zone of EN ISO 52016-1:2017, 6.5, by backward Euler over the hour.
 *
 * Each element is a chain of nodes that meets the room at its inner face alone. Its equations are
 * therefore eliminated from the outside in, once for the pivots and each hour for the right-hand
 * side, until its inner face is a linear answer to two unknowns: the air and the mean radiant
 * temperature. These two remain for the whole room, however many elements it has, and the plant is
 * read off the air's equation without a second solve.
 *
 * The films are the standard's constants. Long-wave exchange inside goes through one mean radiant
 * temperature instead of the area-weighted sum over all pairs, which is the same where all films
 * are.
 */
#include "engine/element-zone.h"

#include <math.h>
#include <string.h>

#define N_NODES 5
/* The year is run again until its start does: heavy rooms without plant take the longest. */
#define MAX_YEARS 40

/* An element as the hours use it; node 0 is outside. */
typedef struct
{
  int n;
  double capacity[N_NODES];   /* W/(m²K): over one hour */
  double link[N_NODES - 1];   /* W/(m²K): between node j and j + 1 */
  double pivot[N_NODES];      /* 1 / diagonal after elimination */
  double to_air, to_radiant;  /* how the inner face answers */
  double temperature[N_NODES];
  double partial[N_NODES];    /* right-hand side, eliminated */
} Chain;

static void
spread_capacity (const QuartierElement *element, double *out)
{
  static const double shares[][N_NODES] = {
    [QUARTIER_MASS_INSIDE] = { 0, 0, 0, 0, 1 },
    [QUARTIER_MASS_OUTSIDE] = { 1, 0, 0, 0, 0 },
    [QUARTIER_MASS_BOTH] = { 0.5, 0, 0, 0, 0.5 },
    [QUARTIER_MASS_EVEN] = { 0.125, 0.25, 0.25, 0.25, 0.125 },
    [QUARTIER_MASS_MIDDLE] = { 0, 0, 1, 0, 0 },
  };

  for (int j = 0; j < N_NODES; j++)
    out[j] = shares[element->position][j] * element->capacity_j_m2k / 3600;
}

static void
set_up_chain (const QuartierElement *element, Chain *chain)
{
  static const double sixths[N_NODES - 1] = { 6, 3, 3, 6 };
  double above = 0; /* link to the node outside, times that node's answer */

  memset (chain, 0, sizeof *chain);
  if (element->capacity_j_m2k > 0)
    {
      chain->n = N_NODES;
      spread_capacity (element, chain->capacity);
      for (int j = 0; j < N_NODES - 1; j++)
        chain->link[j] = sixths[j] / element->resistance_m2k_w;
    }
  else
    {
      chain->n = 2;
      chain->link[0] = 1 / element->resistance_m2k_w;
    }
  for (int j = 0; j < chain->n; j++)
    {
      const gboolean inner = j == chain->n - 1;
      const double outward = j == 0 ? element->outer_w_m2k : chain->link[j - 1];
      const double inward = inner ? element->inner_convective_w_m2k
                                        + element->inner_radiative_w_m2k
                                  : chain->link[j];

      chain->pivot[j] = 1 / (chain->capacity[j] + outward + inward - above);
      above = inner ? 0 : chain->link[j] * chain->link[j] * chain->pivot[j];
    }
  chain->to_air = element->inner_convective_w_m2k * chain->pivot[chain->n - 1];
  chain->to_radiant = element->inner_radiative_w_m2k * chain->pivot[chain->n - 1];
}

/* The inner face's temperature if air and surroundings were at zero. */
static double
eliminate (const QuartierElement *element, Chain *chain, int hour)
{
  double source = element->outer_source_w_m2[hour];

  for (int j = 0; j < chain->n; j++)
    {
      chain->partial[j]
          = (chain->capacity[j] * chain->temperature[j] + source) * chain->pivot[j];
      if (j < chain->n - 1)
        source = chain->link[j] * chain->partial[j];
    }
  return chain->partial[chain->n - 1];
}

static void
substitute (Chain *chain, double air_c, double radiant_c)
{
  chain->temperature[chain->n - 1] = chain->partial[chain->n - 1] + chain->to_air * air_c
                                     + chain->to_radiant * radiant_c;
  for (int j = chain->n - 2; j >= 0; j--)
    chain->temperature[j] = chain->partial[j]
                            + chain->link[j] * chain->pivot[j] * chain->temperature[j + 1];
}

/* What does not change from hour to hour in the equations of air and radiant temperature. */
typedef struct
{
  double air;     /* Σ A h_ci (1 − to_air) */
  double cross;   /* Σ A h_ci to_radiant = Σ A h_ri to_air */
  double radiant; /* Σ A h_ri (1 − to_radiant) */
} Matrix;

typedef struct
{
  double air_c;
  double mass_c; /* of all elements, by their capacity */
  double power_w;
} Hour;

static double
mean_of_masses (const QuartierElementZone *zone, const Chain *chains, double air_c)
{
  double sum = zone->air_j_k * air_c / 3600, capacity = zone->air_j_k / 3600;

  for (gsize i = 0; i < zone->n_elements; i++)
    for (int j = 0; j < chains[i].n; j++)
      {
        const double here = zone->elements[i].area_m2 * chains[i].capacity[j];

        sum += here * chains[i].temperature[j];
        capacity += here;
      }
  return sum / capacity;
}

static void
step (const QuartierElementZone *zone, Chain *chains, const Matrix *matrix,
      const QuartierZoneForcing *forcing, int h, double air_before_c, Hour *out)
{
  const double store_w_k = zone->air_j_k / 3600;
  const double gains_w = forcing->gains_w[h], sun_w = forcing->solar_w[h];
  const gboolean bypass = forcing->bypass_w_k != NULL && air_before_c > zone->bypass_above_c
                          && forcing->outdoor_c[h] < air_before_c;
  const double ve_w_k = bypass ? forcing->bypass_w_k[h] : forcing->ventilation_w_k[h];
  double to_air_w = store_w_k * air_before_c + ve_w_k * forcing->outdoor_c[h]
                    + zone->gains_convective_share * gains_w + zone->sun_convective_share * sun_w;
  double to_radiant_w = (1 - zone->gains_convective_share) * gains_w
                        + (1 - zone->sun_convective_share) * sun_w;
  double needed_w_k, free_c, radiant_c;

  for (gsize i = 0; i < zone->n_elements; i++)
    {
      const QuartierElement *element = &zone->elements[i];
      const double face_c = eliminate (element, &chains[i], h) * element->area_m2;

      to_air_w += element->inner_convective_w_m2k * face_c;
      to_radiant_w += element->inner_radiative_w_m2k * face_c;
    }
  needed_w_k = store_w_k + ve_w_k + matrix->air - matrix->cross * matrix->cross / matrix->radiant;
  free_c = (to_air_w + matrix->cross * to_radiant_w / matrix->radiant) / needed_w_k;
  out->power_w = 0;
  /* Comparisons with NAN are false: a missing set-point floats. */
  if (free_c < forcing->heating_c[h])
    out->power_w = fmin ((forcing->heating_c[h] - free_c) * needed_w_k, zone->heating_limit_w);
  else if (free_c > forcing->cooling_c[h])
    out->power_w = -fmin ((free_c - forcing->cooling_c[h]) * needed_w_k, zone->cooling_limit_w);
  out->air_c = free_c + out->power_w / needed_w_k;
  radiant_c = (to_radiant_w + matrix->cross * out->air_c) / matrix->radiant;
  for (gsize i = 0; i < zone->n_elements; i++)
    substitute (&chains[i], out->air_c, radiant_c);
  out->mass_c = mean_of_masses (zone, chains, out->air_c);
}

static void
record (const QuartierZoneForcing *forcing, int h, const Hour *hour, QuartierZoneHours *hours,
        QuartierZoneSums *sums)
{
  const double heat_w = fmax (hour->power_w, 0), cool_w = fmax (-hour->power_w, 0);

  if (hours->air_c != NULL)
    hours->air_c[h] = hour->air_c;
  if (hours->mass_c != NULL)
    hours->mass_c[h] = hour->mass_c;
  if (hours->heating_w != NULL)
    hours->heating_w[h] = heat_w;
  if (hours->cooling_w != NULL)
    hours->cooling_w[h] = cool_w;
  sums->heating_kwh += heat_w / 1000;
  sums->cooling_kwh += cool_w / 1000;
  sums->peak_heating_w = fmax (sums->peak_heating_w, heat_w);
  sums->peak_cooling_w = fmax (sums->peak_cooling_w, cool_w);
  sums->mean_c += hour->air_c / forcing->n_hours;
  sums->min_c = fmin (sums->min_c, hour->air_c);
  sums->max_c = fmax (sums->max_c, hour->air_c);
  sums->unmet_heating_kh += fmax (0, forcing->heating_c[h] - hour->air_c);
  sums->unmet_cooling_kh += fmax (0, hour->air_c - forcing->cooling_c[h]);
}

/* How far the nodes are from where they began, at most; they are remembered anew. */
static double
drift_k (const Chain *chains, gsize n, double *remembered)
{
  double most = 0;

  for (gsize i = 0; i < n; i++)
    for (int j = 0; j < chains[i].n; j++)
      {
        most = fmax (most, fabs (chains[i].temperature[j] - remembered[i * N_NODES + j]));
        remembered[i * N_NODES + j] = chains[i].temperature[j];
      }
  return most;
}

/**
 * quartier_element_zone_run:
 * @zone: one element at least
 * @forcing: one value per hour; solar_w is what the windows let in
 * @hours: where the hours go; @mass_c is the mean of all that holds heat
 * @sums: (out): the sums over the period
 *
 * Runs a room through the hours. Without a start temperature the period is run until no node's end
 * differs from its start by more than 0.001 K.
 * Source: EN ISO 52016-1:2017, 6.5.5 to 6.5.8 and annex B for the place of the masses.
 */
void
quartier_element_zone_run (const QuartierElementZone *zone, const QuartierZoneForcing *forcing,
                           QuartierZoneHours *hours, QuartierZoneSums *sums)
{
  g_autofree Chain *chains = g_new (Chain, zone->n_elements);
  g_autofree double *remembered = g_new0 (double, zone->n_elements * N_NODES);
  const gboolean repeats = isnan (zone->start_c);
  double air_c = repeats ? 20 : zone->start_c;
  Matrix matrix = { 0 };

  g_return_if_fail (zone->n_elements > 0 && forcing->n_hours > 0);
  for (gsize i = 0; i < zone->n_elements; i++)
    {
      const QuartierElement *element = &zone->elements[i];

      set_up_chain (element, &chains[i]);
      for (int j = 0; j < chains[i].n; j++)
        chains[i].temperature[j] = air_c;
      matrix.air += element->area_m2 * element->inner_convective_w_m2k * (1 - chains[i].to_air);
      matrix.cross += element->area_m2 * element->inner_convective_w_m2k * chains[i].to_radiant;
      matrix.radiant
          += element->area_m2 * element->inner_radiative_w_m2k * (1 - chains[i].to_radiant);
    }
  drift_k (chains, zone->n_elements, remembered);
  for (int year = 0; year < MAX_YEARS; year++)
    {
      *sums = (QuartierZoneSums) { .min_c = INFINITY, .max_c = -INFINITY };
      for (int h = 0; h < forcing->n_hours; h++)
        {
          Hour hour;

          step (zone, chains, &matrix, forcing, h, air_c, &hour);
          air_c = hour.air_c;
          record (forcing, h, &hour, hours, sums);
        }
      if (!repeats || drift_k (chains, zone->n_elements, remembered) < 1e-3)
        break;
    }
}
