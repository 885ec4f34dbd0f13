#pragma once

#include <gio/gio.h>

#include "document/overlay.h"
#include "library/heat-mix.h"
#include "library/overrides.h"

G_BEGIN_DECLS

/**
 * QuartierScenario:
 * @id: unique in the plan
 * @name: for people
 * @year: whose factors apply; 0: the catalogue's default
 * @parent: (nullable): the scenario it was copied from
 * @kept: (nullable): unknown members as JSON text
 * @heat_network: (nullable): catalogue id of what makes the heat of its network; %NULL: as usual in the place
 * @heat_mix: (nullable): what makes it instead, by shares
 */
typedef struct
{
  char *id;
  char *name;
  int year;
  char *parent;
  char *kept;
  char *heat_network;
  QuartierHeatMix *heat_mix;
} QuartierScenario;

/**
 * QuartierHead:
 * @title: (nullable): of the plan
 * @climate: (nullable): catalogue id of the place's climate
 * @country: (nullable): ISO code
 * @weather: (nullable): a file's name; %NULL: the typical year
 * @weather_folder: (nullable): where a relative name starts; %NULL: not known
 * @town: (nullable): the answers that the plan was drawn from, as JSON text
 * @overrides: the plan's own figures for coefficients
 * @overlays: (element-type QuartierOverlay): site plans, the lowest first
 * @scenarios: (element-type QuartierScenario): in their order
 *
 * What a plan says beside its features. Once in a plan it never changes, like a district: an edit puts a
 * changed copy in its place, which undo takes back.
 */
#define QUARTIER_TYPE_HEAD (quartier_head_get_type ())
G_DECLARE_FINAL_TYPE (QuartierHead, quartier_head, QUARTIER, HEAD, GObject)

struct _QuartierHead
{
  GObject parent_instance;
  char *title;
  char *climate;
  char *country;
  char *weather;
  char *weather_folder;
  char *town;
  QuartierOverrides *overrides;
  GPtrArray *overlays;
  GPtrArray *scenarios;
};

QuartierHead *quartier_head_copy (QuartierHead *self);
void quartier_head_put_scenario (QuartierHead *self, const QuartierScenario *scenario);

void quartier_head_set_scenarios (QuartierHead *self, const QuartierScenario *const *scenarios,
                                  gsize n);

G_END_DECLS
