#!/usr/bin/python3
"""Packs of reference cases in the window: brought in, refused, listed apart, taken away and brought back, and cases
chosen to be passed on.

usage: test-packs.py QUARTIER QUARTIER_CLI, under xvfb-run and dbus-run-session
"""
import json
import subprocess
import sys
import time

from hands import (CLI, HOME, PLAN, SLOW, Atspi, called_windows, check, click, front, key, key_until, leave, nodes,
                   place_window, start, texts, wait, write_plan, xdo)

CASES = "Reference cases"
KEPT = HOME / "data" / "quartier" / "cases" / "nordic.json"


def press(node):
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)


def named(app, role, words):
    return next((node for node in nodes(app) if role in node.get_role_name() and (node.get_name() or "").endswith(words)), None)


def said(app, words):
    return wait(lambda: next((text for text in texts(app) if words in (text or "")), None))


def listed(app, number):
    return bool(wait(lambda: f"{number} cases" in texts(app)))


def give_path(app, title, path):
    """Writes a path into a chooser of files."""
    check(f"the chooser opens: {title}", front(app, title))
    key("ctrl+a")
    xdo("type", str(path))
    time.sleep(0.5 * SLOW)
    key("Return")


def bring(app, path):
    front(app, CASES)
    key("F10")
    key("Return")
    give_path(app, "Import a pack of cases", path)


def search(app, word):
    front(app, CASES)
    key("ctrl+f")
    key("ctrl+a")
    xdo("type", word) if word else key("BackSpace")
    time.sleep(0.5 * SLOW)


def undo(app):
    """Takes the last step back by the key of the offer, which goes after some seconds: sooner than it is looked for
    among all that can be read."""
    xdo("windowfocus", called_windows(app, CASES)[-1])
    time.sleep(0.3 * SLOW)
    key("alt+u")


def damaged(app, own):
    bad = HOME / "bad.json"
    bad.write_text(json.dumps({"format": "quartier-cases/9", "pack": "bad", "cases": []}))
    bring(app, bad)
    told = said(app, "bad.json: ")
    check("what is wrong is said in a sentence", told is not None and "quartier-cases/1" in told and told.count("\n") == 0,
          str(told))
    front(app, "")
    key("Escape")
    check("nothing is listed for it", listed(app, own))


def good(app, own):
    pack = HOME / "nordic.json"
    subprocess.run([CLI, "cases", "export", pack, "nordhavn", "hammarby-sjostad"], check=True)
    bring(app, pack)
    check("a sound pack comes in", said(app, "Pack nordic imported: 2 cases") is not None)
    check("and is listed", listed(app, own + 2) and KEPT.read_text() == pack.read_text())
    search(app, "nordic")
    check("apart, with its id", bool(wait(lambda: "Pack nordic" in texts(app))) and listed(app, 2))
    check("and on the page", said(app, "From the pack nordic") is not None)


def again(app):
    """Of an id that is there: nothing goes unasked, and what went comes back."""
    other = json.loads((HOME / "nordic.json").read_text())
    del other["cases"][1]
    second = HOME / "second.json"
    second.write_text(json.dumps(other))
    before = KEPT.read_text()
    bring(app, second)
    check("one that is there already stays until somebody says so", said(app, "The pack nordic is there already") is not None
          and KEPT.read_text() == before)
    check("in words of the window", not any("quartier-cli" in (text or "") for text in texts(app)))
    front(app, "")
    key("Escape")
    check("who cancels keeps it", not wait(lambda: KEPT.read_text() != before, 1))
    bring(app, second)
    said(app, "The pack nordic is there already")
    front(app, "")
    key("alt+r")
    check("it is replaced by the other", bool(wait(lambda: KEPT.read_text() == second.read_text()))
          and said(app, "Pack nordic imported: 1 case") is not None)
    undo(app)
    check("and is there again as it was", bool(wait(lambda: KEPT.read_text() == before)))


def half_read(app):
    pack = json.loads((HOME / "nordic.json").read_text())
    pack["cases"][0]["figures"][0]["lower"] = 1
    strange = HOME / "strange.json"
    strange.write_text(json.dumps(pack))
    search(app, "nordic")
    press(wait(lambda: named(app, "button", "Remove the pack nordic")))
    wait(lambda: not KEPT.exists())
    bring(app, strange)
    check("what nothing reads is named", said(app, "cases[0].figures[0].lower: ") is not None
          and said(app, "Not everything in it is read") is not None, lambda: str(texts(app)[-20:]))
    check("of a pack that is there all the same", KEPT.exists())
    front(app, "")
    key("Escape")
    replaced_half_read(app, pack)
    search(app, "")


def replaced_half_read(app, pack):
    """What a pack replaced comes back, though the new one had something to tell first."""
    before = KEPT.read_text()
    pack["cases"][0]["figures"][0]["upper"] = 2
    stranger = HOME / "stranger.json"
    stranger.write_text(json.dumps(pack))
    bring(app, stranger)
    said(app, "The pack nordic is there already")
    front(app, "")
    key("alt+r")
    check("one that replaces it tells what nothing reads", said(app, "cases[0].figures[0].upper: ") is not None
          and KEPT.read_text() == stranger.read_text())
    front(app, "")
    key("Escape")
    wait(lambda: named(app, "button", "_Undo Undo"))
    undo(app)
    check("and offers the one before when that is read", bool(wait(lambda: KEPT.read_text() == before)))
    said(app, "cases[0].figures[0].lower: ")  # as nothing reads all of that one either
    front(app, "")
    key("Escape")


def away(app, own):
    press(wait(lambda: named(app, "button", "Remove the pack nordic")))
    check("it goes", said(app, "Pack nordic removed") is not None and bool(wait(lambda: not KEPT.exists())))
    undo(app)
    check("and comes back", bool(wait(lambda: KEPT.exists())) and listed(app, 2))
    search(app, "")
    check("beside the program's own", listed(app, own + 2) and said(app, "Cases of the program") is not None)


def passed_on(app):
    out = HOME / "own.json"
    search(app, "bedzed")
    key("F10")
    key("Down")
    key("Return")
    check("nothing is chosen at first", said(app, "Export 0 cases…") is not None)
    press(wait(lambda: named(app, "check", "BedZED")))
    check("one is chosen", said(app, "Export 1 case…") is not None)
    press(wait(lambda: named(app, "button", "Export 1 case…")))
    give_path(app, "Export the chosen cases", out)
    check("it is written", said(app, "1 case exported") is not None)
    pack = json.loads(out.read_text())
    check("as a pack of that name", pack["pack"] == "own" and [one["case"] for one in pack["cases"]] == ["bedzed"])


def main():
    write_plan()
    own = len(json.loads(subprocess.run([CLI, "cases", "list", "-f", "json"], capture_output=True, check=True).stdout))
    app = start(str(PLAN))
    try:
        place_window(app)
        check("the cases open", bool(key_until(app, "ctrl+shift+r", lambda: f"{own} cases" in texts(app))))
        damaged(app, own)
        good(app, own)
        again(app)
        away(app, own)
        half_read(app)
        passed_on(app)
    finally:
        app.kill()
        app.wait(10)
    return leave()


if __name__ == "__main__":
    sys.exit(main())
