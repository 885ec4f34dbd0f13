#!/usr/bin/python3
"""Stops of public transport in the hands of a person: placed, named, dragged, deleted, taken back.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-stops.py QUARTIER QUARTIER_CLI
"""
import json
import sys

from hands import (PLAN, agrees, answer, check, click, estimate, key, leave, move, number, place_window, settled,
                   start, texts, wait, write_plan, xdo)

EMPTY = (450, 640)


def saved(count):
    """The plan's stops, once the file has so many; None if it never has."""
    def look():
        stops = [f for f in json.loads(PLAN.read_text())["features"] if f["properties"]["kind"] == "stop"]
        return {"stops": stops} if len(stops) == count else None

    key("ctrl+s")
    return (wait(look) or {"stops": None})["stops"]


def changes(app, before):
    return wait(lambda: (lambda a: a if a and a != before else None)(answer(app)), 8)


def says(app, words):
    return wait(lambda: any(words in t for t in texts(app)), 5)


def place(app, before):
    click(*EMPTY)
    key("p")
    check("the hint says what the tool does", says(app, "Click to place a stop"), lambda: str(texts(app)))
    click(*EMPTY)  # half a kilometre from either district
    check("placed where nobody lives it says so", says(app, "No district is within reach"), lambda: str(texts(app)[:40]))
    check("and changes nothing", settled(app) == before, lambda: f"{before} {answer(app)}")
    stops = saved(1)
    check("it is in the file, a bus stop with a name", bool(stops) and stops[0]["properties"]["mode"] == "bus"
          and stops[0]["properties"]["name"] == "Stop 1", str(stops))
    key("Escape")  # leaves the tool, keeps the stop
    return stops


def drag(app, before):
    """Along the way to the western district, of whose middle the map's left part is."""
    move(*EMPTY)
    xdo("mousedown", 1)
    live = None
    for step in range(1, 30):
        move(EMPTY[0] - step * 10, EMPTY[1] - step * 8)
        live = answer(app) if step > 4 else None
        if live and live != before and says(app, "West"):
            break
    live = changes(app, before)
    check("before the button is let go the figure follows", live is not None and number(live[0]) < number(before[0]),
          f"{before} {live}")
    xdo("mouseup", 1)
    dragged = settled(app)
    check("the panel names the district within reach", "West" in " ".join(texts(app)), lambda: str(texts(app)))
    saved(1)
    totals = estimate()["totals"]
    check("the command line agrees, and sees access", agrees(dragged, totals)
          and totals["mobility"]["transit_access_share"] > 0, f"{dragged} {totals['mobility']}")
    return dragged, totals["mobility"]


def main():
    write_plan()
    none = estimate()["totals"]["mobility"]
    app = start(str(PLAN))
    try:
        place_window(app)
        before = settled(app)
        place(app, before)
        dragged, near = drag(app, before)
        check("less is driven than without", near["car_km"] < none["car_km"] and none["transit_access_share"] == 0,
              f"{none} {near}")
        key("ctrl+z")
        check("one undo takes the whole drag back", wait(lambda: answer(app) == before, 8), lambda: f"{before} {answer(app)}")
        key("ctrl+shift+z")
        check("redo brings it again", wait(lambda: answer(app) == dragged, 8), lambda: f"{dragged} {answer(app)}")
        key("Delete")
        check("deleted, it serves nobody any more", wait(lambda: answer(app) == before, 8), lambda: f"{before} {answer(app)}")
        check("and a toast offers it back", says(app, "“Stop 1” deleted"), lambda: str(texts(app)))
        check("the file has none", saved(0) == [])
        key("ctrl+z")
        check("undo brings it back", wait(lambda: answer(app) == dragged, 8), lambda: f"{dragged} {answer(app)}")
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    return leave()


sys.exit(main())
