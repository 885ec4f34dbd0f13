#!/usr/bin/python3
"""The table of districts in the hands of a person: sorted, filtered, written into, filled, pasted, taken back.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-table.py QUARTIER QUARTIER_CLI
"""
import json
import sys
import time

from hands import (Atspi, PLAN, SLOW, check, click, estimate, find, focus, key, key_until, leave, move, nodes, number, place_window,
                   settled, start, texts, wait, write_plan, xdo)

HEADINGS = {"name": "Name", "far": "Floor area\nratio", "coverage": "Building\ncoverage, %"}


def box(node):
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)


def label(app, text):
    """A text of the table, which stands in the lower half of the window, to the left of the panel."""
    for node in nodes(app):
        if node.get_role_name() == "label" and node.get_name() == text:
            at = box(node)
            if at.y > 450 and 0 <= at.x < 880 and at.width > 0:
                return at
    return None


def cell(app, row, column):
    """Where the cell of a row, by the name in it, and a column is."""
    across, down = wait(lambda: label(app, HEADINGS[column])), wait(lambda: label(app, row))
    return across.x + across.width - 12 if column != "name" else across.x + 8, down.y + down.height // 2


def says(app, words):
    return wait(lambda: any(words in (t or "") for t in texts(app)), 5)


def shift_click(x, y):
    xdo("keydown", "shift")
    click(x, y)
    xdo("keyup", "shift")


def double_click(x, y):
    click(x, y)
    xdo("click", 1)
    time.sleep(0.4 * SLOW)


def kept(predicate=lambda found: True):
    """The file's districts by id, once they are as wanted; None if they never are."""
    def look():
        found = {f["id"]: f["properties"] for f in json.loads(PLAN.read_text())["features"]}
        return found if predicate(found) else None

    key("ctrl+s")
    return wait(look, 15)


def undo_says(app, words):
    return wait(lambda: any(words in (n.get_description() or "") + (n.get_name() or "")
                            for n in nodes(app) if "button" in n.get_role_name()), 5)


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


def selected_rows(app):
    """The names in the rows that are selected."""
    found = []
    for node in nodes(app):
        if node.get_role_name() in ("table row", "list item", "row", "table cell") \
                and node.get_state_set().contains(Atspi.StateType.SELECTED):
            found += [name for name in ("West", "East")
                      if any(n.get_name() == name for n in walk_labels(node))]
    return sorted(set(found))


def walk_labels(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child
            yield from walk_labels(child)


def open_and_select(app):
    opened = key_until(app, "F7", lambda: label(app, "West") and label(app, "East"))
    check("F7 opens the table with a row for each district", opened, lambda: str(texts(app)[:40]))
    totals = estimate()["totals"]
    said = wait(lambda: next((t for t in texts(app) if t.startswith("2 districts ·")), None))
    check("its sum is the command line's",
          said is not None and abs(number(said.split(" residents")[0].split(" · ")[-1])
                                   - totals["residents"]) <= 0.5, f"{said} {totals['residents']}")
    click(*cell(app, "West", "name"))
    check("a row that is clicked is selected on the map", panel_says(app, "West"), lambda: str(texts(app)[:30]))
    shift_click(*cell(app, "East", "name"))
    check("Shift and a click select both", panel_says(app, "2 districts"))
    # Below the card for newcomers.
    click(804, 310)
    check("a district that is clicked on the map is selected in the table",
          wait(lambda: selected_rows(app) == ["East"], 5), lambda: str(selected_rows(app)))


def sort(app):
    click(*[v + 4 for v in (label(app, "Name").x, label(app, "Name").y)])
    check("a heading sorts by its column", wait(lambda: label(app, "East").y < label(app, "West").y, 5))
    click(*[v + 4 for v in (label(app, "Name").x, label(app, "Name").y)])
    check("and the other way round", wait(lambda: label(app, "West").y < label(app, "East").y, 5))


def write(app, before):
    click(*cell(app, "West", "far"))
    xdo("type", "2")
    key("Return")
    found = kept(lambda f: f["West"]["far"] == 2)
    check("what is typed stands in the plan", found and found["East"]["far"] == 1.2, lambda: str(kept()))
    check("the step has a name", undo_says(app, "Change Floor area ratio of West"))
    check("the figures follow", wait(lambda: settled(app)[1] != before[1], 8))
    check("Enter goes down a row", panel_says(app, "East"))
    double_click(*cell(app, "West", "coverage"))
    key("ctrl+a")
    xdo("type", "140")
    key("Return")
    check("what cannot be is told in a sentence", says(app, "“140” is out of range: “Building coverage, %” goes from 0 to 100"),
          lambda: str(texts(app)[-12:]))
    key("Escape")
    check("and changes nothing", kept(lambda f: f["West"]["coverage"] == 0.3))
    click(*cell(app, "West", "far"))
    key("End")
    xdo("type", "7")
    check("a figure is not written into", says(app, "is worked out: change what it follows from"), lambda: str(texts(app)[-12:]))
    key("Return")
    check("Enter opens how a figure comes about",
          says(app, "Energy, kWh per m² of floor") and says(app, "Energy used") and says(app, "Gross floor area"),
          lambda: str(texts(app)[-40:]))
    whole = next((t for t in texts(app) if " ÷ " in (t or "") and t.endswith(" m²")), "")
    parts = [number(part.split(" ")[0]) for part in whole.replace(" ÷ ", " = ").split(" = ")]
    check("and that it is one figure by another", len(parts) == 3 and abs(parts[0] - parts[1] / parts[2]) <= 0.5,
          lambda: whole or str(texts(app)[-40:]))
    key("Escape")
    check("and Escape closes it", wait(lambda: not any("Gross floor area" in (t or "") for t in texts(app)), 5))
    focus(app)
    key("shift+F10")
    key("s")
    check("the menu of a cell comes by a key, and opens it too", says(app, "Gross floor area"), lambda: str(texts(app)[-40:]))
    key("Escape")
    wait(lambda: not any("Gross floor area" in (t or "") for t in texts(app)), 5)
    focus(app)
    key("ctrl+i")
    check("and so does Ctrl+I, which elsewhere turns to all figures", says(app, "Gross floor area"), lambda: str(texts(app)[-40:]))
    key("Escape")
    wait(lambda: not any("Gross floor area" in (t or "") for t in texts(app)), 5)
    focus(app)
    key("Home")


def fill(app):
    click(*cell(app, "West", "far"))
    shift_click(*cell(app, "East", "far"))
    key("ctrl+d")
    check("Ctrl+D fills the first row's value down", kept(lambda f: f["East"]["far"] == 2 and len(f) == 2), lambda: str(kept()))
    key("ctrl+z")
    check("one undo takes it back", kept(lambda f: f["East"]["far"] == 1.2), lambda: str(kept()))


def paste(app):
    click(*cell(app, "West", "name"))
    key("ctrl+c")
    check("Ctrl+C copies rows with headings", says(app, "1 row is on the clipboard"))
    click(*cell(app, "East", "name"))
    key("ctrl+v")
    check("a block goes into the cells that its headings name",
          kept(lambda f: f["East"]["name"] == "West" and f["East"]["far"] == 2), lambda: str(kept()))
    check("it is a step with a name", undo_says(app, "Undo: Paste "), lambda: str([n.get_description() for n in nodes(app) if "button" in n.get_role_name()]))
    key("ctrl+z")
    check("one undo takes the block back", kept(lambda f: f["East"]["name"] == "East" and f["East"]["far"] == 1.2))


def drag(start_at, end_at):
    move(*start_at)
    xdo("mousedown", 1)
    for i in range(1, 7):
        move(*[a + (b - a) * i // 6 for a, b in zip(start_at, end_at)])
    xdo("mouseup", 1)
    time.sleep(0.3 * SLOW)


def block(app):
    drag(cell(app, "West", "far"), cell(app, "East", "coverage"))
    check("a drag over cells selects their rows", panel_says(app, "2 districts"))
    key("ctrl+c")
    check("and copies the cells alone", says(app, "4 cells are on the clipboard"), lambda: str(texts(app)[-12:]))
    key("ctrl+d")
    check("Ctrl+D fills the first row's cells down", kept(lambda f: f["East"]["far"] == 2 and f["East"]["coverage"] == 0.3))
    key("ctrl+z")
    key("Delete")
    check("Delete leaves all of them to what is usual",
          kept(lambda f: all(k not in f[name] for k in ("far", "coverage") for name in ("West", "East"))), lambda: str(kept()))
    check("in a step with a name", undo_says(app, "Change 4 values"))
    key("ctrl+z")
    check("and one undo", kept(lambda f: f["West"]["far"] == 2 and f["East"]["coverage"] == 0.3))
    click(*cell(app, "West", "far"))
    key("shift+Down")
    key("shift+Right")
    key("ctrl+v")
    check("a block is pasted from its first cell on", says(app, "all of it stands there already"), lambda: str(texts(app)[-12:]))
    key("Escape")
    click(*cell(app, "West", "far"))
    shift_click(*cell(app, "East", "far"))
    xdo("type", "1.5")
    key("ctrl+Return")
    check("Ctrl+Enter writes into all selected rows", kept(lambda f: f["West"]["far"] == f["East"]["far"] == 1.5), lambda: str(kept()))
    key("ctrl+z")
    key("ctrl+minus")
    key("ctrl+s")
    check("Ctrl and minus deletes the districts of the selected rows",
          wait(lambda: not json.loads(PLAN.read_text())["features"], 6), lambda: str(kept()))
    key_until(app, "ctrl+z", lambda: kept(lambda f: len(f) == 2))
    check("which one undo brings back", kept(lambda f: len(f) == 2 and f["West"]["far"] == 2), lambda: str(kept()))
    wait(lambda: label(app, "West") and label(app, "East"), 5)


def choose(app):
    click(*cell(app, "West", "name"))
    for _ in range(6):
        key("Right")
    key("F2")
    wait(lambda: find(app, ("list item",), "As usual in the place"), 5)
    names = [n.get_name() for n in nodes(app) if n.get_role_name() == "list item" and n.get_name()]
    check("F2 opens the choices of a cell", "As usual in the place" in names, str(names))
    key("Home")
    key("Return")
    check("the usual is a choice", kept(lambda f: "standard" not in f["West"]), lambda: str(kept()))
    key("ctrl+z")
    check("and is taken back", kept(lambda f: f["West"].get("standard") == "geg"), lambda: str(kept()))


def narrow(app):
    search = wait(lambda: box(find(app, ("entry", "text"), "Filter the table")))
    at = (search.x + 60, search.y + search.height // 2)
    click(*at)
    xdo("type", "far > 1.5")
    check("a filter leaves what it says", wait(lambda: label(app, "West") and not label(app, "East"), 5), lambda: str(texts(app)[-12:]))
    check("and the sum is of that", says(app, "1 of 2 districts ·"))
    key("ctrl+a")
    xdo("type", "colour > 1")
    check("one that names no column says so, and hides nothing",
          says(app, "No column is called “colour”") and wait(lambda: label(app, "East"), 5))
    key("ctrl+a")
    xdo("type", "zzz")
    check("where nothing is left it says so", says(app, "No district is like “zzz”"))
    key("Escape")
    check("and Escape shows all again", wait(lambda: label(app, "West") and label(app, "East"), 5))


def main():
    write_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        before = settled(app)
        open_and_select(app)
        sort(app)
        write(app, before)
        fill(app)
        paste(app)
        block(app)
        choose(app)
        narrow(app)
        key_until(app, "F7", lambda: not label(app, "West"))
        check("F7 folds it away", not label(app, "West"))
        app.terminate()
        app.wait(10)
    finally:
        app.kill()
    return leave()


sys.exit(main())
