#!/usr/bin/python3
"""The language changes while the program runs, and the plan on the screen stays.

usage: test-language.py QUARTIER QUARTIER_CLI, under xvfb-run and dbus-run-session
"""
import os
import pathlib
import subprocess
import sys
import time

from hands import (PLAN, QUARTIER, SLOW, Atspi, called_windows, check, click, find, front, key, key_until, leave, nodes, place_window, start, texts, wait,
                   write_plan, xdo)

from gi.repository import Gio, GLib

NAME, OBJECT = "org.eclink.Quartier", "/org/eclink/Quartier"


def choose(language):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync(NAME, OBJECT, "org.gtk.Actions", "SetState",
                  GLib.Variant("(sva{sv})", ("language", GLib.Variant("s", language), {})),
                  None, Gio.DBusCallFlags.NONE, 10000)


def says(app, *words):
    """Whether each of @words stands on the screen, or soon does."""
    return wait(lambda: set(words) <= {node.get_name() for node in nodes(app)}, 30)


def cases(app):
    """What the cases say is the data's own text, follows the language, and is found in both languages."""
    place_window(app)
    key_until(app, "ctrl+shift+r", lambda: "Éco-cité Augustenborg" in texts(app))
    check("a case is called as the language calls it", {"Éco-cité Augustenborg", "Malmö, Suède"} <= set(texts(app)))
    listed = [node.get_name() for node in nodes(app) if "list item" in node.get_role_name()]
    at = [listed.index(name) if name in listed else -1
          for name in ("Bahnstadt", "Éco-cité Augustenborg", "Partenariat berlinois d’économies d’énergie")]
    check("and stands where the language has it, É beside E", -1 not in at and at == sorted(at), str(listed[:12]))
    check("its window comes to the front", front(app, "Cas de référence"))
    for words in "eco-cite augustenborg", "eco-city augustenborg":
        key("ctrl+f")
        key("ctrl+a")
        xdo("type", words)
        check(f"{words} finds one", bool(wait(lambda: {"1 cas", "Éco-cité Augustenborg"} <= set(texts(app)))))


def assumptions(app):
    """What was assumed is said in the language, of members by what they are called."""
    place_window(app)
    button = wait(lambda: next(n for n in nodes(app) if "button" in n.get_role_name() and "计算明细" in (n.get_name() or "")))
    box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
    click(box.x + box.width // 2, box.y + box.height // 2)
    line = "自行车网络：基本自行车网络（德国 常用）"
    check("the sum says what was assumed in Chinese",
          bool(wait(lambda: any((n.get_name() or "").endswith(line) for n in nodes(app)))),
          lambda: str([n.get_name() for n in nodes(app) if "自行车" in (n.get_name() or "")]))


def fields(app):
    """What stands in the fields of the side panel."""
    found = []
    for node in nodes(app):
        try:
            if node.get_role_name() in ("text", "entry"):
                found.append(Atspi.Text.get_text(node, 0, 60))
        except Exception:  # gone with its window
            continue
    return found


def panel_says(app, words):
    return wait(lambda: any(words.lower() in text.lower() for text in fields(app)), 20)


def table_is_there(app):
    return wait(lambda: any(node.get_role_name() in ("table", "tree table") for node in nodes(app)), 20)


def narrow_and_large():
    """Dutch, with text for a lecture room in a narrow window: a table that is too wide scrolls, and the window stays as it is."""
    os.environ["LANGUAGE"] = "nl"
    app = start("--sample", "--size=720x780", "--text-size=175", "--pane=figures")
    try:
        button = wait(lambda: find(app, ("button", "push button"), "Inklappen"))
        xdo("windowsize", called_windows(app, "Vauban")[-1], 720, 780)

        def right():
            box = Atspi.Component.get_extents(button, Atspi.CoordType.WINDOW)
            return box.x + box.width
        check("all figures fit, and can be folded away", wait(lambda: 0 < right() <= 720, 8), lambda: str(right()))
    finally:
        app.kill()
        app.wait(10)


def label_box(app, name):
    for node in nodes(app):
        if node.get_role_name() == "label" and node.get_name() == name:
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            if box.width > 1:
                return box
    return None


def as_wide_as_asked():
    """With the largest text the header bar fits a narrow window from the start: a window that began wider stays so."""
    os.environ["LANGUAGE"] = "de"
    app = start("--sample", "--size=720x540", "--text-size=175")
    try:
        check("the narrow window is there", says(app, "Wohnen", "Parkhäuser"))
        window = wait(lambda: called_windows(app, "Vauban"))[-1]
        size = subprocess.run(["xdotool", "getwindowgeometry", "--shell", str(window)], capture_output=True, text=True).stdout
        check("and as wide as it was asked to be", "WIDTH=720\n" in size, size)
        legend = wait(lambda: label_box(app, "Hauptnutzung"))
        tip = wait(lambda: label_box(app, "Tipp 1 von 4"))
        check("a newcomer is told something", tip is not None)
        check("beside the legend", tip is not None and legend is not None and tip.x > legend.x + legend.width,
              lambda: f"{tip.x} {legend.x} {legend.width}")
    finally:
        app.kill()
        app.wait(10)


def main():
    os.environ["QUARTIER_LOCALE_DIR"] = str(pathlib.Path(QUARTIER).parents[2] / "po")
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["LANGUAGE"] = "de"
    app = start("--sample", alone=False)
    try:
        check("the sample speaks German", says(app, "Vauban wie gebaut", "Wie in den 1990ern"))
        choose("zh_CN")
        check("then Chinese, names of the sample too", says(app, "建成的沃邦", "1990 年代普通街区"))
        check("and nothing is left of the German", not "Vauban wie gebaut" in {node.get_name() for node in nodes(app)})
    finally:
        app.kill()
        app.wait(10)
    app = start("--sample", "--select=north-west", "--pane=table", alone=False)
    try:
        check("a district is selected and the table open", says(app, "Tabelle") and panel_says(app, "nordwest"), lambda: str(fields(app)))
        choose("zh_CN")
        check("in the new language the same district is selected", panel_says(app, "西北"), lambda: str(fields(app)))
        check("and the table is still open", says(app, "表格") and table_is_there(app))
    finally:
        app.kill()
        app.wait(10)
    write_plan()
    app = start(str(PLAN), alone=False)
    try:
        check("a plan of one's own keeps its words", says(app, "A"))
        choose("fr")
        check("while the window says its own in French", says(app, "Enregistrer", "A"))
        cases(app)
    finally:
        app.kill()
        app.wait(10)
    os.environ["LANGUAGE"] = "zh_CN"
    app = start(str(PLAN))
    try:
        check("the plan opens in Chinese", says(app, "保存(S)"))
        assumptions(app)
    finally:
        app.kill()
        app.wait(10)
    narrow_and_large()
    as_wide_as_asked()


if __name__ == "__main__":
    main()
    sys.exit(leave())
