#include "ui/quartier-mix-editor.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "map/land-use-colours.h"
#include "ui/quartier-slider-row.h"

struct _QuartierMixEditor
{
  AdwBin parent_instance;
  /* Owned */
  QuartierLibrary *library;
  GArray *mix;      /* QuartierMixShare, shown, sums to 1 */
  GArray *base;     /* the mix before the present drag: what the others shrink from */
  GPtrArray *rows;  /* borrowed QuartierSliderRow, one for each of mix */
  char *district;   /* id */
  gboolean is_default; /* the district gives no mix */
  GMenu *menu;
  GSimpleActionGroup *actions;
  /* Borrowed */
  AdwPreferencesGroup *group;
  GtkMenuButton *add;
};

G_DEFINE_FINAL_TYPE (QuartierMixEditor, quartier_mix_editor, ADW_TYPE_BIN)

static guint edited_signal;

static void rebuild (QuartierMixEditor *self);

static QuartierMixShare *
share_at (GArray *mix, guint index)
{
  return &g_array_index (mix, QuartierMixShare, index);
}

static const char *
name_of (QuartierMixEditor *self, const char *land_use)
{
  const QuartierCatalogueEntry *entry
      = quartier_library_find (self->library, QUARTIER_CATALOGUE_LAND_USE, land_use);

  return entry != NULL ? _(entry->name) : land_use;
}

static void
copy_mix (GArray *to, GArray *from)
{
  g_array_set_size (to, 0);
  g_array_append_vals (to, from->data, from->len);
}

static void
show_shares (QuartierMixEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      QuartierSliderRow *row = g_ptr_array_index (self->rows, i);

      quartier_slider_row_set_value (row, share_at (self->mix, i)->share * 100, self->is_default);
      gtk_widget_set_sensitive (GTK_WIDGET (row), self->rows->len > 1);
      quartier_slider_row_set_note (row, self->rows->len > 1
                                             ? NULL
                                             : _("The only use: add another to share the floor"));
    }
}

/* Gives one use its share and leaves the rest to the others, as they stood before the drag. */
static void
set_share (QuartierMixEditor *self, guint index, double share)
{
  double others = 0;

  for (guint i = 0; i < self->base->len; i++)
    if (i != index)
      others += share_at (self->base, i)->share;
  for (guint i = 0; i < self->mix->len; i++)
    if (i == index)
      share_at (self->mix, i)->share = share;
    else
      share_at (self->mix, i)->share
          = others > 0 ? share_at (self->base, i)->share / others * (1 - share)
                       : (1 - share) / (self->mix->len - 1);
}

static void
share_edited_cb (QuartierSliderRow *row, double percent, QuartierMixEditor *self)
{
  guint index = 0;

  if (!g_ptr_array_find (self->rows, row, &index) || self->rows->len < 2)
    return;
  set_share (self, index, percent / 100);
  show_shares (self);
  g_signal_emit (self, edited_signal, 0);
}

/* A new use gets a tenth of the floor; the others give it. */
static void
add_use_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  QuartierMixEditor *self = data;
  const QuartierMixShare added
      = { g_intern_string (g_variant_get_string (parameter, NULL)), 0 };

  for (guint i = 0; i < self->mix->len; i++)
    if (share_at (self->mix, i)->land_use == added.land_use)
      return;
  g_array_append_val (self->mix, added);
  copy_mix (self->base, self->mix);
  set_share (self, self->mix->len - 1, self->mix->len == 1 ? 1 : 0.1);
  copy_mix (self->base, self->mix);
  rebuild (self);
  g_signal_emit (self, edited_signal, 0);
}

static void
rebuild_menu (QuartierMixEditor *self)
{
  gsize n;
  const QuartierCatalogueEntry *entries
      = quartier_library_list (self->library, QUARTIER_CATALOGUE_LAND_USE, &n);

  g_menu_remove_all (self->menu);
  for (gsize i = 0; i < n; i++)
    {
      gboolean present = FALSE;
      g_autofree char *action = NULL;

      for (guint j = 0; j < self->mix->len; j++)
        present |= g_str_equal (share_at (self->mix, j)->land_use, entries[i].id);
      if (present)
        continue;
      action = g_strdup_printf ("mix.add('%s')", entries[i].id);
      g_menu_append (self->menu, _(entries[i].name), action);
    }
}

static void
rebuild (QuartierMixEditor *self)
{
  gsize n_colours;
  const QuartierLandUseColour *colours = quartier_land_use_colours (&n_colours);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->mix->len; i++)
    {
      const char *land_use = share_at (self->mix, i)->land_use;
      GtkWidget *row
          = quartier_slider_row_new (name_of (self, land_use), "%", 0, 100, 1, 0);

      for (gsize c = 0; c < n_colours; c++)
        if (g_strcmp0 (colours[c].land_use, land_use) == 0)
          {
            const GdkRGBA rgba = quartier_land_use_rgba (&colours[c]);
            const GdkRGBA solid = { rgba.red, rgba.green, rgba.blue, 1 };

            quartier_slider_row_set_colour (QUARTIER_SLIDER_ROW (row), &solid);
          }
      quartier_slider_row_set_has_reset (QUARTIER_SLIDER_ROW (row), FALSE);
      g_signal_connect (row, "edited", G_CALLBACK (share_edited_cb), self);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  rebuild_menu (self);
  show_shares (self);
}

static void
quartier_mix_editor_dispose (GObject *object)
{
  QuartierMixEditor *self = QUARTIER_MIX_EDITOR (object);

  g_clear_object (&self->library);
  g_clear_object (&self->menu);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->mix, g_array_unref);
  g_clear_pointer (&self->base, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->district, g_free);
  G_OBJECT_CLASS (quartier_mix_editor_parent_class)->dispose (object);
}

static void
quartier_mix_editor_class_init (QuartierMixEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_mix_editor_dispose;
  edited_signal = g_signal_new ("edited", QUARTIER_TYPE_MIX_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
quartier_mix_editor_init (QuartierMixEditor *self)
{
  static const GActionEntry entries[] = { { "add", add_use_cb, "s", NULL, NULL } };

  self->mix = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  self->base = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  self->rows = g_ptr_array_new ();
  self->menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries,
                                   G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "mix", G_ACTION_GROUP (self->actions));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Uses"));
  self->add = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->add, "list-add-symbolic");
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (self->menu));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), _("Add a use"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add a use"), -1);
  gtk_widget_set_valign (GTK_WIDGET (self->add), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->add), "flat");
  adw_preferences_group_set_header_suffix (self->group, GTK_WIDGET (self->add));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
quartier_mix_editor_new (void)
{
  return g_object_new (QUARTIER_TYPE_MIX_EDITOR, NULL);
}

void
quartier_mix_editor_set_library (QuartierMixEditor *self, QuartierLibrary *library)
{
  g_set_object (&self->library, library);
}

static gboolean
has_same_uses (QuartierMixEditor *self, GArray *shown)
{
  if (shown->len != self->mix->len || shown->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    if (share_at (shown, i)->land_use != share_at (self->mix, i)->land_use)
      return FALSE;
  return TRUE;
}

/* In the catalogue's order: homes first, whatever order a file has. */
static void
fill_in_order (QuartierMixEditor *self, const QuartierMixShare *mix, gsize n, GArray *out)
{
  gsize n_uses;
  const QuartierCatalogueEntry *uses
      = quartier_library_list (self->library, QUARTIER_CATALOGUE_LAND_USE, &n_uses);
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += mix[i].share;
  for (gsize u = 0; u < n_uses; u++)
    for (gsize i = 0; i < n; i++)
      if (g_str_equal (mix[i].land_use, uses[u].id))
        {
          const QuartierMixShare share = { mix[i].land_use, mix[i].share / sum };

          g_array_append_val (out, share);
        }
}

/**
 * quartier_mix_editor_set_district:
 *
 * Shows a district's mix; a district that gives none is shown as homes alone, as it is counted.
 */
void
quartier_mix_editor_set_district (QuartierMixEditor *self, QuartierDistrict *district)
{
  gsize n;
  const QuartierMixShare *mix = quartier_district_get_mix (district, &n);
  const QuartierMixShare homes = { g_intern_static_string ("residential"), 1 };
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (QuartierMixShare));
  const gboolean same_district
      = g_strcmp0 (self->district, quartier_district_get_id (district)) == 0;
  gboolean same_uses;

  self->is_default = n == 0;
  if (n == 0)
    {
      mix = &homes;
      n = 1;
    }
  fill_in_order (self, mix, n, shown);
  same_uses = has_same_uses (self, shown);
  copy_mix (self->mix, shown);
  if (!same_district || !same_uses)
    {
      g_free (self->district);
      self->district = g_strdup (quartier_district_get_id (district));
      copy_mix (self->base, self->mix);
      rebuild (self);
    }
  else
    show_shares (self);
}

/* A quiet remark above the uses; NULL for none. */
void
quartier_mix_editor_set_note (QuartierMixEditor *self, const char *note)
{
  /* A district's name may stand in it, and a group's words are markup. */
  g_autofree char *escaped = note != NULL ? g_markup_escape_text (note, -1) : NULL;

  adw_preferences_group_set_description (self->group, escaped);
}

/**
 * quartier_mix_editor_get_mix:
 *
 * Returns: (transfer none) (array length=n): what is shown
 */
const QuartierMixShare *
quartier_mix_editor_get_mix (QuartierMixEditor *self, gsize *n)
{
  *n = self->mix->len;
  return (const QuartierMixShare *) self->mix->data;
}

/* Ends a drag: from now on the others shrink from what they are. */
void
quartier_mix_editor_settle (QuartierMixEditor *self)
{
  copy_mix (self->base, self->mix);
}
