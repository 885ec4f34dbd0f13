/*
 * The height asked for without a width.
 */
#include "ui/quartier-fit-bin.h"

#define WIDTH_PX 240

static void
spin (guint ms)
{
  const gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* A text of several lines, scrolled, above something that takes the rest: all of its lines are seen. */
static void
all_lines_are_seen (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *bin = g_object_new (QUARTIER_TYPE_FIT_BIN, NULL);
  GtkWidget *label = gtk_label_new ("Emissions of all sectors in the year that was chosen, of a "
                                    "typical year of weather of the city that was chosen, too");
  GtkWidget *rest = gtk_scrolled_window_new ();
  int lines_px;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  adw_bin_set_child (ADW_BIN (bin), label);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), bin);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_vexpand (rest, TRUE);
  gtk_widget_set_size_request (box, WIDTH_PX, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), rest);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH_PX, 400);
  gtk_window_present (GTK_WINDOW (window));
  spin (500);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), NULL, &lines_px,
                      NULL, NULL);
  g_assert_cmpint (lines_px, >, 40);
  g_assert_cmpint (gtk_widget_get_height (scroller), >=, lines_px);
  gtk_window_destroy (GTK_WINDOW (window));
  spin (50);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/fit-bin/lines", all_lines_are_seen);
  return g_test_run ();
}
