#!/usr/bin/python3
"""Criteria of finance in the window: how many are met, and one of them opened.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-finance.py QUARTIER QUARTIER_CLI
"""
import copy
import json
import os
import subprocess
import sys
import time

from hands import (PLAN, SLOW, bring, check, click, estimate, leave, place_window, settled, start, texts, wait, write_plan, xdo)

RULE = "Climate-friendly new homes (297/298)"


def write_two_scenarios():
    """Homes to code with gas, and a copy as Passivhaus with heat from the ground."""
    write_plan()
    plan = json.loads(PLAN.read_text())
    plan["quartier"]["scenarios"].append({"id": "b", "name": "B", "year": 2025, "parent": "a"})
    for feature in copy.deepcopy(plan["features"]):
        feature["properties"].update(scenario="b", standard="passivhaus", supply={"heat": "heat-pump-ground"})
        plan["features"].append(feature)
    PLAN.write_text(json.dumps(plan))


def counts():
    """What the command line says, in the words of the row."""
    found = estimate()["criteria"]
    rules = [one["outcome"] for one in found if one["kind"] != "instrument"]
    fit = sum(one["kind"] == "instrument" and one["outcome"] == "meets" for one in found)
    return (f"Criteria: {rules.count('meets')} met, {rules.count('misses')} missed, "
            f"{rules.count('cannot-tell')} cannot be told yet. Instruments that fit: {fit}")


def picture(name):
    if "QUARTIER_TEST_PICTURES" in os.environ:
        subprocess.run(["import", "-window", "root", f"{os.environ['QUARTIER_TEST_PICTURES']}/{name}.png"], check=False)


def second_window(app):
    def seen():
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(app.pid), "--name", ".*"],
                             capture_output=True, text=True).stdout.split()
        return out[-1] if len(out) > 1 else None
    window = wait(seen)
    if window:
        xdo("windowmove", window, 0, 0)
        time.sleep(0.3 * SLOW)
        xdo("windowraise", window)
        xdo("windowfocus", window)
        time.sleep(0.4 * SLOW)
    return window


def finance(app):
    expected = counts()
    check("the row counts as the command line does", wait(lambda: expected in texts(app), 15), expected)
    box = bring(app, ("label",), "Criteria and instruments")
    click(box.x + 10, box.y + box.height // 2)
    check("the row opens the criteria", second_window(app) is not None)
    check("which repeat the count", texts(app).count(expected) == 2)
    picture("criteria")
    row = bring(app, ("label",), RULE, 560)
    click(row.x + 10, row.y + row.height // 2)
    time.sleep(0.8 * SLOW)
    shown = texts(app)
    check("the rule opens to its conditions", "Floor built to the standard: 100 %, at least 100 % is asked for" in shown)
    check("to what is missing and its source", "Still to be shown" in shown and any("Haufe" in t for t in shown))
    check("a recalled rule is marked", "unchecked" in shown)
    picture("opened")


def main():
    write_two_scenarios()
    app = start(str(PLAN))
    try:
        place_window(app)
        check("the plan is estimated", settled(app) is not None)
        finance(app)
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    return leave()


sys.exit(main())
