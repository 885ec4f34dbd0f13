/*
 * What the page of a case says in words.
 */
#include <string.h>

#include "ui/case-words.h"

static QuartierCaseLibrary *
open_cases (void)
{
  g_autoptr (QuartierLibrary) library = quartier_library_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  QuartierCaseLibrary *cases;

  g_assert_nonnull (library);
  cases = quartier_case_library_new (library, NULL, NULL, &error);
  g_assert_no_error (error);
  return cases;
}

static const char *
find_name (const QuartierCase *one, const char *key)
{
  for (gsize i = 0; i < one->n_sources; i++)
    if (g_str_equal (one->sources[i].key, key))
      return one->sources[i].publisher != NULL ? one->sources[i].publisher : one->sources[i].title;
  return NULL;
}

/* The keys of a case's file stand nowhere in the window: its notes say whose figure it is instead. */
static void
notes_name_their_sources (void)
{
  QuartierCaseLibrary *cases = open_cases ();
  const QuartierCase *one = quartier_case_library_find (cases, "berlin-energy-saving-partnership");
  g_autofree char *expected = NULL, *said = NULL, *large = NULL, *kept = NULL;

  g_assert_nonnull (one);
  expected = g_strdup_printf ("1400 in %s", find_name (one, "S2"));
  said = quartier_case_note_text (one, "1,400 in S2");
  g_assert_cmpstr (said, ==, expected);
  /* Thousands as figures have them, from five digits on. */
  large = quartier_case_note_text (one, "about 3,500,000 foreseen later");
  g_assert_cmpstr (large, ==, "about 3\u202f500\u202f000 foreseen later");
  /* What is no source of the case stays, and so does what only looks like one. */
  kept = quartier_case_note_text (one, "by the S99 and in PS2 and 1.5, 20");
  g_assert_cmpstr (kept, ==, "by the S99 and in PS2 and 1.5, 20");
  g_assert_null (quartier_case_note_text (one, NULL));
  quartier_case_library_unref (cases);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-words/sources", notes_name_their_sources);
  return g_test_run ();
}
