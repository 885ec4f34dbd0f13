/*
 * One zone given by its surfaces, as the elements of EN ISO 52016-1:2017.
 *
 * U-values are those of ISO 6946, with the films in them: what lies between the faces is the rest.
 */
#include <math.h>

#include "base/quartier-error.h"
#include "engine/element-zone.h"
#include "engine/zone-input-private.h"

/* A film this good is none: the face has the ground's temperature. */
#define CONTACT_W_M2K 1e4
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
  double ground_c;
  QuartierElement *elements;
  gsize n;
  GPtrArray *sources;  /* owns the elements' arrays */
} Builder;

static double
inner_convective (const Builder *builder, double tilt_deg, gboolean ground)
{
  if (ground || tilt_deg > WALL_TO_DEG)
    return builder->constants->films_ci_down_w_m2k->value;
  return tilt_deg < WALL_FROM_DEG ? builder->constants->films_ci_up_w_m2k->value
                                  : builder->constants->films_ci_wall_w_m2k->value;
}

static gboolean
set_resistance (QuartierElement *element, double u_w_m2k, const char *member, guint index,
                GError **error)
{
  const double inner = element->inner_convective_w_m2k + element->inner_radiative_w_m2k;
  const double films = 1 / inner + (element->outer_w_m2k < CONTACT_W_M2K
                                        ? 1 / element->outer_w_m2k
                                        : 0);

  /* Single glazing comes out a hair below nothing: it is a pane. */
  if (u_w_m2k > 1.05 / films)
    {
      g_set_error (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                   "%s[%u].u_w_m2k: %g is more than its films alone let through; give at most "
                   "%.2f",
                   member, index, u_w_m2k, 1 / films);
      return FALSE;
    }
  element->resistance_m2k_w
      = u_w_m2k > 0 ? MAX (1 / u_w_m2k - films, LEAST_M2K_W) : 1 / (1e-6);
  return TRUE;
}

static double *
new_source (Builder *builder)
{
  double *source = g_new0 (double, QUARTIER_HOURS);

  g_ptr_array_add (builder->sources, source);
  return source;
}

/* What a face in the open takes in: air, a sky that is colder, the sun. */
static double *
outdoor_source (Builder *builder, double azimuth_deg, double tilt_deg, double absorptance)
{
  const QuartierConstants *constants = builder->constants;
  const double *outdoor_c = quartier_climate_get_outdoor_c (builder->climate);
  const double film = constants->films_ce_w_m2k->value + constants->films_re_w_m2k->value;
  const double sky = quartier_zone_sky_view (tilt_deg, constants)
                     * constants->films_re_w_m2k->value * constants->sky_difference_k->value;
  double *source = new_source (builder);
  g_autofree double *plane_w_m2
      = absorptance > 0
            ? quartier_climate_dup_plane_w_m2 (builder->climate, azimuth_deg, tilt_deg)
            : NULL;

  for (int h = 0; h < QUARTIER_HOURS; h++)
    source[h] = film * outdoor_c[h] - sky
                + (plane_w_m2 != NULL ? absorptance * plane_w_m2[h] : 0);
  return source;
}

static gboolean
add_opaque (Builder *builder, guint index, GError **error)
{
  const QuartierZoneOpaque *part
      = &g_array_index (builder->input->opaque, QuartierZoneOpaque, index);
  const QuartierConstants *constants = builder->constants;
  QuartierElement *element = &builder->elements[builder->n];

  if (!(part->area_m2 > 0))
    return TRUE;
  builder->n++;
  *element = (QuartierElement) {
    .area_m2 = part->area_m2,
    .capacity_j_m2k = isnan (part->capacity_j_m2k) ? builder->spread_j_m2k : part->capacity_j_m2k,
    .position = part->position,
    .inner_convective_w_m2k = inner_convective (builder, part->tilt_deg, part->ground),
    .inner_radiative_w_m2k = constants->films_ri_w_m2k->value,
    .outer_w_m2k = part->ground ? CONTACT_W_M2K
                                : constants->films_ce_w_m2k->value
                                      + constants->films_re_w_m2k->value,
  };
  if (part->ground)
    {
      double *source = new_source (builder);

      for (int h = 0; h < QUARTIER_HOURS; h++)
        source[h] = CONTACT_W_M2K * builder->ground_c;
      element->outer_source_w_m2 = source;
    }
  else
    element->outer_source_w_m2
        = outdoor_source (builder, part->azimuth_deg, part->tilt_deg, part->absorptance);
  return set_resistance (element, part->u_w_m2k, "opaque", index, error);
}

static gboolean
add_window (Builder *builder, guint index, GError **error)
{
  const QuartierZoneWindow *window
      = &g_array_index (builder->input->windows, QuartierZoneWindow, index);
  const QuartierConstants *constants = builder->constants;
  QuartierElement *element = &builder->elements[builder->n];

  if (!(window->area_m2 > 0))
    return TRUE;
  builder->n++;
  *element = (QuartierElement) {
    .area_m2 = window->area_m2,
    .inner_convective_w_m2k = inner_convective (builder, window->tilt_deg, FALSE),
    .inner_radiative_w_m2k = constants->films_ri_w_m2k->value,
    .outer_w_m2k = constants->films_ce_w_m2k->value + constants->films_re_w_m2k->value,
    .outer_source_w_m2
    = outdoor_source (builder, window->azimuth_deg, window->tilt_deg, 0),
  };
  return set_resistance (element, window->u_w_m2k, "windows", index, error);
}

/* The capacity that is given for the zone, spread over the elements that bring none, by area. */
static double
spread_capacity_j_m2k (const QuartierZoneInput *input)
{
  double area_m2 = 0;

  for (guint i = 0; i < input->opaque->len; i++)
    {
      const QuartierZoneOpaque *part = &g_array_index (input->opaque, QuartierZoneOpaque, i);

      if (isnan (part->capacity_j_m2k))
        area_m2 += part->area_m2;
    }
  return area_m2 > 0 ? input->capacity_j_k / area_m2 : 0;
}

static gboolean
build (Builder *builder, GError **error)
{
  const QuartierZoneInput *input = builder->input;

  for (guint i = 0; i < input->opaque->len; i++)
    if (!add_opaque (builder, i, error))
      return FALSE;
  for (guint i = 0; i < input->windows->len; i++)
    if (!add_window (builder, i, error))
      return FALSE;
  if (builder->n == 0)
    {
      g_set_error_literal (error, QUARTIER_ERROR, QUARTIER_ERROR_RANGE,
                           "opaque: the zone has no surface; give its walls, roof and floor");
      return FALSE;
    }
  return TRUE;
}

/* Runs the zone by EN ISO 52016-1; as quartier_zone_year_run(), with its weather. */
gboolean
quartier_zone_year_run_elements (QuartierZoneYear *self, const QuartierZoneInput *input,
                                 const QuartierClimate *climate,
                                 const QuartierConstants *constants, GError **error)
{
  g_autofree QuartierElement *elements
      = g_new0 (QuartierElement, input->opaque->len + input->windows->len + 1);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  g_autofree double *ventilation_w_k = g_new (double, QUARTIER_HOURS);
  g_autofree double *bypass_w_k = g_new (double, QUARTIER_HOURS);
  const double limit_w = input->power_limit_w_m2 * input->floor_area_m2;
  const QuartierZoneForcing forcing
      = { QUARTIER_HOURS,   self->outdoor_c, self->solar_gain_w,
          self->gains_w,    ventilation_w_k, input->heat_recovery > 0 ? bypass_w_k : NULL,
          input->heating_c, input->cooling_c };
  QuartierZoneHours hours = { self->air_c, self->mass_c, self->heating_w, self->cooling_w };
  Builder builder = { input,    climate, constants, spread_capacity_j_m2k (input),
                      quartier_zone_ground_c (input, self->outdoor_c), elements, 0, sources };
  QuartierElementZone zone;

  if (!build (&builder, error))
    return FALSE;
  quartier_zone_fill_ventilation (input, climate, constants, ventilation_w_k, bypass_w_k);
  zone = (QuartierElementZone) {
    .elements = elements,
    .n_elements = builder.n,
    .air_j_k = constants->furniture_j_m2k->value * input->floor_area_m2,
    .gains_convective_share = constants->gains_convective_share->value,
    .sun_convective_share = constants->sun_convective_share->value,
    .heating_limit_w = limit_w,
    .cooling_limit_w = limit_w,
    .bypass_above_c = constants->bypass_above_c->value,
    .start_c = input->start_c,
  };
  quartier_element_zone_run (&zone, &forcing, &hours, &self->sums);
  return TRUE;
}
