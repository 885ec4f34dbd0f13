/*
 * What is taken for an address of tiles, and when a sandbox lets them be asked for. Tiles on their
 * way from a server: tests/ui/test-online.py.
 */
#include <glib/gstdio.h>
#include <locale.h>

#include "map/quartier-online-source.h"

static void
test_addresses (void)
{
  static const struct
  {
    const char *address;
    const char *fault; /* (nullable): a word of it */
  } cases[] = {
    { QUARTIER_ONLINE_ADDRESS, NULL },
    { "http://127.0.0.1:8080/{z}/{x}/{y}.png", NULL },
    { "https://tiles.example.org/wmts?z={z}&row={y}&col={x}", NULL },
    { "", "begins with" },
    { "tile.example.org/{z}/{x}/{y}.png", "begins with" },
    { "file:///etc/{z}/{x}/{y}", "begins with" },
    { "https://tile.example.org/{z}/{x}.png", "once each" },
    { "https://tile.example.org/{z}/{x}/{y}/{y}.png", "once each" },
    { "https://{s}.example.org/{z}/{x}/{y}.png", "braces" },
    { "https://tile.example.org/{z}/{x}/{y}}.png", "braces" },
    { "https:///{z}/{x}/{y}.png", "no web address" },
    { "https://tile.example.org/{z}/{x}/{y}.png#a", "no web address" },
    { "https://tile example.org/{z}/{x}/{y}.png", "no web address" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *fault = quartier_online_address_fault (cases[i].address);

      g_test_message ("%s", cases[i].address);
      if (cases[i].fault == NULL)
        g_assert_null (fault);
      else
        g_assert_nonnull (strstr (fault != NULL ? fault : "", cases[i].fault));
    }
}

static void
test_host (void)
{
  g_autofree char *host = quartier_online_address_host (QUARTIER_ONLINE_ADDRESS);
  g_autofree char *none = quartier_online_address_host ("{z}");

  g_assert_cmpstr (host, ==, "tile.openstreetmap.org");
  g_assert_null (none);
}

/* The terms ask for the credit, with a link to what it means; others' maps have none that is known.
 */
static void
test_credit (void)
{
  g_autoptr (QuartierOnlineSource) usual
      = quartier_online_source_new (QUARTIER_ONLINE_ADDRESS, QUARTIER_ONLINE_CREDIT, FALSE);
  g_autoptr (QuartierOnlineSource) other
      = quartier_online_source_new ("https://tile.example.org/{z}/{x}/{y}", "© The office", FALSE);
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (usual);

  g_assert_cmpstr (shumate_map_source_get_license (source), ==, "© OpenStreetMap contributors");
  g_assert_cmpstr (shumate_map_source_get_license_uri (source), ==,
                   "https://www.openstreetmap.org/copyright");
  g_assert_cmpuint (shumate_map_source_get_max_zoom_level (source), ==, 19);
  g_assert_cmpstr (shumate_map_source_get_license (SHUMATE_MAP_SOURCE (other)), ==, "© The office");
  g_assert_null (shumate_map_source_get_license_uri (SHUMATE_MAP_SOURCE (other)));
}

static void
test_sandbox (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "quartier-sandbox-XXXXXX", NULL);
  const int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_file_set_contents (path, "[Context]\nshared=network;ipc;\n", -1, NULL));
  g_assert_true (quartier_online_is_allowed (path));
  g_assert_true (g_file_set_contents (path, "[Context]\nshared=ipc;\n", -1, NULL));
  g_assert_false (quartier_online_is_allowed (path));
  g_assert_true (g_file_set_contents (path, "[Application]\nname=x\n", -1, NULL));
  g_assert_false (quartier_online_is_allowed (path));
  g_close (fd, NULL);
  g_remove (path);
  /* No sandbox at all */
  g_assert_true (quartier_online_is_allowed (path));
}

int
main (int argc, char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("quartier-cache-XXXXXX", NULL);

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/online/addresses", test_addresses);
  g_test_add_func ("/online/host", test_host);
  g_test_add_func ("/online/credit", test_credit);
  g_test_add_func ("/online/sandbox", test_sandbox);
  return g_test_run ();
}
