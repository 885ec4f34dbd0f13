/*
 * How long supply takes for a district of three uses, its rooms' needs being there already; and
 * that it stays inside its part of the second in which a thousand districts are to be estimated.
 */
#include <stdio.h>
#include <time.h>

#include "document/snapshot.h"
#include "engine/rooms.h"
#include "engine/supply.h"
#include "io/plan-file.h"

#define N_NEEDS 48
#define N_RUNS 1000

static const char plan_text[]
    = "{\"type\": \"FeatureCollection\", \"quartier\": {\"format\": 1, \"place\": {\"climate\": "
      "\"mannheim\"}, \"scenarios\": [{\"id\": \"a\", \"year\": 2030}]}, \"features\": ["
      "{\"type\": \"Feature\", \"id\": \"d\", \"geometry\": {\"type\": \"Polygon\", "
      "\"coordinates\": [[[8.4, 49.4], [8.41, 49.4], [8.4, 49.41], [8.4, 49.4]]]}, "
      "\"properties\": {\"kind\": \"district\", \"scenario\": \"a\", \"far\": 1.2, "
      "\"coverage\": 0.3, \"standard\": \"geg\", \"mix\": {\"residential\": 0.6, "
      "\"office\": 0.3, \"retail\": 0.1}, \"supply\": {\"pv_roof_share\": 0.4}}}]}";

static double
cpu_s (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static void
make_needs (const QuartierSite *site, QuartierNeeds **out)
{
  const QuartierSiteDistrict *district = site->districts[0];
  g_autofree QuartierOutdoor *outdoor
      = quartier_outdoor_new (site->climate, QUARTIER_FILMS_HOURLY, &site->constants);
  QuartierRoom rooms[N_NEEDS];
  QuartierSketch sketch;

  quartier_sketch_read (district, &site->constants, &sketch);
  for (int i = 0; i < N_NEEDS; i++)
    {
      const QuartierSiteUse *use = &district->uses[i % district->n_uses];

      /* Each of its own, so that none stays in the processor's cache by luck. */
      out[i] = g_new0 (QuartierNeeds, 1);
      rooms[i] = (QuartierRoom) { .use = use, .area_per_person_m2 = 30, .needs = out[i] };
      quartier_form_read (district, use, &sketch, &site->constants, &rooms[i].form);
      rooms[i].form.storeys += 0.1 * i;
    }
  quartier_rooms_run (rooms, N_NEEDS, site->climate, outdoor, &site->constants, NULL);
}

static double
measure (QuartierSupplyTables *tables, const QuartierSite *site, QuartierNeeds **needs)
{
  QuartierSketch sketch;
  QuartierSupplied supplied;
  double started_s;

  quartier_sketch_read (site->districts[0], &site->constants, &sketch);
  quartier_supply_run (tables, site->districts[0], &sketch, (const QuartierNeeds *const *) needs,
                       NULL, &supplied, NULL, NULL);
  started_s = cpu_s ();
  for (int i = 0; i < N_RUNS; i++)
    quartier_supply_run (tables, site->districts[0], &sketch,
                         (const QuartierNeeds *const *) needs + 3 * (i % (N_NEEDS / 3)), NULL,
                         &supplied, NULL, NULL);
  return (cpu_s () - started_s) / N_RUNS;
}

int
main (void)
{
  static const char *const heats[]
      = { "gas-boiler", "heat-pump-air", "heat-pump-ground", "district-heat", "chp-gas" };
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (QuartierPlan) plan = quartier_plan_from_text (
      plan_text, sizeof plan_text - 1, library, QUARTIER_PLAN_LOAD_NONE, NULL);
  g_autoptr (QuartierSite) site = quartier_snapshot_new (NULL, plan, library, NULL, 0, NULL);
  g_autoptr (QuartierSupplyTables) tables = NULL;
  QuartierNeeds *needs[N_NEEDS];
  gboolean fast = TRUE;

  quartier_site_set_climate (site, quartier_snapshot_make_climate (library, &site->place));
  tables = quartier_supply_tables_new (site->climate, &site->constants);
  make_needs (site, needs);
  for (gsize i = 0; i < G_N_ELEMENTS (heats); i++)
    {
      double s;

      site->districts[0]->heat = quartier_library_get_heat_supply (library, heats[i]);
      s = measure (tables, site, needs);
      fast = fast && s < 150e-6;
      printf ("%-18s %6.1f µs\n", heats[i], 1e6 * s);
    }
  for (int i = 0; i < N_NEEDS; i++)
    g_free (needs[i]);
  return fast ? 0 : 1;
}
