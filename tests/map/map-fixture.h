#pragma once

/* Two districts in a map in a window of 800 × 600, and the hand that works on them. */
#include "map/quartier-map-view.h"

typedef struct
{
  QuartierPlan *plan;
  GtkWidget *window;
  QuartierMapView *view;
  QuartierDistrictLayer *layer;
  QuartierEditController *controller;
} MapFixture;

/* A square kilometre or so in the middle of Europe, where the map looks. */
#define WEST 8.0
#define SOUTH 48.0
#define SIDE 0.01

QuartierDistrict *
map_fixture_make_square (const char *id, double west, double south, double side, const char *use);
void map_fixture_put (MapFixture *fixture, QuartierDistrict *district);
void map_fixture_spin (guint ms);
void map_fixture_set_up (MapFixture *fixture, gconstpointer data);
void map_fixture_tear_down (MapFixture *fixture, gconstpointer data);
QuartierDistrict *map_fixture_find (MapFixture *fixture, const char *id);
void map_fixture_place_of (MapFixture *fixture, double lon, double lat, double *x, double *y);
QuartierPosition map_fixture_corner_of (MapFixture *fixture, const char *id, gsize index);
GtkGesture *map_fixture_find_drag (MapFixture *fixture);
void map_fixture_drag (MapFixture *fixture, double x, double y, double dx, double dy);
gboolean map_fixture_press_key (MapFixture *fixture, guint keyval, GdkModifierType state);
