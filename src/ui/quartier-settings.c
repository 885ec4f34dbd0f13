#include "ui/quartier-settings.h"

/**
 * quartier_settings_new:
 *
 * Returns: (transfer full) (nullable): what the program remembers between runs; %NULL where its
 *   schema is not installed: then it remembers nothing, and works
 */
GSettings *
quartier_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, QUARTIER_APP_ID, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
