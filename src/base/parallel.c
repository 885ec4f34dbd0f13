/*
 * Work on all processors. The threads are started once and kept: starting one costs as much as some
 * zone's year. Who asks works along, so that one item costs nothing but itself. A loop inside a
 * loop's item stays on its thread: the others have items of their own.
 */
#include "base/parallel.h"

typedef struct
{
  gatomicrefcount references;
  gsize n;
  gsize next; /* atomic */
  gsize done; /* guarded by lock */
  QuartierParallelFunc func;
  gpointer data;
  GMutex lock;
  GCond finished;
} Loop;

static int chosen_threads;
static _Thread_local gboolean inside; /* a loop's item */

static void
unref_loop (Loop *loop)
{
  if (!g_atomic_ref_count_dec (&loop->references))
    return;
  g_mutex_clear (&loop->lock);
  g_cond_clear (&loop->finished);
  g_free (loop);
}

static void
work (Loop *loop)
{
  gsize n_done = 0;

  inside = TRUE;
  for (;;)
    {
      const gsize index = (gsize) g_atomic_pointer_add ((gpointer *) &loop->next, 1);

      if (index >= loop->n)
        break;
      loop->func (index, loop->data);
      n_done++;
    }
  inside = FALSE;
  g_mutex_lock (&loop->lock);
  loop->done += n_done;
  if (loop->done == loop->n)
    g_cond_signal (&loop->finished);
  g_mutex_unlock (&loop->lock);
}

static void
help (gpointer data, gpointer user_data)
{
  Loop *loop = data;

  work (loop);
  unref_loop (loop);
}

static GThreadPool *
get_pool (void)
{
  static gsize made;
  static GThreadPool *pool;

  if (g_once_init_enter (&made))
    {
      g_thread_pool_set_max_unused_threads (-1);
      pool = g_thread_pool_new (help, NULL, -1, FALSE, NULL);
      g_once_init_leave (&made, 1);
    }
  return pool;
}

/**
 * quartier_parallel_get_threads:
 *
 * Returns: how many threads work on a loop: as many as there are processors, if nobody said otherwise
 */
int
quartier_parallel_get_threads (void)
{
  const int chosen = g_atomic_int_get (&chosen_threads);

  return chosen > 0 ? chosen : (int) g_get_num_processors ();
}

/**
 * quartier_parallel_set_threads:
 * @n: 1 or more; 0: as many as there are processors
 *
 * For measuring, and for tests that hold numbers of threads against each other.
 */
void
quartier_parallel_set_threads (int n)
{
  g_return_if_fail (n >= 0);
  g_atomic_int_set (&chosen_threads, n);
}

/**
 * quartier_parallel_for:
 * @func: (scope call): called once for each index 0…@n − 1, from any thread, in any order
 *
 * Returns when all are done. Inside an item of another loop all run on that item's thread.
 */
void
quartier_parallel_for (gsize n, QuartierParallelFunc func, gpointer data)
{
  const gsize threads = inside ? 1 : MIN ((gsize) quartier_parallel_get_threads (), n);
  Loop *loop;

  if (threads <= 1)
    {
      for (gsize i = 0; i < n; i++)
        func (i, data);
      return;
    }
  loop = g_new0 (Loop, 1);
  g_atomic_ref_count_init (&loop->references);
  g_mutex_init (&loop->lock);
  g_cond_init (&loop->finished);
  loop->n = n;
  loop->func = func;
  loop->data = data;
  for (gsize i = 1; i < threads; i++)
    {
      g_atomic_ref_count_inc (&loop->references);
      g_thread_pool_push (get_pool (), loop, NULL);
    }
  work (loop);
  g_mutex_lock (&loop->lock);
  while (loop->done < loop->n)
    g_cond_wait (&loop->finished, &loop->lock);
  g_mutex_unlock (&loop->lock);
  unref_loop (loop);
}
