#include "ui/quartier-pane-page.h"

G_DEFINE_ABSTRACT_TYPE (QuartierPanePage, quartier_pane_page, ADW_TYPE_BIN)

static void
quartier_pane_page_class_init (QuartierPanePageClass *klass G_GNUC_UNUSED)
{
}

static void
quartier_pane_page_init (QuartierPanePage *self G_GNUC_UNUSED)
{
}

/* Whether the page shows hours, which are made only while someone looks. */
gboolean
quartier_pane_page_wants_hours (QuartierPanePage *self)
{
  return QUARTIER_PANE_PAGE_GET_CLASS (self)->wants_hours;
}

/* Shows what is newest. */
void
quartier_pane_page_update (QuartierPanePage *self, const QuartierPaneView *view)
{
  QUARTIER_PANE_PAGE_GET_CLASS (self)->update (self, view);
}

/* Returns: (transfer none) (nullable): what belongs into the pane's bar */
GtkWidget *
quartier_pane_page_get_controls (QuartierPanePage *self)
{
  QuartierPanePageClass *klass = QUARTIER_PANE_PAGE_GET_CLASS (self);

  return klass->get_controls != NULL ? klass->get_controls (self) : NULL;
}

/* Returns: (transfer none) (nullable): what is shown, to be given out */
QuartierChart *
quartier_pane_page_get_chart (QuartierPanePage *self)
{
  QuartierPanePageClass *klass = QUARTIER_PANE_PAGE_GET_CLASS (self);

  return klass->get_chart != NULL ? klass->get_chart (self) : NULL;
}
