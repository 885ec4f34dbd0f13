#pragma once

#include <adwaita.h>

#include "document/quartier-district.h"
#include "library/place-types.h"

G_BEGIN_DECLS

/**
 * QuartierOwnPlaces:
 *
 * Place types of the user's own, read and written on other threads.
 *
 * Signals: "changed" after they were read anew; "told" (a sentence) after one was saved, or where
 * that could not be.
 */
#define QUARTIER_TYPE_OWN_PLACES (quartier_own_places_get_type ())
G_DECLARE_FINAL_TYPE (QuartierOwnPlaces, quartier_own_places, QUARTIER, OWN_PLACES, GObject)

QuartierOwnPlaces *quartier_own_places_new (void);
QuartierPlaceTypes *quartier_own_places_get_types (QuartierOwnPlaces *self);
GPtrArray *quartier_own_places_get_faults (QuartierOwnPlaces *self);
void quartier_own_places_load (QuartierOwnPlaces *self);
void quartier_own_places_save (QuartierOwnPlaces *self, QuartierDistrict *district,
                               const char *name, const char *plan);
void quartier_own_places_rename (QuartierOwnPlaces *self, const char *id, const char *name);
void quartier_own_places_remove (QuartierOwnPlaces *self, const char *id);

/**
 * QuartierNameFunc:
 * @name: that was typed, without spaces around it
 */
typedef void (*QuartierNameFunc) (const char *name, gpointer data);

void quartier_ask_name (GtkWidget *over, const char *heading, const char *body,
                        const char *accept, const char *name, QuartierNameFunc func,
                        GObject *data);

G_END_DECLS
