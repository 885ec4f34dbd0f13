#!/usr/bin/python3
"""Ways to look at a plan: districts coloured by a figure, and the scenario before while a key is held.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-views.py QUARTIER QUARTIER_CLI
"""
import os
import sys
import time

from hands import (HOME, SLOW, Atspi, answer, called_windows, check, click, find, front, key, leave, move, nodes, number,
                   place_window, settled, start, texts, wait, windows, xdo)


def says(app, words):
    return wait(lambda: any(words in t for t in texts(app)), 8)


def line_px(app):
    """Where the line between two scenarios is: the name of the one to the right begins beside it."""
    for node in nodes(app):
        if node.get_role_name() == "label" and node.get_name() == "Vauban as built":
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            # The tab of the scenario has its name too, beside the map.
            if box.x < 900 and box.width > 0:
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
    check("it follows the hand", wait(lambda: abs(line_px(app) - (began - 200)) < 4, 5), lambda: f"{began} {line_px(app)}")
    key("Right")
    check("and the arrow keys, in steps of two per cent",
          wait(lambda: abs(line_px(app) - (began - 200 + box.width * 0.02)) < 4, 5), lambda: f"{began} {line_px(app)}")
    click(line_px(app) - 80, 400)
    check("what lies left of it is not taken for what is hidden under it",
          says(app, "This side is only to look at") and "Uses" not in texts(app), lambda: str(texts(app)[:40]))
    click(line_px(app) + 60, 350)
    check("what lies right of it is selected", says(app, "Uses"), lambda: str(texts(app)[:40]))
    key("Escape")


def box_of(app, name):
    for node in nodes(app):
        if node.get_role_name() == "label" and node.get_name() == name:
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            # The tab of a scenario has its name too, beside the map.
            if box.width > 0 and box.x < 900:
                return box
    return None


def colours_are_chosen(app):
    """The legend's heading, pressed, opens what else the map can show."""
    heading = wait(lambda: box_of(app, "Emissions, t CO₂e per resident"))
    click(heading.x + 20, heading.y + heading.height // 2)
    time.sleep(0.6 * SLOW)
    # "Main use", "Building standard", then this.
    for name in "Down", "Down", "Return":
        key(name)
    check("the legend's heading opens what the map can be coloured by",
          says(app, "District heat") and wait(lambda: box_of(app, "Heat supply") or box_of(app, "Building standard")),
          lambda: str(texts(app)[:40]))


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


def named_line(app, left, right):
    return wait(lambda: find(app, ("slider",), f"“{left}” to the left, “{right}” to the right"), 8) is not None


def choose_against(app, steps):
    """Opens the menu of comparisons and takes the entry so many steps up from its end."""
    button = wait(lambda: find(app, ("toggle button", "button"), "Compare on the map"))
    box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    wait(lambda: find(app, ("menu item", "radio menu item"), "The one this was copied from: Vauban as built"), 5)
    for _ in range(steps):
        key("Up")
    key("Return")


def against(app):
    return next((t for t in texts(app) if " t a year against “" in t or "No different from “" in t), "")


def difference_opens(app, less):
    """Its line, pressed, opens to the two totals that it is between."""
    line = wait(lambda: next((n for n in nodes(app) if (n.get_name() or "").replace("\u00a0", " ") == less), None))
    box = Atspi.Component.get_extents(line, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    totals = wait(lambda: (lambda found: found if len(found) == 2 else None)(
        [t for t in texts(app) if t.endswith(" t") and (t.startswith("Copy of Vauban as built = ") or t.startswith("Ordinary 1990s = "))]), 8)
    check("the difference opens to its two totals", totals is not None, lambda: str(texts(app)[:40]))
    if totals:
        here, there = (number(t.split(" = ")[1].removesuffix(" t")) for t in sorted(totals))
        told = number(less.split(" t a year")[0].replace("−", ""))
        # Each total has three digits.
        check("of which it is the first less the second", here < there and abs((there - here) / told - 1) < 0.02, f"{totals} {less}")
    front(app, "How the figure is made")
    key("Escape")
    check("and closes again", wait(lambda: len(windows(app)) == 1, 5), lambda: str(windows(app)))
    place_window(app)


def any_other(app):
    """A third scenario is compared with the one it was copied from, and then with the first."""
    plus = wait(lambda: find(app, ("button",), "Copy this scenario into a new one"))
    box = Atspi.Component.get_extents(plus, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    check("a copy is compared with what it was copied from",
          named_line(app, "Vauban as built", "Copy of Vauban as built"), lambda: str(texts(app)[:40]))
    check("from which it does not differ", wait(lambda: against(app) == "No different from “Vauban as built” yet", 8), lambda: against(app))
    choose_against(app, 2)
    check("another can be chosen from the menu", named_line(app, "Ordinary 1990s", "Copy of Vauban as built"), lambda: str(texts(app)[:40]))
    less = wait(lambda: against(app) if "a year against “Ordinary 1990s”" in against(app) else None, 8) or ""
    check("and the answer says what is less than there, with the band of the difference",
          less.startswith("−") and " between −" in less and " and +" in less, lambda: against(app))
    difference_opens(app, less)
    xdo("keydown", "grave")
    check("the key above Tab shows the same one", says(app, "Compared with: Ordinary 1990s"), lambda: str(texts(app)[:40]))
    xdo("keyup", "grave")
    return less


def other_goes(app, less):
    """What is compared with is renamed, deleted and brought back."""
    open_menu(app, "Ordinary 1990s", "Rename…")
    key("Return")
    wait(lambda: find(app, ("text", "entry"), "Name of the scenario"), 3)
    key("ctrl+a")
    xdo("type", "Then")
    key("Return")
    check("its new name stands on the map", named_line(app, "Then", "Copy of Vauban as built"), lambda: str(texts(app)[:40]))
    check("and in the answer, whose figures stay", wait(lambda: against(app) == less.replace("Ordinary 1990s", "Then"), 8), lambda: against(app))
    delete(app, "Then")
    check("gone, the one it was copied from stands in", named_line(app, "Vauban as built", "Copy of Vauban as built"), lambda: str(texts(app)[:40]))
    key("ctrl+z")
    check("brought back, it is meant again", named_line(app, "Then", "Copy of Vauban as built"), lambda: str(texts(app)[:40]))
    choose_against(app, 3)
    check("the choice can be given back", named_line(app, "Vauban as built", "Copy of Vauban as built"), lambda: str(texts(app)[:40]))


def press_button(app, name):
    button = wait(lambda: find(app, ("toggle button", "button"), name))
    box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def pins_on_both(app):
    """Where cases are is shown on both of two maps."""
    def pins():
        return len([n for n in nodes(app) if n.get_role_name() in ("button", "push button") and "Vauban" in (n.get_name() or "").split(", ")])

    press_button(app, "Map")
    time.sleep(0.6 * SLOW)
    for _ in range(5):
        key("Down")
    key("Return")
    check("the map shows where cases are", wait(lambda: pins() == 1, 8), lambda: str(pins()))
    for _ in range(4):  # a busy machine may take the keys before the menu is there
        press_button(app, "Compare on the map")
        time.sleep(0.6 * SLOW)
        key("Down")
        key("Down")
        key("Return")
        if wait(lambda: pins() == 2, 4):
            break
        key("Escape")
    check("beside another map both do", pins() == 2, lambda: str(pins()))


def open_menu(app, name, entry):
    tab = wait(lambda: find(app, ("button",), name))
    box = Atspi.Component.get_extents(tab, Atspi.CoordType.WINDOW)
    move(box.x + box.width // 2, box.y + box.height // 2)
    xdo("click", 3)
    check("a tab has a menu", wait(lambda: find(app, ("menu item",), entry), 5) is not None)


def delete(app, name):
    open_menu(app, name, "Delete")
    key("Up")
    key("Return")
    check("deleted, it is offered back", says(app, f"“{name}” deleted"), lambda: str(texts(app)[:60]))
    check("and its tab is gone", wait(lambda: find(app, ("button",), name) is None, 5))


def presented(app):
    """Before a room: no panels, three figures, the scenarios one after the other, nothing to be changed."""
    key("ctrl+1")
    check("Ctrl+1 is the first scenario", wait(lambda: answer(app) and answer(app)[0] != "2.67", 8))
    figure = settled(app)[0]
    key("F5")
    check("F5 shows which scenario it is, of how many", says(app, "1 / 2"), lambda: str(texts(app)[:40]))
    check("and its figure", wait(lambda: texts(app).count(figure) >= 1, 5))
    key("d")
    check("letters begin nothing there", not wait(lambda: any("set the first corner" in t for t in texts(app)), 1))
    key("Right")
    check("the arrow key goes to the next", says(app, "2 / 2"))
    xdo("keydown", "grave")
    check("the key above Tab shows the one before", says(app, "Before: Ordinary 1990s"))
    xdo("keyup", "grave")
    key("Escape")
    check("Esc leads back to work", wait(lambda: find(app, ("button",), "Vauban as built"), 5) is not None)
    key("ctrl+2")


def tip_makes_way(app):
    """An outline's corners are put where the card of tips was."""
    tip = box_of(app, "Tip 1 of 4")
    key("d")
    time.sleep(0.6 * SLOW)
    for x, y in (0, 0), (60, 0), (60, 40):
        click(tip.x + tip.width // 2 + x, tip.y + tip.height // 2 - y)
    check("while something is drawn no tip lies on the map", says(app, "Finish: double-click"), lambda: str(texts(app)[:40]))
    key("Escape")
    key("Escape")


def right_of_map(app):
    """Where the buttons at the right edge of the map are."""
    return Atspi.Component.get_extents(find(app, ("button",), "Zoom in"), Atspi.CoordType.WINDOW).x


def presented_from_a_narrow_window():
    """Where the window has no room for the panel the screen has; before a room it stays away all the same. Without a
    window manager nothing becomes as large as the screen, so the window is made as large."""
    app = start("--sample", "--size=720x700")
    try:
        place_window(app)
        settled(app)
        key("F5")
        check("F5 works in a narrow window too", says(app, "2 / 2"), lambda: str(texts(app)[:40]))
        xdo("windowsize", called_windows(app, "Vauban")[-1], 1280, 800)
        wait(lambda: right_of_map(app) > 720, 8)
        time.sleep(1 * SLOW)
        check("and the map is as wide as the screen", right_of_map(app) > 1200, lambda: str(right_of_map(app)))
        key("Escape")
        check("Esc leads back to work there", says(app, "Click a district to select it"))
    finally:
        app.kill()
        app.wait(10)


def legend_stays_folded():
    """Folded by its button, the legend is a head alone, and so it is in the next window."""
    os.environ.update(QUARTIER_TEST_SETTINGS="keyfile", XDG_CONFIG_HOME=str(HOME / "config"))
    for button, shown in ("Fold the legend", True), ("Show the legend", False):
        app = start("--sample")
        try:
            settled(app)
            found = wait(lambda: find(app, ("button",), button))
            check(f"the legend's button is called “{button}”", found is not None)
            check("the legend " + ("lists what is on the map" if shown else "is still its head alone"),
                  wait(lambda: (box_of(app, "Car parks") is not None) == shown) and box_of(app, "Main use"))
            Atspi.Action.do_action(found, 0)
            check("the button does the other thing",
                  wait(lambda: (box_of(app, "Car parks") is not None) != shown) and box_of(app, "Main use"))
            if not shown:
                continue
            app.terminate()
            app.wait(10)
        finally:
            app.kill()
    os.environ.pop("QUARTIER_TEST_SETTINGS")


def main():
    app = start("--sample", "--colour=ghg-resident", "--compare=swipe")
    try:
        place_window(app)
        now = settled(app)
        check("the legend says what the colours show", says(app, "Emissions, t CO₂e per resident"), lambda: str(texts(app)[:40]))
        steps = [t for t in texts(app) if " – " in t and t[0].isdigit()]
        check("and in which steps, the plan's figure within them",
              2 <= len(steps) <= 5 and number(steps[-1].split(" – ")[0]) <= number(now[0])
              <= number(steps[0].split(" – ")[1]), f"{steps} {now}")
        check("a district without residents is told as having none", says(app, "No figure"))

        tip_covers_nothing(app)
        tip_makes_way(app)

        click(450, 600)
        xdo("keydown", "grave")
        check("held, the key above Tab shows the scenario before", says(app, "Before: Ordinary 1990s"), lambda: str(texts(app)[:40]))
        before = wait(lambda: (lambda a: a if a and a != now else None)(answer(app)), 8)
        check("with its own, higher figure", before is not None and number(before[0]) > number(now[0]), f"{now} {before}")
        check("which the side of this one is called then",
              wait(lambda: find(app, ("slider",), "“Ordinary 1990s” to the left, “Ordinary 1990s” to the right")) is not None)
        xdo("keyup", "grave")
        check("let go, all is as it was", wait(lambda: answer(app) == now, 8), lambda: f"{now} {answer(app)}")
        swipe(app)
        presented(app)
        delete(app, "Ordinary 1990s")
        key("ctrl+z")
        check("undo brings it back", wait(lambda: find(app, ("button",), "Ordinary 1990s"), 5) is not None)
        less = any_other(app)
        other_goes(app, less)
        pins_on_both(app)
        colours_are_chosen(app)
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    presented_from_a_narrow_window()
    legend_stays_folded()
    return leave()


sys.exit(main())
