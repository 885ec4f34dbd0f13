/*
 * The report through the print operation, into a file: the pages of the PDF report, no more and no fewer, of whatever
 * paper, with ink on each.
 */
#include "ui/report-print.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "base/quartier-error.h"
#include "document/scenario-estimates.h"
#include "io/plan-file.h"
#include "report/paper.h"
#include "report/plan-report.h"

typedef struct
{
  QuartierLibrary *library;
  QuartierPlan *plan;
  GPtrArray *estimates;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (g_getenv ("QUARTIER_SOURCE_ROOT"), "tests/fixtures/krems.quartier", NULL);
  g_autoptr (GError) error = NULL;

  fixture->library = quartier_library_new (NULL, &error);
  g_assert_no_error (error);
  fixture->plan = quartier_plan_load (path, fixture->library, QUARTIER_PLAN_LOAD_NONE, &error);
  g_assert_no_error (error);
  fixture->estimates = quartier_estimate_scenarios (fixture->plan, fixture->library, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->estimates->len, ==, quartier_plan_get_n_scenarios (fixture->plan));
  fixture->folder = g_dir_make_tmp ("quartier-print-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_ptr_array_unref (fixture->estimates);
  g_object_unref (fixture->plan);
  g_object_unref (fixture->library);
}

/* What another program says of a PDF file, which is gone afterwards. */
static char *
look_into (const char *path)
{
  const char *const call[] = { "pdfinfo", path, NULL };
  g_autoptr (GError) error = NULL;
  char *said = NULL;

  g_spawn_sync (NULL, (char **)call, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return said;
}

static int
count_pages (const char *said)
{
  const char *line = strstr (said, "\nPages:");

  g_assert_nonnull (line);
  return (int)g_ascii_strtoll (line + strlen ("\nPages:"), NULL, 10);
}

static char *
print (Fixture *fixture, GPtrArray *pages, const char *paper)
{
  g_autoptr (GtkPrintOperation) operation = quartier_report_print_new (pages, "Krems");
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr (GError) error = NULL;

  if (paper != NULL)
    {
      g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
      g_autoptr (GtkPaperSize) size = gtk_paper_size_new (paper);

      gtk_page_setup_set_paper_size (setup, size);
      gtk_print_operation_set_default_page_setup (operation, setup);
    }
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
      GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  return look_into (path);
}

static void
pages_are_those_of_the_pdf (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  QuartierEstimate *const *estimates = (QuartierEstimate *const *)fixture->estimates->pdata;
  g_autoptr (GPtrArray) pages
      = quartier_plan_report_pages (fixture->plan, fixture->library, estimates, fixture->estimates->len, NULL);
  g_autoptr (GBytes) pdf
      = quartier_plan_report (fixture->plan, fixture->library, estimates, fixture->estimates->len);
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autofree char *report = NULL, *printed = NULL, *letter = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  report = look_into (path);
  g_assert_cmpint (count_pages (report), >, 2);
  printed = print (fixture, pages, NULL);
  g_assert_cmpint (count_pages (printed), ==, count_pages (report));
  g_assert_nonnull (strstr (printed, "(A4)"));
  letter = print (fixture, pages, GTK_PAPER_NAME_LETTER);
  g_assert_cmpint (count_pages (letter), ==, count_pages (report));
  g_assert_nonnull (strstr (letter, "(letter)"));
}

/* Within the page, and somewhere on it. */
static void
each_page_has_ink (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) pages
      = quartier_plan_report_pages (fixture->plan, fixture->library,
                                    (QuartierEstimate *const *)fixture->estimates->pdata, fixture->estimates->len, NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      double x, y, width, height;

      cairo_recording_surface_ink_extents (g_ptr_array_index (pages, i), &x, &y, &width, &height);
      g_assert_cmpfloat (width, >, QUARTIER_PAGE_WIDTH_PT / 2);
      g_assert_cmpfloat (x, >=, 0);
      g_assert_cmpfloat (x + width, <=, QUARTIER_PAGE_WIDTH_PT);
      g_assert_cmpfloat (y + height, <=, QUARTIER_PAGE_HEIGHT_PT);
    }
}

/* How many pages a table of so many rows takes. */
static int
count_table_pages (guint n_rows, const gint *cancelled)
{
  const QuartierPaperColumn column = { "Block", 1, FALSE };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
  g_autoptr (QuartierPaper) paper = quartier_paper_new_pages (pages, "");
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (QuartierPaperRow));

  g_array_set_clear_func (rows, quartier_paper_row_clear);
  for (guint i = 0; i < n_rows; i++)
    {
      const QuartierPaperRow row = { { g_strdup_printf ("Block %u", i) }, FALSE };

      g_array_append_val (rows, row);
    }
  quartier_paper_set_cancelled (paper, cancelled);
  quartier_paper_table (paper, "Districts", &column, 1, rows);
  return quartier_paper_finish (paper);
}

/* A long table goes no further than to its next row. */
static void
table_stops (void)
{
  const gint stop = TRUE, go_on = FALSE;

  g_assert_cmpint (count_table_pages (1000, &go_on), >, 10);
  g_assert_cmpint (count_table_pages (1000, &stop), ==, 1);
}

/* Who does not want the pages any more gets none, wherever the work was. */
static void
stops (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint stop = TRUE, go_on = FALSE;
  QuartierEstimate *const *estimates = (QuartierEstimate *const *)fixture->estimates->pdata;
  g_autoptr (GPtrArray) pages
      = quartier_plan_report_pages (fixture->plan, fixture->library, estimates, fixture->estimates->len, &go_on);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (pages);
  g_assert_null (
      quartier_plan_report_pages (fixture->plan, fixture->library, estimates, fixture->estimates->len, &stop));
  g_assert_null (quartier_estimate_scenarios (fixture->plan, fixture->library, NULL, &stop, &error));
  g_assert_error (error, QUARTIER_ERROR, QUARTIER_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add ("/ui/print/pages", Fixture, NULL, set_up, pages_are_those_of_the_pdf, tear_down);
  g_test_add ("/ui/print/ink", Fixture, NULL, set_up, each_page_has_ink, tear_down);
  g_test_add_func ("/ui/print/table-stops", table_stops);
  g_test_add ("/ui/print/stops", Fixture, NULL, set_up, stops, tear_down);
  return g_test_run ();
}
