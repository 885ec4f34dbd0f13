#pragma once

#include "base/access.h"
#include "document/quartier-district.h"
#include "document/stood-ground.h"
#include "engine/site.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/**
 * QuartierDistrictReading:
 * @district: what was read, which sites share: it is not changed, but replaced where other stops are drawn
 *   or it stood otherwise before
 * @warnings, @defaults: (element-type utf8): what was odd, and what stood in for what it leaves open
 * @access: (nullable): the stops that @district's access was measured for
 * @stands_as_now: whether it was @district itself that stood at first
 * @turn: for who keeps readings: when it was last asked for
 *
 * What the engine needs of one district: a district never changes, so neither does its reading while
 * the place and the year are the same.
 */
typedef struct
{
  QuartierSiteDistrict *district;
  GPtrArray *warnings;
  GPtrArray *defaults;
  QuartierAccess *access;
  gboolean stands_as_now;
  guint turn;
} QuartierDistrictReading;

QuartierDistrictReading *quartier_district_reading_new (QuartierDistrict *district,
                                                        QuartierLibrary *library,
                                                        const QuartierSite *site,
                                                        const QuartierFieldDefaults *defaults);
void quartier_district_reading_free (QuartierDistrictReading *self);
void quartier_district_reading_share (const QuartierDistrictReading *self, QuartierSiteBlock *block);

void quartier_district_reading_stand (QuartierDistrictReading *self, const QuartierStoodGround *ground,
                                      QuartierDistrictReading *const *first,
                                      const QuartierSite *site);
void quartier_district_reading_measure (QuartierDistrictReading *self, QuartierDistrict *district,
                                        QuartierAccess *access);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierDistrictReading, quartier_district_reading_free)

G_END_DECLS
