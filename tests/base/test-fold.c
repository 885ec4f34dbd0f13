#include "base/fold.h"

static void
without_case_and_accents (void)
{
  static const char *const names[][2] = {
    { "Zürich", "zurich" },   { "ŁÓDŹ", "lodz" },       { "Großbeeren", "grossbeeren" },
    { "Sønderborg", "sonderborg" }, { "İzmir", "izmir" }, { "L’Aquila", "l'aquila" },
    { "Nœux", "noeux" },      { "Афины", "афины" },     { "保定", "保定" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = quartier_fold (names[i][0]);

      g_assert_cmpstr (folded, ==, names[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/without-case-and-accents", without_case_and_accents);
  return g_test_run ();
}
