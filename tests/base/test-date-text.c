#include "base/date-text.h"

static void
check (const char *iso, const char *expected)
{
  g_autofree char *text = quartier_date_text_of (iso);

  g_assert_cmpstr (text, ==, expected);
}

static void
days (void)
{
  check ("2026-11-30", "30 November 2026");
  check ("2026-05-01", "1 May 2026");
  check ("2024-02-29", "29 February 2024");
}

/* What is no day is left as it stands: it is somebody's text. */
static void
no_days (void)
{
  check ("2025-02-29", "2025-02-29");
  check ("2026-13-01", "2026-13-01");
  check ("2026-11-30T12", "2026-11-30T12");
  check ("2026-11", "2026-11");
  check ("-001-11-30", "-001-11-30");
  check ("in May", "in May");
  check ("", "");
}

static void
moments (void)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) when = g_date_time_new (utc, 2026, 11, 30, 9, 5, 59);
  g_autofree char *text = quartier_moment_text (when);

  g_assert_cmpstr (text, ==, "30 November 2026, 9:05");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-text/days", days);
  g_test_add_func ("/date-text/no-days", no_days);
  g_test_add_func ("/date-text/moments", moments);
  return g_test_run ();
}
