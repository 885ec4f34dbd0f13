#!/usr/bin/python3
"""The brush in the hands of a person: districts painted as a kind of place, in one sweep, and taken back.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-brush.py QUARTIER QUARTIER_CLI
"""
import json
import shutil
import sys
import time

from hands import (HOME, Atspi, PLAN, agrees, answer, check, click, estimate, focus, focus_dialog, give, key, key_until, leave, move, nodes, place_window, settled, start,
                   texts, wait, write_plan, xdo)

WEST, EAST, Y = 220, 804, 440


def districts():
    return {f["properties"]["name"]: f for f in json.loads(PLAN.read_text())["features"]
            if f["properties"]["kind"] == "district"}


def saved(predicate):
    def look():
        found = districts()
        return found if predicate(found) else None

    key("ctrl+s")
    return wait(look, 8)


def says(app, words):
    return wait(lambda: any(words in t for t in texts(app)), 5)


def tooltips(app):
    return [n.get_description() or "" for n in nodes(app) if n.get_role_name() in ("push button", "button")]


def button(app, name):
    return next((n for n in nodes(app) if n.get_name() == name and n.get_role_name() in ("label", "push button", "button")), None)


def press(app, name):
    box = Atspi.Component.get_extents(wait(lambda: button(app, name)), Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def shown(app):
    """Kinds of place in the list, from top to bottom; those that are filtered out stay where they were last."""
    rows = [(Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW), n.get_name()) for n in nodes(app)
            if n.get_role_name() == "list item" and "FAR" in (n.get_description() or "")]
    return [name for _, name in sorted((box.y, name) for box, name in rows if box.height > 30)]


def search(app):
    """By a part of a name; what nothing is called is said."""
    entry = wait(lambda: next(n for n in nodes(app) if n.get_name() == "Search kinds of place"))
    box = Atspi.Component.get_extents(entry, Atspi.CoordType.WINDOW)
    click(box.x + 80, box.y + box.height // 2)
    xdo("type", "campu")
    check("a part of a name finds", wait(lambda: shown(app)[0] == "Campus"), lambda: str(shown(app)))
    key("ctrl+a")
    xdo("type", "qqq")
    check("what nothing is called is said", says(app, "No kind of place is called so"), lambda: str(texts(app)))
    key("Escape")
    check("Esc shows all again", wait(lambda: shown(app)[0] != "Campus"), lambda: str(shown(app)))


# Of a window of 1280 × 800: where one searches, and the buttons of the first kind of place that is found.
SEARCH, RENAME, DELETE = (1060, 392), (1182, 478), (1226, 478)


def own_kinds(app):
    """What East says is kept under a name, found among the kinds of place, painted on West, renamed and deleted.

    After its dialogs nothing is read of the window any more: GTK forgets the paths of what went with a dialog.
    """
    folder = HOME / "data" / "quartier" / "place-types"

    def kept(predicate):
        return wait(lambda: (lambda found: predicate(found) and [found])([json.loads(p.read_text()) for p in folder.glob("*.json")]), 8)

    # To the end of the panel.
    move(1100, 600)
    xdo("click", "--repeat", 60, "--delay", 15, 5)
    wait(lambda: 0 < Atspi.Component.get_extents(button(app, "Save as a Kind of Place…"), Atspi.CoordType.WINDOW).y < 780)
    press(app, "Save as a Kind of Place…")
    check("it asks for a name", focus_dialog(app, "Save as a Kind of Place"))
    key("ctrl+a")
    xdo("type", "Werder")
    key("Return")
    found = kept(lambda found: len(found) == 1)
    east = districts()["East"]["properties"]
    check("what a district says is kept as the program keeps its own", found and found[0][0]["place_type"]["name"] == "Werder"
          and found[0][0]["properties"]["far"] == east["far"]
          and found[0][0]["properties"]["supply"]["heat"] == "gas-boiler"
          and "residents" not in found[0][0]["properties"], str(found))
    focus(app)
    key("b")
    time.sleep(0.5)
    click(*SEARCH)
    xdo("type", "campu")
    key("Return")
    click(WEST, Y)
    check("the brush paints what the program brings",
          saved(lambda f: f["West"]["properties"].get("supply", {}).get("heat") != "gas-boiler") is not None)
    click(*SEARCH)
    key("ctrl+a")
    xdo("type", "werd")
    key("Return")
    click(WEST, Y)
    check("and what is one's own", saved(lambda f: f["West"]["properties"].get("supply", {}).get("heat") == "gas-boiler"
                                         and f["West"]["properties"].get("far") == east["far"]) is not None, lambda: str(districts()))
    click(*RENAME)
    check("renaming asks", focus_dialog(app, "Rename This Kind of Place"))
    key("ctrl+a")
    xdo("type", "Werda")
    key("Return")
    check("it is renamed, in the file too", bool(kept(lambda found: [f["place_type"]["name"] for f in found] == ["Werda"])))
    focus(app)
    click(*DELETE)
    check("deleting asks", focus_dialog(app, "Delete “Werda”?"))
    key("alt+d")
    check("and then the file is gone", bool(kept(lambda found: found == [])))


def main():
    write_plan()
    give("West", residents=500)
    shapes = {name: f["geometry"] for name, f in districts().items()}
    app = start(str(PLAN))
    try:
        place_window(app)
        before = settled(app)
        click(450, 640)
        key("b")
        check("the palette lists kinds of place", says(app, "Old perimeter block") and says(app, "Campus"), lambda: str(texts(app)))
        check("and says what the brush does", says(app, "click or sweep over districts"), lambda: str(texts(app)))
        rows = [n for n in nodes(app) if n.get_role_name() == "list item" and "FAR" in (n.get_description() or "")]
        boxes = [Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW) for n in rows]
        check("six of them at least are in sight", sum(0 < b.y < 800 - b.height and b.height > 30 for b in boxes) >= 6,
              str([(b.y, b.height) for b in boxes]))
        check("those at home in the country stand first", says(app, "At home in this country"), lambda: str(texts(app)))
        move(EAST, Y)
        xdo("mousedown", 1)
        for x in range(EAST, WEST, -12):
            move(x, Y)
        move(WEST, Y)
        live = wait(lambda: (lambda a: a if a and a != before else None)(answer(app)), 8)
        check("before the button is let go the figure follows", live is not None, lambda: f"{before} {answer(app)}")
        xdo("mouseup", 1)
        # It goes again after a while.
        told = says(app, "what was given of them is cleared: Residents (1)")
        painted = settled(app)
        found = saved(lambda f: all(one["properties"].get("mix", {}) != {"residential": 1} for one in f.values()))
        check("both districts have the mix of that kind", found is not None, lambda: str(districts()))
        check("what was given and is gone is said", told
              and found and "residents" not in found["West"]["properties"], lambda: str(texts(app)))
        check("name and shape stay", found and {n: f["geometry"] for n, f in found.items()} == shapes, str(found))
        check("the command line agrees", agrees(painted, estimate()["totals"]), lambda: f"{painted} {estimate()['totals']}")
        check("the step says how many were painted", any("Paint 2 districts as Car-free quarter" in n
              for n in tooltips(app)), lambda: str(tooltips(app)))
        key("ctrl+z")
        check("one undo takes the whole sweep back", wait(lambda: answer(app) == before, 8), lambda: f"{before} {answer(app)}")
        search(app)
        xdo("keydown", "alt")
        click(EAST, 440)
        xdo("keyup", "alt")
        check("Alt and a click takes a district as the pattern", says(app, "As East"), lambda: str(texts(app)))
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    # What was not saved is not asked for.
    shutil.rmtree(HOME / "state", ignore_errors=True)
    write_plan()
    app = start(str(PLAN), "--select=East")
    try:
        place_window(app)
        settled(app)
        own_kinds(app)
    except Exception as error:
        check("kinds of place of one's own, to the end", False, repr(error))
    finally:
        app.kill()
    return leave()


sys.exit(main())
