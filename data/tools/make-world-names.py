#!/usr/bin/env python3
"""Write data/world/names.tsv: names of countries and cities in the program's languages.

    make-world-names.py WORLD.BIN CLDR_COMMON ZONE.TAB GWEATHER_SHARE OUT

CLDR_COMMON is common/ of the Unicode Common Locale Data Repository (Debian: unicode-cldr-core, in
/usr/share/unicode/cldr), ZONE.TAB that of the time zone database, GWEATHER_SHARE the share/ that holds
libgweather-4/Locations.xml and locale/ (Debian: libgweather-4-common). A country is found by its ISO
3166-1 number. A city has the label's name, and the time zone that the repository names after it, or
libgweather's place, is at most 60 km away; the repository goes first. Others keep their English name:
nothing is guessed.
Python's standard library is enough.
"""
import gettext
import math
import pathlib
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

from world import CITY, COUNTRY, labels

LANGUAGES = {"de": "de", "fr": "fr", "nl": "nl", "zh_CN": "zh"}
# What ISO 3166-1 does not hold
CODES = {"Kosovo": "XK"}
# Where the repository's name is an official one, longer than a map has room for
SHORT = {"HK", "MO"}
MAX_KM = 60


def territories(common):
    """Alpha-2 codes by ISO number, and of each language names by alpha-2 code."""
    names = {}
    for language, file in LANGUAGES.items():
        found = names[language] = {}
        for element in ET.parse(common / f"main/{file}.xml").getroot().iter("territory"):
            code, alt = element.get("type"), element.get("alt")
            if alt is None and code not in found or alt == "short" and code in SHORT:
                found[code] = element.text
    supplement = ET.parse(common / "supplemental/supplementalData.xml").getroot()
    # Codes that are gone have the number too, and no name.
    codes = {int(c.get("numeric")): c.get("type") for c in supplement.iter("territoryCodes")
             if c.get("numeric") and c.get("type") in names["de"]}
    return codes, names


def cities(common, zone_tab):
    """(English name, longitude, latitude, {language: name}) of the cities that name time zones."""
    exemplars = {}
    for language, file in {"en": "en", **LANGUAGES}.items():
        for zone in ET.parse(common / f"main/{file}.xml").getroot().iter("zone"):
            element = zone.find("exemplarCity")
            if element is not None and element.get("alt") is None:
                exemplars[language, zone.get("type")] = element.text
    aliases = {}
    for key in ET.parse(common / "bcp47/timezone.xml").getroot().iter("type"):
        ids = (key.get("alias") or "").split()
        for name in ids:
            aliases[name] = ids[0]
    for line in zone_tab.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        _, place, zone = line.split("\t")[:3]
        zone = aliases.get(zone, zone)
        lat, lon = (degrees(part) for part in re.fullmatch(r"([+-]\d+)([+-]\d+)", place).groups())
        english = exemplars.get(("en", zone), zone.split("/")[-1].replace("_", " "))
        yield english, lon, lat, {language: exemplars[language, zone] for language in LANGUAGES
                                  if (language, zone) in exemplars}


def places(share):
    """The same, of the cities that libgweather knows."""
    catalogues = {}
    for language in LANGUAGES:
        path = share / f"locale/{language}/LC_MESSAGES/libgweather-4.0-locations.mo"
        with open(path, "rb") as f:
            catalogues[language] = gettext.GNUTranslations(f)
    for city in ET.parse(share / "libgweather-4/Locations.xml").getroot().iter("city"):
        name, at = city.find("_name"), city.findtext("coordinates")
        if name is None or at is None:
            continue
        lat, lon = map(float, at.split())
        context = name.get("msgctxt")
        said = {language: c.pgettext(context, name.text) if context else c.gettext(name.text)
                for language, c in catalogues.items()}
        yield name.text, lon, lat, said


def degrees(text):
    """±DDMM, ±DDMMSS, and with three figures of degrees."""
    sign, figures = (-1 if text[0] == "-" else 1), text[1:]
    whole = len(figures) - (2 if len(figures) in (4, 5) else 4)
    minutes = int(figures[whole:whole + 2])
    seconds = int(figures[whole + 2:] or 0)
    return sign * (int(figures[:whole]) + minutes / 60 + seconds / 3600)


def distance_km(a, b):
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    return 6371 * math.acos(min(1, math.sin(lat1) * math.sin(lat2)
                                + math.cos(lat1) * math.cos(lat2) * math.cos(lon1 - lon2)))


def bare(name):
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).casefold()


def near(known, name, at):
    """What a city is called, each language by the first source that has it, and which those are."""
    found, sources = {}, []
    for lon, lat, source, translated in known.get(bare(name), []):
        new = {language: text for language, text in translated.items() if language not in found}
        if distance_km(at, (lon, lat)) > MAX_KM or not new:
            continue
        found.update(new)
        sources += [source] if source not in sources else []
    return found, sources


def main(argv):
    if len(argv) != 6:
        sys.exit(__doc__)
    common = pathlib.Path(argv[2])
    codes, names = territories(common)
    known = {}
    for source, found in ("cldr", cities(common, pathlib.Path(argv[3]))), ("gweather", places(pathlib.Path(argv[4]))):
        for english, lon, lat, translated in found:
            known.setdefault(bare(english), []).append((lon, lat, source, translated))
    rows, missing = [], {COUNTRY: [], CITY: []}
    for kind, number, lon, lat, name in labels(pathlib.Path(argv[1]).read_bytes()):
        if kind == COUNTRY:
            code = CODES.get(name) or codes.get(number)
            found = {language: names[language][code] for language in LANGUAGES if code in names[language]}
            sources = ["cldr"]
        else:
            found, sources = near(known, name, (lon, lat))
        if not found:
            missing[kind].append(name)
            continue
        # The same as the English name: nothing to be said.
        row = ["country" if kind == COUNTRY else "city", name, "+".join(sources),
               *(found.get(language, "") if found.get(language) != name else "" for language in LANGUAGES)]
        if any(row[3:]):
            rows.append(row)
    keys = [tuple(row[:2]) for row in rows]
    if len(set(keys)) != len(keys):
        sys.exit("a name stands for two places: " + ", ".join(sorted({k[1] for k in keys if keys.count(k) > 1})))
    with open(argv[5], "w", encoding="utf-8") as f:
        f.write("\t".join(["kind", "name", "source", *LANGUAGES]) + "\n")
        for row in sorted(rows):
            f.write("\t".join(row) + "\n")
    print(f"{sum(r[0] == 'country' for r in rows)} countries, {sum(r[0] == 'city' for r in rows)} cities")
    for kind, what in (COUNTRY, "countries"), (CITY, "cities"):
        print(f"{len(missing[kind])} {what} without: " + ", ".join(missing[kind]))


main(sys.argv)
