#!/usr/bin/python3
"""What makes a network's heat, in the window: shares that do not sum are told and not taken, those that do are one step.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-heat.py QUARTIER QUARTIER_CLI
"""
import json
import sys
import time

from hands import (PLAN, SLOW, Atspi, bring, check, click, estimate, find, front, key, leave, nodes, place_window, settled, start, texts, wait, write_plan,
                   xdo)

EDIT = "Edit what makes the heat"


def write_mix():
    write_plan()
    plan = json.loads(PLAN.read_text())
    plan["quartier"]["scenarios"][0]["heat_mix"] = {"shares": {"wood-chips": 0.7, "gas-boiler": 0.3}, "loss": 0.12}
    for feature in plan["features"]:
        feature["properties"]["supply"] = {"heat": "district-heat"}
    PLAN.write_text(json.dumps(plan))


def factor():
    return next(row["value"] for row in estimate()["factors"] if row["carrier"] == "district_heat")


def line(value):
    return f"{value:.3f} kg CO₂e a kWh of heat"


def editor(app):
    """Opens the window of the mix and puts it into the corner; its id."""
    box = bring(app, ("button",), EDIT)
    click(box.x + box.width // 2, box.y + box.height // 2)

    front(app, "Heat network")


def said(app):
    """The sentence on top, which is read out when it changes, and so no label."""
    names = (n.get_name().replace("\u00a0", " ") for n in nodes(app))
    return next((name for name in names if name.startswith("The shares sum")), None)


def give_share(app, name, percent):
    """The first entry of that name is the share, the second the efficiency."""
    entry = wait(lambda: next((n for n in nodes(app) if n.get_name() == name and n.get_role_name() in ("text", "entry", "spin button")), None))
    box = Atspi.Component.get_extents(entry, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    key("ctrl+a")
    xdo("type", percent)
    key("Return")
    time.sleep(0.4 * SLOW)


def choose(app, end):
    """The first or the last of the list of networks."""
    box = bring(app, ("combo box",), "Heat network")
    click(box.x + box.width // 2, box.y + box.height // 2)
    time.sleep(0.6 * SLOW)
    key(end)
    key("Return")
    time.sleep(0.8 * SLOW)


def main():
    write_mix()
    app = start(str(PLAN))
    try:
        place_window(app)
        check("the plan is estimated", settled(app) is not None)
        before = factor()
        check("the panel tells what a kWh emits", wait(lambda: line(before) in texts(app), 15), line(before))
        box = bring(app, ("label",), "Show the sum")
        click(box.x + box.width // 2, box.y + box.height // 2)
        check("the sum has what makes the heat", wait(lambda: "Emissions of the network's heat, by its own mix" in texts(app)))
        key("Escape")
        time.sleep(0.5 * SLOW)
        editor(app)
        check("shares that sum say what follows",
              wait(lambda: said(app) == f"The shares sum to 100 %. A kWh of heat emits {before:.3f} kg CO₂e."), lambda: said(app))
        give_share(app, "Gas boilers", "12.5")
        check("what is missing is said", wait(lambda: said(app) == "The shares sum to 82.5 %: add what makes the other 17.5 %."),
              lambda: said(app))
        use = find(app, ("button",), "_Use Use")
        check("and cannot be taken", use is not None and not use.get_state_set().contains(Atspi.StateType.SENSITIVE))
        give_share(app, "Gas boilers", "50")
        check("what is too much is said", wait(lambda: said(app) == "The shares sum to 120 %: take 20 % away."), lambda: said(app))
        give_share(app, "Wood chips", "50")
        check("until it is whole", wait(lambda: said(app).startswith("The shares sum to 100 %.")), lambda: said(app))
        box = Atspi.Component.get_extents(use, Atspi.CoordType.WINDOW)
        click(box.x + box.width // 2, box.y + box.height // 2)
        time.sleep(0.6 * SLOW)
        plan = json.loads(PLAN.read_text())
        plan["quartier"]["scenarios"][0]["heat_mix"]["shares"] = {"wood-chips": 0.5, "gas-boiler": 0.5}
        PLAN.write_text(json.dumps(plan))
        after = factor()
        check("taken, the figures follow as the command line has them", after > before and wait(lambda: line(after) in texts(app), 15), line(after))
        key("ctrl+z")
        check("one step takes it back", wait(lambda: line(before) in texts(app), 15))
        key("ctrl+z")
        check("and was the only one", find(app, ("button",), "Undo").get_description() == "Nothing to undo yet",
              lambda: find(app, ("button",), "Undo").get_description())
        choose(app, "Home")
        check("the usual network stands in", wait(lambda: line(before) not in texts(app), 15))
        choose(app, "End")
        key("Escape")
        key("ctrl+z")
        check("a mix that is asked for and not given is no step", wait(lambda: line(before) in texts(app), 15))
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    return leave()


sys.exit(main())
