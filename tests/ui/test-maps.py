#!/usr/bin/python3
"""What lies under the plan: tiles of a file, and a site plan placed by two points.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-maps.py QUARTIER QUARTIER_CLI
"""
import json
import sqlite3
import sys
import time

from hands import (Atspi, HOME, PLAN, check, click, find, key, key_until, leave, move, nodes, place_window, png, settled, start, texts,
                   wait, walk, write_plan, xdo)

SITE = HOME / "site.png"
TILES = HOME / "aerial.mbtiles"


def write_tiles():
    base = sqlite3.connect(TILES)
    base.execute("CREATE TABLE metadata (name, value)")
    base.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
    base.execute("INSERT INTO metadata VALUES ('attribution', '&copy; The test office')")
    base.execute("INSERT INTO tiles VALUES (0, 0, 0, ?)", (png(256, 256, (120, 160, 120)),))
    base.commit()
    base.close()


def middle(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    return box.x + box.width // 2, box.y + box.height // 2


def says(app, words, seconds=8):
    return wait(lambda: any(words in t for t in texts(app)), seconds)


def press(app, name):
    node = wait(lambda: next((n for n in nodes(app) if "button" in n.get_role_name() and n.get_name().endswith(name)), None))
    if node is None:
        return False
    click(*middle(node))
    return True


def overlays():
    return json.loads(PLAN.read_text())["quartier"].get("overlays", [])


def saved(app, predicate):
    """What the file holds once it is saved; the program says the plan is changed until then."""
    for _ in range(4):
        key("ctrl+s")
        found = wait(lambda: predicate(overlays()) and overlays(), 3)
        if found:
            return found
    return None


def place(app, name, on_picture, on_map):
    press(app, name)
    check(f"{name}: the panel asks for the picture first", says(app, "Click a place on the picture"))
    click(*on_picture)
    check("then for the map", says(app, "Now click the same place on the map"))
    click(*on_map)


def site_plan(app):
    check("a picture without a place is laid into the view", says(app, "Placed by two points", 15), lambda: str(texts(app)[:60]))
    # Below the opacity, 220 pixels high: what has the buttons under it.
    first = wait(lambda: next((n for n in nodes(app) if "button" in n.get_role_name() and n.get_name().endswith("Place point 1")), None))
    slider = wait(lambda: find(app, ("slider",), "Opacity, per cent"))
    buttons, opacity = (Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW) for n in (first, slider))
    x, y = buttons.x + buttons.width + 3, opacity.y + opacity.height + 40 + 110
    place(app, "Place point 1", (x - 60, y), (300, 400))
    check("after the first point it asks for the second", says(app, "Click a place on the picture"))
    click(x + 60, y)
    check("which the map is asked for too", says(app, "Now click the same place on the map"))
    click(600, 400)
    found = saved(app, lambda o: o and abs(o[0]["points"][0]["at"][1] - o[0]["points"][1]["at"][1]) < 1e-6)
    check("both points are in the file, which is named beside the plan", bool(found) and found[0]["file"] == "site.png",
          lambda: str(overlays()))
    if not found:
        return
    (u1, v1), (u2, v2) = found[0]["points"][0]["picture"], found[0]["points"][1]["picture"]
    check("where the picture was clicked", abs(v1 - v2) < 1e-6 and 0 < u1 < u2 < 1 and abs((u2 - u1) * 330 - 120) < 12,
          str(found))
    west, east = found[0]["points"][0]["at"][0], found[0]["points"][1]["at"][0]
    check("and where the map was: west before east, in the plan's town", 7.7 < west < east < 7.95, str(found))
    before = found[0]["opacity"]
    click(*middle(slider))
    key("Left")
    found = saved(app, lambda o: o and o[0]["opacity"] != before)
    check("the slider sets how clear it is, as a step of its own", bool(found), lambda: str(overlays()))
    key("ctrl+z")
    check("undo takes that back", bool(saved(app, lambda o: o and o[0]["opacity"] == before)), lambda: str(overlays()))


def missing(app_args):
    SITE.rename(HOME / "gone.png")
    app = start(*app_args)
    try:
        place_window(app)
        settled(app)
        check("a missing file is told in one line", says(app, f"The site plan is missing: {SITE}"), lambda: str(texts(app)[:60]))
        key("ctrl+shift+s")
        key("Escape")
        check("and stays in the plan", len(overlays()) == 1)
        app.terminate()
        app.wait(10)
    finally:
        app.kill()


def choose_in_menu(app, name, ups):
    press(app, "Map")
    wait(lambda: find(app, ("menu", "button", "item"), name), 5)
    time.sleep(0.3)
    for _ in range(ups):
        key("Down")
    key("Return")


def main():
    write_plan()
    write_tiles()
    SITE.write_bytes(png(300, 200, (200, 90, 60)))
    app = start(str(PLAN), f"--backdrop={TILES}", f"--site-plan={SITE}")
    try:
        place_window(app)
        settled(app)
        check("whose tiles they are stands on the map", says(app, "© The test office"), lambda: str(texts(app)[:60]))
        site_plan(app)
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    missing([str(PLAN)])
    return leave()


if __name__ == "__main__":
    sys.exit(main())
