"""What the parts of the validation share: the program, the folder of public data, statistics, tables."""
import concurrent.futures
import json
import os
import subprocess
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get('QUARTIER_SOURCE_ROOT', os.path.dirname(os.path.dirname(HERE)))
SHARED = os.environ.get('QUARTIER_SHARED', os.path.join(ROOT, '..', 'shared'))
WORKERS = 2


class Missing(Exception):
    """Data that the validation needs and that is not part of the tree."""


def shared(*path):
    found = os.path.join(SHARED, *path)
    if not os.path.exists(found):
        raise Missing(f'{os.path.join(*path)} is not there')
    return found


def load(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as file:
        return json.load(file)


class Program:
    """quartier-cli, with a folder for what it reads and writes."""

    def __init__(self, cli):
        self.cli = os.path.abspath(cli)
        self.folder = tempfile.TemporaryDirectory(prefix='quartier-validation-')
        self.pool = concurrent.futures.ThreadPoolExecutor(WORKERS)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def run(self, *args, content=None):
        done = subprocess.run([self.cli, *args], capture_output=True, text=True, check=False,
                              input=None if content is None else json.dumps(content))
        if done.returncode != 0:
            raise RuntimeError(f'{" ".join(args)}: {done.stderr}')
        return done.stdout

    def simulate(self, zone, weather):
        return json.loads(self.run('simulate', '-', '--weather', weather, content=zone))

    def simulate_all(self, zones):
        """zones: pairs of zone and weather; the answers in their order."""
        return list(self.pool.map(lambda pair: self.simulate(*pair), zones))

    def weather(self, given, hours=None):
        """Months of a place, a file, or a table of months; the hours go to a file."""
        args = ['--format', 'json'] + (['-o', hours] if hours else [])
        if isinstance(given, dict):
            return json.loads(self.run('weather', '-', *args, content=given))
        return json.loads(self.run('weather', given, *args))

    def estimate(self, plan, *args):
        return json.loads(self.run('estimate', '-', '--format', 'json', *args, content=plan))


def quantile(values, share):
    """By straight line between the ordered values."""
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def median(values):
    return quantile(values, 0.5)


def signed(value, decimals=1):
    """A deviation in per cent with its sign; no minus before a zero."""
    text = f'{value:+.{decimals}f}'
    return text.replace('-', '+', 1) if float(text) == 0 else text


def table(head, rows):
    """A table of markdown; columns of figures to the right."""
    cells = [[str(cell) for cell in row] for row in rows]

    def is_figure(text):
        return not text or text.strip('+-−').replace(',', '').replace('.', '').replace(' ', '') \
            .replace('%', '').replace('K', '').replace('…', '').replace('–', '').isdigit()
    right = [bool(cells) and all(is_figure(row[column]) for row in cells)
             for column in range(len(head))]
    lines = ['| ' + ' | '.join(head) + ' |',
             '| ' + ' | '.join('---:' if flag else '---' for flag in right) + ' |']
    lines += ['| ' + ' | '.join(row) + ' |' for row in cells]
    return '\n'.join(lines)
