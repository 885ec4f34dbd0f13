#!/usr/bin/python3
"""A large plan goes on paper: the window says that pages are being made, leaves them if told to, and asks once.

usage: test-printing.py QUARTIER QUARTIER_CLI, under xvfb-run and dbus-run-session
"""
import json
import os
import pathlib
import sys
import time

from hands import (PLAN, Atspi, check, click, focus, focus_dialog, key, key_until, leave, place_window, square, start,
                   wait, windows)

MAKING = "Making the pages of the report…"
# So many that their year takes a while on any machine.
ROW = 60


def write_large_plan():
    features = [
        {"type": "Feature", "id": f"d{i}",
         "geometry": {"type": "Polygon", "coordinates": square(7.8 + 0.002 * (i % ROW), 47.9 + 0.0014 * (i // ROW), 60)},
         "properties": {"kind": "district", "scenario": "a", "name": f"Block {i}", "mix": {"residential": 1},
                        "far": 1 + i % 7 / 10, "coverage": 0.3, "standard": "geg", "supply": {"heat": "gas-boiler"}}}
        for i in range(ROW * ROW)]
    PLAN.write_text(json.dumps({
        "type": "FeatureCollection",
        "quartier": {"format": 1, "title": "Large", "place": {"climate": "mannheim", "country": "DE"},
                     "scenarios": [{"id": "a", "name": "A", "year": 2025}]},
        "features": features}))


def told(app):
    """What the window says, but for the long list of districts."""
    def look(node):
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child.get_role_name() == "label":
                yield child
            elif child.get_child_count() < 200:
                yield from look(child)

    desktop = Atspi.get_desktop(0)
    tops = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    return {label.get_name(): label for top in tops if top.get_process_id() == app.pid for label in look(top)}


def busy_seconds(app):
    """Of the processor, so far."""
    said = pathlib.Path(f"/proc/{app.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")


def at_rest(app):
    """The program works on nothing any more, unseen or not."""
    before = busy_seconds(app)
    time.sleep(1)
    return busy_seconds(app) - before < 0.2


def dialogs(app):
    return windows(app).count("Print")


def says(app):
    return MAKING in told(app)


def stop_it(app):
    check("Ctrl+P says that pages are being made", key_until(app, "ctrl+p", lambda: says(app)))
    box = Atspi.Component.get_extents(wait(lambda: told(app)["Stop"]), Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    check("“Stop” takes the word away", wait(lambda: not says(app), 4))
    check("and says that nothing was printed", wait(lambda: "Stopped: nothing was printed" in told(app), 4))
    check("no word of an error comes", not any("was not printed" in (text or "") for text in told(app)))
    wait(lambda: at_rest(app), 60)
    check("and nothing is asked when the rest has ended", dialogs(app) == 0, windows(app))


def print_it(app):
    check("pages are made again", key_until(app, "ctrl+p", lambda: says(app)))
    key("ctrl+p")
    key("ctrl+p")
    check("the print dialog comes", wait(lambda: dialogs(app) > 0, 60))
    check("with it the word goes", wait(lambda: not says(app), 6))
    # Pages that were made twice or thrice would be there by now.
    wait(lambda: at_rest(app), 60)
    check("once, however often it was asked for", dialogs(app) == 1, windows(app))
    focus(app)
    key("ctrl+p")
    wait(lambda: at_rest(app), 60)
    check("nor again while it is there", dialogs(app) == 1, windows(app))
    focus_dialog(app, "Print")
    key("Escape")
    check("Esc leaves it", wait(lambda: dialogs(app) == 0, 6))
    check("and Ctrl+P makes pages again", key_until(app, "ctrl+p", lambda: says(app)))


def main():
    write_large_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        check("the plan has an answer", wait(lambda: "Show the sum" in told(app), 60))
        wait(lambda: at_rest(app), 60)
        stop_it(app)
        print_it(app)
    finally:
        app.kill()
        app.wait(10)


if __name__ == "__main__":
    main()
    sys.exit(leave())
