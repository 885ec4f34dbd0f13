#!/usr/bin/python3
"""A figure opened and given a value of the plan's own: real pointer and key events, read through accessibility.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-figures.py QUARTIER QUARTIER_CLI
"""
import json
import os
import subprocess
import sys
import time

from hands import (PLAN, SLOW, Atspi, answer, bring, called_windows, check, click, estimate, find, focus, key, key_until, leave, nodes,
                   number, place_window, settled, start, texts, wait, walk, write_plan, xdo)

FACTOR = "carrier.gas"
LISTED = {"Own figures", "1 stands in for that of the tables", "0.1 kgCO₂e/kWh LHV instead of 0.2355"}
CALLED = "Emissions of a fuel, its supply included (natural gas)"
PENCIL = "Use a figure of this plan's own"


def windows(app):
    """The X windows of the program, lowest first."""
    out = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(app.pid), "--name", ".*"],
                         capture_output=True, text=True)
    return out.stdout.split()


def over(app, n):
    """Waits for the n-th window, puts it into the corner and gives it the keys, which no window manager does here."""
    new = wait(lambda: (lambda w: w if len(w) >= n else None)(windows(app)))
    if not new:
        return False
    xdo("windowmove", new[-1], 0, 0)
    time.sleep(0.3 * SLOW)
    xdo("windowraise", new[-1])
    xdo("windowfocus", new[-1])
    time.sleep(0.4 * SLOW)
    return True


def ending(app, role_words, words):
    """The thing whose name ends with these words; a button's name has its mnemonic's form before them."""
    for node in nodes(app):
        if (node.get_name() or "").endswith(words) and any(word in node.get_role_name() for word in role_words):
            return node
    return None


def press(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def pencil_of(app, words):
    """The pencil in the row that has these words."""
    for row in nodes(app):
        if row.get_role_name() == "list item" and any(words in (n.get_name() or "") for n in walk(row)):
            for node in walk(row):
                if "button" in node.get_role_name() and node.get_description() == PENCIL:
                    return node
    return None


def own_figure(app):
    before = settled(app)
    press(wait(lambda: ending(app, ("button",), "Show the sum")))
    check("the sum opens", over(app, 2), lambda: str(windows(app)))
    press(wait(lambda: next((n for n in nodes(app) if n.get_role_name() == "label" and (n.get_name() or "").startswith("Natural gas: ")), None)))
    check("a line of it opens too", over(app, 3), lambda: str(windows(app)))
    told = wait(lambda: next((t for t in texts(app) if t.startswith("Gas bought: ")), None), 8)
    kg = estimate()["totals"]["ghg_by_carrier_kg"]["gas"]
    check("to the command line's number", told is not None
          and abs(number(told.split(": ")[1].removesuffix(" kg")) / kg - 1) < 0.005, f"{told} {kg}")
    key("Escape")
    wait(lambda: len(windows(app)) == 2)
    over(app, 2)
    table = wait(lambda: pencil_of(app, f"{CALLED} = "))
    check("its factor, called by its name, has a pencil", table is not None)
    check("the id to cite it by stands with it", any(f" · {FACTOR}" in t for t in texts(app)))
    check("what is assumed is said in words", any("(usual in Germany)" in t for t in texts(app)) and
          not any("(default." in t for t in texts(app)))
    press(table)
    check("the pencil opens an editor", over(app, 3), lambda: str(windows(app)))
    check("which says what it is", any(t == CALLED for t in texts(app)))
    check("which says what the table has", any("The table has 0.2355 kgCO₂e" in t for t in texts(app)))
    last = Atspi.Component.get_extents(wait(lambda: ending(app, ("button",), "Back to the table's figure")), Atspi.CoordType.WINDOW)
    height = int(subprocess.run(["xdotool", "getwindowgeometry", "--shell", called_windows(app, "This plan's own figure")[-1]],
                                capture_output=True, text=True).stdout.split("HEIGHT=")[1].split()[0])
    # A window's shadow counts as its own here, below as above.
    check("it is as tall as what it holds", last.y + last.height <= height <= last.y + last.height + 80, f"{last.y} {last.height} {height}")
    entry = wait(lambda: find(app, ("text",), "Figure"))
    press(entry)
    key("ctrl+a")
    xdo("type", "0,x")
    use = ending(app, ("button",), "Use")
    check("what is no number cannot be used",
          not use.get_state_set().contains(Atspi.StateType.SENSITIVE))
    check("and what would be right is said", bool(wait(lambda: "Figure: write a number" in texts(app), 3)),
          lambda: str(texts(app)[-20:]))
    key("ctrl+a")
    xdo("type", "0.1")
    press(ending(app, ("button",), "Use"))
    wait(lambda: len(windows(app)) == 1)
    place_window(app)
    lighter = wait(lambda: (lambda a: a if a and number(a[0]) < number(before[0]) else None)(answer(app)))
    check("the answer follows the plan's own figure", lighter is not None, lambda: f"{before} {answer(app)}")
    focus(app)
    row = wait(lambda: ending(app, ("label",), "Own figures"))
    bring(app, ("label",), row.get_name())
    press(row)
    listed = wait(lambda: LISTED <= set(texts(app)), 5)
    check("the plan's panel lists it", bool(listed))
    kept = key_until(app, "ctrl+s", lambda: json.loads(PLAN.read_text())["quartier"].get("overrides"))
    check("the file keeps it", bool(kept) and kept.get(FACTOR, {}).get("value") == 0.1, str(kept))
    check("the command line follows it", abs(number(settled(app)[0]) - estimate()["totals"]["ghg_kg_per_resident"] / 1000)
          < 0.0051, lambda: f"{answer(app)}")
    press(wait(lambda: ending(app, ("button",), "Show the sum")))
    over(app, 2)
    told = wait(lambda: next((t for t in texts(app) if t.startswith(f"{CALLED} = 0.1 ")), None))
    check("the sum says once that it is the plan's own, and what the table has, without the table's year",
          told is not None and told.endswith(f"\n{FACTOR}\nThe plan's own figure; the table has 0.2355 kgCO₂e/kWh LHV"), str(told))
    key("Escape")
    wait(lambda: len(windows(app)) == 1)
    place_window(app)
    back = key_until(app, "ctrl+z", lambda: answer(app) == before)
    check("undo brings the table's back", back is not None, lambda: f"{before} {answer(app)}")


def figures_open(app):
    """Each figure of the answer is a way to its sum, and so is each sector of its stack."""
    totals = estimate()["totals"]
    press(wait(lambda: find(app, ("label",), "residents")))
    check("the number of residents opens", over(app, 2), lambda: str(windows(app)))
    told = wait(lambda: next((t for t in texts(app) if t.startswith("Residents: ")), None), 8)
    check("with the command line's number", told is not None and abs(number(told.split(": ")[1]) / totals["residents"] - 1) < 0.005, str(told))
    key("Escape")
    wait(lambda: len(windows(app)) == 1)
    place_window(app)
    press(wait(lambda: find(app, ("label",), "kWh/m² a year")))
    check("the energy per floor opens", over(app, 2), lambda: str(windows(app)))
    told = wait(lambda: next((t for t in texts(app) if t.startswith("Energy per floor area: ")), None), 8)
    each = totals["energy_kwh"]["total"] / totals["gfa_m2"]
    check("as that, and not as the energy alone", told is not None
          and abs(number(told.split(": ")[1].removesuffix(" kWh/m²")) / each - 1) < 0.005, f"{told} {each}")
    check("which is one over the other", any(" kWh ÷ " in t and t.endswith(" m²") for t in texts(app)), lambda: str(texts(app)[-20:]))
    key("Escape")
    wait(lambda: len(windows(app)) == 1)
    place_window(app)
    press(wait(lambda: next((n for n in nodes(app) if n.get_role_name() == "label" and (n.get_name() or "").startswith("Between ")), None)))
    check("the range opens", over(app, 2), lambda: str(windows(app)))
    widest = wait(lambda: [t for t in texts(app) if "t between low and high" in t], 8) or []
    check("what it is is said", any(t.startswith("A thousand times, every coefficient was drawn") for t in texts(app)))
    check("and what widens it, as the command line has it",
          [round(number(t.split(", ")[1].split()[0])) for t in widest] == [round(100 * one["share"]) for one in totals["ghg_band_causes"]],
          lambda: f"{widest} {totals['ghg_band_causes']}")
    picture = os.environ.get("QUARTIER_TEST_PICTURE")
    if picture:
        subprocess.run(["import", "-window", "root", picture], check=False)
    key("Escape")
    wait(lambda: len(windows(app)) == 1)
    place_window(app)
    stack = wait(lambda: next((n for n in nodes(app) if (n.get_name() or "").startswith("Buildings: ")), None))
    box = Atspi.Component.get_extents(stack, Atspi.CoordType.WINDOW)
    click(box.x + 40, box.y + 8)
    check("a sector of the stack opens", over(app, 2), lambda: str(windows(app)))
    check("with its own sum", bool(wait(lambda: any(t.startswith("Greenhouse gases of the buildings") for t in texts(app)), 8)))
    key("Escape")
    wait(lambda: len(windows(app)) == 1)
    place_window(app)


def idle_figure(app):
    """Of a plan's own figures the list says which the estimate has no use for."""
    row = wait(lambda: ending(app, ("label",), "Own figures"))
    bring(app, ("label",), row.get_name())
    press(row)
    listed = wait(lambda: {"0.5 instead of 0.82 · nothing here counts with it", "0.1 kgCO₂e/kWh LHV instead of 0.2355"}
                  <= set(texts(app)), 8)
    check("a figure that has no effect is told, and no other", bool(listed), lambda: str(texts(app)))
    picture = os.environ.get("QUARTIER_TEST_PICTURE")
    if picture:
        subprocess.run(["import", "-window", "root", f"{picture}.idle.png"], check=False)


def main():
    write_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        settled(app)
        figures_open(app)
        own_figure(app)
        app.kill()
        app.wait()
        write_plan()
        written = json.loads(PLAN.read_text())
        written["quartier"]["overrides"] = {FACTOR: 0.1, "pv.performance_ratio": 0.5}
        PLAN.write_text(json.dumps(written))
        app = start(str(PLAN))
        place_window(app)
        settled(app)
        idle_figure(app)
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    return leave()


sys.exit(main())
