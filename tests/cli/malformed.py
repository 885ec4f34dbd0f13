"""Plans that are wrong: each is refused with exit 1 and one line that names its place."""
import json
import os
import sys

from harness import (box, district, folder_of, main, misused, path, plan, refused, run, write)




def replaced(old, new):
    made = json.dumps(plan(district(far=1.5, coverage=0.5, mix={'residential': 1})))
    assert old in made, (old, made)
    return made.replace(old, new, 1)


def shape(ring, kind='Polygon'):
    made = district()
    made['geometry'] = {'type': kind, 'coordinates': ring}
    return plan(made)


def having(**properties):
    return plan(district(**properties))


def quartier(**members):
    made = plan(district())
    made['quartier'].update(members)
    return made


RING = box(8.46, 49.49, 8.465, 49.494)
HOLE_OUTSIDE = [RING, box(8.5, 49.5, 8.51, 49.51)]

# name: content, and what the line must hold
CASES = {
    # Not JSON
    'empty file': (b'', 'empty'),
    'blank file': (b' \n\t ', 'empty'),
    'not JSON': ('hello', 'line 1'),
    'truncated': (json.dumps(having())[:-20], 'features[0]'),
    'truncated in a string': ('{"type": "Feat', 'line 1'),
    'trailing comma': ('{"type": "FeatureCollection",}', 'line 1'),
    'single quotes': ("{'type': 1}", 'line 1'),
    'a comment': ('{} // so', 'line 1'),
    'two roots': ('{} {}', 'line 1'),
    'bad UTF-8': (b'{"type": "\xff\xfe"}', 'UTF-8'),
    'NUL': (b'{"type": "a\0b"}', 'line 1', 'a zero byte'),
    'NUL behind': (json.dumps(having()).encode() + b'\0', 'line 1', 'a zero byte'),
    'escaped NUL': (replaced('"far": 1.5', '"name": "a\\u0000b"'), 'features[0].properties'),
    'lone surrogate': (replaced('"far": 1.5', '"name": "\\ud800"'), 'features[0].properties'),
    'raw line end in a string': ('{"a": "x\ny"}', 'line 1'),
    'NaN': (replaced('1.5', 'NaN'), 'features[0].properties'),
    'Infinity': (replaced('1.5', 'Infinity'), 'features[0].properties'),
    '1e400': (replaced('1.5', '1e400'), 'features[0].properties.far'),
    'leading zero': (replaced('1.5', '01.5'), 'features[0].properties'),
    'a bare point': (replaced('1.5', '1.'), 'features[0].properties'),
    'hexadecimal': (replaced('1.5', '0x1'), 'features[0].properties'),
    'a plus': (replaced('1.5', '+1'), 'features[0].properties'),
    'deep arrays': ('[' * 100000, 'deep'),
    'deep objects': ('{"a":' * 100000, 'deep'),
    'deep inside': (replaced('"far": 1.5', '"x": ' + '[' * 100000 + ']' * 100000),
                    'features[0].properties'),
    'members twice': (replaced('"far": 1.5', '"far": 1.5, "far": 2'),
                      'features[0].properties.far'),
    'root members twice': (replaced('{"type"', '{"features": [], "type"'), 'features'),
    # Not a plan
    'root an array': ([], 'an array is not an object'),
    'root a number': ('7', '7'),
    'root null': ('null', 'null'),
    'no type': (replaced('"type": "FeatureCollection", ', ''), 'FeatureCollection'),
    'another type': (replaced('FeatureCollection', 'GeometryCollection'), 'GeometryCollection'),
    'no quartier': ({'type': 'FeatureCollection', 'features': []}, '"quartier" is missing'),
    'quartier an array': (replaced('"quartier": {', '"quartier": [], "x": {'), 'quartier: '),
    'format missing': (replaced('"format": 1, ', ''), 'quartier: "format" is missing'),
    'format 2': (quartier(format=2), 'quartier.format: '),
    'format 0': (quartier(format=0), 'quartier.format: '),
    'format 1.5': (quartier(format=1.5), 'quartier.format: '),
    'format a text': (quartier(format='1'), 'quartier.format: '),
    'no features': ({'type': 'FeatureCollection', 'quartier': {'format': 1}}, '"features"'),
    'features an object': ({'type': 'FeatureCollection', 'quartier': {'format': 1},
                            'features': {}}, 'features: '),
    'a feature a text': ({'type': 'FeatureCollection', 'quartier': {'format': 1},
                          'features': ['x']}, 'features[0]: '),
    'a feature of no type': ({'type': 'FeatureCollection', 'quartier': {'format': 1},
                              'features': [{}]}, 'features[0]: '),
    'title a number': (quartier(title=7), 'quartier.title: '),
    # Place and scenarios
    'unknown climate': (quartier(place={'climate': 'atlantis'}), 'quartier.place.climate: ',
                        '"atlantis"'),
    'country in words': (quartier(place={'country': 'Germany'}), 'quartier.place.country: '),
    'country in lower case': (quartier(place={'country': 'de'}), 'quartier.place.country: '),
    'scenario without an id': (quartier(scenarios=[{'name': 'x'}]), 'quartier.scenarios[0]: '),
    'scenario with an empty id': (quartier(scenarios=[{'id': ''}]), 'quartier.scenarios[0]: '),
    'two scenarios of an id': (quartier(scenarios=[{'id': 'now'}, {'id': 'now'}]),
                               'quartier.scenarios[1].id: '),
    'unknown parent': (quartier(scenarios=[{'id': 'now', 'parent': 'eve'}]),
                       'quartier.scenarios[0].parent: '),
    'a parent to itself': (quartier(scenarios=[{'id': 'now', 'parent': 'now'}]),
                           'quartier.scenarios[0].parent: ', 'from itself'),
    'parents in a circle': (quartier(scenarios=[{'id': 'old'}, {'id': 'now', 'parent': 'then'},
                                                {'id': 'then', 'parent': 'now'}]),
                            'quartier.scenarios[1].parent: ', 'from itself'),
    'more residents than the world': (having(residents=1e12), 'features[0].properties.residents: '),
    'an array of a number': (having(far=[1]), 'features[0].properties.far: ', 'give a number'),
    'year 1989': (quartier(scenarios=[{'id': 'now', 'year': 1989}]),
                  'quartier.scenarios[0].year: '),
    'year 2101': (quartier(scenarios=[{'id': 'now', 'year': 2101}]),
                  'quartier.scenarios[0].year: '),
    'year 2030.5': (quartier(scenarios=[{'id': 'now', 'year': 2030.5}]),
                    'quartier.scenarios[0].year: '),
    'unknown scenario': (having(scenario='never'), 'features[0].properties.scenario: ', '"never"'),
    # Geometry
    'no geometry': (plan({'type': 'Feature', 'properties': {'kind': 'district',
                                                            'scenario': 'now'}}),
                    'features[0]: '),
    'geometry null': (plan({**district(), 'geometry': None}), 'features[0].geometry: '),
    'a point': (shape([8, 49], 'Point'), 'features[0].geometry: ', 'Polygon'),
    'no coordinates': (plan({**district(), 'geometry': {'type': 'Polygon'}}),
                       'features[0].geometry: '),
    'no ring': (shape([]), 'features[0].geometry.coordinates: '),
    'no part': (shape([], 'MultiPolygon'), 'features[0].geometry.coordinates: '),
    'an unclosed ring': (shape([RING[:-1] + [[8.47, 49.47]]]),
                         'features[0].geometry.coordinates[0]: ', 'closed'),
    'three positions': (shape([[RING[0], RING[1], RING[0]]]),
                        'features[0].geometry.coordinates[0]: '),
    'a self-crossing ring': (shape([[[8, 49], [8.02, 49.02], [8.02, 49], [8, 49.02], [8, 49]]]),
                             'features[0].geometry: ', 'crosses itself at 8.01'),
    'a ring of one point': (shape([[[8, 49]] * 4]), 'features[0].geometry: '),
    'a ring on a line': (shape([[[8, 49], [8.1, 49], [8.2, 49], [8, 49]]]),
                         'features[0].geometry: '),
    'a hole outside': (shape(HOLE_OUTSIDE), 'features[0].geometry: '),
    'lon 181': (shape([[[181, 49], [181, 49.1], [180, 49.1], [181, 49]]]),
                'features[0].geometry.coordinates[0][0][0]: ', '181'),
    'lat -91': (shape([[[8, 49], [8, -91], [9, 49], [8, 49]]]),
                'features[0].geometry.coordinates[0][1][1]: ', '-91'),
    'a position of one number': (shape([[[8], [8, 49], [9, 49], [8]]]),
                                 'features[0].geometry.coordinates[0][0]: '),
    'a position in words': (shape([[['8', '49']] + RING[1:]]),
                            'features[0].geometry.coordinates[0][0][0]: '),
    'a wrong second district': (plan(district('a'), {**district('b'), 'geometry': {
        'type': 'MultiPolygon', 'coordinates': [[RING], [[[8, 49]]]]}}),
        'features[1].geometry.coordinates[1][0]: '),
    # Ids of features
    'an id twice': (plan(district('a'), district('a', far=2)), 'features[1].id: ', '"a"'),
    'an id that is an array': (plan({**district(), 'id': []}), 'features[0].id: '),
    # Numbers
    'far -1': (having(far=-1), 'features[0].properties.far: '),
    'far 41': (having(far=41), 'features[0].properties.far: ', '40'),
    'far "2,5"': (having(far='2,5'), 'features[0].properties.far: ', 'write 2.5'),
    'far true': (having(far=True), 'features[0].properties.far: '),
    'far an array': (having(far=[1]), 'features[0].properties.far: '),
    'coverage 1.1': (having(coverage=1.1), 'features[0].properties.coverage: '),
    'coverage 30': (having(coverage=30), 'features[0].properties.coverage: '),
    'residents -1': (having(residents=-1), 'features[0].properties.residents: '),
    'gfa_m2 a text': (having(gfa_m2='many'), 'features[0].properties.gfa_m2: '),
    'pv_facade_share 1.5': (having(supply={'pv_facade_share': 1.5}),
                            'features[0].properties.supply.pv_facade_share: '),
    'battery -1': (having(supply={'battery_kwh_per_kwp': -1}),
                   'features[0].properties.supply.battery_kwh_per_kwp: '),
    'battery 1000': (having(supply={'battery_kwh_per_kwp': 1000}),
                     'features[0].properties.supply.battery_kwh_per_kwp: '),
    'pv_roof_share 2': (having(supply={'pv_roof_share': 2}),
                        'features[0].properties.supply.pv_roof_share: '),
    'ev_share -0.1': (having(mobility={'ev_share': -0.1}),
                      'features[0].properties.mobility.ev_share: '),
    'car_sharing 1': (having(mobility={'car_sharing': 1}),
                      'features[0].properties.mobility.car_sharing: '),
    'green_roof 1.5': (having(surfaces={'green_roof': 1.5}),
                       'features[0].properties.surfaces.green_roof: '),
    'separation 2': (having(waste={'separation': 2}),
                     'features[0].properties.waste.separation: '),
    'supply an array': (having(supply=[]), 'features[0].properties.supply: '),
    # Mixes
    'mix empty': (having(mix={}), 'features[0].properties.mix: '),
    'mix all zero': (having(mix={'office': 0, 'retail': 0}), 'features[0].properties.mix: '),
    'mix negative': (having(mix={'office': 2, 'retail': -1}),
                     'features[0].properties.mix.retail: '),
    'mix a text': (having(mix={'office': '1'}), 'features[0].properties.mix.office: '),
    'mix an array': (having(mix=['office']), 'features[0].properties.mix: '),
    # Ids of every catalogue
    'unknown land use': (having(mix={'casino': 1}), 'features[0].properties.mix.casino: ',
                         'residential'),
    'unknown standard': (having(standard='gold'), 'features[0].properties.standard: ', '"gold"',
                         'passivhaus'),
    'unknown structure': (having(structure='straw'), 'features[0].properties.structure: '),
    'unknown heat': (having(supply={'heat': 'fusion'}), 'features[0].properties.supply.heat: '),
    'unknown cycle network': (having(mobility={'cycle_network': 'superb'}),
                              'features[0].properties.mobility.cycle_network: '),
    'unknown fixtures': (having(water={'fixtures': 'golden'}),
                         'features[0].properties.water.fixtures: '),
    'unknown residual': (having(waste={'residual': 'ocean'}),
                         'features[0].properties.waste.residual: '),
    'unknown stop mode': (plan({'type': 'Feature', 'geometry': {'type': 'Point', 'coordinates':
                                                                [8, 49]},
                                'properties': {'kind': 'stop', 'scenario': 'now',
                                               'mode': 'zeppelin'}}),
                          'features[0].properties.mode: '),
    'a stop off the globe': (plan({'type': 'Feature', 'geometry': {'type': 'Point', 'coordinates':
                                                                   [8, 149]},
                                   'properties': {'kind': 'stop', 'scenario': 'now',
                                                  'mode': 'bus'}}),
                             'features[0].geometry.coordinates[1]: '),
    'standard a number': (having(standard=1), 'features[0].properties.standard: '),
}


def make_test(name, content, parts):
    def test():
        file = write('bad.quartier', content)
        for verb in ('check', 'estimate'):
            refused(run(verb, file), file, *parts)
    return test


for _name, (_content, *_parts) in CASES.items():
    globals()['test_' + _name] = make_test(_name, _content, _parts)


def test_there_are_enough_cases():
    assert len(CASES) >= 40, len(CASES)


def test_an_area_that_does_not_say_what_it_is_is_missed():
    nameless = district('b')
    del nameless['properties']['kind']
    tree = {'type': 'Feature', 'geometry': {'type': 'Point', 'coordinates': [8, 49]}, 'properties': {}}
    told = run('estimate', write('kindless.quartier', plan(district('a'), tree, nameless, nameless)), '--format', 'json')
    assert '2 areas have no "kind" and are not counted, the first is features[2];' in told.err, told.err
    assert len(told.json()['districts']) == 1 and len(told.json()['warnings']) == 1
    kind = district('c', kind='playground')
    assert run('check', write('kind.quartier', plan(district('a'), kind, tree))).err == ''


def test_sites_of_sizes_that_none_has_are_doubted():
    for ring, part in ((box(8, 49, 8.000001, 49.000001), 'smaller than a room'), (box(0, 45, 9, 46), 'larger than any city')):
        told = run('check', write('size.quartier', plan(district(ring=ring))))
        assert told.status == 0 and part in told.err, told.err
    assert run('check', write('size.quartier', plan(district(ring=box(8, 49, 8.3, 49.3))))).err == ''


def test_files_that_are_none():
    missing, folder = path('none.quartier'), folder_of('folder.quartier')
    refused(run('check', missing), missing, 'no such file')
    refused(run('check', folder), folder, 'folder')
    refused(run('estimate', os.path.join(missing, 'x')), os.path.join(missing, 'x'))
    if os.geteuid() != 0:
        secret = write('secret.quartier', plan())
        os.chmod(secret, 0)
        refused(run('check', secret), secret, 'ermission')


ROOM = {'floor_area_m2': 48, 'volume_m3': 130, 'heating_c': 20, 'mass': {'class': 'light'},
        'opaque': [{'area_m2': 48, 'u_w_m2k': 0.4, 'tilt_deg': 0}]}


def test_nothing_is_written_over_what_is_read():
    good, room = write('kept.quartier', plan(district())), write('room.json', ROOM)
    weather, buildings = path('kept.epw'), write('buildings.geojson', plan(district()))
    assert run('weather', 'mannheim', '-o', weather).status == 0
    link = path('link.pdf')
    os.symlink(good, link)
    for read, arguments in ((good, ('report', good, '-o', good)), (good, ('report', good, '-o', link)),
                            (room, ('simulate', room, '--weather', weather, '--hourly', room)),
                            (weather, ('simulate', room, '--weather', weather, '--hourly', weather)),
                            (weather, ('weather', weather, '-o', weather)),
                            (buildings, ('fill', good, '--buildings', buildings, '-o', buildings)),
                            (buildings, ('backdrop', buildings, '-o', buildings))):
        before = open(read, 'rb').read()
        misused(run(*arguments), 'name another file')
        assert open(read, 'rb').read() == before, arguments
    # In its own place is where a filled plan belongs.
    assert run('fill', good, '--buildings', buildings).status == 0


def test_a_device_without_an_end_is_not_read_for_ever():
    refused(run('check', '/dev/zero', timeout=60), '/dev/zero', 'MB')


def test_a_fault_names_whose_it_is():
    """As the planner called it, else as the file does; nothing where neither is a text."""
    for name, said in (('North quarter', ' (the district "North quarter")\n'), (None, ' (the district "a")\n'),
                       (7, '99 is out of range; give a number from 0 to 40 (the district "a")\n')):
        made = plan(district('a', far=99, **({} if name is None else {'name': name})))
        told = run('check', write('named.quartier', made))
        assert told.status == 1 and ('features[0].properties.' in told.err), told.err
        assert name == 7 or told.err.endswith(said), told.err
        assert told.err.count('\n') == 1, told.err


def test_a_message_stays_one_line():
    file = write('line.quartier', having(standard='a\nb\u2028\x85\x1b[31m'))
    assert len(run('check', file).err.splitlines()) == 1
    refused(run('check', file), file, 'features[0].properties.standard: ')
    odd = write('odd\nname.quartier', '{')
    result = run('check', odd)
    assert result.status == 1 and len(result.err.splitlines()) == 1, result.err
    assert '\x1b' not in run('check', file).err


def test_a_place_deep_down_is_cut():
    file = write('deep.quartier', '{"a":' * 100000)
    assert len(run('check', file).err) < len(file) + 200
    refused(run('check', file), file, 'in a.a.a.', '…: nested too deep')


def test_fill_writes_nothing_of_a_bad_plan():
    buildings = write('b.geojson', {'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': {}, 'geometry': {'type': 'Polygon',
                                                           'coordinates': [RING]}}]})
    folder = folder_of('untouched')
    out = os.path.join(folder, 'out.quartier')
    file = write('bad.quartier', having(far=-1))
    before = open(file, 'rb').read()
    refused(run('fill', file, '--buildings', buildings, '-o', out), file,
            'features[0].properties.far')
    refused(run('fill', file, '--buildings', buildings), file, 'features[0].properties.far')
    assert os.listdir(folder) == [] and open(file, 'rb').read() == before


if __name__ == '__main__':
    sys.exit(main())
