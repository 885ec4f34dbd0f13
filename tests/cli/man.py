"""A man page for the program and each verb, which renders without a warning."""
import os
import re
import shutil
import subprocess
import sys

from harness import VERBS, Skip, main, run

PAGES = sys.argv[2:]


def pages():
    return {os.path.basename(page): page for page in PAGES}


def test_there_is_a_page_for_each_verb():
    wanted = {'quartier.1', 'quartier-cli.1'} | {f'quartier-cli-{verb}.1' for verb in VERBS}
    assert wanted == set(pages()), wanted ^ set(pages())


def test_they_render_without_a_warning():
    if shutil.which('groff') is None:
        raise Skip('NOT TESTED: groff is not installed')
    for name, page in pages().items():
        done = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-z', page], capture_output=True,
                              text=True)
        assert done.returncode == 0 and done.stderr == '', (name, done.stderr)


def test_man_shows_them():
    if shutil.which('man') is None:
        raise Skip('NOT TESTED: man is not installed')
    for name, page in pages().items():
        done = subprocess.run(['man', '--warnings', '-l', page], capture_output=True, text=True,
                              env={**os.environ, 'MANWIDTH': '80', 'LC_ALL': 'C.UTF-8'})
        assert done.returncode == 0 and done.stderr == '', (name, done.stderr)
        for part in ('NAME', 'SYNOPSIS', 'DESCRIPTION'):
            assert re.search(rf'^{part}$', done.stdout, re.M), (name, part)
        assert name[:-2] in done.stdout


def test_they_say_what_help_says():
    for verb in VERBS:
        text = open(pages()[f'quartier-cli-{verb}.1']).read().replace('\\-', '-')
        for option in re.findall(r'^ +(?:-., )?(--[a-z-]+)', run(verb, '--help').out, re.M):
            assert option in text, (verb, option)


def test_none_names_a_machine():
    for name, page in pages().items():
        text = open(page).read()
        assert '/work' not in text and '/home' not in text, name


if __name__ == '__main__':
    sys.exit(main())
