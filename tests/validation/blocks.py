"""The two blocks with which real and made weather are compared."""


def block(u_wall, u_roof, u_floor, u_window, g, infiltration_ach, recovery):
    """Three storeys, 1,000 m² of net floor: 24.6 × 13.55 m, 2.7 m a storey; windows 17 % of the floor,
    a third of them south, a third north, a sixth east, a sixth west; heavy; 3.5 W/m² of gains."""
    length, depth, height, floor = 24.6, 13.55, 8.1, 1000
    glass = {180: 56.7, 0: 56.7, 90: 28.3, 270: 28.3}
    gross = {180: length * height, 0: length * height, 90: depth * height, 270: depth * height}
    opaque = [{'area_m2': round(gross[side] - glass[side], 2), 'u_w_m2k': u_wall,
               'azimuth_deg': side, 'tilt_deg': 90} for side in glass]
    opaque.append({'area_m2': round(length * depth, 2), 'u_w_m2k': u_roof, 'tilt_deg': 0,
                   'azimuth_deg': 0})
    opaque.append({'area_m2': round(length * depth, 2), 'u_w_m2k': u_floor / 2, 'tilt_deg': 180,
                   'azimuth_deg': 0, 'absorptance': 0})
    return {'floor_area_m2': floor, 'volume_m3': 2700, 'opaque': opaque,
            'windows': [{'area_m2': area, 'u_w_m2k': u_window, 'g': round(g * 0.7, 4),
                         'azimuth_deg': side, 'tilt_deg': 90, 'shading': 0.8}
                        for side, area in glass.items()],
            'mass': {'class': 'heavy'}, 'infiltration_ach': infiltration_ach,
            'ventilation_ach': 0.5, 'heat_recovery': recovery, 'bypass_above_c': 23,
            'gains_w': 3500,
            'heating_c': 20, 'cooling_c': 26}


BLOCKS = {'old': block(1.2, 1.0, 1.0, 2.8, 0.75, 0.4, 0.0),
          'new': block(0.20, 0.15, 0.25, 0.95, 0.53, 0.1, 0.75)}
