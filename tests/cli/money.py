"""Money: what it sums to, what it hangs on, and what a tonne abated costs."""
import copy
import math
import sys

from harness import box, dice, district, estimate, main, near, path, plan, random_district, run, write

SUMS = ('capex_eur', 'opex_eur_a', 'npv_eur', 'annual_eur_a', 'residual_eur', 'npv_household_eur',
        'household_energy_eur_a', 'carbon_eur_a', 'npv_with_carbon_eur')
EUR_T = 80  # finance.carbon_eur_t outside China


def pair(before, after, **place):
    """A scenario and the one it was copied to, of one district each."""
    made = plan(district('a', **before), district('a', **after), place=place or None,
                scenarios=[{'id': 'now', 'name': 'Now', 'year': 2030},
                           {'id': 'then', 'name': 'Then', 'year': 2030, 'parent': 'now'}])
    made['features'][1]['properties']['scenario'] = 'then'
    return made


def test_parts_and_districts_sum():
    for seed in range(4):
        chance = dice(seed)
        answer = estimate(plan(*[random_district(chance, f'd{i}') for i in range(5)]))
        for figures in [answer['totals'], *answer['districts']]:
            money = figures['finance']
            near(sum(money['capex_by_measure_eur'].values()), money['capex_eur'])
            near(sum(money['upkeep_by_measure_eur_a'].values())
                 + sum(money['energy_by_carrier_eur_a'].values()), money['opex_eur_a'])
            for measure, eur in money['capex_by_measure_eur'].items():
                low, high = (money[end]['capex_by_measure_eur'][measure] for end in ('low', 'high'))
                assert low <= eur <= high and low < high, (measure, low, eur, high)
            near(money['carbon_eur_a'], figures['ghg_kg']['total'] / 1000 * EUR_T)
            assert set(money['energy_by_carrier_eur_a']) <= set(figures['carriers_kwh'])
            assert money['npv_with_carbon_eur'] < money['npv_eur'] < 0
        for name in SUMS:
            near(sum(one['finance'][name] for one in answer['districts']),
                 answer['totals']['finance'][name])


def test_households_pay_the_price_of_their_country():
    # Dwellings alone, heated by electricity: all is bought at the price for households.
    for country, price in (('DE', 0.3835), ('HU', 0.104), ('CN', 0.53 / 7.7)):
        figures = estimate(plan(district(mix={'residential': 1}, supply={'heat': 'direct-electric'}),
                                place={'climate': 'mannheim', 'country': country}))['totals']
        near(figures['finance']['household_energy_eur_a'],
             figures['carriers_kwh']['electricity'] * price, 1e-5)
        near(figures['finance']['household_energy_eur_a_per_dwelling'] * figures['dwellings'],
             figures['finance']['household_energy_eur_a'])


def test_china_counts_in_its_own_money_beside_the_euro():
    money = estimate(plan(district(), place={'climate': 'beijing', 'country': 'CN'}))['totals'][
        'finance']
    assert money['local']['currency'] == 'CNY' and money['local']['per_eur'] == 7.7
    near(money['local']['capex'], 7.7 * money['capex_eur'])
    for end in ('low', 'high'):
        for local, eur in (('capex', 'capex_eur'), ('opex_a', 'opex_eur_a'), ('npv', 'npv_eur')):
            near(money['local'][end][local], 7.7 * money[end][eur])
    assert 'local' not in estimate(plan(district()))['totals']['finance']


def test_half_the_parking_is_half_its_cost():
    def parking(per_dwelling):
        figures = estimate(plan(district(dwellings=100,
                                         mobility={'parking_per_dwelling': per_dwelling})))
        return figures['totals']['finance']['capex_by_measure_eur'].get('parking', 0)
    near(parking(1), 100 * 35000)
    near(parking(0.5), 50 * 35000)
    assert parking(0) == 0


def test_what_stands_is_not_bought():
    """Of a town as it stands, structure, parking, pipes, paving, trees and ponds are there; a new one has to build them."""
    there = ('structure', 'parking', 'network', 'permeable', 'trees', 'pond')

    def measures(standard):
        made = write('stands.quartier', plan(district(standard=standard, structure='timber', dwellings=100,
                                                      mobility={'parking_per_dwelling': 1},
                                                      supply={'heat': 'district-heat'}, surfaces={'water': 0.05})))
        answer = run('estimate', made, '--format', 'json').json()
        said = any('are not bought' in line for line in answer['defaults'])
        tree = run('estimate', made, '--explain', 'finance.capex_eur').out
        assert said == ('not bought' in tree)
        return answer['totals']['finance']['capex_by_measure_eur'], said
    for standard in ('stock-1980-1999', 'refurbished', 'refurbished-advanced'):
        costs, said = measures(standard)
        assert said and not set(there) & set(costs) and costs['heat'] > 0, (standard, costs)
    # Beside one that stands, a new one has its own.
    both = write('both.quartier', plan(district('a', standard='stock-1980-1999', dwellings=100),
                                       district('b', box(8.466, 49.49, 8.47, 49.494), standard='geg', dwellings=10)))
    bought = run('estimate', both, '--format', 'json').json()['totals']['finance']['capex_by_measure_eur']['parking']
    tree = run('estimate', both, '--explain', 'finance.capex_by_measure_eur.parking', '--format', 'json').json()
    assert 0 < bought < 20 * 35000
    near(tree['value'], bought)
    costs, said = measures('geg')
    assert not said and all(costs[measure] > 0 for measure in there), costs
    near(costs['parking'], 100 * 35000)


def line_of_three(now=None, **later):
    """A standing quarter that is @now, its copy, and a copy of that which @later is decided of."""
    stands = {'standard': 'stock-1980-1999', 'dwellings': 100,
              'surfaces': {'trees_per_ha': 20, 'permeable': 0.1}, **(now or {})}
    made = plan(*[district('a', **{**stands, **(later if id == 'then' else {})}) for id in ('now', 'same', 'then')],
                scenarios=[{'id': 'now', 'name': 'Now', 'year': 2030},
                           {'id': 'same', 'name': 'Same', 'year': 2030, 'parent': 'now'},
                           {'id': 'then', 'name': 'Then', 'year': 2030, 'parent': 'same'}])
    for feature, scenario in zip(made['features'], made['quartier']['scenarios']):
        feature['properties']['scenario'] = scenario['id']
    return [estimate(made, '--scenario', one['id'], name='line.quartier')['totals']
            for one in made['quartier']['scenarios']]


def test_only_what_is_added_to_what_stands_is_bought():
    now, same, then = (one['finance'] for one in line_of_three(mobility={'parking_per_dwelling': 2}))
    # A copy costs what it was copied from, in every figure and its band.
    for name in (*SUMS, 'capex_by_measure_eur', 'upkeep_by_measure_eur_a', 'low', 'high'):
        assert same[name] == now[name], name
    # A hundred spaces more cost a hundred spaces, at once and in upkeep, and nothing else does; what was there
    # had its upkeep before.
    near(then['capex_by_measure_eur'].pop('parking'), 100 * 35000)
    assert then['capex_by_measure_eur'] == now['capex_by_measure_eur']
    near(now['upkeep_by_measure_eur_a']['parking'], 100 * 35000 * 0.01)
    near(then['upkeep_by_measure_eur_a']['parking'], 200 * 35000 * 0.01)
    # Ten trees more to the hectare, whoever has fewer gets nothing back, and his upkeep is less.
    surfaces = {'trees_per_ha': 30, 'permeable': 0.05}
    now, _, then = line_of_three(surfaces=surfaces)
    near(then['finance']['capex_by_measure_eur'].pop('trees'), 10 * then['site_m2'] / 10000 * 2500)
    assert then['finance']['capex_by_measure_eur'] == now['finance']['capex_by_measure_eur']
    near(then['finance']['upkeep_by_measure_eur_a']['permeable'],
         now['finance']['upkeep_by_measure_eur_a']['permeable'] / 2)
    # A network that is dug is bought, and so is all of a quarter that is pulled down for a new one.
    _, _, then = line_of_three(supply={'heat': 'district-heat'})
    assert then['finance']['capex_by_measure_eur']['network'] > 0
    _, _, then = line_of_three(standard='geg')
    near(then['finance']['capex_by_measure_eur']['parking'], 100 * 35000)
    assert then['finance']['capex_by_measure_eur']['trees'] > 0


def test_floor_that_is_added_is_built():
    """Half as much floor again on a quarter that stands costs the carbon and the structure of as much new building;
    what stood is kept, or refurbished, and its ground stays."""
    says = {'structure': 'timber', 'far': 1, 'coverage': 0.3}
    of_new = estimate(plan(district('a', standard='geg', structure='timber', far=1.5, coverage=0.3)))['totals']
    for standard in ('stock-1980-1999', 'refurbished'):
        now, same, then = line_of_three(now={'standard': standard, **says}, standard=standard,
                                        **{**says, 'far': 1.5})
        for name in ('materials', 'finance'):
            assert same[name] == now[name], name
        for member in ('buildings_kg', 'demolition_kg'):
            near(then['materials'][member] - now['materials'][member], of_new['materials'][member] / 3)
        assert then['materials']['ground_kg'] == 0 and of_new['materials']['ground_kg'] > 0
        costs = then['finance']['capex_by_measure_eur']
        near(costs['structure'], of_new['finance']['capex_by_measure_eur']['structure'] / 3)
        assert 'structure' not in now['finance']['capex_by_measure_eur']
        near(costs.get('fabric', 0), now['finance']['capex_by_measure_eur'].get('fabric', 0))
        assert (standard == 'refurbished') == ('fabric' in costs)
        # Every figure of it opens to its sum.
        for member, figure in (('materials.buildings_kg', then['materials']['buildings_kg']),
                               ('materials.demolition_kg', then['materials']['demolition_kg']),
                               ('ghg_kg.materials', then['ghg_kg']['materials']),
                               ('finance.capex_by_measure_eur.structure', costs['structure']),
                               ('finance.capex_eur', then['finance']['capex_eur'])):
            tree = run('estimate', path('line.quartier'), '--scenario', 'then', '--explain', member,
                       '--format', 'json').json()
            near(tree['value'], figure)
            text = run('estimate', path('line.quartier'), '--scenario', 'then', '--explain', member).out
            assert 'that is added' in text, (member, text)


def test_existing_buildings_cost_no_standard():
    for standard, costs in (('stock-1949-1979', False), ('geg', False), ('kfw-40', True),
                            ('refurbished', True)):
        figures = estimate(plan(district(standard=standard)))['totals']
        assert ('fabric' in figures['finance']['capex_by_measure_eur']) == costs, standard
        if standard == 'refurbished':
            near(figures['finance']['capex_by_measure_eur']['fabric'], 200 * figures['gfa_m2'])


def test_a_tonne_abated_is_against_the_parent():
    made = pair({'supply': {'heat': 'oil-boiler'}}, {'supply': {'heat': 'heat-pump-ground'}})
    then, now = estimate(made), estimate(made, '--scenario', 'now')
    assert then['reference'] == 'now' and 'reference' not in now
    assert now['totals']['finance']['eur_per_t_abated'] is None
    years = 30  # finance.horizon_years
    for one, other in ((then['totals'], now['totals']),
                       (then['districts'][0], now['districts'][0])):
        abated = (other['ghg_kg']['total'] - one['ghg_kg']['total']) / 1000 * years
        assert abated > 0
        near(one['finance']['eur_per_t_abated'],
             (other['finance']['npv_eur'] - one['finance']['npv_eur']) / abated, 1e-9)


def test_what_abates_nothing_has_no_cost_of_a_tonne():
    same = {'supply': {'heat': 'gas-boiler'}}
    worse = {'supply': {'heat': 'oil-boiler'}}
    assert estimate(pair(same, same))['totals']['finance']['eur_per_t_abated'] is None
    assert estimate(pair(same, worse))['totals']['finance']['eur_per_t_abated'] is None
    table = run('estimate', write('worse.quartier', pair(same, worse)))
    assert 'Cost of a tonne abated: not defined' in table.out
    better = run('estimate', write('better.quartier', pair(worse, same)))
    assert 'Cost of a tonne abated against now:' in better.out


def test_the_plans_own_price_counts():
    made = plan(district(mix={'residential': 1}, supply={'heat': 'direct-electric'}))
    dear = copy.deepcopy(made)
    dear['quartier']['overrides'] = {'finance.price.DE.electricity_home':
                                     {'value': 0.767, 'note': 'twice'}}
    first, second = (estimate(one)['totals']['finance'] for one in (made, dear))
    near(second['household_energy_eur_a'], 2 * first['household_energy_eur_a'])
    assert math.isclose(second['capex_eur'], first['capex_eur'])


def test_targets_stand_beside_the_estimate():
    for country, present, region in (('DE', 9.0, 'EU'), ('SE', 6.9, 'SE'), ('CN', 8.0, 'CN')):
        targets = estimate(plan(district(), place={'climate': 'mannheim', 'country': country}))[
            'targets_per_resident']
        assert [targets[f'budget_{year}_t'] for year in (2030, 2040, 2050)] == [2.5, 1.4, 0.7]
        assert targets['present_t'] == present and targets['present_of'] == region
    assert 'Budget of 2030' in run('estimate', write('t.quartier', plan(district()))).out


if __name__ == '__main__':
    sys.exit(main())
