"""stream: one district a line, the same figures as estimate, in order, as they come, in bounded memory."""
import json
import os
import subprocess
import sys
import threading

from harness import CLI, Skip, box, dice, district, main, misused, near, plan, random_district, run, write


def stream(*features, options=(), status=0):
    text = '\n'.join(line if isinstance(line, str) else json.dumps(line) for line in features) + '\n'
    result = run('stream', *options, stdin=text)
    assert result.status == status, (result.status, result.err)
    return result, [json.loads(line) for line in result.out.splitlines()]


def test_the_figures_are_those_of_estimate():
    die = dice(7)
    features = [random_district(die, f'd{i}') for i in range(40)]
    place = ('--climate', 'mannheim', '--country', 'DE', '--year', '2030')
    _, answers = stream(*features, options=place)
    assert len(answers) == len(features)
    for feature, answer in zip(features, answers):
        assert {key: value for key, value in answer.items() if key != 'estimate'} == feature
        alone = run('estimate', write('one.quartier', plan(feature)), '--year', '2030',
                    '--format', 'json').json()
        for member in ('ghg_kg', 'energy_kwh', 'carriers_kwh', 'water'):
            assert answer['estimate'][member] == alone['totals'][member], member
        assert answer['estimate']['year'] == 2030 and answer['estimate']['scenario'] == 'now'
        assert answer['estimate']['defaults'] == alone['defaults']


def test_the_nearest_place_stands_in():
    # The Forbidden City, and the cathedral of Copenhagen.
    _, (north, south) = stream(district('a', box(116.395, 39.914, 116.400, 39.918)),
                               district('b', box(12.571, 55.678, 12.575, 55.680)))
    assert north['estimate']['weather'] == 'beijing' and south['estimate']['weather'] == 'copenhagen'
    near(north['estimate']['ghg_kg']['total'],
         sum(value for key, value in north['estimate']['ghg_kg'].items() if key not in ('total', 'low', 'high')))


def test_faults_are_told_and_the_rest_goes_on():
    good = district('good', far=1)
    result, answers = stream(good, district('dense', far=99), 'nonsense', '', '[1, 2]',
                             {'type': 'FeatureCollection', 'features': []},
                             {'type': 'Feature', 'geometry': None, 'properties': None}, good, status=1)
    assert [bool(answer.get('estimate')) for answer in answers] == [True] + [False] * 5 + [True]
    assert answers[0] == answers[-1]
    assert answers[1]['id'] == 'dense' and answers[1]['properties']['far'] == 99
    assert answers[1]['estimate'] is None and answers[1]['error'].startswith('properties.far: '), answers[1]
    assert 'one feature on each line' in answers[4]['error']
    told = result.err.splitlines()
    assert len(told) == 5 and told[0].startswith('quartier-cli: standard input: line 2: properties.far'), told
    assert [line.split('line ')[1].split(':')[0] for line in told] == ['2', '3', '5', '6', '7']


def test_what_is_no_district_goes_on_and_old_answers_are_replaced():
    stop = {'type': 'Feature', 'id': 's', 'geometry': {'type': 'Point', 'coordinates': [8, 49]},
            'properties': {'kind': 'stop', 'mode': 'tram'}}
    _, (first, passed) = stream(district('a', far=1), stop)
    assert passed == stop
    _, (again,) = stream(first)
    assert again == first
    _, (separated,) = stream('\x1e' + json.dumps(district('a', far=1)))
    assert separated == first


def test_the_answer_comes_before_the_next_question():
    with subprocess.Popen([CLI, 'stream'], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        alarm = threading.Timer(60, process.kill)
        alarm.start()
        for name in 'ab':
            process.stdin.write(json.dumps(district(name)).encode() + b'\n')
            process.stdin.flush()
            assert json.loads(process.stdout.readline())['id'] == name
        process.stdin.close()
        assert process.wait() == 0
        alarm.cancel()


def test_memory_does_not_grow_with_the_stream():
    if os.environ.get('QUARTIER_SANITIZED'):
        raise Skip('a sanitized program holds what it has freed; the same is measured without sanitizers')

    def peak_kb(n):
        # No two are alike: what was found for one serves no other.
        lines = ''.join(json.dumps(district(f'd{i}', far=1 + i / 10000)) + '\n' for i in range(n))
        code = ('import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);'
                'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)')
        done = subprocess.run([sys.executable, '-c', code, CLI, 'stream', '--climate', 'mannheim'],
                              input=lines.encode(), stderr=subprocess.PIPE, check=True)
        return int(done.stderr)
    # Past the first megabytes of reading, four times the stream holds no more.
    some, many = peak_kb(1500), peak_kb(6000)
    assert many < 1.25 * some, (some, many)


def test_warnings_go_to_both():
    line = json.dumps(district('a', far=1, mix={'office': 2}))
    result = run('stream', '--climate', 'mannheim', stdin=line + '\n')
    told = json.loads(result.out)['estimate']['warnings']
    assert result.status == 0 and len(told) == 1
    assert result.err == f'quartier-cli: standard input: warning: line 1: {told[0]}\n', result.err


def test_the_command_line():
    misused(run('stream', '--climate', 'atlantis'), 'atlantis')
    misused(run('stream', '--year', '1066'), '1066')
    misused(run('stream', '--country', 'de'), '"de"', 'two capital letters')
    misused(run('stream', 'file'), 'too much')
    assert run('stream').out == ''


if __name__ == '__main__':
    sys.exit(main())
