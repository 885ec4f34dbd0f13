"""quartier-cli weather: months of a place, of an hourly file, of a file of months, and back."""
import csv
import json
import os
import sys

from harness import district, folder_of, main, misused, path, plan, refused, run, shared, write

MONTHS = {'lat': -34.9, 'lon': 138.6,
          'months': {'mean_c': [23, 23, 20, 17, 14, 12, 11, 12, 14, 16, 19, 21],
                     'ghi_kwh_m2': [230, 190, 170, 120, 85, 70, 80, 105, 140, 180, 210, 230]}}
DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
FACADES = ('north', 'east', 'south', 'west')


def months(*args):
    return run('weather', *args, '--format', 'json').json()


def close(a, b, within):
    assert abs(a - b) <= within, f'{a} and {b}'


def test_a_place_of_the_catalogue_has_its_months():
    with open(os.path.join(os.environ['QUARTIER_SOURCE_ROOT'], 'data', 'climates',
                           'mannheim.json'), encoding='utf-8') as file:
        found = json.load(file)['months']
    made = months('mannheim')
    assert made['kind'] == 'synthetic' and made['name'] == 'Mannheim'
    for m in range(12):
        close(made['months']['mean_c'][m], found['mean_c'][m], 1e-6)
        close(made['months']['ghi_kwh_m2'][m], found['ghi_kwh_m2'][m], 1e-6)
    mean = sum(c * days for c, days in zip(found['mean_c'], DAYS)) / 365
    close(made['annual']['mean_c'], mean, 1e-6)
    table = run('weather', 'mannheim')
    assert table.status == 0 and 'Mannheim (typical year' in table.out and 'January' in table.out
    assert f'{made["annual"]["heating_degree_days"]:,.0f} K·d' in table.out


def test_a_written_year_reads_back():
    for name in ('mannheim', 'zhuhai'):
        file = path(f'{name}.epw')
        made, back = months(name, '-o', file), months(file)
        assert back['kind'] == 'epw' and back['warnings'] == [], back['warnings']
        assert back['first_weekday'] == made['first_weekday']
        for key in ('lat', 'lon', 'elevation_m', 'utc_offset_h'):
            close(back[key], made[key], 1e-3)
        for key, within in (('mean_c', 0.01), ('wind_m_s', 0.01), ('humidity_share', 0.01),
                            ('ghi_kwh_m2', 0.5), ('south_kwh_m2', 1), ('heating_degree_days', 2)):
            close(back['annual'][key], made['annual'][key], within)


def test_a_place_without_humidity_reads_back():
    # Sofia's source has none: the file says so, and the sky is what it was.
    file = path('sofia.epw')
    made, back = months('sofia', '-o', file), months(file)
    assert made['annual']['humidity_share'] is None and back['annual']['humidity_share'] is None
    assert any('humidity: 8760 hours unknown' in warning for warning in back['warnings'])
    close(back['annual']['mean_c'], made['annual']['mean_c'], 0.01)


def test_hours_as_csv():
    file = path('hours.csv')
    made = months('beijing', '-o', file)
    with open(file, encoding='utf-8') as text:
        rows = list(csv.DictReader(text))
    assert len(rows) == 8760
    close(sum(float(row['ghi_w_m2']) for row in rows) / 1000, made['annual']['ghi_kwh_m2'], 0.1)
    for side in FACADES:
        close(sum(float(row[f'{side}_w_m2']) for row in rows) / 1000,
              made['annual'][f'{side}_kwh_m2'], 0.1)
    # The sun's own identity: global is diffuse and what is direct by its height.
    assert all(float(row['dhi_w_m2']) <= float(row['ghi_w_m2']) + 0.02 for row in rows)
    assert all(float(row['dni_w_m2']) == 0 for row in rows
               if float(row['sun_elevation_deg']) < 0)


def test_months_of_ones_own():
    file = write('adelaide.json', MONTHS)
    result = run('weather', file, '--format', 'json')
    made = result.json()
    for part in ('elevation_m', 'utc_offset_h', 'daily_max_c', 'wind_m_s', 'humidity_share',
                 'sigma_k'):
        assert any(part in warning for warning in made['warnings']), (part, made['warnings'])
        assert part in result.err
    assert made['utc_offset_h'] == 9
    for m in range(12):
        close(made['months']['mean_c'][m], MONTHS['months']['mean_c'][m], 1e-6)
        close(made['months']['ghi_kwh_m2'][m], MONTHS['months']['ghi_kwh_m2'][m], 1e-6)
    # South of the equator the sun stands in the north.
    assert made['annual']['north_kwh_m2'] > 1.5 * made['annual']['south_kwh_m2']
    # The same again, and from what was printed: nothing is missing then.
    assert run('weather', file, '--format', 'json').out == result.out
    assert months(write('again.json', made))['warnings'] == []


def test_hourly_files_by_month():
    # The folder's README gives mean temperature and global radiation of each.
    for name, mean_c, ghi in (('denver_725650TYCST', 10.875, 1670.2),
                              ('shanghai_hongqiao_tmyx', 17.018, 1470.8),
                              ('brussels_uccle_tmyx_2007_2021', 11.089, 1113.5)):
        made = months(shared('testdata', 'epw', f'{name}.epw'))
        close(made['annual']['mean_c'], mean_c, 6e-4)
        close(made['annual']['ghi_kwh_m2'], ghi, 0.06)


def test_answers_say_what_was_filled_in():
    # The typical year of Mannheim with four hours of temperature and all direct sun missing.
    made = path('made.epw')
    months('mannheim', '-o', made)
    with open(made, encoding='utf-8') as file:
        lines = file.read().splitlines()
    for i in range(8, len(lines)):
        columns = lines[i].split(',')
        columns[14] = '9999'
        if 100 <= i < 104:
            columns[6] = '99.9'
        lines[i] = ','.join(columns)
    gaps = write('gaps.epw', '\n'.join(lines) + '\n')
    zone = {'floor_area_m2': 50, 'mass': {'class': 'medium'}, 'heating_c': 20,
            'opaque': [{'area_m2': 100, 'u_w_m2k': 1, 'azimuth_deg': 0, 'tilt_deg': 90}]}
    for answer in (run('estimate', write('plan.quartier', plan(district(far=1))), '--weather', gaps,
                       '--format', 'json'),
                   run('simulate', write('zone.json', zone), '--weather', gaps)):
        for part in ('dry bulb temperature: 4 missing hours bridged',
                     'direct normal radiation: 8760 missing hours calculated'):
            assert any(part in warning for warning in answer.json()['warnings']), answer.out[-600:]
            assert part in answer.err, answer.err
    # Three columns of which one follows from the others: the year is the same.
    assert abs(months(gaps)['annual']['south_kwh_m2'] - months(made)['annual']['south_kwh_m2']) < 3


def test_a_latitude_of_the_wrong_sign_is_doubted():
    zone = write('zone.json', {'floor_area_m2': 48, 'volume_m3': 130, 'heating_c': 20,
                               'opaque': [{'area_m2': 48, 'u_w_m2k': 0.4, 'tilt_deg': 0},
                                          *({'area_m2': 19, 'u_w_m2k': 0.4, 'azimuth_deg': side, 'tilt_deg': 90}
                                            for side in (0, 90, 180, 270)),
                                          {'area_m2': 48, 'u_w_m2k': 0.4, 'boundary': 'ground'}]})
    for place in ('mannheim', 'beijing'):
        file = path(f'{place}.epw')
        assert run('weather', place, '-o', file).status == 0
        with open(file, encoding='utf-8') as text:
            content = text.read()
        head = content.split('\n', 1)[0].split(',')
        assert 'sign' not in run('simulate', zone, '--weather', file).err
        head[6] = f'-{head[6]}'
        wrong = write(f'{place}-south.epw', ','.join(head) + '\n' + content.split('\n', 1)[1])
        told = run('simulate', zone, '--weather', wrong)
        assert 'July is warmer than January' in told.json()['warnings'][1] and f'latitude {float(head[6]):g} ' in told.err, told.err
        assert 'its sign may be wrong' in told.err, told.err


def changed(name, columns, change):
    """Mannheim's typical year with some columns, from 0, changed in every hour."""
    file = path('plain.epw')
    months('mannheim', '-o', file)
    with open(file, encoding='utf-8') as text:
        lines = text.read().splitlines()
    for i in range(8, len(lines)):
        row = lines[i].split(',')
        for column in columns:
            row[column] = change(row[column])
        lines[i] = ','.join(row)
    return write(name, '\n'.join(lines) + '\n')


def test_a_file_without_wind_has_the_usual():
    calm = months(changed('calm.epw', (21,), lambda wind: '999'))
    close(calm['annual']['wind_m_s'], 2.7, 1e-9)  # climate.wind_m_s of the tables
    assert 'wind speed: 8760 hours unknown' in ' '.join(calm['warnings'])
    assert 'wind speed: 2.7 m/s, the mean of the catalogue' in ' '.join(calm['warnings'])
    # A few hours are bridged, as those of other columns.
    few = iter(range(8760))
    bridged = months(changed('few.epw', (21,), lambda wind: '999' if next(few) < 6 else wind))
    assert any('wind speed: 6 missing hours bridged' in line for line in bridged['warnings'])
    assert not any('stands in' in line for line in bridged['warnings'])


def test_radiation_that_does_not_add_up_is_doubted():
    # In kJ/m² for Wh/m², in part: 3.6 times the diffuse and direct sun, or a third of it in the global.
    assert months(changed('same.epw', (), str))['warnings'] == []
    for name, columns, factor, told in (('parts', (14, 15), 1.2, 120), ('global', (13,), 1.25, 80)):
        warnings = months(changed(f'{name}.epw', columns, lambda sun: f'{float(sun) * factor:.1f}'))['warnings']
        assert len(warnings) == 1 and f'add up to {told} % of the global' in warnings[0], warnings
    # With one of the three alone nothing can be at odds.
    warnings = months(changed('one.epw', (14, 15), lambda sun: '9999'))['warnings']
    assert not any('add up' in line for line in warnings), warnings


def test_refusals():
    misused(run('weather'))
    misused(run('weather', 'mannheim', '--format', 'csv'), 'table, json')
    misused(run('weather', 'mannheim', '-o', 'out.txt'), '.epw or .csv')
    refused(run('weather', 'no-such-place'), 'no-such-place', 'cannot be read')
    for changes, part in (({'lat': 91}, 'lat: '), ({'lon': 'east'}, 'lon: '), ({'lat': ...}, 'lat'),
                          ({'months': {}}, '"mean_c" is missing'), ({'months': 5}, 'months: '),
                          ({'months': {**MONTHS['months'], 'mean_c': [1] * 11}},
                           'months.mean_c: the array has 11'),
                          ({'months': {**MONTHS['months'], 'ghi_kwh_m2': [1] * 11 + [-1]}},
                           'months.ghi_kwh_m2[11]: '),
                          ({'months': {**MONTHS['months'], 'mean_c': [1] * 11 + ['x']}},
                           'months.mean_c[11]: '),
                          ({'utc_offset_h': 20}, 'utc_offset_h: '),
                          ({'daily': {'sigma_k': [-1] * 12}}, 'daily.sigma_k[0]: ')):
        made = {key: value for key, value in {**MONTHS, **changes}.items() if value is not ...}
        file = write('bad.json', made)
        refused(run('weather', file), file, part)
    file = write('bad.epw', 'LOCATION,a,b\n')
    refused(run('weather', file), file, 'line 1')


def test_no_half_written_file():
    folder = folder_of('full')
    target = os.path.join(folder, 'nowhere', 'out.epw')
    refused(run('weather', 'mannheim', '-o', target), target)
    assert os.listdir(folder) == []


if __name__ == '__main__':
    sys.exit(main())
