"""What the generators in this folder share: reading research CSV files, naming sources, writing tables.

A table is written with one row per line, so that a change of one coefficient is a change of one line.
"""

import csv
import json
import pathlib
import re

import notes

NO_RANGE = "The source gives no range."
ORDER = ("id", "value", "low", "high", "unit", "region", "year", "source", "at", "evidence", "note")


def read_csv(folder, name):
    with open(pathlib.Path(folder) / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    """A CSV cell as a number; None where it is empty or a range in words."""
    try:
        value = float(text)
    except (TypeError, ValueError):
        return None
    return tidy(value)


def tidy(value):
    """Six significant digits at most; whole numbers without a point."""
    if value is None:
        return None
    value = float(f"{value:.6g}")
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def clean(text):
    """Leave out what only the finder of a figure can use: numbers of a search index."""
    text = re.sub(r",? ?(as held in the repository file of the MEE table )?\((via the file index, )?(code )?index (text id|file) [^)]*\)", "", text or "")
    text = re.sub(r",? ?(via the file index, )?text id \d+", "", text)
    text = re.sub(r" via the file index", "", text)
    return re.sub(r"\s+", " ", text).strip(" ;,")


# Units as the research writes them: as they are set, and what of them is no unit, said of the figure.
UNITS = {
    "-": ("1", None),
    "yr": ("a", None),
    "1/yr": ("1/a", None),
    "fraction/yr": ("1/a", None),
    "COP": ("1", None),
    "HHV=LHV/0.903": ("1", None),
    "MWh/(m trench yr) viable threshold": ("MWh/(m·a)", "A metre of trench"),
    "fraction": ("1", None),
    "fraction incl. building-side": ("1", "With what is lost inside the buildings"),
    "fraction of heat fed in": ("1", "Of the heat fed in"),
    "kWh/(kWp yr), optimum tilt, 14 % losses": ("kWh/(kWp·a)", "At the best tilt, with losses of 14 %"),
    "kWh/(kWp yr), optimum tilt, 14-18 % losses": ("kWh/(kWp·a)", "At the best tilt, with losses of 14 to 18 %"),
    "kWp/m2 module": ("kWp/m²", "Of the modules' area"),
    "kgCO2e/kWp module": ("kgCO2e/kWp", "Modules alone"),
    "kgCO2e/kWh cap": ("kgCO2e/kWh", "Of capacity"),
    "kgCO2e/kWh life-cycle": ("kgCO2e/kWh", None),
    "m, w = coef * e^exponent": ("m", "The width is the coefficient times the floor area ratio to the exponent"),
    "ratio T&D factor to generation factor": ("1", "Of the factor of generation"),
    "ratio to 2024 factor": ("1", "Of the factor of 2024"),
    "share of flat roof area under modules": ("1", "Of a flat roof"),
}


def set_unit(entry):
    unit, said = UNITS.get(entry["unit"], (entry["unit"], None))
    entry["unit"] = unit
    if said:
        entry["note"] = f"{said}. {entry['note']}" if entry.get("note") else said


def slug(text, length=48):
    words = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return words[:length].rstrip("-")


def row(id_, value, low, high, unit, region, source, evidence, note=None, at=None, year=None):
    """One row in the order of the house; a missing range is told in the note."""
    if low is None and high is None and "range" not in (note or "").lower():
        note = f"{note.rstrip('. ')}. {NO_RANGE}" if note else NO_RANGE
    out = {"id": id_, "value": tidy(value), "low": tidy(low), "high": tidy(high), "unit": unit,
           "region": region, "year": year, "source": source}
    if at:
        out["at"] = at
    out["evidence"] = evidence
    if note:
        out["note"] = note
    return out


def dump(value):
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def write(path, table):
    """Write members in order; each source and each row on a line of its own, its note in words."""
    lines = []
    for entry in table.get("rows", []):
        set_unit(entry)
        if entry.get("note"):
            entry["note"] = notes.in_words(entry["note"])
    for key, value in table.items():
        if key in ("rows", "defaults", "entries") and isinstance(value, list):
            inner = ",\n".join("    " + dump(v) for v in value)
            lines.append(f'  {dump(key)}: [\n{inner}\n  ]')
        elif key in ("sources", "schedules", "months", "catalogues") and isinstance(value, dict):
            if key == "catalogues":
                inner = ",\n".join(
                    f"    {dump(k)}: [\n" + ",\n".join("      " + dump(e) for e in v) + "\n    ]"
                    for k, v in value.items())
            else:
                inner = ",\n".join(f"    {dump(k)}: {dump(v)}" for k, v in value.items())
            lines.append(f'  {dump(key)}: {{\n{inner}\n  }}')
        else:
            lines.append(f"  {dump(key)}: {dump(value)}")
    path = pathlib.Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
