#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuartierTip:
 *
 * What a newcomer is told, one after the other, until it was done or read.
 */
typedef enum
{
  QUARTIER_TIP_DRAG,
  QUARTIER_TIP_SUM,
  QUARTIER_TIP_KEYS,
  QUARTIER_TIP_BEFORE,
  QUARTIER_N_TIPS
} QuartierTip;

/**
 * QuartierTips:
 *
 * A card on the map. What has been told is remembered, and not told again.
 */
#define QUARTIER_TYPE_TIPS (quartier_tips_get_type ())
G_DECLARE_FINAL_TYPE (QuartierTips, quartier_tips, QUARTIER, TIPS, AdwBin)

GtkWidget *quartier_tips_new (GSettings *settings);
void quartier_tips_set_plan (QuartierTips *self, gboolean has_districts, gboolean has_before);
void quartier_tips_set_busy (QuartierTips *self, gboolean is_busy);
void quartier_tips_done (QuartierTips *self, QuartierTip tip);

G_END_DECLS
