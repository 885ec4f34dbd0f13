#!/usr/bin/python3
"""Reads every include in src/ and refuses one that points up the layers.

usage: layers.py SOURCE_ROOT
"""
import pathlib
import re
import sys

# A layer and those it may include, besides itself.
MAY = {
    "base": [],
    "engine": ["base"],
    "library": ["engine", "base"],
    "document": ["library", "engine", "base"],
    "io": ["document", "library", "engine", "base"],
    "charts": ["base"],
    "report": ["charts", "document", "library", "engine", "base"],
    "map": ["io", "document", "library", "engine", "base"],
    "ui": ["map", "report", "charts", "io", "document", "library", "engine", "base"],
    "cli": ["report", "charts", "io", "document", "library", "engine", "base"],
}
# Of the engine the window sees answers and how they come about, not arithmetic.
UI_ENGINE = {"engine/criteria.h", "engine/estimate.h", "engine/explain.h", "engine/hourly.h", "engine/indicator.h", "engine/sum.h"}
# What a layer may include from outside, by the beginning of the header's name.
SYSTEM = {
    "gtk/": {"map", "ui"}, "gdk/": {"map", "ui"}, "gsk/": {"map", "ui"}, "adwaita.h": {"map", "ui"},
    "shumate/": {"map", "ui"}, "gdal": {"io"}, "ogr_": {"io"}, "cpl_": {"io"}, "sqlite3.h": {"io"}, "libsoup/": {"map"},
    "json-glib/": {"library"}, "gio/": {"library", "document", "io", "map", "ui", "cli"},
    "cairo": {"charts", "report", "map", "ui"}, "pango/": {"charts", "report", "map", "ui"},
    "geos_c.h": {"base"}, "geodesic.h": {"base"}, "proj.h": {"base"},
}
# GDAL is one library's matter.
GDAL_FILES = {"plan-vector.c", "plan-vector-write.c", "raster.c", "vector-reader.c", "vector-reader.h", "vector.c"}


def main(root):
    source = pathlib.Path(root) / "src"
    wrong = []
    files = sorted(source.glob("*/*.[ch]"))
    for path in files:
        layer = path.parent.name
        where = path.relative_to(source)
        if layer not in MAY:
            wrong.append(f"{where}: the folder is no layer of tests/layers.py")
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            own = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            system = re.match(r"\s*#\s*include\s+<([^>]+)>", line)
            if own:
                target = own[1].split("/")[0]
                if target != layer and target not in MAY[layer]:
                    wrong.append(f"{where}: includes {own[1]}; {layer} may see {', '.join(MAY[layer]) or 'nothing'}")
                if layer == "ui" and target == "engine" and own[1] not in UI_ENGINE:
                    wrong.append(f"{where}: includes {own[1]}; of the engine ui sees {', '.join(sorted(UI_ENGINE))}")
            if system:
                for prefix, layers in SYSTEM.items():
                    if system[1].startswith(prefix) and layer not in layers:
                        wrong.append(f"{where}: includes <{system[1]}>; only {', '.join(sorted(layers))} may")
                if system[1].startswith(("gdal", "ogr_", "cpl_")) and path.name not in GDAL_FILES:
                    wrong.append(f"{where}: includes <{system[1]}>; only {', '.join(sorted(GDAL_FILES))} of src/io know GDAL")
    for line in wrong:
        print(line)
    if not files:
        print("no source was found")
    print(f"{len(files)} files read, {len(wrong)} includes that point the wrong way")
    return 1 if wrong or not files else 0


sys.exit(main(sys.argv[1]))
