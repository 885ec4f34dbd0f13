#pragma once

#include "engine/factor.h"
#include "library/quartier-library.h"

G_BEGIN_DECLS

/* The catalogue of the texts of the cases themselves; po/cases/ */
#define QUARTIER_CASES_DOMAIN "quartier-cases"

/**
 * QuartierCaseKind:
 *
 * How a figure of a case came about. What was designed is never shown as if it had been measured.
 */
typedef enum
{
  QUARTIER_CASE_DESIGNED,  /* a plan, a requirement, a target */
  QUARTIER_CASE_REPORTED,  /* a source states it and does not say how it was obtained */
  QUARTIER_CASE_MEASURED,  /* metered, counted, surveyed, from a register */
  QUARTIER_CASE_ESTIMATED, /* modelled, or an expert's */
  QUARTIER_N_CASE_KINDS
} QuartierCaseKind;

/**
 * QuartierCaseHeading:
 *
 * What a text of a case is about.
 */
typedef enum
{
  QUARTIER_CASE_DONE,
  QUARTIER_CASE_WORKED,
  QUARTIER_CASE_WRONG,
  QUARTIER_CASE_TRANSFERS,
  QUARTIER_CASE_DOUBTS,
  QUARTIER_N_CASE_HEADINGS
} QuartierCaseHeading;

/**
 * QuartierCaseIndicator:
 * @id: "cars_per_1000"
 * @unit: in which all cases give it
 * @name: English name for people, a gettext msgid
 * @definition: what is counted, and per what
 * @like: (nullable): the value of an estimate that is defined alike, see quartier_case_likeness()
 * @least, @most: what a figure of it can be, both included; NAN where there is no bound
 *
 * What a figure may be. The vocabulary is closed: data/cases/indicators.json.
 */
typedef struct
{
  const char *id;
  const char *unit;
  const char *name;
  const char *definition;
  const char *like;
  double least;
  double most;
} QuartierCaseIndicator;

/**
 * QuartierCaseSource:
 * @key: as the figures name it, "S1"
 * @publisher, @url, @accessed: (nullable): @url begins with http:// or https://
 * @year: of publication; 0 where unknown
 * @year_approximate: the page shows no date
 */
typedef struct
{
  const char *key;
  const char *title;
  const char *publisher;
  const char *url;
  const char *accessed;
  int year;
  gboolean year_approximate;
} QuartierCaseSource;

/**
 * QuartierCaseFigure:
 * @indicator: (nullable): what it is; %NULL where it has no like in the vocabulary
 * @label: (nullable): what it is in the case's own words, where @indicator is %NULL
 * @value: in @unit
 * @low, @high: what sources or buildings differ by; NAN where one figure stands alone
 * @year: of the data, or of the publication where the source gives none
 * @source: in the case's own list
 * @note: (nullable)
 * @like: (nullable): as that of the indicator, which it replaces
 * @city_of: (nullable): of the whole city, for comparison: what of the case it stands beside
 */
typedef struct
{
  const QuartierCaseIndicator *indicator;
  const char *label;
  double value;
  double low;
  double high;
  const char *unit;
  QuartierCaseKind kind;
  int year;
  gboolean year_approximate;
  const QuartierCaseSource *source;
  QuartierEvidence evidence;
  const char *note;
  const char *like;
  const QuartierCaseIndicator *city_of;
} QuartierCaseFigure;

/**
 * QuartierCaseText:
 * @topic: (nullable): "energy-supply", of what was done
 */
typedef struct
{
  const char *topic;
  const char *text;
} QuartierCaseText;

/**
 * QuartierCaseShare:
 * @land_use: catalogue id
 * @share: of gross floor
 */
typedef struct
{
  const char *land_use;
  double share;
} QuartierCaseShare;

/**
 * QuartierCaseInputs:
 * @climate: catalogue id of the climate that stands for the place
 * @country: ISO code whose stock and grid stand for it
 * @site_m2, @residents, @dwellings, @jobs, @gfa_m2: figures of the case, of one time; NAN unknown
 * @residents_ha, @dwellings_ha, @far: of the whole site, where they are known otherwise; NAN
 * @standard, @heat: (nullable): catalogue ids
 * @mix: (array length=n_mix): of gross floor
 * @note: (nullable): what stands in
 *
 * What the facts of a case say to the engine and to the finder of twins.
 */
typedef struct
{
  const char *climate;
  const char *country;
  double site_m2;
  double residents;
  double dwellings;
  double jobs;
  double gfa_m2;
  double residents_ha;
  double dwellings_ha;
  double far;
  const char *standard;
  const char *heat;
  QuartierCaseShare *mix;
  gsize n_mix;
  const char *note;
} QuartierCaseInputs;

/**
 * QuartierCase:
 * @id: "vauban"; of a pack, "pack:id"
 * @pack: (nullable): id of the pack it came with; %NULL for those of the program
 * @name_local: (nullable)
 * @country: ISO code
 * @lat, @lon: a pin, good for finding the place and not for measuring
 * @pin_note: (nullable): how exact it is, where it is not
 * @built_from, @built_to: 0 where unknown
 * @themes: %NULL-terminated
 * @measured: whether any figure was measured
 *
 * A built place with its figures and where each is from. Lives as long as its library; never
 * changes.
 */
typedef struct
{
  const char *id;
  const char *pack;
  const char *name;
  const char *name_local;
  const char *city;
  const char *country;
  const char *country_name;
  const char *scope;
  double lat;
  double lon;
  const char *pin_note;
  int built_from;
  int built_to;
  const char *const *themes;
  gboolean measured;
  QuartierCaseFigure *figures;
  gsize n_figures;
  QuartierCaseSource *sources;
  gsize n_sources;
  QuartierCaseText *texts[QUARTIER_N_CASE_HEADINGS];
  gsize n_texts[QUARTIER_N_CASE_HEADINGS];
  QuartierCaseInputs inputs;
} QuartierCase;

/**
 * QuartierCaseLibrary:
 *
 * The cases of the program and those of the packs that the user has brought. Immutable.
 */
typedef struct _QuartierCaseLibrary QuartierCaseLibrary;

QuartierCaseLibrary *quartier_case_library_new (QuartierLibrary *library,
                                                const char *data_dir,
                                                const char *packs_dir,
                                                GError **error);
QuartierCaseLibrary *quartier_case_library_ref (QuartierCaseLibrary *self);
void quartier_case_library_unref (QuartierCaseLibrary *self);

QuartierLibrary *quartier_case_library_get_library (const QuartierCaseLibrary *self);
const QuartierCase *const *quartier_case_library_list (const QuartierCaseLibrary *self, gsize *n);
void quartier_cases_sort (GPtrArray *cases);
const QuartierCase *quartier_case_library_find (const QuartierCaseLibrary *self, const char *id);
const QuartierCaseIndicator *quartier_case_library_list_indicators (const QuartierCaseLibrary *self,
                                                                    gsize *n);
const char *const *quartier_case_library_get_warnings (const QuartierCaseLibrary *self);

const QuartierCaseFigure *quartier_case_find_figure (const QuartierCase *self,
                                                     const char *indicator);
double quartier_case_get_reduction (double value, double city);
double quartier_case_find_reduction (const QuartierCase *self, const QuartierCaseFigure *city);
GArray *quartier_case_library_list_values (const QuartierCaseLibrary *self, const char *indicator);
const char *const *quartier_case_list_themes (void);
const char *quartier_case_theme_label (const char *theme);
const char *const *quartier_case_list_sizes (void);
const char *quartier_case_get_size (const QuartierCase *self);
const char *quartier_case_kind_get_id (QuartierCaseKind kind);
const char *quartier_case_heading_get_id (QuartierCaseHeading heading);

/* For packs */
GBytes *quartier_case_load_text (const char *data_dir, const char *id, GError **error);
gboolean quartier_case_check_pack (QuartierLibrary *library,
                                   const char *data_dir,
                                   GBytes *bytes,
                                   const char *file,
                                   char **out_pack,
                                   guint *out_n,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuartierCaseLibrary, quartier_case_library_unref)

G_END_DECLS
