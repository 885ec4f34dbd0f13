/*
 * A plan that was drawn from answers follows others, where nobody changed by hand what they say.
 */
#include "document/town-follow.h"

#include <string.h>

#define STOP "town-stop"
#define TODAY "today"

typedef struct
{
  QuartierPlan *plan;
  QuartierPlan *made;   /* of the answers as they were */
  QuartierPlan *wanted; /* of those that are meant now */
  gboolean is_applied;
  gboolean moves; /* outlines follow too */
  QuartierTownChange *change;
} Follower;

static gboolean
is_same_mix (QuartierDistrict *a, QuartierDistrict *b)
{
  gsize n_a, n_b;
  const QuartierMixShare *of_a = quartier_district_get_mix (a, &n_a);
  const QuartierMixShare *of_b = quartier_district_get_mix (b, &n_b);

  if (n_a != n_b)
    return FALSE;
  for (gsize i = 0; i < n_a; i++)
    if (!g_str_equal (of_a[i].land_use, of_b[i].land_use) || of_a[i].share != of_b[i].share)
      return FALSE;
  return TRUE;
}

static gboolean
is_text (QuartierField field)
{
  const QuartierFieldKind kind = quartier_field_get_info (field)->kind;

  return kind == QUARTIER_KIND_TEXT || kind == QUARTIER_KIND_ID;
}

static gboolean
is_same_value (QuartierDistrict *a, QuartierDistrict *b, QuartierField field)
{
  if (quartier_district_has (a, field) != quartier_district_has (b, field))
    return FALSE;
  if (!quartier_district_has (a, field))
    return TRUE;
  return is_text (field)
             ? g_strcmp0 (quartier_district_get_text (a, field),
                          quartier_district_get_text (b, field))
                   == 0
             : quartier_district_get_number (a, field) == quartier_district_get_number (b, field);
}

static void
replace (QuartierDistrict **at, QuartierDistrict *next)
{
  g_object_unref (*at);
  *at = next;
}

static void
take_value (QuartierDistrict **at, QuartierDistrict *from, QuartierField field)
{
  if (!quartier_district_has (from, field))
    replace (at, quartier_district_without (*at, field));
  else if (is_text (field))
    replace (at,
             quartier_district_with_text (*at, field, quartier_district_get_text (from, field)));
  else
    replace (
        at, quartier_district_with_number (*at, field, quartier_district_get_number (from, field)));
}

/* Whether what another answer says is taken: it is where it stands as it was made. */
static gboolean
follows (Follower *self, gboolean is_other, gboolean is_as_made)
{
  if (is_other && is_as_made)
    self->change->n_changed++;
  else if (is_other)
    self->change->n_kept++;
  return is_other && is_as_made;
}

static void
follow_district (Follower *self, const char *scenario, QuartierDistrict *mine)
{
  const char *id = quartier_district_get_id (mine);
  QuartierDistrict *made = quartier_plan_find_district (self->made, TODAY, id);
  QuartierDistrict *wanted = quartier_plan_find_district (self->wanted, TODAY, id);
  QuartierDistrict *next;

  if (made == NULL || wanted == NULL)
    return;
  next = g_object_ref (mine);
  for (int field = 0; field < QUARTIER_N_FIELDS; field++)
    if (follows (self, !is_same_value (made, wanted, field), is_same_value (mine, made, field)))
      take_value (&next, wanted, field);
  if (follows (self, !is_same_mix (made, wanted), is_same_mix (mine, made)))
    {
      gsize n;
      const QuartierMixShare *mix = quartier_district_get_mix (wanted, &n);

      replace (&next, quartier_district_with_mix (next, mix, n));
    }
  if (self->moves)
    replace (&next, quartier_district_with_shape (next, quartier_district_get_shape (wanted)));
  if (self->is_applied && next != mine)
    quartier_plan_put_district (self->plan, scenario, next);
  g_object_unref (next);
}

static void
follow_districts (Follower *self, const char *scenario)
{
  GListModel *districts = quartier_plan_get_districts (self->plan, scenario);

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) mine = g_list_model_get_item (districts, i);

      follow_district (self, scenario, mine);
    }
}

static const char *
mode_of (QuartierStop *stop)
{
  return stop != NULL ? quartier_stop_get_mode (stop) : NULL;
}

/* Of the town as it was made. */
static QuartierPosition
find_middle (Follower *self)
{
  QuartierBounds bounds;

  quartier_plan_get_bounds (self->made, TODAY, &bounds);
  return (QuartierPosition){ (bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2 };
}

static void
follow_stop (Follower *self, const char *scenario)
{
  QuartierStop *made = quartier_plan_find_stop (self->made, TODAY, STOP);
  QuartierStop *wanted = quartier_plan_find_stop (self->wanted, TODAY, STOP);
  QuartierStop *mine = quartier_plan_find_stop (self->plan, scenario, STOP);
  const gboolean is_other = g_strcmp0 (mode_of (made), mode_of (wanted)) != 0;
  g_autoptr (QuartierStop) next = NULL;

  if (!follows (self, is_other, g_strcmp0 (mode_of (mine), mode_of (made)) == 0)
      && !(self->moves && mine != NULL && wanted != NULL))
    return;
  if (!self->is_applied)
    return;
  if (wanted == NULL)
    {
      quartier_plan_remove_stop (self->plan, scenario, STOP);
      return;
    }
  if (mine == NULL)
    next = quartier_stop_with_mode (wanted, mode_of (wanted));
  else
    next = quartier_stop_with_mode (mine, is_other ? mode_of (wanted) : mode_of (mine));
  if (self->moves || mine == NULL)
    {
      const QuartierPosition at
          = self->moves ? *quartier_stop_get_position (wanted) : find_middle (self);
      QuartierStop *moved = quartier_stop_with_position (next, &at);

      g_object_unref (next);
      next = moved;
    }
  quartier_plan_put_stop (self->plan, scenario, next);
}

/* Whether other answers want the squares elsewhere, or of another size. */
static gboolean
wants_outlines (Follower *self)
{
  GListModel *districts = quartier_plan_get_districts (self->made, TODAY);

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) made = g_list_model_get_item (districts, i);
      QuartierDistrict *wanted
          = quartier_plan_find_district (self->wanted, TODAY, quartier_district_get_id (made));

      if (wanted == NULL
          || !quartier_polygon_equal (quartier_district_get_shape (made),
                                      quartier_district_get_shape (wanted)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the squares of a scenario are those that were made, and nothing else was drawn. */
static gboolean
is_as_drawn (Follower *self, const char *scenario)
{
  GListModel *districts = quartier_plan_get_districts (self->plan, scenario);
  GListModel *stops = quartier_plan_get_stops (self->plan, scenario);
  const guint n = g_list_model_get_n_items (districts);
  const guint n_stops = g_list_model_get_n_items (stops);

  if (n != g_list_model_get_n_items (quartier_plan_get_districts (self->made, TODAY)))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QuartierDistrict) mine = g_list_model_get_item (districts, i);
      QuartierDistrict *made
          = quartier_plan_find_district (self->made, TODAY, quartier_district_get_id (mine));

      if (made == NULL
          || !quartier_polygon_equal (quartier_district_get_shape (mine),
                                      quartier_district_get_shape (made)))
        return FALSE;
    }
  return n_stops == 0
         || (n_stops == 1 && quartier_plan_find_stop (self->plan, scenario, STOP) != NULL);
}

static gboolean
is_all_as_drawn (Follower *self)
{
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (self->plan); i++)
    if (!is_as_drawn (self, quartier_plan_get_scenario (self->plan, i)->id))
      return FALSE;
  return TRUE;
}

static void
follow_place (Follower *self)
{
  const char *made = quartier_plan_get_climate (self->made);
  const char *wanted = quartier_plan_get_climate (self->wanted);
  const char *mine = quartier_plan_get_climate (self->plan);

  if (follows (self, g_strcmp0 (made, wanted) != 0, g_strcmp0 (mine, made) == 0)
      && self->is_applied)
    quartier_plan_set_place (self->plan, wanted, quartier_plan_get_country (self->wanted));
}

/**
 * quartier_town_follow:
 * @plan: drawn from answers, and perhaps changed since
 * @made: what quartier_town_make_plan() makes of the answers as they were
 * @wanted: what it makes of others
 * @is_applied: whether it is done, within a step that the caller opened; %FALSE only says what
 * would be
 * @out: (out): what is done
 *
 * Each value that the answers say otherwise now, in every scenario, becomes what they say, unless
 * somebody changed it. Outlines follow together or not at all: squares of another size beside one
 * that was drawn by hand would not meet.
 */
void
quartier_town_follow (QuartierPlan *plan,
                      QuartierPlan *made,
                      QuartierPlan *wanted,
                      gboolean is_applied,
                      QuartierTownChange *out)
{
  Follower self = { plan, made, wanted, is_applied, FALSE, out };

  *out = (QuartierTownChange){ 0 };
  out->has_outlines = wants_outlines (&self);
  self.moves = out->has_outlines && is_all_as_drawn (&self);
  out->keeps_outlines = out->has_outlines && !self.moves;
  follow_place (&self);
  for (gsize i = 0; i < quartier_plan_get_n_scenarios (plan); i++)
    {
      const char *scenario = quartier_plan_get_scenario (plan, i)->id;

      follow_districts (&self, scenario);
      follow_stop (&self, scenario);
    }
}
