#!/usr/bin/env python3
"""Write po/catalogue-words.h: the names and notes of the tables, as gettext finds them.

The program shows them through _(entry->name), and notes of rows sentence by sentence (library/note-words.c);
xgettext cannot read them from JSON. The titles of sources stay in the language they were found in.

With --cases it writes what the reference cases themselves say, for the catalogue of the cases. Their
names in their own language and the titles of sources stay as they are.

Usage: list-words.py [--cases] DATA_FOLDER
"""

import itertools
import json
import pathlib
import sys

import notes

# What a catalogue of catalogues.json is called in a note to translators.
CATALOGUES = {
    "standard": "building standard",
    "structure": "load-bearing structure",
    "heat_supply": "heat supply of a district",
    "heat_network": "what makes the heat of a heat network",
    "heat_source": "what makes a part of the heat of a heat network",
    "cycle_network": "cycle network",
    "stop_mode": "kind of public transport stop",
    "water_fixtures": "taps, showers and toilets",
    "residual_treatment": "treatment of residual waste",
}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def words(data):
    """Pairs of a text and what it is, in the order the program shows them."""
    catalogues = read(data / "catalogues.json")
    for use in catalogues["land_uses"]:
        entry = read(data / "land-uses" / f"{use}.json")["land_use"]
        yield entry["name"], "land use"
        yield entry.get("note"), "what the land use holds"
    for catalogue, entries in catalogues["catalogues"].items():
        about = CATALOGUES.get(catalogue, catalogue)
        for entry in entries:
            if catalogue == "standard":
                entry = read(data / "standards" / f"{entry['id']}.json")["standard"]
            yield entry["name"], about
            yield entry.get("note"), f"what is meant by it: {about}"
    for path in sorted((data / "place-types").glob("*.json")):
        entry = read(path)["place_type"]
        yield entry["name"], "kind of place, of which a district can be painted"
        yield entry["note"], "what the kind of place is"
    for entry in read(data / "climates" / "index.json")["entries"]:
        yield entry["name"], "place with weather data"
    for path in sorted((data / "criteria").glob("*.json")):
        yield from criteria_words(read(path))


def factor_words(data):
    """What factors are called, and the words that follow a name."""
    table = read(data / "factor-names.json")
    for entry in table["names"]:
        yield entry["name"], "what a factor is called"
    for kind, entries in table["words"].items():
        for entry in entries:
            yield entry["name"], f"after the name of a factor, in brackets: {kind.replace('_', ' ')}"


def note_sentences(data):
    """The sentences of all rows' and criteria's notes, each with the first row that says it."""
    said = {}
    for kind in "factors", "land-uses", "standards":
        for path in sorted((data / kind).glob("*.json")):
            for row in read(path)["rows"]:
                for sentence in notes.sentences(row.get("note") or ""):
                    said.setdefault(sentence, row["id"])
    for path in sorted((data / "criteria").glob("*.json")):
        for one in read(path)["criteria"]:
            for sentence in notes.sentences(one.get("note") or ""):
                said.setdefault(sentence, one["id"])
    return said


def note_words(data):
    """What rows say of themselves; sentences that differ by their numbers alone stand once, with places."""
    said = note_sentences(data)
    alike = {}
    for sentence in said:
        alike.setdefault(notes.pattern(sentence), []).append(sentence)
    for pattern, these in alike.items():
        yield these[0] if len(these) == 1 else pattern, f"note to the factor {said[these[0]]}"


def sample_words(data):
    """The names in the plans to try the program on."""
    for path in sorted((data / "samples").glob("*.quartier")):
        plan = read(path)
        yield plan["quartier"]["title"], "title of the sample"
        for scenario in plan["quartier"]["scenarios"]:
            yield scenario["name"], "scenario of the sample"
        for feature in plan["features"]:
            if feature["properties"]["kind"] == "district":
                yield feature["properties"]["name"], "district of the sample"


def criteria_words(table):
    yield table["title"], "a set of criteria of finance"
    for one in table["criteria"]:
        yield one["title"], "a criterion of finance"
        yield one["text"], "what a criterion of finance asks"
        yield one.get("decides"), "who decides on an instrument of finance"
        for condition in one["conditions"]:
            yield condition.get("means"), "what a condition of finance compares"
        for document in one["documents"]:
            yield document, "a document still to be shown"


def case_words(data):
    """What cases share: their vocabulary. Their own texts are another catalogue."""
    for indicator in read(data / "cases" / "indicators.json")["indicators"]:
        yield indicator["name"], "what a figure of a reference case is"
        yield indicator["definition"], "what is counted in a figure of a reference case"


def told_by_cases(data):
    """The cases' own texts, case by case, in the order in which a page shows them."""
    for path in sorted((data / "cases").glob("*.json")):
        one = read(path)
        if "case" not in one:  # the vocabulary
            continue
        yield one["name"], "name of a built place"
        yield one["city"], "city"
        yield one["country_name"], "country"
        yield one["pin"].get("note"), "how well the place on the map is known"
        for figure in one["figures"]:
            yield figure.get("label"), f"a figure of {one['name']}"
            yield figure["unit"], "unit of a figure"
            yield figure.get("note"), f"note to a figure of {one['name']}"
        for heading, texts in one["texts"].items():
            for text in texts:
                yield text["text"] if isinstance(text, dict) else text, f"{one['name']}: {heading}"
        yield one.get("inputs", {}).get("note"), f"what stands in where {one['name']} is a plan"


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def header(pairs):
    known = set()
    lines = ["/* Written by data/tools/list-words.py; run it after a change of a name or a note in data/.",
             " * Never compiled: xgettext reads it. */", ""]
    for text, about in pairs:
        if not text or text in known:
            continue
        known.add(text)
        # A share like "55 % of" would be taken for a format of printf.
        if "%" in text:
            lines.append("/* xgettext:no-c-format */")
        lines += [f"/* Translators: {about} */", f"N_({quote(text)})"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    folder = pathlib.Path(sys.argv[-1])
    if sys.argv[1] == "--cases":
        sys.stdout.write(header(told_by_cases(folder)))
    else:
        sys.stdout.write(header(itertools.chain(words(folder), case_words(folder), sample_words(folder),
                                                factor_words(folder), note_words(folder))))
