"""What makes the heat of a scenario's network, from the plan to the answer and to other formats."""
import json
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


MIX = {'shares': {'wood-chips': 0.7, 'gas-boiler': 0.3}, 'efficiency': {'wood-chips': 0.88, 'gas-boiler': 0.88},
       'loss': 0.12}


def mixed(mix, **more):
    made = heated(None)
    made['quartier']['scenarios'][0].update(heat_mix=mix, **more)
    return made


def estimate_of(mix):
    return run('estimate', write('mixed.quartier', mixed(mix)), '--format', 'json').json()


def factor_of(answer):
    return next(f for f in answer['factors'] if f.get('carrier') == 'district_heat')


def test_a_mix_makes_the_factor():
    """70 % wood chips of 0.0125 + 0.0079, 30 % gas of 0.202 + 0.0335, boilers of 0.88, a loss of 12 %."""
    answer, usual = estimate_of(MIX), estimate(None)
    kwh = answer['totals']['carriers_kwh']['district_heat']
    near(factor_of(answer)['value'], (0.7 * 0.0204 + 0.3 * 0.2355) / 0.88 / 0.88)
    near(heat(answer), factor_of(answer)['value'] * kwh)
    near(kwh, usual['totals']['carriers_kwh']['district_heat'])
    parts = factor_of(answer)['parts']
    near(sum(part['kg_kwh'] for part in parts), factor_of(answer)['value'])
    assert [part['source'] for part in parts] == ['wood-chips', 'gas-boiler'], parts
    network = answer['totals']['heat_network']
    near(network['loss_share'], 0.12)
    assert network['loss_beyond_factor_kwh'] == 0, network
    assert factor_of(answer)['low'] < factor_of(answer)['value'] < factor_of(answer)['high']


def test_what_is_not_known_of_a_network_is_said():
    """No figure of large boilers or of pumps is held; a mix may have its own efficiency."""
    def said(answer, words):
        return any(words in line for line in answer['defaults'])

    told, usual = estimate_of(MIX), estimate_of({'shares': {'gas-boiler': 1}})
    pumped = estimate_of({'shares': {'heat-pump': 1}})
    assert all(said(answer, 'pumps is not counted') for answer in (told, usual, pumped))
    assert [said(answer, 'those of buildings') for answer in (told, usual, pumped)] == [False, True, False]
    tree = run('estimate', write('mixed.quartier', mixed({'shares': {'gas-boiler': 1}})), '--explain',
               'ghg_by_carrier_kg.district_heat').out
    assert 'no figure is held, not counted' in tree and 'as boilers of buildings have it' in tree


def test_its_primary_energy_is_of_the_same_mix():
    """Of gas 1.1 in Germany, of wood 0.2 and 1.0 renewable; of waste heat none
    and no renewable part told. A source without leaves the network's as it was; so does a kind."""
    answer, usual, unknown = estimate_of(MIX), estimate(None), estimate_of({'shares': {'coal-chp': 1}, 'loss': 0.12})
    kwh = answer['totals']['carriers_kwh']['district_heat']
    now, before = answer['totals']['primary_energy_kwh'], usual['totals']['primary_energy_kwh']
    extra = usual['totals']['heat_network']['loss_beyond_factor_kwh']
    near(before['non_renewable'] - now['non_renewable'], 0.7 * (kwh + extra) - (0.7 * 0.2 + 0.3 * 1.1) / 0.7744 * kwh)
    near(unknown['totals']['primary_energy_kwh']['non_renewable'], before['non_renewable'] - 0.7 * extra)
    assert any('Coal, combined heat and power' in line for line in unknown['defaults']), unknown['defaults'][:4]
    for waste in (estimate_of({'shares': {'waste-heat': 1}}), estimate('waste-heat')):
        primary = waste['totals']['primary_energy_kwh']
        near(primary['non_renewable'], before['non_renewable'] - 0.7 * (kwh + extra))
        assert primary['total'] is None, primary
        assert any('not known of Waste heat of industry' in line for line in waste['defaults']), waste['defaults'][:4]
    deep = estimate('geothermal')['totals']['primary_energy_kwh']
    near(deep['non_renewable'], before['non_renewable'] - 0.7 * (kwh + extra))
    near(estimate('coal-chp')['totals']['primary_energy_kwh']['non_renewable'], before['non_renewable'])


def test_without_a_loss_the_density_tells():
    """All that is sold and lost comes from the plants, whatever the usual loss is."""
    answer = estimate_of({'shares': {'gas-boiler': 1}, 'efficiency': {'gas-boiler': 0.9}})
    totals = answer['totals']
    sold, lost = totals['carriers_kwh']['district_heat'], totals['losses_kwh']['network']
    near(heat(answer) + totals['ghg_by_carrier_kg']['network_loss'], (sold + lost) * 0.2355 / 0.9)


def test_all_gas_is_the_boiler_and_the_pipes():
    boiler = plan(district('a', far=1.2, supply={'heat': 'gas-boiler'}))
    boiler['quartier'] = mixed({'shares': {'gas-boiler': 1}, 'loss': 0.2})['quartier']
    gas = run('estimate', write('boiler.quartier', boiler), '--format', 'json').json()
    network = estimate_of({'shares': {'gas-boiler': 1}, 'loss': 0.2})
    near(heat(network) * 0.8, gas['totals']['ghg_by_carrier_kg']['gas'])


def test_the_allocation_is_said_and_can_be_chosen():
    """Of 0.58 heat and 0.3 electricity, heat has by energy 0.58 / 0.88, by the 200 % method 0.29 of the fuel."""
    chp = {'shares': {'gas-chp': 1}, 'loss': 0}
    usual = estimate_of(chp)
    near(factor_of(usual)['value'], 0.2355 * (0.58 * 0.3546 / (0.58 * 0.3546 + 0.3)) / 0.58)
    assert factor_of(usual)['parts'][0]['allocation'] == 'exergy'
    assert any('shared by exergy (system.chp.allocation)' in line for line in usual['defaults']), usual['defaults'][:4]
    for method, share in (('energy', 0.58 / 0.88), ('power-bonus', 1 - 0.3 / 0.53), ('200-percent', 0.29)):
        answer = estimate_of(dict(chp, allocation=method))
        near(factor_of(answer)['value'], 0.2355 * share / 0.58)
        assert factor_of(answer)['parts'][0]['allocation'] == method


def test_a_mix_opens_to_its_parts():
    lines = run('estimate', write('opens.quartier', mixed(MIX)), '--explain', 'ghg_kg.buildings').out
    for text in ('Wood chips', 'Gas boilers', 'Share of the heat fed in: 0.7', 'Heat per kWh taken, as the plan has it: 0.88',
                 'Loss, as the plan has it: 0.12', 'carrier.wood-chips'):
        assert text in lines, text


def clean_share(shares):
    for criterion in estimate_of({'shares': shares})['criteria']:
        for condition in criterion['conditions']:
            if condition['indicator'] == 'network_clean_share':
                return condition['value'], condition['outcome']
    raise AssertionError('no criterion asks for it')


def test_the_mix_tells_what_of_it_is_clean():
    """A heat pump of 3.2 takes 1 − 1 / 3.2 from its surroundings; of burnt waste nobody says."""
    assert clean_share({'wood-chips': 0.7, 'gas-boiler': 0.3})[1] == 'meets'
    value, outcome = clean_share({'heat-pump': 0.5, 'gas-boiler': 0.5})
    near(value, 0.5 * (1 - 1 / 3.2))
    assert outcome == 'misses', outcome
    assert clean_share({'waste-incineration': 0.6, 'wood-chips': 0.4})[1] not in ('meets', 'misses')


def test_mixes_that_cannot_be_are_refused():
    where = 'scenarios[0].heat_mix'
    for mix, *words in (
            ({}, where, 'no "shares"'),
            ({'shares': {}}, where + '.shares', 'sum to 0', 'the other 1'),
            ({'shares': {'gas-boiler': 0.9}}, where + '.shares', 'sum to 0.9', 'the other 0.1'),
            ({'shares': {'gas-boiler': 0.9, 'solar': 0.3}}, where + '.shares', 'sum to 1.2', 'take 0.2 away'),
            ({'shares': {'gas-boiler': 1.4}}, where + '.shares', 'out of range'),
            ({'shares': {'magic': 1}}, where + '.shares.magic', '"magic" is not known', 'wood-chips'),
            ({'shares': {'gas-boiler': 1}, 'efficiency': {'gas-boiler': 88}}, where + '.efficiency', 'from 0.1 to 1.1'),
            ({'shares': {'heat-pump': 1}, 'efficiency': {'heat-pump': 0.5}}, where + '.efficiency', 'from 1 to 20'),
            ({'shares': {'gas-boiler': 1}, 'efficiency': {'solar': 0.5}}, where + '.efficiency', 'has no share'),
            ({'shares': {'solar': 1}, 'efficiency': {'solar': 0.5}}, where + '.efficiency', 'leave its efficiency out'),
            ({'shares': {'gas-boiler': 1}, 'loss': 12}, where + '.loss', 'from 0 to 0.9'),
            ({'shares': {'gas-boiler': 1}, 'allocation': 'carnot'}, where + '.allocation', '"carnot" is not known', '200-percent'),
            (['gas-boiler'], where)):
        file = write('wrong.quartier', mixed(mix))
        refused(run('estimate', file), file, *words)
    file = write('both.quartier', mixed(MIX, heat_network='solar'))
    refused(run('check', file), file, where, 'keep one of both')


def test_shares_that_were_rounded_are_taken():
    near(factor_of(estimate_of({'shares': {'gas-boiler': 0.333, 'solar': 0.333, 'wood-chips': 0.333}}))['parts'][1]['share'], 1 / 3)


def test_more_wood_is_less_carbon():
    kg = [heat(estimate_of({'shares': {'wood-chips': wood, 'gas-boiler': 1 - wood}})) for wood in (0, 0.25, 0.5, 1)]
    assert kg == sorted(kg, reverse=True) and kg[0] > 3 * kg[-1], kg


def test_every_format_brings_a_mix_back():
    whole = dict(MIX, allocation='energy')
    whole['x-said'] = {'by': 'utility'}
    file = write('mix.quartier', mixed(whole))
    with tempfile.TemporaryDirectory() as folder:
        for ending in ('gpkg', 'geojson', 'kml', 'csv', 'shp', 'quartier'):
            there, back = os.path.join(folder, f'a.{ending}'), os.path.join(folder, f'{ending}2.quartier')
            assert run('convert', file, there).status == 0
            assert run('convert', there, back).status == 0
            with open(back, encoding='utf-8') as text:
                said = json.load(text)['quartier']['scenarios'][0]
            assert said['heat_mix'] == whole, (ending, said)


def test_a_mix_too_long_for_a_shapefile_is_not_cut():
    ids = 'wood-chips wood-pellets biomethane gas-boiler gas-chp oil-boiler coal-boiler heat-pump'.split()
    file = write('long.quartier', mixed({'shares': dict.fromkeys(ids, 0.125), 'efficiency': dict.fromkeys(ids[:7], 0.8)}))
    with tempfile.TemporaryDirectory() as folder:
        there, back = os.path.join(folder, 'a.shp'), os.path.join(folder, 'b.quartier')
        said = run('convert', file, there)
        assert said.status == 0 and said.err.count('too long for a Shapefile') == 1, said.err
        assert run('convert', there, back).status == 0
        with open(back, encoding='utf-8') as text:
            assert 'heat_mix' not in json.load(text)['quartier']['scenarios'][0]


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
