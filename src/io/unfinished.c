/*
 * Files that are not whole yet, under names of their own beside those they will take. Who ends the
 * program while one is written is left with none of them.
 */
#include "io/unfinished.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A Shapefile and its stops are ten files and a folder. */
#define MAX_FILES 24
#define MAX_LENGTH 4096

/* Read by a signal's handler, which can wait for no lock and must find a whole name. */
static struct
{
  char path[MAX_LENGTH];
  int is_taken; /* atomic; set after the name, cleared before it is another's */
} files[MAX_FILES];

static GMutex lock;

/**
 * quartier_unfinished_begin:
 * @path: a file or folder that is about to be made
 *
 * One whose name is too long, or one too many, is not remembered, and is left if the program is
 * killed.
 */
void
quartier_unfinished_begin (const char *path)
{
  if (strlen (path) >= MAX_LENGTH)
    return;
  g_mutex_lock (&lock);
  for (int i = 0; i < MAX_FILES; i++)
    if (!g_atomic_int_get (&files[i].is_taken))
      {
        strcpy (files[i].path, path);
        g_atomic_int_set (&files[i].is_taken, TRUE);
        break;
      }
  g_mutex_unlock (&lock);
}

/* The file has its place now, or is gone. */
void
quartier_unfinished_end (const char *path)
{
  g_mutex_lock (&lock);
  for (int i = 0; i < MAX_FILES; i++)
    if (g_atomic_int_get (&files[i].is_taken) && strcmp (files[i].path, path) == 0)
      {
        g_atomic_int_set (&files[i].is_taken, FALSE);
        break;
      }
  g_mutex_unlock (&lock);
}

/* Files first, then the folders they were in; then what the signal does by itself. */
static void
remove_all (int number)
{
  for (int i = 0; i < MAX_FILES; i++)
    if (g_atomic_int_get (&files[i].is_taken))
      (void)!unlink (files[i].path);
  for (int i = 0; i < MAX_FILES; i++)
    if (g_atomic_int_get (&files[i].is_taken))
      (void)!rmdir (files[i].path);
  signal (number, SIG_DFL);
  raise (number);
}

/**
 * quartier_unfinished_guard:
 *
 * From here on a signal that ends the program removes what is not finished first. What is ignored,
 * as by nohup, stays so.
 */
void
quartier_unfinished_guard (void)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXCPU };
  const struct sigaction guard = { .sa_handler = remove_all };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      struct sigaction before;

      if (sigaction (numbers[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
        sigaction (numbers[i], &guard, NULL);
    }
}
