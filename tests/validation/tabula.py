"""The archetypes of TABULA: heat need by the hour against the seasonal method's.

Each row of the table is one zone with the table's geometry, U-values, thermal bridges, air change, g,
and TABULA's boundary conditions; the weather is a typical year made from TABULA's own months of the
country, so that the two differ by the method and not by the climate.
"""
import csv
import math

from common import median, quantile, shared, signed, table
from sunshine import months_of, read as read_regions

# TABULA's common boundary conditions, and where a country has its own (research/data/envelope_geometry.json,
# from tabula-values.xlsx, sheet Tab.BoundaryCond).
INSIDE_C, GAINS_W_M2, ROOM_M = 20, 3.0, 2.5
CAPACITY_J_M2K = 45 * 3600
FRAME_SHARE, SHADING_VERTICAL = 0.3, 0.6
NATIONAL = {'GB': {'inside_c': 21, 'gains_w_m2': 4}, 'RS': {'gains_w_m2': 4}, 'BG': {'inside_c': 19}}
AIR_WH_M3K = 1200 / 3600
# A floor's share of its U-value against the ground, TABULA's b_tr.
FLOOR_SHARE = 0.5
# No windows by orientation in the table: as the program's own rows have them.
SOUTH_SHARE, EAST_SHARE = 0.35, 0.15
DOOR_U_W_M2K = 3.0
MOST_WINDOW_U_W_M2K = 5.6
BANDS = (('to 1949', -9999, 1949), ('1950–1979', 1950, 1979), ('1980–1999', 1980, 1999),
         ('2000–2009', 2000, 2009), ('from 2010', 2010, 9999))
# Countries without months in TABULA's table: a place of the catalogue.
CATALOGUE = {'NL': 'amsterdam', 'BG': 'sofia'}
EXCLUDED = {'ES': 'the table\'s own heat needs are not credible: uninsulated houses at 16 kWh/m²'}


def read():
    rows = []
    with open(shared('research', 'data', 'tabula_residential.csv'), encoding='utf-8') as file:
        for row in csv.DictReader(file):
            for key, value in row.items():
                if key not in ('country', 'code', 'size_class', 'variant', 'source', 'evidence'):
                    row[key] = float(value or 0)
            rows.append(row)
    return rows


def _season(months):
    """Mean outdoor temperature while it is below 12 °C, TABULA's heating season, from months in
    straight lines; and its days."""
    days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    mid, at = [], 0
    for length in days:
        mid.append(at + length / 2)
        at += length
    total, n, shares = 0, 0, [0.0] * 12
    for day in range(365):
        now = day + 0.5
        after = next((m for m in range(12) if mid[m] > now), 12)
        before = after - 1
        left = mid[before] if before >= 0 else mid[11] - 365
        right = mid[after] if after < 12 else mid[0] + 365
        share = (now - left) / (right - left)
        mean_c = months[before % 12] * (1 - share) + months[after % 12] * share
        if mean_c < 12:
            total, n = total + mean_c, n + 1
            month = next(m for m in range(12) if day < sum(days[:m + 1]))
            shares[month] += 1 / days[month]
    return (total / n if n else float('nan'), n), shares


def season_mean(months):
    return _season(months)[0]


def season_shares(months):
    """Share of each month's days that lie in the heating season."""
    return _season(months)[1]


def find_region(row, regions):
    """Of the country's sets of months the one whose heating season is the row's."""
    best, least = None, math.inf
    for code, region in regions.items():
        if region['country'] != row['country']:
            continue
        mean_c, days = season_mean(region['mean_c'])
        off = abs(mean_c - row['theta_e']) + abs(days - row['heating_days']) / 20
        # The sets that are the whole country's, where others fit as well.
        off += 0 if code.endswith('.N') else 0.3
        if off < least:
            best, least = code, off
    return best


def reduction(row):
    """Share of the temperature difference that night set-back and rooms unheated leave, by the
    envelope's heat loss per floor area: 0.9 to 0.8 (houses), 0.95 to 0.85 (flats) from 1 to 4 W/m²K."""
    best = 0.95 if row['size_class'] in ('MFH', 'AB') else 0.9
    return best - 0.1 * min(1, max(0, (row['h_tr_W_m2K'] - 1) / 3))


def seasonal(row, region):
    """TABULA's seasonal method by its published formulas (EN ISO 13790, 7.2, one season), with the
    row's and the common figures: what the row's own need should be, if its country keeps to them."""
    national = NATIONAL.get(row['country'], {})
    days, heat = row['heating_days'], row['h_tr_W_m2K'] + row['h_ve_W_m2K']
    lost = 0.024 * days * heat * reduction(row) \
        * (national.get('inside_c', INSIDE_C) - row['theta_e'])
    shares = season_shares(region['mean_c'])
    # The row's own days of heating are what counts; the months say how they lie.
    scale = days / max(1, season_mean(region['mean_c'])[1])
    sun = {side: scale * sum(region['sums'][side][m] * shares[m] for m in range(12))
           for side in ('East', 'South', 'West', 'North')}
    through = SHADING_VERTICAL * (1 - FRAME_SHARE) * 0.9 * (row['g_window'] or 0.75) \
        * row['A_window'] / row['A_ref_m2']
    gained = 0.024 * days * national.get('gains_w_m2', GAINS_W_M2) + through * (
        SOUTH_SHARE * sun['South'] + EAST_SHARE * (sun['East'] + sun['West'])
        + (1 - SOUTH_SHARE - 2 * EAST_SHARE) * sun['North'])
    ratio, power = gained / lost, 0.8 + 45 / heat / 30
    used = power / (power + 1) if abs(ratio - 1) < 1e-6 \
        else (1 - ratio ** power) / (1 - ratio ** (power + 1))
    return lost - used * gained


def zone(row):
    national = NATIONAL.get(row['country'], {})
    area = row['A_ref_m2']
    bridge = row['dU_thermal_bridge']
    inside_c = national.get('inside_c', INSIDE_C)
    floor_u = FLOOR_SHARE * row['U_floor'] + bridge
    wall_m2, window_m2 = row['A_wall'], row['A_window']
    others = (row['A_roof'] * (row['U_roof'] + bridge) + wall_m2 * (row['U_wall'] + bridge)
              + window_m2 * (row['U_window'] + bridge) + row['A_door'] * (DOOR_U_W_M2K + bridge))
    # The table's own sum of all parts decides: what it does not explain lies in what stands against
    # ground or unheated rooms, which is where its factors are not in the table.
    scale = 1.0
    total = row['h_tr_W_m2K'] * area
    if total > 0 and row['A_floor'] > 0:
        floor_u = (total - others) / row['A_floor']
        if not 0.05 <= floor_u <= max(1.5 * (row['U_floor'] + bridge), 0.1):
            floor_u = FLOOR_SHARE * row['U_floor'] + bridge
            scale = total / (others + floor_u * row['A_floor'])
    elif total > 0:
        scale = total / others

    def opaque(square_m, u_w_m2k, azimuth_deg, tilt_deg, **more):
        return dict({'area_m2': square_m, 'u_w_m2k': u_w_m2k * scale, 'azimuth_deg': azimuth_deg,
                     'tilt_deg': tilt_deg}, **more)
    # No pane lets through more than its films; what a single pane and its bridges do beyond that is
    # given to the walls.
    window_u = (row['U_window'] + bridge) * scale
    excess = max(0, window_u - MOST_WINDOW_U_W_M2K) * window_m2
    window_u -= excess / window_m2 if window_m2 > 0 else 0
    wall_u = row['U_wall'] + bridge + (excess / wall_m2 / scale if wall_m2 > 0 else 0)
    sides = {180: SOUTH_SHARE, 0: 1 - SOUTH_SHARE - 2 * EAST_SHARE, 90: EAST_SHARE,
             270: EAST_SHARE}
    parts = [opaque(wall_m2 / 4, wall_u, side, 90) for side in sides
             if wall_m2 > 0]
    if row['A_roof'] > 0:
        parts.append(opaque(row['A_roof'], row['U_roof'] + bridge, 0, 0))
    if row['A_floor'] > 0:
        parts.append(opaque(row['A_floor'], floor_u, 0, 180, absorptance=0))
    if row['A_door'] > 0:
        parts.append(opaque(row['A_door'], DOOR_U_W_M2K + bridge, 0, 90))
    windows = [{'area_m2': window_m2 * share, 'u_w_m2k': window_u,
                'g': (row['g_window'] or 0.75) * (1 - FRAME_SHARE), 'azimuth_deg': side,
                'tilt_deg': 90, 'shading': SHADING_VERTICAL}
               for side, share in sides.items() if window_m2 > 0]
    return {'floor_area_m2': area, 'volume_m3': ROOM_M * area, 'opaque': parts, 'windows': windows,
            'mass': {'capacity_j_k': CAPACITY_J_M2K * area, 'area_m2': 2.5 * area},
            'infiltration_ach': row['h_ve_W_m2K'] / (ROOM_M * AIR_WH_M3K), 'ventilation_ach': 0,
            'gains_w': national.get('gains_w_m2', GAINS_W_M2) * area,
            'heating_c': row['theta_e'] + reduction(row) * (inside_c - row['theta_e']),
            'cooling_c': None, 'control': 'operative'}


def compare(program, choose=None, german_place=None):
    """Rows with our need in kWh/m², the deviation in per cent and the region; german_place puts the
    German rows into a place of the catalogue."""
    regions, _ = read_regions()
    rows = [row for row in read() if row['q_h_nd_kWh_m2a'] > 0 and row['h_tr_W_m2K'] > 0
            and row['country'] not in EXCLUDED and (choose is None or choose(row))]
    files, zones, kept = {}, [], []
    for row in rows:
        place = CATALOGUE.get(row['country']) or find_region(row, regions)
        if german_place and row['country'] == 'DE':
            place = german_place
        if place not in files:
            files[place] = program.path(f'tabula-{len(files)}.epw')
            program.weather(months_of(place, regions[place]) if place in regions else place,
                            files[place])
        row['region'] = place
        row['seasonal'] = seasonal(row, regions[place]) if place in regions else None
        zones.append((zone(row), files[place]))
        kept.append(row)
    for row, answer in zip(kept, program.simulate_all(zones)):
        row['ours'] = answer['annual']['heating_kwh'] / row['A_ref_m2']
        row['error'] = 100 * (row['ours'] / row['q_h_nd_kWh_m2a'] - 1)
    return kept


def again(rows):
    """Deviation of the seasonal method, done again, from the table, and of ours from that."""
    kept = [row for row in rows if row['seasonal'] is not None and row['seasonal'] > 1]
    return ([100 * (row['seasonal'] / row['q_h_nd_kWh_m2a'] - 1) for row in kept],
            [100 * (row['ours'] / row['seasonal'] - 1) for row in kept])


def band_of(row):
    middle = (max(row['year_from'], 1850) + min(row['year_to'] or 9999, 2020)) / 2
    return next(name for name, low, high in BANDS if low <= middle <= high + 0.99)


def cells(errors):
    if not errors:
        return ['0', '', '', '']
    within = sum(1 for error in errors if abs(error) <= 15) / len(errors)
    return [str(len(errors)), f'{signed(median(errors))} %',
            f'{signed(quantile(errors, 0.1))} … {signed(quantile(errors, 0.9))} %',
            f'{100 * within:.0f} %']


HEAD = ['rows', 'median', '10th … 90th percentile', 'within 15 %']


def write_countries(rows):
    out = []
    for country in sorted({row['country'] for row in rows}):
        chosen = [row for row in rows if row['country'] == country]
        places = sorted({row['region'] for row in chosen})
        redone, against = again(chosen)
        out.append([country, ', '.join(places)] + cells([row['error'] for row in chosen])
                   + [f'{signed(median(redone))} %' if redone else '',
                      f'{signed(median(against))} %' if against else ''])
    redone, against = again(rows)
    out.append(['all', ''] + cells([row['error'] for row in rows])
               + [f'{signed(median(redone))} %', f'{signed(median(against))} %'])
    return table(['country', 'months of'] + HEAD + ['seasonal, done again', 'ours to that'], out)


def write_bands(rows):
    out = []
    for country in sorted({row['country'] for row in rows}):
        line = [country]
        for name, _, _ in BANDS:
            errors = [row['error'] for row in rows
                      if row['country'] == country and band_of(row) == name
                      and row['variant'] == 'existing']
            line.append(f'{signed(median(errors), 0)} % ({len(errors)})' if errors else '')
        out.append(line)
    return table(['country'] + [name for name, _, _ in BANDS], out)


def write_variants(rows):
    return table(['German rows'] + HEAD,
                 [[variant] + cells([row['error'] for row in rows if row['country'] == 'DE'
                                     and row['variant'] == variant])
                  for variant in ('existing', 'usual refurbishment', 'advanced refurbishment')])


if __name__ == '__main__':
    import sys

    from common import Program
    program = Program(sys.argv[1])
    only = (lambda row: row['country'] in sys.argv[2].split(',')) if len(sys.argv) > 2 else None
    answer = compare(program, only)
    print(write_countries(answer))
    print(write_bands(answer))
    print(write_variants(answer))
