"""fill on a real town against an independent count, and what it leaves alone."""
import json
import math
import os
import re
import shutil
import subprocess
import sys
import zipfile

from harness import (ROOT, Skip, box, district, folder_of, main, misused, near, path, plan, refused,
                     run, shared, write)

KREMS = os.path.join(ROOT, 'tests', 'fixtures', 'krems.quartier')


def fixture():
    with open(KREMS) as file:
        return json.load(file)


def numbers_as_text(text):
    """The file's value with every number as it is spelt."""
    return json.loads(text, parse_int=lambda s: 'n' + s, parse_float=lambda s: 'n' + s)


def filled(content, buildings, *options):
    file, out = write('in.quartier', content), path('out.quartier')
    result = run('fill', file, '--buildings', buildings, '-o', out, *options)
    assert result.status == 0, result.err
    with open(out) as done:
        return result, json.load(done)


def buildings(*features):
    return write('buildings.geojson', {'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': properties,
         'geometry': {'type': 'Polygon', 'coordinates': [ring]}} for ring, properties in features]})


def site_m2(content):
    file = write('sites.quartier', content)
    sites = {}
    for scenario in content['quartier']['scenarios']:
        answer = run('estimate', file, '--scenario', scenario['id'], '--format', 'json').json()
        for one in answer['districts']:
            sites[scenario['id'], one['id']] = one['site_m2']
    return sites


def metres_per_degree(lat):
    """Of longitude and of latitude on the WGS 84 ellipsoid."""
    a, f = 6378137.0, 1 / 298.257223563
    e2, s = f * (2 - f), math.sin(math.radians(lat))
    w = math.sqrt(1 - e2 * s * s)
    return (math.radians(a * math.cos(math.radians(lat)) / w),
            math.radians(a * (1 - e2) / w ** 3))


def count_by_spatialite(osm, feature):
    """Covered area in a district by SQL alone, in square metres: union of the outlines, cut at the
    district, in degrees, times the ellipsoid's metres per degree."""
    if shutil.which('ogrinfo') is None or shutil.which('ogr2ogr') is None:
        raise Skip('NOT TESTED: ogrinfo is not installed (Debian: gdal-bin)')
    table = path('krems.gpkg')
    if not os.path.exists(table):
        made = subprocess.run(
            ['ogr2ogr', '-q', '-f', 'GPKG', table, '/vsigzip/' + osm, 'multipolygons', '-where',
             "building IS NOT NULL AND building NOT IN "
             "('no', 'roof', 'ruins', 'construction', 'proposed', 'demolished', 'collapsed')"],
            capture_output=True, text=True)
        if made.returncode != 0:
            raise Skip(f'NOT TESTED: ogr2ogr reads no OpenStreetMap here: {made.stderr[:200]}')
    geometry = json.dumps(feature['geometry'])
    sql = ("SELECT ST_Area(ST_Intersection(ST_Union(ST_MakeValid(m.geom)), "
           f"GeomFromGeoJSON('{geometry}'))) AS a, COUNT(*) AS n FROM multipolygons m "
           f"WHERE ST_Intersects(ST_MakeValid(m.geom), GeomFromGeoJSON('{geometry}'))")
    done = subprocess.run(['ogrinfo', '-q', '-dialect', 'SQLite', '-sql', sql, table],
                          capture_output=True, text=True)
    area = re.search(r'a \(Real\) = (\S+)', done.stdout)
    count = re.search(r'n \(Integer(?:64)?\) = (\d+)', done.stdout)
    if count is None or 'no such function' in done.stderr:
        raise Skip(f'NOT TESTED: no SpatiaLite in GDAL: {(done.stdout + done.stderr)[:300]}')
    if int(count.group(1)) == 0:
        return 0.0, 0
    lat = sum(p[1] for p in ring_of(feature)) / len(ring_of(feature))
    per_lon, per_lat = metres_per_degree(lat)
    return float(area.group(1)) * per_lon * per_lat, int(count.group(1))


def ring_of(feature):
    coordinates = feature['geometry']['coordinates']
    while not isinstance(coordinates[0][0], (int, float)):
        coordinates = coordinates[0]
    return coordinates


def test_krems_agrees_with_an_independent_count():
    osm = shared('testdata', 'osm', 'krems.osm.gz')
    result, done = filled(fixture(), osm)
    sites = site_m2(done)
    ours = theirs = 0
    for before, after in zip(fixture()['features'], done['features']):
        properties = after['properties']
        if properties.get('kind') != 'district' or properties['scenario'] != 'baseline':
            continue
        expected, count = count_by_spatialite(osm, before)
        covered = properties['coverage'] * sites['baseline', after['id']] if count else 0
        if count:
            # Degrees are flattened at one latitude there: 1e-4 over a district.
            near(covered, expected, 5e-4)
            near(properties['far'], 3 * properties['coverage'], 1e-5)
        row = next(line for line in result.out.splitlines()
                   if line.startswith('baseline') and f' {after["id"]} ' in line)
        assert int(row.split()[2].replace(',', '')) == count, (row, count)
        ours, theirs = ours + covered, theirs + expected
    print(f'# krems: {ours:,.0f} m² covered, by SpatiaLite {theirs:,.0f} m²')
    assert ours > 100000
    near(ours, theirs, 2e-4)


def test_krems_says_what_it_assumed():
    osm = shared('testdata', 'osm', 'krems.osm.gz')
    result, done = filled(fixture(), osm)
    assert '0 of 555 buildings have building:levels; 3 storeys assumed for the others' \
        in result.err, result.err
    assert re.search(r'warning: baseline: donau: no building lies in it', result.err)
    untouched = [f for f in done['features'] if f['id'] == 'donau'][0]['properties']
    assert untouched['far'] == 0.01 and untouched['coverage'] == 0.01
    assert run('check', path('out.quartier')).status == 0


def test_a_town_is_filled_within_a_second_or_two():
    osm = shared('testdata', 'osm', 'krems.osm.gz')
    file = write('in.quartier', fixture())
    result = run('fill', file, '--buildings', osm, '-o', path('out.quartier'), timeout=20)
    assert result.status == 0


def test_unknown_members_come_back_letter_by_letter():
    ring = box(15.601, 48.410, 15.602, 48.411)
    with open(KREMS) as file:
        text = file.read()
    source, out = write('in.quartier', text), path('out.quartier')
    assert run('fill', source, '--buildings', buildings((ring, {})), '-o', out).status == 0
    with open(out) as file:
        after_text = file.read()
    before, after = numbers_as_text(text), numbers_as_text(after_text)
    for feature in before['features'] + after['features']:
        for name in ('far', 'coverage', 'mix'):
            feature['properties'].pop(name, None)
    assert before == after
    assert '12345678901234567890' in after_text and '16.50' in after_text
    assert '1.90e3' in after_text and 'Ringstraße' in after_text


def test_one_scenario_alone():
    ring = box(15.601, 48.410, 15.602, 48.411)
    source = buildings((ring, {'levels': 4}))
    _, done = filled(fixture(), source, '--scenario', 'eco')
    for before, after in zip(fixture()['features'], done['features']):
        if before['properties'].get('scenario') != 'eco':
            assert before == after
        elif before['properties']['kind'] == 'district':
            assert after['properties']['far'] > 0
    file = write('in.quartier', fixture())
    refused(run('fill', file, '--buildings', source, '--scenario', 'x'), file, 'baseline, eco')


def test_density_and_mix_by_hand():
    # A district of 0.01 by 0.01 degrees; a fifth of it built with ten storeys of offices, a fifth
    # with two of homes.
    content = plan(district('a', box(8, 49, 8.01, 49.01), far=9, coverage=0.9))
    result, done = filled(content, buildings(
        (box(8, 49, 8.002, 49.01), {'building:levels': '10', 'building': 'office'}),
        (box(8.004, 49, 8.006, 49.01), {'building:levels': 2, 'building': 'apartments'})))
    properties = done['features'][0]['properties']
    near(properties['coverage'], 0.4, 1e-5)
    near(properties['far'], 0.4 * 6, 1e-5)
    assert properties['mix'] == {'office': 0.8333, 'residential': 0.1667}, properties['mix']
    assert 'assumed' not in result.err


def test_other_formats_of_gdal():
    """One house of 0.001 by 0.001 degrees on four storeys, in formats nobody is told to bring."""
    ring = box(8.400, 49.000, 8.401, 49.001)
    feature = {'type': 'Feature', 'properties': {'building': 'apartments', 'levels': 4},
               'geometry': {'type': 'Polygon', 'coordinates': [ring]}}
    places = ' '.join(f'{x},{y}' for x, y in ring)
    gml = ('<?xml version="1.0"?><ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" '
           'xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><ogr:b fid="b.0">'
           '<ogr:geometryProperty><gml:Polygon srsName="EPSG:4326"><gml:outerBoundaryIs>'
           f'<gml:LinearRing><gml:coordinates>{places}</gml:coordinates></gml:LinearRing>'
           '</gml:outerBoundaryIs></gml:Polygon></ogr:geometryProperty>'
           '<ogr:building>apartments</ogr:building><ogr:levels>4</ogr:levels></ogr:b>'
           '</gml:featureMember></ogr:FeatureCollection>')
    folder = folder_of('formats')
    files = {'seq.geojsonl': json.dumps(feature) + '\n', 'houses.gml': gml,
             'houses.geojson': json.dumps({'type': 'FeatureCollection', 'features': [feature]})}
    for name, text in files.items():
        with open(os.path.join(folder, name), 'w') as file:
            file.write(text)
    with zipfile.ZipFile(os.path.join(folder, 'packed.zip'), 'w') as packed:
        packed.write(os.path.join(folder, 'houses.geojson'), 'houses.geojson')
    content = plan(district('a', box(8.399, 48.999, 8.403, 49.003)))
    found = {name: filled(content, os.path.join(folder, name))[1]['features'][0]['properties']['far']
             for name in ('houses.geojson', 'seq.geojsonl', 'houses.gml', 'packed.zip')}
    near(found['houses.geojson'], 4 / 16, 1e-3)
    assert len(set(found.values())) == 1, found
    assert sorted(os.listdir(folder)) == sorted([*files, 'packed.zip']), 'nothing is left beside it'


def test_a_building_across_the_date_line():
    # Half of its 0.002 by 0.002 degrees lies in each district of 0.01 by 0.01: 0.000002 of 0.0001.
    # The long way round the globe it would lie in the third.
    content = plan(district('w', box(179.99, -16.81, 180, -16.8)), district('e', box(-180, -16.81, -179.99, -16.8)),
                   district('f', box(-179.98, -16.81, -179.97, -16.8)))
    _, done = filled(content, buildings((box(179.999, -16.806, -179.999, -16.804), {'building:levels': 3})))
    west, east, far = (feature['properties'] for feature in done['features'])
    near(west['coverage'], 0.02, 1e-3)
    near(east['coverage'], 0.02, 1e-3)
    assert 'coverage' not in far, far


def test_in_place_and_to_standard_output():
    ring = box(8.461, 49.491, 8.462, 49.492)
    source = buildings((ring, {'levels': 2}))
    file = write('in.quartier', plan(district()))
    result = run('fill', file, '--buildings', source, '-o', '-')
    text = open(file).read()
    assert result.status == 0 and 'coverage' in result.out and 'coverage' not in text
    assert run('fill', file, '--buildings', source).status == 0
    assert open(file).read() == result.out
    piped = run('fill', '-', '--buildings', source, '-o', '-', stdin=text)
    assert piped.out == result.out
    misused(run('fill', '-', '--buildings', source, stdin=text), '-o')
    assert run('estimate', '-', '--format', 'json', stdin=piped.out).json()['totals']['gfa_m2'] > 0


def test_nothing_is_written_on_failure():
    folder = folder_of('fill')
    file = os.path.join(folder, 'plan.quartier')
    with open(file, 'w') as out:
        json.dump(plan(district()), out)
    before = open(file, 'rb').read()
    missing = path('none.osm')
    refused(run('fill', file, '--buildings', missing), missing, 'no such file')
    wrong = write('wrong.gpkg', b'\x00\x01nothing')
    refused(run('fill', file, '--buildings', wrong), wrong)
    source = buildings((box(8.461, 49.491, 8.462, 49.492), {}))
    gone = os.path.join(folder, 'none', 'out.quartier')
    refused(run('fill', file, '--buildings', source, '-o', gone), gone)
    assert open(file, 'rb').read() == before and os.listdir(folder) == ['plan.quartier']


if __name__ == '__main__':
    sys.exit(main())
