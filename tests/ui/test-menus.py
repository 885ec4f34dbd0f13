#!/usr/bin/python3
"""Menus, lists and what else unfolds, with the mouse alone: a press opens it, a press on an entry does it.

Keys reach a button that no pointer can press, so they show nothing of that. The buttons that unfold something are
pressed here once; the keys are only for what lies between.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-menus.py QUARTIER QUARTIER_CLI
"""
import json
import subprocess
import sys
import time

from hands import (PLAN, SLOW, Atspi, bring, check, focus, front, key, leave, move, no_tips, nodes, place_window,
                   settled, start, texts, wait, windows, write_plan, xdo)


def write_two_scenarios():
    write_plan()
    plan = json.loads(PLAN.read_text())
    plan["quartier"]["scenarios"].append({"id": "b", "name": "B", "year": 2025, "parent": "a"})
    for feature in list(plan["features"]):
        plan["features"].append(dict(feature, properties=dict(feature["properties"], scenario="b", far=2)))
    PLAN.write_text(json.dumps(plan))


def box_of(node):
    """Where a thing is; None while it goes."""
    try:
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    except Exception:
        return None
    return box if box.width > 1 else None


def called(app, name, roles=("button",)):
    """The outermost one of a name, or of what stands in its tip."""
    for node in nodes(app):
        try:
            fits = any(role in node.get_role_name() for role in roles) and name in (node.get_name(), node.get_description())
        except Exception:
            continue
        if fits and box_of(node):
            return node
    return None


def large_windows(app):
    """What the program has on the screen that is larger than a tip: where it is, asked of the screen."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(app.pid), "--name", ".*"],
                           capture_output=True, text=True).stdout.split()
    at = {}
    for one in found:
        said = subprocess.run(["xdotool", "getwindowgeometry", "--shell", one], capture_output=True, text=True).stdout
        x, y, width, height = (int(dict(line.split("=") for line in said.split()).get(k, 0)) for k in ("X", "Y", "WIDTH", "HEIGHT"))
        if width > 60 and height > 45:
            at[one] = x, y, width, height
    return at


def press_at(x, y, button=1):
    """As a hand comes there: what jumps onto a button while a menu closes is still in the menu for GTK."""
    for off in 24, 12, 4, 0:
        move(x + off, y + off // 2)
    time.sleep(0.1 * SLOW)
    xdo("mousedown", button)
    time.sleep(0.06)
    xdo("mouseup", button)
    time.sleep(0.3 * SLOW)


def press_on(app, name):
    box = box_of(wait(lambda: called(app, name)))
    press_at(box.x + box.width // 2, box.y + box.height // 2)


class Menu:
    """What a press on a place unfolds. Accessibility counts an entry's place from where the press was on, and the screen
    knows where the menu is."""

    def __init__(self, app, name, box=None, button=1):
        self.app, self.box = app, box or box_of(wait(lambda: called(app, name)))
        before = set(large_windows(app))
        # On a busy machine a window that has only just come may miss the first press.
        for _ in range(3):
            press_at(self.box.x + self.box.width // 2, self.box.y + self.box.height // 2, button)
            self.at = wait(lambda: next((at for one, at in large_windows(app).items() if one not in before), None), 5)
            if self.at:
                break
        check(f"“{name}” unfolds under the mouse", self.at is not None, lambda: str(large_windows(app)))
        time.sleep(0.5 * SLOW)

    def press(self, entry, roles=("menu item",), anchor=None):
        """An entry, with the mouse."""
        node = wait(lambda: called(self.app, entry, roles), 5)
        box, anchor = box_of(node), anchor or self.box
        press_at(self.at[0] + box.x - anchor.x + box.width // 2, self.at[1] + box.y - anchor.y + box.height // 2)

    def press_share(self, down):
        """A row of a list, of which accessibility says no place: so far down, 0…1."""
        press_at(self.at[0] + self.at[2] // 2, self.at[1] + round(self.at[3] * down))


def says(app, words, seconds=6):
    return bool(wait(lambda: any(words in (t or "") for t in texts(app)), seconds))


def header(app):
    Menu(app, "Main menu").press("All figures")
    check("its entry opens the figures", says(app, "Water and flood"))
    key("ctrl+i")
    Menu(app, "Recent plans")
    key("Escape")
    finder = Menu(app, "Find a place or a district (Ctrl+F)")
    xdo("type", "West")
    time.sleep(0.5 * SLOW)
    finder.press("West", ("list item", "label"))
    check("a place that was found is pressed", says(app, "Uses"), lambda: str(texts(app)[:40]))


def over_the_map(app):
    Menu(app, "Colour the districts by something else").press("Heat supply")
    check("another colour is chosen", says(app, "Gas boiler"), lambda: str(texts(app)[:20]))
    Menu(app, "Compare on the map").press("The other one, left of a line")
    check("a line parts two scenarios", wait(lambda: called(app, "“A” to the left, “B” to the right", ("slider",)), 6))
    Menu(app, "Compare on the map").press("This scenario alone")
    Menu(app, "Map").press("Site plans")
    check("the site plans are opened", says(app, "Site plans"), lambda: str(texts(app)[-60:]))
    key("Escape")


def tabs(app):
    tab = box_of(wait(lambda: called(app, "A")))
    Menu(app, "A", tab, button=3).press("Move right")
    check("a scenario is moved behind the other",
          wait(lambda: box_of(called(app, "A")).x > box_of(called(app, "B")).x, 5))


def plan(app):
    """The panel of the plan, while no district is selected: its country alone, then back."""
    own = "Buildings, electricity and prices of Germany"
    box = bring(app, ("combo box",), "Country")
    check("the plan's country is said", says(app, own))
    Menu(app, "Country", box).press_share(0.3)
    check("another country is chosen", wait(lambda: own not in texts(app), 5), lambda: str(texts(app)[-60:]))
    check("the step has its name", wait(lambda: "country" in (called(app, "Undo").get_description() or "").lower(), 5))
    press_on(app, "Undo")
    move(box.x + box.width // 2, 600)
    check("the country is as it was", says(app, own))
    xdo("click", "--repeat", 30, 4)
    time.sleep(0.5 * SLOW)


def district(app):
    """The panel of a district: a use more, and a list that unfolds."""
    press_at(240, 430)
    check("a click selects a district", says(app, "Uses"), lambda: str(texts(app)[:30]))
    Menu(app, "Add a use").press("Offices")
    check("it has offices then", says(app, "Offices"))
    box = bring(app, ("combo box",), "Building standard")
    Menu(app, "Building standard", box).press_share(0.3)
    undo = called(app, "Undo")
    check("another standard is chosen", wait(lambda: "standard" in (undo.get_description() or "").lower(), 5),
          lambda: undo.get_description())
    fabric(app)


def fabric(app):
    """A standard is more than a name: below it stands what it holds, which opens to where that is from."""
    check("what the standard holds is said", wait(lambda: any(t.startswith("U-values: walls ") for t in texts(app)), 5))
    settled(app)
    before = windows(app)
    box = bring(app, ("list item",), "What the standard holds")
    press_at(box.x + 40, box.y + box.height // 2)
    check("it opens", wait(lambda: set(windows(app)) - set(before), 6))
    check("to the sum of heating", says(app, "Energy for heating"))
    key("Escape")
    check("and is closed again", wait(lambda: not set(windows(app)) - set(before), 6))


class Spot:
    """A place on the map, as large as a point."""

    def __init__(self, x, y):
        self.x, self.y, self.width, self.height = x, y, 0, 0


def press_in_menu_of_map(app, spot, entry):
    """The second button there, then the first on an entry: the menu is the map's, which entries count from."""
    anchor = next(box for node in nodes(app) if (node.get_name() or "").startswith("Map") and (box := box_of(node))
                  and box.width > 400)
    Menu(app, f"{spot.x}, {spot.y} of the map", spot, button=3).press(entry, anchor=anchor)


def menu_of_map(app):
    """The second button of the mouse: what lies there is selected, and what is chosen is done to it."""
    key("Escape")
    key("Escape")
    press_in_menu_of_map(app, Spot(240, 430), "Duplicate")
    check("a district is duplicated from its menu", undoes(app, "Duplicate West"), lambda: said_to_undo(app))
    press_on(app, "Undo")
    press_in_menu_of_map(app, Spot(450, 640), "Select all")
    check("beside the districts all of them are offered", says(app, "Changes apply to all"), lambda: str(texts(app)[:40]))
    press_in_menu_of_map(app, Spot(240, 430), "Delete")
    check("on one of several the menu is about all", undoes(app, "Delete 2 districts"), lambda: said_to_undo(app))
    press_on(app, "Undo")
    key("Escape")


def said_to_undo(app):
    return called(app, "Undo").get_description() or ""


def undoes(app, step):
    return wait(lambda: step in said_to_undo(app), 5)


def pages(app):
    """The list of pages below the map, which stands for their buttons where those have no room."""
    def look():
        return next((box for node in nodes(app) if "combo box" in node.get_role_name() and (box := box_of(node))
                     and box.x < 40 and box.y > 400), None)

    return Menu(app, "The pages", wait(look))


def pane(app):
    """The curves: the week, what is drawn, and what becomes of the chart; then the table."""
    press_on(app, "Hourly curves")
    pages(app).press_share(0.165)
    check("a press on its button opens the pane", wait(lambda: called(app, "Choose a week")))
    Menu(app, "Choose a week").press("Hottest week", ("button",))
    key("Escape")
    check("the hottest week is in summer", wait(lambda: any(month in (n.get_name() or "") for n in nodes(app) for month in ("Jun", "Jul", "Aug")
                                                            if "button" in n.get_role_name()), 5))
    before = windows(app)
    Menu(app, "Copy or save the chart").press("Save the hours (CSV)…")
    check("the hours are to be saved", wait(lambda: set(windows(app)) - set(before), 6))
    time.sleep(1.5 * SLOW)
    key("Escape")
    time.sleep(0.8 * SLOW)
    focus(app)
    pages(app).press_share(0.835)
    Menu(app, "Choose the columns that are shown").press("Area, ha", ("check box",))
    shown = called(app, "Area, ha", ("check box",))
    check("a column fewer is shown", wait(lambda: not shown.get_state_set().contains(Atspi.StateType.CHECKED), 5))
    key("Escape")
    cell = wait(lambda: next((box for node in nodes(app) if node.get_name() == "East" and (box := box_of(node)) and box.y > 400), None))
    Menu(app, "A row of the table", cell, button=3)
    key("Escape")


def cases(app):
    Menu(app, "Main menu").press("Reference cases")
    check("the cases are opened", front(app, "Reference cases"))
    wait(lambda: called(app, "Packs of cases"))
    time.sleep(0.5 * SLOW)
    place = box_of(wait(lambda: called(app, "Where it is", ("combo box",))))
    Menu(app, "Where it is", place).press_share(0.35)
    check("fewer cases are listed", wait(lambda: any((t or "").endswith(" cases") and t != "67 cases" for t in texts(app)), 5),
          lambda: str([t for t in texts(app) if "cases" in (t or "")]))
    before = windows(app)
    Menu(app, "Packs of cases").press("Import a pack of cases…")
    check("a pack is to be chosen", wait(lambda: set(windows(app)) - set(before), 6))
    time.sleep(1.2 * SLOW)
    key("Escape")


def main():
    write_two_scenarios()
    app = start(str(PLAN))
    try:
        place_window(app)
        settled(app)
        no_tips(app)
        plan(app)
        menu_of_map(app)
        district(app)
        header(app)
        over_the_map(app)
        tabs(app)
        pane(app)
        cases(app)
    finally:
        app.kill()
    return leave()


sys.exit(main())
