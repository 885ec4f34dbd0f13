"""A man page for the program and each verb, which renders without a warning."""
import os
import re
import shutil
import subprocess
import sys

from harness import VERBS, Skip, main, run

PAGES = sys.argv[2:]
LANGUAGES = ('de', 'fr', 'nl', 'zh_CN')


def language_of(page):
    folder = os.path.basename(os.path.dirname(page))
    return folder if folder in LANGUAGES else 'en'


def pages(language='en'):
    return {os.path.basename(page): page for page in PAGES if language_of(page) == language}


def test_there_is_a_page_for_each_verb():
    wanted = {'quartier.1', 'quartier-cli.1'} | {f'quartier-cli-{verb}.1' for verb in VERBS}
    assert wanted == set(pages()), wanted ^ set(pages())


def test_they_render_without_a_warning():
    if shutil.which('groff') is None:
        raise Skip('NOT TESTED: groff is not installed')
    # English needs no letters beyond ASCII, and so no one has to know its encoding.
    for page in pages().values():
        assert open(page, 'rb').read().isascii(), page
    for page in PAGES:
        done = subprocess.run(['groff', '-K', 'utf8', '-man', '-Tutf8', '-ww', '-z', page], capture_output=True,
                              text=True)
        assert done.returncode == 0 and done.stderr == '', (page, done.stderr)


def test_the_index_of_pages_knows_them():
    if shutil.which('lexgrog') is None:
        raise Skip('NOT TESTED: lexgrog is not installed')
    for page in PAGES:
        done = subprocess.run(['lexgrog', page], capture_output=True, text=True, env={**os.environ, 'LC_ALL': 'C.UTF-8'})
        assert done.returncode == 0 and ' - ' in done.stdout and '[u' not in done.stdout, done.stdout


def test_every_language_has_the_pages_and_their_options():
    for language in LANGUAGES:
        told = pages(language)
        assert set(told) == set(pages()), (language, set(told) ^ set(pages()))
        for name, page in told.items():
            english, text = (open(one, encoding='utf-8').read() for one in (pages()[name], page))
            for mark in (r'^\\fB.*\\fR.*$', r'^\.B.*$'):
                # The terms: options, verbs, examples and statuses.
                assert re.findall(mark, text, re.M) == re.findall(mark, english, re.M), (language, name)
            assert english.count('.SH ') == text.count('.SH '), (language, name)
            assert '.SH DESCRIPTION' not in text or language == 'fr', (language, name)


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
