#!/usr/bin/python3
"""Keeps the translations whole.

usage: translations.py [--check] [SOURCE_ROOT]

Writes the list of files with text (POTFILES.in) and the words of the tables (catalogue-words.h),
takes all text out of them, and merges it into every language of LINGUAS: what is new is left empty,
what is gone is dropped, and nothing is guessed. English, which only repeats the program's own text,
is written whole. What the reference cases say is a catalogue of its own, in cases/.

With --check nothing is written; exit status 1 and a line for each fault if any of this is out of
date, or a language misses a text or has it wrong.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

KEYWORDS = ["-k_", "-kN_", "-kC_:1c,2", "-kNC_:1c,2", "-kngettext:1,2", "-kg_dngettext:2,3"]
MARKED = re.compile(r'\b(_|N_|C_|NC_|ngettext|g_dngettext) ?\(\s*"')
# What stands in the data folder, in the order of LINGUAS' readers: first the words, then the rest.
DATA = ["data/org.eclink.Quartier.desktop.in", "data/org.eclink.Quartier.metainfo.xml.in",
        "po/catalogue-words.h"]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], text=True, capture_output=True, **options)


def must(*command, **options):
    done = run(*command, **options)
    if done.returncode != 0:
        sys.exit(f"translations.py: {command[0]}: {done.stderr.strip()}")
    return done.stdout


def marked_files(root):
    """Every file that holds text for people, as POTFILES.in lists them."""
    code = [path for path in sorted(root.glob("src/**/*.c"))
            if MARKED.search(path.read_text(encoding="utf-8"))]
    interface = [path for path in sorted(root.glob("ui/**/*.ui"))
                 if 'translatable="yes"' in path.read_text(encoding="utf-8")]
    return [str(path.relative_to(root)) for path in code + interface] + DATA


def generated(root):
    """What this folder holds that follows from other files: path and text."""
    listing = "# Written by po/translations.py.\n" + "\n".join(marked_files(root)) + "\n"
    return {root / "po/POTFILES.in": listing,
            root / "po/catalogue-words.h": must(sys.executable, root / "data/tools/list-words.py",
                                                root / "data")}


def extract(root, pot):
    must("xgettext", "--from-code=UTF-8", *KEYWORDS, "--add-comments=Translators",
         "--add-location=file", "--package-name=quartier",
         "--copyright-holder=The Quartier authors", "--flag=g_strdup_printf:1:c-format",
         "--flag=g_string_append_printf:2:c-format",
         "--flag=quartier_site_add_line:4:c-format", "--flag=warn:3:c-format", "-D", root, "-f", "-", "-o", pot,
         input="\n".join(marked_files(root)))
    settle(pot)


def settle(pot):
    # The hour of extraction would change every language at every run.
    text = pot.read_text(encoding="utf-8")
    text = re.sub(r'"POT-Creation-Date: .*\n', "", text).replace("charset=CHARSET", "charset=UTF-8")
    pot.write_text(text, encoding="utf-8")


def extract_cases(root, pot):
    """The texts of the reference cases, from the JSON that is their source."""
    words = must(sys.executable, root / "data/tools/list-words.py", "--cases", root / "data")
    must("xgettext", "--from-code=UTF-8", "--language=C", "-kN_", "--add-comments=Translators",
         "--no-location", "--package-name=quartier-cases",
         "--copyright-holder=The Quartier authors", "-o", pot, "-", input=words)
    settle(pot)


def languages(folder):
    lines = (folder / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def merged(folder, language, pot):
    """The language's file as it should stand beside these texts."""
    po = folder / f"{language}.po"
    if language == "en":
        header = re.split(r"\n\n", po.read_text(encoding="utf-8"), maxsplit=1)[0]
        entries = re.split(r"\n\n", must("msgen", "--lang=en", pot), maxsplit=1)[1]
        return f"{header}\n\n{entries}"
    return must("msgattrib", "--no-obsolete", "-",
                input=must("msgmerge", "--quiet", "--no-fuzzy-matching", po, pot))


def catalogues(root):
    """The folders of languages, and what takes their text out."""
    return [(root / "po", extract), (root / "po/cases", extract_cases)]


def update(root, pot):
    for path, text in generated(root).items():
        path.write_text(text, encoding="utf-8")
    for folder, take in catalogues(root):
        take(root, pot)
        for language in languages(folder):
            path = folder / f"{language}.po"
            path.write_text(merged(folder, language, pot), encoding="utf-8")
            told = run("msgfmt", "--statistics", "-o", "/dev/null", path).stderr.strip()
            print(f"{path.relative_to(root)}: {told}")


def faults_of(path, pot):
    """What a language misses of these texts, or has wrong."""
    faults = []
    whole = must("msgmerge", "--quiet", "--no-fuzzy-matching", path, pot)
    for state in "untranslated", "only-fuzzy":
        entries = must("msgattrib", f"--{state}", "--no-obsolete", "--no-wrap", "-", input=whole)
        faults += [f"{path.name}: {state}: {text}"
                   for text in re.findall(r'^msgid "(.+)"$', entries, re.MULTILINE)]
    # What no text says any more would be carried along for ever.
    stale = must("msgattrib", "--only-obsolete", "--no-wrap", "-", input=whole)
    faults += [f"{path.name}: said no more: {text}"
               for text in re.findall(r'^#~ msgid "(.+)"$', stale, re.MULTILINE)]
    faults += misplaced(path)
    # Formats, line ends, and a key to press wherever the original has one.
    told = run("msgfmt", "--check", "--check-accelerators=_", "-o", "/dev/null", path)
    return faults + (told.stderr.strip().splitlines() if told.returncode != 0 else [])


def misplaced(path):
    """Texts whose places, {1} or {name}, are others than those of the original."""
    faults = []
    entries = must("msgattrib", "--no-obsolete", "--no-wrap", "--translated", path)
    for said, meant in re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', entries, re.MULTILINE):
        if sorted(re.findall(r"\{\w+\}", said)) != sorted(re.findall(r"\{\w+\}", meant)):
            faults.append(f"{path.name}: other places than in the original: {said}")
    return faults


def check(root, pot):
    faults = [f"{path.name} is out of date" for path, text in generated(root).items()
              if path.read_text(encoding="utf-8") != text]
    for folder, take in catalogues(root):
        take(root, pot)
        for language in languages(folder):
            faults += [f"{folder.name}/{fault}" for fault in faults_of(folder / f"{language}.po", pot)]
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("root", nargs="?", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parent.parent)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / "quartier.pot"
        if not given.check:
            update(given.root, pot)
            return 0
        faults = check(given.root, pot)
    for fault in faults:
        print(fault)
    if faults:
        print("run po/translations.py, then fill in what it left empty")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
