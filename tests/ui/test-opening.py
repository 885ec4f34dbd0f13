#!/usr/bin/python3
"""A plan that takes long to read: the window says so, stays awake, and can be told to leave it.

The file is a pipe that nobody has written into yet, so that it takes as long as the test wants. Runs
under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-opening.py QUARTIER QUARTIER_CLI
"""
import os
import sys
import time

from hands import (Atspi, HOME, PLAN, SLOW, answer, check, click, find, leave, place_window, settled, start, texts,
                   wait, write_plan)

PIPE = HOME / "slow.quartier"
WAITING = "Opening “slow.quartier”…"


def says(app, words):
    return bool(wait(lambda: words in texts(app), 20))


def press(app, name):
    node = wait(lambda: find(app, ("label",), name))
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def leave_it():
    app = start(str(PIPE))
    try:
        check("it says what it waits for", says(app, WAITING))
        place_window(app)
        press(app, "Cancel")
        PIPE.write_text(PLAN.read_text())
        time.sleep(1.5 * SLOW)
        check("what is left does not come after all", not answer(app))
        check("and there is no word of an error", not any("not opened" in (text or "") for text in texts(app)))
        press(app, "Open the sample: Vauban, Freiburg")
        check("the start page is there to begin anew", settled(app))
    finally:
        app.kill()
        app.wait(10)


def wait_for_it():
    app = start(str(PIPE))
    try:
        check("another waits as well", says(app, WAITING))
        PIPE.write_text(PLAN.read_text())
        check("and shows the plan once it is there", wait(lambda: answer(app), 20))
    finally:
        app.kill()
        app.wait(10)


def main():
    write_plan()
    os.mkfifo(PIPE)
    leave_it()
    wait_for_it()
    return leave()


sys.exit(main())
