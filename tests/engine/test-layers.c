/*
 * What walls and panes are made of: layers as nodes, glass by the angle of the sun.
 */
#include "engine/layers.h"

#include <math.h>

#include "engine/glass.h"

/* Layers: 10 cm of brick behind 10 cm of insulation, by hand. */
static void
layers_keep_resistance_and_capacity (void)
{
  const QuartierLayer layers[]
      = { { 0.1 / 0.04, 0.1 * 20 * 1400 }, { 0.1 / 0.5, 0.1 * 1400 * 1000 } };
  QuartierModelElement element = { 0 };
  double resistance = 0, capacity = 0;

  quartier_layers_place_nodes (layers, 2, &element);
  for (int j = 0; j < QUARTIER_N_NODES - 1; j++)
    resistance += 1 / element.link_w_m2k[j];
  for (int j = 0; j < QUARTIER_N_NODES; j++)
    capacity += element.capacity_j_m2k[j];
  g_assert_cmpfloat_with_epsilon (resistance, 2.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (capacity, 142800, 1e-6);
  /* The brick is inside: the inner face holds more than the outer one. */
  g_assert_cmpfloat (element.capacity_j_m2k[4], >, 10 * element.capacity_j_m2k[0]);
}

static void
many_layers_become_five_nodes (void)
{
  QuartierLayer layers[9];
  QuartierModelElement element = { 0 };
  double resistance = 0;

  for (int i = 0; i < 9; i++)
    layers[i] = (QuartierLayer){ 0.1 * (i + 1), 1000 * (9 - i) };
  quartier_layers_place_nodes (layers, 9, &element);
  for (int j = 0; j < QUARTIER_N_NODES - 1; j++)
    resistance += 1 / element.link_w_m2k[j];
  g_assert_cmpfloat_with_epsilon (resistance, 4.5, 1e-9);
}

/* Glass by Fresnel and Bouguer: the table of the double pane of ASHRAE 140 (0.699 at 0°, 0.572 at
 * 60°, 0.600 of diffuse light). */
static void
glass_shuts_the_slanting_sun_out (void)
{
  g_assert_cmpfloat_with_epsilon (quartier_glass_direct_share (1), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (quartier_glass_direct_share (0.5), 0.572 / 0.699, 0.003);
  g_assert_cmpfloat_with_epsilon (quartier_glass_diffuse_share (), 0.600 / 0.699, 0.003);
  g_assert_cmpfloat (quartier_glass_direct_share (0), ==, 0);
  for (int deg = 0; deg < 90; deg++)
    g_assert_cmpfloat (quartier_glass_direct_share (cos ((deg + 1) * G_PI / 180)), <=,
                       quartier_glass_direct_share (cos (deg * G_PI / 180)) + 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layers/two", layers_keep_resistance_and_capacity);
  g_test_add_func ("/layers/nine", many_layers_become_five_nodes);
  g_test_add_func ("/glass/angle", glass_shuts_the_slanting_sun_out);
  return g_test_run ();
}
