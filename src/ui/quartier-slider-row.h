#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QuartierSliderRow:
 *
 * One number of the selected district: a title, a slider, and the value to be typed, with its unit.
 * A mark on the slider shows the default; a button goes back to it.
 *
 * Signals: "edited" (double) with each value the user gives, many while dragging; "reset" when they
 * ask for the default. Setting a value from the program emits nothing.
 */
#define QUARTIER_TYPE_SLIDER_ROW (quartier_slider_row_get_type ())
G_DECLARE_FINAL_TYPE (QuartierSliderRow, quartier_slider_row, QUARTIER, SLIDER_ROW,
                      AdwPreferencesRow)

GtkWidget *quartier_slider_row_new (const char *title, const char *unit, double lower,
                                    double upper, double step, int digits);
void quartier_slider_row_set_value (QuartierSliderRow *self, double value, gboolean is_default);
void quartier_slider_row_forget (QuartierSliderRow *self);
void quartier_slider_row_set_default (QuartierSliderRow *self, double value);
void quartier_slider_row_set_has_reset (QuartierSliderRow *self, gboolean has_reset);
void quartier_slider_row_set_limits (QuartierSliderRow *self, double lower, double upper);
void quartier_slider_row_set_note (QuartierSliderRow *self, const char *note);
void quartier_slider_row_set_colour (QuartierSliderRow *self, const GdkRGBA *colour);

void quartier_slider_row_set_marks (QuartierSliderRow *self, const double *values, gsize n,
                                    const char *tooltip);

G_END_DECLS
