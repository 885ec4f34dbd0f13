"""Completion for bash, zsh and fish offers what --help lists, and the shells can read it."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

from harness import CLI, VERBS, Skip, main, run

BASH, ZSH, FISH = map(os.path.abspath, sys.argv[2:5])
SCRIPT = {'bash': BASH, 'zsh': ZSH, 'fish': FISH}


def shell(name):
    path = shutil.which(name)
    if path is None:
        raise Skip(f'NOT TESTED: {name} is not installed')
    return path


def options_of(verb):
    """Long options of a verb's help, each with whether it takes something."""
    return {name: taken != '' for name, taken in
            re.findall(r'^  (?:-., )?(--[a-z-]+)(=\S+)?', run(verb, '--help').out, re.M)}


def bash(line, folder):
    """What bash offers where the line ends."""
    words = re.findall(r'=|[^\s=]+', line) + ([''] if line.endswith(' ') else [])
    quoted = ' '.join(f"'{word}'" for word in words)
    script = (f'. {BASH}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _quartier_cli; '
              'printf "%s\\n" "${COMPREPLY[@]}"')
    done = subprocess.run([shell('bash'), '--norc', '-c', script], capture_output=True, text=True,
                          cwd=folder)
    assert done.returncode == 0 and done.stderr == '', (line, done.stderr)
    return set(done.stdout.split())


def fish(line, folder):
    """What fish offers where the line ends; its words alone."""
    environment = {**os.environ, 'HOME': folder, 'PATH': os.path.dirname(CLI) + ':' + os.environ['PATH']}
    done = subprocess.run([shell('fish'), '--no-config', '-c', f'source {FISH}; complete -C "{line}"'],
                          capture_output=True, text=True, cwd=folder, env=environment)
    assert done.returncode == 0 and done.stderr == '', (line, done.stderr)
    return {offer.split('\t')[0] for offer in done.stdout.splitlines()}


def test_the_installed_files_are_what_the_program_prints():
    for name, path in SCRIPT.items():
        assert run('--print-completion', name).out == open(path).read(), name


def test_an_unknown_shell_is_refused():
    assert run('--print-completion', 'csh').status == 2


def test_bash_offers_the_verbs_and_options_of_help():
    with tempfile.TemporaryDirectory() as folder:
        listed = set(re.findall(r'^  ([a-z-]+) +[A-Z]', run('--help').out, re.M))
        assert listed == set(VERBS), listed
        assert bash('quartier-cli ', folder) == listed | {'--help', '--version'}
        for verb in VERBS:
            wanted = {name + ('=' if takes else '') for name, takes in options_of(verb).items()}
            assert bash(f'quartier-cli {verb} --', folder) == wanted, verb


def test_fish_offers_the_verbs_and_options_of_help():
    with tempfile.TemporaryDirectory() as folder:
        assert set(VERBS) == fish('quartier-cli ', folder)
        for verb in VERBS:
            wanted = {name + ('=' if takes else '') for name, takes in options_of(verb).items()}
            offered = {name.rstrip('=') for name in fish(f'quartier-cli {verb} --', folder)}
            assert offered == {name.rstrip('=') for name in wanted}, (verb, offered)


def test_zsh_knows_the_verbs_and_options_of_help():
    """zsh completes in a terminal alone: its file is read by zsh, and held to --help by its words."""
    done = subprocess.run([shell('zsh'), '-f', '-n', ZSH], capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr == '', done.stderr
    text = open(ZSH).read()
    for verb in VERBS:
        assert f"    '{verb}:" in text, verb
        part = re.search(rf'^    {verb}\)$(.*?)^      ;;$', text, re.M | re.S)[1]
        options = set(re.findall(r"^        '(?:\([^)]*\))?(--[a-z-]+)", part, re.M)) | {'--help'}
        assert options == set(options_of(verb)), verb


def test_bash_offers_formats_that_the_verb_takes():
    with tempfile.TemporaryDirectory() as folder:
        assert bash('quartier-cli estimate --format ', folder) == {'table', 'json', 'csv'}
        assert bash('quartier-cli estimate --format=j', folder) == {'json'}
        assert bash('quartier-cli estimate -f c', folder) == {'csv'}
        assert bash('quartier-cli factors -f ', folder) == {'table', 'json'}
        asked = 0
        for verb in VERBS:
            if '--format' not in options_of(verb):
                continue
            operands = {'cases': ['show', 'vauban'], 'factors': [], 'bench': []}.get(verb, ['nowhere'])
            if verb == 'bench':
                continue  # it would run
            for name in bash(f'quartier-cli {verb} --format ', folder):
                done = run(verb, *operands, '--format', name)
                assert 'is not known' not in done.err, (verb, name, done.err)
                asked += 1
        assert asked >= 10, asked


def test_files_and_actions():
    with tempfile.TemporaryDirectory() as folder:
        for name in ('north.quartier', 'Mannheim.epw', 'north hill.quartier'):
            open(os.path.join(folder, name), 'w').close()
        assert bash('quartier-cli estimate nor', folder) == {'north.quartier', 'north', 'hill.quartier'}
        assert bash('quartier-cli estimate --weather=M', folder) == {'Mannheim.epw'}
        assert bash('quartier-cli estimate --scenario M', folder) == set()
        assert bash('quartier-cli factors M', folder) == set()
        actions = {'list', 'show', 'match', 'export', 'import', 'remove', 'indicators'}
        assert bash('quartier-cli cases ', folder) == actions
        assert bash('quartier-cli cases match nor', folder) >= {'north.quartier'}
        assert actions <= fish('quartier-cli cases ', folder)
        assert 'json' in fish('quartier-cli estimate --format ', folder)
        assert 'north.quartier' in fish('quartier-cli estimate n', folder)


if __name__ == '__main__':
    sys.exit(main())
