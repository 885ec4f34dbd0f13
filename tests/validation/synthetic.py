"""Real weather against the typical year made from its own months."""
import os

from blocks import BLOCKS
from common import median, shared, signed, table

FILES = {'Denver': 'denver_725650TYCST', 'Denver (Stapleton)': 'denver_stapleton_DRYCOLDTMY',
         'New York': 'newyork_centralpark_tmy3', 'Shanghai': 'shanghai_hongqiao_tmyx',
         'Brussels': 'brussels_uccle_tmyx_2007_2021', 'Bologna': 'bologna_tmyx_2004_2018'}
FIGURES = (('heating', 'heating_kwh'), ('cooling', 'cooling_kwh'),
           ('heating peak', 'peak_heating_w'), ('cooling peak', 'peak_cooling_w'))
# The mean of as many years made from the same months, each with its own name and so its own days.
NAMES = ('a', 'b', 'c', 'd', 'e')


def compare(program, places=FILES):
    """Rows of place, block, figure, real per m², mean made per m², its deviation in per cent, the
    years' range in per cent."""
    rows = []
    for place, name in places.items():
        real = shared('testdata', 'epw', f'{name}.epw')
        months = program.weather(real)
        made = []
        for letter in NAMES:
            made.append(program.path(f'{name}-{letter}.epw'))
            program.weather(dict(months, name=f'{place} {letter}'), made[-1])
        for kind, zone in BLOCKS.items():
            answers = program.simulate_all([(zone, file) for file in [real] + made])
            for figure, key in FIGURES:
                value, *others = [answer['annual'][key] / zone['floor_area_m2']
                                  for answer in answers]
                mean = sum(others) / len(others)
                rows.append({'place': place, 'block': kind, 'figure': figure, 'real': value,
                             'made': mean, 'error': 100 * (mean / value - 1) if value else 0,
                             'spread': 100 * (max(others) - min(others)) / value if value else 0})
        for file in made:
            os.unlink(file)
    return rows


def write(rows):
    lines = []
    by = {}
    for row in rows:
        by.setdefault((row['place'], row['block']), {})[row['figure']] = row
    lines.append(table(
        ['place', 'block', 'heating kWh/m² real', 'made', 'cooling kWh/m² real', 'made',
         'heating peak W/m² real', 'made', 'cooling peak W/m² real', 'made'],
        [[place, kind] + [text for figure, _ in FIGURES for text in
                          (f'{figures[figure]["real"]:.1f}', f'{signed(figures[figure]["error"])} %')]
         for (place, kind), figures in by.items()]))
    lines.append('')
    summary = []
    for kind in BLOCKS:
        for figure, _ in FIGURES:
            chosen = [row for row in rows if row['block'] == kind and row['figure'] == figure]
            errors = [row['error'] for row in chosen]
            summary.append([kind, figure, f'{signed(median(errors))} %',
                            f'{signed(min(errors))} … {signed(max(errors))} %',
                            f'{median([row["spread"] for row in chosen]):.1f} %'])
    lines.append(table(['block', 'figure', 'median deviation', 'least … greatest',
                        'range of five years, median'], summary))
    return '\n'.join(lines)


if __name__ == '__main__':
    import sys

    from common import Program
    print(write(compare(Program(sys.argv[1]))))
