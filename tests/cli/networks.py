"""What makes the heat of a scenario's network, from the plan to the answer and to other formats."""
import os
import sys
import tempfile

from harness import district, main, near, plan, refused, run, write


def heated(network, year=2025):
    made = plan(district('a', far=1.2, supply={'heat': 'district-heat'}))
    made['quartier']['place'] = {'climate': 'mannheim', 'country': 'DE'}
    made['quartier']['scenarios'][0]['year'] = year
    if network is not None:
        made['quartier']['scenarios'][0]['heat_network'] = network
    return made


def estimate(network, year=2025):
    return run('estimate', write('heated.quartier', heated(network, year)), '--format', 'json').json()


def heat(answer):
    return answer['totals']['ghg_by_carrier_kg']['district_heat']


def test_the_kind_of_plant_makes_the_carbon():
    usual, deep = estimate(None), estimate('geothermal')
    kwh = usual['totals']['carriers_kwh']['district_heat']
    near(deep['totals']['carriers_kwh']['district_heat'], kwh)
    near(heat(usual), 0.316 * kwh)
    near(heat(deep), 0.01 * kwh)
    assert any('heat_network' in line for line in deep['defaults']), deep['defaults'][:3]
    assert deep['totals']['ghg_kg']['high'] < usual['totals']['ghg_kg']['low'] + 0.316 * kwh


def test_a_heat_pump_follows_the_grid():
    now, later = estimate('heat-pump'), estimate('heat-pump', 2045)
    kwh = now['totals']['carriers_kwh']['district_heat']
    near(heat(now), 0.342 / 3.2 / (1 - 0.14) * kwh)
    assert heat(later) < 0.5 * heat(now)
    near(heat(estimate('biomass-boiler')), heat(estimate('biomass-boiler', 2045)))


def test_scenarios_differ_in_nothing_else():
    made = heated(None)
    made['quartier']['scenarios'].append({'id': 'b', 'year': 2025, 'heat_network': 'waste-heat',
                                          'parent': made['quartier']['scenarios'][0]['id']})
    twin = dict(made['features'][0], properties=dict(made['features'][0]['properties'], scenario='b'))
    made['features'].append(twin)
    table = run('compare', write('two.quartier', made), '--format', 'json').json()
    first, second = (entry['totals'] for entry in table['scenarios'])
    near(first['energy_kwh']['total'], second['energy_kwh']['total'])
    saved = (0.316 - 0.008) * first['carriers_kwh']['district_heat'] \
        + first['ghg_by_carrier_kg'].get('network_loss', 0) * (1 - 0.008 / 0.316)
    near(first['ghg_kg']['total'] - second['ghg_kg']['total'], saved)


def test_an_unknown_plant_is_refused():
    file = write('magic.quartier', heated('magic'))
    refused(run('estimate', file), file, 'scenarios[0].heat_network', '"magic" is not known', 'geothermal')


def test_every_format_brings_it_back():
    file = write('network.quartier', heated('ambient-loop'))
    with tempfile.TemporaryDirectory() as folder:
        for ending in ('gpkg', 'geojson', 'kml', 'csv', 'shp'):
            there, back = os.path.join(folder, f'a.{ending}'), os.path.join(folder, f'{ending}.quartier')
            assert run('convert', file, there).status == 0
            assert run('convert', there, back).status == 0
            answer = run('estimate', back, '--format', 'json').json()
            row = next(f for f in answer['factors'] if f.get('carrier') == 'district_heat')
            assert row['id'].startswith('dh.type.5gdhc_ambient'), (ending, row['id'])


if __name__ == "__main__":
    sys.exit(main())
