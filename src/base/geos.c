#include "base/geos.h"

static void
ignore_message (const char *message G_GNUC_UNUSED, void *data G_GNUC_UNUSED)
{
}

static void
finish_context (gpointer context)
{
  GEOS_finish_r (context);
}

static GPrivate geos_context = G_PRIVATE_INIT (finish_context);

/* A GEOS context is not for two threads at a time: each thread has its own. */
GEOSContextHandle_t
quartier_geos_get_context (void)
{
  GEOSContextHandle_t context = g_private_get (&geos_context);

  if (context == NULL)
    {
      context = GEOS_init_r ();
      GEOSContext_setNoticeMessageHandler_r (context, ignore_message, NULL);
      GEOSContext_setErrorMessageHandler_r (context, ignore_message, NULL);
      g_private_set (&geos_context, context);
    }
  return context;
}
