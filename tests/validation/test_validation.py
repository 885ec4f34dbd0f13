"""The validation stands: the document is written from its figures, and the program still makes them.

A figure may become better than the document says, never worse: a verdict may not fall, a deviation may
not grow by more than what is allowed beside it. Where the data others made are not there, what needs
them is skipped, loudly.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'cli'))
sys.path.insert(0, HERE)

from harness import CLI, Skip, main  # noqa: E402

import ashrae  # noqa: E402
import cases  # noqa: E402
import common  # noqa: E402
import photovoltaics  # noqa: E402
import sunshine  # noqa: E402
import synthetic  # noqa: E402
import tabula  # noqa: E402
import validate  # noqa: E402

RESULTS = common.load('results.json')
PROGRAM = common.Program(CLI)
RANK = {'six programs': 0, 'within 0.5 K': 1, 'acceptance': 1, 'outside': 2}


def needs_data(function, *args):
    try:
        return function(*args)
    except common.Missing as why:
        raise Skip(f'NOT VALIDATED: {why}') from None


def no_worse(name, now, then, allowed):
    """Deviations in per cent: not further from none than the document has it."""
    assert abs(now) <= abs(then) + allowed, f'{name}: {now:.1f} %, the document says {then:.1f} %'


def test_the_document_is_written_from_its_figures():
    with open(validate.DOCUMENT, encoding='utf-8') as file:
        assert file.read() == validate.write(RESULTS), \
            'docs/validation.md differs; run ./scripts/validate'


def test_the_document_hides_nothing():
    spans = ashrae.ranges()['cases']
    reasons = common.load('reasons.json')
    with open(validate.DOCUMENT, encoding='utf-8') as file:
        text = file.read()
    n = 0
    for row in RESULTS['ashrae']:
        verdict = ashrae.judge(row['figure'], row['ours'], spans[row['case']][row['figure']])
        assert verdict == row['verdict'], (row, verdict)
        n += 1
        if verdict == 'outside':
            name = f'{row["case"]} {row["figure"]}'
            assert name in reasons or f'* {row["figure"]}' in reasons, f'{name} has no reason'
            assert f'**{row["case"]}, {validate.NAMES[row["figure"]]}: outside.**' in text, name
    assert n == sum(len(figures) - 1 for figures in spans.values())
    assert 'no reason is known yet' not in text
    for country in tabula.EXCLUDED:
        assert country not in RESULTS['tabula']['bands'], country


def test_all_annual_loads_but_one_are_within_the_six_programs():
    beyond = [row for row in RESULTS['ashrae'] if row['figure'] in ('heating_mwh', 'cooling_mwh')
              and row['verdict'] != 'six programs']
    assert [(row['case'], row['figure']) for row in beyond] == [('950', 'cooling_mwh')], beyond
    # Beyond the highest of the six, 0.7069, by a fiftieth; the document says why.
    assert beyond[0]['verdict'] == 'acceptance' and beyond[0]['ours'] < 1.025 * 0.7069


def test_ashrae_140():
    then = {(row['case'], row['figure']): row for row in RESULTS['ashrae']}
    worse = []
    for row in needs_data(validate.make_ashrae, PROGRAM):
        old = then[row['case'], row['figure']]
        print(f'# {row["case"]} {row["figure"]} {row["ours"]} ({row["verdict"]}); the document '
              f'{old["ours"]}')
        if RANK[row['verdict']] > RANK[old['verdict']]:
            worse.append(f'{row["case"]} {row["figure"]}: {row["ours"]} is {row["verdict"]}, was '
                         f'{old["ours"]}')
    assert not worse, '; '.join(worse)


def test_set_back_saves_and_mass_steadies():
    weather = needs_data(common.shared, 'testdata', 'epw', ashrae.WEATHER)
    rooms = ashrae.rooms()
    light, heavy, setback = (answer['annual'] for answer in PROGRAM.simulate_all(
        [(rooms[case], weather) for case in ('600', '900', '640')]))
    assert setback['heating_kwh'] < 0.8 * light['heating_kwh']
    assert heavy['heating_kwh'] < 0.6 * light['heating_kwh']
    assert heavy['peak_cooling_w'] < light['peak_cooling_w']


def test_sun_and_shade_of_ashrae_140():
    spans = ashrae.ranges()
    given = {**spans['sun_kwh_m2'], **spans['shade_share']}
    for row in needs_data(validate.make_sun, PROGRAM):
        low, high = given[row['figure']]
        play = 0.5 if high > 1 else 0  # the table has whole kilowatt-hours of one program
        assert low - play <= row['ours'] <= high + play, row


def test_a_sample_of_tabula():
    # Every eighth row of each country: a median that is a point or two off the whole one.
    seen = {}

    def choose(row):
        seen[row['country']] = seen.get(row['country'], -1) + 1
        return seen[row['country']] % 8 == 0
    made = needs_data(validate.make_tabula, PROGRAM, choose)
    then = {one['country']: one for one in RESULTS['tabula']['countries']}
    now = made['countries'][-1]
    assert now['n'] > 100, now
    no_worse('all countries, a sample', now['median'], then['all']['median'], 2)
    # The seasonal method, done again, is the table's own where a country keeps to it.
    for one in made['countries']:
        if one['country'] in ('BE', 'CY', 'CZ', 'DK', 'FR', 'IE', 'SI'):
            assert abs(one['redone']) < 1.5, one


def test_german_archetypes():
    # The whole of the aim: a median within 5 %, nine in ten within 15 %.
    german = next(one for one in RESULTS['tabula']['countries'] if one['country'] == 'DE')
    assert abs(german['median']) <= 5 and german['within_15'] >= 90, german
    made = needs_data(validate.make_tabula, PROGRAM, lambda row: row['country'] == 'DE')
    now = made['countries'][0]
    no_worse('German rows', now['median'], german['median'], 0.5)
    assert now['within_15'] >= german['within_15'] - 2, (now, german)


def test_the_sun_on_facades():
    codes = ['DE.N', 'DE.KR04-Potsdam', 'DE.KR12-Mannheim', 'FR.H1', 'DK.N', 'IE.N', 'CY.N', 'BE.N',
             'GR.B', 'SE.Zone3']
    rows, _ = needs_data(sunshine.compare, PROGRAM, codes)
    for side in sunshine.SIDES:
        errors = [100 * (ratio - 1) for _, one, group, ratio in rows
                  if one == side and group == 'year']
        assert len(errors) == len(codes)
        assert abs(common.median(errors)) < 8, (side, errors)
    whole = {row[0]: row[3] for row in RESULTS['sunshine']['all'] if row[1] == 'year'}
    for side, mid in whole.items():
        assert abs(mid) <= 6, (side, mid)


def test_made_weather():
    rows = needs_data(synthetic.compare, PROGRAM, {'Bologna': synthetic.FILES['Bologna']})
    then = {(row['block'], row['figure']): row['error'] for row in RESULTS['synthetic']
            if row['place'] == 'Bologna'}
    for row in rows:
        no_worse(f'Bologna {row["block"]} {row["figure"]}', row['error'],
                 then[row['block'], row['figure']], 1)
    for row in RESULTS['synthetic']:
        if row['figure'] == 'heating' and row['block'] == 'old':
            assert abs(row['error']) <= 5, row


def test_photovoltaics():
    then = {row['city']: row for row in RESULTS['photovoltaics']}
    assert len(then) >= 25
    assert abs(common.median([row['error'] for row in then.values()])) <= 5
    for row in photovoltaics.compare(PROGRAM, ['Berlin', 'Madrid', 'Beijing', 'Zhuhai']):
        no_worse(f'photovoltaics in {row["city"]}', row['error'], then[row['city']]['error'], 1)


def test_built_quarters():
    # Those that need no table of others: all but the one whose weather is made from TABULA's months.
    ids = [case['id'] for case in common.load('cases.json')['cases'] if 'months' not in case]
    given = {(case['id'], one['what']): one['published'][0]
             for case in common.load('cases.json')['cases'] for one in case['compare']}
    then = {(row['id'], row['what']): row['ours'] for row in RESULTS['quarters']['cases']}
    rows = cases.compare(PROGRAM, ids)
    assert len({row['case']['id'] for row in rows}) >= 8
    for row in rows:
        key = row['case']['id'], row['one']['what']
        no_worse(' '.join(key), row['error'], 100 * (then[key] / given[key] - 1), 2)


def test_the_german_survey():
    then = {(row['use'], row['standard']): row for row in RESULTS['quarters']['survey']}
    for row in cases.survey(PROGRAM):
        old = then[row['use'], row['standard']]
        no_worse(f'{row["use"]} {row["standard"]}', 100 * (row['ours'] / row['published'] - 1),
                 100 * (old['ours'] / row['published'] - 1), 3)


if __name__ == '__main__':
    sys.exit(main())
