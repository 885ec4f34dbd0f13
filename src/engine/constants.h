#pragma once

#include "engine/factor.h"

G_BEGIN_DECLS

/*
 * The coefficients that are the same for every district, with the id of the row each is read from.
 * A new one is a line here and a row in data/; C holds none of their values.
 */
#define QUARTIER_CONSTANTS(X)                                                                      \
  /* From a sketch to a building */                                                                \
  X (net_to_gross_share, "form.net_to_gross_share")                                                \
  X (house_storeys_max, "form.house_storeys_max")                                                  \
  X (terraced_coverage_min, "form.terraced_coverage_min")                                         \
  X (apartment_house_storeys_max, "form.apartment_house_storeys_max")                              \
  X (attached_sides_th, "form.attached_sides_th")                                                  \
  X (attached_sides_block, "form.attached_sides_block")                                            \
  X (window_per_floor, "form.window_per_floor")                                                    \
  X (window_most_share, "form.window_most_share")                                                  \
  X (things_before_share, "form.things_before_share")                                              \
  X (house_depth_m, "form.house_depth_m")                                                          \
  X (house_length_m, "form.house_length_m")                                                        \
  X (frame_share, "form.frame_share")                                                              \
  X (albedo_share, "form.albedo_share")                                                            \
  /* The zone */                                                                                   \
  X (surface_ms_w_m2k, "zone.5r1c.h_ms_w_m2k")                                                     \
  X (surface_is_w_m2k, "zone.5r1c.h_is_w_m2k")                                                     \
  X (inner_area_ratio, "zone.5r1c.lambda_at")                                                      \
  X (air_j_m3k, "zone.air_heat_capacity_j_m3k")                                                    \
  X (altitude_scale_m, "zone.altitude_scale_m")                                                    \
  X (absorptance_share, "zone.absorptance_share")                                                  \
  X (outer_resistance_m2k_w, "zone.outer_surface_resistance_m2k_w")                                \
  X (longwave_w_m2k, "zone.longwave_w_m2k")                                                        \
  X (sky_difference_k, "zone.sky_difference_k")                                                    \
  X (sky_view_roof_share, "zone.sky_view_roof_share")                                              \
  X (sky_view_wall_share, "zone.sky_view_wall_share")                                              \
  X (bypass_above_c, "zone.recovery_bypass_above_c")                                               \
  /* The ground */                                                                                 \
  X (ground_w_mk, "ground.conductivity_w_mk")                                                      \
  X (ground_j_m3k, "ground.capacity_j_m3k")                                                        \
  X (ground_penetration_m, "ground.penetration_m")                                                 \
  X (ground_layer_m, "ground.layer_m")                                                             \
  X (ground_wall_m, "ground.wall_thickness_m")                                                     \
  /* The zone of elements */                                                                       \
  X (rsi_wall_m2k_w, "zone.rsi_m2k_w")                                                             \
  X (rsi_up_m2k_w, "zone.rsi_up_m2k_w")                                                            \
  X (rsi_down_m2k_w, "zone.rsi_down_m2k_w")                                                        \
  X (inner_surface_ratio, "zone.inner_surface_per_floor")                                          \
  X (inner_resistance_m2k_w, "zone.inner_resistance_m2k_w")                                        \
  X (blind_share, "zone.blind_share")                                                              \
  X (blind_above_w_m2, "zone.blind_above_w_m2")                                                    \
  X (blind_room_c, "zone.blind_room_c")                                                            \
  X (night_begins_h, "zone.home_night_begins_h")                                                   \
  X (night_ends_h, "zone.home_night_ends_h")                                                       \
  X (summer_airing_ach, "zone.summer_airing_ach")                                                  \
  X (overheating_c, "zone.overheating_above_c")                                                    \
  X (moisture_person_kg_h, "zone.moisture_person_kg_h")                                            \
  X (room_humidity_kg_kg, "zone.room_humidity_kg_kg")                                              \
  X (emissivity_share, "zone.emissivity")                                                          \
  X (wind_local_share, "zone.wind_local_share")                                                    \
  X (wall_roughness, "zone.wall_roughness")                                                        \
  X (inner_absorptance_share, "zone.inner_absorptance_share")                                      \
  X (glass_direct_share, "zone.glass_direct_share")                                                \
  X (masonry_j_m3k, "zone.masonry_j_m3k")                                                          \
  X (masonry_w_mk, "zone.masonry_w_mk")                                                            \
  X (pane_rise_per_k, "zone.pane_rise_per_k")                                                      \
  X (films_ci_wall_w_m2k, "zone.52016.h_ci_wall_w_m2k")                                            \
  X (films_ci_up_w_m2k, "zone.52016.h_ci_up_w_m2k")                                                \
  X (films_ci_down_w_m2k, "zone.52016.h_ci_down_w_m2k")                                            \
  X (films_ri_w_m2k, "zone.52016.h_ri_w_m2k")                                                      \
  X (films_ce_w_m2k, "zone.52016.h_ce_w_m2k")                                                      \
  X (films_re_w_m2k, "zone.52016.h_re_w_m2k")                                                      \
  X (furniture_j_m2k, "zone.52016.furniture_j_m2k")                                                \
  X (felt_radiant_share, "zone.felt_radiant_share")                                                \
  X (gains_convective_share, "zone.52016.internal_convective_share")                               \
  X (sun_convective_share, "zone.52016.solar_convective_share")                                    \
  /* Systems */                                                                                    \
  X (water_wh_l_k, "system.water_heat_capacity_wh_l_k")                                            \
  X (hot_water_rise_k, "system.hot_water_rise_k")                                                  \
  X (hot_water_loss_share, "system.hot_water_distribution_loss_share")                             \
  X (heating_loss_share, "system.heating_distribution_loss_share")                                 \
  X (fan_w_m3_h, "system.fan_power_w_m3_h")                                                        \
  X (pump_radiator_c, "system.heat_pump.sink_radiator_c")                                          \
  X (pump_radiator_slope, "system.heat_pump.sink_radiator_slope")                                  \
  X (pump_floor_c, "system.heat_pump.sink_floor_c")                                                \
  X (pump_floor_slope, "system.heat_pump.sink_floor_slope")                                        \
  X (pump_hot_water_c, "system.heat_pump.sink_hot_water_c")                                        \
  X (pump_least_lift_k, "system.heat_pump.least_lift_k")                                           \
  X (pump_most_cop, "system.heat_pump.most_cop")                                                   \
  X (pump_brine_k, "system.heat_pump.brine_below_soil_k")                                          \
  X (floor_heating_u_wall, "system.floor_heating_below_u_wall_w_m2k")                              \
  X (chiller_carnot_share, "system.chiller.carnot_share")                                          \
  X (chiller_room_k, "system.chiller.evaporator_approach_k")                                       \
  X (chiller_most_eer, "system.chiller.eer_max")                                                   \
  X (chiller_outdoor_k, "system.chiller.condenser_approach_k")                                     \
  X (house_hot_water_loss_share, "system.hot_water.house_loss_share")                              \
  X (block_hot_water_loss_share, "system.hot_water_circulation_loss_share")                        \
  X (house_storage_kwh_m2, "system.hot_water.house_storage_kwh_m2")                                \
  X (block_storage_kwh_m2, "system.hot_water.block_storage_kwh_m2")                                \
  X (hot_water_cold_c, "system.hot_water_cold_c")                                                  \
  X (circulation_pump_share, "system.pump_share")                                                  \
  X (pump_power_share, "system.heat_pump.power_share")                                             \
  X (pump_air_least_c, "system.heat_pump.air_least_c")                                             \
  X (heating_limit_c, "system.heat_pump.heating_limit_c")                                          \
  X (soil_depth_m, "system.ground.depth_m")                                                        \
  X (soil_diffusivity_m2_s, "system.ground.diffusivity_m2_s")                                      \
  X (chp_allocation, "system.chp.allocation")                                                      \
  X (chp_heat_exergy_share, "system.chp.heat_exergy_share")                                        \
  X (chp_reference_share, "system.chp.reference_electric_share")                                   \
  X (chp_double_heat, "system.chp.double_heat_efficiency")                                         \
  X (chp_power_share, "system.chp.power_share")                                                    \
  X (chp_boiler_share, "system.gas-boiler.efficiency")                                             \
  X (trench_loss_kwh_m, "system.network.trench_loss_kwh_m")                                        \
  X (network_main_loss_share, "system.network.main_loss_share")                                    \
  X (network_width_m, "dh.effective_width.coefficient")                                            \
  X (network_width_exponent, "dh.effective_width.exponent")                                        \
  X (network_least_mwh_m, "dh.linear_density_min")                                                 \
  X (network_factor_loss_share, "dh.loss.typical")                                                 \
  /* Photovoltaics */                                                                              \
  X (pv_efficiency_share, "pv.module_efficiency_share")                                            \
  X (pv_noct_c, "pv.noct_c")                                                                       \
  X (pv_noct_air_c, "pv.noct_air_c")                                                               \
  X (pv_noct_sun_w_m2, "pv.noct_sun_w_m2")                                                         \
  X (pv_reference_c, "pv.reference_c")                                                             \
  X (pv_gamma_per_k, "pv.gamma_per_k")                                                             \
  X (pv_losses_share, "pv.losses_share")                                                           \
  X (pv_inverter_share, "pv.inverter_efficiency_share")                                            \
  X (pv_tilt_deg, "pv.tilt_deg")                                                                   \
  X (pv_azimuth_deg, "pv.azimuth_deg")                                                             \
  X (pv_module_kw_m2, "pv.module_power")                                                           \
  X (battery_usable_share, "battery.usable_share")                                                 \
  X (battery_round_trip_share, "battery.round_trip_share")                                         \
  X (battery_power_kw_kwh, "battery.power_share")                                                  \
  /* Open water */                                                                                 \
  X (makkink_share, "water.makkink_share")                                                         \
  X (open_evaporation_ratio, "water.open_evaporation_ratio")                                       \
  /* What the calculation itself is worth */                                                       \
  X (heat_sky_a_k, "nature.heat_sky_a_k")                                                          \
  X (heat_sky_b_k, "nature.heat_sky_b_k")                                                          \
  X (model_error_share, "uncertainty.annual_demand_share")

/**
 * QuartierConstants:
 *
 * One pointer for each line above, none %NULL. Borrowed from the library.
 */
typedef struct
{
#define QUARTIER_CONSTANT_MEMBER(name, id) const QuartierFactor *name;
  QUARTIER_CONSTANTS (QUARTIER_CONSTANT_MEMBER)
#undef QUARTIER_CONSTANT_MEMBER
} QuartierConstants;

G_END_DECLS
