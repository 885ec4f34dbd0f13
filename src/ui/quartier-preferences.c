/*
 * How the program looks and speaks: each choice is an action of the application, done at once and kept.
 */
#include "ui/quartier-preferences.h"

#include <glib/gi18n.h>

#include "ui/text-size.h"

typedef struct
{
  const char *value; /* of the action */
  const char *label;
} Choice;

#define MOST_CHOICES 6

/* Languages are called as those who speak them call them, sizes by numbers. */
static const struct
{
  const char *action;
  const char *title;
  const char *subtitle; /* (nullable) */
  Choice choices[MOST_CHOICES + 1];
  gboolean is_translated;
} rows[] = {
  { "appearance",
    N_ ("Appearance"),
    NULL,
    { { "default", N_ ("Follow the system") }, { "light", N_ ("Light") }, { "dark", N_ ("Dark") } },
    TRUE },
  { "text-size",
    N_ ("Size of text"),
    N_ ("Larger for a room that looks on from afar"),
    { { "100", "100 %" }, { "125", "125 %" }, { "150", "150 %" }, { "175", "175 %" } },
    FALSE },
  { "language",
    N_ ("Language"),
    NULL,
    { { "", N_ ("Follow the system") },
      { "en", "English" },
      { "de", "Deutsch" },
      { "fr", "Français" },
      { "nl", "Nederlands" },
      { "zh_CN", "简体中文" } },
    TRUE },
};

static void
chosen_cb (AdwComboRow *row, GParamSpec *pspec G_GNUC_UNUSED, GActionGroup *actions)
{
  const gsize at = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "row"));
  const guint chosen = adw_combo_row_get_selected (row);
  g_autoptr (GVariant) now = g_action_group_get_action_state (actions, rows[at].action);

  if (chosen < MOST_CHOICES && rows[at].choices[chosen].value != NULL
      && !g_str_equal (g_variant_get_string (now, NULL), rows[at].choices[chosen].value))
    g_action_group_change_action_state (actions, rows[at].action,
                                        g_variant_new_string (rows[at].choices[chosen].value));
}

static GtkWidget *
make_row (GActionGroup *actions, gsize at)
{
  g_autoptr (GVariant) now = g_action_group_get_action_state (actions, rows[at].action);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint chosen = 0;

  for (guint i = 0; rows[at].choices[i].label != NULL; i++)
    {
      gtk_string_list_append (names, rows[at].is_translated ? _ (rows[at].choices[i].label)
                                                            : rows[at].choices[i].label);
      if (g_str_equal (rows[at].choices[i].value, g_variant_get_string (now, NULL)))
        chosen = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (rows[at].title));
  if (rows[at].subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (rows[at].subtitle));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  g_object_set_data (G_OBJECT (row), "row", GSIZE_TO_POINTER (at));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), actions, 0);
  return row;
}

/**
 * quartier_preferences_show:
 * @actions: the application's, with "appearance", "text-size" and "language"
 * @parent: (nullable): the window that asks
 */
void
quartier_preferences_show (GActionGroup *actions, GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (actions, i));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 320);
  quartier_suit_text_size (GTK_WINDOW (window));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
