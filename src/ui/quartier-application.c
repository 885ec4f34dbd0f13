#include "ui/quartier-application.h"

#include <glib/gi18n.h>

#include "ui/language.h"

#include "ui/quartier-preferences.h"
#include "ui/quartier-settings.h"
#include "ui/quartier-window-private.h"

struct _QuartierApplication
{
  AdwApplication parent_instance;
  /* Owned */
  QuartierLibrary *library;
  char *picture;          /* (nullable): where to leave a picture of the window, then end */
  int picture_width;
  int picture_height;
  guint picture_timeout;
  int picture_waits;
};

G_DEFINE_FINAL_TYPE (QuartierApplication, quartier_application, ADW_TYPE_APPLICATION)

static QuartierWindow *
get_window (QuartierApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  QuartierWindow *window;

  if (QUARTIER_IS_WINDOW (active))
    return QUARTIER_WINDOW (active);
  window = quartier_window_new (GTK_APPLICATION (self), self->library);
  if (self->picture_width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), self->picture_width, self->picture_height);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* A window that may take another plan: one that is empty, or a new one. */
static QuartierWindow *
get_empty_window (QuartierApplication *self)
{
  QuartierWindow *window = get_window (self);

  if (quartier_window_is_empty (window))
    return window;
  window = quartier_window_new (GTK_APPLICATION (self), self->library);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Actions */

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  quartier_window_new_plan (get_empty_window (data));
}

static void
sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  quartier_window_open_sample (get_empty_window (data));
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  /* Each asks for itself; the application ends with its last window. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *developers[] = { _("The Quartier authors"), NULL };
  AdwAboutWindow *window = ADW_ABOUT_WINDOW (adw_about_window_new ());

  g_object_set (
      window, "transient-for", gtk_application_get_active_window (data), "application-name",
      "Quartier", "application-icon", QUARTIER_APP_ID, "version", QUARTIER_VERSION, "developers",
      developers, "developer-name", developers[0], "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _("Draw a district, say what it is, and see its energy and carbon. Every figure opens to its "
        "sum and its sources; nothing is sent anywhere."),
      "translator-credits", _("translator-credits"), NULL);
  adw_about_window_add_legal_section (
      window, _("Data"), NULL, GTK_LICENSE_CUSTOM,
      _("Coefficients and reference cases are CC BY 4.0, each row under its source’s own terms "
        "where those are named. The world is Natural Earth, in the public domain; its towns are "
        "GeoNames, CC BY 4.0; map extracts are © OpenStreetMap contributors."));
  gtk_window_present (GTK_WINDOW (window));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window == NULL || QUARTIER_IS_WINDOW (window))
    quartier_preferences_show (G_ACTION_GROUP (data), window);
}

/* Kept for the next start, where anything is. */
static void
keep (const char *key, const char *value)
{
  g_autoptr (GSettings) settings = quartier_settings_new ();

  if (settings != NULL)
    g_settings_set_string (settings, key, value);
}

static void
appearance_changed_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  const char *choice = g_variant_get_string (state, NULL);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (choice, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (choice, "light")
                                          ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                          : ADW_COLOR_SCHEME_DEFAULT);
  keep ("appearance", choice);
  g_simple_action_set_state (action, state);
}

/* For a room that looks on from afar: of what the system has, in per cent. */
static void
text_size_changed_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  static int of_system = 0;
  GtkSettings *settings = gtk_settings_get_default ();
  const int percent = atoi (g_variant_get_string (state, NULL));

  if (of_system == 0)
    g_object_get (settings, "gtk-xft-dpi", &of_system, NULL);
  if (of_system <= 0)
    of_system = 96 * PANGO_SCALE;
  g_object_set (settings, "gtk-xft-dpi", of_system * CLAMP (percent, 50, 300) / 100, NULL);
  keep ("text-size", g_variant_get_string (state, NULL));
  g_simple_action_set_state (action, state);
}

/* As it was when the program was left. */
static void
restore_looks (GActionGroup *actions)
{
  static const char *const keys[] = { "appearance", "text-size" };
  g_autoptr (GSettings) settings = quartier_settings_new ();

  for (gsize i = 0; settings != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GVariant) kept = g_settings_get_value (settings, keys[i]);
      g_autoptr (GVariant) state = g_action_group_get_action_state (actions, keys[i]);

      if (!g_variant_equal (kept, state))
        g_action_group_change_action_state (actions, keys[i], kept);
    }
}

/* New windows first: without any the program would quit. */
static void
language_changed_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  g_simple_action_set_state (action, state);
  quartier_language_choose (g_variant_get_string (state, NULL));
  for (GList *l = windows; l != NULL; l = l->next)
    if (QUARTIER_IS_WINDOW (l->data))
      quartier_window_make_anew (l->data);
}

static void
add_actions (QuartierApplication *self)
{
  static const GActionEntry entries[] = {
    { "new", new_action, NULL, NULL, NULL },
    { "sample", sample_action, NULL, NULL, NULL },
    { "quit", quit_action, NULL, NULL, NULL },
    { "about", about_action, NULL, NULL, NULL },
    { "preferences", preferences_action, NULL, NULL, NULL },
    { "appearance", NULL, "s", "'default'", appearance_changed_cb },
    { "language", NULL, "s", "''", language_changed_cb },
    { "text-size", NULL, "s", "'100'", text_size_changed_cb },
  };
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accels[] = {
    { "app.new", { "<Control>n" } },
    { "win.open", { "<Control>o" } },
    { "win.next-pane", { "F6" } },
    { "win.previous-pane", { "<Shift>F6" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.open-backdrop", { "<Control>b" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.find", { "<Control>f" } },
    { "win.panel", { "F9" } },
    { "win.curves", { "F8" } },
    { "win.table", { "F7" } },
    { "win.figures-or-sum", { "<Control>i" } },
    { "win.cases", { "<Control><Shift>r" } },
    { "win.print", { "<Control>p" } },
    { "win.export", { "<Control>e" } },
    { "win.select-none", { "<Control><Shift>a" } },
    { "win.full-screen", { "F11" } },
    { "win.present", { "F5" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.scenario(1)", { "<Control>1" } },
    { "win.scenario(2)", { "<Control>2" } },
    { "win.scenario(3)", { "<Control>3" } },
    { "win.scenario(4)", { "<Control>4" } },
    { "win.scenario(5)", { "<Control>5" } },
    { "win.scenario(6)", { "<Control>6" } },
    { "win.scenario(7)", { "<Control>7" } },
    { "win.scenario(8)", { "<Control>8" } },
    { "win.scenario(9)", { "<Control>9" } },
    { "win.keys", { "<Control>question", "<Control>slash" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
  };

  g_autofree char *language = quartier_language_dup ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_simple_action_set_state (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "language")),
      g_variant_new_string (language));
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].keys);
  restore_looks (G_ACTION_GROUP (self));
}

/* A picture of the window, for people without a screen and for documents */

static gboolean
picture_cb (gpointer data)
{
  QuartierApplication *self = data;
  QuartierWindow *window = get_window (self);
  g_autoptr (GError) error = NULL;

  if (!quartier_window_is_settled (window) && self->picture_waits++ < 200)
    return G_SOURCE_CONTINUE;
  /* One more beat, so that what arrived last is drawn. */
  if (self->picture_waits < 1000)
    {
      self->picture_waits = 1000;
      return G_SOURCE_CONTINUE;
    }
  if (self->picture_waits++ < 1006)
    return G_SOURCE_CONTINUE;
  self->picture_timeout = 0;
  if (!quartier_window_save_picture (window, self->picture, &error))
    g_printerr ("quartier: %s: %s\n", self->picture, error->message);
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static void
schedule_picture (QuartierApplication *self)
{
  if (self->picture != NULL && self->picture_timeout == 0)
    self->picture_timeout = g_timeout_add (100, picture_cb, self);
}

/* Running */

static void
quartier_application_startup (GApplication *application)
{
  QuartierApplication *self = QUARTIER_APPLICATION (application);
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr (GError) error = NULL;

  G_APPLICATION_CLASS (quartier_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (QUARTIER_APP_ID);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/eclink/Quartier/icons");
  gtk_css_provider_load_from_resource (provider, "/org/eclink/Quartier/ui/quartier.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  self->library = quartier_library_new (NULL, &error);
  if (self->library == NULL)
    g_error ("the tables compiled into this program are damaged: %s", error->message);
  add_actions (self);
}

static void
quartier_application_activate (GApplication *application)
{
  QuartierApplication *self = QUARTIER_APPLICATION (application);
  QuartierWindow *window = get_window (self);

  gtk_window_present (GTK_WINDOW (window));
  if (self->picture == NULL)
    quartier_window_offer_recovery (window, NULL);
  schedule_picture (self);
}

static void
quartier_application_open (GApplication *application, GFile **files, int n_files,
                           const char *hint)
{
  QuartierApplication *self = QUARTIER_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    quartier_window_open (get_window (self), files[i]);
  schedule_picture (self);
}

/* Options that say what to show at once. */
static int
quartier_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  QuartierApplication *self = QUARTIER_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  g_autofree char **files = NULL;
  const char *backdrop = NULL, *size = NULL, *select = NULL, *scenario = NULL, *pane = NULL;
  const char *colour = NULL;
  const char *compare = NULL, *against = NULL;
  const char *text_size = NULL;
  g_autoptr (GFile) extract = NULL;
  g_autoptr (GFile) site_file = NULL;
  const char *site = NULL;
  QuartierWindow *window;

  g_variant_dict_lookup (options, "picture", "^ay", &self->picture);
  if (g_variant_dict_lookup (options, "size", "&s", &size)
      && sscanf (size, "%dx%d", &self->picture_width, &self->picture_height) != 2)
    {
      g_application_command_line_printerr (line, "quartier: --size: give it like 1280x820\n");
      return 2;
    }
  window = get_window (self);
  /* A second call may reach a window that has work in it. */
  if (g_variant_dict_contains (options, "sample"))
    quartier_window_open_sample (window = get_empty_window (self));
  if (g_variant_dict_contains (options, "new"))
    quartier_window_new_plan (window = get_empty_window (self));
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &files))
    for (int i = 0; files[i] != NULL; i++)
      {
        g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, files[i]);

        quartier_window_open (window, file);
      }
  if (g_variant_dict_lookup (options, "backdrop", "^&ay", &backdrop))
    extract = g_application_command_line_create_file_for_arg (line, backdrop);
  if (g_variant_dict_lookup (options, "site-plan", "^&ay", &site))
    site_file = g_application_command_line_create_file_for_arg (line, site);
  g_variant_dict_lookup (options, "scenario", "&s", &scenario);
  g_variant_dict_lookup (options, "select", "&s", &select);
  g_variant_dict_lookup (options, "pane", "&s", &pane);
  quartier_window_want (window, scenario, select, extract, pane);
  if (g_variant_dict_lookup (options, "text-size", "&s", &text_size))
    g_action_group_change_action_state (G_ACTION_GROUP (application), "text-size",
                                        g_variant_new_string (text_size));
  if (site_file != NULL)
    quartier_window_want_site (window, site_file);
  if (g_variant_dict_lookup (options, "compare", "&s", &compare))
    g_action_group_activate_action (G_ACTION_GROUP (window), "compare",
                                    g_variant_new_string (compare));
  if (g_variant_dict_lookup (options, "against", "&s", &against))
    g_action_group_activate_action (G_ACTION_GROUP (window), "compare-with",
                                    g_variant_new_string (against));
  if (g_variant_dict_lookup (options, "colour", "&s", &colour))
    g_action_group_activate_action (G_ACTION_GROUP (window), "colour-by",
                                    g_variant_new_string (colour));
  quartier_window_show_tips (window, self->picture == NULL);
  g_application_activate (application);
  return 0;
}

static void
quartier_application_finalize (GObject *object)
{
  QuartierApplication *self = QUARTIER_APPLICATION (object);

  g_clear_handle_id (&self->picture_timeout, g_source_remove);
  g_clear_object (&self->library);
  g_free (self->picture);
  G_OBJECT_CLASS (quartier_application_parent_class)->finalize (object);
}

static void
quartier_application_class_init (QuartierApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quartier_application_finalize;
  application_class->startup = quartier_application_startup;
  application_class->activate = quartier_application_activate;
  application_class->open = quartier_application_open;
  application_class->command_line = quartier_application_command_line;
}

static void
quartier_application_init (QuartierApplication *self)
{
  static const GOptionEntry options[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample"), NULL },
    { "new", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Begin a new plan"), NULL },
    { "backdrop", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Show a map extract under the plan"),
      N_ ("FILE") },
    { "site-plan", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Lay a picture under the districts"),
      N_ ("FILE") },
    { "scenario", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Look at this scenario"), N_ ("ID") },
    { "select", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Select this district"), N_ ("ID") },
    { "pane", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Open the pane below the map: week, year, duration, balance, rooms or table"), N_ ("PAGE") },
    { "colour", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Colour the districts by a figure: use, standard, heat, ghg-resident, energy …"),
      N_ ("FIGURE") },
    { "compare", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Show another scenario as well: swipe or beside"), N_ ("WAY") },
    { "against", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Compare with this scenario, not with the one it was copied from"), N_ ("ID") },
    { "text-size", 0, 0, G_OPTION_ARG_STRING, NULL,
      N_ ("Show text larger, in per cent of what the system has: 125, 150, 175"), N_ ("PERCENT") },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      N_ ("Write a picture of the window to FILE, then quit"), N_ ("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Size of a new window, like 1280x820"),
      N_ ("WxH") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self), _("Draw districts and see their energy and carbon change."));
}

QuartierApplication *
quartier_application_new (void)
{
  return g_object_new (QUARTIER_TYPE_APPLICATION, "application-id", QUARTIER_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN
                           | (g_getenv ("QUARTIER_OWN_PROCESS") != NULL
                                  ? G_APPLICATION_NON_UNIQUE
                                  : 0),
                       "resource-base-path", "/org/eclink/Quartier", NULL);
}
