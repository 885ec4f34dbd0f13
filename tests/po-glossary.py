#!/usr/bin/python3
"""Holds the translations to po/glossary.csv: every term has a word in every language, and each language uses it;
and to the marks that each language sets: its quotes, its apostrophe, its spaces, its commas.

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


CJK = "[\u3400-\u9fff]"
# But for Xi'an, which is spelt with one.
APOSTROPHE = r"(?<=\w)(?<!Xi)'(?=\w)"
# Thousands stand in fixed texts as figures that are calculated have them, see quartier_number_text(): parted by a narrow
# space, from five digits on.
THOUSANDS = [(r"(?<![\d.,\u202f])(?<!\d[ \u00a0])\d[ \u00a0\u202f]\d{3}(?![\d])(?![ \u00a0\u202f]\d{3}(?!\d))", "four digits parted"),
             (r"(?<![\d.,])\d{2,3}[ \u00a0]\d{3}(?!\d)", "thousands parted by another space than the narrow one")]
# What a language does not set: pattern, and what is wrong with it. Quotes of a file's own text, "name", stay straight.
MARKS = {
    "zh_CN": [(f"{CJK}[,;:!?]|[,;:!?]{CJK}", "half a width of comma, colon or the like"),
              (f"{CJK} ?[(](?!_)(?=[^()]*{CJK}{CJK})", "half a width of bracket"),
              (r"(?<=[\da-z}])[ \u00a0\u202f]%(?:%|(?![\w.*%]))", "a space before %"),
              (r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)", "a comma between thousands"),
              (r"(?:%s|\d) ?(?:吨|公顷|平方米)|吨/|/平方米", "a word for the sign of a unit: t, ha, m²"),
              ("规划(?:文件|没有|自己|不[能会作])|整个规划", "规划, which is planning, for a plan: 方案")],
    "nl": [(APOSTROPHE, "a straight apostrophe")],
    "de": [("”|«|»|‘(?=\\w)", "another language's quotes"), (APOSTROPHE, "a straight apostrophe")],
    "fr": [(r" [;:!?»]", "a space that may break before its mark"), ("« ", "a space that may break after «"),
           (r"(?<=[\d}]) %(?=[ .,;:)]|$)| %%", "a space that may break before %"),
           (r"(?<=[\da-z}])\u202f%(?:%|(?![\w.*%]))", "a narrow space before %, which has a whole one"), ("“|”", "another language's quotes"),
           (APOSTROPHE, "a straight apostrophe")],
}


def entries(path):
    """Original and translation, each of them whole."""
    whole = subprocess.run(["msgattrib", "--no-wrap", "--no-obsolete", path], capture_output=True, text=True, check=True).stdout
    for block in whole.split("\n\n"):
        found = {key: "".join(re.findall(r'"(.*)"', lines))
                 for key, lines in re.findall(r'^(msgid|msgid_plural|msgstr(?:\[\d\])?) ((?:".*"\n?)+)', block, re.M)}
        for key, text in found.items():
            if key.startswith("msgstr") and found["msgid"]:
                yield found["msgid"], text


def marks(language, path):
    """Faults of the marks of a language."""
    faults = []
    for original, text in entries(path):
        # Key words of the desktop are a list parted by semicolons.
        if re.fullmatch(r"(\w[^;]*;){3,}", text.replace("\\n", "")):
            continue
        wrong = [told for pattern, told in MARKS[language] + THOUSANDS if re.search(pattern, text)]
        if "..." in text:
            wrong.append("three stops for …")
        if text.count('\\"') > original.count('\\"'):
            wrong.append("straight quotes")
        if text[:1] not in (" ", "（") if original[:1] == " " else text[:1] == " ":
            wrong.append("a space too many or too few at its beginning")
        faults += [f"{path.name}: {told}: {text[:90]}" for told in wrong]
    return faults


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
    faults = [f"glossary.csv: {fault}" for fault in faults]
    for language in MARKS:
        for folder in "po", "po/cases":
            faults += marks(language, root / folder / f"{language}.po")
    for fault in faults:
        print(fault)
    print(f"{len(rows)} terms, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(sys.argv[1]))
