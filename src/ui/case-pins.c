#include "ui/case-pins.h"

#include <glib/gi18n.h>

#include "ui/case-words.h"

/* What more is said of a case to who points at its pin. */
static char *
describe (const QuartierCase *one)
{
  g_autofree char *head = quartier_case_head_text (one);

  return g_strjoin ("\n", quartier_case_translate (one->name), head,
                    one->pin_note != NULL ? _ ("The place is approximate.") : NULL, NULL);
}

/**
 * quartier_case_pins_set:
 * @cases: in whose order names have room; those with measured figures go first
 *
 * Has a layer show where the cases are, by their ids.
 */
void
quartier_case_pins_set (QuartierPinLayer *layer, const QuartierCaseLibrary *cases)
{
  gsize n;
  const QuartierCase *const *list = quartier_case_library_list (cases, &n);
  g_autoptr (GArray) pins = g_array_new (FALSE, FALSE, sizeof (QuartierMapPin));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int turn = 0; turn < 2; turn++)
    for (gsize i = 0; i < n; i++)
      {
        const QuartierCase *one = list[i];
        QuartierMapPin pin = { .id = one->id,
                               .name = quartier_case_translate (one->name),
                               .at = { one->lon, one->lat },
                               .is_approximate = one->pin_note != NULL };

        if (one->measured != (turn == 0))
          continue;
        pin.about = describe (one);
        g_ptr_array_add (texts, (gpointer)pin.about);
        g_array_append_val (pins, pin);
      }
  quartier_pin_layer_set_pins (layer, (const QuartierMapPin *)pins->data, pins->len);
}
