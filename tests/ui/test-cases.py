#!/usr/bin/python3
"""The reference cases: found, filtered, beside a plan, and opened as one: real pointer and key events, read through
accessibility.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-cases.py QUARTIER QUARTIER_CLI
"""
import json
import pathlib
import re
import subprocess
import sys
import time
import unicodedata

from hands import (CLI, HOME, PLAN, SLOW, UNIT, Atspi, check, click, find, front, key, key_until, leave, nodes, number, place_window,
                   settled, start, texts, wait, walk, write_plan, xdo)

DATA = pathlib.Path(__file__).resolve().parents[2] / "data" / "cases"


def cases():
    read = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.json"))]
    return {one["case"]: one for one in read if "case" in one}


def press(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def ending(app, role_words, words):
    """The thing whose name ends with these words; a button's name has its mnemonic's form before them."""
    for node in nodes(app):
        if (node.get_name() or "").endswith(words) and any(word in node.get_role_name() for word in role_words):
            return node
    return None


def count(app):
    """How many cases the list says it shows."""
    for text in texts(app):
        said = re.fullmatch(r"(\d+) cases?", text or "")
        if said:
            return int(said[1])
    return None


def search(app, word):
    key("ctrl+f")
    key("ctrl+a")
    xdo("type", word) if word else key("BackSpace")


def twins(app):
    out = subprocess.run([CLI, "cases", "match", str(PLAN), "--format", "json"], capture_output=True, check=True)
    known = cases()
    near = [match for match in json.loads(out.stdout) if match["distance"] < 1][:3]
    line = "Like: " + ", ".join(known[match["id"]]["name"] for match in near)
    check("the test's plan has a twin", bool(near))
    check("the answer names the command line's nearest", bool(wait(lambda: line in texts(app))), line)


def far_away():
    """In Harbin nothing is near: the nearest is named all the same, and what is unlike there."""
    plan = json.loads(PLAN.read_text())
    plan["quartier"]["place"] = {"climate": "harbin", "country": "CN"}
    there = HOME / "harbin.quartier"
    there.write_text(json.dumps(plan))
    out = subprocess.run([CLI, "cases", "match", str(there), "--format", "json"], capture_output=True, check=True)
    nearest = json.loads(out.stdout)[0]
    why = nearest["why"]["heating"]
    check("in Harbin no case is near", nearest["distance"] >= 1 and why["case"] < why["plan"], str(nearest)[:300])
    app = start(str(there))
    try:
        line = f"Nearest, with milder winters: {cases()[nearest['id']]['name']}"
        check("the nearest is named, and how its winters differ", bool(wait(lambda: line in texts(app), 20)), line)
    finally:
        app.kill()
        app.wait(10)


def filters(app):
    known = cases()
    measured = [one for one in known.values() if any(f["kind"] == "measured" for f in one["figures"])]

    check("all cases are listed", bool(wait(lambda: count(app) == len(known))), lambda: str(count(app)))
    names = {one["name"] for one in known.values()}
    listed = [node.get_name() for node in nodes(app) if "list item" in node.get_role_name() and node.get_name() in names]
    # Accents aside and small letters as large ones; none of the names has numbers of two lengths.
    by_name = sorted(names, key=lambda name: unicodedata.normalize("NFD", name).encode("ascii", "ignore").lower())
    check("they stand by their names", listed == by_name, str([pair for pair in zip(listed, by_name) if len(set(pair)) > 1][:3]))
    press(ending(app, ("check",), "measured figures"))
    check("measured alone are fewer", len(measured) < len(known)
          and bool(wait(lambda: count(app) == len(measured))), lambda: str(count(app)))
    search(app, "xyzzy")
    check("what no case is says so", bool(wait(lambda: "No case is all of this" in texts(app))))
    press(wait(lambda: ending(app, ("button",), "Show all cases")))
    check("and shows all again", bool(wait(lambda: count(app) == len(known))), lambda: str(count(app)))
    search(app, "vauban")
    check("a word narrows", bool(wait(lambda: 0 < (count(app) or 0) < len(known))), lambda: str(count(app)))
    key("Escape")
    check("Escape takes it back", bool(wait(lambda: count(app) == len(known))), lambda: str(count(app)))
    districts = [one for one in known.values() if one["scope"] in ("district", "industrial-site")]
    press(wait(lambda: ending(app, ("label",), "All sizes")))
    time.sleep(0.5 * SLOW)
    for name in "Down", "Down", "Return":
        key(name)
    check("and a size keeps those of it", bool(wait(lambda: count(app) == len(districts))), lambda: str(count(app)))
    search(app, "xyzzy")
    press(wait(lambda: ending(app, ("button",), "Show all cases")))
    check("all sizes come back with the rest", bool(wait(lambda: count(app) == len(known))), lambda: str(count(app)))


def page(app):
    search(app, "aspern seestadt")
    # data/cases/aspern-seestadt.json: 5 000 000 000 EUR.
    check("money is told in millions", bool(wait(lambda: "5000\u202fmillion EUR" in texts(app))), lambda: str(texts(app)[-60:]))
    search(app, "quartier vauban")
    check("a search finds one", bool(wait(lambda: count(app) == 1)), lambda: str(count(app)))
    said = wait(lambda: (lambda t: t if "Quartier Vauban" in t else None)(texts(app))) or []
    # data/cases/vauban.json: 136 from the register, 5,700 reported, 65 designed.
    for value in "136\u202fpersons/ha", "5700\u202fpersons", "65\u202fkWh/m²a":
        check(f"its page has {value}", value in said)
    at = [said.index(kind) if kind in said else -1 for kind in ("Beside my plan", "Measured", "Reported", "Designed")]
    check("kinds stand apart, below what is beside the plan", -1 not in at and at == sorted(at), str(at))
    own = subprocess.run([CLI, "estimate", str(PLAN), "--format", "json"], capture_output=True, check=True)
    totals = json.loads(own.stdout)["totals"]
    beside = [said[i + 1] for i, text in enumerate(said[:-1]) if text == "Plan"]
    # 150 m squares: their residents per hectare are the plan's own.
    check("the plan's own figure stands beside", any(
        text.endswith("\u202fpersons") and abs(number(text[:-len("\u202fpersons")]) - totals["residents"]) < 1
        for text in beside), f"{beside} {totals['residents']}")


def engine(app):
    """Vauban's own facts, by the command line: 160 cars for 1,000 residents were counted there."""
    plan = subprocess.run([CLI, "cases", "show", "vauban", "--format", "plan"], capture_output=True, check=True).stdout
    told = subprocess.run([CLI, "estimate", "--format", "json", "-"], input=plan, capture_output=True, check=True).stdout
    cars = json.loads(told)["totals"]["mobility"]["cars_per_1000"]
    line = f"{cars:.0f}\u202fcars/1000 residents · +{100 * (cars / 160 - 1):.0f} %"
    check("the engine's own view of it has its deviation", cars > 160 and bool(wait(lambda: line in texts(app))), line)


def marks(app):
    """What the front window's map shows."""
    everywhere = {one["name"] for one in cases().values()}
    top = find(app, ("frame", "window", "dialog"), "Reference cases")
    return [node for node in (nodes(app) if top is None else walk(top))
            if "button" in node.get_role_name() and node.get_state_set().contains(Atspi.StateType.VISIBLE)
            and set((node.get_name() or "").split(", ")) <= everywhere]


def mark(app, name):
    """A pin, or the number that stands for it and others: a button that says their names."""
    return wait(lambda: next((node for node in marks(app) if name in node.get_name().split(", ")), None), 3)


def pins(app):
    search(app, "freiburg im breisgau")
    known = [one for one in cases().values() if one["city"] == "Freiburg im Breisgau"]
    check("a town has its cases", len(known) > 1 and bool(wait(lambda: count(app) == len(known))), lambda: str(count(app)))
    def names():
        return {name for node in marks(app) for name in node.get_name().split(", ")}

    check("the map has the pins of the list and no others",
          bool(wait(lambda: names() == {one["name"] for one in known})), lambda: str(names()))
    wanted = next(one for one in known if one["name"] == "Rieselfeld")
    for _ in range(8):  # first into what stands together, then to the one
        press(mark(app, wanted["name"]))
        shown = wait(lambda: texts(app).count(wanted["name"]) > 2, 1.5)
        if shown:
            break
    head = wait(lambda: wanted["name_local"] in texts(app) if wanted.get("name_local") else shown)
    check("a pin that is pressed has its page shown", bool(shown) and bool(head), lambda: str(texts(app)[:60]))


def on_the_plan(app):
    """Pins over the plan's own map, by the keys."""
    key("minus"), key("minus")
    press(wait(lambda: find(app, ("button",), "Map")))
    time.sleep(0.6 * SLOW)
    for _ in range(5):
        key("Down")
    key("Return")
    check("the map's menu has pins shown over the plan", bool(mark(app, "Vauban")))
    click(200, 500)  # beside the districts: the map has the keys
    key("Tab")
    key("Return")
    opened = wait(lambda: find(app, ("frame", "window", "dialog"), "Reference cases"))
    check("Return on one opens its page", bool(opened) and bool(wait(lambda: "Quartier Vauban" in texts(app))))


def as_plan(app):
    plan = subprocess.run([CLI, "cases", "show", "vauban", "--format", "plan"], capture_output=True, check=True).stdout
    out = subprocess.run([CLI, "estimate", "-", "--format", "json"], input=plan, capture_output=True, check=True)
    expected = json.loads(out.stdout)["totals"]["ghg_kg_per_resident"] / 1000

    press(ending(app, ("button",), "See it as a plan"))

    def answers():
        said = texts(app)
        return [said[i - 1] for i, text in enumerate(said) if text == UNIT]

    seen = wait(lambda: (lambda a: a if len(a) == 2 and all(x not in ("", "–") for x in a) else None)(answers()), 60)
    check("the case opens as a plan of its own, with the command line's answer",
          bool(seen) and any(abs(number(text) - expected) < 0.0051 for text in seen), f"{seen} {expected}")


def main():
    write_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        check("the plan opens", bool(settled(app)))
        twins(app)
        on_the_plan(app)
        front(app, "Reference cases")
        key("Escape")
        place_window(app)
        opened = key_until(app, "ctrl+shift+r", lambda: find(app, ("frame", "window", "dialog"), "Reference cases"))
        check("a key opens the cases", bool(opened) and front(app, "Reference cases"))
        filters(app)
        page(app)
        engine(app)
        pins(app)
        page(app)
        as_plan(app)
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    far_away()
    return leave()


sys.exit(main())
