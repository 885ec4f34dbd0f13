"""A figure opened on the command line: its sum, with every factor and where it is from."""
import sys

from harness import district, main, misused, near, plan, refused, run, write


def file():
    return write('plan.quartier', plan(district('a', far=1), district('b', far=2)))


def test_opens_to_what_the_estimate_says():
    totals = run('estimate', file(), '--format', 'json').json()
    for member in ('gfa_m2', 'residents', 'ghg_kg.buildings', 'energy_kwh.heating'):
        tree = run('estimate', file(), '--explain', member, '--format', 'json').json()
        value = totals['totals']
        for part in member.split('.'):
            value = value[part]
        near(tree['value'], value)
        one = run('estimate', file(), '--explain', member, '--district', 'b', '--format',
                  'json').json()
        assert 0 < one['value'] < tree['value'], member


def test_heat_is_told_by_use():
    """Floor of each use by what a square metre of it takes; a car park takes none. Homes alone take the same a
    square metre as the figure of a district of homes."""
    def uses(**of):
        made = write('uses.quartier', plan(district('a', far=1, **of)))
        totals = run('estimate', made, '--format', 'json').json()['totals']
        for member in ('heating', 'cooling'):
            tree = run('estimate', made, '--explain', f'need_kwh.{member}', '--format', 'json').json()
            near(tree['value'], totals['need_kwh'][member])
            found = {part['label']: part['parts'] for part in tree['parts'][0]['parts']}
            for id, (floor, per_m2) in found.items():
                near(floor['value'], of['mix'][id] * totals['gfa_m2'])
                assert per_m2['unit'] == 'kWh/m²' and any(part['label'] == 'U-value of walls' for part in per_m2['parts'])
            near(sum(floor['value'] * per_m2['value'] for floor, per_m2 in found.values()), totals['need_kwh'][member])
            yield set(found), found, totals
    mixed = list(uses(mix={'residential': 0.5, 'office': 0.3, 'parking': 0.2}))
    assert all(names == {'residential', 'office'} for names, _, _ in mixed)
    _, found, totals = next(uses(mix={'residential': 1}))
    near(found['residential'][1]['value'], totals['need_kwh']['heating'] / totals['gfa_m2'])


def test_a_boiler_of_any_size_is_said_to_be_a_houses():
    words = "a house's whatever its size"
    made = plan(district(supply={'heat': 'gas-boiler'}))
    for member in ('energy_kwh.heating', 'carriers_kwh.gas'):
        assert words in run('estimate', write('boiler.quartier', made), '--explain', member).out, member
    # A figure of the plan's own is of its own boiler.
    made['quartier']['overrides'] = {'system.gas-boiler.efficiency': {'value': 0.9, 'note': 'measured'}}
    for member in ('energy_kwh.heating', 'carriers_kwh.gas'):
        tree = run('estimate', write('boiler.quartier', made), '--explain', member).out
        assert words not in tree and 'Efficiency of the heat source: 0.9' in tree, member


def test_the_second_opinion_says_what_land_it_counts():
    made = write('thin.quartier', plan(district(far=0.5)))
    tree = run('estimate', made, '--explain', 'mobility.capcoa_homes_change').out
    assert 'the handbook counts land without streets and parks' in tree, tree


def factors(tree):
    if 'factor' in tree:
        yield tree['factor']
    for part in tree.get('parts', []):
        yield from factors(part)


def test_leads_to_sources():
    tree = run('estimate', file(), '--explain', 'ghg_kg.buildings', '--format', 'json').json()
    found = list(factors(tree))
    assert found and all(factor['source'] and factor['evidence'] for factor in found), found
    text = run('estimate', file(), '--explain', 'ghg_kg.buildings').out
    assert found[0]['id'] in text and '×' in text


def recomputed(node, path):
    """What a tree's parts make, each of them held to what its own parts make."""
    parts = [(part, recomputed(part, f'{path}/{part["label"]}')) for part in node.get('parts', [])]
    if not parts or node['kind'] not in ('sum', 'product'):
        return node['value']
    if node['kind'] == 'sum':
        made = sum(-value if part.get('inverse') else value for part, value in parts)
    else:
        made = 1
        for part, value in parts:
            made = made / value if part.get('inverse') else made * value
    scale = max([abs(value) for _, value in parts] + [abs(made)]) if node['kind'] == 'sum' else abs(made)
    assert abs(made - node['value']) <= 1e-9 * scale, (path, made, node['value'])
    return node['value']


MEMBERS = {
    '': 'site_m2 gfa_m2 residents dwellings jobs ghg_kg_per_resident ghg_kg_per_m2',
    'energy_kwh': 'heating cooling hot_water ventilation lighting appliances total',
    'carriers_kwh': 'electricity gas district_heat biomass',
    'pv_kwh': 'generated self_consumed exported',
    'ghg_kg': 'buildings mobility water waste materials nature total low high',
    'ghg_by_carrier_kg': 'electricity gas district_heat biomass',
    'ghg_by_travel_kg': 'car transit cycle',
    'mobility': 'person_km car_km trips cars_per_1000 transit_access_share capcoa_car_km capcoa_land_use_change '
                'capcoa_homes_change capcoa_transit_change',
    'mobility.mode_share': 'walk cycle transit car',
    'mobility.mode_share_km': 'walk cycle transit car',
    'mobility.person_km_by_mode': 'walk cycle transit car',
    'water': 'demand_m3 potable_m3 runoff_m3 capture_ratio peak_m3_s storage_needed_m3',
    'waste': 'generated_t recycled_t residual_t landfill_kg landfill_10a_kg landfill_20a_kg',
    'finance': 'capex_eur opex_eur_a npv_eur eur_per_t_abated'}


def test_every_promised_figure_opens_to_parts_that_make_it():
    stop = {'type': 'Feature', 'id': 's', 'geometry': {'type': 'Point', 'coordinates': [8.462, 49.491]},
            'properties': {'kind': 'stop', 'scenario': 'then', 'mode': 'tram'}}
    then = district('a', far=1, standard='passivhaus', supply={'heat': 'heat-pump-air'})
    then['properties']['scenario'] = 'then'
    made = write('both.quartier', plan(
        district('a', far=1, standard='geg', supply={'heat': 'gas-boiler'}), then, stop,
        scenarios=[{'id': 'now', 'name': 'Now', 'year': 2025},
                   {'id': 'then', 'name': 'Then', 'year': 2025, 'parent': 'now'}]))
    totals = run('estimate', made, '--format', 'json').json()['totals']
    for group, names in MEMBERS.items():
        for name in names.split():
            member, value = '.'.join(filter(None, (group, name))), totals
            for part in member.split('.'):
                value = value[part]
            tree = run('estimate', made, '--explain', member, '--format', 'json').json()
            near(recomputed(tree, member), value)
            assert value == 0 or tree['parts'], member
    assert totals['finance']['eur_per_t_abated'] is not None
    first = run('estimate', made, '--scenario', 'now', '--explain', 'finance.eur_per_t_abated',
                '--format', 'json').json()
    assert first['value'] is None and 'no other' in first['words'], first


def test_second_opinion_stands_beside_driving_and_changes_nothing():
    def homes(**more):
        return write(f'homes{len(more)}.quartier', plan(district('a', far=1, dwellings=2000, jobs=9000, **more)))

    plain, told = (run('estimate', made, '--format', 'json').json()['totals']
                   for made in (homes(), homes(affordable_homes_share=0.2)))
    first, second = plain['mobility'], told['mobility']
    assert first['capcoa_affordable_change'] is None
    near(second['capcoa_affordable_change'], 0.2 * -0.286)
    near(second['capcoa_car_km'], first['capcoa_car_km'] * (1 - 0.0572))
    acres = plain['site_m2'] / 4046.8564224
    near(first['capcoa_homes_change'], max(-0.3, (2000 / acres - 9.1) / 9.1 * -0.22))
    near(first['capcoa_jobs_change'], max(-0.3, (9000 / acres - 145) / 145 * -0.07))
    for made, answer in ((homes(), first), (homes(affordable_homes_share=0.2), second)):
        for member in ('car_km', 'land_use_change', 'affordable_change', 'jobs_change'):
            tree = run('estimate', made, '--explain', f'mobility.capcoa_{member}', '--format', 'json').json()
            if answer[f'capcoa_{member}'] is None:
                assert tree['value'] is None
            else:
                near(recomputed(tree, member), answer[f'capcoa_{member}'])
    table = run('estimate', homes()).out
    assert 'CAPCOA 2024 (United States)' in table and 'not told' in table
    for totals in (plain, told):
        totals['mobility'] = {k: v for k, v in totals['mobility'].items() if not k.startswith('capcoa')}
    assert plain == told
    wrong = run('estimate', homes(affordable_homes_share=1.2))
    assert wrong.status == 1 and 'affordable_homes_share' in wrong.err


def test_landfill_opens_by_what_decays():
    made = write('landfill.quartier', plan(district('a', far=1, waste={'residual': 'landfill'})))
    waste = run('estimate', made, '--format', 'json').json()['totals']['waste']
    assert 0 < waste['landfill_10a_kg'] < waste['landfill_20a_kg'] < waste['landfill_kg'], waste
    for member in ('landfill_kg', 'landfill_10a_kg', 'landfill_20a_kg'):
        tree = run('estimate', made, '--explain', f'waste.{member}', '--format', 'json').json()
        near(recomputed(tree, member), waste[member])
    assert 'within 10 years' in run('estimate', made).out
    burnt = write('burnt.quartier', plan(district('a', far=1, waste={'residual': 'incineration'})))
    assert run('estimate', burnt, '--format', 'json').json()['totals']['waste']['landfill_kg'] == 0
    assert 'within 10 years' not in run('estimate', burnt).out


def test_only_a_network_has_its_loss():
    heated = write('heated.quartier', plan(district('a', far=1, supply={'heat': 'district-heat'})))
    tree = run('estimate', heated, '--explain', 'primary_energy_kwh.total', '--district', 'a',
               '--format', 'json').json()
    losing = [part['label'] for part in tree['parts']
              if 'loss' in part['parts'][0]['label']]
    assert losing == ['District heat bought'], losing


def test_refuses():
    refused(run('estimate', file(), '--explain', '.trips.car'), file(), '".trips.car"')
    refused(run('estimate', file(), '--explain', 'luck'), file(), 'luck', 'ghg_kg.buildings')
    refused(run('estimate', file(), '--explain', 'gfa_m2', '--district', 'c'), file(), '"c"')
    misused(run('estimate', file(), '--district', 'a'), '--explain')
    misused(run('estimate', file(), '--explain', 'gfa_m2', '--format', 'csv'), 'json')


if __name__ == '__main__':
    sys.exit(main())
