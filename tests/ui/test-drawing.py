#!/usr/bin/python3
"""Ways to draw and to turn: rectangle, typed lengths, hole, rotation, free hand, along an edge.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-drawing.py QUARTIER QUARTIER_CLI
"""
import json
import math
import sys
import time

from hands import (Atspi, PLAN, SLOW, check, click, find, key, leave, move, place_window, settled, start, texts, wait,
                   write_plan, xdo)


def features():
    return {f["properties"]["name"]: f for f in json.loads(PLAN.read_text())["features"]}


def saved(predicate):
    """The plan's districts by name, once the file says what is wanted."""
    def look():
        found = features()
        return found if predicate(found) else None

    key("ctrl+s")
    return wait(look, 6)


def ring(feature, index=0):
    """The corners of a ring in metres about its first one."""
    points = feature["geometry"]["coordinates"][index][:-1]
    lat = math.radians(points[0][1])
    return [((lon - points[0][0]) * 111320 * math.cos(lat), (at - points[0][1]) * 111200) for lon, at in points]


def lengths(corners):
    return [math.dist(a, b) for a, b in zip(corners, corners[1:] + corners[:1])]


def area(corners):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1]))) / 2


def bearing(a, b):
    return math.degrees(math.atan2(b[0] - a[0], b[1] - a[1])) % 360


def near(x, y, share=0.01):
    return abs(x - y) <= share * max(abs(x), abs(y))


def drag(x0, y0, x1, y1, steps=12):
    move(x0, y0)
    xdo("mousedown", 1)
    for i in range(1, steps + 1):
        move(x0 + (x1 - x0) * i // steps, y0 + (y1 - y0) * i // steps)
        time.sleep(0.02)
    xdo("mouseup", 1)
    time.sleep(0.2 * SLOW)


def says(app, words):
    return bool(wait(lambda: any(words in (t or "") for t in texts(app)), 5))


def rectangle(app):
    key("r")
    check("R says what to do", says(app, "Rectangle: click one end of an edge"))
    click(360, 300)
    click(480, 330)
    click(470, 420)
    found = saved(lambda plan: "District 3" in plan)
    check("three clicks make a district", bool(found))
    corners = ring(found["District 3"])
    sides = lengths(corners)
    across = abs((bearing(corners[1], corners[2]) - bearing(corners[0], corners[1])) % 180 - 90)
    check("with four corners, equal sides and right angles",
          len(corners) == 4 and near(sides[0], sides[2]) and near(sides[1], sides[3]) and across < 0.3,
          f"{corners} {across}")
    return corners


def typed(app):
    key("d")
    click(360, 520)
    move(420, 520)
    for char in ("1", "0", "0"):
        key(char)
    key("Return")
    move(430, 560)
    for char in ("5", "0", "Tab", "1", "8", "0"):
        key(char)
    key("Return")
    move(380, 600)
    for char in ("9", "9", "BackSpace", "0", "Return"):
        key(char)
    key("Return")
    found = saved(lambda plan: "District 4" in plan)
    check("typed lengths make a district", bool(found))
    corners = ring(found["District 4"])
    sides = lengths(corners)
    check("100 m towards the pointer", near(sides[0], 100, 0.005) and abs(bearing(*corners[:2]) - 90) < 1, f"{sides}")
    check("50 m at a bearing of 180°", near(sides[1], 50, 0.005) and abs(bearing(*corners[1:3]) - 180) < 0.5, f"{sides}")
    check("90 m, a figure having been taken back", near(sides[2], 90, 0.005), f"{sides}")


def hole(app, outline):
    click(420, 365)
    before = area(outline)
    key("h")
    for x, y in ((410, 345), (430, 350), (425, 370)):
        click(x, y)
    key("Return")
    found = saved(lambda plan: len(plan["District 3"]["geometry"]["coordinates"]) == 2)
    check("H draws a hole", bool(found))
    inner = ring(found["District 3"], 1)
    check("inside the district and smaller", len(inner) == 3 and 0 < area(inner) < before / 4)
    key("h")
    for x, y in ((460, 360), (600, 360), (600, 400)):
        click(x, y)
    key("Return")
    check("one that reaches out is refused in a sentence", says(app, "The hole must lie wholly inside"))
    key("Escape")
    key("Escape")


def rotate(app, outline):
    click(400, 330)
    key("o")
    check("O says how to turn", says(app, "click, move and click, to turn"))
    for char in ("9", "0", "Return"):
        key(char)
    found = saved(lambda plan: abs(bearing(*ring(plan["District 3"])[:2]) - bearing(*outline[:2])) > 1)
    check("a typed angle turns", bool(found))
    turned = ring(found["District 3"])
    check("by 90° clockwise, and changes no length",
          abs((bearing(*turned[:2]) - bearing(*outline[:2])) % 360 - 90) < 0.5
          and all(near(a, b) for a, b in zip(lengths(turned), lengths(outline))), f"{turned}")
    key("ctrl+z")
    found = saved(lambda plan: abs(bearing(*ring(plan["District 3"])[:2]) - bearing(*outline[:2])) < 0.1)
    check("one undo turns it back", bool(found))
    turn_by_clicks(app, outline)
    key("Escape")


def turn_by_clicks(app, outline):
    """A click takes hold of it, the pointer turns it, a click lets go; the right button or Esc takes it back."""
    before = saved(lambda plan: True)["District 3"]
    click(500, 330)
    for y in range(330, 480, 15):
        move(500, y)
    check("between two clicks the pointer turns it, and says how far", says(app, "Turned by "))
    xdo("keydown", "shift")
    move(500, 482)
    turned = [t for t in texts(app) if t.startswith("Turned by ")]
    check("with Shift it turns in eighths of a circle",
          bool(turned) and int(turned[0].split()[2].rstrip("°").replace("−", "-")) % 45 == 0, str(turned))
    xdo("keyup", "shift")
    key("Escape")
    check("Esc in between leaves no trace", ring(saved(lambda plan: True)["District 3"]) == ring(before))
    click(500, 330)
    xdo("keydown", "shift")
    for y in range(330, 480, 15):
        move(500, y)
    xdo("keyup", "shift")
    click(500, 465)
    found = saved(lambda plan: abs(bearing(*ring(plan["District 3"])[:2]) - bearing(*outline[:2])) > 1)
    check("the second click ends it", bool(found))
    key("ctrl+z")
    check("as one step", bool(saved(lambda plan: ring(plan["District 3"]) == ring(before))))


def free_hand(app):
    key("f")
    move(600, 300)
    xdo("mousedown", 1)
    for i in range(1, 60):
        move(600 + round(60 * math.sin(i / 60 * 2 * math.pi)), 360 - round(60 * math.cos(i / 60 * 2 * math.pi)))
        time.sleep(0.01)
    xdo("mouseup", 1)
    found = saved(lambda plan: "District 5" in plan)
    check("a free hand draws a district", bool(found))
    corners = ring(found["District 5"])
    # A circle of r with an arrow of 2 px at chords: 60 px need about a dozen corners.
    check("of few corners", 8 <= len(corners) <= 30, len(corners))
    radius = max(abs(x) for x, _ in corners)
    check("and about as large as the circle", near(area(corners), math.pi * radius ** 2, 0.12), lambda: f"{area(corners)} {radius}")


def overlap(app):
    """A rectangle over a part of the free hand's: told at once, and cut from the later one."""
    key("r")
    click(560, 330)
    click(640, 330)
    click(640, 450)
    found = saved(lambda plan: "District 6" in plan)
    before, earlier = area(ring(found["District 6"])), found["District 5"]["geometry"]
    check("what two districts cover is told", says(app, "“District 5” and “District 6” overlap: "), lambda: str(texts(app)[:60]))
    cut = wait(lambda: find(app, ("label",), "Cut the overlap"))
    box = Atspi.Component.get_extents(cut, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    found = saved(lambda plan: area(ring(plan["District 6"])) < before * 0.95)
    check("and cut from the later one alone", bool(found) and found["District 5"]["geometry"] == earlier)
    key("ctrl+z")
    check("until it is undone", bool(saved(lambda plan: near(area(ring(plan["District 6"])), before, 1e-6))))


def axis(app):
    """An arrow key keeps the edge to a parallel; the next corner is free again."""
    key("d")
    click(700, 560)
    move(780, 590)
    key("Right")
    undo = wait(lambda: find(app, ("button",), "Undo"))
    check("the undo button names the corner", wait(lambda: undo.get_description() == "Undo: Last corner", 3),
          lambda: undo.get_description())
    check("an arrow key says along what the edge goes", says(app, "This edge goes east or west"))
    click(790, 620)
    click(760, 640)
    key("Return")
    found = saved(lambda plan: "District 7" in plan)
    corners = found["District 7"]["geometry"]["coordinates"][0] if found else [[0, 0], [0, 1], [0, 1]]
    check("so that it does, and the next one as the pointer has it",
          abs(corners[0][1] - corners[1][1]) < 1e-9 < abs(corners[1][1] - corners[2][1]), str(corners))
    key("ctrl+z")


def redo(app):
    """While corners stand, redo adds those again that were taken back; what is to be redone of the plan waits."""
    key("ctrl+z")
    gone = saved(lambda plan: "District 7" not in plan)
    button = find(app, ("button",), "Redo")
    check("the plan has a step to redo", bool(gone) and button.get_description() == "Redo: Draw District 7",
          lambda: button.get_description())
    key("d")
    click(700, 560)
    click(780, 590)
    click(760, 640)
    check("redo is off while corners stand and none was taken back",
          wait(lambda: not button.get_state_set().contains(Atspi.StateType.SENSITIVE), 3),
          lambda: button.get_description())
    key("ctrl+shift+z")
    check("and its key does not redo the plan beneath", "District 7" not in saved(lambda plan: True))
    key("ctrl+z")
    key("ctrl+z")
    check("corners taken back are named by it", wait(lambda: button.get_description() == "Redo: Last corner", 3),
          lambda: button.get_description())
    box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
    for _ in range(2):
        click(box.x + box.width // 2, box.y + box.height // 2)
    check("and come again one by one", wait(lambda: button.get_description() == "Nothing to redo", 3),
          lambda: button.get_description())
    key("Escape")
    check("after Esc it is the plan's again", wait(lambda: button.get_description() == "Redo: Draw District 7", 3),
          lambda: button.get_description())
    key("Escape")


def crossing(app):
    """An outline that crosses itself is offered repair for as long as it does."""
    key("d")
    for x, y in ((600, 560), (700, 620), (700, 560), (600, 620)):
        click(x, y)
    key("Return")
    check("repair is offered of an outline that crosses itself", wait(lambda: find(app, ("label",), "Repair"), 5))
    key("BackSpace")
    check("and no more once it does not", wait(lambda: find(app, ("label",), "Repair") is None, 3))
    click(612, 630)
    key("Return")
    button = wait(lambda: find(app, ("label",), "Repair"), 5)
    time.sleep(0.5 * SLOW)
    box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    check("repaired it is what the outline encloses",
          bool(saved(lambda plan: any(f["geometry"]["type"] == "MultiPolygon" for f in plan.values()))))
    check("and the offer is gone", wait(lambda: find(app, ("label",), "Repair") is None, 3))
    key("ctrl+z")


def keys_alone(app):
    """Nothing but keys: the first corner is in the middle of the map, lengths and bearings lead on."""
    move(1100, 600)
    key("d")
    key("Return")
    for bearing_deg in 90, 180, 270:
        for char in (*"60", "Tab", *str(bearing_deg), "Return"):
            key(char)
    key("Return")
    found = saved(lambda plan: "District 7" in plan)
    check("a square is drawn without the pointer", bool(found)
          and all(near(side, 60, 0.01) for side in lengths(ring(found["District 7"]))), lambda: str(found and found.keys()))


def main():
    write_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        settled(app)
        outline = rectangle(app)
        typed(app)
        hole(app, outline)
        rotate(app, outline)
        free_hand(app)
        overlap(app)
        axis(app)
        keys_alone(app)
        redo(app)
        crossing(app)
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    return leave()


sys.exit(main())
