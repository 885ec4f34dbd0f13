#include "ui/report-print.h"

#include "report/plan-report.h"

/* As large as the paper lets it, which may be another than A4, and in its middle. */
static void
draw_page_cb (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintContext *context, int number, GPtrArray *pages)
{
  const double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  const double scale = MIN (width / QUARTIER_PAGE_WIDTH_PT, height / QUARTIER_PAGE_HEIGHT_PT);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_translate (cr, (width - scale * QUARTIER_PAGE_WIDTH_PT) / 2, (height - scale * QUARTIER_PAGE_HEIGHT_PT) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, g_ptr_array_index (pages, number), 0, 0);
  cairo_paint (cr);
}

/**
 * quartier_report_print_new:
 * @pages: (element-type cairo_surface_t): of quartier_plan_report_pages()
 * @title: what a queue of prints calls it
 *
 * Returns: (transfer full): to be run with a dialog, or to a file
 */
GtkPrintOperation *
quartier_report_print_new (GPtrArray *pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int)pages->len);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The pages have margins of their own. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_ptr_array_ref (pages),
                         (GClosureNotify)(GCallback)g_ptr_array_unref, 0);
  return operation;
}
