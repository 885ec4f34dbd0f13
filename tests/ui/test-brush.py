#!/usr/bin/python3
"""The brush in the hands of a person: districts painted as a kind of place, in one sweep, and taken back.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-brush.py QUARTIER QUARTIER_CLI
"""
import json
import sys

from hands import (Atspi, PLAN, agrees, answer, check, click, estimate, give, key, leave, move, nodes, place_window, settled, start,
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
        check("the palette lists kinds of place", says(app, "Old perimeter block") and says(app, "Campus"), str(texts(app)))
        check("and says what the brush does", says(app, "click or sweep over districts"), str(texts(app)))
        rows = [n for n in nodes(app) if n.get_role_name() == "list item" and "FAR" in (n.get_description() or "")]
        boxes = [Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW) for n in rows]
        check("six of them at least are in sight", sum(0 < b.y < 800 - b.height and b.height > 30 for b in boxes) >= 6,
              str([(b.y, b.height) for b in boxes]))
        check("those at home in the country stand first", says(app, "At home in this country"), str(texts(app)))
        move(EAST, Y)
        xdo("mousedown", 1)
        for x in range(EAST, WEST, -12):
            move(x, Y)
        move(WEST, Y)
        live = wait(lambda: (lambda a: a if a and a != before else None)(answer(app)), 8)
        check("before the button is let go the figure follows", live is not None, f"{before} {answer(app)}")
        xdo("mouseup", 1)
        painted = settled(app)
        found = saved(lambda f: all(one["properties"].get("mix", {}) != {"residential": 1} for one in f.values()))
        check("both districts have the mix of that kind", found is not None, str(districts()))
        check("what was given and is gone is said", says(app, "what was given of them is cleared: Residents (1)")
              and found and "residents" not in found["West"]["properties"], str(texts(app)))
        check("name and shape stay", found and {n: f["geometry"] for n, f in found.items()} == shapes, str(found))
        check("the command line agrees", agrees(painted, estimate()["totals"]), f"{painted} {estimate()['totals']}")
        check("the step says how many were painted", any("Paint 2 districts as Car-free quarter" in n
              for n in tooltips(app)), str(tooltips(app)))
        key("ctrl+z")
        check("one undo takes the whole sweep back", wait(lambda: answer(app) == before, 8), f"{before} {answer(app)}")
        xdo("keydown", "alt")
        click(EAST, 440)
        xdo("keyup", "alt")
        check("Alt and a click takes a district as the pattern", says(app, "As East"), str(texts(app)))
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    return leave()


sys.exit(main())
