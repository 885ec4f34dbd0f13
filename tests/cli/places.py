"""Plans, files of a GIS and weather that lie elsewhere than is meant: answered, and doubted."""
import sys

from harness import box, district, main, plan, refused, run, write

MANNHEIM = box(8.46, 49.49, 8.464, 49.494)
GERMANY = {'climate': 'mannheim', 'country': 'DE'}


def exchanged(ring):
    return [[lat, lon] for lon, lat in ring]


def no_place(*features):
    made = plan(*features)
    del made['quartier']['place']
    return made


def warnings(content, *options):
    file = write('place.quartier', content)
    told = run('estimate', file, '--format', 'json', *options).json()['warnings']
    checked = run('check', file)
    assert checked.status == 0
    for line in () if options else told:
        assert f'place.quartier: warning: scenario now: {line}' in checked.err, (line, checked.err)
    return told


def test_a_plan_where_its_climate_is_is_not_doubted():
    assert warnings(plan(district(ring=MANNHEIM))) == []
    assert warnings(no_place(district(ring=MANNHEIM))) == []
    # Within a country: Tenerife with the climate of Malaga, 1,400 km away.
    canary = box(-16.26, 28.46, -16.255, 28.464)
    assert warnings(plan(district(ring=canary), place={'climate': 'malaga'})) == []


def test_exchanged_positions_are_said_with_both_readings():
    for place in (GERMANY, None):
        ring = exchanged(MANNHEIM)
        told = warnings(plan(district(ring=ring), place=GERMANY) if place else
                        no_place(district(ring=ring)))
        assert len(told) == 1 and told[0].startswith('a: geometry: '), told
        assert 'latitude 8.462, longitude 49.49,' in told[0], told
        assert 'latitude 49.49, longitude 8.462, 7 km from Mannheim' in told[0], told


def test_the_first_is_named_and_all_are_counted():
    rings = [exchanged(box(8.46 + i, 49.49, 8.465 + i, 49.494)) for i in range(3)]
    told = warnings(plan(district('in', MANNHEIM), *(district(f'd{i}', ring)
                                                     for i, ring in enumerate(rings))))
    assert [line.split(':')[0] for line in told] == ['d0', '3 districts in all lie as far from Mannheim']


def test_a_place_that_is_far_either_way_is_said_plainly():
    # New York from Mannheim is 6,240 km.
    told = warnings(plan(district(ring=box(-74, 40.7, -73.995, 40.704))))
    assert len(told) == 1 and '6239 km from Mannheim' in told[0], told
    assert 'exchanged' not in told[0], told


def test_athens_exchanged_is_near_enough_to_pass_and_doubted():
    # 1,340 km from Nicosia as given, 2 km from Athens if exchanged.
    told = warnings(no_place(district(ring=exchanged(box(23.73, 37.98, 23.735, 37.984)))))
    assert len(told) == 1 and 'km from Athens' in told[0], told


def test_a_file_of_a_gis_is_doubted_as_it_comes_in():
    made = {'type': 'FeatureCollection', 'features': [
        {'type': 'Feature', 'properties': {},
         'geometry': {'type': 'Polygon', 'coordinates': [exchanged(MANNHEIM)]}}]}
    result = run('convert', write('gis.geojson', made), write('out.quartier', ''))
    assert result.status == 0 and 'warning: ' in result.err, result.err
    assert '7 km from Mannheim' in result.err and result.err.count('\n') == 1, result.err


def test_a_position_that_cannot_be_says_which_comes_first():
    ring = exchanged(box(113.57, 22.27, 113.575, 22.274))
    file = write('zhuhai.quartier', plan(district(ring=ring)))
    refused(run('check', file), file, '113.57', 'longitude first')


def header(file, **numbers):
    lines = open(file, encoding='latin-1').read().split('\n')
    fields = lines[0].split(',')
    fields[6], fields[7] = numbers['lat'], numbers['lon']
    return '\n'.join([','.join(fields)] + lines[1:])


def test_weather_of_elsewhere_is_doubted():
    file = write('year.epw', '')
    assert run('weather', 'mannheim', '-o', file).status == 0
    made = plan(district(ring=MANNHEIM))
    assert warnings(made, '--weather', file) == []
    for lat, lon, told_of in (('8.5', '49.5', 'with the two exchanged it would be latitude 49.5'),
                              ('40.7', '-74', '6')):
        odd = write('odd.epw', header(file, lat=lat, lon=lon))
        told = warnings(made, '--weather', odd)
        told = [line for line in told if 'below the horizon' not in line]
        assert len(told) == 1 and f'it says it is of latitude {lat}, longitude {lon}' in told[0], told
        assert told_of in told[0] and ('exchanged' in told[0]) == (lat == '8.5'), told
    made['quartier']['place'] = {**GERMANY, 'weather': {'file': 'odd.epw'}}
    file = write('named.quartier', made)
    for verb in ('estimate', 'check'):
        assert run(verb, file).err.count('weather odd.epw: it says it is of') == 1, verb


if __name__ == '__main__':
    sys.exit(main())
