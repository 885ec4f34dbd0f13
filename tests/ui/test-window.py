#!/usr/bin/python3
"""The window in the hands of a person: real pointer and key events, read through accessibility.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-window.py QUARTIER QUARTIER_CLI
"""
import json
import sys
import time

from hands import (HOME, PLAN, SLOW, Atspi, agrees, answer, bring, check, click, estimate, find, key, leave, move, number,
                   place_window, settled, start, texts, wait, write_plan, xdo)


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
          any(t.startswith("Meters would likely show ") for t in texts(app)), lambda: str(texts(app)[:20]))
    check("it is selected and named", "District 3" in " ".join(texts(app)), lambda: str(texts(app)[:20]))

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
    check("one undo takes the whole drag back", undone is not None, lambda: f"{drawn} {dragged} {answer(app)}")
    key("ctrl+shift+z")
    redone = wait(lambda: (lambda a: a if a and a[1] == dragged[1] else None)(answer(app)), 5)
    check("redo brings it again", redone is not None, lambda: f"{dragged} {answer(app)}")
    return dragged


def typed(app):
    """What cannot be is told in a sentence that stands there, and a comma will do."""
    sentence = "Give a number from 0 to 40"
    box = bring(app, ("text", "entry", "spin"), "Floor area ratio")
    for text, good in (("50", False), ("1,25", True), ("many", False), ("1.3", True)):
        before = answer(app)
        click(box.x + box.width // 2, box.y + box.height // 2)
        key("ctrl+a")
        xdo("type", text)
        key("Return")
        if good:
            check(f"{text} is taken", wait(lambda: sentence not in texts(app) and answer(app) != before, 8), lambda: str(answer(app)))
        else:
            check(f"{text} is told what would be right", wait(lambda: sentence in texts(app), 8), lambda: str(texts(app)[-20:]))
            check("and changes nothing", settled(app) == before, lambda: f"{before} {answer(app)}")


def tell_affordable(app):
    """What nobody has told is said to be so, and the figure of the plan hangs on nothing of it."""
    alone = "Counts in the second opinion on driving alone"
    time.sleep(0.5 * SLOW)
    before = settled(app)
    box = bring(app, ("slider",), "Affordable homes")
    check("affordable homes are not told at first", f"Not told. {alone}" in texts(app), lambda: str(texts(app)[-20:]))
    click(box.x + box.width // 2, box.y + box.height // 2)
    check("a press tells them", wait(lambda: alone in texts(app), 8), lambda: str(texts(app)[-20:]))
    check("and the plan's figure is as before", settled(app) == before, lambda: f"{before} {answer(app)}")
    key("ctrl+z")
    check("undo takes it back", wait(lambda: f"Not told. {alone}" in texts(app), 8), lambda: str(texts(app)[-20:]))
    key("ctrl+shift+z")
    check("redo tells them again", wait(lambda: alone in texts(app), 8), lambda: str(texts(app)[-20:]))


def slide(app, dragged):
    slider = wait(lambda: find(app, ("slider",), "Floor area ratio"))
    check("the floor area ratio has a slider", slider is not None)
    if slider is None:
        return dragged
    box = bring(app, ("slider",), "Floor area ratio")
    print(f"# slider at {box.x},{box.y} {box.width}x{box.height}")
    move(box.x + box.width // 2, box.y + box.height // 2)
    for _ in range(3):
        xdo("click", 5)
    check("the wheel over a slider leaves the plan alone", settled(app) == dragged, lambda: f"{dragged} {answer(app)}")
    slider = find(app, ("slider",), "Floor area ratio")
    box = Atspi.Component.get_extents(slider, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 3, box.y + box.height // 2)
    for _ in range(6):
        key("Right")
    denser = wait(lambda: (lambda a: a if a and number(a[1]) > number(dragged[1]) * 1.1 else None)(answer(app)), 5)
    check("a press and arrow keys on it change the floor area at once", denser is not None, lambda: f"{dragged} {answer(app)}")
    typed(app)
    for name in ("Photovoltaics on façades", "Battery"):
        box = bring(app, ("slider",), name)
        click(box.x + box.width // 2, box.y + box.height // 2)
    tell_affordable(app)
    box = bring(app, ("slider",), "Green roofs")
    click(box.x + box.width // 2, box.y + box.height // 2)
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
    supply = document["features"][-1]["properties"].get("supply", {})
    check("so are modules on its walls and their battery",
          0.3 < supply.get("pv_facade_share", 0) < 0.7 and supply.get("battery_kwh_per_kwp", 0) > 0.5, str(supply))
    share = document["features"][-1]["properties"].get("affordable_homes_share", 0)
    check("and the share of its homes that are affordable", 0.3 < share < 0.7, str(share))
    surfaces = document["features"][-1]["properties"].get("surfaces", {})
    check("and its green roofs", 0.3 < surfaces.get("green_roof", 0) < 0.7, str(surfaces))
    check("what the program does not know is kept", all(f.get("x-note") == "kept" for f in document["features"][:2]))
    check("the window's total is the command line's after saving", agrees(whole, estimate()["totals"]),
          lambda: f"{whole} {estimate()['totals']['ghg_kg_per_resident']}")
    time.sleep(0.3)
    key("ctrl+q")
    closed = wait(lambda: app.poll() is not None, 8)
    check("a saved plan closes without a question", bool(closed) and app.returncode == 0, str(app.returncode))
    if not closed:
        app.kill()

    again = start(str(PLAN), recovers=True)
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
    again = start(str(PLAN), recovers=True)
    try:
        place_window(again)
        offer = wait(lambda: find(again, ("label",), "Recover unsaved work?") or find(again, ("button",), "Recover"), 8)
        check("after a crash the work is offered back", offer is not None)
    finally:
        again.kill()
        again.wait()


def main():
    write_plan()
    app = start(str(PLAN), recovers=True)
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
    return leave()


sys.exit(main())
