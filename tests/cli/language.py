"""What goes wrong is said in the user's language, and in the locale C as it always was."""
import json
import os
import re
import sys
import unicodedata

from harness import box, district, folder_of, main, path, plan, run, write

LOCALE_DIR = os.path.join(os.environ['QUARTIER_BUILD_ROOT'], 'po')
RING = box(8.46, 49.49, 8.465, 49.494)
BOW = [RING[0], RING[2], RING[1], RING[3], RING[0]]


def changed(**quartier):
    made = plan(district())
    made['quartier'].update(quartier)
    return made


def without(member):
    made = plan(district())
    del made['quartier'][member]
    return made


# What the file holds, where the fault is said to be, and the sentence in the locale C; of a feature, whose it
# is stands behind it.
FAULTS = {
    'far': (plan(district(far=99)), 'features[0].properties.far',
            'features[0].properties.far: 99 is out of range; give a number from 0 to 40'),
    'comma': (plan(district(far='1,5')), 'features[0].properties.far',
              'features[0].properties.far: "1,5" is not a number; write 1.5'),
    'kind': (plan(district(far=[])), 'features[0].properties.far',
             'features[0].properties.far: an array is not a number; give a number'),
    'truth': (plan(district(mobility={'car_sharing': 'yes'})),
              'features[0].properties.mobility.car_sharing',
              'features[0].properties.mobility.car_sharing: "yes" is not true or false; '
              'give true or false'),
    'use': (plan(district(mix={'residential': 0})), 'features[0].properties.mix',
            'features[0].properties.mix: the shares are all zero; '
            'give one land use a share above 0'),
    'bow': (plan(district(ring=BOW)), 'features[0].geometry',
            'features[0].geometry: the outline crosses itself at 8.462500, 49.492000; '
            'move its corners so that no two edges cross'),
    'ring': (plan(district(ring=RING[:3])), 'features[0].geometry.coordinates[0]',
             'features[0].geometry.coordinates[0]: the ring has 3 positions; '
             'give four at least, the last like the first'),
    'format': (changed(format=2), 'quartier.format',
               'quartier.format: 2 is not a format this version knows; '
               'give 1, or open the plan with the version that wrote it'),
    'no format': (without('format'), 'quartier',
                  'quartier: "format" is missing; this version writes and reads "format": 1'),
    'country': (changed(place={'climate': 'mannheim', 'country': 'Germany'}),
                'quartier.place.country',
                'quartier.place.country: "Germany" is no country code; '
                'give two capital letters of ISO 3166, like DE or CN'),
    'type': ({'features': []}, '"FeatureCollection"',
             'the type is missing; a plan is a GeoJSON "FeatureCollection"'),
    'no plan': ({'type': 'FeatureCollection', 'features': []}, '"quartier"',
                'the member "quartier" is missing; a plan has "quartier": {"format": 1, …}; quartier-cli convert makes one of plain GeoJSON'),
    'cut off': ('{"type": "Feat', '15',
                'line 1, column 15: a text does not end; close it with a quote'),
    'letters': ('{"type": 1.}', '12',
                'line 1, column 12: not a number; write it like 1, -0.5 or 2.5e3'),
    'nothing': ('', '1', 'line 1, column 1: the file is empty; a JSON object was expected'),
}
FAULTS = {name: (content, place, sentence + (' (the district "a")' if place.startswith('features[') else ''))
          for name, (content, place, sentence) in FAULTS.items()}


def check(name, content, locale, language):
    env = dict(os.environ, LC_ALL=locale, LANGUAGE=language, QUARTIER_LOCALE_DIR=LOCALE_DIR)
    file = write(f'{name}.quartier', content)
    told = run('check', file, env=env)
    head = f'quartier-cli: {file}: '
    assert told.status == 1 and told.raw == b'', (name, told.status, told.out)
    assert told.err.startswith(head) and told.err.endswith('\n') and told.err.count('\n') == 1, told.err
    return told.err[len(head):-1]


def test_in_the_locale_c_each_sentence_is_what_it_was():
    for name, (content, _, sentence) in FAULTS.items():
        for language in ('', 'zh_CN', 'de'):
            told = check(name, content, 'C', language)
            assert told == sentence, (name, told)


def test_each_language_says_where_and_what():
    for language in ('zh_CN', 'de', 'fr', 'nl'):
        for name, (content, place, sentence) in FAULTS.items():
            told = check(name, content, 'C.UTF-8', language)
            assert place in told and told != sentence, (language, name, told)
            # All numbers of the sentence, with points.
            assert sorted(re.findall(r'\d+\.?\d*', told)) == sorted(re.findall(r'\d+\.?\d*', sentence)), told
            if language == 'zh_CN':
                assert re.search('[一-鿿]', told), (name, told)


def test_the_command_line_at_fault():
    env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='zh_CN', QUARTIER_LOCALE_DIR=LOCALE_DIR)
    told = run('chek', env=env)
    assert told.status == 2 and told.raw == b'', told.status
    assert told.err == 'quartier-cli: “chek”：此版本没有这个命令；相近的有“check”；参见 quartier-cli --help\n', told.err


def spoken(*call, language='', locale='C.UTF-8'):
    env = dict(os.environ, LC_ALL=locale, LANGUAGE=language, QUARTIER_LOCALE_DIR=LOCALE_DIR)
    told = run(*call, env=env)
    assert told.status == 0, (call, language, told.err)
    return told.out


def width(text):
    """Columns of a terminal: wide letters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


def test_json_is_the_same_in_all_languages():
    # A weather file that is gone makes a warning, a plan that says little makes defaults.
    content = plan(district(far=1.25, mix={'residential': 1}))
    content['quartier']['place']['weather'] = {'file': 'gone.epw'}
    file = write('sound.quartier', content)
    plain = spoken('estimate', file, '--format', 'json', locale='C')
    assert len(json.loads(plain)['warnings']) >= 1 and len(json.loads(plain)['defaults']) > 10
    for language in ('de', 'fr', 'nl', 'zh_CN'):
        assert spoken('estimate', file, '--format', 'json', language=language) == plain, language


def test_help_speaks_each_language():
    verbs = re.findall(r'^  ([a-z-]+) ', spoken('--help', locale='C').split('Verbs:')[1].split('quartier-cli')[0], re.M)
    assert len(verbs) == 14, verbs
    for verb in [None, *verbs]:
        call = (verb, '--help') if verb else ('--help',)
        plain = spoken(*call, locale='C')
        assert spoken(*call, locale='C', language='de') == plain and spoken(*call, language='en') == plain, verb
        for language in ('de', 'fr', 'nl', 'zh_CN'):
            told = spoken(*call, language=language)
            # What is typed stays; a line of its own of the original is left nowhere but where it is to be typed.
            for line in plain.splitlines():
                typed = re.match(r'  (-[a-z], )?--[a-z-]+(=\S+)?|  (quartier-cli|ogr2ogr|parallel) .*', line)
                assert typed is None or typed.group() in told, (verb, language, line)
                if not typed and re.search('[a-z]{4} [a-z]{3}', line):
                    assert line not in told.splitlines(), (verb, language, line)
            # Paragraphs are filled, whatever the width of letters.
            for line in told.splitlines():
                assert width(line) <= 96 or line.startswith('  '), (verb, language, line)


def as_in(language, text):
    """A number as @language writes it, of one that English wrote: where a comma parts decimals, narrow spaces part thousands."""
    return text if language == 'zh_CN' else text.translate({ord(','): '\u202f', ord('.'): ','})


def test_tables_keep_their_columns_and_numbers():
    file = write('sound.quartier', plan(district(far=1.25, mix={'residential': 1})))
    for call in (('estimate', file), ('weather', 'harbin'), ('estimate', file, '--explain', 'ghg_kg.buildings')):
        plain = spoken(*call, locale='C')
        for language in ('de', 'fr', 'nl', 'zh_CN'):
            told = spoken(*call, language=language)
            assert told != plain and told.count('\n') == plain.count('\n'), (call, language)
            for ours, theirs in zip(told.splitlines(), plain.splitlines()):
                # All that looks like a figure, with the signs of the language.
                if '(' not in theirs and ':' not in theirs and '1000' not in theirs:
                    wanted = [as_in(language, one) for one in re.findall(r'-?\d[\d,]*\.\d+|\d+,\d{3}', theirs)]
                    told_here = re.findall(r'-?\d[\d,]*\.\d+|\d+,\d{3}' if language == 'zh_CN'
                                           else r'-?\d[\d\u202f]*,\d+|\d+\u202f\d{3}', ours)
                    assert told_here == wanted, (language, ours, theirs)
    # The block of energy: every row ends in the same column, in letters that are wide too.
    for language in ('', 'de', 'zh_CN'):
        rows = spoken('estimate', file, language=language).split('\n\n')[2].splitlines()
        assert len(rows) >= 8 and len({width(row) for row in rows}) == 1, (language, rows)


def test_numbers_for_people_have_the_signs_of_their_language():
    # A network that sells little to a low and small district, in a year that is told with decimals.
    content = plan(district(far=0.1, mix={'residential': 1}, supply={'heat': 'district-heat'}))
    file = write('sparse.quartier', content)
    for language, sign in (('de', ','), ('fr', ','), ('nl', ','), ('zh_CN', '.'), ('en', '.')):
        env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, QUARTIER_LOCALE_DIR=LOCALE_DIR)
        told = run('estimate', file, env=env).err
        assert re.search(r'\b\d+' + re.escape(sign) + r'\d+ MWh', told), (language, told)
        row = next(line for line in spoken('factors', '--sector', 'mobility', language=language).splitlines()
                   if line.startswith('mobility.fuel_car_kg_km '))
        assert re.search(r' 0' + re.escape(sign) + r'17 ', row), (language, row)
    # Programs read points, whoever asks.
    assert '"low": 0.17,' in spoken('factors', '--sector', 'mobility', '--format', 'json', language='de')
    plain = spoken('estimate', file, '--format', 'csv', locale='C')
    assert spoken('estimate', file, '--format', 'csv', language='de') == plain


def test_an_id_is_no_number():
    """However much it looks like one, an id stands in a warning as it stands in the plan; what is said of it has the signs of the language."""
    ids = ('1.2', 'd1.2', 'Block 1.2', 'A-1.5', '3.4: east')
    rings = [box(8.46 + 0.006 * i, 49.49, 8.465 + 0.006 * i, 49.494) for i in range(len(ids))]
    odd = {'far': 0.1, 'mix': {'residential': 1}, 'supply': {'heat': 'district-heat'}}
    content = plan(*[district(id, ring, **odd) for id, ring in zip(ids, rings)])
    for feature in content['features']:
        feature['properties']['scenario'] = '2.5'
    content['quartier']['scenarios'] = [{'id': '2.5', 'name': 'One', 'year': 2030}]
    file = write('looks-like-numbers.quartier', content)
    both = write('overlap.quartier', {**content, 'features': [
        {**content['features'][0], 'id': '1.1'}, {**content['features'][0], 'id': '1.2'}]})
    del content['features'][0]['properties']['scenario']
    homeless = write('homeless.quartier', content)
    for language in ('de', 'fr', 'nl'):
        env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, QUARTIER_LOCALE_DIR=LOCALE_DIR)
        told = [line for line in run('estimate', file, env=env).err.splitlines() if ' MWh' in line]
        assert len(told) == len(ids), (language, told)
        for id, line in zip(ids, told):
            plain = line.replace('\u00a0', ' ').replace('\u202f', ' ')
            assert f' {id}: ' in plain and re.search(r'\b0,\d+ MWh', plain), (language, line)
        told = run('check', both, env=env).err
        assert '1.1' in told and '1.2' in told and '2.5' in told and '1,2' not in told, (language, told)
        told = run('check', homeless, env=env).err
        assert '2.5' in told and '2,5' not in told, (language, told)


# A room whose every doubt is one: what the file names stays as it is, in whatever language.
ODD_ROOM = {'method': 'iso13790', 'floor_area_m2': 20, 'volume_m3': 2000, 'mass': {'class': 'medium'}, 'heating_c': 45,
            'gains_w': -5, 'bypass_above_c': 30, 'heat_recovery': 0.99, 'colour': 'red',
            'windows': [{'area_m2': 300, 'u_w_m2k': 0.1, 'g': 0.95, 'azimuth_deg': 180, 'tilt_deg': 90}]}


def test_simulate_doubts_in_the_language_and_answers_in_english():
    room = json.dumps(ODD_ROOM)
    forcing = write('steps.csv', 'outdoor_c,solar_gain_w,gains_w\n' + '5,0,0\n' * 8760)
    told, answers = {}, set()
    for language in ('en', 'de', 'fr', 'nl', 'zh_CN'):
        env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE=language, QUARTIER_LOCALE_DIR=LOCALE_DIR)
        # Through a pipe, which gives its text once.
        one = run('simulate', '-', '--forcing', forcing, env=env, stdin=room)
        assert one.status == 0, (language, one.err)
        answers.add(one.out)
        told[language] = one.err.splitlines()
    assert len(answers) == 1
    english = json.loads(answers.pop())['warnings']
    assert [line.split('warning: ', 1)[1] for line in told['en']] == english and len(english) >= 10, told['en']
    for language in ('de', 'fr', 'nl', 'zh_CN'):
        assert len(told[language]) == len(english), told[language]
        for line, plain in zip(told[language], english):
            member = re.match(r'[a-z_0-9]+(\[\d\]\.[a-z_0-9]+)?', plain).group()
            assert member in line and plain not in line, (language, line)
            assert not re.search(r'unusual|calculated|of the|per hour|no meaning|nothing to', line), (language, line)
            if language != 'zh_CN':
                assert not re.search(r'\d\.\d', line), (language, line)
    # What is wrong with it too.
    env = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='de', QUARTIER_LOCALE_DIR=LOCALE_DIR)
    wrong = run('simulate', '-', '--forcing', forcing, env=env, stdin=json.dumps({**ODD_ROOM, 'method': 'guess'}))
    assert wrong.status == 1 and wrong.raw == b'' and 'ist nicht bekannt' in wrong.err, wrong.err


def test_days_are_written_as_in_the_language():
    file = path('dated.json')
    assert run('cases', 'export', file, 'vauban').status == 0
    with open(file) as opened:
        pack = json.load(opened)
    for iso, told in (('2026-11-30', {'en': '30 November 2026', 'de': '30. November 2026', 'fr': '30 novembre 2026',
                                      'nl': '30 november 2026', 'zh_CN': '2026年11月30日'}),
                      ('2026-05-01', {'en': '1 May 2026', 'de': '1. Mai 2026', 'fr': '1er mai 2026',
                                      'nl': '1 mei 2026', 'zh_CN': '2026年5月1日'})):
        next(iter(pack['cases'][0]['sources'].values()))['accessed'] = iso
        home = folder_of('dated' + iso)
        env = dict(os.environ, LC_ALL='C.UTF-8', QUARTIER_LOCALE_DIR=LOCALE_DIR, XDG_DATA_HOME=home)
        assert run('cases', 'import', write('dated.json', pack), env=env).status == 0
        for language, day in told.items():
            env['LANGUAGE'] = language
            shown = run('cases', 'show', 'dated:vauban', env=env).out
            assert f'({day})' in shown and iso not in shown, (language, day, shown[-600:])
            # Files and programs have one way, whatever the language.
            answer = run('cases', 'show', 'dated:vauban', '--format', 'json', env=env).json()
            assert iso in [source.get('accessed') for source in answer['sources'].values()], (language, answer['sources'])


def test_a_sum_names_uses_in_words():
    file = write('sound.quartier', plan(district(far=1.25, mix={'residential': 0.5, 'office': 0.5})))
    for language, homes, offices in (('en', 'Homes', 'Offices'), ('de', 'Wohnen', 'Büros'), ('zh_CN', '居住', '办公')):
        told = spoken('estimate', file, '--explain', 'residents', language=language)
        mark = '：' if language == 'zh_CN' else ': '
        assert f'+ {homes}{mark}' in told and 'residential' not in told.replace('land-use.residential', ''), (language, told)
    # Programs have the id.
    sum_ = json.loads(spoken('estimate', file, '--explain', 'residents', '--format', 'json', language='de'))
    assert '"residential"' in json.dumps(sum_), sum_


def test_what_a_case_is_about_is_said_in_words():
    ids = json.loads(spoken('cases', 'show', 'vauban', '--format', 'json', locale='C'))['themes']
    told = {language: spoken('cases', 'show', 'vauban', language=language).splitlines()[2]
            for language in ('en', 'de', 'fr', 'nl', 'zh_CN')}
    assert told['en'].startswith('Compact development, ') and len(told['en'].split(', ')) == len(ids), told
    assert len(set(told.values())) == len(told) and not any(one in line for one in ids[:2] for line in told.values()), told


def test_cases_stand_as_the_language_orders_names():
    """By the names that are read and not by the ids: Ö beside O in a locale that knows letters by their codes alone,
    and Chinese by sound."""
    wanted = {  # pieces of names, in the order of the language's dictionaries
        'de': ['22@Barcelona', 'Aspern Seestadt', 'Energiesparpartnerschaft Berlin', 'Ökostadt Augustenborg', 'Zürich: '],
        'fr': ['Aspern Seestadt', 'Bahnstadt', 'Éco-cité Augustenborg', 'Partenariat berlinois', 'Zollhallenplatz'],
        'nl': ['Aspern Seestadt', 'Berlijns energiebesparingspartnerschap', 'Ecostad Augustenborg', 'Zürich: '],
        # 22, a, ao, bei, chang, zha
        'zh_CN': ['22@', '阿斯珀恩', '奥古斯滕堡', '贝丁顿', '常州（', '扎哈伦'],
    }
    for language, names in wanted.items():
        lines = spoken('cases', 'list', language=language).splitlines()
        at = [next(i for i, line in enumerate(lines) if name in line) for name in names]
        assert at == sorted(at), (language, [lines[i] for i in sorted(at)])
    # What programs read has one order.
    told = [spoken('cases', 'list', '--format', 'json', language=language) for language in ('en', 'de', 'zh_CN')]
    assert told[0] == told[1] == told[2]


if __name__ == '__main__':
    sys.exit(main())
