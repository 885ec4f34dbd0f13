#include "ui/sum-rows.h"

#include <glib/gi18n.h>
#include <math.h>

#include "library/factor-names.h"
#include "library/note-words.h"
#include "library/unit-words.h"
#include "report/words.h"
#include "ui/sum-tree-rows.h"
#include "ui/value-row.h"

static char *
coefficient_text (double value)
{
  return quartier_coefficient_text (value, 4);
}

/* The source and its year, which most sources name themselves. */
static void
append_source (GString *text, const QuartierFactor *factor)
{
  g_autofree char *year = g_strdup_printf ("%d", factor->year);
  g_autofree char *source = quartier_source_text (factor->source);

  g_string_append (text, source);
  if (factor->year != 0 && !g_str_has_suffix (factor->source, year))
    g_string_append_printf (text, " · %s", year);
}

/* The plan's own figure is from where its author says, which its note begins with; the year is the table's. */
static gboolean
is_told_by_note (const QuartierFactor *factor)
{
  return factor->evidence == QUARTIER_EVIDENCE_PLAN && factor->note != NULL;
}

/* "Loss of heat networks, usual = 0.14", its range and how it is known; then where it is from, with
 * the id by which it is cited. */
static void
append_factor (GString *text, const QuartierFactor *factor)
{
  g_autofree char *name = quartier_factor_name (factor->id, TRUE);
  g_autofree char *value = coefficient_text (factor->value);
  g_autofree char *unit = quartier_unit_text (factor->unit);

  if (text->len > 0)
    g_string_append (text, "\n\n");
  g_string_append_printf (text, "%s = %s%s%s\n", name, value, *unit != '\0' ? " " : "", unit);
  if (!isnan (factor->low) && !isnan (factor->high))
    {
      g_autofree char *low = coefficient_text (factor->low);
      g_autofree char *high = coefficient_text (factor->high);

      g_string_append_printf (text, _("Between %s and %s"), low, high);
      g_string_append (text, " · ");
    }
  g_string_append (text, quartier_evidence_label (factor->evidence));
  g_string_append_c (text, '\n');
  if (!is_told_by_note (factor))
    {
      append_source (text, factor);
      g_string_append (text, " · ");
    }
  g_string_append (text, factor->id);
  if (factor->note != NULL && *factor->note != '\0')
    {
      g_autofree char *note = quartier_note_text (factor->note);

      g_string_append_printf (text, "\n%s", note);
    }
}

static gboolean
is_unchecked (const QuartierFactor *factor)
{
  return factor->evidence == QUARTIER_EVIDENCE_RECALLED
         || factor->evidence == QUARTIER_EVIDENCE_ASSUMED;
}

/* A way to the plan's own figure for each factor: a button for one, a menu for many. What follows from the
 * mix of a network has none: what it stands on has. */
static void
add_pencil (AdwActionRow *row, const QuartierFactor *const *factors, gsize n_factors)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  const QuartierFactor *last = NULL;
  GtkWidget *button;
  int n = 0;

  for (gsize i = 0; i < n_factors; i++)
    if (factors[i] != NULL && !g_str_has_prefix (factors[i]->id, "heat-mix."))
      {
        g_autofree char *name = quartier_factor_name (factors[i]->id, TRUE);
        g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

        g_menu_item_set_action_and_target (item, "sum.edit-factor", "s", factors[i]->id);
        g_menu_append_item (menu, item);
        last = factors[i];
        n++;
      }
  if (n == 0)
    return;
  if (n == 1)
    {
      button = gtk_button_new_from_icon_name ("document-edit-symbolic");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sum.edit-factor");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", last->id);
    }
  else
    {
      button = gtk_menu_button_new ();
      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
    }
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Use a figure of this plan's own"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Use a figure of this plan's own"), -1);
  adw_action_row_add_suffix (row, button);
}

/**
 * quartier_sum_row_new:
 * @title: the figure in words and numbers
 * @factors: (array length=n_factors): what it stands on; %NULL among them is passed over
 * @note: (nullable): a sentence before them
 *
 * Returns: (transfer floating): a row, marked where one of its factors is unchecked
 */
GtkWidget *
quartier_sum_row_new (const char *title, const QuartierFactor *const *factors, gsize n_factors,
                      const char *note)
{
  g_autoptr (GString) text = g_string_new (note);
  gboolean unchecked = FALSE;
  GtkWidget *row;

  for (gsize i = 0; i < n_factors; i++)
    if (factors[i] != NULL)
      {
        append_factor (text, factors[i]);
        unchecked = unchecked || is_unchecked (factors[i]);
      }
  row = quartier_text_row_new (title, text->str);
  add_pencil (ADW_ACTION_ROW (row), factors, n_factors);
  if (unchecked)
    {
      GtkWidget *mark = gtk_label_new (_("unchecked"));

      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "unchecked-mark");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  return row;
}

/**
 * quartier_sum_row_open:
 * @row: in the window of the sum
 * @member: what it opens to when it is pressed
 */
void
quartier_sum_row_open (GtkWidget *row, const char *member)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", member);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "sum.open-member");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* A row that opens to @member. */
static void
add_row (AdwPreferencesGroup *group, const char *title, const QuartierFactor *const *factors,
         gsize n_factors, const char *note, const char *member)
{
  GtkWidget *row = quartier_sum_row_new (title, factors, n_factors, note);

  quartier_sum_row_open (row, member);
  adw_preferences_group_add (group, row);
}

/* The same on one factor or none. */
static void
add_figure (AdwPreferencesGroup *group, const char *title, const QuartierFactor *factor,
            const char *note, const char *member)
{
  add_row (group, title, &factor, factor != NULL ? 1 : 0, note, member);
}

/* Carriers */

static void
add_carrier (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
             const QuartierFigures *figures, QuartierCarrier carrier)
{
  const QuartierFactor *factor = quartier_estimate_get_carrier_factor (estimate, carrier);
  g_autofree char *energy
      = quartier_quantity_text (figures->supplied.carriers_kwh[carrier], 4);
  g_autofree char *value = coefficient_text (factor != NULL ? factor->value : NAN);
  g_autofree char *tonnes
      = quartier_quantity_text (figures->ghg_carrier_kg[carrier] / 1000, 3);
  g_autofree char *title = g_strdup_printf (_("%s: %s kWh × %s kg/kWh = %s t"),
                                            quartier_carrier_label (carrier), energy, value,
                                            tonnes);
  g_autofree char *member = g_strconcat ("ghg_by_carrier_kg.", quartier_carrier_get_id (carrier), NULL);

  add_figure (group, title, factor,
              factor != NULL ? NULL : _("No factor is known for this place: the sum is missing"),
              member);
}

static QuartierSum *
explain_mix (gpointer estimate)
{
  return quartier_estimate_explain_network_heat (estimate);
}

/* What makes the heat of the network, where the plan tells it; each source opens. */
static void
add_mix (AdwPreferencesGroup *group, const QuartierEstimate *estimate)
{
  g_autoptr (QuartierSum) any = quartier_estimate_explain_network_heat (estimate);

  if (any != NULL)
    adw_preferences_group_add (
        group, quartier_sum_tree_row_new (
                   _(any->label), explain_mix,
                   quartier_estimate_ref ((QuartierEstimate *) estimate),
                   (GDestroyNotify) quartier_estimate_unref));
}

/* What the network's pipes lose beyond the usual, which its factor holds; less than that counts
 * against it. */
static void
add_network_beyond (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                    const QuartierFigures *figures)
{
  const QuartierFactor *factor
      = quartier_estimate_get_carrier_factor (estimate, QUARTIER_CARRIER_DISTRICT_HEAT);
  g_autofree char *energy = quartier_quantity_text (figures->network_extra_kwh, 3);
  g_autofree char *value = coefficient_text (factor != NULL ? factor->value : NAN);
  g_autofree char *tonnes = quartier_quantity_text (figures->ghg_network_kg / 1000, 3);
  g_autofree char *title = NULL;

  if (!(figures->supplied.network_m > 0)
      || !isnan (quartier_estimate_get_network_loss_share (estimate)))
    return;
  title = g_strdup_printf (_("Loss of the heat network beyond the usual: %s kWh × %s kg/kWh = %s t"),
                           energy, value, tonnes);
  add_figure (group, title, quartier_estimate_get_constants (estimate)->network_factor_loss_share,
              _("The factor of district heat holds the usual loss of a network. This one is denser "
                "or thinner than usual: only the difference is counted."),
              "ghg_by_carrier_kg.network_loss");
}

static void
add_photovoltaics (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                   const QuartierFigures *figures)
{
  const QuartierSupplied *supplied = &figures->supplied;
  g_autofree char *made = quartier_quantity_text (supplied->pv_generated_kwh, 3);
  g_autofree char *own = quartier_quantity_text (supplied->pv_self_kwh, 3);
  g_autofree char *sold = quartier_quantity_text (supplied->pv_exported_kwh, 3);
  g_autofree char *lost = quartier_quantity_text (supplied->battery_loss_kwh, 3);
  g_autofree char *title = NULL, *battery = NULL;

  if (!(supplied->pv_generated_kwh > 0))
    return;
  title = g_strdup_printf (
      _("Photovoltaics: %s kWh made, of which %s used here and %s sold, hour by hour"), made, own,
      sold);
  add_figure (group, title, NULL,
              _("What is used here is not bought. In each hour, buildings and cars that are charged "
                "have of it by what each uses. What is sold is not counted against the "
                "emissions."),
              "pv_kwh.generated");
  if (!(supplied->battery_loss_kwh > 0))
    return;
  battery = g_strdup_printf (_("Batteries: %s kWh lost on the way in and out"), lost);
  add_figure (group, battery,
              quartier_estimate_get_constants (estimate)->battery_round_trip_share, NULL,
              "battery_loss_kwh");
}

static void
add_heat_and_power (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                    const QuartierFigures *figures)
{
  const QuartierSupplied *supplied = &figures->supplied;
  const QuartierConstants *constants = quartier_estimate_get_constants (estimate);
  const QuartierFactor *factors[] = { constants->chp_allocation, constants->chp_power_share };
  g_autofree char *made = quartier_quantity_text (supplied->chp_generated_kwh, 3);
  g_autofree char *own = quartier_quantity_text (supplied->chp_self_kwh, 3);
  g_autofree char *sold = quartier_quantity_text (supplied->chp_exported_kwh, 3);
  g_autofree char *title = NULL;

  if (!(supplied->chp_generated_kwh > 0))
    return;
  title = g_strdup_printf (
      _("Combined heat and power: %s kWh made, of which %s used here and %s sold, hour by hour"),
      made, own, sold);
  add_row (group, title, factors, G_N_ELEMENTS (factors),
           _("Electricity that is sold takes its part of the fuel along, by the allocation."),
           "chp_kwh.generated");
}

/* Energy bought times its emissions, and what is made here instead. */
void
quartier_sum_add_carriers (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                           const QuartierFigures *figures)
{
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (figures->supplied.carriers_kwh[c] != 0)
      add_carrier (group, estimate, figures, c);
  if (figures->supplied.carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT] != 0)
    add_mix (group, estimate);
  add_network_beyond (group, estimate, figures);
  add_photovoltaics (group, estimate, figures);
  add_heat_and_power (group, estimate, figures);
}

/* Systems */

static void
add_hot_water (AdwPreferencesGroup *group, const QuartierConstants *constants,
               const QuartierSupplied *supplied)
{
  const QuartierFactor *pipes[] = { constants->house_hot_water_loss_share,
                                    constants->block_hot_water_loss_share,
                                    constants->hot_water_loss_share };
  const QuartierFactor *tanks[]
      = { constants->house_storage_kwh_m2, constants->block_storage_kwh_m2 };
  g_autofree char *tap = quartier_quantity_text (supplied->need_hot_water_kwh, 3);
  g_autofree char *lost = quartier_quantity_text (supplied->hot_water_loss_kwh, 3);
  g_autofree char *stored = quartier_quantity_text (supplied->storage_loss_kwh, 3);
  g_autofree char *title = g_strdup_printf (
      _("Hot water: %s kWh at the tap, %s kWh lost in pipes and circulation"), tap, lost);
  g_autofree char *tank_title
      = g_strdup_printf (_("Hot water: %s kWh lost by tanks"), stored);

  if (!(supplied->need_hot_water_kwh > 0))
    return;
  add_row (group, title, pipes, G_N_ELEMENTS (pipes),
           _("In turn: houses, blocks of dwellings with circulation, other uses."),
           "losses_kwh.hot_water_distribution");
  add_row (group, tank_title, tanks, G_N_ELEMENTS (tanks), _("In turn: houses, other buildings."),
           "losses_kwh.hot_water_storage");
}

static void
add_rooms (AdwPreferencesGroup *group, const QuartierConstants *constants,
           const QuartierSupplied *supplied)
{
  g_autofree char *need = quartier_quantity_text (supplied->need_heating_kwh, 3);
  g_autofree char *share
      = coefficient_text (constants->heating_loss_share->value);
  g_autofree char *lost = quartier_quantity_text (supplied->heating_loss_kwh, 3);
  g_autofree char *pumps = quartier_quantity_text (supplied->pumps_kwh, 3);
  g_autofree char *title
      = g_strdup_printf (_("Rooms: %s kWh needed × %s = %s kWh lost on the way"), need, share,
                         lost);
  g_autofree char *pumps_title
      = g_strdup_printf (_("Circulation pumps: %s kWh, in heating and hot water"), pumps);

  if (supplied->need_heating_kwh > 0)
    add_figure (group, title, constants->heating_loss_share, NULL,
                "losses_kwh.heating_distribution");
  if (supplied->pumps_kwh > 0)
    add_figure (group, pumps_title, constants->circulation_pump_share, NULL,
                "circulation_pumps_kwh");
}

static void
add_heat_pumps (AdwPreferencesGroup *group, const QuartierConstants *constants,
                const QuartierSupplied *supplied)
{
  const QuartierFactor *factors[]
      = { constants->pump_power_share, constants->pump_hot_water_c, constants->pump_air_least_c };
  g_autofree char *ambient = quartier_quantity_text (supplied->ambient_kwh, 3);
  g_autofree char *backup = quartier_quantity_text (supplied->backup_kwh, 3);
  g_autofree char *title = g_strdup_printf (
      _("Heat pumps: %s kWh of heat from air and ground, %s kWh by electric heaters beside them"),
      ambient, backup);

  if (supplied->ambient_kwh > 0)
    add_row (group, title, factors, G_N_ELEMENTS (factors),
             _("Heaters help where the pump is smaller than the load, for the last degrees of hot "
               "water in blocks, and in great cold."),
             "heat_pump_kwh.ambient_heat");
}

/* The same of a network whose loss the plan tells. */
static void
add_own_loss (AdwPreferencesGroup *group, const QuartierSupplied *supplied, double loss_share)
{
  const double fed_kwh = supplied->carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT]
                         + supplied->network_loss_kwh;
  g_autofree char *fed = quartier_quantity_text (fed_kwh, 3);
  g_autofree char *share = quartier_number_text (100 * loss_share, 1);
  g_autofree char *lost = quartier_quantity_text (supplied->network_loss_kwh, 3);
  /* Translators: heat that is fed into a network, the share that it loses, and what that makes */
  g_autofree char *title = g_strdup_printf (
      _("Heat network: %s kWh fed in × %s %% = %s kWh lost"), fed, share, lost);

  add_figure (group, title, NULL, _("The loss is the plan's own; the factor of its heat holds it."),
              "losses_kwh.network");
}

static void
add_network (AdwPreferencesGroup *group, const QuartierConstants *constants,
             const QuartierSupplied *supplied)
{
  const QuartierFactor *factors[] = { constants->trench_loss_kwh_m, constants->network_width_m,
                                      constants->network_main_loss_share };
  const double fed_kwh = supplied->carriers_kwh[QUARTIER_CARRIER_DISTRICT_HEAT]
                         + supplied->network_loss_kwh;
  g_autofree char *metres = quartier_quantity_text (supplied->network_m, 3);
  g_autofree char *each = coefficient_text (constants->trench_loss_kwh_m->value);
  g_autofree char *mains = quartier_quantity_text (
      supplied->network_loss_kwh - supplied->network_m * constants->trench_loss_kwh_m->value, 3);
  g_autofree char *lost = quartier_quantity_text (supplied->network_loss_kwh, 3);
  g_autofree char *share = quartier_number_text (100 * supplied->network_loss_kwh / fed_kwh, 0);
  g_autofree char *title = NULL;

  if (!(supplied->network_m > 0))
    return;
  /* Translators: trench of a heat network times its loss per metre, and the loss of mains; then the
   * sum, and its share in per cent */
  title = g_strdup_printf (_("Heat network: %s m of trench × %s kWh + %s kWh in mains = %s kWh lost, "
                             "%s %% of the heat fed in"),
                           metres, each, mains, lost, share);
  add_row (group, title, factors, G_N_ELEMENTS (factors),
           _("Trench by the floor area ratio: site ÷ effective width."), "losses_kwh.network");
}

/* What lies between what is bought and what is needed. */
void
quartier_sum_add_systems (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                          const QuartierFigures *figures)
{
  const QuartierConstants *constants = quartier_estimate_get_constants (estimate);
  const QuartierSupplied *supplied = &figures->supplied;

  add_rooms (group, constants, supplied);
  add_hot_water (group, constants, supplied);
  add_heat_pumps (group, constants, supplied);
  if (!isnan (quartier_estimate_get_network_loss_share (estimate)) && supplied->network_m > 0)
    add_own_loss (group, supplied, quartier_estimate_get_network_loss_share (estimate));
  else
    add_network (group, constants, supplied);
  gtk_widget_set_visible (GTK_WIDGET (group), supplied->pumps_kwh > 0);
}

/* Primary energy */

static void
add_primary_carrier (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                     QuartierCarrier carrier, double kwh)
{
  const QuartierFactor *factors[]
      = { quartier_estimate_get_primary_factor (estimate, carrier, FALSE),
          quartier_estimate_get_primary_factor (estimate, carrier, TRUE) };
  const double value = factors[0] != NULL ? factors[0]->value : NAN;
  const double renewable = factors[1] != NULL ? factors[1]->value : NAN;
  g_autofree char *energy = quartier_quantity_text (kwh, 3);
  g_autofree char *first = coefficient_text (value);
  g_autofree char *second = coefficient_text (renewable);
  g_autofree char *fossil = quartier_quantity_text (kwh * value, 3);
  g_autofree char *rest = quartier_quantity_text (kwh * renewable, 3);
  /* Translators: carrier, then energy × factor twice: the part that is not renewable and the one
   * that is */
  g_autofree char *title = g_strdup_printf (
      _("%s: %s kWh × %s = %s kWh not renewable, × %s = %s kWh renewable"),
      quartier_carrier_label (carrier), energy, first, fossil, second, rest);

  add_row (group, title, factors, G_N_ELEMENTS (factors),
           isnan (value) || isnan (renewable)
               ? _("A factor is not known for this place: that sum is missing")
               : NULL,
           "primary_energy_kwh.total");
}

/* Primary energy of what is bought; own sun and heat from outdoors are not counted. */
void
quartier_sum_add_primary (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                          const QuartierFigures *figures)
{
  g_autofree char *fossil = quartier_quantity_text (figures->primary_non_renewable_kwh, 4);
  g_autofree char *all = quartier_quantity_text (figures->primary_total_kwh, 4);
  g_autofree char *each = quartier_number_text (
      figures->primary_non_renewable_kwh / figures->gfa_m2, 0);
  g_autofree char *title = g_strdup_printf (
      _("%s kWh a year not renewable (%s kWh/m² floor), %s kWh in all"), fossil, each, all);
  double counted_kwh[QUARTIER_N_CARRIERS];
  GtkWidget *total = quartier_sum_row_new (title, NULL, 0, NULL);

  quartier_figures_get_counted_kwh (figures, counted_kwh);
  for (int c = 0; c < QUARTIER_N_CARRIERS; c++)
    if (counted_kwh[c] != 0)
      add_primary_carrier (group, estimate, c, counted_kwh[c]);
  gtk_widget_add_css_class (total, "sum-total");
  quartier_sum_row_open (total, "primary_energy_kwh.non_renewable");
  adw_preferences_group_add (group, total);
  gtk_widget_set_visible (GTK_WIDGET (group), figures->gfa_m2 > 0);
}

/* Meters */

/* The two points of the curve between which an energy lies. */
static void
find_points (const QuartierFactor *const *curve, double kwh_m2, const QuartierFactor *out[2])
{
  const int below = CLAMP ((int) (kwh_m2 / 100), 0, QUARTIER_N_METERED - 2);

  out[0] = curve[below];
  out[1] = curve[below + 1];
}

static void
add_metered_factor (AdwPreferencesGroup *group, const QuartierFactor *const *curve, double kwh_m2,
                    double metered_kwh_m2, gboolean one)
{
  const QuartierFactor *points[2] = { NULL, NULL };
  g_autofree char *calculated = quartier_number_text (kwh_m2, 0);
  g_autofree char *metered = quartier_number_text (metered_kwh_m2, 0);
  g_autofree char *share = quartier_number_text (metered_kwh_m2 / kwh_m2, 2);
  g_autofree char *title = g_strdup_printf (
      _("Dwellings, heating and hot water: %s kWh/m² net floor calculated × %s = %s kWh/m²"),
      calculated, share, metered);

  find_points (curve, kwh_m2, points);
  add_row (group, title, points, 2,
           one ? _("Between the two points of the curve on either side.")
               : _("Each district by its own place on the curve; here the points about their mean."),
           "expected.factor");
}

/**
 * quartier_sum_add_metered:
 * @district: (nullable): id; %NULL for the whole scenario
 *
 * What meters would likely show, and the curve that says so.
 *
 * Returns: (transfer none) (nullable): the row that says it; %NULL where there is nothing to say
 */
GtkWidget *
quartier_sum_add_metered (AdwPreferencesGroup *group, const QuartierEstimate *estimate,
                          const char *district, const QuartierFigures *figures)
{
  const QuartierFactor *const *curve = quartier_estimate_get_metered (estimate, district);
  const QuartierSupplied *supplied = &figures->supplied;
  const double calculated_kwh = supplied->dwelling_heat_kwh;
  const double changed_kwh
      = figures->metered_total_kwh - quartier_figures_get_energy_kwh (figures);
  g_autofree char *energy
      = quartier_number_text (figures->metered_total_kwh / figures->gfa_m2, 0);
  g_autofree char *tonnes = quartier_quantity_text (figures->metered_ghg_kg / 1000, 3);
  g_autofree char *low = quartier_number_text (
      figures->metered_heat_kwh[QUARTIER_BOUND_LOW] / figures->gfa_m2, 0);
  g_autofree char *high = quartier_number_text (
      figures->metered_heat_kwh[QUARTIER_BOUND_HIGH] / figures->gfa_m2, 0);
  g_autofree char *title
      = g_strdup_printf (_("In all: %s kWh/m² floor, %s t a year"), energy, tonnes);
  /* Translators: energy for heating and hot water per m² of floor, from and to */
  g_autofree char *note = g_strdup_printf (
      _("Heating and hot water between %s and %s kWh/m² floor; everything else as calculated. This "
        "is in no other figure."),
      low, high);
  GtkWidget *total;

  gtk_widget_set_visible (GTK_WIDGET (group), calculated_kwh > 0);
  if (!(calculated_kwh > 0))
    return NULL;
  if (curve == NULL || isnan (changed_kwh))
    {
      add_figure (group, _("Not known for this place"), NULL,
                  _("No curve from calculated to metered energy is held for this country."),
                  "expected.total_kwh");
      return NULL;
    }
  add_metered_factor (group, curve, calculated_kwh / figures->dwellings_net_m2,
                      (calculated_kwh + changed_kwh) / figures->dwellings_net_m2,
                      district != NULL);
  total = quartier_sum_row_new (title, NULL, 0, note);
  gtk_widget_add_css_class (total, "sum-total");
  quartier_sum_row_open (total, "expected.total_kwh");
  adw_preferences_group_add (group, total);
  return total;
}
