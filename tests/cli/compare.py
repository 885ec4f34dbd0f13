"""Scenarios side by side: what differs, and the band of the difference."""
import csv
import io
import re
import sys

from harness import district, estimate, main, misused, near, plan, refused, run, write


# The bounds of a band: of emissions, and of each figure of money.
BOUND = re.compile(r'\.(low|high)(\.|$)')


def scenarios():
    made = plan(district('a', supply={'heat': 'gas-boiler'}),
                district('a', supply={'heat': 'heat-pump-air'}),
                district('a', supply={'heat': 'heat-pump-air', 'pv_roof_share': 0.4}),
                district('b', supply={'heat': 'gas-boiler'}),
                scenarios=[{'id': 'now', 'name': 'Now', 'year': 2030},
                           {'id': 'pumps', 'name': 'Pumps', 'year': 2030, 'parent': 'now'},
                           {'id': 'roofs', 'name': 'Roofs', 'year': 2030, 'parent': 'pumps'},
                           {'id': 'apart', 'name': 'Apart', 'year': 2030}])
    for feature, scenario in zip(made['features'], ('now', 'pumps', 'roofs', 'apart')):
        feature['properties']['scenario'] = scenario
    return made


def compare(*options):
    answer = run('compare', write('c.quartier', scenarios()), '--format', 'json', *options).json()
    assert answer['format'] == 'quartier-compare/1'
    return answer['scenarios']


def check_differences(one, other, difference, where=''):
    """Every number differs by what is said; the bounds of a band have a band of their own."""
    n = 0
    for name, value in difference.items():
        if isinstance(value, dict):
            n += check_differences(one.get(name, {}), other.get(name, {}), value,
                                   f'{where}{name}.')
        elif value is not None and not BOUND.search(where + name):
            expected = one.get(name, 0) - other.get(name, 0)
            scale = max(abs(one.get(name, 0)), abs(other.get(name, 0)))
            assert abs(value - expected) <= 1e-9 * scale, where + name
            n += 1
    return n


def test_all_scenarios_each_with_its_parent():
    all_of_them = compare()
    assert [one['scenario'] for one in all_of_them] == ['now', 'pumps', 'roofs', 'apart']
    assert [one.get('reference') for one in all_of_them] == [None, 'now', 'pumps', 'now']
    by_id = {one['scenario']: one for one in all_of_them}
    assert 'difference' not in by_id['now']
    for one in all_of_them[1:]:
        assert check_differences(one['totals'], by_id[one['reference']]['totals'],
                                 one['difference']) > 40
        for name in ('energy_kwh', 'carriers_kwh', 'ghg_kg', 'finance'):
            assert set(one['totals'][name]) <= set(one['difference'][name])


def test_totals_are_those_of_the_estimate():
    made = scenarios()
    for one in compare():
        alone = estimate(made, '--scenario', one['scenario'])['totals']
        for name, value in alone.items():
            if name != 'finance':
                assert one['totals'][name] == value, name
        assert one['totals']['finance']['npv_eur'] == alone['finance']['npv_eur']


def test_what_is_the_same_does_not_differ():
    # The same but for a name: no difference, and no band.
    made = compare('--scenarios', 'now,apart')[1]
    assert made['reference'] == 'now'
    assert set(made['difference']['ghg_kg'].values()) == {0}
    assert {'buildings', 'water', 'total', 'low', 'high'} <= set(made['difference']['ghg_kg'])
    assert made['difference']['energy_kwh']['total'] == 0


def test_the_band_of_a_difference_is_its_own():
    now, pumps = compare('--scenarios', 'now,pumps')
    change = pumps['difference']['ghg_kg']
    assert change['low'] < change['total'] < change['high']
    widths = [one['totals']['ghg_kg']['high'] - one['totals']['ghg_kg']['low']
              for one in (now, pumps)]
    # The bands stacked against each other would be as wide as both together.
    assert change['high'] - change['low'] < sum(widths)
    # Roofs change the electricity bought alone: the band is that of the electricity saved, by the
    # same draws of the grid, so it is no wider than the share saved of the whole band.
    pumps, roofs = compare('--scenarios', 'pumps,roofs')
    change = roofs['difference']['ghg_kg']
    share = abs(change['total']) / pumps['totals']['ghg_kg']['buildings']
    width = pumps['totals']['ghg_kg']['high'] - pumps['totals']['ghg_kg']['low']
    assert 0 < share < 1
    # Travel is the same in both: its part of the band cancels.
    assert 0 < change['high'] - change['low'] < share * width


def test_money_has_bands_of_its_own():
    now, pumps = compare('--scenarios', 'now,pumps')
    for one in (now, pumps):
        money = one['totals']['finance']
        for name in ('capex_eur', 'opex_eur_a', 'npv_eur', 'household_energy_eur_a'):
            assert money['low'][name] < money[name] < money['high'][name], name
    assert now['totals']['finance']['low']['eur_per_t_abated'] is None
    # What a tonne costs: a band about the middle, as pumps surely emit less here.
    money = pumps['totals']['finance']
    assert (money['low']['eur_per_t_abated'] < money['eur_per_t_abated']
            < money['high']['eur_per_t_abated'])
    # Prices that both pay cancel: the band of the difference is narrower than the two of them.
    change = pumps['difference']['finance']
    assert change['low']['npv_eur'] < change['npv_eur'] < change['high']['npv_eur']
    widths = [one['totals']['finance']['high']['npv_eur'] - one['totals']['finance']['low']['npv_eur']
              for one in (now, pumps)]
    assert change['high']['npv_eur'] - change['low']['npv_eur'] < sum(widths)
    for measure, eur in change['capex_by_measure_eur'].items():
        assert (change['low']['capex_by_measure_eur'][measure] <= eur
                <= change['high']['capex_by_measure_eur'][measure])
    # The same but for a name: money differs in nothing, surely, and a tonne has no cost.
    apart = compare('--scenarios', 'now,apart')[1]
    for bound in ('low', 'high'):
        bounds = apart['difference']['finance'][bound]
        assert set(bounds.pop('capex_by_measure_eur').values()) <= {0}
        assert {value for name, value in bounds.items() if 'per_' not in name} == {0}
        assert apart['totals']['finance'][bound]['eur_per_t_abated'] is None


def test_the_order_given_is_the_order_shown():
    answer = compare('--scenarios', 'roofs,now')
    assert [one['scenario'] for one in answer] == ['roofs', 'now']
    # Its parent is not shown: the first stands in.
    assert [one.get('reference') for one in answer] == [None, 'roofs']
    forth = compare('--scenarios', 'now,roofs')[1]['difference']
    near(answer[1]['difference']['ghg_kg']['total'], -forth['ghg_kg']['total'])
    near(answer[1]['difference']['ghg_kg']['low'], -forth['ghg_kg']['high'])


def test_a_carrier_one_has_not_is_none_of_it():
    now, pumps = compare('--scenarios', 'now,pumps')
    assert pumps['totals']['carriers_kwh']['gas'] == 0 and 'oil' not in pumps['totals']['carriers_kwh']
    near(pumps['difference']['carriers_kwh']['gas'], -now['totals']['carriers_kwh']['gas'])


def test_a_tonne_abated_is_against_what_it_is_compared_with():
    now, pumps = compare('--scenarios', 'now,pumps')
    money, change = pumps['totals']['finance'], pumps['difference']
    assert now['totals']['finance']['eur_per_t_abated'] is None
    near(money['eur_per_t_abated'],
         change['finance']['npv_eur'] / (change['ghg_kg']['total'] / 1000 * 30), 1e-6)


def test_csv_and_table_say_the_same():
    file = write('c.quartier', scenarios())
    rows = list(csv.reader(io.StringIO(run('compare', file, '--format', 'csv').out)))
    assert rows[0] == ['member', 'now', 'pumps', 'pumps difference', 'roofs', 'roofs difference',
                       'apart', 'apart difference']
    by_name = {row[0]: row[1:] for row in rows[1:]}
    pumps = compare()[1]
    assert float(by_name['ghg_kg.total'][1]) == pumps['totals']['ghg_kg']['total']
    assert float(by_name['ghg_kg.low'][2]) == pumps['difference']['ghg_kg']['low']
    table = run('compare', file).out
    assert table.count('ghg_kg.total') == 3 and 'pumps − now' in table


def numbers(value):
    if isinstance(value, dict):
        value = list(value.values())
    return sum((numbers(one) for one in value), []) if isinstance(value, list) else [value]


def test_a_scenario_differs_in_nothing_from_itself():
    file = write('c.quartier', scenarios())
    answer = run('compare', file, '--scenarios', 'pumps,pumps', '--format', 'json').json()
    one, other = answer['scenarios']
    assert other['reference'] == 'pumps' and one['totals'].keys() == other['totals'].keys()
    found = numbers(other['difference'])
    assert len(found) > 100 and not any(found), found


def test_what_cannot_be_compared_is_refused():
    file = write('c.quartier', scenarios())
    misused(run('compare', file, '--scenarios', 'now'), '"now" is one')
    misused(run('compare', file, '--scenarios', 'now,'), 'empty')
    misused(run('compare', file, '--year', '1200'), '1200')
    misused(run('compare', file, '--format', 'xml'), 'table, json, csv')
    misused(run('compare', file, file))
    refused(run('compare', file, '--scenarios', 'now,soon'), file, '"soon"',
            'now, pumps, roofs, apart')
    alone = write('alone.quartier', plan(district()))
    refused(run('compare', alone), alone, 'one scenario')


def test_the_first_is_compared_with_nothing():
    old = district('a', far=1, standard='stock-1949-1979')
    new = district('a', far=1, standard='passivhaus')
    old['properties']['scenario'], new['properties']['scenario'] = 'old', 'new'
    content = plan(old, new, scenarios=[{'id': 'old', 'name': 'Old', 'year': 2025},
                                        {'id': 'new', 'name': 'New', 'year': 2025, 'parent': 'old'}])
    shown = run('compare', write('order.quartier', content), '--scenarios', 'new,old', '--format',
                'json').json()['scenarios']
    assert [one.get('reference') for one in shown] == [None, 'new']
    # A bound of a range less another is no bound of the difference: it is missing.
    expected = shown[1]['difference']['expected']
    assert expected['heating_kwh'] > 0
    assert expected['heating_low_kwh'] is None and expected['heating_high_kwh'] is None


if __name__ == '__main__':
    sys.exit(main())
