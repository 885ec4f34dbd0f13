/*
 * Work put aside: it is offered to none while its process lives, and to all after.
 */
#include "io/aside.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
is_nobodys_while_it_is_held (void)
{
  g_autoptr (QuartierAside) aside = quartier_aside_new (NULL);
  g_autoptr (GPtrArray) left = NULL;

  g_assert_true (quartier_aside_put (aside, "{}", "mine", NULL));
  left = quartier_aside_list_left ();
  g_assert_cmpuint (left->len, ==, 0);
  quartier_aside_forget (aside);
}

static void
two_do_not_share_one (void)
{
  g_autoptr (QuartierAside) one = quartier_aside_new (NULL);
  g_autoptr (QuartierAside) other = quartier_aside_new (NULL);
  g_autofree char *text = NULL;

  quartier_aside_put (one, "one", "", NULL);
  quartier_aside_put (other, "other", "", NULL);
  g_assert_true (g_file_get_contents (quartier_aside_get_path (one), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "one");
  quartier_aside_forget (one);
  quartier_aside_forget (other);
}

/* A child puts work aside and is killed, as the kernel kills what takes too much memory. */
static void
is_left_by_the_killed (void)
{
  const pid_t child = fork ();
  g_autoptr (GPtrArray) left = NULL, again = NULL;
  g_autofree char *about = NULL, *text = NULL;
  QuartierAside *found;

  if (child == 0)
    {
      QuartierAside *aside = quartier_aside_new (NULL);

      if (!quartier_aside_put (aside, "half a day", "north", NULL))
        _exit (1);
      raise (SIGKILL);
    }
  waitpid (child, NULL, 0);
  left = quartier_aside_list_left ();
  g_assert_cmpuint (left->len, ==, 1);
  found = left->pdata[0];
  about = quartier_aside_dup_about (found);
  g_assert_cmpstr (about, ==, "north");
  g_assert_true (g_file_get_contents (quartier_aside_get_path (found), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "half a day");
  again = quartier_aside_list_left ();
  g_assert_cmpuint (again->len, ==, 0);
  quartier_aside_forget (found);
  g_assert_false (g_file_test (quartier_aside_get_path (found), G_FILE_TEST_EXISTS));
}

/* Let go unheard, it is there the next time. */
static void
is_kept_when_nobody_decides (void)
{
  QuartierAside *aside = quartier_aside_new (NULL);
  GPtrArray *left;

  quartier_aside_put (aside, "later", "", NULL);
  quartier_aside_unref (aside);
  left = quartier_aside_list_left ();
  g_assert_cmpuint (left->len, ==, 1);
  g_ptr_array_unref (left);
  left = quartier_aside_list_left ();
  g_assert_cmpuint (left->len, ==, 1);
  quartier_aside_forget (left->pdata[0]);
  g_ptr_array_unref (left);
}

/* A slow disk finishes after the work was saved: no stale copy may come of it. */
static void
comes_not_back_once_forgotten (void)
{
  g_autoptr (QuartierAside) aside = quartier_aside_new (NULL);

  quartier_aside_forget (aside);
  g_assert_true (quartier_aside_put (aside, "{}", "", NULL));
  g_assert_false (g_file_test (quartier_aside_get_path (aside), G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("quartier-aside-XXXXXX", NULL);
  g_autofree char *ours = g_build_filename (folder, "quartier", NULL);
  g_autofree char *copies = g_build_filename (ours, "recovery", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aside/held", is_nobodys_while_it_is_held);
  g_test_add_func ("/aside/two", two_do_not_share_one);
  g_test_add_func ("/aside/killed", is_left_by_the_killed);
  g_test_add_func ("/aside/later", is_kept_when_nobody_decides);
  g_test_add_func ("/aside/forgotten", comes_not_back_once_forgotten);
  status = g_test_run ();
  /* Only what is empty goes: nobody forgot a copy, or its lock. */
  g_assert_cmpint (g_rmdir (copies), ==, 0);
  g_rmdir (ours);
  g_rmdir (folder);
  return status;
}
