/*
 * From a corner that was moved to the totals in the window: what a hand waits for, on the clock of
 * the wall. The answer is there once its figure is of the plan as it is; on the screen with the
 * frame after. "drag": the corner is of the district that is selected, as a hand would have it;
 * "edit": of one that is not, as an undo or the table may change it.
 *
 * "draft": what the window's thread takes of the plan each time unsaved work is put aside or saved;
 * "text": what a thread then makes of it.
 *
 *   bench-edit DISTRICTS…
 *
 * Wants a screen; the window is the program's own.
 */
#include <stdlib.h>
#include <time.h>

#include "io/plan-file.h"
#include "many.h"
#include "ui/quartier-window-private.h"

#define N_EDITS 60
#define GIVE_UP_US (60 * G_USEC_PER_SEC)

typedef struct
{
  QuartierWindow *window;
  double area_m2; /* of all districts, as the plan has them now */
  gboolean is_answered;
  gboolean is_painted;
} Bench;

static double
now_ms (void)
{
  return (double)g_get_monotonic_time () / 1e3;
}

static double
cpu_ms (clockid_t which)
{
  struct timespec now;

  clock_gettime (which, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* After the window's own: its labels say what the estimate says. */
static void
updated_cb (Bench *bench)
{
  const QuartierEstimate *estimate = quartier_estimator_get_estimate (bench->window->estimator);

  bench->is_answered
      = estimate != NULL
        && ABS (quartier_estimate_get_totals (estimate)->site_m2 - bench->area_m2) < 1e-3;
}

static void
painted_cb (Bench *bench)
{
  bench->is_painted = bench->is_painted || bench->is_answered;
}

static gboolean
wait_for (const gboolean *is_true)
{
  const gint64 end = g_get_monotonic_time () + GIVE_UP_US;

  while (!*is_true && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  return *is_true;
}

static double
sum_area_m2 (QuartierPlan *plan)
{
  GListModel *districts = quartier_plan_get_districts (plan, "a");
  double area_m2 = 0;

  for (guint i = 0; i < g_list_model_get_n_items (districts); i++)
    {
      g_autoptr (QuartierDistrict) district = g_list_model_get_item (districts, i);

      area_m2 += quartier_district_get_area_m2 (district);
    }
  return area_m2;
}

static void
spin (guint ms)
{
  const gint64 end = g_get_monotonic_time () + ms * 1000;

  do
    g_main_context_iteration (NULL, FALSE);
  while (g_get_monotonic_time () < end);
}

typedef struct
{
  double answer[N_EDITS];
  double painted[N_EDITS];
  double window_cpu[N_EDITS];
  double all_cpu[N_EDITS];
} Times;

static gboolean
edit (Bench *bench, QuartierPlan *plan, int index, int i, Times *out_ms)
{
  g_autofree char *id = g_strdup_printf ("d%d", index);
  QuartierDistrict *before = quartier_plan_find_district (plan, "a", id);
  g_autoptr (QuartierDistrict) moved = many_move_corner (plan, index, i % 2 == 0 ? 5 : -5);
  double start_ms, window_ms, all_ms;

  bench->area_m2 += quartier_district_get_area_m2 (moved) - quartier_district_get_area_m2 (before);
  bench->is_answered = bench->is_painted = FALSE;
  start_ms = now_ms ();
  window_ms = cpu_ms (CLOCK_THREAD_CPUTIME_ID);
  all_ms = cpu_ms (CLOCK_PROCESS_CPUTIME_ID);
  quartier_plan_put_district (plan, "a", moved);
  if (!wait_for (&bench->is_answered))
    return FALSE;
  out_ms->answer[i] = now_ms () - start_ms;
  out_ms->window_cpu[i] = cpu_ms (CLOCK_THREAD_CPUTIME_ID) - window_ms;
  out_ms->all_cpu[i] = cpu_ms (CLOCK_PROCESS_CPUTIME_ID) - all_ms;
  if (!wait_for (&bench->is_painted))
    return FALSE;
  out_ms->painted[i] = now_ms () - start_ms;
  return TRUE;
}

static gboolean
bench_edits (Bench *bench, QuartierPlan *plan, int n, const char *what)
{
  const char *const names[] = { "to answer", "to frame with answer",
                                "processor, the window's thread", "processor, all threads" };
  Times ms;
  double *const times[] = { ms.answer, ms.painted, ms.window_cpu, ms.all_cpu };

  quartier_plan_begin (plan, "Drag");
  for (int i = 0; i < N_EDITS; i++)
    if (!edit (bench, plan, n / 2, i, &ms))
      return FALSE;
  quartier_plan_abandon (plan);
  bench->area_m2 = sum_area_m2 (plan);
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", what, names[i]);

      many_report (name, n, "", times[i], N_EDITS);
    }
  spin (1500);
  return TRUE;
}

static void
bench_copy (QuartierPlan *plan, int n)
{
  double draft_ms[N_EDITS], text_ms[N_EDITS];

  for (int i = 0; i < N_EDITS; i++)
    {
      const double start_ms = now_ms ();
      g_autoptr (QuartierPlanDraft) draft = quartier_plan_draft_new (plan, NULL);
      const double drafted_ms = now_ms ();

      g_free (quartier_plan_draft_to_text (draft));
      draft_ms[i] = drafted_ms - start_ms;
      text_ms[i] = now_ms () - drafted_ms;
    }
  many_report ("draft", n, "", draft_ms, N_EDITS);
  many_report ("text", n, "", text_ms, N_EDITS);
}

static gboolean
bench_plan (QuartierLibrary *library, int n)
{
  g_autofree char *id = g_strdup_printf ("d%d", n / 2);
  g_autoptr (QuartierPlan) plan = many_make_plan (n, 1);
  Bench bench = { .area_m2 = sum_area_m2 (plan) };
  double first_ms = now_ms ();
  gboolean good;

  bench.window = quartier_window_new (NULL, library);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 800);
  gtk_window_present (GTK_WINDOW (bench.window));
  quartier_window_set_plan (bench.window, plan, NULL);
  g_signal_connect_data (bench.window->estimator, "updated", G_CALLBACK (updated_cb), &bench, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench.window)), "after-paint",
                            G_CALLBACK (painted_cb), &bench);
  good = wait_for (&bench.is_answered);
  first_ms = now_ms () - first_ms;
  spin (1500);
  if (good)
    many_report ("first answer", n, "", &first_ms, 1);
  good = good && bench_edits (&bench, plan, n, "edit");
  bench_copy (plan, n);
  quartier_map_view_set_selected (bench.window->map, id);
  spin (500);
  good = good && bench_edits (&bench, plan, n, "drag");
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (bench.window)),
                                        &bench);
  g_signal_handlers_disconnect_by_data (bench.window->estimator, &bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  spin (100);
  return good;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuartierLibrary) library = NULL;

  adw_init ();
  library = quartier_library_new (NULL, &error);
  if (library == NULL)
    {
      g_printerr ("bench-edit: %s\n", error->message);
      return EXIT_FAILURE;
    }
  for (int i = 1; i < argc; i++)
    if (!bench_plan (library, MAX (atoi (argv[i]), 1)))
      {
        g_printerr ("bench-edit: %s districts: no answer within a minute\n", argv[i]);
        return EXIT_FAILURE;
      }
  return EXIT_SUCCESS;
}
