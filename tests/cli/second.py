"""simulate against a second program, written from the published equations and not from Quartier's: the lumped zone of
EN ISO 13790 and the elements of EN ISO 52016-1 under a climate given by a formula, hour by hour.

The sun is that of J. Michalsky, The Astronomical Almanac's algorithm, Solar Energy 40 (1988), good to 0.01°; the sky
that of R. Perez et al., Solar Energy 44 (1990); glass is two panes by Fresnel and Bouguer; the room annex C of the
standard, with its control in four steps and the plant's slope found by 10 W/m²; the elements are one matrix of all their
nodes, inverted. What both must agree on are the conventions: the sun of an hour is that of its middle, 29 February is
left out and the sun is a day further on 1 March, and where the sun goes that has come in.
"""
import csv
import sys
from math import asin, atan2, cos, degrees, exp, floor, inf, nan, pi, radians, sin, sqrt
from operator import mul

from harness import main, path, run, write

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
HOURS = [(month + 1, day + 1, hour) for month, days in enumerate(DAYS) for day in range(days) for hour in range(24)]


# The sun and its light


def julian_day(year, month, day, hour):
    before = (14 - month) // 12
    year, month = year + 4800 - before, month + 12 * before - 3
    return day + (153 * month + 2) // 5 + 365 * year + year // 4 - year // 100 + year // 400 - 32045.5 + hour / 24


def sun_at(lat, lon, julian):
    """Azimuth from north and elevation, radians, and W/m² above the air."""
    n = julian - 2451545
    anomaly = radians(357.528 + 0.9856003 * n)
    along = radians(280.460 + 0.9856474 * n + 1.915 * sin(anomaly) + 0.020 * sin(2 * anomaly))
    tilt = radians(23.439 - 0.0000004 * n)
    ascension, declination = atan2(cos(tilt) * sin(along), cos(along)), asin(sin(tilt) * sin(along))
    midnight = floor(julian - 0.5) + 0.5
    sidereal_h = 6.697375 + 0.0657098242 * n + (julian - midnight) * 24
    hour_angle, lat = radians(sidereal_h * 15 + lon) - ascension, radians(lat)
    elevation = asin(sin(declination) * sin(lat) + cos(declination) * cos(lat) * cos(hour_angle))
    azimuth = atan2(-cos(declination) * sin(hour_angle),
                    sin(declination) * cos(lat) - cos(declination) * sin(lat) * cos(hour_angle))
    distance = 1.00014 - 0.01671 * cos(anomaly) - 0.00014 * cos(2 * anomaly)
    return azimuth, elevation, 1367 / distance ** 2


BINS = (1.065, 1.23, 1.5, 1.95, 2.8, 4.5, 6.2)
PEREZ = ((-0.008, 0.588, -0.062, -0.060, 0.072, -0.022), (0.130, 0.683, -0.151, -0.019, 0.066, -0.029),
         (0.330, 0.487, -0.221, 0.055, -0.064, -0.026), (0.568, 0.187, -0.295, 0.109, -0.152, -0.014),
         (0.873, -0.392, -0.362, 0.226, -0.462, 0.001), (1.132, -1.237, -0.412, 0.288, -0.823, 0.056),
         (1.060, -1.600, -0.359, 0.264, -1.127, 0.131), (0.678, -0.327, -0.250, 0.156, -1.377, 0.251))


def on_plane(sun, ghi, dni, dhi, azimuth_deg, tilt_deg):
    """Beam, the rest of the light, and the cosine of the beam's angle."""
    azimuth, elevation, above = sun
    zenith, tilt = pi / 2 - elevation, radians(tilt_deg)
    cosine = cos(zenith) * cos(tilt) + sin(zenith) * sin(tilt) * cos(azimuth - radians(azimuth_deg))
    beam = dni * max(0, cosine) if elevation > 0 else 0
    rest = 0.2 * ghi * (1 - cos(tilt)) / 2
    if dhi > 0:
        cube = 1.041 * zenith ** 3
        clearness = ((dhi + dni) / dhi + cube) / (1 + cube)
        f = PEREZ[sum(clearness >= end for end in BINS)]
        mass = 1 / (max(cos(zenith), 0) + 0.50572 * (96.07995 - min(degrees(zenith), 93)) ** -1.6364)
        round_sun = max(0, f[0] + f[1] * dhi * mass / above + f[2] * zenith)
        band = f[3] + f[4] * dhi * mass / above + f[5] * zenith
        rest += max(0, dhi * ((1 - round_sun) * (1 + cos(tilt)) / 2
                              + round_sun * max(0, cosine) / max(cos(radians(85)), cos(zenith)) + band * sin(tilt)))
    return beam, rest, cosine


def through_glass(cosine, index=1.521, depth=0.096):
    if cosine <= 0:
        return 0
    inside = sqrt(1 - (1 - cosine * cosine) / index ** 2)
    passed = thrown = 0
    for r in (((cosine - index * inside) / (cosine + index * inside)) ** 2,
              ((index * cosine - inside) / (index * cosine + inside)) ** 2):
        kept = exp(-depth / inside)
        passed += (1 - r) ** 2 * kept / (1 - (r * kept) ** 2) / 2
        thrown += (r + (1 - r) ** 2 * r * kept ** 2 / (1 - (r * kept) ** 2)) / 2
    return passed ** 2 / (1 - thrown ** 2)


STRAIGHT = through_glass(1)
EVEN = sum(through_glass(cos(a)) / STRAIGHT * sin(2 * a) for a in ((i + 0.5) * pi / 2000 for i in range(1000))) * pi / 2000


# The climate, and the room in it


def climate(lat, lon, zone_h, year):
    """Cold in January north of the equator, clouds that come and go in nine days."""
    made = []
    for at, (month, day, hour) in enumerate(HOURS):
        sun = sun_at(lat, lon, julian_day(year, month, day, hour + 0.5 - zone_h))
        height, clear = max(0, sin(sun[1])), 0.5 + 0.5 * sin(2 * pi * (at + 0.5) / 223)
        warm = 11 * cos(2 * pi * (at + 0.5 - 480) / 8760)
        outdoor = round(9 + (warm if lat < 0 else -warm) - 5 * cos(2 * pi * (hour - 2.5) / 24), 3)
        dni = round(800 * clear * min(1, 4 * height), 3) if height > 0.03 else 0
        dhi = round(90 * sqrt(height) + 60 * (1 - clear) * height, 3)
        made.append((outdoor, round(dhi + dni * height, 3), dni, dhi, sun))
    return made


def epw(made, lat, lon, zone_h, elevation_m, year):
    lines = [f'LOCATION,Formula,-,-,-,0,{lat},{lon},{zone_h},{elevation_m}', 'DATA PERIODS,1,1,Data,Monday,1/1,12/31']
    for (month, day, hour), (outdoor, ghi, dni, dhi, _) in zip(HOURS, made):
        lines.append(f'{year},{month},{day},{hour + 1},60,?,{outdoor},5,50,101325,0,0,300,{ghi},{dni},{dhi},0,0,0,0,180,3')
        if (month, day, hour) == (2, 28, 23) and year % 4 == 0:
            lines += [f'{year},2,29,{h + 1},60,?,40,5,50,101325,0,0,300,0,0,0,0,0,0,0,180,3' for h in range(24)]
    return '\r\n'.join(lines) + '\r\n'


def hours_of(value):
    values = value if isinstance(value, list) else [value]
    return [nan if values[h % len(values)] is None else values[h % len(values)] for h in range(8760)]


def second(zone, made, elevation_m):
    """Annex C: what simulate is asked, answered again. A year is run until it meets the one before."""
    floor_m2, area = zone['floor_area_m2'], {'light': 2.5, 'heavy': 3.0}[zone['mass']['class']] * zone['floor_area_m2']
    capacity = {'light': 110e3, 'heavy': 260e3}[zone['mass']['class']] * floor_m2 / 3600
    inner = 4.5 * floor_m2
    walls = [part for part in zone['opaque'] if part.get('boundary') != 'ground']
    grounds = sum(part['area_m2'] * part['u_w_m2k'] for part in zone['opaque'] if part.get('boundary') == 'ground')
    opaque = grounds + sum(part['area_m2'] * part['u_w_m2k'] for part in walls)
    panes = sum(part['area_m2'] * part['u_w_m2k'] for part in zone['windows'])
    ms, to_air = 9.1 * area, 3.45 * inner
    em = 1 / (1 / opaque - 1 / ms)
    mass_share = area / inner
    face_share = 1 - mass_share - panes / (9.1 * inner)
    ground_c = zone.get('ground_c', sum(hour[0] for hour in made) / 8760)
    sun_w, other_w = [], []
    for outdoor, ghi, dni, dhi, sun in made:
        gain = other = 0
        for part in zone['windows']:
            beam, rest, cosine = on_plane(sun, ghi, dni, dhi, part['azimuth_deg'], part['tilt_deg'])
            gain += part['area_m2'] * part['g'] * part.get('shading', 1) * (
                0.91 * (beam * through_glass(cosine) / STRAIGHT + rest * EVEN) + 0.09 * (beam + rest))
        for part in walls:
            beam, rest, _ = on_plane(sun, ghi, dni, dhi, part.get('azimuth_deg', 0), part['tilt_deg'])
            other += part.get('absorptance', 0.6) * 0.04 * part['area_m2'] * part['u_w_m2k'] * (beam + rest)
        for part in walls + zone['windows']:  # to a sky 11 K colder, by 4.5 W/m²K
            other -= max(0, 0.5 + 0.5 * cos(radians(part['tilt_deg']))) * 0.04 * part['area_m2'] * part['u_w_m2k'] * 49.5
        # Ground that is not as warm as the outdoors, as a gain that changes the room's balance by as much.
        other += grounds * (ground_c - outdoor) / (face_share + mass_share * ms / (em + ms))
        sun_w.append(gain)
        other_w.append(other)
    air_w_k = 1200 / 3600 * zone['volume_m3'] * exp(-elevation_m / 8430)
    fresh, gains = hours_of(zone.get('ventilation_ach', 0)), hours_of(zone['gains_w'])
    heat_c, cool_c = hours_of(zone['heating_c']), hours_of(zone['cooling_c'])
    recovery, limit_w = zone.get('heat_recovery', 0), zone.get('power_limit_w_m2', inf) * floor_m2

    def solve(h, start_c, power_w):
        outdoor, ve = made[h][0], air_w_k * (zone['infiltration_ach'] + fresh[h] * (1 - recovery))
        spread = gains[h] / 2 + sun_w[h] + other_w[h]
        h1 = 1 / (1 / ve + 1 / to_air)
        h2 = h1 + panes
        h3 = 1 / (1 / h2 + 1 / ms)
        supply = h1 * (outdoor + (gains[h] / 2 + power_w) / ve)
        total = mass_share * spread + em * outdoor + h3 * (face_share * spread + panes * outdoor + supply) / h2
        end_c = (start_c * (capacity - (h3 + em) / 2) + total) / (capacity + (h3 + em) / 2)
        face_c = (ms * (start_c + end_c) / 2 + face_share * spread + panes * outdoor + supply) / (ms + panes + h1)
        return end_c, (to_air * face_c + ve * outdoor + gains[h] / 2 + power_w) / (to_air + ve)

    end_c = start_c = 20
    for _ in range(20):
        start_c, powers, airs = end_c, [], []
        for h in range(8760):
            next_c, air_c = solve(h, end_c, 0)
            wanted = heat_c[h] if air_c < heat_c[h] else cool_c[h] if air_c > cool_c[h] else None
            power_w = 0
            if wanted is not None:
                slope = (solve(h, end_c, 10 * floor_m2)[1] - air_c) / (10 * floor_m2)
                power_w = max(-limit_w, min(limit_w, (wanted - air_c) / slope))
                next_c, air_c = solve(h, end_c, power_w)
            end_c = next_c
            powers.append(power_w)
            airs.append(air_c)
        if abs(end_c - start_c) < 1e-3:
            break
    return powers, airs, sun_w


def inverted(matrix):
    """By Gauss and Jordan; the matrix is dominated by its diagonal."""
    n = len(matrix)
    rows = [row[:] + [1.0 if i == j else 0.0 for j in range(n)] for i, row in enumerate(matrix)]
    for i in range(n):
        by = rows[i][i]
        rows[i] = [x / by for x in rows[i]]
        for k in range(n):
            if k != i and rows[k][i]:
                by = rows[k][i]
                rows[k] = [x - by * y for x, y in zip(rows[k], rows[i])]
    return [row[n:] for row in rows]


MASS = {'inside': (0, 0, 0, 0, 1), 'outside': (1, 0, 0, 0, 0), 'both': (0.5, 0, 0, 0, 0.5),
        'even': (0.125, 0.25, 0.25, 0.25, 0.125), 'middle': (0, 0, 1, 0, 0)}


def elements(zone, made, elevation_m):
    """EN ISO 52016-1, 6.5, with the films of its annex and the mass as points: five nodes in each opaque part, two in a
    pane, the air; implicit in time. Of the gains 0.4 warm the air, and heating holds what is felt or the air."""
    floor_m2, parts, panes = zone['floor_area_m2'], zone['opaque'], zone['windows']
    outer, radiant = 20 + 4.14, 5.13
    inner = [5.0 if part['tilt_deg'] < 60 else 0.7 if part['tilt_deg'] > 120 else 2.5 for part in parts + panes]
    areas = [part['area_m2'] for part in parts + panes]
    faces = [5 * i + 4 for i in range(len(parts))] + [5 * len(parts) + 2 * i + 1 for i in range(len(panes))]
    air, all_m2 = 5 * len(parts) + 2 * len(panes), sum(areas)
    flows, holds = [[0.0] * (air + 1) for _ in range(air + 1)], [0.0] * (air + 1)

    def join(a, b, w_k):
        flows[a][a] += w_k
        flows[a][b] -= w_k

    for i, part in enumerate(parts + panes):
        between = 1 / part['u_w_m2k'] - 1 / (inner[i] + radiant) - 1 / outer
        links = (6, 3, 3, 6) if i < len(parts) else (1,)
        first = faces[i] - len(links)
        for k, link in enumerate(links):
            join(first + k, first + k + 1, link / between)
            join(first + k + 1, first + k, link / between)
        flows[first][first] += outer
        if i < len(parts):
            for k, share in enumerate(MASS[part.get('mass_position', 'inside')]):
                holds[first + k] = part['capacity_j_m2k'] * share / 3600
        join(faces[i], air, inner[i])
        join(air, faces[i], inner[i] * areas[i])
        for other, m2 in zip(faces, areas):
            join(faces[i], other, radiant * m2 / all_m2)
    per_ach = 1200 * exp(-elevation_m / 8430) * zone['volume_m3'] / 3600
    holds[air] = per_ach + zone.get('furniture_j_m2k', 0) * floor_m2 / 3600
    # The sun falls on the floor, which takes 0.6 of it; what is left on the rest, by area; what is left then on all.
    open_m2 = sum(pane['area_m2'] * 0.91 * pane['g'] * EVEN for pane in panes)
    floors = [0.7 == film for film in inner[:len(parts)]]
    opaque_m2 = sum(areas[:len(parts)])
    under_m2 = sum(m2 for m2, is_floor in zip(areas, floors) if is_floor)
    rest_m2 = all_m2 - under_m2
    last = 0.4 * (1 - (0.6 * (opaque_m2 - under_m2) + open_m2) / rest_m2)
    sun_on = [0.6 / under_m2 if is_floor else 0.4 * 0.6 / rest_m2 for is_floor in floors]
    sun_on = [share + last * 0.6 / (0.6 * opaque_m2 + open_m2) for share in sun_on]
    fresh, gains = hours_of(zone.get('ventilation_ach', 0)), hours_of(zone['gains_w'])
    heat_c, cool_c = hours_of(zone['heating_c']), hours_of(zone['cooling_c'])
    felt = 0.5 if zone.get('control') == 'operative' else 0
    limit_w, known, driven, sun_w = zone.get('power_limit_w_m2', inf) * floor_m2, {}, [], []
    for h, (outdoor, ghi, dni, dhi, sun) in enumerate(made):
        come_in, warmed, sources = 0, 0, [0.0] * (air + 1)
        for i, part in enumerate(parts + panes):
            beam, rest, cosine = on_plane(sun, ghi, dni, dhi, part.get('azimuth_deg', 0), part['tilt_deg'])
            first = faces[i] - (4 if i < len(parts) else 1)
            sources[first] = outer * outdoor - max(0, 0.5 + 0.5 * cos(radians(part['tilt_deg']))) * 4.14 * 11
            if i < len(parts):
                sources[first] += part.get('absorptance', 0.6) * (beam + rest)
            else:
                come_in += areas[i] * 0.91 * part['g'] * (beam * through_glass(cosine) / STRAIGHT + rest * EVEN)
                warmed += areas[i] * 0.09 * part['g'] * (beam + rest)
                sources[faces[i]] = 0.09 * part['g'] * (beam + rest) / (1 - part['u_w_m2k'] / (inner[i] + radiant))
        for i, face in enumerate(faces):
            sources[face] += 0.6 * gains[h] / all_m2 + (sun_on[i] * come_in if i < len(parts) else 0)
        ve = per_ach * (zone['infiltration_ach'] + fresh[h])
        sources[air] = ve * outdoor + 0.4 * gains[h]
        if ve not in known:
            matrix = [row[:] for row in flows]
            for k, held in enumerate(holds):
                matrix[k][k] += held
            matrix[air][air] += ve
            known[ve] = inverted(matrix)
        driven.append((ve, sources))
        sun_w.append(come_in + warmed)
    held_at = [k for k, held in enumerate(holds) if held]
    state = [20.0] * (air + 1)
    for _ in range(10):
        before, powers, airs = state, [], []
        for h, (ve, sources) in enumerate(driven):
            loads = sources[:]
            for k in held_at:
                loads[k] += holds[k] * state[k]
            free = [sum(map(mul, row, loads)) for row in known[ve]]
            slope = [row[air] for row in known[ve]]

            def feels(nodes):
                seen = sum(nodes[face] * m2 for face, m2 in zip(faces, areas)) / all_m2
                return (1 - felt) * nodes[air] + felt * seen

            power_w, now_c = 0, feels(free)
            if now_c < heat_c[h]:
                power_w = min(limit_w, (heat_c[h] - now_c) / feels(slope))
            elif free[air] > cool_c[h]:
                power_w = -min(limit_w, (free[air] - cool_c[h]) / slope[air])
            state = [node + power_w * by for node, by in zip(free, slope)]
            powers.append(power_w)
            airs.append(state[air])
        if max(abs(a - b) for a, b in zip(before, state)) < 1e-3:
            break
    return powers, airs, sun_w


def room(**changes):
    sides = ((0, 21.6), (90, 16.2), (180, 9.6), (270, 16.2))
    return {'method': 'iso13790', 'floor_area_m2': 48, 'volume_m3': 129.6, 'mass': {'class': 'light'},
            'opaque': [{'area_m2': m2, 'u_w_m2k': 0.5, 'azimuth_deg': side, 'tilt_deg': 90} for side, m2 in sides]
            + [{'area_m2': 48, 'u_w_m2k': 0.3, 'tilt_deg': 0, 'absorptance': 0.8},
               {'area_m2': 48, 'u_w_m2k': 0.2, 'boundary': 'ground'}],
            'windows': [{'area_m2': 12, 'u_w_m2k': 2.0, 'g': 0.6, 'azimuth_deg': 180, 'tilt_deg': 90}],
            'infiltration_ach': 0.5, 'gains_w': 200, 'heating_c': 20, 'cooling_c': 26, **changes}


def meets(place, *zones):
    made = climate(place[0], place[1], place[2], place[4])
    weather = write('formula.epw', epw(made, *place))
    for zone in zones:
        hours = path('second.csv')
        answer = run('simulate', write('room.json', zone), '--weather', weather, '--hourly', hours).json()['annual']
        powers, airs, sun_w = (second if zone.get('method') == 'iso13790' else elements)(zone, made, place[3])
        with open(hours, encoding='utf-8') as file:
            rows = list(csv.DictReader(file))
        for key, theirs, least in (('heating_kwh', sum(max(0, p) for p in powers) / 1000, 1),
                                   ('cooling_kwh', sum(max(0, -p) for p in powers) / 1000, 1),
                                   ('peak_heating_w', max(0, *powers), 1), ('peak_cooling_w', max(0, *(-p for p in powers)), 1),
                                   ('mean_c', sum(airs) / 8760, 1), ('min_c', min(airs), 10), ('max_c', max(airs), 10)):
            assert abs(answer[key] - theirs) <= 1e-3 * max(least, abs(theirs)), (place, zone, key, answer[key], theirs)
        assert abs(sum(float(row['solar_gain_w']) for row in rows) / sum(sun_w) - 1) < 1e-3
        for row, air_c, hour in zip(rows, airs, made):
            assert abs(float(row['air_c']) - air_c) < 0.1, (row, air_c)
            assert abs(float(row['sun_elevation_deg']) - degrees(hour[4][1])) < 0.02, row


def test_rooms_of_middle_europe():
    turned = [{'area_m2': 5, 'u_w_m2k': 1.3, 'g': 0.5, 'azimuth_deg': side, 'tilt_deg': tilt, 'shading': shading}
              for side, tilt, shading in ((90, 90, 0.8), (250, 90, 1), (0, 30, 0.5), (-45, 120, 1))]
    meets((50, 8, 1, 200, 2018), room(), room(windows=turned, mass={'class': 'heavy'}, ground_c=10),
          room(heating_c=[12] * 7 + [20] * 15 + [12] * 2, cooling_c=None, ventilation_ach=[8] * 6 + [0.3] * 12 + [8] * 6),
          room(power_limit_w_m2=15, ventilation_ach=0.8, heat_recovery=0.75), room(heating_c=None, cooling_c=None))


def test_rooms_elsewhere():
    """South of the equator, in a zone of three quarters of an hour, high up, in a leap year."""
    north = [{'area_m2': 12, 'u_w_m2k': 2.0, 'g': 0.6, 'azimuth_deg': 0, 'tilt_deg': 90}]
    meets((-34, 151.5, 10, 30, 2019), room(windows=north))
    meets((27.7, 85.3, 5.75, 1400, 2020), room())


def test_elements():
    masses = ((60e3, 'even'), (150e3, 'inside'), (150e3, 'both'), (100e3, 'outside'), (150e3, 'middle'), (120e3, 'inside'))
    sides = ((0, 48, 0), (0, 21.6, 90), (90, 16.2, 90), (180, 9.6, 90), (270, 16.2, 90), (0, 48, 180))
    made = {**room(films='constant', furniture_j_m2k=10000), 'opaque': [
        {'area_m2': m2, 'u_w_m2k': 0.4, 'azimuth_deg': side, 'tilt_deg': tilt, 'capacity_j_m2k': held, 'mass_position': where}
        for (side, m2, tilt), (held, where) in zip(sides, masses)]}
    del made['method']
    meets((50, 8, 1, 200, 2018), made, {**made, 'heating_c': None, 'ventilation_ach': [8] * 6 + [0.3] * 12 + [8] * 6},
          {**made, 'control': 'operative', 'heating_c': [15] * 6 + [21] * 16 + [15] * 2, 'power_limit_w_m2': 60})


if __name__ == '__main__':
    sys.exit(main())
