#!/usr/bin/python3
"""Holds the translations to po/glossary.csv: every term has a word in every language, and each language uses it.

A word may be the beginning of others; several that are in use are parted by semicolons.
usage: po-glossary.py SOURCE_ROOT
"""
import csv
import pathlib
import re
import subprocess
import sys

COLUMNS = ["en", "definition", "zh_CN", "nl", "de", "fr", "source"]


def texts(path):
    """All translations of a language, as one text."""
    whole = subprocess.run(["msgattrib", "--no-wrap", "--no-obsolete", path], capture_output=True, text=True, check=True).stdout
    return "\n".join(re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', whole, re.M)).lower()


def main(root):
    root = pathlib.Path(root)
    with open(root / "po/glossary.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    faults = []
    if not rows or list(rows[0]) != COLUMNS:
        faults.append(f"the columns are {', '.join(COLUMNS)}")
    used = {language: texts(root / f"po/{language}.po") for language in COLUMNS[2:6]}
    for row in rows:
        faults += [f"{row['en']}: {column} is missing" for column in COLUMNS if not row[column].strip()]
        for language, text in used.items():
            words = [re.sub(r"\s*\(.*?\)", "", word).strip().lower() for word in row[language].split(";")]
            if not any(word in text for word in words):
                faults.append(f"{row['en']}: {language} never says \"{row[language]}\"")
    for fault in faults:
        print(f"glossary.csv: {fault}")
    print(f"{len(rows)} terms, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
