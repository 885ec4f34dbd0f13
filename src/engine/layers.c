/*
 * Where an element's five nodes lie.
 */
#include "engine/layers.h"

#include <string.h>

#define N_SLICES (QUARTIER_N_NODES - 1)

/* How much a slice matters for the hours: what it holds times what holds it back; what holds
 * nothing, by its resistance alone. */
static double
weight (const QuartierLayer *layer)
{
  return layer->resistance_m2k_w * (layer->capacity_j_m2k + 1);
}

static gsize
cut_largest (QuartierLayer *slices, gsize n)
{
  gsize largest = 0;

  for (gsize i = 1; i < n; i++)
    if (weight (&slices[i]) > weight (&slices[largest]))
      largest = i;
  slices[largest].resistance_m2k_w /= 2;
  slices[largest].capacity_j_m2k /= 2;
  memmove (&slices[largest + 1], &slices[largest], (n - largest) * sizeof *slices);
  return n + 1;
}

static gsize
join_smallest (QuartierLayer *slices, gsize n)
{
  gsize smallest = 0;
  double least = G_MAXDOUBLE;

  for (gsize i = 0; i + 1 < n; i++)
    {
      const QuartierLayer both
          = { slices[i].resistance_m2k_w + slices[i + 1].resistance_m2k_w,
              slices[i].capacity_j_m2k + slices[i + 1].capacity_j_m2k };

      if (weight (&both) < least)
        {
          least = weight (&both);
          smallest = i;
        }
    }
  slices[smallest].resistance_m2k_w += slices[smallest + 1].resistance_m2k_w;
  slices[smallest].capacity_j_m2k += slices[smallest + 1].capacity_j_m2k;
  memmove (&slices[smallest + 1], &slices[smallest + 2], (n - smallest - 2) * sizeof *slices);
  return n - 1;
}

/**
 * quartier_layers_place_nodes:
 * @layers: (array length=n): from outside in, one at least
 * @element: its links and capacities are set
 *
 * Nodes at the borders of the layers: thick layers are cut in two, thin neighbours joined, until
 * there are four slices between the five nodes. Half of what a slice holds is at each of its ends.
 */
void
quartier_layers_place_nodes (const QuartierLayer *layers, gsize n, QuartierModelElement *element)
{
  g_autofree QuartierLayer *slices = g_new (QuartierLayer, MAX (n, N_SLICES) + 1);

  g_return_if_fail (n > 0);
  memcpy (slices, layers, n * sizeof *layers);
  while (n < N_SLICES)
    n = cut_largest (slices, n);
  while (n > N_SLICES)
    n = join_smallest (slices, n);
  for (int j = 0; j < QUARTIER_N_NODES; j++)
    element->capacity_j_m2k[j] = 0;
  for (int j = 0; j < N_SLICES; j++)
    {
      element->link_w_m2k[j] = 1 / slices[j].resistance_m2k_w;
      element->capacity_j_m2k[j] += slices[j].capacity_j_m2k / 2;
      element->capacity_j_m2k[j + 1] += slices[j].capacity_j_m2k / 2;
    }
}

/**
 * quartier_mass_place_nodes:
 * @resistance_m2k_w: between the two faces, > 0
 * @capacity_j_m2k: of the whole element, >= 0
 * @element: its links and capacities are set
 *
 * Where only a class is known, as the standard has it: the mass as points, at the very faces.
 * Source: EN ISO 52016-1:2017, 6.5.7 and annex B.
 */
void
quartier_mass_place_nodes (double resistance_m2k_w, double capacity_j_m2k,
                           QuartierMassPosition position, QuartierModelElement *element)
{
  static const double sixths[N_SLICES] = { 6, 3, 3, 6 };
  static const double shares[][QUARTIER_N_NODES] = {
    [QUARTIER_MASS_INSIDE] = { 0, 0, 0, 0, 1 },
    [QUARTIER_MASS_OUTSIDE] = { 1, 0, 0, 0, 0 },
    [QUARTIER_MASS_BOTH] = { 0.5, 0, 0, 0, 0.5 },
    [QUARTIER_MASS_EVEN] = { 0.125, 0.25, 0.25, 0.25, 0.125 },
    [QUARTIER_MASS_MIDDLE] = { 0, 0, 1, 0, 0 },
  };

  for (int j = 0; j < N_SLICES; j++)
    element->link_w_m2k[j] = sixths[j] / resistance_m2k_w;
  for (int j = 0; j < QUARTIER_N_NODES; j++)
    element->capacity_j_m2k[j] = shares[position][j] * capacity_j_m2k;
}

/**
 * quartier_mass_place_slabs:
 * @resistance_m2k_w: between the two faces, > 0
 * @capacity_j_m2k: of the whole element, >= 0
 * @element: its links and capacities are set
 *
 * Where only a class is known: the mass as slabs of masonry of a thickness that holds so much, and
 * insulation for the rest. A point of mass at the face would take up a day's heat as no wall does:
 * with points, the heavy rooms of ASHRAE 140 leave the span of the six programs, with slabs they do
 * not.
 */
void
quartier_mass_place_slabs (double resistance_m2k_w, double capacity_j_m2k,
                           QuartierMassPosition position, const QuartierConstants *constants,
                           QuartierModelElement *element)
{
  const double slab_m2k_w
      = MIN (capacity_j_m2k / constants->masonry_j_m3k->value / constants->masonry_w_mk->value,
             0.9 * resistance_m2k_w);
  const QuartierLayer slab = { MAX (slab_m2k_w, 1e-6), capacity_j_m2k };
  const QuartierLayer half = { slab.resistance_m2k_w / 2, capacity_j_m2k / 2 };
  const QuartierLayer rest = { resistance_m2k_w - slab.resistance_m2k_w, 0 };
  const QuartierLayer rest_half = { rest.resistance_m2k_w / 2, 0 };
  const QuartierLayer even = { resistance_m2k_w, capacity_j_m2k };
  const QuartierLayer layers[][3] = {
    [QUARTIER_MASS_INSIDE] = { rest, slab },
    [QUARTIER_MASS_OUTSIDE] = { slab, rest },
    [QUARTIER_MASS_BOTH] = { half, rest, half },
    [QUARTIER_MASS_EVEN] = { even },
    [QUARTIER_MASS_MIDDLE] = { rest_half, slab, rest_half },
  };
  static const gsize n_layers[] = { 2, 2, 3, 1, 3 };

  quartier_layers_place_nodes (layers[position], n_layers[position], element);
}
