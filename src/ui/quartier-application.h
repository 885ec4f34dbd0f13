#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUARTIER_TYPE_APPLICATION (quartier_application_get_type ())
G_DECLARE_FINAL_TYPE (QuartierApplication, quartier_application, QUARTIER, APPLICATION,
                      AdwApplication)

QuartierApplication *quartier_application_new (void);

G_END_DECLS
