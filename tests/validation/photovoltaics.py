"""Yields of photovoltaics against those that the tables recall, city by city.

The roof is flat and free; its modules look south, at the best of four tilts, as those of the rows do. A
kilowatt of modules is the roof by the efficiency of modules.
"""
import json

from common import median, signed, table

TILTS = (15, 25, 35, 45)
# Cities whose names in the rows are not those of the climates.
NAMES = {'Xian': 'xi-an'}
SIDE = 0.004


def rows(program):
    """The rows of the tables whose city has a climate of its own."""
    factors = json.loads(program.run('factors', '--format', 'json'))
    known = set(json.loads(program.run('factors', '--ids', '--format', 'json'))['place.climate'])
    for row in factors:
        if row['id'].startswith('pv.yield.'):
            city = row['id'].split('.')[-1]
            climate = NAMES.get(city, city.lower())
            if climate in known:
                yield dict(row, city=city, climate=climate)


def plan(climate, tilt):
    ring = [[0, 0], [SIDE, 0], [SIDE, SIDE], [0, SIDE], [0, 0]]
    return {'type': 'FeatureCollection',
            'quartier': {'format': 1, 'place': {'climate': climate}, 'scenarios': [{'id': 'a', 'year': 2025}],
                         'overrides': {'pv.tilt_deg': tilt}},
            'features': [{'type': 'Feature', 'id': 'roof',
                          'geometry': {'type': 'Polygon', 'coordinates': [ring]},
                          'properties': {'kind': 'district', 'scenario': 'a', 'mix': {'storage': 1}, 'far': 0.1,
                                         'coverage': 0.1, 'supply': {'heat': 'gas-boiler', 'pv_roof_share': 1}}}]}


def annual_yield(program, climate, tilt, efficiency):
    totals = program.estimate(plan(climate, tilt))['totals']
    return totals['pv_kwh']['generated'] / (totals['surfaces_m2']['roof'] * efficiency)


def compare(program, cities=None):
    efficiency = next(row['value'] for row in json.loads(program.run('factors', '--format', 'json'))
                      if row['id'] == 'pv.module_efficiency_share')
    out = []
    for row in rows(program):
        if cities is not None and row['city'] not in cities:
            continue
        ours = max(annual_yield(program, row['climate'], tilt, efficiency) for tilt in TILTS)
        out.append({'city': row['city'], 'china': row['region'].startswith('CN'), 'ours': round(ours),
                    'given': row['value'], 'low': row['low'], 'high': row['high'],
                    'error': round(100 * (ours / row['value'] - 1), 1)})
    return out


def is_inside(row):
    return row['low'] <= row['ours'] <= row['high']


def write(results):
    lines = [[row['city'], f'{row["ours"]:,}', f'{row["given"]:,.0f}', f'{row["low"]:,.0f} … {row["high"]:,.0f}',
              f'{signed(row["error"])} %', 'inside' if is_inside(row) else 'outside'] for row in results]
    return table(['kWh/(kWp·a)', 'ours', 'tables', 'their range', 'deviation', 'where'], lines)


def summary(results):
    parts = []
    for name, chosen in (('Europe', [row for row in results if not row['china']]),
                         ('China', [row for row in results if row['china']])):
        parts.append(f'{name}: {sum(map(is_inside, chosen))} of {len(chosen)} inside the range, median '
                     f'{signed(median([row["error"] for row in chosen]))} %')
    return '; '.join(parts)
