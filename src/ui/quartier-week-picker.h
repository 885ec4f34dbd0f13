#pragma once

#include <adwaita.h>

#include "report/hourly-charts.h"

G_BEGIN_DECLS

/**
 * QuartierWeekPicker:
 *
 * Goes through the weeks of the year, one by one, along a slider, or to one worth looking at.
 *
 * Signals: "picked" after the week became another; "wanted" with a #QuartierWeekKind: the listener
 * knows which week that is, and sets it.
 */
#define QUARTIER_TYPE_WEEK_PICKER (quartier_week_picker_get_type ())
G_DECLARE_FINAL_TYPE (QuartierWeekPicker, quartier_week_picker, QUARTIER, WEEK_PICKER, AdwBin)

GtkWidget *quartier_week_picker_new (void);
int quartier_week_picker_get_week (QuartierWeekPicker *self);
void quartier_week_picker_set_week (QuartierWeekPicker *self, int week);
void quartier_week_picker_set_first_weekday (QuartierWeekPicker *self, int first_weekday);
void quartier_week_picker_set_has_peak (QuartierWeekPicker *self, gboolean has_peak);

G_END_DECLS
