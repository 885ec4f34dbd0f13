#!/usr/bin/python3
"""Work that a killed program leaves, and files that others write meanwhile. Real pointer and key events.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-recovery.py QUARTIER QUARTIER_CLI
"""
import json
import re
import sys
import time

from hands import (HOME, PLAN, check, click, find, front, key, key_until, leave, place_window, settled, start, texts, wait,
                   write_plan, xdo)


def aside():
    return sorted((HOME / "state").rglob("*.quartier"))


def draw(app, points, *keys):
    """Corners on a map that has the keys, of three and Return a district."""
    click(450, 620)
    key("Escape")
    key("d")
    for x, y in points:
        click(x, y)
    for name in keys:
        key(name)


TRIANGLE = ((300, 520), (380, 520), (340, 600))


def n_points():
    """Of the outline that is put aside."""
    said = "".join(path.read_text() for path in (HOME / "state").rglob("*.about"))
    return next((line.count(";") // 2 for line in said.splitlines() if line.startswith("points=")), 0)


def kill_while_drawing():
    app = start(str(PLAN), recovers=True)
    place_window(app)
    settled(app)
    draw(app, TRIANGLE, "Return")
    draw(app, ((450, 520), (500, 520), (500, 580)))
    check("an outline that is not finished is put aside too", wait(lambda: n_points() == 3, 8), str(n_points()))
    app.kill()
    app.wait()
    app = start("--new", recovers=True)
    place_window(app)
    settled(app)
    key("Escape")
    draw(app, TRIANGLE, "Return")
    check("two programs put their work aside side by side", wait(lambda: len(aside()) == 2, 8), str(aside()))
    app.kill()
    app.wait()


def take_back():
    app = start(recovers=True)
    place_window(app)
    offer = wait(lambda: find(app, ("label",), "Recover unsaved work?"), 10)
    said = " ".join(texts(app))
    check("a start without a file offers both", offer is not None and said.count("“") >= 2 and PLAN.name in said, said[-200:])
    check("and says the day and hour in words", len(re.findall(r"” · \d{1,2} [A-Z][a-z]+ 20\d\d, \d{1,2}:\d\d", said)) == 2,
          said[-200:])
    front(app, "Recover unsaved work?")
    key("Escape")
    wait(lambda: find(app, ("label",), "Recover unsaved work?") is None)
    check("put off, nothing is lost", len(aside()) == 2)
    app.kill()
    app.wait()

    # The one without a file is let go by hand, so that a single window comes.
    for path in (HOME / "state").rglob("*.about"):
        if PLAN.name not in path.read_text():
            path.with_suffix(".quartier").unlink()
    app = start(recovers=True)
    place_window(app)
    wait(lambda: find(app, ("label",), "Recover unsaved work?"), 10)
    front(app, "Recover unsaved work?")
    key("Return")
    place_window(app)
    settled(app)
    check("recovered, the copy stays until the work is saved", len(aside()) == 1)
    check("the outline is drawn on", wait(lambda: any("first corner" in t for t in texts(app)), 5), lambda: str(texts(app)))
    click(450, 620)
    key("Return")
    settled(app)
    for _ in range(2):
        key("ctrl+z")
    time.sleep(2.5)
    check("taken back to the start, it is still in no file", len(aside()) == 1)
    key("ctrl+shift+z")
    settled(app)
    return app


def save(app):
    key("ctrl+s")
    saved = wait(lambda: len(json.loads(PLAN.read_text())["features"]) == 4, 8)
    check("saved, the plan has what was drawn and the outline", saved, lambda: PLAN.read_text()[:200])
    check("and no copy is left", wait(lambda: not aside(), 5), lambda: str(aside()))


def written_by_others(app):
    draw(app, ((600, 520), (660, 520), (660, 600)), "Return")
    settled(app)
    time.sleep(0.05)
    PLAN.write_text(PLAN.read_text() + "\n")
    theirs = PLAN.read_text()
    key("ctrl+s")
    asked = wait(lambda: find(app, ("label",), f"“{PLAN.name}” was changed by another program"), 8)
    check("what another program wrote is not overwritten unasked", asked is not None and PLAN.read_text() == theirs)
    front(app, "was changed by another program")
    key_until(app, "Escape", lambda: find(app, ("label",), f"“{PLAN.name}” was changed by another program") is None)
    check("kept working, their file is as it was", PLAN.read_text() == theirs)


def west():
    """Where the first district of the file begins."""
    return json.loads(PLAN.read_text())["features"][0]["geometry"]["coordinates"][0][0][0]


def write_much():
    """A plan that is a while in writing, for what another program has noted in it."""
    write_plan()
    plan = json.loads(PLAN.read_text())
    first = plan["features"][0]
    first["x-note"] = "As measured. " * 4000000
    PLAN.write_text(json.dumps(plan))


def saved_twice():
    """What is edited and saved while the plan is still being written goes into the file as well."""
    write_much()
    app = start("--select=West", str(PLAN))
    try:
        place_window(app)
        check("much is there", wait(lambda: find(app, ("label",), "Uses"), 30))
        begun = west()
        key("Right")
        key("ctrl+s")
        step = wait(lambda: west() != begun and west() - begun, 20)
        check("a nudge is saved", bool(step), str(begun))
        xdo("key", "Right", "ctrl+s", "Right", "ctrl+s")
        check("and of two in a hurry both", wait(lambda: abs(west() - begun - 3 * step) < step / 100, 20),
              lambda: f"{(west() - begun) / step} of 3")
    finally:
        app.kill()
        app.wait(10)


def main():
    write_plan()
    app = None
    try:
        kill_while_drawing()
        app = take_back()
        save(app)
        written_by_others(app)
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app is not None and app.poll() is None:
            app.kill()
    saved_twice()
    return leave()


sys.exit(main())
