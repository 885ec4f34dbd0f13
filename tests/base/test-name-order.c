/* Names in the order of a language, whatever locales the machine has. */
#include "base/name-order.h"

#include <locale.h>
#include <string.h>

static int
compare (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = quartier_name_order_key (*(const char *const *)a);
  g_autofree char *second = quartier_name_order_key (*(const char *const *)b);

  return strcmp (first, second);
}

/* @names, given the other way about, come back as they stand, parted by |. */
static void
check (const char *language, const char *names)
{
  g_auto (GStrv) wanted = g_strsplit (names, "|", -1);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autofree char *got = NULL;

  g_setenv ("LANGUAGE", language, TRUE);
  for (guint i = g_strv_length (wanted); i > 0; i--)
    g_ptr_array_add (sorted, wanted[i - 1]);
  g_ptr_array_sort (sorted, compare);
  g_ptr_array_add (sorted, NULL);
  got = g_strjoinv ("|", (char **)sorted->pdata);
  g_assert_cmpstr (got, ==, names);
}

static void
check_all (void)
{
  check ("en", "Aarhus|Odense|Östersund|Zwolle");
  check ("en", "2 Bo|10 Bo|Block 2|Block 09|Block 10|Block 10 b|Block 100");
  check ("de", "22@Barcelona|Aspern Seestadt|Ökostadt Augustenborg|Osnabrück|Zürich");
  check ("fr", "BedZED|Éco-cité Augustenborg|Économie|Eindhoven|Zurich");
  check ("nl", "Bo01|Ecostad|Één|Eindhoven|Hammarby");
  /* a, bei, han, he, ou, shi, wei, zha: as Chinese names are spelt in pinyin; whether Latin ones come first is the locale's own */
  check ("zh_CN", "22@巴塞罗那|阿斯珀恩湖城|贝丁顿|汉堡|和平|欧洲|世界|维也纳|扎哈伦广场");
}

static void
without_its_locale (void)
{
  g_assert_nonnull (setlocale (LC_COLLATE, "C"));
  check_all ();
}

/* Names that accents alone tell apart are never one. */
static void
is_whole (void)
{
  g_assert_nonnull (setlocale (LC_COLLATE, "C"));
  check ("fr", "cote|coté|cotea|côteb");
}

/* Where a locale of the language is there, it agrees; of another language's nothing is taken. */
static void
with_a_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "zh_CN.UTF-8", "C.UTF-8" };
  gboolean any = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    if (setlocale (LC_COLLATE, locales[i]) != NULL)
      {
        check_all ();
        any = TRUE;
      }
  if (!any)
    g_test_skip ("no such locale is installed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-order/without-its-locale", without_its_locale);
  g_test_add_func ("/name-order/is-whole", is_whole);
  g_test_add_func ("/name-order/with-a-locale", with_a_locale);
  return g_test_run ();
}
