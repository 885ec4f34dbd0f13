"""Residents' travel on the command line: what stops, parking, electric cars and prices do."""
import json
import sys

from harness import box, district, estimate, main, near, plan, refused, run, write

HERE = box(8.46, 49.49, 8.465, 49.494)
MODES = ('walk', 'cycle', 'transit', 'car')


def stop(lon, lat, mode='tram', ident='t', scenario='now', **more):
    properties = {'kind': 'stop', 'scenario': scenario, 'name': 'Depot', **more}
    if mode:
        properties['mode'] = mode
    return {'type': 'Feature', 'id': ident, 'geometry': {'type': 'Point', 'coordinates': [lon, lat]},
            'properties': properties}


def travel(*features, **place):
    return estimate(plan(*features, **place))['totals']


def homes(**mobility):
    return district('a', HERE, far=1, mobility=mobility)


def test_shares_sum_to_one():
    for place in ({'climate': 'mannheim', 'country': 'DE'}, {'climate': 'shanghai', 'country': 'CN'},
                  {'climate': 'zhuhai', 'country': 'CN'}, {'climate': 'oslo', 'country': 'NO'}):
        figures = travel(homes(cycle_network='good'), stop(8.462, 49.492), place=place)['mobility']
        for name in ('mode_share', 'mode_share_km'):
            assert tuple(figures[name]) == MODES
            near(sum(figures[name].values()), 1)
            assert all(0 < share < 1 for share in figures[name].values()), figures
        by_mode = figures['person_km_by_mode']
        near(sum(by_mode.values()), figures['person_km'])
        # Persons in a car: 1.45 in Europe, 1.5 in China.
        near(by_mode['car'] / figures['car_km'], 1.5 if place['country'] == 'CN' else 1.45)


def test_a_stop_near_lowers_driving_and_one_far_away_nothing():
    none = travel(homes())
    for mode in ('bus', 'brt', 'tram', 'metro', 'rail'):
        near_by = travel(homes(), stop(8.462, 49.492, mode))
        assert near_by['mobility']['car_km'] < none['mobility']['car_km'], mode
        assert near_by['ghg_kg']['mobility'] < none['ghg_kg']['mobility'], mode
        assert near_by['mobility']['transit_access_share'] > 0.5
        # Beside the district: 0.002 degrees of latitude are 222 m.
        beside = travel(homes(), stop(8.462, 49.496, mode))
        # Stations reach all of it from there too.
        assert near_by['mobility']['car_km'] <= beside['mobility']['car_km'] \
            < none['mobility']['car_km'], mode
        away = travel(homes(), stop(8.462, 49.53, mode))
        assert away['mobility'] == none['mobility'], mode
        assert away['ghg_kg'] == none['ghg_kg'], mode
    assert none['mobility']['transit_access_share'] == 0


def test_a_station_does_more_than_a_bus():
    car_km = {mode: travel(homes(), stop(8.4625, 49.492, mode))['mobility']['car_km']
              for mode in ('bus', 'tram', 'metro')}
    assert car_km['metro'] <= car_km['tram'] < car_km['bus'], car_km


def test_access_is_the_area_in_reach():
    # A circle of 400 m inside a district of about 2.9 by 2.2 km.
    wide = district('a', box(8.44, 49.48, 8.48, 49.5), far=0.3)
    figures = travel(wide, stop(8.46, 49.49, 'tram'))
    near(figures['mobility']['transit_access_share'] * figures['site_m2'], 3.14159265 * 400 ** 2,
         2e-3)
    figures = travel(wide, stop(8.46, 49.49, 'rail'))
    near(figures['mobility']['transit_access_share'] * figures['site_m2'], 3.14159265 * 800 ** 2,
         2e-3)


def test_stops_are_those_of_the_scenario():
    made = plan(homes(), stop(8.462, 49.492, scenario='then'),
                scenarios=[{'id': 'then', 'year': 2025}, {'id': 'now', 'year': 2025}])
    assert estimate(made)['totals']['mobility']['transit_access_share'] == 0


def test_twice_the_area_is_twice_the_travel():
    one = travel(homes())['mobility']
    two = travel(homes(), district('b', box(8.47, 49.49, 8.475, 49.494), far=1))['mobility']
    for name in ('person_km', 'car_km', 'trips', 'cars', 'charging_kwh'):
        near(two[name], 2 * one[name], 1e-6)


def test_more_parking_never_less_driving():
    car_km = [travel(homes(parking_per_dwelling=spaces))['mobility']['car_km']
              for spaces in (0, 0.25, 0.5, 0.75, 1, 1.5, 3)]
    assert car_km == sorted(car_km) and car_km[0] < 0.8 * car_km[-1], car_km


def test_electric_cars():
    clean = {'climate': 'oslo', 'country': 'NO'}
    few, many = [travel(homes(ev_share=share), place=clean) for share in (0.1, 0.9)]
    assert few['mobility']['car_km'] == many['mobility']['car_km']
    assert many['ghg_kg']['mobility'] < 0.7 * few['ghg_kg']['mobility']
    near(many['mobility']['charging_kwh'], 9 * few['mobility']['charging_kwh'])
    near(many['mobility']['charging_kwh'], 0.9 * many['mobility']['car_km'] * 0.19)
    # Not part of what buildings buy, where no sun is shared.
    assert few['carriers_kwh'] == many['carriers_kwh']
    assert few['mobility']['charging_pv_kwh'] == many['mobility']['charging_pv_kwh'] == 0


def test_cars_take_their_part_of_the_sun():
    few, many = [travel(district('a', box(8.46, 49.49, 8.465, 49.494), far=1,
                                 supply={'heat': 'gas-boiler', 'pv_roof_share': 0.6},
                                 mobility={'ev_share': share})) for share in (0.1, 0.9)]
    for one in (few, many):
        assert 0 < one['mobility']['charging_pv_kwh'] < one['mobility']['charging_kwh']
    # What they take buildings buy, or is not sold.
    more = many['mobility']['charging_pv_kwh'] - few['mobility']['charging_pv_kwh']
    near(more, many['carriers_kwh']['electricity'] - few['carriers_kwh']['electricity']
         + few['pv_kwh']['exported'] - many['pv_kwh']['exported'], 1e-6)
    assert many['pv_kwh']['self_consumed'] > few['pv_kwh']['self_consumed']


def test_levers_lower_driving():
    usual = travel(homes())['mobility']
    for lever in ({'car_sharing': True}, {'cycle_network': 'good'}, {'driving_price': 1.5},
                  {'centre_km': 1}, {'intersections_per_km2': 150}):
        assert travel(homes(**lever))['mobility']['car_km'] < usual['car_km'], lever
    assert travel(homes(cycle_network='none'))['mobility']['car_km'] > usual['car_km']


def test_nobody_does_not_travel():
    figures = travel(district('a', HERE, far=1, mix={'office': 1}))
    assert figures['mobility']['person_km'] == 0 and figures['ghg_kg']['mobility'] == 0
    assert figures['mobility']['cars_per_1000'] is None
    assert figures['mobility']['mode_share']['car'] is None


def test_what_is_taken_is_said():
    answer = estimate(plan(homes()))
    said = '\n'.join(answer['defaults'])
    for words in ('parking_per_dwelling: 1', 'cycle_network: basic', 'stops: none is drawn',
                  'mix of uses is taken at the edge'):
        assert words in said, words
    assert 'ev_share: 0.09 (default.CN.ev_share)' in '\n'.join(
        estimate(plan(homes(), place={'climate': 'wuhan', 'country': 'CN'}))['defaults'])
    answer = estimate(plan(homes(), stop(8.462, 49.492, None)))
    assert 't: mode: bus, the usual stop' in answer['defaults']
    answer = estimate(plan(homes(centre_km=0.1, intersections_per_km2=900, parking_per_dwelling=0,
                                 driving_price=10)))
    assert any('more than studies found' in line for line in answer['warnings']), answer['warnings']


def test_stops_survive():
    made = plan(homes(), stop(8.4621234567, 49.492, note={'kept': [1, 2]}))
    checked = run('check', write('stops.quartier', made))
    assert checked.status == 0, checked.err
    refused(run('check', write('bad.quartier', plan(homes(), stop(8.46, 49.49, ident='a')))),
            write('bad.quartier', plan(homes(), stop(8.46, 49.49, ident='a'))), '"a"')


def test_the_table_and_csv_tell_of_travel():
    file = write('table.quartier', plan(homes()))
    text = run('estimate', file).out
    assert "Residents' travel" in text and 'Cars per 1000 residents' in text
    header, *rows = run('estimate', file, '--format', 'csv').out.splitlines()
    names = header.split(',')
    row = dict(zip(names, rows[-1].split(',')))
    answer = json.loads(run('estimate', file, '--format', 'json').out)['totals']
    assert float(row['ghg_mobility_kg']) == answer['ghg_kg']['mobility']
    assert float(row['ghg_total_kg']) == answer['ghg_kg']['total']
    near(sum(float(row[f'ghg_{sector}_kg']) for sector in
             ('buildings', 'mobility', 'water', 'waste', 'materials', 'nature')),
         float(row['ghg_total_kg']))


if __name__ == '__main__':
    sys.exit(main())
