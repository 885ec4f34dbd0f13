#!/usr/bin/python3
"""The hours below the map in the hands of a person: opened, turned over, read, changed by a slider.

Runs under xvfb-run and dbus-run-session, with its own home. Prints TAP.
usage: test-pane.py QUARTIER QUARTIER_CLI
"""
import json
import subprocess
import sys
import time

from hands import (agrees, Atspi, bring, check, chooser, CLI, click, estimate, find, focus, focus_dialog, give, HOME, key, leave,
                   move, mute_buttons, nodes,
                   number, place_window, PLAN, settled, SLOW, start, texts, wait, windows, write_plan, xdo)


def charts(app, begins):
    """The words of every chart that begins so: its title, what it is of, its main figures; and what is read out."""
    return [(n.get_name(), n.get_description() or "") for n in nodes(app) if (n.get_name() or "").startswith(begins)]


def chart(app, begins, *contains):
    """The first of them that contains all of that."""
    for words in charts(app, begins):
        if all(part in " ".join(words) for part in contains):
            return words
    return None


def changed(app, begins, before, part=0):
    """One that says something else than before."""
    for words in charts(app, begins):
        if words[part] != before[part]:
            return words
    return None


def press(app, name):
    """A button by its name, whether it is one or a toggle."""
    node = wait(lambda: find(app, ("button",), name))
    if node is not None:
        Atspi.Action.do_action(node, 0)
        time.sleep(0.2 * SLOW)
    return node


def open_pane(app):
    check("folded away, it shows no chart", chart(app, "Whole plan") is None)
    key("F8")
    shown = wait(lambda: chart(app, "Whole plan: power by end use."), 8)
    check("F8 opens it on the whole plan", shown is not None, lambda: str(texts(app)[:30]))
    check("it says the scenario, the year and the weather",
          shown is not None and "A · 2025 · typical year of Mannheim" in shown[0], str(shown))
    check("its figures are in words", shown is not None and "in this week; the most is" in shown[0], str(shown))
    return shown


def turn_over(app):
    press(app, "Year")
    said = wait(lambda: chart(app, "Whole plan: power by end use.", "in the year"))
    check("the year shows the year", said is not None, lambda: str(charts(app, "Whole plan")))
    totals = estimate()["totals"]
    kwh = totals["energy_kwh"]["total"] + totals["mobility"]["charging_kwh"]
    amount, unit = said[0].split(". ")[-1].split(" in the year")[0].split("\u00a0")
    shown = number(amount) * {"kWh": 1, "MWh": 1e3, "GWh": 1e6}[unit]
    check("and its sum is the command line's", abs(shown - kwh) < 0.006 * kwh, f"{said} {kwh}")
    press(app, "Load duration")
    check("load duration has its page", wait(lambda: chart(app, "Whole plan: load duration.")) is not None)
    press(app, "Temperatures")
    asked = wait(lambda: any("Select one district on the map" in t for t in texts(app)))
    check("temperatures ask for a district", bool(asked))
    press(app, "Week")


def read_out(app):
    begins = "Whole plan: power by end use."
    node = wait(lambda: next((n for n in nodes(app)
                              if (n.get_name() or "").startswith(begins) and "week" in n.get_name()), None))
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    move(box.x + box.width // 3, box.y + box.height // 2)
    under = wait(lambda: chart(app, begins, "Heating:", "kW", "Together:"))
    check("the pointer reads an hour out", under is not None, lambda: str(charts(app, begins)))
    click(box.x + box.width // 3, box.y + box.height // 2)
    key("Right")
    after = wait(lambda: next((c for c in charts(app, begins) if c[1] and c[1] != under[1]), None))
    check("the arrow keys read the next", after is not None, lambda: str(charts(app, begins)))
    press(app, "The week after")
    later = wait(lambda: next((c for c in charts(app, begins) if "week" in c[0] and c[0] != under[0]), None))
    check("the week after is another", later is not None, str(under))


def follow():
    """A district is selected, its floor area ratio moved: the curve follows."""
    begins = "West: power by end use."
    app = start(str(PLAN), "--select=West", "--pane=week")
    try:
        place_window(app)
        settled(app)
        shown = wait(lambda: chart(app, begins), 8)
        mute = mute_buttons(app)
        check("what cannot be pressed says why", not mute, str(mute))
        check("with a district selected it shows that district", shown is not None, lambda: str(charts(app, "")[:5]))
        box = bring(app, ("slider",), "Floor area ratio")
        at, middle = box.x + box.width // 3, box.y + box.height // 2
        move(at, middle)
        xdo("mousedown", 1)
        live = None
        for step in range(1, 7):
            move(at + step * 8, middle)
            live = live or wait(lambda: changed(app, begins, shown), 0.5)
        check("while the slider is dragged the curve's figures change", live is not None, str(shown))
        xdo("mouseup", 1)
        settled(app)
        press(app, "Undo")
        back = wait(lambda: next((c for c in charts(app, begins) if c[0] == shown[0]), None), 8)
        check("undo brings the curve back", back is not None, lambda: f"{shown} {charts(app, begins)}")
        press(app, "Temperatures")
        rooms = wait(lambda: chart(app, "West: hours in use above a temperature, without cooling.", "Warmest: Homes"))
        check("its rooms have temperatures", rooms is not None, lambda: str(charts(app, "West")))
        press(app, "Heat balance")
        balance = wait(lambda: chart(app, "West: heat balance of the rooms.", "heating"))
        check("and a heat balance", balance is not None, lambda: str(charts(app, "West")))
        press(app, "Week")
        key("Escape")
        check("without a selection it shows the whole plan",
              wait(lambda: chart(app, "Whole plan: power")) is not None)
    finally:
        app.kill()
        app.wait()


def unheated():
    """A car park: there is power, but no room of which there were a temperature, and that is said; nobody is told to
    give it the floor it has."""
    write_plan()
    give("West", mix={"parking": 1})
    app = start(str(PLAN), "--select=West", "--pane=rooms")
    try:
        place_window(app)
        settled(app)
        for page, why in (("rooms", "temperatures are those of heated rooms"), ("Heat balance", "there is no heat balance")):
            if page != "rooms":
                press(app, page)
            said = wait(lambda: next((t for t in texts(app) if t.startswith("Nothing here is heated or cooled") and why in t), None))
            check(f"{page}: a car park is said to have no rooms", said is not None,
                  lambda: str([t for t in texts(app) if "here" in t]))
        press(app, "Load duration")
        said = wait(lambda: chart(app, "West: load duration.", "full-load hours"))
        check("its power has a load duration", said is not None, lambda: str(charts(app, "West")))
    finally:
        app.kill()
        app.wait()


def give_out(app):
    """The hours and the chart as files, through the menu and a file chooser."""
    for item, name, begins in (("Save the hours (CSV)…", "hours.csv", b"hour,month,day"),
                               ("Save as page (PDF)…", "week.pdf", b"%PDF-")):
        menu = wait(lambda: find(app, ("button",), "Copy or save the chart"))
        box = Atspi.Component.get_extents(menu, Atspi.CoordType.WINDOW)
        entry = None
        for _ in range(2):  # an item activated from afar leaves the menu open, and a click closes it
            click(box.x + box.width // 2, box.y + box.height // 2)
            entry = entry or wait(lambda: find(app, ("menu item", "button"), item), 2)
            if entry:
                break
        before = windows(app)
        Atspi.Action.do_action(entry, 0)
        chooser(app, before)
        file = HOME / name
        key("ctrl+a")
        xdo("type", str(file))
        time.sleep(0.3 * SLOW)
        key("Return")
        # Of the disk alone, for the same reason.
        written = wait(lambda: file.exists() and file.stat().st_size > 1000)
        time.sleep(0.8 * SLOW)
        check(f"{name} is written", bool(written) and file.read_bytes().startswith(begins), lambda: str(list(HOME.iterdir())))
    rows = (HOME / "hours.csv").read_text().splitlines()
    names = rows[0].split(",")
    heat = sum(float(row.split(",")[names.index("energy_heating_kwh")]) for row in rows[1:])
    kwh = estimate()["totals"]["energy_kwh"]["heating"]
    check("its hours sum to the command line's year", len(rows) == 8761 and abs(heat - kwh) < 1e-4 * kwh,
          f"{len(rows)} {heat} {kwh}")


def clipboard():
    """What is on the clipboard, read by another program."""
    return subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True, text=True).stdout


def figures(app):
    """All figures of the plan: those of the command line; a row opens its sum; the table goes to the clipboard."""
    totals = estimate()["totals"]
    key("ctrl+i")
    check("a key turns to the figures", bool(wait(lambda: "Water and flood" in texts(app))))
    unnamed = [(n.get_name(), n.get_role_name(), n.get_description() or "") for n in nodes(app)
               if n.get_name() in ("GtkLabel", "GtkButton") and n.get_state_set().contains(Atspi.StateType.SHOWING)
               and Atspi.Component.get_extents(n, Atspi.CoordType.WINDOW).width > 1]
    check("nothing that is seen is read out by the name of its type", not unnamed, str(unnamed[:5]))
    check("a figure that opens is read out with its unit",
          any("button" in n.get_role_name() and (n.get_name() or "").endswith(" kWh/m² a year") for n in nodes(app)),
          lambda: str([n.get_name() for n in nodes(app) if "button" in n.get_role_name()]))
    for label, value in (("Peak flow of the design storm", totals["water"]["peak_m3_s"]),
                         ("Peak by the rational method", totals["water"]["rational_peak_m3_s"]),
                         ("Rain that stays", 100 * totals["water"]["capture_ratio"]),
                         ("Cars per 1000 residents", totals["mobility"]["cars_per_1000"]),
                         ("Residual waste", totals["waste"]["residual_t"]),
                         ("Emissions per resident", totals["ghg_kg_per_resident"] / 1000)):
        said = texts(app)
        at = next((i for i, text in enumerate(said) if text == label or text.startswith(f"{label}, ")), None)
        shown = said[at + 1] if at is not None else ""
        check(f"{label} is the command line's", shown != "" and abs(number(shown) - value) <= 0.0051 * value,
              f"{shown} {value}")
    # What is drawn a thousand times comes a moment later.
    for label in ("Water used", "Residual waste", "Driven by car per resident", "Peak flow of the design storm"):
        def band():
            said = texts(app)
            at = next((i for i, text in enumerate(said) if text == label or text.startswith(f"{label}, ")), None)
            return said[at + 2] if at is not None and "\u2013" in said[at + 2] else None
        found = wait(band)
        low, value, high = (number(x) for x in (found.split("\u2013")[0], texts(app)[texts(app).index(found) - 1], found.split("\u2013")[1])) \
            if found else (1, 0, 0)
        check(f"{label} has a band", low < value < high, f"{found}")
    check("no Sponge City target is told of a place that has none",
          not any("Storage for the Sponge City target" in t for t in texts(app)))
    key("Return")
    opened = wait(lambda: next((t for t in texts(app) if t.startswith("Greenhouse gases per resident: ")), None))
    check("Return on the first opens its sum", opened is not None, lambda: str(texts(app)[-20:]))
    check("down to what it is made of", bool(wait(lambda: any(t.startswith("Residents: ") for t in texts(app)))))
    focus_dialog(app, "How the figure is made")
    key("Escape")
    focus(app)
    press(app, "Copy the table")
    check("the table is on the clipboard", bool(wait(lambda: any("on the clipboard, with headings" in t
                                                                 for t in texts(app)))))
    pasted = wait(lambda: (lambda t: t if "Rain that stays" in t else None)(clipboard()))
    check("with headings and each figure", bool(pasted) and pasted.startswith("Whole plan\tA\t")
          and "Peak by the rational method, m³/s\t" in pasted, lambda: repr(clipboard())[:300])
    key("ctrl+i")
    check("the key folds it away", bool(wait(lambda: not shown_in(app))))


def fold(app):
    key("F8")
    check("F8 folds it away", bool(wait(lambda: not shown_in(app))))


def shown_in(app):
    """Whether the bar of the pane is to be seen."""
    return find(app, ("button",), "Load duration") is not None


def lost_weather():
    """The plan names a weather file that is gone: said in its row, and nothing is lost."""
    document = json.loads(PLAN.read_text())
    document["quartier"]["place"]["weather"] = {"file": "gone.epw"}
    PLAN.write_text(json.dumps(document))
    again = start(str(PLAN))
    try:
        place_window(again)
        settled(again)
        said = wait(lambda: next((t for t in texts(again) if "“gone.epw” cannot be used" in t), None), 8)
        check("a weather file that is gone is said", said is not None and "The typical year stands in" in said, str(said))
        button = wait(lambda: find(again, ("button",), "Back to the typical year"))
        check("there is a way back to the typical year", button is not None)
        Atspi.Action.do_action(button, 0)
        typical = wait(lambda: next((t for t in texts(again) if t.startswith("Typical year of Mannheim")), None), 8)
        check("which says what stands in", typical is not None)
        press(again, "Undo")
        check("and can be undone",
              bool(wait(lambda: any("“gone.epw” cannot be used" in t for t in texts(again)), 8)))
    finally:
        again.kill()
        again.wait()


def open_weather():
    """An EPW beside the plan is opened, used, and saved by its name alone."""
    write_plan()
    weather = HOME / "harbin.epw"
    subprocess.run([CLI, "weather", "harbin", "-o", str(weather)], check=True, stdout=subprocess.DEVNULL)
    app = start(str(PLAN))
    try:
        place_window(app)
        before = settled(app)
        shown = windows(app)
        press(app, "Open a weather file (EPW)…")
        chooser(app, shown)
        xdo("type", str(weather))
        time.sleep(0.3 * SLOW)
        key("Return")
        time.sleep(1.2 * SLOW)
        used = wait(lambda: next((t for t in texts(app) if "(harbin.epw), from a weather file" in t), None), 10)
        check("an opened weather file is named in its row", used is not None, lambda: str([t for t in texts(app) if "eather" in t]))
        colder = settled(app)
        check("and the figures are of its weather", number(colder[0]) > number(before[0]), f"{before} {colder}")
        focus(app)
        key("ctrl+s")
        saved = wait(lambda: json.loads(PLAN.read_text())["quartier"]["place"].get("weather"))
        check("the plan names the file beside it", saved == {"file": "harbin.epw"}, str(saved))
        check("and the command line reads it from there", agrees(colder, estimate()["totals"]), str(colder))
    finally:
        app.kill()
        app.wait()


def main():
    write_plan()
    app = start(str(PLAN))
    try:
        place_window(app)
        settled(app)
        open_pane(app)
        turn_over(app)
        read_out(app)
        give_out(app)
        fold(app)
        figures(app)
        app.kill()
        app.wait()
        follow()
        unheated()
        lost_weather()
        open_weather()
    except Exception as error:
        check("the test ran to its end", False, repr(error))
    finally:
        if app.poll() is None:
            app.kill()
    return leave()


sys.exit(main())
