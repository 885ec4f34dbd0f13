#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * QuartierDataSource:
 * @dir: (nullable): the folder the tables are read from; %NULL for those compiled in
 *
 * Where the tables come from.
 */
typedef struct
{
  char *dir;
} QuartierDataSource;

void quartier_data_source_init (QuartierDataSource *self, const char *dir);
void quartier_data_source_clear (QuartierDataSource *self);
GBytes *
quartier_data_source_load (const QuartierDataSource *self, const char *path, GError **error);
GStrv
quartier_data_source_list (const QuartierDataSource *self, const char *folder, GError **error);

G_END_DECLS
