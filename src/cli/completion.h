#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

int quartier_completion_print (const QuartierCommand *const *commands, gsize n, const char *shell);

G_END_DECLS
