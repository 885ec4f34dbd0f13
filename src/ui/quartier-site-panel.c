#include "ui/quartier-site-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/decimal-sign.h"
#include "ui/quartier-picture-picker.h"

/* A slider that rests this long is one step to undo. */
#define REST_MS 600
#define WIDTH_PX 336

struct _QuartierSitePanel
{
  AdwBin parent_instance;
  /* Owned */
  QuartierPlan *plan; /* (nullable) */
  QuartierSitePictures *pictures;
  GPtrArray *rows; /* borrowed rows of @list */
  /* Borrowed */
  QuartierMapView *map;
  AdwPreferencesGroup *list;
  GtkWidget *empty;
  GtkWidget *detail;
  GtkRange *opacity;
  QuartierPicturePicker *picker;
  GtkLabel *hint;
  GtkToggleButton *place[2];
  AdwEntryRow *picture_entry[2];
  AdwEntryRow *map_entry[2];
  GtkWidget *by_points; /* button */
  GtkWidget *by_file;   /* button */
  GtkWidget *points;    /* what is about points */

  gsize chosen;
  int wanted;          /* the point that is being placed; −1: none */
  gboolean has_picked; /* it is placed on the picture, and waits for the map */
  double picked[2];
  guint rest; /* source that will keep the opacity; 0: none */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (QuartierSitePanel, quartier_site_panel, ADW_TYPE_BIN)

static const QuartierOverlay *
get_overlay (QuartierSitePanel *self)
{
  return self->plan != NULL && self->chosen < quartier_plan_get_n_overlays (self->plan)
             ? quartier_plan_get_overlay (self->plan, self->chosen)
             : NULL;
}

static QuartierSitePicture *
get_picture (QuartierSitePanel *self, const QuartierOverlay *overlay, const char **fault,
             double *share)
{
  g_autofree char *path = quartier_overlay_dup_path (overlay);

  return quartier_site_pictures_get (self->pictures, path, fault, share);
}

static void
put (QuartierSitePanel *self, const QuartierOverlay *overlay, const char *step)
{
  quartier_plan_begin (self->plan, step);
  quartier_plan_put_overlay (self->plan, self->chosen, overlay);
  quartier_plan_commit (self->plan);
}

/* Opacity */

static gboolean
rested_cb (gpointer data)
{
  QuartierSitePanel *self = data;

  self->rest = 0;
  quartier_site_panel_settle (self);
  return G_SOURCE_REMOVE;
}

static void
opacity_changed_cb (QuartierSitePanel *self)
{
  if (self->updating || get_overlay (self) == NULL)
    return;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rested_cb, self);
  g_signal_emit_by_name (self, "previewed");
}

/**
 * quartier_site_panel_settle:
 *
 * Puts an opacity that the slider shows into the plan.
 */
void
quartier_site_panel_settle (QuartierSitePanel *self)
{
  const QuartierOverlay *overlay = get_overlay (self);
  g_autoptr (QuartierOverlay) changed = NULL;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (overlay == NULL || self->updating
      || fabs (overlay->opacity_share * 100 - gtk_range_get_value (self->opacity)) < 0.5)
    return;
  changed = quartier_overlay_copy (overlay);
  changed->opacity_share = round (gtk_range_get_value (self->opacity)) / 100;
  put (self, changed, _("Change the site plan's opacity"));
}

/* What the map should show, while a slider is moved before the plan has it. */
double
quartier_site_panel_get_opacity (QuartierSitePanel *self, gsize index)
{
  return self->rest != 0 && index == self->chosen
             ? gtk_range_get_value (self->opacity) / 100
             : quartier_plan_get_overlay (self->plan, index)->opacity_share;
}

/* Points */

static void
show_wanted (QuartierSitePanel *self)
{
  const QuartierOverlay *overlay = get_overlay (self);
  double points[2][2] = { { 0 } };

  if (overlay != NULL)
    memcpy (points, overlay->picture, sizeof points);
  if (self->wanted >= 0 && self->has_picked)
    memcpy (points[self->wanted], self->picked, sizeof self->picked);
  quartier_picture_picker_set_points (self->picker, (const double (*)[2]) points,
                                      overlay != NULL && overlay->is_placed, self->wanted);
  gtk_label_set_label (
      self->hint,
      self->wanted < 0
          ? _("Two points lay the picture on the map: each is clicked on the picture, then on the map. "
              "The wheel makes the picture larger.")
      : !self->has_picked ? _("Click a place on the picture that you know on the map.")
                          : _("Now click the same place on the map."));
  for (int i = 0; i < 2; i++)
    gtk_toggle_button_set_active (self->place[i], self->wanted == i);
}

static void
stop_placing (QuartierSitePanel *self)
{
  if (self->wanted < 0)
    return;
  self->wanted = -1;
  self->has_picked = FALSE;
  quartier_map_view_ask_position (self->map, NULL, NULL);
  show_wanted (self);
}

/* Whether the points then place it; says so where they do not. */
static gboolean
move_point (QuartierSitePanel *self, int point, const double picture[2], const QuartierPosition *at)
{
  g_autoptr (QuartierOverlay) changed = quartier_overlay_copy (get_overlay (self));

  memcpy (changed->picture[point], picture, sizeof changed->picture[point]);
  changed->at[point] = *at;
  changed->is_placed = TRUE;
  if (!quartier_overlay_can_be_placed (changed))
    {
      gtk_label_set_label (self->hint,
                           _("The two points must be apart, on the picture and on the map."));
      return FALSE;
    }
  put (self, changed, _("Place the site plan"));
  return TRUE;
}

static void
map_clicked_cb (const QuartierPosition *at, gpointer data)
{
  QuartierSitePanel *self = data;
  const int wanted = self->wanted;

  if (wanted < 0 || !self->has_picked || get_overlay (self) == NULL)
    return;
  if (!move_point (self, wanted, self->picked, at))
    return;
  stop_placing (self);
  /* The first point alone is not enough: on to the second. */
  if (wanted == 0)
    gtk_toggle_button_set_active (self->place[1], TRUE);
}

static void
picked_cb (QuartierSitePanel *self, double x, double y)
{
  if (self->wanted < 0)
    return;
  self->picked[0] = x;
  self->picked[1] = y;
  self->has_picked = TRUE;
  quartier_map_view_ask_position (self->map, map_clicked_cb, self);
  show_wanted (self);
}

static void
place_toggled_cb (QuartierSitePanel *self, GtkToggleButton *button)
{
  const int point = button == self->place[1];

  if (gtk_toggle_button_get_active (button) == (self->wanted == point))
    return;
  stop_placing (self);
  if (gtk_toggle_button_get_active (button))
    {
      self->wanted = point;
      show_wanted (self);
    }
}

static gboolean
read_numbers (AdwEntryRow *row, double out[2])
{
  g_auto (GStrv) parts
      = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (row)), "; ", -1);
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *text = g_strdelimit (g_strdup (parts[i]), ",", '.');
      char *end;

      if (*text == '\0')
        continue;
      if (n == 2)
        return FALSE;
      out[n] = g_ascii_strtod (text, &end);
      if (end == text || *end != '\0' || !isfinite (out[n]))
        return FALSE;
      n++;
    }
  return n == 2;
}

static void
entry_applied_cb (QuartierSitePanel *self, AdwEntryRow *row)
{
  const int point = row == self->picture_entry[1] || row == self->map_entry[1];
  double picture[2], at[2];

  if (get_overlay (self) == NULL)
    return;
  if (!read_numbers (self->picture_entry[point], picture)
      || !read_numbers (self->map_entry[point], at)
      || !(picture[0] >= 0 && picture[0] <= 100 && picture[1] >= 0 && picture[1] <= 100)
      || !(fabs (at[0]) <= 180 && fabs (at[1]) <= 85))
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_label_set_label (
          self->hint, _("Give two numbers, with a semicolon between them: per cent of the picture's "
                        "width and height, or longitude and latitude in degrees."));
      return;
    }
  picture[0] /= 100;
  picture[1] /= 100;
  stop_placing (self);
  move_point (self, point, picture, &(QuartierPosition) { at[0], at[1] });
}

/* Two corners of where the file itself says it lies. */
static void
by_points_cb (QuartierSitePanel *self)
{
  static const double corners[2][2] = { { 0.1, 0.9 }, { 0.9, 0.1 } };
  const QuartierOverlay *overlay = get_overlay (self);
  g_autoptr (QuartierOverlay) changed = NULL;
  QuartierSitePicture *picture;
  cairo_matrix_t matrix;
  const char *fault;
  double share;

  picture = overlay != NULL ? get_picture (self, overlay, &fault, &share) : NULL;
  if (picture == NULL || !quartier_site_picture_get_matrix (picture, overlay, &matrix))
    return;
  changed = quartier_overlay_copy (overlay);
  changed->is_placed = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      double x = corners[i][0] * quartier_site_picture_get_width (picture);
      double y = corners[i][1] * quartier_site_picture_get_height (picture);

      cairo_matrix_transform_point (&matrix, &x, &y);
      memcpy (changed->picture[i], corners[i], sizeof corners[i]);
      changed->at[i] = quartier_mercator_position ((QuartierMercator) { (gint32) x, (gint32) y });
    }
  put (self, changed, _("Place the site plan"));
}

static void
by_file_cb (QuartierSitePanel *self)
{
  const QuartierOverlay *overlay = get_overlay (self);
  g_autoptr (QuartierOverlay) changed = overlay != NULL ? quartier_overlay_copy (overlay) : NULL;

  if (changed == NULL)
    return;
  stop_placing (self);
  changed->is_placed = FALSE;
  put (self, changed, _("Place the site plan"));
}

/* What is shown */

static char *
describe (const QuartierOverlay *overlay, QuartierSitePicture *picture, const char *fault,
          double share)
{
  if (fault != NULL)
    return g_strdup (fault);
  if (picture == NULL)
    return g_strdup_printf (_("Being read, %.0f %%"), share * 100);
  if (overlay->is_placed)
    return g_strdup (_("Placed by two points"));
  return g_strdup (quartier_site_picture_is_placed (picture)
                       ? _("Placed by its own georeference")
                       : _("Nothing says where it lies: place it by two points"));
}

static void
remove_clicked_cb (QuartierSitePanel *self, GtkWidget *button)
{
  const gsize index = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "index"));

  quartier_site_panel_settle (self);
  stop_placing (self);
  quartier_plan_begin (self->plan, _("Remove a site plan"));
  quartier_plan_remove_overlay (self->plan, index);
  quartier_plan_commit (self->plan);
}

static void
row_toggled_cb (QuartierSitePanel *self, GtkCheckButton *button)
{
  if (!self->updating && gtk_check_button_get_active (button))
    quartier_site_panel_choose (self,
                                GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "index")));
}

static void
add_row (QuartierSitePanel *self, gsize index, GtkCheckButton **group)
{
  const QuartierOverlay *overlay = quartier_plan_get_overlay (self->plan, index);
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_path_get_basename (overlay->file);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_object_set_data (G_OBJECT (check), "index", GSIZE_TO_POINTER (index));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), *group);
  *group = GTK_CHECK_BUTTON (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), index == self->chosen);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (row_toggled_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove this site plan; its file stays"));
  g_object_set_data (G_OBJECT (remove), "index", GSIZE_TO_POINTER (index));
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (remove_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_preferences_group_add (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill_list (QuartierSitePanel *self)
{
  const gsize n = self->plan != NULL ? quartier_plan_get_n_overlays (self->plan) : 0;
  GtkCheckButton *group = NULL;
  gboolean is_same = n == self->rows->len;

  for (gsize i = 0; is_same && i < n; i++)
    {
      g_autofree char *name = g_path_get_basename (quartier_plan_get_overlay (self->plan, i)->file);

      is_same = g_strcmp0 (adw_preferences_row_get_title (self->rows->pdata[i]), name) == 0;
    }
  if (!is_same)
    {
      for (guint i = 0; i < self->rows->len; i++)
        adw_preferences_group_remove (self->list, self->rows->pdata[i]);
      g_ptr_array_set_size (self->rows, 0);
      for (gsize i = 0; i < n; i++)
        add_row (self, i, &group);
    }
  for (gsize i = 0; i < n; i++)
    {
      const QuartierOverlay *overlay = quartier_plan_get_overlay (self->plan, i);
      const char *fault;
      double share;
      QuartierSitePicture *picture = get_picture (self, overlay, &fault, &share);
      g_autofree char *text = describe (overlay, picture, fault, share);
      g_autofree char *escaped = g_markup_escape_text (text, -1); /* subtitles are always markup here */

      adw_action_row_set_subtitle (self->rows->pdata[i], escaped);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
show_numbers (AdwEntryRow *row, double a, double b, int decimals)
{
  g_autofree char *text = quartier_decimal_text (g_strdup_printf ("%.*f; %.*f", decimals, a, decimals, b));

  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) == 0)
    return;
  /* Set by us, there is nothing to apply. */
  adw_entry_row_set_show_apply_button (row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (row, TRUE);
}

/**
 * quartier_site_panel_refresh:
 *
 * Shows what the plan and the pictures are now.
 */
void
quartier_site_panel_refresh (QuartierSitePanel *self)
{
  const QuartierOverlay *overlay;
  QuartierSitePicture *picture = NULL;
  const char *fault;
  double share;

  self->updating = TRUE;
  if (self->plan != NULL && self->chosen >= quartier_plan_get_n_overlays (self->plan))
    self->chosen = 0;
  fill_list (self);
  overlay = get_overlay (self);
  if (overlay != NULL)
    picture = get_picture (self, overlay, &fault, &share);
  gtk_widget_set_visible (self->detail, picture != NULL);
  if (picture == NULL)
    stop_placing (self);
  else
    {
      if (self->rest == 0)
        gtk_range_set_value (self->opacity, overlay->opacity_share * 100);
      quartier_picture_picker_set_picture (self->picker, picture);
      gtk_widget_set_visible (self->points,
                              overlay->is_placed || !quartier_site_picture_is_placed (picture));
      gtk_widget_set_visible (self->by_points,
                              !overlay->is_placed && quartier_site_picture_is_placed (picture));
      gtk_widget_set_visible (self->by_file,
                              overlay->is_placed && quartier_site_picture_is_placed (picture));
      for (int i = 0; i < 2; i++)
        {
          show_numbers (self->picture_entry[i], overlay->picture[i][0] * 100,
                        overlay->picture[i][1] * 100, 2);
          show_numbers (self->map_entry[i], overlay->at[i].lon, overlay->at[i].lat, 6);
        }
      show_wanted (self);
    }
  self->updating = FALSE;
}

void
quartier_site_panel_choose (QuartierSitePanel *self, gsize index)
{
  quartier_site_panel_settle (self);
  stop_placing (self);
  self->chosen = index;
  quartier_site_panel_refresh (self);
}

void
quartier_site_panel_set_plan (QuartierSitePanel *self, QuartierPlan *plan)
{
  stop_placing (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  g_set_object (&self->plan, plan);
  self->chosen = 0;
  quartier_site_panel_refresh (self);
}

static gboolean
key_pressed_cb (QuartierSitePanel *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape || self->wanted < 0)
    return FALSE;
  stop_placing (self);
  return TRUE;
}

/* Building */

static GtkWidget *
make_header (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *title = gtk_label_new (_("Site plans"));
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add…"));

  gtk_widget_add_css_class (back, "flat");
  gtk_widget_set_tooltip_text (back, _("Back to the whole plan"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to the whole plan"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "win.site-plans");
  gtk_widget_add_css_class (title, "title-4");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.add-site-plan");
  gtk_widget_set_tooltip_text (add, _("Lay a GeoTIFF, PNG or JPEG picture under the districts"));
  gtk_box_append (GTK_BOX (box), back);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), add);
  return box;
}

static GtkWidget *
make_opacity (QuartierSitePanel *self)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_action_row_new ();
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 100, 5);

  self->opacity = GTK_RANGE (scale);
  gtk_scale_set_draw_value (GTK_SCALE (scale), TRUE);
  gtk_scale_set_value_pos (GTK_SCALE (scale), GTK_POS_RIGHT);
  gtk_scale_set_digits (GTK_SCALE (scale), 0);
  gtk_widget_set_size_request (scale, 190, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Opacity, per cent"), -1);
  g_signal_connect_swapped (scale, "value-changed", G_CALLBACK (opacity_changed_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Opacity, per cent"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), scale);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static AdwEntryRow *
add_entry (QuartierSitePanel *self, GtkWidget *group, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_swapped (row, "apply", G_CALLBACK (entry_applied_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return ADW_ENTRY_ROW (row);
}

static GtkWidget *
make_points (QuartierSitePanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *group = adw_preferences_group_new ();

  gtk_box_set_homogeneous (GTK_BOX (buttons), TRUE);
  self->place[0]
      = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("Place point _1")));
  self->place[1]
      = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("Place point _2")));
  for (int i = 0; i < 2; i++)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->place[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      i == 0 ? _("Place point 1") : _("Place point 2"), -1);
      g_signal_connect_swapped (self->place[i], "toggled", G_CALLBACK (place_toggled_cb), self);
      gtk_box_append (GTK_BOX (buttons), GTK_WIDGET (self->place[i]));
    }
  gtk_box_append (GTK_BOX (box), buttons);
  self->picture_entry[0] = add_entry (self, group, _("Point 1 on the picture, per cent of its size"));
  self->map_entry[0] = add_entry (self, group, _("Point 1 on the map, longitude; latitude"));
  self->picture_entry[1] = add_entry (self, group, _("Point 2 on the picture, per cent of its size"));
  self->map_entry[1] = add_entry (self, group, _("Point 2 on the map, longitude; latitude"));
  gtk_box_append (GTK_BOX (box), group);
  return box;
}

static GtkWidget *
make_detail (QuartierSitePanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_opacity (self));
  self->picker = QUARTIER_PICTURE_PICKER (quartier_picture_picker_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->picker), "card");
  gtk_widget_set_overflow (GTK_WIDGET (self->picker), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->picker));
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_label_set_max_width_chars (self->hint, 36); /* the panel is as wide as its widest page */
  gtk_label_set_xalign (self->hint, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");
  self->points = make_points (self);
  gtk_box_prepend (GTK_BOX (self->points), GTK_WIDGET (self->hint));
  gtk_box_append (GTK_BOX (box), self->points);
  self->by_points = gtk_button_new_with_mnemonic (_("Place it by two _points instead"));
  g_signal_connect_swapped (self->by_points, "clicked", G_CALLBACK (by_points_cb), self);
  gtk_box_append (GTK_BOX (box), self->by_points);
  self->by_file = gtk_button_new_with_mnemonic (_("Use the file's own _georeference"));
  g_signal_connect_swapped (self->by_file, "clicked", G_CALLBACK (by_file_cb), self);
  gtk_box_append (GTK_BOX (box), self->by_file);
  return box;
}

static void
quartier_site_panel_dispose (GObject *object)
{
  QuartierSitePanel *self = QUARTIER_SITE_PANEL (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->plan);
  g_clear_object (&self->pictures);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (quartier_site_panel_parent_class)->dispose (object);
}

static void
quartier_site_panel_class_init (QuartierSitePanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quartier_site_panel_dispose;
  /* Something the map should show before the plan has it. */
  g_signal_new ("previewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
quartier_site_panel_init (QuartierSitePanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->wanted = -1;
  self->rows = g_ptr_array_new ();
  self->list = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->empty = gtk_label_new (_("A scan or drawing of the site, laid under the districts to draw over. "
                                 "GeoTIFF lies where it says; PNG and JPEG are placed by two points."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->empty), 36);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "dim-label");
  self->detail = make_detail (self);
  gtk_box_append (GTK_BOX (box), make_header ());
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->detail);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  /* The panel beside the map is as wide as its widest page wants to be. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH_PX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
}

/**
 * quartier_site_panel_new:
 * @map: where points are clicked; outlives the panel
 * @pictures: a reference is taken
 */
GtkWidget *
quartier_site_panel_new (QuartierMapView *map, QuartierSitePictures *pictures)
{
  QuartierSitePanel *self = g_object_new (QUARTIER_TYPE_SITE_PANEL, NULL);

  self->map = map;
  self->pictures = g_object_ref (pictures);
  return GTK_WIDGET (self);
}
