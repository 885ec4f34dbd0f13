"""Makes docs/validation.md and the figures it is written from.

    python3 tests/validation/validate.py path/to/quartier-cli          both, anew
    python3 tests/validation/validate.py --write                       the document from the figures

The figures go to tests/validation/results.json, rounded, so that the same program makes the same
bytes; the document is written from them alone. Data that is not part of the tree is looked for in
../shared (QUARTIER_SHARED).
"""
import csv
import json
import os
import sys

import ashrae
import cases
import photovoltaics
import sunshine
import synthetic
import tabula
from common import HERE, ROOT, Program, load, median, quantile, shared, signed, table

RESULTS = os.path.join(HERE, 'results.json')
DOCUMENT = os.path.join(ROOT, 'docs', 'validation.md')
GERMAN_PLACE = 'potsdam'


# Figures

def make_ashrae(program):
    weather = shared('testdata', 'epw', ashrae.WEATHER)
    zones = ashrae.rooms()
    answers = dict(zip(zones, program.simulate_all([(zone, weather) for zone in zones.values()])))
    rows = []
    for case, span, name in [(case, span, name) for case, spans in ashrae.ranges()['cases'].items()
                             for name, span in spans.items() if name != 'title']:
        key, divisor = ashrae.FIGURES[name]
        value = round(answers[case]['annual'][key] / divisor, ashrae.decimals(name))
        rows.append({'case': case, 'figure': name, 'ours': value,
                     'verdict': ashrae.judge(name, value, span)})
    return rows


def solar_gain_kwh(program, zone, weather):
    file = program.path('hours.csv')
    program.run('simulate', '-', '--weather', weather, '--hourly', file, content=zone)
    with open(file, encoding='utf-8') as hours:
        return sum(float(row['solar_gain_w']) for row in csv.DictReader(hours)) / 1000


def make_sun(program):
    """The sun on the site's planes, and what shades keep of it."""
    weather = shared('testdata', 'epw', ashrae.WEATHER)
    annual = program.weather(weather)['annual']
    rows = [{'figure': side, 'ours': round(annual[key], 0)} for side, key in
            (('Horizontal', 'ghi_kwh_m2'), ('North', 'north_kwh_m2'), ('East', 'east_kwh_m2'),
             ('South', 'south_kwh_m2'), ('West', 'west_kwh_m2'))]
    rooms = ashrae.rooms()
    for name, shaded, base, side in (('610/600 South', '610', '600', 180),
                                     ('630/620 West', '630', '620', 270)):
        gains = []
        for case in (shaded, base):
            zone = dict(rooms[case], windows=[window for window in rooms[case]['windows']
                                              if window['azimuth_deg'] == side])
            gains.append(solar_gain_kwh(program, zone, weather))
        rows.append({'figure': name, 'ours': round(1 - gains[0] / gains[1], 3)})
    return rows


def spread(errors):
    return {'n': len(errors), 'median': round(median(errors), 1),
            'p10': round(quantile(errors, 0.1), 1), 'p90': round(quantile(errors, 0.9), 1),
            'within_15': round(100 * sum(1 for error in errors if abs(error) <= 15) / len(errors))}


def make_tabula(program, choose=None):
    rows = tabula.compare(program, choose)
    out = {'countries': [], 'bands': {}, 'variants': {}}
    for country in sorted({row['country'] for row in rows}) + ['all']:
        chosen = [row for row in rows if country in ('all', row['country'])]
        redone, against = tabula.again(chosen)
        out['countries'].append(dict(
            spread([row['error'] for row in chosen]), country=country,
            months=[] if country == 'all' else sorted({row['region'] for row in chosen}),
            redone=round(median(redone), 1) if redone else None,
            against=round(median(against), 1) if against else None))
        out['bands'][country] = {}
        for name, _, _ in tabula.BANDS:
            errors = [row['error'] for row in chosen
                      if row['variant'] == 'existing' and tabula.band_of(row) == name]
            if errors:
                out['bands'][country][name] = [round(median(errors), 1), len(errors)]
    for variant in ('existing', 'usual refurbishment', 'advanced refurbishment'):
        errors = [row['error'] for row in rows
                  if row['country'] == 'DE' and row['variant'] == variant]
        if errors:
            out['variants'][variant] = spread(errors)
    return out


def make_sunshine(program, codes=None):
    rows, empty = sunshine.compare(program, codes)
    german = [row for row in rows if row[0].startswith('DE.')]
    return {'all': [[side, group, n] + [round(value, 1) for value in values]
                    for side, group, n, *values in sunshine.summarise(rows)],
            'german': [[side, group, n] + [round(value, 1) for value in values]
                       for side, group, n, *values in sunshine.summarise(german)
                       if group == 'year'],
            'outliers': sunshine.outliers(rows), 'empty': empty}


def make_synthetic(program):
    return [{key: round(value, 2) if isinstance(value, float) else value
             for key, value in row.items()} for row in synthetic.compare(program)]


def make_cases(program):
    return {'cases': [{'id': row['case']['id'], 'what': row['one']['what'],
                       'ours': round(row['ours'], 1), 'inside': row['inside']}
                      for row in cases.compare(program)],
            'survey': [{'use': row['use'], 'standard': row['standard'],
                        'ours': round(row['ours'], 1), 'within': row['within']}
                       for row in cases.survey(program)],
            'china': [dict(row, ours=round(row['ours'], 1)) for row in cases.china(program)]}


def make(program):
    german = tabula.compare(program, lambda row: row['country'] == 'DE', GERMAN_PLACE)
    return {'ashrae': make_ashrae(program), 'sun': make_sun(program),
            'tabula': make_tabula(program),
            'tabula_potsdam': spread([row['error'] for row in german]),
            'sunshine': make_sunshine(program), 'synthetic': make_synthetic(program),
            'photovoltaics': photovoltaics.compare(program),
            'quarters': make_cases(program)}


# The document

NAMES = {'heating_mwh': 'heating MWh', 'cooling_mwh': 'cooling MWh',
         'peak_heating_kw': 'heating peak kW', 'peak_cooling_kw': 'cooling peak kW',
         'min_c': 'lowest °C', 'max_c': 'highest °C', 'mean_c': 'mean °C'}
KINDS = (('annual', ('heating_mwh', 'cooling_mwh')), ('peak', ('peak_heating_kw', 'peak_cooling_kw')),
         ('floating', ('min_c', 'max_c', 'mean_c')))
TITLES = {'annual': 'Annual loads', 'peak': 'Peaks, means of an hour', 'floating': 'Rooms that float'}


def counts(results):
    out = {}
    for kind, names in KINDS:
        rows = [row for row in results['ashrae'] if row['figure'] in names]
        out[kind] = {'n': len(rows)}
        for row in rows:
            out[kind][row['verdict']] = out[kind].get(row['verdict'], 0) + 1
    return out


def number(value, decimals):
    return f'{value:,.{decimals}f}'


def write_ashrae(results):
    spans, reasons = ashrae.ranges()['cases'], load('reasons.json')
    lines = []
    for kind, names in KINDS:
        lines += [f'### {TITLES[kind]}', '']
        out = []
        for row in results['ashrae']:
            if row['figure'] not in names:
                continue
            span = spans[row['case']][row['figure']]
            digits = 2 if kind != 'floating' else 1
            line = [row['case'], NAMES[row['figure']], number(row['ours'], digits),
                    ' … '.join(number(bound, digits) for bound in span['programs'])]
            if kind == 'annual':
                line.append(' … '.join(number(bound, 2) for bound in span['acceptance']))
            out.append(line + [row['verdict']])
        head = ['case', 'figure', 'ours', 'six programs'] + (
            ['acceptance'] if kind == 'annual' else []) + ['where']
        lines += [table(head, out), '']
        for row in results['ashrae']:
            if row['figure'] in names and row['verdict'] in ('acceptance', 'outside'):
                why = reasons.get(f'{row["case"]} {row["figure"]}') or reasons.get(
                    f'* {row["figure"]}') or 'no reason is known yet'
                place = 'outside' if row['verdict'] == 'outside' else 'outside the six programs'
                lines.append(f'- **{row["case"]}, {NAMES[row["figure"]]}: {place}.** {why}')
        lines.append('')
    return '\n'.join(lines)


def write_sun(results):
    spans = ashrae.ranges()
    given = {**spans['sun_kwh_m2'], **spans['shade_share']}
    out = []
    for row in results['sun']:
        low, high = given[row['figure']]
        digits = 3 if high < 1 else 0
        inside = low <= row['ours'] <= high if digits else round(low) <= row['ours'] <= round(high)
        what = f'{row["figure"]}: share that the shade keeps off' if digits \
            else f'{row["figure"]}, kWh/m²'
        out.append([what, number(row['ours'], digits), f'{number(low, digits)} … {number(high, digits)}',
                    'six programs' if inside else 'outside'])
    return table(['sun in a year', 'ours', 'six programs', 'where'], out)


def write_spread(one):
    return [str(one['n']), f'{signed(one["median"])} %',
            f'{signed(one["p10"])} … {signed(one["p90"])} %', f'{one["within_15"]} %']


def write_tabula(results):
    data = results['tabula']
    countries = [[one['country'], ', '.join(one['months'])] + write_spread(one)
                 + [f'{signed(one["redone"])} %' if one['redone'] is not None else '',
                    f'{signed(one["against"])} %' if one['against'] is not None else '']
                 for one in data['countries']]
    bands = [[country] + [f'{signed(data["bands"][country][name][0], 0)} % '
                          f'({data["bands"][country][name][1]})'
                          if name in data['bands'][country] else ''
                          for name, _, _ in tabula.BANDS]
             for country in data['bands']]
    german = [[f'{name}, national months'] + write_spread(one)
              for name, one in data['variants'].items()]
    german.append(['all, typical year of Potsdam'] + write_spread(results['tabula_potsdam']))
    head = ['rows', 'median', '10th … 90th percentile', 'within 15 %']
    return countries, bands, german, head


def write_reasons():
    return '\n'.join(f'- **{country}.** {why}' for country, why in load('reasons.json')[
        'tabula'].items())


def summary(results):
    ash = counts(results)

    def told(kind):
        one = ash[kind]
        parts = [f'{one.get("six programs", 0)} of {one["n"]} lie inside the span of the six programs']
        for verdict, text in (('within 0.5 K', 'within half a kelvin of it'),
                              ('acceptance', 'inside the acceptance range only'),
                              ('outside', 'outside')):
            if one.get(verdict):
                parts.append(f'{one[verdict]} {text}')
        return ', '.join(parts)
    german = next(one for one in results['tabula']['countries'] if one['country'] == 'DE')
    everyone = results['tabula']['countries'][-1]
    made = {(kind, figure): [row['error'] for row in results['synthetic']
                             if row['block'] == kind and row['figure'] == figure]
            for kind in ('old', 'new') for figure in ('heating', 'cooling')}
    quarters = results['quarters']['cases']
    errors = case_errors(results)
    near = sum(1 for error in errors if abs(error) <= 20)
    survey = results['quarters']['survey']
    return (
        f'**ASHRAE 140:** of the annual loads {told("annual")}; of the peaks {told("peak")}; of the '
        f'temperatures of floating rooms {told("floating")}. '
        f'**TABULA:** {everyone["n"]} archetypes, median deviation {signed(everyone["median"])} %, '
        f'the tenth and ninetieth in a hundred {signed(everyone["p10"])} and '
        f'{signed(everyone["p90"])} %; the {german["n"]} German ones {signed(german["median"])} % '
        f'({signed(german["p10"])} … {signed(german["p90"])} %, {german["within_15"]} % of them '
        f'within 15 %), where a median within 5 % and nine in ten within 15 % are aimed at. '
        f'**Weather:** heating with a typical year made from months is '
        f'{signed(median(made["old", "heating"]))} % (old block, {len(made["old", "heating"])} '
        f'places) and {signed(median(made["new", "heating"]))} % (new block) off the real year\'s in '
        f'the median, cooling {signed(median(made["old", "cooling"]))} and '
        f'{signed(median(made["new", "cooling"]))} %. '
        f'**Built quarters:** of {len(quarters)} published figures of '
        f'{len({row["id"] for row in quarters})} quarters {near} are met within 20 %, the rest are '
        f'further off, up to {max(abs(error) for error in errors):.0f} %; of '
        f'{len(survey)} means of the German survey of non-residential buildings '
        f'{sum(1 for row in survey if row["within"])} lie within their standard error.')


def case_errors(results):
    given = {(case['id'], one['what']): one['published'][0] for case in load('cases.json')['cases']
             for one in case['compare']}
    return [100 * (row['ours'] / given[row['id'], row['what']] - 1)
            for row in results['quarters']['cases']]


def full_case_rows(results):
    by = {case['id']: case for case in load('cases.json')['cases']}
    rows = []
    for row in results['quarters']['cases']:
        case = by[row['id']]
        one = next(one for one in case['compare'] if one['what'] == row['what'])
        rows.append({'case': case, 'one': one, 'ours': row['ours'], 'inside': row['inside'],
                     'error': 100 * (row['ours'] / one['published'][0] - 1)})
    return rows


def write(results):
    with open(os.path.join(HERE, 'validation.md.in'), encoding='utf-8') as file:
        text = file.read()
    countries, bands, german, head = write_tabula(results)
    given = load('cases.json')
    survey = [dict(row, **next(one for one in given['surveys'][0]['rows']
                               if (one['use'], one['standard']) == (row['use'], row['standard'])))
              for row in results['quarters']['survey']]
    sun = results['sunshine']
    parts = {
        'SUMMARY': summary(results),
        'ASHRAE': write_ashrae(results),
        'SUN': write_sun(results),
        'TABULA_COUNTRIES': table(['country', 'months of'] + head + ['seasonal, done again',
                                                                     'ours to that'], countries),
        'TABULA_BANDS': table(['country'] + [name for name, _, _ in tabula.BANDS], bands),
        'TABULA_GERMAN': table(['German rows'] + head, german),
        'TABULA_REASONS': write_reasons(),
        'SUNSHINE': table(['façade', 'months', 'regions', 'median', '10th … 90th percentile'],
                          [[side, group, n, f'{signed(mid)} %',
                            f'{signed(low)} … {signed(high)} %']
                           for side, group, n, mid, low, high in sun['all']]),
        'SUNSHINE_GERMAN': table(['façade', 'German regions', 'median', '10th … 90th percentile'],
                                 [[side, n, f'{signed(mid)} %', f'{signed(low)} … {signed(high)} %']
                                  for side, _, n, mid, low, high in sun['german']]),
        'SUNSHINE_OUTLIERS': '; '.join(f'{code}: {", ".join(sides)}'
                                       for code, sides in sun['outliers'].items()),
        'SYNTHETIC': synthetic.write(results['synthetic']),
        'PHOTOVOLTAICS': photovoltaics.write(results['photovoltaics']),
        'PHOTOVOLTAICS_SUMMARY': photovoltaics.summary(results['photovoltaics']),
        'CASES': cases.write(full_case_rows(results)),
        'SURVEY': cases.write_survey(survey),
        'SURVEY_SOURCE': given['surveys'][0]['source'],
        'CHINA': cases.write_china(results['quarters']['china']),
        'CHINA_SOURCE': given['china']['source'],
    }
    for name, value in parts.items():
        text = text.replace(f'@{name}@', value)
    return text


def main():
    if sys.argv[1:] == ['--write']:
        results = load('results.json')
    elif len(sys.argv) == 2:
        results = make(Program(sys.argv[1]))
        # Through its own text, so that figures made now and figures read are written alike.
        text = json.dumps(results, ensure_ascii=False, indent=1) + '\n'
        with open(RESULTS, 'w', encoding='utf-8') as file:
            file.write(text)
        results = json.loads(text)
    else:
        raise SystemExit(__doc__)
    with open(DOCUMENT, 'w', encoding='utf-8') as file:
        file.write(write(results))


if __name__ == '__main__':
    main()
