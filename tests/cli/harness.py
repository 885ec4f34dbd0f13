"""What the tests of quartier-cli share: run it, make plans, report as TAP.

Each test file is called with the program as its argument. A test is a function whose name begins
with test_; it fails by an exception and is skipped, loudly, by Skip.
"""
import copy
import inspect
import json
import os
import random
import subprocess
import sys
import tempfile

CLI = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else 'quartier-cli'
ROOT = os.environ.get('QUARTIER_SOURCE_ROOT',
                      os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
SHARED = os.environ.get('QUARTIER_SHARED', os.path.join(ROOT, '..', 'shared'))
VERBS = ['estimate', 'compare', 'simulate', 'check', 'factors', 'fill', 'backdrop', 'site-plan', 'weather', 'cases', 'convert', 'stream', 'report', 'bench']


class Skip(Exception):
    pass


class Result:
    def __init__(self, status, out, err):
        self.status, self.raw, self.err = status, out, err
        self.out = out.decode('utf-8', 'replace')

    def json(self):
        assert self.status == 0, f'exit {self.status}: {self.err}'

        def refuse(text):
            raise AssertionError(f'{text} is not JSON')
        return json.loads(self.out, parse_constant=refuse)


def run(*args, stdin=b'', timeout=300, **kwargs):
    """Runs the program; kwargs go to subprocess."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    done = subprocess.run([CLI, *map(str, args)], input=stdin, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=timeout, **kwargs)
    return Result(done.returncode, done.stdout, done.stderr.decode('utf-8', 'replace'))


def refused(result, file, *parts, status=1):
    """One line on standard error that names the file and the parts, and nothing else."""
    text = f'exit {result.status}, out {result.out[:200]!r}, err {result.err[:600]!r}'
    assert result.status == status, text
    assert result.raw == b'', text
    assert result.err.endswith('\n') and result.err.count('\n') == 1, text
    head = f'quartier-cli: {file}: ' if file else 'quartier-cli: '
    assert result.err.startswith(head), text
    for part in parts:
        assert part in result.err, f'{part!r} is not in {result.err!r}'


def misused(result, *parts):
    refused(result, None, '--help', *parts, status=2)


def shared(*path):
    found = os.path.join(SHARED, *path)
    if not os.path.exists(found):
        raise Skip(f'NOT TESTED: {found} is not there')
    return found


_folder = tempfile.TemporaryDirectory(prefix='quartier-cli-')


def write(name, content):
    """Writes a file into the test's own folder and returns its path."""
    path = os.path.join(_folder.name, name)
    if not isinstance(content, (bytes, str)):
        content = json.dumps(content)
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def path(name):
    return os.path.join(_folder.name, name)


def folder_of(name):
    """A folder of its own, to see what is left in it."""
    made = os.path.join(_folder.name, name)
    os.makedirs(made, exist_ok=True)
    return made


def box(west, south, east, north):
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def district(ident='a', ring=None, **properties):
    return {'type': 'Feature', 'id': ident,
            'geometry': {'type': 'Polygon',
                         'coordinates': [ring or box(8.46, 49.49, 8.465, 49.494)]},
            'properties': {'kind': 'district', 'scenario': 'now', **properties}}


def plan(*features, place=None, scenarios=None):
    return {'type': 'FeatureCollection',
            'quartier': {'format': 1, 'place': place or {'climate': 'mannheim', 'country': 'DE'},
                         'scenarios': scenarios or [{'id': 'now', 'name': 'Now', 'year': 2025}]},
            'features': copy.deepcopy(list(features))}


def estimate(content, *options, name='law.quartier'):
    return run('estimate', write(name, content), '--format', 'json', *options).json()


def near(a, b, relative=1e-9):
    assert abs(a - b) <= relative * max(abs(a), abs(b)), f'{a} and {b} differ'


CATALOGUES = {}


def catalogues():
    if not CATALOGUES:
        CATALOGUES.update(run('factors', '--ids', '--format', 'json').json())
    return CATALOGUES


def random_district(dice, ident, west=8.40):
    """A district of any kind, of which about half is left to the defaults."""
    ids = catalogues()
    west += dice.random() * 0.1
    south = 49.40 + dice.random() * 0.1
    made = district(ident, box(round(west, 6), round(south, 6),
                               round(west + 0.001 + dice.random() * 0.008, 6),
                               round(south + 0.001 + dice.random() * 0.006, 6)))
    properties = made['properties']
    choices = {
        'far': lambda: round(dice.uniform(0.1, 4), 3),
        'coverage': lambda: round(dice.uniform(0.05, 0.7), 3),
        'standard': lambda: dice.choice(ids['standard']),
        'structure': lambda: dice.choice(ids['structure']),
        'mix': lambda: {use: round(dice.uniform(0.1, 3), 2)
                        for use in dice.sample(ids['mix'], dice.randint(1, 5))},
        'supply': lambda: {'heat': dice.choice(ids['supply.heat']),
                           'pv_roof_share': round(dice.random(), 2),
                           'pv_facade_share': round(dice.random() / 2, 2),
                           'battery_kwh_per_kwp': round(dice.random(), 1)},
        'residents': lambda: dice.randint(0, 3000),
    }
    for name, make in choices.items():
        if dice.random() < 0.6:
            properties[name] = make()
    return made


def main():
    tests = [(name, function) for name, function in inspect.getmembers(sys.modules['__main__'])
             if name.startswith('test_') and callable(function)]
    tests.sort(key=lambda pair: pair[1].__code__.co_firstlineno)
    print(f'1..{len(tests)}')
    bad = 0
    for number, (name, function) in enumerate(tests, 1):
        name = name[5:].replace('_', ' ')
        try:
            function()
            print(f'ok {number} {name}')
        except Skip as why:
            print(f'ok {number} {name} # SKIP {why}')
        except Exception as why:  # an assertion, or the program did what no test foresaw
            bad += 1
            print(f'not ok {number} {name}')
            frames = ' < '.join(f'{f.name}:{f.lineno}' for f in reversed(
                __import__('traceback').extract_tb(why.__traceback__)))
            for line in f'{type(why).__name__}: {why}\n{frames}'.splitlines():
                print(f'# {line[:1500]}')
                print(f'{name}: {line[:1500]}', file=sys.stderr)  # Meson shows no other
        sys.stdout.flush()
    return 1 if bad else 0


def dice(seed):
    return random.Random(seed)
