#!/usr/bin/python3
"""What `meson install` lays down, put elsewhere: all of it in its place, and the program finds its
figures, its words and its pages there, with nothing of the source or the build at hand.

usage: install.py MESON BUILD_ROOT PREFIX QUARTIER_CLI
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

APP = 'org.eclink.Quartier'
PLACES = (
    'bin/quartier',
    'bin/quartier-cli',
    f'share/applications/{APP}.desktop',
    f'share/metainfo/{APP}.metainfo.xml',
    f'share/mime/packages/{APP}.xml',
    f'share/icons/hicolor/scalable/apps/{APP}.svg',
    f'share/icons/hicolor/symbolic/apps/{APP}-symbolic.svg',
    f'share/icons/hicolor/scalable/mimetypes/{APP}.plan.svg',
    f'share/glib-2.0/schemas/{APP}.gschema.xml',
    'share/bash-completion/completions/quartier-cli',
    'share/zsh/site-functions/_quartier-cli',
    'share/fish/vendor_completions.d/quartier-cli.fish',
    'share/man/man1/quartier.1',
    'share/man/man1/quartier-cli.1',
    'share/man/man1/quartier-cli-estimate.1',
    *(f'share/man/{language}/man1/{page}.1' for language in ('de', 'fr', 'nl', 'zh_CN')
      for page in ('quartier', 'quartier-cli')),
)

def main():
    meson, build, prefix = sys.argv[1:4]
    cli = str(pathlib.Path(sys.argv[4]).absolute())
    wrong, checks = [], 0

    def check(good, what):
        nonlocal checks
        checks += 1
        if not good:
            wrong.append(what)

    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([meson, 'install', '-C', build, '--no-rebuild', '--destdir', folder],
                              capture_output=True, text=True)
        check(done.returncode == 0, done.stderr or done.stdout)
        # To another place than where it was made for.
        root = pathlib.Path(folder) / 'elsewhere'
        (pathlib.Path(folder) / prefix.lstrip('/')).rename(root)
        for place in PLACES:
            check((root / place).is_file() and (root / place).stat().st_size > 0,
                  f'{place} is not installed')
        stray = [str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob('*')
                 if path.is_file() and root not in path.parents]
        check(stray == [], f'outside of {prefix}: {stray}')
        for catalogue, source in (('quartier', 'po'), ('quartier-cases', 'po/cases')):
            words = sorted(path.parts[-3] for path in root.glob(f'share/locale/*/LC_MESSAGES/{catalogue}.mo'))
            spoken = [line for line in (pathlib.Path(os.environ['QUARTIER_SOURCE_ROOT']) / source /
                                        'LINGUAS').read_text().split('\n')
                      if line and not line.startswith('#')]
            check(words == sorted(spoken), f'languages of {catalogue}: {words}, not {sorted(spoken)}')

        clean = {'PATH': '/usr/bin:/bin', 'HOME': folder, 'LC_ALL': 'C.UTF-8',
                 'ASAN_OPTIONS': os.environ.get('ASAN_OPTIONS', ''),
                 'LSAN_OPTIONS': os.environ.get('LSAN_OPTIONS', '')}

        def run(*arguments, **more):
            return subprocess.run(arguments, capture_output=True, text=True, cwd=folder,
                                  env={**clean, **more})

        sample = pathlib.Path(os.environ['QUARTIER_SOURCE_ROOT']) / 'data/samples/vauban.quartier'
        (root / 'plan.quartier').write_bytes(sample.read_bytes())
        plan = str(root / 'plan.quartier')
        here = run(str(root / 'bin/quartier-cli'), 'estimate', '--format', 'json', plan)
        built = run(cli, 'estimate', '--format', 'json', plan)
        check(here.returncode == 0 and here.stderr == built.stderr, here.stderr)
        check(here.stdout == built.stdout and
              json.loads(here.stdout)['totals']['ghg_kg_per_resident'] > 0,
              'the estimate is another than that of the built program')
        words = run(str(root / 'bin/quartier'), '--help', LANGUAGE='zh_CN',
                    QUARTIER_LOCALE_DIR=str(root / 'share/locale'))
        check('打开' in words.stdout, f'it does not speak Chinese: {words.stdout}{words.stderr}')
        check(str(build) not in (root / f'share/applications/{APP}.desktop').read_text(),
              'the desktop file names the build folder')
        found = run('man', '-w', 'quartier-cli-estimate', MANPATH=str(root / 'share/man'))
        if not os.access('/usr/bin/man', os.X_OK):
            print('NOT TESTED: man is not installed')
        else:
            check(found.stdout.strip() == str(root / 'share/man/man1/quartier-cli-estimate.1'),
                  f'man does not find its page: {found.stdout}{found.stderr}')
    for line in wrong:
        print(line)
    print(f'{checks} checks, {len(wrong)} faults')
    return 1 if wrong or checks < len(PLACES) + 8 else 0


if __name__ == '__main__':
    sys.exit(main())
