"""The sun on façades from months, against the 64 regions of TABULA's climate table.

From a region's temperature and horizontal irradiation by month a typical year is made; what its
planes receive is held against the table's east, south, west and north.
"""
import csv

from common import load, median, quantile, shared, signed, table

DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
SIDES = ('East', 'South', 'West', 'North')
GROUPS = (('November to February', (10, 11, 0, 1)), ('March, April, September, October', (2, 3, 8, 9)),
          ('May to August', (4, 5, 6, 7)))


def read():
    """Regions with months of temperature and of irradiation in kWh/m², by code; those without
    horizontal irradiation apart."""
    places = load('regions.json')['regions']
    regions, empty = {}, []
    with open(shared('research', 'data', 'climate_tabula_regions.csv'), encoding='utf-8') as file:
        for row in csv.DictReader(file):
            def months(name, scale):
                return [float(row[f'{name}_{m:02}'] or 0) * scale[m - 1] for m in range(1, 13)]
            sums = {side: months(side, DAYS) for side in SIDES + ('Hor',)}
            if sum(sums['Hor']) <= 0:
                empty.append(row['code'])
                continue
            lat, lon, height = places[row['code']]
            regions[row['code']] = {'country': row['country'], 'lat': lat, 'lon': lon,
                                    'elevation_m': height, 'mean_c': months('t', [1] * 12),
                                    'sums': sums}
    return regions, empty


def months_of(code, region):
    """As quartier-cli weather takes it. Local solar time, so that east and west are alike."""
    return {'name': code, 'lat': region['lat'], 'lon': region['lon'],
            'elevation_m': region['elevation_m'], 'utc_offset_h': round(region['lon'] / 15, 2),
            'months': {'mean_c': region['mean_c'],
                       'ghi_kwh_m2': [round(value, 3) for value in region['sums']['Hor']]}}


def compare(program, codes=None):
    """Rows of region, side, group of months, ratio of made to given."""
    regions, empty = read()
    chosen = {code: region for code, region in regions.items() if codes is None or code in codes}
    made = program.pool.map(lambda pair: program.weather(months_of(*pair)), chosen.items())
    rows = []
    for (code, region), answer in zip(chosen.items(), made):
        for side in SIDES:
            given = region['sums'][side]
            ours = answer['months'][f'{side.lower()}_kwh_m2']
            if sum(given) <= 0:
                continue
            rows.append((code, side, 'year', sum(ours) / sum(given)))
            for name, months in GROUPS:
                below = sum(given[m] for m in months)
                if below > 0:
                    rows.append((code, side, name, sum(ours[m] for m in months) / below))
    return rows, empty


def summarise(rows):
    out = []
    for side in SIDES:
        for name in ('year',) + tuple(name for name, _ in GROUPS):
            ratios = [100 * (ratio - 1) for _, one, group, ratio in rows
                      if one == side and group == name]
            out.append((side, name, len(ratios), median(ratios), quantile(ratios, 0.1),
                        quantile(ratios, 0.9)))
    return out


def write(rows):
    return table(['façade', 'months', 'regions', 'median deviation', '10th … 90th percentile'],
                 [[side, name, n, f'{signed(mid)} %', f'{signed(low)} … {signed(high)} %']
                  for side, name, n, mid, low, high in summarise(rows)])


def outliers(rows, limit=20):
    """Regions whose year on some façade is further off than so many per cent."""
    found = {}
    for code, side, group, ratio in rows:
        if group == 'year' and abs(ratio - 1) * 100 > limit:
            found.setdefault(code, []).append(f'{side.lower()} {signed(100 * (ratio - 1), 0)} %')
    return found


if __name__ == '__main__':
    import sys

    from common import Program
    answer, without = compare(Program(sys.argv[1]))
    print(write(answer))
    print(outliers(answer), without)
