#pragma once

#include "engine/draws.h"

G_BEGIN_DECLS

/**
 * QuartierAnswer:
 * @figures: first, so that whoever has them has the answer
 * @limits: where its residents' travel was beyond what studies bear
 * @drawn_kg: its emissions in each draw, but those of its buildings' energy
 * @needs: what its rooms take in a year, by use
 * @rooms: what its rooms would change in what it buys
 *
 * What an estimate says of a district. Never changed, and shared by the estimates of all plans in
 * which the district is the same: 8 kB.
 */
typedef struct
{
  QuartierFigures figures;
  QuartierMobilityLimits limits;
  QuartierUseNeeds needs;
  float drawn_kg[QUARTIER_N_DRAWS];
  QuartierDistrictRanges *rooms;
} QuartierAnswer;

/** QUARTIER_BLOCK_ANSWERS: districts whose sum is kept. */
#define QUARTIER_BLOCK_ANSWERS 64

/**
 * QuartierAnswerBlock:
 * @figures: their sums, in the order of the districts
 * @drawn_kg, @rooms: the same
 *
 * Some districts that follow each other, and their sum: of a plan of ten thousand, an edit adds up
 * one block anew and then the blocks.
 */
typedef struct
{
  gsize n;
  QuartierAnswer *answers[QUARTIER_BLOCK_ANSWERS];
  QuartierFigures figures;
  double drawn_kg[QUARTIER_N_DRAWS];
  QuartierRoomRanges *rooms;
} QuartierAnswerBlock;

QuartierAnswer *quartier_answer_new (const QuartierSite *site,
                                     const QuartierSiteDistrict *district,
                                     const QuartierSketch *sketch,
                                     const QuartierSupplied *per_m2,
                                     const QuartierUseNeeds *needs_per_m2,
                                     const QuartierUseRanges *uses,
                                     const QuartierDraws *draws);
QuartierRoomRanges *quartier_answer_make_rooms (const QuartierAnswer *self);
QuartierAnswer *quartier_answer_ref (QuartierAnswer *self);
void quartier_answer_unref (QuartierAnswer *self);

QuartierAnswerBlock *quartier_answer_block_new (QuartierAnswer *const *answers, gsize n);
gboolean quartier_answer_block_holds (const QuartierAnswerBlock *self,
                                      QuartierAnswer *const *answers, gsize n);
QuartierAnswerBlock *quartier_answer_block_ref (QuartierAnswerBlock *self);
void quartier_answer_block_unref (QuartierAnswerBlock *self);

G_END_DECLS
