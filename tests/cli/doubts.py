"""Rooms that can be calculated and are hardly meant: simulate answers, and says its doubt."""
import sys

from harness import main, run, shared, write
from verbs import ZONE, forcing, zone


def test_simulate_doubts_what_is_hardly_meant():
    steps = write('steps.csv', forcing('5,100,0'))
    wall, window = {'area_m2': 60, 'u_w_m2k': 0.5, 'tilt_deg': 0}, ZONE['windows'][0]
    layer = {'thickness_m': 30, 'conductivity_w_mk': 1, 'density_kg_m3': 2000,
             'specific_heat_j_kgk': 1000}
    plain = zone(gains_w=0)
    assert run('simulate', write('plain.json', plain), '--forcing', steps).err == ''
    odd = [
        ({'volume_m3': 12.96}, 'volume_m3 over floor_area_m2: 0.27 m'),
        ({'volume_m3': 129600}, 'volume_m3 over floor_area_m2: 2700 m'),
        ({'opaque': [{**wall, 'u_w_m2k': 0}]}, 'opaque[0].u_w_m2k: 0 '),
        ({'opaque': [{**wall, 'capacity_j_m2k': 1e9}]}, 'opaque[0].capacity_j_m2k: 1e+09 '),
        ({'opaque': [{'area_m2': 60, 'tilt_deg': 0, 'layers': [layer]}]},
         'opaque[0].layers: 6e+07 J'),
        ({'opaque': [{**wall, 'area_m2': 6000, 'u_w_m2k': 0.01}]}, 'opaque: 6000 m²'),
        ({'windows': [{**window, 'u_w_m2k': 0.03}]}, 'windows[0].u_w_m2k: 0.03 '),
        ({'windows': [{**window, 'u_w_m2k': 30}]}, 'windows[0].u_w_m2k: 30 '),
        ({'windows': [{**window, 'g': 0.95}]}, 'windows[0].g: 0.95 '),
        ({'windows': [window] * 41, 'inner_area_m2': 1000}, 'windows: 492 m²'),
        ({'windows': [{**window, 'height_m': 2, 'width_m': 7, 'fins': {'depth_m': 1}}]},
         'windows[0]: one window of 7 × 2 m'),
        ({'windows': [{**window, 'height_m': 2, 'overhang': {'depth_m': 200}}]},
         'windows[0].overhang.depth_m: 200 m'),
        ({'ventilation_ach': 300}, 'ventilation_ach: 300 '),
        ({'infiltration_ach': 50}, 'infiltration_ach: 50 '),
        ({'ventilation_ach': 0.5, 'heat_recovery': 1}, 'heat_recovery: 1 '),
        ({'heat_recovery': 0.8}, 'heat_recovery: there is nothing'),
        ({'ventilation_ach': 0.5, 'heat_recovery': 0.8, 'bypass_above_c': 10},
         'bypass_above_c: at 10 °C'),
        ({'heating_c': 68, 'cooling_c': 80}, 'heating_c: 68 °C'),
        ({'heating_c': [0] * 24, 'cooling_c': [27] * 23 + [5]}, 'cooling_c: 5 °C'),
        ({'ground_c': 50}, 'ground_c: 50 °C'),
        ({'start_c': 68}, 'start_c: 68 °C'),
        ({'power_limit_w_m2': 0}, 'power_limit_w_m2: 0 '),
        ({'mass': {'capacity_j_k': 5280, 'area_m2': 120}}, 'mass over floor_area_m2: 110 J'),
        ({'furniture_j_m2k': 1e7}, 'furniture_j_m2k: 1e+07 '),
        ({'inner_area_m2': 2160}, 'inner_area_m2 over floor_area_m2: 45 '),
    ]
    for number, (changes, told) in enumerate(odd):
        file = write(f'odd{number}.json', {**plain, **changes})
        result = run('simulate', file, '--forcing', steps)
        warnings = result.json()['warnings']
        assert len(warnings) == 1 and warnings[0].startswith(told), (changes, warnings, result.err)
        assert f'warning: {told}' in result.err and result.err.count('\n') == 1, result.err


def test_simulate_doubts_gains():
    weather = shared('testdata', 'epw', 'denver_725650TYCST.epw')
    for gains, told in ((-200, 'gains_w: -200 W'), (2e5, 'gains_w: 200000 W')):
        warnings = run('simulate', write('odd.json', zone(gains_w=gains)), '--weather',
                       weather).json()['warnings']
        assert len(warnings) == 1 and warnings[0].startswith(told), warnings


if __name__ == '__main__':
    sys.exit(main())
