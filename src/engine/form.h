#pragma once

#include "engine/sketch.h"

G_BEGIN_DECLS

#define QUARTIER_N_FACADES 4

/**
 * QuartierForm:
 * @storeys: >= 1, need not be whole
 * @depth_m: façade to façade
 * @length_m: between end walls
 * @storey_height_m: floor to floor
 * @attached: end walls that touch a neighbour, 0…2
 * @direction: the way the first of its façades faces, in steps of 15° clockwise from north, 0…5; the
 *   others are quarter turns from it
 * @gap_m: to the buildings around it
 * @sky_share: of the light of the sky that an open façade gets, what its mean point still gets
 * @street_ratio: width over height of a street without end that hides as much sky: wider than @gap_m
 *   where light comes through between the buildings opposite
 *
 * The archetype building of a use in a district.
 */
typedef struct
{
  double storeys;
  double depth_m;
  double length_m;
  double storey_height_m;
  double attached;
  int direction;
  double gap_m;
  double sky_share;
  double street_ratio;
} QuartierForm;

/**
 * QuartierEnvelope:
 * @facade: outer walls with their windows, party walls left out, by the way they face: the first, and
 *   quarter turns clockwise from it. Half of a district's buildings stand along each of its two
 *   directions, so that these are alike
 * @window_share: of each façade
 *
 * Areas per square metre of gross floor, m²/m².
 */
typedef struct
{
  double facade[QUARTIER_N_FACADES];
  double window_share;
  double roof;
  double ground;
} QuartierEnvelope;

void quartier_form_read_size (const QuartierSiteDistrict *district, const QuartierSiteUse *use,
                              const QuartierSketch *sketch, const QuartierConstants *constants,
                              QuartierForm *out);
void quartier_form_read (const QuartierSiteDistrict *district, const QuartierSiteUse *use,
                         const QuartierSketch *sketch, const QuartierConstants *constants,
                         QuartierForm *out);
void quartier_form_get_envelope (const QuartierForm *self, double window_share,
                                 QuartierEnvelope *out);
int quartier_form_get_facade_direction (const QuartierForm *self, int facade);

G_END_DECLS
