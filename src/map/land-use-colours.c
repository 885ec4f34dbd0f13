/*
 * Five hues of Okabe and Ito's set, which readers with any of the three colour weaknesses tell
 * apart, given as planners expect them: living warm, trade red, work sky blue, making violet,
 * public services blue, sport green. More hues than that nobody tells apart once a map shines
 * through: the second use of a family is hatched.
 */
#include "map/land-use-colours.h"

#include <glib/gi18n.h>

static const QuartierLandUseColour colours[] = {
  { "residential", 0xe69f00, FALSE, N_ ("Homes") },
  { "hotel", 0xe69f00, TRUE, N_ ("Hotels") },
  { "retail", 0xd55e00, FALSE, N_ ("Shops") },
  { "restaurant", 0xd55e00, TRUE, N_ ("Restaurants") },
  { "office", 0x56b4e9, FALSE, N_ ("Offices") },
  { "industry", 0x9a5bb5, FALSE, N_ ("Workshops and industry") },
  { "storage", 0x9a5bb5, TRUE, N_ ("Storage") },
  { "school", 0x0072b2, FALSE, N_ ("Schools") },
  { "hospital", 0x0072b2, TRUE, N_ ("Hospitals") },
  { "sport", 0x009e73, FALSE, N_ ("Sport") },
  { "parking", 0x6a6a6a, FALSE, N_ ("Car parks") },
  { "", 0x009e73, TRUE, N_ ("Other uses") },
  { NULL, 0xcacaca, FALSE, N_ ("Uses not given") },
};

/**
 * quartier_land_use_colours:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the colours in the order in which a legend lists them
 */
const QuartierLandUseColour *
quartier_land_use_colours (gsize *n)
{
  *n = G_N_ELEMENTS (colours);
  return colours;
}

/**
 * quartier_main_land_use:
 *
 * Returns: (transfer none) (nullable): the use with the largest share; of equal ones the first
 */
const char *
quartier_main_land_use (QuartierDistrict *district)
{
  gsize n;
  const QuartierMixShare *shares = quartier_district_get_mix (district, &n);
  const char *main_use = NULL;
  double most = 0;

  for (gsize i = 0; i < n; i++)
    if (shares[i].share > most)
      {
        most = shares[i].share;
        main_use = shares[i].land_use;
      }
  return main_use;
}

/**
 * quartier_land_use_colour_of:
 *
 * Returns: (transfer none): the colour of a district's main land use
 */
const QuartierLandUseColour *
quartier_land_use_colour_of (QuartierDistrict *district)
{
  const char *land_use = quartier_main_land_use (district);

  if (land_use == NULL)
    return &colours[G_N_ELEMENTS (colours) - 1];
  for (gsize i = 0; i < G_N_ELEMENTS (colours) - 2; i++)
    if (g_str_equal (colours[i].land_use, land_use))
      return &colours[i];
  return &colours[G_N_ELEMENTS (colours) - 2];
}

GdkRGBA
quartier_land_use_rgba (const QuartierLandUseColour *colour)
{
  return (GdkRGBA){ (colour->rgb >> 16 & 0xff) / 255.0f, (colour->rgb >> 8 & 0xff) / 255.0f,
                    (colour->rgb & 0xff) / 255.0f, 1 };
}
