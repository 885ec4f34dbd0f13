/*
 * Loops over all processors.
 */
#include "base/parallel.h"

#define N 5000

static gint calls[N];

static void
count (gsize index, gpointer data)
{
  g_atomic_int_inc (&calls[index]);
  g_atomic_int_inc ((gint *) data);
}

static void
calls_each_index_once (void)
{
  for (int threads = 0; threads <= 5; threads++)
    {
      gint sum = 0;

      quartier_parallel_set_threads (threads);
      for (int i = 0; i < N; i++)
        calls[i] = 0;
      quartier_parallel_for (N, count, &sum);
      g_assert_cmpint (sum, ==, N);
      for (int i = 0; i < N; i++)
        g_assert_cmpint (calls[i], ==, 1);
    }
  quartier_parallel_set_threads (0);
}

static void
stay (gsize index, gpointer data)
{
  g_assert_true (g_thread_self () == data);
}

/* Inside a loop's item, a loop stays on its thread. */
static void
nest (gsize index, gpointer data)
{
  quartier_parallel_for (10, count, data);
  quartier_parallel_for (10, stay, g_thread_self ());
}

static void
loops_within_loops (void)
{
  gint sum = 0;

  quartier_parallel_set_threads (3);
  quartier_parallel_for (20, nest, &sum);
  quartier_parallel_set_threads (0);
  g_assert_cmpint (sum, ==, 200);
  quartier_parallel_for (0, count, &sum);
  g_assert_cmpint (sum, ==, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parallel/once", calls_each_index_once);
  g_test_add_func ("/parallel/nested", loops_within_loops);
  return g_test_run ();
}
