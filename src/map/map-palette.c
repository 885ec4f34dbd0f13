#include "map/map-palette.h"

static const QuartierMapPalette light = {
  .name = "light",
  .land = 0xf4f3f0,
  .sea = 0xcfdde3,
  .coast = 0xb3c6cf,
  .border = 0xbfb7c4,
  .residential = 0xeeece8,
  .industrial = 0xebe8ec,
  .farmland = 0xf3f1e6,
  .meadow = 0xe9efdf,
  .park = 0xdcead3,
  .forest = 0xd5e3cb,
  .water = 0xc3d6de,
  .building = 0xe2ded8,
  .building_edge = 0xcfcac2,
  .road = { 0xf7e9cb, 0xfbf3df, 0xffffff, 0xffffff },
  .road_casing = { 0xdccaa4, 0xdbd1ba, 0xd2cfc9, 0xd9d6d0 },
  .path = 0xc9c0b2,
  .rail = 0xbfbcb8,
  .rail_gap = 0xf2f1ef,
  .label = 0x4c4f52,
  .label_minor = 0x74777b,
  .label_water = 0x6188a0,
  .halo = 0xfbfaf8,
  .veil = 0,
};

static const QuartierMapPalette dark = {
  .name = "dark",
  .land = 0x26282b,
  .sea = 0x192229,
  .coast = 0x3a444c,
  .border = 0x55505c,
  .residential = 0x2b2d30,
  .industrial = 0x2c2b30,
  .farmland = 0x2a2b28,
  .meadow = 0x282e28,
  .park = 0x273229,
  .forest = 0x243027,
  .water = 0x1d2d38,
  .building = 0x35373b,
  .building_edge = 0x44474c,
  .road = { 0x5f584a, 0x534f47, 0x484b50, 0x3f4247 },
  .road_casing = { 0x1f2022, 0x1f2022, 0x1f2022, 0x202225 },
  .path = 0x4e4b45,
  .rail = 0x5c5e62,
  .rail_gap = 0x2c2e31,
  .label = 0xc6c8ca,
  .label_minor = 0x96999d,
  .label_water = 0x6f93a8,
  .halo = 0x1c1e20,
  .veil = 0.55,
};

/**
 * quartier_map_palette_get:
 * @is_dark: whether the window is dark
 *
 * Returns: (transfer none): a palette that lives as long as the program
 */
const QuartierMapPalette *
quartier_map_palette_get (gboolean is_dark)
{
  return is_dark ? &dark : &light;
}

/**
 * quartier_map_palette_set_source:
 * @rgb: 0xRRGGBB
 * @alpha: 0…1
 */
void
quartier_map_palette_set_source (cairo_t *cr, guint32 rgb, double alpha)
{
  cairo_set_source_rgba (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                         (rgb & 0xff) / 255.0, alpha);
}

/**
 * quartier_map_palette_veil:
 * @picture: a map or a photograph, made for paper: bright
 *
 * Dims it where the window is dark, so that districts stand out. What is transparent stays so.
 */
void
quartier_map_palette_veil (const QuartierMapPalette *self, cairo_surface_t *picture)
{
  cairo_t *cr;

  if (self->veil == 0)
    return;
  cr = cairo_create (picture);
  cairo_set_operator (cr, CAIRO_OPERATOR_ATOP);
  quartier_map_palette_set_source (cr, self->land, self->veil);
  cairo_paint (cr);
  cairo_destroy (cr);
}
