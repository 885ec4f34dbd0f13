#pragma once

#include "document/town.h"

G_BEGIN_DECLS

/**
 * QuartierTownChange:
 * @n_changed: values of the plan that follow other answers
 * @n_kept: values that would, but were changed by hand, and stay
 * @has_outlines: whether other answers want other outlines
 * @keeps_outlines: whether they stay, because something was drawn, moved or taken away by hand
 */
typedef struct
{
  guint n_changed;
  guint n_kept;
  gboolean has_outlines;
  gboolean keeps_outlines;
} QuartierTownChange;

void quartier_town_follow (QuartierPlan *plan,
                           QuartierPlan *made,
                           QuartierPlan *wanted,
                           gboolean is_applied,
                           QuartierTownChange *out);

G_END_DECLS
