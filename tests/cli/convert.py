"""convert: a plan comes back from every format with the same figures, and other readers see it."""
import csv
import json
import math
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time

from harness import (CLI, ROOT, box, district, folder_of, main, misused, near, path, plan, refused, run, write)

SAMPLE = os.path.join(ROOT, 'data', 'samples', 'vauban.quartier')
ENDINGS = ('gpkg', 'shp', 'kml', 'csv', 'geojson')


def convert(source, target, *options):
    result = run('convert', source, target, *options)
    assert result.status == 0, result.err
    return result


def read(file):
    with open(file, encoding='utf-8') as text:
        return json.load(text)


def other(*features, **members):
    """A file that knows nothing of plans."""
    return write('other.geojson', {'type': 'FeatureCollection', **members, 'features': [
        {'type': 'Feature', 'properties': properties, 'geometry': geometry}
        for geometry, properties in features]})


def area(*ring):
    return {'type': 'Polygon', 'coordinates': [box(*ring)]}


def test_figures_survive_every_format():
    own = {scenario: run('estimate', SAMPLE, '--scenario', scenario, '--format', 'json').json()
           for scenario in ('ordinary', 'vauban')}
    for ending in ENDINGS:
        there, back = path(f'sample.{ending}'), path(f'from-{ending}.quartier')
        convert(SAMPLE, there)
        convert(there, back)
        for scenario, expected in own.items():
            answer = run('estimate', back, '--scenario', scenario, '--format', 'json').json()
            assert answer['year'] == expected['year'] == 2025, ending
            near(answer['totals']['site_m2'], expected['totals']['site_m2'], 1e-9)
            near(answer['totals']['ghg_kg']['total'], expected['totals']['ghg_kg']['total'], 1e-9)
            assert len(answer['districts']) == 8, ending
        assert sum(f['properties']['kind'] == 'stop' for f in read(back)['features']) == 3, ending


def test_a_geopackage_and_geojson_bring_all_back():
    content = plan(
        district('a', far=1.5, coverage=0.25, mix={'residential': 3, 'office': 1},
                 mobility={'car_sharing': True, 'ev_share': 0.125}, surfaces={'water': 0.0625},
                 supply={'heat': 'heat-pump-air'}, note='seen in May', plots=12),
        scenarios=[{'id': 'old', 'name': 'Früher', 'year': 2020},
                   {'id': 'now', 'name': 'Now', 'year': 2035, 'parent': 'old'}])
    content['quartier'].update(title='Nördlich', overrides={'grid.DE': {'value': 0.3}}, x_more={'kept': [1, 2]})
    source = write('all.quartier', content)
    for ending in ('gpkg', 'geojson'):
        there, back = path(f'all.{ending}'), path(f'all-{ending}.quartier')
        assert convert(source, there).err == '' and convert(there, back).err == '', ending
        returned = read(back)
        assert returned['quartier'] == content['quartier'], (ending, returned['quartier'])
        (one,) = returned['features']
        expected = content['features'][0]
        assert one['id'] == 'a' and one['properties'] == expected['properties'], (ending, one)
        spots = [point for part in [one['geometry']['coordinates']] for ring in (
            part[0] if one['geometry']['type'] == 'MultiPolygon' else part) for point in ring]
        assert sorted(map(tuple, spots)) == sorted(map(tuple, box(8.46, 49.49, 8.465, 49.494)))


def test_another_reader_sees_the_columns():
    convert(SAMPLE, path('seen.gpkg'))
    with sqlite3.connect(path('seen.gpkg')) as base:
        rows = base.execute('SELECT id, far, heat, mix_retail, car_sharing FROM districts '
                            "WHERE scenario = 'vauban' AND id = 'north-west'").fetchall()
        places = base.execute('SELECT name, mode FROM stops ORDER BY fid').fetchall()
        system = base.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'districts'").fetchone()
    own = next(f['properties'] for f in read(SAMPLE)['features']
               if f['id'] == 'north-west' and f['properties']['scenario'] == 'vauban')
    assert rows == [('north-west', own['far'], own['supply']['heat'], own['mix']['retail'],
                     int(own['mobility']['car_sharing']))], rows
    assert places == [('Innsbrucker Straße', 'tram'), ('Vauban Mitte', 'tram'), ('Paula-Modersohn-Platz', 'tram')], places
    assert system == (4326,)
    convert(SAMPLE, path('seen.csv'))
    with open(path('seen.csv'), encoding='utf-8', newline='') as text:
        rows = list(csv.DictReader(text))
    assert len(rows) == 19 and rows[0]['WKT'].startswith('POLYGON ((') and rows[0]['climate'] == 'mannheim'
    assert {row['kind'] for row in rows} == {'district', 'stop'}


def test_a_file_that_knows_nothing_of_plans():
    source = other((area(8.46, 49.49, 8.465, 49.494), {'owner': 'city', 'FAR': '1.25', 'plots': 7, 'id': 'p'}),
                   (area(8.47, 49.49, 8.475, 49.494), {'owner': None, 'id': 'p'}),
                   ({'type': 'LineString', 'coordinates': [[8.46, 49.49], [8.47, 49.5]]}, {}),
                   ({'type': 'Point', 'coordinates': [8.46, 49.49]}, {'owner': 'nobody'}))
    result = convert(source, path('fresh.quartier'))
    assert '2 objects are neither areas nor stops' in result.err, result.err
    assert '1 ids stood more than once' in result.err, result.err
    made = read(path('fresh.quartier'))
    assert [f['id'] for f in made['features']] == ['p', 'p-2']
    assert made['features'][0]['properties'] == {
        'kind': 'district', 'scenario': 'baseline', 'far': 1.25, 'owner': 'city', 'plots': 7}
    assert made['quartier']['title'] == 'other'
    assert [s['id'] for s in made['quartier']['scenarios']] == ['baseline']


def test_other_coordinate_systems():
    # Web Mercator by its definition: x = R λ, y = R ln tan(π/4 + φ/2).
    def metres(lon, lat):
        radius = 6378137
        return [radius * math.radians(lon), radius * math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))]
    ring = box(8.46, 49.49, 8.465, 49.494)
    source = other(({'type': 'Polygon', 'coordinates': [[metres(*point) for point in ring]]}, {}),
                   crs={'type': 'name', 'properties': {'name': 'urn:ogc:def:crs:EPSG::3857'}})
    convert(source, path('metres.quartier'))
    (one,) = read(path('metres.quartier'))['features']
    for got, wanted in zip(sorted(one['geometry']['coordinates'][0]), sorted(ring)):
        near(got[0], wanted[0], 1e-10)
        near(got[1], wanted[1], 1e-10)


def test_values_are_refused_where_they_stand():
    square = area(8.46, 49.49, 8.465, 49.494)
    for properties, parts in (({'far': 'dense'}, ('far',)), ({'far': 99}, ('far', '40')),
                              ({'heat': 'magic'}, ('supply.heat', 'magic')),
                              ({'coverage': 1.5}, ('coverage', '1'))):
        source = other((square, properties))
        refused(run('convert', source, path('none.quartier')), source, 'features[0]', *parts)
        assert not os.path.exists(path('none.quartier'))
    crossing = {'type': 'Polygon', 'coordinates': [[[8, 49], [8.01, 49.01], [8.01, 49], [8, 49.01], [8, 49]]]}
    source = other((crossing, {}))
    refused(run('convert', source, path('none.quartier')), source, 'features[0]')
    convert(source, path('mended.quartier'), '--repair')
    assert run('check', path('mended.quartier')).status == 0


def test_one_scenario_alone():
    convert(SAMPLE, path('one.gpkg'), '--scenario', 'vauban')
    convert(path('one.gpkg'), path('one.quartier'))
    made = read(path('one.quartier'))
    assert [s['id'] for s in made['quartier']['scenarios']] == ['vauban']
    assert len(made['features']) == 11 and 'parent' not in made['quartier']['scenarios'][0]
    refused(run('convert', SAMPLE, path('none.gpkg'), '--scenario', 'x'), SAMPLE, '"x"')


def test_what_a_format_cannot_hold_is_said():
    file = write('more.quartier', plan(district('a', layers={'deep': 1}),
                                       {'type': 'Feature', 'geometry': None, 'properties': {'kind': 'note'}}))
    result = convert(file, path('more.gpkg'))
    assert '"layers" has no column' in result.err and '1 objects are neither' in result.err, result.err
    assert 'own factors' not in result.err
    assert 'own factors' in convert(file, path('more.kml')).err


def test_nothing_is_half_written():
    folder = folder_of('convert')
    target = os.path.join(folder, 'old.gpkg')
    convert(SAMPLE, target)
    before = open(target, 'rb').read()
    wrong = write('wrong.gpkg', b'\x00\x01nothing')
    refused(run('convert', wrong, target), wrong)
    missing = path('none.shp')
    refused(run('convert', missing, target), missing, 'no such file')
    assert open(target, 'rb').read() == before and os.listdir(folder) == ['old.gpkg']
    gone = os.path.join(folder, 'none', 'out.gpkg')
    refused(run('convert', SAMPLE, gone), gone)
    assert os.listdir(folder) == ['old.gpkg']


def test_members_called_like_columns():
    """What the plan's author calls like one of our columns, or a format's, is never taken for it."""
    own = {'heat': 'mine', 'id': 'other', 'Name': 'Other', 'FAR': 'x', 'mix_office': 0.5, 'year': 1066,
           'climate': 'hot', 'country': 'mine', 'fid': 'seven', 'geom': 'g', 'description': 'd', 'WKT': 'w',
           'parking_per_x': 'p', 'note': 'n', 'Note': 'N', 'a"b<c': 'quoted'}
    content = plan(district('a', far=1.5, supply={'heat': 'heat-pump-air'}, name='Hill', **own))
    expected = run('estimate', write('plain.quartier', content), '--format', 'json').json()['totals']
    for ending in ('gpkg', 'shp', 'kml', 'csv'):
        there, back = path(f'own.{ending}'), path(f'own-{ending}.quartier')
        result = convert(write('own.quartier', content), there)
        assert '"heat" would be taken for another column' in result.err, result.err
        convert(there, back)
        feature = read(back)['features'][0]
        properties = feature['properties']
        assert feature['id'] == 'a' and properties['name'] == 'Hill', ending
        assert properties['far'] == 1.5 and properties['supply'] == {'heat': 'heat-pump-air'}, ending
        assert 'mix' not in properties and properties['heat'] == 'mine', ending
        if ending != 'shp':
            kept = {key: str(value) if ending == 'csv' else value for key, value in own.items()
                    if key not in ('Note', 'a"b<c')}
            assert {key: properties.get(key) for key in kept} == kept, f'{ending}: {properties}'
            assert properties['a_b_c'] == 'quoted'
            assert properties['Note_2'] == 'N'
        totals = run('estimate', back, '--format', 'json').json()['totals']
        near(totals['ghg_kg']['total'], expected['ghg_kg']['total'], 1e-9)


def test_what_is_said_of_a_plan_is_said_of_its_copy():
    content = plan(district('a'))
    del content['features'][0]['id']
    result = convert(write('nameless.quartier', content), path('named.quartier'))
    assert 'has no id' in result.err, result.err


def test_a_full_disk_leaves_the_old_file():
    def no_large_files():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    folder = folder_of('small-disk')
    for ending in (*ENDINGS, 'quartier'):
        file = os.path.join(folder, f'old.{ending}')
        with open(file, 'w') as old:
            old.write('old')
        refused(run('convert', SAMPLE, file, preexec_fn=no_large_files), file)
        with open(file) as old:
            assert old.read() == 'old', ending
    assert sorted(os.listdir(folder)) == sorted(f'old.{e}' for e in (*ENDINGS, 'quartier'))


def parts_of_a_shapefile(folder, without=(), **contents):
    """A sound Shapefile of the sample in a folder of its own, but for what is left out or replaced."""
    convert(SAMPLE, path('sound.shp'))
    for ending in ('shp', 'shx', 'dbf', 'prj'):
        if ending in without:
            continue
        with open(path(f'sound.{ending}'), 'rb') as file:
            content = contents.get(ending, file.read())
        with open(os.path.join(folder_of(folder), f'a.{ending}'), 'wb') as file:
            file.write(content)
    return os.path.join(folder_of(folder), 'a.shp')


def test_what_is_damaged_is_refused_in_one_sentence():
    sound = json.dumps({'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': {}, 'geometry': area(8.46, 49.49, 8.465, 49.494)}]})
    database, kml = path('damaged.gpkg'), path('damaged.kml')
    convert(SAMPLE, database)
    convert(SAMPLE, kml)
    with open(database, 'rb') as file:
        half = file.read()[:20000]
    with open(kml, encoding='utf-8') as file:
        cut = file.read()[:2000]
    damaged = [
        ('a.geojson', '', 'empty'), ('a.kml', '', 'empty'), ('a.gpkg', '', 'empty'), ('a.csv', '', 'empty'),
        ('a.geojson', sound[:-9], 'cut short', 'line 1'),
        ('a.geojson', sound.encode('utf-16'), 'UTF-16', 'UTF-8'),
        ('a.geojson', sound.replace('8.465', 'NaN', 1), 'features[0].geometry.coordinates[0][1][0]'),
        ('a.geojson', sound.replace('8.465', '1e300', 1), 'features[0].geometry.coordinates[0][1][0]', '-180 to 180'),
        ('a.geojson', sound.replace('49.494', '94.9'), 'is no latitude', '-90 to 90'),
        ('a.geojson', '{"type": "FeatureCollection", "features": %s%s}' % ('[' * 9999, ']' * 9999), 'nested'),
        ('a.geojson', sound.replace('{}', '{"far": "dense"}'), 'features[0].properties.far'),
        ('a.geojson', sound.replace('"Polygon"', '"Pointed"'), 'export it again'),
        ('a.gpkg', half, 'export it again'), ('a.gpkg', 'hello', 'give '), ('a.kml', cut, 'cut short'),
        ('a.kml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><kml>&b;</kml>', 'give|again'),
        ('a.csv', 'id,far\na,1\n', 'export it again'),
    ]
    folder = folder_of('of-damaged')
    for number, (name, content, *parts) in enumerate(damaged):
        source = write(name, content)
        refused(run('convert', source, os.path.join(folder, 'a.quartier')), source)
        told = run('convert', source, os.path.join(folder, 'a.quartier')).err
        for part in parts:
            assert any(one in told for one in part.split('|')), (number, name, part, told)
        assert '; ' in told, told
    shapes = parts_of_a_shapefile('no-shx', without=['shx'])
    refused(run('convert', shapes, os.path.join(folder, 'a.quartier')), shapes, '.shx', '.dbf and .prj')
    shapes = parts_of_a_shapefile('half-shp', shp=open(path('sound.shp'), 'rb').read()[:400])
    refused(run('convert', shapes, os.path.join(folder, 'a.quartier')), shapes, 'cut short')
    assert os.listdir(folder) == []


def test_what_is_lost_is_said():
    out = path('of-lossy.quartier')
    told = convert(parts_of_a_shapefile('no-dbf', without=['dbf']), out)
    assert 'warning: its .dbf' in told.err and len(read(out)['features']) == 16, told.err
    told = convert(parts_of_a_shapefile('odd-dbf', dbf=b'nothing of the kind'), out)
    assert 'warning: its .dbf' in told.err, told.err
    told = convert(parts_of_a_shapefile('no-prj', without=['prj']), out)
    assert 'warning: no .prj' in told.err and 'WGS 84' in told.err, told.err
    assert convert(parts_of_a_shapefile('whole'), out).err == ''
    theirs = district(GFZ=1.2, Nutzungsart='WA')
    del theirs['properties']['kind'], theirs['properties']['scenario']
    told = convert(write('theirs.geojson', {'type': 'FeatureCollection', 'features': [theirs]}), out)
    assert '(GFZ, Nutzungsart)' in told.err and 'far' in told.err, told.err
    assert read(out)['features'][0]['properties']['GFZ'] == 1.2
    theirs['properties']['far'] = 1
    assert convert(write('theirs.geojson', {'type': 'FeatureCollection', 'features': [theirs]}), out).err == ''
    table = path('lossy.csv')
    convert(SAMPLE, table)
    with open(table, encoding='utf-8') as file:
        text = file.read()
    n = len(read(SAMPLE)['features'])
    told = convert(write('lossy.csv', text.replace('POLYGON', 'POLYGONE', 1)), out)
    assert '1 objects have no shape' in told.err and len(read(out)['features']) == n - 1, told.err


def test_who_is_stopped_leaves_nothing_half_done():
    extract = os.path.join(folder_of('stopped-extract'), 'many.geojson')
    with open(extract, 'w', encoding='utf-8') as file:
        json.dump({'type': 'FeatureCollection', 'features': [
            {'type': 'Feature', 'properties': {'building': 'yes'},
             'geometry': area(8 + i / 2e4, 49, 8 + (i + 0.5) / 2e4, 49.0001)} for i in range(20000)]}, file)
    folder, dice = folder_of('stopped'), random.Random(5)
    whole = {'a.shp', 'a.shx', 'a.dbf', 'a.prj', 'a.cpg', 'a-stops.shp', 'a-stops.shx', 'a-stops.dbf', 'a-stops.prj',
             'a-stops.cpg', 'a.backdrop'}
    stopped = 0
    for command, seconds in ((['convert', SAMPLE, 'a.shp'], 0.2),
                             (['backdrop', extract, '-o', 'a.backdrop'], 0.8)) * 8:
        number = dice.choice([signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
        process = subprocess.Popen([CLI, *command], cwd=folder, stderr=subprocess.DEVNULL)
        time.sleep(dice.random() * seconds)
        process.send_signal(number)
        assert process.wait() in (0, -number), process.returncode
        stopped += process.returncode != 0
        assert set(os.listdir(folder)) <= whole, os.listdir(folder)
    assert stopped > 0


def test_no_folder_is_left_by_a_single_file():
    """What is killed leaves nothing but the file's own part: there is no folder beside it while it works."""
    seen = set()
    folder = folder_of('single')
    for ending in ('gpkg', 'kml', 'csv'):
        target = os.path.join(folder, f'a.{ending}')
        process = subprocess.Popen([CLI, 'convert', SAMPLE, target], stderr=subprocess.DEVNULL)
        while process.poll() is None:
            seen.update(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))
        assert process.returncode == 0 and not seen, (ending, seen)


def test_the_command_line():
    misused(run('convert', SAMPLE, path('plan.dwg')), '.gpkg')
    misused(run('convert', SAMPLE), 'IN OUT')
    piped = run('convert', SAMPLE, '-')
    again = run('convert', '-', '-', stdin=piped.out)
    assert piped.status == 0 and piped.out == again.out
    assert run('estimate', '-', '--format', 'json', stdin=piped.out).json()['totals']['gfa_m2'] > 0


if __name__ == '__main__':
    sys.exit(main())
