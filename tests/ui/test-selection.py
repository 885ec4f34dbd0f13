#!/usr/bin/python3
"""More than one district in the hands of a person: chosen, changed, moved, copied, deleted, taken back.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-selection.py QUARTIER QUARTIER_CLI
"""
import json
import sys
import time

from hands import (PLAN, SLOW, answer, check, click, find, focus_dialog, give, key, key_until, leave, move, nodes, place_window, settled, start, texts, wait,
                   windows, write_plan, xdo)
from hands import Atspi

WEST, EAST, EMPTY = (255, 440), (804, 440), (450, 640)


def districts(predicate=lambda found: True):
    """The file's districts by name, once they are as wanted; None if they never are."""
    def look():
        found = [f for f in json.loads(PLAN.read_text())["features"] if f["properties"]["kind"] == "district"]
        return found if predicate(found) else None

    key("ctrl+s")
    return wait(look, 6)


def corner(found, name):
    return next(f for f in found if f["properties"]["name"] == name)["geometry"]["coordinates"][0][0]


def panel_says(app, words):
    """What the name row of the district panel holds."""
    def look():
        for node in nodes(app):
            try:
                if node.get_role_name() in ("text", "entry") and words in Atspi.Text.get_text(node, 0, 40):
                    return True
            except Exception:
                continue
        return False
    return wait(look, 5)


def says(app, words):
    return wait(lambda: any(words in t for t in texts(app)), 5)


def found_names(app):
    """What stands on the map of places that were looked for."""
    return [n.get_name() for n in nodes(app)
            if "button" in n.get_role_name() and n.get_name() == "Abidjan"]


def tips_shown(app):
    return [n.get_name() for n in nodes(app) if n.get_name().startswith("Tip ")
            and n.get_state_set().contains(Atspi.StateType.SHOWING)]


def merge_what_differs():
    """The sample's districts differ: the program asks whose values the whole shall have."""
    question = "Whose values shall the whole have?"
    app = start("--sample")
    try:
        place_window(app)
        settled(app)
        click(450, 620)
        key("ctrl+a")
        check("all of the sample are selected", panel_says(app, "8 districts"))
        check("where they differ is said, and whose is shown", says(app, "Not the same in all; shown: North-west homes"))
        key("m")
        check("merging what differs asks", focus_dialog(app, question))
        # To the list, open it, the second; back to the button.
        for name in "shift+Tab", "shift+Tab", "space", "Down", "Return", "Tab", "Tab", "Return":
            key(name)
            time.sleep(0.3 * SLOW)
        check("and takes them from the one that was chosen", panel_says(app, "North-west homes"), lambda: str(windows(app)))
        check("which is said", says(app, "Merged as “North-west homes”") or says(app, "it is what North-west homes was"))
        place_window(app)
        key_until(app, "ctrl+z", lambda: says(app, "Square, school and shops"))
        check("one undo brings all eight back", says(app, "Square, school and shops"))
    finally:
        app.kill()
        app.wait(10)


def shift_click(x, y):
    xdo("keydown", "shift")
    click(x, y)
    xdo("keyup", "shift")


def paste_out_of_sight(app):
    """What is pasted where the map does not look is shown."""
    for _ in range(2):
        move(850, 640)
        xdo("mousedown", 1)
        for step in range(1, 9):
            move(850 - step * 90, 640)
        xdo("mouseup", 1)
        time.sleep(0.5)
    key("ctrl+v")
    check("pasted again", bool(districts(lambda found: len(found) == 3)))
    time.sleep(2 * SLOW)
    key("Escape")
    click(452, 425)
    check("what is pasted out of sight is looked at", panel_says(app, "West"))
    key("ctrl+z")
    check("and taken back", bool(districts(lambda found: len(found) == 2)))
    key("0")
    time.sleep(1.5 * SLOW)


def a_name_is_no_markup():
    """What tells whose uses are shown is text, whatever the district is called."""
    write_plan()
    give("West", mix={"residential": 0.5, "office": 0.5})
    PLAN.write_text(PLAN.read_text().replace('"name": "West"', '"name": "North & <south>"'))
    app = start(str(PLAN))
    try:
        place_window(app)
        settled(app)
        click(*EMPTY)
        key("ctrl+a")
        check("a name with signs of markup stands as it is", says(app, "Not the same in all; shown: North & <south>"),
              lambda: str(texts(app)[-40:]))
    finally:
        app.kill()
        app.wait(10)


def main():
    write_plan()
    give("East", jobs=40)
    app = start(str(PLAN))
    try:
        place_window(app)
        before = settled(app)
        first = districts()
        click(*WEST)
        check("a click selects one", panel_says(app, "West"), lambda: str(texts(app)[:30]))
        shift_click(*EAST)
        check("Shift and a click adds another", panel_says(app, "2 districts"), lambda: str(texts(app)[:40]))
        check("beside several stands the plan's figure", wait(lambda: answer(app) == before, 5))

        for _ in range(3):
            key("shift+Right")
        time.sleep(0.8)
        moved = districts(lambda found: corner(found, "West") != corner(first, "West"))
        check("arrow keys move both as far", bool(moved)
              and abs((corner(moved, "West")[0] - corner(first, "West")[0])
                      - (corner(moved, "East")[0] - corner(first, "East")[0])) < 1e-9)
        key("ctrl+z")
        check("one undo brings both back", bool(districts(
            lambda found: corner(found, "West") == corner(first, "West")
            and corner(found, "East") == corner(first, "East"))))

        key("ctrl+d")
        check("Ctrl+D makes two more and selects them", bool(districts(lambda found: len(found) == 4))
              and panel_says(app, "2 districts"))
        key("Delete")
        check("a toast offers both back", wait(lambda: any("2 districts" in t and "deleted" in t for t in texts(app)), 5),
              lambda: str([t for t in texts(app) if "deleted" in t]))
        check("Delete removes both in one step", bool(districts(lambda found: len(found) == 2)))
        key("ctrl+z")
        check("and undo brings both back", bool(districts(lambda found: len(found) == 4)))
        key("ctrl+z")
        check("and their making away", bool(districts(lambda found: len(found) == 2)))

        click(*WEST)
        check("one again", panel_says(app, "West"))
        key("ctrl+c")
        key("ctrl+v")
        pasted = districts(lambda found: len(found) == 3)
        check("pasted beside itself under an id of its own", bool(pasted)
              and len({f["id"] for f in pasted}) == 3 and len({f["properties"]["name"] for f in pasted}) == 2)
        key("ctrl+z")
        paste_out_of_sight(app)

        click(*EMPTY)
        xdo("keydown", "shift")
        move(110, 330)
        xdo("mousedown", 1)
        for step in range(1, 12):
            move(110 + step * 66, 330 + step * 20)
        xdo("mouseup", 1)
        xdo("keyup", "shift")
        check("a box with Shift selects what it touches", panel_says(app, "2 districts"), lambda: str(texts(app)[:40]))
        key("Escape")
        key("ctrl+a")
        check("Ctrl+A selects all", panel_says(app, "2 districts"))
        key("m")
        check("M makes one of both", bool(districts(lambda found: len(found) == 1
                                                     and found[0]["geometry"]["type"] == "MultiPolygon")))
        check("a total that only one gave is said to be dropped", says(app, "and so dropped: Jobs"), lambda: str(texts(app)))
        key("ctrl+z")
        check("and undo two again", bool(districts(lambda found: len(found) == 2)))
        click(*EMPTY)
        key("k")
        click(WEST[0], 310)
        click(WEST[0], 550)
        key("Return")
        cut = districts(lambda found: len(found) == 3)
        check("a line across a district cuts it in two", bool(cut)
              and sorted(f["properties"]["name"] for f in cut) == ["East", "West", "West 2"])
        check("the whole is as large as before", wait(lambda: answer(app)[1] == before[1], 5), lambda: f"{before} {answer(app)}")
        key("ctrl+z")
        check("one undo heals it", bool(districts(lambda found: len(found) == 2)))
        key("Escape")

        key_until(app, "ctrl+f", lambda: says(app, "Districts, stops, towns"))
        xdo("type", "zuri")
        check("a city is found without a network", wait(lambda: "Zurich" in texts(app) or "Zürich" in texts(app), 5),
              lambda: str(texts(app)[-20:]))
        key("ctrl+a")
        xdo("type", "abidj")
        check("and one that only the map of the world names, once", wait(lambda: texts(app).count("Abidjan") == 1, 5),
              lambda: str(texts(app)[-20:]))
        elsewhere = texts(app).count("East")
        key("ctrl+a")
        xdo("type", "basilea")
        check("and a town by any of its names, with its country", wait(lambda: {"Basel", "Switzerland"} <= set(texts(app)), 5),
              lambda: str(texts(app)[-20:]))
        key("ctrl+a")
        xdo("type", "eas")
        check("a district is found by a part of its name", wait(lambda: texts(app).count("East") > elsewhere, 5))
        key("Return")
        check("Enter goes to it and selects it", panel_says(app, "East"))
        key("F2")
        xdo("type", "Hof")
        key("Return")
        check("F2 is for its name", bool(districts(lambda found: any(f["properties"]["name"] == "Hof" for f in found))))
        key("d")
        check("and Enter gives the keys back to the map: D draws", says(app, "Click to set the first corner"),
              lambda: str(texts(app)[:20]))
        key("Escape")
        key_until(app, "ctrl+f", lambda: says(app, "Districts, stops, towns"))
        key("ctrl+a")
        xdo("type", "Hof")
        wait(lambda: texts(app).count("Hof") > 0, 5)
        key("Return")
        panel_says(app, "Hof")
        key("F2")
        xdo("type", "Weg")
        wait(lambda: "Weg" in texts(app), 5)
        time.sleep(1.2)
        key("Escape")
        check("Esc brings back the name that stood before",
              bool(districts(lambda found: any(f["properties"]["name"] == "Hof" for f in found))))
        key("k")
        check("and gives the keys back as well: K cuts", says(app, "Draw a line across"), lambda: str(texts(app)[:20]))
        key("Escape")
        key("F2")
        key("ctrl+shift+a")
        key("d")
        check("and a panel that goes: no letter is written into the plan's title",
              says(app, "Click to set the first corner") and "Test" in texts(app), lambda: str(texts(app)[:20]))
        key("Escape")
        key_until(app, "ctrl+shift+a", lambda: says(app, "Click a district to select it"))
        check("Ctrl+Shift+A selects none", says(app, "Click a district to select it"))
        key_until(app, "ctrl+f", lambda: says(app, "Districts, stops, towns"))
        xdo("type", "qqq")
        check("where nothing is found it says what would help", says(app, "Nothing here is called so"))
        check("no name of a place stands on the map", not found_names(app))
        key("ctrl+a")
        xdo("type", "abidj")
        wait(lambda: "Abidjan" in texts(app), 5)
        key("Return")
        check("a place that is found stands on the map with its name", wait(lambda: found_names(app) == ["Abidjan"], 5),
              lambda: str(found_names(app)))
        Atspi.Action.do_action(find(app, ("button",), "Abidjan"), 0)
        check("pressing the name takes it off", wait(lambda: not found_names(app), 5), lambda: str(found_names(app)))
        tips = tips_shown(app)
        key("ctrl+n")
        check("an empty plan says how to find the place", says(app, "Find your place: search for it"))
        check("that its weather is not known yet", says(app, "of the nearest city, once a district is drawn"))
        check("that nothing is to be drawn on half a continent", says(app, "Find your place first"))
        check("and gives no tip that cannot be tried yet", tips_shown(app) == tips, lambda: f"{tips} {tips_shown(app)}")
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    merge_what_differs()
    a_name_is_no_markup()
    return leave()


sys.exit(main())
