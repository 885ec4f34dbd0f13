#include "document/quartier-stop.h"

struct _QuartierStop
{
  GObject parent_instance;
  /* Owned */
  char *id;
  char *name; /* NULL: not given */
  char *mode; /* NULL: not given */
  char *kept[QUARTIER_N_STOP_KEEPS];
  QuartierPosition at;
};

G_DEFINE_FINAL_TYPE (QuartierStop, quartier_stop, G_TYPE_OBJECT)

static void
quartier_stop_finalize (GObject *object)
{
  QuartierStop *self = QUARTIER_STOP (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->mode);
  for (int i = 0; i < QUARTIER_N_STOP_KEEPS; i++)
    g_free (self->kept[i]);
  G_OBJECT_CLASS (quartier_stop_parent_class)->finalize (object);
}

static void
quartier_stop_class_init (QuartierStopClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quartier_stop_finalize;
}

static void
quartier_stop_init (QuartierStop *self)
{
}

/**
 * quartier_stop_new:
 * @id: unique in its scenario, districts included
 * @mode: (nullable): catalogue id; %NULL where it is left open
 * @name: (nullable): for people
 *
 * Returns: (transfer full): a stop
 */
QuartierStop *
quartier_stop_new (const char *id, const QuartierPosition *at, const char *mode, const char *name)
{
  QuartierStop *self = g_object_new (QUARTIER_TYPE_STOP, NULL);

  self->id = g_strdup (id);
  self->at = *at;
  self->mode = g_strdup (mode);
  self->name = g_strdup (name);
  return self;
}

static QuartierStop *
copy (QuartierStop *self)
{
  QuartierStop *other = quartier_stop_new (self->id, &self->at, self->mode, self->name);

  for (int i = 0; i < QUARTIER_N_STOP_KEEPS; i++)
    other->kept[i] = g_strdup (self->kept[i]);
  return other;
}

const char *
quartier_stop_get_id (QuartierStop *self)
{
  return self->id;
}

const QuartierPosition *
quartier_stop_get_position (QuartierStop *self)
{
  return &self->at;
}

/* Catalogue id; NULL where the plan leaves it open. */
const char *
quartier_stop_get_mode (QuartierStop *self)
{
  return self->mode;
}

/* For people; NULL where it has none. */
const char *
quartier_stop_get_name (QuartierStop *self)
{
  return self->name;
}

/**
 * quartier_stop_with_position:
 *
 * Returns: (transfer full): the same stop elsewhere
 */
QuartierStop *
quartier_stop_with_position (QuartierStop *self, const QuartierPosition *at)
{
  QuartierStop *other = copy (self);

  other->at = *at;
  g_clear_pointer (&other->kept[QUARTIER_STOP_KEEP_GEOMETRY], g_free);
  return other;
}

QuartierStop *
quartier_stop_with_mode (QuartierStop *self, const char *mode)
{
  QuartierStop *other = copy (self);

  g_free (other->mode);
  other->mode = g_strdup (mode);
  return other;
}

/* An empty name is none. */
QuartierStop *
quartier_stop_with_name (QuartierStop *self, const char *name)
{
  QuartierStop *other = copy (self);

  g_free (other->name);
  other->name = name != NULL && *name != '\0' ? g_strdup (name) : NULL;
  return other;
}

QuartierStop *
quartier_stop_with_id (QuartierStop *self, const char *id)
{
  QuartierStop *other = copy (self);

  g_free (other->id);
  other->id = g_strdup (id);
  g_clear_pointer (&other->kept[QUARTIER_STOP_KEEP_ID], g_free);
  return other;
}

const char *
quartier_stop_get_kept (QuartierStop *self, QuartierStopKeep what)
{
  return self->kept[what];
}

/* For the reader alone, before anybody else holds the stop. */
void
quartier_stop_set_kept (QuartierStop *self, QuartierStopKeep what, const char *json)
{
  g_free (self->kept[what]);
  self->kept[what] = g_strdup (json);
}
