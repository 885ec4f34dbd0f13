#!/usr/bin/python3
"""The window in the hands of a person: real pointer and key events, read through accessibility.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-window.py QUARTIER QUARTIER_CLI
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

# Warnings of the accessibility bus are not ours to die of.
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

QUARTIER, CLI = sys.argv[1:3]
HOME = pathlib.Path(tempfile.mkdtemp(prefix="quartier-test-"))
PLAN = HOME / "plan.quartier"
UNIT = "t CO₂e per resident and year"
SLOW = float(os.environ.get("QUARTIER_TEST_PATIENCE", "1"))
results = []


def check(name, good, detail=""):
    results.append(good)
    print(f"{'ok' if good else 'not ok'} {len(results)} - {name}" + (f" # {detail}" if not good else ""), flush=True)


def square(lon, lat, half_m):
    d_lat, d_lon = half_m / 111180, half_m / 74560
    return [[[lon - d_lon, lat - d_lat], [lon + d_lon, lat - d_lat], [lon + d_lon, lat + d_lat],
             [lon - d_lon, lat + d_lat], [lon - d_lon, lat - d_lat]]]


def write_plan():
    """Two small districts a kilometre apart: the map shows both, with room to draw between them."""
    features = [
        {"type": "Feature", "id": name, "x-note": "kept",
         "geometry": {"type": "Polygon", "coordinates": square(lon, 47.977, 75)},
         "properties": {"kind": "district", "scenario": "a", "name": name, "mix": {"residential": 1},
                        "far": 1.2, "coverage": 0.3, "standard": "geg", "supply": {"heat": "gas-boiler"}}}
        for name, lon in (("West", 7.82), ("East", 7.834))]
    PLAN.write_text(json.dumps({
        "type": "FeatureCollection",
        "quartier": {"format": 1, "title": "Test", "place": {"climate": "mannheim", "country": "DE"},
                     "scenarios": [{"id": "a", "name": "A", "year": 2025}]},
        "features": features}))


def start(*args):
    environment = dict(os.environ, GTK_A11Y="atspi", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory",
                       QUARTIER_OWN_PROCESS="1", HOME=str(HOME), XDG_STATE_HOME=str(HOME / "state"),
                       XDG_CACHE_HOME=str(HOME / "cache"), XDG_DATA_HOME=str(HOME / "data"))
    environment.pop("G_DEBUG", None)
    return subprocess.Popen([QUARTIER, "--size=1280x800", *args], env=environment)


def xdo(*args):
    subprocess.run(["xdotool", *map(str, args)], check=True, stdout=subprocess.DEVNULL)


def move(x, y):
    xdo("mousemove", x, y)
    time.sleep(0.04)


def click(x, y):
    move(x, y)
    xdo("click", 1)
    time.sleep(0.12)


def key(name):
    xdo("key", name)
    time.sleep(0.12)


def walk(node):
    if node is None:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i))


def nodes(app):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        top = desktop.get_child_at_index(i)
        if top is not None and top.get_process_id() == app.pid:
            yield from walk(top)


def texts(app):
    return [n.get_name() for n in nodes(app) if n.get_role_name() == "label"]


def answer(app):
    """The large figure, and the floor area under it."""
    try:
        names = texts(app)
        return names[names.index(UNIT) - 1], names[names.index("m² floor") - 1]
    except Exception:  # the tree changes under the reader
        return None


def wait(predicate, seconds=10):
    end = time.time() + seconds * SLOW
    while time.time() < end:
        try:
            value = predicate()
            if value:
                return value
        except Exception:
            pass
        time.sleep(0.05)
    return None


def settled(app):
    """An answer that has not moved for half a second."""
    last, since = None, time.time()
    end = time.time() + 12 * SLOW
    while time.time() < end:
        now = answer(app)
        if now is not None and now[0] not in ("", "–") and now == last:
            if time.time() - since > 0.5 * SLOW:
                return now
        else:
            last, since = now, time.time()
        time.sleep(0.05)
    return last


def estimate():
    out = subprocess.run([CLI, "estimate", str(PLAN), "--format", "json"], capture_output=True, check=True)
    return json.loads(out.stdout)


def find(app, role_words, name):
    for node in nodes(app):
        if node.get_name() == name and any(word in node.get_role_name() for word in role_words):
            return node
    return None


def number(text):
    return float(text.replace("\u202f", "").replace("−", "-"))


def agrees(shown, totals):
    """The figure on the screen is the command line's, to its two decimals."""
    return abs(number(shown[0]) - totals["ghg_kg_per_resident"] / 1000) < 0.0051


def place_window(app):
    xdo("search", "--sync", "--onlyvisible", "--pid", app.pid, "--name", ".*", "windowmove", 0, 0)
    time.sleep(0.3)


def draw_and_drag(app):
    before = settled(app)
    check("the figure of an opened plan is the command line's", agrees(before, estimate()["totals"]), str(before))

    move(450, 600)
    click(450, 620)  # an empty place: focus to the map
    key("d")
    for x, y in ((390, 300), (520, 300), (520, 430), (390, 430)):
        click(x, y)
    key("Return")
    drawn = wait(lambda: (lambda a: a if a and a != before else None)(answer(app)))
    drawn = settled(app)
    check("a drawn district has a figure of its own", drawn is not None and drawn[1] != before[1], str(drawn))
    check("what meters would show stands beside the figure",
          any(t.startswith("Meters would likely show ") for t in texts(app)), str(texts(app)[:20]))
    check("it is selected and named", "District 3" in " ".join(texts(app)), str(texts(app)[:20]))

    move(520, 430)
    xdo("mousedown", 1)
    for step in range(1, 7):
        move(520 + step * 10, 430 + step * 10)
    live = wait(lambda: (lambda a: a if a and a[1] != drawn[1] else None)(answer(app)), 5)
    check("its floor area follows the corner before the button is let go",
          live is not None and number(live[1]) > number(drawn[1]), f"{drawn} {live}")
    xdo("mouseup", 1)
    dragged = settled(app)
    key("ctrl+z")
    undone = wait(lambda: (lambda a: a if a and a[1] == drawn[1] else None)(answer(app)), 5)
    check("one undo takes the whole drag back", undone is not None, f"{drawn} {dragged} {answer(app)}")
    key("ctrl+shift+z")
    redone = wait(lambda: (lambda a: a if a and a[1] == dragged[1] else None)(answer(app)), 5)
    check("redo brings it again", redone is not None, f"{dragged} {answer(app)}")
    return dragged


def slide(app, dragged):
    slider = wait(lambda: find(app, ("slider",), "Floor area ratio"))
    check("the floor area ratio has a slider", slider is not None)
    if slider is None:
        return dragged
    box = Atspi.Component.get_extents(slider, Atspi.CoordType.WINDOW)
    for _ in range(10):  # the panel is longer than the window
        if box.y < 700:
            break
        move(box.x + box.width // 2, 640)
        xdo("click", 5)
        time.sleep(0.3 * SLOW)
        box = Atspi.Component.get_extents(find(app, ("slider",), "Floor area ratio"), Atspi.CoordType.WINDOW)
    print(f"# slider at {box.x},{box.y} {box.width}x{box.height}")
    move(box.x + box.width // 2, box.y + box.height // 2)
    for _ in range(3):
        xdo("click", 5)
    check("the wheel over a slider leaves the plan alone", settled(app) == dragged, f"{dragged} {answer(app)}")
    slider = find(app, ("slider",), "Floor area ratio")
    box = Atspi.Component.get_extents(slider, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 3, box.y + box.height // 2)
    for _ in range(6):
        key("Right")
    denser = wait(lambda: (lambda a: a if a and number(a[1]) > number(dragged[1]) * 1.1 else None)(answer(app)), 5)
    check("a press and arrow keys on it change the floor area at once", denser is not None, f"{dragged} {answer(app)}")
    time.sleep(1.0 * SLOW)
    return settled(app)


def save_and_reopen(app):
    key("Escape")
    click(450, 640)
    whole = settled(app)
    key("ctrl+s")
    saved = wait(lambda: len(json.loads(PLAN.read_text())["features"]) == 3)
    check("saving writes the third district", bool(saved))
    document = json.loads(PLAN.read_text())
    check("what the program does not know is kept", all(f.get("x-note") == "kept" for f in document["features"][:2]))
    check("the window's total is the command line's after saving", agrees(whole, estimate()["totals"]),
          f"{whole} {estimate()['totals']['ghg_kg_per_resident']}")
    time.sleep(0.3)
    key("ctrl+q")
    closed = wait(lambda: app.poll() is not None, 8)
    check("a saved plan closes without a question", bool(closed) and app.returncode == 0, str(app.returncode))
    if not closed:
        app.kill()

    again = start(str(PLAN))
    try:
        place_window(again)
        shown = settled(again)
        check("reopened, it shows the same figure", shown == whole, f"{whole} {shown}")
        return again, whole
    except Exception as error:
        check("reopened, it shows the same figure", False, repr(error))
        return again, whole


def lose_nothing(app):
    """An edit, then a kill: the next start offers it back."""
    click(450, 620)
    key("d")
    for x, y in ((300, 520), (380, 520), (340, 600)):
        click(x, y)
    key("Return")
    settled(app)
    aside = wait(lambda: list((HOME / "state").rglob("*.quartier")), 8)
    check("unsaved work is put aside", bool(aside))
    key("ctrl+w")
    asked = wait(lambda: find(app, ("label",), "Save the changes?") or find(app, ("button",), "Keep working"), 6)
    check("closing with changes asks first", asked is not None)
    app.kill()
    app.wait()
    check("the file is as it was saved", len(json.loads(PLAN.read_text())["features"]) == 3)
    again = start(str(PLAN))
    try:
        place_window(again)
        offer = wait(lambda: find(again, ("label",), "Recover unsaved work?") or find(again, ("button",), "Recover"), 8)
        check("after a crash the work is offered back", offer is not None)
    finally:
        again.kill()
        again.wait()


def main():
    write_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        dragged = draw_and_drag(app)
        slide(app, dragged)
        app, _ = save_and_reopen(app)
        lose_nothing(app)
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
        shutil.rmtree(HOME, ignore_errors=True)
    print(f"1..{len(results)}")
    return 0 if all(results) else 1


sys.exit(main())
