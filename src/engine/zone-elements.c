/*
 * One zone given by its surfaces, as the elements of EN ISO 52016-1:2017.
 *
 * U-values are those of ISO 6946, with the films in them: what lies between the faces is the rest.
 * Of the sun that comes in, the floor takes what it absorbs; what it reflects spreads over all faces
 * by area, until walls have absorbed it or a pane has let it out again. What a room of that size has and
 * the input does not list lies towards rooms like it.
 */
#include <glib/gi18n.h>
#include <math.h>

#include "base/quartier-error.h"
#include "engine/glass.h"
#include "engine/zone-input-private.h"

/* The least that is between two faces: a pane of glass. */
#define LEAST_M2K_W 0.002
/* Steeper than this from the vertical, heat through a face runs up or down. */
#define WALL_FROM_DEG 60.0
#define WALL_TO_DEG 120.0

typedef struct
{
  const QuartierZoneInput *input;
  const QuartierClimate *climate;
  const QuartierConstants *constants;
  double spread_j_m2k; /* capacity of elements that bring none of their own */
  QuartierZoneModel model;
  GPtrArray *suns;     /* owns the planes' hours */
} Builder;

static QuartierInnerFace
inner_face (double tilt_deg, gboolean ground)
{
  if (ground || tilt_deg > WALL_TO_DEG)
    return QUARTIER_FACE_FLOOR;
  return tilt_deg < WALL_FROM_DEG ? QUARTIER_FACE_CEILING : QUARTIER_FACE_WALL;
}

/* 1 / (h_ci + h_ri) of a U-value. */
static double
inner_resistance_m2k_w (QuartierInnerFace face, const QuartierConstants *constants)
{
  const double convective = face == QUARTIER_FACE_WALL      ? constants->films_ci_wall_w_m2k->value
                            : face == QUARTIER_FACE_CEILING ? constants->films_ci_up_w_m2k->value
                                                            : constants->films_ci_down_w_m2k->value;

  return 1 / (convective + constants->films_ri_w_m2k->value);
}

static double
outer_resistance_m2k_w (const QuartierConstants *constants)
{
  return 1 / (constants->films_ce_w_m2k->value + constants->films_re_w_m2k->value);
}

/* What lies between the faces of a part of that U-value. */
static gboolean
get_resistance (double u_w_m2k, double films_m2k_w, const char *member, guint index, double *out,
                GError **error)
{
  /* Single glazing comes out a hair below nothing: it is a pane. */
  if (u_w_m2k > 1.05 / films_m2k_w)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   _ ("%s[%u].u_w_m2k: %g is more than its films alone let through; give at most "
                      "%.2f"),
                   member, index, u_w_m2k, 1 / films_m2k_w);
      return FALSE;
    }
  *out = u_w_m2k > 0 ? MAX (1 / u_w_m2k - films_m2k_w, LEAST_M2K_W) : 1e6;
  return TRUE;
}

static QuartierModelPlane *
add_plane (Builder *builder, QuartierSunHour *sun)
{
  QuartierModelPlane *plane = &builder->model.planes[builder->model.n_planes++];

  g_ptr_array_add (builder->suns, sun);
  *plane = (QuartierModelPlane) { .sun = sun,
                                  .street_ratio = INFINITY,
                                  .diffuse_share = 1,
                                  .element = -1,
                                  .window = -1 };
  return plane;
}

static gboolean
add_opaque (Builder *builder, guint index, GError **error)
{
  const QuartierZoneOpaque *part
      = &g_array_index (builder->input->opaque, QuartierZoneOpaque, index);
  const QuartierInnerFace inner = inner_face (part->tilt_deg, part->ground);
  QuartierModelElement *element = &builder->model.elements[builder->model.n_elements];
  const double capacity_j_m2k
      = isnan (part->capacity_j_m2k) ? builder->spread_j_m2k : part->capacity_j_m2k;
  double resistance_m2k_w;

  if (!(part->area_m2 > 0))
    return TRUE;
  *element = (QuartierModelElement) {
    .outer = part->ground                      ? QUARTIER_OUTER_GROUND
             : part->tilt_deg < WALL_FROM_DEG ? QUARTIER_OUTER_ROOF
                                               : QUARTIER_OUTER_WALL,
    .inner = inner,
    .area_m2 = part->area_m2,
    .sky_view = part->ground ? 0 : quartier_zone_sky_view (part->tilt_deg, builder->constants),
  };
  if (part->layers != NULL)
    quartier_layers_place_nodes ((const QuartierLayer *) part->layers->data, part->layers->len,
                                 element);
  else
    {
      if (!get_resistance (part->u_w_m2k,
                           inner_resistance_m2k_w (inner, builder->constants)
                               + (part->ground ? 0 : outer_resistance_m2k_w (builder->constants)),
                           "opaque", index, &resistance_m2k_w, error))
        return FALSE;
      if (builder->input->films == QUARTIER_FILMS_CONSTANT)
        quartier_mass_place_nodes (resistance_m2k_w, capacity_j_m2k, part->position, element);
      else
        quartier_mass_place_slabs (resistance_m2k_w, capacity_j_m2k, part->position,
                                   builder->constants, element);
    }
  if (!part->ground && part->absorptance > 0)
    {
      QuartierModelPlane *plane = add_plane (
          builder, quartier_climate_dup_sun_hours (builder->climate, part->azimuth_deg,
                                                   part->tilt_deg));

      plane->element = builder->model.n_elements;
      plane->absorbing_m2 = part->area_m2 * part->absorptance;
    }
  builder->model.n_elements++;
  return TRUE;
}

/* 0…359, whichever way it is turned. */
static int
whole_degree (double azimuth_deg)
{
  const double turned = fmod (azimuth_deg, 360);

  return (int) (turned < 0 ? turned + 360 : turned) % 360;
}

/* Whether the walls that are listed stand all around: from every half of the horizon one is seen. */
static gboolean
is_walled_in (const QuartierZoneInput *input)
{
  gboolean seen[360] = { FALSE };
  int n_dark = 0, most_dark = 0;

  for (guint i = 0; i < input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part = &g_array_index (input->opaque, QuartierZoneOpaque, i);

      if (part->area_m2 > 0 && inner_face (part->tilt_deg, part->ground) == QUARTIER_FACE_WALL)
        seen[whole_degree (part->azimuth_deg)] = TRUE;
    }
  for (guint i = 0; i < input->windows->len; i++)
    {
      const QuartierZoneWindow *window = &g_array_index (input->windows, QuartierZoneWindow, i);

      if (window->area_m2 > 0 && inner_face (window->tilt_deg, FALSE) == QUARTIER_FACE_WALL)
        seen[whole_degree (window->azimuth_deg)] = TRUE;
    }
  for (int degree = 0; degree < 2 * 360; degree++)
    {
      n_dark = seen[degree % 360] ? 0 : n_dark + 1;
      most_dark = MAX (most_dark, n_dark);
    }
  return most_dark < 179;
}

/**
 * quartier_zone_input_get_missing_m2:
 * @out_m2: (array fixed-size=QUARTIER_N_INNER_FACES): faces by their kind, >= 0
 *
 * What a room has inside and the input does not list: of floor and ceiling what is less than the floor
 * area, of walls, unless those listed stand all around, what they are less than the rest of the room's
 * faces, A_t. All of it grows with the zone, so that of twice everything there is twice as much.
 * Source: EN ISO 13790:2008, 7.2.2.2: A_t is 4.5 times the floor area.
 */
void
quartier_zone_input_get_missing_m2 (const QuartierZoneInput *input, double *out_m2)
{
  out_m2[QUARTIER_FACE_FLOOR] = out_m2[QUARTIER_FACE_CEILING] = input->floor_area_m2;
  out_m2[QUARTIER_FACE_WALL]
      = is_walled_in (input) ? 0 : input->inner_area_m2 - 2 * input->floor_area_m2;
  for (guint i = 0; i < input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part = &g_array_index (input->opaque, QuartierZoneOpaque, i);

      out_m2[inner_face (part->tilt_deg, part->ground)] -= part->area_m2;
    }
  for (guint i = 0; i < input->windows->len; i++)
    {
      const QuartierZoneWindow *window = &g_array_index (input->windows, QuartierZoneWindow, i);

      out_m2[inner_face (window->tilt_deg, FALSE)] -= window->area_m2;
    }
  for (int face = 0; face < QUARTIER_N_INNER_FACES; face++)
    out_m2[face] = fmax (out_m2[face], 0);
}

/* Floors, ceilings and walls towards rooms like this one: the sun falls on them and they hold their part
 * of the mass. Without them what little is listed would take all the sun, and give it to the outdoors. */
static void
add_inner_faces (Builder *builder)
{
  double missing_m2[QUARTIER_N_INNER_FACES];

  quartier_zone_input_get_missing_m2 (builder->input, missing_m2);
  for (int face = 0; face < QUARTIER_N_INNER_FACES; face++)
    {
      QuartierModelElement *element = &builder->model.elements[builder->model.n_elements];

      if (!(missing_m2[face] > 0))
        continue;
      *element = (QuartierModelElement) { .outer = QUARTIER_OUTER_NONE,
                                          .inner = (QuartierInnerFace)face,
                                          .area_m2 = missing_m2[face] };
      quartier_mass_place_slabs (builder->constants->inner_resistance_m2k_w->value,
                                 builder->spread_j_m2k, QUARTIER_MASS_EVEN, builder->constants,
                                 element);
      builder->model.n_elements++;
    }
}

static gboolean
add_window (Builder *builder, guint index, GError **error)
{
  const QuartierZoneWindow *window
      = &g_array_index (builder->input->windows, QuartierZoneWindow, index);
  const QuartierConstants *constants = builder->constants;
  const QuartierInnerFace inner = inner_face (window->tilt_deg, FALSE);
  const double inside_m2k_w = inner_resistance_m2k_w (inner, constants);
  const double direct = window->g * constants->glass_direct_share->value;
  QuartierModelWindow *out = &builder->model.windows[builder->model.n_windows];
  QuartierModelPlane *plane;
  double resistance_m2k_w;

  if (!(window->area_m2 > 0))
    return TRUE;
  if (!get_resistance (window->u_w_m2k, inside_m2k_w + outer_resistance_m2k_w (constants),
                       "windows", index, &resistance_m2k_w, error))
    return FALSE;
  *out = (QuartierModelWindow) { inner, window->area_m2,
                                 quartier_zone_sky_view (window->tilt_deg, constants),
                                 1 / resistance_m2k_w, constants->pane_rise_per_k->value };
  plane = add_plane (builder, quartier_zone_window_dup_sun_hours (window, builder->climate));
  plane->window = builder->model.n_windows++;
  plane->transmitting_m2 = window->area_m2 * window->shading * direct;
  plane->warming_m2 = window->area_m2 * window->shading
                      * quartier_glass_warming_share (window->g, direct, window->u_w_m2k,
                                                      inside_m2k_w);
  return TRUE;
}

/* Where the sun goes that came in. It falls on the floor; what that reflects, on all that is not
 * floor, by area; what is then still on its way, on everything. @pane_m2 is glass, and @open_m2 what of
 * it diffuse light would leave through. In the room of ASHRAE 140 the floor keeps 0.645 and the panes
 * let 0.034 out again; the standard has 0.642 and 0.035. */
static void
share_sun (QuartierZoneModel *model, double pane_m2, double open_m2,
           const QuartierConstants *constants)
{
  const double absorbed = constants->inner_absorptance_share->value;
  double opaque_m2 = 0, floor_m2 = 0, other_m2, first, second, third;

  for (int i = 0; i < model->n_elements; i++)
    {
      opaque_m2 += model->elements[i].area_m2;
      if (model->elements[i].inner == QUARTIER_FACE_FLOOR)
        floor_m2 += model->elements[i].area_m2;
    }
  if (!(opaque_m2 > 0))
    return;
  other_m2 = opaque_m2 - floor_m2 + pane_m2;
  first = floor_m2 > 0 ? absorbed : 0;
  second = other_m2 > 0 ? 1 - first : 0;
  third = (1 - first)
          - (other_m2 > 0
                 ? second * (absorbed * (opaque_m2 - floor_m2) + open_m2) / other_m2
                 : 0);
  for (int i = 0; i < model->n_elements; i++)
    {
      QuartierModelElement *element = &model->elements[i];
      const gboolean floor = element->inner == QUARTIER_FACE_FLOOR;

      element->sun_share = (floor ? first * element->area_m2 / floor_m2
                                  : second * absorbed * element->area_m2 / other_m2)
                           + third * absorbed * element->area_m2 / (absorbed * opaque_m2 + open_m2);
      model->sun_lost_share -= element->sun_share;
    }
  model->sun_lost_share += 1;
  for (int i = 0; i < model->n_elements; i++)
    model->elements[i].sun_share /= 1 - model->sun_lost_share;
}

/* The capacity that is given for the zone, spread over the elements that bring none, by area; where all
 * that are listed bring their own there is nothing left to spread. */
static double
spread_capacity_j_m2k (const QuartierZoneInput *input)
{
  double area_m2 = 0, missing_m2[QUARTIER_N_INNER_FACES];

  for (guint i = 0; i < input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part = &g_array_index (input->opaque, QuartierZoneOpaque, i);

      if (isnan (part->capacity_j_m2k) && part->layers == NULL)
        area_m2 += part->area_m2;
    }
  if (!(area_m2 > 0))
    return 0;
  quartier_zone_input_get_missing_m2 (input, missing_m2);
  for (int face = 0; face < QUARTIER_N_INNER_FACES; face++)
    area_m2 += missing_m2[face];
  return input->capacity_j_k / area_m2;
}

/* Air, and what stands in it: as given; as the standard has it; none where every element brings its
 * own capacity, so that the room is described in full. */
static double
air_capacity_j_k (const Builder *builder)
{
  const QuartierZoneInput *input = builder->input;
  const double air_j_k = builder->constants->air_j_m3k->value
                         * exp (-quartier_climate_get_elevation_m (builder->climate)
                                / builder->constants->altitude_scale_m->value)
                         * input->volume_m3;

  if (!isnan (input->furniture_j_m2k))
    return MAX (air_j_k + input->furniture_j_m2k * input->floor_area_m2, 1);
  if (builder->spread_j_m2k > 0 || !(air_j_k > 0))
    return builder->constants->furniture_j_m2k->value * input->floor_area_m2;
  return air_j_k;
}

static gboolean
add_parts (Builder *builder, GError **error)
{
  const QuartierZoneInput *input = builder->input;
  double pane_m2 = 0, open_m2 = 0;

  for (guint i = 0; i < input->opaque->len; i++)
    if (!add_opaque (builder, i, error))
      return FALSE;
  for (guint i = 0; i < input->windows->len; i++)
    if (!add_window (builder, i, error))
      return FALSE;
  if (builder->model.n_elements + builder->model.n_windows == 0)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                           _ ("opaque: the zone has no surface; give its walls, roof and floor"));
      return FALSE;
    }
  add_inner_faces (builder);
  for (int i = 0; i < builder->model.n_windows; i++)
    pane_m2 += builder->model.windows[i].area_m2;
  for (int i = 0; i < builder->model.n_planes; i++)
    open_m2 += builder->model.planes[i].transmitting_m2 * quartier_glass_diffuse_share ();
  share_sun (&builder->model, pane_m2, open_m2, builder->constants);
  return TRUE;
}

/* Every hour of the year is a row of its own. */
static void
fill_rows (const Builder *builder, QuartierModelRow *rows, guint16 *row_of_hour)
{
  const QuartierZoneInput *input = builder->input;
  g_autofree double *ventilation_w_k = g_new (double, QUARTIER_HOURS);
  g_autofree double *bypass_w_k = g_new (double, QUARTIER_HOURS);

  quartier_zone_fill_ventilation (input, builder->climate, builder->constants, ventilation_w_k,
                                  bypass_w_k);
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      row_of_hour[h] = (guint16) h;
      rows[h] = (QuartierModelRow) {
        .gains_w = input->gains_w[h],
        .ventilation_w_k = ventilation_w_k[h],
        .opened_w_k = isfinite (input->bypass_above_c) ? bypass_w_k[h] - ventilation_w_k[h] : 0,
        .heating_c = isnan (input->heating_c[h]) ? -INFINITY : input->heating_c[h],
        .cooling_c = isnan (input->cooling_c[h]) ? INFINITY : input->cooling_c[h],
      };
    }
}

/* A set-point is missed only where the plant gives all it can: where heating holds what is felt, air that
 * is cooler than the faces is as it shall be. */
static void
fill_year (QuartierZoneYear *self, const QuartierZoneInput *input, double limit_w,
           const QuartierZoneDetail *detail)
{
  QuartierZoneSums *sums = &self->sums;
  const double all_w = limit_w * (1 - 1e-9);

  *sums = (QuartierZoneSums) { .min_c = INFINITY, .max_c = -INFINITY };
  for (int h = 0; h < QUARTIER_HOURS; h++)
    {
      const double air_c = detail->air_c[h];
      const double heating_w = fmax (detail->power_w[h], 0);
      const double cooling_w = fmax (-detail->power_w[h], 0);

      self->air_c[h] = air_c;
      self->mass_c[h] = detail->mass_c[h];
      self->heating_w[h] = heating_w;
      self->cooling_w[h] = cooling_w;
      sums->heating_kwh += heating_w / 1000;
      sums->cooling_kwh += cooling_w / 1000;
      sums->peak_heating_w = fmax (sums->peak_heating_w, heating_w);
      sums->peak_cooling_w = fmax (sums->peak_cooling_w, cooling_w);
      sums->mean_c += air_c / QUARTIER_HOURS;
      sums->min_c = fmin (sums->min_c, air_c);
      sums->max_c = fmax (sums->max_c, air_c);
      /* With a missing set-point the difference is NAN, and fmax() passes it over. */
      if (heating_w >= all_w)
        sums->unmet_heating_kh += fmax (0, input->heating_c[h] - air_c);
      if (cooling_w >= all_w)
        sums->unmet_cooling_kh += fmax (0, air_c - input->cooling_c[h]);
    }
}

/* Runs the zone by EN ISO 52016-1; as quartier_zone_year_run(), with its weather. */
gboolean
quartier_zone_year_run_elements (QuartierZoneYear *self, const QuartierZoneInput *input,
                                 const QuartierClimate *climate,
                                 const QuartierConstants *constants, GError **error)
{
  const guint n_parts = input->opaque->len + input->windows->len;
  g_autofree QuartierModelElement *elements = g_new0 (QuartierModelElement, n_parts + QUARTIER_N_INNER_FACES);
  g_autofree QuartierModelWindow *windows = g_new0 (QuartierModelWindow, n_parts + 1);
  g_autofree QuartierModelPlane *planes = g_new0 (QuartierModelPlane, n_parts + 1);
  g_autofree QuartierModelRow *rows = g_new (QuartierModelRow, QUARTIER_HOURS);
  g_autofree guint16 *row_of_hour = g_new (guint16, QUARTIER_HOURS);
  g_autofree QuartierOutdoor *outdoor = quartier_outdoor_new (climate, input->films, constants);
  g_autofree QuartierZoneDetail *detail = g_new (QuartierZoneDetail, 1);
  g_autoptr (GPtrArray) suns = g_ptr_array_new_with_free_func (g_free);
  const double limit_w = input->power_limit_w_m2 * input->floor_area_m2;
  Builder builder = {
    input,
    climate,
    constants,
    spread_capacity_j_m2k (input),
    { .elements = elements,
      .windows = windows,
      .planes = planes,
      .n_rows = QUARTIER_HOURS,
      .rows = rows,
      .row_of_hour = row_of_hour,
      .gains_convective_share = constants->gains_convective_share->value,
      .felt_radiant_share = input->operative ? constants->felt_radiant_share->value : 0,
      .heating_limit_w = limit_w,
      .cooling_limit_w = limit_w,
      .opens_above_c = input->bypass_above_c,
      .blind_share = 1,
      .blind_above_w_m2 = INFINITY,
      .blind_room_c = INFINITY,
      .start_c = input->start_c,
      .repeats_k = 1e-3,
      .soil_repeats_k = 1e-3 },
    suns,
  };
  const QuartierZoneModel *const model = &builder.model;
  QuartierZoneAnswer answer = { .detail = detail };

  if (!add_parts (&builder, error))
    return FALSE;
  builder.model.air_j_k = air_capacity_j_k (&builder);
  for (int month = 0; month < 12; month++)
    builder.model.ground_c[month] = quartier_zone_ground_c (input, self->outdoor_c);
  fill_rows (&builder, rows, row_of_hour);
  quartier_zone_models_run (&model, 1, outdoor, &answer);
  fill_year (self, input, limit_w, detail);
  return TRUE;
}
