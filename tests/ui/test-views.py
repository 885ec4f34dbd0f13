#!/usr/bin/python3
"""Ways to look at a plan: districts coloured by a figure, and the scenario before while a key is held.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-views.py QUARTIER QUARTIER_CLI
"""
import sys

from hands import Atspi, answer, check, click, find, key, leave, move, nodes, number, place_window, settled, start, texts, wait, xdo


def says(app, words):
    return wait(lambda: any(words in t for t in texts(app)), 8)


def line_px(app):
    """Where the line between two scenarios is: the name of the one to the right begins beside it."""
    for node in nodes(app):
        if node.get_role_name() == "label" and node.get_name() == "Vauban as built":
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            if box.y > 600 and box.width > 0:
                return box.x
    return None


def swipe(app):
    """The line between two scenarios, in the middle of the map, is dragged to the left."""
    line = wait(lambda: find(app, ("slider",), "“Ordinary 1990s” to the left, “Vauban as built” to the right"))
    check("a line parts the scenario before from this one", bool(line))
    box = Atspi.Component.get_extents(line, Atspi.CoordType.WINDOW)
    middle, began = box.x + box.width // 2, line_px(app)
    check("in the middle of the map", abs(began - middle) < 30, f"{began} {middle}")
    move(middle, 300)
    xdo("mousedown", 1)
    for step in range(1, 11):
        move(middle - 20 * step, 300)
    xdo("mouseup", 1)
    check("it follows the hand", wait(lambda: abs(line_px(app) - (began - 200)) < 4, 5), f"{began} {line_px(app)}")
    key("Right")
    check("and the arrow keys, in steps of two per cent",
          wait(lambda: abs(line_px(app) - (began - 200 + box.width * 0.02)) < 4, 5), f"{began} {line_px(app)}")


def box_of(app, name):
    for node in nodes(app):
        if node.get_role_name() == "label" and node.get_name() == name:
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            # The tab of a scenario has its name too, beside the map.
            if box.width > 0 and box.x < 900:
                return box
    return None


def apart(a, b):
    return a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y


def tip_covers_nothing(app):
    tip = wait(lambda: box_of(app, "Select a district and drag one of its corners: the figures follow while you drag."))
    others = [wait(lambda: box_of(app, name)) for name in ("Ordinary 1990s", "Vauban as built")]
    legend = wait(lambda: next((Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW) for n in nodes(app)
                                if n.get_name() == "No figure"), None))
    check("the card of tips covers neither the names of the scenarios nor the legend",
          tip and all(others) and legend and all(apart(tip, other) for other in others + [legend]),
          f"{tip} {others} {legend}")


def main():
    app = start("--sample", "--colour=ghg-resident", "--compare=swipe")
    try:
        place_window(app)
        now = settled(app)
        check("the legend says what the colours show", says(app, "Emissions, t CO₂e per resident"), str(texts(app)[:40]))
        steps = [t for t in texts(app) if " – " in t and t[0].isdigit()]
        check("and in which steps, the plan's figure within them",
              2 <= len(steps) <= 5 and number(steps[-1].split(" – ")[0]) <= number(now[0])
              <= number(steps[0].split(" – ")[1]), f"{steps} {now}")
        check("a district without residents is told as having none", says(app, "No figure"))

        tip_covers_nothing(app)

        click(450, 600)
        xdo("keydown", "grave")
        check("held, the key above Tab shows the scenario before", says(app, "Before: Ordinary 1990s"), str(texts(app)[:40]))
        before = wait(lambda: (lambda a: a if a and a != now else None)(answer(app)), 8)
        check("with its own, higher figure", before is not None and number(before[0]) > number(now[0]), f"{now} {before}")
        xdo("keyup", "grave")
        check("let go, all is as it was", wait(lambda: answer(app) == now, 8), f"{now} {answer(app)}")
        swipe(app)
        tab = wait(lambda: find(app, ("button",), "Ordinary 1990s"))
        box = Atspi.Component.get_extents(tab, Atspi.CoordType.WINDOW)
        move(box.x + box.width // 2, box.y + box.height // 2)
        xdo("click", 3)
        item = wait(lambda: find(app, ("menu item",), "Delete"), 5)
        check("a tab has a menu", item is not None)
        key("Up")
        key("Return")
        check("deleted, it is offered back", says(app, "“Ordinary 1990s” deleted"), str(texts(app)[:60]))
        check("and its tab is gone", wait(lambda: find(app, ("button",), "Ordinary 1990s") is None, 5))
        key("ctrl+z")
        check("undo brings it back", wait(lambda: find(app, ("button",), "Ordinary 1990s"), 5) is not None)
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    return leave()


sys.exit(main())
