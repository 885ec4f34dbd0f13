"""Built quarters: what the program estimates against what was designed and measured."""
import json
import os

from common import ROOT, load, signed, table
from sunshine import months_of, read as read_regions

# Of the estimate's years: prices and grids do not matter here, only energy.
YEAR = 2025
NET_SHARE = 0.85


def quarters():
    """The built quarters, each with what its case in data/cases says of it as a plan."""
    for case in load('cases.json')['cases']:
        name = f'{case.get("case", case["id"])}.json'
        with open(os.path.join(ROOT, 'data', 'cases', name), encoding='utf-8') as file:
            held = json.load(file)
        given = held['inputs']
        district = {**given['form'], **{key: given[key] for key in ('standard', 'mix', 'supply')},
                    **case.get('district', {})}
        yield {**case, 'climate': given['climate'], 'country': given['country'],
               'lat': held['pin']['lat'], 'lon': held['pin']['lon'], 'district': district}


def plan(case, district):
    lat, lon, step = case['lat'], case['lon'], 0.0015
    ring = [[lon, lat], [lon + step, lat], [lon + step, lat + step], [lon, lat + step], [lon, lat]]
    return {'type': 'FeatureCollection',
            'quartier': {'format': 1,
                         'place': {'climate': case['climate'], 'country': case['country']},
                         'scenarios': [{'id': 'built', 'name': 'As built', 'year': YEAR}]},
            'features': [{'type': 'Feature', 'id': 'quarter',
                          'geometry': {'type': 'Polygon', 'coordinates': [ring]},
                          'properties': dict(district, kind='district', scenario='built')}]}


def estimate(program, case, district):
    args = []
    if 'months' in case:
        region = read_regions()[0][case['months']['region']]
        file = program.path(f'{case["id"]}.epw')
        program.weather(months_of(case['months']['region'], region), file)
        args = ['--weather', file]
    return program.estimate(plan(case, district), *args)['totals']


def compare(program, ids=None):
    rows = []
    for case in quarters():
        if ids is not None and case['id'] not in ids:
            continue
        totals = estimate(program, case, case['district'])
        for one in case['compare']:
            energy = totals['need_kwh'] if one.get('need') else totals['energy_kwh']
            area = totals['gfa_m2'] * (NET_SHARE if one['per'] == 'net' else 1)
            value = sum(energy[use] for use in one['uses']) / area
            middle, low, high = one['published']
            rows.append({'case': case, 'one': one, 'ours': value,
                         'error': 100 * (value / middle - 1), 'inside': low <= value <= high})
    return rows


def write(rows):
    out, notes, seen = [], [], set()
    for row in rows:
        case, one = row['case'], row['one']
        middle, low, high = one['published']
        published = f'{middle:g}' if low == high else f'{low:g} … {high:g}'
        out.append([case['name'], f'{one["what"]}, per m² {one["per"]}', published, one['kind'],
                    f'{row["ours"]:.0f}', f'{signed(row["error"], 0)} %',
                    'inside' if row['inside'] else 'outside' if low != high else ''])
        if case['id'] not in seen:
            seen.add(case['id'])
            sources = sorted({other['one']['source'] for other in rows if other['case'] is case})
            notes.append(f'- **{case["name"]}.** Taken: {case["inputs"]}. {case["why"]} '
                         f'Sources: {"; ".join(sources)}.')
    return '\n'.join([table(['quarter', 'figure, kWh a year', 'published', 'how known', 'ours',
                             'deviation', 'range'], out), '', *notes])


def survey(program):
    rows = []
    for one in load('cases.json')['surveys']:
        for row in one['rows']:
            totals = estimate(program, one, {'far': one['far'], 'coverage': one['coverage'],
                                             'standard': row['standard'], 'mix': {row['use']: 1},
                                             'supply': {'heat': 'district-heat'}})
            ours = totals['need_kwh']['heating'] / totals['gfa_m2'] / NET_SHARE
            rows.append(dict(row, ours=ours, within=abs(ours - row['published']) <= row['error']))
    return rows


def write_survey(rows):
    return table(['use', 'standard', 'survey', 'ours', 'deviation', 'within the standard error'],
                 [[row['use'], row['standard'], f'{row["published"]:.0f} ± {row["error"]:.0f}',
                   f'{row["ours"]:.0f}', f'{signed(100 * (row["ours"] / row["published"] - 1), 0)} %',
                   'yes' if row['within'] else 'no'] for row in rows])


def china(program):
    given = load('cases.json')['china']
    rows = []
    for row in given['rows']:
        case = {'climate': row['climate'], 'country': 'CN', 'lat': 40, 'lon': 116, 'id': 'china'}
        totals = estimate(program, case, {'far': 1.6, 'coverage': 0.27, 'mix': {'residential': 1},
                                          'standard': row['standard'],
                                          'supply': {'heat': 'district-heat'}})
        rows.append(dict(row, ours=totals['need_kwh']['heating'] / totals['gfa_m2']))
    return rows


def write_china(rows):
    published = load('cases.json')['china']['published']
    return table(['climate', 'standard', 'ours, kWh per gross m²', 'against the north\'s mean'],
                 [[row['climate'], row['standard'], f'{row["ours"]:.0f}',
                   f'{signed(100 * (row["ours"] / published - 1), 0)} %'] for row in rows])


if __name__ == '__main__':
    import sys

    from common import Program
    program = Program(sys.argv[1])
    print(write(compare(program)))
    print(write_survey(survey(program)))
    print(write_china(china(program)))
