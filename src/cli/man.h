#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

int quartier_man_print (const QuartierCommand *const *commands, gsize n, const char *verb);

G_END_DECLS
