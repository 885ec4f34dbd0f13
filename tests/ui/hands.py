"""Hands and eyes for tests of the window: real pointer and key events, read through accessibility.

For programs that are called with QUARTIER and QUARTIER_CLI, under xvfb-run and dbus-run-session; they
get a home of their own.
"""
import json
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

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
# GLib gives a program of more than 2,048 quarks (names of types, signals, properties) a larger list of them and lets
# the first, of so many pointers, lie: others may be reading it. LeakSanitizer sees no further back than g_malloc().
QUARKS = re.compile(r"""={10,}
==\d+==ERROR: LeakSanitizer: detected memory leaks

Direct leak of 16384 byte\(s\) in 1 object\(s\) allocated from:
    #0 \S+ in (?:__interceptor_)?malloc .*
    #1 \S+ in g_malloc .*

SUMMARY: AddressSanitizer: 16384 byte\(s\) leaked in 1 allocation\(s\)\.
""")
# A window that is being built on a busy machine answers late.
Atspi.set_timeout(10000, 30000)


def check(name, good, detail=""):
    """@detail: what was seen instead; a function where that is long to look up, which only a failure is worth."""
    results.append(good)
    if not good and callable(detail):
        detail = detail()
    print(f"{'ok' if good else 'not ok'} {len(results)} - {name}" + (f" # {detail}" if not good else ""), flush=True)


def png(width, height, colour):
    """A picture of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(colour) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


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


def give(name, **properties):
    """Has a district of the plan that is written say more."""
    plan = json.loads(PLAN.read_text())
    next(f for f in plan["features"] if f["properties"]["name"] == name)["properties"].update(properties)
    PLAN.write_text(json.dumps(plan))


def start(*args, alone=True, recovers=False):
    """The program; not @alone, the session's bus finds it by its name. Only one that @recovers is offered the work
    of those that were killed before it."""
    if not recovers:
        shutil.rmtree(HOME / "state" / "quartier" / "recovery", ignore_errors=True)
    environment = dict(os.environ, GTK_A11Y="atspi", GSK_RENDERER="cairo", GSETTINGS_BACKEND=os.environ.get("QUARTIER_TEST_SETTINGS", "memory"),
                       HOME=str(HOME), XDG_STATE_HOME=str(HOME / "state"),
                       XDG_CACHE_HOME=str(HOME / "cache"), XDG_DATA_HOME=str(HOME / "data"))
    environment.pop("G_DEBUG", None)
    # What leaks is told by complaints(), which knows GLib's own; the program ends as it would without.
    environment["LSAN_OPTIONS"] = ":".join(filter(None, (os.environ.get("LSAN_OPTIONS"), "exitcode=0")))
    if alone:
        environment["QUARTIER_OWN_PROCESS"] = "1"
    with open(HOME / f"said-{time.monotonic_ns()}.txt", "wb") as said:
        return subprocess.Popen([QUARTIER, "--size=1280x800", *args], env=environment, stderr=said)


def complaints():
    """What the programs said that were started, where it was of something wrong."""
    for path in sorted(HOME.glob("said-*.txt")):
        said = path.read_text(errors="replace")
        sys.stderr.write(said)
        said = QUARKS.sub("", said)
        for line in said.splitlines():
            # Rows whose subtitle wraps come out a pixel higher for a width than without one: libadwaita's.
            if re.search(r"-(CRITICAL|WARNING|ERROR) \*\*|Sanitizer|runtime error", line) and not re.search(
                    r"reports a minimum (width|height) of|dbind-WARNING", line):
                yield line


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
        try:
            child = node.get_child_at_index(i)
        except Exception:  # it went while it was looked at; its neighbours are there
            continue
        yield from walk(child)


def nodes(app):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        top = desktop.get_child_at_index(i)
        if top is not None and top.get_process_id() == app.pid:
            yield from walk(top)


def texts(app):
    """What is read; where its lines may end is not."""
    return [n.get_name().replace("\u00a0", " ") for n in nodes(app) if n.get_role_name() == "label" and n.get_name()]


def answer(app):
    """The large figure, and the floor area under it."""
    try:
        names = texts(app)
        return names[names.index(UNIT) - 1], names[names.index("m² floor") - 1]
    except Exception:  # the tree changes under the reader
        return None


def wait(predicate, seconds=10):
    end = time.time() + seconds * SLOW
    while (now := time.time()) < end:
        try:
            value = predicate()
            if value:
                return value
        except Exception:
            pass
        # To look at a large window takes the program as long as it takes here; what is said there goes again.
        time.sleep(min(max(0.05, time.time() - now), 0.3))
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


def mute_buttons(app):
    """Buttons on the screen that cannot be pressed and do not say why, beside what they would do."""
    mute = []
    for node in nodes(app):
        states = node.get_state_set()
        if ("button" not in node.get_role_name() or states.contains(Atspi.StateType.SENSITIVE)
                or not states.contains(Atspi.StateType.VISIBLE)):
            continue
        # What was never on the screen, of a page not opened yet, has no size.
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        name, why = node.get_name() or "", node.get_description() or ""
        if box.width > 1 and (not why or (why == name and ":" not in why)):
            mute.append(name or why)
    return mute


def box_at_rest(look_up):
    """Where a thing is once it has stopped moving: what is above it may still be growing a line. @look_up finds it."""
    last, end = None, time.time() + 5 * SLOW
    while True:
        box = Atspi.Component.get_extents(wait(look_up), Atspi.CoordType.WINDOW)
        now = box.x, box.y, box.width, box.height
        if now == last or time.time() > end:
            return box
        last = now
        time.sleep(0.15 * SLOW)


def bring(app, role_words, name, lowest=700):
    """Turns the wheel over the side panel, which is longer than the window, until a thing is in sight; says where it is."""
    for _ in range(60):
        box = box_at_rest(lambda: find(app, role_words, name))
        if box.y < lowest:
            break
        move(box.x + box.width // 2, 600)
        # Some steps at a time as long as it is far.
        xdo("click", "--repeat", 3 if box.y > lowest + 300 else 1, 5)
        time.sleep(0.1 * SLOW)
    return box


def number(text):
    return float(text.replace("\u202f", "").replace("−", "-"))


def agrees(shown, totals):
    """The figure on the screen is the command line's, to its two decimals."""
    return abs(number(shown[0]) - totals["ghg_kg_per_resident"] / 1000) < 0.0051


def to_window(app, command, *place):
    """Does this to the program's window, once it is there. The search walks all windows of the screen and fails as a
    whole when one goes under its feet, as menus and tips do: it is asked again then."""
    def do():
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(app.pid), "--name", ".*"],
                               capture_output=True, text=True)
        return found.returncode == 0 and found.stdout and xdo(command, found.stdout.split()[0], *place) is None

    if not wait(do, 20):
        raise RuntimeError(f"no window of the program is there for {command}")


def focus(app):
    """Gives the window the keys: without a window manager nobody does, for a new one and after a dialog."""
    to_window(app, "windowfocus")
    time.sleep(0.2 * SLOW)


def called_windows(app, words):
    """The program's windows in whose names these words are, lowest first; without words all. But for "--all" xdotool
    finds what is the program's or is called so: any window would do."""
    name = ["--name", re.sub(r"([][.^$*+?(){}|\\])", r"\\\1", words)] if words else []
    return subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(app.pid), *name],
                          capture_output=True, text=True).stdout.split()


def focus_dialog(app, title):
    """Gives a dialog the keys, which no window manager does here; whether there is one."""
    found = wait(lambda: called_windows(app, title), 10)
    if found:
        xdo("windowraise", found[-1])
        xdo("windowfocus", found[-1])
    time.sleep(0.5 * SLOW)
    return bool(found)


def no_tips(app):
    """Puts away the card for newcomers, which lies over a part of the map."""
    button = wait(lambda: next((node for node in nodes(app) if (node.get_name() or "").endswith("No more tips")
                                and "button" in node.get_role_name()), None))
    Atspi.Action.do_action(button, 0)
    time.sleep(0.5 * SLOW)


def windows(app):
    """Names of what the program has on the screen, a menu's being the program's; asked of the screen."""
    def ask(*args):
        return subprocess.run(["xdotool", *map(str, args)], capture_output=True, text=True).stdout.split("\n")

    return [ask("getwindowname", one)[0] for one in ask("search", "--onlyvisible", "--pid", app.pid) if one]


def chooser(app, before):
    """Waits for a window whose name was not among @before; by the screen alone: GTK 4.8 may fall over who reads it
    while a dialog comes or goes."""
    opened = wait(lambda: set(windows(app)) - set(before), 6)
    time.sleep(0.6 * SLOW)
    return bool(opened)


def place_window(app):
    to_window(app, "windowmove", 0, 0)
    time.sleep(0.3)
    focus(app)


def front(app, name):
    """Puts the window of this name into the corner and gives it the keys, which no window manager does here."""
    found = wait(lambda: called_windows(app, name))
    if not found:
        return False
    for command in ("windowmove", found[-1], 0, 0), ("windowraise", found[-1]), ("windowfocus", found[-1]):
        xdo(*command)
        time.sleep(0.3 * SLOW)
    return True


def key_until(app, name, predicate):
    """A key that does nothing a second time, until it is seen to have done it: without a window manager a window may
    be without the keys for a while."""
    for _ in range(4):
        focus(app)
        key(name)
        seen = wait(predicate, 3)
        if seen:
            return seen
    return None


def leave():
    """What every such test ends with: that nothing went wrong unseen, its plan, and the exit status."""
    wrong = list(complaints())
    check("the program complains of nothing", not wrong, "; ".join(wrong[:3]))
    shutil.rmtree(HOME, ignore_errors=True)
    print(f"1..{len(results)}")
    return 0 if all(results) else 1
