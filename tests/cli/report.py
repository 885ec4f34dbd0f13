"""report: the pages say what the estimate says, in each language, whole or not at all."""
import os
import re
import shutil
import subprocess
import sys

from harness import CLI, ROOT, Skip, district, main, misused, path, plan, refused, run, write

# The words of the build, not of an older one that is installed.
SAMPLE = os.path.join(ROOT, 'data', 'samples', 'vauban.quartier')


def pages(pdf):
    """The text of a PDF, page by page, words in their order on the line."""
    if shutil.which('pdftotext') is None:
        raise Skip('NOT TESTED: pdftotext is not installed (poppler-utils)')
    done = subprocess.run(['pdftotext', '-layout', pdf, '-'], stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().split('\f')[:-1]


def report(file, *options):
    out = path('out.pdf')
    result = run('report', file, '-o', out, *options)
    assert result.status == 0 and result.out == '', result.err
    with open(out, 'rb') as pdf:
        content = pdf.read()
    assert content.startswith(b'%PDF-') and content.rstrip().endswith(b'%%EOF')
    return pages(out)


def test_an_own_figure_is_told_with_whose_it_is():
    made = plan(district('a', far=1, supply={'heat': 'gas-boiler'}))
    made['quartier']['overrides'] = {'carrier.gas': {'value': 0.5, 'note': 'Of our utility'}}
    text = ' '.join('\n'.join(report(write('own.quartier', made), '--language', 'en')).split())
    row = text[text.index('Emissions of a fuel, its'):][:400]
    assert '0.500' in row and 'Of our utility' in row and 'the table has' in row, row
    # Neither the source nor the year of the figure that it replaces.
    assert 'IPCC' not in row and '2006' not in row, row


def test_the_figures_are_those_of_the_estimate():
    answer = run('estimate', SAMPLE, '--format', 'json').json()
    before = run('estimate', SAMPLE, '--scenario', 'ordinary', '--format', 'json').json()
    first, *others = report(SAMPLE, '--language', 'en')
    text = '\n'.join((first, *others))
    assert re.search(r'^Vauban, Freiburg', first.strip()), first[:200]
    assert f'{answer["totals"]["ghg_kg_per_resident"] / 1000:.2f}' in first
    low, high = (answer['totals']['ghg_kg'][end] / 1000 / answer['totals']['residents'] for end in ('low', 'high'))
    assert f'Between {low:.1f} and {high:.1f}, 8 times out of 10' in first, first
    for totals in (before['totals'], answer['totals']):
        assert f'{totals["ghg_kg_per_resident"] / 1000:.2f}' in text
        assert f'{totals["energy_kwh"]["total"] / totals["gfa_m2"]:.0f}' in text
    for one in answer['districts']:
        assert str(round(one['ghg_kg']['total'] / 1000)) in text.replace('\u202f', ''), one['name']
    assert 'Page 1' in first and f'Page {len(others) + 1}' in others[-1]


def test_all_figures_stand_side_by_side():
    """By hand from the answers of both scenarios: a storm's peak, cars, what stays of the rain, residual waste."""
    lines = [line.replace('\u202f', '') for page in report(SAMPLE, '--language', 'en') for line in page.splitlines()]
    both = [run('estimate', SAMPLE, '--scenario', id_, '--format', 'json').json()['totals']
            for id_ in ('ordinary', 'vauban')]
    for label, read, digits in (('Peak flow of the design storm', lambda t: t['water']['peak_m3_s'], 2),
                                ('Peak by the rational method', lambda t: t['water']['rational_peak_m3_s'], 2),
                                ('Rain that stays', lambda t: 100 * t['water']['capture_ratio'], 1),
                                ('Cars per 1000 residents', lambda t: t['mobility']['cars_per_1000'], 0),
                                ('Residual waste', lambda t: t['waste']['residual_t'], 0)):
        line = next((line for line in lines if line.strip().startswith(label)), '')
        ranges = re.findall(r' \(([\d.]+)–([\d.]+)\)', line)
        shown = re.sub(r' \([^)]*\)', '', line[len(line) - len(line.lstrip()) + len(label):]).split()[-2:]
        assert len(ranges) == 2 and all(float(low) < float(value) < float(high)
                                        for value, (low, high) in zip(shown, ranges)), line
        assert shown == [f'{read(totals):.{digits}f}' for totals in both], (label, line, shown)
    assert not any('Sponge City target' in line for line in lines)


def test_ranges_stay_in_one_line():
    """No cell ends with "0.325–", where its column is narrow: the word for a range is longer in some languages."""
    for language in ('en', 'de', 'fr'):
        parted = [line for page in report(SAMPLE, '--language', language) for line in page.splitlines()
                  if re.search(r'\d–(?: |$)', line)]
        assert not parted, (language, parted)


def test_capital_stands_by_measure():
    """In the order of cost, with range and share; the shares are those of the answer."""
    text = '\n'.join(report(SAMPLE, '--language', 'en'))
    assert 'Capital cost by measure' in text
    finance = run('estimate', SAMPLE, '--format', 'json').json()['totals']['finance']
    spent = {k: v for k, v in finance['capex_by_measure_eur'].items() if v}
    assert len(spent) > 2, spent
    for eur in spent.values():
        assert f'{eur / 1e6:.2f}' in text and f'{100 * eur / finance["capex_eur"]:.0f} %' in text, (eur, text)


def test_each_number_has_its_source():
    text = '\n'.join(report(SAMPLE, '--language', 'en'))
    for factor in run('estimate', SAMPLE, '--format', 'json').json()['factors']:
        if factor['carrier'] in ('electricity', 'district_heat'):
            assert factor['id'] in text, factor
    assert 'unchecked' in text and 'All districts · ' in text


def test_factors_are_called_by_name():
    """By hand: the sample's electricity is of 2025 in Germany, its heat the German average."""
    said = {
        'en': ('Emissions of district heat, average (Germany): ', 'Floor area per person (homes): ',
               'All districts · Cycle network: Basic cycle network (usual in Germany)',
               'All districts · Greywater reuse: no', 'All districts · Electric cars: 5'),
        'de': ('Emissionen der Fernwärme, Durchschnitt (Deutschland): ', 'Fläche je Person (Wohnen): ',
               '(üblich in Deutschland)'),
        'zh_CN': ('区域供热排放，平均值（德国）', '人均建筑面积（居住）'),
    }
    for language, texts in said.items():
        text = '\n'.join(report(SAMPLE, '--language', language))
        for one in texts:
            assert one in text, (language, one)
        assert 'default.' not in text and 'finance.' not in text, language
        assert text.count('dh.DE.average') == 1, language


def test_each_language():
    for language, word in (('en', 'Districts'), ('de', 'Gebiete'), ('fr', 'Quartiers'), ('nl', 'Gebieden'), ('zh_CN', '片区')):
        text = '\n'.join(report(SAMPLE, '--language', language))
        assert word in text, language
    misused(run('report', SAMPLE, '-o', path('x.pdf'), '--language', 'tlh'), 'tlh')


def test_numbers_are_of_the_language():
    """Whatever the locale of the system: 4.97 t in English are 4,97 t in German."""
    english = '\n'.join(report(SAMPLE, '--language', 'en'))
    figure = english.split(' t CO₂e per resident', 1)[0].split()[-1]
    assert '.' in figure, figure
    for language in ('de', 'fr', 'nl'):
        text = '\n'.join(report(SAMPLE, '--language', language))
        assert figure.replace('.', ',') in text and figure not in text, (language, figure)
    assert figure in '\n'.join(report(SAMPLE, '--language', 'zh_CN'))


def test_no_word_is_broken_where_another_column_has_room():
    for language, words in (('de', ('Geschossflächenzahl', 'Gebäudestandard')), ('fr', ('Superficie,', 'Occupation', 'Année'))):
        text = '\n'.join(report(SAMPLE, '--language', language))
        for word in words:
            assert word in text, (language, word)


def test_nothing_stands_in_the_margin():
    """As much is left free at the right as at the left: of the key to the map's colours too, whose steps are many where
    districts differ."""
    file = write('margin.quartier', plan(district('a', standard='stock-2010'), district('b', standard='stock-to-1948')))
    for language in ('en', 'de', 'fr', 'nl', 'zh_CN'):
        report(file, '--language', language)
        done = subprocess.run(['pdftotext', '-bbox', path('out.pdf'), '-'], stdout=subprocess.PIPE, check=True)
        text = done.stdout.decode()
        width = float(re.search(r'<page width="([0-9.]+)"', text)[1])
        words = [(float(left), float(right), word) for left, right, word in
                 re.findall(r'<word xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" yMax="[0-9.]+">(.*?)</word>', text)]
        margin = min(left for left, _, _ in words)
        outside = [word for _, right, word in words if right > width - margin + 1]
        assert words and not outside, (language, outside)


def test_plans_of_any_size():
    assert len(report(write('none.quartier', plan()))) >= 1
    many = plan(*(district(f'd{i}', name=f'Quarter {i}') for i in range(300)))
    text = report(write('many.quartier', many), '--language', 'en')
    assert 'Quarter 299' in '\n'.join(text) and sum('Building standard' in page or 'standard' in page for page in text) > 3


def test_what_several_districts_have_alike_is_said_once():
    """Twelve, of which one says what the others leave open: eight are named, and three are counted."""
    some = plan(district('d0', name='Q0', water={'greywater': True}), *(district(f'd{i}', name=f'Q{i}') for i in range(1, 12)))
    text = ' '.join('\n'.join(report(write('some.quartier', some), '--language', 'en')).split())
    assert 'Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, and 3 more · Greywater reuse: no' in text, text[-3000:]
    assert text.count('Greywater reuse') == 1 and 'All districts · Rainwater harvesting: no' in text


def test_nothing_is_half_written():
    out = path('kept.pdf')
    with open(out, 'w') as file:
        file.write('old')
    bad = write('bad.quartier', plan(district('a', far=99)))
    refused(run('report', bad, '-o', out), bad, 'far')
    assert open(out).read() == 'old'
    gone = path(os.path.join('none', 'x.pdf'))
    result = run('report', SAMPLE, '-o', gone)
    assert result.status == 1 and result.err.splitlines()[-1].startswith(f'quartier-cli: {gone}: ')
    misused(run('report', SAMPLE), '-o')


def test_to_standard_output():
    result = run('report', SAMPLE, '-o', '-')
    assert result.status == 0 and result.raw.startswith(b'%PDF-') and b'%%EOF' in result.raw[-32:], result.err


if __name__ == '__main__':
    sys.exit(main())
