#!/usr/bin/python3
"""Corners in the hands of a person: they go to what is near, and those that districts share move together.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-snap.py QUARTIER QUARTIER_CLI
"""
import json
import sys
import time

from hands import PLAN, check, click, key, leave, no_tips, move, place_window, settled, start, texts, wait, xdo

LON, LAT, W, H = 7.82, 47.977, 0.004, 0.003
# Where they are in a window of 1280 × 800, to the pixel.
X, Y = {"ab": 399, "b": 578, "c": 667}, {"north": 323, "south": 523}


def write_plan():
    """A and B beside each other with a common edge, and C a little to the east of B."""
    def box(west, east):
        return [[[west, LAT], [east, LAT], [east, LAT + H], [west, LAT + H], [west, LAT]]]

    features = [{"type": "Feature", "id": name, "geometry": {"type": "Polygon", "coordinates": box(west, east)},
                 "properties": {"kind": "district", "scenario": "a", "name": name, "mix": {"residential": 1}, "far": 1}}
                for name, west, east in (("A", LON, LON + W), ("B", LON + W, LON + 2 * W),
                                         ("C", LON + 2.5 * W, LON + 3.5 * W))]
    PLAN.write_text(json.dumps({
        "type": "FeatureCollection",
        "quartier": {"format": 1, "title": "Snap", "place": {"climate": "mannheim", "country": "DE"},
                     "scenarios": [{"id": "a", "name": "A", "year": 2025}]},
        "features": features}))


def rings(predicate=lambda found: True):
    def look():
        found = {f["id"]: f["geometry"]["coordinates"][0] for f in json.loads(PLAN.read_text())["features"]}
        return found if predicate(found) else None

    key("ctrl+s")
    return wait(look, 6)


def drag(start_at, end_at):
    move(*start_at)
    xdo("mousedown", 1)
    for step in range(1, 9):
        move(start_at[0] + (end_at[0] - start_at[0]) * step // 8, start_at[1] + (end_at[1] - start_at[1]) * step // 8)
    time.sleep(0.15)
    xdo("mouseup", 1)
    time.sleep(0.2)


def trace(first):
    """West of A, from its south-western corner to a quarter of its northern edge: by way of the north-western corner."""
    west = 2 * X["ab"] - X["b"]
    key("d")
    key("t")
    click(west + 3, Y["south"] - 2)
    click(west + (X["ab"] - west) // 4, Y["north"] + 4)
    click(west - 60, Y["north"] - 30)
    key("Return")
    found = rings(lambda plan: len(plan) == 4)
    drawn = next((found[name] for name in found if name not in first), []) if found else []
    check("tracing leads the outline round a corner that nobody clicked",
          len(drawn) == 5 and first["A"][0] in drawn and first["A"][3] in drawn, str(drawn))
    key("ctrl+z")
    trace_on(first, west)
    key("t")
    key("ctrl+z")
    click(X["ab"] + 60, (Y["north"] + Y["south"]) // 2)


def trace_on(first, west):
    """From the upper part of A's western edge to that of B's eastern one: over the top of both, which is shorter than
    below."""
    key("d")
    click(west + 3, Y["north"] + 50)
    click(X["b"] + 3, Y["north"] + 50)
    click(X["b"] + 40, Y["north"] - 60)
    click(west - 60, Y["north"] - 60)
    key("Return")
    found = rings(lambda plan: len(plan) == 4)
    drawn = next((found[name] for name in found if name not in first), [])[:-1] if found else []
    check("and on along the neighbour where the two touch",
          len(drawn) == 7 and all(corner in drawn for corner in (first["A"][3], first["A"][2], first["B"][2])), str(drawn))


def held_click(name, x, y):
    xdo("keydown", name)
    click(x, y)
    xdo("keyup", name)


def several(app, first):
    """Corners of B chosen one by one and with a box, moved together with A's, and removed."""
    held_click("ctrl", X["ab"], Y["north"])
    held_click("shift", X["ab"], Y["south"])
    drag((X["ab"], Y["south"]), (X["ab"] + 30, Y["south"] + 20))
    both = rings(lambda found: found["B"][0] != first["B"][0] and found["B"][3] != first["B"][3])
    check("two corners go together, and with them those of the neighbour",
          bool(both) and both["A"][1] == both["B"][0] and both["A"][2] == both["B"][3]
          and all(abs((both["B"][0][i] - first["B"][0][i]) - (both["B"][3][i] - first["B"][3][i])) < 1e-9 for i in (0, 1)),
          str(both))
    check("and the other two stay", bool(both) and both["B"][1:3] == first["B"][1:3])
    key("ctrl+z")
    check("as one step", bool(rings(lambda found: found == first)))
    # Esc: no corner; the box goes round B's eastern ones.
    key("Escape")
    xdo("keydown", "shift")
    drag((X["b"] - 40, Y["north"] - 40), (X["b"] + 30, Y["south"] + 40))
    xdo("keyup", "shift")
    # Ctrl takes one out again, and puts it back by a click.
    xdo("keydown", "ctrl")
    drag((X["b"] - 40, Y["south"] - 40), (X["b"] + 30, Y["south"] + 40))
    xdo("keyup", "ctrl")
    key("shift+Left")
    time.sleep(0.8)
    one = rings(lambda found: found["B"][2] != first["B"][2])
    check("a box with Ctrl takes corners out", bool(one) and one["B"][1] == first["B"][1], str(one))
    key("ctrl+z")
    held_click("ctrl", X["b"], Y["south"])
    for _ in range(3):
        key("shift+Left")
    time.sleep(0.8)
    nudged = rings(lambda found: found["B"][1] != first["B"][1] and found["B"][2] != first["B"][2])
    check("a box with Shift takes corners, which arrow keys move",
          bool(nudged) and nudged["B"][0] == first["B"][0] and nudged["C"] == first["C"], str(nudged))
    key("ctrl+z")
    key("Delete")
    check("an outline keeps three corners", wait(lambda: any("three corners at least" in t for t in texts(app)), 5))
    check("and nothing is removed then", bool(rings(lambda found: found == first)))
    key("Escape")
    # Corners a person put there, two at once: once from outside, once from within, where the first of the two clicks
    # takes the district out of the selection.
    for x, y in ((X["b"], Y["north"] + 70), (X["b"] - 4, Y["north"] + 140)):
        xdo("keydown", "shift")
        move(x, y)
        xdo("click", "--repeat", 2, "--delay", 60, 1)
        time.sleep(0.3)
        xdo("keyup", "shift")
        time.sleep(0.4)
    six = rings(lambda found: len(found["B"]) == len(first["B"]) + 2)
    check("two more corners on an edge", bool(six), lambda: str(rings()))
    check("and on it to the millimetre", bool(six) and all(abs(lon - first["B"][1][0]) < 1e-8 for lon, lat in six["B"]
                                                          if lat not in (LAT, LAT + H)), lambda: str(six))
    held_click("ctrl", X["b"], Y["north"] + 70)
    # The one put there last is selected already.
    move(X["b"] - 90, Y["north"] + 100)
    key("Delete")
    check("Delete removes the selected ones, and not the district", bool(rings(lambda found: found["B"] == first["B"])))
    key("ctrl+z")
    check("in one step", bool(rings(lambda found: len(found["B"]) == len(first["B"]) + 2)))
    key("ctrl+z")
    key("ctrl+z")
    check("and back to what was", bool(rings(lambda found: found == first)))


def main():
    write_plan()
    app = start(str(PLAN), "--select=B")
    try:
        place_window(app)
        settled(app)
        no_tips(app)
        first = rings()
        # B's south-western corner is A's south-eastern one.
        drag((X["ab"], Y["south"]), (X["ab"] + 12, Y["south"] + 60))
        moved = rings(lambda found: found["B"][0] != first["B"][0])
        check("a shared corner moves in both districts", bool(moved) and moved["A"][1] == moved["B"][0], str(moved))
        key("ctrl+z")
        check("and comes back in both with one undo",
              bool(rings(lambda found: found["A"] == first["A"] and found["B"] == first["B"])))
        # B's north-eastern corner, let go eight pixels from C's north-western one.
        drag((X["b"], Y["north"]), (X["c"] - 6, Y["north"] + 5))
        snapped = rings(lambda found: found["B"][2] != first["B"][2])
        check("a corner let go near another lies on it", bool(snapped) and snapped["B"][2] == first["C"][3], str(snapped))
        key("ctrl+z")
        middle = (Y["north"] + Y["south"]) // 2
        drag((X["ab"], middle), (X["ab"] - 20, middle))
        shared = rings(lambda found: len(found["B"]) == len(first["B"]) + 1)
        added = [p for p in shared["B"] if p not in first["B"]] if shared else []
        check("a corner put on a shared edge is in both districts",
              len(added) == 1 and added[0] in shared["A"] and len(shared["A"]) == len(first["A"]) + 1, str(shared))
        key("Delete")
        check("removed, it is gone from both", bool(rings(lambda found: len(found["A"]) == len(first["A"])
                                                          and len(found["B"]) == len(first["B"]))))
        key("ctrl+z")
        key("ctrl+z")
        check("and gone from both with one undo", bool(rings(lambda found: found["A"] == first["A"] and found["B"] == first["B"])))
        several(app, first)
        trace(first)
        key("s")
        drag((X["ab"], Y["south"]), (X["ab"] + 12, Y["south"] + 60))
        apart = rings(lambda found: found["B"][0] != first["B"][0])
        check("without snapping they come apart", bool(apart) and apart["A"] == first["A"], str(apart))
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    return leave()


sys.exit(main())
