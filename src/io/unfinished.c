/*
 * Files that are not whole yet, under names of their own beside those they will take. Who ends the
 * program while one is written is left with none of them.
 *
 * A file and its name here come and go under one lock, and so does what ends the program: a thread
 * of its own waits for the signals. A handler would not do, for it runs as soon as the call that
 * makes a file returns, which is before anyone could write its name down.
 */
#include "io/unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* Most often one; a Shapefile and its stops are ten files and a folder. Folders before their files. */
static GPtrArray *unfinished;

static GMutex lock;

static void
note (const char *path)
{
  if (unfinished == NULL)
    unfinished = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (unfinished, g_strdup (path));
}

static void
forget (const char *path)
{
  guint i;

  if (unfinished != NULL
      && g_ptr_array_find_with_equal_func (unfinished, path, g_str_equal, &i))
    g_ptr_array_remove_index (unfinished, i);
}

/**
 * quartier_unfinished_make_file:
 * @template: (inout): as of mkstemp(): its last six letters become its own
 *
 * Returns: a file open for reading and writing that nobody else has, or -1 and errno
 */
int
quartier_unfinished_make_file (char *template)
{
  int fd, code;

  g_mutex_lock (&lock);
  fd = g_mkstemp_full (template, O_RDWR | O_CLOEXEC, 0666);
  code = errno;
  if (fd >= 0)
    note (template);
  g_mutex_unlock (&lock);
  errno = code;
  return fd;
}

/**
 * quartier_unfinished_make_folder:
 * @template: (inout): as of mkstemp(): its last six letters become its own
 *
 * Returns: whether there is such a folder now, for us alone; if not, errno says why
 */
gboolean
quartier_unfinished_make_folder (char *template)
{
  gboolean is_made;
  int code;

  g_mutex_lock (&lock);
  is_made = g_mkdtemp (template) != NULL;
  code = errno;
  if (is_made)
    note (template);
  g_mutex_unlock (&lock);
  errno = code;
  return is_made;
}

/**
 * quartier_unfinished_begin:
 * @path: a file that another library is about to make, or that will be moved there
 */
void
quartier_unfinished_begin (const char *path)
{
  g_mutex_lock (&lock);
  note (path);
  g_mutex_unlock (&lock);
}

/* The file has its place now, or is gone. */
void
quartier_unfinished_end (const char *path)
{
  g_mutex_lock (&lock);
  forget (path);
  g_mutex_unlock (&lock);
}

/**
 * quartier_unfinished_move:
 * @path: what is whole now
 * @target: its place; what was there is replaced
 *
 * Returns: whether it is there; if not, it stays where it was, unfinished, and errno says why
 */
gboolean
quartier_unfinished_move (const char *path, const char *target)
{
  gboolean is_moved;
  int code;

  g_mutex_lock (&lock);
  is_moved = g_rename (path, target) == 0;
  code = errno;
  if (is_moved)
    forget (path);
  g_mutex_unlock (&lock);
  errno = code;
  return is_moved;
}

/* Files leave before the folder they are in. Nothing is made or moved any more: the lock is kept. */
static void
end_with (int number)
{
  sigset_t one;

  g_mutex_lock (&lock);
  for (guint i = unfinished != NULL ? unfinished->len : 0; i > 0; i--)
    (void)!g_remove (g_ptr_array_index (unfinished, i - 1));
  signal (number, SIG_DFL);
  sigemptyset (&one);
  sigaddset (&one, number);
  raise (number);
  pthread_sigmask (SIG_UNBLOCK, &one, NULL);
}

static gpointer
wait_for_end (gpointer data)
{
  int number;

  if (sigwait (data, &number) == 0)
    end_with (number);
  return NULL;
}

/**
 * quartier_unfinished_guard:
 *
 * From here on a signal that ends the program removes what is not finished first. What is ignored,
 * as by nohup, stays so. Called once, before there is a second thread: all of them must leave these
 * signals to one.
 */
void
quartier_unfinished_guard (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGXCPU };
  static sigset_t awaited;
  struct sigaction before;

  sigemptyset (&awaited);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (sigaction (numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
      sigaddset (&awaited, numbers[i]);
  /* Comes to who writes into a closed pipe, never while a file is made. */
  if (sigaction (SIGPIPE, NULL, &before) == 0 && before.sa_handler == SIG_DFL)
    signal (SIGPIPE, end_with);
  pthread_sigmask (SIG_BLOCK, &awaited, NULL);
  g_thread_unref (g_thread_new ("end", wait_for_end, &awaited));
}
