#!/usr/bin/env python3
"""Write data/quartier-data.gresource.xml: every table, for compiling in.

Usage: list-resources.py DATA_FOLDER
"""

import pathlib
import sys

FOLDERS = ("factors", "land-uses", "standards", "climates", "cases", "criteria", "place-types")


def listing(data):
    files = ["catalogues.json", "factor-names.json"] + [f"{folder}/{p.name}" for folder in FOLDERS for p in sorted((data / folder).glob("*.json"))]
    lines = "\n".join(f"    <file>{name}</file>" for name in files)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by tools/list-resources.py; run it after adding a table. -->\n'
            f'<gresources>\n  <gresource prefix="/org/eclink/Quartier/data">\n{lines}\n  </gresource>\n</gresources>\n')


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    (folder / "quartier-data.gresource.xml").write_text(listing(folder), encoding="utf-8")
