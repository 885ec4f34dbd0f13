#!/usr/bin/python3
"""Files of a GIS are opened, taken in and written by the window.

usage: test-exchange.py QUARTIER QUARTIER_CLI, under xvfb-run and dbus-run-session
"""
import json
import sqlite3
import subprocess
import sys
import time

from hands import (CLI, HOME, PLAN, SLOW, Atspi, agrees, check, estimate, focus, key, leave, nodes, place_window, settled,
                   square, start, texts, wait, windows, write_plan, xdo)

import gi  # noqa: E402  hands says first what GLib takes for fatal

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

PARCELS = HOME / "parcels.geojson"


def shown(app, name):
    return wait(lambda: any(node.get_name() == name for node in nodes(app)), 10)


def choose(app, letter, dialog, path):
    """An entry of the main menu, then a name in the dialog that it opens.

    The screen is asked what there is: GTK 4.8 may fall over who reads it while a dialog comes or goes.
    """
    key("F10")
    check(f"a menu comes, for “{dialog}”", wait(lambda: "quartier" in windows(app)))
    time.sleep(0.5 * SLOW)
    key(letter)
    check(f"“{dialog}” asks for a name", wait(lambda: dialog in windows(app)))
    time.sleep(1.5 * SLOW)
    key("ctrl+a")
    xdo("type", str(path))
    time.sleep(0.5 * SLOW)
    key("Return")
    check(f"“{dialog}” goes", wait(lambda: dialog not in windows(app)))
    time.sleep(1.5 * SLOW)


def convert(source, target):
    subprocess.run([CLI, "convert", source, target], check=True)


def open_a_geopackage():
    there = HOME / "plan.gpkg"
    convert(PLAN, there)
    app = start(str(there))
    try:
        place_window(app)
        figures = settled(app)
        check("a GeoPackage opens as a plan", figures and agrees(figures, estimate()["totals"]), figures)
        check("it is saved nowhere yet", shown(app, "Not saved yet · changed"))
    finally:
        app.kill()
        app.wait(10)


def open_somebody_elses():
    """What another program's file says in words of its own is told."""
    theirs = PLAN.with_name("theirs.geojson")
    plan = json.loads(PLAN.read_text())
    plan.pop("quartier")
    for feature in plan["features"]:
        feature.pop("id")
        feature["properties"] = {"GFZ": 1.2}
    theirs.write_text(json.dumps(plan))
    app = start(str(theirs))
    try:
        check("a zoning plan opens", settled(app))
        check("and it is said that its columns are not known", wait(lambda: any("(GFZ)" in (t or "") for t in texts(app)), 6),
              lambda: str(texts(app)[-20:]))
    finally:
        app.kill()
        app.wait(10)


def take_in_and_export():
    PARCELS.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "Parcel", "far": 2},
         "geometry": {"type": "Polygon", "coordinates": square(7.827, 47.977, 60)}}]}))
    out = HOME / "out.gpkg"
    app = start(str(PLAN))
    try:
        check("the plan is there", settled(app))
        place_window(app)
        choose(app, "d", "Add districts from a file", PARCELS)
        check("districts of a file join the plan", wait(lambda: any("Parcel" in (node.get_name() or "") for node in nodes(app))))
        settled(app)
        focus(app)
        choose(app, "e", "Export for a GIS", out)
        check("the plan is written for a GIS", wait(out.exists, 40))
        time.sleep(0.5 * SLOW)
        with sqlite3.connect(out) as base:
            rows = sorted(base.execute("SELECT name, far FROM districts").fetchall())
        check("with what joined", rows == [("East", 1.2), ("Parcel", 2.0), ("West", 1.2)], rows)
        paper = HOME / "out.pdf"
        focus(app)
        choose(app, "v", "Save a report", paper)
        check("the plan is put on paper", wait(lambda: paper.exists() and paper.read_bytes().startswith(b"%PDF-")
                                              and paper.read_bytes().rstrip().endswith(b"%%EOF"), 40))
        picture = HOME / "map.png"
        focus(app)
        choose(app, "i", "Save a picture of the map", picture)
        check("the map is saved as a picture", wait(lambda: picture.exists() and picture.read_bytes().endswith(b"IEND\xaeB\x60\x82"), 40))
        # Beside that of the header bar.
        check("and can be opened from the words that say so",
              wait(lambda: any(n.get_role_name() == "label" and n.get_name() == "Open"
                               and Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW).y > 300 for n in nodes(app)), 6))
        drawn = GdkPixbuf.Pixbuf.new_from_file(str(picture))
        pixels, wide, high = drawn.get_pixels(), drawn.get_rowstride(), drawn.get_height()
        corner = pixels[40 * wide + 40 * drawn.get_n_channels():][:3]
        check("twice as fine as the screen, without the panel beside it", 1280 < drawn.get_width() < 2 * 1280 and high > 1000,
              (drawn.get_width(), high))
        check("and without the buttons on it", corner == pixels[(high // 2) * wide + 40:][:3], corner)
    finally:
        app.kill()
        app.wait(10)


def main():
    write_plan()
    open_a_geopackage()
    open_somebody_elses()
    take_in_and_export()


if __name__ == "__main__":
    main()
    sys.exit(leave())
