#include "engine/answer.h"

#include <string.h>

/**
 * quartier_answer_new:
 * @sketch: of @district
 * @per_m2: a year of one square metre of its site
 * @needs_per_m2: what its rooms take of that
 * @uses: what the rooms of its uses would change in that
 * @draws: of @site
 *
 * Returns: (transfer full): what the estimate says of the district
 */
QuartierAnswer *
quartier_answer_new (const QuartierSite *site, const QuartierSiteDistrict *district,
                     const QuartierSketch *sketch, const QuartierSupplied *per_m2,
                     const QuartierUseNeeds *needs_per_m2, const QuartierUseRanges *uses,
                     const QuartierDraws *draws)
{
  QuartierAnswer *self = g_atomic_rc_box_new (QuartierAnswer);

  self->limits
      = quartier_figures_fill (site, district, sketch, per_m2, &self->figures);
  for (int u = 0; u < QUARTIER_MAX_USES; u++)
    {
      self->needs.heating_kwh[u] = needs_per_m2->heating_kwh[u] * district->area_m2;
      self->needs.cooling_kwh[u] = needs_per_m2->cooling_kwh[u] * district->area_m2;
      self->needs.hot_water_kwh[u] = needs_per_m2->hot_water_kwh[u] * district->area_m2;
    }
  quartier_draws_run_district (draws, site, district, sketch, &self->figures, self->drawn_kg);
  self->rooms = quartier_district_ranges_new (district, uses, &site->constants);
  return self;
}

QuartierAnswer *
quartier_answer_ref (QuartierAnswer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_answer (QuartierAnswer *self)
{
  quartier_district_ranges_free (self->rooms);
}

void
quartier_answer_unref (QuartierAnswer *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_answer);
}

/* (transfer full): what the rooms of the district would change in what it buys. */
QuartierRoomRanges *
quartier_answer_make_rooms (const QuartierAnswer *self)
{
  QuartierRoomRangesSum *sum = quartier_room_ranges_sum_new ();

  quartier_room_ranges_sum_add_district (sum, self->rooms);
  return quartier_room_ranges_sum_finish (sum);
}

/**
 * quartier_answer_block_new:
 * @answers: (array length=n): references are taken
 * @n: 1…QUARTIER_BLOCK_ANSWERS
 */
QuartierAnswerBlock *
quartier_answer_block_new (QuartierAnswer *const *answers, gsize n)
{
  QuartierAnswerBlock *self = g_atomic_rc_box_new0 (QuartierAnswerBlock);
  QuartierRoomRangesSum *rooms = quartier_room_ranges_sum_new ();

  self->n = n;
  for (gsize i = 0; i < n; i++)
    {
      self->answers[i] = quartier_answer_ref (answers[i]);
      quartier_figures_add (&self->figures, &answers[i]->figures);
      for (int d = 0; d < QUARTIER_N_DRAWS; d++)
        self->drawn_kg[d] += (double) answers[i]->drawn_kg[d];
      quartier_room_ranges_sum_add_district (rooms, answers[i]->rooms);
    }
  self->rooms = quartier_room_ranges_sum_finish (rooms);
  return self;
}

/* Whether it is the sum of just these. */
gboolean
quartier_answer_block_holds (const QuartierAnswerBlock *self, QuartierAnswer *const *answers,
                             gsize n)
{
  return self->n == n && memcmp (self->answers, answers, n * sizeof *answers) == 0;
}

QuartierAnswerBlock *
quartier_answer_block_ref (QuartierAnswerBlock *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_contents (QuartierAnswerBlock *self)
{
  for (gsize i = 0; i < self->n; i++)
    quartier_answer_unref (self->answers[i]);
  quartier_room_ranges_unref (self->rooms);
}

void
quartier_answer_block_unref (QuartierAnswerBlock *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) free_contents);
}
